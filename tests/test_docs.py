"""What the documentation says is run."""

from __future__ import annotations

import doctest
import math
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import compare
from compare.align.features import LinkFeatures
from compare.align.similarity import Vocabulary
from compare.checks.registry import RULES
from compare.cli import COMMANDS, main
from compare.measures.judged import Judged

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHINESE_README = (ROOT / "README.zh-CN.md").read_text("utf-8")
DISTRICTS, METHOD, TWO_REPORTS = (
    (ROOT / "docs" / f"{page}.md").read_text("utf-8") for page in ("districts", "method", "compare")
)
COMMAND_LINES = list(
    dict.fromkeys(re.findall(r"^\$ (.*\byoy .*)", README + CHINESE_README + TWO_REPORTS, re.M))
)
PROGRAMS = list(dict.fromkeys(re.findall(r"```python\n(.*?)```", README + CHINESE_README + DISTRICTS, re.S)))


def test_the_examples_of_the_package_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failures, tried = doctest.testmod(compare)
    assert tried
    assert not failures


@pytest.mark.parametrize("block", PROGRAMS)
def test_the_python_of_the_documentation_runs(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})


@pytest.mark.parametrize("line", COMMAND_LINES)
@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_the_command_lines_of_the_documentation_run(line: str, tmp_path: Path) -> None:
    done = run_beside_the_corpus(line, tmp_path)
    # yoy check tells with 1 that it found something wrong.
    assert done.returncode in ((0, 1) if " check " in line else (0,)), done.stderr
    output = re.search(r"-o (\S+)", line)
    assert output is None or list(tmp_path.glob(f"{output.group(1)}*"))


def run_beside_the_corpus(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a command line does where ``corpus/`` stands; it writes into the folder and opens no browser."""
    (folder / "corpus").symlink_to(ROOT / "corpus")
    tools = folder / "bin"
    tools.mkdir()
    for name, program in (("yoy", f'exec "{sys.executable}" -m compare "$@"'), ("xdg-open", "exit 0")):
        (tools / name).write_text(f"#!/bin/sh\n{program}\n")
        (tools / name).chmod(0o755)
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=folder,
        env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("page", [README, CHINESE_README], ids=["en", "zh"])
@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_a_visitor_sees_what_the_readme_shows(page: str, tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```text\n(.*?)^```", page, re.M | re.S)
    line = re.findall(r"^\$ (yoy .*)", page, re.M)[0]
    *printed, written = run_beside_the_corpus(line, tmp_path).stdout.splitlines()
    assert printed == shown.splitlines()
    assert (tmp_path / written).is_file()


IN_STEP = {
    "commands": r"^\$ (.*?)(?: --lang en)?$",
    "languages of code": r"^```(\w+)",
    "programs": r"^```python\n((?:.*\n)*?)```",
    "sections": r"^## ()",
    "formats": r"^\|[^|`]*(`\.\w+`)",
}


@pytest.mark.parametrize("kind", IN_STEP)
def test_the_two_readmes_keep_in_step(kind: str) -> None:
    english, chinese = (re.findall(IN_STEP[kind], text, re.M) for text in (README, CHINESE_README))
    assert english
    assert english == chinese


def commands_of(page: str) -> list[tuple[str, str]]:
    """The commands in the code of a page, and what stands behind each on its line."""
    text = (ROOT / page).read_text("utf-8")
    fenced = re.findall(r"^```.*?^```", text, re.M | re.S)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S))
    found = [found for code in (*fenced, *spans) for found in re.findall(r"\byoy (\w+)(.*)", code)]
    assert found
    return found


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_what_the_readmes_have_one_type_exists(page: str) -> None:
    for command, _ in commands_of(page):
        assert command in COMMANDS
        assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^\$ make (\w+)", (ROOT / page).read_text("utf-8"), re.M)
    assert targets
    for target in targets:
        assert f"\n{target}:" in makefile


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "README.zh-CN.md",
        "docs/batch.md",
        "docs/check.md",
        "docs/compare.md",
        "docs/compare.zh-CN.md",
        "docs/districts.md",
        "docs/series.md",
    ],
)
def test_the_options_of_the_documentation_exist(page: str) -> None:
    for command, line in commands_of(page):
        assert command in COMMANDS, command
        help_text = CliRunner().invoke(main, [command, "--help"]).output
        for option in re.findall(r"(?<= )--?[a-z][a-z-]*", line):
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", help_text), (command, option)


def test_both_readmes_name_each_other() -> None:
    assert "README.zh-CN.md" in README
    assert "README.md" in (ROOT / "README.zh-CN.md").read_text("utf-8")
    assert (ROOT / "docs" / "method.md").exists()


def test_the_worked_example_of_the_method_is_what_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    links: list[LinkFeatures] = []
    clauses: list[Judged] = []
    log_odds, judge = LinkFeatures.log_odds, Judged.__init__

    def noted(features: LinkFeatures) -> float:
        links.append(features)
        return log_odds(features)

    def noting(clause: Judged, *given: Any, **named: Any) -> None:
        clauses.append(clause)
        judge(clause, *given, **named)

    monkeypatch.setattr(LinkFeatures, "log_odds", noted)
    monkeypatch.setattr(Judged, "__init__", noting)
    old, new = (compare.read(ROOT / "corpus" / "qinghe" / f"{year}.txt") for year in (2023, 2024))
    result = compare.compare(old, new)
    told = METHOD.split("## One sentence")[1].split("\n## ")[0]
    before, after = old.wording(6), new.wording(6)
    assert f"> 2023: {before}\n" in told
    assert f"> 2024: {after}\n" in told
    assert f"its report's {len(old.sentences)} and {len(new.sentences)}." in told

    vocabulary = Vocabulary([report.wording(s.id) for report in (old, new) for s in report.sentences])
    one, other = vocabulary.wording(before), vocabulary.wording(after)
    weights = one.weight, other.weight, vocabulary.shared(one, other)
    (link,) = (link for link in result.sentences if 6 in link.new)
    assert (link.old, link.new, link.relation) == ((6,), (6,), "reworded")
    features = next(e for e in links if e.shared == weights[2] and e.displacement < 0.01 and e.order < 1)
    (figure,) = (change for change in result.figures if change.new and change.new.sentence == 6)
    (measure,) = (m for m in result.measures if m.status == "new" and m.sentence == 6)
    listed = new.text[measure.start : measure.end]
    clause = next(c for c in clauses if c.start == measure.start and listed in new.text[c.start : c.end])
    of_measure = clause.features.log_odds()
    assert figure.old
    assert figure.new
    for words in (
        f"has {len(one.grams)} and {len(other.grams)} different pairs",
        f"法治 {vocabulary.weights['法治']:.3f}",
        "weigh {:.1f} and {:.1f}, and the {} pairs they share {:.1f}".format(
            *weights[:2], len(one.grams & other.grams), weights[2]
        ),
        f"= {vocabulary.overlap(one, other):.3f}. Of the characters {features.order:.3f}",
        f"{link.similarity:.3f}, is the similarity",
        f"overlaps by {features.old_margin:.3f} less, that of the new one by {features.new_margin:.3f} less",
        f"= {log_odds(features):.1f}, where",
        f"{figure.indicator} {figure.old.quantity.text} → {figure.new.quantity.text} +{figure.absolute}项",
        f"`{listed}`",
        f"log odds {of_measure:.2f}, probability {1 / (1 + math.exp(-of_measure)):.0%}".replace("%", " %"),
    ):
        assert words in re.sub(r"\s*\n\s*", " ", told), words


@pytest.mark.parametrize(
    "page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name
)
def test_the_links_of_the_documentation_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_accuracy_of_every_rule_is_told() -> None:
    table = (
        (ROOT / "docs" / "accuracy.md").read_text("utf-8").split("## Defects by rule")[1].split("\n## ")[0]
    )
    told = re.findall(r"^\| ([a-z]+(?:-[a-z]+)*) \|", table, re.M)
    assert sorted(told) == sorted(["rule", *RULES])

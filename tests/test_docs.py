"""What the documentation says is run."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import compare
from compare.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHINESE_README = (ROOT / "README.zh-CN.md").read_text("utf-8")
COMMAND_LINES = list(
    dict.fromkeys(
        re.findall(r"^\$ (.*\byoy (?:compare|check|rules?|completion)\b.*)", README + CHINESE_README, re.M)
    )
)


def test_the_examples_of_the_package_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failures, tried = doctest.testmod(compare)
    assert tried
    assert not failures


DISTRICTS = (ROOT / "docs" / "districts.md").read_text("utf-8")


@pytest.mark.parametrize(
    "block", re.findall(r"```python\n(.*?)```", README + CHINESE_README + DISTRICTS, re.S)
)
def test_the_python_of_the_documentation_runs(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})


@pytest.mark.parametrize("line", COMMAND_LINES)
@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_the_command_lines_of_the_readme_run(line: str, tmp_path: Path) -> None:
    for name in re.findall(r"[\w-]+\.(?:docx|pdf|html|txt)\b", line):
        stem, _, ending = name.partition(".")
        report = ROOT / "corpus" / "wangchuan" / f"{stem.replace('draft', '2024')}.{ending}"
        (tmp_path / name).write_bytes(report.read_bytes())
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, program in (("yoy", f'exec "{sys.executable}" -m compare "$@"'), ("xdg-open", "exit 0")):
        (tools / name).write_text(f"#!/bin/sh\n{program}\n")
        (tools / name).chmod(0o755)
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    # yoy check tells with 1 that it found something wrong.
    assert done.returncode in ((0, 1) if " check " in line else (0,)), done.stderr
    output = re.search(r"-o (\S+)", line)
    assert output is None or list(tmp_path.glob(f"{output.group(1)}*"))


def test_the_two_readmes_keep_in_step() -> None:
    for pattern in (r"^\$ (.*?)(?: --lang en)?$", r"^```(\w+)", r"^## ()", r"^\|[^|`]*(`\.\w+`)"):
        english, chinese = (re.findall(pattern, text, re.M) for text in (README, CHINESE_README))
        assert english == chinese, pattern


def test_the_commands_of_the_readme_exist() -> None:
    for command in re.findall(r"yoy (\w+)", README):
        if command in COMMANDS:
            assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^\$ make (\w+)", README, re.M):
        assert f"\n{target}:" in makefile


@pytest.mark.parametrize(
    "page",
    ["README.md", "README.zh-CN.md", "docs/batch.md", "docs/check.md", "docs/districts.md", "docs/series.md"],
)
def test_the_options_of_the_documentation_exist(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    for command, line in re.findall(r"yoy (\w+) (.*)", text):
        if command in COMMANDS:
            help_text = CliRunner().invoke(main, [command, "--help"]).output
            for option in re.findall(r"(?<= )--?[a-z][a-z-]*", line.split("`")[0]):
                assert option in help_text, (command, option)


def test_both_readmes_name_each_other() -> None:
    assert "README.zh-CN.md" in README
    assert "README.md" in (ROOT / "README.zh-CN.md").read_text("utf-8")
    assert (ROOT / "docs" / "method.md").exists()

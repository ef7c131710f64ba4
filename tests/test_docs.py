"""What the documentation says is run."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import compare
from compare.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_examples_of_the_package_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failures, tried = doctest.testmod(compare)
    assert tried
    assert not failures


DISTRICTS = (ROOT / "docs" / "districts.md").read_text("utf-8")


@pytest.mark.parametrize("block", re.findall(r"```python\n(.*?)```", README + DISTRICTS, re.S))
def test_the_python_of_the_documentation_runs(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})


def test_the_commands_of_the_readme_exist() -> None:
    for command in re.findall(r"yoy (\w+)", README):
        if command in COMMANDS:
            assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^\$ make (\w+)", README, re.M):
        assert f"\n{target}:" in makefile


@pytest.mark.parametrize(
    "page",
    ["README.md", "README.zh-CN.md", "docs/check.md", "docs/districts.md", "docs/series.md"],
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

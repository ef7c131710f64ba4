"""The command a user types, its outputs and its refusals."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from compare.cli import main

CORPUS = Path(__file__).parent.parent / "corpus" / "wangchuan"
OLD, NEW = str(CORPUS / "2023.txt"), str(CORPUS / "2024.txt")
SCHEMA = json.loads(
    (Path(__file__).parent.parent / "compare" / "schema" / "comparison-1.json").read_text("utf-8")
)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, **options: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, arguments, **options)  # type: ignore[arg-type]
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_without_an_output_the_page_is_named_after_issuer_and_years(tmp_path: Path) -> None:
    code, out, _ = run("compare", OLD, NEW)
    assert code == 0
    page = tmp_path / "望川县人民政府-2023-2024.html"
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert out.splitlines()[-1] == page.name
    assert len(out.splitlines()) <= 12


def test_the_summary_counts_sections_measures_figures_and_carry_over() -> None:
    _, out, _ = run("compare", OLD, NEW, "--lang", "en")
    assert re.search(r"Sections: \d+ matched", out)
    assert re.search(r"Measures: \d+ new, \d+ dropped", out)
    assert re.search(r"Figures: \d+ up, \d+ down", out)
    assert re.search(r"Carried over word for word: \d+%", out)


def test_json_goes_to_standard_output_and_follows_its_schema() -> None:
    code, out, err = run("compare", OLD, NEW, "--format", "json")
    assert code == 0
    jsonschema.validate(json.loads(out), SCHEMA)
    assert "%" in err


def test_the_json_points_at_what_it_quotes() -> None:
    data = json.loads(run("compare", OLD, NEW, "--format", "json")[1])
    texts = {"old": data["old"]["text"], "new": data["new"]["text"]}
    for change in data["figures"]:
        for side in ("old", "new"):
            if change[side]:
                assert texts[side][change[side]["start"] : change[side]["end"]] == change[side]["text"]
    for measure in data["measures"]:
        side = "new" if measure["status"] == "new" else "old"
        assert texts[side][measure["start"] : measure["end"]] == measure["text"]
    for link in data["sentences"]:
        covered = "".join(texts["new"][slice(*e["new"])] for e in link["edits"])
        if link["edits"]:
            whole = "".join(
                texts["new"][s["start"] : s["end"]]
                for s in (data["new"]["sentences"][i] for i in link["new"])
            )
            assert covered == whole


def test_several_formats_at_once(tmp_path: Path) -> None:
    code, _, _ = run(
        "compare", OLD, NEW, "-f", "html", "-f", "json", "-f", "md", "-f", "text", "-o", "changes"
    )
    assert code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "changes.html",
        "changes.json",
        "changes.md",
        "changes.txt",
    ]


def test_the_format_follows_the_suffix_of_the_output(tmp_path: Path) -> None:
    run("compare", OLD, NEW, "-o", "changes.json")
    json.loads((tmp_path / "changes.json").read_text("utf-8"))


def test_standard_input_and_output() -> None:
    code, out, _ = run("compare", OLD, "-", "-o", "-", "-f", "text", input=Path(NEW).read_bytes())
    assert code == 0
    assert "2023 → 2024" in out


def test_the_same_input_gives_the_same_bytes() -> None:
    first = run("compare", OLD, NEW, "--format", "json")[1]
    done = subprocess.run(
        [sys.executable, "-m", "compare", "compare", OLD, NEW, "--format", "json"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert done.stdout.decode("utf-8") == first


def test_without_rjieba_the_result_is_the_same() -> None:
    program = "import sys; sys.modules['rjieba'] = None; from compare.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "compare", OLD, NEW, "--format", "json"],
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode("utf-8") == run("compare", OLD, NEW, "--format", "json")[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.txt", NEW), "missing.txt"),
        ((OLD, str(CORPUS)), "wangchuan"),
        (("-", "-"), "OLD"),
        ((OLD, NEW, "-o", "no/such/folder/x.html"), "no/such/folder"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(
    arguments: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    code, out, err = run("compare", *arguments, "--lang", "en")
    assert code == 2
    assert not out
    assert len(err.strip().splitlines()) == 1
    assert message in err
    assert not list(tmp_path.iterdir())


def test_an_empty_file_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    code, _, err = run("compare", OLD, "empty.txt", "--lang", "en")
    assert (code, len(err.strip().splitlines())) == (2, 1)
    assert [p.name for p in tmp_path.iterdir()] == ["empty.txt"]


def test_help_has_examples() -> None:
    assert "yoy compare 2023.docx 2024.docx" in run("compare", "--help")[1]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_scripts_name_the_command(shell: str) -> None:
    code, out, _ = run("completion", shell)
    assert code == 0
    assert "_YOY_COMPLETE" in out


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; sys.argv = ['yoy', '--help']\n"
        "from compare.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([m for m in ('jieba', 'rjieba', 'jinja2', 'lxml', 'rapidfuzz', 'pypdfium2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"

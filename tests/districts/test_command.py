"""yoy districts as a user types it: outputs, options, refusals."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from click.testing import CliRunner

from compare.cli import main

ROOT = Path(__file__).parents[2]
REPORTS = [str(ROOT / "corpus" / name / "2024.txt") for name in ("qinghe", "wangchuan", "jichuan")]
SCHEMA = json.loads((ROOT / "compare" / "schema" / "districts-1.json").read_text("utf-8"))


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["districts", *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_without_an_output_the_page_is_named_after_districts_and_year(tmp_path: Path) -> None:
    code, out, _ = run(*REPORTS)
    assert code == 0
    page = tmp_path / "霁川区-青禾区-望川县-2024.html"
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert out.splitlines()[-1] == page.name
    assert len(out.splitlines()) <= 12


def test_json_goes_to_standard_output_and_follows_its_schema(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("issuer,population\n青禾区,400000\n望川县,\n霁川区,600000\n", "utf-8")
    code, out, err = run(*REPORTS, "--format", "json", "--per", "p.csv")
    assert code == 0
    data = json.loads(out)
    jsonschema.validate(data, SCHEMA)
    assert data["schema_version"] == 1
    assert "雷同段落" in err
    assert any(row["per"] for row in data["indicators"])


def test_the_json_points_at_what_it_quotes() -> None:
    data = json.loads(run(*REPORTS, "-f", "json")[1])
    texts = [district["report"]["text"] for district in data["districts"]]
    passages = [p for measure in data["measures"] for p in measure["passages"]]
    passages += [p for shared in data["shared"] for p in shared["passages"]]
    passages += [p for row in data["themes"] for group in row["groups"] for p in group]
    passages += [value for row in data["indicators"] for value in row["values"]]
    assert len(passages) > 200
    for passage in passages:
        assert texts[passage["district"]][passage["start"] : passage["end"]] == passage["text"]


def test_csv_has_a_line_a_value_and_a_column_a_denominator(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("issuer,towns\n青禾区,10\n望川县,12\n霁川区,9\n", "utf-8")
    code, out, _ = run(*REPORTS, "-f", "csv", "--per", "p.csv")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    published = {row["district"]: row for row in rows if row["key"] == "information-published"}
    assert published["青禾区"]["value"] == "10120"
    assert published["青禾区"]["per towns"] == "1012.0"
    assert {row["year"] for row in rows} == {"2024"}


def test_several_formats_share_a_name(tmp_path: Path) -> None:
    code, _, _ = run(*REPORTS, "-f", "html", "-f", "json", "-f", "csv", "-f", "xlsx", "-o", "out.html")
    assert code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.csv", "out.html", "out.json", "out.xlsx"]


def test_the_workbook_has_a_sheet_for_each_part_and_no_formula(tmp_path: Path) -> None:
    run(*REPORTS, "-o", "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["指标", "主题", "举措", "雷同段落", "原句"]
    indicators = book["指标"]
    assert [cell.value for cell in indicators[1]][:6] == [
        "指标",
        "表述",
        "单位",
        "霁川区",
        "青禾区",
        "望川县",
    ]
    (row,) = [row for row in indicators.iter_rows(min_row=2) if row[0].value == "主动公开政府信息"]
    assert [cell.value for cell in row[3:6]] == [5390, 10120, 5260]
    assert "主动公开信息5390条" in row[3].comment.text
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_same_set_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        run(*REPORTS, "-f", "xlsx", "-f", "html", "-f", "json", "-f", "csv", "-o", name)
    for suffix in (".xlsx", ".html", ".json", ".csv"):
        assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"two{suffix}").read_bytes()


def test_a_text_that_begins_like_a_formula_stays_text(tmp_path: Path) -> None:
    for name in ("青禾区", "望川县"):
        (tmp_path / f"{name}.txt").write_text(
            f"{name}2024年度法治政府建设工作报告\n\n一、规范执法\n\n=HYPERLINK(\"http://x\")办理行政处罚案件31件。\n\n@SUM(1)设立监督联络站点5个。\n",
            "utf-8",
        )  # fmt: skip
    code, _, _ = run("青禾区.txt", "望川县.txt", "-f", "csv", "-f", "xlsx", "-o", "out")
    assert code == 0
    cells = [cell for row in csv.reader((tmp_path / "out.csv").open(encoding="utf-8-sig")) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+", "-"))]
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_year_and_issuer_can_be_given(tmp_path: Path) -> None:
    (tmp_path / "a=b.txt").write_text(
        "法治政府建设工作报告\n\n一、规范执法\n\n办理行政处罚案件31件。\n", "utf-8"
    )
    code, _, err = run("a=b.txt", REPORTS[0])
    assert (code, "--year a=b.txt=" in err) == (2, True)
    code, _, err = run("a=b.txt", REPORTS[0], "--year", "a=b.txt=2024")
    assert (code, "--issuer a=b.txt=" in err) == (2, True)
    code, out, _ = run("a=b.txt", REPORTS[0], "--year", "a=b.txt=2024", "--issuer", "a=b.txt=汀澜区")
    assert code == 0
    assert "青禾区、汀澜区" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([REPORTS[0]], "two or more issuers"),
        ([REPORTS[0], REPORTS[0]], "both by 青禾区"),
        ([REPORTS[0], str(ROOT / "corpus" / "wangchuan" / "2023.txt")], "within one year"),
        ([*REPORTS, "--year", "other.txt=2024"], "--year other.txt=2024"),
        ([*REPORTS, "--issuer", f"{REPORTS[0]}="], "FILE=NAME"),
        ([*REPORTS, "--per", "none.csv"], "none.csv cannot be read"),
        ([*REPORTS, "-f", "json", "--open"], "--open needs a page"),
        ([*REPORTS, "-f", "json", "-f", "csv", "-o", "-"], "one format"),
        (["-", "-"], "standard input"),
        ([*REPORTS, "-o", "out.pdf"], "out.pdf"),
    ],
)
def test_bad_input_gets_one_sentence_and_leaves_nothing(
    arguments: list[str], words: str, tmp_path: Path
) -> None:
    code, out, err = run(*arguments, "--lang", "en")
    assert code == 2
    assert words in err
    assert len(err.strip().splitlines()) == 1
    assert out == ""
    assert list(tmp_path.iterdir()) == []


def test_english_has_no_chinese_punctuation_around_its_words() -> None:
    others = ["--year", f"{REPORTS[0]}=2023", "--lang", "en"]
    assert run(*REPORTS, *others)[2].rstrip().count("; 2024: ") == 1
    _, page, _ = run(*REPORTS, "--lang", "en", "-o", "-")
    caveats = re.findall("another wording.{3}", page)
    assert caveats
    assert all(said.startswith("another wording (") for said in caveats)


def test_an_extra_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "datasketch", None)
    code, _, err = run(*REPORTS, "--lang", "en")
    assert code == 2
    assert 'pip install "yoy[districts]"' in err
    monkeypatch.delitem(sys.modules, "datasketch")
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    code, _, err = run(*REPORTS, "-o", "out.xlsx", "--lang", "en")
    assert code == 2
    assert 'pip install "yoy[xlsx]"' in err
    assert list(tmp_path.iterdir()) == []

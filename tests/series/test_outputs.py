"""JSON, CSV and workbook of a series, and the command that writes them."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from click.testing import CliRunner

import compare
from compare.cli import main
from compare.model import Report
from compare.model.series import Series
from tests.builders import report

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus" / "wangchuan"
FILES = [str(CORPUS / f"{number}.txt") for number in (2022, 2023, 2024)]
SCHEMA = json.loads((ROOT / "compare" / "schema" / "series-1.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def series() -> Series:
    return compare.series_of([compare.read(file) for file in FILES])


@pytest.fixture(scope="module")
def hostile() -> Series:
    """Headings, measures, promises, units and sentences that a spreadsheet would take for formulas."""

    def of(number: int, count: int) -> Report:
        body = (
            f'二、=HYPERLINK("http://a.example","便民服务")\n=cmd|开展上门公证服务{count}场。-1+设立流动公证点{count}个。\n'
            f"@SUM(A1)组织执法培训{count}期。\n三、{number + 1}年工作安排\n+1编制镇街道赋权事项动态调整清单。"
        )
        first = "一、依法行政\n严格落实重大行政决策程序规定，公众参与成为必经程序。\n"
        return report(first + body, title=f"青禾区{number}年度法治政府建设工作报告", path=f"={number}.txt")

    return compare.series_of([of(2021, 3), of(2022, 5), of(2023, 8)])


# JSON


def test_the_json_follows_its_schema(series: Series, hostile: Series) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for found in (series, hostile):
        jsonschema.validate(json.loads(found.to_json()), SCHEMA)


def test_the_json_points_at_what_it_quotes(series: Series) -> None:
    data = json.loads(series.to_json())
    texts = {number: series.report(number).text for number in data["years"]}
    assert data["indicators"]
    assert data["measures"]
    for line in data["indicators"]:
        for point in line["points"]:
            text = texts[point["year"]]
            assert text[point["start"] : point["end"]] == point["text"]
            sentence = point["sentence"]
            assert text[sentence["start"] : sentence["end"]] == sentence["text"]
            assert sentence["start"] <= point["start"] < point["end"] <= sentence["end"]
    for measure in data["measures"]:
        assert measure["first"] == measure["points"][0]["year"]
        for point in measure["points"]:
            assert texts[point["year"]][point["start"] : point["end"]] == point["text"]
            assert point["text"] in point["sentence_text"]
            assert point["sentence_text"] in texts[point["year"]]
    for promise in data["promises"]:
        assert texts[promise["year"]][promise["start"] : promise["end"]] == promise["text"]
        for answer in promise["answers"]:
            sentence = answer["sentence"]
            assert texts[answer["year"]][sentence["start"] : sentence["end"]] == sentence["text"]


def test_a_measure_told_in_a_clause_has_its_whole_sentence() -> None:
    clause = "县调解中心全面建成投用，阳光接谈室、静心调解室、速裁审理室等功能用房一应俱全"
    bodies = (
        "一、工作\n全年开展培训3期。",
        f"一、工作\n全年开展培训5期。{clause}。",
        f"一、工作\n全年开展培训6期。{clause}。",
    )
    reports = [
        report(body, title=f"青禾区{2021 + at}年度法治政府建设工作报告", path=f"{at}.txt")
        for at, body in enumerate(bodies)
    ]
    data = json.loads(compare.series_of(reports).to_json())
    told = [point for measure in data["measures"] for point in measure["points"] if "接谈室" in point["text"]]
    assert [point["sentence_text"] for point in told] == [f"{clause}。"] * 2


def test_the_json_names_only_sections_it_has(series: Series) -> None:
    data = json.loads(series.to_json())
    known = {chain["id"] for chain in data["sections"]}
    named = {other for chain in data["sections"] for point in chain["points"] for other in point["others"]}
    named |= {chain["end"]["into"] for chain in data["sections"] if chain["end"] and chain["end"]["into"]}
    named |= {line["section"] for line in data["indicators"] if line["section"]}
    assert named <= known


# CSV


def rows_of(found: Series) -> list[dict[str, str]]:
    text = found.to_csv()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_csv_has_one_row_an_indicator_and_year(series: Series) -> None:
    rows = rows_of(series)
    assert len(rows) == sum(len(line.points) for line in series.indicators)
    (row,) = [row for row in rows if row["indicator"] == "收到行政复议申请" and row["year"] == "2023"]
    assert (row["value"], row["unit"], row["text"], row["kind"]) == ("118", "件", "118件", "count")
    assert row["text"] in row["sentence"]


def test_no_cell_of_the_csv_is_a_formula(hostile: Series) -> None:
    cells = [cell for row in rows_of(hostile) for name, cell in row.items() if name not in ("value", "high")]
    assert any(cell.startswith(("'=", "'-", "'@")) for cell in cells)
    assert not [cell for cell in cells if re.match(r"[=+\-@\t\r＝＋－＠]", cell)]


# workbook


def book_of(found: Series, lang: str = "zh") -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(found.to_xlsx(lang)))


def test_the_workbook_has_indicators_by_years_with_units_and_sentences_as_notes(series: Series) -> None:
    sheet = book_of(series)["指标"]
    assert [cell.value for cell in sheet[1]][:5] == ["指标", "单位", 2022, 2023, 2024]
    (row,) = [row for row in sheet.iter_rows(min_row=2) if row[0].value == "收到行政复议申请"]
    assert [cell.value for cell in row[1:5]] == ["件", 96, 118, 143]
    assert "118件" in row[3].comment.text
    assert "全年收到行政复议申请118件" in row[3].comment.text
    assert sheet.max_row - 1 == len(series.indicators)


def test_the_workbook_has_measures_sections_promises_and_carry_over(series: Series) -> None:
    book = book_of(series, "en")
    assert book.sheetnames == ["Indicators", "Measures", "Sections", "Promises", "Carried over"]
    assert book["Measures"].max_row - 1 == len(series.measures)
    assert book["Sections"].max_row - 1 == len(series.sections)
    assert book["Promises"].max_row - 1 == len(series.promises)
    assert [row[5].value for row in book["Promises"].iter_rows(min_row=2)] == [
        "yes" if promise.is_verifiable else None for promise in series.promises
    ]
    assert [cell.value for cell in book["Carried over"][2]][:2] == [2023, 2022]
    first = [row[0].value for row in book["Measures"].iter_rows(min_row=2)]
    assert first[0] == "2022 or before"
    assert 2024 in first


def test_text_in_the_workbook_is_never_a_formula(hostile: Series) -> None:
    data = hostile.to_xlsx()
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert not [
        n for n in archive.namelist() if b"<f>" in archive.read(n) or b"<hyperlink" in archive.read(n)
    ]
    suspicious = [
        cell
        for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.lstrip("　").startswith(("=", "+", "-", "@"))
    ]
    assert len(suspicious) >= 4
    assert all(cell.data_type != "f" and cell.quotePrefix for cell in suspicious)


def test_a_changed_way_of_counting_is_seen_in_the_workbook(series: Series) -> None:
    sheet = book_of(series)["指标"]
    shifted = [line for line in series.indicators if any(point.breaks for point in line.points)]
    told = [row for row in sheet.iter_rows(min_row=2) if row[5].value]
    assert len(told) == len(shifted) > 0
    assert any(cell.border.left.style for cell in told[0][2:5])


def test_the_same_series_gives_the_same_bytes(series: Series) -> None:
    assert series.to_xlsx() == series.to_xlsx()


def test_without_the_library_a_sentence_says_what_to_install(
    series: Series, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(compare.OutputError, match=re.escape('pip install "yoy[xlsx]"')):
        series.to_xlsx()


# the command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, **options: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ("series", *arguments), **options)  # type: ignore[arg-type]
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_without_an_output_the_page_is_named_after_issuer_and_years(folder: Path) -> None:
    code, out, _ = run(*FILES)
    assert code == 0
    page = folder / "望川县人民政府-2022-2024-series.html"
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert out.splitlines()[-1] == page.name
    assert len(out.splitlines()) <= 10


def test_several_formats_share_a_name_and_a_suffix_chooses_one(folder: Path) -> None:
    assert run(*FILES, "-f", "html", "-f", "json", "-f", "csv", "-f", "xlsx", "-o", "all")[0] == 0
    assert run(*FILES, "-o", "one.xlsx")[0] == 0
    assert sorted(p.name for p in folder.iterdir()) == ["all.csv", "all.html", "all.json", "all.xlsx", "one.xlsx"]  # fmt: skip
    assert (folder / "one.xlsx").read_bytes() == (folder / "all.xlsx").read_bytes()


def test_json_goes_to_standard_output_and_the_summary_to_standard_error(folder: Path) -> None:
    code, out, err = run(*FILES, "-f", "json", "--lang", "en")
    assert code == 0
    assert json.loads(out)["years"] == [2022, 2023, 2024]
    for words in ("Sections:", "Indicators:", "Measures", "Promises", "Carried over word for word: 2023"):
        assert words in err
    assert not list(folder.iterdir())


def test_the_order_of_the_files_means_nothing_to_the_command(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "compare", "series", *reversed(FILES), "-f", "json"],
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PATH": "", "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.decode("utf-8") == run(*FILES, "-f", "json")[1]


def test_years_and_issuer_can_be_given(folder: Path) -> None:
    body = "一、工作情况\n严格落实重大行政决策程序规定，公众参与成为必经程序。\n"
    for name in ("a", "b", "c"):
        Path(f"{name}.txt").write_text(f"工作报告\n{body}", "utf-8")
    files = ("a.txt", "b.txt", "c.txt")
    code, out, err = run(*files, "-f", "json", "--lang", "en")
    assert (code, out) == (2, "")
    assert "--year a.txt=YEAR" in err
    years = [part for n, file in enumerate(files) for part in ("--year", f"{file}={2024 - n}")]
    code, out, _ = run(*files, "-f", "json", *years, "--issuer", "青禾区")
    data = json.loads(out)
    assert code == 0
    assert (data["years"], data["issuer"]) == ([2022, 2023, 2024], "青禾区")
    assert [report["path"] for report in data["reports"]] == ["c.txt", "b.txt", "a.txt"]
    code, _, err = run(*files, "-f", "json", *years, "--issuer", "青禾区", "--issuer", "b.txt=望川县", "--lang", "en")  # fmt: skip
    assert code == 2
    assert "望川县" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (FILES[:2], "yoy compare"),
        ([*FILES, FILES[0]], "both on 2022"),
        ([*FILES[:2], str(ROOT / "corpus" / "qinghe" / "2024.txt")], "--issuer NAME"),
        ([*FILES, "--year", f"{FILES[0]}=last"], "FILE=YEAR"),
        ([*FILES, "--year", "other.txt=2020"], "FILE=YEAR"),
        ([*FILES, "--issuer", "other.txt=青禾区"], "FILE=NAME"),
        ([*FILES, "-f", "html", "-f", "csv", "-o", "-"], "Standard output"),
        (["-", "-", FILES[0]], "standard input"),
        ([*FILES, "-f", "json", "--open"], "--open"),
        ([*FILES[:2], "missing.txt"], "missing.txt"),
        ([*FILES, "-o", "no/such/folder/x.html"], "no/such/folder"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(arguments: list[str], words: str, folder: Path) -> None:
    code, out, err = run(*arguments, "--lang", "en")
    assert code == 2
    assert not out
    assert len(err.strip().splitlines()) == 1
    assert words in err
    assert not list(folder.iterdir())


def test_help_has_examples() -> None:
    assert "yoy series 2022.docx 2023.docx 2024.docx" in run("--help")[1]


def test_a_course_is_read_out_with_its_spaces_in_either_language() -> None:
    said = "一、依法行政\n网上可办率{}%，同比提高{}个百分点。"
    found = compare.series_of([
        report(said.format(90 + n, 1 + n), title=f"青禾区{2021 + n}年度法治政府建设工作报告") for n in range(3)
    ])  # fmt: skip
    assert "2021 rose by 1个百分点; 2022 rose by 2个百分点" in found.to_html("en")
    assert "2021 增长1个百分点；2022 增长2个百分点" in found.to_html()

"""Cells of tables: which are figures, what they are called, what they are worth."""

from __future__ import annotations

import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import docx
import pytest

import compare
from compare.comparison import interpreted
from compare.model import Change, Document
from compare.readers.text import read as read_text
from compare.render.wording import difference, printed
from tests.builders import TITLE
from tests.growth import assert_in_proportion

CORPUS = Path(__file__).parents[2] / "corpus"


def figures(table: str, caption: str = "有关数据见下表。") -> dict[str, tuple[Decimal, str, str]]:
    report = compare.comparison.interpreted(document(table, caption))
    return {
        f.indicator: (f.quantity.value, f.quantity.unit, f.quantity.kind.value)
        for f in report.figures
        if report.text[: f.quantity.start].count("\n") > 2
    }


def document(table: str, caption: str = "有关数据见下表。", title: str = TITLE) -> Document:
    return read_text(f"{title}\n一、工作情况\n{caption}\n{table}\n".encode(), "report.txt")


def test_a_cell_is_named_by_its_row_and_its_column() -> None:
    found = figures(
        "| 镇街 | 办件数 | 投诉数 |\n|---|---|---|\n| 榆林镇 | 120 | 3 |\n| 柳溪街道 | 1,240 | 0 |"
    )
    assert found == {
        "榆林镇办件数": (120, "件", "count"),
        "榆林镇投诉数": (3, "", "count"),
        "柳溪街道办件数": (1240, "件", "count"),
        "柳溪街道投诉数": (0, "", "count"),
    }


def test_a_column_of_units_names_nothing_and_counts_what_stands_beside_it() -> None:
    found = figures(
        "指标 | 单位 | 2023年 | 2024年 | 增减 | 同比\n"
        "调处矛盾纠纷 | 件 | 6835 | 7142 | 307 | 4.5%\n"
        "案卷优秀率 | % | 84.3 | 86.5 | 2.2 | —\n"
        "主动公开信息 | 万条 | 1.86 | 1.94 | 0.08 | 4.3%"
    )
    assert found == {
        "调处矛盾纠纷": (7142, "件", "count"),
        "调处矛盾纠纷增减": (307, "件", "count"),
        "调处矛盾纠纷同比": (Decimal("4.5"), "%", "change"),
        "案卷优秀率": (Decimal("86.5"), "%", "rate"),
        "案卷优秀率增减": (Decimal("2.2"), "%", "change"),
        "主动公开信息": (19400, "条", "count"),
        "主动公开信息增减": (800, "条", "count"),
        "主动公开信息同比": (Decimal("4.3"), "%", "change"),
    }
    found = figures("单位 | 办件数\n司法局 | 120\n财政局 | 86")
    assert set(found) == {"司法局办件数", "财政局办件数"}


def test_heads_copied_without_their_empty_cells_stand_over_their_columns() -> None:
    found = figures(
        "申请情况\t申请人\n自然人\t组织\t总计\n企业\t学校\t其他\n"
        "新收申请数量\t71\t9\t1\t2\t83\n三、办理结果\t（一）予以公开\t31\t4\t0\t1\t36"
    )
    assert {name: value for name, (value, _, _) in found.items()} == {"新收申请数量": 83, "予以公开": 36}
    found = figures("复议\t诉讼\n直接起诉\t复议后起诉\n维持\t总计\t维持\t总计\t维持\t总计\n4\t6\t1\t3\t2\t5")
    assert {name: value for name, (value, _, _) in found.items()} == {
        "复议维持": 4,
        "复议总计": 6,
        "诉讼直接起诉维持": 1,
        "诉讼直接起诉总计": 3,
        "诉讼复议后起诉维持": 2,
        "诉讼复议后起诉总计": 5,
    }


def test_the_unit_stands_in_the_head_the_label_or_above_the_table() -> None:
    assert figures("| 项目 | 金额（万元） |\n| 罚没收入 | 12.5 |") == {
        "罚没收入金额": (Decimal(125000), "元", "money")
    }
    assert figures("| 指标 | 数值 |\n| 出庭应诉率（%） | 98.5 |\n| 培训 | 36场 |") == {
        "出庭应诉率": (Decimal("98.5"), "%", "rate"),
        "培训": (36, "场", "count"),
    }
    assert figures("| 项目 | 本年收费金额 |\n| 行政事业性收费 | 3 |", "单位：万元") == {
        "行政事业性收费金额": (30000, "元", "money")
    }


def test_a_bracket_holds_a_unit_only_if_it_names_one() -> None:
    assert figures("| 项目 | 金额 |\n| 一般公共预算收入（全县） | 3560 |", "单位：万元") == {
        "一般公共预算收入金额": (35600000, "元", "money")
    }
    assert figures(
        "| 单位 | 数值 |\n| 事业单位人员（人） | 12 |\n| 参保单位个数 | 3 |\n| 站房（单位个） | 4 |"
    ) == {
        "事业单位人员": (12, "人", "count"),
        "参保单位个数": (3, "个", "count"),
        "站房": (4, "个", "count"),
    }


@pytest.mark.parametrize(
    ("label", "unit", "value", "kind"),
    [
        ("增幅（百分点）", "个百分点", "1.2", "change"),
        ("增幅（个百分点）", "个百分点", "1.2", "change"),
        ("出生率（‰）", "‰", "1.2", "rate"),
        ("装机（千瓦）", "千瓦", "1.2", "measure"),
        ("装机（万千瓦）", "千瓦", "12000", "measure"),
        ("水价（元/吨）", "元/吨", "1.2", "count"),
        ("降雨（毫米）", "毫米", "1.2", "count"),
        ("办件（万）", "", "12000", "count"),
    ],
)
def test_a_unit_in_a_bracket_is_told_from_its_scale(label: str, unit: str, value: str, kind: str) -> None:
    found = figures(f"| 指标 | 数值 |\n| {label} | 1.2 |", "单位：万元" if unit else "有关数据见下表。")
    assert list(found.values()) == [(Decimal(value), unit, kind)]


def test_a_row_with_its_total_gives_the_total_only() -> None:
    found = figures("| 事项 | 自然人 | 企业 | 总计 |\n| 新收申请数量 | 12 | 3 | 15 |\n| 结转 | 1 | 0 | 1 |")
    assert found == {"新收申请数量": (15, "件", "count"), "结转": (1, "件", "count")}


def test_of_columns_of_years_the_last_is_the_reports() -> None:
    found = figures("| 指标 | 2023年 | 2024年 |\n| 调解案件数 | 80 | 96 |")
    assert found == {"调解案件数": (96, "件", "count")}


def test_serial_numbers_and_heads_hold_no_figures() -> None:
    found = figures("| 序号 | 单位 | 第一项与第二项之和 |\n| 1 | 司法局 | 7 |\n| 2 | 财政局 | 9 |")
    assert sorted(value for value, _, _ in found.values()) == [7, 9]


@pytest.mark.parametrize("ending", ["txt", "html", "docx"])
def test_the_forms_of_open_government_give_the_same_figures_in_every_format(ending: str) -> None:
    report = compare.read(CORPUS / "luwan" / f"2024.{ending}")
    found = {f.indicator: (f.quantity.value, f.quantity.unit) for f in report.figures}
    assert found["行政规范性文件现行有效件数"] == (82, "件")
    assert found["行政事业性收费金额"] == (Decimal("14906000"), "元")
    assert found["新收政府信息公开申请数量"] == (161, "件")
    assert found["不予公开：属于行政执法案卷"] == (6, "件")
    assert found["办理结果总计"] == (162, "件")
    assert found["行政诉讼复议后起诉总计"] == (2, "件")


def _as_copied(source: str, separator: str) -> str:
    """What is left of the tables of a page copied as text: no borders, and nothing of cells that span others."""
    lines = source.splitlines()
    cells = [
        [c.strip() for c in line.strip("|").split("|")] if line.startswith("|") else [line] for line in lines
    ]
    return "\n".join(separator.join(filter(None, row)) for row in cells)


@pytest.mark.parametrize("separator", ["\t", " ", "\u3000\u3000"])
@pytest.mark.parametrize("year", [2023, 2024])
def test_tables_of_a_page_copied_as_text_give_the_same_figures(separator: str, year: int) -> None:
    source = (CORPUS / "luwan" / f"{year}.txt").read_text("utf-8")

    def told(text: str) -> list[tuple[str, Decimal, str]]:
        report = compare.comparison.interpreted(read_text(text.encode(), "report.txt"))
        return [(f.indicator, f.quantity.value, f.quantity.unit) for f in report.figures]

    assert told(_as_copied(source, separator)) == told(source)


def test_each_outcome_of_reviews_and_suits_is_a_figure() -> None:
    report = compare.read(CORPUS / "luwan" / "2024.txt")
    found = {f.indicator: f.quantity.value for f in report.figures}
    assert (found["行政复议结果纠正"], found["行政诉讼未经复议直接起诉结果维持"]) == (1, 3)
    assert found["行政诉讼复议后起诉总计"] == 2


OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
SUITS = ("未经复议直接起诉", "复议后起诉")


@pytest.fixture(scope="module")
def lawsuits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form's table of reviews and suits in a Word file, its heads merged as in the notice."""
    document = docx.Document()
    for text in (TITLE, "四、政府信息公开行政复议、行政诉讼情况"):
        document.add_paragraph(text)
    table = document.add_table(rows=4, cols=15, style="Table Grid")
    table.cell(0, 0).merge(table.cell(0, 4)).text = "行政复议"
    table.cell(0, 5).merge(table.cell(0, 14)).text = "行政诉讼"
    for at, outcome in enumerate(OUTCOMES):
        table.cell(1, at).merge(table.cell(2, at)).text = outcome
        table.cell(2, at + 5).text = table.cell(2, at + 10).text = outcome
    for at, suit in enumerate(SUITS):
        table.cell(1, 5 * at + 5).merge(table.cell(1, 5 * at + 9)).text = suit
    for at, number in enumerate((4, 1, 2, 3, 10, 5, 0, 6, 0, 11, 7, 8, 0, 9, 24)):
        table.cell(3, at).text = str(number)
    document.add_paragraph("五、存在的主要问题及改进情况")
    path = tmp_path_factory.mktemp("lawsuits") / "2024.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("ending", ["docx", "doc", "pdf"])
def test_heads_merged_over_rows_and_columns_name_every_outcome(
    lawsuits: Path, tmp_path: Path, ending: str
) -> None:
    office = shutil.which("soffice")
    if ending != "docx":
        if office is None:
            pytest.skip("LibreOffice is not installed")
        command = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to"]
        subprocess.run([*command, ending, "--outdir", tmp_path, lawsuits], check=True, capture_output=True)
    report = compare.read(lawsuits if ending == "docx" else tmp_path / f"2024.{ending}")
    names = [f"行政复议{outcome}" for outcome in OUTCOMES]
    names += [f"行政诉讼{suit}{outcome}" for suit in SUITS for outcome in OUTCOMES]
    values = (4, 1, 2, 3, 10, 5, 0, 6, 0, 11, 7, 8, 0, 9, 24)
    assert [(f.indicator, f.quantity.value) for f in report.figures] == list(zip(names, values, strict=True))
    assert not [f for f in compare.check(report).findings if f.rule == "sum-mismatch"]


def test_cells_are_paired_and_those_that_stay_at_zero_are_left_out() -> None:
    table = "| 项目 | 制发件数 | 废止件数 |\n| 规章 | {} | 0 |\n| 规范性文件 | {} | {} |"
    old = document(table.format(0, 11, 6), title=TITLE.replace("2024", "2023"))
    new = document(table.format(2, 13, 0))
    found = compare.compare(compare.comparison.interpreted(old), compare.comparison.interpreted(new)).figures
    assert {(c.indicator, c.change, c.absolute) for c in found} == {
        ("规章制发件数", Change.INCREASED, 2),
        ("规范性文件制发件数", Change.INCREASED, 2),
        ("规范性文件废止件数", Change.DECREASED, -6),
    }


def test_a_column_of_differences_is_no_indicator_of_its_own() -> None:
    table = "| 指标 | {}年 | {}年 | 增减 |\n| 行政处罚案件（件） | {} | {} | {} |"
    old = document(table.format(2022, 2023, 80, 90, 10), title=TITLE.replace("2024", "2023"))
    new = document(table.format(2023, 2024, 90, 96, 6))
    found = compare.compare(interpreted(old), interpreted(new)).figures
    assert [(c.indicator, c.absolute) for c in found] == [("行政处罚案件", 6)]


def test_a_long_table_of_text_in_front_of_numbers_takes_no_time() -> None:
    assert_in_proportion(figures, lambda size: "甲\t乙\t丙\n" * size + "丁\t1\t2\n" * size, 5000)


COLUMNS = "| 项目 | 本年（件） | {} |\n| 收到申请 | {} | {} |\n| 负责人出庭 | 45 | {} |"


@pytest.mark.parametrize("last", ["上年（件）", "去年同期（件）", "2023年（件）"])
def test_the_column_of_last_year_gives_no_figures_of_this_one(last: str) -> None:
    head = COLUMNS if last[0] != "2" else COLUMNS.replace("本年", "2024年")
    found = figures(head.format(last, 109, 86, 39))
    assert {name: value for name, (value, *_) in found.items()} == {"收到申请": 109, "负责人出庭": 45}


def test_a_column_of_last_year_alone_is_read_as_it_stands() -> None:
    assert [value for value, *_ in figures("| 项目 | 上年结转 |\n| 申请 | 12 |").values()] == [12]


def test_last_years_column_is_held_against_last_years_report() -> None:
    old = compare.comparison.interpreted(
        document(
            COLUMNS.format("上年（件）", 86, 70, 33).replace("45", "39"), title=TITLE.replace("2024", "2023")
        )
    )
    new = compare.comparison.interpreted(document(COLUMNS.format("上年（件）", 109, 86, 38)))
    (found,) = [f for f in compare.check(new, [old]).findings if f.rule == "inconsistent-figure"]
    assert new.text[found.start : found.end] == "38"
    right = compare.comparison.interpreted(document(COLUMNS.format("上年（件）", 109, 86, 39)))
    assert not [f for f in compare.check(right, [old]).findings if f.rule == "inconsistent-figure"]


def test_next_years_target_is_no_value_of_this_year_nor_is_this_year_then_the_last() -> None:
    found = figures("| 指标 | 2024年实际 | 2025年目标 |\n| 案件办结率 | 93% | 97% |\n| 培训场次 | 12 | 15 |")
    assert [value for value, *_ in found.values()] == [93, 12]


@pytest.mark.parametrize("separator", [" | ", "\t"])
def test_years_head_columns_however_they_are_divided(separator: str) -> None:
    rows = [["项目", "2023年", "2024年"], ["收到申请", "86", "109"], ["负责人出庭", "39", "45"]]
    assert [value for value, *_ in figures("\n".join(map(separator.join, rows))).values()] == [109, 45]


def test_last_year_may_stand_over_several_columns() -> None:
    head = "| 单位 | 上年 | 上年 | 本年 | 本年 |\n| 单位 | 立案 | 结案 | 立案 | 结案 |"
    found = figures(f"{head}\n| 公安局 | 11 | 10 | 324 | 300 |\n| 水利局 | 7 | 6 | 12 | 11 |")
    assert [value for value, *_ in found.values()] == [324, 300, 12, 11]


def test_a_number_no_table_holds_is_no_figure() -> None:
    assert figures(f"| 项目 | 数量 |\n| 申请 | {'9' * 6000} |") == {}


def test_a_bare_number_of_a_cell_is_told_in_its_columns_unit() -> None:
    head = "|类别|罚款（万元）|立案（件）|\n|---|---|---|"
    old, new = (
        interpreted(
            document(f"{head}\n|公路|{fines}|{cases}|\n|水路|{others}|61|", title=TITLE.replace("2024", year))
        )
        for year, fines, cases, others in (
            ("2023", "803.7", "2,415", "95.3"),
            ("2024", "812.5", "2,587", "88.6"),
        )
    )
    changed = [c for c in compare.compare(old, new).figures if c.old and c.new and c.absolute]
    assert [(printed(c.old), printed(c.new), difference(c)) for c in changed if c.old and c.new] == [
        ("803.7万元", "812.5万元", "+8.8万元（+1.1%）"),
        ("2,415件", "2,587件", "+172件（+7.1%）"),
        ("95.3万元", "88.6万元", "−6.7万元（−7.0%）"),
    ]

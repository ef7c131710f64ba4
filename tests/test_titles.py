"""Which lines are the title, where headings without number and last year's words look like one."""

from __future__ import annotations

import pytest

from compare.comparison import interpreted
from compare.model import Block, BlockKind, Document, Role
from tests.builders import document, report

TITLE = "松陵县2024年法治政府建设年度报告"
LONG = "全县各级各部门认真落实法治建设责任，持续完善工作机制，各项任务有序推进，法治建设水平稳步提升，取得了新的进展和明显成效。"
DUTIES = "党政主要负责人履行推进法治建设第一责任人职责情况"


def outside(text: str) -> list[str]:
    """What is neither title nor body."""
    found = report(text, title=None)
    return [found.text[p.start : p.end] for p in found.paragraphs if p.role not in (Role.TITLE, Role.BODY)]


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "松陵县人民政府\n关于2024年度法治政府建设情况的报告",
        "关于2024年度法治政府建设情况的报告",
        "法治政府建设工作总结",
        "法治政府建设工作情况",
        "松陵县交通运输局2024年工作总结",
    ],
)
@pytest.mark.parametrize("first", ["加强组织领导", "法治政府建设工作开展情况", "1.加强组织领导"])
def test_headings_without_ideographs_do_not_take_the_place_of_the_title(title: str, first: str) -> None:
    text = f"{title}\n2024年，{LONG}\n{first}\n{LONG}\n法治政府建设重点工作情况\n{LONG}\n{DUTIES}\n{LONG}"
    found = report(text, title=None)
    assert found.title == title.replace("\n", "")
    assert outside(text) == []


def test_a_heading_below_the_title_is_no_title() -> None:
    text = f"{TITLE}\n法治政府建设工作开展情况\n{LONG}\n{DUTIES}\n{LONG}"
    assert (report(text, title=None).title, outside(text)) == (TITLE, [])


@pytest.mark.parametrize("above", ["深入推进依法行政", "行政事业性收费1490.6万元"])
def test_a_short_line_and_the_numbered_heading_below_it_are_no_title(above: str) -> None:
    text = f"{TITLE}\n1.总体情况\n{LONG}\n{above}\n2.法治政府建设重点工作情况\n{LONG}"
    assert (report(text, title=None).title, outside(text)) == (TITLE, [])


def test_a_row_of_a_table_is_no_title() -> None:
    row = Block("松陵县 | 法治政府建设情况", kind=BlockKind.TABLE_ROW, cells=("松陵县", "法治政府建设情况"))
    half = Block("项目 | 数量", kind=BlockKind.TABLE_ROW, cells=("项目", "数量"))
    heading = Block("法治政府建设考核情况")
    lines = (Block(TITLE), Block(f"2024年，{LONG}"), row, half, heading, Block(LONG))
    found = interpreted(Document(path="report.docx", format="docx", blocks=lines))
    assert found.title == TITLE
    assert all(p.role in (Role.TITLE, Role.BODY) for p in found.paragraphs)


@pytest.mark.parametrize("inner", [TITLE, "2024年法治政府建设年度报告"])
def test_the_title_of_a_page_is_not_in_the_report_below_it(inner: str) -> None:
    text = f"{TITLE}\n发布日期：2025-02-20\n{inner}\n{LONG}\n一、工作情况\n{LONG}"
    found = report(text, title=None)
    assert found.title == inner
    assert found.wording(1) == LONG


def test_the_letter_that_carries_a_report_is_left_out_though_it_names_the_report_too() -> None:
    text = f"松陵县司法局关于2024年法治政府建设情况的报告\n县人民政府：\n现报送如下，{LONG}\n{TITLE}\n{LONG}\n一、工作情况\n{LONG}"
    found = report(text, title=None)
    assert found.title == TITLE
    assert found.wording(1) == LONG


@pytest.mark.parametrize("declared", ["法治松陵建设这一年", "松陵县法治建设成效综述"])
def test_what_the_file_declares_as_its_title_wins_over_a_later_line(declared: str) -> None:
    lines = document(f"{declared}\n2024年，{LONG}\n加强组织领导\n{LONG}\n{DUTIES}\n{LONG}").blocks
    found = interpreted(Document("report.html", "html", lines, {"title": declared}))
    assert found.title == declared
    assert all(p.role in (Role.TITLE, Role.BODY) for p in found.paragraphs)


def test_the_highest_heading_of_a_page_wins_over_a_later_line() -> None:
    lines = document(f"法治政府建设工作情况\n2024年，{LONG}\n{DUTIES}\n{LONG}").blocks
    headed = (Block(lines[0].text, level=1), *lines[1:2], Block(DUTIES, level=2), *lines[3:])
    assert interpreted(Document("report.html", "html", headed)).title == "法治政府建设工作情况"

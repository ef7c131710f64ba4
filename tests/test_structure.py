"""Titles, metadata, headings, functions and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import UnreadableDocument
from compare.model import Function, Role
from compare.structure import report_of
from compare.structure.heading import Scheme, numbered_heading, ordinal_of
from compare.structure.metadata import iso_date
from compare.structure.sentence import sentence_spans
from tests.builders import document, report

LONG = "全区各级各部门认真落实法治建设责任，持续完善工作机制，各项任务有序推进，取得了新的进展和明显成效。"


def headings(text: str) -> list[tuple[int, str, str]]:
    return [(s.level, s.number, s.heading) for s in report(text).sections]


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("S1", f"一、强化组织领导\n1.领导高度重视。{LONG}\n2.完善机制。{LONG}", [(1, "一、", "强化组织领导"), (2, "1.", "领导高度重视"), (2, "2.", "完善机制")]),
        ("S2", f"一、工作情况\n（一）加强领导。一是{LONG}二是{LONG}", [(1, "一、", "工作情况"), (2, "（一）", "加强领导")]),
        ("S3", f"一、工作情况\n（一）加强领导\n1.健全机制。{LONG}", [(1, "一、", "工作情况"), (2, "（一）", "加强领导"), (3, "1.", "健全机制")]),
        ("S4", f"一、工作情况\n（一）加强领导\n1.健全机制\n{LONG}", [(1, "一、", "工作情况"), (2, "（一）", "加强领导"), (3, "1.", "健全机制")]),
        ("S5", f"一、工作情况\n（一）加强领导\n{LONG}", [(1, "一、", "工作情况"), (2, "（一）", "加强领导")]),
        ("S6", f"一、强化组织领导。{LONG}\n二、规范执法行为。{LONG}", [(1, "一、", "强化组织领导"), (1, "二、", "规范执法行为")]),
        ("S7", f"一、工作情况\n一是加强领导。{LONG}\n二是健全机制。{LONG}", [(1, "一、", "工作情况")]),
    ],
)  # fmt: skip
def test_every_heading_style_is_read(style: str, text: str, expected: list[tuple[int, str, str]]) -> None:
    assert headings(text) == expected, style


def test_half_width_brackets_and_commas_are_headings_too() -> None:
    assert headings(f"一、强化领导,夯实责任\n(一)加强学习.\n{LONG}")[1][:2] == (2, "(一)")


def test_a_full_stop_after_a_heading_is_dropped() -> None:
    assert headings(f"一、工作情况。\n（一）加强领导。\n{LONG}") == [
        (1, "一、", "工作情况"),
        (2, "（一）", "加强领导"),
    ]


def test_headings_inside_one_paragraph_are_found_when_the_page_lost_the_breaks() -> None:
    found = headings(f"一、工作情况\n（一）加强领导。{LONG}（二）健全机制。{LONG}")
    assert [h for _, _, h in found] == ["工作情况", "加强领导", "健全机制"]


def test_a_numbered_item_is_no_heading() -> None:
    assert numbered_heading("1.完成案卷评查600余份，优秀率92%；") is None
    assert numbered_heading("2024年全区共办理案件") is None


def test_problems_and_plan_at_the_end_without_a_heading_are_parts_of_their_own() -> None:
    found = report(
        f"""
        一、推行政务公开
        1.推进信息公开。{LONG}
        2.完善监督方式。{LONG}
        今年以来，虽然取得了一定成效，但与群众期盼相比还存在一定的差距，主要表现在：一是不够平衡；二是力量薄弱。
        在今后的工作中，我区将坚持问题导向。一是突出学法用法。二是健全顾问机制。
        """
    )
    assert [(s.heading, s.function) for s in found.sections if s.parent is None][1:] == [
        ("", Function.PROBLEMS),
        ("", Function.PLAN),
    ]
    assert found.section("s3").end <= found.section("s4").start


def test_a_topic_that_speaks_of_problems_stays_review() -> None:
    found = report(
        f"一、聚焦突出问题整治，规范执法行为\n{LONG}\n二、存在的主要问题\n{LONG}\n三、2025年工作安排\n{LONG}"
    )
    assert [s.function for s in found.sections] == [Function.REVIEW, Function.PROBLEMS, Function.PLAN]


def test_subsections_inherit_the_function_of_their_part() -> None:
    found = report(f"一、下一步工作打算\n（一）回顾总结经验。{LONG}\n（二）规范执法。{LONG}")
    assert {s.function for s in found.sections} == {Function.PLAN}


def test_furniture_is_metadata_and_never_body() -> None:
    found = report(
        f"""
        索引号: 610300-1/2025-00009
        发布机构: 青禾区人民政府 发布日期: 2025-01-03 00:00:00
        文 号: 青司发(2025)1号
        青禾区2024年度法治政府建设工作总结
        发布时间: 2025-01-03 09:05:00
        2024年，{LONG}
        一、强化组织领导
        {LONG}
        扫一扫在手机打开当前页
        """,
        title=None,
    )
    assert (found.issuer, found.year, found.document_number, found.date) == (
        "青禾区",
        2024,
        "青司发(2025)1号",
        "2025-01-03",
    )
    assert {p.role for p in found.paragraphs[:3]} == {Role.FURNITURE}
    assert found.paragraphs[-1].role is Role.FURNITURE
    assert all("索引号" not in found.wording(s.id) for s in found.sentences)


def test_the_year_is_taken_from_the_title_and_not_from_furniture() -> None:
    found = report(
        f"发布日期：2019-05-01\n青禾区2023年法治政府建设年度报告\n2023年，{LONG}\n一、工作情况\n{LONG}",
        title=None,
    )
    assert found.year == 2023


def test_a_cover_letter_in_front_of_the_report_is_left_out() -> None:
    found = report(
        f"""
        关于报送2024年度法治政府建设情况报告的函
        市司法局：
        现将我县2024年度法治政府建设情况报告随文报送，请审阅，如有意见请及时反馈我们以便修改。
        望川县司法局
        2025年1月10日
        望川县人民政府
        关于2024年度法治政府建设情况的报告
        2024年，{LONG}
        一、主要举措和成效
        {LONG}
        """,
        title=None,
    )
    assert found.title == "望川县人民政府关于2024年度法治政府建设情况的报告"
    assert found.wording(2).startswith("2024年")
    assert found.issuer == "望川县人民政府"


def test_a_document_without_body_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadableDocument, match=r"report\.txt has no body text"):
        report_of(document("青禾区2024年度法治政府建设工作报告\n发布日期：2025-01-03"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025年1月3日", "2025-01-03"),
        ("2025-1-3 09:05", "2025-01-03"),
        ("二〇二五年一月十日", "2025-01-10"),
        ("2025年13月3日", ""),
    ],
)
def test_dates(written: str, expected: str) -> None:
    assert iso_date(written) == expected


@given(st.integers(min_value=1, max_value=99))
def test_ordinals_of_ideographs_round_trip(value: int) -> None:
    digits = "零一二三四五六七八九"
    tens, units = divmod(value, 10)
    written = (("" if tens == 1 else digits[tens]) + "十" if tens else "") + (digits[units] if units else "")
    assert ordinal_of(f"（{written}）") == value
    found = numbered_heading(f"{written}、强化组织领导")
    assert found is not None
    assert (found.scheme, found.ordinal) == (Scheme.IDEOGRAPH, value)


@given(st.text(alphabet="一二法治政府建设。！？；（）《》“”，1.、 \n", max_size=200))
def test_sentences_cover_the_text_in_order_and_do_not_overlap(text: str) -> None:
    spans = sentence_spans(text, 0, len(text))
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


def test_a_stop_inside_brackets_or_a_book_title_ends_no_sentence() -> None:
    text = "印发《关于甲；乙的通知》（含附件；共2件）。完成。"
    assert [text[a:b] for a, b in sentence_spans(text, 0, len(text))] == [
        "印发《关于甲；乙的通知》（含附件；共2件）。",
        "完成。",
    ]


@given(
    st.lists(
        st.sampled_from(
            ["一、强化领导", "（一）完善机制。" + LONG, "1.抓落实。" + LONG, LONG, "下一步，我们将继续努力。", "索引号：1", "2025年1月3日", "附件：1", "：", "一是" + LONG]
        ),
        min_size=1,
        max_size=25,
    )
)  # fmt: skip
def test_any_order_of_paragraphs_gives_consistent_spans(lines: list[str]) -> None:
    try:
        found = report("\n".join(lines))
    except UnreadableDocument:
        return
    ids = [s.id for s in found.sections]
    assert len(ids) == len(set(ids))
    for section in found.sections:
        assert 0 <= section.start <= section.heading_end
        assert section.heading_end <= max(section.end, section.heading_end) <= len(found.text)
        assert section.parent is None or section.parent in ids
    ends = 0
    for number, sentence in enumerate(found.sentences):
        assert sentence.id == number
        assert ends <= sentence.start < sentence.end
        ends = sentence.end
        assert found.paragraphs[sentence.paragraph].role in (Role.BODY, Role.TITLE)

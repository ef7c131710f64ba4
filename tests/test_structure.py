"""Titles, metadata, headings, functions and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.comparison import interpreted
from compare.errors import UnreadableDocument
from compare.model import Block, Document, Function, Report, Role, Span
from compare.readers.text import read as read_text
from compare.structure import report_of
from compare.structure.function import of_heading
from compare.structure.heading import Scheme, looks_like_a_bare_heading, numbered_heading, ordinal_of
from compare.structure.metadata import iso_date
from compare.structure.sentence import sentence_spans
from tests.builders import TITLE, document, report
from tests.growth import assert_in_proportion

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


def shapes(text: str) -> list[tuple[int, str, bool]]:
    return [(s.level, s.heading, s.is_run_in) for s in report(text).sections]


def test_titles_in_brackets_head_their_paragraphs_below_the_numbers_around_them() -> None:
    found = report(
        f"""
        一、主要举措和成效
        【强化理论学习，提升素养】{LONG}
        【规范行政执法】{LONG}
        {LONG}
        二、存在的问题
        {LONG}
        """
    )
    assert [(s.level, s.number, s.heading, s.is_run_in) for s in found.sections] == [
        (1, "一、", "主要举措和成效", False),
        (2, "", "【强化理论学习，提升素养】", True),
        (2, "", "【规范行政执法】", True),
        (1, "二、", "存在的问题", False),
    ]
    headed = found.sentences[2]
    assert (headed.heading, found.wording(headed.id)) == (True, "【强化理论学习，提升素养】")
    assert not any(s.heading and s.section == "s2" for s in found.sentences[3:])


def test_titles_in_brackets_stand_above_numbers_that_begin_anew_behind_each() -> None:
    found = report(
        f"【工作成效】{LONG}\n1.健全机制。{LONG}\n2.压实责任。{LONG}\n【存在的问题】{LONG}\n1.力量不足。{LONG}\n2.质量不高。{LONG}\n"
        f"【下一步打算】{LONG}"
    )
    assert [(s.level, s.heading) for s in found.sections if s.level == 1] == [
        (1, "【工作成效】"),
        (1, "【存在的问题】"),
        (1, "【下一步打算】"),
    ]
    assert [s.function for s in found.sections if s.level == 1] == [
        Function.REVIEW,
        Function.PROBLEMS,
        Function.PLAN,
    ]


def test_a_number_in_front_of_a_title_in_brackets_is_its_number() -> None:
    found = report(f"一、【工作成效】\n（一）【制度建设】{LONG}\n二、【问题】\n{LONG}")
    assert [(s.number, s.heading) for s in found.sections] == [
        ("一、", "【工作成效】"),
        ("（一）", "【制度建设】"),
        ("二、", "【问题】"),
    ]
    assert found.sections[2].function is Function.PROBLEMS


@pytest.mark.parametrize(
    "line",
    [
        "【打印本页】 【关闭窗口】",
        "【字体：大 中 小】",
        "【大 中 小】",
        f"【本报讯】{LONG}",
        f"【我要纠错】{LONG}",
        "〔2024〕6号",
        f"【2024】{LONG}",
    ],
)
def test_brackets_of_the_page_are_no_titles(line: str) -> None:
    assert shapes(f"一、工作情况\n{LONG}\n{line}\n{LONG}") == [(1, "工作情况", False)]


PHRASES = ("完善制度体系，夯实工作基础。", "规范执法行为，守护公平正义。", "化解矛盾纠纷，维护社会安宁。")


def test_phrases_of_one_build_head_the_paragraphs_they_begin() -> None:
    found = report(
        "一、主要举措和成效\n"
        + "\n".join(f"{phrase}{LONG}" for phrase in PHRASES)
        + f"\n回顾全年，{LONG}\n二、存在的问题\n{LONG}"
    )
    assert [(s.level, s.heading, s.is_run_in) for s in found.sections] == [
        (1, "主要举措和成效", False),
        *((2, phrase[:-1], True) for phrase in PHRASES),
        (1, "存在的问题", False),
    ]


def test_a_statement_heads_its_paragraph_among_phrases_of_its_build() -> None:
    phrases = ("产业体系加快构建。", "项目建设蓄势赋能。", "城乡融合全面提速。", "民生福祉不断增进。")
    found = report("一、2024年工作回顾\n" + "\n".join(f"{phrase}{LONG}" for phrase in phrases))
    assert [s.heading for s in found.sections[1:]] == [phrase[:-1] for phrase in phrases]
    alone = ("产业体系不断优化。", "项目建设不断提速。", "城乡融合不断深化。", "民生福祉不断增进。")
    assert not report("一、2024年工作回顾\n" + "\n".join(f"{phrase}{LONG}" for phrase in alone)).sections[1:]


@pytest.mark.parametrize("dash", ["——", "—", "—— ", "－－"])
def test_a_dash_and_a_phrase_head_each_of_several_paragraphs(dash: str) -> None:
    phrases = ("坚持工业兴县，园区承载稳步扩容。", "我们守牢底线，社会大局保持稳定。", "就业增长超出预期。")
    found = report(
        f"一、2024年工作回顾\n{LONG}\n"
        + "\n".join(f"{dash}{phrase}{LONG}" for phrase in phrases)
        + f"\n回顾全年，{LONG}\n二、2025年工作安排\n{LONG}"
    )
    assert [(s.level, s.number, s.heading) for s in found.sections] == [
        (1, "一、", "2024年工作回顾"),
        *((2, dash.strip(), phrase[:-1]) for phrase in phrases),
        (1, "二、", "2025年工作安排"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [f"——坚持工业兴县。{LONG}", LONG, f"——坚持生态优先。{LONG}"],
        [f"——城镇新增就业1.2万人。{LONG}", f"——粮食产量38万吨。{LONG}", f"——进出口增长6%。{LONG}"],
        ["——地区生产总值增长5%左右；", "——居民收入稳步增长；", "——粮食产量保持稳定。"],
    ],
    ids=["two", "figures", "targets"],
)
def test_a_dash_alone_heads_nothing(lines: list[str]) -> None:
    found = report("一、工作安排\n" + "\n".join(lines) + f"\n二、存在的问题\n{LONG}")
    assert [s.heading for s in found.sections] == ["工作安排", "存在的问题"]


def test_what_follows_paragraphs_with_headings_of_their_own_is_the_parts() -> None:
    closing = f"总的来看，{LONG}"
    found = report(
        "一、主要举措和成效\n"
        + "\n".join(f"{phrase}{LONG}" for phrase in PHRASES)
        + f"\n{closing}\n二、存在的问题\n{LONG}"
    )
    last = next(s for s in found.sentences if found.wording(s.id).startswith("总的来看"))
    assert (last.section, last.function) == ("s1", Function.REVIEW)
    assert found.text[found.section("s4").start : found.section("s4").end] == PHRASES[2] + LONG
    assert found.section("s1").end > last.start


@pytest.mark.parametrize(
    "lines",
    [
        [f"{PHRASES[0]}{LONG}", LONG, LONG],
        [f"{PHRASES[0]}{LONG}", LONG, f"{PHRASES[1]}{LONG}", LONG, f"{PHRASES[2]}{LONG}"],
        [f"加强培训。{LONG}", f"发展农产品加工业，延长产业链条，带动农户增收。{LONG}", f"推动乡村各项事业发展。{LONG}"],
        [f"案件数量下降了两成。{LONG}", f"办案质量提升了一截。{LONG}", f"群众评价仍然较好。{LONG}"],
        [f"办理案件12件次。{LONG}", f"培训人员60人次。{LONG}", f"走访企业30家次。{LONG}"],
        ["联系电话：区政府办公室综合科，工作日接听来电。", "办公地址：人民路行政服务中心三层东侧办公室。", "邮寄地址：人民路行政服务中心三层东侧收发室。"],
        [PHRASES[0], PHRASES[1], PHRASES[2]],
    ],
    ids=["one", "every other", "unlike", "statements", "figures", "labels", "nothing headed"],
)  # fmt: skip
def test_short_first_sentences_are_no_headings_by_themselves(lines: list[str]) -> None:
    text = "\n".join(["一、工作情况", *lines, "二、存在的问题", LONG])
    assert shapes(text) == [(1, "工作情况", False), (1, "存在的问题", False)]


def test_lines_without_a_number_head_the_paragraphs_of_a_part() -> None:
    text = f"一、工作情况\n{LONG}\n优化营商环境\n{LONG}\n规范行政执法\n{LONG}\n{LONG}\n二、存在的问题\n{LONG}"
    assert shapes(text) == [
        (1, "工作情况", False),
        (2, "优化营商环境", False),
        (2, "规范行政执法", False),
        (1, "存在的问题", False),
    ]
    # One alone may be anything, and so may what a broken line left.
    assert len(shapes(f"一、工作情况\n{LONG}\n优化营商环境\n{LONG}\n二、存在的问题\n{LONG}")) == 2
    broken = f"一、工作情况\n全区各部门\n{LONG}深入推进法治\n政府建设工作\n{LONG}\n二、存在的问题\n{LONG}"
    assert len(shapes(broken)) == 2


def in_bold(*parts: tuple[str, str]) -> list[tuple[int, str, bool]]:
    """Levels and headings of a report of paragraphs that begin in bold type and go on without."""
    blocks = [Block(TITLE), Block("一、工作情况"), *(Block(a + b, bold=len(a)) for a, b in parts)]
    found = report_of(Document("report.docx", "docx", tuple(blocks)))
    return [(s.level, s.heading, s.is_run_in) for s in found.sections]


def test_bold_type_at_the_start_of_paragraphs_is_their_heading() -> None:
    assert in_bold(
        ("严格规范公正文明执法，让执法有力度更有温度", f"。{LONG}"),
        ("", LONG),
        ("加强学习。", LONG),
        ("一是", f"加强学习。{LONG}"),
        ("全年培训8场。", LONG),
    ) == [
        (1, "工作情况", False),
        (2, "严格规范公正文明执法，让执法有力度更有温度", True),
        (2, "加强学习", True),
    ]
    assert in_bold(("加强学习。", LONG), ("", LONG)) == [(1, "工作情况", False)]


def test_one_line_in_bold_type_heads_a_paragraph_without() -> None:
    assert in_bold(("", LONG), ("优化营商环境", ""), ("", LONG)) == [
        (1, "工作情况", False),
        (2, "优化营商环境", False),
    ]
    assert in_bold((LONG, ""), ("优化营商环境", ""), (LONG, "")) == [(1, "工作情况", False)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "加强矛盾纠纷源头治理",
            [(2, "规范行政执法"), (3, "抓培训"), (3, "抓评查"), (2, "加强矛盾纠纷源头治理")],
        ),
        # What a page writes below a picture.
        ("工作人员为群众提供法律服务", [(2, "规范行政执法"), (3, "抓培训"), (3, "抓评查")]),
    ],
)
def test_one_line_that_lost_its_number_stands_where_the_next_number_does(
    line: str, expected: list[tuple[int, str]]
) -> None:
    text = f"""
        一、主要举措
        （一）规范行政执法
        1、抓培训
        {LONG}
        2、抓评查
        {LONG}
        {line}
        {LONG}
        （二）推行政务公开
        {LONG}
        二、下一步工作打算
        1、抓考核。{LONG}
        """
    found = report(text).sections
    assert [(s.level, s.heading) for s in found[1:-3]] == expected
    # Where headings run in, a line of its own is none of them.
    found = report(text.replace("抓培训\n", "抓培训。").replace("抓评查\n", "抓评查。")).sections
    assert line not in [s.heading for s in found]


def test_a_number_in_front_of_a_hotline_or_a_year_is_a_number() -> None:
    found = report(
        f"一、工作情况\n1.12345热线办理。{LONG}\n2.12348平台建设\n{LONG}\n3.2024年重点工作。{LONG}"
    )
    assert [(s.number, s.heading) for s in found.sections][1:] == [
        ("1.", "12345热线办理"),
        ("2.", "12348平台建设"),
        ("3.", "2024年重点工作"),
    ]
    assert len(report(f"一、工作情况\n{LONG}\n1.25万人参加培训。{LONG}").sections) == 1


def test_what_is_public_is_no_sum_in_a_heading() -> None:
    found = report(
        f"一、工作情况\n1.建强公共法律服务网\n{LONG}\n2.推进基层共建共治\n{LONG}\n3.共办结案件两件\n{LONG}"
    )
    assert [s.heading for s in found.sections] == ["工作情况", "建强公共法律服务网", "推进基层共建共治"]


def test_sentences_numbered_one_behind_the_other_are_items() -> None:
    text = f"""
        一、工作情况
        {LONG}
        二、2025年工作安排
        重点抓好以下工作：
        1.建设便民驿站；
        2.组织案例评析；
        3.公布权责清单。
        """
    found = report(text)
    assert [s.heading for s in found.sections] == ["工作情况", "2025年工作安排"]
    items = [found.wording(s.id) for s in found.sentences if found.wording(s.id)[0].isdigit()]
    assert items == ["1.建设便民驿站；", "2.组织案例评析；", "3.公布权责清单。"]
    # A number with text under it heads that text.
    assert len(shapes(f"一、工作情况\n1.健全机制。\n{LONG}\n2.压实责任。\n{LONG}")) == 3


def test_rows_divided_by_tabs_are_no_headings() -> None:
    text = (
        "一、申请情况\n一、本年新收数量\t71\t9\t80\n三、办理结果\t（一）予以公开\t31\t4\t35\n二、存在的问题\n"
        + LONG
    )
    assert [s.heading for s in report(text).sections] == ["申请情况", "存在的问题"]


def test_a_whole_sentence_with_figures_behind_a_number_is_no_heading() -> None:
    found = report("一、行政复议\n（一）全年受理行政复议申请218件，办结201件。\n（二）规范行政应诉")
    assert [s.heading for s in found.sections] == ["行政复议", "规范行政应诉"]
    assert [f.quantity.text for f in found.figures] == ["218件", "201件"]


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
        索引号: 640200-3/2025-00017
        发布机构: 青禾区人民政府 发布日期: 2025-01-03 00:00:00
        文 号: 青司发(2025)1号
        青禾区2024年度法治政府建设工作总结
        发布时间: 2025-01-06 16:42:00
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


def test_labels_in_rows_divided_by_tabs_are_metadata() -> None:
    source = f"""索引号：\t0012\t发布日期：\t2025-02-03
发布机构：\t青禾区司法局\t有效性：\t有效
2024年度法治政府建设工作报告
一、强化责任
{LONG}"""
    found = report_of(read_text(source.encode(), "report.txt"))
    assert (found.issuer, found.date, found.title) == (
        "青禾区司法局",
        "2025-02-03",
        "2024年度法治政府建设工作报告",
    )


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


@pytest.mark.parametrize("text", ["法治政府建设", "法治政府建设\n（初稿）"])
def test_a_line_of_chinese_lacks_the_body_and_not_the_chinese(text: str) -> None:
    with pytest.raises(UnreadableDocument, match=r"report\.txt has no body text"):
        report_of(document(text))


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


@pytest.mark.parametrize(
    ("unit", "marks"), [("办理案件1,024件，", "，。"), ("办理案件、", "、。"), ("办理案件", "件。")]
)
def test_a_sentence_without_end_is_cut_between_clauses(unit: str, marks: str) -> None:
    text = unit * 2000 + "。"
    spans = sentence_spans(text, 0, len(text))
    assert "".join(text[a:b] for a, b in spans) == text
    assert max(b - a for a, b in spans) <= 1200
    assert {text[b - 1] for _, b in spans} <= set(marks)


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


def functions(text: str, title: str | None = "青禾区2024年度法治政府建设工作报告") -> dict[str, Function]:
    found = report(text, title=title)
    return {found.wording(s.id): s.function for s in found.sentences}


@pytest.mark.parametrize("number", ["㈠", "（一）", "( 一 )", "⒈", "１．", "⑴", "1)", "一丶", "1.1 "])
def test_numbers_in_any_shape_head_a_section(number: str) -> None:
    found = numbered_heading(f"{number}加强组织领导")
    assert found is not None
    assert (found.ordinal, found.is_run_in) == (1, False)


def test_levels_numbered_by_word_in_decimals_nest_by_their_depth() -> None:
    found = headings(
        f"一、工作情况\n1. 依法行政\n1.1 制度建设\n{LONG}\n1.1.1 清理文件\n{LONG}\n1.2 规范执法\n{LONG}"
    )
    assert [level for level, _, _ in found] == [1, 2, 3, 4, 3]


def test_the_problems_of_a_review_begin_with_the_sentence_that_admits_them() -> None:
    """Mirrors of a work report break its paragraphs anywhere."""
    found = functions(
        f"""
        一、2024年工作回顾
        {LONG}针对企业融资还存在的突出困难，设立过桥资金。向全区人民表示衷心感谢！我们也清醒看到，发展中还有不少困难和挑战。
        产业结构不优。我们一定要直面挑战。各位代表！过去五年成绩显著。
        二、2025年工作总体部署
        {LONG}
        """,
        "政府工作报告",
    )
    assert found["针对企业融资还存在的突出困难，设立过桥资金。"] is Function.REVIEW
    assert found["向全区人民表示衷心感谢！"] is Function.REVIEW
    assert found["我们也清醒看到，发展中还有不少困难和挑战。"] is Function.PROBLEMS
    assert found["产业结构不优。"] is Function.PROBLEMS
    assert found["我们一定要直面挑战。"] is Function.PROBLEMS
    assert found["过去五年成绩显著。"] is Function.REVIEW


def test_problems_and_plan_may_share_the_last_paragraph_with_a_topic() -> None:
    found = report(
        f"""
        一、规范执法
        {LONG}
        二、强化普法
        1.组织活动。开展活动30场。
        2.创新形式。制作视频6个。我局工作取得了成绩，但仍存在力量不足等问题。下一步，我局将抓好落实。一是充实力量。
        """
    )
    assert [(s.heading, s.function) for s in found.sections][-2:] == [
        ("", Function.PROBLEMS),
        ("", Function.PLAN),
    ]
    assert found.wording(found.sentences[-1].id) == "一是充实力量。"
    assert found.sentences[-1].function is Function.PLAN


def test_what_is_done_about_problems_under_their_heading_is_plan() -> None:
    found = functions(
        f"一、总体情况\n{LONG}\n二、存在的主要问题及改进情况\n公开内容不够全面。2025年，我县将从以下方面改进：一是拓展内容。"
    )
    assert found["公开内容不够全面。"] is Function.PROBLEMS
    assert found["2025年，我县将从以下方面改进：一是拓展内容。"] is Function.PLAN
    # A draft that kept last year's year means the year to come.
    stale = "2024年，县卫生健康局将采取以下措施：一是拓展内容。"
    found = functions(
        f"一、总体情况\n{LONG}\n二、存在的主要问题及改进情况\n公开内容不够全面。{stale}再接再厉。"
    )
    assert (found[stale], found["再接再厉。"]) == (Function.PLAN, Function.PLAN)


def test_topics_behind_the_plan_are_the_plans_and_tasks_before_the_problems_the_reviews() -> None:
    found = report(
        f"一、2024年工作回顾\n{LONG}\n二、2025年总体要求\n{LONG}\n三、奋力推动高质量发展取得新成效\n{LONG}",
        title="政府工作报告",
    )
    assert [s.function for s in found.sections] == [Function.REVIEW, Function.PLAN, Function.PLAN]
    found = report(
        f"一、全面落实重点任务\n{LONG}\n二、规范执法\n{LONG}\n三、存在的问题\n{LONG}\n四、下一步打算\n{LONG}"
    )
    assert [s.function for s in found.sections] == [
        Function.REVIEW,
        Function.REVIEW,
        Function.PROBLEMS,
        Function.PLAN,
    ]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("问题及打算", Function.PROBLEMS),
        ("差距与不足", Function.PROBLEMS),
        ("反思与不足", Function.PROBLEMS),
        ("正视差距短板，补上治理弱项", Function.PROBLEMS),
        ("清醒认识不足，以自我革新促提升", Function.PROBLEMS),
        ("直面群众急难愁盼问题", Function.REVIEW),
        ("2023年度存在问题整改落实情况", Function.REVIEW),
        ("坚持问题导向，着力解决困难和问题", Function.REVIEW),
        ("不足与展望", Function.PROBLEMS),
        ("主要问题和下一年度安排", Function.PROBLEMS),
        ("不足之处及今后努力方向", Function.PROBLEMS),
        ("查摆问题", Function.PROBLEMS),
        ("有待改进的方面", Function.PROBLEMS),
        ("当前工作短板", Function.PROBLEMS),
        ("工作设想", Function.PLAN),
        ("展望", Function.PLAN),
        ("加强工作安排部署", Function.REVIEW),
        ("2024年重点工作", Function.REVIEW),
        ("新一年工作安排", Function.PLAN),
        ("努力方向", Function.PLAN),
        ("推动2025年法治政府建设再上新台阶", Function.PLAN),
        ("加强依法行政工作计划管理", Function.REVIEW),
    ],
)
def test_a_heading_names_its_function(heading: str, expected: Function) -> None:
    assert of_heading(heading, 2024)[0] is expected


def test_a_part_that_begins_with_what_is_wanting_is_the_one_for_problems_whatever_it_is_called() -> None:
    wanting = "对照群众期盼，我县法治建设仍存在不少短板。一是执法力量偏弱，二是法制审核人员不足。"
    found = report(
        f"一、强根基、固根本\n{LONG}\n二、自省自励、再鼓干劲\n{wanting}\n三、下一步工作打算\n{LONG}"
    )
    assert [s.function for s in found.sections] == [Function.REVIEW, Function.PROBLEMS, Function.PLAN]
    # A topic that comes to what is wanting at its end is still one.
    found = report(f"一、强根基、固根本\n{LONG}\n二、建队伍\n{LONG}{wanting}\n三、下一步工作打算\n{LONG}")
    assert [s.function for s in found.sections] == [Function.REVIEW, Function.REVIEW, Function.PLAN]
    # And so is one whose text goes on with what was done.
    solved = f"{wanting}各位代表！过去一年，我们全部整改到位。"
    found = report(f"一、强根基、固根本\n{LONG}\n二、建队伍\n{solved}\n三、下一步工作打算\n{LONG}")
    assert [s.function for s in found.sections] == [Function.REVIEW, Function.REVIEW, Function.PLAN]


WANTING = "对照群众期盼，我区法治建设仍存在不少短板。一是执法力量偏弱，二是法制审核人员不足。"


def of_sections(text: str) -> list[tuple[str, Function]]:
    return [(s.heading, s.function) for s in report(text).sections]


def test_a_part_that_begins_with_next_year_is_the_plan_whatever_it_is_called() -> None:
    ahead = "2025年，我区将以更大力度抓落实，突出做好三项工作。\n第一，建强执法队伍。"
    found = of_sections(f"一、固本强基\n{LONG}\n二、存在的不足\n{WANTING}\n三、扬帆起航、再启新程\n{ahead}")
    assert [f for _, f in found] == [Function.REVIEW, Function.PROBLEMS, Function.PLAN]
    # Its subsections are the plan's as well.
    found = of_sections(
        f"一、固本强基\n{LONG}\n二、知责明责\n{LONG}\n三、扬帆起航\n下一步，着力抓好：\n（一）建强队伍\n{LONG}"
    )
    assert [f for _, f in found] == [Function.REVIEW, Function.REVIEW, Function.PLAN, Function.PLAN]
    # A topic that comes to next year later is one; so is one in front of the problems.
    found = of_sections(
        f"一、固本强基\n{LONG}\n二、数字赋能\n{LONG * 2}2025年，我区将扩大试点。\n三、下一步打算\n{LONG}"
    )
    assert found[1] == ("数字赋能", Function.REVIEW)
    found = of_sections(f"一、固本强基\n{LONG}\n二、数字赋能\n下一步，建成平台。\n三、存在的问题\n{WANTING}")
    assert found[1] == ("数字赋能", Function.REVIEW)


@pytest.mark.parametrize("number", ["（{}）", "{}是"])
def test_subsections_behind_the_sentence_that_opens_a_plan_are_plan(number: str) -> None:
    first, second = number.format("一"), number.format("二")
    text = (
        f"一、工作情况\n{LONG}\n二、存在的短板和2025年工作打算\n{WANTING}\n2025年，我区将突出抓好两项工作：\n"
        f"{first}稳步推进普法。制定规划。\n{second}规范执法监督。开展评查。"
    )
    said = functions(text)
    assert said["对照群众期盼，我区法治建设仍存在不少短板。"] is Function.PROBLEMS
    assert (said["制定规划。"], said["开展评查。"]) == (Function.PLAN, Function.PLAN)
    assert len([s for s in report(text).sections if s.parent is None]) == 2


def test_subsections_are_plan_where_a_part_on_both_names_the_problems_in_front_of_them() -> None:
    head = f"一、工作情况\n{LONG}\n二、存在问题及下一步打算\n"
    found = of_sections(f"{head}{WANTING}\n（一）充实执法力量\n{LONG}\n（二）规范执法监督\n{LONG}")
    assert [f for _, f in found] == [Function.REVIEW, Function.PROBLEMS, Function.PLAN, Function.PLAN]
    # Those that say what is wanting are the problems.
    found = of_sections(f"{head}{WANTING}\n（一）执法力量偏弱\n{LONG}\n（二）监督不够有力\n{LONG}")
    assert [f for _, f in found] == [Function.REVIEW, *[Function.PROBLEMS] * 3]
    # Behind them the numbers begin anew.
    again = "下一步，我区将抓好以下工作：\n（一）充实执法力量\n招录人员。\n（二）规范执法监督\n开展评查。"
    found = of_sections(f"{head}（一）执法力量偏弱\n{LONG}\n（二）监督不够有力\n{LONG}\n{again}")
    assert [f for _, f in found][1:] == [*[Function.PROBLEMS] * 3, Function.PLAN, Function.PLAN]


def test_numbers_begin_anew_behind_the_sentence_that_turns_to_the_remedies() -> None:
    found = of_sections(
        f"一、固本强基\n{LONG}\n二、知责明责\n{LONG}\n三、查漏补缺\n{WANTING}\n（一）人员流动性大\n办案经验少。\n"
        "针对上述问题，2025年我区将重点抓好：\n（一）稳住队伍\n发放津贴。"
    )
    assert [f for _, f in found][2:] == [Function.PROBLEMS, Function.PROBLEMS, Function.PLAN]


def test_labels_of_problems_and_plan_head_their_paragraphs_where_no_heading_does() -> None:
    text = f"一是强化领导。{LONG}\n二是规范执法。{LONG}\n存在的问题：一是执法力量不足；二是普法形式单一。\n2025年工作打算：一是招录人员；二是制作短片。"
    assert of_sections(text) == [("存在的问题", Function.PROBLEMS), ("2025年工作打算", Function.PLAN)]
    # Under a heading that names them they are labels within it.
    found = of_sections(
        f"一、工作情况\n{LONG}\n二、存在问题及改进措施\n存在问题：执法力量不足，普法形式单一。\n改进措施：招录人员，制作短片。"
    )
    assert [heading for heading, _ in found] == ["工作情况", "存在问题及改进措施"]


def test_problems_stand_under_their_name_in_whatever_part() -> None:
    found = of_sections(
        f"第一部分 工作完成情况\n{LONG}\n第二部分 2025年工作思路\n一、存在的问题\n{WANTING}\n二、工作思路\n{LONG}"
    )
    assert [f for _, f in found][1:] == [Function.PLAN, Function.PROBLEMS, Function.PLAN]
    assert of_heading("问题短板及2025年工作思路", 2024)[0] is Function.PROBLEMS


def test_a_high_heading_may_end_with_a_colon() -> None:
    found = shapes(
        f"一．工作情况\n(一).规范执法：健全工作机制，压实工作责任。\n二．负责人履职情况：局长带头学法。{LONG}\n"
        "三．存在问题：装备老旧，经费不足，编制偏紧。\n四．2025年工作安排：\n1、更新装备：购置一批。"
    )
    assert found == [
        (1, "工作情况", False),
        (2, "规范执法", True),
        (1, "负责人履职情况", True),
        (1, "存在问题", True),
        (1, "2025年工作安排", False),
        (2, "更新装备", True),
    ]


def test_each_problem_may_be_followed_by_its_remedy() -> None:
    said = functions(
        f"一、工作情况\n{LONG}\n二、问题与对策\n（一）执法力量偏弱\n基层人员少。\n改进措施：招录十名人员。\n"
        "（二）监督不够有力\n评查次数少。下一步，按季评查。"
    )
    assert (said["基层人员少。"], said["评查次数少。"]) == (Function.PROBLEMS, Function.PROBLEMS)
    assert (said["改进措施：招录十名人员。"], said["下一步，按季评查。"]) == (Function.PLAN, Function.PLAN)


def test_paragraphs_behind_the_problems_are_the_plan_of_a_part_on_both() -> None:
    head = f"一、工作情况\n{LONG}\n二、不足与展望\n{WANTING}\n"
    said = functions(f"{head}一要招录执法人员，充实基层。\n二要按季评查案卷。")
    assert said["一是执法力量偏弱，二是法制审核人员不足。"] is Function.PROBLEMS
    assert said["一要招录执法人员，充实基层。"] is Function.PLAN
    assert said["二要按季评查案卷。"] is Function.PLAN


def test_a_plan_may_begin_with_the_problems() -> None:
    head = f"一、工作情况\n{LONG}\n二、下一步工作打算\n"
    said = functions(f"{head}{WANTING}\n2025年，我区将招录人员。一是充实基层。")
    assert said["对照群众期盼，我区法治建设仍存在不少短板。"] is Function.PROBLEMS
    assert said["一是充实基层。"] is Function.PLAN
    said = functions(f"{head}{WANTING}\n（一）充实基层\n招录人员。")
    assert said["一是执法力量偏弱，二是法制审核人员不足。"] is Function.PROBLEMS
    assert said["招录人员。"] is Function.PLAN


def test_unnumbered_problems_and_plan_among_numbered_parts_are_parts() -> None:
    found = report(f"一、加强领导\n{LONG}\n二、规范执法\n{LONG}\n存在的问题\n{LONG}\n下一步工作打算\n{LONG}")
    assert [(s.level, s.heading, s.function) for s in found.sections][2:] == [
        (1, "存在的问题", Function.PROBLEMS),
        (1, "下一步工作打算", Function.PLAN),
    ]


def test_a_line_on_the_duties_of_who_heads_an_office_is_a_part() -> None:
    found = report(
        f"""
        一、工作情况
        学法律，强责任
        {LONG}
        解纠纷，保平安
        {LONG}
        存在的不足
        {LONG}
        镇长履行法治建设第一责任人职责情况
        {LONG}
        二、下一步打算
        {LONG}
        """
    )
    assert [(s.level, s.heading) for s in found.sections if s.level == 1] == [
        (1, "工作情况"),
        (1, "存在的不足"),
        (1, "镇长履行法治建设第一责任人职责情况"),
        (1, "下一步打算"),
    ]


def test_lines_head_parts_whose_subsections_are_numbered() -> None:
    found = report(
        f"""
        主要做法
        （一）加强领导
        {LONG}
        （二）规范执法
        {LONG}
        存在的问题
        {LONG}
        2025年主要安排
        {LONG}
        """
    )
    assert [(s.level, s.heading) for s in found.sections] == [
        (1, "主要做法"),
        (2, "加强领导"),
        (2, "规范执法"),
        (1, "存在的问题"),
        (1, "2025年主要安排"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("2025年主要安排", True), ("2025年3月2日", False), ("全年办案2025件", False), ("走访企业65家", False)],
)
def test_a_year_may_stand_in_a_line_that_heads(line: str, expected: bool) -> None:
    assert looks_like_a_bare_heading(line) is expected


def test_occasion_speaker_and_addressee_are_no_body() -> None:
    found = report(
        f"""
        关于2024年度法治政府建设情况的报告
        ——2025年3月27日在青禾区第十七届人大常委会第二十五次会议上
        区司法局局长 周文
        主任、各位副主任、各位委员：
        受区人民政府委托，现将我区2024年度法治政府建设情况报告如下。
        一、工作情况
        {LONG}
        """,
        title=None,
    )
    assert [p.role for p in found.paragraphs[1:4]] == [Role.FURNITURE, Role.FURNITURE, Role.COVER]
    assert (found.issuer, found.year, found.date) == ("青禾区人民政府", 2024, "2025-03-27")


def test_the_foot_of_an_official_document_and_page_numbers_are_furniture() -> None:
    found = report(
        f"""
        青禾区司法局文件
        青司发〔2025〕3号　签发人：周文
        青禾区司法局2024年度法治政府建设工作报告
        一、工作情况
        {LONG}
        - 1 -
        第 2 页 共 3 页
        二、存在的问题
        {LONG}
        青禾区司法局
        2025年1月6日
        抄送：市司法局。
        青禾区司法局办公室 2025年1月6日印发
        """,
        title=None,
    )
    assert (found.document_number, found.date) == ("青司发〔2025〕3号", "2025-01-06")
    assert [found.text[p.start : p.end] for p in found.paragraphs if p.role is Role.BODY] == [
        "一、工作情况",
        LONG,
        "二、存在的问题",
        LONG,
    ]


@pytest.mark.parametrize(
    ("lines", "title", "year"),
    [
        (["江源市2024年法治政府建设白皮书"], "江源市2024年法治政府建设白皮书", 2024),
        (["青禾区水利局2024年工作总结"], "青禾区水利局2024年工作总结", 2024),
        (["青禾区二〇二四年度", "法治政府建设工作报告"], "青禾区二〇二四年度法治政府建设工作报告", 2024),
        (["望川县审计工作报告"], "望川县审计工作报告", None),
        (
            ["青禾区2024年法治政府建设工作总结及2025年工作计划"],
            "青禾区2024年法治政府建设工作总结及2025年工作计划",
            2024,
        ),
    ],
)
def test_titles_of_many_kinds(lines: list[str], title: str, year: int | None) -> None:
    found = report("\n".join([*lines, f"全县{LONG}", "一、工作情况", LONG]), title=None)
    assert (found.title, found.year) == (title, year)


def test_a_work_report_is_on_the_year_before_the_one_in_its_title() -> None:
    found = report(
        f"一、2024年工作回顾\n{LONG}\n二、2025年重点任务\n{LONG}", title="望川县2025年政府工作报告"
    )
    assert (found.year, found.sections[1].function) == (2024, Function.PLAN)


WORK_OF_A_PLAN_S_LAST_YEAR = """一、2025年工作回顾
过去一年，我们沉着应对困难挑战。
全年城镇新增就业1.2万人，建成高标准农田8万亩。
各位代表！过去五年，我区发展成就显著。
五年新增就业5.8万人，建成高标准农田41万亩。
我们也清醒看到，发展中还存在不少困难和问题。
二、“十五五”时期主要目标任务
地区生产总值年均增长6%左右。
三、2026年重点工作
今年要做好十个方面工作，新建改建学校12所。
城镇新增就业1.3万人以上，新建高标准农田9万亩。"""


def test_what_a_report_says_of_five_years_is_told_from_what_it_says_of_one() -> None:
    found = report(WORK_OF_A_PLAN_S_LAST_YEAR, title="政府工作报告")
    several = [found.wording(s.id)[:6] for s in found.sentences if s.span is Span.BESIDE]
    assert several == ["过去五年，我", "五年新增就业", "二、“十五五", "地区生产总值"]
    assert {s.span for s in found.sentences} == {Span.YEAR, Span.BESIDE}


def test_a_chapter_that_opens_with_several_years_is_still_on_its_year() -> None:
    found = report(
        "一、依法行政情况\n“十四五”时期，全区法治建设水平稳步提升。今年以来，各项工作扎实推进。\n制发行政执法监督意见书25份。\n"
        "二、法治宣传情况\n“十四五”期间，普法工作成效明显。\n开展法治讲座20场。\n"
        "三、下一步工作打算\n“十五五”时期是法治政府建设关键阶段。建成区级行政复议中心。"
    )
    assert {s.span for s in found.sentences if not found.wording(s.id).startswith("“十")} == {Span.YEAR}


@pytest.mark.parametrize(
    ("heading", "span"),
    [
        ("三、“十五五”时期（2026—2030年）主要目标", Span.BESIDE),
        ("三、2026年和“十五五”时期主要目标", Span.YEAR),
        ("三、三年来访接待情况", Span.YEAR),
    ],
)
def test_a_heading_on_several_years_names_no_single_one(heading: str, span: Span) -> None:
    review = "一、2025年工作回顾\n全年城镇新增就业1.2万人，建成高标准农田8万亩，办理各类案件300件。"
    plan = (
        "二、2026年重点工作安排\n新建改建学校12所，新增就业1.3万人以上，新建高标准农田9万亩，培训人员300名。"
    )
    found = report(f"{review}\n{plan}\n{heading}\n生产总值年均增长6%左右。", title="政府工作报告")
    assert found.sentences[-1].span is span


def test_a_review_of_a_whole_term_is_on_the_term() -> None:
    found = report(
        "一、过去五年工作回顾\n五年来，新建学校12所。\n新增就业5.8万人。\n二、2026年工作安排\n新建学校3所。",
        title="政府工作报告",
    )
    assert {s.span for s in found.sentences if s.section == "s1"} == {Span.YEARS}
    assert {s.span for s in found.sentences if s.section == "s2"} == {Span.YEAR}


def test_a_review_of_a_whole_term_turns_to_its_last_year_and_back() -> None:
    found = report(
        "一、过去五年工作回顾\n五年来，新建学校12所。刚刚过去的2025年，各项目标全面完成。新增就业5.8万人。\n"
        "新建公路30公里。过去一年，主要任务圆满完成。五年来，新建桥梁6座。\n二、2026年工作安排\n新建学校3所。",
        title="政府工作报告",
    )
    yearly = [found.wording(s.id)[:4] for s in found.sentences if s.span is Span.YEAR and s.section == "s1"]
    assert yearly == ["刚刚过去", "新增就业", "过去一年"]


def test_one_sentence_on_several_years_does_not_make_those_behind_it_so() -> None:
    found = report(
        "一、工作情况\n五年来，全区累计建成调解室12个，培养法治带头人320名。\n全年调解纠纷1200件。"
    )
    assert [s.span for s in found.sentences[-2:]] == [Span.YEARS, Span.YEAR]


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("青禾区人民政府工作报告", "青禾区人民政府"),
        ("江源市住房和城乡建设局2024年度法治政府建设工作情况", "江源市住房和城乡建设局"),
        ("望川县水利局2024年工作总结", "望川县水利局"),
        ("关于石桥镇2024年法治政府建设工作情况的报告", "石桥镇"),
        ("青禾区退役军人事务局关于2024年度推进法治政府建设工作情况的报告", "青禾区退役军人事务局"),
    ],
)
def test_the_title_names_the_issuer(title: str, issuer: str) -> None:
    assert report(f"一、强化责任\n{LONG}", title=title).issuer == issuer


def test_occasion_date_and_speaker_may_stand_in_lines_of_their_own() -> None:
    found = report(
        f"——在青禾区第十八届人民代表大会第四次会议上\n（2025年1月15日）\n青禾区人民政府区长　王 磊\n各位代表:\n"
        f"现在,我代表区人民政府,向大会报告工作。\n一、2024年工作回顾\n{LONG}",
        title="2025年政府工作报告",
    )
    assert (found.issuer, found.date) == ("青禾区人民政府", "2025-01-15")
    assert found.wording(1) == "现在,我代表区人民政府,向大会报告工作。"


def test_the_opening_names_the_issuer_where_no_title_does() -> None:
    found = report(f"2024年，青禾区司法局深入贯彻落实各项部署。\n一、强化责任\n{LONG}", title=None)
    assert (found.issuer, found.year) == ("青禾区司法局", 2024)


@pytest.mark.parametrize(
    ("repeated", "times", "end"),
    [
        (f"一、存在的问题\n{LONG}\n", 5000, ""),
        (f"一、落实重点任务\n{LONG}\n", 5000, ""),
        ("（一）加强。", 20_000, ""),
        ("但还存在", 50_000, ""),
        ("（", 50_000, LONG),
        ("【强化责任】\n1.健全机制。\n", 20_000, ""),
        ("\n".join(f"{phrase}{LONG}" for phrase in PHRASES), 5000, ""),
        ("优化营商环境\n", 20_000, LONG),
        ("【", 50_000, LONG),
    ],
    ids=[
        "problems",
        "tasks",
        "one paragraph",
        "no stop",
        "brackets",
        "titles",
        "phrases",
        "lines",
        "open titles",
    ],
)
def test_hostile_outlines_take_no_time(repeated: str, times: int, end: str) -> None:
    def text(size: int) -> str:
        return f"一、工作\n{repeated * size}{end}"

    assert_in_proportion(lambda given: report_of(document(given)), text, times)


def test_an_address_is_no_document_number() -> None:
    found = report("一、工作情况\n人民路（12）34号\n办理案件3件，群众反映良好。")
    assert found.document_number == ""


ANNEXED = f"""{TITLE}
一、工作情况
{LONG}
二、2025年主要安排
{LONG}
青禾区人民政府
2025年1月20日
附：2024年行政执法案件情况表
类别\t立案（件）\t结案（件）
公路路政\t2587\t2561
道路运输\t6104\t6017
"""


def annexed(text: str) -> Report:
    return interpreted(read_text(text.encode(), "report.txt"))


def test_a_table_attached_behind_the_signature_is_a_part_of_the_report() -> None:
    found = annexed(ANNEXED)
    assert [(s.heading, s.parent, s.function) for s in found.sections] == [
        ("工作情况", None, Function.REVIEW),
        ("2025年主要安排", None, Function.PLAN),
        ("附：2024年行政执法案件情况表", None, Function.OTHER),
    ]
    plan, annex = found.sections[1:]
    assert found.text[plan.start : plan.end].endswith(LONG), "signature and date belong to no section"
    assert "道路运输" in found.text[annex.start : annex.end]
    assert found.date == "2025-01-20"
    assert [(f.indicator, f.quantity.text) for f in found.figures][-4:] == [
        ("公路路政立案", "2587"),
        ("公路路政结案", "2561"),
        ("道路运输立案", "6104"),
        ("道路运输结案", "6017"),
    ]


def test_an_attached_table_for_the_year_to_come_is_a_plan() -> None:
    text = ANNEXED.replace("附：2024年行政执法案件情况表", "附：2025年十件民生实事")
    assert annexed(text).sections[-1].function is Function.PLAN


def test_attached_files_and_terms_explained_are_no_part_of_the_report() -> None:
    for attached in ("附件：1.2024年行政执法案件情况表", "附：名词解释\n1.赋码：指给每项检查一个编码。"):
        found = annexed(ANNEXED[: ANNEXED.index("附：")] + attached)
        assert [s.heading for s in found.sections] == ["工作情况", "2025年主要安排"], attached


def test_the_title_of_an_attached_table_may_stand_below_its_number() -> None:
    body, table = ANNEXED[: ANNEXED.index("附：")], ANNEXED[ANNEXED.index("类别") :]
    attached = f"附件1\n行政执法案件情况表\n单位：件\n{table}附件2\n2025年十件民生实事\n{table}"
    assert [(s.heading, s.function) for s in annexed(body + attached).sections][2:] == [
        ("行政执法案件情况表", Function.OTHER),
        ("2025年十件民生实事", Function.PLAN),
    ]


@pytest.mark.parametrize("above", ["附表1 行政执法案件情况", "附属学校和附近商铺检查情况如下："])
def test_a_table_inside_the_text_is_of_its_section(above: str) -> None:
    table = ANNEXED[ANNEXED.index("类别") :]
    text = ANNEXED[: ANNEXED.index("附：")].replace(
        "二、2025", f"{above}\n{table}（一）推进公开\n{LONG}\n二、2025"
    )
    assert [(s.heading, s.level) for s in annexed(text).sections] == [
        ("工作情况", 1),
        ("推进公开", 2),
        ("2025年主要安排", 1),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "备案审查规范性文件32件。",
        "承办人大代表建议82件。",
        "关闭非煤矿山3座",
        "无障碍设施改造35处。",
        "纠错率下降到5%。",
        "首页改版后访问量达到3万次。",
        "相关信息及时向社会公布，公布信息52条。",
        "收藏古籍320册。",
        "打印设备更新12台。",
        "繁体碑刻整理14通。",
        "下载量达到2.1万次。",
    ],
)
def test_a_short_paragraph_that_begins_like_the_tools_of_a_page_is_text(line: str) -> None:
    assert line in read_report(f"一、规范执法\n{LONG}\n{line}\n{LONG}")


@pytest.mark.parametrize(
    "line",
    [
        "打印 关闭",
        "【打印本页】【关闭窗口】",
        "收藏本页　打印　纠错",
        "首页 > 政府信息公开 > 法治政府建设",
        "无障碍浏览 长者模式 繁体",
        "备案号：冀ICP备05000000号",
        "承办单位：青禾区司法局",
        "相关链接：",
        "分享",
    ],
)
def test_the_tools_of_a_page_are_no_text(line: str) -> None:
    assert line not in read_report(f"一、规范执法\n{LONG}\n{line}\n{LONG}")


def read_report(text: str) -> list[str]:
    found = report(text)
    return [found.wording(s.id) for s in found.sentences]

"""The rule numbering: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.checking import check
from compare.comparison import interpreted
from compare.model import Report
from compare.readers.text import read as read_text
from tests.builders import report
from tests.checks.drafts import SIGNED, before, found, last_year, one, texts


def numbered(*numbers: str) -> Report:
    return report("\n".join(f"{n}规范工作事项\n全面推进相关工作，取得明显成效，群众满意。" for n in numbers))


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        (("一、", "（一）", "（二）", "（四）"), ["（四）规范工作事项"]),
        (("一、", "1.", "2.", "3.", "3."), ["3.规范工作事项"]),
        (("一、", "二、", "四、"), ["四、规范工作事项"]),
    ],
)
def test_gaps_and_repeats(numbers: tuple[str, ...], wrong: list[str]) -> None:
    assert texts("numbering", numbered(*numbers)) == wrong


@pytest.mark.parametrize(
    "numbers",
    [
        ("一、", "1.", "2.", "二、", "1.", "2."),
        ("一、", "（一）", "1.", "2.", "（二）", "3.", "4."),
        ("一、", "1.", "二、", "（一）", "（二）"),
    ],
)
def test_restarts_running_on_and_skipped_levels_are_left_alone(numbers: tuple[str, ...]) -> None:
    assert not found("numbering", numbered(*numbers))


def test_items_within_a_paragraph() -> None:
    gap = one("主要做法：一是加强领导。二是完善制度。四是强化监督。")
    assert texts("numbering", gap) == ["四是"]
    assert not found("numbering", one("主要做法：一是加强领导。二是完善制度。统一是关键。三是强化监督。"))


def test_an_ordinal_that_did_not_advance() -> None:
    old = last_year("一、普法宣传\n开展第三十个法治宣传月活动。")
    assert texts("numbering", report("一、普法宣传\n开展第三十个法治宣传月活动。"), old) == [
        "第三十个法治宣传月"
    ]
    assert not found("numbering", report("一、普法宣传\n开展第三十一个法治宣传月活动。"), old)


@pytest.mark.parametrize(
    ("last", "this", "is_told"),
    [
        ("第七届人民代表大会第四次会议", "第七届人民代表大会第四次会议", True),
        ("第七届人民代表大会第四次会议", "第七届人民代表大会第五次会议", False),
        ("第七届人民代表大会第六次会议", "第八届人民代表大会第一次会议", False),
    ],
)
def test_no_two_reports_are_given_at_one_session(last: str, this: str, is_told: bool) -> None:
    lines = "政府工作报告\n——{day}在青禾区{session}上\n各位代表：\n一、{year}年工作回顾\n全年办理案件120件。"
    old, new = (
        interpreted(read_text(lines.format(day=day, session=session, year=year).encode(), f"{year}.txt"))
        for day, session, year in (("2024年1月9日", last, 2023), ("2025年1月8日", this, 2024))
    )
    told = [f for f in check(new, [old]).findings if f.rule == "numbering"]
    assert [new.text[f.start : f.end] for f in told] == ([this] if is_told else [])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("较好完成了区七届人大四次会议确定的各项任务。", []),
        ("较好完成了区七届人大三次会议确定的各项任务。", ["七届人大三次会议"]),
        ("较好完成了区第七届人民代表大会第三次会议审议通过的目标任务。", ["七届人民代表大会第三次会议"]),
        ("区七届人大三次会议以来交办的建议全部办结。", []),
        ("完成党的二十届三中全会确定的各项任务。", []),
        ("扎实推进区七届人大一次会议确定的五年目标任务。", []),
        ("扎实推进区七届人大一次会议确定的目标任务。", []),
        ("区七届人大二次会议确定的本届政府目标任务进展顺利。", []),
        ("区七届人大二次会议确定的任期内各项任务进展顺利。", []),
        ("五年来，我们全面完成区七届人大二次会议确定的目标任务。", []),
        ("区七届人大二次会议确定的三年攻坚任务进展顺利。", []),
        ("完成区委七届三次全体会议确定的各项任务。", []),
        ("落实区七届人大常委会第十二次会议提出的各项任务。", []),
        ("落实政协第七届青禾区委员会第三次会议提出的各项任务。", []),
        ("全年完成区七届人大三次会议确定的2024年度各项任务。", ["七届人大三次会议"]),
        ("较好完成了市七届人大五次会议确定的各项任务。", ["七届人大五次会议"]),
    ],
)
def test_last_years_session_set_the_tasks(said: str, told: list[str]) -> None:
    lines = "政府工作报告\n——{day}在青禾区第七届人民代表大会第{number}次会议上\n各位代表：\n一、{year}年工作回顾\n{said}全年办理案件120件。"
    old, new = (
        interpreted(read_text(lines.format(day=day, number=n, year=year, said=text).encode(), f"{year}.txt"))
        for day, n, year, text in (("2024年1月9日", "四", 2023, ""), ("2025年1月8日", "五", 2024, said))
    )
    found = [f for f in check(new, [old]).findings if f.rule == "numbering"]
    assert [new.text[f.start : f.end] for f in found] == told


def test_a_quoted_occasion_is_shown_with_both_quotes() -> None:
    old = last_year("一、普法宣传\n开展第十个“国家宪法日”活动。")
    for draft, shown in (
        ("第十个“国家宪法日”", "第十个“国家宪法日”"),
        ("“第十个国家宪法日”", "第十个国家宪法日"),
    ):
        assert texts("numbering", report(f"一、普法宣传\n开展{draft}活动。"), old) == [shown]


@settings(deadline=None)
@given(st.integers(2, 9), st.data())
def test_a_heading_left_out_in_the_middle_is_always_found(count: int, data: st.DataObject) -> None:
    ideographs = "一二三四五六七八九十"
    whole = [f"（{c}）" for c in ideographs[: count + 1]]
    assert not found("numbering", numbered("一、", *whole))
    left_out = data.draw(st.integers(1, count - 1))
    assert found("numbering", numbered("一、", *(n for i, n in enumerate(whole) if i != left_out)))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("主要做法：（一）加强领导；（二）完善制度；（四）抓好落实。", "（四）"),
        ("主要做法：1.加强领导；2.完善制度；4.抓好落实。", "4."),
        ("主要做法：第一，加强领导。第二，完善制度。第四，抓好落实。", "第四"),
        ("一是加强领导。二是完善制度。二是强化监督。四是抓好落实。", "二是"),
        ("一是加强领导。三是完善制度。二是强化监督。", "三是"),
        ("一是加强领导。二是完善制度。四是强化监督。四是抓好落实。", "四是"),
    ],
)
def test_every_slip_of_a_list_is_told_once(text: str, place: str) -> None:
    assert texts("numbering", one(text)) == [place]


def test_items_that_are_paragraphs_count_on() -> None:
    items = [
        "一是加强领导，扎实推进各项工作。",
        "二是完善制度，扎实推进各项工作。",
        "四是强化监督，抓好落实。",
    ]
    assert texts("numbering", one("\n".join(items))) == ["四是"]


def test_a_list_within_a_list_is_no_slip() -> None:
    text = "一是加强领导。二是完善制度，具体为：一是修订规则，二是清理文件。三是强化监督。"
    assert not found("numbering", one(text))


@pytest.mark.parametrize(
    ("numbers", "place"),
    [
        (("一、", "（一）", "（二）", "三、", "二、"), "三、"),
        (("一、", "二、", "（三）", "四、"), "（三）"),
        (("一、", "1.", "2.", "（3）", "4."), "（3）"),
        (("一、", "1.", "2、", "3."), "2、"),
        (("一、", "三、", "二、"), "三、规范工作事项"),
    ],
)
def test_mixed_schemes_and_orders_are_told_once(numbers: tuple[str, ...], place: str) -> None:
    body = "全面推进相关工作，取得明显成效，群众满意。"
    draft = report("\n".join(f"{n}规范工作事项\n{body}" for n in numbers))
    assert texts("numbering", draft) == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("今冬要办：\n1.修路12条。\n2.架桥3座。\n1.通水8村。", ["1."]),
        ("今冬要办：\n1.修路12条。\n2.架桥3座。\n做好保障：\n1.落实资金。\n2.落实责任。", []),
        ("今冬要办：\n1.修路12条。\n2.架桥3座。\n1.落实资金。\n2.落实责任。", []),
        ("分三步推进：（1）摸底；（2）评估；（三）销号。", ["（三）"]),
        ("分三步推进：（1）摸底；（2）评估；（3）销号。", []),
        ("按照《办法》第三条（三）项，分两类处理：（1）补正；（2）退回。", []),
    ],
)
def test_lists_that_begin_anew_or_change_their_numbers(text: str, places: list[str]) -> None:
    assert texts("numbering", one(text)) == places


def test_a_part_whose_first_heading_goes_on_from_the_part_before() -> None:
    draft = report("""
        一、主要举措
        （一）依法履职。全面履行职能。
        （二）科学决策。健全决策机制。
        （三）规范执法。开展案卷评查。
        二、存在的不足及原因
        （四）人手仍显紧张。岗位长期空缺，原因是待遇偏低。
        （二）装备较为老旧。更新周期偏长。
        三、2025年工作安排
        （一）抓培训。分级分类培训。
        （二）抓共享。打通数据壁垒。
    """)
    assert texts("numbering", draft) == ["（四）人手仍显紧张。"]
    running = report("""
        一、主要举措
        （一）依法履职。全面履行职能。
        （二）科学决策。健全决策机制。
        二、存在的不足及原因
        （三）人手仍显紧张。岗位长期空缺，原因是待遇偏低。
        （四）装备较为老旧。更新周期偏长。
    """)
    assert not texts("numbering", running)


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("在第十个国家宪法日组织宣誓。", ["第十个国家宪法日"]),
        ("在第十一个国家宪法日、第九个全民国家安全教育日、第四个“民法典宣传月”组织宣讲。", []),
        ("2023年，在第十个“国家宪法日”组织宣誓。", []),
        ("以第3个全国生态日为契机宣传，庆祝新中国成立74周年。", ["第3个全国生态日", "新中国成立74周年"]),
        ("庆祝新中国成立75周年，纪念改革开放四十六周年。", []),
        ("举办第七届文化旅游节，迎来第十二个法治宣传月。", []),
    ],
)
def test_occasions_whose_number_the_calendar_gives(sentence: str, places: list[str]) -> None:
    assert texts("numbering", one(sentence)) == places


def test_an_occasion_before_its_first_year_is_left_alone() -> None:
    draft = report("一、普法宣传\n组织第十个国家宪法日活动。", title="青禾区2004年度法治政府建设工作报告")
    assert texts("numbering", draft) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("重点抓好以下三项工作：一是抓培训；二是抓评查。", ["三项工作"]),
        ("还存在三个方面的不足：一是力量弱；二是经费少；三是能力低；四是协作差。", ["三个方面的不足"]),
        ("重点抓好以下5个。一是抓培训；二是抓评查。", ["5个"]),
        ("重点抓好四件事。\n1.抓培训。分层开展。\n2.抓评查。\n3.抓监督。", ["四件事"]),
        (
            "重点抓好三项工作：\n（一）抓培训\n1.集中轮训。\n2.跟班实训。\n（二）抓评查\n全面评查。",
            ["三项工作"],
        ),
        ("重点抓好以下三项工作：一是抓培训；二是抓评查；三是抓监督。", []),
        ("重点抓好四件事。\n1.抓培训。\n2.抓评查。\n3.抓监督。\n4.抓考核。\n二、其他\n1.无。", []),
        ("重点围绕三个方面：规范执法、优化服务、化解纠纷。一是抓培训；二是抓评查。", []),
        ("落实“三项制度”：一是公示；二是记录。", []),
    ],
)
def test_a_list_has_as_many_items_as_its_introduction_says(text: str, slips: list[str]) -> None:
    assert texts("numbering", report(f"一、下一步工作\n{text}")) == slips


@pytest.mark.parametrize(
    ("foot", "slips"),
    [
        (
            "附件：制度文件目录（共3件）\n附件\n青禾区制度文件目录\n1.《管理办法》\n2.《评查规则》",
            ["（共3件）"],
        ),
        ("附件：制度文件目录（共2件）\n附件\n青禾区制度文件目录\n1.《管理办法》\n2.《评查规则》", []),
        ("附件：1.典型案例汇编\n2.制度文件目录（3件）", []),
        ("附件：制度文件目录（共3件）\n附件\n执法数据统计表\n1.许可数\n2.处罚数", []),
    ],
)
def test_a_catalogue_has_as_many_items_as_it_says(foot: str, slips: list[str]) -> None:
    assert texts("numbering", report(SIGNED + foot)) == slips


def test_a_condition_of_years_is_no_streak_that_should_go_on() -> None:
    rule = "对连续两年未使用的赋权事项予以取消。"
    assert not found("numbering", one(rule), before(rule))


def test_an_item_behind_headings_of_its_paragraph() -> None:
    text = "一、工作计划\n（一）加强队伍建设。（二）拓展普法渠道，打造阵地2处。（四）完善多元化解机制，力争年内建成。"
    assert texts("numbering", report(text)) == ["（四）"]


@pytest.mark.parametrize(
    ("attachments", "slips"),
    [
        ("附件：1.行政执法统计表\n2.文件清理目录\n4.典型案例", ["4."]),
        ("附件：1.行政执法统计表 2.文件清理目录 2.典型案例", ["2."]),
        ("附件：\n1.行政执法统计表\n3.典型案例", ["3."]),
        ("附件1：行政执法统计表\n附件3：典型案例", ["3："]),
        ("附件：1.行政执法统计表\n2.2024年典型案例", []),
        ("附件：1.行政执法统计表\n统计表说明\n3.本表由各部门填报", []),
    ],
)
def test_the_numbers_of_attachments(attachments: str, slips: list[str]) -> None:
    assert texts("numbering", report(SIGNED + attachments)) == slips


_PARTS = "一、主要成效\n（一）{}\n{}\n（二）{}\n{}\n二、存在不足\n{}"
_DECISIONS, _SEA = (
    ("科学决策", "健全行政决策机制，审查文件{}件。"),
    ("涉海治理", "开展联合巡航{}次，查处涉海违法案件。"),
)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("涉海执法情况见本报告第一部分第（三）项。", ["第一部分第（三）项"]),
        ("涉海执法情况详见第三部分。", ["第三部分"]),
        ("涉海执法情况见本报告第一部分第（二）项。", []),
        ("涉海执法情况见本报告第二部分。", []),
        # Of another document.
        ("涉海执法情况见《海洋白皮书》第三部分。", []),
        ("涉海执法情况见上年报告第三部分。", []),
    ],
)
def test_a_reference_to_a_section_that_there_is_not(said: str, wrong: list[str]) -> None:
    assert texts("numbering", report(_PARTS.format(*_DECISIONS, *_SEA, said))) == wrong


@pytest.mark.parametrize(
    ("first", "second", "said", "wrong"),
    [
        (_SEA, _DECISIONS, "涉海执法情况见本报告第一部分第（二）项。", ["第一部分第（二）项"]),
        (_SEA, _DECISIONS, "涉海执法情况见本报告第一部分第（一）项。", []),
        # The same section has the number still; it is said of something else.
        (_DECISIONS, _SEA, "涉海执法情况见本报告第一部分第（二）项。", []),
        (_SEA, _DECISIONS, "行政决策情况见本报告第一部分第（二）项。", []),
    ],
)
def test_a_reference_to_a_section_that_has_moved(
    first: tuple[str, str], second: tuple[str, str], said: str, wrong: list[str]
) -> None:
    old = last_year(
        _PARTS.format(*_DECISIONS, *_SEA, "涉海执法情况见本报告第一部分第（二）项。").replace("{}", "84")
    )
    draft = report(_PARTS.format(*first, *second, said).replace("{}", "102"))
    assert texts("numbering", draft, old) == wrong

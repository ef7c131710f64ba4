"""Every rule: what it must find, what comes near and must stay silent, what its arithmetic always does."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import compare as yoy
from compare.checking import check
from compare.checks.registry import RULES
from compare.checks.settings import Settings
from compare.comparison import interpreted
from compare.model import Block, BlockKind, Document, Finding, Origin, Report, Severity
from compare.readers.text import read as read_text
from tests.builders import report

LAST_TITLE = "青禾区2023年度法治政府建设工作报告"
PLAN = "四、下一步工作打算\n2025年，持续提升依法行政水平，推动各项任务落地见效。"
CORPUS = Path(__file__).parents[2] / "corpus"


def last_year(text: str) -> Report:
    return report(text, title=LAST_TITLE, path="old.txt")


def found(rule: str, draft: Report, *against: Report, peers: tuple[Report, ...] = ()) -> list[Finding]:
    return list(check(draft, against, peers, settings=Settings(select=frozenset({rule}))).findings)


def texts(rule: str, draft: Report, *against: Report, peers: tuple[Report, ...] = ()) -> list[str]:
    return [draft.text[f.start : f.end] if f.start is not None else "" for f in found(rule, draft, *against, peers=peers)]  # fmt: skip


def one(sentence: str) -> Report:
    return report(f"一、规范行政执法\n{sentence}")


# missing-part

WHOLE = """
    一、2024年主要举措和成效
    全区各单位扎实推进依法行政，规范性文件全部经过合法性审核。党政主要负责人切实履行法治建设第一责任人职责，专题研究法治工作。
    二、存在的不足和原因
    一些单位执法力量薄弱，原因在于人员流动频繁。
    三、2025年主要安排
    2025年继续推进。
"""


def test_a_whole_report_misses_no_part() -> None:
    assert not found("missing-part", report(WHOLE))


CONTENTS = "由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成"
FORM = f"""
    本报告{CONTENTS}。
    一、总体情况
    全面推进。
    二、主动公开政府信息情况
    主动公开200条。
    三、收到和处理政府信息公开申请情况
    收到3件。
    四、政府信息公开行政复议、行政诉讼情况
    没有发生。
    五、存在的主要问题及改进情况
    解读不够，原因在于人手不足。2025年予以改进。
"""


@pytest.mark.parametrize(
    ("end", "is_missing"),
    [("", True), ("六、其他需要报告的事项\n没有收费。", False), ("其他需要报告的事项：没有收费。", False)],
)
def test_a_list_of_the_parts_is_none_of_them(end: str, *, is_missing: bool) -> None:
    draft = report(f"{FORM}\n{end}", title="青禾区2024年政府信息公开工作年度报告")
    assert any("“其他需要报告的事项”" in str(f.message) for f in found("missing-part", draft)) is is_missing


def test_a_report_without_problems_misses_that_part() -> None:
    draft = report(
        WHOLE.replace("二、存在的不足和原因\n    一些单位执法力量薄弱，原因在于人员流动频繁。\n", "")
    )
    (finding,) = found("missing-part", draft)
    assert finding.severity is Severity.ERROR
    assert "“存在的不足和原因”" in str(finding.message)


def test_parts_in_the_text_without_a_heading_are_a_note() -> None:
    draft = report(
        """
        一、加强组织领导
        主要负责人履行第一责任人职责，全年研究法治议题12次，成效明显。各单位落实责任，规范权力运行。
        """
        + "规范性文件全部经过合法性审核，执法案卷逐份评查，行政复议应收尽收。" * 8
        + """
        同时，与上级要求相比，还存在一定的差距，原因在于力量不足。
        下一步，2025年我区将继续推进依法行政，提升治理水平。
        """
    )
    assert {f.severity for f in found("missing-part", draft)} == {Severity.NOTE}


def test_a_plan_that_names_no_year_and_problems_without_causes_are_noted() -> None:
    draft = report(WHOLE.replace("原因在于人员流动频繁", "有待充实").replace("2025年继续", "将继续").replace("2025年主要安排", "下一步安排").replace("不足和原因", "不足"))  # fmt: skip
    messages = " ".join(str(f.message) for f in found("missing-part", draft))
    assert "causes" in messages
    assert "2025" in messages


# stale-year


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        (
            "2024年，全区扎实推进。现将2023年度法治政府建设情况报告如下。\n一、主要成效\n成效明显。",
            "2023年度",
        ),
        ("2023年，全区扎实推进依法行政。\n一、主要成效\n成效明显。", "2023年"),
        ("一、2023年主要工作成效\n成效明显。\n二、下一步工作\n继续推进。", "2023年"),
        ("一、主要成效\n成效明显。\n二、2024年工作打算\n继续推进。", "2024年"),
        ("一、主要成效\n成效明显。\n二、下一步工作打算\n2024年，我区将继续推进。", "2024年"),
    ],
)
def test_last_years_number_is_found_where_this_years_must_stand(text: str, stale: str) -> None:
    assert texts("stale-year", report(text)) == [stale]


@pytest.mark.parametrize(
    "text",
    [
        "一、主要成效\n审核上报2023年度执法年报，公布“首违不罚”清单（2023年版）。",
        "一、主要成效\n与2023年相比，收案量增长。2023年，我区被评为示范区。",
        "2024年，全区推进《法治政府建设实施纲要（2021－2025年）》。\n一、主要成效\n好。\n二、2025年安排\n2025年，推进。",
        "一、2021年至2023年工作回顾与2024年情况\n好。",
    ],
)
def test_a_past_year_that_is_right_is_left_alone(text: str) -> None:
    assert not found("stale-year", report(text))


def test_a_stale_title_is_told_by_last_years_report() -> None:
    draft = report(
        "2024年，全区推进。现将2024年度工作报告如下。\n一、成效\n好。\n二、2025年打算\n推进。",
        title=LAST_TITLE,
    )
    assert texts("stale-year", draft, last_year("一、成效\n好。")) == ["2023年度"]


# growth-claim


def test_a_growth_last_years_report_contradicts() -> None:
    draft = one("全年收到行政复议申请143件，同比增长31.2%。")
    old = last_year("一、规范行政执法\n全年收到行政复议申请118件，同比增长22.9%。")
    (finding,) = found("growth-claim", draft, old)
    assert "+21.2%" in str(finding.message)
    assert finding.old_sentence is not None


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("全年收到行政复议申请143件，同比增长21.2%。", "全年收到行政复议申请118件。"),
        ("网上可办率提升至98.6%，比上年提高1.2个百分点。", "网上可办率提升至97.4%，比上年提高0.8个百分点。"),
        ("地区生产总值达到636亿元，比上年增长7.4%。", "地区生产总值达到569亿元，比上年增长7.7%。"),
        ("合并检查事项19项，入企检查次数同比下降23.6%。", "合并检查事项31项。"),
        ("办理案件近200件，同比增长30%。", "办理案件180余件。"),
    ],
)
def test_a_growth_that_holds_or_has_another_base_is_left_alone(sentence: str, before: str) -> None:
    assert not found("growth-claim", one(sentence), last_year(f"一、规范行政执法\n{before}"))


def test_a_rate_is_read_in_points_and_in_per_cent() -> None:
    old = last_year("一、规范行政执法\n行政诉讼败诉率为14.8%。")
    (finding,) = found("growth-claim", one("行政诉讼败诉率为11.8%，同比下降3%。"), old)
    assert finding.severity is Severity.NOTE
    assert "-3.0" in str(finding.message)
    (wrong,) = found("growth-claim", one("行政诉讼败诉率为11.8%，同比下降5个百分点。"), old)
    assert wrong.severity is Severity.WARNING


def test_a_small_count_that_no_whole_base_explains() -> None:
    assert texts("growth-claim", one("全年收到行政复议案件70件，同比增长31.2%。")) == ["31.2%"]
    (question,) = found("growth-claim", one("全年收到行政复议案件70件，同比增长204%。"))
    assert question.severity is Severity.NOTE
    assert "23件" in str(question.message)


def test_a_share_its_own_sentence_contradicts() -> None:
    assert texts("growth-claim", one("受理案件2474件，其中调解结案2369件，占受理总数的95.37%。")) == [
        "95.37%"
    ]
    assert not found("growth-claim", one("受理案件2474件，其中调解结案2369件，占受理总数的95.76%。"))


def test_a_streak_advances_by_one_a_year() -> None:
    old = last_year("一、规范行政执法\n法治政府建设考核连续两年获评优秀等次。")
    assert found("growth-claim", one("法治政府建设考核连续4年获评优秀等次。"), old)
    assert not found("growth-claim", one("法治政府建设考核连续3年获评优秀等次。"), old)


@settings(deadline=None)
@given(st.integers(20, 5000), st.integers(20, 5000))
def test_a_growth_that_was_computed_right_is_never_flagged(before: int, after: int) -> None:
    growth = (Decimal(after - before) / before * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    word = "增长" if growth >= 0 else "下降"
    draft = one(f"全年收到行政复议申请{after}件，同比{word}{abs(growth)}%。")
    assert not found("growth-claim", draft, last_year(f"一、规范行政执法\n全年收到行政复议申请{before}件。"))


# inconsistent-figure


def test_one_thing_with_two_values() -> None:
    draft = report(
        """
        一、规范行政执法
        组织全区25家执法单位完善系统。
        二、案卷评查
        对全区35个行政执法部门严格评查。
        """
    )
    assert texts("inconsistent-figure", draft) == ["35个"]


def test_the_same_number_with_its_digits_in_another_order() -> None:
    draft = report(
        """
        一、队伍建设
        人民调解员达到805名，覆盖各村。
        二、普法宣传
        引导全区850名人民调解员讲法释法。
        """
    )
    assert texts("inconsistent-figure", draft) == ["850名"]


@pytest.mark.parametrize(
    ("whole", "part", "place"),
    [
        ("全区32家行政执法单位公示信息。", "组织36家行政执法单位交叉评查案卷。", "36家"),
        ("全局持证执法人员为84名，持证率为100%。", "组织89名持证执法人员参加轮训。", "89名"),
        ("全镇人民调解员共46名。", "发动51名专职人民调解员摸排隐患。", "51名"),
    ],
)
def test_a_part_larger_than_its_whole(whole: str, part: str, place: str) -> None:
    assert texts("inconsistent-figure", report(f"一、队伍\n{whole}\n二、活动\n{part}")) == [place]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("全区32家行政执法单位公示信息。", "组织28家行政执法单位交叉评查案卷。"),
        ("全局持证执法人员为84名。", "举办培训班6期，培训持证执法人员260名。"),
        ("全局持证执法人员为84名。", "全县560名持证执法人员在线学法。"),
        ("全局持证执法人员为84名。", "累计组织125名持证执法人员旁听庭审。"),
        ("全局持证执法人员为84名。", "组织110名执法人员参加轮训。"),
        ("全区32家行政执法单位公示信息。", "组织36家市区两级行政执法单位联合检查。"),
        ("全区32家行政执法单位公示信息。", "2025年，组织36家行政执法单位交叉评查案卷。"),
    ],
)
def test_a_part_within_its_whole_and_other_wholes(whole: str, part: str) -> None:
    heading = "三、下一步工作安排" if part.startswith("2025") else "二、活动"
    assert not found("inconsistent-figure", report(f"一、队伍\n{whole}\n{heading}\n{part}"))


@pytest.mark.parametrize(
    ("one_place", "other_place"),
    [
        ("对28个区直部门开展督察。", "36个区直部门实现法律顾问全覆盖。"),
        ("全区25家执法单位参加培训。", "全区25个行政执法部门接受评查。"),
        ("新增人民调解员105名。", "人民调解员达到850名。"),
        ("培训行政执法人员1136人次。", "全区行政执法人员1163名。"),
    ],
)
def test_different_things_are_left_alone(one_place: str, other_place: str) -> None:
    assert not found("inconsistent-figure", report(f"一、队伍建设\n{one_place}\n二、其他工作\n{other_place}"))


# sum-mismatch


@pytest.mark.parametrize(
    "sentence",
    [
        "审结88件，其中维持41件、驳回12件、撤销或者确认违法9件、终止24件。",
        "办结148件，其中维持54件、撤销11件、驳回25件、终止62件。",
    ],
)
def test_parts_that_do_not_make_their_total(sentence: str) -> None:
    (finding,) = found("sum-mismatch", one(sentence))
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "sentence",
    [
        "审结86件，其中维持41件、驳回12件、撤销9件、终止24件。",
        "收到申请143件，其中通过网上渠道提交的38件；受理126件，办结121件，其中维持55件、终止51件、驳回15件。",
        "调解纠纷320件，其中婚姻家庭120件、邻里90件。",
        "审结88件，其中维持41件、驳回12件、撤销9件等。",
        "办理代表建议71件、政协提案85件。",
    ],
)
def test_lists_that_hold_or_need_not_be_complete_are_left_alone(sentence: str) -> None:
    assert not found("sum-mismatch", one(sentence))


@settings(deadline=None)
@given(st.lists(st.integers(5, 400), min_size=3, max_size=5), st.integers(1, 2))
def test_a_list_is_flagged_if_and_only_if_it_does_not_add_up(parts: list[int], slip: int) -> None:
    names = ["维持", "驳回", "撤销", "终止", "其他处理"]
    listed = "、".join(f"{name}{part}件" for name, part in zip(names, parts, strict=False))
    assert not found("sum-mismatch", one(f"审结{sum(parts)}件，其中{listed}。"))
    assert found("sum-mismatch", one(f"审结{sum(parts) + slip}件，其中{listed}。"))


def table_report(rows: list[list[str]], title: str) -> Report:

    blocks = [
        Block(title),
        Block("一、总体情况"),
        Block("全年工作平稳有序，各项任务顺利完成，成效明显提升。"),
    ]
    blocks += [
        Block(" | ".join(row), Origin(line=n), BlockKind.TABLE_ROW, None, tuple(row))
        for n, row in enumerate(rows, 5)
    ]
    return interpreted(Document("table.txt", "text", tuple(blocks)))


def application_table(received: int, carried_in: int, decided: int, carried_out: int) -> list[list[str]]:
    return [
        ["", "自然人", "法人", "总计"],
        ["一、本年新收政府信息公开申请数量", str(received), "2", str(received + 2)],
        ["二、上年结转政府信息公开申请数量", str(carried_in), "0", str(carried_in)],
        ["（七）总计", str(decided), "2", str(decided + 2)],
        ["四、结转下年度继续办理", str(carried_out), "0", str(carried_out)],
    ]


def test_the_sums_of_the_application_table_hold() -> None:
    title = "青禾区2024年政府信息公开工作年度报告"
    assert not found("sum-mismatch", table_report(application_table(30, 4, 31, 3), title))
    wrong = found("sum-mismatch", table_report(application_table(30, 4, 33, 3), title))
    assert len(wrong) == 1


def test_what_last_year_carried_over_is_what_this_year_began_with() -> None:
    old = table_report(application_table(20, 1, 16, 5), "青禾区2023年政府信息公开工作年度报告")
    new = table_report(application_table(30, 4, 31, 3), "青禾区2024年政府信息公开工作年度报告")
    assert any("carried" in str(f.message) for f in found("sum-mismatch", new, old))


# impossible-percentage


@pytest.mark.parametrize(
    "sentence",
    [
        "组织学法考试，参考率为101.5%。",
        "行政应诉案件46件，行政机关负责人出庭应诉48件。",
        "本年发放-5份资料。",
    ],
)
def test_what_cannot_be(sentence: str) -> None:
    assert found("impossible-percentage", one(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "年度任务完成率达到112%。",
        "收案量增长204%。",
        "行政应诉案件46件，行政机关负责人出庭应诉46件，出庭率100%。",
        "网上可办率98.6%。",
        "2021-2025年规划实施顺利。",
    ],
)
def test_what_can_be(sentence: str) -> None:
    assert not found("impossible-percentage", one(sentence))


@settings(deadline=None)
@given(st.integers(0, 1000))
def test_no_rate_up_to_a_hundred_is_impossible(tenths: int) -> None:
    assert not found("impossible-percentage", one(f"按时办结率为{Decimal(tenths) / 10}%。"))


# scale-jump


def test_a_slip_of_the_unit() -> None:
    old = last_year("一、法律援助\n为受援人挽回经济损失532.7万元。")
    (finding,) = found("scale-jump", report("一、法律援助\n为受援人挽回经济损失5613000万元。"), old)
    assert finding.severity is Severity.WARNING


def test_a_jump_of_a_count_asks_about_ten_thousands_not_about_money() -> None:
    old = last_year("一、信用信息\n归集公共信用信息42.6万条。")
    (finding,) = found("scale-jump", report("一、信用信息\n归集公共信用信息4530万条。"), old)
    assert "元" not in str(finding.message)


@pytest.mark.parametrize("value", ["1613万元", "90万元", "532.7万元"])
def test_a_real_change_is_no_slip(value: str) -> None:
    old = last_year("一、法律援助\n为受援人挽回经济损失532.7万元。")
    assert not found("scale-jump", report(f"一、法律援助\n为受援人挽回经济损失{value}。"), old)


@given(st.integers(min_value=100, max_value=9_999), st.integers(min_value=50, max_value=200))
def test_a_unit_slip_is_found_whatever_the_growth_and_growth_alone_is_not(lost: int, per_cent: int) -> None:
    now = max(1, lost * per_cent // 100)
    old = last_year(f"一、法律援助\n为受援人挽回经济损失{lost}万元。")
    assert not found("scale-jump", report(f"一、法律援助\n为受援人挽回经济损失{now}万元。"), old)
    # 10,000 times what was meant: 万元 behind a number that was already in 元.
    assert found("scale-jump", report(f"一、法律援助\n为受援人挽回经济损失{now}0000万元。"), old)


# vanished-indicator


def test_a_rate_that_is_no_longer_printed() -> None:
    old = last_year("一、行政应诉\n全年办理应诉案件46件，败诉率为6.8%，支持人民法院依法审理案件。")
    (finding,) = found("vanished-indicator", report("一、行政应诉\n全年办理应诉案件51件，支持人民法院依法审理案件。"), old)  # fmt: skip
    assert "败诉率" in str(finding.message)


def test_a_rate_given_elsewhere_has_not_vanished() -> None:
    old = last_year("一、行政应诉\n全年办理应诉案件46件，败诉率为6.8%，支持人民法院依法审理案件。")
    new = report("一、行政应诉\n全年办理应诉案件51件，支持人民法院依法审理。\n二、成效\n败诉率降至5.1%。")
    assert not found("vanished-indicator", new, old)


@pytest.mark.parametrize(
    ("now", "count"),
    [
        ("办理应诉案件51件，出庭应诉率98.0%，败诉率稳中有降。", 1),
        ("办理应诉案件51件，败诉率明显下降，出庭应诉率98.0%。", 1),
        ("办理应诉案件51件，败诉率明显下降，为5.1%。", 0),
        ("办理应诉案件51件，5.1%的败诉率为近年最低。", 0),
        ("办理应诉案件51件，败诉率、纠错率分别为5.1%、9.3%。", 0),
    ],
)
def test_a_rate_of_which_only_the_course_is_told_has_vanished(now: str, count: int) -> None:
    old = last_year("一、行政应诉\n办理应诉案件46件，败诉率为6.8%，支持人民法院依法审理案件。")
    assert (
        len(found("vanished-indicator", report(f"一、行政应诉\n{now}支持人民法院依法审理案件。"), old))
        == count
    )


# verbatim-with-figures

COPIED = "自觉接受人大监督，全年办理人大代表建议71件、政协提案85件，办结率100%，代表委员满意率99.2%，实施审计项目27个。"


def test_a_paragraph_copied_with_its_figures() -> None:
    (finding,) = found(
        "verbatim-with-figures", report(f"一、监督\n{COPIED}"), last_year(f"一、监督\n{COPIED}")
    )[:1]
    assert finding.severity is Severity.WARNING


def test_a_new_figure_or_no_figure_is_no_copy_to_ask_about() -> None:
    new = report(f"一、监督\n{COPIED.replace('71', '72')}\n另外新建审计制度若干，持续完善监督体系。")
    old = last_year(f"一、监督\n{COPIED}")
    assert not [f for f in found("verbatim-with-figures", new, old) if f.start is not None]
    phrase = "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面推进依法行政各项工作落实。"
    copied = found("verbatim-with-figures", report(f"一、监督\n{phrase}"), last_year(f"一、监督\n{phrase}"))
    assert not [f for f in copied if f.start is not None]


# numbering


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


# typo


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("定期研究部署法治督察工作", "定期研究布署法治督察工作"), ("依法履行行政执法监督职责", "依法覆行行政执法监督职责"), ("向市政府报送备案审查5件", "向市政府报送备案审察7件")],
)  # fmt: skip
def test_one_wrong_character_against_last_year(right: str, wrong: str) -> None:
    tail = "，采取书面自查、实地抽查相结合的方式推进备案审查和审查监督。"
    assert found("typo", one(wrong + tail), last_year(f"一、规范行政执法\n{right}{tail}"))


def test_a_non_word_beside_the_word_it_was_meant_to_be() -> None:
    assert texts("typo", one("扎实开展专项清理工作，清理政策性文件1份，并及时将请理结果予以公布。")) == [
        "请理"
    ]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("制订年度工作计划并抓好落实。", "制定年度工作计划并抓好落实。"),
        ("因城施策促进城市发展，完善城市管理。", "完善城市管理。"),
        ("全区建成三个中心并投入使用。", "全区建设三个中心并投入使用。"),
    ],
)
def test_choices_and_compounds_are_no_slips(now: str, before: str) -> None:
    assert not found("typo", one(now), last_year(f"一、规范行政执法\n{before}"))


def test_a_broken_phrase_is_a_note() -> None:
    (finding,) = found("typo", one("坚持用习近平新时代中国特色社会主义思想为指导，推进工作。"))
    assert finding.severity is Severity.NOTE
    assert not found("typo", one("坚持以习近平新时代中国特色社会主义思想为指导，推进工作。"))


# unreported-commitment

OLD_PLAN = (
    "一、主要成效\n成效明显。\n二、下一步工作打算\n制定重大行政决策后评估办法。\n进一步加强法治宣传教育工作。"
)


def test_a_promise_without_trace() -> None:
    (finding,) = found("unreported-commitment", one("全面推进严格规范公正文明执法。"), last_year(OLD_PLAN))
    assert "后评估" in str(finding.message)
    assert finding.start is None


def test_a_promise_that_was_reported_on() -> None:
    assert not found("unreported-commitment", one("制定重大行政决策后评估办法，评估决策事项3项。"), last_year(OLD_PLAN))  # fmt: skip


# foreign-place


def test_a_neighbours_name() -> None:
    assert texts("foreign-place", one("全面梳理望川县涉企行政检查事项，公布检查计划。")) == ["望川县"]


@pytest.mark.parametrize(
    "sentence",
    [
        "全面梳理青禾区涉企行政检查事项。",
        "与望川县签订跨区域协作协议。",
        "推动城区、园区、社区服务全覆盖，全区统一标准。",
        "用好县级平台，各县区协同推进。",
        "9份专报有7份获区领导批示。",
        "服务业收入增长11.3%，低于望川县0.8个百分点。",
        "据此推算，全市平均增速为8.7%，望川县为12.1%。",
        "望川县同期累计建成904个。",
        "路通了，群众赶集再不用绕到望川县去。",
    ],
)
def test_own_names_neighbours_one_works_with_and_common_nouns(sentence: str) -> None:
    assert not found("foreign-place", one(sentence))


@pytest.mark.parametrize(
    "issuer", ["青禾区市场监督管理局", "云岭市青禾区水利局", "青禾区城市管理局", "杭州市青禾区财政局"]
)
def test_a_neighbours_name_in_the_report_of_a_department(issuer: str) -> None:
    draft = report(
        "一、工作\n推进望川县小餐饮整治，全面梳理青禾区检查事项。", title=f"{issuer}2024年法治政府建设报告"
    )
    assert texts("foreign-place", draft) == ["望川县"]


def test_a_sentence_shared_with_one_peer_only() -> None:
    sentence = "建立涉企行政检查扫码备案制度，全年归集检查记录四千余条，企业满意度明显提升。"
    peer = report(f"一、执法\n{sentence}", title="望川县2024年度法治政府建设工作报告", path="peer.txt")
    other = report(f"一、执法\n{sentence}", title="霁川区2024年度法治政府建设工作报告", path="other.txt")
    assert texts("foreign-place", one(sentence), peers=(peer,)) == [sentence]
    assert not found("foreign-place", one(sentence), peers=(peer, other))
    assert not found("foreign-place", one(sentence), last_year(f"一、执法\n{sentence}"), peers=(peer,))


# placeholder


@pytest.mark.parametrize(
    "text", ["共召开会议*次", "化解纠纷XX件", "开展培训××场", "（此处待补充）", "数据待核实。", "共____件"]
)
def test_what_was_left_open(text: str) -> None:
    assert found("placeholder", one(f"全年{text}，成效明显。"))


def test_what_was_left_open_is_shown_with_what_it_counts() -> None:
    draft = one("全年共召开会议*次，成效明显。")
    (finding,) = found("placeholder", draft)
    assert draft.text[finding.start : finding.end] == "*次"


@pytest.mark.parametrize("text", ["7×24小时服务", "网站www.example.cn开通", "第一责任人*", "“X+1”机制", "整改完成后补充"])  # fmt: skip
def test_what_was_not_left_open(text: str) -> None:
    assert not found("placeholder", one(f"全年{text}，成效明显。"))


# impossible-percentage: what was due and what was done


def test_no_more_can_be_trained_than_were_to_be() -> None:
    assert texts("impossible-percentage", one("全员轮训应参训1146名，实际完成1157名。")) == [
        "1146名，实际完成1157名"
    ]
    assert not found("impossible-percentage", one("全员轮训应参训1146名，实际完成1146名。"))


# outdated-term


def test_an_old_name_is_found_once_with_its_count() -> None:
    (finding,) = found("outdated-term", one("法制机构严格审核。法制机构列席会议。"))
    assert "2 times" in str(finding.message)


@pytest.mark.parametrize(
    "body", ["工商所", "质监所", "国土所", "食药监所", "物价局", "工商部门", "安监部门", "旅发委"]
)
def test_bodies_the_reform_merged(body: str) -> None:
    assert texts("outdated-term", one(f"为各基层{body}配发检测设备。")) == [body]


@pytest.mark.parametrize(
    "sentence",
    [
        "法治机构严格审核。",
        "原法制办职责划入司法局。",
        "贯彻《法制机构工作规定》。",
        "规范个体工商所得核定，盘活国土所有权。",
        "由原区工商局、质监局组建。",
        "前身为区工商局。",
        "区文化广电和旅游局出动执法人员120人次。",
        "县文化广电体育和旅游局开展联合检查。",
    ],
)
def test_new_names_and_quoted_ones_are_left_alone(sentence: str) -> None:
    assert not found("outdated-term", one(sentence))


def test_a_law_beside_one_that_was_amended_is_in_use() -> None:
    sentence = "重点宣讲民法典、新修订的行政复议法和《信访条例》。"
    assert texts("outdated-term", one(sentence)) == ["《信访条例》"]


# document-number


def furnished(number: str) -> Report:
    return report(f"{number}\n青禾区2024年度法治政府建设工作报告\n一、成效\n全面推进依法行政，取得明显成效。引用青政发（2023）5号文件。", title=None)  # fmt: skip


@pytest.mark.parametrize(
    "number", ["青司发（2025）3号", "青司发[2025]3号", "青司发〔2025〕第3号", "青司发〔2025〕03号"]
)
def test_a_number_that_is_not_in_its_form(number: str) -> None:
    assert texts("document-number", furnished(number)) == [number]


def test_a_number_in_its_form_and_numbers_cited_in_the_text() -> None:
    assert not found("document-number", furnished("青司发〔2025〕3号"))


# all of them


@settings(deadline=None)
@given(st.text(alphabet="一二三、（）(1).其中件％%0123456789年度，。区县现将XX*增长第个\n ", max_size=300))
def test_no_rule_stumbles_over_any_text_and_every_place_lies_in_it(text: str) -> None:
    draft = report(f"一、工作\n{text}\n全面推进依法行政各项工作。")
    old = last_year(f"一、工作\n{text[::-1]}\n全面推进依法行政各项工作。")
    for finding in check(draft, [old]).findings:
        if finding.start is not None and finding.end is not None:
            assert 0 <= finding.start < finding.end <= len(draft.text)


def test_fingerprints_outlive_a_moved_paragraph() -> None:
    first = report("一、执法\n化解纠纷XX件，成效明显。\n二、普法\n开展宣传活动，效果良好。")
    second = report("一、普法\n开展宣传活动，效果良好。\n二、执法\n化解纠纷XX件，成效明显。")
    assert [f.fingerprint for f in found("placeholder", first)] == [
        f.fingerprint for f in found("placeholder", second)
    ]


def test_the_same_words_twice_are_two_findings() -> None:
    twice = found("placeholder", report("一、执法\n化解纠纷XX件。\n化解纠纷XX件。"))
    assert len({f.fingerprint for f in twice}) == 2


@pytest.mark.parametrize(("district", "year"), [(d, y) for d in ("qinghe", "wangchuan", "jichuan") for y in (2023, 2024)])  # fmt: skip
def test_the_corpus_drafts_show_their_defects(district: str, year: int) -> None:
    import json

    gold = json.loads((CORPUS / district / f"{year - 1}-{year}.gold.json").read_text("utf-8"))
    draft = yoy.read(CORPUS / district / f"{year}.txt")
    result = check(draft, [yoy.read(CORPUS / district / f"{year - 1}.txt")])
    for defect in gold["defects"]:
        if defect["kind"] == "unreported-commitment":
            continue
        assert defect["kind"] in {f.rule for f in result.findings}, defect["text"]


def test_every_rule_is_documented_in_all_parts() -> None:
    from compare.checks.documentation import documentation

    for name, rule in RULES.items():
        parts = documentation(rule)
        assert all((parts.summary, parts.rationale, parts.example, parts.source, parts.fix)), name
    assert len({rule.id for rule in RULES.values()}) == len(RULES) == 16

"""Shares, runs of years and what is left of a total against the numbers they are computed from."""

from __future__ import annotations

import pytest

from tests.checks.test_checks import one, texts
from tests.checks.test_figures import before

# growth-claim: shares

LIST = "整改隐患1467处，其中防火类523处、矿山类478处、燃气类466处，"


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (f"{LIST}占比分别为35.7%、36.2%、31.8%。", ["36.2%"]),
        (f"{LIST}分别占35.7%、32.6%和38.1%。", ["38.1%"]),
        (f"{LIST}占比分别为32.6%、35.7%、31.8%。", ["32.6%", "35.7%"]),
        ("防火类523处、矿山类478处、燃气类466处，分别占隐患总数1467处的35.7%、32.6%、38.1%。", ["38.1%"]),
        # Shares that add up to more than all say not what they are of.
        ("防火类523处、矿山类478处、燃气类466处，分别占35.7%、36.2%、31.8%。", []),
        ("受理案件320件，其中线上212件、线下108件，占比分别为66.3%、34.8%。", ["34.8%"]),
    ],
)
def test_a_share_in_a_row_is_of_the_item_at_its_place(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence)) == wrong


@pytest.mark.parametrize(
    "sentence",
    [
        f"{LIST}占比分别为35.7%、32.6%、31.8%。",
        f"{LIST}分别占35.65%、32.58%和31.77%。",
        f"{LIST}占比为35.7%、32.6%、31.8%。",
        f"{LIST}分别占隐患总数的36%、33%、32%。",
        "受理案件320件，其中线上212件、线下108件，分别占66.3%、33.8%。",
        # The shares are of what stands elsewhere, and fewer than the items.
        "防火类523处、矿山类478处、燃气类466处，前两类占比分别为21.7%、19.8%。",
        "举办培训12期、讲座30场，参训人员中科级以上、一线人员占比分别为21.5%、78.5%。",
        "抽检320批次，合格312批次，蔬菜、肉类、水产占比分别为40.1%、35.2%、24.7%。",
        "行政许可、行政处罚、行政强制分别占61.2%、30.5%、8.3%。",
        "办理案件320件、复议62件，立案率、结案率分别为96.2%和93.1%。",
    ],
)
def test_shares_in_a_row_that_hold_or_are_of_something_else(sentence: str) -> None:
    assert not texts("growth-claim", one(sentence))


PARTS = (
    "全年立案查处386件，罚款1341万元。其中，市场类案件143件，质量安全类168件，物业类54件，燃气及其他类21件。"
)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (f"{PARTS}市场类案件占47.0%。", ["47.0%"]),
        (f"{PARTS}质量安全类案件占比为34.5%。", ["34.5%"]),
        (f"{PARTS}从结构看，质量安全类占案件总数的34.5%。", ["34.5%"]),
        (f"{PARTS}市场类案件占37.0%。", []),
        (f"{PARTS}质量安全类案件占43.5%。", []),
        # Of another whole, of another part, about, or of what was fined.
        (f"{PARTS}市场类案件占全市的17.0%。", []),
        (f"{PARTS}市场类罚款占61.3%。", []),
        (f"{PARTS}市场类案件占比较上年下降2.1%。", []),
        (f"{PARTS}市场类重大案件占12.6%。", []),
        (f"{PARTS}质量安全类案件占四成以上。", []),
        (f"{PARTS}市场类案件占结案数的41.2%。", []),
    ],
)
def test_a_share_that_names_its_part_a_sentence_on(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence)) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("办理处罚案件2612件，比2022年的2297件增长17.3%。", ["17.3%"]),
        ("办理处罚案件2612件，比2022年的2297件增长13.7%。", []),
        ("办理处罚案件2612件，比上年增长6.3%，比2022年的2297件增长13.7%。", []),
        ("现有公职律师41名，较2020年的25名增加16名。", []),
    ],
)
def test_a_growth_from_an_older_year_has_its_base_beside_it(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence), before("办理处罚案件2457件。")) == wrong


# growth-claim: runs of years


@pytest.mark.parametrize(
    ("last", "now", "wrong"),
    [
        ("办理行政复议案件24件，比上年增加5件。", "办理行政复议案件21件，连续两年下降。", ["连续两年下降"]),
        ("办理行政复议案件24件，同比上升12.5%。", "办理行政复议案件21件，同比下降12.5%，连续三年下降。", ["连续三年下降"]),
        ("受理信访事项387件。", "受理信访事项402件，连续两年下降。", ["连续两年下降"]),
        ("行政诉讼败诉率为6.8%，同比上升1.2个百分点。", "行政诉讼败诉率连续两年下降，降至5.1%。", ["连续两年下降"]),
        ("公开政府信息6420条，同比下降3.1%。", "公开政府信息6857条，实现连续两年增长。", ["连续两年增长"]),
        ("办理行政复议案件24件，比上年减少5件。", "办理行政复议案件21件，连续两年下降。", []),
        ("办理行政复议案件24件。", "办理行政复议案件21件，连续两年下降。", []),
        ("办理行政复议案件24件，比上年增加5件。", "办理行政复议案件21件，信访总量连续两年下降。", []),
        ("办理行政复议案件24件，比上年增加5件。", "办理行政复议案件21件，连续两年无纠错。", []),
        ("公开政府信息6420条，同比增长3.1%。", "公开政府信息6857条，连续两年增长。", []),
        ("受理信访事项387件，比上年增加5件。", "受理信访事项约370件，连续两年下降。", []),
        # Told without a number, of this year alone.
        ("受理投诉举报24件。", "受理投诉举报31件，较上年有所减少。", ["较上年有所减少"]),
        ("优秀率为91.2%。", "优秀率为89.4%，比上年明显提高，整改全部到位。", ["比上年明显提高"]),
        ("受理投诉举报34件。", "受理投诉举报31件，较上年有所减少。", []),
        ("受理投诉举报24件。", "受理投诉举报31件，重复投诉较上年有所减少。", []),
        ("受理投诉举报24件。", "受理投诉举报31件，较上年有所减少的是物业类投诉。", []),
    ],
)  # fmt: skip
def test_a_run_of_falls_and_rises_is_held_against_last_year(last: str, now: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(now), before(last)) == wrong


# sum-mismatch


@pytest.mark.parametrize(
    ("sentence", "is_wrong"),
    [
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其余34卷均为强制卷。", True),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其余14卷为强制卷。", True),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，剩余的34卷为强制卷。", True),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷；其余34卷为强制卷。", True),
        ("评查行政执法案卷286卷（处罚卷198卷、许可卷64卷，其余34卷为强制卷）。", True),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其余24卷均为强制卷。", False),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其余均为强制卷。", False),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其他部门评查34卷。", False),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，另评查其他文书34卷。", False),
        ("查处案件386件，其中市场类143件、食品类168件、药品类54件，前三类分别占37.0%、43.5%、14.0%。", False),
        ("组织培训12期、讲座8场，其余34场由部门举办。", False),
    ],
)
def test_what_is_left_of_a_total_closes_the_list(sentence: str, is_wrong: bool) -> None:
    assert bool(texts("sum-mismatch", one(sentence))) is is_wrong

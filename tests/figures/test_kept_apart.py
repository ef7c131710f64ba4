"""Pairs of figures whose names are alike and that count different things, and pairs of one thing named otherwise."""

from __future__ import annotations

import pytest

from compare.comparison import compare
from compare.figures.ends import have_other_ends
from compare.figures.likeness import is_sure
from compare.figures.short_forms import is_among, leaves_words_out
from compare.figures.sorts import of_other_rates
from compare.model import Figure
from tests.builders import report
from tests.checks.drafts import found, last_year, one


def pairs(old: str, new: str) -> list[tuple[str, str]]:
    """The values of the pairs of two reports."""
    found = compare(report(f"一、工作情况\n{old}"), report(f"一、工作情况\n{new}"))
    return [(c.old.quantity.text, c.new.quantity.text) for c in found.figures if c.old and c.new]


def figure(sentence: str) -> Figure:
    return report(f"一、工作情况\n{sentence}").figures[0]


@pytest.mark.parametrize(
    ("old", "new", "are_other"),
    [
        ("旅游对经济增长的贡献率", "渔业对经济增长的贡献率", True),
        ("盐业对财政收入贡献率", "盐业对就业贡献率", True),
        ("渔业产值占农业总产值比重", "竹制品销售占农业总产值比重", True),
        ("渔业对经济增长的贡献率", "渔业对全县经济增长的贡献率", False),
        ("渔业对经济增长的贡献率", "对经济增长的贡献率", False),
        ("科技进步贡献率", "渔业对经济增长的贡献率", False),
        ("民间投资占比", "民间投资占全部投资比重", False),
    ],
)
def test_a_share_has_two_ends(old: str, new: str, *, are_other: bool) -> None:
    assert have_other_ends(old, new) is are_other
    assert have_other_ends(new, old) is are_other


def test_contributions_of_different_things_are_no_pair() -> None:
    old = "经济运行稳中向好。旅游消费对经济增长的贡献率达到41.3%。"
    new = "经济运行稳中向好。海盐产量达到36万吨，增长4.2%，位居全市前列，对全市经济增长的贡献率超过12%。"
    assert ("41.3%", "超过12%") not in pairs(old, new)


@pytest.mark.parametrize(
    ("old", "new", "are_other"),
    [
        ("直接纠错率", "调解和解率", True),
        ("行政复议调撤率", "行政复议和解终止率", False),
        ("群众对法治建设满意率", "法治建设公众好评率", False),
        ("出庭应诉率", "行政机关负责人出庭率", False),
        ("按期办结率", "案件结案率", False),
        ("空气质量优良天数比例", "空气优良率", False),
        ("满意率", "群众满意度", False),
    ],
)
def test_rates_of_two_things_are_told_apart(old: str, new: str, *, are_other: bool) -> None:
    assert of_other_rates(old, new) is are_other
    assert of_other_rates(new, old) is are_other


def test_the_only_rates_of_two_sentences_are_no_pair_if_they_rate_different_things() -> None:
    old = "审结286件，其中维持121件、驳回42件，直接纠错率12.2%，结转下年度15件。"
    new = "审结372件，其中维持148件、驳回51件，调解和解率34.1%，结转下年度32件。"
    assert ("12.2%", "34.1%") not in pairs(old, new)
    assert ("286件", "372件") in pairs(old, new)


def test_a_contribution_without_its_subject_is_not_sure() -> None:
    old, new = figure("旅游对经济增长的贡献率达到41.3%。"), figure("对全市经济增长的贡献率超过12%。")
    assert new.indicator == "对全市经济增长的贡献率"
    assert not is_sure(old, new, 0.45)


@pytest.mark.parametrize(
    ("old", "new", "similarity", "sure"),
    [
        ("惠及渔民860户。", "渔民受益970户。", 0.32, True),
        ("惠及渔民860户。", "渔民受益970人。", 0.32, False),
        ("新增竹林900亩。", "改造低产竹林620亩。", 0.33, False),
        ("供水能耗强度下降到3.9%。", "污水排放强度下降到3.1%。", 0.33, False),
        ("发放购物券300万元。", "家电补贴620万元。", 0.45, False),
        ("发放购物券300万元。", "家电补贴620万元。", 0.6, True),
        ("发放购物券300万元。", "发放购物券620万元。", 0.0, True),
        ("编制市级权力和责任清单事项4126项。", "编制涉企行政检查清单事项1350项。", 0.3, False),
    ],
)
def test_what_is_counted_tells_whether_a_pair_is_sure(
    old: str, new: str, similarity: float, *, sure: bool
) -> None:
    assert is_sure(figure(old), figure(new), similarity) is sure


@pytest.mark.parametrize(
    ("old", "new", "are_paired"),
    [
        ("近三年关停落后砖瓦产能90多万吨。", "关停落后砖瓦产能65万吨。", False),
        ("过去五年修缮古桥48座。", "修缮古桥36座。", False),
        ("近三年修缮古桥48座。", "近三年修缮古桥36座。", True),
        ("低收入渔民减少1.4万人。", "低收入渔民减少1.2万。", True),
        ("低收入渔民减少1.4万。", "低收入渔民减少1.2万人。", True),
        ("低收入渔民减少1.4万人。", "低收入渔民减少1.2万户。", False),
    ],
)
def test_values_are_of_as_many_years_and_one_unit(old: str, new: str, *, are_paired: bool) -> None:
    beside = "积极化解过剩产能，稳步推进产业转型。"
    assert bool(pairs(beside + old, beside + new)) is are_paired


@pytest.mark.parametrize(
    ("short", "full", "is_one"),
    [
        ("海岛移民就业率", "海岛移民新村有劳动能力人口就业率", True),
        ("渔船检验率", "渔船合格率", False),
        ("就业率", "就业人口就业率", False),
        ("海岛移民就业率", "海岛居民就业率", False),
    ],
)
def test_a_name_may_be_shortened(short: str, full: str, *, is_one: bool) -> None:
    assert leaves_words_out(short, full) is is_one


def test_names_share_their_end() -> None:
    assert is_among("河流断面水质达标率", "河流断面和水库水质达标率")
    assert is_among("水库水质达标率", "河流断面、水库及近岸海域水质达标率")
    assert not is_among("湖泊水质达标率", "河流断面和水库水质达标率")


@pytest.mark.parametrize(
    ("last", "now", "is_missed"),
    [
        ("海岛移民就业率93.2%。", "海岛移民新村有劳动力居民就业率达到95.1%。", False),
        ("5个河流监测断面水质达标率100%。", "5个河流监测断面和集镇水库水质达标率均保持100%。", False),
        ("5个河流监测断面水质达标率100%。", "5个河流监测断面水质稳定向好，巡河1320次。", True),
    ],
)
def test_a_rate_told_under_a_like_name_is_not_missed(last: str, now: str, *, is_missed: bool) -> None:
    missed = found(
        "vanished-indicator",
        one(f"全面落实河湖长制。{now}"),
        last_year(f"一、规范行政执法\n全面落实河湖长制。{last}"),
    )
    assert [str(f.message) for f in missed if "率" in str(f.message)] != [] if is_missed else not missed
    # What was counted in front of the rate is none of its name.
    assert not any("个河流" in str(f.message) for f in missed)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "全县建成电子监测点38处，检测货车5万辆次。",
            "年内新建电子监测点8处，总数达到46处，检测货车6万辆次。",
            [("38处", "46处"), ("5万辆次", "6万辆次")],
        ),
        (
            "全县建成调解驿站11个，化解纠纷320件。",
            "新增调解驿站7个，全县累计建成18个，化解纠纷410件。",
            [("11个", "18个"), ("320件", "410件")],
        ),
        (
            "12个镇街配备合法性审核员24名。",
            "镇街合法性审核员增配12名，总数达到36名。",
            [("24名", "36名")],
        ),
        ("培养“法律明白人”66名。", "新培养“法律明白人”22名，总数达到88名。", [("66名", "88名")]),
        # The sum says that 12 is another year's work, not all there were.
        ("全县新建充电站12座。", "全县新建充电站9座，总数达到60座。", [("12座", "9座")]),
    ],
)
def test_last_years_total_is_paired_with_the_total_and_not_with_what_was_added(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert pairs(old, new) == expected

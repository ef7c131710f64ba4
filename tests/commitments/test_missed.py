"""Targets of last year's plan held against this year's values."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import compare
from compare.model import Comparison
from tests.builders import report

SCHEMA = Path(compare.__file__).parent / "schema" / "comparison-1.json"
LAST_YEAR = "青禾区2023年度法治政府建设工作报告"


def compared(plan: str, review: str) -> Comparison:
    old = report(f"一、工作情况\n受理行政复议申请80件。\n二、2024年工作安排\n{plan}", title=LAST_YEAR)
    return compare.compare(old, report(f"一、工作情况\n受理行政复议申请90件。{review}"))


def missed(comparison: Comparison) -> list[tuple[str, str]]:
    return [(m.target.quantity.text, m.value.quantity.text) for c in comparison.commitments for m in c.missed]


@pytest.mark.parametrize(
    ("plan", "review", "found"),
    [
        (
            "对规模以上工业企业开展合规辅导，覆盖率达到60%以上。",
            "对146家规模以上工业企业开展合规辅导，覆盖率54.5%。",
            [("60%以上", "54.5%")],
        ),
        (
            "力争海事海商专业律师达到40名。",
            "海事海商专业律师增加到36名。",
            [("40名", "36名")],
        ),
        ("将行政机关败诉率控制在5%以内。", "行政机关败诉率为6.2%。", [("5%以内", "6.2%")]),
        ("2024年底前行政执法人员持证率达到98%以上。", "行政执法人员持证率达到91%。", [("98%以上", "91%")]),
        ("工程建设项目审批时限压缩至30个工作日。", "工程建设项目审批时限压缩至35个工作日。", [("30个工作日", "35个工作日")]),
        # A growth, and a fall.
        ("技改投资增长12%以上。", "技改投资增长9.6%。", [("12%以上", "9.6%")]),
        ("会议经费压减6%以上。", "会议经费压减5.2%。", [("6%以上", "5.2%")]),
        # A fall where a growth was aimed at.
        ("外贸货物吞吐量增长5%。", "外贸货物吞吐量下降2.3%。", [("5%", "2.3%")]),
        # About so much leaves some room, and not all.
        ("技改投资增长9%左右。", "技改投资增长7.8%。", [("9%左右", "7.8%")]),
        ("技改投资下降9%左右。", "技改投资下降7.8%。", [("9%左右", "7.8%")]),
        ("失业率控制在4.5%左右。", "失业率为5.1%。", [("4.5%左右", "5.1%")]),
        ("建设法治文化阵地30处左右。", "建设法治文化阵地24处。", [("30处左右", "24处")]),
        # Half a year is a part of the whole that stands beside it.
        (
            "组织专利转化对接30场以上。",
            "上半年组织专利转化对接19场，全年组织专利转化对接24场。",
            [("30场以上", "24场")],
        ),
        # Two under one name, each in its place.
        (
            "镇区、乡村居民用水普及面分别增长4%、9%。",
            "镇区、乡村居民用水普及面分别增长4.5%、8.1%。",
            [("9%", "8.1%")],
        ),
    ],
)  # fmt: skip
def test_a_value_that_falls_short_of_its_target_is_told(
    plan: str, review: str, found: list[tuple[str, str]]
) -> None:
    assert missed(compared(plan, review)) == found


@pytest.mark.parametrize(
    ("plan", "review"),
    [
        # Reached, or more than reached.
        ("培养“法律明白人”200名以上。", "培养“法律明白人”216名。"),
        ("将行政机关败诉率控制在5%以内。", "行政机关败诉率为4.1%。"),
        # Of what is to be reduced, more is better.
        ("减少办事材料100项以上。", "减少办事材料132项。"),
        # About so much is what would be called so.
        ("建设法治文化阵地10处左右。", "建设法治文化阵地9处。"),
        ("技改投资增长9%左右。", "技改投资增长8.5%。"),
        ("技改投资增长7.5%左右。", "技改投资增长7.4%。"),
        ("失业率控制在4.5%左右。", "失业率为4.6%。"),
        ("培养“法律明白人”100名。", "培养“法律明白人”90余名。"),
        # What was added is not what there is to be in the end.
        ("法治公园总数达到12个。", "新建法治公园3个。"),
        # The target is not of the next year.
        ("到2026年，行政机关负责人出庭应诉率达到100%。", "行政机关负责人出庭应诉率达到97%。"),
        ("力争2026年公共法律服务站覆盖率达到100%。", "公共法律服务站覆盖率达到60%。"),
        ("用两年时间，行政执法人员轮训率达到100%。", "行政执法人员轮训率达到55%。"),
        # Told in parts.
        ("全年开展企业合规检查100户次以上。", "上半年开展企业合规检查60户次，下半年开展企业合规检查55户次。"),
        ("投入法治专项经费200万元。", "投入法治专项经费80万元，追加投入法治专项经费150万元。"),
        # In another order.
        (
            "新建乡镇法治文化广场5个、村级法治文化广场20个。",
            "新建村级法治文化广场22个、乡镇法治文化广场6个。",
        ),
        # Less is better.
        ("行政复议平均办理时间30天。", "行政复议平均办理时间22天。"),
        ("退件率控制在5%以内。", "退件率为3%。"),
        # A growth that was reached, to the point or by more, one of another time, and one that had better be small.
        ("技改投资增长12%以上。", "技改投资增长12%。"),
        ("会议经费压减6%以上。", "会议经费压减6.4%。"),
        ("技改投资增长12%左右。", "技改投资增长11.8%。"),
        ("技改投资增长12%。", "前三季度技改投资增长9%。"),
        ("居民消费价格上涨3%。", "居民消费价格上涨1.2%。"),
        # Of several under one name nobody can tell which is meant.
        ("镇区、乡村居民用水普及面分别增长4%、9%。", "居民用水普及面增长5%。"),
        # Of a part of it.
        ("行政机关负责人出庭应诉率100%。", "行政机关负责人应出尽出，其中主要负责人出庭应诉率42%。"),
        # Nothing is told of it: that is another matter.
        ("对规模以上工业企业开展合规辅导，覆盖率达到60%以上。", "对外贸易稳步增长。"),
    ],
)
def test_what_was_reached_or_cannot_be_told_is_not(plan: str, review: str) -> None:
    assert missed(compared(plan, review)) == []


def test_the_main_targets_of_the_plan_come_first() -> None:
    found = compared(
        "更新消防车30辆。全年主要预期目标是：外贸货物吞吐量增长5%，技改投资增长12%以上。",
        "更新消防车22辆。外贸货物吞吐量增长3.1%。技改投资增长9.6%。",
    )
    assert [text for text, _ in missed(found)] == ["30辆", "5%", "12%以上"]
    for shown in (found.to_text("en"), found.to_markdown("en").replace("\\", "")):
        at = [shown.index(told) for told in ("5% → 3.1%", "12%以上 → 9.6%", "30辆 → 22辆")]
        assert at == sorted(at)
    page = found.to_html("en")
    listed = page[page.index("Followed up, with a value below the target: ") :]
    assert listed.index("9.6%") < listed.index("22辆")


def test_every_output_has_the_target_and_the_value() -> None:
    found = compared(
        "对规模以上工业企业开展合规辅导，覆盖率达到60%以上。",
        "对146家规模以上工业企业开展合规辅导，覆盖率54.5%。",
    )
    data = json.loads(found.to_json())
    jsonschema.validate(data, json.loads(SCHEMA.read_text("utf-8")))
    (told,) = (told for promise in data["commitments"] for told in promise["missed"])
    assert (told["target"], told["value"]) == ("60%以上", "54.5%")
    sentence = data["new"]["sentences"][told["new_sentence"]]
    assert "54.5%" in data["new"]["text"][sentence["start"] : sentence["end"]]
    assert "覆盖率: 60%以上 → 54.5%" in found.to_markdown("en").replace("\\", "")
    assert "覆盖率: 60%以上 → 54.5%" in found.to_text("en")
    page = found.to_html("en")
    listed = page[page.index("Followed up, with a value below the target: ") :]
    assert "60%以上" in listed[: listed.index("</ul>")]
    assert "54.5%" in listed[: listed.index("</ul>")]


def test_a_page_of_targets_without_end_shows_a_few_and_folds_so_many() -> None:
    names = [f"{first}{second}" for first in "甲乙丙丁戊己庚辛壬癸" for second in "子丑寅卯辰巳午未申酉戌亥"]
    names = [f"{name}{kind}" for name in names for kind in ("号", "组")]
    plan = "".join(f"{name}覆盖率达到90%。" for name in names)
    found = compared(plan, "".join(f"{name}覆盖率为80%。" for name in names))
    assert len(missed(found)) > 200
    page = found.to_html("en")
    listed = page[page.index("Followed up, with a value below the target: ") :]
    shown = listed[: listed.index("<details")]
    folded = listed[listed.index("<details") : listed.index("</details>")]
    assert shown.count("<li") == 5
    assert folded.count("<li") == 195
    assert f"{len(missed(found)) - 200} more" in folded


@pytest.mark.parametrize(
    ("told", "is_given"),
    [
        ("推动小型煤窑、砖瓦窑厂有序退出。", False),
        ("推动砖瓦窑厂有序退出，关停小型煤窑14处。", True),
        ("推动小型煤窑、砖瓦窑厂退出一半以上。", True),
    ],
)
def test_the_page_says_where_a_target_is_told_of_without_a_figure(told: str, *, is_given: bool) -> None:
    found = compared("全年再关停小型煤窑30处左右，退出砖瓦窑厂16处左右。", told)
    assert [c.status.value for c in found.commitments] == ["reported"]
    page = found.to_html("en")
    assert ("(no figure given)" in page) is not is_given

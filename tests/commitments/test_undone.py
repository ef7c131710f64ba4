"""Promises of which this year's report says that they were not kept, or not yet."""

from __future__ import annotations

import pytest

import compare
from compare.commitments.undone import is_admitted
from compare.language import Language
from compare.model import CommitmentStatus, Comparison
from compare.render import markdown, text
from tests.builders import report

LAST_YEAR = "青禾区2023年度法治政府建设工作报告"
PROMISE = "建成区公共法律服务中心新址。"


def compared(review: str, problems: str = "执法力量还不均衡。", plan: str = PROMISE) -> Comparison:
    parts = "一、工作情况\n受理行政复议申请{}件。{}\n二、存在的问题\n{}\n三、{}年工作安排\n{}"
    old = report(parts.format(80, "", "执法力量还不均衡。", 2024, plan), title=LAST_YEAR)
    return compare.compare(old, report(parts.format(90, review, problems, 2025, "继续规范执法。")))


def undone(comparison: Comparison) -> list[str]:
    return [comparison.new.wording(i) for promise in comparison.commitments for i in promise.undone]


@pytest.mark.parametrize(
    ("review", "problems"),
    [
        ("区公共法律服务中心新址未能如期建成。", ""),
        ("区公共法律服务中心新址因资金问题没有建成。", ""),
        ("区公共法律服务中心新址还未投用。", ""),
        ("区公共法律服务中心新址项目停工。", ""),
        ("区公共法律服务中心新址建设进度滞后，预计2025年完工。", ""),
        ("", "上年确定的区公共法律服务中心新址建设任务没有完成。"),
        ("区公共法律服务中心新址因土建工期延长，未能如期建成。", ""),
        ("", "区公共法律服务中心新址尚未建成。"),
        ("", "因用地手续没有办完，区公共法律服务中心新址尚未建成。"),
    ],
)
def test_a_report_that_admits_it_answers_the_promise_as_not_done(review: str, problems: str) -> None:
    found = compared(review, problems or "执法力量还不均衡。")
    assert [c.status for c in found.commitments] == [CommitmentStatus.REPORTED]
    assert len(undone(found)) == 1
    assert not found.measures


@pytest.mark.parametrize(
    "review",
    [
        "建成区公共法律服务中心新址。",
        "建成区公共法律服务中心新址，督促未按期搬迁的2家机构完成搬迁。",
        "区公共法律服务中心新址建成投用，无延期交付事项。",
        "区公共法律服务中心新址建成投用，老楼的改造尚未开工。",
        "区公共法律服务中心新址建成，尚未设立听证室。",
        "区公共法律服务中心新址建成投用，因编制紧张，至今未配备专职律师。",
        "区公共法律服务中心新址竣工验收，受场地所限，未能建成地下车库。",
    ],
)
def test_what_others_left_undone_or_what_else_is_not_done_takes_nothing_from_it(review: str) -> None:
    found = compared(review)
    assert [c.status for c in found.commitments] == [CommitmentStatus.REPORTED]
    assert undone(found) == []


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("县级行政执法监督平台未能如期开工", True),
        ("行政执法监督平台建设暂缓", True),
        ("因资金未落实", False),
        ("县级行政执法监督平台没能按期建成", True),
        ("监督平台未建", True),
        ("法治文化公园没有启动", True),
        ("项目竣工时间推迟到明年", True),
        ("推行行政处罚暂缓执行机制", False),
        ("暂缓处罚企业32家", False),
        ("办理延期缴纳罚款申请32件", False),
        ("推行延期服务、错时服务", False),
        ("平台对未按时办结事项自动亮灯预警", False),
        ("未达到听证条件案件全部书面审查", False),
        ("全年没有发生重大行政败诉案件", False),
        ("没有建议人员落榜", False),
        ("为未来建设打下基础", False),
        ("没收、公布违法所得", False),
        ("为未成年建立档案", False),
        ("解决建设滞后问题", False),
        ("停工项目全面复工", False),
        ("监督平台仍未上线", True),
        ("督促未按期办结的8件案件办结", False),
        ("对未完成整改的单位约谈3次", False),
        ("未出现延期办理的情形", False),
        ("调解和解终止51件", False),
        ("全年未发生行政败诉案件", False),
    ],
)
def test_which_clauses_admit_it(clause: str, wanted: bool) -> None:
    assert is_admitted(clause) is wanted


def test_lists_in_text_show_both_sentences() -> None:
    found = compared("区公共法律服务中心新址未能如期建成。")
    told = "建成区公共法律服务中心新址。 → 区公共法律服务中心新址未能如期建成。"
    assert f"上年承诺、本年说明未完成\n  ? {told}" in text.render(found, Language.ZH)
    assert f"### 上年承诺、本年说明未完成\n\n- {told}" in markdown.render(found, Language.ZH)


@pytest.mark.parametrize(
    ("review", "left"),
    [
        ("9个镇街的工作站就近受理，区公共法律服务中心新址启用。", ["培育合规示范基地6个"]),
        ("区公共法律服务中心新址启用，合规示范基地达到6个。", []),
        ("区公共法律服务中心新址启用，6个合规基地通过验收。", []),
    ],
)
def test_a_number_of_other_things_is_not_what_came_of_a_target(review: str, left: list[str]) -> None:
    found = compared(review, plan="建成区公共法律服务中心新址，培育合规示范基地6个。")
    (promise,) = found.commitments
    assert [found.old.text[start:end] for start, end in promise.unanswered] == left

"""What a promise names, and what answers for it."""

from __future__ import annotations

import pytest

import compare
from compare.commitments import asked, promises_of
from compare.model import CommitmentStatus, Report
from tests.builders import TITLE, report

LAST_YEAR = TITLE.replace("2024", "2023")
REVIEW = """
审查重大决策{}件，提出法律意见{}条。
执法案卷评查{}卷，发现问题{}个。
法律援助中心受理案件{}件，解答咨询{}人次。
政务服务大厅办理事项{}件，群众评价满意的占九成。
信访事项按期办结，办结{}件。
城市管理部门拆除违法建筑{}处。
行政机关负责人出庭应诉率100%，应诉案件{}件。
深入实施“八五”普法规划，开展宪法宣传活动{}场。
新提任干部任前法律知识考试{}次，机关干部网上学法{}学时。
"""
"""What both years tell of, besides."""


def reports(plan: str, review: str) -> tuple[Report, Report]:
    before, now = (REVIEW.format(*range(n, n + 13)) for n in (40, 61))
    old = report(f"一、工作情况\n{before}\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n{now}{review}\n二、下一步工作打算\n继续规范执法行为，提高执法水平。")
    return old, new


def statuses(plan: str, review: str) -> list[CommitmentStatus]:
    return [c.status for c in compare.compare(*reports(plan, review)).commitments]


def left_out(plan: str, review: str) -> list[str]:
    """What is asked about of a plan of one sentence."""
    old, new = reports(plan, review)
    return [old.text[c.start : c.end] for c in asked(old, new, compare.compare(old, new).commitments)]


CASES_HEARD = "行政复议机构新增办案人员3名，建成听证室、调解室，审结复议案件86件。"


@pytest.mark.parametrize(
    ("plan", "review", "left"),
    [
        (
            "做强行政复议，新增复议办案人员3名，在5个中心镇设立行政复议受理点。",
            CASES_HEARD,
            "在5个中心镇设立行政复议受理点",
        ),
        (
            "做强行政复议，新增复议办案人员3名，在5个中心镇设立行政复议受理点。",
            CASES_HEARD + "5个中心镇行政复议受理点全部挂牌。",
            None,
        ),
        (
            "建成区级调解中心，建立负责人出庭应诉“出庭出声”评价制度。",
            "区级调解中心揭牌，调解争议134件。“出庭出声”考评覆盖42个单位。",
            None,
        ),
    ],
)
def test_what_is_named_beside_what_was_reported_is_asked_about(
    plan: str, review: str, left: str | None
) -> None:
    assert left_out(plan, review) == ([left] if left else [])


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (
            "组织机关干部法律知识闭卷测试两次。",
            "组织机关干部法律知识闭卷测试，412人参加。",
        ),
        (
            "完成“八五”普法中期评估反馈问题整改。",
            "“八五”普法中期评估反馈的21个问题整改完毕。",
        ),
    ],
)
def test_what_is_told_of_the_same_matter_is_no_report_on_what_is_named(plan: str, told: str) -> None:
    assert statuses(plan, told) == [CommitmentStatus.REPORTED]
    assert statuses(plan, "") == [CommitmentStatus.UNREPORTED]


def test_what_is_only_promised_anew_is_not_reported() -> None:
    plan = "建立执法人员跨部门跟班学习机制。"
    old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n执法人员持证率100%。\n二、下一步工作打算\n{plan}")
    (promise,) = compare.compare(old, new).commitments
    assert promise.status is CommitmentStatus.UNREPORTED


@pytest.mark.parametrize(
    "plan",
    [
        "深化服务改革，启动实施一批新的重大项目。",
        "深化服务改革，及时公布办理结果。",
        "深化服务改革，推动大数据、物联网与产业融合。",
        "深化服务改革，让居民医保补助由每人每年420元提高到450元。",
        "深化服务改革，防止出台限制竞争的政策。",
    ],
)
def test_a_clause_that_names_nothing_is_not_asked_about(plan: str) -> None:
    assert not left_out(plan, "服务改革不断深化，下放事项31项。居民医保补助提高到450元。")


def test_a_review_of_a_whole_term_reports_on_the_promises_of_its_last_year() -> None:
    deeds = "\n".join(f"{thing}加快推进。" for thing in ("危房改造", "学前教育", "污水处理", "法律援助", "电网改造", "水利建设", "社区养老", "医联体建设", "户籍改革", "用地审批", "招标投标", "食品监管"))  # fmt: skip
    plan = "加快农村公路养护改造。"
    old = report(f"一、工作情况\n办理案件3件。\n二、2024年工作安排\n{plan}", title=LAST_YEAR)
    new = report(
        f"一、过去五年工作回顾\n五年来，农村公路养护改造612公里。\n{deeds}\n二、下一步工作打算\n规范执法行为。"
    )
    (promise,) = compare.compare(old, new).commitments
    assert promise.status is CommitmentStatus.REPORTED


def test_the_last_item_of_a_list_promises_though_a_sentence_closes_the_list() -> None:
    plan = "一是编制执法事项目录。二是完成“八五”普法总结验收。以上工作列入年度要点，按季度调度。"
    old, _ = reports(plan, "")
    assert "二是完成“八五”普法总结验收。" in [old.wording(s.id) for s in promises_of(old)]

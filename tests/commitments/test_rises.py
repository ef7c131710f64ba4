"""Rises that are promised, and what there was and is by which they are kept."""

from __future__ import annotations

import pytest

import compare
from compare.commitments.rises import Rises, multiples
from compare.model import CommitmentStatus
from tests.builders import TITLE, report

REPORTED, UNREPORTED = CommitmentStatus.REPORTED, CommitmentStatus.UNREPORTED
OTHERS = "审查合同{}件。出庭应诉率{}%。办结信访事项{}件。拆除违法建筑{}处。"


def status(plan: str, before: str, now: str) -> CommitmentStatus:
    old = report(
        f"一、工作情况\n{OTHERS.format(51, 92, 318, 16)}{before}\n二、下一步工作打算\n{plan}",
        title=TITLE.replace("2024", "2023"),
    )
    new = report(
        f"一、工作情况\n{OTHERS.format(64, 95, 290, 11)}{now}\n二、下一步工作打算\n继续规范执法行为。"
    )
    (promise,) = compare.compare(old, new).commitments
    return promise.status


@pytest.mark.parametrize("times", ["翻一番", "翻番", "增加一倍", "增长一倍以上"])
def test_a_doubling_is_kept_where_the_value_nearly_doubled(times: str) -> None:
    plan = f"扩大公开评议范围，全年公开评议单位数{times}。"
    before = "12个单位书面报告履职情况，其中6个公开评议。"
    assert status(plan, before, "各单位报告履职情况，公开评议单位数由6个增加到13个。") is REPORTED


def test_a_halving_is_kept_where_the_value_nearly_halved() -> None:
    plan = "力争超期未结工单数减半。"
    before = "热线办理不断规范，超期未结工单数80件。"
    assert status(plan, before, "热线办理提速，超期未结工单数39件。") is REPORTED


@pytest.mark.parametrize(
    ("said", "before", "now", "kept"),
    [
        ("公开评议单位数翻番", 20, 39, True),
        ("公开评议单位数翻番", 20, 33, False),
        ("公开评议单位数减半", 20, 10, True),
        ("公开评议单位数减半", 20, 14, False),
        ("公开评议单位数提高", 20, 60, False),
    ],
)
def test_half_a_doubling_is_none(said: str, before: int, now: int, *, kept: bool) -> None:
    old, new = (report(f"一、工作情况\n公开评议单位数{count}个。") for count in (before, now))
    rises = Rises(old, new)
    assert any(rises.multiplies(wanted, new.figures[0]) for wanted in multiples(said)) is kept


@pytest.mark.parametrize(
    ("plan", "before", "now", "kept"),
    [
        ("新增果园2000亩", "果园面积1.6万亩", "早熟果园与晚熟果园面积1.82万亩", True),
        ("新增果园2000亩", "果园面积1.6万亩", "果园面积1.65万亩", False),
        ("新增果园2000亩", "果园面积1.6万亩", "改造老旧果园1.82万亩", False),
        ("新增果园2000亩", "果园面积1.6万亩", "果园面积4.6万亩", False),
        ("新增果园2000亩", "新增果园1600亩", "新增果园3700亩", False),
        ("改造果园2000亩", "果园面积1.6万亩", "果园面积1.82万亩", False),
        ("新增公共车位300个", "全县公共车位总数4100个", "全县公共车位总数达到4420个", True),
    ],
)
def test_an_increment_is_kept_where_what_there_is_rose_by_it(
    plan: str, before: str, now: str, *, kept: bool
) -> None:
    old = report(f"一、工作情况\n{before}。\n二、下一步工作打算\n{plan}。")
    new = report(f"一、工作情况\n{now}。")
    assert Rises(old, new).adds_up_to(old.figures[-1], new.figures[0]) is kept


def test_what_rose_by_an_increment_reports_on_it() -> None:
    now = "平地改造提速，平地油桃园与坡地油桃园面积合计1.82万亩。"
    assert status("新增油桃园2000亩。", "油桃园面积1.6万亩。", now) is REPORTED


def test_a_body_of_people_that_is_to_grow_is_told_of_by_how_many_came() -> None:
    plan = "扩大“禾苗讲解员”队伍规模，提升基层普法水平。"
    told = "实施“禾苗讲解员”计划，新培养“禾苗讲解员”{}名，累计建成普法广场{}个。"
    assert status(plan, told.format(60, 4), told.format(75, 6)) is REPORTED
    assert status(plan, told.format(60, 4), "实施普法计划，累计建成普法广场6个。") is UNREPORTED

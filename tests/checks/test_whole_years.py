"""A year and its parts, totals that shrink, what a plan says there is, and a plan that keeps last year's number."""

from __future__ import annotations

import pytest

from tests.builders import report
from tests.checks.test_checks import found, one, texts
from tests.checks.test_figures import before

PLAN = "一、主要工作成效\n{review}\n二、2025年工作安排\n2025年，抓好以下工作。{plan}"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("上半年落实技改资金7.3亿元，全年落实各类技改资金6.1亿元。", True),
        ("仅上半年就走访困难群众2310户；全年走访困难群众2180户。", True),
        ("上半年落实技改资金6.1亿元，全年落实各类技改资金7.3亿元。", False),
        ("仅上半年就走访困难群众2180户；全年走访困难群众2310户。", False),
        # 就业 is no 就.
        ("上半年就业培训2310人次；全年创业培训2180人次。", False),
    ],
)
def test_a_part_of_the_year_that_is_more_than_the_year(sentence: str, told: bool) -> None:
    assert bool(found("inconsistent-figure", one(sentence))) is told


@pytest.mark.parametrize(
    ("last", "now", "told"),
    [
        ("新建林区道路6.2公里，累计建成48.5公里。", "新建林区道路5.1公里，累计建成43.7公里。", True),
        ("新建林区道路6.2公里，累计建成48.5公里。", "新建林区道路5.1公里，累计建成53.6公里。", False),
        ("累计建成生态林8.4万亩。", "累计建成生态林7.9万亩。", True),
        ("累计建成生态林8.4万亩。", "全年累计建成生态林7.9万亩。", False),
    ],
)
def test_a_total_that_is_measured_shrinks_no_more_than_one_that_is_counted(
    last: str, now: str, told: bool
) -> None:
    assert bool(found("inconsistent-figure", one(now), before(last))) is told


@pytest.mark.parametrize(
    ("review", "plan", "told"),
    [
        ("柑橘园面积13.4万亩。", "管护好14.3万亩柑橘园，改造老园6000亩。", ["14.3万亩"]),
        ("成年柑橘园与新辟柑橘园面积合计13.4万亩。", "管护好14.3万亩柑橘园，改造老园6000亩。", ["14.3万亩"]),
        ("柑橘园面积13.4万亩。", "管护好13.4万亩柑橘园，改造老园6000亩。", []),
        ("成年柑橘园面积13.4万亩。", "管护好14.3万亩柑橘园，改造老园6000亩。", []),
        ("柑橘园面积13.4万亩。", "巩固提升14.3万亩柑橘园，改造老园6000亩。", []),
    ],
)
def test_what_a_plan_says_is_to_be_tended_is_what_there_is(review: str, plan: str, told: list[str]) -> None:
    assert texts("inconsistent-figure", report(PLAN.format(review=review, plan=plan))) == told


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("力争到2024年底新建水渠12公里。", ["2024年"]),
        ("力争2024年底前扩种油茶3000亩。", ["2024年"]),
        ("确保2024年新增学位600个。", ["2024年"]),
        ("力争到2025年底新建水渠12公里。", []),
        ("力争2024年底遗留的12个问题全部整改。", []),
        ("力争到2024年底的存量案件全部办结。", []),
    ],
)
def test_a_plan_wants_something_by_the_end_of_a_year_that_is_over(plan: str, told: list[str]) -> None:
    assert texts("stale-year", report(PLAN.format(review="执法规范有力。", plan=plan))) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("抓好2024年工作的总体思路是：稳中求进，先立后破。", ["2024年"]),
        ("做好2024年各项工作总体要求是：稳中求进，先立后破。", ["2024年"]),
        ("抓好2025年工作的总体思路是：稳中求进，先立后破。", []),
        ("2024年工作的总体评价是：稳中有进，先立后破。", []),
    ],
)
def test_what_a_plan_asks_of_a_year_that_is_over(sentence: str, told: list[str]) -> None:
    plan = f"2025年是收官之年。{sentence}"
    assert texts("stale-year", report(PLAN.format(review="执法规范有力。", plan=plan))) == told

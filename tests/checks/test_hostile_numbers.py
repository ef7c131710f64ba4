"""Numbers no report has, and a draft may hold all the same: they end no run."""

from __future__ import annotations

import pytest

from compare.checking import check
from tests.checks.drafts import last_year, one
from tests.growth import assert_in_proportion

LONG = "9" * 40


@pytest.mark.parametrize(
    "sentence",
    [
        "全年地区生产总值0亿元，按常住人口72万人计算，人均地区生产总值500元。",
        f"全县造林{LONG}公顷，折合8000亩。",
        f"年末存款余额1万元，贷款余额{LONG}万元，存贷比为80%。",
        f"地区生产总值1元，研发经费投入{LONG}万元，投入强度2.2%。",
        f"受理案件{LONG}件，较上年增长{LONG}%。",
        f"完成造林{LONG}亩，占任务3亩的{LONG}%。",
        f"全年办结{LONG}件，平均每月办结{LONG}件。",
    ],
)
def test_a_number_of_forty_digits_or_of_nothing_ends_no_run(sentence: str) -> None:
    old = last_year(f"一、规范行政执法\n受理案件3件。{sentence}")
    assert check(one(sentence), (old,)).findings is not None


def test_the_three_first_quarters_are_no_third_quarter() -> None:
    draft = one("前三季度，1月新增的项目3个全部建成，受理申请120件。")
    assert not [f for f in check(draft).findings if "is not in" in str(f.message)]


@pytest.mark.parametrize(("text", "times"), [("9", 20_000), ("9.", 10_000), ("二十届", 7000)])
def test_digits_without_end_take_no_time(text: str, times: int) -> None:
    """Read from each of its digits, a number of 12,500 took 13 seconds."""
    assert_in_proportion(check, lambda size: one(f"全年办理案件{text * size}"), times)

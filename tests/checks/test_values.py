"""What is computed from printed numbers knows how far rounding may have taken it, and how it was come by."""

from __future__ import annotations

from decimal import Decimal

from compare.checks.rates.contradiction import Value
from tests.builders import report


def values(text: str) -> list[Value]:
    return [Value.of(figure) for figure in report(f"一、执法\n{text}").figures]


def test_a_count_is_exact_and_an_amount_rounded_to_its_last_place() -> None:
    count, amount = values("发放120户，共1.2亿元。")
    assert (count.amount, count.slack, count.working) == (120, 0, "120户")
    assert (amount.amount, amount.slack) == (120000000, 5000000)


def test_rounding_adds_up_in_sums_and_as_shares_of_the_numbers_in_products_and_ratios() -> None:
    households, one, other = values("发放补贴100户，城镇2.0亿元，农村4.0亿元。")
    added, ratio = one + other, other / one
    assert (added.amount, added.slack, added.working) == (600000000, 10000000, "2.0亿元 + 4.0亿元")
    assert (ratio.amount, ratio.slack) == (2, Decimal("0.075"))
    assert ratio.gives("2倍") == "4.0亿元 ÷ 2.0亿元 = 2倍"
    assert (households * one).relative == one.relative == Decimal("0.025")

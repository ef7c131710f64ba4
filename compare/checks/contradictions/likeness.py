"""Whether one number was typed for another: two digits changed round, or one digit another."""

from __future__ import annotations

import re

from compare.model import Quantity

_FEWEST = 2
"""Digits of a number of which one may be a slip: 3 and 4 are two numbers."""


def is_mistyped(one: Quantity, other: Quantity) -> bool:
    """The digits of the two are the same in another order, or all but one are the same; leading and last zeros may count for nothing."""
    printed = [re.sub(r"\D", "", q.text) for q in (one, other)]
    a, b = (digits.strip("0") for digits in printed)
    if one.value == other.value or min(len(a), len(b)) < _FEWEST:
        return False
    is_changed_round = sorted(a) == sorted(b) or sorted(printed[0]) == sorted(printed[1])
    return is_changed_round or (len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1)

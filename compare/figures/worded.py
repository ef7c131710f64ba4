"""How far a change may be from its wording: 一成半, 近两成, 三分之一, 翻一番, 近一倍."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from compare.model import Bound, Figure, Quantity, Report

_NEARLY, _MORE = re.compile(r"(?:近|将近|接近|不到|不足)$"), re.compile(r"(?:超过|超|逾|多)了?$")
_AND_MORE = re.compile(r"\s*(?:多|余|有余|以上)")
_AND_PART = re.compile("成[半一二三四五六七八九]")
_WORDS = re.compile(r"成倍|成|番|分之|半")
_DOUBLED, _ANY = Decimal(100), Decimal(10**6)
_ALMOST = Decimal(10)
"""Per cent that 翻了一番 may fall short by: from 50 to 88 is growth, not a doubling."""
_AROUND = 4
"""Characters searched around the words for 近 and 多."""
_LEAST_DOUBLED = Decimal(30)
"""Per cent that 增长一倍 and 近一倍 may fall short by."""


class Worded(NamedTuple):
    """A change stated in words, as per cent without its sign."""

    change: Decimal
    slack: Decimal
    """How much smaller the true change may be."""
    reach: Decimal
    """How much larger it may be."""


def in_words(report: Report, figure: Figure) -> Worded | None:
    """What 三成, 近一成半, 三分之一 or 翻了一番 may stand for; None for a number in digits."""
    quantity = figure.quantity
    words = _WORDS.search(quantity.text)
    if not words:
        return None
    if words[0] == "成倍":
        return Worded(_DOUBLED, _ALMOST, _ANY)
    before = report.text[max(0, quantity.start - _AROUND) : quantity.start]
    behind = report.text[quantity.end : quantity.end + _AROUND]
    change, exact = abs(quantity.value), Decimal(6)
    if words[0] == "成":
        if _AND_PART.search(quantity.text):
            exact = Decimal(3)
    elif words[0] == "番":
        exact = Decimal(20)
        is_plain = quantity.bound is Bound.EXACT and not _NEARLY.search(before) and "近" not in quantity.text
        if (
            is_plain
            and not _MORE.search(before)
            and not _AND_MORE.match(behind)
            and "超" not in quantity.text
        ):
            return Worded(change, _ALMOST, exact)
    elif words[0] == "半":
        exact = Decimal(8)
    else:
        exact = Decimal(4)
    # 近两成 may be little more than one, 两成多 almost three.
    if _NEARLY.search(before) or "近" in quantity.text:
        return Worded(change, exact * 3 / 2, Decimal(1))
    is_more = _MORE.search(before) or _AND_MORE.match(behind) or "超" in quantity.text
    if is_more or quantity.bound is Bound.AT_LEAST:
        return Worded(change, Decimal(1), exact * 5 / 2)
    return Worded(change, exact, exact)


def multiple(quantity: Quantity, step: Decimal) -> tuple[Decimal, Decimal]:
    """How much smaller and larger than a multiple the true growth may be, in per cent."""
    # 是上年的2倍 is written for anything from one and a half to two and a half.
    half = step * 50
    if quantity.bound is Bound.AT_MOST:
        return max(half / 2, step * _LEAST_DOUBLED), half / 10
    if quantity.bound is Bound.AT_LEAST:
        return half / 10, half * 2
    return (min(half, _LEAST_DOUBLED) if quantity.value == 1 else half), half

"""What a growth of a small count implies for last year: 21件，同比增长50% began from 14件."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.figures.growth import Claim
from compare.message import Message, listed_messages, message
from compare.model import Bound, Figure, FigureKind, Report
from compare.words import last_words

_INDIVISIBLE = frozenset(("件次", "场次", *"件人名个次场份条家户起宗项期所处支部篇"))
_NAMED_BASES = 3
"""Implied bases a message names."""
_LONGEST_NAME = 14
"""Characters of an indicator's name in a message."""
_LARGEST_COUNT = 3000
"""A growth of a larger count, printed to one decimal, is met by some whole number anyway."""


class ImpliedBase(NamedTuple):
    """What a growth implies for last year."""

    exact: Decimal
    """As computed: 21 ÷ 1.5."""
    whole: int | None
    """The nearest whole number that the growth may have begun from; None where there is none."""


def implied_base(claim: Claim, level: Figure) -> ImpliedBase | None:
    """What a growth of a small count implies for last year; None of any other growth."""
    if not _implies_a_base(claim, level):
        return None
    value = level.quantity.value
    exact = value / (1 + claim.change / 100)
    # What the growth may mean lies on both sides of what is printed: where the nearest do not fit, none does.
    near = sorted({int(exact), int(exact) + 1} - {0}, key=lambda base: (abs(base - exact), base))
    fitting = (base for base in near if claim.off((value - base) / base * 100) <= 0)
    return ImpliedBase(exact, next(fitting, None))


def _implies_a_base(claim: Claim, level: Figure) -> bool:
    quantity = level.quantity
    return (
        claim.figure.quantity.unit == "%"
        and claim.unit == "%"
        and claim.figure.quantity.bound is Bound.EXACT
        and quantity.bound is Bound.EXACT
        and quantity.unit in _INDIVISIBLE
        and not re.search(r"[万千亿百]", quantity.text)
        and 0 < quantity.value <= _LARGEST_COUNT
        and claim.change > -100
    )


def named_bases(unsettled: Sequence[tuple[Figure, int, str]]) -> Message:
    """What to say of values, the bases that their growths imply, and these as written."""
    bases = [
        message(
            "{value} ({change}) → {base}",
            value=_short(level.indicator) + level.quantity.text,
            change=said,
            base=f"{implied}{level.quantity.unit}",
        )
        for level, implied, said in unsettled[:_NAMED_BASES]
    ]
    listed = listed_messages(bases)
    return (
        message("Growth given without its base; it implies for last year: {listed}.", listed=listed)
        if len(unsettled) <= _NAMED_BASES
        else message("{count} growths are given without their base; they imply for last year: {listed} and so on.", count=len(unsettled), listed=listed)
    )  # fmt: skip


def _short(name: str) -> str:
    """The last words of a name, from behind a quotation that may be cut."""
    return last_words(re.sub(r"^.*[”》」)）]", "", name), _LONGEST_NAME)


def gives_a_base(last: Report, claim: Claim, level: Figure) -> bool:
    """Some count of last year's report is a base that the growth may have."""
    value = level.quantity.value
    return any(
        f.quantity.kind is FigureKind.COUNT
        and f.quantity.value
        and claim.off((value - f.quantity.value) / f.quantity.value * 100) <= 0
        for f in last.figures
    )

"""Last year's value left where a report says a number once more.

现有45名持证执法人员 in one place and 现有42名持证执法人员 in another, after 42名 in last year's report.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from compare.checks.contradictions.counted import STEM, Counted, counts_of
from compare.checks.contradictions.pairing import grouped
from compare.checks.contradictions.same_name import narrowing
from compare.model import Comparison, Figure, Quantity

_MOST_ALIKE = 60
"""Figures of one value that are looked through."""


def left_from_last_year(comparison: Comparison) -> Iterator[tuple[Figure, Quantity]]:
    """The figure of this year, and the one of the same thing that kept last year's value."""
    before, counted = comparison.old_by_new(), counts_of(comparison.new)
    by_value = grouped((_value(one.figure), one) for one in counted)
    for one in counted:
        old = before.get(one.figure.quantity.start)
        if old is None or _value(old) == _value(one.figure) or not one.is_of_all:
            continue
        for other in by_value.get(_value(old), ())[:_MOST_ALIKE]:
            if _is_left(one, other):
                yield one.figure, other.figure.quantity


def _value(figure: Figure) -> tuple[Decimal, str]:
    return figure.quantity.value, figure.quantity.unit


def _is_left(one: Counted, other: Counted) -> bool:
    return (
        other.figure.sentence != one.figure.sentence
        and one.figure.quantity.unit == other.figure.quantity.unit
        and (other.is_alone or other.is_of_all)
        and _are_alike(one, other)
    )


def _are_alike(one: Counted, other: Counted) -> bool:
    shorter, longer = sorted((one.noun, other.noun), key=len)
    if len(shorter) < STEM:
        return False
    # A verb may end the noun behind a number; what was done with the things stands in front of theirs.
    is_begun = longer.startswith(shorter) and other.is_behind
    return is_begun or (longer.endswith(shorter) and not narrowing(longer.removesuffix(shorter)))

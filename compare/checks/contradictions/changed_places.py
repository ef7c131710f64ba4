"""Two values behind 分别 in the other order: 城乡居民人均可支配收入分别达到21420元、43160元 after 41260元、20135元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from compare.figures.clause import text_before, text_between
from compare.message import message
from compare.model import LEVELS, Comparison, Fault, Figure, FigureKind

_JOINT = re.compile(r"\s*(?:、|和|与|及|以及)\s*")
_RESPECTIVELY = 24
"""Characters in front of the first value in which 分别 stands."""
_APART = Decimal("1.5")
"""Times that last year's larger value was the smaller one at least."""
_NEAR = Decimal("0.15")
"""Share of the other's value of last year that a value may have moved from it."""
_LARGE = 20
"""Per cent of change from which what the sentence says of it may be the change of places itself."""


def changed_places(comparison: Comparison) -> Iterator[Fault]:
    """Pairs of values of which each is near the other's value of last year, and neither near its own."""
    told = {
        figure.sentence
        for figure in comparison.new.figures
        if figure.quantity.kind is FigureKind.CHANGE and abs(figure.quantity.value) >= _LARGE
    }
    moved = [(c.old, c.new) for c in comparison.figures if c.old and c.new]
    moved.sort(key=lambda pair: pair[1].quantity.start)
    for (was_one, one), (was_other, other) in pairwise(moved):
        before = text_before(comparison.new, one, _RESPECTIVELY)
        between = text_between(comparison.new, one, other)
        is_listed = "分别" in before and _JOINT.fullmatch(between)
        if is_listed and one.sentence not in told and _have_changed(was_one, was_other, one, other):
            yield _fault(was_one, was_other, one, other)


def _have_changed(*figures: Figure) -> bool:
    quantities = [figure.quantity for figure in figures]
    if quantities[0].kind not in LEVELS or not all(quantities[0].is_comparable(q) for q in quantities):
        return False
    was_one, was_other, one, other = (quantity.value for quantity in quantities)
    smaller, larger = sorted((was_one, was_other))
    return (
        larger >= smaller * _APART
        and abs(one - was_other) <= was_other * _NEAR
        and abs(other - was_one) <= was_one * _NEAR
    )


def _fault(was_one: Figure, was_other: Figure, one: Figure, other: Figure) -> Fault:
    text = message(
        "{one} and {other} stand where last year's report has {was_one} and {was_other}: in the wrong order?",
        one=one.quantity.text, other=other.quantity.text,
        was_one=was_one.quantity.text, was_other=was_other.quantity.text,
    )  # fmt: skip
    hint = message("Check which value belongs to which name.")
    return Fault((one.quantity.start, other.quantity.end), text, hint, old_sentence=was_one.sentence)

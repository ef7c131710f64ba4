"""Names of figures that are parts of another: in 登记商户540户，其中餐饮店210户 the 210 are of the registered shops."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from compare.figures.edges import VERBS
from compare.figures.units import may_be_exchanged
from compare.model import AMOUNTS, OF_ANOTHER, Figure

PART = "："
"""Between the name of a whole and that of its part."""

OF_WHICH = "其中"
_BEGINS = re.compile(r"(?:^|[\s，,；;。：:、（(])其中(?!的)[，,：:]?[^，,；;。：:]*$")
_NEXT = re.compile(r"\s*[、和及与]|\s*以及")
_PERHAPS = re.compile(rf"\s*[，,](?!\s*(?:{VERBS}|全[年区县市省]|累计|共))[^，,；;。：:]*$")
_LONGEST = 60
"""Characters before a part that are searched for 其中."""
_FARTHEST = 4
"""Figures before a part that may be its whole."""
_SHARED = 3
"""Letters the ends of both names share if the part's name says by itself what is counted: 老旧厂区 of 厂区
does not."""


def whole_of(name: str) -> str:
    """The name of the whole a figure is part of, or its own name if it is not a part."""
    return name.partition(PART)[0]


def own_name(name: str) -> str:
    """A name without that of its whole."""
    return name.rpartition(PART)[2]


def of_wholes(text: str, start: int, figures: Sequence[Figure], before: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence; those after 其中 are named as parts of the figure before it.

    ``before`` are the figures before the sentence, for one that begins with 其中; the figures' spans and
    ``start``, where the sentence begins, refer to ``text``.
    """
    named = list(figures)
    if OF_WHICH not in text[start : named[-1].quantity.start if named else start]:
        return named
    whole: Figure | None = None
    rest = Decimal(0)
    for at, figure in enumerate(named):
        floor = named[at - 1].quantity.end if at else start
        between = text[max(floor, figure.quantity.start - _LONGEST) : figure.quantity.start]
        if OF_WHICH in between and _BEGINS.search(between):
            whole = _whole(figure, named[max(0, at - _FARTHEST) : at] or before[-_FARTHEST:])
            rest = whole.quantity.value if whole else Decimal(0)
        elif whole and figure.quantity.kind in OF_ANOTHER:
            # 其中餐饮店210户，增长4%，便利店98户.
            continue
        elif whole and not _goes_on(figure, between, rest):
            whole = None
        if whole and _is_part(figure, whole):
            rest -= figure.quantity.value
            named[at] = replace(figure, indicator=_named(whole.indicator, figure.indicator))
    return named


def _whole(part: Figure, before: Sequence[Figure]) -> Figure | None:
    return next((figure for figure in reversed(before) if _is_part(part, figure)), None)


def _is_part(part: Figure, whole: Figure) -> bool:
    one, all_of_it = part.quantity, whole.quantity
    return (
        one.kind is all_of_it.kind
        and one.kind in AMOUNTS
        and may_be_exchanged(one.unit, all_of_it.unit)
        and one.value <= all_of_it.value
    )


def _goes_on(figure: Figure, between: str, rest: Decimal) -> bool:
    """Whether it is the next part: after a comma only if no deed begins and the whole has that much left."""
    if _NEXT.match(between):
        return True
    return figure.quantity.value <= rest and _PERHAPS.match(between) is not None


def _named(whole: str, part: str) -> str:
    whole = whole_of(whole)
    if PART in part or whole[-_SHARED:] in part or part in whole:
        return part
    return f"{whole}{PART}{part}"

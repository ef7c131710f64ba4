"""The changes of figures worth a leader's attention: one of each family, the biggest first."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from compare.figures.likeness import is_sure
from compare.figures.scope import CountedAnew
from compare.model import (
    POINTS,
    Change,
    Comparison,
    Figure,
    FigureChange,
    FigureKind,
    Function,
    Span,
)

_TAKES_ITS_COURSE = (FigureKind.STREAK,)
"""Kinds that change by themselves from year to year: 连续三年, 连续四年."""

_SEVERAL = 2
"""Ratio between years from which one value may cover several years."""

SMALL = 50
"""Value below which, in both years, a count ranks behind others: small ones jump by large ratios (2 → 6);
money, lengths and times do not."""

LARGE_CHANGE = 0.1
"""Least change of others that outranks small counts."""

_POINT = 0.04
"""Weight of a percentage point: 5个百分点 is as much as 20 %."""
_MOST_OF_POINTS = 2.0

_AS_BIG = 0.6
"""The first change of a family in the report represents all if it has at least this share of the family's
biggest."""

_OWN_NAME = 6
"""Least letters of a name that says by itself what is counted: 化解信访积案, unlike 受理, 驳回 and
撤销或变更."""

_PART = re.compile(r"[：:]")


def key_figures(comparison: Comparison, doubted: Container[int]) -> Iterator[FigureChange]:
    """The changes, biggest first; ``doubted`` are positions of those whose value a finding doubts."""
    similarity = {
        (before, now): link.similarity
        for link in comparison.sentences
        for before in link.old
        for now in link.new
    }
    anew = CountedAnew(comparison.new)
    changed = [
        c
        for n, c in enumerate(comparison.figures)
        if c.change in (Change.INCREASED, Change.DECREASED)
        and n not in doubted
        and not is_target(comparison, c)
        and not (c.new and c.new.quantity.kind in _TAKES_ITS_COURSE)
        and not is_of_several_years(comparison, c)
        and not (c.new and c.new in anew)
        # In 由45个工作日压缩至38个 the first value is last year's end, or its start too.
        and not c.is_base
        # A wrong pair with a large change is the first thing a reader would see.
        and c.old
        and c.new
        and is_sure(c.old, c.new, similarity.get((c.old.sentence, c.new.sentence), 0.0))
    ]
    firsts = [_first(family) for family in _families(comparison, changed)]
    told: set[tuple[str, Decimal, Decimal]] = set()
    for change in sorted(firsts, key=lambda c: (_rank(c), -_size(c), _start(c))):
        if change.old is None or change.new is None:
            continue
        # A report may give one change twice: 办结186件 in the text, 合计186件 in a table.
        value = (change.unit, change.old.quantity.value, change.new.quantity.value)
        if value not in told:
            told.add(value)
            yield change


def _families(comparison: Comparison, changes: Sequence[FigureChange]) -> list[list[FigureChange]]:
    """Changes on one matter: 收到97件，受理88件，审结85件 rise and fall together.

    They have one unit and one direction, and none is greater than the first.  In one sentence, those without a
    name of their own belong; in one paragraph, those named as parts.  Sums of money are parts only by their
    names, since several may stand side by side: 减税3亿元，清偿账款2亿元.
    """
    families: list[list[FigureChange]] = []
    beside: dict[tuple[object, ...], list[FigureChange]] = {}
    named: dict[tuple[object, ...], list[FigureChange]] = {}
    for change in sorted(changes, key=_start):
        if change.new is None or change.old is None:
            continue
        sentence = comparison.new.sentences[change.new.sentence]
        kind = change.new.quantity.kind
        alike = (kind, change.unit, change.change)
        whole, *part = _PART.split(change.indicator)
        family = named.get((sentence.paragraph, *alike, whole)) if part else None
        if family is None and kind is not FigureKind.MONEY:
            family = beside.get((sentence.id, *alike))
        if family is None or not _holds(family[0], change):
            family = []
            families.append(family)
        family.append(change)
        beside[sentence.id, *alike] = family
        named.setdefault((sentence.paragraph, *alike, whole), family)
    return families


def _holds(first: FigureChange, other: FigureChange) -> bool:
    """Whether one may be the whole of the other."""
    pairs_of_letters = {first.indicator[n : n + 2] for n in range(len(first.indicator) - 1)}
    has_own_name = len(other.indicator) >= _OWN_NAME and not _PART.search(other.indicator)
    if has_own_name and not any(two in other.indicator for two in pairs_of_letters):
        return False
    pairs = ((first.old, other.old), (first.new, other.new))
    return all(one and two and abs(_value(two)) <= abs(_value(one)) for one, two in pairs)


def _first(family: Sequence[FigureChange]) -> FigureChange:
    """The whole of the others, unless one of them changed far more."""
    biggest = min(family, key=lambda c: (_rank(c), -_size(c)))
    return next(c for c in family if _rank(c) == _rank(biggest) and _size(c) >= _AS_BIG * _size(biggest))


def _rank(change: FigureChange) -> int:
    """Rank, lowest first: 2 for growth of a growth (同比增长38% → 17%), 1 for small counts and changes, else 0."""
    kind = change.new.quantity.kind if change.new else None
    if kind is FigureKind.CHANGE:
        return 2
    return int((kind is FigureKind.COUNT and _larger(change) < SMALL) or _size(change) < LARGE_CHANGE)


def _larger(change: FigureChange) -> float:
    return max(abs(_value(figure)) for figure in (change.old, change.new) if figure)


def _start(change: FigureChange) -> int:
    return change.new.quantity.start if change.new else 0


def is_target(comparison: Comparison, change: FigureChange) -> bool:
    """Whether a value is a target rather than a result: it is in the plan for the coming year."""
    sides = ((comparison.old, change.old), (comparison.new, change.new))
    return any(
        figure is not None and report.sentences[figure.sentence].function is Function.PLAN
        for report, figure in sides
    )


def is_of_several_years(comparison: Comparison, change: FigureChange) -> bool:
    """Whether a value covers several years, and so more of them this time: “十四五”以来累计231个 → 357个.

    If one report covers five years and the other one, a large change may be due to that: 13.6万 → 6000多公里.
    """
    old, new = change.old, change.new
    if old is None or new is None:
        return False
    spans = {comparison.old.sentences[old.sentence].span, comparison.new.sentences[new.sentence].span}
    smaller, larger = sorted((abs(_value(old)), abs(_value(new))))
    return Span.YEAR not in spans or (len(spans) > 1 and larger >= _SEVERAL * smaller)


def _size(change: FigureChange) -> float:
    """How big a change looks: relative for amounts, percentage points for rates; small counts weigh less."""
    old, new = change.old, change.new
    if old is None or new is None or change.absolute is None:
        return 0.0
    size = abs(float(change.absolute))
    if old.quantity.kind is FigureKind.RATE or old.quantity.unit in POINTS:
        return min(size * _POINT, _MOST_OF_POINTS)
    # By the per cent shown beside it; a change from zero has none.
    ratio = size / abs(_value(old)) if old.quantity.value else 1.0
    return ratio * min(1.0, _larger(change) / SMALL) if old.quantity.kind is FigureKind.COUNT else ratio


def _value(figure: Figure) -> float:
    return float(figure.quantity.value)

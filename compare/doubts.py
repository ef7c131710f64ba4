"""Figures in doubt because of findings: those with a doubtful value, and those with a doubtful growth."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from compare.figures.growth import claims
from compare.model import Comparison, FigureChange, FigureKind, MeasureStatus, Report, Severity

_ON_THE_VALUE = ("scale-jump", "impossible-percentage", "growth-claim")
"""Rules whose findings make a value unreliable: 532.7万元 → 5613000万元, 96.4% → 102.1% and a wrong growth
are probably slips.  A wrong sum is not flagged: any of its parts may be at fault."""


_JUMP = "scale-jump"
"""Its notes ask about a value too: ten times last year's may be true, and then it is the change of the year."""
_SUM = "sum-mismatch"
_MOST_INSIDE = 20
"""Findings before the end of a measure that are examined."""


class Doubts(NamedTuple):
    """By the position of a figure in :attr:`Comparison.figures`."""

    flags: Mapping[int, int]
    """The position of the first finding about this year's value or its stated growth; of notes only those on jumps."""
    values: frozenset[int]
    """Figures whose value itself is in doubt."""


def doubts(comparison: Comparison) -> Doubts:
    """The findings on this year's figures."""
    places = sorted(
        (c.new.quantity.start, c.new.quantity.end, n) for n, c in enumerate(comparison.figures) if c.new
    )
    at = {start: n for start, _end, n in places}
    grown = claims_by_level(comparison.new) if comparison.findings else {}
    levels: dict[int, list[int]] = defaultdict(list)
    for claim, of in grown.items():
        levels[claim] += [at[level] for level in of if level in at]
    flags: dict[int, int] = {}
    values: set[int] = set()
    for position, finding in enumerate(comparison.findings):
        is_note = finding.severity is Severity.NOTE
        if (is_note and finding.rule != _JUMP) or finding.start is None or finding.end is None:
            continue
        for n in _within(places, (finding.start, finding.end)):
            if finding.rule == _SUM and _is_no_part(comparison.figures[n]):
                continue
            flags.setdefault(n, position)
            if finding.rule in _ON_THE_VALUE and not is_note:
                values.add(n)
        beside = (n for span in finding.doubts for n in _within(places, span))
        for n in (*levels.get(finding.start, ()), *beside):
            flags.setdefault(n, position)
    return Doubts(flags, frozenset(values))


def _within(places: Sequence[tuple[int, int, int]], span: tuple[int, int]) -> Iterator[int]:
    """The positions of the figures that share a character with a span; ``places`` are their spans in text order."""
    stop = bisect_left(places, span[1], key=lambda place: place[0])
    # Figures do not overlap: only one that starts before the span can reach into it.
    first = max(0, bisect_left(places, span[0], key=lambda place: place[0]) - 1)
    return (n for _start, end, n in places[first:stop] if end > span[0])


def doubted_measures(comparison: Comparison) -> dict[int, int]:
    """Where a new measure begins → the position of the first finding, notes excluded, about some of its words."""
    places = sorted(
        (finding.start, finding.end, position)
        for position, finding in enumerate(comparison.findings)
        if finding.severity is not Severity.NOTE and finding.start is not None and finding.end is not None
    )
    found: dict[int, int] = {}
    for measure in comparison.measures:
        if measure.status is MeasureStatus.NEW:
            stop = bisect_left(places, measure.end, key=lambda place: place[0])
            inside = [
                n for _start, end, n in places[max(0, stop - _MOST_INSIDE) : stop] if end > measure.start
            ]
            if inside:
                found[measure.start] = min(inside)
    return found


def _is_no_part(change: FigureChange) -> bool:
    """Whether a rate or a growth is listed among the parts of a sum."""
    return change.new is not None and change.new.quantity.kind in (FigureKind.RATE, FigureKind.CHANGE)


def claims_by_level(report: Report) -> dict[int, tuple[int, ...]]:
    """Place of each growth stated in a report → place of what has grown."""
    return {
        claim.figure.quantity.start: tuple(level.quantity.start for level in claim.levels)
        for claim in claims(report)
    }


def growth_of_pairs(comparison: Comparison) -> frozenset[int]:
    """Positions of growths stated in only one report, of figures that have a value in both.

    同比增长12% beside 收到74件, which was 66件 last year, is not a new figure: the pair already says it.
    """
    found: set[int] = set()
    for is_new, report in ((False, comparison.old), (True, comparison.new)):
        paired = {_side(c, is_new) for c in comparison.figures if c.old and c.new}
        alone = {
            figure.quantity.start: (n, figure)
            for n, c in enumerate(comparison.figures)
            if (figure := c.new if is_new else c.old)
            and not (c.old and c.new)
            and figure.quantity.kind is FigureKind.CHANGE
        }
        if not alone:
            continue
        grown = claims_by_level(report)
        by_sentence = report.figures_by_sentence()
        for start, (n, figure) in alone.items():
            before = [
                f.quantity.start
                for f in by_sentence.get(figure.sentence, ())
                if f.quantity.start < start and f.quantity.kind is not FigureKind.CHANGE
            ]
            levels = grown.get(start) or tuple(before[-1:])
            if levels and all(level in paired for level in levels):
                found.add(n)
    return frozenset(found)


def _side(change: FigureChange, is_new: bool) -> int:
    figure = change.new if is_new else change.old
    return figure.quantity.start if figure else -1

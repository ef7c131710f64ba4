"""The gap between two columns of text, as official gazettes are set.

A row of such a page has words of two lines in it.  What tells it from the row of a table is that both sides are
full lines that end and begin at one gap, row after row.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

_LEAST_ROWS = 8
"""Rows that have to be divided; fewer are rather a table, or signatures side by side."""
_LEAST_ROWS_AGAIN = 2
"""On a page behind one that is divided at the same place."""
_MIDDLE = (0.35, 0.65)
"""Where the gap lies, as shares of the width of the text."""
_NARROWEST = 0.9
"""Of the gap, in characters: wider than between the words of any justified line."""
_LEAST_LETTERS = 10
"""On either side of a divided row, usually: cells of a table have fewer."""
_NEAR = 1.6
"""Characters by which a full line may miss the gap: a mark has no room there, a word is not broken."""
_LEAST_FULL = 0.5
"""Share of divided rows whose left side is full up to the gap."""
_MOST_WHOLE = 0.5
"""Share of rows that may go across the gap: titles, and parts of the page set in one column."""


class _Placed(Protocol):
    @property
    def x0(self) -> float: ...

    @property
    def x1(self) -> float: ...


class _Gap(NamedTuple):
    start: float
    end: float
    left: int
    """Characters in front of it."""
    right: int


def gap_of_columns(
    rows: Sequence[Sequence[_Placed]], size: float, before: float | None = None
) -> float | None:
    """Where a page is divided into two columns, in its own measure; None where it is not.

    ``rows`` are the visible characters of a page by baseline, ``size`` is that of one.  ``before`` is where a page in
    front of it is divided: on the last page of a text there may be a few lines only.
    """
    ordered = [sorted(row, key=lambda glyph: glyph.x0) for row in rows if row]
    if not ordered:
        return None
    left, right = min(row[0].x0 for row in ordered), max(glyph.x1 for row in ordered for glyph in row)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    gaps = [gap for row in ordered if (gap := _widest(row, low, high, _NARROWEST * size))]
    if before is not None:
        gaps = [gap for gap in gaps if gap.start <= before <= gap.end]
    least = _LEAST_ROWS if before is None else _LEAST_ROWS_AGAIN
    if len(gaps) < least:
        return None
    start = statistics.quantiles([gap.start for gap in gaps], n=10)[-1]
    end = statistics.quantiles([gap.end for gap in gaps], n=10)[0]
    middle = (start + end) / 2
    divided = [gap for gap in gaps if gap.start <= middle <= gap.end]
    across = sum(goes_across(row, middle, size) for row in ordered)
    is_gap = (
        end - start >= _NARROWEST * size
        and len(divided) >= max(least, 0.8 * len(gaps))
        and across <= _MOST_WHOLE * (across + len(divided))
        and statistics.median(gap.left for gap in divided) >= _LEAST_LETTERS
        and statistics.median(gap.right for gap in divided) >= _LEAST_LETTERS
        and sum(gap.start >= start - _NEAR * size for gap in divided) >= _LEAST_FULL * len(divided)
    )
    return middle if is_gap else None


def goes_across(row: Iterable[_Placed], middle: float, size: float) -> bool:
    """Whether a row of characters goes on over the place where its page is divided, as the line of a title does."""
    left, right = -math.inf, math.inf
    for glyph in row:
        if glyph.x0 < middle:
            left = max(left, glyph.x1)
        else:
            right = min(right, glyph.x0)
    return left > middle or right - left < _NARROWEST * size


def _widest(row: Sequence[_Placed], low: float, high: float, least: float) -> _Gap | None:
    """The widest gap of a row whose middle lies between two places."""
    widest: _Gap | None = None
    for at in range(1, len(row)):
        start, end = row[at - 1].x1, row[at].x0
        is_wider = end - start >= (widest.end - widest.start if widest else least)
        if is_wider and low <= (start + end) / 2 <= high:
            widest = _Gap(start, end, at, len(row) - at)
    return widest

"""Shares given in a row for the items of a list, first to first: A类523处、B类478处、C类466处，占比分别为35.7%、32.6%、31.8%.

A share in such a row is of the item at its place, not of the count in front of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.figures.clause import row, text_before, text_between
from compare.figures.precision import is_printed_as, sum_of
from compare.model import Figure, FigureKind, Report

_OF_A_LIST = re.compile(r"占[^，,。；;：:%％]{0,24}$")
_NEXT = re.compile(r"\s*(?:、|和|与|及|以及|[，,])\s*")
_BETWEEN_PARTS = re.compile(r"[^。；;!！?？]{0,40}")
_MOST = 20
"""Shares in a row."""
_LEAST = 2
_WINDOW = 60
_NEAR = Decimal(2)
"""Percentage points by which one of only two shares may be off and still be of its item."""
_MOST_WHOLES = 6
"""Counts in front of the list that it may be divided from."""


class ShareList(NamedTuple):
    """Shares in a row, and the counts and the whole they are computed from where that can be told."""

    shares: tuple[Figure, ...]
    parts: tuple[Figure, ...]
    """Item for item; empty where the sentence has none."""
    whole: Decimal
    """The total that most of the shares follow from; 0 where none is told."""

    def computed(self, position: int) -> Decimal:
        """The share of an item in per cent, of a whole that is told."""
        return self.parts[position].quantity.value / self.whole * 100

    def has(self, item: int, share: int) -> bool:
        """The item at one position has the share at another."""
        return is_printed_as(self.computed(item), self.shares[share].quantity)

    def off(self) -> list[int]:
        """Where a share is not that of its item, and the others are those of theirs, or two of them changed places."""
        places = range(len(self.shares) if self.whole else 0)
        wrong = [at for at in places if not self.has(at, at)]
        if len(wrong) != 1:
            return [at for at in wrong if any(self.has(at, other) and self.has(other, at) for other in wrong)]
        computed = self.computed(wrong[0])
        is_near = abs(computed - self.shares[wrong[0]].quantity.value) <= max(_NEAR, computed / 10)
        return wrong if is_near or len(self.shares) > _LEAST else []


def share_lists(report: Report) -> Sequence[ShareList]:
    """Every such row of a report's review, in text order."""
    return report.once(_share_lists)


def _share_lists(report: Report) -> tuple[ShareList, ...]:
    found = []
    for _, figures in report.told_figures():
        position = 0
        while position < len(figures):
            shares = _row(report, figures[position : position + _MOST])
            if len(shares) >= _LEAST:
                counts = [f for f in figures[:position] if f.quantity.kind in (FigureKind.COUNT, FigureKind.MONEY)]  # fmt: skip
                found.append(_of_its_list(report, tuple(shares), counts))
            position += max(1, len(shares))
    return tuple(found)


def _row(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    first = figures[0]
    if first.quantity.kind is not FigureKind.RATE or not _OF_A_LIST.search(
        text_before(report, first, _WINDOW)
    ):
        return []
    return row(report, figures, _NEXT, lambda one, other: one.kind is other.kind)


def _of_its_list(report: Report, shares: tuple[Figure, ...], counts: Sequence[Figure]) -> ShareList:
    size = len(shares)
    # 分别占1467处的35.7%、32.6%: the whole stands between the list and its shares.
    is_behind = len(counts) > size and "占" in text_between(report, *counts[-2:])
    parts = tuple((counts[:-1] if is_behind else counts)[-size:])
    if not parts or not _are_a_list(report, parts, size):
        return ShareList(shares, (), Decimal(0))
    others = [f for f in counts if f not in parts][-_MOST_WHOLES:]
    wholes = [f.quantity.value for f in others if f.quantity.unit == parts[0].quantity.unit]
    total = sum_of(parts)
    if abs(sum_of(shares) - 100) <= 1:
        wholes.append(total)
    possible = [ShareList(shares, parts, whole) for whole in wholes if whole >= total > 0]
    best = max(possible, default=None, key=_fitting)
    return best if best and _fitting(best) else ShareList(shares, parts, Decimal(0))


def _are_a_list(report: Report, parts: Sequence[Figure], size: int) -> bool:
    units = {part.quantity.unit for part in parts}
    exact = all(part.quantity.is_exact for part in parts)
    joined = all(_BETWEEN_PARTS.fullmatch(text_between(report, one, other)) for one, other in pairwise(parts))
    return len(parts) == size and len(units) == 1 and exact and joined


def _fitting(listed: ShareList) -> int:
    return sum(listed.has(at, at) for at in range(len(listed.shares)))

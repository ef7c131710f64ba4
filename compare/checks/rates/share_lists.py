"""Shares given in a row for the items of a list, first to first: A类523处、B类478处、C类466处，占比分别为35.7%、32.6%、31.8%.

A share in such a row is of the item at its place, not of the count in front of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.figures.clause import row, text_before, text_between
from compare.figures.precision import slack_of_claim, sum_of
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
    whole: Decimal | None
    """The total that most of the shares follow from; None where none is told."""

    def computed(self, position: int) -> Decimal | None:
        """The share of an item in per cent; None where it cannot be computed."""
        return self.parts[position].quantity.value / self.whole * 100 if self.whole else None


def share_lists(report: Report) -> Sequence[ShareList]:
    """Every such row of a report's review, in text order."""
    return report.once(_every_list)


def _every_list(report: Report) -> tuple[ShareList, ...]:
    return tuple(_share_lists(report))


def _share_lists(report: Report) -> Iterator[ShareList]:
    for _, figures in report.told_figures():
        position = 0
        while position < len(figures):
            shares = _row(report, figures[position : position + _MOST])
            if len(shares) >= _LEAST:
                counts = [f for f in figures[:position] if f.quantity.kind in (FigureKind.COUNT, FigureKind.MONEY)]  # fmt: skip
                yield _of_its_list(report, shares, counts)
            position += max(1, len(shares))


def off(listed: ShareList, position: int) -> bool:
    """The share at a position is not that of its item, where the others are those of theirs."""
    computed = listed.computed(position)
    if computed is None or not _is_off(listed, position):
        return False
    wrong = [at for at in range(len(listed.shares)) if _is_off(listed, at)]
    if len(wrong) == 1 and len(listed.shares) > _LEAST:
        return True
    if len(wrong) == 1:
        return abs(computed - listed.shares[position].quantity.value) <= max(_NEAR, computed / 10)
    # Two shares that changed places.
    return any(_explains(listed, position, other) and _explains(listed, other, position) for other in wrong)


def _row(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    first = figures[0]
    if first.quantity.kind is not FigureKind.RATE or not _OF_A_LIST.search(
        text_before(report, first, _WINDOW)
    ):
        return []
    return row(report, figures, _NEXT, lambda one, other: one.kind is other.kind)


def _of_its_list(report: Report, shares: Sequence[Figure], counts: Sequence[Figure]) -> ShareList:
    size = len(shares)
    # 分别占1467处的35.7%、32.6%: the whole stands between the list and its shares.
    is_behind = len(counts) > size and "占" in text_between(report, *counts[-2:])
    parts = tuple((counts[:-1] if is_behind else counts)[-size:])
    if not parts or not _are_a_list(report, parts, size):
        return ShareList(tuple(shares), (), None)
    others = [f for f in counts if f not in parts][-_MOST_WHOLES:]
    wholes = [f.quantity.value for f in others if f.quantity.unit == parts[0].quantity.unit]
    total = sum_of(parts)
    if abs(sum_of(shares) - 100) <= 1:
        wholes.append(total)
    fitting = [
        (_fits(ShareList(tuple(shares), parts, whole)), whole) for whole in wholes if whole >= total > 0
    ]
    best = max(fitting, default=(0, Decimal(0)), key=lambda pair: pair[0])
    return ShareList(tuple(shares), parts, best[1] if best[0] else None)


def _are_a_list(report: Report, parts: Sequence[Figure], size: int) -> bool:
    units = {part.quantity.unit for part in parts}
    exact = all(part.quantity.is_exact for part in parts)
    joined = all(_BETWEEN_PARTS.fullmatch(text_between(report, one, other)) for one, other in pairwise(parts))
    return len(parts) == size and len(units) == 1 and exact and joined


def _fits(listed: ShareList) -> int:
    return sum(not _is_off(listed, at) for at in range(len(listed.shares)))


def _is_off(listed: ShareList, position: int) -> bool:
    return not _explains(listed, position, position)


def _explains(listed: ShareList, item: int, share: int) -> bool:
    """The item at one position has the share at another."""
    computed, claim = listed.computed(item), listed.shares[share].quantity
    return computed is not None and abs(computed - claim.value) <= slack_of_claim(claim)

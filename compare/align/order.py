"""What kept its place when things were reordered: the heaviest subsequence still in order."""

from __future__ import annotations

from collections.abc import Sequence
from operator import le


def heaviest_rising(values: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Indexes of the non-decreasing subsequence with the greatest sum of weights; all weights are above 0.

    With equal weights it is a longest such subsequence (Schensted, 1961).  The best sum up to each value is
    kept in a binary indexed tree (Fenwick, 1994).
    """
    if all(map(le, values, values[1:])):
        return set(range(len(values)))
    rank = {value: k for k, value in enumerate(sorted(set(values)), 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(rank) + 1)
    previous: list[int] = []
    heaviest = (0, -1)
    for index, (value, weight) in enumerate(zip(values, weights, strict=True)):
        before = (0, -1)
        place = rank[value]
        while place:
            before = max(before, best[place])
            place &= place - 1
        previous.append(before[1])
        reached = (before[0] + weight, index)
        heaviest = max(heaviest, reached)
        place = rank[value]
        while place < len(best):
            best[place] = max(best[place], reached)
            place += place & -place
    chosen: set[int] = set()
    index = heaviest[1]
    while index >= 0:
        chosen.add(index)
        index = previous[index]
    return chosen

"""What two sequences of words have in common, in runs: the matching blocks of :mod:`difflib`, found in less time."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

_MOST_PAIRS = 1 << 18
"""Pairs of equal words that are looked at: two sentences of 1,200 characters, of which no word is longer, have
a tenth of it, endless rows of a table hundreds of times as many, nearly all of them one mark with another.  Beyond it
the words that make the most pairs only prolong a run of others."""

Run = tuple[int, int, int]
"""Where it begins in either sequence, and how many words it has."""


def common_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """The runs of equal words of two sequences, in order: the longest, and those on either side of it likewise.

    Of several that are the longest it is the first in ``old``, and of those the first in ``new``.
    """
    # Where only a number or a name changed, nothing is left in common.
    if set(old).isdisjoint(new):
        return []
    where: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(new):
        where[word].append(at)
    # Most sequences are too short to make as many, whatever their words.
    left_out = _left_out(Counter(old), where) if len(old) * len(new) > _MOST_PAIRS else ()
    for word in left_out:
        del where[word]
    by_length: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for i, j, length in _diagonals(old, where):
        by_length[length].append((i, j))
    taken = _Taken()
    for length in range(max(by_length, default=0), 0, -1):
        # What is left of a longer run stands among those of its own length.
        for i, j in sorted(by_length.pop(length, ())):
            if taken.is_free(i, j, length):
                taken.add((i, j, length))
            elif length > 1:
                for first, second, rest in taken.free(i, j, length):
                    by_length[rest].append((first, second))
    return _joined(_prolonged(taken.runs, old, new) if left_out else taken.runs)


def _left_out(counts: Mapping[str, int], where: Mapping[str, Sequence[int]]) -> list[str]:
    """The words that make the most pairs, so many that few enough pairs remain."""
    pairs = sorted((count * len(where[word]), word) for word, count in counts.items() if word in where)
    total = sum(number for number, _ in pairs)
    found: list[str] = []
    while total > _MOST_PAIRS:
        number, word = pairs.pop()
        total -= number
        found.append(word)
    return found


def _diagonals(old: Sequence[str], where: Mapping[str, Sequence[int]]) -> Iterator[Run]:
    """Every run that no equal words precede or follow, whatever other runs it crosses."""
    lengths: dict[int, int] = {}
    for i, word in enumerate(old):
        longer: dict[int, int] = {}
        for j in where.get(word, ()):
            longer[j] = lengths.pop(j - 1, 0) + 1
        for j, length in lengths.items():
            yield i - length, j - length + 1, length
        lengths = longer
    for j, length in lengths.items():
        yield len(old) - length, j - length + 1, length


class _Taken:
    """The runs taken so far, in order."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self._ends: list[int] = []

    def add(self, run: Run) -> None:
        """Take one that is free."""
        at = bisect_right(self._ends, run[0])
        self.runs.insert(at, run)
        self._ends.insert(at, run[0] + run[2])

    def is_free(self, i: int, j: int, length: int) -> bool:
        """Whether all of a run lies between two of them in both sequences."""
        at = bisect_right(self._ends, i)
        if at:
            before = self.runs[at - 1]
            if j < before[1] + before[2]:
                return False
        if at == len(self.runs):
            return True
        behind = self.runs[at]
        return i + length <= behind[0] and j + length <= behind[1]

    def free(self, i: int, j: int, length: int) -> Iterator[Run]:
        """The parts of a run that lie between two of them in both sequences."""
        stop = i + length
        while i < stop:
            at = bisect_right(self._ends, i)
            begin = self.runs[at - 1][1] + self.runs[at - 1][2] if at else 0
            behind = self.runs[at] if at < len(self.runs) else None
            if behind and (i >= behind[0] or j >= behind[1]):
                step = behind[0] + behind[2] - i
            elif j < begin:
                step = begin - j
            else:
                step = stop - i
                if behind:
                    step = min(step, behind[0] - i, behind[1] - j)
                yield i, j, step
            i, j = i + step, j + step


def _prolonged(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Each with the equal words in front of it and behind it, as far as the next."""
    found: list[Run] = []
    for at, (i, j, length) in enumerate(runs):
        floor = (found[-1][0] + found[-1][2], found[-1][1] + found[-1][2]) if found else (0, 0)
        while i > floor[0] and j > floor[1] and old[i - 1] == new[j - 1]:
            i, j, length = i - 1, j - 1, length + 1
        ceiling = runs[at + 1][:2] if at + 1 < len(runs) else (len(old), len(new))
        while i + length < ceiling[0] and j + length < ceiling[1] and old[i + length] == new[j + length]:
            length += 1
        found.append((i, j, length))
    return found


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Those that follow one another in both sequences as one."""
    found: list[Run] = []
    for i, j, length in runs:
        if found and (i, j) == (found[-1][0] + found[-1][2], found[-1][1] + found[-1][2]):
            found[-1] = (*found[-1][:2], found[-1][2] + length)
        else:
            found.append((i, j, length))
    return found

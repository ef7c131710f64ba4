"""Which two figures of a report are held against each other, and how often it gives the value of either.

Of 14个乡镇 said four times and 13个乡镇 once, the one is odd.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from compare.checks.contradictions.mention import Mention, mentions
from compare.message import message
from compare.model import Bound, Figure, Quantity, Report

Pair = tuple[Figure, Figure | Quantity]
WHICH = message("Check which of the two is right; where they count different things, say which.")
_Key = TypeVar("_Key", bound=Hashable)
_T = TypeVar("_T")
_MANY = 2
"""Mentions of one value from which on a single one of another is the slip."""
_MOST = 8
"""Figures of one name and value that later ones are compared with."""


def grouped(told: Iterable[tuple[_Key, _T]]) -> dict[_Key, list[_T]]:
    """What is told by what it is of, both in the order given; what nothing is told of has an empty list."""
    groups: dict[_Key, list[_T]] = defaultdict(list)
    for key, one in told:
        groups[key].append(one)
    return groups


def paired(told: Iterable[tuple[Hashable, int]], most: int) -> Iterator[tuple[int, int]]:
    """The places of what has a key in common, of each key the first so many, in order."""
    groups = grouped(told).values()
    yield from sorted({pair for places in groups for pair in combinations(places[:most], 2)})


def one_value(figures: Sequence[Figure]) -> Figure | None:
    """The first of some figures; None where they have several values, or there are none."""
    return figures[0] if len({figure.quantity.value for figure in figures}) == 1 else None


def said_twice(
    report: Report, name_of: Callable[[Mention], Hashable | None]
) -> Iterator[tuple[Figure, Figure]]:
    """The figures of a name that have the value of the first, each with those of another value in other sentences.

    ``name_of`` gives what a figure is of; None for one that is not asked about.
    """
    seen: dict[Hashable, list[Figure]] = defaultdict(list)
    differing: dict[Hashable, list[Figure]] = defaultdict(list)
    for mention in mentions(report):
        figure = mention.figure
        name = name_of(mention) if figure.quantity.bound is Bound.EXACT else None
        if name is None:
            continue
        is_as_first = not seen[name] or figure.quantity.value == seen[name][0].quantity.value
        # A copy of a sentence tells nothing that it does not.
        if is_as_first and any(
            report.wording(one.sentence) == report.wording(figure.sentence) for one in seen[name]
        ):
            continue
        own, others = (seen[name], differing[name]) if is_as_first else (differing[name], seen[name])
        for other in others:
            if other.sentence != figure.sentence:
                yield (figure, other) if is_as_first else (other, figure)
        if len(own) < _MOST:
            own.append(figure)


def quantity_of(value: Figure | Quantity) -> Quantity:
    """What is printed there."""
    return value.quantity if isinstance(value, Figure) else value


class Pairing:
    """The places that contradict one another, as the pairs of a detector tell."""

    def __init__(self, report: Report, pairs: Iterable[Pair]) -> None:
        self._report = report
        self._against: dict[int, dict[int, Figure]] = defaultdict(dict)
        """Where a value begins → the figures that contradict it, by where they begin."""
        for one, other in pairs:
            first, second = one.quantity, quantity_of(other)
            self._against[second.start][first.start] = one
            if isinstance(other, Figure):
                self._against[first.start][second.start] = other

    def of(self, value: Figure, other: Figure | Quantity) -> Sequence[Figure]:
        """Where the report gives the first value in contradiction to the other, in text order; a sentence copied is one."""
        against = self._against[quantity_of(other).start]
        found: dict[str, Figure] = {}
        for at in sorted(against):
            if against[at].quantity.value == value.quantity.value:
                found.setdefault(self._report.wording(against[at].sentence), against[at])
        return list(found.values())

    def outnumber(self, one: Figure, other: Figure) -> bool:
        """The first value is given again and again, the other fewer times."""
        return len(self.of(one, other)) >= max(_MANY, len(self.of(other, one)) + 1)


def odd_ones(report: Report, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs, the value that is outnumbered behind."""
    pairs = list(pairs)
    pairing = Pairing(report, pairs)
    for one, other in pairs:
        is_odd = isinstance(other, Figure) and pairing.outnumber(other, one)
        yield (other, one) if is_odd and isinstance(other, Figure) else (one, other)

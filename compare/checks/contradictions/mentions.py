"""How often a report gives each of two values of one thing: of 14个乡镇 said four times and 13个乡镇 once, the one is odd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from compare.message import message
from compare.model import Figure, Quantity, Report

Pair = tuple[Figure, Figure | Quantity]
WHICH = message("Check which of the two is right; where they count different things, say which.")
_MANY = 2
"""Mentions of one value from which on a single one of another is the slip."""


def quantity_of(value: Figure | Quantity) -> Quantity:
    """What is printed there."""
    return value.quantity if isinstance(value, Figure) else value


class Mentions:
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
    mentions = Mentions(report, pairs)
    for one, other in pairs:
        is_odd = isinstance(other, Figure) and mentions.outnumber(other, one)
        yield (other, one) if is_odd and isinstance(other, Figure) else (one, other)

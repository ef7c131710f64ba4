"""Promises recognised by their place: a sentence that goes through a list of promises keeps the order of the plan.

What stands between the reports on the sixth and the eighth of ten items is the report on the seventh,
whatever it is called there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from compare.align.similarity import Vocabulary
from compare.commitments.candidates import Deed, Promise
from compare.commitments.promise import CLAUSE
from compare.model import Figure

_NEAR = 2
"""Greatest ratio, either way, between a target and the value in its place."""
_LONGEST = 5
"""Consecutive promises recognised by their place alone."""


class _Clause(NamedTuple):
    """A clause of a sentence of the review."""

    said: str
    values: tuple[Figure, ...]


def in_their_place(
    promises: Mapping[int, Promise], deed: Deed, told: Sequence[int], vocabulary: Vocabulary
) -> Iterator[int]:
    """The promises a sentence reports on between others; ``told`` are those it surely reports on, in order."""
    clauses = [
        _Clause(
            clause.group(),
            tuple(v for v in deed.values if clause.start() <= v.quantity.start - deed.start < clause.end()),
        )
        for clause in CLAUSE.finditer(deed.said)
    ]
    places = {promise: _place(promises[promise], clauses, vocabulary) for promise in told}
    taken = set(places.values())
    for before, after in pairwise(told):
        between = range(before + 1, after)
        first, last = places[before], places[after]
        # As many clauses as promises, and none of them about another promise.
        if not 0 < len(between) <= _LONGEST or first is None or last is None:
            continue
        if last - first != after - before or not taken.isdisjoint(range(first + 1, last)):
            continue
        for promise, clause in zip(between, clauses[first + 1 : last], strict=True):
            if promise in promises and _is_of_like_size(promises[promise], clause):
                yield promise


def _place(promise: Promise, clauses: Sequence[_Clause], vocabulary: Vocabulary) -> int | None:
    """The clause with most of the promise; None if none has any of it."""
    shared = [vocabulary.shared(promise.wording, vocabulary.wording(clause.said)) for clause in clauses]
    return shared.index(max(shared)) if any(shared) else None


def _is_of_like_size(promise: Promise, clause: _Clause) -> bool:
    return any(
        target.quantity.kind is value.quantity.kind
        and target.quantity.value <= _NEAR * value.quantity.value
        and value.quantity.value <= _NEAR * target.quantity.value
        for target in promise.targets
        for value in clause.values
    )

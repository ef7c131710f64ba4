"""The clauses of a promise, and how much of one is found in a deed."""

from __future__ import annotations

from collections.abc import Sequence

from compare.align.similarity import Vocabulary, Wording
from compare.commitments.promise import CLAUSE, without_filler
from compare.commitments.things import Things

_SHORTEST = 4
"""Least letters of a clause with content."""
_LEAST_SHARED = 0.8
"""Weight below which a clause and a deed share no more than a chance word."""


def clauses_of(promise: str, vocabulary: Vocabulary) -> list[Wording]:
    """The clauses of a promise with content beyond filler words."""
    found = (vocabulary.wording(without_filler(clause)) for clause in CLAUSE.findall(promise))
    return [clause for clause in found if len(clause.letters) >= _SHORTEST]


def found_in(
    clauses: Sequence[Wording], told: Wording, vocabulary: Vocabulary, things: Things, deed: int
) -> float:
    """The greatest share of a clause found in a deed, 0 to 1."""
    best = 0.0
    for clause in clauses:
        shared = vocabulary.shared(clause, told) + things.in_other_words_than(clause, deed)
        if shared > _LEAST_SHARED:
            best = max(best, min(1.0, shared / clause.weight))
    return best

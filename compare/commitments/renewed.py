"""Promises that this year's plan makes once more, in (nearly) the same words.

What was promised and stands in the plan again was neither kept nor dropped: it is put off, and the report does not say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.fuzz import partial_ratio

from compare.commitments.promise import promises_of
from compare.model import Commitment, CommitmentStatus, Report
from compare.wording import letters

_SAME = 88
"""Least likeness in per cent of a promise and a passage of the plan; numbers do not count."""
_SHORTEST = 8
"""Letters of what is no mere phrase."""
_PIECE = 3
"""Letters in a row that two texts as like as that have in common, at least once."""


def renewed(old: Report, new: Report, promises: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The promises, each unreported one with the sentence of the new plan that makes it again."""
    if all(promise.status is CommitmentStatus.REPORTED for promise in promises):
        return tuple(promises)
    planned: dict[str, int] = {}
    holding: dict[str, list[str]] = defaultdict(list)
    for sentence in promises_of(new):
        text = letters(new.wording(sentence.id))
        if planned.setdefault(text, sentence.id) == sentence.id:
            for piece in _pieces(text):
                holding[piece].append(text)

    def again(promise: Commitment) -> int | None:
        said = letters(old.text[promise.start : promise.end])
        if promise.status is CommitmentStatus.REPORTED or len(said) < _SHORTEST:
            return None
        near = {text for piece in _pieces(said) for text in holding.get(piece, ())}
        alike = (
            (partial_ratio(said, text, score_cutoff=_SAME), -planned[text])
            for text in near
            if len(text) >= len(said) * 0.9
        )
        likeness, place = max(alike, default=(0.0, 0))
        return -place if likeness >= _SAME else None

    return tuple(replace(promise, again=again(promise)) for promise in promises)


def _pieces(text: str) -> set[str]:
    return {text[at : at + _PIECE] for at in range(len(text) - _PIECE + 1)}

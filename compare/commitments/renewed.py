"""Promises that this year's plan makes once more, in (nearly) the same words.

What was promised and stands in the plan again was neither kept nor dropped: it is put off, and the report does not say so.
"""

from __future__ import annotations

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


def renewed(old: Report, new: Report, promises: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The promises, each unreported one with the sentence of the new plan that makes it again."""
    planned = [(s.id, letters(new.wording(s.id))) for s in promises_of(new)]

    def again(promise: Commitment) -> int | None:
        said = letters(old.text[promise.start : promise.end])
        if promise.status is CommitmentStatus.REPORTED or len(said) < _SHORTEST:
            return None
        best = max(
            ((partial_ratio(said, text), -i, i) for i, text in planned if len(text) >= len(said) * 0.9),
            default=(0.0, 0, -1),
        )
        return best[2] if best[0] >= _SAME else None

    return tuple(replace(promise, again=again(promise)) for promise in promises)

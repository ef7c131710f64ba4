"""What last year's plan promised, as the first screen lists it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from compare.commitments import by_importance, without_value
from compare.model import Commitment, CommitmentStatus, Comparison, Report
from compare.render.page.act import act_and_context
from compare.render.page.quotation import quotation
from compare.render.wording import displayable, printed, promise_of, value_of

MOST_PROMISES = 200
"""Promises listed with the sentences on them; a national work report makes as many."""


class Told(NamedTuple):
    """A sentence of this year's report on a promise, or of either on the matter of a measure of the other."""

    text: str
    """The part of it on that."""
    place: str
    """Id of the row."""


class PromiseView(NamedTuple):
    """A promise ready for display."""

    text: str
    """Without its list number."""
    place: str
    told: tuple[Told, ...]
    is_planned_again: bool
    """Whether no result is reported and this year's plan repeats it."""
    is_part: bool
    """Whether it is a part of a promise that is reported otherwise, and so no promise of its own."""
    is_without_value: bool
    """Whether it sets a target that no sentence on it gives a value for."""
    is_undone: bool
    """Whether what is told of it is that it was not done, or not yet."""

    @property
    def parts(self) -> tuple[str, str]:
        """The act promised and what is said of it besides."""
        return act_and_context(self.text)


class MissedView(NamedTuple):
    """A target that was not reached."""

    indicator: str
    target: str
    value: str
    old_place: str
    new_place: str


def promise_views(
    comparison: Comparison, promises: Iterable[Commitment], places: Mapping[tuple[str, int], str]
) -> list[PromiseView]:
    """The promises with the sentences on them; ``places`` maps side and sentence to the row's id."""
    shown = tuple(promises)
    bare = without_value(comparison.old, comparison.new, shown)
    whole = frozenset(comparison.commitments)
    return [
        PromiseView(
            displayable(promise_of(comparison.old, promise)),
            places["old", promise.old_sentence],
            told_views(comparison.new, promise_of(comparison.old, promise), promise.new_sentences, places),
            promise.again is not None,
            promise not in whole,
            promise.old_sentence in bare,
            bool(promise.undone),
        )
        for promise in shown
    ]


def told_views(
    report: Report,
    said: str,
    sentences: Iterable[int],
    places: Mapping[tuple[str, int], str],
    side: str = "new",
) -> tuple[Told, ...]:
    """Sentences of one report, each cut to what is on something the other one said."""
    return tuple(
        Told(displayable(quotation(said, report.wording(i).strip())), places[side, i]) for i in sentences
    )


def missed_views(comparison: Comparison, places: Mapping[tuple[str, int], str]) -> list[MissedView]:
    """The targets that were missed, the main ones first."""
    return [
        MissedView(
            displayable(missed.target.indicator),
            displayable(printed(missed.target)),
            displayable(value_of(missed)),
            places["old", missed.target.sentence],
            places["new", missed.value.sentence],
        )
        for missed in by_importance(comparison.old, comparison.commitments)
    ]


def reported(comparison: Comparison) -> list[Commitment]:
    """The promises this year's report mentions, in the order they were made."""
    return [c for c in comparison.commitments if c.status is CommitmentStatus.REPORTED]


def unasked(comparison: Comparison, unreported: Collection[Commitment]) -> list[Commitment]:
    """Unreported promises that nobody can be asked about: efforts, aims, expressions of confidence."""
    asked = frozenset(unreported)
    return [c for c in comparison.commitments if c.status is CommitmentStatus.UNREPORTED and c not in asked]

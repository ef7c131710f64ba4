"""The promises of every year's plan, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.align.similarity import Vocabulary
from compare.commitments import promises_of, span_of, verifiable
from compare.model import Commitment, CommitmentStatus, Comparison, Function, Report, years_between
from compare.model.series import Answer, Outcome, Promise
from compare.series.chains import year_of

ANSWERED = 0.4
"""Least share of a promise's wording, by weight, in the sentence of a later year that answers it: the more
years, the more sentences resemble it by chance."""


def promises(
    reports: Sequence[Report], comparisons: Mapping[tuple[int, int], Comparison]
) -> tuple[Promise, ...]:
    """Every promise, by year and in text order.

    ``comparisons`` are by the positions of the two years in the series; the next year answers first, then the
    year after, as far as there are comparisons.
    """
    vocabulary = Vocabulary(reports=reports)
    found = []
    for year, report in enumerate(reports):
        later = [new for old, new in sorted(comparisons) if old == year]
        made = comparisons[year, year + 1].commitments if later else _of_the_last(report)
        certain = verifiable(report, made)
        for commitment in made:
            outcome, answers = _outcome(commitment, year, later, reports, comparisons, vocabulary)
            found.append(
                Promise(
                    year_of(report),
                    commitment.old_sentence,
                    commitment.start,
                    commitment.end,
                    outcome,
                    answers,
                    commitment in certain,
                )
            )
    return tuple(found)


def _of_the_last(report: Report) -> Sequence[Commitment]:
    """Promises of the last plan, which no report can have answered yet."""
    return [
        Commitment(s.id, *span_of(report, s), (), CommitmentStatus.UNREPORTED) for s in promises_of(report)
    ]


def _outcome(
    made: Commitment,
    year: int,
    later: Sequence[int],
    reports: Sequence[Report],
    comparisons: Mapping[tuple[int, int], Comparison],
    vocabulary: Vocabulary,
) -> tuple[Outcome, tuple[Answer, ...]]:
    if not later:
        return Outcome.OPEN, ()
    is_next_missing = bool(years_between(reports[year].year, reports[year + 1].year))
    promise = vocabulary.wording(reports[year].text[made.start : made.end])

    def kept(new: int, sentences: Sequence[int]) -> tuple[Answer, ...]:
        """The sentences with enough of the promise's own words."""
        return tuple(
            Answer(year_of(reports[new]), s)
            for s in sentences
            if vocabulary.containment(promise, vocabulary.wording(reports[new].wording(s))) >= ANSWERED
        )

    undone: tuple[Answer, ...] = ()
    for new in later:
        for commitment in comparisons[year, new].commitments:
            if commitment.start != made.start or commitment.status is not CommitmentStatus.REPORTED:
                continue
            if new == year + 1 and not is_next_missing:
                told = tuple(Answer(year_of(reports[new]), s) for s in commitment.new_sentences)
                if not commitment.undone:
                    return Outcome.REPORTED, told
                # What the next report says was not done may have been done later.
                undone = told
            elif not commitment.undone and (late := kept(new, commitment.new_sentences)):
                return Outcome.LATE, (*undone, *late)
    if undone:
        return Outcome.UNDONE, undone
    if is_next_missing:
        return Outcome.UNSEEN, ()
    for new in later:
        repeated = [
            target
            for link in comparisons[year, new].sentences
            if made.old_sentence in link.old
            for target in link.new
            if reports[new].sentences[target].function is Function.PLAN
        ]
        if again := kept(new, repeated):
            return Outcome.REPEATED, again
    return Outcome.UNREPORTED, ()

"""Where this year's report mentions what last year's plan promised."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from compare.align import Alignment
from compare.commitments.candidates import Candidates
from compare.commitments.claim import lost_targets
from compare.commitments.clauses import found_in
from compare.commitments.company import has_company
from compare.commitments.due import ANSWERED, NEAR, Due, beside, is_chiefly, unanswered
from compare.commitments.judgement import MOST, Judgement, Told, judged
from compare.commitments.missed import missed_targets
from compare.commitments.order import in_their_place
from compare.commitments.promise import promises_of, span_of
from compare.commitments.renewed import renewed
from compare.commitments.undone import is_undone
from compare.model import Commitment, CommitmentStatus, Figure, Report
from compare.wording import letters

_BESIDE = 0.4
"""Least share of what a promise says beyond its names for a sentence to report on that."""
_LEAST_OF_LIST = 4
"""Promises a sentence must mention to count as going through a list of them."""
_SURE = 0.5
"""Least log odds of a sentence shown beside the surest: that one says that the promise was kept, so any other
has to be right."""


def commitments(old: Report, new: Report, alignment: Alignment) -> tuple[Commitment, ...]:
    """Every promise of the old report's plan with the new report's sentences on it, in text order."""
    promises = promises_of(old)
    candidates = Candidates(old, new, promises, alignment)
    judgement = judged(candidates)
    _add_what_has_company(judgement)
    _add_what_stands_in_its_place(judgement, candidates)
    all_said = "\n".join(letters(deed.said) for deed in candidates.deeds.values())
    _take_back_what_is_named_in_vain(judgement, candidates, all_said)
    reported = {s.id: tuple(_surest(judgement.reported.get(s.id, ()))) for s in promises}
    made = [
        Commitment(
            old_sentence=s.id,
            start=span_of(old, s)[0],
            end=span_of(old, s)[1],
            new_sentences=tuple(sorted(reported[s.id])),
            status=CommitmentStatus.REPORTED if reported[s.id] else CommitmentStatus.UNREPORTED,
            unanswered=_left(candidates.promises[s.id].dues, judgement.answers.get(s.id, {}), all_said),
            undone=_undone(candidates, s.id, reported[s.id]),
        )
        for s in promises
    ]
    lost = lost_targets(old, new, made, judgement.of_size | _written(candidates, judgement))
    made = [_without(promise, lost) for promise in made]
    missed = missed_targets(old, new, made)
    told = [replace(promise, missed=missed.get(promise.old_sentence, ())) for promise in made]
    return renewed(old, new, told)


def _undone(candidates: Candidates, promise: int, reports: Sequence[int]) -> tuple[int, ...]:
    """The sentences, given the surest first, that say the promise was not kept; none if the surest does not."""
    wording = candidates.promises[promise].wording
    undone = [i for i in reports if is_undone(wording, candidates.deeds[i].said, candidates.vocabulary)]
    return tuple(sorted(undone)) if undone and undone[0] == reports[0] else ()


def _surest(reports: Iterable[Told]) -> Iterator[int]:
    """The surest sentences, the surest first, plus any with a value for a target that none of those gives."""

    def rank(told: Told) -> tuple[bool, float, int]:
        # The outcome of several years answers for a one-year target only if nothing else does.
        return told.is_of_year or not told.targets, told.log_odds, -told.sentence

    met: set[Figure] = set()
    for place, told in enumerate(sorted(reports, key=rank, reverse=True)):
        is_sure = place == 0 or told.log_odds >= _SURE
        if (place < MOST and is_sure) or not told.targets <= met:
            met |= told.targets
            yield told.sentence


def _add_what_has_company(judgement: Judgement) -> None:
    """For promises without a report, accept a near match if neighbouring promises match neighbouring sentences."""
    surely = {
        promise: [told.sentence for told in found if told.log_odds >= _SURE]
        for promise, found in judgement.reported.items()
    }
    for promise in judgement.nearly.keys() - surely.keys():
        near = judgement.nearly[promise]
        judgement.reported[promise] = [told for told in near if has_company(promise, told.sentence, surely)]


def _add_what_stands_in_its_place(judgement: Judgement, candidates: Candidates) -> None:
    """For promises without a report, accept a match by place in a list."""
    told_in: dict[int, list[int]] = defaultdict(list)
    for promise in sorted(promise for promise, found in judgement.reported.items() if found):
        for told in judgement.reported[promise]:
            told_in[told.sentence].append(promise)
    for sentence, promises in told_in.items():
        deed = candidates.deeds[sentence]
        if len(promises) < _LEAST_OF_LIST:
            continue
        for promise in in_their_place(candidates.promises, deed, promises, candidates.vocabulary):
            if not judgement.reported[promise]:
                judgement.answers[promise] = dict.fromkeys(
                    range(len(candidates.promises[promise].dues)), math.inf
                )
                judgement.reported[promise].append(Told(sentence, _SURE, frozenset(), not deed.is_of_years))


def _take_back_what_is_named_in_vain(judgement: Judgement, candidates: Candidates, all_said: str) -> None:
    """For promises that mainly name things, none of them answered, keep only the reports on the rest.

    A sentence on the same matter reports on what the promise says beyond its names, or not at all.
    """
    for sentence, promise in candidates.promises.items():
        far = unanswered(promise.dues, judgement.answers.get(sentence, {}), all_said, NEAR)
        if not is_chiefly(promise.dues) or len(far) < len(promise.dues):
            continue
        rest = beside(promise.dues)
        judgement.reported[sentence] = [
            told
            for told in judgement.reported[sentence]
            if any(not any(clause.sets(target) for clause in far) for target in told.targets)
            or found_in(
                rest,
                candidates.deeds[told.sentence].wording,
                candidates.vocabulary,
                candidates.things,
                told.sentence,
            )
            >= _BESIDE
        ]


def _left(dues: Sequence[Due], answers: Mapping[int, float], all_said: str) -> tuple[tuple[int, int], ...]:
    """Spans of a promise that name something no deed answers for."""
    # Several documents that a clause names are due in one span.
    return tuple(dict.fromkeys(clause.span for clause in unanswered(dues, answers, all_said)))


def _written(candidates: Candidates, judgement: Judgement) -> set[Figure]:
    """The targets that count documents for which a deed answers: 编制2部合规指引, and 《…合规指引》."""
    return {
        target
        for sentence, promise in candidates.promises.items()
        for number, clause in enumerate(promise.dues)
        if clause.documents and judgement.answers.get(sentence, {}).get(number, -math.inf) >= ANSWERED
        for target in promise.targets
        if clause.sets(target)
    }


def _without(promise: Commitment, lost: Iterable[Commitment]) -> Commitment:
    """A promise with the clauses of its targets that were lost, among what is unanswered."""
    own = {(part.start, part.end) for part in lost if part.old_sentence == promise.old_sentence}
    return replace(promise, unanswered=tuple(sorted({*promise.unanswered, *own}))) if own else promise

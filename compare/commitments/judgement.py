"""Which deeds report on which promises, and which answer for what a promise names."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from compare.align.similarity import Wording
from compare.commitments.candidates import Candidates, Deed, Pair, Promise
from compare.commitments.clauses import clauses_of, found_in
from compare.commitments.company import COMPANY
from compare.commitments.document import is_on
from compare.commitments.due import LEAST_OF_SENTENCE, answer
from compare.commitments.features import ReportingFeatures
from compare.commitments.target import (
    has_name_of,
    is_bare,
    is_of,
    is_of_head,
    is_of_size,
    is_standing,
    is_told_as_share,
    keeps,
    may_be_of,
    named,
)
from compare.figures.pairs import comparable
from compare.model import Figure

REPORTED = 0.33
"""Least probability that a sentence of the review reports on a promise.  Low: calling a kept promise broken is
the worse mistake."""
_BAR = math.log(REPORTED / (1 - REPORTED))
_BRIEF = 10
"""Letters of a promise that can mention only one thing: 守护用药安全."""
MOST = 3
"""Sentences, and names, beyond which more add nothing."""


class Told(NamedTuple):
    """A sentence that reports on a promise."""

    sentence: int
    log_odds: float
    targets: frozenset[Figure]
    """The targets of the promise that it gives a value for."""
    is_of_year: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found for the promises, by their sentences."""

    reported: dict[int, list[Told]] = field(default_factory=lambda: defaultdict(list))
    nearly: dict[int, list[Told]] = field(default_factory=lambda: defaultdict(list))
    """Reports on a promise only if its neighbours report on the neighbouring promises."""
    answers: dict[int, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    """By number of what is due: the greatest log odds that a deed answers for it."""
    of_size: set[Figure] = field(default_factory=set)
    """The targets for which a deed that reports on their promise has a value of their size."""


def judged(candidates: Candidates) -> Judgement:
    """Judge every pair of a promise and a deed."""
    judge, judgement = _Judge(candidates), Judgement()
    for pair in candidates.pairs:
        judge.judge(pair, judgement)
    return judgement


class _Judge:
    """Weighs the features of pairs, one after the other."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates
        self._clauses: dict[int, list[Wording]] = {}

    def judge(self, pair: Pair, judgement: Judgement) -> None:
        """Add the result for a pair."""
        promise, deed = pair.promise, pair.deed
        ranks = self._candidates.ranks.of(pair) if promise.dues else ()
        features = self._at_best(pair)
        # Clauses are expensive: skip pairs that would miss the bar even if one clause and all names were
        # repeated in full.
        likeliest = features
        if ranks:
            likeliest = features._replace(promise_rank=max(features.promise_rank, *ranks))
        if likeliest.log_odds() < (LEAST_OF_SENTENCE if promise.dues else _BAR - COMPANY):
            return
        as_share = _told_as_share(promise, deed)
        met = self._met(pair) | as_share
        features = self._in_full(pair, features, met, as_share)
        if deed.opens and not features.has_target:
            return
        log_odds = features.log_odds()
        is_passing = len(promise.wording.letters) > _BRIEF and features.is_passing()
        if log_odds >= (0.0 if is_passing else _BAR - COMPANY):
            told = Told(deed.sentence, log_odds, met, not deed.is_of_years)
            (judgement.reported if log_odds >= _BAR else judgement.nearly)[promise.sentence].append(told)
        of_size = self._of_size(pair) | as_share if log_odds >= _BAR else frozenset()
        judgement.of_size.update(of_size)
        if promise.dues:
            self._answer(pair, features, log_odds, met | of_size, judgement.answers[promise.sentence])

    def _at_best(self, pair: Pair) -> ReportingFeatures:
        """The features, the expensive ones assumed to be favourable."""
        promise, deed, all_ = pair.promise, pair.deed, self._candidates
        in_common = map(all_.alone.__getitem__, promise.wording.grams & deed.wording.grams)
        is_measured = bool(promise.targets or promise.bounds or promise.standings or promise.multiples)
        return ReportingFeatures(
            overlap=pair.overlap,
            shared=pair.shared,
            alone=math.fsum(in_common) + all_.things.alone(promise.sentence, deed.sentence),
            promise_rank=all_.rank_in_promise(pair),
            deed_rank=all_.rank_in_deed(pair),
            told_before=0.0 if is_measured else all_.told_before(pair),
            clause=1.0,
            names=min(len(promise.names) + bool(promise.documents), MOST),
            has_target=is_measured,
            things=all_.things.shared(promise.sentence, deed.sentence),
            of_years=deed.is_of_years and not all_.is_of_term,
            is_title=deed.is_title,
            for_others=bool(promise.groups and deed.groups and promise.groups.isdisjoint(deed.groups)),
        )

    def _met(self, pair: Pair) -> frozenset[Figure]:
        """The targets of the promise that the deed gives a value for."""
        is_of_one = self._candidates.things.is_of_one(pair.promise.sentence, pair.deed.sentence)
        return frozenset(
            t
            for t in pair.promise.targets
            if any(is_of(t, f) or (is_of_one and is_bare(t) and comparable(t, f)) for f in pair.deed.values)
            or self._is_added(t, pair.deed)
        )

    def _of_size(self, pair: Pair) -> frozenset[Figure]:
        """The targets of the promise that a value of the deed may be what came of, whatever it is called."""
        return frozenset(
            t
            for t, thing in zip(pair.promise.targets, pair.promise.things, strict=True)
            for f in pair.deed.values
            # 新建学校5所 answers for 新建中小学、幼儿园5所.
            if (t.quantity.is_like(f.quantity) and t.quantity.value == f.quantity.value)
            or _is_of_size(t, thing, f, pair.deed)
        )

    def _is_added(self, target: Figure, deed: Deed) -> bool:
        """Whether the deed gives the total of what was to be added, and says that it rose by that much."""
        return any(self._candidates.rises.adds_up_to(target, value) for value in deed.values)

    def _in_full(
        self, pair: Pair, features: ReportingFeatures, met: frozenset[Figure], as_share: frozenset[Figure]
    ) -> ReportingFeatures:
        """The features with the expensive ones."""
        promise, deed, all_ = pair.promise, pair.deed, self._candidates
        if promise.sentence not in self._clauses:
            self._clauses[promise.sentence] = clauses_of(promise.said, all_.vocabulary)
        clauses = self._clauses[promise.sentence]
        is_kept = (
            any(keeps(name, f) for name in promise.bounds for f in deed.values)
            or any(is_standing(name, f) for name in promise.standings for f in deed.places)
            or any(all_.rises.multiplies(multiple, f) for multiple in promise.multiples for f in deed.values)
        )
        is_near = not met and any(
            may_be_of(t, f) or _is_of_size(t, thing, f, deed)
            for t, thing in zip(promise.targets, promise.things, strict=True)
            for f in deed.values
        )
        # Where the wording is the same every year, the value is this year's.
        is_value = (
            is_kept
            or is_near
            or any(comparable(t, f) and has_name_of(t, f) for t in met for f in deed.values)
            or any(self._is_added(t, deed) for t in met)
            or bool(as_share)
        )
        return features._replace(
            told_before=0.0 if is_value else all_.told_before(pair),
            clause=found_in(clauses, deed.wording, all_.vocabulary, all_.things, deed.sentence),
            names=sum(name in deed.said for name in promise.names)
            + any(is_on(d, deed.documents, is_listed=d in promise.listed) for d in promise.documents)
            + (0 if met else min(named(promise.targets, deed.said), MOST)),
            has_target=bool(met) or is_kept or is_near,
        )

    def _answer(
        self,
        pair: Pair,
        features: ReportingFeatures,
        log_odds: float,
        met: frozenset[Figure],
        answers: dict[int, float],
    ) -> None:
        """Keep the deed's score as the answer for each thing due, if it is the best so far."""
        deed = pair.deed
        told = self._candidates.things.told(deed.sentence)
        ranks = self._candidates.ranks.of(pair)
        is_reported = log_odds >= _BAR
        for number, (clause, rank) in enumerate(zip(pair.promise.dues, ranks, strict=True)):
            likely = log_odds
            if rank > features.promise_rank:
                likely = features._replace(promise_rank=rank).log_odds()
            found = answer(
                clause,
                deed.wording,
                told,
                deed.documents,
                deed.of_others,
                likely,
                self._candidates.vocabulary,
            )
            is_met = not found.is_of_another_kind and any(clause.sets(target) for target in met)
            is_widened = is_reported and clause.is_widened_by(deed.said)
            answered = math.inf if is_met or is_widened else found.log_odds()
            answers[number] = max(answered, answers.get(number, answered))
            # In 启动旧改三年行动，今年开工300户 the value answers for what its own clause leaves unnamed.
            if is_met and number and any(clause.sets(target) and is_bare(target) for target in met):
                answers[number - 1] = math.inf


def _told_as_share(promise: Promise, deed: Deed) -> frozenset[Figure]:
    """The targets of the promise that the deed gives a value for as a share of people."""
    promised = promise.wording.grams
    return frozenset(
        rate.target
        for rate in promise.rates
        if any(is_told_as_share(rate, share, promised) for share in deed.shares)
    )


def _is_of_size(target: Figure, thing: str, value: Figure, deed: Deed) -> bool:
    """Whether a value of a deed comes to a target, of a ``thing`` that stands behind its number, under another name."""
    clause = partial(deed.clause_of, value)
    return is_of_size(target, value, clause) or is_of_head(target, thing, value, clause, deed.said)

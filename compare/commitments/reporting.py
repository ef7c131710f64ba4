"""Where this year's report tells of what last year's plan promised."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording
from compare.commitments.company import COMPANY, has_company
from compare.commitments.deeds import deeds, is_of_years, is_title
from compare.commitments.document import is_on, subjects
from compare.commitments.due import (
    LEAST_OF_SENTENCE,
    NEAR,
    Due,
    answer,
    beside,
    due,
    is_chiefly,
    unanswered,
)
from compare.commitments.evidence import Evidence
from compare.commitments.groups import groups
from compare.commitments.missed import missed_targets
from compare.commitments.promise import CLAUSE, promises_of, said_of, without_filler
from compare.commitments.renewed import renewed
from compare.commitments.target import bounds, has_name_of, is_bare, is_of, keeps
from compare.commitments.things import Things
from compare.figures.pairs import comparable
from compare.model import Commitment, CommitmentStatus, Figure, Function, Report, Sentence
from compare.wording import letters

REPORTED = 0.33
"""Least probability that a sentence of the review tells of a promise.  Low: to call a promise broken that was kept
is the worse mistake."""
_BAR = math.log(REPORTED / (1 - REPORTED))
_BESIDE = 0.4
"""Share of what a promise says beside what it names from which a sentence reports on that."""
_SO_THAT = re.compile("[，,](?:让|使|从而|务必使|真正让)[^，,；;。！!]{3,}(?=[，,；;。！!]|$)")
"""What it is to be good for, which is said of much: 让群众更有获得感."""
_BRIEF = 10
"""Letters of a promise that has but one thing to speak of: 守护用药安全."""
_NAME = re.compile(r"《[^《》]{2,60}》|[“\"][^“”\"]{2,20}[”\"]")
_SHORTEST_CLAUSE = 4
_LEAST_SHARED = 0.8
_MOST = 3
_SURE = 0.5
"""Least logarithm of the odds of a sentence beside the surest: that one says that the promise was kept, what is named
beside it has to be right."""
_FEW = 12
"""Sentences that make no review of a whole term."""


def commitments(old: Report, new: Report, alignment: Alignment) -> tuple[Commitment, ...]:
    """Every promise of the old report's plan with the new report's sentences on it, in text order."""
    promises = promises_of(old)
    vocabulary = alignment.vocabulary
    dues = {s.id: due(old, s.start, s.end, vocabulary) for s in promises}
    reported, left = _reported(old, new, promises, dues, alignment)
    made = [
        Commitment(
            old_sentence=s.id,
            start=s.start,
            end=s.end,
            new_sentences=tuple(sorted(_told(reported[s.id]))),
            status=CommitmentStatus.REPORTED if reported[s.id] else CommitmentStatus.UNREPORTED,
            unanswered=left[s.id],
        )
        for s in promises
    ]
    missed = missed_targets(old, new, made)
    told = [replace(promise, missed=missed.get(promise.old_sentence, ())) for promise in made]
    return renewed(old, new, told)


def _told(reports: Iterable[_Deed]) -> Iterator[int]:
    """The surest sentences, and beyond those whatever gives a value to a target that none of them gives."""

    def rank(deed: _Deed) -> tuple[bool, float, int]:
        # What several years led to answers for a target of one where nothing else does.
        return deed.is_of_year or not deed.targets, deed.log_odds, -deed.sentence

    met: set[Figure] = set()
    for place, report in enumerate(sorted(reports, key=rank, reverse=True)):
        is_sure = place == 0 or report.log_odds >= _SURE
        if (place < _MOST and is_sure) or not report.targets <= met:
            met |= report.targets
            yield report.sentence


class _Deed(NamedTuple):
    """A sentence that reports on a promise."""

    sentence: int
    log_odds: float
    targets: frozenset[Figure]
    """The targets of the promise to which it gives a value."""
    is_of_year: bool


def _reported(
    old: Report,
    new: Report,
    promises: Sequence[Sentence],
    dues: Mapping[int, Sequence[Due]],
    alignment: Alignment,
) -> tuple[dict[int, list[_Deed]], dict[int, tuple[tuple[int, int], ...]]]:
    """Promise → the deeds that report on it; promise → what of it none of them answers for."""
    vocabulary = alignment.vocabulary
    promised = {s.id: vocabulary.wording(without_filler(_SO_THAT.sub("", said_of(old, s)))) for s in promises}
    done = {sentence: vocabulary.wording(without_filler(said)) for sentence, said in deeds(new)}
    before = [vocabulary.wording(without_filler(said)) for _, said in deeds(old)]
    things = Things(promised, done, before)
    overlaps: dict[tuple[int, int], tuple[float, float]] = {}
    best_promise: dict[int, float] = defaultdict(float)
    best_deed: dict[int, float] = defaultdict(float)
    # Of the two, the promises are the fewer.
    index = Index(vocabulary, list(promised.values()))
    asked = list(promised)
    position_of = {promise: position for position, promise in enumerate(asked)}
    for deed, told in done.items():
        in_other_words = things.in_other_words(deed)
        rarer = index.shared(told)
        # A deed that has only the genre's own words in common with a promise does not report on it.
        for position in sorted(rarer.keys() | map(position_of.__getitem__, in_other_words)):
            promise = asked[position]
            shared = index.all_shared(told, position, rarer.get(position, 0.0))
            shared += in_other_words.get(promise, 0.0)
            if shared < _LEAST_SHARED:
                continue
            said = promised[promise]
            overlap = 2 * shared / (said.weight + told.weight)
            overlaps[promise, deed] = (overlap, shared)
            best_promise[promise] = max(best_promise[promise], overlap)
            best_deed[deed] = max(best_deed[deed], overlap)
    ranks = _Ranks(dues, done, overlaps, vocabulary, things)
    alone = _alone(promised.values(), done.values(), before)
    told_before = _told_before(old, alignment)
    targets, values = old.figures_by_sentence(), new.figures_by_sentence()
    reported: dict[int, list[_Deed]] = defaultdict(list)
    nearly: dict[int, list[_Deed]] = defaultdict(list)
    answers: dict[int, dict[int, float]] = defaultdict(dict)
    clauses: dict[int, list[Wording]] = {}
    names = {promise: set(_NAME.findall(old.wording(promise))) for promise in promised}
    of_years = {deed for deed in done if is_of_years(new, deed)}
    # A review of a whole term tells of everything as what its years led to.
    is_of_term = len(of_years) > max(_FEW, len(done) / 2)
    promised_documents = {promise: subjects(old.wording(promise)) for promise in promised}
    made = {deed: subjects(new.wording(deed)) for deed in done}
    served = {promise: groups(old.wording(promise)) for promise in promised}
    helped = {deed: groups(new.wording(deed)) for deed in done}
    bound = {promise: bounds(said_of(old, old.sentences[promise])) for promise in promised}
    titles = {deed for deed in done if deed not in values and is_title(new.wording(deed))}
    for (promise, deed), (overlap, shared) in overlaps.items():
        evidence = Evidence(
            overlap=overlap,
            shared=shared,
            alone=math.fsum(map(alone.__getitem__, promised[promise].grams & done[deed].grams))
            + things.alone(promise, deed),
            promise_rank=overlap / best_promise[promise],
            deed_rank=overlap / best_deed[deed],
            told_before=0.0 if promise in targets or bound[promise] else told_before.get(deed, 0.0),
            clause=1.0,
            names=min(len(names[promise]) + bool(promised_documents[promise]), _MOST),
            has_target=promise in targets or bool(bound[promise]),
            things=things.shared(promise, deed),
            of_years=deed in of_years and not is_of_term,
            is_title=deed in titles,
            for_others=bool(served[promise] and helped[deed] and served[promise].isdisjoint(helped[deed])),
        )
        # Clauses are dear: not for what would not reach the bar if one of them, and all names, stood there as a whole.
        likeliest = evidence._replace(promise_rank=max((evidence.promise_rank, *ranks.of(promise, deed))))
        if likeliest.log_odds() < (LEAST_OF_SENTENCE if dues[promise] else _BAR - COMPANY):
            continue
        if promise not in clauses:
            clauses[promise] = _clauses(said_of(old, old.sentences[promise]), vocabulary)
        given = values.get(deed, ())
        is_of_one = things.is_of_one(promise, deed)
        met = frozenset(
            t
            for t in targets.get(promise, ())
            if any(is_of(t, f) or (is_of_one and is_bare(t) and comparable(t, f)) for f in given)
        )
        is_kept = any(keeps(name, f) for name in bound[promise] for f in given)
        # Of what is told in the same words year after year the value is this year's.
        is_value = is_kept or any(comparable(t, f) and has_name_of(t, f) for t in met for f in given)
        evidence = evidence._replace(
            told_before=0.0 if is_value else told_before.get(deed, 0.0),
            clause=_clause_found(clauses[promise], done[deed], vocabulary, things, deed),
            names=sum(name in new.wording(deed) for name in names[promise])
            + any(is_on(document, made[deed]) for document in promised_documents[promise]),
            has_target=bool(met) or is_kept,
        )
        log_odds = evidence.log_odds()
        is_passing = len(promised[promise].letters) > _BRIEF and evidence.is_passing()
        if log_odds >= (0.0 if is_passing else _BAR - COMPANY):
            report = _Deed(deed, log_odds, met, deed not in of_years)
            (reported if log_odds >= _BAR else nearly)[promise].append(report)
        for number, (clause, rank) in enumerate(zip(dues[promise], ranks.of(promise, deed), strict=True)):
            likely = log_odds
            if rank > evidence.promise_rank:
                likely = evidence._replace(promise_rank=rank).log_odds()
            answered = answer(
                clause, done[deed], things.told(deed), made[deed], likely, vocabulary
            ).log_odds()
            answers[promise][number] = max(answered, answers[promise].get(number, answered))
    surely = {
        promise: [d.sentence for d in found if d.log_odds >= _SURE] for promise, found in reported.items()
    }
    for promise in nearly.keys() - surely.keys():
        reported[promise] = [d for d in nearly[promise] if has_company(promise, d.sentence, surely)]
    all_said = "\n".join(letters(new.wording(deed)) for deed in done)
    for promise, named in dues.items():
        far = unanswered(named, answers[promise], all_said, NEAR)
        # What speaks of the same matter reports on what the promise says beside, or not at all.
        if is_chiefly(named) and len(far) == len(named):
            rest = beside(named)
            reported[promise] = [
                d
                for d in reported[promise]
                if d.targets
                or _clause_found(rest, done[d.sentence], vocabulary, things, d.sentence) >= _BESIDE
            ]
    left = {
        promise: tuple(clause.span for clause in unanswered(named, answers[promise], all_said))
        for promise, named in dues.items()
    }
    return reported, left


class _Ranks:
    """How much of each clause that names something a deed tells, relative to the deed that tells most of it.

    Of a promise of two things a deed on the lesser finds little, relative to the deed on the other.
    """

    def __init__(
        self,
        dues: Mapping[int, Sequence[Due]],
        done: Mapping[int, Wording],
        pairs: Iterable[tuple[int, int]],
        vocabulary: Vocabulary,
        things: Things,
    ) -> None:
        self._overlaps: dict[tuple[int, int], tuple[float, ...]] = {}
        self._best: dict[int, tuple[float, ...]] = {}
        for promise, deed in pairs:
            if not dues[promise]:
                continue
            told = done[deed]
            found = tuple(
                2
                * (vocabulary.shared(clause.whole, told) + things.in_other_words_than(clause.whole, deed))
                / (clause.whole.weight + told.weight)
                for clause in dues[promise]
            )
            self._overlaps[promise, deed] = found
            self._best[promise] = tuple(map(max, self._best.get(promise, found), found))

    def of(self, promise: int, deed: int) -> tuple[float, ...]:
        """By clause, 0 to 1."""
        best = self._best.get(promise, ())
        found = self._overlaps.get((promise, deed), ())
        return tuple(own / most if most else 0.0 for own, most in zip(found, best, strict=True))


def _alone(
    promised: Iterable[Wording], done: Iterable[Wording], before: Iterable[Wording]
) -> dict[str, float]:
    """Pair of characters that promises and deeds have → one by the number of either that have it.

    What last year's review spoke of as well, ``before`` the promise was made, counts the less for it.
    """
    in_promises, in_deeds, in_review = (
        Counter(chain.from_iterable(wording.grams for wording in wordings))
        for wordings in (promised, done, before)
    )
    return {
        gram: 1 / (in_promises[gram] * in_deeds[gram] * (1 + in_review[gram]))
        for gram in in_promises.keys() & in_deeds.keys()
    }


def _told_before(old: Report, alignment: Alignment) -> dict[int, float]:
    """New sentence → similarity of its link into last year's review."""
    return {
        sentence: link.similarity
        for link in alignment.sentences
        if any(old.sentences[i].function is not Function.PLAN for i in link.old)
        for sentence in link.new
    }


def _clauses(promise: str, vocabulary: Vocabulary) -> list[Wording]:
    """The clauses of a promise that say something without their filler words."""
    found = (vocabulary.wording(without_filler(clause)) for clause in CLAUSE.findall(promise))
    return [clause for clause in found if len(clause.letters) >= _SHORTEST_CLAUSE]


def _clause_found(
    clauses: Sequence[Wording], told: Wording, vocabulary: Vocabulary, things: Things, deed: int
) -> float:
    """The greatest share of a clause found in a deed."""
    best = 0.0
    for clause in clauses:
        shared = vocabulary.shared(clause, told) + things.in_other_words_than(clause, deed)
        if shared > _LEAST_SHARED:
            best = max(best, min(1.0, shared / clause.weight))
    return best

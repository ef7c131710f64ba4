"""Where this year's report tells of what last year's plan promised."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording
from compare.commitments.promise import CLAUSE, FRAME, promises_of, said_of, without_filler
from compare.commitments.synonyms import things_in
from compare.commitments.target import by_sentence, has_name_of, is_of
from compare.figures.pairs import comparable
from compare.model import Commitment, CommitmentStatus, Figure, Function, Report, Sentence, Span
from compare.wording import IN_A_LIST, letters, normal

REPORTED = 0.33
"""Least probability that a sentence of the review tells of a promise.  Low: to call a promise broken that was kept
is the worse mistake."""
_BAR = math.log(REPORTED / (1 - REPORTED))
_FAILED = re.compile(
    "未(?:能|如期|按期|按时|完成|启动|开工|建成|落地|实施|出台|达到|实现|全面|全部)|尚未|延期|推迟|延后|暂缓|搁置|中止|终止"
)
"""Says of something planned that it was not done, or not yet."""
_NAME = re.compile(r"《[^《》]{2,60}》|[“\"][^“”\"]{2,20}[”\"]")
_SHORTEST_CLAUSE = 4
_LEAST_SHARED = 0.8
_MOST = 3
_OF_YEARS = re.compile("以来|[两二三四五]年[来间]|年均")
"""Says what several years led to, in a review of one."""
_LONGEST_TITLE = 32
"""Letters of 三是…。 that opens a passage of the review: 三是聚焦提质增效，产业结构持续优化。"""


class Evidence(NamedTuple):
    """What speaks for a deed being the report on a promise.

    The weights are those of a logistic regression on promises and deeds that people linked by reading: two pairs
    of neighbouring work reports gave the first weights; a third pair and the reports of fourteen issuers, each
    counted twice, were then allowed to move them (ridge of 4; the last three began at zero).  Estimated without
    an issuer and measured on what was left out they judge 144 of 155 promises as people do, 136 without the last
    three; the words of :mod:`compare.commitments.synonyms` were gathered with four of the issuers in view.  Around
    these weights it makes little difference which are taken.
    """

    overlap: float
    """Weighted Dice coefficient of the two without filler words, 0 to 1."""
    shared: float
    """Weight of what they share."""
    alone: float
    """How far they are the only ones to share it: of every pair of characters, one by the number of promises and
    of deeds that have it, and of last year's deeds.  散煤 in one promise and one deed tells more than 改革 in thirty of either."""
    promise_rank: float
    deed_rank: float
    """The overlap relative to the best that the promise, and that the deed, finds anywhere."""
    told_before: float
    """Similarity of the deed's sentence to what it is linked to in last year's review; 0 without a link.
    What was told before the promise was made hardly reports on it."""
    clause: float
    """Greatest share of a clause of the promise found in the deed, 0 to 1."""
    names: int
    """Titles and quoted names of the promise that the deed repeats."""
    has_target: bool
    """The deed gives a value to an indicator for which the promise sets one: 调解和解率达到35%以上."""
    things: float
    """Weight of the things both speak of, in whatever words: 轮训 and 参训.  The fewer sentences speak of it, the more.
    It tells the less, the more of the deed was told before."""
    of_years: bool
    """The deed says what several years led to, which is more than what became of the promise of one."""
    is_title: bool
    """It opens a passage of the review and says of it all that it went well."""

    def log_odds(self) -> float:
        """Logarithm of the odds."""
        return (
            -7.4
            + 0.9 * self.overlap
            + 1.05 * math.log(self.shared)
            + 1.55 * math.log1p(self.alone)
            + 2.6 * self.promise_rank
            + 1.0 * self.deed_rank
            - 1.75 * self.told_before
            + 2.6 * self.clause
            + 1.15 * self.names
            + 2.2 * self.has_target
            + 2.05 * self.things * (1 - self.told_before)
            - 1.4 * self.of_years
            - 1.25 * self.is_title
        )


def commitments(old: Report, new: Report, alignment: Alignment) -> tuple[Commitment, ...]:
    """Every promise of the old report's plan with the new report's sentences on it, in text order."""
    promises = promises_of(old)
    reported = _reported(old, new, promises, alignment)
    return tuple(
        Commitment(
            old_sentence=s.id,
            start=s.start,
            end=s.end,
            new_sentences=tuple(sorted(_told(reported[s.id]))),
            status=CommitmentStatus.REPORTED if reported[s.id] else CommitmentStatus.UNREPORTED,
        )
        for s in promises
    )


def _told(reports: Iterable[_Deed]) -> Iterator[int]:
    """The surest sentences, and beyond those whatever gives a value to a target that none of them gives."""

    def rank(deed: _Deed) -> tuple[bool, float, int]:
        # What several years led to answers for a target of one where nothing else does.
        return deed.is_of_year or not deed.targets, deed.log_odds, -deed.sentence

    met: set[Figure] = set()
    for place, report in enumerate(sorted(reports, key=rank, reverse=True)):
        if place < _MOST or not report.targets <= met:
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
    old: Report, new: Report, promises: Sequence[Sentence], alignment: Alignment
) -> dict[int, list[_Deed]]:
    """Promise → the deeds that report on it."""
    vocabulary = alignment.vocabulary
    promised = {s.id: vocabulary.wording(without_filler(said_of(old, s))) for s in promises}
    done = {sentence: vocabulary.wording(without_filler(said)) for sentence, said in _deeds(new)}
    overlaps: dict[tuple[int, int], tuple[float, float]] = {}
    best_promise: dict[int, float] = defaultdict(float)
    best_deed: dict[int, float] = defaultdict(float)
    # Of the two, the promises are the fewer.
    index = Index(vocabulary, list(promised.values()))
    for deed, told in done.items():
        rarer = index.shared(told)
        for position, (promise, said) in enumerate(promised.items()):
            # A deed that has only the genre's own words in common with a promise does not report on it.
            if not rarer[position]:
                continue
            shared = index.all_shared(told, position, rarer[position])
            if shared < _LEAST_SHARED:
                continue
            overlap = 2 * shared / (said.weight + told.weight)
            overlaps[promise, deed] = (overlap, shared)
            best_promise[promise] = max(best_promise[promise], overlap)
            best_deed[deed] = max(best_deed[deed], overlap)
    before = [vocabulary.wording(without_filler(said)) for _, said in _deeds(old)]
    alone = _alone(promised.values(), done.values(), before)
    in_promises, in_deeds, weights = _things(promised, done, before)
    told_before = _told_before(old, alignment)
    targets, values = by_sentence(old), by_sentence(new)
    reported: dict[int, list[_Deed]] = defaultdict(list)
    clauses: dict[int, list[Wording]] = {}
    of_years = {deed for deed in done if _is_of_years(new, deed)}
    titles = {deed for deed in done if deed not in values and _is_title(new.wording(deed))}
    for (promise, deed), (overlap, shared) in overlaps.items():
        evidence = Evidence(
            overlap=overlap,
            shared=shared,
            alone=math.fsum(map(alone.__getitem__, promised[promise].grams & done[deed].grams)),
            promise_rank=overlap / best_promise[promise],
            deed_rank=overlap / best_deed[deed],
            told_before=0.0 if promise in targets else told_before.get(deed, 0.0),
            clause=1.0,
            names=_MOST,
            has_target=promise in targets,
            things=math.fsum(map(weights.__getitem__, in_promises[promise] & in_deeds[deed])),
            of_years=deed in of_years,
            is_title=deed in titles,
        )
        # Clauses are dear: not for what would not reach the bar if one of them stood there as a whole.
        if evidence.log_odds() < _BAR:
            continue
        if promise not in clauses:
            clauses[promise] = _clauses(said_of(old, old.sentences[promise]), vocabulary)
        met = frozenset(t for t in targets.get(promise, ()) if any(is_of(t, f) for f in values.get(deed, ())))
        # Of what is told in the same words year after year the value is this year's.
        is_value = any(comparable(t, f) and has_name_of(t, f) for t in met for f in values[deed])
        evidence = evidence._replace(
            told_before=0.0 if is_value else told_before.get(deed, 0.0),
            clause=_clause_found(clauses[promise], done[deed], vocabulary),
            names=sum(name in new.wording(deed) for name in set(_NAME.findall(old.wording(promise)))),
            has_target=bool(met),
        )
        if evidence.log_odds() >= _BAR:
            reported[promise].append(_Deed(deed, evidence.log_odds(), met, deed not in of_years))
    return reported


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


def _things(
    promised: Mapping[int, Wording], done: Mapping[int, Wording], before: Iterable[Wording]
) -> tuple[dict[int, frozenset[int]], dict[int, frozenset[int]], dict[int, float]]:
    """The things that each promise and each deed speaks of, and what each thing weighs."""
    in_promises = {promise: things_in(wording) for promise, wording in promised.items()}
    in_deeds = {deed: things_in(wording) for deed, wording in done.items()}
    spoken = [*in_promises.values(), *in_deeds.values(), *map(things_in, before)]
    count = Counter(chain.from_iterable(spoken))
    # About one for what a sentence of either alone speaks of, as pairs of characters weigh.
    once = math.log(1 + len(spoken) / 1.5)
    return (
        in_promises,
        in_deeds,
        {thing: math.log(1 + len(spoken) / seen) / once for thing, seen in count.items()},
    )


def _is_of_years(report: Report, deed: int) -> bool:
    return report.sentences[deed].span is not Span.YEAR or _OF_YEARS.search(report.wording(deed)) is not None


def _is_title(said: str) -> bool:
    text = normal(said)
    begins = text.startswith("--") or IN_A_LIST.match(text)
    return bool(begins) and len(letters(said)) <= _LONGEST_TITLE


def _deeds(report: Report) -> Iterator[tuple[int, str]]:
    """The sentences that may tell of a deed and what they say; of a problem, the clauses on what was not done."""
    for sentence in report.sentences:
        said = report.wording(sentence.id)
        if sentence.heading or sentence.section is None:
            continue
        if sentence.function is Function.PROBLEMS:
            if failed := "，".join(c for c in CLAUSE.findall(said) if _FAILED.search(c)):
                yield sentence.id, failed
        elif sentence.function is not Function.PLAN and not FRAME.search(said):
            yield sentence.id, said


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


def _clause_found(clauses: Sequence[Wording], deed: Wording, vocabulary: Vocabulary) -> float:
    """The greatest share of a clause found in a deed."""
    best = 0.0
    for clause in clauses:
        shared = vocabulary.shared(clause, deed)
        if shared > _LEAST_SHARED:
            best = max(best, shared / clause.weight)
    return best

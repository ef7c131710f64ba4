"""Promises and the deeds that may report on them, prepared for judging."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording
from compare.commitments.deeds import deeds, is_of_years, is_title, opens, places
from compare.commitments.document import listed, subjects, subjects_of_others
from compare.commitments.due import Due, due
from compare.commitments.groups import groups
from compare.commitments.promise import CLAUSE, said_of, without_filler
from compare.commitments.rises import Multiple, Rises, multiples
from compare.commitments.target import (
    RateOfAct,
    ShareOfThose,
    behind,
    bounds,
    rates_of_act,
    shares_of_those,
    standings,
)
from compare.commitments.things import Things
from compare.issuer import ground_of
from compare.model import Figure, Function, Report, Sentence

_SO_THAT = re.compile("[，,](?:让|使|从而|务必使|真正让)[^，,；;。！!]{3,}(?=[，,；;。！!]|$)")
"""A purpose that many promises share: 让群众更有获得感."""
_NAME = re.compile(r"《[^《》]{2,60}》|[“\"][^“”\"]{2,20}[”\"]")
_LEAST_SHARED = 0.8
"""Least weight that a promise and a deed reporting on it have in common."""
_FEW = 12
"""Sentences too few to review a whole term."""


class Promise(NamedTuple):
    """A promise, with the features that identify a report on it."""

    sentence: int
    said: str
    """In normal form, see :func:`said_of`."""
    wording: Wording
    """Without filler words and purpose."""
    dues: tuple[Due, ...]
    targets: tuple[Figure, ...]
    things: tuple[str, ...]
    """What each target counts, where that stands behind the number; else empty."""
    rates: tuple[RateOfAct, ...]
    """The targets that may be told as a share."""
    bounds: frozenset[str]
    """What is to be bounded, without a figure."""
    standings: frozenset[str]
    """What the issuer wants to stand higher in."""
    multiples: frozenset[Multiple]
    names: frozenset[str]
    """Titles and quoted names."""
    documents: frozenset[str]
    """The subjects of the documents to be made."""
    listed: frozenset[str]
    """Those of them that it names in a list and counts."""
    groups: frozenset[int]
    """The groups of people it is for."""


class Deed(NamedTuple):
    """A sentence of the review, with the features of what it may report."""

    sentence: int
    start: int
    """Its start in the report."""
    said: str
    """Its text as it stands there."""
    wording: Wording
    """The wording that states the deed, without filler words."""
    values: tuple[Figure, ...]
    """Where it opens the report, only its places."""
    places: tuple[Figure, ...]
    """Where the issuer stands among others."""
    shares: tuple[ShareOfThose, ...]
    """The values that may be what came of a rate."""
    documents: frozenset[str]
    """The subjects of the documents made."""
    of_others: frozenset[str]
    """The subjects of those that others than the issuer made."""
    groups: frozenset[int]
    told_before: float
    """Similarity of its link to last year's review; 0 without a link."""
    before: frozenset[str]
    """The pairs of characters of what it is linked to there."""
    is_of_years: bool
    is_title: bool
    opens: bool
    """Whether it stands before the first heading, where places are told and no deeds."""

    def clause_of(self, value: Figure) -> str:
        """The clause that a value of the deed stands in."""
        at = value.quantity.start - self.start
        return next((c.group() for c in CLAUSE.finditer(self.said) if c.start() <= at < c.end()), "")


class Pair(NamedTuple):
    """A promise and a deed that share more than the words of the genre."""

    promise: Promise
    deed: Deed
    overlap: float
    """Weighted Dice coefficient."""
    shared: float
    """Weight of what they share."""


class Candidates:
    """All deeds that may report on a promise."""

    def __init__(self, old: Report, new: Report, promises: Sequence[Sentence], alignment: Alignment) -> None:
        self.vocabulary = alignment.vocabulary
        targets, values = old.figures_by_sentence(), new.figures_by_sentence()
        self.promises = {s.id: _promise(old, s, targets, self.vocabulary) for s in promises}
        told_before = _told_before(old, alignment)
        self.deeds = {
            sentence: _deed(new, sentence, told, values, told_before, self.vocabulary)
            for sentence, told in deeds(new)
        }
        self.rises = Rises(old, new)
        before = [self.vocabulary.wording(without_filler(said)) for _, said in deeds(old)]
        promised = {sentence: promise.wording for sentence, promise in self.promises.items()}
        done = {sentence: deed.wording for sentence, deed in self.deeds.items()}
        self.things = Things(promised, done, before)
        self.alone = _alone(promised.values(), done.values(), before)
        self.pairs = tuple(self._pairs())
        # A review of a whole term reports everything as an outcome of its years.
        of_years = sum(deed.is_of_years for deed in self.deeds.values())
        self.is_of_term = of_years > max(_FEW, len(self.deeds) / 2)
        self._best_of_promise: dict[int, float] = defaultdict(float)
        self._best_of_deed: dict[int, float] = defaultdict(float)
        for pair in self.pairs:
            promise, deed = pair.promise.sentence, pair.deed.sentence
            # What several years led to is told in the words of a plan, but the year answers first.
            if (self.is_of_term or not pair.deed.is_of_years) and not pair.deed.opens:
                self._best_of_promise[promise] = max(self._best_of_promise[promise], pair.overlap)
            self._best_of_deed[deed] = max(self._best_of_deed[deed], pair.overlap)
        self.ranks = _Ranks(self.pairs, self.vocabulary, self.things)

    def rank_in_promise(self, pair: Pair) -> float:
        """The overlap relative to the greatest of the promise with a deed of the year, 0 to 1."""
        return pair.overlap / max(pair.overlap, self._best_of_promise[pair.promise.sentence])

    def rank_in_deed(self, pair: Pair) -> float:
        """The overlap relative to the greatest of the deed with a promise, 0 to 1."""
        return pair.overlap / self._best_of_deed[pair.deed.sentence]

    def told_before(self, pair: Pair) -> float:
        """How surely last year's review had what the two share, 0 to 1.

        The likeness of the deed's link to it, times the share of that found there: what a sentence adds
        is new.
        """
        deed = pair.deed
        if not deed.told_before:
            return 0.0
        both = pair.promise.wording.grams & deed.wording.grams
        added = both - deed.before
        if not both or not added:
            return deed.told_before if both else 0.0
        weight = self.vocabulary.weight
        return deed.told_before * (1 - weight(added) / weight(both))

    def _pairs(self) -> Iterator[Pair]:
        # There are fewer promises than deeds.
        promises = list(self.promises.values())
        index = Index(self.vocabulary, [promise.wording for promise in promises])
        position_of = {promise.sentence: position for position, promise in enumerate(promises)}
        for deed in self.deeds.values():
            told = deed.wording
            in_other_words = self.things.in_other_words(deed.sentence)
            rarer = index.shared(told)
            # A deed that shares only the genre's own words with a promise does not report on it.
            for position in sorted(rarer.keys() | map(position_of.__getitem__, in_other_words)):
                promise = promises[position]
                shared = index.all_shared(told, position, rarer.get(position, 0.0))
                shared += in_other_words.get(promise.sentence, 0.0)
                if shared >= _LEAST_SHARED:
                    overlap = 2 * shared / (promise.wording.weight + told.weight)
                    yield Pair(promise, deed, overlap, shared)


def _promise(
    old: Report, sentence: Sentence, targets: Mapping[int, Sequence[Figure]], vocabulary: Vocabulary
) -> Promise:
    said, as_written = said_of(old, sentence), old.wording(sentence.id)
    own = tuple(targets.get(sentence.id, ()))
    return Promise(
        sentence.id,
        said,
        vocabulary.wording(without_filler(_SO_THAT.sub("", said))),
        due(old, sentence.start, sentence.end, vocabulary),
        own,
        tuple(behind(target, old.text) for target in own),
        rates_of_act(own),
        bounds(said),
        standings(said),
        multiples(said),
        frozenset(_NAME.findall(as_written)),
        subjects(as_written, ground_of(old.issuer)),
        listed(as_written, ground_of(old.issuer)),
        groups(as_written),
    )


def _deed(
    new: Report,
    sentence: int,
    told: str,
    values: Mapping[int, Sequence[Figure]],
    told_before: Mapping[int, tuple[float, frozenset[str]]],
    vocabulary: Vocabulary,
) -> Deed:
    said, ranks = new.wording(sentence), places(new, sentence)
    own = ranks if opens(new, sentence) else tuple(values.get(sentence, ()))
    return Deed(
        sentence,
        new.sentences[sentence].start,
        said,
        vocabulary.wording(without_filler(told)),
        own,
        ranks,
        shares_of_those(own),
        subjects(said, ground_of(new.issuer)),
        subjects_of_others(said, ground_of(new.issuer)),
        groups(said),
        *told_before.get(sentence, (0.0, frozenset())),
        is_of_years(new, sentence),
        sentence not in values and is_title(said),
        opens(new, sentence),
    )


def _told_before(old: Report, alignment: Alignment) -> dict[int, tuple[float, frozenset[str]]]:
    """New sentence → similarity of its link to last year's review, and the pairs of characters there."""
    told: dict[int, tuple[float, frozenset[str]]] = {}
    for link in alignment.sentences:
        before = [old.wording(i) for i in link.old if old.sentences[i].function is not Function.PLAN]
        if before:
            grams = reduce(or_, (alignment.vocabulary.wording(said).grams for said in before))
            told.update(dict.fromkeys(link.new, (link.similarity, grams)))
    return told


def _alone(
    promised: Iterable[Wording], done: Iterable[Wording], before: Iterable[Wording]
) -> dict[str, float]:
    """Pair of characters in both promises and deeds → 1 / (promises with it × deeds with it).

    Pairs that last year's review already had, ``before`` the promise was made, count less.
    """
    in_promises, in_deeds, in_review = (
        Counter(chain.from_iterable(wording.grams for wording in wordings))
        for wordings in (promised, done, before)
    )
    return {
        gram: 1 / (in_promises[gram] * in_deeds[gram] * (1 + in_review[gram]))
        for gram in in_promises.keys() & in_deeds.keys()
    }


class _Ranks:
    """How much of each clause that names something a deed repeats, relative to the deed that repeats most of it.

    A promise of two things is judged per thing, so a deed on one scores low on the other.
    """

    def __init__(self, pairs: Iterable[Pair], vocabulary: Vocabulary, things: Things) -> None:
        self._overlaps: dict[tuple[int, int], tuple[float, ...]] = {}
        self._best: dict[int, tuple[float, ...]] = {}
        for pair in pairs:
            if not pair.promise.dues:
                continue
            promise, deed, told = pair.promise.sentence, pair.deed.sentence, pair.deed.wording
            found = tuple(
                2
                * (vocabulary.shared(clause.whole, told) + things.in_other_words_than(clause.whole, deed))
                / (clause.whole.weight + told.weight)
                for clause in pair.promise.dues
            )
            self._overlaps[promise, deed] = found
            if not pair.deed.opens:
                self._best[promise] = tuple(map(max, self._best.get(promise, found), found))

    def of(self, pair: Pair) -> tuple[float, ...]:
        """By clause, 0 to 1."""
        promise = pair.promise.sentence
        found = self._overlaps.get((promise, pair.deed.sentence), ())
        best = map(max, self._best.get(promise, found), found)
        return tuple(own / most if most else 0.0 for own, most in zip(found, best, strict=True))

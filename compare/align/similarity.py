"""How alike two wordings are: rare character pairs shared, and characters in order.

Pairs of adjacent characters stand in for words: they need no dictionary and are immune to a segmenter's
mistakes.  Weighted by inverse document frequency (Spärck Jones, 1972), the genre's formulas count for little
against the names of acts and documents.  The weights come from the reports at hand.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import add
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.model import Report
from compare.wording import letters


class Wording(NamedTuple):
    """A piece of text prepared for comparison."""

    letters: str
    """Masked form without punctuation."""
    grams: frozenset[str]
    """Its pairs of adjacent characters; a single character stands for itself."""
    weight: float
    """Sum of the weights of its grams."""


def grams_of(text: str) -> frozenset[str]:
    """Pairs of adjacent characters of a masked text without punctuation."""
    if len(text) < 2:
        return frozenset((text,)) if text else frozenset()
    return frozenset(map(add, text, text[1:]))


class Sentences(NamedTuple):
    """Sentences as every comparison reads them, whatever they are compared with."""

    texts: Sequence[str]
    """As written."""
    spelt: Mapping[str, tuple[str, frozenset[str]]]
    """Text → its masked form without punctuation, and the grams of that."""
    places: Mapping[str, Sequence[int]]
    """Gram → positions of the sentences that have it."""


def sentences_of(report: Report) -> Sentences:
    """The sentences of a report, kept with it for the next pair it stands in."""
    return report.once(_sentences_of)


def _sentences_of(report: Report) -> Sentences:
    return _sentences([report.wording(sentence.id) for sentence in report.sentences])


def _sentences(texts: Sequence[str]) -> Sentences:
    spelt = {text: (stripped := letters(text), grams_of(stripped)) for text in texts}
    return Sentences(texts, spelt, _places([spelt[text][1] for text in texts]))


def _places(sets: Iterable[frozenset[str]]) -> Mapping[str, Sequence[int]]:
    """Gram → positions of the sets that have it."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for position, grams in enumerate(sets):
        for gram in grams:
            places[gram].append(position)
    return dict(places)


class _Weights(dict[str, float]):
    """Weight by character pair; an unseen pair weighs one."""

    def __missing__(self, gram: str) -> float:
        return 1.0


def _dyadic(weight: float) -> float:
    """The weight as a multiple of 2⁻²⁰: sums are exact, whatever the order of iteration."""
    return round(weight * 2**20) / 2**20


_FEW = 12
_SHARE = 12
"""A gram is common if more than a twelfth of the sentences, and more than a dozen, have it."""


class Vocabulary:
    """Weights of character pairs, estimated on the sentences of the reports compared."""

    def __init__(self, texts: Sequence[str] = (), reports: Iterable[Report] = ()) -> None:
        """Of sentences as written, and of those of reports."""
        groups = [sentences_of(report) for report in reports]
        if texts or not groups:
            groups.append(_sentences(texts))
        spelt: dict[str, tuple[str, frozenset[str]]] = {}
        frequency: dict[str, int] = {}
        for group in groups:
            # A sentence of both years has one set of grams.
            spelt |= group.spelt
            seen_here = dict(zip(group.places, map(len, group.places.values()), strict=True))
            both = frequency.keys() & seen_here.keys()
            seen_here.update({gram: frequency[gram] + seen_here[gram] for gram in both})
            frequency |= seen_here
        count = 1 + sum(len(group.texts) for group in groups)
        # Relative to a pair that stands in one sentence only, so that weights of long and short reports are
        # comparable: about one for a rare pair, near zero for one in every sentence.
        once = math.log(1 + count / 1.5)
        weight_of = {
            seen: _dyadic(math.log(1 + count / (seen + 0.5)) / once) for seen in set(frequency.values())
        }
        self.weights = _Weights({gram: weight_of[seen] for gram, seen in frequency.items()})
        ceiling = max(_FEW, count // _SHARE)
        self.common = frozenset(gram for gram, seen in frequency.items() if seen > ceiling)
        """Grams so frequent that they do not narrow a search."""
        self._wordings = {
            text: Wording(stripped, grams, self.weight(grams)) for text, (stripped, grams) in spelt.items()
        }
        self._of_letters: dict[str, Wording] = {}

    def weight(self, grams: Iterable[str]) -> float:
        """Sum of the weights of grams."""
        return sum(map(self.weights.__getitem__, grams))

    def wording(self, text: str) -> Wording:
        """Prepare a text as written."""
        return self._wordings.get(text) or self.of_letters(letters(text))

    def of_letters(self, stripped: str) -> Wording:
        """Prepare a text already masked and stripped of punctuation."""
        # A clause is looked up as part of a promise, of a deed and of a measure.
        if stripped not in self._of_letters:
            grams = grams_of(stripped)
            self._of_letters[stripped] = Wording(stripped, grams, self.weight(grams))
        return self._of_letters[stripped]

    def shared(self, old: Wording, new: Wording) -> float:
        """Weight of what the two have in common."""
        if old.grams is new.grams:
            # A sentence unchanged between the years is prepared once.
            return old.weight
        common = old.grams & new.grams
        return self.weight(common) if common else 0.0

    def overlap(self, old: Wording, new: Wording) -> float:
        """Weighted Dice coefficient, 0 to 1."""
        total = old.weight + new.weight
        return 2 * self.shared(old, new) / total if total else 0.0

    def containment(self, part: Wording, whole: Wording) -> float:
        """Share of ``part`` found in ``whole``, 0 to 1."""
        return self.shared(part, whole) / part.weight if part.weight else 0.0

    def similarity(self, old: Wording, new: Wording) -> float:
        """Mean of weighted overlap and of the share of characters kept in order, 0 to 1."""
        if old.letters == new.letters:
            return 1.0
        return (self.overlap(old, new) + Indel.normalized_similarity(old.letters, new.letters)) / 2


_LEAST_RARE = 0.5
"""Least weight two sentences must share in grams that are not common."""
_MOST = 12
"""Of the best by each measure, for one new wording."""


class Index:
    """Finds wordings by the grams they share, ignoring the most frequent ones."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        wordings: Sequence[Wording],
        places: Mapping[str, Sequence[int]] | None = None,
    ) -> None:
        """``places`` are the positions of the wordings by gram, where they are known."""
        self.wordings = wordings
        self._weight = vocabulary.weight
        self._weights = vocabulary.weights
        self._most_frequent = vocabulary.common
        self._common = [wording.grams & vocabulary.common for wording in wordings]
        self.common_weights = list(map(self._weight, self._common))
        """What the most frequent grams of each weigh together."""
        self._places = _places([wording.grams for wording in wordings]) if places is None else places

    def shared(self, wording: Wording) -> dict[int, float]:
        """Weight of the rarer grams shared with the wording, by position; positions that share none are absent."""
        sums: dict[int, float] = {}
        so_far = sums.get
        for gram in (wording.grams & self._places.keys()) - self._most_frequent:
            weight = self._weights[gram]
            for position in self._places[gram]:
                sums[position] = so_far(position, 0.0) + weight
        return sums

    def shared_with_each(self, other: Index) -> list[Mapping[int, float]]:
        """For each wording of another index what :meth:`shared` says."""
        sums: list[defaultdict[int, float]] = [defaultdict(float) for _ in other.wordings]
        # A gram that both have is looked up once, not once for each wording that has it.
        for gram in (self._places.keys() & other._places.keys()) - self._most_frequent:
            weight, positions = self._weights[gram], self._places[gram]
            for theirs in other._places[gram]:
                row = sums[theirs]
                for position in positions:
                    row[position] += weight
        return list(sums)

    def all_shared(self, wording: Wording, position: int, rarer: float) -> float:
        """Weight of all grams shared with the wording at a position, given that of the rarer ones."""
        common = wording.grams & self._common[position]
        return rarer + self._weight(common) if common else rarer


def candidates(
    old: Sequence[Wording], new: Sequence[Wording], rarer: Iterable[Mapping[int, float]]
) -> Iterator[tuple[int, int, float]]:
    """``(old, new, weight of the rarer grams shared)`` of pairs worth a closer look.

    ``rarer`` is what an index of the old ones says each new one shares with them, see :meth:`Index.shared`.
    At most two dozen for each new wording: the best by overlap and the best by total weight shared,
    since a short sentence may be part of a long one, and two long ones may agree in a clause.
    """
    weights = [wording.weight for wording in old]
    for position, (wording, shared) in enumerate(zip(new, rarer, strict=True)):
        # In text order, which sorting preserves among equals.
        likely = sorted([other for other, value in shared.items() if value >= _LEAST_RARE])
        if len(likely) > _MOST:
            weight = wording.weight
            overlap = {other: shared[other] / (weights[other] + weight) for other in likely}
            by_weight = sorted(likely, key=shared.__getitem__, reverse=True)[:_MOST]
            by_overlap = sorted(likely, key=overlap.__getitem__, reverse=True)[:_MOST]
            likely = sorted({*by_weight, *by_overlap})
        for other in likely:
            yield other, position, shared[other]

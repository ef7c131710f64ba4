"""How alike two wordings are: rare character pairs shared, and characters in order.

Pairs of adjacent characters stand in for words: they need no dictionary and are immune to a segmenter's
mistakes.  Weighted by inverse document frequency (Spärck Jones, 1972), the genre's formulas count for little
against the names of acts and documents.  The weights come from the reports at hand.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import add
from typing import NamedTuple

from rapidfuzz.distance import Indel

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

    def __init__(self, texts: Sequence[str]) -> None:
        """``texts`` are sentences as written."""
        prepared = {text: (stripped := letters(text), grams_of(stripped)) for text in texts}
        frequency = Counter(chain.from_iterable(prepared[text][1] for text in texts))
        count = 1 + len(texts)
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
            text: Wording(stripped, grams, self.weight(grams)) for text, (stripped, grams) in prepared.items()
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

    def __init__(self, vocabulary: Vocabulary, wordings: Sequence[Wording]) -> None:
        self.wordings = wordings
        self._weight = vocabulary.weight
        self._weights = vocabulary.weights
        self._common: list[frozenset[str]] = []
        self.common_weights: list[float] = []
        """What the most frequent grams of each weigh together."""
        self._postings: dict[str, list[int]] = defaultdict(list)
        for position, wording in enumerate(wordings):
            common = wording.grams & vocabulary.common
            self._common.append(common)
            self.common_weights.append(self._weight(common))
            for gram in wording.grams - vocabulary.common:
                self._postings[gram].append(position)

    def shared(self, wording: Wording) -> dict[int, float]:
        """Weight of the rarer grams shared with the wording, by position; positions that share none are absent."""
        sums: dict[int, float] = {}
        so_far = sums.get
        for gram in wording.grams & self._postings.keys():
            weight = self._weights[gram]
            for position in self._postings[gram]:
                sums[position] = so_far(position, 0.0) + weight
        return sums

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

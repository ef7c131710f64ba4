"""What speaks for two sentences of two reports being the same statement, and the odds of a link of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.align.genre import named
from compare.align.similarity import Vocabulary, Wording
from compare.model import Report

_LINK = 0.38
"""Least probability of a link, see :class:`LinkFeatures`."""

_IDENTICAL = 3.0
"""Log odds added for two sentences with the same wording, beyond what they share."""


class LinkFeatures(NamedTuple):
    """What speaks for two sentences of two years being the same statement.

    The weights are those of a logistic regression on pairs of neighbouring yearly reports in which a person
    linked every sentence by reading.  Estimated on either pair and measured on the other, they give F1 0.75
    and 0.78.
    """

    order: float
    """Share of characters kept in order (Indel similarity)."""
    shared: float
    """Weight of the character pairs in common, which grows with the rare words shared."""
    displacement: float
    """Distance of the two places, as a share of the reports."""
    old_margin: float
    """Overlap minus the old sentence's best overlap with any other; negative if another is better."""
    new_margin: float
    """Overlap minus the new sentence's best overlap with any other."""
    is_mixed: bool
    """One of the two is a heading."""
    is_identical: bool

    def log_odds(self) -> float:
        """Log odds of a link, ignoring its neighbours."""
        return _log_odds(*self)


def _log_odds(
    order: float,
    shared: float,
    displacement: float,
    old_margin: float,
    new_margin: float,
    is_mixed: bool,
    is_identical: bool,
) -> float:
    """Those of :class:`LinkFeatures`, which need not be made for pairs that are out of the question."""
    return (
        -1.6
        + 0.65 * order
        + 2.15 * math.log(shared)
        - 0.1 * displacement
        + 5.1 * old_margin
        + 5.5 * new_margin
        - 0.95 * is_mixed
        + _IDENTICAL * is_identical
    )


BAR = math.log(_LINK / (1 - _LINK))
"""Least log odds of a link."""

_ANCHOR = 0.5
"""Least log odds at which a link of the first pass predicts the place of its neighbours."""

_REACH = 4
"""Neighbouring sentences on either side whose links are consulted."""

_STEPS = [step for step in range(-_REACH, _REACH + 1) if step]

_FARTHEST = 60
"""In sentences.  Beyond this distance, or without a linked neighbour, all places are equally far."""

LEAST_SHARED = 0.8
"""Least weight of the character pairs that two linked sentences share."""

_LEAST_CONTAINED = 0.12
_COMPANY = 0.9
"""Log odds a link loses per unit of log(1 + distance), in sentences from the place its neighbours' links
predict."""
_AVERAGE_COMPANY = 1.2
"""Value of that logarithm assumed in the first pass, where it is not yet known."""

_LEAST_NAMED = 2.0
"""Least weight of character pairs outside the words of the genre that two linked sentences share, together
with :data:`_ALIKE` times their similarity.  Of 16 links below it in pairs of reports read through, 14 were
wrong."""
_ALIKE = 6.0
_LEAST_OF_THE_NAMED = 0.35
"""Least share of what one sentence names for it to be what the other names, even if that is one word:
规范执法."""


def least_shared(wording: Wording) -> float:
    """Least weight of the character pairs that this one shares with a linked one; of two the lesser is needed."""
    return max(LEAST_SHARED, _LEAST_CONTAINED * wording.weight)


def odds_of_links(
    shared: Mapping[tuple[int, int], float],
    mixed: Set[tuple[int, int]],
    old_wordings: Sequence[Wording],
    new_wordings: Sequence[Wording],
    names: Names,
) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]]:
    """Similarity and log odds of a link for the pairs that may reach the bar, of all that share enough."""
    overlaps = {
        (i, j): 2 * weight / (old_wordings[i].weight + new_wordings[j].weight)
        for (i, j), weight in shared.items()
    }
    best_old, best_new = _BestTwo(), _BestTwo()
    for (i, j), overlap in overlaps.items():
        best_old.add(i, overlap)
        best_new.add(j, overlap)
    similarities: dict[tuple[int, int], float] = {}
    alone: dict[tuple[int, int], float] = {}
    old_count, new_count = max(1, len(old_wordings)), max(1, len(new_wordings))
    for (i, j), overlap in overlaps.items():
        before, after = old_wordings[i].letters, new_wordings[j].letters
        margins = best_old.margin(i, overlap), best_new.margin(j, overlap)
        displacement = abs(i / old_count - j / new_count)
        is_mixed = (i, j) in mixed
        # Few pairs come near the bar: none that would miss it even with all characters in order.
        if _log_odds(1.0, shared[i, j], displacement, *margins, is_mixed, before == after) < BAR:
            continue
        order = Indel.normalized_similarity(before, after)
        features = LinkFeatures(order, shared[i, j], displacement, *margins, is_mixed, before == after)
        odds = features.log_odds()
        similarity = (overlap + order) / 2
        # The neighbours only subtract.
        if odds >= BAR and names.are_shared(i, j, similarity):
            similarities[i, j], alone[i, j] = similarity, odds
    anchors = _anchors({pair: value - _COMPANY * _AVERAGE_COMPANY for pair, value in alone.items()})
    expected = {j: _expected(j, anchors) for j in {j for _, j in alone}}
    return similarities, {
        (i, j): value - _COMPANY * _company(i, expected[j]) for (i, j), value in alone.items()
    }


class Names:
    """What the sentences of two reports name, computed when two of them are compared."""

    def __init__(self, old: Report, new: Report, vocabulary: Vocabulary) -> None:
        self._reports = (old, new)
        self._weight = vocabulary.weight
        self._known: tuple[dict[int, tuple[frozenset[str], float]], ...] = ({}, {})

    def are_shared(self, i: int, j: int, similarity: float) -> bool:
        """Whether an old and a new sentence name the same things, so far as they name any."""
        if similarity >= _LEAST_NAMED / _ALIKE:
            return True
        (old, old_weight), (new, new_weight) = self._of(0, i), self._of(1, j)
        least = min(old_weight, new_weight)
        if not least:
            return True
        weight = self._weight(old & new)
        return weight + _ALIKE * similarity >= _LEAST_NAMED or weight >= _LEAST_OF_THE_NAMED * least

    def _of(self, side: int, sentence: int) -> tuple[frozenset[str], float]:
        known = self._known[side]
        if sentence not in known:
            grams = self._reports[side].once_for(_named, sentence, sentence)
            known[sentence] = grams, self._weight(grams)
        return known[sentence]


def _named(report: Report, sentence: int) -> frozenset[str]:
    return named(report.wording(sentence))


class _BestTwo:
    """The two greatest values per key."""

    def __init__(self) -> None:
        self._best: dict[int, tuple[float, float]] = {}

    def add(self, key: int, value: float) -> None:
        first, second = self._best.get(key, (0.0, 0.0))
        self._best[key] = (value, first) if value > first else (first, max(second, value))

    def margin(self, key: int, value: float) -> float:
        """By how much a value exceeds the key's greatest other value; negative if another is greater."""
        first, second = self._best[key]
        return value - (second if value == first else first)


def _anchors(odds: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """New sentence → old sentence of the surest pairs; each sentence is used once."""
    by_new: dict[int, int] = {}
    taken: set[int] = set()
    for (i, j), value in sorted(odds.items(), key=lambda item: (-item[1], item[0])):
        if value < _ANCHOR:
            break
        if i not in taken and j not in by_new:
            by_new[j] = i
            taken.add(i)
    return by_new


def _expected(j: int, anchors: Mapping[int, int]) -> list[int]:
    """The places in the old report where a new sentence belongs, one for each neighbour that has a link."""
    return [anchors[j + step] - step for step in _STEPS if j + step in anchors]


def _company(i: int, expected: Sequence[int]) -> float:
    """Log(1 + distance) of an old sentence from the nearest expected place."""
    return math.log1p(min([abs(place - i) for place in expected] + [_FARTHEST]))

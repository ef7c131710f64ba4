"""What the promises and deeds of two reports mention, in the same or other words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from compare.align.similarity import Wording
from compare.commitments.synonyms import is_way, things_in

_PAIRS = 2.0
"""Pairs of characters that a thing mentioned in other words stands for: 轮训 and 参训 count as much as 轮训
twice."""
_WAY = 1 / 3
"""Share of that for something done to many things: a promise and a deed with a 平台 each may be on two
matters."""


class Things:
    """The things that each promise and each deed mentions, and how much a shared one means."""

    def __init__(
        self, promised: Mapping[int, Wording], done: Mapping[int, Wording], before: Iterable[Wording]
    ) -> None:
        """``before`` are the deeds of last year's review."""
        self._promised = {promise: things_in(wording) for promise, wording in promised.items()}
        self._done = {deed: things_in(wording) for deed, wording in done.items()}
        reviewed = [things_in(wording) for wording in before]
        in_promises, in_deeds, in_review = (
            Counter(chain.from_iterable(spoken))
            for spoken in (self._promised.values(), self._done.values(), reviewed)
        )
        count = len(promised) + len(done) + len(reviewed)
        # About one for a thing in only one promise or deed, comparable with the weight of a pair of
        # characters.
        once = math.log(1 + count / 1.5)
        self._weights = {
            thing: math.log(1 + count / seen) / once
            for thing, seen in (in_promises + in_deeds + in_review).items()
        }
        self._alone = {
            thing: 1 / (in_promises[thing] * in_deeds[thing] * (1 + in_review[thing]))
            for thing in in_promises.keys() & in_deeds.keys()
        }
        self._of_clauses: dict[str, dict[int, frozenset[str]]] = {}
        self._deeds: dict[int, list[int]] = defaultdict(list)
        for deed, spoken in self._done.items():
            for thing in spoken:
                self._deeds[thing].append(deed)
        # Most promises and deeds have nothing in common.
        self._in_other_words: dict[int, dict[int, float]] = {deed: {} for deed in done}
        for promise, spoken in self._promised.items():
            for deed in {deed for thing in spoken for deed in self._deeds.get(thing, ())}:
                if weight := self._others(spoken, deed, self._weights, _PAIRS):
                    self._in_other_words[deed][promise] = weight

    def shared(self, promise: int, deed: int) -> float:
        """Weight of the things both mention, in whatever words."""
        return math.fsum(
            map(self._weights.__getitem__, self._promised[promise].keys() & self._done[deed].keys())
        )

    def is_of_one(self, promise: int, deed: int) -> bool:
        """Whether both mention one thing, beyond what is done to many things."""
        return not all(map(is_way, self._promised[promise].keys() & self._done[deed].keys()))

    def told(self, deed: int) -> Collection[int]:
        """The numbers of the things a deed mentions."""
        return self._done[deed].keys()

    def in_other_words(self, deed: int) -> Mapping[int, float]:
        """Promises that mention things of a deed without a common word → their weight, as pairs of characters weigh."""
        return self._in_other_words[deed]

    def in_other_words_than(self, clause: Wording, deed: int) -> float:
        """The same for the things a clause of a promise mentions."""
        # A clause of a promise is compared with every deed that may report on it.
        if clause.letters not in self._of_clauses:
            self._of_clauses[clause.letters] = things_in(clause)
        return self._others(self._of_clauses[clause.letters], deed, self._weights, _PAIRS)

    def alone(self, promise: int, deed: int) -> float:
        """How exclusively these two mention these things."""
        return self._others(self._promised[promise], deed, self._alone, 1.0)

    def _others(
        self, said: Mapping[int, frozenset[str]], deed: int, weights: Mapping[int, float], pairs: float
    ) -> float:
        told = self._done[deed]
        both = said.keys() & told.keys()
        if not both:
            return 0.0
        return pairs * math.fsum(
            weights[thing] * (_WAY if is_way(thing) else 1.0)
            for thing in both
            if not said[thing] & told[thing]
        )

"""Promises that this year's plan repeats in (nearly) the same words.

A promise that stands in the plan again was neither kept nor dropped but put off, without the report saying
so.  A sum or growth set anew each year is not put off if its value differs; a task is, whatever its amount.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from decimal import Decimal
from heapq import nlargest

from rapidfuzz.fuzz import partial_ratio

from compare.commitments.promise import TANGIBLE, is_promise
from compare.model import Commitment, CommitmentStatus, Figure, FigureKind, Function, Report, Sentence
from compare.wording import letters

_SAME = 88
"""Least likeness, in per cent, of a promise and a passage of the plan; numbers do not count."""
_SHORTEST = 8
"""Least letters for more than a mere phrase."""
_LENGTH = 0.9
"""Least length of a passage of the plan, relative to the promise."""
_PIECE = 3
"""Letters in a row that two texts this alike must share at least once."""
_MOST_NEAR = 100
"""Passages of the plan that a promise is held against, those that share most with it: a plan as long as all of a
report has half as many sentences, an annex of tasks thousands that share a phrase."""
_MOST_HELD = 5000
"""Passages counted once for each piece they share, the rarest pieces first: what says nearly the same shares those
too."""


def renewed(old: Report, new: Report, promises: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The promises, each unreported one with the sentence of the new plan that repeats it."""
    asked = {
        place: said
        for place, promise in enumerate(promises)
        if promise.status is not CommitmentStatus.REPORTED
        and len(said := letters(old.text[promise.start : promise.end])) >= _SHORTEST
    }
    plan = _Plan(new, frozenset().union(*map(_pieces, asked.values())))
    again = {place: plan.sentence_like(said) for place, said in asked.items()}
    before, now = old.figures_by_sentence(), new.figures_by_sentence()
    for place, sentence in again.items():
        promise = promises[place]
        own = [f for f in before.get(promise.old_sentence, ()) if _is_in(f, promise)]
        is_task = TANGIBLE.search(old.text, promise.start, promise.end) is not None
        if sentence is not None and not is_task and _differ(own, now.get(sentence, ())):
            again[place] = None
    return tuple(replace(promise, again=again.get(place)) for place, promise in enumerate(promises))


def _is_in(figure: Figure, promise: Commitment) -> bool:
    return promise.start <= figure.quantity.start < promise.end


def _differ(figures: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Whether the yearly sum, or the value if there is no sum, differs: 赤字3亿元 one year and 赤字4亿元 the next."""
    values, new_values = _sums(figures), _sums(others)
    return bool(values) and bool(new_values) and values.isdisjoint(new_values)


def _sums(figures: Sequence[Figure]) -> Set[Decimal]:
    sums = {figure.quantity.value for figure in figures if figure.quantity.kind is FigureKind.MONEY}
    return sums or {figure.quantity.value for figure in figures}


class _Plan:
    """The sentences of a plan, found by what they share with a wanted text."""

    def __init__(self, report: Report, wanted: Set[str]) -> None:
        """``wanted`` are the pieces of all texts that will be asked for."""
        self._report = report
        self._sentences: dict[str, list[Sentence]] = defaultdict(list)
        self._holding: dict[str, list[str]] = defaultdict(list)
        for sentence in report.sentences if wanted else ():
            if sentence.function is Function.PLAN:
                text = letters(report.wording(sentence.id))
                self._sentences[text].append(sentence)
                if len(self._sentences[text]) == 1:
                    for piece in _pieces(text) & wanted:
                        self._holding[piece].append(text)

    def sentence_like(self, said: str) -> int | None:
        """The promise that says (nearly) the same, the first of the most alike; None if there is none."""
        near = self._near(said)
        best, place = 0.0, None
        for text in near if len(near) <= _MOST_NEAR else nlargest(_MOST_NEAR, near, key=near.__getitem__):
            if len(text) < len(said) * _LENGTH:
                continue
            likeness = partial_ratio(said, text, score_cutoff=max(best, _SAME))
            if likeness < max(best, _SAME):
                continue
            promise = next((s.id for s in self._sentences[text] if is_promise(self._report, s)), None)
            if promise is not None and (likeness > best or place is None or promise < place):
                best, place = likeness, promise
        return place

    def _near(self, said: str) -> Counter[str]:
        """The passages that share a piece, with how many they share."""
        near: Counter[str] = Counter()
        counted = 0
        held = ((len(self._holding[piece]), piece) for piece in _pieces(said) if piece in self._holding)
        for count, piece in sorted(held):
            counted += count
            if near and counted > _MOST_HELD:
                break
            near.update(self._holding[piece])
        return near


def _pieces(text: str) -> set[str]:
    return {text[at : at + _PIECE] for at in range(len(text) - _PIECE + 1)}

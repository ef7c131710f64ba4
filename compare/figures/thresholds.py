"""Thresholds passed, where the value that passed them stands beside: 突破4万户，达4.05万户."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from compare.figures.movement import CLIMB, ONE_LETTER_RISE, RISE, TO, WIDEN
from compare.model import Bound, Quantity

PASSES = "突破|迈[上过入]|跨[上过入]|跃上|站上|越过|超越"
"""Says that a threshold was passed."""
MILESTONE = "的?(?:大关|台阶|关口|门槛)"
_PASSED = re.compile(rf"(?:{PASSES})了?\s*$")
_REACHED = re.compile(
    rf"(?:{MILESTONE})?\s*[，,、]?\s*(?:已|并)?(?:实际)?(?P<reached>达到?|(?:{RISE}|{CLIMB}|{WIDEN}|{ONE_LETTER_RISE}){TO}|为|完成|实现)\s*"
)
_BEFORE = re.compile(rf"\s*[，,、]\s*(?:首次|成功|一举|历史性地?|再次|率先)?(?:{PASSES})了?\s*")
_WEAK = ("为", "完成", "实现")
"""Words that may begin another matter: 为1200户企业减税, 完成600件案卷评查."""
_ENDS = re.compile(r"\s*(?:以上|左右)?\s*(?:[，,。；;、：:！!）)]|$|同比|[比较]上?[年去]|增长)")
"""Behind a value that counts nothing else than the threshold did."""
_NEAR = 12
"""Characters in front of a threshold in which the word stands that says it was passed."""
_FARTHEST = 2
"""Times the threshold, up to which a value is what passed it."""


def is_threshold(quantity: Quantity, others: Sequence[Quantity], sentence: str, offset: int) -> bool:
    """Whether a quantity is a threshold that the quantity behind or before it passed, not a value itself.

    ``others`` are all quantities of the sentence in order, ``offset`` is where it begins in the text the spans
    refer to.
    """
    begin = quantity.start - offset
    if not _PASSED.search(sentence, max(0, begin - _NEAR), begin):
        return False
    place = bisect_left(others, quantity.start, key=lambda other: other.start)
    if place + 1 < len(others):
        behind = others[place + 1]
        between = sentence[quantity.end - offset : behind.start - offset]
        reached = _REACHED.fullmatch(between) if _passes(behind, quantity) else None
        if reached and (
            reached["reached"] not in _WEAK or _ENDS.match(sentence, behind.end - offset) is not None
        ):
            return True
    if place:
        ahead = others[place - 1]
        between = sentence[ahead.end - offset : begin]
        return _passes(ahead, quantity) and _BEFORE.fullmatch(between) is not None
    return False


def _passes(value: Quantity, threshold: Quantity) -> bool:
    is_alike = value.kind is threshold.kind and value.unit == threshold.unit
    return (
        is_alike
        and value.bound in (Bound.EXACT, Bound.AT_LEAST)
        and threshold.value <= value.value < _FARTHEST * threshold.value
    )

"""Two numbers of the same things of the whole area, or one number with its digits in another order."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal

from compare.checks.contradictions.counted import OTHER_SET, STEM, Counted, counts_of, head_of
from compare.checks.contradictions.mention import are_of_a_year
from compare.checks.contradictions.pairing import paired
from compare.checks.contradictions.same_name import are_as_many
from compare.figures.precision import digits_of
from compare.figures.units import are_of_one_kind
from compare.model import Figure, Function, Report

_NEAR_WHOLE = Decimal("1.5")
"""Times the whole up to which a larger part is a slip; beyond it something else is counted."""
_SOME_OF_THEM = re.compile(r"[省市区县镇乡村]级|镇街|乡镇|街道|部门|单位|机关|委托|授权|基层|综合")
"""In front of what is counted of the whole area: not all of it."""
_NEAR_STOCK = Decimal("1.3")
"""The same for two numbers of what there is of one kind."""
_DIGITS = 3
"""Digits from which the same ones in another order are no accident."""
_MOST_ALIKE = 60
"""Figures of one noun that are compared with one another."""


def counts_of_one_thing(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of numbers of one thing that differ, in text order."""
    counted = counts_of(report)
    for place, other in paired(((k, at) for at, one in enumerate(counted) for k in _keys(one)), _MOST_ALIKE):
        first, second = counted[place], counted[other]
        if _contradict(first, second) and are_of_a_year(report, first.figure, second.figure):
            yield first.figure, second.figure


def _keys(one: Counted) -> set[Hashable]:
    """What a count has in common with those worth comparing: the end of the noun, the digits."""
    keys: set[Hashable] = {"".join(sorted(digits_of(one.figure)))}
    if one.whole:
        keys |= {(one.whole, one.noun[-STEM:]), (one.whole, head_of(one)[-STEM:])}
    if one.whole or one.is_in_front:
        keys.add((head_of(one)[-STEM:],))
    return keys


def _contradict(first: Counted, second: Counted) -> bool:
    one, other = first.figure.quantity, second.figure.quantity
    if one.value == other.value or first.figure.sentence == second.figure.sentence:
        return False
    if not are_of_one_kind(one.unit, other.unit, bodies=True):
        return False
    shorter, longer = sorted((first.noun, second.noun), key=len)
    if first.whole and first.whole == second.whole and first.is_behind and second.is_behind:
        # 全县25个行政执法单位实行…: a verb no list has ends the noun.
        shorter, longer = sorted((head_of(first), head_of(second)), key=len)
    if first.whole and first.whole == second.whole and longer.endswith(shorter):
        # 全区22个区级执法主体 are some of 全区33个执法主体.
        return not _SOME_OF_THEM.search(longer.removesuffix(shorter))
    if _exceeds(first, second) or _exceeds(second, first) or _are_stocks(first, second):
        return True
    # Larger numbers whose digits stand in another order are one number typed twice.
    is_restated = first.is_restated or second.is_restated
    is_same = sorted(digits_of(first.figure)) == sorted(digits_of(second.figure))
    # 新建3.7万亩 of the review is what 在去年栽植7.3万亩的基础上 speaks of.
    if not is_same or not are_as_many(one, first.clause, other, second.clause):
        return False
    is_long = len(shorter) > STEM and longer.endswith(shorter) and first.is_in_front is not second.is_in_front
    is_large = is_long or _is_large(first.figure)
    if not is_restated and not (is_large and first.is_new is second.is_new):
        return False
    return (
        longer[-STEM:] == shorter[-STEM:]
        or _ends_in(first.noun, second.following)
        or _ends_in(second.noun, first.following)
    )


def _are_stocks(first: Counted, second: Counted) -> bool:
    """现有45名持证执法人员 of the review, 现有42名持证执法人员 of the problems: what there is of one kind."""
    low, high = sorted((first.figure.quantity.value, second.figure.quantity.value))
    is_named_alike = first.noun == second.noun or _starts_with(first, second) or _starts_with(second, first)
    are_all = first.is_of_all and second.is_of_all
    functions = {one.mention.sentence.function for one in (first, second)}
    return is_named_alike and are_all and Function.PROBLEMS in functions and high <= low * _NEAR_STOCK


def _starts_with(one: Counted, other: Counted) -> bool:
    """A verb no list has ends the noun of one: 持证执法人员难以覆盖."""
    return one.is_behind and one.following.startswith(other.noun)


def _ends_in(noun: str, following: str) -> bool:
    """The noun in front of one figure ends in what begins behind another: 走访餐饮门店4170户, 4710户餐饮门店."""
    return any(noun.endswith(following[:length]) for length in range(STEM, len(following) + 1))


def _exceeds(part: Counted, whole: Counted) -> bool:
    """The part is more than the whole it is of: 组织36家执法单位 where 全区 has 32家."""
    value, limit = part.figure.quantity.value, whole.figure.quantity.value
    # 市区两级行政执法单位 are more than the district's.
    narrowed = head_of(part).removesuffix(head_of(whole))
    return (
        bool(whole.whole)
        and part.is_in_front
        and head_of(part).endswith(head_of(whole))
        and not OTHER_SET.search(narrowed)
        and limit < value <= limit * _NEAR_WHOLE
    )


def _is_large(figure: Figure) -> bool:
    return len(digits_of(figure)) >= _DIGITS

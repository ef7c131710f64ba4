"""How alike two figures are: by what they count, the words around them and the change a clause states."""

from __future__ import annotations

import re
from decimal import Decimal

from rapidfuzz.distance import Indel

from compare.align.similarity import grams_of
from compare.figures.contexts import ADDITIONS, Contexts
from compare.figures.ends import have_other_ends, lacks_an_end
from compare.figures.indicators import OWN
from compare.figures.parts import PART, own_name
from compare.figures.short_forms import is_among, leaves_words_out
from compare.figures.sorts import of_other_rates, of_other_sorts
from compare.figures.stages import Stage
from compare.model import AMOUNTS, Figure, FigureKind, Quantity

_LEAP = Decimal("3.5")
"""Factor within which values of one indicator stay if its name has changed too."""
_OF_A_LEAP = 0.7
"""Least likeness of two figures that differ by more: a slip in a unit leaves last year's name."""
_ONE_END = 0.75
"""Likeness of two names if one is the end of the other: 基本建成 and 保障性住房基本建成."""
_SHORTEST_END = 2
_TURNED = 0.95
"""Likeness of two names if one ends with the words of the other in another order: 改造农村危房 and 农村危房改造."""
_SHORTEST_TURNED = 5
_NEGATES = re.compile("[未不没免拒撤]|[终停]止")
"""In front of such words it is their opposite: 未化解信访积案."""
_SHORTENED = 0.85
"""Likeness of two names if one is a short form of the other, or one of several that it joins."""
_SURE = 0.4
_SURE_BY_SENTENCES = 0.5
"""Least similarity of their sentences that makes a pair with unlike names sure."""
_SURE_BY_NOUN = 0.3
"""The same if both count the same things: 惠及渔民860户 and 渔民受益970户."""
_NOUN = 2
"""Letters at the end of a name."""
_ANY_NOUN = ("事项", "清单", "项目", "任务", "问题", "活动", "案件", "工作")
"""Nouns that end the name of anything: 权责清单事项 and 涉企检查事项 are two lists of other things."""
_TAKEN_UP = 0.3
"""Added if this year's clause starts from last year's value: 由72项调整为65项."""
_BUILT = re.compile("^(?:累计|全部|共)?(?:新?建成?|新增|增设|新设|设立|净增)")
_ADDED_UP = re.compile(f"(?:累计|以来)[^#，,]*{OWN}")
_OF_THE_YEAR = re.compile(f"(?:全年|[本当今]年|年内)(?!以来)[^#，,]*{OWN}")
_CONTRARY = ((Stage.STEP, Stage.END), (Stage.END, Stage.STEP))


def likeness(old: Figure, new: Figure, contexts: tuple[Contexts, Contexts]) -> float:
    """How alike two figures are, up to 1."""
    one, other = contexts[0].told(old), contexts[1].told(new)
    stages = one.stage, other.stage
    if stages in _CONTRARY:
        return 0.0
    if of_other_sorts(old.indicator, new.indicator) or have_other_ends(old.indicator, new.indicator):
        return 0.0
    if new.quantity.kind is FigureKind.RATE and of_other_rates(old.indicator, new.indicator):
        return 0.0
    if one.limits and other.limits and one.limits != other.limits:
        return 0.0
    if (one.is_all and other.is_object) or (other.is_all and one.is_object):
        return 0.0
    if one.adds is not other.adds and (Stage.START in stages or Stage.END in stages):
        return 0.0
    growth = contexts[1].growth_of(new)
    if growth and growth.before == old.quantity.value and not one.adds:
        # Last year's total is this year's less what was added: 38处, then 新建8处，总数达到46处.
        return _of_totals(old, new) if new is growth.total else 0.0
    name = _likeness_of_names(one.name, other.name)
    if _is_the_end_of(one.own, other.own):
        name = max(name, _ONE_END)
    elif _is_turned(one.own, other.own):
        name = max(name, _TURNED)
    elif _is_short_for(one.own, other.own) or _is_short_for(other.own, one.own):
        name = max(name, _SHORTENED)
    context = Indel.normalized_similarity(one.context, other.context)
    same_unit = 0.06 if old.quantity.unit == new.quantity.unit else 0.0
    # In 由52.2%提高到57.5% this year's single value is paired with the end of last year's change.
    is_start = one.stage is not other.stage and Stage.START in stages
    is_start |= one.is_base is not other.is_base
    like = 0.94 * max(name, (name + context) / 2, 0.92 * context) + same_unit - 0.3 * is_start
    start = contexts[1].start_of(new)
    if start and _values(start.quantity) == _values(old.quantity):
        return min(1.0, like + _TAKEN_UP)
    if not _is_leap(old.quantity, new.quantity):
        return like
    is_of_two_counts = _is_total_of(old, one.context, new, other.context) or _is_total_of(
        new, other.context, old, one.context
    )
    return like if like >= _OF_A_LEAP and not is_of_two_counts else 0.0


def _of_totals(old: Figure, new: Figure) -> float:
    """How alike last year's total and this year's are, given that they differ by what was added."""
    names = (_BUILT.sub("", own_name(old.indicator)), _BUILT.sub("", new.indicator.split(PART)[0]))
    return (1 + Indel.normalized_similarity(*names)) / 2


def is_sure(old: Figure, new: Figure, similarity: float) -> bool:
    """Whether two paired figures surely belong to one indicator, by their names or the words of their sentences.

    ``similarity`` is that of the link of their sentences.  On 18 marked reports, two in seven of the pairs
    below these thresholds were wrong (消费券1200万元 and 以旧换新补贴3100万元), and one in fifty of the
    others.
    """
    if lacks_an_end(old.indicator, new.indicator):
        return False
    one, other = grams_of(old.indicator), grams_of(new.indicator)
    if 2 * len(one & other) >= _SURE * (len(one) + len(other)):
        return True
    least = _SURE if one & other else _SURE_BY_SENTENCES
    return similarity >= (_SURE_BY_NOUN if _are_of_one_noun(old, new) else least)


def _are_of_one_noun(old: Figure, new: Figure) -> bool:
    """Whether the units agree and the end of one name stands in the other; for rates the unit says nothing."""
    names = old.indicator, new.indicator
    if old.quantity.unit != new.quantity.unit or old.quantity.kind not in AMOUNTS:
        return False
    # 新增茶园1.5万亩 is not 改造茶园8000亩.
    if len({name.startswith(ADDITIONS) for name in names}) > 1:
        return False
    return any(
        len(one) >= _NOUN and one[-_NOUN:] in other and not one.endswith(_ANY_NOUN)
        for one, other in (names, names[::-1])
    )


def _is_short_for(name: str, other: str) -> bool:
    return leaves_words_out(name, other) or is_among(name, other)


def _likeness_of_names(old: str, new: str) -> float:
    """Likeness of two parts, by their wholes and by themselves; by themselves if one names no whole.

    Two parts of one whole are no more alike than their own names.
    """
    like = Indel.normalized_similarity(old, new)
    if PART not in old and PART not in new:
        return like
    parts = Indel.normalized_similarity(own_name(old), own_name(new))
    return (like + 2 * parts) / 3 if PART in old and PART in new else max(like, parts)


def _is_total_of(total: Figure, total_context: str, year: Figure, year_context: str) -> bool:
    """Whether one is cumulative over the years and the other of this year: 累计培养5520名 and 全年新培养410名.

    累计 alone may also cover one year, so it only explains why two values are far apart.
    """
    if not _ADDED_UP.search(total_context) or _OF_THE_YEAR.search(total_context):
        return False
    is_new = year.indicator.startswith("新") and not total.indicator.startswith("新")
    return is_new or bool(_OF_THE_YEAR.search(year_context))


def _values(quantity: Quantity) -> tuple[Decimal, str]:
    return quantity.value, quantity.unit


def _is_the_end_of(old: str, new: str) -> bool:
    shorter, longer = (old, new) if len(old) <= len(new) else (new, old)
    return len(shorter) >= _SHORTEST_END and longer.endswith(shorter)


def _is_turned(old: str, new: str) -> bool:
    """Whether the act precedes its object in one name and follows it in the other: 下访化解信访积案, 信访积案已化解."""
    shorter, longer = sorted((old.replace("已", ""), new.replace("已", "")), key=len)
    rest, end = longer[: -len(shorter)], longer[-len(shorter) :]
    return len(shorter) >= _SHORTEST_TURNED and shorter in end + end and not _NEGATES.search(rest)


def _is_leap(old: Quantity, new: Quantity) -> bool:
    one, other = abs(old.value), abs(new.value)
    smaller, larger = (one, other) if one <= other else (other, one)
    return 0 < smaller * _LEAP < larger

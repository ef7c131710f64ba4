"""Sorts of what figures count that exclude each other: 城镇 and 农村, what is and what could be, one rate and another."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.model import Figure, FigureKind
from compare.wording import HAN

_SORTS = (
    ("城镇|城市|城区|镇区", "农村|乡村"),
    ("高速公路", "农村公路"),
    ("第一产业", "第二产业", "第三产业"),
    ("中央", "地方"),
    ("公办", "民办"),
    ("线上", "线下"),
    ("国有", "民营|私营"),
    ("男", "女"),
)
"""Mutually exclusive sorts."""
_KIND = re.compile(f"{HAN}{{2}}性(?!别|能|质)")
"""Like 一般性 in 一般性转移支付."""
_COULD_BE = re.compile("能力|产能|容量|应[考到]")
_RATE = re.compile("(?:天数)?的?(?:比率|比例|占比|比重|率)$")


def of_other_sorts(old: str, new: str) -> bool:
    """Whether two names say that they are of different things.

    城镇 and 农村居民收入, 一般性 and 均衡性转移支付, 粮食产量 and capacity, those who sat an exam and 应考.
    """
    bare = _bare(old)
    if old != new and len(old) > len(bare) < len(new) and bare == _bare(new):
        return True
    if _could_be(old) is not _could_be(new):
        return True
    before, after = _sorts(old), _sorts(new)
    return before != after and any(
        one and other and one != other for one, other in zip(before, after, strict=True)
    )


def of_other_rates(old: str, new: str) -> bool:
    """Whether two names of rates have nothing else in common: 直接纠错率 and 调解和解率, but not 出庭率 and 出庭应诉率."""
    rated = [_RATE.sub("", name) for name in (old, new) if _RATE.search(name)]
    return len(rated) == 2 and min(map(len, rated)) > 1 and set(rated[0]).isdisjoint(rated[1])


def leaves_sort_out(whole: str, name: str) -> bool:
    """Whether ``name`` is of one sort where ``whole`` does not say which."""
    return any(
        sort and not any(re.search(s, whole) for s in sorts)
        for sort, sorts in zip(_sorts(name), _SORTS, strict=True)
    )


def as_rate(figure: Figure) -> str:
    """The name of a figure; for rates, with one word for all that mean rate: 优良天数比例 becomes 优良率."""
    is_rate = figure.quantity.kind is FigureKind.RATE
    return _RATE.sub("率", figure.indicator) if is_rate else figure.indicator


@lru_cache(maxsize=1 << 12)
def _bare(name: str) -> str:
    return _KIND.sub("", name)


@lru_cache(maxsize=1 << 12)
def _could_be(name: str) -> bool:
    return bool(_COULD_BE.search(name))


@lru_cache(maxsize=1 << 12)
def _sorts(name: str) -> tuple[str, ...]:
    """For each group of exclusive sorts, the one the name mentions; empty if it mentions none or several."""
    told = ([sort for sort in sorts if re.search(sort, name)] for sorts in _SORTS)
    return tuple(found[0] if len(found) == 1 else "" for found in told)

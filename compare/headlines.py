"""Headline indicators: those a work report sets targets for, and a leader asks about first.

They open the yearly statistical communiqués of the National Bureau of Statistics, and governments set targets
for them (国民经济和社会发展统计公报; 主要预期目标).  The size of a change says little about their importance:
half a point of growth of a whole economy is more than a doubled count.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from compare.figures.scope import CountedAnew
from compare.key_figures import is_of_several_years, is_target
from compare.model import Comparison, FigureChange, FigureKind

_NAMES = {
    "地区生产总值": "(?:地区|国内)生产总值|GDP|经济总量",
    "规模以上工业增加值": "(?:规模以上|规上)工业(?:企业)?增加值",
    "固定资产投资": "(?:全社会)?固定资产投资(?:额|总额)?",
    "社会消费品零售总额": "(?:全社会|社会)消费品零售总?额|社零总额",
    "进出口总额": "(?:外贸|货物|对外贸易)?进出口(?:贸易)?(?:总额|总值)?",
    "一般公共预算收入": "(?:地方)?一般公共预算收入",
    "居民人均可支配收入": "(?:全体)?居民人均可支配收入",
    "城镇居民人均可支配收入": "城镇(?:常住)?居民(?:年?人均)?可支配收入",
    "农村居民人均可支配收入": "农村(?:常住)?居民(?:年?人均)?可支配收入",
    "居民消费价格": "居民消费价格(?:总水平|指数)?|CPI",
    "城镇新增就业": "城镇新增就业(?:人数|人员)?",
    "城镇失业率": "城镇(?:登记|调查)失业率",
}
"""The indicator in the words of the communiqués, and the ways reports write it."""
_BEFORE = "(?:全[市县区省国州旗]|[我本][市县区省国州]|全?年|预计|初步核算|完成|实现|其中|城乡)*"
_BEHIND = "(?:总量|总额)?(?:同比|比上年)?(?:增速|增长率?|[增涨降]幅)?"
_NAMED = {name: re.compile(f"{_BEFORE}(?:{written}){_BEHIND}") for name, written in _NAMES.items()}
_LEAST = 3
"""Least headline indicators in a report that gives account of them."""


class Headline(NamedTuple):
    """A headline indicator with its values and growth in both reports."""

    name: str
    level: FigureChange | None
    """Its value; None if one of the reports gives none."""
    growth: FigureChange | None
    """Its growth."""


def headlines(comparison: Comparison, doubted: Container[int]) -> tuple[Headline, ...]:
    """The headline indicators in both reports, in the order of the communiqués; empty if there are few.

    ``doubted`` are positions of figures whose value a finding doubts.
    """
    levels: dict[str, FigureChange] = {}
    growths: dict[str, FigureChange] = {}
    anew = CountedAnew(comparison.new)
    for position, change in enumerate(comparison.figures):
        if change.old is None or change.new is None or change.is_base or position in doubted:
            continue
        name = next((name for name, written in _NAMED.items() if written.fullmatch(change.indicator)), None)
        if (
            name is None
            or is_target(comparison, change)
            or is_of_several_years(comparison, change)
            or change.new in anew
        ):
            continue
        kinds = {change.old.quantity.kind, change.new.quantity.kind}
        if kinds == {FigureKind.CHANGE}:
            growths.setdefault(name, change)
        elif FigureKind.CHANGE not in kinds:
            levels.setdefault(name, change)
    found = tuple(
        Headline(name, levels.get(name), growths.get(name))
        for name in _NAMES
        if name in levels or name in growths
    )
    return found if len(found) >= _LEAST else ()

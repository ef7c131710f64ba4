"""Promised rises, and the old and new totals that show they were kept: 评议单位翻一番, 新增果园2000亩.

The amount added need not be stated if both reports give the total.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from compare.figures.contexts import Contexts, adds
from compare.figures.edges import VERBS
from compare.figures.movement import RISE, WIDEN
from compare.figures.pairs import comparable
from compare.figures.parts import own_name
from compare.model import AMOUNTS, Figure, FigureKind, Function, Report
from compare.wording import letters

_MULTIPLE = re.compile(
    "(?P<name>[^，,；;。：:、]{2,16}?)(?:力争|实现|要|再|[较比]上年){0,3}"
    f"(?:(?P<doubled>翻一?番|(?:{RISE}|{WIDEN})(?:一|1)倍)|(?P<halved>减半|[减下降压缩][少降低减短]一半))"
)
_DOUBLED, _HALVED = Decimal(2), Decimal("0.5")
_NEARLY = Decimal("0.9")
"""Share of a rise that counts as all of it: from 50 to 95 has doubled."""
_MOST = 3
"""Greatest ratio of an actual rise to a planned one: anything above is about something else."""
_SIZE = re.compile("的?(?:总面积|面积|总数|总量|数量|人数|规模|[户件个家]?数)$")
"""Ends a name that stands for a total."""
_ADDED = re.compile("^(?:全年|今年|年内|力争|计划|再)*(?:新增|净增|增加|增设|新建|新设|扩建)")
_ACT = re.compile(f"{VERBS}|改造|治理|管护|修复")
_SHORTEST = 2
_SHORTEST_ENDING = 4
"""Least letters of a name, and of one that stands for any name ending in it."""


class Multiple(NamedTuple):
    """A thing to be multiplied, and the factor."""

    name: str
    """In letters; may include words before the name."""
    factor: Decimal


def multiples(said: str) -> frozenset[Multiple]:
    """What a text wants doubled or halved."""
    return frozenset(
        Multiple(_SIZE.sub("", letters(match["name"])), _DOUBLED if match["doubled"] else _HALVED)
        for match in _MULTIPLE.finditer(said)
    )


class Rises:
    """The totals in last year's review, and in this year's."""

    def __init__(self, old: Report, new: Report) -> None:
        self._before, self._now = Contexts(old, of_a_term=False), Contexts(new, of_a_term=False)
        self._levels: dict[str, list[Figure]] = defaultdict(list)
        for figure in old.figures:
            is_level = figure.quantity.kind in (*AMOUNTS, FigureKind.RATE)
            if is_level and old.sentences[figure.sentence].function is not Function.PLAN:
                self._levels[_thing(figure.indicator)].append(figure)

    def multiplies(self, multiple: Multiple, value: Figure) -> bool:
        """Whether the value is (nearly) that multiple of what it was."""
        name = _thing(value.indicator)
        if len(name) < _SHORTEST_ENDING or not multiple.name.endswith(name):
            return False
        first = self._now.start_of(value)
        least = 1 + (multiple.factor - 1) * _NEARLY
        for level in (*self._levels.get(name, ()), *([first] if first else [])):
            if not comparable(level, value) or level.quantity.value <= 0:
                continue
            times = value.quantity.value / level.quantity.value
            if times >= least if multiple.factor > 1 else times <= least:
                return True
        return False

    def adds_up_to(self, target: Figure, value: Figure) -> bool:
        """Whether the value is the total of what was to be added, and exceeds last year's by (nearly) that."""
        if target.quantity.kind not in AMOUNTS or not comparable(target, value):
            return False
        name = own_name(target.indicator)
        thing = _SIZE.sub("", letters(_ADDED.sub("", name)))
        if not _ADDED.match(name) or len(thing) < _SHORTEST or not _is_all(thing, value, self._now):
            return False
        wanted = target.quantity.value
        return any(
            wanted * _NEARLY <= value.quantity.value - level.quantity.value <= wanted * _MOST
            for level in self._stocks(thing)
            if comparable(level, value)
        )

    def _stocks(self, thing: str) -> Iterator[Figure]:
        for name, levels in self._levels.items():
            if name == thing or (len(thing) >= _SHORTEST_ENDING and name.endswith(thing)):
                yield from (level for level in levels if _is_all(thing, level, self._before))


@lru_cache(1 << 12)
def _thing(indicator: str) -> str:
    """What an indicator counts, in letters, without the word for total."""
    return _SIZE.sub("", letters(own_name(indicator)))


def _is_all(thing: str, figure: Figure, contexts: Contexts) -> bool:
    """Whether the figure is a total of something, not the number acted upon."""
    name = _thing(figure.indicator)
    return (
        name.endswith(thing)
        and not adds(figure, contexts.of(figure))
        and _ACT.search(name, 0, len(name) - len(thing)) is None
    )

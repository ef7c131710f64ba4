"""Numbers of a report and how they changed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Bound(StrEnum):
    """How a written quantity bounds the real one."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    """余, 多, 以上, 超, 不少于"""
    AT_MOST = "at-most"
    """近, 不到, 以内, 不超过"""
    ABOUT = "about"
    """约, 左右, 上下, and ranges"""


class FigureKind(StrEnum):
    """What kind of quantity a figure is; only figures of one kind are compared."""

    COUNT = "count"
    MONEY = "money"
    RATE = "rate"
    """A per cent or share of a whole."""
    CHANGE = "change"
    """A growth or fall: 同比增长12.5%, 下降0.7个百分点; negative for a fall."""
    DURATION = "duration"
    RANK = "rank"
    """A place among peers: 第10位, 排名第三."""
    STREAK = "streak"
    """连续4年."""
    MEASURE = "measure"
    """A physical quantity: 公里, 亩, 吨."""


AMOUNTS = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE)
"""Amounts: what can be added up, divided and shared out."""
LEVELS = (FigureKind.COUNT, FigureKind.RATE, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION)
"""Levels: what grows and falls from year to year."""
OF_ANOTHER = (FigureKind.CHANGE, FigureKind.RATE)
"""What only says something of another value: by how much it grew, what share it is."""
POINTS = ("%", "个百分点")
"""Units of rates and of changes of rates: differences between them are percentage points."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit as it stands in the text."""

    start: int
    end: int
    """Span of number, scale, bound word and unit: ``170余场``, ``近15亿元``."""
    text: str
    value: Decimal
    """In base units: 2万余册 is 20000, 1.2亿元 is 120000000, 92% is 92; a range gives its lower
    end."""
    high: Decimal | None
    """Upper end of a range; None for a single number."""
    unit: str
    """Classifier or unit without scale: 册, 件次, 元, %, 个百分点; empty if none is written."""
    bound: Bound
    kind: FigureKind

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end

    @property
    def is_exact(self) -> bool:
        """Whether it is one exact number: no range, no 约, 余 or 近."""
        return self.bound is Bound.EXACT and self.high is None

    @property
    def is_exact_amount(self) -> bool:
        """Whether it is one exact number of what can be added up."""
        return self.kind in AMOUNTS and self.is_exact

    def is_like(self, other: Quantity) -> bool:
        """Whether both are of one kind and written in one unit."""
        return self.kind is other.kind and self.unit == other.unit

    def is_comparable(self, other: Quantity) -> bool:
        """Whether both are exact numbers of one kind in one unit."""
        return self.is_like(other) and self.is_exact and other.is_exact


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the indicator it is a value of."""

    quantity: Quantity
    indicator: str
    """What it counts, as a short name from the text around it: 行政复议收案."""
    sentence: int


class Change(StrEnum):
    """How an indicator changed."""

    INCREASED = "increased"
    DECREASED = "decreased"
    UNCHANGED = "unchanged"
    APPEARED = "appeared"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One indicator in both years, or in one of them."""

    indicator: str
    unit: str
    change: Change
    absolute: Decimal | None
    """New minus old, in base units; 个百分点 for rates; None if one side is missing."""
    relative: Decimal | None
    """Absolute change as a share of the old value (0.21 is 21 %); None for rates, changes and ranks, for an old
    value of zero, and if one side is missing."""
    old: Figure | None
    new: Figure | None
    is_base: bool = False
    """The value is another year's, given only for comparison in the same sentence: 620处 in 由620处增至980处.

    Used by the checks; no output counts or lists it as a change of its own.
    """

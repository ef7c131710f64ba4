"""A total and the list of its parts, and what stands between two values of such a list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.checks.sums.passages import on_one_line
from compare.figures.clause import text_between
from compare.figures.precision import slack_of, sum_of
from compare.figures.units import are_of_one_kind
from compare.model import Figure, Report

BESIDE = re.compile(
    r"[，,（(]?\s*(?:占|同比|较上年|比上年|增长|下降)[^，,；;、。]{0,12}?[\d.]+\s*(?:[%％]|个?百分点)[）)]?"
)
"""A share or a growth that stands beside a part and is none."""
LONGEST_NAME = 24
MOST_PARTS = 80
"""Parts of a list; what goes on for longer is none, and reading it from each of its figures takes for ever."""


class PartList(NamedTuple):
    """A total and what is listed as its parts."""

    total: Figure
    parts: tuple[Figure, ...]
    is_said_complete: bool = False
    """Its wording says that nothing is left out: 分别为, 其他, a bracket, 合计."""
    is_open: bool = False
    """It ends in 等."""
    is_announced: bool = True
    """其中, 合计 or the like ties the list to the total; else it merely follows it."""

    @property
    def sum(self) -> Decimal:
        """Of the parts."""
        return sum_of(self.parts)

    @property
    def missing(self) -> Decimal:
        """What the parts leave of the total; negative where they are more."""
        return self.total.quantity.value - self.sum

    @property
    def is_off(self) -> bool:
        """Whether the parts do not make the total, however each was rounded."""
        return abs(self.missing) > slack_of((self.total, *self.parts))


def is_same_measure(one: Figure, other: Figure) -> bool:
    """Whether two values can be parts of one total: of one kind, and counted alike."""
    is_one_unit = are_of_one_kind(one.quantity.unit, other.quantity.unit)
    return one.quantity.kind is other.quantity.kind and is_one_unit


def joint_between(report: Report, one: Figure, other: Figure) -> str:
    """What stands between two values, on one line and without shares and growths told beside the first."""
    return BESIDE.sub("", on_one_line(text_between(report, one, other)))


def joints(report: Report, figures: Iterable[Figure]) -> list[str]:
    """What stands so between each two of several values, in text order."""
    return [joint_between(report, one, other) for one, other in pairwise(figures)]


def mark_of(between: str) -> str:
    """The mark that divides two parts: 、 ， or ；, and 和 counts as 、; empty where it is none of them."""
    found = re.match(r"\s*(?:(?P<list>[、]|和|与|及|以及)|(?P<comma>[，,])|(?P<semicolon>[；;]))", between)
    if not found:
        return ""
    if len(re.findall(r"[，,；;]", between)) > (0 if found["list"] else 1):
        return ""
    return "、" if found["list"] else "，" if found["comma"] else "；"

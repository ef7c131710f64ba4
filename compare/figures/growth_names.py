"""Names of changes that do not say so themselves: 地区生产总值增长5.8% is the growth of a value of that name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.figures.movement import MOVED
from compare.model import Figure, FigureKind

_SAYS_SO = re.compile(
    rf"(?:同比|环比|年均|{MOVED}|翻[了一两]?番?|增[速幅长量]|[涨降减升跌]幅|增长率|幅度|速度|倍数|权重|率|占比|比重|比例|[较比](?:(?:19|20)\d\d|上|去|前)?年[初末底]?)$"
)


def named_as_change(name: str, figures: Sequence[Figure]) -> str:
    """``name`` of values of one indicator with 增速 or 降幅 if they are changes in per cent and it has no such word."""
    quantities = [figure.quantity for figure in figures]
    if not name or any(q.kind is not FigureKind.CHANGE or q.unit != "%" for q in quantities):
        return name
    if _SAYS_SO.search(name):
        return name
    return name + ("降幅" if all(q.value < 0 for q in quantities) else "增速")

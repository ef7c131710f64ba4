"""Leads over an average that is told beside them: 增长7.4%，高于全市平均水平（5.9%）2.5个百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.contradiction import contradiction, plain
from compare.figures.clause import text_between
from compare.model import Bound, Fault, Figure, FigureKind, Report

_VALUE = r"\d{1,3}(?:\.\d+)?"
_ABOVE, _BELOW = "高于|高出|快于|好于|优于|领先|超过|超出|大于", "低于|慢于|落后于?|少于"
_WHOM = r"[^，,；;。：:（()）\d%]{2,20}?"
_IN_BRACKETS = rf"[（(][^（()）\d]{{0,8}}(?P<value>{_VALUE})\s*[%％][^（()）\d]{{0,4}}[）)]"
_COMPARED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW}))了?{_WHOM}{_IN_BRACKETS}\s*(?P<told>(?P<lead>{_VALUE})\s*个?百分点)",
        rf"[比较]{_WHOM}{_IN_BRACKETS}\s*(?:(?P<above>高|快|多)|(?P<below>低|慢|少))出?了?\s*(?P<told>(?P<lead>{_VALUE})\s*个?百分点)",
        rf"(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW}))了?{_WHOM}(?P<told>(?P<lead>{_VALUE})\s*个?百分点){_IN_BRACKETS}",
    )
)
_STEP = Decimal("0.1")
"""Rounded each by itself, two values and their difference may be one place apart."""
_REACH = 40
"""Characters in front of the lead in which the own value stands."""


def compared_points(report: Report) -> Iterator[Fault]:
    """The leads of a report's review that the two values contradict, in text order."""
    for sentence, figures in report.told_figures():
        for pattern in _COMPARED:
            for found in pattern.finditer(report.text, sentence.start, sentence.end):
                own = _own(report, figures, found.start())
                if own is None:
                    continue
                computed = own.quantity.value - Decimal(found["value"])
                said = Decimal(found["lead"]) * (1 if found["above"] else -1)
                if abs(computed - said) > _STEP:
                    working = f"{plain(own.quantity.value)} − {found['value']} = {plain(computed)}"
                    # Where the number is right, the word in front of it is not.
                    start = found.start("lead" if abs(computed + said) > _STEP else 0)
                    yield contradiction(report, (start, found.end("told")), working)


def _own(report: Report, figures: Sequence[Figure], start: int) -> Figure | None:
    """The one value in front that leads: right before the comma, and no list of several."""
    shares = [f for f in figures if f.quantity.unit == "%" and f.quantity.end <= start]
    if not shares or start - shares[-1].quantity.end > _REACH:
        return None
    between = report.text[shares[-1].quantity.end : start]
    is_next = not re.search(r"[；;。、\d]|[，,].*[，,]", between)
    is_listed = len(shares) > 1 and re.fullmatch(r"\s*[、和与及]\s*", text_between(report, *shares[-2:]))
    quantity = shares[-1].quantity
    is_plain = quantity.kind in (FigureKind.RATE, FigureKind.CHANGE) and quantity.bound is Bound.EXACT
    return shares[-1] if is_next and is_plain and not is_listed and quantity.high is None else None

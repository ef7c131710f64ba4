"""Shares of all there is that do not add up to a hundred: A类占41.3%、B类占27.5%、C类占18.6%、其他占16.2%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.figures.precision import last_decimal
from compare.model import Figure, FigureKind, Function, Report
from compare.wording import HAN

_BESIDE = r"(?:所?占(?:比|总数的|比例|比重)?(?:为|约|达)?)?"
_NEXT = re.compile(rf"(?:[）)])?\s*[、，,；;和及与]\s*(?P<name>{HAN}{{0,14}}?){_BESIDE}\s*[（(]?")
_LAST = re.compile(r"^(?:其[余他它]|剩余|另外|余下)")
_FIRST = re.compile(rf"(?P<name>{HAN}{{2,14}}?){_BESIDE}[（(]?$")
_FARTHEST = Decimal(15)
"""Points from a hundred within which a slip explains the sum."""
_NO_SHARE = re.compile("增|降|升|减|同比|率$|其中|满意|完成")
_LEAST = 3
_WINDOW = 30


class Shares(NamedTuple):
    """A row of shares that is meant to be all and is not."""

    span: tuple[int, int]
    sum: Decimal


def incomplete_shares(report: Report) -> Iterator[Shares]:
    """The rows of shares of a report's review that end in 其他 and make no hundred, in text order."""
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN or not re.search(
            "其[他它余]|剩余|余下", report.wording(number)
        ):
            continue
        for row in _rows(report, figures):
            added = sum((f.quantity.value for f in row), Decimal(0))
            slack = sum((last_decimal(f.quantity.text) for f in row), Decimal(0)) / 2
            if slack < abs(added - 100) <= _FARTHEST:
                yield Shares((row[0].quantity.start, row[-1].quantity.end), added)


def _rows(report: Report, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    row: list[Figure] = []
    for one, other in pairwise(figures):
        between = _NEXT.fullmatch(report.text, one.quantity.end, other.quantity.start)
        if not (_is_share(one) and _is_share(other) and between) or _NO_SHARE.search(between["name"]):
            row = []
            continue
        row = [*row, other] if row else [one, other]
        if _LAST.match(between["name"]):
            if len(row) >= _LEAST and _names_a_part(report, row[0]):
                yield row
            row = []


def _names_a_part(report: Report, first: Figure) -> bool:
    sentence, start = report.sentences[first.sentence], first.quantity.start
    named = _FIRST.search(report.text[max(sentence.start, start - _WINDOW) : start])
    return named is not None and not _NO_SHARE.search(named["name"])


def _is_share(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.kind is FigureKind.RATE and quantity.unit == "%" and quantity.is_exact

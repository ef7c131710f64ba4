"""The largest or smallest of a row that another value of the row exceeds: 增速依次为河口8.6%、青杨8.2%，青杨居首位."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.checks.rates.contradiction import contradiction
from compare.figures.clause import text_before
from compare.model import Fault, Figure, FigureKind, Report
from compare.wording import HAN

_HIGH, _LOW = (
    "最快|最高|最多|最大|居[全各]?[市区县省]?(?:首位|第一位?|榜首)|位居第一|排名第一|位列第一|居首",
    "最慢|最低|最少|最小|垫底",
)
_SAID = re.compile(
    rf"(?:^|[，,。；;])(?:其中|以)?(?P<who>{HAN}{{2,10}}?)(?:类|领域|行业|镇|街道|区)?的?(?:增速|增幅|占比|比重|数量|案件|总量|增长)*(?P<said>(?:(?P<high>{_HIGH})|(?P<low>{_LOW})))(?=[，,。；;、）)]|$)"
)
_NEXT = re.compile(rf"\s*(?:、|，|,|；|;|和|与|及)\s*(?P<name>{HAN}{{2,14}})")
_FIRST = re.compile(rf"(?:[：:，,。；;]|[为是有]|^)(?P<name>{HAN}{{2,14}}?)$")
_DEED = re.compile(r"(?:占比?|比重|增长|下降|增加|减少|为|达到?|约|有|共|分别|依次)+$")
_OURS = re.compile("^[我本][区县市旗州省]")
_LEAST = 2
_KINDS = (FigureKind.COUNT, FigureKind.RATE, FigureKind.CHANGE, FigureKind.MONEY, FigureKind.MEASURE)


class _Item(NamedTuple):
    name: str
    figure: Figure


def superlatives(report: Report) -> Iterator[Fault]:
    """The superlatives of a report's review that the row in front of them contradicts, in text order."""
    for sentence, figures in report.told_figures():
        following = report.sentences[sentence.id + 1 : sentence.id + 2]
        is_next = bool(following) and following[0].paragraph == sentence.paragraph
        end = following[0].end if is_next else sentence.end
        if not re.search("最|首|第一|垫底", report.text[sentence.start : end]):
            continue
        for row in _rows(report, figures):
            begin = row[-1].figure.quantity.end
            for said in _SAID.finditer(report.text, begin, end):
                own = [item for item in row if _is_named(report, item.name, said["who"])]
                if len(own) == 1:
                    values = [abs(item.figure.quantity.value) for item in row]
                    best = max(values) if said["high"] else min(values)
                    yield from _wrong(report, said, own[0], row[values.index(best)], best)


def _wrong(report: Report, said: re.Match[str], own: _Item, best: _Item, value: Decimal) -> Iterator[Fault]:
    quantity, other = own.figure.quantity, best.figure.quantity
    if abs(quantity.value) != value:
        mark = "<" if said["high"] else ">"
        working = f"{own.name}{quantity.text} {mark} {best.name}{other.text}"
        yield contradiction(report, (said.start("who"), said.end()), working)


def _rows(report: Report, figures: Sequence[Figure]) -> Iterator[list[_Item]]:
    row: list[_Item] = []
    for one, other in pairwise(figures):
        between = _NEXT.fullmatch(report.text, one.quantity.end, other.quantity.start)
        is_level = one.quantity.kind in _KINDS and one.quantity.is_comparable(other.quantity)
        if between is None or not is_level:
            if len(row) >= _LEAST:
                yield row
            row = []
            continue
        name = _DEED.sub("", between["name"])
        row = [*(row or [_Item(_first(report, one), one)]), _Item(name, other)]
    if len(row) >= _LEAST:
        yield row


def _first(report: Report, figure: Figure) -> str:
    found = _FIRST.search(_DEED.sub("", text_before(report, figure, 24)))
    return found["name"] if found else ""


def _is_named(report: Report, name: str, who: str) -> bool:
    if _OURS.match(who):
        return len(name) > 1 and report.issuer.startswith(name[:2])
    stem = re.sub("(?:类|领域|行业|镇|街道|区)$", "", name)
    return len(stem) > 1 and (stem in who or who in name)

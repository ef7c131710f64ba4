"""The three industries and the 地区生产总值 they make: 增加值18.2亿元、96.4亿元、140.5亿元 of 265.1亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.sums.part_list import PartList
from compare.figures.clause import clause_before
from compare.model import Figure, FigureKind, Report

_GDP = re.compile(
    r"(?:地区)?(?:生产总值|GDP)(?:[（(]GDP[）)])?(?:总量)?(?:预计|已|约|完成|实现|达到?|为|首次|突破|迈上)*$"
)
_INDUSTRY = tuple(
    re.compile(rf"(?:第?{number}次?产业?|[{number}]产)(?:完成|实现)?增加值(?:完成|实现|达到?|为)*$")
    for number in "一二三"
)
_TOGETHER = re.compile(
    r"(?:三次产业|一二三产业|一、二、三产业?)(?:分别)?(?:完成|实现)?增加值(?:分别)?(?:完成|实现|达到?|为)*$"
)


def industries(report: Report) -> Iterator[PartList]:
    """Each 地区生产总值 of a report's review with the three industries of its paragraph."""
    by_paragraph: dict[int, list[Figure]] = {}
    for figure in report.figures:
        sentence = report.sentences[figure.sentence]
        if _is_amount(figure) and sentence.tells_of_the_year:
            by_paragraph.setdefault(sentence.paragraph, []).append(figure)
    for figures in by_paragraph.values():
        totals = [f for f in figures if _GDP.search(clause_before(report, f))]
        parts = _parts(report, figures)
        if len(totals) == 1 and len(parts) == len(_INDUSTRY):
            yield PartList(totals[0], tuple(parts), is_said_complete=True)


def _parts(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    for at, figure in enumerate(figures):
        row = list(figures[at : at + len(_INDUSTRY)])
        if _TOGETHER.search(clause_before(report, figure)) and len({f.sentence for f in row}) == 1:
            return row
    found = [[f for f in figures if pattern.search(clause_before(report, f))] for pattern in _INDUSTRY]
    return [alike[0] for alike in found] if all(len(alike) == 1 for alike in found) else []


def _is_amount(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.kind is FigureKind.MONEY and quantity.is_exact

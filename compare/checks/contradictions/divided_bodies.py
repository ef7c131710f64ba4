"""Towns and streets that are not as many as the 镇街 of one report: 全区8个街道、5个镇, 实现12个镇街全覆盖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from compare.figures.numerals import parse_numeral
from compare.model import Report

_N = r"(?P<{}>\d{{1,4}}|[一二两三四五六七八九十]{{1,3}})\s*个"
_JOIN = r"(?:、|和|与|，|,)\s*"
_ALL_BEFORE = re.compile(r"(?:全|[我本]|辖|下辖|所有|覆盖|实现)[区县市旗镇乡]?(?:共有?|现有|所有|辖有?|的)?$")
_ALL_BEHIND = re.compile(r"[^，,；;。、\d]{0,8}?(?:全覆盖|全部|均|都|100\s*%|普遍)")


class _Division(NamedTuple):
    parts: re.Pattern[str]
    whole: re.Pattern[str]


_DIVISIONS = tuple(
    _Division(re.compile(parts), re.compile(whole))
    for parts, whole in (
        (
            rf"{_N.format('a')}街道(?:办事处)?{_JOIN}{_N.format('b')}(?:建制)?(?:乡镇|镇)(?!街)(?:{_JOIN}{_N.format('c')}(?:民族)?乡)?"
            rf"|{_N.format('d')}(?:建制)?(?:乡镇|镇)(?!街)(?:{_JOIN}{_N.format('e')}(?:民族)?乡)?{_JOIN}{_N.format('f')}街道",
            rf"{_N.format('n')}(?:镇街|街镇|镇乡街道|乡镇街道|镇街道|乡镇[（(]街道[）)]|镇[（(]街道[）)]|街道[（(]镇[）)]|镇[（(]街[）)]|街道[（(]乡镇[）)])",
        ),
        (
            rf"{_N.format('a')}(?:行政)?村{_JOIN}{_N.format('b')}(?:城市|城镇)?社区"
            rf"|{_N.format('d')}(?:城市|城镇)?社区{_JOIN}{_N.format('e')}(?:行政)?村",
            rf"{_N.format('n')}(?:村居|村[（(]社区[）)]|村[（(]居[）)]|村社区|社区[（(]村[）)])",
        ),
    )
)


def divided_bodies(report: Report) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The span of the parts and that of the whole that is not their sum, in text order."""
    for division in _DIVISIONS:
        parts = [found for found in division.parts.finditer(report.text) if _is_of_all(report, found)]
        sums = {_sum(found) for found in parts}
        if len(sums) != 1:
            continue
        for whole in division.whole.finditer(report.text):
            if _is_of_all(report, whole) and (parse_numeral(whole["n"]) or Decimal(0)) not in sums:
                yield parts[0].span(), whole.span()


def _sum(found: re.Match[str]) -> Decimal:
    return sum((parse_numeral(n) or Decimal(0) for n in found.groups() if n), Decimal(0))


def _is_of_all(report: Report, found: re.Match[str]) -> bool:
    """The words around it say that they are all of the area."""
    before = report.text[max(0, found.start() - 8) : found.start()].rstrip()
    return bool(_ALL_BEFORE.search(before) or _ALL_BEHIND.match(report.text, found.end()))

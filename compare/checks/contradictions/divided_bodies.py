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
_COME_TO = r"[，,]?\s*(?:一?共计?|合计|总计|共有)\s*"
_ALL_BEFORE = re.compile(r"(?:全部|(?:全|[我本]|辖|下辖|所有)[区县市旗镇乡]?(?:共有?|现有|所有|辖有?|的)?)$")
_LEVEL = re.compile("[区县市旗镇乡]")
_ALL_OF = re.compile(rf"全({_LEVEL.pattern})\S{{0,4}}$")
_REACHED = re.compile(r"(?:覆盖|实现|推[开广]至|延伸[到至]|拓展[到至])[区县市旗镇乡]?(?:的|了)?$")
"""So many were reached: all of them or some, but never more than there are."""
_ALL_BEHIND = re.compile(r"[^，,；;。、\d]{0,8}?(?:全覆盖|全部|均|都|100\s*%|普遍)")


class _Division(NamedTuple):
    parts: re.Pattern[str]
    whole: re.Pattern[str]
    both: re.Pattern[str]
    """The parts, and behind them what they are said to come to."""


_DIVISIONS = tuple(
    _Division(
        re.compile(parts), re.compile(whole), re.compile(rf"(?P<parts>{parts}){_COME_TO}(?P<whole>{whole})")
    )
    for parts, whole in (
        (
            rf"{_N.format('a')}街道(?:办事处)?{_JOIN}{_N.format('b')}(?:建制)?(?:乡镇|镇)(?!街)(?:{_JOIN}{_N.format('c')}(?:民族)?乡)?"
            rf"|{_N.format('d')}(?:建制)?(?:乡镇|镇)(?!街)(?:{_JOIN}{_N.format('e')}(?:民族)?乡)?{_JOIN}{_N.format('f')}街道",
            rf"{_N.format('n')}(?:镇街|街镇|镇乡街道|乡镇街道|镇街道|乡镇[（(]街道[）)]|镇[（(]街道[）)]|街道[（(]镇[）)]|镇[（(]街[）)]|街道[（(]乡镇[）)])",
        ),
        (
            rf"{_N.format('a')}(?:建制)?镇(?!街){_JOIN}{_N.format('b')}(?:民族)?乡(?!镇)"
            rf"|{_N.format('d')}(?:民族)?乡(?!镇){_JOIN}{_N.format('e')}(?:建制)?镇(?!街)",
            rf"{_N.format('n')}乡镇(?!街道|[（(])",
        ),
        (
            rf"{_N.format('a')}(?:行政)?村{_JOIN}{_N.format('b')}(?:城市|城镇)?社区"
            rf"|{_N.format('d')}(?:城市|城镇)?社区{_JOIN}{_N.format('e')}(?:行政)?村",
            rf"{_N.format('n')}(?:村居|村[（(]社区[）)]|村[（(]居[）)]|村社区|社区[（(]村[）)])",
        ),
    )
)


def divided_bodies(report: Report) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Of parts and a whole that is not their sum, the span of the one to go by and that of the other, in text order."""
    for division in _DIVISIONS:
        for found in division.both.finditer(report.text):
            parts_of, whole = division.parts.match(found["parts"]), division.whole.match(found["whole"])
            if parts_of and whole and _sum(parts_of) != _sum(whole):
                yield found.span("parts"), found.span("whole")
        parts, wholes = _told(report, division.parts), _told(report, division.whole)
        if len({part.value for part in parts}) != 1:
            continue
        # All have one value, so that the first of each sort speaks for the rest.
        kinds = {part.is_of_all: part for part in reversed(parts)}.values()
        pairs = [(whole, part) for part in kinds for whole in wholes if _contradict(part, whole)]
        if pairs and _are_the_parts_odd(report, division, parts, wholes):
            yield pairs[0][0].span, pairs[0][1].span
        else:
            yield from ((parts[0].span, whole.span) for whole in dict(pairs))


class _Number(NamedTuple):
    span: tuple[int, int]
    value: Decimal
    is_of_all: bool
    """Else it is of what was reached, which may be fewer."""


def _told(report: Report, pattern: re.Pattern[str]) -> list[_Number]:
    """The numbers of all there are and of what was reached."""
    found = []
    levels = _LEVEL.findall(report.issuer)
    for match in pattern.finditer(report.text):
        before = report.text[max(0, match.start() - 10) : match.start()].rstrip()
        # 全市14个街道、26个镇 in a district's report are the city's.
        if (level := _ALL_OF.search(before)) and levels and level[1] != levels[-1]:
            continue
        is_of_all = bool(_ALL_BEFORE.search(before) or _ALL_BEHIND.match(report.text, match.end()))
        if is_of_all or _REACHED.search(before):
            found.append(_Number(match.span(), _sum(match), is_of_all))
    return found


def _are_the_parts_odd(
    report: Report, division: _Division, parts: list[_Number], wholes: list[_Number]
) -> bool:
    """The whole is known, as all 9个镇街 are or by how often they are named, and its parts are named once."""
    values = {whole.value for whole in wholes}
    named = [value for match in division.whole.finditer(report.text) if (value := _sum(match)) in values]
    return len(values) == len(parts) == 1 and (len(named) > 1 or not parts[0].is_of_all)


def _contradict(part: _Number, whole: _Number) -> bool:
    if part.is_of_all and whole.is_of_all:
        return part.value != whole.value
    if part.is_of_all:
        return whole.value > part.value
    return whole.is_of_all and part.value > whole.value


def _sum(found: re.Match[str]) -> Decimal:
    return sum((parse_numeral(n) or Decimal(0) for n in found.groups() if n), Decimal(0))

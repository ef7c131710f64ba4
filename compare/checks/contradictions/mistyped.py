"""One value told in two places with a slip of the digits: 法治建设满意度96.8%, and 群众对法治建设满意度98.6%."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from compare.checks.contradictions.likeness import is_mistyped
from compare.checks.contradictions.same_name import are_as_many
from compare.checks.contradictions.wholes import PART
from compare.figures.clause import clause_before
from compare.model import LEVELS, Figure, FigureKind, Function, Report, Span
from compare.wording import HAN

_ANOTHER = re.compile(
    r"20\d\d年|上年|去年|以来|累计|[一二三四上下]季度|半年|月|由|从|较|比(?!例|重)|目标|计划|任务|预计|其[中他余]|[省市国]级|全[省市国]|首批|第[一二三四]|先后|线上|线下|新(?=增|建|改|聘)"
)
_SAYS_NOTHING = re.compile(
    r"今年|全年|本年度?|年内|全[区县旗镇乡]|我[区县旗]|共计|共|已|达到?|为|稳定在|保持在|升至|提高到|提升到|提升至|综合|总体|开展|完成|实现|组织|进行|各类|各级|的|了|有|对"
)
_RATE = re.compile(r"(?:率|度|占比|比例|比重|指数)$")
_LEAST = {FigureKind.RATE: 3, FigureKind.DURATION: 4}
"""Letters of the shorter name."""
_LEAST_OF_COUNTS = 4
_CHANGED_ROUND = 2
"""Digits from which the same ones in another order are a slip."""
_ONE_OTHER = 4
"""Digits of which one may be a slip where the names are the same."""
_LONG_NAME = 6
_TURNED = 5
_COVERED = 0.75
_MOST_ALIKE = 60
_FOLLOWING = 8


class _Told(NamedTuple):
    figure: Figure
    clause: str
    name: str


def mistyped(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The first value and the one with a slip, in text order."""
    groups: dict[tuple[FigureKind, str], list[_Told]] = defaultdict(list)
    for figure in report.figures:
        told = _told(report, figure)
        if told is not None:
            groups[figure.quantity.kind, figure.quantity.unit].append(told)
    for alike in groups.values():
        by_digits: dict[str, list[_Told]] = defaultdict(list)
        for told in alike:
            by_digits["".join(sorted(_digits(told.figure)))].append(told)
        for same in by_digits.values():
            for one, other in combinations(same[:_MOST_ALIKE], 2):
                if len(_digits(one.figure)) >= _CHANGED_ROUND and _are_one(one, other, _COVERED):
                    yield one.figure, other.figure
        named: dict[str, list[_Told]] = defaultdict(list)
        for told in alike:
            if len(_digits(told.figure)) >= _ONE_OTHER and len(told.name) >= _LONG_NAME:
                named[told.name].append(told)
        for same in named.values():
            for one, other in combinations(same[:_MOST_ALIKE], 2):
                if _are_one(one, other, 1):
                    yield one.figure, other.figure


def _told(report: Report, figure: Figure) -> _Told | None:
    quantity, sentence = figure.quantity, report.sentences[figure.sentence]
    if quantity.kind not in LEVELS or not quantity.is_exact:
        return None
    if sentence.function is not Function.REVIEW or sentence.span is not Span.YEAR:
        return None
    if len(_digits(figure)) < _CHANGED_ROUND:
        return None
    clause = clause_before(report, figure, "、（(")
    if PART.search(clause) or _ANOTHER.search(clause):
        return None
    behind = re.match(rf"\s*(?P<noun>{HAN}{{0,{_FOLLOWING}}})", report.text[quantity.end : sentence.end])
    noun = behind["noun"] if behind and quantity.kind not in (FigureKind.RATE, FigureKind.MONEY) else ""
    before = "".join(re.findall(HAN, _SAYS_NOTHING.sub("", clause)))
    if quantity.kind is FigureKind.RATE and not _RATE.search(before):
        return None
    name = before if len(before) >= _LEAST.get(quantity.kind, _LEAST_OF_COUNTS) else before + noun
    return _Told(figure, clause, name) if len(name) >= _LEAST.get(quantity.kind, _LEAST_OF_COUNTS) else None


def _digits(figure: Figure) -> str:
    return re.sub(r"\D", "", figure.quantity.text).strip("0")


def _are_one(one: _Told, other: _Told, covered: float) -> bool:
    """Values in two sentences whose names say one thing and whose digits differ by a slip."""
    a, b = one.figure.quantity, other.figure.quantity
    if one.figure.sentence == other.figure.sentence or not is_mistyped(a, b):
        return False
    if max(a.value, b.value) >= 2 * min(a.value, b.value) or not are_as_many(a, one.clause, b, other.clause):
        return False
    shorter, longer = sorted((one.name, other.name), key=len)
    pieces = [shorter[at : at + 2] for at in range(len(shorter) - 1)]
    # 老旧小区改造36个, 改造老旧小区63个: verb and noun in the other order.
    is_turned = a.kind is not FigureKind.RATE and len(shorter) >= _TURNED and shorter[-2:] in longer
    is_ended = shorter[-2:] == longer[-2:] or is_turned
    return is_ended and sum(piece in longer for piece in pieces) >= covered * len(pieces)

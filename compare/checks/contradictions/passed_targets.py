"""Targets of a plan that lie behind what the review already reports.

全程网办率提升至94%以上 for the coming year, where 全程网办率升至95.6% this year: the target is last year's, or its number is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from compare.commitments.target import counted
from compare.evidence import sentence_evidence
from compare.figures.clause import clause_before, clauses_before
from compare.figures.parts import own_name
from compare.message import message
from compare.model import (
    LEVELS,
    Bound,
    Fault,
    Figure,
    FigureKind,
    Function,
    Report,
    Severity,
    Span,
)

_UP = "提升|提高|上升|升|增长|增加|增|扩大|扩充|扩展|拓展|发展|壮大"
_DOWN = "降低|下降|压降|压减|压缩|缩短|缩减|减少|降|减|缩"
_MOVES = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:至|到)$")
"""A movement from where things stand: what it leads to cannot lie behind that."""
_HOLDS = re.compile("(?:(?P<up>达到?)|(?P<down>控制在))$")
"""May also be a floor or a ceiling that stands every year."""
_STOCK = re.compile(r"总数|总量|总人数|保有|存量|在册|拥有")
"""In the clause of an amount: it is what there is, not what a year brings, of which another year may bring less."""
_OF_A_YEAR = re.compile(r"新|建成|培训|培养|全年|年内|年度|增速|增幅|增长")
_STATES = re.compile(r"已经?|目前|现有|上年|去年")
"""In the clause of a target: what there is."""
_PART = re.compile(r"其中|首批|部分|[上下]半年|季度|去年|上年|截[至止]|抽|分别|每|各(?!类|级)|\d月")
"""In the clause of a figure: it is of a part, or of each of many."""
_BASE = re.compile(r"[由从](?:上一?年度?的?|去年的?|原来的?|年初的?)?$")
_PART_OF_YEAR = re.compile(r"(?:[上下]半年|[前第]?[一二三四1-4]个?季度|截[至止].*|\d{1,2}月.*)")
_SHORTEST = 4
"""Letters of a name that tells one indicator from another: 合格率 is of many things."""


class _Target(NamedTuple):
    figure: Figure
    is_to_rise: bool
    is_a_movement: bool


class _Reached(NamedTuple):
    """The least and the most that the review reports of an indicator, and the last it reports."""

    least: Decimal
    most: Decimal
    last: Figure


_Indicator = tuple[str, FigureKind, str]
"""The name of an indicator, and what it is measured in."""


def passed_targets(report: Report, *, with_limits: bool) -> Iterator[Fault]:
    """The targets of the plan that every value of the review is beyond, in text order.

    ``with_limits`` are looked at, too, those that may be meant as a floor or a ceiling.
    """
    targets = [target for figure in report.figures if (target := _target(report, figure))]
    reached = _reached(report, {_indicator(target.figure) for target in targets}) if targets else {}
    for figure, is_to_rise, is_a_movement in targets:
        values = reached.get(_indicator(figure))
        if values is None or (not is_a_movement and not with_limits):
            continue
        wanted = figure.quantity.value
        if values.least > wanted if is_to_rise else values.most < wanted:
            yield _behind(report, figure, values.last, None if is_a_movement else Severity.NOTE)


def _behind(report: Report, target: Figure, value: Figure, severity: Severity | None) -> Fault:
    text = message("The target of {target} is behind the {value} that the review reports.", target=target.quantity.text, value=value.quantity.text)  # fmt: skip
    hint = message("Check whether the target is last year's; if it is a bound to be kept, say so.")
    return Fault(target.quantity.span, text, hint, severity, (sentence_evidence(report, value.sentence),))


def _target(report: Report, figure: Figure) -> _Target | None:
    quantity, sentence = figure.quantity, report.sentences[figure.sentence]
    if sentence.function is not Function.PLAN or quantity.kind not in LEVELS or quantity.high is not None:
        return None
    clause = clause_before(report, figure, "、")
    moves = _MOVES.search(clause)
    said = moves or _HOLDS.search(clause)
    if said is None or _STATES.search(clause) or _PART.search(clause) or len(_name(figure)) < _SHORTEST:
        return None
    is_to_rise = said["up"] is not None
    if moves is None and not _is_kept_up(clause, figure, is_to_rise=is_to_rise):
        return None
    # 达到8%以下 sets a ceiling; 约 may be either side of what was reached.
    against = Bound.AT_MOST if is_to_rise else Bound.AT_LEAST
    if quantity.bound in (against, Bound.ABOUT):
        return None
    return _Target(figure, is_to_rise, moves is not None)


def _is_kept_up(clause: str, figure: Figure, *, is_to_rise: bool) -> bool:
    """What the year reached still stands in the next, as a rate, a term or a stock does."""
    kind = figure.quantity.kind
    is_term = kind is FigureKind.DURATION and not is_to_rise
    is_level = kind is FigureKind.RATE or is_term or bool(_STOCK.search(clause))
    return is_level and not _OF_A_YEAR.search(clause)


def _reached(report: Report, wanted: Collection[_Indicator]) -> Mapping[_Indicator, _Reached]:
    """The values of some indicators for the whole of the year that was reviewed."""
    reached: dict[_Indicator, _Reached] = {}
    for figure in report.figures:
        indicator, value = _indicator(figure), figure.quantity.value
        if indicator in wanted and figure.quantity.is_exact and _is_of_the_year(report, figure):
            before = reached.get(indicator, _Reached(value, value, figure))
            reached[indicator] = _Reached(min(before.least, value), max(before.most, value), figure)
    return reached


def _is_of_the_year(report: Report, figure: Figure) -> bool:
    sentence = report.sentences[figure.sentence]
    if sentence.function is not Function.REVIEW or sentence.span is not Span.YEAR:
        return False
    *above, clause = clauses_before(report, figure, "、")
    # 上半年，全程网办率升至95.6%: the time stands in a clause of its own.
    is_of_a_part = any(_PART_OF_YEAR.fullmatch(one) for one in above)
    return not is_of_a_part and not _PART.search(clause) and not _BASE.search(clause)


def _indicator(figure: Figure) -> _Indicator:
    return _name(figure), figure.quantity.kind, figure.quantity.unit


def _name(figure: Figure) -> str:
    """What a figure is of, without what was or is to be done with it."""
    return counted(own_name(figure.indicator))

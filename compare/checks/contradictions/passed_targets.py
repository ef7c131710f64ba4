"""Targets of a plan that lie behind what the review already reports.

全程网办率提升至94%以上 for the coming year, where 全程网办率升至95.6% this year: the target is last year's, or its number is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.commitments.target import counted
from compare.evidence import sentence_evidence
from compare.figures.clause import clause_before, clauses_before
from compare.figures.parts import own_name
from compare.message import message
from compare.model import LEVELS, Bound, Fault, Figure, Function, Report, Severity, Span

_UP = "提升|提高|上升|升|增长|增加|增|扩大|扩充|扩展|拓展|发展|壮大"
_DOWN = "降低|下降|压降|压减|压缩|缩短|缩减|减少|降|减|缩"
_MOVES = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:至|到)$")
"""A movement from where things stand: what it leads to cannot lie behind that."""
_HOLDS = re.compile("(?:(?P<up>达到?)|(?P<down>控制在))$")
"""May also be a floor or a ceiling that stands every year."""
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


def passed_targets(report: Report, *, with_limits: bool) -> Iterator[Fault]:
    """The targets of the plan that every value of the review is beyond, in text order.

    ``with_limits`` are looked at, too, those that may be meant as a floor or a ceiling.
    """
    targets = [target for figure in report.figures if (target := _target(report, figure))]
    for figure, is_to_rise, is_a_movement in targets if targets else ():
        if not is_a_movement and not with_limits:
            continue
        values = _values(report, figure)
        wanted = figure.quantity.value
        beyond = [
            v for v in values if (v.quantity.value > wanted if is_to_rise else v.quantity.value < wanted)
        ]
        if beyond and len(beyond) == len(values):
            yield _behind(report, figure, beyond[-1], None if is_a_movement else Severity.NOTE)


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
    # 达到8%以下 sets a ceiling; 约 may be either side of what was reached.
    against = Bound.AT_MOST if is_to_rise else Bound.AT_LEAST
    if quantity.bound in (against, Bound.ABOUT):
        return None
    return _Target(figure, is_to_rise, moves is not None)


def _values(report: Report, target: Figure) -> list[Figure]:
    """The values of the target's indicator for the whole of the year that was reviewed."""
    name = _name(target)
    return [
        figure
        for figure in report.figures
        if figure.quantity.is_exact
        and figure.quantity.is_like(target.quantity)
        and _name(figure) == name
        and _is_of_the_year(report, figure)
    ]


def _is_of_the_year(report: Report, figure: Figure) -> bool:
    sentence = report.sentences[figure.sentence]
    if sentence.function is not Function.REVIEW or sentence.span is not Span.YEAR:
        return False
    *above, clause = clauses_before(report, figure, "、")
    # 上半年，全程网办率升至95.6%: the time stands in a clause of its own.
    is_of_a_part = any(_PART_OF_YEAR.fullmatch(one) for one in above)
    return not is_of_a_part and not _PART.search(clause) and not _BASE.search(clause)


def _name(figure: Figure) -> str:
    """What a figure is of, without what was or is to be done with it."""
    return counted(own_name(figure.indicator))

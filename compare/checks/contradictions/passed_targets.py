"""Targets of a plan that lie behind what the review already reports.

全程网办率提升至94%以上 for the coming year, where 全程网办率升至95.6% this year: the target is last year's, or its number is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.checks.contradictions.mention import Mention, mentions
from compare.checks.contradictions.pairing import grouped
from compare.commitments.target import counted
from compare.evidence import sentence_evidence
from compare.figures.parts import own_name
from compare.message import message
from compare.model import LEVELS, Bound, Fault, Figure, FigureKind, Report, Severity

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
    mention: Mention
    is_to_rise: bool
    is_a_movement: bool


_Indicator = tuple[str, FigureKind, str]
"""The name of an indicator, and what it is measured in."""


def passed_targets(report: Report, *, with_limits: bool) -> Iterator[Fault]:
    """The targets of the plan that every value of the review is beyond, in text order.

    ``with_limits`` are looked at, too, those that may be meant as a floor or a ceiling.
    """
    targets = [target for mention in mentions(report) if (target := _target(mention))]
    indicators = {_indicator(target.mention.figure) for target in targets}
    reached = grouped(
        (indicator, mention.figure)
        for mention in (mentions(report) if targets else ())
        if (indicator := _indicator(mention.figure)) in indicators and _is_reached(mention)
    )
    for mention, is_to_rise, is_a_movement in targets:
        values = reached[_indicator(mention.figure)] if is_a_movement or with_limits else []
        wanted, reports = mention.quantity.value, [figure.quantity.value for figure in values]
        if reports and (min(reports) > wanted if is_to_rise else max(reports) < wanted):
            yield _behind(report, mention.figure, values[-1], None if is_a_movement else Severity.NOTE)


def _behind(report: Report, target: Figure, value: Figure, severity: Severity | None) -> Fault:
    text = message("The target of {target} is behind the {value} that the review reports.", target=target.quantity.text, value=value.quantity.text)  # fmt: skip
    hint = message("Check whether the target is last year's; if it is a bound to be kept, say so.")
    return Fault(target.quantity.span, text, hint, severity, (sentence_evidence(report, value.sentence),))


def _target(mention: Mention) -> _Target | None:
    quantity, clause = mention.quantity, mention.item
    if not mention.is_planned or quantity.kind not in LEVELS or quantity.high is not None:
        return None
    moves = _MOVES.search(clause)
    said = moves or _HOLDS.search(clause)
    is_short = len(_name(mention.figure)) < _SHORTEST
    if said is None or _STATES.search(clause) or _PART.search(clause) or is_short:
        return None
    is_to_rise = said["up"] is not None
    # 达到8%以下 sets a ceiling; 约 may be either side of what was reached.
    against = (Bound.AT_MOST if is_to_rise else Bound.AT_LEAST, Bound.ABOUT)
    is_kept_up = moves is not None or _is_kept_up(clause, quantity.kind, is_to_rise=is_to_rise)
    return (
        _Target(mention, is_to_rise, moves is not None)
        if is_kept_up and quantity.bound not in against
        else None
    )


def _is_kept_up(clause: str, kind: FigureKind, *, is_to_rise: bool) -> bool:
    """What the year reached still stands in the next, as a rate, a term or a stock does."""
    is_term = kind is FigureKind.DURATION and not is_to_rise
    is_level = kind is FigureKind.RATE or is_term or bool(_STOCK.search(clause))
    return is_level and not _OF_A_YEAR.search(clause)


def _is_reached(mention: Mention) -> bool:
    """It is an exact value for the whole of the year that was reviewed."""
    # 上半年，全程网办率升至95.6%: the time stands in a clause of its own.
    *above, item = mention.items
    is_of_a_part = any(map(_PART_OF_YEAR.fullmatch, above)) or _PART.search(item) or _BASE.search(item)
    return mention.quantity.is_exact and mention.is_of_the_year and not is_of_a_part


def _indicator(figure: Figure) -> _Indicator:
    return _name(figure), figure.quantity.kind, figure.quantity.unit


def _name(figure: Figure) -> str:
    """What a figure is of, without what was or is to be done with it."""
    return counted(own_name(figure.indicator))

"""What a report says has grown or fallen: the claims, what grew, and the base where one is stated.

A claim follows what grew (收到74件，同比增长27.6%), precedes it (同比增长27.6%，达到74件), or is one of
several distributed by 分别.  The base may stand beside it: 较上年58件增长27.6%.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.figures.clause import text_before
from compare.figures.growth_bases import (
    compared_with,
    is_added,
    is_taken_away,
    less_what_was_added,
    stated_base,
)
from compare.figures.growth_levels import (
    belongs,
    fits,
    is_told_again,
    level_behind,
    levels_before,
    listed_levels,
)
from compare.figures.movement import CLIMB, CUT, FALL, MOVED, RISE, SINK, WIDEN
from compare.figures.precision import last_decimal, slack_of_claim
from compare.figures.stages import values_of_other_years
from compare.figures.steps import is_ratio, step
from compare.figures.worded import in_words, multiple
from compare.model import Bound, Figure, FigureKind, Function, Quantity, Report

_JOINT = re.compile(r"\s*(?:、|和|与|及|，|,)\s*")
_ALL_THE_WAY = re.compile(
    rf"[，,](?:[一两二三四五六七八九十\d]年(?:来|间|累计)?|累计|共|总体|整体)(?:{MOVED})了?"
)
_ABOUT = "了?(?:将?近|接近|约|超过?|不到)?"
_IN_WORDS = (
    (re.compile(r"(?P<said>(?<![一两二三四五几])翻番(?!工程|计划|行动|目标|任务|方案|攻坚))"), 100, "%"),
    (re.compile(rf"(?P<said>成倍)(?:{RISE}|{CLIMB}|{WIDEN})"), 100, "%"),
    (re.compile(rf"(?:{RISE}|{WIDEN})了?(?P<said>一倍)(?!多|以上|有余|半)"), 1, "倍"),
    (re.compile(rf"(?:{RISE}|{WIDEN}){_ABOUT}(?P<said>一半)"), 50, "%"),
    (re.compile(rf"(?:{FALL}|{SINK}|{CUT}){_ABOUT}(?P<said>一半)"), -50, "%"),
)
"""Changes said without a number: the words, how much they are, and in what unit."""
_OF_EACH = re.compile("[均都皆][^，,；;。、]{0,8}$")
"""Before a change that is said of several values: each of them may lie far beyond it."""
_LONGEST_OF_EACH = 12
_COMPARES = re.compile(r"[^。；;]{0,24}[比与较][^。；;]{2,48}")
"""Between the values of a list and what 分别 says of them, the values of another year."""


class Claim(NamedTuple):
    """A stated growth, fall or multiple."""

    figure: Figure
    """Its place; its bound and decimals are as printed."""
    change: Decimal
    """In ``unit``, negative for a fall; multiples as per cent: 是上年的2倍 is 100."""
    unit: str
    """%, 个百分点, or the unit of a count."""
    slack: Decimal
    """In ``unit``: by how much the true change may be smaller than printed."""
    reach: Decimal
    """In ``unit``: by how much it may be larger."""
    levels: tuple[Figure, ...]
    """What may have grown: one figure, or those of a list; empty if unstated."""
    base: Figure | None
    """Last year's value if the sentence states it."""
    is_ratio: bool = False
    """Whether it is 是上年的2倍 rather than 增长2倍."""

    def off(self, change: Decimal) -> Decimal:
        """How far a change lies outside what the claim may mean; at most 0 if inside."""
        beyond = (change - self.change) * (1 if self.change >= 0 else -1)
        return beyond - self.reach if beyond > 0 else -beyond - self.slack


def claims(report: Report) -> Sequence[Claim]:
    """The claims of a report's review, in text order."""
    return report.once(_every_claim)


def _every_claim(report: Report) -> tuple[Claim, ...]:
    return tuple(_found(report))


def _found(report: Report) -> Iterator[Claim]:
    by_sentence = report.figures_by_sentence()
    others = values_of_other_years(report)
    for number, printed in by_sentence.items():
        if report.sentences[number].function is Function.PLAN:
            continue
        figures = sorted(
            (*printed, *_said_in_words(report, number)), key=lambda figure: figure.quantity.start
        )
        position = 0
        while position < len(figures):
            group = _group(report, figures, position)
            yield from _claims(report, figures, position, group, others)
            position += max(1, len(group))


def _said_in_words(report: Report, number: int) -> Iterator[Figure]:
    """下降近一半, 实现翻番 and 成倍增长, which yield no figure."""
    sentence = report.sentences[number]
    for pattern, value, unit in _IN_WORDS:
        for found in pattern.finditer(report.text, sentence.start, sentence.end):
            span = found.span("said")
            quantity = Quantity(*span, found["said"], Decimal(value), None, unit, Bound.EXACT, FigureKind.CHANGE)  # fmt: skip
            yield Figure(quantity, "", number)


def _group(report: Report, figures: Sequence[Figure], position: int) -> list[Figure]:
    """The claims distributed by 分别 that begin at a position; one, or none if no claim stands there."""
    first = figures[position]
    if not _is_claim(report, first):
        return []
    group = [first]
    sentence = report.sentences[first.sentence]
    if "分别" not in report.text[max(sentence.start, first.quantity.start - 12) : first.quantity.start]:
        return group
    for figure in figures[position + 1 :]:
        between = report.text[group[-1].quantity.end : figure.quantity.start]
        alike = figure.quantity.unit == first.quantity.unit
        if not alike or not _JOINT.fullmatch(between):
            break
        group.append(figure)
    return group


def _is_claim(report: Report, figure: Figure) -> bool:
    kind = figure.quantity.kind
    return kind is FigureKind.CHANGE or is_ratio(report, figure) or step(report, figure) != 0


def _claims(
    report: Report,
    figures: Sequence[Figure],
    position: int,
    group: list[Figure],
    others: Container[int],
) -> Iterator[Claim]:
    """The claims that begin at a position; ``others`` is where values of other years begin."""
    if not group:
        return
    before = figures[:position]
    if len(group) > 1:
        yield from _of_a_list(report, before, group, others)
        return
    (claim,) = group
    all_before = before
    before = [
        f
        for f in before
        if not (is_added(report, f, before) or step(report, f) or is_taken_away(report, f, claim))
    ]
    base = stated_base(report, before, claim, others)
    candidates = [f for f in before if f is not base and f.quantity.start not in others]
    behind = figures[position + 1 : position + 2]
    found = levels_before(report, candidates, claim, base) or level_behind(report, claim, behind)
    if not found and base is not None and len(before) > 1 and before[-2] is base and fits(before[-1], claim):
        # In 由2020年的58.2%提高到64.5%，五年提高6.3个百分点 the two values give subject and base.
        between = report.text[before[-1].quantity.end : claim.quantity.start]
        found = (before[-1],) if _ALL_THE_WAY.fullmatch(between) else ()
    amount = all_before[-1] if all_before and step(report, all_before[-1]) else None
    if amount is not None and is_told_again(report, amount, claim):
        # 31项，比清理前的104项减少73项，精简70.2%: what the amount is of, and its base.
        base = base or compared_with(report, before, amount)
        found = levels_before(report, [f for f in before if f is not base], amount, base) if base else found
    base = base or (less_what_was_added(report, found[0], all_before, claim) if len(found) == 1 else None)
    made = _made(report, claim, claim.quantity.value * (step(report, claim) or 1), found, base)
    yield made._replace(levels=_grown(made, candidates))


def _of_a_list(
    report: Report, before: Sequence[Figure], group: list[Figure], others: Container[int]
) -> Iterator[Claim]:
    """Claims distributed by 分别 over values, or over pairs of values: 126起、7人，与上年的141起、9人相比，分别下降…."""
    count = len(group)
    bases: Sequence[Figure | None] = [f for f in before if f.quantity.start in others]
    levels = listed_levels(report, [f for f in before if f.quantity.start not in others], count)
    if not levels:
        return
    between = report.text[levels[-1].quantity.end : group[0].quantity.start]
    if bases and (len(bases) != count or not _COMPARES.fullmatch(between)):
        return
    if not bases:
        if not belongs(report, levels[-1], group[0]):
            return
        bases = [None] * count
    falls = group[0].quantity.value < 0
    for level, base, claim in zip(levels, bases, group, strict=True):
        value = abs(claim.quantity.value)
        yield _made(report, claim, -value if falls else value, (level,), base)


def _grown(claim: Claim, candidates: Sequence[Figure]) -> tuple[Figure, ...]:
    """What has grown: behind a list of parts it may be their whole, where the base stands beside the claim."""
    if claim.base is None or not claim.levels or not claim.base.quantity.value:
        return claim.levels
    base = claim.base.quantity
    for level in (*claim.levels, *candidates):
        one = level.quantity
        change = one.value - base.value
        of_it = change / base.value * 100 if claim.unit == "%" else change
        if (one.kind, one.unit) == (base.kind, base.unit) and claim.off(of_it) <= 0:
            return (level,)
    return claim.levels


def _made(
    report: Report, figure: Figure, value: Decimal, levels: tuple[Figure, ...], base: Figure | None
) -> Claim:
    quantity, unit = figure.quantity, figure.quantity.unit
    worded = in_words(report, figure)
    if worded is not None:
        change = worded.change if value >= 0 else -worded.change
        return Claim(figure, change, "%", worded.slack, worded.reach, levels, base)
    if unit == "倍":
        is_multiple = is_ratio(report, figure)
        times = value - 1 if is_multiple else value
        slack, reach = multiple(quantity, last_decimal(quantity.text))
        return Claim(figure, times * 100, "%", slack, reach, levels, base, is_multiple)
    is_counted = quantity.bound is Bound.EXACT and unit not in ("%", "个百分点")
    slack = reach = Decimal(0) if is_counted else slack_of_claim(quantity)
    if quantity.bound is Bound.AT_LEAST and _OF_EACH.search(text_before(report, figure, _LONGEST_OF_EACH)):
        reach = Decimal("Infinity")
    return Claim(figure, value, unit, slack, reach, levels, base)

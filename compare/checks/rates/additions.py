"""Totals so far that are not last year's and what the year added: 新培养300名，累计达到4200名 after 3800名."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.checks.contradictions.stocks import SHORTEST, core, is_stock, last_total, undated
from compare.message import Message, message
from compare.model import Comparison, Figure, FigureKind, Function, Report
from compare.wording import last_item

_ADDED = re.compile(
    r"(?:新(?:增|建|改建|培养|培育|发展|认定|设|聘|创建|招引|引进|评定|命名|入库)|(?P<net>净增)加?)(?:[^，,；;。、\d]|[2-6]G){0,16}$"
)
_TOTAL = re.compile(
    r"(?:(?P<so_far>累计)|总数|总量|现有|共有)(?:已?达到?|增至|增加到|为|有|建成|培养|培育|发展|认定)*\s*$|(?:增至|增加到|达到?)\s*$"
)
_STAYED = re.compile(r"(?:无|没有|未有)[^，,；;。]{0,6}(?:退出|减少|流失|注销|离任|核减|淘汰)")
"""Says that nothing was given up."""
_OF_A_TIME = re.compile(r"今年|全年|年内|当年|半年|季度|以来|以上|期间")
_MOST_BETWEEN = 48
_CLAUSE = 24
_KINDS = (FigureKind.COUNT, FigureKind.MEASURE)


class Addition(NamedTuple):
    """What a year added, the total it led to and last year's total."""

    added: Figure
    total: Figure
    old: Figure

    @property
    def computed(self) -> Decimal:
        """What the two totals say was added."""
        return self.total.quantity.value - self.old.quantity.value


def told(wrong: Addition) -> Message:
    """What contradicts it, in words."""
    added, total, old = (figure.quantity for figure in (wrong.added, wrong.total, wrong.old))
    return message("{added} were added, but the total went from {old} last year to {new}, {computed}{unit}.", added=added.text, old=old.text, new=total.text, computed=f"{wrong.computed.normalize():+f}", unit=added.unit)  # fmt: skip


def additions(comparison: Comparison) -> Iterator[Addition]:
    """The additions of the new report that its total and last year's contradict, in text order."""
    report = comparison.new
    old_of = comparison.old_by_new()
    for number, figures in report.figures_by_sentence().items():
        sentence = report.sentences[number]
        if not sentence.tells_of_the_year:
            continue
        for added, total in pairwise(figures):
            start = added.quantity.start
            told = _ADDED.search(report.text, max(sentence.start, start - _CLAUSE), start)
            between = report.text[added.quantity.end : total.quantity.start]
            # 5G is no break of a name.
            clause = undated(re.split("[，,、]", between)[-1])
            said = _TOTAL.search(clause)
            if told is None or said is None or not _is_next(between, clause):
                continue
            old = _last(comparison, added, total, old_of)
            if old is None or not _are_alike(added, total, old):
                continue
            found = Addition(added, total, old)
            if _is_off(found, said, is_all=bool(told["net"] or _STAYED.search(between))):
                yield found


def _is_next(between: str, clause: str) -> bool:
    """The total stands a clause or two behind what was added, and is of no part of the year."""
    is_near = len(between) <= _MOST_BETWEEN and not re.search("[。；;]", between)
    return is_near and bool(re.search("[，,、]", between)) and not _OF_A_TIME.search(clause)


def _last(
    comparison: Comparison, added: Figure, total: Figure, old_of: Mapping[int, Figure]
) -> Figure | None:
    """Last year's total: of the one or of the other, for either may be paired with it, or by the name of the thing."""
    what, whole = core(added), core(total)
    own = whole if len(whole) >= SHORTEST else what
    if not what.endswith(own) and not own.endswith(what):
        return None
    for figure in (total, added):
        old = old_of.get(figure.quantity.start)
        # Last year's total may have been taken for the counterpart of what was added.
        if old is not None and _is_total(comparison.old, old):
            return old
    return last_total(comparison.old, own, total)


def _is_off(found: Addition, said: re.Match[str], *, is_all: bool) -> bool:
    """The totals differ by something else; what there is may have become less by what was given up, what was done stays done."""
    computed, added = found.computed, found.added.quantity.value
    if said["so_far"]:
        return computed != added and found.total.quantity.value * 2 >= found.old.quantity.value
    if is_all:
        return computed != added and computed > 0
    is_same = core(found.added) == core(found.total) or len(core(found.total)) < SHORTEST
    return is_same and computed > added


def _are_alike(*figures: Figure) -> bool:
    quantities = [figure.quantity for figure in figures]
    return (
        len({(q.kind, q.unit) for q in quantities}) == 1
        and quantities[0].kind in _KINDS
        and all(q.is_exact and not re.search("[万亿]", q.text) for q in quantities)
    )


def _is_total(report: Report, figure: Figure) -> bool:
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    clause = last_item(report.text[max(sentence.start, start - _CLAUSE) : start])
    is_said = bool(re.search("累计|总数|总量|增至|达到", clause))
    return sentence.function is not Function.PLAN and (is_said or is_stock(report, figure))

"""Totals so far that are not last year's and what the year added: 新培养300名，累计达到4200名 after 3800名."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.message import Message, message
from compare.model import Bound, Comparison, Figure, FigureKind, Function, Report, Span

_ADDED = re.compile(
    r"新(?:增|建|改建|培养|培育|发展|认定|设|聘|创建|招引|引进)(?:[^，,；;。、\d]|[2-6]G){0,16}$"
)
_TOTAL = re.compile(
    r"[^。；;、，,\d]{0,8}[，,、][^。；;，,\d]{0,24}?(?:(?P<so_far>累计)|总数|总量)(?:已?达到?|增至|增加到|为|有|建成|培养|培育|发展)*\s*$"
)
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
    return message("“{claim}” does not follow from the two reports: {old} last year and {new} this year give {computed}{unit}.", claim=added.text, old=old.text, new=total.text, computed=f"{wrong.computed.normalize():+f}", unit=added.unit)  # fmt: skip


def additions(comparison: Comparison) -> Iterator[Addition]:
    """The additions of the new report that its total and last year's contradict, in text order."""
    report = comparison.new
    old_of = {c.new.quantity.start: c.old for c in comparison.figures if c.new and c.old}
    for number, figures in report.figures_by_sentence().items():
        sentence = report.sentences[number]
        if sentence.function is Function.PLAN or sentence.span is not Span.YEAR:
            continue
        for added, total in pairwise(figures):
            # Last year's total may have been taken for the counterpart of what was added.
            old = old_of.get(total.quantity.start) or old_of.get(added.quantity.start)
            if old is None or not _are_alike(added, total, old):
                continue
            start = added.quantity.start
            before = report.text[max(sentence.start, start - _CLAUSE) : start]
            said = _TOTAL.fullmatch(report.text[added.quantity.end : total.quantity.start])
            if not _ADDED.search(before) or said is None or not _is_total(comparison.old, old):
                continue
            found = Addition(added, total, old)
            # What there is may have become less by what was given up; what was done stays done.
            is_off = (
                found.computed != added.quantity.value
                if said["so_far"]
                else found.computed > added.quantity.value
            )
            if found.computed > 0 and is_off:
                yield found


def _are_alike(*figures: Figure) -> bool:
    quantities = [figure.quantity for figure in figures]
    return (
        len({(q.kind, q.unit) for q in quantities}) == 1
        and quantities[0].kind in _KINDS
        and all(
            q.bound is Bound.EXACT and q.high is None and not re.search("[万亿]", q.text) for q in quantities
        )
    )


def _is_total(report: Report, figure: Figure) -> bool:
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    clause = re.split("[，,；;。、]", report.text[max(sentence.start, start - _CLAUSE) : start])[-1]
    return sentence.function is not Function.PLAN and bool(re.search("累计|总数|总量|增至|达到", clause))

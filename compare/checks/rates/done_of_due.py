"""How much of a task was done, told beside what was done and what was due: 筹集2400套，完成年度任务2300套的95.8%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from compare.checks.rates.contradiction import Contradiction, contradiction
from compare.figures.precision import decimals, quantized, uncertainty
from compare.model import AMOUNTS, Comparison, Figure, Function, Report

_DUE = re.compile(
    r"(?:完成|占|达到?|超额完成)(?:了|全年|年度|当年|[省市县区]|级|下达|既定|确定|的|总|年初|预期)*(?:任务|目标|计划|指标)(?:任务|数|总数|量)*[（(]?\s*$"
)
_SHARE_OF = re.compile(r"[）)]?的\s*$")
_MOST_BETWEEN = 40
_FARTHEST = Decimal(15)
"""Points by which a share of last year's plan may be off and be of it."""


_OF_LAST_YEARS = re.compile(
    r"[，,]?(?:占|为|达到?|完成)(?:了|全年|年度|当年|年初|既定|确定|的|总|预期)*(?:任务|目标|计划|指标)(?:任务|数|总数|量|投资)*的\s*$"
)
"""Of a plan whose number is told in last year's report."""


def done_of_due(report: Report, comparison: Comparison | None) -> Iterator[Contradiction]:
    """The shares done of a task that the two numbers contradict, in text order; last year's plan may give what was due."""
    if comparison is not None:
        yield from _of_last_years_plan(comparison)
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN:
            continue
        for at in range(2, len(figures)):
            found = _of(report, figures[at - 2 : at + 1])
            if found:
                yield found


def _of_last_years_plan(comparison: Comparison) -> Iterator[Contradiction]:
    report = comparison.new
    due_of = comparison.old_by_new()
    for done, share in pairwise(report.figures):
        due = due_of.get(done.quantity.start)
        between = report.text[done.quantity.end : share.quantity.start]
        if due is None or share.quantity.unit != "%" or not _OF_LAST_YEARS.fullmatch(between):
            continue
        sentence = comparison.old.sentences[due.sentence]
        is_planned = sentence.function is Function.PLAN or re.search(
            "安排|计划|目标", comparison.old.text[sentence.start : due.quantity.start]
        )
        three = [figure.quantity for figure in (done, due, share)]
        if not is_planned or any(not q.is_exact for q in three):
            continue
        computed = three[0].value / three[1].value * 100 if three[1].value else Decimal(0)
        step = Decimal(1).scaleb(-decimals(three[2].text))
        relative = (
            uncertainty(done) / three[0].value + uncertainty(due) / three[1].value if computed else Decimal(0)
        )
        # Far off, the plan was another.
        if (
            step + computed * relative < abs(computed - three[2].value) <= _FARTHEST
            and three[0].unit == three[1].unit
        ):
            shown = quantized(computed, step.min(Decimal("0.1")))
            span = three[2].start, three[2].end
            yield contradiction(span, three[2].text, f"{three[0].text} ÷ {three[1].text} = {shown}%", due)


def _of(report: Report, three: Sequence[Figure]) -> Contradiction | None:
    done, due, share = (figure.quantity for figure in three)
    if (done.kind, done.unit) != (due.kind, due.unit) or share.unit != "%" or not due.value:
        return None
    if any(not q.is_exact for q in (done, due, share)):
        return None
    if done.kind not in AMOUNTS:
        return None
    between = report.text[done.end : due.start]
    if len(between) > _MOST_BETWEEN or re.search("[；;。、]", between) or not _DUE.search(between):
        return None
    if not _SHARE_OF.fullmatch(report.text[due.end : share.start]):
        return None
    computed = done.value / due.value * 100
    step = Decimal(1).scaleb(-decimals(share.text))
    relative = (
        uncertainty(three[0]) / done.value + uncertainty(three[1]) / due.value if done.value else Decimal(0)
    )
    if abs(computed - abs(share.value)) <= step + computed * relative:
        return None
    shown = quantized(computed, step.min(Decimal("0.1")))
    return contradiction((share.start, share.end), share.text, f"{done.text} ÷ {due.text} = {shown}%")

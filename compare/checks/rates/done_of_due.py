"""How much of a task was done, told beside what was done and what was due: 筹集2400套，完成年度任务2300套的95.8%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from compare.checks.rates.contradiction import Contradiction, contradiction
from compare.figures.precision import decimals, uncertainty
from compare.model import Bound, Figure, FigureKind, Function, Report

_DUE = re.compile(
    r"(?:完成|占|达到?|超额完成)(?:了|全年|年度|当年|[省市县区]|级|下达|既定|确定|的|总|年初|预期)*(?:任务|目标|计划|指标)(?:任务|数|总数|量)*[（(]?\s*$"
)
_SHARE_OF = re.compile(r"[）)]?的\s*$")
_MOST_BETWEEN = 40


def done_of_due(report: Report) -> Iterator[Contradiction]:
    """The shares done of a task that the two numbers contradict, in text order."""
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN:
            continue
        for at in range(2, len(figures)):
            found = _of(report, figures[at - 2 : at + 1])
            if found:
                yield found


def _of(report: Report, three: Sequence[Figure]) -> Contradiction | None:
    done, due, share = (figure.quantity for figure in three)
    if (done.kind, done.unit) != (due.kind, due.unit) or share.unit != "%" or not due.value:
        return None
    if any(q.bound is not Bound.EXACT or q.high is not None for q in (done, due, share)):
        return None
    if done.kind not in (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE):
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
    shown = computed.quantize(step.min(Decimal("0.1")), ROUND_HALF_UP)
    return contradiction((share.start, share.end), share.text, f"{done.text} ÷ {due.text} = {shown}%")

"""How much of a task was done, told beside what was done and what was due: 筹集2400套，完成年度任务2300套的95.8%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.rates.contradiction import share_off
from compare.figures.clause import text_between, windows
from compare.model import AMOUNTS, Fault, Figure, Report

_DUE = re.compile(
    r"(?:完成|占|达到?|超额完成)(?:了|全年|年度|当年|[省市县区]|级|下达|既定|确定|的|总|年初|预期)*(?:任务|目标|计划|指标)(?:任务|数|总数|量)*[（(]?\s*$"
)
_SHARE_OF = re.compile(r"[）)]?的\s*$")
_MOST_BETWEEN = 40


def done_of_due(report: Report) -> Iterator[Fault]:
    """The shares done of a task that the two numbers contradict, in text order."""
    return filter(None, (_of(report, *three) for three in windows(report, 3)))


def _of(report: Report, done: Figure, due: Figure, share: Figure) -> Fault | None:
    one, other = done.quantity, due.quantity
    if not one.is_like(other) or share.quantity.unit != "%":
        return None
    between = text_between(report, done, due)
    is_near = len(between) <= _MOST_BETWEEN and not re.search("[；;。、]", between)
    if one.kind not in AMOUNTS or not is_near or not _DUE.search(between):
        return None
    is_share = _SHARE_OF.fullmatch(text_between(report, due, share))
    return share_off(report, done, due, share) if is_share else None

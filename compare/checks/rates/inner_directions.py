"""Values that moved the other way than the sentence itself says: 由12.3%下降至14.1%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from compare.checks.rates.contradiction import Contradiction, contradiction
from compare.model import LEVELS, Figure, Function, Report

_FROM = re.compile(r"[由从](?:上年|去年|20\d\d年|年初|原来|此前|最初)?(?:[末底初]|同期)?(?:的|约)?\s*$")
_MOVED = re.compile(
    r"[^，,。；;、\d]{0,6}?(?:(?P<fall>下降|降低|减少|压减|压缩|缩减|缩短|精简|回落|下滑|降|减|缩)|(?P<rise>上升|提高|提升|增加|增长|扩大|扩充|扩展|攀升|增|升))(?:[到至]|为)\s*"
    r"(?:20\d\d年|今年|本年)?(?:[末底]|的)*\s*"
)


def inner_directions(report: Report) -> Iterator[Contradiction]:
    """The values of a report that moved the other way than the words between them say, in text order."""
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN:
            continue
        for one, other in pairwise(figures):
            found = _of(report, one, other)
            if found:
                yield found


def _of(report: Report, one: Figure, other: Figure) -> Contradiction | None:
    first, last = one.quantity, other.quantity
    if first.kind not in LEVELS or not first.is_like(last):
        return None
    if any(not q.is_exact for q in (first, last)):
        return None
    moved = _MOVED.fullmatch(report.text, first.end, last.start)
    sentence = report.sentences[one.sentence]
    begin = _FROM.search(report.text[max(sentence.start, first.start - 12) : first.start])
    if moved is None or begin is None:
        return None
    sign = -1 if moved["fall"] else 1
    if (last.value - first.value) * sign > 0:
        return None
    span = first.start - len(begin[0]), last.end
    mark = "=" if first.value == last.value else "<" if first.value < last.value else ">"
    return contradiction(span, report.text[slice(*span)], f"{first.text} {mark} {last.text}")

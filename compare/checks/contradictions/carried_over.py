"""What came over from last year, where last year's report left another number for this one: 上年结转3件 after 结转下年度2件."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.figures.clause import clause_before
from compare.model import Comparison, Figure, FigureKind, Report
from compare.wording import HAN

_LEFT = re.compile(
    rf"(?:结转|转入|转到|顺延)(?:至|到)?(?:下一?年度?|次年|20\d\d年|明年)(?:继续)?(?:办理|处理|审理|执行|整改)?(?:的|{HAN}{{0,6}})$"
)
_CAME = re.compile(
    rf"(?:(?:上一?年度?|去年|20\d\d年度?)(?:结转|转入|转来|遗留)|结转(?:上一?年度?|去年))(?:的|未结)?{HAN}{{0,6}}$"
)
_SUBJECTS = ("申请", "复议", "应诉", "诉讼", "案件", "信访", "投诉", "举报", "仲裁", "资金", "项目")
_CLAUSES = 120
"""Characters in front of a value in which its subject stands."""


def carried_over(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """The values said to have come over, each with the other one that last year's report left, in text order."""
    old, new = comparison.old, comparison.new
    if old.year is None or new.year is None or new.year - old.year != 1:
        return
    left = [f for f in old.figures if _is_count(f) and _LEFT.search(clause_before(old, f, "、"))]
    came = (
        [f for f in new.figures if _is_count(f) and _CAME.search(clause_before(new, f, "、"))] if left else []
    )
    for figure in came:
        alike = [
            f
            for f in left
            if f.quantity.unit == figure.quantity.unit and _subject(old, f) == _subject(new, figure)
        ]
        if len({f.quantity.value for f in alike}) == 1 and alike[0].quantity.value != figure.quantity.value:
            yield figure, alike[0]


def _is_count(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.kind in (FigureKind.COUNT, FigureKind.MONEY) and quantity.is_exact


def _subject(report: Report, figure: Figure) -> str:
    """What is carried over, by the last of the words for such things in front of it."""
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    head = report.text[max(sentence.start, start - _CLAUSES) : start]
    found = max((head.rfind(word), word) for word in _SUBJECTS)
    return found[1] if found[0] >= 0 else ""

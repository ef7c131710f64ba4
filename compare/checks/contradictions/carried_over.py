"""What came over from last year, where last year's report left another number for this one: 上年结转3件 after 结转下年度2件."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.mention import mentions
from compare.checks.contradictions.pairing import grouped, one_value
from compare.model import Comparison, Figure, FigureKind, Report
from compare.wording import HAN

_LEFT = re.compile(
    rf"(?:结转|转入|转到|顺延)(?:至|到)?(?:下一?年度?|次年|20\d\d年|明年)(?:继续)?(?:办理|处理|审理|执行|整改)?(?:的|{HAN}{{0,6}})$"
)
_CAME = re.compile(
    rf"(?:(?:上一?年度?|去年|20\d\d年度?)(?:结转|转入|转来|遗留)|结转(?:上一?年度?|去年))(?:的|未结)?{HAN}{{0,6}}$"
)
_SUBJECTS = ("申请", "复议", "应诉", "诉讼", "案件", "信访", "投诉", "举报", "仲裁", "资金", "项目")


def carried_over(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """The values said to have come over, each with the other one that last year's report left, in text order."""
    old, new = comparison.old, comparison.new
    if old.year is None or new.year is None or new.year - old.year != 1:
        return
    left = grouped(_told(old, _LEFT))
    for key, figure in _told(new, _CAME) if left else ():
        before = one_value(left.get(key, ()))
        if before and before.quantity.value != figure.quantity.value:
            yield figure, before


def _told(report: Report, said: re.Pattern[str]) -> Iterator[tuple[tuple[str, str], Figure]]:
    """The figures behind such words, each with its unit and what is carried over."""
    for mention in mentions(report):
        quantity = mention.quantity
        is_amount = quantity.kind in (FigureKind.COUNT, FigureKind.MONEY) and quantity.is_exact
        if is_amount and said.search(mention.item):
            # By the last of the words for such things in front of it.
            at, subject = max((mention.before.rfind(word), word) for word in _SUBJECTS)
            yield (quantity.unit, subject if at >= 0 else ""), mention.figure

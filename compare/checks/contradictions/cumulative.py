"""Totals since the beginning that are lower than last year's report gave them: 累计培养2098名 after 2146名."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compare.checks.contradictions.stocks import core, last_total, undated
from compare.model import AMOUNTS, Bound, Comparison, Figure, Function, Report

_STOCK = re.compile(
    r"累计(?:共|已|有)?(?:培养|培育|建成|建立|建设|创建|设立|成立|组建|命名|认定|评定|发展|达|达到|获评|获得|荣获|注册|选聘|聘任)[^，,；;。：:]*$"
)
"""In front of a value: what it adds up has been adding up for years."""
_OF_THE_YEAR = re.compile(
    r"全年|今年|年内|本年|当年|年度|20\d\d年|[一二三四上下]季度|半年|\d月|期间|活动|本[期轮]|以来|年来"
)
_CLEANED = re.compile(r"清理|注销|退出|撤销|整合|合并|优化|调整|动态|核减|摘牌|取消|解聘|口径")
"""In the sentence: why there may be fewer."""
_LEAST = Decimal("0.5")
"""Share of last year's value below which something else is counted."""
_LONGEST_HEAD = 60


def shrunken(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """The totals of the draft, each with the larger one of last year, in text order."""
    report, old = comparison.new, comparison.old
    if report.year is not None and old.year is not None and old.year >= report.year:
        return
    old_of = comparison.old_by_new()
    for after in report.figures:
        if after.quantity.kind not in AMOUNTS or not _is_stock(report, after):
            continue
        before = old_of.get(after.quantity.start) or last_total(old, core(after), after)
        if before is None:
            continue
        exact = before.quantity.bound is after.quantity.bound is Bound.EXACT
        low, high = after.quantity.value, before.quantity.value
        if exact and high * _LEAST <= low < high and _is_stock(old, before):
            yield after, before


def _is_stock(report: Report, figure: Figure) -> bool:
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    head = undated(report.text[max(sentence.start, start - _LONGEST_HEAD) : start])
    head = re.split("[；;]", head)[-1]
    behind = report.text[figure.quantity.end : min(sentence.end, figure.quantity.end + _LONGEST_HEAD)]
    around = head + ",".join(re.split("[，,；;]", behind)[:2])
    if sentence.function is Function.PLAN or _OF_THE_YEAR.search(head) or _CLEANED.search(around):
        return False
    return bool(_STOCK.search(head))

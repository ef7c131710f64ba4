"""Shares of one whole that add up to more than all of it: 咨询类和投诉类诉求分别占61.7%、41.3%.

One thing may have more than one of the properties that a row of shares is of (党员、本科以上学历人员分别占).  It has one where
the row is of classes or of the two ways there are, and where last year's row made up the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from compare.checks.rates.share_lists import off, share_lists
from compare.figures.precision import last_decimal
from compare.model import Comparison, Figure, FigureKind, Function, Report
from compare.wording import HAN

_FARTHEST = Decimal(115)
"""Sum of a row up to which a slip explains it."""
_LEAST = 2
_MOST = 12
_WINDOW = 80
_IN_A_ROW = re.compile(
    r"(?:^|[，,；;。：:])(?P<names>[^，,；;。：:\d]{4,60}?)(?:分别占|占比?分别[为是]?|占比[为是]?)[^，,；;。：:\d]{0,12}$"
)
_NEXT = re.compile(r"\s*(?:、|和|与|及|以及)\s*")
_EACH = re.compile(rf"(?:^|[，,；;。：:、])(?:其中)?(?P<names>{HAN}{{2,14}}?)(?:所?占(?:比|总数的|比为)?)$")
_NEXT_EACH = re.compile(rf"\s*[、，,]\s*(?P<name>{HAN}{{2,14}}?)(?:所?占(?:比|总数的|比为)?)")
_JOINED = re.compile(r"、|以?及|(?<!共)和(?!解)|与(?!否)")
_CLASS = re.compile(
    r"(?:类|型|类型|等级)(?:的|案件|诉求|投诉|事项|申请|纠纷|问题|合同|文件|企业|人员|信访)*$"
)
_ONLY_TWO = (
    ("线上", "线下"), ("网上", "窗口"), ("线上", "窗口"), ("网上", "线下"), ("简易程序", "普通程序"), ("简易程序", "一般程序"), ("城镇", "农村"), ("专职", "兼职"), ("男", "女"),
)  # fmt: skip
_MAY_OVERLAP = re.compile("同时|交叉|重复|重叠|多选|兼|不止一|多个|两项以上")


def overfull_shares(report: Report, comparison: Comparison | None) -> Iterator[tuple[Figure, ...]]:
    """The rows of such shares, in text order."""
    before = comparison.old_by_new() if comparison else {}
    # Where the counts beside tell which share is wrong, growth-claim does.
    told = {
        listed.shares[0].quantity.start
        for listed in share_lists(report)
        if any(off(listed, at) for at in range(len(listed.shares)))
    }
    for number, figures in report.figures_by_sentence().items():
        sentence = report.sentences[number]
        if sentence.function is Function.PLAN or _MAY_OVERLAP.search(report.wording(number)):
            continue
        at = 0
        while at < len(figures):
            row, names = _row(report, figures[at : at + _MOST])
            at += max(1, len(row))
            if len(row) < _LEAST or not _all_exact(row) or row[0].quantity.start in told:
                continue
            # Each may have been rounded up, and not everybody rounds alike.
            slack = sum((last_decimal(f.quantity.text) for f in row), Decimal(0))
            if not 100 + slack < _sum(row) <= _FARTHEST:
                continue
            old = [before.get(f.quantity.start) for f in row]
            was_whole = all(old) and abs(_sum([f for f in old if f]) - 100) <= slack
            if was_whole or _are_apart(names):
                yield tuple(row)


def _row(report: Report, figures: Sequence[Figure]) -> tuple[list[Figure], list[str]]:
    """Shares one behind another from the first figure on, and the names they are of."""
    first = figures[0]
    start = report.sentences[first.sentence].start
    head = "".join(report.text[max(start, first.quantity.start - _WINDOW) : first.quantity.start].split())
    listed, each = _IN_A_ROW.search(head), _EACH.search(head)
    if first.quantity.kind is not FigureKind.RATE or not (listed or each):
        return [], []
    row, names = [first], [each["names"]] if each and not listed else []
    for one, other in pairwise(figures):
        between = report.text[one.quantity.end : other.quantity.start]
        following = None if listed else _NEXT_EACH.fullmatch(between)
        if other.quantity.kind is not FigureKind.RATE or not (
            following or (listed and _NEXT.fullmatch(between))
        ):
            break
        row.append(other)
        names += [following["name"]] if following else []
    return row, _JOINED.split(listed["names"]) if listed else names


def _are_apart(names: Sequence[str]) -> bool:
    """No thing is of two of what is named: all are classes, or the only two ways there are."""
    if len(names) == 2 and any(one in names[0] and other in names[1] for one, other in _ONLY_TWO):
        return True
    return len(names) > 1 and all(map(_CLASS.search, names))


def _all_exact(row: Sequence[Figure]) -> bool:
    return all(f.quantity.is_exact and f.quantity.unit == "%" for f in row)


def _sum(row: Sequence[Figure]) -> Decimal:
    return sum((f.quantity.value for f in row), Decimal(0))

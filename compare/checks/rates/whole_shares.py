"""Shares of one whole that do not make it: 咨询类和投诉类诉求分别占61.7%、41.3%; A类占41.3%、B类占27.5%、其他占36.2%.

One thing may have more than one of the properties that a row of shares is of (党员、本科以上学历人员分别占).  It has one where
the row is of classes or of the two ways there are, where last year's row made up the whole, and where the row ends in 其他.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.checks.rates.share_lists import share_lists
from compare.figures.clause import text_before
from compare.figures.precision import last_decimal, sum_of
from compare.model import Comparison, Figure, FigureKind, Report
from compare.wording import HAN

_FARTHEST = 15
"""Points from a hundred within which a slip explains the sum."""
_LEAST, _LEAST_WITH_REST, _MOST = 2, 3, 12
_WINDOW = 80
_IN_A_ROW = re.compile(
    r"(?:^|[，,；;。：:])(?P<names>[^，,；;。：:\d]{4,60}?)(?:分别占|占比?分别[为是]?|占比[为是]?)[^，,；;。：:\d]{0,12}$"
)
_NEXT = re.compile(r"\s*(?:、|和|与|及|以及)\s*")
_SHARE = r"(?P<share>(?:所?占(?:比|总数的|比例|比重|比为)?(?:为|约|达)?)?)"
_EACH = re.compile(rf"(?:^|[，,；;。：:、])(?:其中)?(?P<name>{HAN}{{2,14}}?){_SHARE}[（(]?$")
_NEXT_EACH = re.compile(rf"(?:[）)])?\s*[、，,；;和及与]\s*(?P<name>{HAN}{{0,14}}?){_SHARE}\s*[（(]?")
_JOINED = re.compile(r"、|以?及|(?<!共)和(?!解)|与(?!否)")
_REST = re.compile(r"^(?:其[余他它]|剩余|另外|余下)")
_NO_SHARE = re.compile("增|降|升|减|同比|率$|其中|满意|完成")
_CLASS = re.compile(
    r"(?:类|型|类型|等级)(?:的|案件|诉求|投诉|事项|申请|纠纷|问题|合同|文件|企业|人员|信访)*$"
)
_ONLY_TWO = (
    ("线上", "线下"), ("网上", "窗口"), ("线上", "窗口"), ("网上", "线下"), ("简易程序", "普通程序"), ("简易程序", "一般程序"), ("城镇", "农村"), ("专职", "兼职"), ("男", "女"),
)  # fmt: skip
_MAY_OVERLAP = re.compile("同时|交叉|重复|重叠|多选|兼|不止一|多个|两项以上")


class Shares(NamedTuple):
    """Shares one behind another and what they are of."""

    figures: tuple[Figure, ...]
    names: tuple[str, ...]
    are_told: bool
    """Each is said to be a share: 占."""

    @property
    def span(self) -> tuple[int, int]:
        """From the first share to the last."""
        return self.figures[0].quantity.start, self.figures[-1].quantity.end

    @property
    def sum(self) -> Decimal:
        """Of the shares, in per cent."""
        return sum_of(self.figures)

    @property
    def has_rest(self) -> bool:
        """It ends in 其他, and is of all there is."""
        is_named = not any(map(_NO_SHARE.search, self.names))
        return len(self.names) >= _LEAST_WITH_REST and bool(_REST.match(self.names[-1])) and is_named

    @property
    def slack(self) -> Decimal:
        """How far rounding each may take the sum."""
        return sum((last_decimal(figure.quantity.text) for figure in self.figures), Decimal(0))


def incomplete_shares(report: Report) -> Iterator[Shares]:
    """The rows of shares of a report's review that end in 其他 and make no hundred, in text order."""
    for row in report.once(_rows):
        if row.has_rest and row.slack / 2 < abs(row.sum - 100) <= _FARTHEST:
            yield row


def overfull_shares(report: Report, comparison: Comparison | None) -> Iterator[Shares]:
    """The rows without 其他 that are of one whole and make more than a hundred, in text order."""
    before = comparison.old_by_new() if comparison else {}
    # Where the counts beside tell which share is wrong, growth-claim does.
    told = {listed.shares[0].quantity.start for listed in share_lists(report) if listed.off()}
    for row in report.once(_rows):
        is_over = 100 + row.slack < row.sum <= 100 + _FARTHEST
        if not is_over or not row.are_told or row.has_rest or row.span[0] in told:
            continue
        old = [figure for f in row.figures if (figure := before.get(f.quantity.start))]
        was_whole = len(old) == len(row.figures) and abs(Shares(tuple(old), (), True).sum - 100) <= row.slack
        is_divided = not _MAY_OVERLAP.search(report.wording(row.figures[0].sentence))
        if is_divided and (was_whole or _are_apart(row.names)):
            yield row


def _rows(report: Report) -> tuple[Shares, ...]:
    found = []
    for _, figures in report.told_figures():
        at = 0
        while at < len(figures):
            row = _row(report, figures[at : at + _MOST])
            at += max(1, len(row.figures))
            if len(row.figures) >= _LEAST:
                found.append(row)
    return tuple(found)


def _row(report: Report, figures: Sequence[Figure]) -> Shares:
    """Shares one behind another from the first figure on, and the names they are of."""
    first = figures[0]
    head = "".join(text_before(report, first, _WINDOW).split())
    listed, each = _IN_A_ROW.search(head), _EACH.search(head)
    if not _is_share(first) or not (listed or each):
        return Shares((), (), False)
    row, names, are_told = [first], [each["name"]] if each else [], bool(listed or (each and each["share"]))
    for one, other in pairwise(figures):
        between = (_NEXT if listed else _NEXT_EACH).fullmatch(
            report.text, one.quantity.end, other.quantity.start
        )
        if between is None or not _is_share(other):
            break
        row.append(other)
        if not listed:
            names.append(between["name"])
            are_told = are_told and bool(between["share"])
            if _REST.match(between["name"]):
                break
    return Shares(tuple(row), tuple(_JOINED.split(listed["names"]) if listed else names), are_told)


def _are_apart(names: Sequence[str]) -> bool:
    """No thing is of two of what is named: all are classes, or the only two ways there are."""
    if len(names) == 2 and any(one in names[0] and other in names[1] for one, other in _ONLY_TWO):
        return True
    return len(names) > 1 and all(map(_CLASS.search, names))


def _is_share(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.kind is FigureKind.RATE and quantity.unit == "%" and quantity.is_exact

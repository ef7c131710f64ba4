"""Ratios of two named values that a sentence gives with them: 存贷比, 研发投入强度, 专兼职比例1：3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.checks.rates.contradiction import contradiction, share_off
from compare.figures.clause import clause_before
from compare.figures.precision import last_decimal
from compare.model import Fault, Figure, FigureKind, Report


class _Named(NamedTuple):
    """By what words a share, its part and its whole are known."""

    share: re.Pattern[str]
    part: re.Pattern[str]
    whole: re.Pattern[str]


LOANS = _Named(re.compile(r"存贷比(?:为|达到?|提高到|提升至)*$"), re.compile("贷款"), re.compile("存款"))
INTENSITY = _Named(
    re.compile("强度(?:达到?|为|约|提高到|提升到)*$"),
    re.compile("研发|研究与试验|经费|投入"),
    re.compile("生产总值|GDP"),
)
_RATIO = re.compile(r"(?:比例|比|配比)(?:约)?(?:为|达到?)?\s*(?P<said>1\s*[:：]\s*(?P<value>\d+(?:\.\d+)?))")
_MOST = 8
"""Values in front of a share that it may be of."""


def named_shares_of(report: Report, named: _Named) -> Iterator[Fault]:
    """The shares of that name in a report's review that the two values in front of them contradict, in text order."""
    for _, figures in report.told_figures():
        for at, share in enumerate(figures):
            if share.quantity.unit != "%" or not named.share.search(clause_before(report, share, "、")):
                continue
            money = [f for f in figures[max(0, at - _MOST) : at] if f.quantity.kind is FigureKind.MONEY]
            wholes = [f for f in money if named.whole.search(_around(report, f))]
            parts = [f for f in money if f not in wholes and named.part.search(clause_before(report, f))]
            found = share_off(report, parts[0], wholes[0], share) if len(parts) == len(wholes) == 1 else None
            if found:
                yield found


def one_to_many(report: Report) -> Iterator[Fault]:
    """专兼职比例为1：3 behind 60名、240名."""
    for sentence, figures in report.told_figures():
        for found in _RATIO.finditer(report.text, sentence.start, sentence.end):
            before = [f for f in figures if f.quantity.end <= found.start()][-2:]
            if len(before) < 2 or not _are_a_pair(report, before, found.start()):
                continue
            one, other = (f.quantity.value for f in before)
            said = Decimal(found["value"])
            if all(abs(ratio - said) >= last_decimal(found["value"]) for ratio in (other / one, one / other)):
                yield contradiction(report, found.span("said"), f"1：{other / one:.1f}")


def _around(report: Report, figure: Figure) -> str:
    """The clause in front of a value and the noun behind it: 1200亿元的地区生产总值."""
    end = figure.quantity.end
    behind = re.match(r"的[^，,。；;、\d]{0,8}", report.text[end : end + 10])
    return clause_before(report, figure, "、") + (behind[0] if behind else "")


def _are_a_pair(report: Report, pair: Sequence[Figure], end: int) -> bool:
    one, other = (f.quantity for f in pair)
    words = report.text[one.end : other.start], report.text[other.end : end]
    is_plain = all(q.is_exact and q.value > 0 for q in (one, other)) and one.unit == other.unit
    return is_plain and all(len(between) <= 12 and not re.search("[。；;]", between) for between in words)

"""What is said of a value beside last year's and does not hold: 与上年持平, 创历史新高."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compare.checks.rates.contradiction import contradiction
from compare.figures.clause import text_before
from compare.figures.movement import FALL, RISE
from compare.model import LEVELS, Bound, Comparison, Fault, Figure, Function, Report, Span
from compare.wording import HAN

_LEVEL_WITH = re.compile(
    rf"\s*[，,（(]?\s*(?:总体|数量|规模|(?P<again>{HAN}{{2,8}}?)(?:总?数|数?量|总量))?(?:与|同|和|较|比)(?:上年度?|去年)(?:同期)?(?:相比)?(?P<about>基本|大体|大致|总体)?(?:持平|相当)"
)
_RECORD = re.compile(
    r"[^，,。；;、\d]{0,6}[，,]?\s*(?:再|均|双双|首次|又)?(?:创(?:下|造|出)?(?:了)?|[为是达刷新到]{1,2})(?:历史|历年|有记录以来|建[区县市]以来|近[三五十]年来?)(?:的|同期)?(?:(?P<high>新高|最高|最好水平|最多)|(?P<low>新低|最低|最少))"
)
_GROWN = re.compile(
    rf"\s*[，,](?:总体|整体|继续)?(?:实现|保持|呈现?)(?:了)?(?:(?P<high>(?:稳步|平稳|较快|快速|持续|稳定|正|大幅|小幅|恢复性)(?:{RISE})|稳中有升)|(?P<low>(?:稳步|持续|逐步|明显|大幅|小幅)(?:{FALL}|回落)|稳中有降))"
)
_FIRST_TIME = re.compile(r"首次(?:突破|超过|跨越|站上|迈上|迈过|达到|登上|实现)(?:了)?\s*(?:超过?|逾)?$")
"""In front of a value that was never reached before."""
_CLAUSE = 24
"""Characters in front of a value in which stands what it is of: 政协提案61件，政协提案数与上年持平."""
_SLACK, _SLACK_ABOUT = Decimal("0.01"), Decimal("0.05")
"""Share of last year's value by which what is level with it may differ."""


def steady_and_records(comparison: Comparison) -> Iterator[Fault]:
    """The values that are neither level with last year's nor the highest or lowest so far, though they are said to be."""
    report = comparison.new
    for old, new in comparison.pairs():
        if first := _reached_before(comparison, old, new):
            yield first
            continue
        if not _are_comparable(comparison, old, new):
            continue
        sentence, before, now = report.sentences[new.sentence], old.quantity, new.quantity
        level = _LEVEL_WITH.match(report.text, now.end, sentence.end)
        record = _RECORD.match(report.text, now.end, sentence.end)
        record = record or _GROWN.match(report.text, now.end, sentence.end)
        if level and (not level["again"] or level["again"] in text_before(report, new, _CLAUSE)):
            slack = before.value * (_SLACK_ABOUT if level["about"] else _SLACK)
            if abs(now.value - before.value) > slack:
                yield _wrong(report, level, f"{before.text} → {now.text}", old)
        elif record:
            sign = 1 if record["high"] else -1
            if (now.value - before.value) * sign < 0:
                mark = "<" if now.value < before.value else ">"
                yield _wrong(report, record, f"{now.text} {mark} {before.text}", old)


def _reached_before(comparison: Comparison, old: Figure, new: Figure) -> Fault | None:
    """首次突破500亿元 after 512亿元 in last year's report."""
    report, before, now = comparison.new, old.quantity, new.quantity
    sentence = report.sentences[new.sentence]
    head = report.text[max(sentence.start, now.start - 12) : now.start] + (
        "超" if now.text[0] == "超" else ""
    )
    said = _FIRST_TIME.search(head)
    if said is None or not before.is_like(now) or before.high is not None:
        return None
    if (
        before.bound is Bound.AT_MOST
        or before.value < now.value
        or Function.PLAN in (sentence.function, comparison.old.sentences[old.sentence].function)
    ):
        return None
    start = now.start - (len(said[0]) - (1 if now.text[0] == "超" else 0))
    return contradiction(report, (start, now.end), f"{before.text} ≥ {now.text}", old)


def _wrong(report: Report, said: re.Match[str], working: str, old: Figure) -> Fault:
    start = said.end() - len(said[0].lstrip("，,（( "))
    return contradiction(report, (start, said.end()), working, old)


def _are_comparable(comparison: Comparison, old: Figure, new: Figure) -> bool:
    one, other = old.quantity, new.quantity
    sentence, last = comparison.new.sentences[new.sentence], comparison.old.sentences[old.sentence]
    return (
        one.is_comparable(other)
        and one.kind in LEVELS
        and Function.PLAN not in (sentence.function, last.function)
        and sentence.span is last.span is Span.YEAR
    )

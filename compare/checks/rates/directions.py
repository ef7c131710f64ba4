"""Values that are said to have come down or up to where they are, after a value of last year that lies on the other side.

败诉率降至9.6% after 8.4%; 电商企业发展到23家 after 29家.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.checks.rates.paragraph_bases import bases_in_paragraph
from compare.model import LEVELS, Comparison, Figure

_LED_TO = re.compile(
    r"(?:(?P<fall>下降|降低|降|减少|压减|减|压缩|缩减|缩短|精简|回落|下滑)|(?P<rise>上升|提高|提升|增加|增长|增|升|扩大|扩充|扩展|攀升|跃升|发展|壮大))"
    r"(?:[到至]|(?<!发展)(?<!壮大)为)了?\s*$"
)
_FROM = re.compile(r"[由从](?P<what>[^，,。；;]{0,24}?)(?=(?:\d|[一二三四五六七八九十百]+[个家件项名处]))")
_OTHER_BASE = re.compile(
    r"20\d\d年|以来|[两三四五六七八九十几]年|年初|之初|月份?|季度|半年|法定|承诺|原|此前|以前|计划|目标|任务|[省市国]平均|[高低]于|环比|累计|最[高低]|期末"
)
"""In the sentence in front of it: it came from a value of another time, or of another place."""
_WINDOW = 60


class Direction(NamedTuple):
    """A value that moved the other way than its report says."""

    span: tuple[int, int]
    """From the word that says how it moved to the end of the value."""
    level: Figure
    old: Figure
    """Last year's value."""


def directions(comparison: Comparison) -> Iterator[Direction]:
    """The values of the new report's review that moved the other way, in text order."""
    report = comparison.new
    moved = sorted(
        ((c.old, c.new) for c in comparison.figures if c.old and c.new),
        key=lambda pair: pair[1].quantity.start,
    )
    for old, level in moved:
        sentence, quantity = report.sentences[level.sentence], level.quantity
        if not sentence.tells_of_the_year or not _is_comparable(level, old):
            continue
        before = report.text[max(sentence.start, quantity.start - _WINDOW) : quantity.start]
        said = _LED_TO.search(before)
        if said is None:
            continue
        if any(base.quantity.kind is quantity.kind for base in bases_in_paragraph(report, level)):
            continue
        clause = re.split(r"[；;。]", before)[-1]
        # 由310个增至540个 says itself where it came from.
        if _FROM.search(re.split(r"[，,]", clause)[-1]) or _OTHER_BASE.search(clause):
            continue
        sign = -1 if said["fall"] else 1
        if (quantity.value - old.quantity.value) * sign < 0 and comparison.old.sentences[
            old.sentence
        ].tells_of_the_year:
            start = quantity.start - (len(before) - said.start())
            yield Direction((start, quantity.end), level, old)


def _is_comparable(level: Figure, old: Figure) -> bool:
    one, other = level.quantity, old.quantity
    return (
        one.kind is other.kind
        and one.kind in LEVELS
        and one.unit == other.unit
        and one.is_exact
        and other.is_exact
    )

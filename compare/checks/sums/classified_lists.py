"""Lists that divide a total a clause or a sentence behind it: 按领域分，市容类120件、…; 从类型看，…; 。其中企业80户、…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from compare.checks.sums.part_list import PartList
from compare.figures.clause import figures_above
from compare.figures.precision import sum_of
from compare.model import Bound, Figure, FigureKind, Report
from compare.wording import HAN

_DIVIDED = re.compile(
    rf"(?:^|[，,；;。：:（(])\s*(?:(?:其中|如果)?(?:按照?|从|依|分)(?:案件|案由|所属|不同|执法)?{HAN}{{2,8}}?(?:来)?(?:分类?|划分|区分|统计|来看|看|计))[，,：:]"
)
"""What opens such a list."""
_OF_WHICH = re.compile(r"\s*其中[，,：:]?")
_COMPLETE = re.compile(r"分别|全部|共分|其[他它余]")
"""What says that such a list leaves nothing out."""
_BETWEEN = re.compile(r"\s*(?:、|和|与|及|以及|[，,])\s*[^，,；;。、：:\d]{1,24}")
_SHARE_BESIDE = re.compile(r"[，,（(]?\s*占[^，,；;、。]{0,12}?[\d.]+\s*[%％][）)]?")
_END = re.compile(r"\s*(?:[；;。）)]|$|[，,](?!其[余他它中])[^\d；;。]*(?:[；;。]|$))")
"""Behind the last part: no further number is in the clause."""
_SENTENCES_UP = 2
_LEAST_PARTS = 3


def classified_lists(report: Report) -> Iterator[PartList]:
    """Every such list with the total it divides, in text order."""
    for sentence, figures in report.told_figures():
        number = sentence.id
        for opened in _DIVIDED.finditer(report.wording(number)):
            begin, end = sentence.start + opened.start(), sentence.start + opened.end()
            parts = _parts(report, [f for f in figures if f.quantity.start >= end])
            if len(parts) < _LEAST_PARTS:
                continue
            above = figures_above(report, number, _SENTENCES_UP)
            total = _total([*above, [f for f in figures if f.quantity.end <= begin + 1]], parts)
            if total is not None:
                yield PartList(total, tuple(parts), is_said_complete=True)
        if _OF_WHICH.match(report.wording(number)):
            parts = _parts(report, figures)
            in_front = chain.from_iterable(figures_above(report, number, 1))
            alike = [f for f in in_front if parts and f.quantity.is_like(parts[0].quantity)]
            if len(parts) >= _LEAST_PARTS and alike and alike[-1].quantity.bound is Bound.EXACT:
                # Of which need not be all: an excerpt of the largest leaves something out.
                known = _total([alike], parts)
                total = known if known and known.quantity.value == sum_of(parts) else alike[-1]
                is_complete = bool(_COMPLETE.search(report.wording(number)))
                yield PartList(total, tuple(parts), is_said_complete=is_complete, is_open=not is_complete)


def _parts(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    """The counts of one unit that follow one another up to the end of the clause; empty where 等 ends them."""
    parts: list[Figure] = []
    for figure in figures:
        if parts:
            last = parts[-1].quantity.end
            if _SHARE_BESIDE.fullmatch(report.text[last : figure.quantity.end]):
                continue
            between = _SHARE_BESIDE.sub("", report.text[last : figure.quantity.start])
            if not figure.quantity.is_like(parts[0].quantity) or not _BETWEEN.fullmatch(between):
                break
        elif figure.quantity.kind is not FigureKind.COUNT:
            return []
        parts.append(figure)
    if not parts or any(not f.quantity.is_exact for f in parts):
        return []
    rest = _SHARE_BESIDE.sub(
        "", report.text[parts[-1].quantity.end : report.sentences[parts[0].sentence].end], count=1
    )
    return parts if _END.match(rest) else []


def _total(passages: Sequence[Sequence[Figure]], parts: Sequence[Figure]) -> Figure | None:
    """What the list divides: the nearest count that leads its sentence; one that the parts make up, where there is one."""
    added = sum_of(parts)
    leading: list[Figure] = []
    for figures in passages:
        alike = [
            f for f in figures if f.quantity.is_like(parts[0].quantity) and f.quantity.bound is Bound.EXACT
        ]
        if made := [f for f in alike if f.quantity.value == added]:
            return made[0]
        leading.extend(alike[:1])
    return leading[-1] if leading else None

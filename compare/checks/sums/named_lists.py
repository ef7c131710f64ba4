"""Lists of the parts of something counted before and named once more: 机构床位380张、家庭床位240张；机构床位中，公办160张、民办202张."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.sums.part_list import PartList
from compare.figures.clause import clause_before, row, text_before
from compare.model import Figure, Function, Report
from compare.wording import HAN

_NAMED = re.compile(
    rf"(?:^|[，,；;。])(?:在|全部|上述|以上)?(?P<name>{HAN}{{3,12}}?)(?:当中|之中|中|里)[，,：:]\s*{HAN}{{1,12}}$"
)
_NEXT = re.compile(rf"\s*(?:、|和|与|及|以及|[，,])\s*{HAN}{{1,12}}")
_OPEN_ENDED = re.compile(r"\s*等|[^，,。；;]{0,8}等")
_LEAST = 2
_SENTENCES_UP = 2
_WINDOW = 40


def named_lists(report: Report) -> Iterator[PartList]:
    """Every such list with the number it divides, in text order."""
    figures = report.figures
    for at, first in enumerate(figures):
        if report.sentences[first.sentence].function is Function.PLAN or not first.quantity.is_exact_amount:
            continue
        named = _NAMED.search(text_before(report, first, _WINDOW))
        if named is None:
            continue
        total = _named(report, figures[:at], first, named["name"])
        parts = row(
            report, figures[at:], _NEXT, lambda one, other: one.unit == other.unit and other.is_exact_amount
        )
        if total and len(parts) >= _LEAST and not _OPEN_ENDED.match(report.text, parts[-1].quantity.end):
            yield PartList(total, tuple(parts))


def _named(report: Report, before: Sequence[Figure], first: Figure, name: str) -> Figure | None:
    """The one number in front that counts what is named."""
    here = report.sentences[first.sentence]
    found = []
    for figure in reversed(before):
        there = report.sentences[figure.sentence]
        if there.paragraph != here.paragraph or here.id - there.id > _SENTENCES_UP:
            break
        clause = re.split("[、]", clause_before(report, figure))[-1]
        if (
            figure.quantity.unit == first.quantity.unit
            and figure.quantity.is_exact_amount
            and clause.endswith(name)
        ):
            found.append(figure)
    return found[0] if len(found) == 1 else None

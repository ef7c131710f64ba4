"""What is said of every value of a list and does not hold for one: 分别增长12.3%、9.8%、15.4%，均实现两位数增长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.contradiction import contradiction
from compare.figures.clause import text_between
from compare.model import Fault, Figure, FigureKind, Report

_ALL = re.compile(
    r"\s*[，,]?\s*(?:[两二三四五六七八九]者|[两二三四五六七八九]项|增速|增幅|指标)?(?P<said>(?:均|全部|都|双双)(?:已|能|实现|保持|达到?|呈现?|为|是|了)*两位数(?:以上)?(?:的?增长|增速)?)"
)
_JOINT = re.compile(r"\s*(?:、|和|与|及|以及)\s*[^，,；;。：:、\d]{0,16}")
_TEN = Decimal(10)
_LEAST = 2


def all_of_them(report: Report) -> Iterator[Fault]:
    """Such statements of a report's review that a value in front of them contradicts, in text order."""
    for row, said in rows_said_of(report, "均|全部|都|双双", _ALL, _LEAST):
        if failing := _failing(row):
            yield contradiction(report, said.span("said"), failing)


def rows_said_of(
    report: Report, letters: str, of_all: re.Pattern[str], least: int
) -> Iterator[tuple[list[Figure], re.Match[str]]]:
    """The rows of so many values of a report's review with what is said of all of them behind the last, in text order.

    ``letters`` are in every sentence in which that is said.
    """
    for sentence, figures in report.told_figures():
        if not re.search(letters, report.wording(sentence.id)):
            continue
        for at in range(least - 1, len(figures)):
            row = row_before(report, figures, at)
            said = of_all.match(report.text, figures[at].quantity.end, sentence.end)
            if said and len(row) >= least:
                yield row, said


def row_before(report: Report, figures: Sequence[Figure], last: int) -> list[Figure]:
    """The values of one kind that end with the one at a place and are divided by 、 alone."""
    row = [figures[last]]
    for figure in reversed(figures[:last]):
        between = text_between(report, figure, row[0])
        one, other = figure.quantity, row[0].quantity
        if not one.is_like(other) or not _JOINT.fullmatch(between):
            break
        row.insert(0, figure)
    exact = all(f.quantity.is_exact for f in row)
    return row if exact else []


def _failing(row: Sequence[Figure]) -> str | None:
    """The growth that has not two digits, with that limit; None where all have, or none, as it is said of something else then."""
    failing = [f.quantity.text for f in row if abs(f.quantity.value) < _TEN]
    if row[0].quantity.kind is not FigureKind.CHANGE or not failing or len(failing) == len(row):
        return None
    return f"{failing[0]} < 10%"

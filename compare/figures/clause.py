"""The clause a figure stands in, and what stands between figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from compare.model import Figure, Quantity, Report

_LONGEST = 200
"""Characters searched before a figure, so that an endless sentence costs no more."""


def clauses_before(report: Report, figure: Figure, also: str = "") -> Sequence[str]:
    """The clauses of a figure's sentence before it, in text order, its own last.

    They end at a comma, semicolon, colon or full stop, and at the marks in ``also``.  White space is removed,
    since pages put some around numbers.
    """
    return report.once_for(_clauses, (figure.quantity.start, also), figure, also)


def _clauses(report: Report, figure: Figure, also: str) -> tuple[str, ...]:
    return tuple(_marks(also).split("".join(text_before(report, figure, _LONGEST).split())))


def clause_before(report: Report, figure: Figure, also: str = "") -> str:
    """The clause a figure stands in, up to it; see :func:`clauses_before`."""
    return clauses_before(report, figure, also)[-1]


def text_before(report: Report, figure: Figure, most: int) -> str:
    """What stands in front of a figure in its sentence, at most so many characters of it."""
    start = figure.quantity.start
    return report.text[max(report.sentences[figure.sentence].start, start - most) : start]


def text_between(report: Report, one: Figure, other: Figure) -> str:
    """What stands between two figures."""
    return report.text[one.quantity.end : other.quantity.start]


def figures_above(report: Report, sentence: int, most: int) -> list[Sequence[Figure]]:
    """The figures of each of at most so many sentences in front of one in its paragraph, in text order."""
    paragraph, by_sentence = report.sentences[sentence].paragraph, report.figures_by_sentence()
    above = range(max(0, sentence - most), sentence)
    return [by_sentence.get(up, ()) for up in above if report.sentences[up].paragraph == paragraph]


def stand_near(report: Report, one: Figure, other: Figure, most: int) -> bool:
    """At most so many characters stand between two figures, in whatever order, and no end of a sentence or its parts."""
    first, last = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.start)
    between = report.text[first.end : last.start]
    return len(between) <= most and not re.search("[。；;]", between)


def windows(report: Report, count: int) -> Iterator[Sequence[Figure]]:
    """So many neighbouring figures of a sentence that is no plan, from each of its figures on, in text order."""
    for _, figures in report.told_figures():
        for at in range(len(figures) - count + 1):
            yield figures[at : at + count]


def row(
    report: Report,
    figures: Sequence[Figure],
    joint: re.Pattern[str],
    alike: Callable[[Quantity, Quantity], bool],
) -> list[Figure]:
    """The figures one behind another, from the first on, that are alike and divided by no more than a joint."""
    found = list(figures[:1])
    for one, other in pairwise(figures):
        if not alike(one.quantity, other.quantity) or not joint.fullmatch(text_between(report, one, other)):
            break
        found.append(other)
    return found


@cache
def _marks(also: str) -> re.Pattern[str]:
    return re.compile(f"[，,；;。：:{also}]")

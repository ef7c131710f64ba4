"""Rises and falls from one value of a row to the next that are none: 分别增长5.2%、5.6%、6.0%，呈逐季回落态势."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from compare.checks.rates.all_of_them import rows_said_of
from compare.checks.rates.contradiction import contradiction
from compare.figures.movement import CLIMB, FALL, RISE, SINK
from compare.matches import in_sentences
from compare.model import Fault, Figure, FigureKind, Report

UP, DOWN = (
    f"{RISE}|{CLIMB}|回升|加快|走高|上扬|向好",
    f"{FALL}|{SINK}|走低|放缓|收窄",
)
_TREND = re.compile(
    rf"\s*[，,]?\s*(?:增速|增幅|数量|总体|整体|案件)*(?P<said>(?:呈现?|实现|保持|继续)?(?:出|了)?(?:逐季|逐年|逐月|连年|年年|逐次|逐级)(?:稳步|持续|小幅|加速)?(?:(?P<up>{UP})|(?P<down>{DOWN})))"
)
_STREAK = re.compile(
    rf"(?P<said>(?:连续(?:[三四五六七八九]|\d)年|连年)(?:保持|实现|呈现?|稳步|持续)*(?:(?P<up>{UP})|(?P<down>{DOWN})))"
)
_OF_YEAR = re.compile(r"(20\d\d)年[^，,、；;。\d]{0,8}$")
_LEAST = 3


def trends(report: Report) -> Iterator[Fault]:
    """The rows of a report's review that do not go one way though they are said to, then the years that do not."""
    yield from _rows(report)
    yield from _years(report)


def _years(report: Report) -> Iterator[Fault]:
    """The rises and falls of several years that the values beside them do not show: 连续三年下降，2022年为6.1%，2023年为6.8%…."""
    if not _STREAK.search(report.text):
        return
    figures = report.figures_by_sentence()
    for sentence, said in in_sentences(report, _STREAK):
        by_year: dict[int, Figure] = {}
        for figure in figures.get(sentence.id, ()):
            year = _OF_YEAR.search(report.text, sentence.start, figure.quantity.start)
            if year and all(figure.quantity.is_like(other.quantity) for other in by_year.values()):
                by_year[int(year[1])] = figure
        years = sorted(by_year)
        if len(years) < _LEAST or years[-1] - years[0] != len(years) - 1:
            continue
        row = [by_year[year] for year in years]
        if any(_steps_back(row, said)):
            yield _wrong(report, row, said)


def _rows(report: Report) -> Iterator[Fault]:
    for row, said in rows_said_of(report, "逐|连年|年年", _TREND, _LEAST):
        steps = _steps_back(row, said)
        # Growth that falls is still growth: only the row as a whole must not go the other way.  Of levels each step counts.
        is_loose = row[-1].quantity.kind is FigureKind.CHANGE or re.search("总体|整体", said[0])
        if all(steps) if is_loose else any(steps):
            yield _wrong(report, row, said)


def _steps_back(row: Sequence[Figure], said: re.Match[str]) -> list[bool]:
    """Of each step from a value to the next, whether it goes the other way than is said."""
    sign = 1 if said["up"] else -1
    return [(b.quantity.value - a.quantity.value) * sign < 0 for a, b in pairwise(row)]


def _wrong(report: Report, row: Sequence[Figure], said: re.Match[str]) -> Fault:
    return contradiction(report, said.span("said"), " → ".join(f.quantity.text for f in row))

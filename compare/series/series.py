"""Reports of one issuer → Series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from compare.comparison import compare
from compare.errors import ConfigurationError
from compare.issuer import is_same_issuer
from compare.model import Comparison, Report
from compare.model.series import CarryOverStep, Series
from compare.series.chains import year_of
from compare.series.indicators import IndicatorHistory
from compare.series.measures import MeasureHistory
from compare.series.promises import promises
from compare.series.sections import SectionHistory

FEWEST = 3
"""Reports.  Two make a comparison."""

REACH = 3
"""Reports ahead that are searched for something missing."""


def series_of(
    reports: Sequence[Report],
    comparisons: Mapping[tuple[int, int], Comparison] | None = None,
    *,
    reach: int = REACH,
    on_step: Callable[[str], None] | None = None,
) -> Series:
    """Follow sections, indicators, measures and promises through the reports of one issuer.

    Reports may come in any order.  ``comparisons`` are those already at hand, by ``(old year, new year)``;
    missing ones are made.  ``reach`` is how many reports ahead are searched for something a
    report leaves out; 1 compares neighbours only.  ``on_step`` is called after each comparison.  Raises
    ConfigurationError for fewer than three reports, for a report without a year, for two of one year and for
    several issuers.
    """
    ordered = checked(reports)
    ready = dict(comparisons or {})
    found: dict[tuple[int, int], Comparison] = {}
    for old, new in pairs(len(ordered), reach):
        before, after = ordered[old], ordered[new]
        years = (year_of(before), year_of(after))
        found[old, new] = ready[years] if years in ready else compare(before, after)
        if on_step:
            on_step("compare")
    history = SectionHistory(ordered)
    for (old, new), comparison in found.items():
        history.add(old, new, comparison)
    sections = history.chains()
    by_year: list[dict[str, str]] = [{} for _ in ordered]
    positions = {year_of(report): position for position, report in enumerate(ordered)}
    for chain in sections:
        for point in chain.points:
            by_year[positions[point.year]][point.section] = chain.id
    return Series(
        issuer=_issuer(ordered),
        reports=tuple(ordered),
        sections=sections,
        indicators=IndicatorHistory(ordered, found).lines(by_year),
        measures=MeasureHistory(ordered, found).lives(),
        promises=promises(ordered, found),
        carry_over=tuple(
            CarryOverStep(year_of(ordered[old]), year_of(ordered[old + 1]), found[old, old + 1].carry_over)
            for old in range(len(ordered) - 1)
        ),
    )


def pairs(reports: int, reach: int = REACH) -> list[tuple[int, int]]:
    """Positions of the years to compare in a series of so many reports: neighbours first."""
    return [
        (old, old + distance) for distance in range(1, max(1, reach) + 1) for old in range(reports - distance)
    ]


def checked(reports: Sequence[Report]) -> list[Report]:
    """The reports by year; ConfigurationError if they are not a series."""
    if len(reports) == 2:
        raise ConfigurationError("Two reports do not make a series; compare them with yoy compare OLD NEW.")
    if len(reports) < FEWEST:
        raise ConfigurationError(
            "A series takes three reports or more, {count} given; name the others too.", count=len(reports)
        )
    for report in reports:
        if report.year is None:
            raise ConfigurationError(
                "{path}: no year can be read; give it with --year {path}=YEAR.", path=report.path
            )
    ordered = sorted(reports, key=lambda report: (year_of(report), report.path))
    _one_issuer(ordered)
    for first, second in pairwise(ordered):
        if first.year == second.year:
            raise ConfigurationError(
                "{first} and {second} are both on {year}; leave one out or give a year with --year {second}=YEAR.",
                first=first.path,
                second=second.path,
                year=first.year,
            )
    return ordered


def _one_issuer(reports: Sequence[Report]) -> None:
    """Refuse several issuers; a report that names none is taken to belong to the series."""
    named = [report for report in reports if report.issuer]
    for report in named:
        if not is_same_issuer(named[0].issuer, report.issuer):
            raise ConfigurationError(
                "{first} is by {issuer}, {second} by {other}; a series takes one issuer: leave one out or name it with --issuer NAME.",
                first=named[0].path,
                issuer=named[0].issuer,
                second=report.path,
                other=report.issuer,
            )


def _issuer(reports: Sequence[Report]) -> str:
    names = Counter(report.issuer for report in reports if report.issuer)
    return min(names, key=lambda name: (-names[name], len(name), name), default="")

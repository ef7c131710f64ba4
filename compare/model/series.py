"""Reports of one issuer over the years: chains that follow a section, an indicator, a measure, a promise.

A year is named by the year reported on; a place inside a report by the report's own ids and spans.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compare.model.comparison import CarryOver
from compare.model.figure import Figure, FigureKind
from compare.model.report import Function, Report


class SectionEvent(StrEnum):
    """What a year did to a section, against the year it last stood in."""

    FIRST = "first"
    """Stands in the first report of the series; how old it is nobody can tell."""
    NEW = "new"
    UNCHANGED = "unchanged"
    REWORDED = "reworded"
    RENAMED = "renamed"
    MOVED = "moved"
    SPLIT = "split"
    """Shares its text with a section that came out of it, or came out of one itself."""
    MERGED = "merged"
    """Took in another section."""
    RETURNED = "returned"
    """Stands again after one or more reports without it."""


@dataclass(frozen=True, slots=True)
class SectionPoint:
    """A section in one of the years."""

    year: int
    section: str
    """Id in that year's report."""
    event: SectionEvent
    others: tuple[str, ...]
    """Ids of other chains with a part in a split or merger: the one it came out of, those that came out
    of it, those that were merged into it."""
    share: float
    """Of the report's body, by characters, subsections included; 0 to 1."""
    carried: float | None
    """Share that stands word for word in the report before; None in the first."""


@dataclass(frozen=True, slots=True)
class SectionEnd:
    """How a section ended before the last report."""

    year: int
    """Of the first report without it."""
    into: str | None
    """Id of the chain it was merged into; None where it was dropped."""


@dataclass(frozen=True, slots=True)
class SectionChain:
    """One section through the years."""

    id: str
    heading: str
    """Of the newest report it stands in, without number; empty for a part without a heading."""
    level: int
    """1 is the highest; of the newest report it stands in."""
    function: Function
    points: tuple[SectionPoint, ...]
    """The years it stands in, ascending; never empty."""
    end: SectionEnd | None
    """None where it stands in the last report."""


class Break(StrEnum):
    """Why two values of an indicator must not be joined by a line."""

    GAP = "gap"
    """A report between the two gives no value."""
    UNIT = "unit"
    """Units that count different things: 场次 and 场, 人次 and 人."""
    SCOPE = "scope"
    """One is a total so far (累计) or an addition (新增), or 收到 stands against 办结, 全区 against 本局."""
    PERIOD = "period"
    """One is of the year, the other of several years: 五年来, 年均."""
    WORDING = "wording"
    """The words around the number changed so much that it may count something else."""


@dataclass(frozen=True, slots=True)
class IndicatorPoint:
    """The value an indicator has in one of the years."""

    year: int
    figure: Figure
    """Of that year's report; the sentence behind the value is the figure's."""
    breaks: tuple[Break, ...]
    """What lies between this point and the one before; empty where a line may join them."""


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator through the years."""

    id: str
    indicator: str
    """The name most of its years give it."""
    kind: FigureKind
    unit: str
    """Of the newest value, without scale."""
    section: str | None
    """Id of the chain of sections, two levels deep at most, its newest value stands under."""
    function: Function
    """Of the part its newest value stands in: a target of the plan is no result."""
    points: tuple[IndicatorPoint, ...]
    """The years that give a value, ascending; never empty."""


@dataclass(frozen=True, slots=True)
class MeasurePoint:
    """A measure in one of the years."""

    year: int
    sentence: int
    start: int
    end: int
    """Span in that year's report."""


@dataclass(frozen=True, slots=True)
class MeasureLife:
    """One measure from the year that first tells of it to the year that last does."""

    id: str
    points: tuple[MeasurePoint, ...]
    """The years that tell of it, ascending; never empty."""
    since_before: bool
    """The first report of the series tells of it already: it may be older."""
    is_alive: bool
    """The last report of the series tells of it."""
    is_standing: bool
    """Every report of the series tells of it."""
    weight: float
    """How much it deserves a leader's eye, 0 to 1; the greatest weight a year gave it."""

    @property
    def first(self) -> int:
        """The year that first tells of it."""
        return self.points[0].year

    @property
    def last(self) -> int:
        """The year that last tells of it."""
        return self.points[-1].year


class Outcome(StrEnum):
    """What became of a promise."""

    REPORTED = "reported"
    """The next report tells of it."""
    LATE = "late"
    """Not the next report but a later one tells of it."""
    REPEATED = "repeated"
    """No report tells of it; a later plan promises it again."""
    UNREPORTED = "unreported"
    """No later report tells of it."""
    OPEN = "open"
    """Of the last report's plan: no report can tell yet."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence of a later report that tells of a promise, or promises it again."""

    year: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing a year's plan promised, and what became of it."""

    year: int
    """Of the report that promises."""
    sentence: int
    start: int
    end: int
    """Span in that report."""
    outcome: Outcome
    answers: tuple[Answer, ...]
    """Of the first year that answers; for a repeated promise the plan that repeats it."""


@dataclass(frozen=True, slots=True)
class CarryOverStep:
    """How much of a year's report stands word for word in the report before."""

    old_year: int
    new_year: int
    carry_over: CarryOver


@dataclass(frozen=True, slots=True)
class Series:
    """Three or more reports of one issuer: the one object every output of a series reads."""

    issuer: str
    """The name most reports give; empty where none names one."""
    reports: tuple[Report, ...]
    """One a year, ascending; every year is known."""
    sections: tuple[SectionChain, ...]
    """In the order of the newest report; a section that ended stands behind the one it followed."""
    indicators: tuple[IndicatorLine, ...]
    """In the order of the newest report, older ones behind; also those one year only gives."""
    measures: tuple[MeasureLife, ...]
    """By first year, then in text order."""
    promises: tuple[Promise, ...]
    """By year, then in text order."""
    carry_over: tuple[CarryOverStep, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """Of the reports, ascending."""
        return tuple(report.year for report in self.reports if report.year is not None)

    def report(self, year: int) -> Report:
        """The report of a year; KeyError where there is none."""
        for report in self.reports:
            if report.year == year:
                return report
        raise KeyError(year)

    def to_html(self, lang: str = "zh") -> str:
        """The series as one self-contained page."""
        from compare.language import Language
        from compare.render.series.html import render

        return render(self, Language(lang))

    def to_json(self, lang: str = "zh") -> str:
        """The series by its JSON contract version 1 (``compare/schema/series-1.json``)."""
        from compare.language import Language
        from compare.render.series.json import render

        return render(self, Language(lang))

    def to_csv(self, lang: str = "zh") -> str:
        """The values of the indicators, one row an indicator and year."""
        from compare.language import Language
        from compare.render.series.csv import render

        return render(self, Language(lang))

    def to_xlsx(self, lang: str = "zh") -> bytes:
        """A workbook: indicators by year, measures, sections, promises.  Needs the extra ``xlsx``."""
        from compare.language import Language
        from compare.render.series.xlsx import render

        return render(self, Language(lang))

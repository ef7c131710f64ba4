"""Reports of one issuer over the years: chains that follow a section, an indicator, a measure, a promise.

A year is named by the year reported on; a place inside a report by the report's own ids and spans.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compare.model.comparison import CarryOver
from compare.model.figure import Figure, FigureKind
from compare.model.output import bytes_of, text_of
from compare.model.report import Function, Report


class SectionEvent(StrEnum):
    """What happened to a section in a year, compared with the last year that had it."""

    FIRST = "first"
    """In the first report of the series; its age is unknown."""
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
    """Back after one or more reports without it."""


@dataclass(frozen=True, slots=True)
class SectionPoint:
    """A section in one of the years."""

    year: int
    section: str
    """Id in that year's report."""
    event: SectionEvent
    others: tuple[str, ...]
    """Ids of other chains in a split or merger: the one it came out of, those that came out of it, those
    merged into it."""
    share: float
    """Of the report's body, by characters, subsections included; 0 to 1."""
    carried: float | None
    """Share that is verbatim from the report before; None in the first."""


@dataclass(frozen=True, slots=True)
class SectionEnd:
    """How a section ended before the last report."""

    year: int
    """Of the first report without it."""
    into: str | None
    """Id of the chain it was merged into; None if it was dropped."""


@dataclass(frozen=True, slots=True)
class SectionChain:
    """One section through the years."""

    id: str
    heading: str
    """From the newest report that has it, without number; empty for a part without a heading."""
    level: int
    """1 is the highest; from the newest report that has it."""
    function: Function
    points: tuple[SectionPoint, ...]
    """The years that have it, ascending; never empty."""
    end: SectionEnd | None
    """None if the last report has it."""


class Break(StrEnum):
    """Why two values of an indicator must not be joined by a line."""

    GAP = "gap"
    """A report between the two gives no value."""
    UNIT = "unit"
    """Units that count different things: 场次 and 场, 人次 and 人."""
    SCOPE = "scope"
    """One is a running total (累计) or an addition (新增), or 收到 is compared with 办结, 全区 with 本局."""
    PERIOD = "period"
    """One is for the year, the other for several years: 五年来, 年均."""
    WORDING = "wording"
    """The words around the number changed so much that it may count something else."""


@dataclass(frozen=True, slots=True)
class IndicatorPoint:
    """The value of an indicator in one of the years."""

    year: int
    figure: Figure
    """From that year's report; the sentence of the value is the figure's."""
    breaks: tuple[Break, ...]
    """The breaks between this point and the one before; empty if a line may join them."""


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator through the years."""

    id: str
    indicator: str
    """The name most of its years use."""
    kind: FigureKind
    unit: str
    """That of the newest value, without scale."""
    section: str | None
    """Id of the chain of sections, at most two levels deep, that holds its newest value."""
    function: Function
    """That of the part with its newest value: a target of the plan is not a result."""
    points: tuple[IndicatorPoint, ...]
    """The years with a value, ascending; never empty."""


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
    """One measure from the first year that mentions it to the last."""

    id: str
    points: tuple[MeasurePoint, ...]
    """The years that mention it, ascending; never empty."""
    since_before: bool
    """Whether the first report of the series mentions it: it may be older."""
    is_alive: bool
    """Whether the last report of the series mentions it."""
    is_standing: bool
    """Whether every report of the series mentions it."""
    weight: float
    """How much it deserves a leader's attention, 0 to 1; the greatest weight of any year."""

    @property
    def first(self) -> int:
        """The first year that mentions it."""
        return self.points[0].year

    @property
    def last(self) -> int:
        """The last year that mentions it."""
        return self.points[-1].year


class Outcome(StrEnum):
    """What became of a promise."""

    REPORTED = "reported"
    """The next report mentions it."""
    LATE = "late"
    """Not the next report but a later one mentions it, or the next says that it was not done and a later one more."""
    UNDONE = "undone"
    """The next report says that it was not done, or not yet, and no later one more."""
    REPEATED = "repeated"
    """No report mentions it; a later plan repeats it."""
    UNREPORTED = "unreported"
    """No later report mentions it."""
    UNSEEN = "unseen"
    """The report of the year that was to mention it is missing, and no later one mentions it."""
    OPEN = "open"
    """From the last report's plan: no report can mention it yet."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence of a later report that reports on a promise, or repeats it."""

    year: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing a year's plan promised, and what became of it."""

    year: int
    """Year of the report with the promise."""
    sentence: int
    start: int
    end: int
    """Span in that report."""
    outcome: Outcome
    answers: tuple[Answer, ...]
    """From the first year that answers, and, where that says it was not done, from the one that tells more; for a
    repeated promise the plan that repeats it."""
    is_verifiable: bool
    """It names a figure, a document, an event; efforts and aims nobody could call undone."""

    @property
    def is_counted(self) -> bool:
        """Among the promises whose outcome is told: a report follows it up, or it can be asked about."""
        return self.is_verifiable or self.outcome in (Outcome.REPORTED, Outcome.LATE, Outcome.UNDONE)


@dataclass(frozen=True, slots=True)
class CarryOverStep:
    """How much of a year's report is verbatim from the report before."""

    old_year: int
    new_year: int
    carry_over: CarryOver


@dataclass(frozen=True, slots=True)
class Series:
    """Three or more reports of one issuer: the one object every output of a series reads."""

    issuer: str
    """The name most reports give; empty if none names one."""
    reports: tuple[Report, ...]
    """One per year, ascending; every year is known."""
    sections: tuple[SectionChain, ...]
    """In the order of the newest report; a section that ended stands after the one it followed."""
    indicators: tuple[IndicatorLine, ...]
    """In the order of the newest report, older ones last; including those with a single year."""
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
        """The report of a year; KeyError if there is none."""
        for report in self.reports:
            if report.year == year:
                return report
        raise KeyError(year)

    def to_html(self, lang: str = "zh") -> str:
        """The series as one self-contained page."""
        return text_of(self, "series.html", lang)

    def to_json(self, lang: str = "zh") -> str:
        """The series in JSON contract version 1 (``compare/schema/series-1.json``)."""
        return text_of(self, "series.json", lang)

    def to_csv(self, lang: str = "zh") -> str:
        """The values of the indicators, one row per indicator and year."""
        return text_of(self, "series.csv", lang)

    def to_xlsx(self, lang: str = "zh") -> bytes:
        """A workbook: indicators by year, measures, sections, promises.  Requires the extra ``xlsx``."""
        return bytes_of(self, "series.xlsx", lang)

"""A draft beside last year's report, and what more than one rule asks about the two, worked out once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from compare.checks.contradictions.jumps import Jump, jumps
from compare.checks.contradictions.last_year_values import LastYearValue, values_for_last_year
from compare.checks.contradictions.stale_dates import StaleDate, stale_dates
from compare.model import Comparison, Report, Role
from compare.structure.dated_places import DatedPlace, dated_places, plan_is_stale, reported_year
from compare.structure.furniture import DATE, is_signature
from compare.structure.metadata import iso_date, year_value

_MONTH = "[一二三四五六七八九十]"
_SESSION = re.compile(rf"^\W*(?P<date>{DATE.pattern})\s*[在于].*(?:会议|大会)上\W*$")
"""The line under a title that says where the report was given: ——2026年1月12日在…第六次会议上."""
_PART_OF_A_YEAR = re.compile(
    rf"半年|[一二三四1-4]季度|(?<!\d)\d{{1,2}}月(?!\d{{1,2}}[日号])|{_MONTH}+月(?!{_MONTH}+[日号])"
)
"""上半年, 前三季度, 1-6月 and 六月; neither a day nor 月湖区."""


class Signature(NamedTuple):
    """The date somebody signed at."""

    span: tuple[int, int]
    year: int
    month: int
    name: tuple[int, int]
    """Where the line with the name begins and ends."""


def _signatures(report: Report) -> Iterator[Signature]:
    is_behind_name, name = False, (0, 0)
    for paragraph in report.paragraphs:
        if paragraph.role is Role.BODY:
            continue
        line = report.text[paragraph.start : paragraph.end]
        # A page head has dates of its own; of a signature it is the whole line, or stands behind the name.
        date = DATE.search(line)
        is_under = is_signature(line) or (is_behind_name and date and not line.replace(date[0], "").strip())
        is_behind_name = is_signature(line)
        if is_behind_name:
            name = paragraph.start, paragraph.end
        written = date and is_under and iso_date(date[0])
        if date and written:
            year, month, *_ = map(int, written.split("-"))
            yield Signature((paragraph.start + date.start(), paragraph.start + date.end()), year, month, name)


def _sessions(report: Report) -> Iterator[Signature]:
    for paragraph in report.paragraphs:
        if paragraph.role is Role.BODY:
            break
        found = _SESSION.match(report.text[paragraph.start : paragraph.end])
        written = found and iso_date(found["date"])
        if found and written:
            year, month, *_ = map(int, written.split("-"))
            start, end = found.span("date")
            span = paragraph.start + start, paragraph.start + end
            yield Signature(span, year, month, (paragraph.start, paragraph.end))


@dataclass(frozen=True, eq=False)
class Draft:
    """What the rules are run over; one object a run, so that what it worked out serves every rule of the run."""

    report: Report
    beside: Comparison | None = None
    """The draft against the newest earlier report; None where there is none."""
    is_work_report: bool = False
    """It is a 政府工作报告, whose title carries the year it is delivered in."""

    @property
    def comparison(self) -> Comparison | None:
        """The draft against last year's report; None where there is none, or an older one only."""
        return None if self.beside is None or self.beside.missing_years else self.beside

    @property
    def is_of_part_of_a_year(self) -> bool:
        """Its title names a half year, a quarter or a month."""
        return bool(_PART_OF_A_YEAR.search(self.report.title))

    @cached_property
    def signatures(self) -> tuple[Signature, ...]:
        """The dates under the name of an issuer, of the report and of its cover letter, in text order."""
        return tuple(_signatures(self.report))

    @cached_property
    def sessions(self) -> tuple[Signature, ...]:
        """The dates in front of the text on which it was given to a congress, with the lines that say so."""
        return tuple(_sessions(self.report))

    @cached_property
    def places(self) -> tuple[DatedPlace, ...]:
        """Where the draft must name its year."""
        return tuple(dated_places(self.report, is_work_report=self.is_work_report))

    @cached_property
    def year(self) -> int | None:
        """The year the draft reports on, whatever its title kept; None where nothing names one."""
        return reported_year(self.report, self.comparison.old.year if self.comparison else None, self.places)

    def plans_for(self, year: int) -> bool:
        """A heading or the opening of its plan names that year."""
        written = (
            self.report.text[place.start : place.start + 4] for place in self.places if place.name == "plan"
        )
        return any(year_value(text) == year for text in written)

    @cached_property
    def plan_is_stale(self) -> bool:
        """The plan names the year reported on where it should name the next."""
        return plan_is_stale(self.report, self.places, self.year)

    @cached_property
    def stale_dates(self) -> tuple[StaleDate, ...]:
        """Dates of last year where this year's must stand, sentence by sentence."""
        return () if self.year is None else tuple(stale_dates(self.report, self.comparison, self.year))

    @cached_property
    def last_year_values(self) -> tuple[LastYearValue, ...]:
        """Values for last year that last year's report contradicts, in text order."""
        if self.comparison is None:
            return ()
        return tuple(values_for_last_year(self.comparison, is_work_report=self.is_work_report))

    @cached_property
    def jumps(self) -> tuple[Jump, ...]:
        """Values a power of ten apart from the earlier report's."""
        return tuple(jumps(self.beside)) if self.beside else ()

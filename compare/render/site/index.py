"""What the index of a site shows: issuers by years, sets of districts, what failed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from pypinyin import lazy_pinyin

from compare.model import years_between
from compare.model.batch import Card, Record, WorkKind
from compare.render.wording import displayable


class Filed(Protocol):
    """The reports of one issuer, by year."""

    @property
    def group(self) -> str:
        """Group of issuers; empty if there is none."""

    @property
    def name(self) -> str:
        """Of the issuer; with the kind of the reports, if it has several kinds."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """One per year, ascending."""


@dataclass(frozen=True, slots=True)
class MeasuresRow:
    """A page for finding a measure among the issuers of a group."""

    group: str
    part: str
    """First and last of its issuers, if the group has several pages; else empty."""
    href: str
    issuers: int
    measures: int


@dataclass(frozen=True, slots=True)
class SiteIndex:
    """The site to be made."""

    issuers: tuple[Filed, ...]
    records: tuple[Record, ...]
    problems: tuple[str, ...]
    """Sentences in the language of the page."""


@dataclass(frozen=True, slots=True)
class PairCell:
    """A year's report compared with the one before."""

    year: int
    title: str
    href: str
    """Address of the pair's page; empty for the first report, and if the pair has no page."""
    since: int | None
    """The year it is compared with; None for the first report."""
    skipped: int
    """Years without a report in between."""
    carry_over: float
    new_measures: int
    changed: int
    """Figures that went up or down."""
    unreported: int
    findings: int
    """Errors and warnings."""
    error: str


@dataclass(frozen=True, slots=True)
class IssuerRow:
    """A row of the index."""

    group: str
    name: str
    cells: tuple[PairCell | None, ...]
    """By the years of the site; None if the issuer has no report."""
    series: str
    """Address of the series' page; empty if there is none."""
    state: str
    """``complete``, ``gap`` (a year is missing between two) or ``failed``."""


@dataclass(frozen=True, slots=True)
class DistrictsRow:
    """A set of districts."""

    year: int
    group: str
    kind: str
    """Of its reports, if the year has a set of another kind; else empty."""
    href: str
    issuers: int
    shared: int
    """Passages that districts share."""
    error: str


def years_of(index: SiteIndex) -> list[int]:
    """Every year with a report."""
    return sorted({card.year for issuer in index.issuers for card in issuer.cards if card.year is not None})


def by_pinyin(issuer: Filed) -> tuple[str, list[str]]:
    """Sort key of issuers: by group, then by the pinyin of names."""
    return issuer.group, lazy_pinyin(issuer.name)


def _page(record: Record) -> str:
    """The page, or the JSON of a run without pages; empty if the work failed."""
    pages = [name for name in record.outputs if name.endswith(".html")]
    return next(iter((*pages, *record.outputs)), "")


def issuer_rows(index: SiteIndex) -> list[IssuerRow]:
    """One row per issuer, in order of groups and of the pinyin of names."""
    pairs: dict[tuple[str, str, int | None], Record] = {}
    series: dict[tuple[str, str], Record] = {}
    for record in index.records:
        if record.kind is WorkKind.PAIR:
            pairs[record.group, record.issuer, record.years[-1]] = record
        elif record.kind is WorkKind.SERIES:
            series[record.group, record.issuer] = record
    years = years_of(index)
    rows = []
    for issuer in sorted(index.issuers, key=by_pinyin):
        cells: dict[int, PairCell] = {}
        records: list[Record | None] = []
        for position, card in enumerate(issuer.cards):
            before = issuer.cards[position - 1] if position else None
            pair = pairs.get((issuer.group, issuer.name, card.year)) if before else None
            records.append(pair)
            if card.year is not None:
                cells[card.year] = _cell(card, before, pair)
        told = series.get((issuer.group, issuer.name))
        has_failed = any(record and record.error for record in (*records, told))
        has_gap = any(years_between(old.year, new.year) for old, new in pairwise(issuer.cards))
        rows.append(
            IssuerRow(
                issuer.group,
                displayable(issuer.name),
                tuple(cells.get(year) for year in years),
                _page(told) if told else "",
                "failed" if has_failed else "gap" if has_gap else "complete",
            )
        )
    return rows


def _cell(card: Card, before: Card | None, record: Record | None) -> PairCell:
    counts: dict[str, float] = defaultdict(float, record.counts if record else {})
    skipped = len(years_between(before.year, card.year)) if before else 0
    return PairCell(
        year=card.year or 0,
        title=displayable(card.title),
        href=_page(record) if record else "",
        since=before.year if before else None,
        skipped=skipped,
        carry_over=counts["carry_over"],
        new_measures=round(counts["new_measures"]),
        changed=round(counts["increased"] + counts["decreased"]),
        # What a year in between answered is not known.
        unreported=0 if skipped else round(counts["unreported"]),
        findings=round(counts["error"] + counts["warning"]),
        error=record.error if record else "",
    )


def districts_rows(index: SiteIndex) -> list[DistrictsRow]:
    """One row per set of districts, the newest year first."""
    return [
        DistrictsRow(
            record.years[0],
            displayable(record.group),
            displayable(record.issuer),
            _page(record),
            round(record.counts.get("issuers", 0)),
            round(record.counts.get("shared_passages", 0)),
            record.error,
        )
        for record in sorted(index.records, key=lambda r: (-r.years[-1], r.group, r.issuer))
        if record.kind is WorkKind.DISTRICTS
    ]


def measures_rows(index: SiteIndex) -> list[MeasuresRow]:
    """One row per page of measures, in the order of the records: that of the issuers."""
    return [
        MeasuresRow(
            displayable(record.group),
            displayable(record.issuer),
            _page(record),
            round(record.counts["issuers"]),
            round(record.counts["measures"]),
        )
        for record in index.records
        if record.kind is WorkKind.MEASURES
    ]

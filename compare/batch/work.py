"""The tasks of a worker: examine a report; make the pages of an issuer; make a set of districts."""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from compare.batch.ledger import (
    card_from,
    card_line,
    card_name,
    record_line,
    record_name,
    rows_name,
    works_from,
)
from compare.batch.plan import Options
from compare.batch.rows import rows_of
from compare.batch.store import Store, content
from compare.checking import with_findings
from compare.checks.settings import Settings, settings_from
from compare.comparison import compare, interpreted
from compare.districts.building import districts_of
from compare.errors import OwnPage, UnreadableDocument
from compare.frozen import FrozenMap
from compare.language import Language, say
from compare.model import Comparison, Report, Severity
from compare.model.batch import Card, Entry, Record, Work, WorkKind
from compare.readers import document_of
from compare.render.districts.html import render as districts_page
from compare.render.page.page import render as page
from compare.render.series.html import render as series_page
from compare.series.series import series_of
from compare.structure import report_of
from compare.summary import summarise


@dataclass(frozen=True, slots=True)
class Look:
    """Task: find out the issuer of a report."""

    entry: Entry
    site: str
    language: str
    is_named: bool = True
    """A manifest lists it; else it is whatever a folder holds."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Result of examining a report, in the form it is passed on: nobody on the way needs more."""

    card: bytes
    """The card as a line of the ledger."""
    problem: str
    """One sentence if the report cannot be read; else empty."""
    is_own: bool = False
    """It is a page this program made, which nobody named: no report, and no card of one."""


@dataclass(frozen=True, slots=True)
class Make:
    """Task: make what is missing of one issuer's reports, or of one set of districts."""

    line: bytes
    """Its works, as in the ledger."""
    site: str
    options: Options

    @property
    def works(self) -> tuple[Work, ...]:
        """The pieces of work."""
        return works_from(self.line)


def look(task: Look) -> Looked:
    """Find out the issuer of a report; an unreadable report gets a card that says so."""
    try:
        card = _card_of(task)
    except OwnPage:
        return Looked(b"", "", is_own=True)
    return Looked(card_line(card), card.error)


def _card_of(task: Look) -> Card:
    entry = task.entry
    try:
        data = content(entry.path)
        digest = hashlib.sha256(data).hexdigest()
        store = Store(task.site)
        name = card_name(entry, digest)
        if store.exists(name):
            return replace(card_from(store.read(name)), entry=entry)
        report = report_of(document_of(data, entry.path, posixpath.splitext(entry.path)[1].lower()))
    except UnreadableDocument as error:
        if isinstance(error, OwnPage) and not task.is_named:
            raise
        return Card(
            entry, "", entry.issuer, entry.year, "", "", 0, say(error.message, Language(task.language))
        )
    card = Card(
        entry=entry,
        digest=digest,
        issuer=entry.issuer or report.issuer,
        year=entry.year or report.year,
        title=report.title,
        date=report.date,
        characters=len(report.text),
        own_issuer=report.issuer,
        own_year=report.year,
    )
    store.write(name, card_line(card))
    return card


def make(task: Make) -> int:
    """Do the work, write its files, then a record of each piece; returns the number of pieces."""
    works = task.works
    store = Store(task.site)
    reports = {card.entry.path: _report(card) for card in {c: None for work in works for c in work.cards}}
    comparisons: dict[tuple[int, int], Comparison] = {}
    for work in works:
        if work.kind is WorkKind.PAIR:
            record, comparison = _pair(work, reports, store, task.options)
            old, new = (card.year for card in work.cards)
            if old is not None and new is not None:
                comparisons[old, new] = comparison
        elif work.kind is WorkKind.SERIES:
            record = _series(work, reports, comparisons, store, task.options)
        else:
            record = _districts(work, reports, store, task.options)
        store.write(record_name(work.key), record_line(record))
    return len(works)


def _report(card: Card) -> Report:
    data = content(card.entry.path)
    if hashlib.sha256(data).hexdigest() != card.digest:
        raise UnreadableDocument(
            "{path} changed while it was read; run the command again.", path=card.entry.path
        )
    suffix = posixpath.splitext(card.entry.path)[1].lower()
    return replace(
        interpreted(document_of(data, card.entry.path, suffix)), issuer=card.issuer, year=card.year
    )


@cache
def _settings(configuration: tuple[str, str] | None) -> Settings:
    if configuration is None:
        return Settings()
    file, table = configuration
    loaded: Mapping[str, object] = json.loads(table)
    return settings_from(file, loaded)


def _pair(
    work: Work, reports: Mapping[str, Report], store: Store, options: Options
) -> tuple[Record, Comparison]:
    old, new = (reports[card.entry.path] for card in work.cards)
    language = Language(options.language)
    comparison = compare(old, new)
    checked = (
        with_findings(comparison, _settings(options.configuration)) if options.is_checked else comparison
    )
    outputs = [f"{work.name}.json"]
    store.write(outputs[0], checked.to_json(options.language).encode("utf-8", "replace"))
    if options.has_pages:
        outputs.append(f"{work.name}.html")
        store.write(outputs[1], page(checked, language, work.links).encode("utf-8", "replace"))
    group = work.cards[0].entry.group
    store.write(rows_name(work.key), rows_of(checked, group, language))
    summary = summarise(checked)
    counts = {
        "carry_over": comparison.carry_over.characters,
        "new_measures": len(summary.new_measures),
        "dropped_measures": len(summary.dropped_measures),
        "unreported": len(summary.unreported),
        **{change.value: number for change, number in summary.figures.items()},
        **{s.value: sum(finding.severity is s for finding in checked.findings) for s in Severity},
    }
    return _record(work, outputs, counts), comparison


def _series(
    work: Work,
    reports: Mapping[str, Report],
    comparisons: Mapping[tuple[int, int], Comparison],
    store: Store,
    options: Options,
) -> Record:
    series = series_of([reports[card.entry.path] for card in work.cards], comparisons)
    outputs = [f"{work.name}.html", f"{work.name}.json"]
    store.write(
        outputs[0], series_page(series, Language(options.language), work.links).encode("utf-8", "replace")
    )
    store.write(outputs[1], series.to_json(options.language).encode("utf-8", "replace"))
    return _record(work, outputs, {"measures": len(series.measures), "indicators": len(series.indicators)})


def _districts(work: Work, reports: Mapping[str, Report], store: Store, options: Options) -> Record:
    districts = districts_of([reports[card.entry.path] for card in work.cards])
    outputs = [f"{work.name}.html", f"{work.name}.json"]
    store.write(
        outputs[0],
        districts_page(districts, Language(options.language), work.links).encode("utf-8", "replace"),
    )
    store.write(outputs[1], districts.to_json(options.language).encode("utf-8", "replace"))
    counts = {
        "issuers": len(work.cards),
        "shared_passages": sum(passage.is_telling for passage in districts.shared),
    }
    return _record(work, outputs, counts)


def _record(work: Work, outputs: Sequence[str], counts: Mapping[str, float]) -> Record:
    first = work.cards[0]
    return Record(
        kind=work.kind,
        key=work.key,
        name=work.name,
        group=first.entry.group,
        issuer=work.issuer,
        years=tuple(sorted({card.year for card in work.cards if card.year is not None})),
        outputs=tuple(outputs),
        counts=FrozenMap(counts),
    )

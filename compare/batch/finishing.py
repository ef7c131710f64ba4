"""The results of a run → a complete site: obsolete files are removed, tables and index are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compare.batch.ledger import Ledger, card_name, discard, record_at, record_name, rows_name
from compare.batch.plan import Options, Plan, plan_of
from compare.batch.store import STATE, Store
from compare.batch.tables import write_tables
from compare.frozen import FrozenMap
from compare.language import Language
from compare.model.batch import Record


@dataclass(frozen=True, slots=True)
class Finishing:
    """Task: complete the site: first the tables, then, in another process, the pages of measures and the index."""

    ledger: Ledger
    options: Options
    problems: tuple[str, ...]
    """One sentence each, in order, for the index."""
    failed: Mapping[str, str]
    """Key of a failed piece of work → the sentence that says so."""


def finish_tables(task: Finishing) -> None:
    """Remove obsolete files and write the tables of the site.

    Raises ConfigurationError without DuckDB, OutputError if the site cannot be written, OSError.
    """
    store = Store(task.ledger.site)
    _sweep(store, task)
    write_tables(store.url)


def finish_index(task: Finishing) -> None:
    """Write the pages of measures and the index of the site.  Raises OutputError, OSError."""
    # Both load the readings of all Chinese characters, which no other process needs.
    from compare.batch.measures import write_measures
    from compare.render.site.html import render
    from compare.render.site.index import SiteIndex

    store = Store(task.ledger.site)
    plan = plan_of(tuple(task.ledger.looked_at()), task.options)
    language = Language(task.options.language)
    # Before the other records are read: a group of measures is the most that is held in memory beside the
    # plan.
    measures = write_measures(store, plan, task.failed, language)
    records = (*_records(store, plan, task.failed), *measures)
    index = SiteIndex(plan.issuers, records, task.problems)
    store.write("index.html", render(index, language).encode("utf-8", "replace"))


def _sweep(store: Store, task: Finishing) -> None:
    """Remove only what earlier runs made and this collection of reports no longer has."""
    store.clear()
    cards = tuple(task.ledger.looked_at())
    works = (work for works in plan_of(cards, task.options).works for work in works)
    keys = {work.key for work in works if work.key not in task.failed}
    kept = {record_name(key) for key in keys} | {rows_name(key) for key in keys}
    kept |= {card_name(card.entry, card.digest) for card in cards if card.digest}
    discard(store, f"{STATE}/records", kept)
    others = (name for folder in ("rows", "cards") for name in store.names(f"{STATE}/{folder}"))
    store.remove([name for name in others if name not in kept])


def _records(store: Store, plan: Plan, failed: Mapping[str, str]) -> Iterator[Record]:
    for works in plan.works:
        for work in works:
            if work.key in failed:
                first = work.cards[0]
                years = tuple(sorted({card.year for card in work.cards if card.year is not None}))
                yield Record(
                    work.kind,
                    work.key,
                    work.name,
                    first.entry.group,
                    work.issuer,
                    years,
                    (),
                    FrozenMap(),
                    failed[work.key],
                )
            else:
                yield record_at(store, record_name(work.key))

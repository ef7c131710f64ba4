"""A folder or a manifest → a site: look at every report, make what is missing, put tables and index together."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from compare.batch.engine import Engine, outcomes
from compare.batch.manifest import entries
from compare.batch.plan import Options, Plan, plan_of
from compare.batch.store import README, STATE, Store
from compare.batch.tables import write_tables
from compare.batch.work import Look, Make, card_name, card_of, make, record_name, rows_name
from compare.errors import ConfigurationError, OutputError, YoyError
from compare.language import Language, say
from compare.message import message
from compare.model.batch import BatchResult, Card, Entry, Record, Work, WorkKind
from compare.render.site.html import render
from compare.render.site.index import SiteIndex

OWN = ("pairs", "series", "districts", "tables", "index.html")
"""What a site has at its top, beside what a later run needs to know."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    step: str
    """``look``, ``make`` or ``finish``."""
    done: int
    total: int
    """Reports while looking, pieces of work while making."""
    failed: int


def run(
    source: str,
    site: str,
    options: Options,
    engine: Engine,
    *,
    on_progress: Callable[[Progress], None] = lambda _: None,
) -> BatchResult:
    """Make the site of a folder or manifest, or what is missing of it.

    Raises ConfigurationError for a source that is no folder of reports, and for a site that is something
    else's folder or that another run is making; OutputError where the site cannot be written, or no longer:
    what is made by then is kept, and nothing is removed.  A report that cannot be read, and work that fails, stop nothing else: they are told in the
    index and in the result.
    """
    found = entries(source)
    store = Store(site)
    _refuse_foreign(store)
    with store.held():
        return _made(found, store, options, engine, on_progress)


def _refuse_foreign(store: Store) -> None:
    """A site overwrites and removes files: only where an earlier run made them."""
    if store.exists(README):
        return
    taken = [name for name in OWN if store.exists(name)]
    if taken:
        raise ConfigurationError(
            "{site} holds {names}, which yoy batch did not make; choose a new folder with -o.",
            site=store.url,
            names=", ".join(taken),
        )


def _made(
    found: Sequence[Entry],
    store: Store,
    options: Options,
    engine: Engine,
    on_progress: Callable[[Progress], None],
) -> BatchResult:
    language, site = Language(options.language), store.url
    store.write(README, _README)
    cards, problems = _looked_at(found, site, engine, options, on_progress)
    plan = plan_of(cards, options)
    problems += [say(problem, language) for problem in plan.problems]
    done = set(store.names(f"{STATE}/records"))
    total = sum(map(len, plan.works))
    kept = sum(record_name(work.key) in done for works in plan.works for work in works)
    failed: dict[str, str] = {}
    made = 0
    for task, outcome in outcomes(engine, make, _tasks(plan, done, site, options)):
        if isinstance(outcome, OutputError):
            raise outcome
        if isinstance(outcome, Exception):
            sentence = _sentence(task.works, outcome, language)
            problems.append(sentence)
            failed.update({work.key: sentence for work in task.works})
        else:
            made += len(outcome)
        on_progress(Progress("make", kept + made + len(failed), total, len(failed)))
    on_progress(Progress("finish", total, total, len(failed)))
    problems.sort()
    _sweep(store, plan, failed, cards)
    _put_together(engine, site)
    index = SiteIndex(plan.issuers, tuple(_records(store, plan, failed)), tuple(problems))
    store.write("index.html", render(index, language).encode("utf-8", "replace"))
    return BatchResult(site, len(found), made, kept, tuple(problems))


_README = (
    b"What yoy batch needs to go on where it stopped. It may be removed; the next run then does all again.\n"
)


def _looked_at(
    found: Sequence[Entry],
    site: str,
    engine: Engine,
    options: Options,
    on_progress: Callable[[Progress], None],
) -> tuple[list[Card], list[str]]:
    cards: list[Card] = []
    problems: list[str] = []
    tasks = (Look(entry, site, options.language) for entry in found)
    for looked_at, (task, outcome) in enumerate(outcomes(engine, card_of, tasks), start=1):
        if isinstance(outcome, OutputError):
            raise outcome
        if isinstance(outcome, Exception):
            problems.append(
                say(
                    message(
                        "{path} could not be looked at: {reason}.",
                        path=task.entry.path,
                        reason=_reason(outcome),
                    ),
                    Language(options.language),
                )
            )
        else:
            cards.append(outcome)
            if outcome.error:
                problems.append(outcome.error)
        on_progress(Progress("look", looked_at, len(found), len(problems)))
    return cards, problems


def _tasks(plan: Plan, done: set[str], site: str, options: Options) -> Iterator[Make]:
    for works in plan.works:
        if any(record_name(work.key) not in done for work in works):
            yield Make(_missing(works, done), site, options)


def _missing(works: tuple[Work, ...], done: set[str]) -> tuple[Work, ...]:
    """What is not done yet; a series that is takes the comparisons of its pairs along, done or not."""
    missing = tuple(work for work in works if record_name(work.key) not in done)
    if any(work.kind is WorkKind.SERIES for work in missing):
        return works
    return missing


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__


def _sentence(works: Sequence[Work], error: Exception, language: Language) -> str:
    if isinstance(error, YoyError):
        return say(error.message, language)
    first = works[0]
    return say(
        message(
            "{name} could not be made: {reason}; report it with the files it is made of.",
            name=first.name,
            reason=_reason(error),
        ),
        language,
    )


def _records(store: Store, plan: Plan, failed: dict[str, str]) -> Iterator[Record]:
    for works in plan.works:
        for work in works:
            if work.key in failed:
                first = work.cards[0]
                years = tuple(sorted({card.year for card in work.cards if card.year is not None}))
                issuer = "" if work.kind is WorkKind.DISTRICTS else first.issuer
                yield Record(
                    work.kind, work.key, work.name, first.entry.group, issuer, years, (), {}, failed[work.key]
                )
            else:
                yield _record(json.loads(store.read(record_name(work.key))))


def _record(loaded: dict[str, Any]) -> Record:
    """A record as ``json`` gives it back: lists for tuples, a string for the kind."""
    kind, years, outputs = WorkKind(loaded["kind"]), tuple(loaded["years"]), tuple(loaded["outputs"])
    return Record(**{**loaded, "kind": kind, "years": years, "outputs": outputs})


def _sweep(store: Store, plan: Plan, failed: Collection[str], cards: Sequence[Card]) -> None:
    """Remove what earlier runs made and this collection of reports no longer has, and nothing else."""
    store.clear()
    keys = {work.key for works in plan.works for work in works if work.key not in failed}
    kept = {record_name(key) for key in keys} | {rows_name(key) for key in keys}
    kept |= {card_name(card.entry, card.digest) for card in cards if card.digest}
    records = store.names(f"{STATE}/records")
    own = {name for record in records if record in kept for name in _outputs(store, record)}
    for record in records:
        if record not in kept:
            # The record goes last: a run killed here finds it again.
            store.remove([*(name for name in _outputs(store, record) if name not in own), record])
    others = (name for folder in ("rows", "cards") for name in store.names(f"{STATE}/{folder}"))
    store.remove([name for name in others if name not in kept])


def _outputs(store: Store, record: str) -> tuple[str, ...]:
    return _record(json.loads(store.read(record))).outputs


def _put_together(engine: Engine, site: str) -> None:
    """Make the tables in a worker, so that this process stays as small as it is."""
    for _, outcome in outcomes(engine, partial(write_tables), [site]):
        if isinstance(outcome, Exception):
            raise outcome

"""A folder or a manifest → a site: examine every report, make what is missing, combine tables and index.

This is the command's own process.  It knows the paths of the reports and what went wrong; what the workers
find and what they are to do passes through it line by line, so that its memory is as small for a country as
for a city.
"""

from __future__ import annotations

import posixpath
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from compare.batch.engine import Engine, outcome_of, outcomes
from compare.batch.finishing import Finishing, finish_index, finish_tables
from compare.batch.ledger import Ledger, left_over
from compare.batch.manifest import entries, is_manifest, no_report
from compare.batch.plan import Options
from compare.batch.planning import Planning, planned
from compare.batch.store import PAGES, README, Store
from compare.batch.work import Look, Make, look, make
from compare.errors import ConfigurationError, OutputError, YoyError, reason_of
from compare.language import Language, say
from compare.message import Message, message
from compare.model.batch import BatchResult, Entry, Work


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a run."""

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

    Raises ConfigurationError for a source that is not a folder of reports, and for a target folder that is
    not a site or that another run is making; OutputError if the site cannot be written, or no longer: what is
    made by then is kept, and nothing is removed.  Unreadable reports and failed work do not stop the rest:
    they are listed in the index and in the result.
    """
    store = Store(site)
    _refuse_around(store, source)
    found = entries(source)
    _refuse_foreign(store)
    with store.held():
        return _made(source, found, store, options, engine, on_progress)


def _refuse_around(store: Store, source: str) -> None:
    """A site in the folder of the reports, or around it, would be taken for reports, or they for its pages."""
    if not is_manifest(source) and store.holds(Store(source)):
        raise ConfigurationError(
            "{site} is the folder of the reports, or holds it; choose another folder with -o, for example {example}.",
            site=store.url,
            example=posixpath.join(source, "site"),
        )


def _refuse_foreign(store: Store) -> None:
    """A site overwrites and removes files: only where an earlier run made them."""
    if store.exists(README):
        return
    taken = [name for name in PAGES if store.exists(name)]
    if taken:
        raise ConfigurationError(
            "{site} holds {names}, which yoy batch did not make; choose a new folder with -o.",
            site=store.url,
            names=", ".join(taken),
        )


def _made(
    source: str,
    found: Sequence[Entry],
    store: Store,
    options: Options,
    engine: Engine,
    on_progress: Callable[[Progress], None],
) -> BatchResult:
    language, site = Language(options.language), store.url
    is_new = not store.exists(README)
    store.write(README, _README)
    with _ledger(store) as ledger:
        is_named = is_manifest(source)
        problems, own = _looked_at(found, store, ledger, engine, options, on_progress, is_named=is_named)
        if own == len(found):
            # Nothing was made, so that the folder is no site.
            store.remove([README] if is_new else [])
            raise no_report(source)
        plan = outcome_of(engine, planned, Planning(ledger, options))
        problems += plan.problems
        failed: dict[str, str] = {}
        made = 0
        tasks = (Make(line, site, options) for line in store.lines(ledger.tasks))
        for task, outcome in outcomes(engine, make, tasks):
            if isinstance(outcome, OutputError):
                raise outcome
            if isinstance(outcome, Exception):
                works = task.works
                sentence = _sentence(works, outcome, language)
                problems.append(sentence)
                failed.update({work.key: sentence for work in works})
            else:
                made += outcome
            on_progress(Progress("make", plan.kept + made + len(failed), plan.total, len(failed)))
        on_progress(Progress("finish", plan.total, plan.total, len(failed)))
        problems.sort()
        rest = Finishing(ledger, options, tuple(problems), failed)
        outcome_of(engine, finish_tables, rest)
        outcome_of(engine, finish_index, rest)
    return BatchResult(site, len(found) - own, made, plan.kept, tuple(problems), own, plan.notes)


_README = (
    b"What yoy batch needs to go on where it stopped. It may be removed; the next run then does all again.\n"
)


@contextmanager
def _ledger(store: Store) -> Iterator[Ledger]:
    """The files of this run, removed at its end; those of a killed run are removed first."""
    store.remove(left_over(store))
    ledger = Ledger(store.url, uuid.uuid4().hex)
    try:
        yield ledger
    finally:
        # They are in nobody's way, and must not hide how the run ended.
        with suppress(OutputError, OSError):
            store.remove([ledger.cards, ledger.tasks])


def _looked_at(
    found: Sequence[Entry],
    store: Store,
    ledger: Ledger,
    engine: Engine,
    options: Options,
    on_progress: Callable[[Progress], None],
    *,
    is_named: bool,
) -> tuple[list[str], int]:
    """Write the card of every report into the ledger.

    Returns a sentence for every unreadable one, and how many are pages of this program, which are left out.
    """
    problems: list[str] = []
    own = 0
    tasks = (Look(entry, store.url, options.language, is_named) for entry in found)
    with store.spooled(ledger.cards) as write:
        for looked_at, (task, outcome) in enumerate(outcomes(engine, look, tasks), start=1):
            if isinstance(outcome, OutputError):
                raise outcome
            if isinstance(outcome, Exception):
                problems.append(
                    say(
                        message(
                            "{path} could not be read: {reason}.",
                            path=task.entry.path,
                            reason=_reason(outcome),
                        ),
                        Language(options.language),
                    )
                )
            elif outcome.is_own:
                own += 1
            else:
                write(outcome.card)
                if outcome.problem:
                    problems.append(outcome.problem)
            on_progress(Progress("look", looked_at, len(found), len(problems)))
    return problems, own


def _reason(error: Exception) -> Message | str:
    return reason_of(error) or type(error).__name__


def _sentence(works: Sequence[Work], error: Exception, language: Language) -> str:
    if isinstance(error, YoyError):
        return say(error.message, language)
    first = works[0]
    return say(
        message(
            "{name} could not be made: {reason}; please report this and send the files it is made from.",
            name=first.name,
            reason=_reason(error),
        ),
        language,
    )

"""The reports a run has examined → a file of the work left to do, written by a worker."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from compare.batch.ledger import Ledger, record_name, task_line
from compare.batch.plan import Options, plan_of
from compare.batch.store import STATE, Store
from compare.language import Language, say
from compare.model.batch import Work, WorkKind


@dataclass(frozen=True, slots=True)
class Planning:
    """Task: decide what is to be made."""

    ledger: Ledger
    options: Options


@dataclass(frozen=True, slots=True)
class Planned:
    """The work to do, in numbers."""

    total: int
    """Pieces of work in the whole site."""
    kept: int
    """Those done by an earlier run."""
    problems: tuple[str, ...]
    """A sentence for every report that was read but cannot be used."""
    notes: tuple[str, ...]
    """A sentence for every report that a manifest contradicts."""


def planned(task: Planning) -> Planned:
    """Write the tasks of a run into its file.  Raises OutputError, OSError."""
    store = Store(task.ledger.site)
    plan = plan_of(tuple(task.ledger.looked_at()), task.options)
    done = frozenset(store.names(f"{STATE}/records"))
    with store.spooled(task.ledger.tasks) as write:
        for works in plan.works:
            missing = _missing(works, done)
            if missing:
                write(task_line(missing))
    keys = [work.key for works in plan.works for work in works]
    language = Language(task.options.language)
    return Planned(
        total=len(keys),
        kept=sum(record_name(key) in done for key in keys),
        problems=tuple(say(problem, language) for problem in plan.problems),
        notes=tuple(say(note, language) for note in plan.notes),
    )


def _missing(works: tuple[Work, ...], done: Set[str]) -> tuple[Work, ...]:
    """What is not done yet; a series that is not done includes the comparisons of its pairs, done or not."""
    missing = tuple(work for work in works if record_name(work.key) not in done)
    if any(work.kind is WorkKind.SERIES for work in missing):
        return works
    return missing

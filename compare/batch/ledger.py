"""What a run writes into the state folder of its site and reads back: cards, records, tasks.

Cards and records, one file each, are kept for later runs.  Two files of the run itself, with one JSON object
per line, carry its reports and tasks between workers without the command's own process keeping them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence, Set
from dataclasses import asdict, dataclass
from typing import Any

from compare.batch.store import STATE, Store, is_local
from compare.frozen import FrozenMap
from compare.model.batch import Card, Entry, Record, Work, WorkKind
from compare.model.site import Link, PageKind
from compare.version import __version__

RUNS = f"{STATE}/runs"
"""Folder of the files used by one run only."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The files of one run."""

    site: str
    name: str
    """Entries of this run only; two runs on one remote store are not kept apart."""

    @property
    def cards(self) -> str:
        """File with every report as this run found it, in no particular order."""
        return f"{RUNS}/{self.name}-cards.ndjson"

    @property
    def tasks(self) -> str:
        """File with the works to be made, those of one task per line."""
        return f"{RUNS}/{self.name}-tasks.ndjson"

    def looked_at(self) -> Iterator[Card]:
        """The cards in the file of cards.  Raises OSError."""
        return map(card_from, Store(self.site).lines(self.cards))


def left_over(store: Store) -> list[str]:
    """Files of killed runs; none for a store without a lock, whose runs may still be at work."""
    return store.names(RUNS) if is_local(store.filesystem) else []


def card_name(entry: Entry, digest: str) -> str:
    """Name of the file with the card of a report."""
    parts = (__version__, digest, entry.path, entry.issuer, entry.year, entry.group)
    return f"{STATE}/cards/{hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]}.json"


def record_name(key: str) -> str:
    """Name of the file that records that a piece of work is done."""
    return f"{STATE}/records/{key}.json"


def rows_name(key: str) -> str:
    """Name of the file with a pair's rows of the tables, one JSON object per line."""
    return f"{STATE}/rows/{key}.ndjson"


def card_line(card: Card) -> bytes:
    """A card as one line; ASCII, so that even a path in no valid encoding is restored exactly."""
    return _line(asdict(card))


def card_from(line: bytes) -> Card:
    """The card of a line."""
    return _card(json.loads(line))


def task_line(works: Sequence[Work]) -> bytes:
    """The works of a task as one line."""
    return _line([asdict(work) for work in works])


def works_from(line: bytes) -> tuple[Work, ...]:
    """The works of a line."""
    return tuple(
        Work(
            kind=WorkKind(work["kind"]),
            key=work["key"],
            name=work["name"],
            cards=tuple(map(_card, work["cards"])),
            links=tuple(Link(PageKind(link["kind"]), link["name"], link["href"]) for link in work["links"]),
            issuer=work["issuer"],
        )
        for work in json.loads(line)
    )


def record_line(record: Record) -> bytes:
    """A record as one line."""
    return json.dumps(asdict(record) | {"counts": dict(record.counts)}).encode()


def record_at(store: Store, name: str) -> Record:
    """The record in a file.  Raises OSError."""
    loaded = json.loads(store.read(name))
    kind, years, outputs = WorkKind(loaded["kind"]), tuple(loaded["years"]), tuple(loaded["outputs"])
    return Record(
        **{**loaded, "kind": kind, "years": years, "outputs": outputs, "counts": FrozenMap(loaded["counts"])}
    )


def discard(store: Store, folder: str, kept: Set[str]) -> None:
    """Remove the records of a folder except those kept, and the files of the site that only they own.

    Raises OutputError, OSError.
    """
    records = store.names(folder)
    own = {name for record in records if record in kept for name in record_at(store, record).outputs}
    for record in records:
        if record not in kept:
            # The record is removed last: a run killed here finds it again.
            outputs = record_at(store, record).outputs
            store.remove([*(name for name in outputs if name not in own), record])


def _line(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def _card(loaded: dict[str, Any]) -> Card:
    return Card(**{**loaded, "entry": Entry(**loaded["entry"])})

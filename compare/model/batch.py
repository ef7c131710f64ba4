"""A batch of reports: what was found in a folder, what is made of it, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compare.model.site import Link


@dataclass(frozen=True, slots=True)
class Entry:
    """A report of a folder or a manifest, before it is read."""

    path: str
    """An fsspec address, or a path of this machine."""
    issuer: str = ""
    """As a manifest gives it; empty where the report says."""
    year: int | None = None
    """As a manifest gives it; None where the report says."""
    group: str = ""
    """Issuers that belong together, such as the districts of one city; empty for none."""


@dataclass(frozen=True, slots=True)
class Card:
    """A report that was looked at: who it is by, and what its content is known by."""

    entry: Entry
    digest: str
    """SHA-256 of the file's content, hexadecimal; empty where the file cannot be read."""
    issuer: str
    year: int | None
    title: str
    date: str
    """ISO 8601; empty where the report gives none."""
    characters: int
    error: str = ""
    """One sentence where the report cannot be read; empty otherwise."""


class WorkKind(StrEnum):
    """What a piece of work makes."""

    PAIR = "pair"
    SERIES = "series"
    DISTRICTS = "districts"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Work:
    """One page to make, from two reports or more."""

    kind: WorkKind
    key: str
    """Names the work by all that goes into it: contents, version, options.  The same key, the same page."""
    name: str
    """Of its files in the site, with folder and without suffix."""
    cards: tuple[Card, ...]
    """In order of years; of issuers for a set of districts."""
    links: tuple[Link, ...] = ()
    """From its page to others of the site."""


@dataclass(frozen=True, slots=True)
class Record:
    """What became of a piece of work: kept beside the site, and read by its index."""

    kind: WorkKind
    key: str
    name: str
    group: str
    issuer: str
    """Empty for a set of districts; of measures, the first and the last of the issuers of a part."""
    years: tuple[int, ...]
    outputs: tuple[str, ...]
    """Files of the site, relative to it."""
    counts: dict[str, float]
    """Numbers the index shows, by name."""
    error: str = ""
    """One sentence where the work could not be done."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """A finished run."""

    site: str
    reports: int
    made: int
    """Pieces of work done in this run."""
    kept: int
    """Pieces of work done by an earlier run."""
    problems: tuple[str, ...]
    """A sentence for every report that could not be used and all work that could not be done."""

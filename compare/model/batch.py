"""A batch of reports: what was found in a folder, the work planned and its results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from compare.model.site import Link


@dataclass(frozen=True, slots=True)
class Entry:
    """A report of a folder or a manifest, before it is read."""

    path: str
    """An fsspec address or a local path."""
    issuer: str = ""
    """As a manifest gives it; empty if the report is to say."""
    year: int | None = None
    """As a manifest gives it; None if the report is to say."""
    group: str = ""
    """Issuers that belong together, such as the districts of one city; empty for none."""


@dataclass(frozen=True, slots=True)
class Card:
    """A report that was examined: its issuer, year and content hash."""

    entry: Entry
    digest: str
    """SHA-256 of the file's content, hexadecimal; empty if the file cannot be read."""
    issuer: str
    year: int | None
    title: str
    date: str
    """ISO 8601; empty if the report gives none."""
    characters: int
    error: str = ""
    """One sentence if the report cannot be read; else empty."""
    own_issuer: str = ""
    """As the report itself says."""
    own_year: int | None = None
    """As the report itself says."""


class WorkKind(StrEnum):
    """What a piece of work produces."""

    PAIR = "pair"
    SERIES = "series"
    DISTRICTS = "districts"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Work:
    """One page to make, from two or more reports."""

    kind: WorkKind
    key: str
    """Hash of everything that goes into the work: contents, version, options.  The same key gives the same
    page."""
    name: str
    """Of its files in the site, with folder, without suffix."""
    cards: tuple[Card, ...]
    """By year; for a set of districts by issuer."""
    links: tuple[Link, ...] = ()
    """From its page to others of the site."""
    issuer: str = ""
    """As the site names it; for a set of districts the kind of its reports, where another set needs telling apart."""


@dataclass(frozen=True, slots=True)
class Record:
    """Result of a piece of work: stored beside the site and read by its index."""

    kind: WorkKind
    key: str
    name: str
    group: str
    issuer: str
    """As the site names it; for a set of districts the kind of its reports, if there is a set of another; for
    measures, the first and last issuers of a part."""
    years: tuple[int, ...]
    outputs: tuple[str, ...]
    """Files of the site, relative to it."""
    counts: Mapping[str, float]
    """Numbers the index shows, by name."""
    error: str = ""
    """One sentence if the work failed."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """A finished run."""

    site: str
    reports: int
    made: int
    """Pieces of work done in this run."""
    kept: int
    """Pieces of work done by earlier runs."""
    problems: tuple[str, ...]
    """A sentence for every report that could not be used and every piece of work that failed."""
    own_pages: int = 0
    """Pages of this program in the folder, which are no reports."""
    notes: tuple[str, ...] = ()
    """A sentence for every report that says another issuer or year than the manifest, which is followed."""

"""A site of many pages: how they lead to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageKind(StrEnum):
    """What a page of a site shows."""

    INDEX = "index"
    PAIR = "pair"
    SERIES = "series"
    DISTRICTS = "districts"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Link:
    """The way from a page of a site to another."""

    kind: PageKind
    name: str
    """What the page is of: years, an issuer, a group; empty for the index."""
    href: str
    """Relative to the page it stands on."""

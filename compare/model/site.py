"""A site of many pages: the links between them."""

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
    """A link from a page of a site to another."""

    kind: PageKind
    name: str
    """What the page is about: years, an issuer, a group; empty for the index."""
    href: str
    """Relative to the page with the link."""

"""What a reader makes of a file, before anything is interpreted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class BlockKind(StrEnum):
    """What a reader knows of a block from the document's own markup."""

    PARAGRAPH = "paragraph"
    TABLE_ROW = "table-row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block stands in its source; every place counts from 1."""

    line: int | None = None
    """Line of a text, Markdown or HTML source."""
    page: int | None = None
    """Page of a PDF."""
    paragraph: int | None = None
    """Paragraph of a Word document in reading order, table cells and text boxes included."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or table row as a reader found it."""

    text: str
    """Never empty, no line break; as written, automatic numbering resolved to text."""
    origin: Origin = Origin()
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    """Heading level declared by markup (Word style, ``#``, ``<h2>``); 1 is the highest; None where
    the markup declares no heading."""
    cells: tuple[str, ...] = ()
    """The cells of a table row; empty for anything else."""
    bold: int = 0
    """Characters at its start that the markup sets in bold type, up to all of them; 0 where a format has no
    type, or the reader does not ask for it."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of a file: blocks in reading order, nothing interpreted."""

    path: str
    """As the user gave it; ``-`` is standard input."""
    format: str
    """Name of the reader: text, markdown, html, docx, pdf, office."""
    blocks: tuple[Block, ...]
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the file declares about itself: ``title``, ``issuer``, ``date``, ``document_number``.
    Less trusted than the text."""

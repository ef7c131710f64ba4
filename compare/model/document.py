"""What a reader returns for a file, before any interpretation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from compare.frozen import FrozenMap


class BlockKind(StrEnum):
    """What the document's own markup says about a block."""

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
    """Heading level declared by markup (Word style, ``#``, ``<h2>``); 1 is the highest; None if it declares
    no heading."""
    cells: tuple[str, ...] = ()
    """The cells of a table row; else empty, as for a cell on a line of its own, whose row nothing tells."""
    bold: int = 0
    """Leading characters in bold type, up to all of them; 0 if a format has no type or the reader does not
    extract it."""


@dataclass(frozen=True, slots=True)
class Markup:
    """What colleagues left in a Word file for someone to settle."""

    has_tracked_changes: bool = False
    """Insertions, deletions or moves that nobody accepted or rejected."""
    comments: int = 0
    prompts: tuple[str, ...] = ()
    """The prompts of fields that nobody filled in and that stand in a sentence: 选择一项, 单击此处输入文字."""


NO_MARKUP = Markup()


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader returns for a file: blocks in reading order, uninterpreted."""

    path: str
    """As the user gave it; ``-`` is standard input."""
    format: str
    """Name of the reader: text, markdown, html, docx, pdf, office."""
    blocks: tuple[Block, ...]
    metadata: Mapping[str, str] = field(default_factory=FrozenMap)
    """The file's own metadata: ``title``, ``issuer``, ``date``, ``document_number``.  Less trusted than the
    text."""
    markup: Markup = NO_MARKUP
    """Empty for formats without any."""

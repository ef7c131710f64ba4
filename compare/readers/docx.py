"""Word and WPS documents (.docx): bytes → blocks in reading order.

Source: ECMA-376 part 1.  Reads body paragraphs, table rows, text boxes, footnotes and endnotes, as they are
once every tracked change is accepted.  Ignores headers and footers, comments, hidden text and the table of
contents.
"""

from __future__ import annotations

import re
from collections import Counter as Counts
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from xml.etree.ElementTree import Element

from compare.errors import UnreadableDocument
from compare.message import N_
from compare.model import Block, BlockKind, Document, Markup, Origin
from compare.readers.docx_inline import MC, Box, Inline, InlineReader, Note, chosen, clean, is_left_out
from compare.readers.docx_package import Package, W, open_package
from compare.readers.docx_styles import number_of, read_styles, toggle_of, value_of
from compare.readers.docx_tables import WRAPPERS, Cell, is_removed, rows_of
from compare.readers.numbering import Counter, Label, place_of, read_lists
from compare.wording import HAN

_NO_TEXT = N_(
    "{path} has no text: if its pages are pictures, have their characters recognised "
    "in Word or WPS and save the result."
)
_TOO_DEEP = N_("{path} is damaged: its parts are nested too deep; open it in Word or WPS and save it again.")

_CHANGES = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_DEFAULT_TITLE = re.compile(
    r"(?:microsoft\s+)?(?:office\s+)?word\s*(?:document|文档)?|新建.*|文档\s*\d*|无标题.*|标题|.*\.(?:docx?|wps|dotx?|wpt)",
    re.IGNORECASE,
)


def read(data: bytes, path: str) -> Document:
    """The document in ``data``; ``path`` is used only for messages and :attr:`Document.path`.

    Raises UnreadableDocument if it is not a .docx, or one that is damaged, locked, hostile or without text.
    """
    package = open_package(data, path)
    try:
        reader = _BlockReader(package)
        blocks = tuple(reader.blocks())
    except RecursionError as error:
        raise UnreadableDocument(_TOO_DEEP, path=path) from error
    if not blocks:
        raise UnreadableDocument(_NO_TEXT, path=path)
    metadata = MappingProxyType(_metadata(package, "".join(reader.title)))
    return Document(path, "docx", blocks, metadata, _markup(package.document, reader.prompts))


def _markup(document: Element, prompts: Iterable[str]) -> Markup:
    """What is left to settle: a comment is counted where the text refers to it."""
    tags = Counts(element.tag for element in document.iter())
    return Markup(any(tags[tag] for tag in _CHANGES), tags[f"{W}commentReference"], tuple(prompts))


def _metadata(package: Package, styled: str) -> dict[str, str]:
    """``styled`` is what stands in the style of a title: of this report, not of the one it was written over."""
    title = styled or clean(package.title)
    # Templates leave their own name there, and a report's title is Chinese.
    is_meant = re.search(HAN, title) and not _DEFAULT_TITLE.fullmatch(title)
    return {"title": title} if is_meant else {}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, or several whose marks are deleted or hidden and which therefore read as one."""

    inline: Inline
    properties: Element | None
    """The w:pPr whose style, level and numbering apply."""
    origin: Origin
    label: Label | None = None
    """Number of paragraphs before it."""

    @property
    def style(self) -> str | None:
        return value_of(self.properties, "pStyle")

    def before(self, following: _Piece) -> _Piece:
        """The two as one paragraph, with the properties of the remaining mark."""
        bold = self.inline.bold[-1]
        if bold == len(self.inline.lines[-1]):
            bold += following.inline.bold[0]
        lines = [*self.inline.lines[:-1], self.inline.lines[-1] + following.inline.lines[0]]
        inline = Inline(
            lines + following.inline.lines[1:],
            self.inline.attached + following.inline.attached,
            self.inline.in_contents or following.inline.in_contents,
            [*self.inline.bold[:-1], bold, *following.inline.bold[1:]],
        )
        origin = self.origin if self.inline.has_text else following.origin
        return _Piece(inline, following.properties, origin, self.label)


class _BlockReader:
    """Walks a document once, counting paragraphs and list numbers on the way."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = read_styles(package.parts.get("styles"))
        self._lists = read_lists(package.parts.get("numbering"), self._styles)
        self._counter = Counter(self._lists)
        self._inline = InlineReader(package.document, self._styles)
        self._paragraph = 0
        self._notes_read: set[Note] = set()
        self._left_contents_out = False
        self.title: list[str] = []
        """The paragraphs in the style of a title, up to the first other one."""
        self._is_below_title = False

    @property
    def prompts(self) -> Iterable[str]:
        """The prompts of fields that are left in what was read."""
        return self._inline.prompts

    def blocks(self) -> list[Block]:
        blocks = list(self._container(self._package.document))
        if self._left_contents_out:
            # The title of a table of contents is often a paragraph without a style of its own.
            blocks = [block for block in blocks if re.sub(r"\s", "", block.text) != "目录"]
        return blocks

    def _container(self, element: Element, *, is_cell: bool = False) -> Iterator[Block]:
        """The blocks in a body, a table cell, a text box or a note."""
        pending: _Piece | None = None
        for child in self._flow(element):
            if child.tag == f"{W}tbl":
                if pending is not None:
                    yield from self._emit(pending, counts=pending.inline.has_text, is_cell=is_cell)
                    pending = None
                yield from self._table(child)
                continue
            piece = self._piece(child)
            pending = piece if pending is None else pending.before(piece)
            mark = None if piece.properties is None else piece.properties.find(f"{W}rPr")
            if is_removed(mark):
                continue
            if self._is_hidden_mark(mark, piece.style):
                # Word's style separator: a heading and the text after it on one line, under the
                # heading's number.
                if pending.inline.has_text and pending.label is None:
                    pending = replace(pending, label=self._number(pending))
                continue
            yield from self._emit(pending, counts=True, is_cell=is_cell)
            pending = None
        if pending is not None:
            yield from self._emit(pending, counts=pending.inline.has_text, is_cell=is_cell)

    def _flow(self, element: Element) -> Iterator[Element]:
        """Paragraphs and tables, out of whatever wraps them."""
        for child in element:
            if child.tag in (f"{W}p", f"{W}tbl"):
                yield child
            elif child.tag == f"{W}sdt" and is_left_out(child):
                self._left_contents_out = True
            elif child.tag == f"{MC}AlternateContent":
                yield from self._flow(chosen(child))
            elif child.tag in WRAPPERS or child.tag == f"{W}body":
                yield from self._flow(child)

    def _piece(self, paragraph: Element) -> _Piece:
        self._paragraph += 1
        return _Piece(
            self._inline.read(paragraph), paragraph.find(f"{W}pPr"), Origin(paragraph=self._paragraph)
        )

    def _is_hidden_mark(self, mark: Element | None, style: str | None) -> bool:
        direct = toggle_of(mark, "vanish")
        return self._styles.is_hidden(style) if direct is None else direct

    def _number(self, piece: _Piece) -> Label | None:
        place = place_of(piece.properties, piece.style, self._styles, self._lists)
        return None if place is None else self._counter.next(place)

    def _emit(self, piece: _Piece, *, counts: bool, is_cell: bool) -> Iterator[Block]:
        """The blocks of a paragraph; ``counts`` if it takes part in automatic numbering."""
        inline = piece.inline
        if self._styles.is_contents(piece.style) or (inline.in_contents and not inline.has_text):
            self._left_contents_out = True
            return
        label = piece.label
        if label is None and counts:
            label = self._number(piece)
        lines = [
            (text, len(clean(line[:bold])))
            for line, bold in zip(inline.lines, inline.bold, strict=True)
            if (text := clean(line))
        ]
        if lines and label is not None:
            text, bold = lines[0]
            numbered = clean(label.before(text))
            lines[0] = numbered, bold and bold + len(numbered) - len(text)
        elif label is not None and is_cell:
            # A column of serial numbers is often nothing but automatic numbering.
            lines = [(label.text, 0)]
        level = self._level(piece)
        if self._styles.is_title(piece.style) and not self._is_below_title:
            self.title += [text for text, _ in lines]
        elif self.title and lines:
            self._is_below_title = True
        for text, bold in lines:
            yield Block(text, piece.origin, level=level, bold=bold)
        for attached in inline.attached:
            if isinstance(attached, Box):
                yield from self._container(attached.content)
            else:
                yield from self._note(attached, piece.origin)

    def _level(self, piece: _Piece) -> int | None:
        direct = number_of(piece.properties, "outlineLvl")
        if direct is not None:
            return direct + 1 if 0 <= direct < 9 else None
        return self._styles.heading_level(piece.style)

    def _note(self, note: Note, origin: Origin) -> Iterator[Block]:
        """The paragraphs of a note, placed where the text refers to it."""
        root = self._package.parts.get(note.part)
        if root is None or note in self._notes_read:
            return
        self._notes_read.add(note)
        tag = W + note.part.removesuffix("s")
        element = next((e for e in root.iter(tag) if e.get(f"{W}id") == note.id), None)
        if element is None:
            return
        body, paragraph = self._inline, self._paragraph
        self._inline = InlineReader(element, self._styles)
        for block in list(self._container(element)):
            yield replace(block, kind=BlockKind.FOOTNOTE, origin=origin, level=None, cells=())
        self._inline, self._paragraph = body, paragraph

    def _table(self, table: Element) -> Iterator[Block]:
        rows = rows_of(table)
        cells = [cell.element for row in rows for cell in row if cell.element is not None]
        if len(cells) == 1:
            # A table with one cell is a frame around text: making it one row would lose the paragraphs.
            yield from self._container(cells[0])
            return
        for row in rows:
            yield from self._row(row)

    def _row(self, row: Sequence[Cell]) -> Iterator[Block]:
        origin = Origin(paragraph=self._paragraph + 1)
        texts: list[str] = []
        notes: list[Block] = []
        for cell in row:
            blocks = [] if cell.element is None else list(self._container(cell.element, is_cell=True))
            notes += [block for block in blocks if block.kind is BlockKind.FOOTNOTE]
            folded = (
                " ".join(filter(None, block.cells)) if block.cells else block.text
                for block in blocks
                if block.kind is not BlockKind.FOOTNOTE
            )
            texts.append("" if cell.is_continued else " ".join(folded))
            texts += [""] * (cell.columns - 1)
        if any(texts):
            # An empty cell keeps its place among the cells but adds nothing to the text.
            text = " | ".join(filter(None, texts))
            yield Block(text, origin, kind=BlockKind.TABLE_ROW, cells=tuple(texts))
        yield from notes

"""Saved web pages (.html): bytes → the paragraphs of the report, without menus and footers.

Compared with trafilatura 2.3 on the pages in ``tests/data/html``, these rules keep every paragraph whole and
in its place; the results are in ``docs/readers.md``.  Nothing a page refers to is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from lxml import etree  # type: ignore[import-untyped, unused-ignore]

from compare.errors import UnreadableDocument
from compare.message import N_
from compare.model import Block, BlockKind, Document, Origin
from compare.readers import html_page
from compare.readers.html_page import Element, Piece
from compare.readers.text import clean, decode, join, starts_anew
from compare.wording import is_wide

_NO_TEXT = N_(
    "{path} has no text of its own: open the page, wait until the report is shown, and save it again, "
    "or copy the report into a .txt file."
)
_DAMAGED = N_("{path} cannot be read as a web page: save it again, or copy the report into a .txt file.")

_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})""", re.I)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
# Pictures inside the page, which the parser would count against its limits.
_DATA_ADDRESS = re.compile(r"\bdata:[\w/+.-]+;base64,[A-Za-z0-9+/=\s%]{100,}", re.I)
_INLINE_TAG = re.compile(r"</?(?:span|font|b|i|u|em|strong|big|small|o:p|a|st1:\w+)\b[^<>]*>", re.I)

_BLOCKS = frozenset((
    "html", "body", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "section", "article", "main", "header", "hr",
    "blockquote", "pre", "center", "form", "fieldset", "legend", "figure", "figcaption", "address", "details",
    "summary",
))  # fmt: skip
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_LEVELS = {f"h{level}": level for level in range(1, 7)}

_SPACE = " \t\r\n\f"
_SPACES = re.compile(f"[{_SPACE}]+")
# Some pages keep the line breaks of a text and leave it to their style sheet to show them.
_INDENTED_LINE = re.compile(r"\n[ \t]*(?=\u3000{2})")

_LAST_LINE = 65534
"""libxml2 counts no further."""
_WIDEST_SPAN = 100
"""Columns or rows a cell can span, and columns up to which that counts; browsers stop at a thousand."""
_LONGEST_CELL = 2000


def read(data: bytes, path: str) -> Document:
    """The report on the page in ``data``.  Raises UnreadableDocument if it is not a page, or has no text."""
    declared = _CHARSET.search(data[:4096].replace(b"\0", b""))
    source = decode(data, path, declared.group(1).decode() if declared else "")
    root = _tree(source, path)
    title = html_page.title_of(root)
    head = {
        "title": title,
        "issuer": html_page.meta(root, "contentsource", "source"),
        "date": html_page.meta(root, "pubdate", "publishdate", "article:published_time"),
    }
    html_page.prune(root)
    html_page.remove_furniture(root)
    pieces = list(_pieces(root))
    chosen = html_page.content(pieces, title)
    if not chosen:
        raise UnreadableDocument(_NO_TEXT, path=path)
    metadata = html_page.metadata(head, pieces)
    return Document(path, "html", tuple(map(_block, chosen)), MappingProxyType(metadata))


def _block(piece: Piece) -> Block:
    kind = BlockKind.TABLE_ROW if piece.cells else BlockKind.PARAGRAPH
    return Block(piece.text, Origin(line=piece.line), kind, piece.level, piece.cells, piece.bold)


def _tree(source: str, path: str) -> Element:
    source = _DATA_ADDRESS.sub("", _DECLARATION.sub("", source)).replace("\0", "")
    root = _parsed(source)
    if root is None:
        # Editors leave hundreds of <font> open, each of which nests everything after it.
        root = _parsed(_INLINE_TAG.sub("", source))
    if root is None:
        raise UnreadableDocument(_DAMAGED, path=path)
    return root


def _parsed(source: str) -> Element | None:
    """The page as a tree; None if it is too deep or too large for the parser, which then truncates it."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    limits = (
        etree.ErrorTypes.ERR_RESOURCE_LIMIT,
        etree.ErrorTypes.ERR_INTERNAL_ERROR,
        etree.ErrorTypes.ERR_NO_MEMORY,
    )
    if any(entry.type in limits or "Excessive depth" in entry.message for entry in parser.error_log):
        return None
    return root


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while its text is being collected."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    bold: str = ""
    """Leading bold text."""
    is_bold: bool = True
    """Only bold text so far."""
    element: Element | None = None
    line: int | None = None

    def add(
        self, text: str | None, element: Element, line: int | None, *, is_link: bool, is_bold: bool
    ) -> None:
        """Append the text of a node that begins at ``line``."""
        if not text:
            return
        if self.element is None and text.strip():
            self.element = element
            before = text[: len(text) - len(text.lstrip())]
            self.line = line + before.count("\n") if line is not None else None
        self.parts.append(text)
        self.is_bold = self.is_bold and (is_bold or not text.strip())
        if self.is_bold:
            self.bold += text
        if is_link:
            self.linked += len(text.strip())


def _pieces(root: Element) -> Iterator[Piece]:
    """Paragraphs and table rows of a page in reading order."""
    paragraph = _Paragraph()
    level: int | None = None
    links = 0
    bold = 0
    counters: dict[Element, int] = {}
    number = ""
    is_preformatted = False

    def flush() -> Iterator[Piece]:
        nonlocal paragraph, number
        done, paragraph = paragraph, _Paragraph()
        for piece in _finished(done, level, is_preformatted=is_preformatted):
            is_numbered = number and not starts_anew(piece.text)
            text = join((number, piece.text)) if is_numbered else piece.text
            number = ""
            shift = len(text) - len(piece.text)
            yield replace(piece, text=text, level=level, bold=piece.bold and piece.bold + shift)

    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        line = _line(element)
        parent = element.getparent()
        # The tree's own tail text is ignored.
        around = element if parent is None else parent
        if event == "start":
            # Also called for a table, whose inside is skipped.
            bold += _is_bold(element)
            if tag == "table" and _is_data(element):
                yield from flush()
                yield from _rows(element)
                walker.skip_subtree()
                continue
            if tag in _BLOCKS or (tag == "br" and level is None):
                yield from flush()
            if tag in _LEVELS:
                level = _LEVELS[tag]
            elif tag == "a":
                links += 1
            elif tag == "pre":
                is_preformatted = True
            elif tag == "li":
                number = _number(element, counters)
            paragraph.add(element.text, element, line, is_link=links > 0, is_bold=bold > 0)
            continue
        if tag in _BLOCKS:
            yield from flush()
        if tag in _LEVELS:
            level = None
        elif tag == "a":
            links -= 1
        elif tag == "pre":
            is_preformatted = False
        bold -= _is_bold(element)
        paragraph.add(element.tail, around, line, is_link=links > 0, is_bold=bold > 0)
    yield from flush()


def _finished(paragraph: _Paragraph, level: int | None, *, is_preformatted: bool) -> Iterator[Piece]:
    """The paragraph with its white space as a browser shows it; several if its lines are paragraphs."""
    if paragraph.element is None:
        return
    written = "".join(paragraph.parts)
    linked = paragraph.linked / max(len(written.strip()), 1)
    bold = clean(_collapsed(paragraph.bold.lstrip()))
    offset = 0
    for source in written.lstrip().split("\n") if is_preformatted else _INDENTED_LINE.split(written.lstrip()):
        text = clean(_collapsed(source))
        line = None if paragraph.line is None else paragraph.line + offset
        offset += source.count("\n") + 1
        if text:
            at_start = len(bold) if bold and text.startswith(bold) else 0
            yield Piece(text, paragraph.element, line, level, linked=linked, bold=at_start)
            bold = ""


def _is_bold(element: Element) -> bool:
    return element.tag in ("b", "strong") or bool(_BOLD_STYLE.search(element.get("style", "")))


def _collapsed(source: str) -> str:
    """White space as one space, or none if a line of the source ends beside a Chinese character."""

    def shown(found: re.Match[str]) -> str:
        beside = source[max(found.start() - 1, 0) : found.start()] + source[found.end() : found.end() + 1]
        return "" if "\n" in found.group() and any(map(is_wide, beside)) else " "

    return _SPACES.sub(shown, source)


def _line(element: Element) -> int | None:
    line = element.sourceline
    return line if isinstance(line, int) and line <= _LAST_LINE else None


def _number(item: Element, counters: dict[Element, int]) -> str:
    """The number a browser puts before a list item; empty if it puts none or a letter."""
    items = item.getparent()
    if items is None or items.tag != "ol":
        return ""
    given = item.get("value") or (items.get("start") if items not in counters else None)
    counters[items] = int(given) if given and re.fullmatch(r"\d{1,4}", given) else counters.get(items, 0) + 1
    style = f"{items.get('style', '')};{item.get('style', '')}"
    is_plain = items.get("type", "1") == "1" and not re.search(r"list-style(?:-type)?\s*:", style)
    return f"{counters[items]}." if is_plain else ""


def _is_data(table: Element) -> bool:
    """Whether a table holds data: most rows have several cells, and no cell holds a page's worth of text."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    counts: list[int] = []
    for row in table.iter("tr"):
        lengths = [len("".join(cell.itertext()).strip()) for cell in row.iterchildren("td", "th")]
        if any(length > _LONGEST_CELL for length in lengths):
            return False
        counts.append(sum(length > 0 for length in lengths))
    filled = [count for count in counts if count]
    several = sum(count > 1 for count in filled)
    return several >= 2 and several >= len(filled) / 2


def _rows(table: Element) -> Iterator[Piece]:
    """The rows of a data table; a cell spanning several rows or columns is put in the first of them."""
    open_rows: dict[int, int] = {}
    for caption in table.iterchildren("caption"):
        text = clean(_collapsed("".join(caption.itertext())))
        if text:
            yield Piece(text, caption, _line(caption))
    for row in table.iter("tr"):
        texts: list[str] = []
        for cell in row.iterchildren("td", "th"):
            while len(texts) < _WIDEST_SPAN and open_rows.get(len(texts), 0) > 0:
                open_rows[len(texts)] -= 1
                texts.append("")
            rows, columns = (_span(cell.get(name)) for name in ("rowspan", "colspan"))
            for column in range(columns):
                if len(texts) < _WIDEST_SPAN:
                    open_rows[len(texts)] = rows - 1
                texts.append("" if column else join(piece.text for piece in _pieces(cell)))
        for column in range(len(texts), max(open_rows, default=0) + 1):
            if open_rows.get(column, 0) > 0:
                open_rows[column] -= 1
                texts.append("")
        if any(texts):
            linked = sum(len("".join(a.itertext())) for a in row.iter("a")) / max(sum(map(len, texts)), 1)
            yield Piece(" | ".join(filter(None, texts)), row, _line(row), cells=tuple(texts), linked=linked)


def _span(value: str | None) -> int:
    return min(int(value), _WIDEST_SPAN) if value and re.fullmatch(r"[1-9]\d{0,8}", value) else 1

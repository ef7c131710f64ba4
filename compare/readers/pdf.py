"""PDF (.pdf): the text layer of its pages → paragraphs.

A PDF has characters and their places but no paragraphs.  Running heads and page numbers are left out; lines
are joined by first-line indents, short lines and final punctuation, across page breaks too.
"""

from __future__ import annotations

import re
import statistics
import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from compare.errors import UnreadableDocument
from compare.message import N_
from compare.model import Block, BlockKind, Document, Origin
from compare.readers import refuse_too_long
from compare.readers.contents import listed
from compare.readers.lines import Line, page_lines, pitch
from compare.readers.running_heads import without_running_heads
from compare.readers.text import breaks_word, clean, ends_sentence, join, starts_anew
from compare.wording import HAN

MAX_PAGES: Final = 2000

_DAMAGED = N_("{path} is damaged or not a PDF: open it in its program and export it as PDF again.")
_LOCKED = N_("{path} is locked with a password: open it, remove the password and save it again.")
_TOO_MANY_PAGES = N_("{path} has more than {limit} pages: give a file with one report in it.")
_SCANNED = N_(
    "{path} is a scan without a text layer: have its characters recognised first (OCR), for example in WPS, "
    "and give the result."
)
_NO_TEXT = N_("{path} has no text: give a file with the report in it.")
_GARBLED = N_(
    "{path} has a text layer that cannot be read, as its fonts do not say what they show: give the document "
    "it was made from, or have its characters recognised (OCR)."
)

_NOTE = re.compile(r"[\[〔]?(?:\d{1,2}|[\u2460-\u2473]|\*)[\]〕]?")
_CHINESE = re.compile(HAN)
_DIGIT = re.compile(r"\d")
_UNIT = r"[（《〈「『【〔(]*(?:[A-Za-z0-9.,%:/+-]{1,20}|[^“”‘’])[，。；：、！？）》〉」』】〕)％%]*"
_FIRST_TOKEN = re.compile(rf"[“”‘’]*{_UNIT}(?:[“”‘’]+{_UNIT}){{0,3}}[“”‘’]*")
"""A line break adds no space here: between marks and their words, and beside quotation marks, which are no
more Chinese than English (UAX #14, class QU)."""

_LARGER = 1.12
"""Ratio of a title's size to the body's; notes are smaller by the same ratio."""

_ENOUGH = 20
"""Lines of a column on odd or on even pages that tell its edges."""

Place = tuple[int, int]
"""Page and column."""

# pdfium is not thread-safe.
_PDFIUM = threading.Lock()


def read(data: bytes, path: str) -> Document:
    """The paragraphs of ``data``.  Raises UnreadableDocument if it is locked, damaged, scanned or too long."""
    with _PDFIUM:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            is_locked = error.err_code == pdfium.FPDF_ERR_PASSWORD
            raise UnreadableDocument(_LOCKED if is_locked else _DAMAGED, path=path) from error
        try:
            pages = list(_pages(pdf, path))
            title = clean(str(pdf.get_metadata_value("Title")))
        except pypdfium2.PdfiumError as error:
            raise UnreadableDocument(_DAMAGED, path=path) from error
        finally:
            pdf.close()
    lines = _with_whole_rows(line for page in without_running_heads(pages) for line in page)
    blocks = tuple(_blocks(lines))
    if not blocks:
        raise UnreadableDocument(_NO_TEXT, path=path)
    # Word writes its own name before the file's.
    is_meant = re.search(HAN, title) and not re.search(r"Microsoft|WPS|\.\w{3,4}$", title)
    return Document(path, "pdf", blocks, MappingProxyType({"title": title} if is_meant else {}))


def _pages(pdf: pypdfium2.PdfDocument, path: str) -> Iterator[list[Line]]:
    """The lines of every page."""
    if len(pdf) > MAX_PAGES:
        raise UnreadableDocument(_TOO_MANY_PAGES, path=path, limit=MAX_PAGES)
    characters = 0
    letters = 0
    garbled = 0
    pictures = 0
    divided: list[Line] = []
    for number in range(len(pdf)):
        page = pdf[number]
        try:
            text_page = page.get_textpage()
            characters += text_page.count_chars()
            text_page.close()
            refuse_too_long(path, characters)
            lines = page_lines(page, number + 1, divided)
            divided = lines if any(line.column for line in lines) else divided
            written = "".join(line.text for line in lines)
            letters += len(written)
            garbled += sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in written)
            if len(written) < 20:
                pictures += _has_picture(page)
            yield lines
        finally:
            page.close()
    # A scan may have a page number or the name of the scanner.
    if pictures and letters < 20 * len(pdf):
        raise UnreadableDocument(_SCANNED, path=path)
    if characters and (not letters or garbled > 0.3 * letters):
        raise UnreadableDocument(_GARBLED if garbled else _NO_TEXT, path=path)


def _with_whole_rows(lines: Iterable[Line]) -> list[Line]:
    """The lines, each row of a drawn table that a page break divides made one again."""
    whole: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last is not None and line.page != last.page and _is_rest_of_row(last, line):
            cells = tuple(map(join, zip(whole[-1].cells, line.cells, strict=True)))
            whole[-1] = replace(whole[-1], cells=cells)
        else:
            whole.append(line)
        last = line
    return whole


def _is_rest_of_row(row: Line, line: Line) -> bool:
    """Whether a row at the top of a page is the end of one cell of the row before: words alone, and nothing beside."""
    if not line.cells or len(line.cells) != len(row.cells):
        return False
    filled = [place for place, text in enumerate(line.cells) if text]
    if len(filled) != 1:
        return False
    above, below = row.cells[filled[0]], line.cells[filled[0]]
    is_open = above and not ends_sentence(above) and sum(map(bool, row.cells)) > 1
    return bool(is_open) and not starts_anew(below) and not _DIGIT.search(below)


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return next(iter(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None


_HANGING = re.compile(r"[，。、；：！？,.;:!?）)”’》」』】]$")
"""Marks that may hang past the end of a line of Chinese text (hanging punctuation in the W3C’s Requirements
for Chinese Text Layout)."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Left and right edges of the body's lines, on pages of one kind."""

    left: float
    right: float
    size: float
    is_indented: bool
    """Whether paragraphs begin with an indent of two characters."""
    pitch: float

    def indent(self, line: Line) -> float:
        """In characters of the line."""
        return (line.x0 - self.left) / line.size

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the next line's first word had no room at the end of this one."""
        token = _FIRST_TOKEN.match(following.text)
        width = sum(0.55 if c.isascii() else 1.0 for c in token.group()) if token else 1.0
        return self.right - line.x1 < (width + 0.7) * line.size

    def is_centred(self, line: Line) -> bool:
        off = (line.x0 + line.x1 - self.left - self.right) / 2
        return abs(off) < line.size and self.indent(line) > 2.5


def _columns(lines: Sequence[Line]) -> dict[Place, _Column]:
    """The column by place; odd and even pages may have different margins."""
    body = [line for line in lines if not line.cells] or lines
    size = _usual(round(line.size, 1) for line in body for _ in line.text)
    by_side: dict[Place, list[Line]] = defaultdict(list)
    by_column: dict[int, list[Line]] = defaultdict(list)
    for line in body:
        if abs(line.size - size) < 0.1 * size:
            by_side[line.page % 2, line.column].append(line)
            by_column[line.column].append(line)
    whole = _column([line for column in by_column.values() for line in column] or body, size)
    wholes = {column: _column(found, size) for column, found in by_column.items()}
    sides = {side: _column(found, size) for side, found in by_side.items() if len(found) >= _ENOUGH}
    found = {
        line.place: sides.get((line.page % 2, line.column), wholes.get(line.column, whole)) for line in lines
    }
    # The left column of a page may hold one long paragraph, and the right one the beginnings of three.
    if any(column.is_indented for number, column in wholes.items() if number):
        found |= {place: replace(column, is_indented=True) for place, column in found.items() if place[1]}
    return found


def _column(lines: Sequence[Line], size: float) -> _Column:
    starts = sorted(line.x0 for line in lines)
    # The leftmost place where more than a stray line begins.
    least = max(1, len(starts) // 12)
    left = next(
        x for i, x in enumerate(starts) if sum(abs(other - x) < 0.4 * size for other in starts[i:]) >= least
    )
    # Lines of a wide table or a sideways page extend farther, but are few.
    bins = Counter(round(line.x1 / (1.5 * size)) for line in lines)
    common = max(place for place, count in bins.items() if count >= 0.4 * max(bins.values()))
    full = [line for line in lines if round(line.x1 / (1.5 * size)) == common]
    # A mark at the end of a line may hang in the margin.
    right = max(line.x1 for line in [x for x in full if not _HANGING.search(x.text)] or full)
    indented = sum(1.4 < (x - left) / size < 2.6 for x in starts)
    return _Column(left, right, size, indented >= max(2, 0.05 * len(starts)), pitch(lines))


def _usual(sizes: Iterable[float]) -> float:
    return Counter(sizes).most_common(1)[0][0]


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    left_out = listed(line.text for line in lines)
    lines = [line for position, line in enumerate(lines) if position not in left_out]
    if not lines:
        return
    columns = _columns(lines)
    rows = _table_rows(lines)
    notes = _note_lines(lines, columns)
    pending: list[Line] = []
    waiting: list[Block] = []

    def flush() -> Iterator[Block]:
        if pending:
            text = join(line.text for line in pending)
            yield Block(text, Origin(page=pending[0].page))
            pending.clear()
        yield from waiting
        waiting.clear()

    for position, line in enumerate(lines):
        if line.cells or position in rows:
            yield from flush()
            cells = line.cells or tuple(fragment.text for fragment in line.fragments)
            yield Block(
                " | ".join(filter(None, cells)), Origin(page=line.page), BlockKind.TABLE_ROW, cells=cells
            )
        elif position in notes:
            # Notes are at the foot of a page, inside a paragraph that continues.
            if waiting and not _NOTE.match(line.text):
                last = waiting.pop()
                waiting.append(Block(join((last.text, line.text)), last.origin, last.kind))
            else:
                text = _NOTE.sub("", line.text, count=1).strip() or line.text
                waiting.append(Block(text, Origin(page=line.page), BlockKind.FOOTNOTE))
        else:
            if pending and not _goes_on(pending[-1], line, columns[pending[-1].place], columns[line.place]):
                yield from flush()
            pending.append(line)
    yield from flush()


def _goes_on(line: Line, following: Line, column: _Column, next_column: _Column) -> bool:
    """Whether ``following`` belongs to the paragraph of ``line``."""
    # The size of Latin type is an estimate.
    is_alike = _CHINESE.search(line.text) and _CHINESE.search(following.text)
    if is_alike and abs(line.size - following.size) > 0.08 * line.size:
        return False
    is_below = line.place == following.place
    distance = line.baseline - following.baseline
    if line.size > _LARGER * column.size:
        # A title in several lines.
        is_near = is_below and distance < 2.6 * line.size
        return is_near and not starts_anew(following.text) and not ends_sentence(line.text)
    if is_below and column.pitch and distance > 1.45 * column.pitch:
        return False
    if column.is_centred(line) or next_column.is_centred(following) or next_column.indent(following) > 3:
        return False
    if not column.is_full(line, following):
        return False
    is_open = not ends_sentence(line.text)
    if next_column.indent(following) > 1.2:
        # All lines of a quotation are indented, but only if the first lines of paragraphs are not.
        is_flush = not next_column.is_indented and abs(following.x0 - line.x0) < 0.4 * line.size
        return is_flush and is_open and not starts_anew(following.text)
    if next_column.is_indented and column.indent(line) < 3:
        return True
    return is_open and (not starts_anew(following.text) or breaks_word(line.text, following.text))


def _table_rows(lines: Sequence[Line]) -> set[int]:
    """Positions of the lines that are table rows: several in a row with gaps in them."""
    rows: set[int] = set()
    run: list[int] = []
    for position, line in enumerate([*lines, None]):
        if line is not None and len(line.fragments) > 1 and (not run or lines[run[-1]].page == line.page):
            run.append(position)
            continue
        lengths = [len(fragment.text) for at in run for fragment in lines[at].fragments]
        # Two columns of text have gaps as well.
        if len(run) > 1 and statistics.median(lengths) < 12:
            rows.update(run)
        run = [position] if line is not None and len(line.fragments) > 1 else []
    return rows


def _note_lines(lines: Sequence[Line], columns: dict[Place, _Column]) -> set[int]:
    """Positions of the lines at the foot of a page or column that are smaller than the body and begin with a mark."""
    notes: set[int] = set()
    by_place: dict[Place, list[int]] = defaultdict(list)
    for position, line in enumerate(lines):
        by_place[line.place].append(position)
    for place, positions in by_place.items():
        foot: list[int] = []
        for position in reversed(positions):
            if lines[position].cells or lines[position].size * _LARGER > columns[place].size:
                break
            foot.insert(0, position)
        while foot and not _NOTE.match(lines[foot[0]].text):
            foot.pop(0)
        if len(foot) < len(positions):
            notes.update(foot)
    return notes

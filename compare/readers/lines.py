"""The characters of a PDF page → lines of text, as placed on the page.

pdfium gives each character and its position; which of them form a line, and where a space is meant, follows
from the distances between them.
"""

from __future__ import annotations

import ctypes
import math
import re
import statistics
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from compare.readers.grids import Grid, Place, grids
from compare.readers.text import clean, join
from compare.readers.text_columns import gap_of_columns, goes_across
from compare.wording import is_wide


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character on a page; all measures in points, upwards and to the right."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    """Font size as displayed: the width of a Chinese character."""
    angle: int
    """Quarter turns counter-clockwise by which the text is turned on the page."""
    index: int
    """Its number on the page, as pdfium counts."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Part of a line between two wide gaps."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page."""

    page: int
    """Counts from 1."""
    fragments: tuple[Fragment, ...]
    baseline: float
    size: float
    from_top: float
    """Distance of the baseline from the upper edge, as a share of the page's height."""
    cells: tuple[str, ...] = ()
    """Of a row of a drawn table; empty for any other line."""
    column: int = 0
    """1 or 2 where the page is set in two columns, left and right; 0 across the page."""

    @property
    def text(self) -> str:
        """The fragments, with a space for every wide gap."""
        return " ".join(fragment.text for fragment in self.fragments)

    @property
    def x0(self) -> float:
        """Where the line begins."""
        return self.fragments[0].x0

    @property
    def x1(self) -> float:
        """Where the line ends."""
        return self.fragments[-1].x1

    @property
    def place(self) -> tuple[int, int]:
        """Page and column: lines of one place stand one below the other."""
        return self.page, self.column


# Fonts without a proper table give radicals and compatibility forms for the characters they resemble.
_LOOK_ALIKE = re.compile("[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]")
_NOTE_MARK = re.compile(r"[\d\u2460-\u2473\[\]〔〕*]")

_LATIN_HEIGHT = 0.75
"""Width of a Chinese character as a share of the height of a line of the font."""
_SAME_LINE = 0.45
"""Greatest distance of baselines on one line, as a share of the size: raised figures are within it, tightly
set lines are not."""
_WORD_GAP = 0.2
"""Least gap between Latin letters, as a share of the size, that is a space."""
_VISIBLE_SPACE = 0.4
"""Least width of a deliberate space between Chinese characters."""
_WIDE_GAP = 0.9
"""Gap between Chinese characters wider than in any justified line: 名　　称."""
_CELL_GAP = 1.4
"""Gap between the cells of a table."""
_TILT = 0.1
"""Radians; watermarks run across a page at an angle."""
_MUCH_LARGER = 2.5
"""Ratio of sizes: characters of sizes so far apart do not make one line, and pale ones are a watermark."""
_PALE = 170
"""Least of red, green and blue, of 255."""
_SEE_THROUGH = 128
"""Alpha, of 255."""
_LONGEST_CELL = 400
"""Characters.  A box with more of them frames a text, and is no cell of a table."""
_MIDDLE = 0.35
"""Height of the middle of a character above its baseline, as a share of its size."""


def page_lines(page: pypdfium2.PdfPage, number: int, before: Sequence[Line] = ()) -> list[Line]:
    """The lines of a page in the order they are read; watermarks and text at an angle are left out.

    ``before`` are those of a page in front of it that is set in two columns, if there is one.
    """
    text_page = page.get_textpage()
    try:
        glyphs = list(_glyphs(text_page))
        usual = statistics.median(glyph.size for glyph in glyphs) if glyphs else 0.0
        glyphs = [glyph for glyph in glyphs if not _is_watermark(text_page, glyph, usual)]
    finally:
        text_page.close()
    if not glyphs:
        return []
    # A wide table is on a turned page, or is turned itself.
    angle = Counter(glyph.angle for glyph in glyphs).most_common(1)[0][0]
    upright = [glyph for glyph in glyphs if glyph.angle == angle]
    left, bottom, right, top = page.get_mediabox()
    upper, lower = {0: (top, bottom), 1: (-left, -right), 2: (-bottom, -top), 3: (right, left)}[angle]
    tables, beside = _tables(upright, grids(page, angle), number)
    large = [glyph for glyph in beside if glyph.size > _MUCH_LARGER * usual]
    small = [glyph for glyph in beside if glyph.size <= _MUCH_LARGER * usual]
    lines = [line for row in _rows(large) if (line := _line(row, number))]
    middle = _gap(small, usual, before)
    columns: Sequence[Sequence[Glyph]] = (small,) if middle is None else _divided(small, middle)
    for column, glyphs_of_it in enumerate(columns):
        lines += [replace(line, column=column) for row in _rows(glyphs_of_it) if (line := _line(row, number))]
    height = max(upper - lower, 1.0)
    return [
        replace(line, from_top=min(max((upper - line.baseline) / height, 0.0), 1.0))
        for line in _as_read((*lines, *tables), middle)
    ]


def _gap(glyphs: Sequence[Glyph], size: float, before: Sequence[Line]) -> float | None:
    rows = [[glyph for glyph in row if not glyph.text.isspace()] for row in _rows(glyphs)]
    left = max((line.x1 for line in before if line.column == 1), default=None)
    right = min((line.x0 for line in before if line.column == 2), default=None)
    known = (left + right) / 2 if left is not None and right is not None else None
    return gap_of_columns(rows, size, known) or gap_of_columns(rows, size)


def _divided(glyphs: Sequence[Glyph], middle: float) -> tuple[list[Glyph], list[Glyph], list[Glyph]]:
    """The characters of a page in two columns: of rows that go across it, of the left column, of the right one."""
    across: list[Glyph] = []
    left: list[Glyph] = []
    right: list[Glyph] = []
    for row in _rows(glyphs):
        if goes_across((glyph for glyph in row if not glyph.text.isspace()), middle, row[0].size):
            across += row
        else:
            for glyph in row:
                (left if glyph.x1 <= middle else right).append(glyph)
    return across, left, right


def _as_read(lines: Iterable[Line], middle: float | None) -> list[Line]:
    """The lines of a page from top to bottom, those of a left column before those of the right one beside it."""
    ordered: list[Line] = []
    beside: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        if middle is not None and not line.column and line.cells and not line.x0 < middle < line.x1:
            line = replace(line, column=1 if line.x1 <= middle else 2)
        if line.column:
            beside.append(line)
        else:
            ordered += sorted(beside, key=lambda line: line.column)
            beside.clear()
            ordered.append(line)
    return ordered + sorted(beside, key=lambda line: line.column)


def _tables(
    glyphs: Sequence[Glyph], drawn: Sequence[Grid], number: int
) -> tuple[list[Line], Sequence[Glyph]]:
    """The rows of the drawn tables of a page, and the glyphs beside them."""
    rows: list[Line] = []
    middles = [glyph.baseline + _MIDDLE * glyph.size for glyph in glyphs]
    # From the top, as the rows of a grid: it looks at nothing above or below it.
    from_top = sorted(range(len(glyphs)), key=lambda at: -middles[at])
    taken: set[int] = set()
    for grid in drawn:
        first, last = (
            bisect_left(from_top, y, key=lambda at: -middles[at]) for y in (grid.ys[0], grid.ys[-1])
        )
        inside: dict[Place, list[Glyph]] = {}
        within: list[int] = []
        for at in sorted(from_top[first:last]):
            glyph = glyphs[at]
            place = None if at in taken else grid.place_of((glyph.x0 + glyph.x1) / 2, middles[at])
            if place is not None:
                within.append(at)
                inside.setdefault(place, []).append(glyph)
        cells = {
            place: [line for row in _rows(found) if (line := _line(row, number))]
            for place, found in inside.items()
        }
        if _is_table(cells):
            rows += _rows_of(grid, cells, number)
            taken.update(within)
    return rows, [glyph for at, glyph in enumerate(glyphs) if at not in taken]


def _is_table(cells: Mapping[Place, Sequence[Line]]) -> bool:
    """Whether half of its rows have several cells with text, and none has a page's worth of it."""
    filled = Counter(place.row for place, lines in cells.items() if lines)
    longest = max((sum(len(line.text) for line in lines) for lines in cells.values()), default=0)
    several = sum(count > 1 for count in filled.values())
    return several >= max(1.0, len(filled) / 2) and longest <= _LONGEST_CELL


def _rows_of(grid: Grid, cells: Mapping[Place, Sequence[Line]], number: int) -> Iterator[Line]:
    for row in range(len(grid.merged)):
        places = list(grid.row_of_cells(row))
        texts = tuple(join(line.text for line in cells.get(place, ())) if place else "" for place in places)
        lines = [line for place in places if place for line in cells.get(place, ())]
        if lines:
            first = max(lines, key=lambda line: line.baseline)
            ends = Fragment(" ".join(filter(None, texts)), grid.xs[0], grid.xs[-1])
            yield Line(number, (ends,), first.baseline, first.size, 0.0, texts)


def _glyphs(text_page: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    """The visible characters and real spaces of a page; spaces that pdfium guesses are left out."""
    handle = text_page.raw
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(pdfium.FPDFText_CountChars(handle)):
        if pdfium.FPDFText_IsGenerated(handle, index) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(handle, index)
        if code > 0x10FFFF or not pdfium.FPDFText_GetLooseCharBox(handle, index, box):
            continue
        if not pdfium.FPDFText_GetCharOrigin(handle, index, x, y):
            continue
        turns = pdfium.FPDFText_GetCharAngle(handle, index) / (math.pi / 2)
        if abs(turns - round(turns)) > _TILT:
            continue
        # pdfium counts clockwise.
        angle = -round(turns) % 4
        x0, y0, x1, y1, baseline = {
            0: (box.left, box.bottom, box.right, box.top, y.value),
            1: (box.bottom, -box.right, box.top, -box.left, -x.value),
            2: (-box.right, -box.top, -box.left, -box.bottom, -y.value),
            3: (-box.top, box.left, -box.bottom, box.right, x.value),
        }[angle]
        character = chr(code)
        if _LOOK_ALIKE.match(character):
            character = unicodedata.normalize("NFKC", character)
        size = x1 - x0 if is_wide(character) else (y1 - y0) * _LATIN_HEIGHT
        if math.isfinite(size) and size > 0.5 and math.isfinite(baseline):
            yield Glyph(character, x0, x1, baseline, size, angle, index)


def _is_watermark(text_page: pypdfium2.PdfTextPage, glyph: Glyph, usual: float) -> bool:
    """Whether a character is much larger than the others of its page and pale or see-through."""
    if glyph.size <= _MUCH_LARGER * usual:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text_page.raw, glyph.index, red, green, blue, alpha)
    return min(red.value, green.value, blue.value) >= _PALE or alpha.value < _SEE_THROUGH


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs with about the same baseline, from top to bottom."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.baseline):
        if row and row[-1].baseline - glyph.baseline > _SAME_LINE * max(row[-1].size, glyph.size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _line(row: Sequence[Glyph], page: int) -> Line | None:
    visible = [glyph for glyph in row if not glyph.text.isspace()]
    if not visible:
        return None
    chinese = [glyph for glyph in visible if is_wide(glyph.text)]
    size = _size(chinese) if chinese else statistics.median(glyph.size for glyph in visible)
    baseline = statistics.median(glyph.baseline for glyph in chinese or visible)
    fragments = tuple(_fragments(list(_without_marks(sorted(row, key=lambda g: g.x0), size, baseline)), size))
    return Line(page, fragments, baseline, size, 0.0) if fragments else None


def _size(chinese: Iterable[Glyph]) -> float:
    """The commonest size, the greatest of equals; a character without an advance is only as wide as its ink."""
    sizes = Counter(round(glyph.size, 1) for glyph in chinese)
    return max(sizes, key=lambda size: (sizes[size], size))


def _without_marks(glyphs: Iterable[Glyph], size: float, baseline: float) -> Iterator[Glyph]:
    """Glyphs without raised note references and without the shadow of bold type."""
    before: Glyph | None = None
    for glyph in glyphs:
        # Bold without a bold font is the same character printed twice, slightly apart.
        if before and glyph.text == before.text and glyph.x0 - before.x0 < 0.15 * size:
            continue
        is_raised = glyph.size < 0.75 * size and glyph.baseline - baseline > 0.15 * size
        # 5m² keeps its square: a note refers to Chinese text.
        if is_raised and _NOTE_MARK.match(glyph.text) and (before is None or is_wide(before.text)):
            continue
        yield glyph
        before = glyph


def _fragments(glyphs: Sequence[Glyph], size: float) -> Iterator[Fragment]:
    pending: list[Glyph] = []
    written = ""
    has_space = False
    for glyph in glyphs:
        if glyph.text.isspace():
            has_space = True
            continue
        if pending:
            gap = glyph.x0 - pending[-1].x1
            if gap > _CELL_GAP * size:
                yield from _fragment(written, pending)
                pending, written = [], ""
            else:
                written += _space(pending[-1], glyph, gap / size, has_space=has_space)
        pending.append(glyph)
        written += glyph.text
        has_space = False
    yield from _fragment(written, pending)


def _fragment(text: str, glyphs: Sequence[Glyph]) -> Iterator[Fragment]:
    if clean(text):
        yield Fragment(clean(text), glyphs[0].x0, glyphs[-1].x1)


def _space(before: Glyph, after: Glyph, gap: float, *, has_space: bool) -> str:
    """The space between two glyphs ``gap`` sizes apart."""
    chinese = is_wide(before.text) + is_wide(after.text)
    if chinese == 0:
        return " " if has_space or gap > _WORD_GAP else ""
    # Word sets Chinese characters and figures slightly apart, which is not a space.
    return " " if gap > (_VISIBLE_SPACE if has_space else _WIDE_GAP) else ""


def pitch(lines: Sequence[Line]) -> float:
    """The usual distance between two lines of a paragraph; 0 with fewer than two lines."""
    distances = [
        upper.baseline - lower.baseline for upper, lower in pairwise(lines) if upper.place == lower.place
    ]
    return statistics.median(distances) if distances else 0.0

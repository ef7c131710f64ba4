"""The lines drawn on a PDF page → grids, and which cell of a grid a place on the page is in.

A PDF has no tables, but those of Word, WPS, LibreOffice and browsers have lines around their cells.  Lines that
touch make one grid; where no line stands between two neighbouring fields, they are one merged cell.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_THICKEST = 3.0
"""Points; anything thicker is a bar or a box."""
_SHORTEST = 4.0
"""Points; anything shorter is a dot or part of a letter."""
_TOUCH = 4.0
"""Points between lines that meet, and between the two lines of a double border.  No row is as low as that."""
_MOST_LINES = 2000
"""Of a page: more are a drawing, and are not looked at."""
_MOST_FIELDS = 20_000
"""Of a grid."""
_FEWEST_COLUMNS = 2


class Rule(NamedTuple):
    """A straight line on a page, in points, upwards and to the right."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_upright(self) -> bool:
        """Whether it runs up the page, not across it."""
        return self.x1 - self.x0 < self.y1 - self.y0


class Place(NamedTuple):
    """A cell, by the row and the column of its upper left field."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a drawn table."""

    xs: tuple[float, ...]
    """Edges of the columns, from left to right."""
    ys: tuple[float, ...]
    """Edges of the rows, negated, so that they rise from the top of the page to its foot."""
    merged: tuple[tuple[Place, ...], ...]
    """By row and column: the cell the field belongs to; a row ends at the last line that closes a cell."""

    def place_of(self, x: float, y: float) -> Place | None:
        """The cell at a place of the page; None outside."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, -y) - 1
        is_inside = 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.merged[row])
        return self.merged[row][column] if is_inside else None

    def row_of_cells(self, row: int) -> Iterator[Place | None]:
        """The cells of a row by column; None where one goes on that began in a row above or further left."""
        for column, place in enumerate(self.merged[row]):
            yield place if place == (row, column) else None


def grids(page: pypdfium2.PdfPage, turns: int) -> list[Grid]:
    """The grids of a page with several columns; ``turns`` are the quarter turns of its text, counter-clockwise."""
    rules = [_turned(rule, turns) for rule in islice(_rules(page), _MOST_LINES + 1)]
    if len(rules) > _MOST_LINES:
        return []
    found = (_grid(group) for group in _touching(rules))
    return [grid for grid in found if grid]


def _rules(page: pypdfium2.PdfPage) -> Iterator[Rule]:
    """The thin lines of a page, and the edges of its stroked boxes."""
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1):
        x0, y0, x1, y1 = shape.get_bounds()
        width, height = x1 - x0, y1 - y0
        if min(width, height) <= _THICKEST:
            if max(width, height) >= _SHORTEST:
                yield _thin(x0, y0, x1, y1)
        elif _is_stroked_box(shape):
            yield Rule(x0, y0, x1, y0)
            yield Rule(x0, y1, x1, y1)
            yield Rule(x0, y0, x0, y1)
            yield Rule(x1, y0, x1, y1)


def _thin(x0: float, y0: float, x1: float, y1: float) -> Rule:
    """The line in the middle of a thin shape."""
    if x1 - x0 < y1 - y0:
        return Rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)
    return Rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)


def _is_stroked_box(shape: pypdfium2.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(shape.raw, fill, stroke)
    return bool(stroke.value) and pdfium.FPDFPath_CountSegments(shape.raw) in (4, 5)


def _turned(rule: Rule, turns: int) -> Rule:
    """The line as it stands where the page is turned so that its text is upright."""
    x0, y0, x1, y1 = rule
    return (rule, Rule(y0, -x1, y1, -x0), Rule(-x1, -y1, -x0, -y0), Rule(-y1, x0, -y0, x1))[turns]


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The lines in groups, each of which hangs together at crossings."""
    across = [i for i, rule in enumerate(rules) if not rule.is_upright]
    upright = [i for i, rule in enumerate(rules) if rule.is_upright]
    group = list(range(len(rules)))

    def root(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    heights = sorted((rules[i].y0, i) for i in across)
    for j in upright:
        column = rules[j]
        first = bisect_right(heights, (column.y0 - _TOUCH, -1))
        last = bisect_right(heights, (column.y1 + _TOUCH, len(rules)))
        for _, i in heights[first:last]:
            if rules[i].x0 - _TOUCH <= column.x0 <= rules[i].x1 + _TOUCH:
                group[root(i)] = root(j)
    groups: dict[int, list[Rule]] = {}
    for i, rule in enumerate(rules):
        groups.setdefault(root(i), []).append(rule)
    return list(groups.values())


def _grid(rules: Sequence[Rule]) -> Grid | None:
    """The grid that lines make; None if they divide nothing into columns."""
    across, upright = [r for r in rules if not r.is_upright], [r for r in rules if r.is_upright]
    if not across or not upright:
        return None
    # A page break takes the line above a row away, and many tables are open at their sides.
    sides = (min(rule.x0 for rule in across), max(rule.x1 for rule in across))
    ends = (-max(rule.y1 for rule in upright), -min(rule.y0 for rule in upright))
    xs = _edges([*(rule.x0 for rule in upright), *sides])
    ys = _edges([*(-rule.y0 for rule in across), *ends])
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < _FEWEST_COLUMNS or rows < 1 or columns * rows > _MOST_FIELDS:
        return None
    left_of = _walls(rows, xs, ys, [(r.x0, -r.y1, -r.y0) for r in upright])
    above = _walls(columns, ys, xs, [(-r.y0, r.x0, r.x1) for r in across])
    widths = [0] * rows
    for column, row in left_of:
        widths[row] = max(widths[row], column)
    for row, column in above:
        if row < rows and (row + 1, column) in above:
            widths[row] = max(widths[row], column + 1)
    merged: list[list[Place]] = []
    for row in range(rows):
        merged.append([])
        for column in range(widths[row]):
            place = Place(row, column)
            if row and (row, column) not in above and column < widths[row - 1]:
                place = merged[row - 1][column]
            elif column and (column, row) not in left_of:
                place = merged[row][column - 1]
            merged[row].append(place)
    return Grid(xs, ys, tuple(map(tuple, merged)))


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    """The places without those that double another."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _TOUCH:
            edges.append(place)
    return tuple(edges)


def _walls(
    length: int,
    edges: Sequence[float],
    marks: Sequence[float],
    lines: Sequence[tuple[float, float, float]],
) -> set[tuple[int, int]]:
    """``(edge, field across)`` of the edges that are drawn along a field.

    ``lines`` are (place among ``edges``, from, to), the latter two among ``marks``.
    """
    found: set[tuple[int, int]] = set()
    middles = [(marks[k] + marks[k + 1]) / 2 for k in range(length)]
    for place, begin, end in lines:
        edge = bisect_right(edges, place + 0.01) - 1
        found |= {(edge, k) for k in range(bisect_right(middles, begin), bisect_right(middles, end))}
    return found

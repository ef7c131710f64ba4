"""The tables of a Word document: rows and cells as they stand in its grid, merged ones told apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from compare.readers.docx_package import W
from compare.readers.docx_styles import number_of

WRAPPERS = frozenset(W + name for name in ("sdtContent", "customXml", "smartTag", "ins", "moveTo", "sdt"))
"""What may stand between a container and the paragraphs, rows or cells in it."""
_NARROWEST = 200
"""Twentieths of a point; a column that is less is what the edges of cells drawn by hand differ by."""
_WIDEST_SPAN = 100
"""Columns a cell can span; Word has 63."""


class Cell(NamedTuple):
    """A cell of a row."""

    element: Element | None
    """None for what is merged to the left, and for columns a row leaves out."""
    columns: int
    is_continued: bool = False
    """Whether it belongs to a cell in a row above, which has the text."""


class _Span(NamedTuple):
    """A cell and the columns of the grid it takes."""

    element: Element | None
    start: int
    end: int
    is_continued: bool


def rows_of(table: Element) -> list[list[Cell]]:
    """The rows of a w:tbl that are not deleted, with their cells; a deleted cell is left out."""
    rows = [list(_spans(row)) for row in _rows(table) if not is_removed(row.find(f"{W}trPr"))]
    places = _places(table, {span.start for row in rows for span in row if span.end - span.start == 1})
    return [[_cell(span, places) for span in row] for row in rows]


def is_removed(properties: Element | None) -> bool:
    """Whether a paragraph mark or a table row is deleted or moved away."""
    return properties is not None and any(
        properties.find(W + name) is not None for name in ("del", "moveFrom")
    )


def _places(table: Element, alone: Collection[int]) -> list[int]:
    """For each edge of the grid how many columns are left of it, those too narrow for text left out.

    Unless a cell is as narrow: ``alone`` are the columns that a cell takes by itself.
    """
    places = [0]
    for at, column in enumerate(table.findall(f"{W}tblGrid/{W}gridCol")):
        width = column.get(f"{W}w", "")
        is_narrow = width.isdecimal() and int(width[:9]) < _NARROWEST and at not in alone
        places.append(places[-1] + (not is_narrow))
    return places


def _cell(span: _Span, places: Sequence[int]) -> Cell:
    last = len(places) - 1
    start, end = (places[min(at, last)] + max(at - last, 0) for at in (span.start, span.end))
    return Cell(span.element, max(end - start, 1), span.is_continued)


def _spans(row: Element) -> Iterator[_Span]:
    before = _columns(row.find(f"{W}trPr"), "gridBefore")
    if before:
        yield _Span(None, 0, before, False)
    at = before
    for cell in _cells(row):
        properties = cell.find(f"{W}tcPr")
        end = at + max(_columns(properties, "gridSpan"), 1)
        is_beside = _continues(properties, "hMerge")
        yield _Span(None if is_beside else cell, at, end, _continues(properties, "vMerge"))
        at = end


def _columns(properties: Element | None, name: str) -> int:
    return min(max(number_of(properties, name) or 0, 0), _WIDEST_SPAN)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in WRAPPERS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag in WRAPPERS:
            yield from _cells(child)
        elif child.tag == f"{W}tc" and child.find(f"{W}tcPr/{W}cellDel") is None:
            yield child


def _continues(properties: Element | None, name: str) -> bool:
    merge = None if properties is None else properties.find(W + name)
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"

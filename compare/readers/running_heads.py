"""Running heads and page numbers of a PDF, and heads of tables that are repeated on every page: left out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from compare.readers.lines import Line

_PAGE_NUMBER = re.compile(
    r"[-—–－·•~\s]*(?:第\s*)?(?:\d{1,4}|[ivxIVX]{1,6}|[一二三四五六七八九十百〇]{1,4})\s*(?:页)?[-—–－·•~\s]*"
    r"(?:[/／,，|]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–－\s]*|Page\s+\d+(?:\s+of\s+\d+)?",
    re.I,
)
_AMOUNT = re.compile(r"-?[\d,.]+[%％]?")
_MOST_HEADS = 4
"""Rows that head a table."""
_MARGIN = 0.15
"""Share of a page's height, at top and bottom, that holds running heads and page numbers."""
_EDGE_LINES = 3
_SAME_HEIGHT = 0.012
"""Share of a page's height."""


def without_running_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Pages without page numbers and without what repeats at the same height on several pages."""
    seen: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for page in pages:
        for line in _edges(page):
            seen[_pattern(line)].append((line.from_top, line.page))

    def is_running(line: Line) -> bool:
        # Paragraphs made from one pattern may be at the same height on several pages.
        if re.search("[，。；]", line.text):
            return False
        heights = seen[_pattern(line)]
        same = {page for height, page in heights if abs(height - line.from_top) < _SAME_HEIGHT}
        # Odd and even pages may have their own running heads, and so may chapters.
        return len(same) >= max(2, 0.2 * len(pages))

    kept: list[list[Line]] = []
    heads: list[tuple[str, ...]] = []
    for page in pages:
        edges = _edges(page)
        numbers = [line for line in edges if _PAGE_NUMBER.fullmatch(line.text)]
        running = [line for line in edges if line in numbers or is_running(line)]
        # A row of a table runs only if it stands alone; Word repeats the heads of a long table on every page.
        running = [line for line in running if not line.cells or _stands_alone(line, page)]
        rest = [line for line in page if line not in running]
        if kept and kept[-1] and kept[-1][-1].cells:
            repeated = next((n for n in range(len(heads), 0, -1) if _cells(rest[:n]) == heads[:n]), 0)
            rest = rest[repeated:]
        if rest and rest[-1].cells:
            begins = max((n + 1 for n, line in enumerate(rest) if not line.cells), default=0)
            if begins or not (kept and kept[-1] and kept[-1][-1].cells):
                heads = _heads(rest[begins:])
        kept.append(rest)
    return kept


def _heads(rows: Sequence[Line]) -> list[tuple[str, ...]]:
    """The rows that head a table: those before the first with a number."""
    return _cells(list(takewhile(lambda row: not any(map(_AMOUNT.fullmatch, row.cells)), rows))[:_MOST_HEADS])


def _cells(rows: Sequence[Line]) -> list[tuple[str, ...]]:
    return [row.cells for row in rows]


def _stands_alone(row: Line, page: Sequence[Line]) -> bool:
    """Whether no row beside it is of the same table, as wide and divided into as many cells."""
    at = page.index(row)
    beside = [line for line in page[max(0, at - 1) : at + 2] if line is not row]
    return not any(
        len(line.cells) == len(row.cells)
        and abs(line.x0 - row.x0) < row.size
        and abs(line.x1 - row.x1) < row.size
        for line in beside
    )


def _edges(page: Sequence[Line]) -> list[Line]:
    """The uppermost and lowest lines of a page inside its margins."""
    from_top = sorted(page, key=lambda line: line.from_top)
    upper = [line for line in from_top[:_EDGE_LINES] if line.from_top < _MARGIN]
    lower = [line for line in from_top[-_EDGE_LINES:] if line.from_top > 1 - _MARGIN]
    return upper + [line for line in lower if line not in upper]


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s", "", line.text))

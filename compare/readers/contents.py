"""A table of contents that somebody typed: its title, and lines with page numbers that say the headings once more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compare.model import Block, BlockKind
from compare.wording import normal

_TITLE = re.compile(r"[\[【]?目\s*[录次][\]】]?[:：]?")
_LED_LINE = re.compile(
    r"(?:[.．]{4,}|…{2,}|[·•]{4,}|(?:[.．·][\s|]{1,3}){4,}|_{4,}|-{4,}|—{4,})\s*[（(-]?\s*\d{1,4}\s*[）)-]?$"
)
"""A line whose page number stands behind leaders."""
_PAGED = re.compile(r"^(?P<heading>[^。；;|]{2,80}?)[\s|]+[-–—(（]?\s*\d{1,3}\s*[-–—)）]?$")
"""A line whose page number a tab held apart."""
_LONGEST = 160
"""Characters of one of its lines."""
_FEWEST = 2
"""Lines of a table of contents without a title, or without page numbers."""


def is_title(line: str) -> bool:
    """Whether a line is the title of a table of contents: 目  录."""
    return len(line) <= _LONGEST and bool(_TITLE.fullmatch(line.strip()))


def without_contents(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the tables of contents among them."""
    left_out = {position for start, end in _tables(blocks) for position in range(start, end)}
    return tuple(block for position, block in enumerate(blocks) if position not in left_out)


def is_led(line: str) -> bool:
    """Whether a line ends with leaders and a page number: 一、主要举措……1."""
    return len(line) <= _LONGEST and bool(_LED_LINE.search(line.rstrip()))


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where tables of contents begin and end."""
    last: dict[str, int] = {}
    position = 0
    while position < len(blocks):
        is_titled = is_title(blocks[position].text)
        start = end = position + is_titled
        while end < len(blocks) and (is_led(blocks[end].text) or (is_titled and _is_paged(blocks[end]))):
            end += 1
        if is_titled and end == start:
            last = last or {normal(block.text): number for number, block in enumerate(blocks)}
            end = _repeated(blocks, start, last)
        if end - start >= (1 if is_titled else _FEWEST):
            yield position, end
        position = max(end, position + 1)


def _is_paged(block: Block) -> bool:
    return block.kind is not BlockKind.FOOTNOTE and bool(_PAGED.match(block.text.strip()))


def _repeated(blocks: Sequence[Block], start: int, last: Mapping[str, int]) -> int:
    """End of the lines from ``start`` that all come again further down, as headings do that are listed without pages.

    ``last`` has the last place of every text.
    """
    end = start
    while end < len(blocks) and last[normal(blocks[end].text)] > end:
        end += 1
    return end if end - start >= _FEWEST else start

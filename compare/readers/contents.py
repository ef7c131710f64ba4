"""A table of contents that somebody typed: its title, and lines with page numbers that say the headings once more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from compare.model import Block, BlockKind
from compare.wording import normal

_TITLE = re.compile(r"[\[【]?目\s*[录次][\]】]?[:：]?")
_LED_LINE = re.compile(
    r"(?:[.．]{4,}|…{2,}|[·•]{4,}|(?:[.．·][\s|]{1,3}){4,}|_{4,}|-{4,}|—{4,})\s*[（(-]?\s*(?P<page>\d{1,4})\s*[）)-]?$"
)
"""The end of a line whose page number stands behind leaders."""
_PAGED = re.compile(r"[ |]+[-–—(（]? ?(?P<page>\d{1,3}) ?[-–—)）]?$")
"""The end of a line whose page number a tab held apart; searched where white space is one space."""
_NO_HEADING = re.compile("[。；;|]")
_LONGEST = 160
"""Characters of one of its lines."""
_LONGEST_HEADING = 80
_FEWEST = 2
"""Lines of a table of contents without a title, or without page numbers; characters of a heading."""
_NUMBER = re.compile(
    r"第[一二三四五六七八九十]{1,3}(?:部分|[章篇节])[、:]?|[(]?[一二三四五六七八九十]{1,3}[)、.,]+"
    r"|[(]?\d{1,2}[)、.,]+(?!\d{1,2}(?!\d))|\d{1,2}(?:\.\d{1,2})+(?!\d)[)、.,]*"
)
"""The number of a heading in its normal form: the contents may give another than the text."""
_RUN_IN_END = re.compile("[。:;!?]")


class _Entry(NamedTuple):
    """A line of a table of contents."""

    heading: str
    page: int


def is_title(line: str) -> bool:
    """Whether a line is the title of a table of contents: 目  录."""
    return len(line) <= _LONGEST and bool(_TITLE.fullmatch(line.strip()))


def without_contents(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the tables of contents among them."""
    left_out = listed("" if block.kind is BlockKind.FOOTNOTE else block.text for block in blocks)
    return tuple(block for position, block in enumerate(blocks) if position not in left_out)


def listed(lines: Iterable[str]) -> set[int]:
    """Positions of the lines that are tables of contents, with their titles."""
    return {position for start, end in _tables(list(lines)) for position in range(start, end)}


def is_led(line: str) -> bool:
    """Whether a line ends with leaders and a page number: 一、主要举措……1."""
    return _led(line) is not None


def _tables(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where tables of contents begin and end."""
    last: dict[str, int] = {}
    position = 0
    while position < len(lines):
        is_titled = is_title(lines[position])
        start = position + is_titled
        entries = list(_entries(lines, start, is_titled=is_titled))
        end = start + len(entries)
        is_one = False
        if is_titled or len(entries) >= _FEWEST:
            last = last or _last_places(lines)
            if entries:
                again = sum(_comes_again(entry, end, last) for entry in entries)
                is_one = 2 * again >= len(entries)
            else:
                end = _repeated(lines, start, last)
                is_one = end > start
        if is_one:
            yield position, end
        position = max(end, position + 1)


def _entries(lines: Sequence[str], start: int, *, is_titled: bool) -> Iterator[_Entry]:
    """The lines from ``start`` that end with page numbers, up to the first that would lead back."""
    page = 0
    for position in range(start, len(lines)):
        entry = _led(lines[position]) or (_paged(lines[position]) if is_titled else None)
        if entry is None or entry.page < page:
            return
        page = entry.page
        yield entry


def _led(line: str) -> _Entry | None:
    found = _LED_LINE.search(line.rstrip()) if len(line) <= _LONGEST else None
    return _Entry(line[: found.start()], int(found["page"])) if found else None


def _paged(line: str) -> _Entry | None:
    folded = " ".join(line.split())
    found = _PAGED.search(folded) if len(folded) <= _LONGEST else None
    heading = folded[: found.start()] if found else ""
    if found is None or not _FEWEST <= len(heading) <= _LONGEST_HEADING or _NO_HEADING.search(heading):
        return None
    return _Entry(heading, int(found["page"]))


def _last_places(lines: Sequence[str]) -> dict[str, int]:
    """The last place of every line, of its wording, and of that of a heading that text runs on behind."""
    last: dict[str, int] = {}
    for position, line in enumerate(lines):
        # No line of a table of contents is longer than the start.
        worded = _wording(line[: 2 * _LONGEST])
        last[normal(line)] = last[worded] = last[_RUN_IN_END.split(worded, maxsplit=1)[0]] = position
    return last


def _comes_again(entry: _Entry, behind: int, last: Mapping[str, int]) -> bool:
    wording = _wording(entry.heading)
    return bool(wording) and last.get(wording, -1) >= behind


def _wording(line: str) -> str:
    """A line without the number of a heading and the marks behind it."""
    folded = normal(line)
    number = _NUMBER.match(folded)
    return folded[number.end() if number else 0 :].rstrip("。:;,、")


def _repeated(lines: Sequence[str], start: int, last: Mapping[str, int]) -> int:
    """End of the lines from ``start`` that all come again further down, as headings do that are listed without pages.

    ``last`` has the last place of every line.
    """
    end = start
    while end < len(lines) and lines[end] and last[normal(lines[end])] > end:
        end += 1
    return end if end - start >= _FEWEST else start

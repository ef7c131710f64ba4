"""Rows of tables in plain text: cells between vertical bars, tabs or spaces.

A page copied as text keeps a tab, or a space, where a cell border was.  Both occur in prose too, so a row is
recognised by its numbers and by the rows around it.  Bars may enclose the row or only separate its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from compare.wording import HAN

Cells = tuple[str, ...]

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?[%％]?")
_VALUE = re.compile(
    rf"(?:[约近超≥≤><＞＜+＋－-]|超过|不低于|不少于|不超过|不高于)?\d[\d,]*(?:\.\d+)?\s?(?:[%％‰]|{HAN}{{0,6}}|{HAN}{{0,4}}/{HAN}{{1,4}})?"
    r"(?:左右|以上|以下|以内)?|[-—–－/／]{1,2}"
)
"""What a cell may have for a number where the separator is certain: 6%左右, 1700人以上, a dash for none."""
_LABEL = re.compile(
    r"(?:\d{1,2}[.．、](?!\d)|(?:19|20)\d\d(?=年))?[^。！？；!?;\d][^。！？；!?;]{0,60}(?<![：:，,、])|"
)
"""A cell without a number; prose has full stops, and page labels have a colon: 浏览次数： 318."""
_SERIAL = re.compile(r"\d{1,3}")
"""The first cell of a row may number it."""
_STROKE = re.compile("[|\uff5c\u2502\u2503]")
_TAB = re.compile("\t")
_SPACE = re.compile(r"\s+")
_FEWEST_ALONE = 2
"""Numbers after a label that make a line a row without others around it."""
_FEWEST_OF_WORDS = 3
"""Rows, and cells in each, of a table that has words for its numbers."""
_FEWEST_STACKED = 4
"""Numbers on lines of their own, one below the other, that are a row of a table."""
_MOST_LABELS = 3
"""Lines between two such rows that label the second."""


def cells_of(paragraphs: Sequence[str]) -> list[Cells]:
    """For each paragraph the cells of the table row it is; empty if it is not a row.

    The rule of dashes below the head of a drawn table is a row too.
    """
    found = [_drawn(paragraph) for paragraph in paragraphs]
    for separator in (_STROKE, _TAB, _SPACE):
        split = [
            () if cells else tuple(map(str.strip, separator.split(paragraph)))
            for paragraph, cells in zip(paragraphs, found, strict=True)
        ]
        # Between spaces, a value with its unit is prose.
        is_sure = separator is not _SPACE
        number = _VALUE if is_sure else _NUMBER
        may_be_row = [_may_be_row(cells, number) for cells in split]
        for is_run, run in groupby(range(len(split)), may_be_row.__getitem__):
            if is_run:
                for i in _rows(list(run), split, number, is_sure=is_sure):
                    found[i] = split[i]
    return found


def stacked(paragraphs: Sequence[str]) -> set[int]:
    """The paragraphs that are cells of a table whose cells stand one a line: rows of numbers and their labels.

    Above the first row only the nearest line is its label: the lines before may be heads or a heading.
    """
    found: set[int] = set()
    last = -_MOST_LABELS
    for is_number, run in groupby(range(len(paragraphs)), lambda i: bool(_NUMBER.fullmatch(paragraphs[i]))):
        row = list(run)
        if not is_number or len(row) < _FEWEST_STACKED:
            continue
        labels = range(last + 1, row[0]) if row[0] - last - 1 <= _MOST_LABELS else range(row[0] - 1, row[0])
        if all(_LABEL.fullmatch(paragraphs[i]) for i in labels):
            found.update(labels)
        found.update(row)
        last = row[-1]
    return found


def _drawn(paragraph: str) -> Cells:
    """``| 行政许可 | 32410 |``."""
    if len(paragraph) < 3 or paragraph[0] != "|" or paragraph[-1] != "|":
        return ()
    cells = tuple(cell.strip() for cell in paragraph[1:-1].split("|"))
    return cells if len(cells) > 1 else ()


def _numbers(cells: Cells, number: re.Pattern[str]) -> int:
    """How many numbers a row ends with."""
    return sum(1 for _ in takewhile(number.fullmatch, reversed(cells)))


def _may_be_row(cells: Cells, number: re.Pattern[str]) -> bool:
    labels = cells[: len(cells) - _numbers(cells, number)]
    is_numbered = len(cells) > _FEWEST_ALONE and bool(_SERIAL.fullmatch(cells[0]))
    return len(cells) > 1 and all(map(_LABEL.fullmatch, labels[is_numbered:]))


def _rows(
    run: Sequence[int], split: Sequence[Cells], number: re.Pattern[str], *, is_sure: bool
) -> Iterator[int]:
    """From a run of candidates, the lines with numbers and the header lines above them.

    If the separator is uncertain, a label and a number are a row only below two header lines.
    """
    numbers = [_numbers(split[i], number) for i in run]
    widths = {len(split[i]) for i in run}
    if is_sure and len(run) >= _FEWEST_OF_WORDS and len(widths) == 1 and min(widths) >= _FEWEST_OF_WORDS:
        # 老旧小区改造, 改造小区20个: every row has as many cells as the heads.
        yield from run
        return
    is_alone = len(run) == 1 and not _FEWEST_ALONE <= numbers[0] < len(split[run[0]])
    is_narrow = max(numbers) < _FEWEST_ALONE and not is_sure
    if is_alone or not any(numbers) or (is_narrow and (numbers[0] or any(len(split[i]) > 2 for i in run))):
        return
    last = max(place for place, count in enumerate(numbers) if count)
    yield from run[: last + 1]

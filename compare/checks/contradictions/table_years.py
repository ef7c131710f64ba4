"""Tables under last year's head: 2023年 and 2024年 once more above values that last year's table did not have for 2024.

A table may well end with the year before: what it has there is then what last year's had.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from compare.figures.tables import is_row
from compare.model import Comparison, Report
from compare.wording import normal

_YEAR = re.compile(r"(?P<year>20\d\d)(?=年|$)")
_NUMBER = re.compile(r"\d")
_LEAST = 2
"""Rows with another value than last year's."""


class _Table(NamedTuple):
    """A table, or what stands in it below a head with years."""

    head: tuple[str, ...]
    years: Mapping[int, tuple[int, int]]
    """Each year of the head → where the last column of that year names it."""
    columns: Mapping[int, int]
    """Each year of the head → that column."""
    rows: dict[str, tuple[str, ...]]
    """The cells of each row below by what stands in the first."""

    def values(self, year: int) -> dict[str, str]:
        """The numbers of a year by their rows."""
        at = self.columns[year]
        cells = {name: row[at] for name, row in self.rows.items() if at < len(row)}
        return {name: value for name, value in cells.items() if _NUMBER.search(value)}


def stale_heads(comparison: Comparison, year: int) -> Iterator[tuple[int, int]]:
    """The years in heads of tables of a report on ``year`` that were not changed, in text order."""
    if comparison.old.year != year - 1:
        return
    before = {table.head: table for table in _tables(comparison.old)}
    for table in _tables(comparison.new) if before else ():
        last = before.get(table.head)
        if last is None or max(table.years) != year - 1:
            continue
        now, then = table.values(year - 1), last.values(year - 1)
        shared = now.keys() & then.keys()
        differing = sum(now[name] != then[name] for name in shared)
        if differing >= _LEAST and differing * 2 > len(shared):
            yield table.years[year - 1]


def _tables(report: Report) -> Iterator[_Table]:
    """The tables whose heads name years, in text order."""
    table: _Table | None = None
    previous = -2
    for position, paragraph in enumerate(report.paragraphs):
        if not is_row(paragraph):
            continue
        if position != previous + 1:
            if table:
                yield table
            table = None
        previous = position
        cells = tuple(normal(report.text[a:b]) for a, b in paragraph.cells)
        named = {at: found for at, cell in enumerate(cells) if (found := _YEAR.match(cell))}
        if named and not any(_NUMBER.search(_YEAR.sub("", cell)) for cell in cells):
            if table:
                yield table
            columns = {int(found["year"]): at for at, found in named.items()}
            years = {told: _place(report, paragraph.cells[at]) for told, at in columns.items()}
            table = _Table(cells, years, columns, {})
        elif table and cells[0]:
            table.rows.setdefault(cells[0], cells)
    if table:
        yield table


def _place(report: Report, cell: tuple[int, int]) -> tuple[int, int]:
    """The year in a cell of a head as it is written."""
    found = re.compile(r"\S{4}\s*年?度?").search(report.text, *cell)
    return found.span() if found else cell

"""Changes in a table's column of their own that do not follow from last year's column and this year's: 642 | 705 | 53."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from compare.checks.rates.contradiction import Value, contradiction, plain
from compare.figures.precision import last_decimal, quantized, uncertainty
from compare.figures.tables import CHANGE, last_years_cells, table_figures
from compare.model import Fault, Figure, Report


class _Row(NamedTuple):
    last: Figure
    this: Figure
    change: Figure


def table_changes(report: Report) -> Iterator[Fault]:
    """The wrong changes of columns that hold the differences, or the growths in per cent, of their rows, in text order."""
    columns: dict[str, list[_Row]] = defaultdict(list)
    for name, row in _rows(report):
        columns[name].append(row)
    wrong: list[tuple[int, Fault]] = []
    for rows in columns.values():
        off = [row for row in rows if not (_is_difference(row) or _is_growth(row))]
        # What most rows of a column do not show it to be is something else.
        if len(off) * 2 < len(rows):
            is_growth = sum(map(_is_growth, rows)) > sum(map(_is_difference, rows))
            wrong += [(row.change.quantity.start, _off(report, row, is_growth=is_growth)) for row in off]
    yield from (found for _, found in sorted(wrong, key=lambda each: each[0]))


def _rows(report: Report) -> Iterator[tuple[str, _Row]]:
    """The rows that have last year's value, this year's and their change, with the name of the last column."""
    last = {(figure.sentence, figure.indicator): figure for figure in last_years_cells(report)}
    if not last:
        return
    by_row: dict[int, list[Figure]] = defaultdict(list)
    for figure in table_figures(report):
        by_row[figure.sentence].append(figure)
    for (sentence, name), before in last.items():
        figures = by_row[sentence]
        this = [figure for figure in figures if figure.indicator == name]
        changes = [
            (column, figure)
            for figure in figures
            if CHANGE.fullmatch(column := figure.indicator.removeprefix(name)) and figure not in this
        ]
        if len(this) == len(changes) == 1 and this[0].quantity.is_exact and before.quantity.is_exact:
            yield changes[0][0], _Row(before, this[0], changes[0][1])


def _difference(row: _Row) -> Decimal:
    return row.this.quantity.value - row.last.quantity.value


def _is_difference(row: _Row) -> bool:
    """The change is the difference of the two, whose sign may be left out."""
    said, computed = row.change.quantity.value, _difference(row)
    slack = uncertainty(row.this) + uncertainty(row.last) + uncertainty(row.change)
    return _is_said(said, computed, slack)


def _is_growth(row: _Row) -> bool:
    """The change is the difference in per cent of last year's value."""
    said, base = row.change.quantity.value, row.last.quantity.value
    if base <= 0:
        # A growth from nothing is left blank or told as one likes.
        return base == 0
    computed = _difference(row) / base * 100
    slack = last_decimal(row.change.quantity.text) + (Value.of(row.this) / Value.of(row.last)).slack * 100
    return _is_said(said, computed, slack)


def _is_said(said: Decimal, computed: Decimal, slack: Decimal) -> bool:
    return abs(said - computed) <= slack or (said >= 0 and abs(said + computed) <= slack)


def _off(report: Report, row: _Row, *, is_growth: bool) -> Fault:
    said, this, last = (figure.quantity for figure in (row.change, row.this, row.last))
    if is_growth:
        step = last_decimal(said.text).min(Decimal("0.1"))
        computed = quantized(_difference(row) / last.value * 100, step)
        working = f"{last.text} → {this.text} = {computed:+f}%"
    else:
        places = last_decimal(this.text).min(last_decimal(last.text))
        printed = [Decimal(re.sub(r"[^\d.]", "", q.text)).quantize(places) for q in (this, last)]
        working = f"{this.text} − {last.text} = {plain(printed[0] - printed[1])}"
    return contradiction(report, said.span, working)

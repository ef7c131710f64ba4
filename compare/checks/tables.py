"""Sums that a report's tables must keep.

Any table: a column or row named 合计, 总计 or 小计 against what stands beside it.  The tables of
政府信息公开 reports (国办公开办函〔2021〕30号): for each kind of applicant 本年新收 + 上年结转 = 办理结果总计 +
结转下年度; 总计 of a row is the sum of its kinds; 上年结转 of this year is 结转下年度 of last year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from compare.checks.place import evidence
from compare.checks.rule import Context
from compare.figures.numerals import parse_numeral
from compare.message import Message, message
from compare.model import BlockKind, Evidence, Report
from compare.wording import normal

TableFinding = tuple[tuple[int, int], Message, Message, tuple[Evidence, ...]]

_TOTAL = re.compile(r"^(?:合计|总计|总数|共计|小计|计)(?:\(.{0,8}\))?$")
_RECEIVED = re.compile(r"新收.{0,12}申请|本年新收")
_CARRIED_IN = re.compile(r"上年结转")
_CARRIED_OUT = re.compile(r"结转下年")
_DECIDED = re.compile(r"^(?:\(七\))?总计$")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str
    start: int
    end: int
    value: Decimal | None
    """None for a cell that holds no number; an empty cell is not zero."""


Table = list[list[Cell]]


def tables(report: Report) -> list[Table]:
    """The tables of a report: runs of neighbouring table rows."""
    found: list[Table] = []
    previous = -2
    for position, paragraph in enumerate(report.paragraphs):
        if paragraph.kind is not BlockKind.TABLE_ROW or not paragraph.cells:
            continue
        row = [_cell(report, start, end) for start, end in paragraph.cells]
        if position == previous + 1:
            found[-1].append(row)
        else:
            found.append([row])
        previous = position
    return found


def _cell(report: Report, start: int, end: int) -> Cell:
    text = normal(report.text[start:end])
    return Cell(text, start, end, parse_numeral(text) if re.fullmatch(r"[\d,]+(?:\.\d+)?", text) else None)


def table_findings(context: Context) -> Iterator[TableFinding]:
    """Sums of the draft's tables that do not hold."""
    report = context.report
    last_year = tables(context.comparison.old) if context.comparison else []
    for table in tables(report):
        balance = _labelled(table)
        if balance:
            yield from _balance(report, *balance)
            yield from _carried(context, balance[1], last_year)
        yield from _row_totals(report, table)
        yield from _column_totals(report, table, skip=balance is not None)


def _numbers(row: list[Cell]) -> list[Cell]:
    return [cell for cell in row if cell.value is not None]


def _label(row: list[Cell]) -> str:
    return "".join(cell.text for cell in row if cell.value is None)


def _labelled(table: Table) -> tuple[list[Cell], list[Cell], list[Cell], list[Cell]] | None:
    """The four rows of the application table whose sums the form itself states."""
    found: list[list[Cell] | None] = [None, None, None, None]
    for row in table:
        label = _label(row)
        if not _numbers(row):
            continue
        for place, pattern in enumerate((_RECEIVED, _CARRIED_IN, _DECIDED, _CARRIED_OUT)):
            matches = pattern.search(label) or (place == 2 and re.search(r"\(七\)总计", label))
            if matches and found[place] is None:
                found[place] = row
    received, carried_in, decided, carried_out = found
    if received and carried_in and decided and carried_out:
        return received, carried_in, decided, carried_out
    return None


def _balance(
    report: Report, received: list[Cell], carried_in: list[Cell], decided: list[Cell], carried_out: list[Cell]
) -> Iterator[TableFinding]:
    columns = [_numbers(row) for row in (received, carried_in, decided, carried_out)]
    if len({len(column) for column in columns}) != 1:
        return
    for cells in zip(*columns, strict=True):
        a, b, c, d = (cell.value or Decimal(0) for cell in cells)
        if a + b != c + d:
            yield (
                (cells[2].start, cells[2].end),
                message("新收 {received} + 上年结转 {carried_in} = {left}, but 办理结果总计 {decided} + 结转下年度 {carried_out} = {right}.", received=a, carried_in=b, left=a + b, decided=c, carried_out=d, right=c + d),
                message("Check the four cells of this column."),
                tuple(evidence(report, cell.start, cell.end) for cell in cells),
            )  # fmt: skip


def _carried(context: Context, carried_in: list[Cell], last_year: list[Table]) -> Iterator[TableFinding]:
    comparison = context.comparison
    if comparison is None:
        return
    for table in last_year:
        balance = _labelled(table)
        if balance is None:
            continue
        before, now = _numbers(balance[3]), _numbers(carried_in)
        if len(before) != len(now):
            continue
        for old, new in zip(before, now, strict=True):
            if old.value != new.value:
                yield (
                    (new.start, new.end),
                    message("上年结转 is {new}, but last year's report carried {old} over to this year.", new=new.value, old=old.value),
                    message("Check both tables; what was carried out of last year is carried into this one."),
                    (evidence(comparison.old, old.start, old.end),),
                )  # fmt: skip


def _row_totals(report: Report, table: Table) -> Iterator[TableFinding]:
    """A column named 合计 or 总计 holds the sum of its row."""
    for header in table[:3]:
        columns = [i for i, cell in enumerate(header) if _TOTAL.match(cell.text)]
        if len(columns) != 1 or _numbers(header):
            continue
        column = columns[0]
        first = next((i for i, cell in enumerate(header) if cell.text and i != column), 0)
        for row in table[table.index(header) + 1 :]:
            if len(row) != len(header) or row[column].value is None:
                continue
            others = [c for i, c in enumerate(row) if i not in (column, 0) and i >= min(first, column)]
            yield from _total(report, row[column], others)
        return


def _column_totals(report: Report, table: Table, *, skip: bool) -> Iterator[TableFinding]:
    """A row named 合计 or 总计 at the end of a plain table holds the sums of its columns."""
    last = table[-1]
    if skip or len(table) < 4 or not _TOTAL.match(last[0].text):
        return
    body = [row for row in table[:-1] if len(row) == len(last) and len(_numbers(row)) >= len(_numbers(last))]
    for column, cell in enumerate(last):
        if cell.value is not None and len(body) >= 2:
            yield from _total(report, cell, [row[column] for row in body])


def _total(report: Report, total: Cell, parts: list[Cell]) -> Iterator[TableFinding]:
    values = [part.value for part in parts]
    if len(values) < 2 or any(value is None for value in values):
        return
    added = sum((value for value in values if value is not None), Decimal(0))
    if added != total.value:
        yield (
            (total.start, total.end),
            message("The parts do not make the total: {parts} = {sum}, but the total is {total}.", parts=" + ".join(str(v) for v in values), sum=added, total=total.value),
            message("Check the total and each part; where the list is not complete, say so."),
            tuple(evidence(report, part.start, part.end) for part in parts),
        )  # fmt: skip

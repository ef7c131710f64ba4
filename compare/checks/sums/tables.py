"""The tables of a report, and the sums any table must keep: 合计, 总计 and 小计 against what they sum up.

A table arrives as rows of a Word or web table, as lines divided by ``|``, or one cell a line; an empty
cell is not zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.evidence import evidence
from compare.figures.numerals import parse_numeral
from compare.message import message
from compare.model import BlockKind, Fault, Report, Role
from compare.wording import normal

_TOTAL = re.compile(r"^(?:合计|总计|总数|共计|小计|计)(?:\(.{0,8}\))?$")
_TOTAL_OF = re.compile(r"(?:合计|总计|小计|总数)(?:\(.{0,8}\))?$")
"""Ends the label of a row that sums up the rows above it: 应诉案件合计."""
_PART_OF = re.compile("其中|含")
"""Begins the label of a row that another row contains."""
_NOT_ADDED = re.compile("率|[占同环]比|比[例重]|[%％均]|增[长幅]|[名位]次|排名")
"""Stands in the heading of a column whose values make no sum."""
_EMPTY = re.compile(r"[-—–/\s]*")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RULER = re.compile(r":?-{2,}:?")
"""The line under the head of a Markdown table."""
_LEAST_STACKED = 4
"""Numbers that stand one a line under a label are a row of a table."""
_MOST_LABELS = 3
"""Lines in front of such numbers that label them."""
_LONGEST_LABEL = 60


class Cell(NamedTuple):
    """One cell of a table."""

    text: str
    """In its normal form."""
    start: int
    end: int
    value: Decimal | None
    """None for a cell that holds no number."""


Row = list[Cell]
Table = list[Row]


class TableFault(NamedTuple):
    """A sum that does not hold."""

    fault: Fault
    """With the cells it is of as evidence."""
    difference: Decimal = Decimal(0)
    """What the sum lacks; 0 where the fault stands alone."""
    law: str = ""
    """The sum that was broken, the same in every row or column it is asked of."""
    is_of_text: bool = False
    """A figure of the text, which a cell contradicts."""

    @property
    def span(self) -> tuple[int, int]:
        """Of the cell, or of the figure in the text; every sum has one."""
        return self.fault.span or (0, 0)


def tables(report: Report) -> list[Table]:
    """The tables of a report in text order: runs of neighbouring rows."""
    found: list[Table] = []
    is_open = False
    labels: Row = []
    stacked: Row = []
    for position, paragraph in enumerate(report.paragraphs):
        spans = _cell_spans(report, position)
        cell = _cell(report, paragraph.start, paragraph.end)
        if not spans and cell.value is not None:
            stacked.append(cell)
            continue
        if len(stacked) >= _LEAST_STACKED:
            # A row whose cells stand one a line, its labels in the lines before.
            is_open = _append(found, [*labels, *stacked], is_open=is_open)
            labels = []
        elif stacked and not spans:
            is_open = False
        stacked = []
        if spans:
            row = [_cell(report, start, end) for start, end in spans]
            if not all(_RULER.fullmatch(c.text) for c in row if c.text):
                is_open = _append(found, row, is_open=is_open and not labels)
            labels = []
            continue
        labels = [*labels, cell][-_MOST_LABELS:] if len(cell.text) <= _LONGEST_LABEL else []
        is_open = is_open and bool(labels) and len(labels) < _MOST_LABELS
    if len(stacked) >= _LEAST_STACKED:
        _append(found, [*labels, *stacked], is_open=is_open)
    return found


def _append(found: list[Table], row: Row, *, is_open: bool) -> bool:
    if is_open:
        found[-1].append(row)
    else:
        found.append([row])
    return True


def _cell_spans(report: Report, position: int) -> Sequence[tuple[int, int]]:
    paragraph = report.paragraphs[position]
    if paragraph.kind is BlockKind.TABLE_ROW and paragraph.cells:
        return paragraph.cells
    text = report.text[paragraph.start : paragraph.end]
    if text.count("|") + text.count("｜") < 2 or paragraph.role not in (Role.BODY, Role.TITLE):
        return ()
    spans: list[tuple[int, int]] = []
    at = paragraph.start
    for piece in re.split(r"[|｜]", text):
        spans.append((at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())))
        at += len(piece) + 1
    # | a | b | has nothing in front of its first mark and behind its last.
    inner = spans[bool(not text[: text.find("|")].strip() and text.lstrip()[:1] in "|｜") :]
    return inner[:-1] if text.rstrip()[-1:] in "|｜" else inner


def _cell(report: Report, start: int, end: int) -> Cell:
    text = normal(report.text[start:end]) if end - start < 400 else ""
    return Cell(text, start, max(start, end), parse_numeral(text) if _NUMBER.fullmatch(text) else None)


def is_row(report: Report, position: int) -> bool:
    """Whether a paragraph, by its number, is a row of a table."""
    return bool(_cell_spans(report, position))


def numbers_of(row: Row) -> Row:
    """The cells of a row that hold numbers."""
    return [cell for cell in row if cell.value is not None]


def label_of(row: Row) -> str:
    """What a row says beside its numbers."""
    return "".join(cell.text for cell in row if cell.value is None)


def total_fault(report: Report, total: Cell, parts: Sequence[Cell], law: str = "") -> Iterator[TableFault]:
    """The finding that a total is not the sum of its parts; none where it is, or where a cell is empty."""
    values = [part.value for part in parts]
    if len(values) < 2 or total.value is None or any(value is None for value in values):
        return
    added = sum((value for value in values if value is not None), Decimal(0))
    if added != total.value:
        # A column of the form has twenty parts; those that are zero explain nothing.
        shown = [part for part in parts if part.value] if len(parts) > 8 else list(parts)
        fault = Fault(
            (total.start, total.end),
            message("The parts do not make the total: {parts} = {sum}, but the total is {total}.", parts=" + ".join(str(part.value) for part in shown) or "0", sum=added, total=total.value),
            message("Check the total and each part; where the list is not complete, say so."),
            evidence=tuple(evidence(report, part.start, part.end) for part in shown),
        )  # fmt: skip
        yield TableFault(fault, added - total.value, law)


def table_faults(report: Report) -> Iterator[TableFault]:
    """Sums that a report's tables name and do not keep."""
    for table in tables(report):
        yield from _row_totals(report, table)
        yield from _column_totals(report, table)
        yield from _totals_of_runs(report, table)


def _row_totals(report: Report, table: Table) -> Iterator[TableFault]:
    """A column named 合计 or 总计 holds the sum of its row; where the heads name several, each sums its own part."""
    heads = [(number, row) for number, row in enumerate(table[:3]) if not numbers_of(row)]
    columns = [(i, number, row) for number, row in heads for i, cell in enumerate(row) if _TOTAL.match(cell.text)]  # fmt: skip
    if len({column for column, _, _ in columns}) != 1:
        return
    column, number, header = columns[0]
    first = next((i for i, cell in enumerate(header) if cell.text and i != column), 0)
    for row in table[number + 1 :]:
        if len(row) != len(header) or row[column].value is None:
            continue
        others = [c for i, c in enumerate(row) if i not in (column, 0) and i >= min(first, column)]
        yield from total_fault(report, row[column], others)


def _column_totals(report: Report, table: Table) -> Iterator[TableFault]:
    """A row named 合计 or 总计 at the end of a plain table holds the sums of its columns."""
    last = table[-1]
    if len(table) < 4 or not _TOTAL.match(last[0].text):
        return
    body = [row for row in table[:-1] if len(row) == len(last) and len(numbers_of(row)) >= len(numbers_of(last))]  # fmt: skip
    for column, cell in enumerate(last):
        if cell.value is not None and len(body) >= 2:
            yield from total_fault(report, cell, [row[column] for row in body])


def _totals_of_runs(report: Report, table: Table) -> Iterator[TableFault]:
    """A row in a table named 合计 of something is, in every column, the sum of the rows above it that it is in one.

    应诉案件合计 | 57 | 50 below 39 | 35, 18 | 14 and 1 | 1: last year's column shows which rows are summed up.
    Nothing is said where other rows above, or those below, make it in every column, or may be parts of it.
    """
    is_total = [_TOTAL_OF.search(label_of(row)) is not None for row in table]
    for position, row in enumerate(table):
        if not is_total[position] or (position == len(table) - 1 and _TOTAL.match(row[0].text)):
            continue
        columns = _summed_columns(table, row)
        if len(columns) < 2:
            continue
        above = _beside(table, is_total, range(position - 1, -1, -1), columns, len(row))
        below = _beside(table, is_total, range(position + 1, len(table)), columns, len(row))
        if any(_PART_OF.match(label_of(part)) for part in above) or all(row[at].value in (0, None) for at in columns):  # fmt: skip
            continue
        runs = list(_runs(row, above, columns))
        # A total may stand above what it sums up.
        if any(len(run.held) == len(columns) for run in (*runs, *_runs(row, below, columns))):
            continue
        fitting = [run for run in runs if run.made]
        if len(fitting) != 1:
            continue
        (run,) = fitting
        stop = position - len(above) - 1
        further = [*above[run.length :], *(table[stop : stop + 1] if stop >= 0 else [])]
        if any(_is_zero(other, len(row), run.made) for other in further):
            continue
        for at in columns:
            if at not in run.held:
                parts = [part[at] for part in reversed(above[: run.length])]
                yield from total_fault(report, row[at], parts)


class _Run(NamedTuple):
    """The rows next to a total, as many as its length says."""

    length: int
    held: tuple[int, ...]
    """Columns in which they add up to the total."""
    made: tuple[int, ...]
    """Those of them in which at least two of the rows are not zero."""


def _summed_columns(table: Table, total: Row) -> list[int]:
    """The columns of a total's numbers: behind its name, and not headed as a rate or an average."""
    label = next((at for at, cell in enumerate(total) if cell.text and cell.value is None), len(total))
    heads = [row for row in table[:_MOST_LABELS] if len(row) == len(total) and not numbers_of(row)]
    return [
        at
        for at, cell in enumerate(total)
        if at > label and cell.value is not None and not any(_NOT_ADDED.search(head[at].text) for head in heads)
    ]  # fmt: skip


def _beside(
    table: Table, is_total: Sequence[bool], positions: range, columns: Sequence[int], width: int
) -> list[Row]:
    """The rows at these positions up to the next total, or the first that has other columns; an empty cell is one."""
    rows: list[Row] = []
    for position in positions:
        row = table[position]
        if is_total[position] or len(row) != width:
            break
        cells = [row[at] for at in columns]
        if not numbers_of(cells) or any(cell.value is None and not _EMPTY.fullmatch(cell.text) for cell in cells):  # fmt: skip
            break
        rows.append(row)
    return rows


def _runs(total: Row, rows: Sequence[Row], columns: Sequence[int]) -> Iterator[_Run]:
    """The runs of two and more of these rows, nearest first."""
    sums = dict.fromkeys(columns, Decimal(0))
    counts = dict.fromkeys(columns, 0)
    for length, row in enumerate(rows, 1):
        for at in columns:
            value = row[at].value
            if value:
                sums[at] += value
                counts[at] += 1
        if length > 1:
            held = tuple(at for at in columns if sums[at] == total[at].value)
            yield _Run(length, held, tuple(at for at in held if counts[at] > 1))


def _is_zero(row: Row, width: int, columns: Sequence[int]) -> bool:
    """A row with numbers has none but zeros in these columns, counted from the end of the row."""
    cells = [row[at - width] for at in columns if width - at <= len(row)]
    return bool(numbers_of(row)) and len(cells) == len(columns) and all(not cell.value for cell in cells)

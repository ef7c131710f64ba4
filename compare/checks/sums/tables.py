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
from compare.message import Message, message
from compare.model import BlockKind, Evidence, Report, Role, Severity
from compare.wording import normal

_TOTAL = re.compile(r"^(?:合计|总计|总数|共计|小计|计)(?:\(.{0,8}\))?$")
_TOTAL_OF = re.compile(r"(?:合计|总计|小计|总数)(?:\(.{0,8}\))?$")
"""Ends the label of a row that sums up the rows above it: 应诉案件合计."""
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


class TableFinding(NamedTuple):
    """A sum that does not hold."""

    span: tuple[int, int]
    text: Message
    hint: Message
    also: tuple[Evidence, ...]
    severity: Severity | None = None
    """The rule's where it is None."""
    difference: Decimal = Decimal(0)
    """What the sum lacks; 0 where the finding stands alone."""
    law: str = ""
    """The sum that was broken, the same in every row or column it is asked of."""
    is_of_text: bool = False
    """A figure of the text, which a cell contradicts."""


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


def total_finding(
    report: Report,
    total: Cell,
    parts: Sequence[Cell],
    severity: Severity | None = None,
    law: str = "",
) -> Iterator[TableFinding]:
    """The finding that a total is not the sum of its parts; none where it is, or where a cell is empty."""
    values = [part.value for part in parts]
    if len(values) < 2 or total.value is None or any(value is None for value in values):
        return
    added = sum((value for value in values if value is not None), Decimal(0))
    if added != total.value:
        # A column of the form has twenty parts; those that are zero explain nothing.
        shown = [part for part in parts if part.value] if len(parts) > 8 else list(parts)
        yield TableFinding(
            (total.start, total.end),
            message("The parts do not make the total: {parts} = {sum}, but the total is {total}.", parts=" + ".join(str(part.value) for part in shown) or "0", sum=added, total=total.value),
            message("Check the total and each part; where the list is not complete, say so."),
            tuple(evidence(report, part.start, part.end) for part in shown),
            severity,
            added - total.value,
            law,
        )  # fmt: skip


def table_findings(report: Report) -> Iterator[TableFinding]:
    """Sums that a report's tables name and do not keep."""
    for table in tables(report):
        yield from _row_totals(report, table)
        yield from _column_totals(report, table)
        yield from _totals_of_runs(report, table)


def _row_totals(report: Report, table: Table) -> Iterator[TableFinding]:
    """A column named 合计 or 总计 holds the sum of its row."""
    for number, header in enumerate(table[:3]):
        columns = [i for i, cell in enumerate(header) if _TOTAL.match(cell.text)]
        if len(columns) != 1 or numbers_of(header):
            continue
        column = columns[0]
        first = next((i for i, cell in enumerate(header) if cell.text and i != column), 0)
        for row in table[number + 1 :]:
            if len(row) != len(header) or row[column].value is None:
                continue
            others = [c for i, c in enumerate(row) if i not in (column, 0) and i >= min(first, column)]
            yield from total_finding(report, row[column], others)
        return


def _column_totals(report: Report, table: Table) -> Iterator[TableFinding]:
    """A row named 合计 or 总计 at the end of a plain table holds the sums of its columns."""
    last = table[-1]
    if len(table) < 4 or not _TOTAL.match(last[0].text):
        return
    body = [row for row in table[:-1] if len(row) == len(last) and len(numbers_of(row)) >= len(numbers_of(last))]  # fmt: skip
    for column, cell in enumerate(last):
        if cell.value is not None and len(body) >= 2:
            yield from total_finding(report, cell, [row[column] for row in body])


def _totals_of_runs(report: Report, table: Table) -> Iterator[TableFinding]:
    """A row in a table named 合计 of something is, in every column, the sum of the rows above it that it is in one.

    应诉案件合计 | 57 | 50 below 39 | 35, 18 | 14 and 1 | 1: last year's column shows which rows are summed up.
    """
    for position, row in enumerate(table):
        totals = numbers_of(row)
        if (
            len(totals) < 2
            or not _TOTAL_OF.search(label_of(row))
            or (position == len(table) - 1 and _TOTAL.match(row[0].text))
        ):
            continue
        above: list[Row] = []
        for before in reversed(table[:position]):
            if len(before) != len(row) or len(numbers_of(before)) != len(totals):
                break
            above.insert(0, numbers_of(before))
            columns = [[part[at] for part in above] for at in range(len(totals))]
            holds = [_adds_up(total, parts) for total, parts in zip(totals, columns, strict=True)]
            if all(holds):
                break
            if any(holds) and len(above) > 1:
                for at, is_right in enumerate(holds):
                    if not is_right:
                        yield from total_finding(report, totals[at], columns[at])
                break


def _adds_up(total: Cell, parts: Sequence[Cell]) -> bool:
    """At least two parts that are not zero make the total."""
    values = [part.value for part in parts if part.value]
    return len(values) > 1 and sum(values, Decimal(0)) == total.value

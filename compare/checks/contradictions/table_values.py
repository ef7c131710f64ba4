"""A number of the text that is a cell of the table under it, but for a slip: 减免罚款12.68万元, and 1268000元 in the row 合计."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.checks.contradictions.likeness import is_mistyped
from compare.checks.sums.tables import Table, tables
from compare.figures.clause import clause_before
from compare.figures.precision import may_be_one
from compare.model import BlockKind, Figure, FigureKind, Report
from compare.wording import HAN

_TOTAL = re.compile(r"^(?:合计|总计|总数|共计|小计|计)")
_KINDS = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.RATE)
_PARAGRAPHS = 3
"""Of the text in front of a table and behind it that it may be spoken of in."""
_BRACKET = re.compile(r"[（(].*?[）)]")
_SAYS_NOTHING = re.compile(r"数量|总数|情况|金额|领域|部门|类型|类别|项目|数")


class _Cell(NamedTuple):
    figure: Figure
    row: str
    """Its label; empty for the row of totals."""
    column: str


def table_values(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The cells of tables and the numbers of the text that give them wrongly, in text order."""
    if not any(p.kind is BlockKind.TABLE_ROW for p in report.paragraphs):
        return
    by_start = {f.quantity.start: f for f in report.figures}
    for table in tables(report):
        cells = list(_cells(table, by_start))
        if not cells:
            continue
        first, last = (report.sentences[cell.figure.sentence].paragraph for cell in (cells[0], cells[-1]))
        near = range(first - _PARAGRAPHS - 2, last + _PARAGRAPHS + 1)
        told = [f for f in report.figures if _is_told(report, f, near)]
        values = {(cell.figure.quantity.unit, cell.figure.quantity.value) for cell in cells}
        for figure in told:
            quantity = figure.quantity
            if (quantity.unit, quantity.value) in values:
                continue
            wrong = [cell for cell in cells if _is_of(report, figure, cell)]
            if len(wrong) == 1 and not any(f.quantity.value == wrong[0].figure.quantity.value for f in told):
                yield wrong[0].figure, figure


def _cells(table: Table, by_start: dict[int, Figure]) -> Iterator[_Cell]:
    head: Sequence[str] = ()
    for row in table:
        if not any(cell.value is not None for cell in row):
            head = [cell.text for cell in row]
            continue
        label = next((cell.text for cell in row if cell.value is None and cell.text), "")
        for at, cell in enumerate(row):
            figure = by_start.get(cell.start)
            if figure is not None and len(head) == len(row):
                yield _Cell(figure, "" if _TOTAL.match(label) else label, head[at])


def _is_told(report: Report, figure: Figure, near: range) -> bool:
    number = report.sentences[figure.sentence].paragraph
    is_text = number in near and report.paragraphs[number].kind is not BlockKind.TABLE_ROW
    quantity = figure.quantity
    return is_text and quantity.kind in _KINDS and quantity.is_exact


def _is_of(report: Report, figure: Figure, cell: _Cell) -> bool:
    """The text names the row and the column, and the number is the cell's but for a slip."""
    one, other = figure.quantity, cell.figure.quantity
    if (one.kind, one.unit) != (other.kind, other.unit) or may_be_one(one, other):
        return False
    if not (is_mistyped(one, other)):
        return False
    clause = clause_before(report, figure)
    column = _pieces(cell.column)
    if cell.row:
        return _bare(cell.row) in clause
    return bool(column) and any(piece in clause for piece in column)


def _bare(label: str) -> str:
    return "".join(re.findall(HAN, _BRACKET.sub("", label)))


def _pieces(label: str) -> set[str]:
    words = re.findall(rf"{HAN}{{2,}}", _SAYS_NOTHING.sub(" ", _BRACKET.sub("", label)))
    return {word[at : at + 2] for word in words for at in range(len(word) - 1)}

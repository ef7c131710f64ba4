"""One wrong cell breaks several sums of a table; it is told once, with every sum it breaks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from compare.checks.sums.tables import TableFault
from compare.evidence import evidence
from compare.message import message
from compare.model import Report


def told_once(report: Report, found: Iterable[TableFault]) -> list[TableFault]:
    """The findings of a draft's tables, those of one error joined, in the order of their first.

    Two sums are broken by one error where they lack the same amount and have a cell in common, which is then
    the wrong one, or where they are the same sum in two columns: a part and the total it was added up to.  A figure
    of the text that differs from a wrong cell by as much says what belongs there.
    """
    kept: list[TableFault] = []
    for new in found:
        if any(new.span == other.span and str(new.fault.text) == str(other.fault.text) for other in kept):
            continue
        for position, other in enumerate(kept):
            shared = _cells(report, new) & _cells(report, other)
            if (
                new.difference
                and not (new.is_of_text and other.is_of_text)
                and abs(new.difference) == abs(other.difference)
                and (shared or (new.law and new.law == other.law))
            ):
                kept[position] = _joined(report, other, new, shared)
                break
        else:
            kept.append(new)
    return kept


def _cells(report: Report, table: TableFault) -> set[tuple[int, int]]:
    """The cells of the draft that a sum is of."""
    return {table.span, *((e.start, e.end) for e in table.fault.evidence if e.report == report.path)}


def _joined(
    report: Report, first: TableFault, second: TableFault, shared: set[tuple[int, int]]
) -> TableFault:
    one, other = first.fault, second.fault
    spans = {(report.path, first.span[0]), *((e.report, e.start) for e in one.evidence)}
    passages = (evidence(report, *second.span), *other.evidence)
    joined = replace(
        one,
        span=next(iter(shared)) if len(shared) == 1 else one.span,
        text=message("{first} With the same difference: {second}", first=one.text, second=other.text),
        evidence=(*one.evidence, *(e for e in passages if (e.report, e.start) not in spans)),
    )
    return first._replace(fault=joined)

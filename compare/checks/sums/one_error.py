"""One wrong cell breaks several sums of a table; it is told once, with every sum it breaks."""

from __future__ import annotations

from collections.abc import Iterable

from compare.checks.sums.tables import TableFinding
from compare.evidence import evidence
from compare.message import message
from compare.model import Report


def told_once(report: Report, found: Iterable[TableFinding]) -> list[TableFinding]:
    """The findings of a draft's tables, those of one error joined, in the order of their first.

    Two sums are broken by one error where they lack the same amount and have a cell in common, which is then
    the wrong one, or where they are the same sum in two columns: a part and the total it was added up to.  A figure
    of the text that differs from a wrong cell by as much says what belongs there.
    """
    kept: list[TableFinding] = []
    for finding in found:
        if any(finding.span == other.span and str(finding.text) == str(other.text) for other in kept):
            continue
        for position, other in enumerate(kept):
            shared = _cells(report, finding) & _cells(report, other)
            if (
                finding.difference
                and not (finding.is_of_text and other.is_of_text)
                and abs(finding.difference) == abs(other.difference)
                and (shared or (finding.law and finding.law == other.law))
            ):
                kept[position] = _joined(report, other, finding, shared)
                break
        else:
            kept.append(finding)
    return kept


def _cells(report: Report, finding: TableFinding) -> set[tuple[int, int]]:
    """The cells of the draft a finding is about."""
    return {finding.span, *((e.start, e.end) for e in finding.also if e.report == report.path)}


def _joined(
    report: Report, first: TableFinding, second: TableFinding, shared: set[tuple[int, int]]
) -> TableFinding:
    spans = {(report.path, first.span[0]), *((e.report, e.start) for e in first.also)}
    passages = (evidence(report, *second.span), *second.also)
    return first._replace(
        span=next(iter(shared)) if len(shared) == 1 else first.span,
        text=message("{first} With the same difference: {second}", first=first.text, second=second.text),
        also=(*first.also, *(e for e in passages if (e.report, e.start) not in spans)),
    )

"""States reached by a day behind that of the report: 截至2025年3月底整改到位70个 in one signed on 20 February 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.matches import in_what_is_told
from compare.message import message
from compare.model import Fault, Report

_BY = re.compile(
    r"截[至止]到?(?P<date>(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*日|(?P<end>[底末]))?)"
)
_TO_COME = re.compile("预计|计划|拟|力争|确保|将[于在达实完]|目标|有效期|期限")


def states_to_come(report: Report, reviewed: int | None) -> Iterator[Fault]:
    """The days behind the one a report on that year was signed on, by which it tells what was reached, in text order.

    In a report dated before its year is over it is the date of the report that is wrong.
    """
    if not report.date or reviewed is None:
        return
    signed = (*map(int, report.date.split("-")), 0)[:3]
    if signed[0] <= reviewed:
        return
    for sentence, found in in_what_is_told(report, _BY):
        by = (int(found["year"]), int(found["month"]), int(found["day"] or 0))
        is_later = by[:2] > signed[:2] or (by[:2] == signed[:2] and 0 < signed[2] < by[2])
        if is_later and not _TO_COME.search(report.text, sentence.start, sentence.end):
            text = message(
                "{day} is behind the date of the report, {date}.", day=found["date"], date=report.date
            )
            yield Fault(found.span("date"), text, message("Correct the date."))

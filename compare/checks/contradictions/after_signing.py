"""States reached by a day behind that of the report: 截至2025年3月底整改到位70个 in one signed on 20 February 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.matches import in_what_is_told
from compare.message import message
from compare.model import Fault, Report, Sentence

_BY = re.compile(
    r"(?:(?<![^，,。；;：:、（(\s])|(?<=数据)|(?<=统计))截至到?"
    r"(?P<date>(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*日|(?P<end>[底末]))?)(?!\s*\d|之?前|以前)"
)
_TO_COME = re.compile("预计|计划|拟|力争|确保|将[于在达实完]|目标|有效期|期限")
_CLAUSE = re.compile(r"[，,。；;：:\n]")
_TERM = re.compile("期|时限|有效|到期|结束|截止")
_OPEN_UNTIL = re.compile("征求意见|公示|公告|报名|申报|聘|任期|有效|期限|时限|到期")
_REACHED = re.compile(r"\d[\d.]*(?![\d.]|\s*[年月日号])|[已均共全]|累计|完成|达到?|实现|建成")
_MONTHS_BEHIND = 12
"""Beyond which it is a term that ends by the day, not a month mistyped."""


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
        is_near = (by[0] - signed[0]) * 12 + by[1] - signed[1] <= _MONTHS_BEHIND
        if is_later and is_near and _tells_what_was_reached(report, sentence, found):
            text = message(
                "{day} is behind the date of the report, {date}.", day=found["date"], date=report.date
            )
            yield Fault(found.span("date"), text, message("Correct the date."))


def _tells_what_was_reached(report: Report, sentence: Sentence, by: re.Match[str]) -> bool:
    """Whether a state is told for the day in a sentence, not a term that ends with it."""
    before, behind = report.text[sentence.start : by.start()], report.text[by.end() : sentence.end]
    clause = _CLAUSE.split(before)[-1] + _CLAUSE.split(behind)[0]
    return not (
        _TO_COME.search(before + behind) or _OPEN_UNTIL.search(before) or _TERM.search(clause)
    ) and bool(_REACHED.search(behind))

"""The words around a figure, as the first screen quotes them."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.model import Figure, Report
from compare.render.wording import displayable

_BEFORE, _BEHIND = 26, 18
"""Characters of a sentence shown before a figure and after it."""
_LONGEST_BRACKET = 60
"""Characters of a bracket after a figure that are shown to its end; a longer one is left out."""
_PAUSE = re.compile(r"[，。；：！？,;:!?]")
_OPENED = re.compile(r"[（(][^（()）]*$")
_CLOSED = re.compile(r"^[^（()）]*[)）][，,；;。]?")
_CLOSING = re.compile("[)）]")


class Passage(NamedTuple):
    """A stretch of a report with the words it is shown for."""

    label: str
    """Year, or year and place."""
    place: str
    """Id of its sentence; empty if there is none."""
    before: str
    matter: str
    after: str
    side: str = ""
    """``old`` or ``new``, where the report matters."""


def excerpt(report: Report, figure: Figure, place: str) -> Passage:
    """The clauses around a figure, cut at a pause if one is near and never inside a bracket."""
    value = figure.quantity
    start, end = _begin(report, figure), _end(report, figure)
    sentence = report.sentences[figure.sentence]
    before = ("…" if start > sentence.start else "") + report.text[start : value.start]
    after = report.text[value.end : end] + ("…" if end < sentence.end else "")
    return Passage(
        str(report.year or ""), place, displayable(before), displayable(value.text), displayable(after)
    )


def _begin(report: Report, figure: Figure) -> int:
    floor, value = report.sentences[figure.sentence].start, figure.quantity.start
    start = max(floor, value - _BEFORE)
    if start > floor:
        pause = _PAUSE.search(report.text, start, value)
        start = pause.end() if pause else start
        # The end of a bracket whose beginning is not shown.
        closed = _CLOSED.match(report.text[start:value])
        start += closed.end() if closed else 0
    return start


def _end(report: Report, figure: Figure) -> int:
    value, ceiling = figure.quantity.end, report.sentences[figure.sentence].end
    end = min(ceiling, value + _BEHIND)
    if end < ceiling:
        pauses = list(_PAUSE.finditer(report.text, value, end))
        end = pauses[-1].start() if pauses else end
    opened = _OPENED.search(report.text[value:end])
    if opened and end < ceiling:
        bracket = value + opened.start()
        closing = _CLOSING.search(report.text, end, min(ceiling, bracket + _LONGEST_BRACKET))
        end = closing.end() if closing else bracket
    return end

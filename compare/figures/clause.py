"""The clause a figure stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from compare.model import Figure, Report

_LONGEST = 200
"""Characters searched before a figure, so that an endless sentence costs no more."""


def clauses_before(report: Report, figure: Figure, also: str = "") -> Sequence[str]:
    """The clauses of a figure's sentence before it, in text order, its own last.

    They end at a comma, semicolon, colon or full stop, and at the marks in ``also``.  White space is removed,
    since pages put some around numbers.
    """
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    known = report.kept(clauses_before)
    if (start, also) not in known:
        before = "".join(report.text[max(sentence.start, start - _LONGEST) : start].split())
        known[start, also] = _marks(also).split(before)
    return known[start, also]


def clause_before(report: Report, figure: Figure, also: str = "") -> str:
    """The clause a figure stands in, up to it; see :func:`clauses_before`."""
    return clauses_before(report, figure, also)[-1]


@cache
def _marks(also: str) -> re.Pattern[str]:
    return re.compile(f"[，,；;。：:{also}]")

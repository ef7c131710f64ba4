"""Congresses and plenary sessions of the Party that there were not: 党的二十四届四中全会, 二十一大 in a report on 2025.

The eighteenth congress met in 2012 and every fifth year one more; a committee holds seven sessions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.figures.numerals import whole_number
from compare.matches import in_sentences
from compare.message import message
from compare.model import Fault, Report

_FIRST, _FIRST_YEAR, _YEARS = 18, 2012, 5
_SESSIONS = 7
_NUMBER = "[一二三四五六七八九十]{2,3}"
_SAID = re.compile(
    rf"(?P<congress>{_NUMBER})届(?P<sessions>[一二三四五六七八九十]中(?:[、和及][一二三四五六七八九十]中)*)全会|党的(?P<met>{_NUMBER})大(?=[，,、。；;和以精报召作])"
)
_MET_IN = {(20, 1): 2022, (20, 2): 2023, (20, 3): 2024, (20, 4): 2025}
"""The years of the sessions whose number a draft may run ahead of."""


def congresses_there_were_not(report: Report, year: int) -> Iterator[Fault]:
    """The congresses and sessions that a report on a year cannot speak of, in text order."""
    if "全会" not in report.text and "党的" not in report.text:
        return
    # It is written in the year after.
    latest = _FIRST + (year + 1 - _FIRST_YEAR) // _YEARS
    for _, found in in_sentences(report, _SAID):
        congress = whole_number(found["congress"] or found["met"])
        numbers = [whole_number(n) for n in re.findall("[一二三四五六七八九十]", found["sessions"] or "")]
        met = [_MET_IN.get((congress, number), 0) for number in numbers]
        if congress > latest or any(n > _SESSIONS for n in numbers) or any(m > year + 1 for m in met):
            text = message("There is no {text} in a report on {year}.", text=found[0], year=year)
            yield Fault(found.span(), text, message("Correct the number."))

"""Lists that added up last year: 其中水稻12万亩、玉米5万亩、大豆3万亩 left nothing out of 20万亩, nor does this year's list of the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from compare.checks.sums.part_list import PartList
from compare.checks.sums.part_lists import part_lists
from compare.model import Figure, Report
from compare.wording import HAN

_LONGEST_NAME = 16
_NAME = re.compile(rf"{HAN}{{1,{_LONGEST_NAME}}}$")
_OPENS = re.compile(r"^(?:其中|主要|包括|包含|具体|分别|[为是有和与及])+")
_SAYS_HOW_MUCH = re.compile(r"(?:[为是有达共]|分别)+$")

_GOES_ON = re.compile(r"[，,、；;]\s*(?:另外?|尚|还|仍|其[余他它]|剩|余|新增)[^。]{0,20}?\d")
"""Behind a list: what was left out of it."""

Names = frozenset[str]


def complete_lists(old: Report) -> Mapping[tuple[str, Names], Figure]:
    """Unit and names of the parts → the total, of every list of last year's whose parts made it exactly."""
    return {
        (listed.total.quantity.unit, names): listed.total
        for listed in part_lists(old)
        if not listed.is_open and not listed.is_off and (names := names_of(old, listed.parts))
    }


def names_of(report: Report, parts: Iterable[Figure]) -> Names:
    """What each part is called, by the words in front of it; empty where one has no name of its own."""
    found: list[str] = []
    for part in parts:
        start = part.quantity.start
        name = _NAME.search(report.text[max(0, start - _LONGEST_NAME) : start].rstrip())
        found.append(_SAYS_HOW_MUCH.sub("", _OPENS.sub("", name[0])) if name else "")
    names = frozenset(found)
    return names if len(names) == len(found) and all(names) else frozenset()


def goes_on(report: Report, listed: PartList) -> bool:
    """What the parts leave of the total is told behind them: ，另有8亩待补植."""
    last = listed.parts[-1]
    behind = [
        f.quantity.value
        for f in report.figures_by_sentence()[last.sentence]
        if f.quantity.start > last.quantity.start and f.quantity.unit == last.quantity.unit
    ]
    return listed.missing in behind or bool(_GOES_ON.match(report.text, last.quantity.end))

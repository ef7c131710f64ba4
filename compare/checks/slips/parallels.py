"""Four characters in two like halves, each a word: 深学细悟, 学深悟透, 抓实抓细, 应援尽援.

Writers coin them from day to day.  No dictionary has them, and two characters cut out of one are no word for another.
"""

from __future__ import annotations

import re
from itertools import accumulate

from compare.checks.slips.segmented import paragraphs_with_words
from compare.model import Report
from compare.wording import HAN

_HOW = "深细实精严快广真准稳狠全多早常勤优善强活紧密透牢好小新长久远足准专巧硬高大久恒"
"""Characters that say how something is done, before the deed (深学) or behind it (学深)."""
_FRAMES = (
    re.compile(rf"(?=[{_HOW}]{HAN}[{_HOW}]{HAN})"),
    re.compile(rf"(?={HAN}[{_HOW}]{HAN}[{_HOW}])"),
    re.compile(rf"(?=(?:应{HAN}尽|能{HAN}尽|即{HAN}即|随{HAN}随|边{HAN}边|不{HAN}不|无{HAN}不|有{HAN}必|以{HAN}促|以{HAN}带|以{HAN}代){HAN})"),
)  # fmt: skip
_LENGTH = 4


def parallels(report: Report) -> frozenset[int]:
    """Where a pair may begin that is cut out of such a form: its characters but the last.

    The dictionary has no part of one; 深挖细查 is two words of it.
    """
    return report.once(_cut_out)


def _cut_out(report: Report) -> frozenset[int]:
    found: set[int] = set()
    for paragraph, words in paragraphs_with_words(report):
        begins = accumulate(map(len, words), initial=paragraph.start)
        alone = {at for at, word in zip(begins, words, strict=False) if len(word) == 1}
        for frame in _FRAMES:
            for match in frame.finditer(report.text, paragraph.start, paragraph.end):
                places = range(match.start(), match.start() + _LENGTH)
                if alone.issuperset(places):
                    found.update(places[:-1])
    return frozenset(found)

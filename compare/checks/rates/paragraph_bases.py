"""Bases that the paragraph of a value gives for last year: 2023年投诉97件。…2024年减至21件."""

from __future__ import annotations

import re
from bisect import bisect_left

from compare.figures.clause import clause_before, clauses_before
from compare.model import Figure, Report
from compare.wording import HAN, han, pieces

_SAID_OF_LAST_YEAR = r"(?:上年度?|去年|上一年度?|{year}年)(?!底)(?!.*20\d\d年)"
_SAYS_NOTHING = re.compile(
    r"有关|相关|全年|同期|去年|上年|年度|共计|累计|数量|总数|总量|达到|减至|降至|增至|为|已|仅|共|的|量|数|了"
)
_NAME = 2
"""Letters that the names of a value and of its base have in common."""
_DATE = re.compile(r"20\d\d年")
_SAME_NAME = 4
"""The same at the end, where nothing but the paragraph gives the base."""
_MOST_IN_FRONT = 40
"""Figures of a paragraph that are looked through for the base of a growth."""


def bases_in_paragraph(report: Report, level: Figure) -> tuple[Figure, ...]:
    """Values for last year of what a level counts that its paragraph gives in front of it: 2023年投诉97件。…2024年减至21件."""
    if report.year is None:
        return ()
    paragraph = report.sentences[level.sentence].paragraph
    said = re.compile(_SAID_OF_LAST_YEAR.format(year=report.year - 1))
    last = bisect_left(report.figures, level.quantity.start, key=lambda f: f.quantity.start)
    name = _letters(clause_before(report, level))
    found = []
    for figure in reversed(report.figures[max(0, last - _MOST_IN_FRONT) : last]):
        if report.sentences[figure.sentence].paragraph != paragraph:
            break
        same = figure.quantity.is_like(level.quantity)
        *above, clause = clauses_before(report, figure)
        # 2023年，全区投诉97件
        is_of_then = said.search(clause) or (above and said.fullmatch(above[-1]))
        if same and is_of_then and not name.isdisjoint(_letters(clause)):
            found.append(figure)
    return tuple(found)


def base_of_same_name(report: Report, level: Figure) -> Figure | None:
    """The one value for last year that the paragraph gives in the same words: 2024年，全区接待游客412.5万人次. … 接待游客468.2万人次."""
    found = [f for f in bases_in_paragraph(report, level) if f.sentence >= level.sentence - 1]
    names = [han(_SAYS_NOTHING.sub("", _DATE.sub("", clause_before(report, f)))) for f in (level, *found[:1])]
    if len(found) != 1:
        return None
    shorter, longer = sorted(names, key=len)
    is_same = len(shorter) >= _SAME_NAME and longer.endswith(shorter[-_SAME_NAME:])
    # 2024年接待团队120批次；2025年接待150批次: the two years stand against each other.
    is_dated = clause_before(report, level).startswith(f"{report.year}年")
    return found[0] if is_same or (is_dated and len(shorter) >= _NAME and shorter in longer) else None


def _letters(clause: str) -> set[str]:
    words = re.findall(rf"{HAN}{{2,}}", _SAYS_NOTHING.sub(" ", clause))
    return {piece for word in words for piece in pieces(word, _NAME)}

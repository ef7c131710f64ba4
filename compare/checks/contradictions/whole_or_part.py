"""Whether a figure is of the whole district and the whole year, or of a part, by the words in front of it."""

from __future__ import annotations

import re

from compare.figures.clause import clause_before, text_before
from compare.model import Figure, Report, Span

WHOLE_NEAR = re.compile(r"(?:全(?P<all>[区县市旗镇乡省局]|街道)|[我本该](?P<our>[区县市旗局]))")
WHOLE = re.compile(rf"{WHOLE_NEAR.pattern}(?:共有?|现有|的|各类|各级|范围内)?$")
PART = re.compile(
    r"增加(?!到|至|为)|其中|首批|部分|上半年|下半年|季度|去年|上年|截[至止]|同比|抽查|抽取|平均|每|分别|余|首次|[一二三四]季度|\d+月"
)
"""In the clause of a figure: it is of a part of the year or of what there is."""


def item_of(report: Report, figure: Figure) -> str:
    """The words in front of a figure, back to the last mark, 、 between two items among them."""
    return clause_before(report, figure, "、")


def is_of_the_whole(report: Report, figure: Figure) -> bool:
    """全区 or our own, right in front of a figure."""
    return bool(WHOLE.search(text_before(report, figure, 8).rstrip()))


def are_of_a_year(report: Report, one: Figure, other: Figure) -> bool:
    """What five years brought is no contradiction to what one did."""
    return len({report.sentences[figure.sentence].span is Span.YEAR for figure in (one, other)}) == 1

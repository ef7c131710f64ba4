"""Which sentences speak of several years in a yearly report: 过去五年, “十四五”时期.

In the last or first year of a five-year plan or of a term a work report looks back, and ahead, twice: over
the year and over the five.  What was done in five years has no counterpart in a report on one: 城镇新增就业
6400万人 of five years beside 1314万人 of one is no fall, and what is promised by 2030 is not due next year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from compare.model import Function, Section, Sentence, Span
from compare.wording import normal

_SPAN = (
    '[“"]?十[一二三四五六七八]五[”"]?(?:规划)?(?:时期|期间)|(?:过去|今后|未来|这)的?[三四五]年|[三四五]年来'
)
_IN_HEADING = re.compile(_SPAN)
_OPENS = re.compile(rf"^(?:(?:各位代表|同志们)[!,])?(?:回顾|回望|展望)?(?:{_SPAN})")
_ONE_YEAR = re.compile(
    r"^(?:(?:各位代表|同志们)[!,])?(?:(?:刚刚)?过去的?(?:这)?一年|一年来|去年|今年|明年|新的一年|(?:19|20)\d\d年(?!.{0,12}(?:收官|开局)))"
)
_NAMES_ONE_YEAR = re.compile(r"(?:19|20)\d\d年|去年|上年|全年")
_BEGINNING = 12
"""Characters of a sentence in which it names the one year it speaks of, whatever stands around it."""
_LONGEST_OPENING = 60
"""Characters of a sentence without a number that opens a passage; a longer one speaks for itself only."""
_LARGEST_SHARE = 0.5
"""Of the review or the plan.  Beyond it the several years are what the report is on: 过去五年工作回顾."""


def spans(text: str, sections: Sequence[Section], sentences: Sequence[Sentence]) -> dict[int, Span]:
    """The sentences that speak of several years, by their ids."""
    headed = _headed(sections)
    found: set[int] = set()
    alone: set[int] = set()
    length: dict[Function, int] = defaultdict(int)
    spanned: dict[Function, int] = defaultdict(int)
    paragraph = -1
    opened: Sentence | None = None
    for sentence in sentences:
        wording = normal(text[sentence.start : sentence.end])
        is_first = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if opened and (
            sentence.section != opened.section
            or sentence.function is not opened.function
            or (is_first and _ONE_YEAR.match(wording))
        ):
            opened = None
        is_opening = not sentence.heading and _OPENS.match(wording) is not None
        if is_opening and len(wording) <= _LONGEST_OPENING and not re.search(r"\d", wording):
            opened = opened or sentence
        length[sentence.function] += len(wording)
        if _NAMES_ONE_YEAR.search(wording[:_BEGINNING]):
            continue
        if opened or sentence.section in headed:
            found.add(sentence.id)
            spanned[sentence.function] += len(wording)
        elif is_opening:
            alone.add(sentence.id)
    whole = {part for part, own in spanned.items() if own > _LARGEST_SHARE * length[part]}
    told = {i: Span.YEARS if sentences[i].function in whole else Span.BESIDE for i in found}
    return told | dict.fromkeys(alone, Span.YEARS)


def _headed(sections: Sequence[Section]) -> set[str]:
    """The sections whose heading, or that of a section above, names several years and no single one."""
    headed: set[str] = set()
    for section in sections:
        heading = normal(section.heading)
        is_named = _IN_HEADING.search(heading) and not _NAMES_ONE_YEAR.search(heading)
        if is_named or section.parent in headed:
            headed.add(section.id)
    return headed

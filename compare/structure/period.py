"""Sentences of a yearly report that cover several years: 过去五年, “十四五”时期.

In the last or first year of a five-year plan or a term, a work report looks back, and ahead, twice: over the
year and over five.  Results of five years have no counterpart in a report on one: 城镇新增就业6400万人 in five
years against 1314万人 in one is no fall, and a promise for 2030 is not due next year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from compare.model import Function, Section, Sentence, Span
from compare.wording import normal

_SEVERAL = '[“"]?十[一二三四五六七八]五[”"]?(?:规划(?:实施)?)?(?:时期|期间|以来)|(?:过去|今后|未来|这)的?[三四五]年|[三四五]年来(?!访)'
_SAYS_SEVERAL = re.compile(_SEVERAL)
_OPENS = re.compile(rf"^(?:(?:各位代表|同志们)[!,])?(?:回顾|回望|展望)?(?:{_SEVERAL})")
_ONE_YEAR = re.compile(
    r"(?:19|20)\d\d年(?!.{0,12}(?:收官|开局))|[今去上本]年|年内|全年|一年来|过去的?(?:这)?一年"
)
_LAST_YEAR = re.compile(r"^(?:刚刚|刚)?过去的?这?(?:一年|(?:19|20)\d\d年)|^一年来")
_RANGE = re.compile(r"(?:19|20)\d\d年?[-—–~至到]+(?:19|20)\d\d年?")
_BEGINNING = 12
"""Characters of a sentence searched for the one year it covers, whatever its context."""
_LONGEST_OPENING = 60
"""Characters of a sentence without a number that opens a passage; a longer one covers only itself."""
_LARGEST_SHARE = 0.5
"""Share of the review or the plan beyond which several years are the report's subject: 过去五年工作回顾."""


def spans(text: str, sections: Sequence[Section], sentences: Sequence[Sentence]) -> dict[int, Span]:
    """Ids of the sentences that cover several years."""
    wordings = [normal(text[s.start : s.end]) for s in sentences]
    named = {i for i, wording in enumerate(wordings) if _ONE_YEAR.search(wording[:_BEGINNING])}
    named.update(_looking_back(sentences, wordings))
    headed = _headed(sections)
    found = {s.id for s in sentences if s.section in headed and (s.heading or s.id not in named)}
    found.update(_passages(sentences, wordings, named))
    alone = {
        s.id for s in sentences if not s.heading and s.id not in named and _OPENS.match(wordings[s.id])
    } - found
    length: dict[Function, int] = defaultdict(int)
    told: dict[Function, int] = defaultdict(int)
    for sentence, wording in zip(sentences, wordings, strict=True):
        length[sentence.function] += len(wording)
        told[sentence.function] += len(wording) * (sentence.id in found)
    whole = {part for part, own in told.items() if own > _LARGEST_SHARE * length[part]}
    result = {i: Span.YEARS if sentences[i].function in whole else Span.BESIDE for i in found}
    return result | dict.fromkeys(alone, Span.YEARS)


def _looking_back(sentences: Sequence[Sentence], wordings: Sequence[str]) -> Iterator[int]:
    """The sentences of a paragraph from one on the last year to the next on several, or to its end."""
    paragraph = None
    for sentence, wording in zip(sentences, wordings, strict=True):
        if _LAST_YEAR.match(wording):
            paragraph = sentence.paragraph
        elif _SAYS_SEVERAL.search(wording):
            paragraph = None
        if paragraph == sentence.paragraph:
            yield sentence.id


def _passages(sentences: Sequence[Sentence], wordings: Sequence[str], named: set[int]) -> Iterator[int]:
    """The sentences of a review from one that opens several years to the next that names one, or to its end.

    A passage not ended by a single year must follow what its section says of the year: otherwise “十四五”时期
    in the first sentence of a chapter would apply to the whole chapter.
    """
    before: dict[str | None, int] = defaultdict(int)
    opened: list[Sentence] = []
    for sentence in sentences:
        wording = wordings[sentence.id]
        is_over = bool(opened) and (
            sentence.section != opened[0].section or sentence.function is not opened[0].function
        )
        if opened and (is_over or sentence.id in named):
            size = sum(len(wordings[s.id]) for s in opened)
            if not is_over or before[opened[0].section] > size:
                yield from (s.id for s in opened)
            opened = []
        if opened:
            opened.append(sentence)
        elif _opens(sentence, wording) and sentence.id not in named:
            opened = [sentence]
        else:
            before[sentence.section] += len(wording)
    if opened and before[opened[0].section] > sum(len(wordings[s.id]) for s in opened):
        yield from (s.id for s in opened)


def _opens(sentence: Sentence, wording: str) -> bool:
    is_short = len(wording) <= _LONGEST_OPENING and not re.search(r"\d", wording)
    return (
        sentence.function is Function.REVIEW
        and not sentence.heading
        and is_short
        and bool(_OPENS.match(wording))
    )


def _headed(sections: Sequence[Section]) -> set[str]:
    """The sections whose heading, or an enclosing section's, names several years and no single one."""
    headed: set[str] = set()
    for section in sections:
        heading = _RANGE.sub("", normal(section.heading))
        is_named = _SAYS_SEVERAL.search(heading) and not _ONE_YEAR.search(heading)
        if is_named or section.parent in headed:
            headed.add(section.id)
    return headed

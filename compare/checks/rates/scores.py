"""Average scores above a hundred where the scale ends there: 平均得分105.1分 behind 94.6分 last year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from compare.matches import in_what_is_told
from compare.model import Comparison, Report, Sentence
from compare.wording import last_clause

_SCORE = re.compile(
    r"(?P<name>平均(?:得分|成绩|分数?)|均分)(?:为|是|达到?|高达|约)*\s*(?P<value>(?P<number>\d+(?:\.\d+)?)\s*分)(?![钟之])"
)
_FULL_MARKS = Decimal(100)
_PASSING = Decimal(60)
"""Score from which one of last year's was of a hundred."""
_OF_A_HUNDRED = re.compile("百分制|满分(?:为|是)?100分")
_OF_MORE = re.compile(r"满分(?:为|是)?(?!100分)\d|千分制|附加|加分|总分|1[25]0分制")
_CLAUSE = 40


class Overfull(NamedTuple):
    """A score above the end of its scale."""

    span: tuple[int, int]
    text: str
    old_sentence: int | None
    """The sentence of last year's report whose score shows the scale; None where the report says it."""


def overfull_scores(report: Report, beside: Comparison | None) -> Iterator[Overfull]:
    """The average scores of a report that are above all there is to reach, in text order."""
    if _OF_MORE.search(report.text):
        return
    is_told = bool(_OF_A_HUNDRED.search(report.text))
    for sentence, found in in_what_is_told(report, _SCORE):
        if Decimal(found["number"]) <= _FULL_MARKS:
            continue
        old = None if beside is None else _same_last_year(beside, sentence, found)
        if old is not None or (is_told and _OF_A_HUNDRED.search(report.text, sentence.start, sentence.end)):
            yield Overfull(found.span("value"), found["value"], old)


def _same_last_year(comparison: Comparison, sentence: Sentence, score: re.Match[str]) -> int | None:
    """The sentence of last year's report that gives the same average in a number up to a hundred."""
    old, new = comparison.old, comparison.new
    linked = {o for link in comparison.sentences for o in link.old if sentence.id in link.new}
    topic = _topic(new, sentence.start, score.start())
    for before, found in in_what_is_told(old, _SCORE):
        if _OF_MORE.search(old.text) or found["name"] != score["name"]:
            continue
        is_same = before.id in linked or (topic and _topic(old, before.start, found.start()) == topic)
        if is_same and _PASSING <= Decimal(found["number"]) <= _FULL_MARKS:
            return before.id
    return None


def _topic(report: Report, start: int, end: int) -> str:
    """The clauses in front of a score that name the examination, without their numbers."""
    said = report.text[max(start, end - _CLAUSE) : end]
    parts = [re.sub(r"[\d.%万千余多名人次]", "", part) for part in re.split("[，,；;。]", said) if part]
    return "".join(parts[-2:]) if len(parts) > 1 else last_clause(said)

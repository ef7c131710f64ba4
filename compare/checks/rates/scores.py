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
_OF_MORE = re.compile(
    r"满分(?:为|是)?(?!100分)\d|千分制|附加|加分|总分|1[25]0分制|奖分|另计|基础分|卷面|总计1[1-9]\d分"
)
_OF_ANOTHER_SCALE = re.compile("奖励|中考|高考|学科|语文|数学|英语|体育")
"""Said in the same paragraph: a report has many rewards elsewhere."""
_ASSESSED = re.compile("考核|考评")
"""Points of which may be added for what was done beyond."""
_CLAUSE = 40


class Overfull(NamedTuple):
    """A score above the end of its scale."""

    span: tuple[int, int]
    text: str
    old_sentence: int | None
    """The sentence of last year's report whose score shows the scale; None where the report says it."""


def overfull_scores(report: Report, beside: Comparison | None) -> Iterator[Overfull]:
    """The average scores of a report that are above all there is to reach, in text order."""
    scores = [
        (sentence, found)
        for sentence, found in in_what_is_told(report, _SCORE)
        if Decimal(found["number"]) > _FULL_MARKS
    ]
    if not scores or _OF_MORE.search(report.text):
        return
    last = None if beside is None else _LastYears(beside)
    excused = {
        index
        for index in {sentence.paragraph for sentence, _ in scores}
        if _OF_ANOTHER_SCALE.search(report.text, report.paragraphs[index].start, report.paragraphs[index].end)
    }
    for sentence, found in scores:
        if sentence.paragraph in excused:
            continue
        is_told = (
            _says(_OF_A_HUNDRED, report, sentence) and "奖" not in report.text[sentence.start : sentence.end]
        )
        if not is_told and _is_of_assessment(report, sentence):
            continue
        old = None if last is None else last.of_same(sentence, found)
        if old is not None or is_told:
            yield Overfull(found.span("value"), found["value"], old)


def _says(pattern: re.Pattern[str], report: Report, sentence: Sentence) -> bool:
    return bool(pattern.search(report.text, sentence.start, sentence.end))


def _is_of_assessment(report: Report, sentence: Sentence) -> bool:
    """Whether a sentence, or the one in front of it, is about how offices were assessed."""
    return any(
        _says(_ASSESSED, report, near) for near in report.sentences[max(0, sentence.id - 1) : sentence.id + 1]
    )


class _LastYears:
    """The average scores of last year's report that are of a hundred, by what links this year's to them."""

    def __init__(self, comparison: Comparison) -> None:
        self._new = comparison.new
        self._by_topic: dict[tuple[str, str], int] = {}
        self._by_sentence: set[tuple[str, int]] = set()
        self._linked: dict[int, list[int]] = {}
        old = comparison.old
        if _OF_MORE.search(old.text):
            return
        for sentence, found in in_what_is_told(old, _SCORE):
            if _PASSING <= Decimal(found["number"]) <= _FULL_MARKS:
                self._by_sentence.add((found["name"], sentence.id))
                topic = _topic(old, sentence.start, found.start())
                self._by_topic.setdefault((found["name"], topic), sentence.id)
        for link in comparison.sentences:
            for new in link.new:
                self._linked.setdefault(new, []).extend(link.old)

    def of_same(self, sentence: Sentence, score: re.Match[str]) -> int | None:
        """The sentence that gives the same average; the first of several."""
        name = score["name"]
        found = [old for old in self._linked.get(sentence.id, ()) if (name, old) in self._by_sentence]
        topic = _topic(self._new, sentence.start, score.start())
        if topic and (name, topic) in self._by_topic:
            found.append(self._by_topic[name, topic])
        return min(found, default=None)


def _topic(report: Report, start: int, end: int) -> str:
    """The clauses in front of a score that name the examination, without their numbers."""
    said = report.text[max(start, end - _CLAUSE) : end]
    parts = [re.sub(r"[\d.%万千余多名人次]", "", part) for part in re.split("[，,；;。]", said) if part]
    return "".join(parts[-2:]) if len(parts) > 1 else last_clause(said)

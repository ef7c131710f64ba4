"""Non-words one confusable character away from a word that stands beside them, twice, in the sentence: 请理 for 清理."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from compare.checks.slips.confusable import confusable
from compare.checks.slips.phrases import WORDS
from compare.checks.slips.segmented import GRAMMATICAL, count_of, is_content, split_pairs
from compare.checks.slips.usage import OF_PEOPLE, OFTEN
from compare.evidence import sentence_at
from compare.model import Report
from compare.wording import HAN
from compare.words import frequencies

_HAN = re.compile(rf"{HAN}{{2,}}")
_MOST_SLIPS = 2
"""Times a slip is made in one report; what stands more often is meant."""
_BESIDE = 2
"""Times the right word stands in the sentence of a slip that nothing else proves."""


def _bigrams(text: str) -> Iterator[tuple[int, str]]:
    for run in _HAN.finditer(text):
        for start in range(run.start(), run.end() - 1):
            yield start, text[start : start + 2]


def _split_bigrams(report: Report) -> Iterator[tuple[int, str]]:
    """Two-character strings of two one-character words between longer ones, with their places.

    Where more such words stand in a row (因城施策), they are an unknown compound, not a slip.
    """
    for start, pair, before, behind in split_pairs(report):
        if pair[0] not in OF_PEOPLE and not is_content(before) and not is_content(behind):
            yield start, pair


def slips_beside(report: Report, before: Report | None) -> Iterator[tuple[int, str, str]]:
    """Where such a non-word stands, how it is written, and the word; ``before`` is last year's report, which may have it."""
    often: dict[int, list[str]] = {}
    candidates: list[tuple[int, str, str]] = []
    for at, pair in _split_bigrams(report):
        if count_of(report, pair) > _MOST_SLIPS or count_of(before, pair) or not GRAMMATICAL.isdisjoint(pair):
            continue
        sentence = sentence_at(report, at)
        if sentence is None:
            continue
        if sentence not in often:
            counts = Counter(bigram for _, bigram in _bigrams(report.wording(sentence)))
            # 清理 twice in the sentence that has 请理: the sentence is about it.  A rare compound of two
            # characters stands in sentences about something else.
            often[sentence] = [word for word, count in counts.items() if count >= _BESIDE]
        candidates += [
            (at, pair, word) for word in often[sentence] if word != pair and _is_one_off(pair, word)
        ]
    known = frequencies({word for _, pair, right in candidates for word in (pair, right)})
    for at, pair, right in candidates:
        is_slip = pair not in known and pair not in WORDS and known.get(right, 0) >= OFTEN
        if is_slip and _is_confusable(pair, right):
            yield at, pair, right


def _is_one_off(pair: str, word: str) -> bool:
    return (pair[0] == word[0]) is not (pair[1] == word[1])


def _is_confusable(pair: str, word: str) -> bool:
    return all(a == b or confusable(a, b) for a, b in zip(pair, word, strict=True))

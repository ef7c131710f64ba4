"""The words of a report's paragraphs, segmented once for all rules that ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add
from types import MappingProxyType
from typing import NamedTuple

from compare.checks.slips.usage import OFTEN
from compare.model import Paragraph, Report, Role
from compare.wording import HAN
from compare.words import frequencies, segment

_PAIR = re.compile(HAN + "{2}")
GRAMMATICAL = frozenset(
    "的地得了着过在和与及或并对向从把被将以为于其各每该此本我你他她它们个些这那不也都还又再就才只更最很中内外上下前后里间左右一二三四五六七八九十百千万两"
)
"""Characters that carry no meaning of their own, or are chosen, not mistyped."""


class SplitPair(NamedTuple):
    """Two Chinese characters in a row that are a word each."""

    start: int
    pair: str
    before: str
    """The word in front of them in the paragraph; empty where there is none."""
    behind: str


def paragraphs_with_words(report: Report) -> Iterator[tuple[Paragraph, tuple[str, ...]]]:
    """Title and body paragraphs with their words; joined they give the paragraph's text back."""
    paragraphs = [p for p in report.paragraphs if p.role in (Role.BODY, Role.TITLE)]
    yield from zip(paragraphs, _segmented(_texts(report)), strict=True)


def texts_of(report: Report, earlier: Sequence[Report]) -> str:
    """Title and body of a report and the bodies of the issuer's earlier ones, a line a paragraph."""
    texts = [
        *_texts(report),
        *(r.text[p.start : p.end] for r in earlier for p in r.paragraphs if p.role is Role.BODY),
    ]
    return "\n".join(texts)


def word_borders(report: Report) -> set[int]:
    """Where the words of the title and the body begin and end."""
    return {
        at
        for paragraph, words in paragraphs_with_words(report)
        for at in accumulate(map(len, words), initial=paragraph.start)
    }


def words_of_two(report: Report) -> Sequence[tuple[int, str]]:
    """The words of two Chinese characters with where they begin, in text order."""
    return _words_of_two(_texts(report), _starts(report))


def split_pairs(report: Report) -> Sequence[SplitPair]:
    """What may be a word of two characters that the dictionary does not know, in text order."""
    return _split_pairs(_texts(report), _starts(report))


def alone(report: Report) -> Mapping[str, int]:
    """How often each character of the title and the body that is a word by itself is one."""
    return report.once(_alone)


def _alone(report: Report) -> Mapping[str, int]:
    single = (word for _, words in paragraphs_with_words(report) for word in words if len(word) == 1)
    return MappingProxyType(dict(Counter(single)))


def is_content(word: str) -> bool:
    """One character that carries meaning of its own."""
    return len(word) == 1 and "\u4e00" <= word <= "\u9fff" and word not in GRAMMATICAL


@lru_cache(maxsize=4)
def pairs_of(text: str) -> Counter[str]:
    """How often each two neighbouring characters stand in a text."""
    return Counter(map(add, text, text[1:]))


def count_of(report: Report | None, pair: str) -> int:
    """How often two characters stand together in a report; 0 where there is none."""
    return pairs_of(report.text)[pair] if report is not None else 0


def is_common_word(word: str) -> bool:
    """A word in common use that no particle or pronoun is a part of."""
    return GRAMMATICAL.isdisjoint(word) and frequencies([word]).get(word, 0) >= OFTEN


def _texts(report: Report) -> tuple[str, ...]:
    return tuple(report.text[p.start : p.end] for p in report.paragraphs if p.role in (Role.BODY, Role.TITLE))


def _starts(report: Report) -> tuple[int, ...]:
    return tuple(p.start for p in report.paragraphs if p.role in (Role.BODY, Role.TITLE))


@lru_cache(maxsize=4)
def _words_of_two(texts: tuple[str, ...], starts: tuple[int, ...]) -> tuple[tuple[int, str], ...]:
    found = []
    for at, words in zip(starts, _segmented(texts), strict=True):
        for start, word in zip(accumulate(map(len, words), initial=at), words, strict=False):
            if len(word) == 2 and _PAIR.fullmatch(word):
                found.append((start, word))
    return tuple(found)


@lru_cache(maxsize=4)
def _split_pairs(texts: tuple[str, ...], starts: tuple[int, ...]) -> tuple[SplitPair, ...]:
    found = []
    for at, words in zip(starts, _segmented(texts), strict=True):
        places = accumulate(map(len, words), initial=at)
        around = zip(places, ("", *words), words, words[1:], (*words[2:], ""), strict=False)
        for start, before, word, following, behind in around:
            if len(word) == len(following) == 1 and _PAIR.fullmatch(pair := word + following):
                found.append(SplitPair(start, pair, before, behind))
    return tuple(found)


@lru_cache(maxsize=4)
def _segmented(texts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, segment(texts)))

"""The words of a report's paragraphs, segmented once for all rules that ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from operator import add

from compare.model import Paragraph, Report, Role
from compare.words import segment


def paragraphs_with_words(report: Report) -> Iterator[tuple[Paragraph, tuple[str, ...]]]:
    """Title and body paragraphs with their words; joined they give the paragraph's text back."""
    paragraphs = [p for p in report.paragraphs if p.role in (Role.BODY, Role.TITLE)]
    texts = tuple(report.text[p.start : p.end] for p in paragraphs)
    yield from zip(paragraphs, _segmented(texts), strict=True)


def word_borders(report: Report) -> set[int]:
    """Where the words of the title and the body begin and end."""
    return {
        at
        for paragraph, words in paragraphs_with_words(report)
        for at in accumulate(map(len, words), initial=paragraph.start)
    }


@lru_cache(maxsize=4)
def pairs_of(text: str) -> Counter[str]:
    """How often each two neighbouring characters stand in a text."""
    return Counter(map(add, text, text[1:]))


@lru_cache(maxsize=4)
def _segmented(texts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, segment(texts)))

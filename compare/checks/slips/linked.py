"""Non-words where last year's sentence has a word that sounds or looks like them: 调解、合解方式 for 调解、和解.

The rest of the sentence may have changed too; the word it had is gone, and what stands there is none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from compare.checks.slips.confusable import confusable
from compare.checks.slips.context import BESIDE_ANYTHING
from compare.checks.slips.phrases import WORDS
from compare.checks.slips.segmented import GRAMMATICAL, is_content, split_pairs
from compare.checks.slips.usage import OFTEN
from compare.model import Comparison
from compare.words import frequencies


class LinkedSlip(NamedTuple):
    """A non-word, the word that was meant, and last year's sentence that has it."""

    start: int
    written: str
    right: str
    old_sentence: int


def linked_slips(comparison: Comparison, suspected: Collection[int]) -> Iterator[LinkedSlip]:
    """The slips of the new report, told by the sentences of the old one they are linked with.

    ``suspected`` are its :func:`compare.checks.slips.context.suspects`.
    """
    old, new = comparison.old, comparison.new
    # 因城施策: more single characters in a row are a compound.
    places = {
        start: pair
        for start, pair, before, behind in split_pairs(new)
        if start in suspected
        and pair not in WORDS
        and (GRAMMATICAL | BESIDE_ANYTHING).isdisjoint(pair)
        and not is_content(before)
        and not is_content(behind)
    }
    for link in comparison.sentences if places else ():
        if not link.old:
            continue
        for number in link.new:
            sentence = new.sentences[number]
            written = new.text[sentence.start : sentence.end]
            for start in range(sentence.start, sentence.end - 1):
                pair = places.get(start)
                if pair is None:
                    continue
                for other in link.old:
                    before = old.wording(other)
                    right = _meant(pair, {a + b for a, b in pairwise(before)}, written)
                    if right:
                        yield LinkedSlip(start, pair, right, other)
                        break


def _meant(pair: str, before: Collection[str], sentence: str) -> str:
    """The word of last year's sentence that a pair was meant as; empty where there is none."""
    alike = [
        word for word in before if (word[0] == pair[0]) is not (word[1] == pair[1]) and word not in sentence
    ]
    known = frequencies(alike)
    for word in sorted(known, key=lambda word: -known[word]):
        if known[word] >= OFTEN and all(a == b or confusable(a, b) for a, b in zip(pair, word, strict=True)):
            return word
    return ""

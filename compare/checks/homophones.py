"""Words in common use that stand, once, where the texts have another word that sounds or looks like it.

举行听政会 has no non-word in it; but 听证 stands again and again, in front of 会 too, and 听政 only here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import add

from compare.checks.confusable import CHOICES, confusable
from compare.checks.context_slips import ContextSlip
from compare.checks.phrases import PHRASES, WORDS
from compare.checks.segmented import pairs_of, paragraphs_with_words
from compare.model import Report
from compare.wording import HAN
from compare.words import frequencies

_HAN = re.compile(rf"{HAN}+")
_OFTEN = 30
"""Frequency in jieba's dictionary from which a word is in common use."""
_AGAIN = 3
"""Times the right word stands in the texts where it has one neighbour of the wrong one."""
_BOTH_SIDES = 2
"""The same where it has both."""
_NEVER_A_SLIP = frozenset("一二三四五六七八九十百千万两零年月日")
_GRAMMATICAL = frozenset("的地得了着过在和与及或并对向从把被将以为于其是有要会能可来去不也都就而则之所再各等")
"""Characters that prove nothing as neighbours, and are chosen, not mistyped."""


def homophones(report: Report, earlier: Sequence[Report]) -> Iterator[ContextSlip]:
    """The words of a report that are one character from a word the texts have beside the same neighbour."""
    readings = [list(paragraphs_with_words(r)) for r in (report, *earlier)]
    counts = Counter(w for paragraphs in readings for _, words in paragraphs for w in words if len(w) == 2)
    texts = [pairs_of(r.text) for r in (report, *earlier)]
    alike: dict[tuple[int, str], list[str]] = {}
    for word, count in counts.items():
        if count >= _BOTH_SIDES and _HAN.fullmatch(word):
            for gap in (0, 1):
                alike.setdefault((gap, word[1 - gap]), []).append(word)
    everything = "\n".join(r.text for r in (report, *earlier))
    for paragraph, words in readings[0]:
        at = paragraph.start
        for word in words:
            start, at = at, at + len(word)
            if len(word) != 2 or word in WORDS or sum(pairs[word] for pairs in texts) != 1:
                continue
            likely = [
                (counts[right], right)
                for gap in (0, 1)
                for right in alike.get((gap, word[1 - gap]), ())
                if _is_mistaken(word[gap], right[gap])
                and _is_at_home(report, everything, start, right, counts[right])
            ]
            known = frequencies({right for _, right in likely})
            likely = [(count, right) for count, right in likely if known.get(right, 0) >= _OFTEN]
            if likely and not _is_of_a_phrase(report, start):
                yield ContextSlip(start, word, max(likely)[1], "")


def _is_mistaken(written: str, meant: str) -> bool:
    pair = {written, meant}
    if pair in CHOICES or pair & (_NEVER_A_SLIP | _GRAMMATICAL):
        return False
    return confusable(written, meant)


def _is_at_home(report: Report, everything: str, start: int, right: str, count: int) -> bool:
    """The texts have the right word beside a neighbour of the word at ``start``."""
    before, behind = report.text[start - 1 : start], report.text[start + 2 : start + 3]
    sides = sum(
        bool(_HAN.fullmatch(side)) and side not in _GRAMMATICAL | _NEVER_A_SLIP and neighbours in everything
        for side, neighbours in ((before, add(before, right)), (behind, add(right, behind)))
    )
    return sides == 2 or (sides == 1 and count >= _AGAIN)


def _is_of_a_phrase(report: Report, start: int) -> bool:
    """The word is part of a fixed phrase as it stands: 公正 in 严格规范公正文明执法, whatever 公证 does elsewhere."""
    word = report.text[start : start + 2]
    return any(
        report.text.startswith(phrase, start - at)
        for phrase in PHRASES
        if len(phrase) > 2 and (at := phrase.find(word)) >= 0
    )

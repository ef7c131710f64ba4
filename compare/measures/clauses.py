"""Clauses of a sentence.

A measure is often one clause of a long sentence, so :mod:`compare.measures` judges clauses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.model import Sentence
from compare.wording import CLAUSE, letters

_SETTING_OF_TIME = re.compile("(?:Y年|#月|#日|[一二三四五六七八九十]年来|全年|今年以来|去年|近年来|其中)+")
"""Letters of a clause that only makes sense with the next one."""
LEAST = 6
"""Letters.  A shorter count belongs to the act before it: 评查9卷."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The text between two of ，；：。！？, joined with its neighbour if it makes no sense alone."""

    start: int
    end: int
    """Span in the report, with its closing mark."""
    letters: str
    """Masked form without punctuation."""

    def followed_by(self, following: Clause) -> Clause:
        """The two joined."""
        return Clause(self.start, following.end, self.letters + following.letters)


def clauses_of(text: str, sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence of the text, in order."""
    found: list[Clause] = []
    waiting: Clause | None = None
    for match in CLAUSE.finditer(text, sentence.start, sentence.end):
        clause = Clause(*match.span(), letters(match.group()))
        if waiting:
            clause = waiting.followed_by(clause)
            waiting = None
        if not clause.letters:
            continue
        if match.end() < sentence.end and _SETTING_OF_TIME.fullmatch(clause.letters):
            waiting = clause
        elif found and len(clause.letters) < LEAST and "#" in clause.letters:
            found[-1] = found[-1].followed_by(clause)
        else:
            found.append(clause)
    if waiting:
        found.append(waiting)
    return found

"""Expressions compiled only when a text contains letters they require.

A rule looks for many forms, and most reports have none of them: a search for a few letters costs nothing,
compiling an expression costs more than searching a page with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from compare.model import Report, Sentence


class Guarded(NamedTuple):
    """An expression and letters, one of which is in every match."""

    letters: tuple[str, ...]
    expression: str

    def matches(self, report: Report) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """Its matches in the sentences of a report, headings included, in text order."""
        if not any(letters in report.text for letters in self.letters):
            return
        pattern = _compiled(self.expression)
        for sentence in report.sentences:
            for found in pattern.finditer(report.text, sentence.start, sentence.end):
                yield sentence, found


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)

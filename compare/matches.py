"""Where expressions match in a report.

A rule looks for many forms, and most reports have none of them: a search for a few letters costs nothing,
compiling an expression costs more than searching a page with it, so that some are compiled only when a text
contains letters they require.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from compare.model import Function, Report, Role, Sentence

_Matches = Iterator[tuple[Sentence, re.Match[str]]]


def in_sentences(report: Report, pattern: re.Pattern[str]) -> _Matches:
    """The matches within the sentences of a report, headings included, in text order."""
    for sentence in report.sentences:
        for found in pattern.finditer(report.text, sentence.start, sentence.end):
            yield sentence, found


def in_what_is_told(report: Report, pattern: re.Pattern[str]) -> _Matches:
    """Those of them that are not in the plan."""
    return (match for match in in_sentences(report, pattern) if match[0].function is not Function.PLAN)


def in_body(report: Report, pattern: re.Pattern[str], *also: Role) -> Iterator[re.Match[str]]:
    """The matches within the paragraphs of a report's body, and those of other roles, in text order."""
    for paragraph in report.paragraphs:
        if paragraph.role is Role.BODY or paragraph.role in also:
            yield from pattern.finditer(report.text, paragraph.start, paragraph.end)


class Guarded(NamedTuple):
    """An expression and letters, one of which is in every match."""

    letters: tuple[str, ...]
    expression: str

    def matches(self, report: Report) -> _Matches:
        """Its matches within the sentences of a report, as :func:`in_sentences` gives them."""
        if any(letters in report.text for letters in self.letters):
            yield from in_sentences(report, _compiled(self.expression))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)

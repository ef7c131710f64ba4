"""The place of a passage in its file: line, page or Word paragraph, and column."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from compare.language import Language, catalogue
from compare.model import Report


class Place(NamedTuple):
    """A position of a report in terms of its source; every number counts from 1."""

    line: int | None
    """Line of a text, Markdown or HTML source."""
    page: int | None
    paragraph: int | None
    """Paragraph of a Word document."""
    column: int
    """Characters from the beginning of the paragraph; the column of the line if a source's paragraphs are its
    lines."""

    def label(self, language: Language) -> str:
        """``12``, ``page 3``, ``paragraph 7``; empty if the source has no places."""
        _ = catalogue(language).gettext
        if self.line is not None:
            return str(self.line)
        if self.page is not None:
            return _("page {number}").format(number=self.page)
        if self.paragraph is not None:
            return _("paragraph {number}").format(number=self.paragraph)
        return ""


def place_of(report: Report, position: int) -> Place:
    """The place of a position of the report's text."""
    at = max(0, bisect_right(report.paragraphs, position, key=lambda p: p.start) - 1)
    paragraph = report.paragraphs[at]
    origin = paragraph.origin
    return Place(origin.line, origin.page, origin.paragraph, position - paragraph.start + 1)


def location(report: Report, start: int | None, language: Language) -> str:
    """``draft.txt:12``, ``draft.docx: paragraph 7``, ``draft.txt`` for a finding without a place."""
    if start is None:
        return report.path
    place = place_of(report, start)
    label = place.label(language)
    if not label:
        return report.path
    return f"{report.path}:{label}" if place.line is not None else f"{report.path}: {label}"

"""Passages of a report as evidence, and the sentences they stand in."""

from __future__ import annotations

from bisect import bisect_right

from compare.model import Evidence, Report, Role


def sentence_at(report: Report, position: int) -> int | None:
    """The sentence at a position of the text; None in furniture and between sentences."""
    at = bisect_right(report.sentences, position, key=lambda s: s.start) - 1
    return at if at >= 0 and position < report.sentences[at].end else None


def role_at(report: Report, position: int) -> Role | None:
    """The role of the paragraph at a position of the text; None between paragraphs."""
    at = bisect_right(report.paragraphs, position, key=lambda p: p.start) - 1
    return report.paragraphs[at].role if at >= 0 and position < report.paragraphs[at].end else None


def evidence(report: Report, start: int, end: int) -> Evidence:
    """A passage of a report."""
    return Evidence(report.path, start, end, report.text[start:end])


def sentence_evidence(report: Report, sentence: int) -> Evidence:
    """A whole sentence of a report."""
    found = report.sentences[sentence]
    return evidence(report, found.start, found.end)

"""CheckResult → plain text: what was found, where, both sentences, and what would settle it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from compare.language import Language, catalogue, say
from compare.message import counted, message
from compare.model import CheckResult, Evidence, Finding, Report, Severity
from compare.render.place import location, place_of
from compare.render.rules import SEVERITIES
from compare.render.wording import displayable

_BESIDE = 8
_FEW = 24
"""Characters shown beside a passage, and of it, where they stand for its place."""

_LONGEST = 120
"""Characters of a sentence shown around the passage a finding is about."""


def render(result: CheckResult, language: Language) -> str:
    """One paragraph per finding, then the counts."""
    lines: list[str] = []
    for finding in result.findings:
        lines += [*_finding(result, finding, language), ""]
    return "\n".join([*lines, *summary(result, language)]) + "\n"


def _finding(result: CheckResult, finding: Finding, language: Language) -> Iterator[str]:
    _ = catalogue(language).gettext
    report = result.report
    where = location(report, finding.start, language)
    message = one_line(say(finding.message, language))
    yield f"{one_line(where)}  [{_(SEVERITIES[finding.severity])}] {message}" + _(" ({note})").format(
        note=finding.rule
    )
    yield from (f"    {line}" for line in evidence_lines(result, finding, language))
    if finding.hint:
        yield "    " + _("Action: {hint}").format(hint=one_line(say(finding.hint, language)))


def evidence_lines(
    result: CheckResult, finding: Finding, language: Language, *, has_own: bool = True
) -> Iterator[str]:
    """The sentences a finding rests on, each with the report it stands in; without ``has_own`` not its own."""
    _ = catalogue(language).gettext
    for evidence in shown(finding):
        is_draft = evidence.report == result.report.path
        if is_draft and not has_own and _is_around(evidence, finding):
            continue
        label = _("draft") if is_draft else _label(result, evidence.report)
        span = (finding.start, finding.end) if is_draft else (None, None)
        yield label + _(": ") + around(evidence, *span)


def _is_around(evidence: Evidence, finding: Finding) -> bool:
    return finding.start is not None and evidence.start <= finding.start < evidence.end


def shown(finding: Finding) -> list[Evidence]:
    """The evidence a reader needs: whole sentences, each once; parts inside one are left out."""
    kept: list[Evidence] = []
    for evidence in finding.evidence:
        inside = any(
            e.report == evidence.report and e.start <= evidence.start and evidence.end <= e.end for e in kept
        )
        if not inside:
            kept.append(evidence)
    return kept


def _label(result: CheckResult, path: str) -> str:
    comparison = result.comparison
    if comparison and comparison.old.path == path and comparison.old.year:
        return str(comparison.old.year)
    return one_line(path)


def around(evidence: Evidence, start: int | None, end: int | None) -> str:
    """The sentence, or if it is long, the text around the passage."""
    text = evidence.text
    if len(text) <= _LONGEST:
        return one_line(text)
    inside = start is not None and end is not None and evidence.start <= start and end <= evidence.end
    begin = max(0, (start - evidence.start if inside and start is not None else 0) - _LONGEST // 3)
    piece = text[begin : begin + _LONGEST]
    return one_line(("…" if begin else "") + piece + ("…" if begin + _LONGEST < len(text) else ""))


def placed(report: Report, finding: Finding, language: Language) -> str:
    """The message of a finding on one line, headed by its place where its file has no lines to point at.

    For formats of files with lines: a Word file or a PDF shows nothing of them.
    """
    said = one_line(say(finding.message, language))
    if finding.start is None or finding.end is None:
        return said
    place = place_of(report, finding.start)
    if place.line is not None:
        return said
    words, label = words_at(report, finding.start, finding.end), place.label(language)
    _ = catalogue(language).gettext
    where = _("{place}, “{words}”").format(place=label, words=words) if label else f"“{words}”"
    return where + _(": ") + said


def words_at(report: Report, start: int, end: int) -> str:
    """A few words of the paragraph around a passage, by which it is found."""
    at = max(0, bisect_right(report.paragraphs, start, key=lambda p: p.start) - 1)
    paragraph = report.paragraphs[at]
    first = max(paragraph.start, start - _BESIDE)
    last = min(paragraph.end, max(first, min(end, start + _FEW)) + _BESIDE)
    words = one_line(report.text[first:last])
    return ("…" if first > paragraph.start else "") + words + ("…" if last < paragraph.end else "")


def one_line(text: str) -> str:
    """Text of a report on one line, without characters that reorder text or control a terminal."""
    return displayable(" ".join(text.split()))


def summary(result: CheckResult, language: Language) -> Iterator[str]:
    """The counts: findings by severity, accepted ones, stale entries of the baseline."""
    _ = catalogue(language).gettext
    counts = {severity: sum(f.severity is severity for f in result.findings) for severity in Severity}
    if not result.findings:
        yield _("Nothing found.")
    else:
        found = message(
            "Found: {errors}, {warnings}, {notes}.",
            errors=counted("{count} error", "{count} errors", counts[Severity.ERROR]),
            warnings=counted("{count} warning", "{count} warnings", counts[Severity.WARNING]),
            notes=counted("{count} note", "{count} notes", counts[Severity.NOTE]),
        )
        yield say(found, language)
    if result.accepted:
        yield _("Accepted before: {count}.").format(count=len(result.accepted))
    for entry in result.stale:
        yield _("Stale in the baseline: {rule} “{text}”; remove it.").format(
            rule=entry.rule, text=one_line(entry.text)[:60]
        )


def report_name(report: Report) -> str:
    """Title of a report, or its path."""
    return one_line(report.title or report.path)

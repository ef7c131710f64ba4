"""Comparison → Markdown for a merge request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.key_figures import is_target
from compare.language import Language, catalogue, say
from compare.model import Change, Comparison, Measure, Relation, Report, Section, Severity
from compare.render.rules import SEVERITIES, first_to_ask
from compare.render.text import summary_lines, unreported_heading
from compare.render.wording import (
    arrow_of,
    compared_of,
    difference,
    displayable,
    heading_of,
    missed_of,
    printed,
    sides_of,
    sign_of,
    subject_of,
    undone_of,
    unreported_of,
)
from compare.summary import direction, summarise

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")


def escaped(text: str) -> str:
    """Text of a report as literal Markdown: no markup, links or mentions."""
    literal = _SPECIAL.sub(r"\\\1", displayable(" ".join(text.split())))
    return literal.replace("@", "@\u200b")


def render(comparison: Comparison, language: Language) -> str:
    """Summary, what to verify, table of changed figures, measures, promises and the sections that changed."""
    _ = catalogue(language, comparison.since).gettext
    old, new = comparison.old, comparison.new
    summary = summarise(comparison)
    lines = [f"## {escaped(heading_of(comparison))}", ""]
    lines += [f"- {escaped(line)}" for line in summary_lines(comparison, language, summary)[1:6]]

    # Messages are looked up outside f-strings, where gettext tools find them in every Python version.
    indicator, difference_heading, target = _("Indicator"), _("Difference"), _("target")
    last, this = sides_of(comparison, language)
    if comparison.findings:
        lines += ["", "### " + _("Please verify"), ""]
        lines += [f"- {escaped(told)}" for told in _told(comparison, language)]
    changed = [
        c
        for c in comparison.figures
        if c.old and c.new and not c.is_base and direction(c) is not Change.UNCHANGED
    ]
    if changed:
        lines += ["", "### " + _("Changed figures"), ""]
        lines += [
            f"| {indicator} | {last} | {this} | {difference_heading} |",
            "| --- | ---: | ---: | ---: |",
        ]
        for change in changed:
            if change.old and change.new:
                name = escaped(change.indicator) + (f" ({target})" if is_target(comparison, change) else "")
                values = (escaped(sign_of(f) + printed(f)) for f in (change.old, change.new))
                lines.append(
                    f"| {f'{arrow_of(change)} {name}'.strip()} | {' | '.join(values)} | "
                    f"{escaped(difference(change, language, comparison.since))} |"
                )
    promised = _("(promised)")

    def told(report: Report, measure: Measure) -> str:
        hint = promised if measure.keeps_promise else ""
        return f"{report.text[measure.start : measure.end]} {hint}".rstrip()

    for title, texts in (
        (_("New measures"), [told(new, m) for m in summary.new_measures]),
        (
            _("In a rewritten sentence and perhaps not new, please compare"),
            compared_of(comparison, summary.new_to_compare),
        ),
        (_("Only planned so far"), [told(new, m) for m in summary.planned_measures]),
        (_("Dropped measures"), [told(old, m) for m in summary.dropped_measures]),
        (
            _("Not found in a rewritten sentence, please compare"),
            compared_of(comparison, summary.dropped_to_compare),
        ),
        (
            unreported_heading(comparison, language),
            unreported_of(old, summary.unreported, language),
        ),
        (_("Promised last year, not done by this year's report"), undone_of(comparison)),
        (
            _("Promised last year, below the target this year"),
            missed_of(comparison, language),
        ),
    ):
        if texts:
            lines += ["", f"### {title}", "", *(f"- {escaped(text)}" for text in texts)]
    rows = []
    for link in comparison.sections:
        if link.relation in (Relation.UNCHANGED, Relation.REWORDED):
            continue
        before = _("; ").join(_heading(old.section(s)) for s in link.old)
        after = _("; ").join(_heading(new.section(s)) for s in link.new)
        rows.append(f"| {_(link.relation.value)} | {before} | {after} |")
    if rows:
        lines += [
            "",
            "### " + _("Sections"),
            "",
            f"| | {last} | {this} |",
            "| --- | --- | --- |",
            *rows,
        ]
    return "\n".join(lines) + "\n"


def _told(comparison: Comparison, language: Language) -> Iterator[str]:
    """What is worth a call, the most serious first, each with its severity and subject."""
    _ = catalogue(language, comparison.since).gettext
    for finding in sorted(comparison.findings, key=first_to_ask):
        if finding.severity is not Severity.NOTE:
            told = say(finding.message, language)
            subject = subject_of(comparison.new, finding, told)
            yield _(": ").join(filter(None, (_(SEVERITIES[finding.severity]), subject, told)))


def _heading(section: Section) -> str:
    return escaped(section.numbered) or "—"

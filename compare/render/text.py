"""Comparison → text for a terminal."""

from __future__ import annotations

from compare.key_figures import is_target
from compare.language import Language, catalogue
from compare.model import Change, Comparison, Measure, Relation, Report
from compare.render.wording import (
    arrow_of,
    compared_of,
    difference,
    displayable,
    heading_of,
    missed_of,
    printed,
    sign_of,
    undone_of,
    unreported_of,
)
from compare.summary import Summary, direction, summarise

_LONGEST_QUOTE = 60


def _quote(text: str) -> str:
    text = displayable(" ".join(text.split()))
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"


def _measures(summary: Summary, language: Language) -> str:
    """How many are new and how many are gone, and how many of rewritten sentences may be."""
    _ = catalogue(language).gettext
    compared = len(summary.new_to_compare) + len(summary.dropped_to_compare)
    if compared:
        told = _("Measures: {new} new, {dropped} dropped, {compared} in rewritten sentences to compare")
    else:
        told = _("Measures: {new} new, {dropped} dropped")
    return told.format(
        new=len(summary.new_measures), dropped=len(summary.dropped_measures), compared=compared
    )


def _promises(comparison: Comparison, language: Language) -> str:
    """How many promises there are, and how many the new report does not speak of."""
    _ = catalogue(language, comparison.since).gettext
    if comparison.is_one_report:
        return _("No promises: these are two versions of one report")
    if comparison.missing_years:
        return _("Promises of last year's plan: {total}; not taken up in the report on {year}: {unreported}")
    return _(
        "Promises of last year's plan: {total}; no follow-up found this year, in whole or in part: {unreported}"
    )


def unreported_heading(comparison: Comparison, language: Language) -> str:
    """The heading of the promises that the new report does not speak of."""
    _ = catalogue(language, comparison.since).gettext
    if comparison.missing_years:
        told = _("Promised last year, not taken up in the report on {year}; one in between may have done so")
        return told.format(year=comparison.new.year)
    return _("Promised last year, no follow-up found")


def summary_lines(comparison: Comparison, language: Language, summary: Summary | None = None) -> list[str]:
    """The ten lines a terminal shows after a comparison."""
    _ = catalogue(language, comparison.since).gettext
    summary = summary or summarise(comparison)
    sections, figures = summary.sections, summary.figures
    carried = comparison.carry_over
    lines = [
        displayable(heading_of(comparison)),
        _(
            "Sections: {matched} matched ({renamed} renamed, {moved} moved, {split} split, {merged} merged), {new} new, {dropped} dropped"
        ).format(
            matched=summary.sections_matched,
            **{
                r.value: sections[r]
                for r in (
                    Relation.RENAMED,
                    Relation.MOVED,
                    Relation.SPLIT,
                    Relation.MERGED,
                    Relation.NEW,
                    Relation.DROPPED,
                )
            },
        ),
        _measures(summary, language),
        _(
            "Figures: {increased} up, {decreased} down, {unchanged} unchanged, {appeared} appeared, {vanished} gone"
        ).format(**{c.value: figures[c] for c in Change}),
        _promises(comparison, language).format(
            total=summary.commitments, unreported=len(summary.unreported), year=comparison.new.year
        ),
        _("Carried over word for word: {characters} of the text, {sentences} of the sentences").format(
            characters=f"{carried.characters:.0%}", sentences=f"{carried.sentences:.0%}"
        ),
    ]
    for change in summary.key_figures[:2]:
        if change.old and change.new:
            lines.append(
                f"  {arrow_of(change) or '·'} {_quote(change.indicator)} "
                f"{sign_of(change.old)}{printed(change.old)} → "
                f"{sign_of(change.new)}{printed(change.new)} {difference(change, language, comparison.since)}"
            )
    for measure in summary.new_measures[:2]:
        lines.append(f"  ＋ {_quote(comparison.new.text[measure.start : measure.end])}")
    return lines


def render(comparison: Comparison, language: Language) -> str:
    """The whole comparison as plain text: summary, then every change in order of the new report."""
    _ = catalogue(language, comparison.since).gettext
    old, new = comparison.old, comparison.new
    summary = summarise(comparison)
    lines = [*summary_lines(comparison, language, summary), ""]

    target = f" ({_('target')})"

    def part(title: str, items: list[str]) -> None:
        if items:
            lines.extend([title, *items, ""])

    part(
        _("Changed figures"),
        [
            f"  {arrow_of(c) or '·'} {displayable(c.indicator)}{target if is_target(comparison, c) else ''}  {sign_of(c.old)}{printed(c.old)} → {sign_of(c.new)}{printed(c.new)}  {difference(c, language, comparison.since)}"
            for c in comparison.figures
            if c.old and c.new and not c.is_base and direction(c) is not Change.UNCHANGED
        ],
    )

    def told(report: Report, measure: Measure) -> str:
        return displayable(report.text[measure.start : measure.end])

    part(_("New measures"), [f"  + {told(new, m)}" for m in summary.new_measures])
    part(
        _("In a rewritten sentence and perhaps not new, please compare"),
        [f"  ? {displayable(text)}" for text in compared_of(comparison, summary.new_to_compare)],
    )
    part(_("Only planned so far"), [f"  + {told(new, m)}" for m in summary.planned_measures])
    part(_("Dropped measures"), [f"  - {told(old, m)}" for m in summary.dropped_measures])
    part(
        _("Not found in a rewritten sentence, please compare"),
        [f"  ? {displayable(text)}" for text in compared_of(comparison, summary.dropped_to_compare)],
    )
    part(
        unreported_heading(comparison, language),
        [f"  ? {displayable(text)}" for text in unreported_of(old, summary.unreported, language)],
    )
    part(
        _("Promised last year, not done by this year's report"),
        [f"  ? {displayable(told)}" for told in undone_of(comparison)],
    )
    part(
        _("Promised last year, below the target this year"),
        [f"  ? {displayable(told)}" for told in missed_of(comparison, language)],
    )
    changes = []
    for link in comparison.sentences:
        if link.relation is Relation.UNCHANGED:
            continue
        changes.append(f"  [{_(link.relation.value)}]")
        changes.extend(f"  - {displayable(old.wording(i))}" for i in link.old)
        changes.extend(f"  + {displayable(new.wording(i))}" for i in link.new)
    part(_("Text"), changes)
    return "\n".join(lines).rstrip() + "\n"

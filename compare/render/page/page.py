"""Comparison → one self-contained page: no request, strict Content-Security-Policy, escaped text."""

from __future__ import annotations

import hashlib

from markupsafe import Markup

from compare.language import Language
from compare.model import Change, Comparison, Measure, Relation
from compare.render.page.environment import environment, policy, source
from compare.render.page.leader import (
    FigureView,
    completeness,
    deadlines,
    figure_view,
    findings,
    is_worth_a_call,
)
from compare.render.page.outline import outline, section_map
from compare.render.page.rows import Away, Fold, aways, folded, row_id, rows
from compare.render.wording import displayable, heading_of
from compare.summary import KEY_MEASURES, summarise
from compare.version import __version__

SCRIPTS = ("text.js", "figures.js", "review.js")
"""One a feature, each named in the policy by its hash."""

_ORDER = (Change.INCREASED, Change.DECREASED, Change.APPEARED, Change.VANISHED, Change.UNCHANGED)


def content_hash(comparison: Comparison) -> str:
    """Names the comparison in a browser's storage: the same two texts give the same name."""
    digest = hashlib.sha256()
    for report in (comparison.old, comparison.new):
        digest.update(report.text.encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()[:16]


def render(comparison: Comparison, language: Language) -> str:
    """The page as text; the caller writes it."""
    old, new = comparison.old, comparison.new
    found = rows(comparison, language)
    places = {("old", i): row_id(n) for n, link in enumerate(comparison.sentences) for i in link.old}
    places |= {("new", i): row_id(n) for n, link in enumerate(comparison.sentences) for i in link.new}
    summary = summarise(comparison)
    figures = [figure_view(comparison, c, n, places) for n, c in enumerate(comparison.figures)]
    by_change = {id(change): view for change, view in zip(comparison.figures, figures, strict=True)}
    found_findings = findings(comparison, language, places)
    style, scripts = source("style.css"), [source(name) for name in SCRIPTS]

    def listed(measures: tuple[Measure, ...], side: str) -> list[dict[str, str]]:
        text = (new if side == "new" else old).text
        return [
            {"text": displayable(text[m.start : m.end]), "place": places[side, m.sentence]} for m in measures
        ]

    page = environment(language).get_template("page.html.j2")
    text = page.render(
        language={Language.ZH: "zh-Hans", Language.EN: "en"}[language],
        content=content_hash(comparison),
        heading=displayable(heading_of(comparison)),
        old=old,
        new=new,
        summary=summary,
        parts=completeness(new),
        deadlines=deadlines(new),
        counts={
            "changes": sum(n for r, n in summary.sentences.items() if r is not Relation.UNCHANGED),
            **{r.value: n for r, n in summary.sentences.items()},
            "figure": sum(row.has_changed_figure for row in found),
            "measure-new": sum(row.has_new_measure for row in found),
            "measure-dropped": sum(row.has_dropped_measure for row in found),
            "finding": sum(row.has_finding for row in found),
        },
        figures=sorted(figures, key=_by_change),
        key_figures=[by_change[id(change)] for change in summary.key_figures],
        measures={
            "new": listed(summary.new_measures, "new"),
            "dropped": listed(summary.dropped_measures, "old"),
        },
        key_measures=KEY_MEASURES,
        unreported=[
            {"text": displayable(old.text[c.start : c.end]), "place": places["old", c.old_sentence]}
            for c in summary.unreported
        ],
        findings=[view for view in found_findings if is_worth_a_call(view)],
        notes=[view for view in found_findings if not is_worth_a_call(view)],
        outline=outline(comparison, places),
        map=section_map(comparison, places),
        carry_over=comparison.carry_over,
        items=folded(found, aways(comparison)),
        is_fold=lambda item: isinstance(item, Fold),
        is_away=lambda item: isinstance(item, Away),
        style=Markup(style),  # noqa: S704 - our own file, not input
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - our own files, not input
        policy=policy(style, scripts),
        version=__version__,
    )
    return text.encode("utf-8", "replace").decode("utf-8")


def _by_change(view: FigureView) -> int:
    order = [change.value for change in _ORDER]
    # Up and down are one group in text order: what changed.
    return max(1, order.index(view.change))

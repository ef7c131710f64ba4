"""Comparison → one self-contained page: no request, strict Content-Security-Policy, escaped text."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from compare.doubts import doubted_measures, doubts
from compare.issuer import is_of_two_issuers
from compare.language import Language, catalogue
from compare.model import Change, Comparison, Measure
from compare.model.site import Link
from compare.render.page.cells import finding_id
from compare.render.page.completeness import completeness
from compare.render.page.environment import environment, policy, source
from compare.render.page.headings import Headings
from compare.render.page.headlines import headline_views
from compare.render.page.leader import (
    FigureView,
    deadlines,
    figure_view,
    findings,
    is_worth_a_call,
    key_figure,
    vanished,
)
from compare.render.page.outline import carried, outline, section_map
from compare.render.page.parts import Away, Fold, folded
from compare.render.page.problems import problem_views
from compare.render.page.promises import (
    MOST_PROMISES,
    missed_views,
    parts_among,
    promise_views,
    reported,
    unasked,
)
from compare.render.page.rows import place_pattern, places_of, rows
from compare.render.wording import displayable, heading_of
from compare.summary import KEY_MEASURES, summarise
from compare.version import __version__

SCRIPTS = ("page.js", "search.js", "text.js", "figures.js", "review.js")
"""One a feature, each named in the policy by its hash."""

_ORDER = (Change.INCREASED, Change.DECREASED, Change.APPEARED, Change.VANISHED, Change.UNCHANGED)


def _spoken(comparison: Comparison, language: Language) -> str:
    """What a screen reader says where the eye sees a mark, and the years, as values for the style sheet."""
    _ = catalogue(language).gettext
    words = {
        "say-year-old": str(comparison.old.year or _("old")),
        "say-year-new": str(comparison.new.year or _("new")),
        "say-added": _("added: "),
        "say-removed": _("removed: "),
        "say-up": _("up: "),
        "say-down": _("down: "),
        "say-absent-old": _("not in last year's report"),
        "say-absent-new": _("not in this year's report"),
    }
    values = " ".join(f"--{name}: {json.dumps(word, ensure_ascii=False)};" for name, word in words.items())
    return f":root {{ {values} }}\n"


def content_hash(comparison: Comparison) -> str:
    """Names the comparison in a browser's storage: the same two texts give the same name."""
    digest = hashlib.sha256()
    for report in (comparison.old, comparison.new):
        digest.update(report.text.encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()[:16]


def render(comparison: Comparison, language: Language, links: Sequence[Link] = ()) -> str:
    """The page as text, with links to others of its site; the caller writes it."""
    old, new = comparison.old, comparison.new
    found = rows(comparison, language)
    places = places_of(comparison)
    summary = summarise(comparison)
    outlined = Headings(comparison)
    headings = [outlined.of(change) for change in comparison.figures]
    flags = doubts(comparison).flags
    figures = [
        figure_view(comparison, c, n, places, language, finding_id(flags[n]) if n in flags else "", above)
        for n, (c, above) in enumerate(zip(comparison.figures, headings, strict=True))
    ]
    by_change = {id(change): view for change, view in zip(comparison.figures, figures, strict=True)}
    found_findings = findings(comparison, language, places)
    style, scripts = source("style.css") + _spoken(comparison, language), [source(name) for name in SCRIPTS]
    sections = outline(comparison, places)
    counts = Counter(kind for row in found for kind in row.kinds)

    flagged = doubted_measures(comparison)

    def listed(measures: tuple[Measure, ...], side: str) -> list[dict[str, Any]]:
        text = (new if side == "new" else old).text
        return [
            {
                "text": displayable(text[m.start : m.end]),
                "place": places[side, m.sentence],
                "keeps_promise": m.keeps_promise,
                "finding": finding_id(flagged[m.start]) if side == "new" and m.start in flagged else "",
            }
            for m in measures
        ]

    page = environment(language).get_template("page.html.j2")
    text = page.render(
        language={Language.ZH: "zh-Hans", Language.EN: "en"}[language],
        content=content_hash(comparison),
        heading=displayable(heading_of(comparison)),
        links=links,
        old=old,
        new=new,
        summary=summary,
        parts=completeness(comparison, language),
        deadlines=deadlines(new),
        counts=counts,
        figures=sorted((by_change[id(c)] for c in comparison.figures if not c.is_base), key=_by_change),
        headings=outlined.choices(
            above for c, above in zip(comparison.figures, headings, strict=True) if not c.is_base
        ),
        headlines=headline_views(summary.headlines, by_change),
        key_figures=[
            key_figure(comparison, c.old, c.new, by_change[id(c)])
            for c in summary.key_figures
            if c.old and c.new
        ],
        measures={
            "new": listed(summary.new_measures, "new"),
            "planned": listed(summary.planned_measures, "new"),
            "dropped": listed(summary.dropped_measures, "old"),
        },
        key_measures=KEY_MEASURES,
        vanished=vanished(comparison),
        unreported=promise_views(comparison, summary.unreported, places),
        reported=promise_views(comparison, reported(comparison), places),
        missed=missed_views(comparison, places),
        unasked=promise_views(comparison, unasked(comparison, summary.unreported), places),
        parts_unreported=parts_among(comparison, summary.unreported),
        most_promises=MOST_PROMISES,
        problems=problem_views(comparison, places),
        is_checked=not is_of_two_issuers(comparison),
        findings=[view for view in found_findings if is_worth_a_call(view)],
        notes=[view for view in found_findings if not is_worth_a_call(view)],
        outline=sections,
        sections_beyond={
            "new": [
                sections[n] for n, link in enumerate(comparison.sections) if link in summary.new_sections
            ],
            "dropped": [
                sections[n] for n, link in enumerate(comparison.sections) if link in summary.dropped_sections
            ],
        },
        carried=carried(comparison, places),
        map=section_map(comparison, places),
        carry_over=comparison.carry_over,
        parts_of_text=folded(comparison, found),
        places={"old": place_pattern(old, language), "new": place_pattern(new, language)},
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

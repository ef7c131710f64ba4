"""Comparison → one self-contained page: no request, strict Content-Security-Policy, escaped text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from markupsafe import Markup

from compare.language import Language, catalogue, say
from compare.model import Comparison
from compare.model.site import Link
from compare.render.page.environment import environment, policy, source
from compare.render.page.promises import MOST_PROMISES
from compare.render.page.view import page_view
from compare.render.wording import displayable, heading_of, sides_of
from compare.summary import KEY_MEASURES, told_gap, told_versions
from compare.version import __version__

SCRIPTS = (
    "page.js", "search.js", "verdict.js", "filters.js", "steps.js", "address.js", "figures.js", "review.js",
)  # fmt: skip
"""One per feature, each named in the policy by its hash.  A script may use those before it as it starts."""

MOST_IN_FULL = 60
"""A list of at most so many is open at once on a screen: two or three screens of a phone."""


def _spoken(comparison: Comparison, language: Language) -> str:
    """Texts for screen readers in place of visible marks, and the years, as values for the style sheet."""
    _ = catalogue(language, comparison.since).gettext
    sides = sides_of(comparison, language)
    words = {
        "say-year-old": sides.old,
        "say-year-new": sides.new,
        "say-added": _("added: "),
        "say-removed": _("removed: "),
        "say-up": _("up: "),
        "say-down": _("down: "),
        "say-listed": _("in the lists of the summary"),
        "say-in-full": _(" (in full in a list below)"),
        "say-absent-old": _("not in last year's report"),
        "say-absent-new": _("not in this year's report"),
    }
    values = " ".join(f"--{name}: {json.dumps(word, ensure_ascii=False)};" for name, word in words.items())
    return f":root {{ {values} }}\n"


def content_hash(comparison: Comparison) -> str:
    """Identifies the comparison in a browser's storage: the same two texts give the same key."""
    digest = hashlib.sha256()
    for report in (comparison.old, comparison.new):
        digest.update(report.text.encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()[:16]


def render(comparison: Comparison, language: Language, links: Sequence[Link] = ()) -> str:
    """The page as text, with links to others of its site; the caller writes it."""
    style, scripts = source("style.css") + _spoken(comparison, language), [source(name) for name in SCRIPTS]
    gap = told_gap(comparison) or told_versions(comparison)
    text = (
        environment(language, comparison.since)
        .get_template("page.html.j2")
        .render(
            language={Language.ZH: "zh-Hans", Language.EN: "en"}[language],
            content=content_hash(comparison),
            heading=displayable(heading_of(comparison)),
            links=links,
            old=comparison.old,
            new=comparison.new,
            sides=sides_of(comparison, language),
            missing_years=comparison.missing_years,
            is_one_report=comparison.is_one_report,
            gap=say(gap, language) if gap else "",
            carry_over=comparison.carry_over,
            view=page_view(comparison, language),
            most_measures=KEY_MEASURES,
            most_promises=MOST_PROMISES,
            most_in_full=MOST_IN_FULL,
            style=Markup(style),  # noqa: S704 - our own file, not input
            scripts=[Markup(script) for script in scripts],  # noqa: S704 - our own files, not input
            policy=policy(style, scripts),
            version=__version__,
        )
    )
    return text.encode("utf-8", "replace").decode("utf-8")

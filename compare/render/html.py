"""Comparison → one self-contained page: no request, strict Content-Security-Policy, escaped text."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from compare.language import Language, catalogue
from compare.model import Change, Comparison, FigureChange, Function, Relation, Report, Section
from compare.render.view import Fold, folded, rows
from compare.render.wording import ARROWS, difference, displayable, heading_of
from compare.summary import KEY_MEASURES, summarise
from compare.version import __version__

_REQUIRED = (Function.REVIEW, Function.PROBLEMS, Function.PLAN)


def _source(name: str) -> str:
    return resources.files("compare.templates").joinpath(name).read_text("utf-8")


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    environment.filters["displayable"] = displayable
    return environment


def _hash(text: str) -> str:
    """A source expression of Content Security Policy Level 3 for an inline block."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _quoted(report: Report, sentence: int | None) -> str:
    return displayable(report.wording(sentence)) if sentence is not None else ""


def _figure(
    comparison: Comparison, change: FigureChange, places: Mapping[tuple[str, int], str]
) -> dict[str, Any]:
    old, new = change.old, change.new
    link = places.get(("new", new.sentence)) if new else places.get(("old", old.sentence)) if old else ""
    section = comparison.new.sentences[new.sentence].section if new else None
    return {
        "indicator": displayable(change.indicator) or "—",
        "change": change.change.value,
        "arrow": ARROWS[change.change],
        "old": displayable(old.quantity.text) if old else "",
        "new": displayable(new.quantity.text) if new else "",
        "difference": difference(change),
        "old_sentence": _quoted(comparison.old, old.sentence if old else None),
        "new_sentence": _quoted(comparison.new, new.sentence if new else None),
        "place": link,
        "section": _title(comparison.new.section(section)) if section else "",
    }


def _title(section: Section) -> str:
    return displayable(f"{section.number}{section.heading}")


def _outline(comparison: Comparison, places: Mapping[tuple[str, int], str]) -> list[dict[str, Any]]:
    heads = {
        side: {s.section: s.id for s in reversed(report.sentences) if s.section}
        for side, report in (("old", comparison.old), ("new", comparison.new))
    }
    carried = comparison.carry_over.by_section
    entries = []
    for link in comparison.sections:
        side, ids = ("new", link.new) if link.new else ("old", link.old)
        report = comparison.new if link.new else comparison.old
        first = report.section(ids[0])
        entries.append(
            {
                "relation": link.relation.value,
                "level": first.level,
                "old": [_title(comparison.old.section(s)) for s in link.old],
                "new": [_title(comparison.new.section(s)) for s in link.new],
                "function": first.function.value,
                "carried": carried.get(ids[0], 0.0) if link.new else None,
                "place": places.get((side, heads[side].get(ids[0], -1)), ""),
            }
        )
    return entries


def _parts(report: Report) -> dict[str, str]:
    """Of review, problems and plan: ``present``, ``unheaded`` or ``missing``."""
    states: dict[str, str] = {}
    for function in _REQUIRED:
        found = [s for s in report.sections if s.function is function]
        sentences = any(s.function is function and not s.heading for s in report.sentences)
        if any(s.heading for s in found):
            states[function.value] = "present"
        else:
            states[function.value] = "unheaded" if found or sentences else "missing"
    return states


def render(comparison: Comparison, language: Language) -> str:
    """The page as text; the caller writes it."""
    found = rows(comparison)
    places: dict[tuple[str, int], str] = {}
    for row, link in zip(found, comparison.sentences, strict=True):
        places.update({("old", i): row.id for i in link.old})
        places.update({("new", i): row.id for i in link.new})
    summary = summarise(comparison)
    style, script = _source("style.css"), _source("script.js")
    figures = [_figure(comparison, c, places) for c in comparison.figures]
    order = {
        Change.INCREASED: 0,
        Change.DECREASED: 0,
        Change.APPEARED: 1,
        Change.VANISHED: 2,
        Change.UNCHANGED: 3,
    }
    figures = [
        f
        for _, f in sorted(zip(comparison.figures, figures, strict=True), key=lambda cf: order[cf[0].change])
    ]
    old, new = comparison.old, comparison.new
    measures = {
        "new": [
            {"text": displayable(new.text[m.start : m.end]), "place": places[("new", m.sentence)]}
            for m in summary.new_measures
        ],
        "dropped": [
            {"text": displayable(old.text[m.start : m.end]), "place": places[("old", m.sentence)]}
            for m in summary.dropped_measures
        ],
    }
    page = _environment(language).get_template("page.html.j2")
    text = page.render(
        language={Language.ZH: "zh-Hans", Language.EN: "en"}[language],
        heading=displayable(heading_of(comparison)),
        old=old,
        new=new,
        summary=summary,
        counts={
            "changes": sum(n for r, n in summary.sentences.items() if r is not Relation.UNCHANGED),
            **{r.value: n for r, n in summary.sentences.items()},
            "figure": sum(row.has_changed_figure for row in found),
            "measure-new": sum(row.has_new_measure for row in found),
            "measure-dropped": sum(row.has_dropped_measure for row in found),
        },
        figures=figures,
        key_figures=[_figure(comparison, c, places) for c in summary.key_figures],
        measures=measures,
        key_measures=KEY_MEASURES,
        unreported=[
            {"text": displayable(old.text[c.start : c.end]), "place": places[("old", c.old_sentence)]}
            for c in summary.unreported
        ],
        parts=_parts(new),
        outline=_outline(comparison, places),
        carry_over=comparison.carry_over,
        items=folded(found),
        is_fold=lambda item: isinstance(item, Fold),
        style=Markup(style),  # noqa: S704 - our own file, not input
        script=Markup(script),  # noqa: S704 - our own file, not input
        policy=(
            f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
            "base-uri 'none'; form-action 'none'"
        ),
        version=__version__,
    )
    return text.encode("utf-8", "replace").decode("utf-8")

"""Names of the values of a series for a reader, and the labels every output needs."""

from __future__ import annotations

import re

from compare.language import Language, catalogue
from compare.message import N_
from compare.model import Function
from compare.model.series import (
    Break,
    IndicatorLine,
    IndicatorPoint,
    MeasurePoint,
    Outcome,
    SectionEvent,
    Series,
)
from compare.render.wording import displayable

EVENTS = {
    SectionEvent.FIRST: N_("there already"),
    SectionEvent.NEW: N_("new"),
    SectionEvent.UNCHANGED: N_("unchanged"),
    SectionEvent.REWORDED: N_("reworded"),
    SectionEvent.RENAMED: N_("renamed"),
    SectionEvent.MOVED: N_("moved"),
    SectionEvent.SPLIT: N_("split"),
    SectionEvent.MERGED: N_("merged"),
    SectionEvent.RETURNED: N_("returned"),
}
BREAKS = {
    Break.GAP: N_("no value in between"),
    Break.UNIT: N_("another unit"),
    Break.SCOPE: N_("another scope"),
    Break.PERIOD: N_("one year against several"),
    Break.WORDING: N_("other words around it"),
}
OUTCOMES = {
    Outcome.REPORTED: N_("reported the next year"),
    Outcome.LATE: N_("reported later"),
    Outcome.UNDONE: N_("not done, by the next report"),
    Outcome.REPEATED: N_("promised again, no answer yet"),
    Outcome.UNREPORTED: N_("with no follow-up"),
    Outcome.UNSEEN: N_("no report on the next year"),
    Outcome.OPEN: N_("open until the next report"),
}
FUNCTIONS = {
    Function.REVIEW: N_("result"),
    Function.PLAN: N_("target of the plan"),
    Function.PROBLEMS: N_("problems"),
    Function.OTHER: N_("other"),
}
_UNHEADED = {
    Function.PROBLEMS: N_("(problems, without a heading)"),
    Function.PLAN: N_("(plan, without a heading)"),
}


def heading_of(series: Series) -> str:
    """``望川县人民政府 2022–2024``."""
    years = f"{series.years[0]}–{series.years[-1]}"
    return displayable(f"{series.issuer or series.reports[-1].title} {years}")


def file_stem(series: Series) -> str:
    """A file name from issuer and years, safe on every system."""
    issuer = series.issuer or series.reports[-1].title
    stem = re.sub(r"[^\w-]+", "", issuer)[:60] or "yoy"
    return f"{stem}-{series.years[0]}-{series.years[-1]}-series"


def missing_years(series: Series) -> list[int]:
    """Years without a report between the first and the last."""
    return sorted(set(range(series.years[0], series.years[-1])) - set(series.years))


def section_title(heading: str, function: Function, language: Language) -> str:
    """The heading, or a substitute for a part without one."""
    _ = catalogue(language).gettext
    return displayable(heading) or _(_UNHEADED.get(function, N_("(without a heading)")))


def breaks_said(point: IndicatorPoint, language: Language) -> str:
    """Why no line reaches a value; empty if one may."""
    _ = catalogue(language).gettext
    return _(", ").join(_(BREAKS[reason]) for reason in point.breaks)


def is_doubtful(point: IndicatorPoint) -> bool:
    """Whether the value may have been counted differently from the one before; a gap alone is no doubt."""
    return any(reason is not Break.GAP for reason in point.breaks)


def sentence_of(series: Series, point: IndicatorPoint) -> str:
    """The sentence behind a value, as written."""
    return displayable(series.report(point.year).wording(point.figure.sentence))


def around(series: Series, point: MeasurePoint) -> tuple[int, int]:
    """The text in which a year mentions a measure: a span of its report."""
    sentences = series.report(point.year).sentences
    last = point.sentence
    while last + 1 < len(sentences) and sentences[last + 1].start < point.end:
        last += 1
    return min(sentences[point.sentence].start, point.start), max(sentences[last].end, point.end)


def several(series: Series) -> list[IndicatorLine]:
    """Indicators with more than one year."""
    return [line for line in series.indicators if len(line.points) > 1]

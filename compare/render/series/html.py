"""Series → one self-contained page: no request, strict Content-Security-Policy, escaped text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from compare.language import Language
from compare.model.series import Outcome, SectionEvent, Series
from compare.model.site import Link
from compare.render.page.environment import environment, policy, source
from compare.render.series.chart import HEIGHT, WIDTH
from compare.render.series.names import heading_of, missing_years
from compare.render.series.views import (
    indicator_groups,
    measure_groups,
    promise_groups,
    section_rows,
    single_indicators,
    standing_measures,
)
from compare.version import __version__


def render(series: Series, language: Language, links: Sequence[Link] = ()) -> str:
    """The page as text, with links to others of its site; the caller writes it."""
    style, script = source("style.css") + source("series.css"), source("series.js")
    indicators = indicator_groups(series, language)
    outcomes = Counter(promise.outcome for promise in series.promises if promise.is_counted)
    events = [point.event for chain in series.sections for point in chain.points]
    text = (
        environment(language)
        .get_template("series.html.j2")
        .render(
            language={Language.ZH: "zh-Hans", Language.EN: "en"}[language],
            heading=heading_of(series),
            links=links,
            years=series.years,
            reports=series.reports,
            missing=missing_years(series),
            carry_over=series.carry_over,
            sections=section_rows(series, language),
            measures=measure_groups(series),
            standing=standing_measures(series),
            indicators=indicators,
            singles=single_indicators(series, language),
            promises=promise_groups(series, language),
            counts={
                "sections": len(series.sections),
                "new": events.count(SectionEvent.NEW),
                "ended": sum(chain.end is not None for chain in series.sections),
                "returned": events.count(SectionEvent.RETURNED),
                "measures": sum(not life.is_standing for life in series.measures),
                "alive": sum(life.is_alive and not life.is_standing for life in series.measures),
                "indicators": sum(len(group.rows) for group in indicators),
                "shifted": sum(
                    any(cell.is_doubtful for cell in row.cells) for group in indicators for row in group.rows
                ),
                "promises": outcomes.total() - outcomes[Outcome.OPEN] - outcomes[Outcome.UNSEEN],
                "unreported": outcomes[Outcome.UNREPORTED],
            },
            width=WIDTH,
            height=HEIGHT,
            style=Markup(style),  # noqa: S704 - our own files, not input
            script=Markup(script),  # noqa: S704 - our own file, not input
            policy=policy(style, [script]),
            version=__version__,
        )
    )
    return text.encode("utf-8", "replace").decode("utf-8")

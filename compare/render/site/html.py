"""SiteIndex, MeasuresPage → pages of a site: requests only to the site's own pages, escaped text."""

from __future__ import annotations

from markupsafe import Markup

from compare.language import Language
from compare.render.page.environment import environment, policy, source
from compare.render.site.index import SiteIndex, districts_rows, issuer_rows, measures_rows, years_of
from compare.render.site.measures import MeasuresPage
from compare.render.wording import displayable
from compare.version import __version__

TABLES = ("figures", "measures", "sections", "findings")
SUFFIXES = ("parquet", "csv")


def render(index: SiteIndex, language: Language) -> str:
    """The index as text; the caller writes it."""
    rows = issuer_rows(index)
    return _page(
        "site.html.j2",
        language,
        years=years_of(index),
        rows=rows,
        groups=sorted({row.group for row in rows if row.group}),
        measures=measures_rows(index),
        districts=districts_rows(index),
        problems=[displayable(problem) for problem in index.problems],
        issuers=len({(issuer.group, issuer.cards[0].issuer) for issuer in index.issuers}),
        reports=sum(len(issuer.cards) for issuer in index.issuers),
        pairs=sum(cell is not None and cell.since is not None for row in rows for cell in row.cells),
        tables=TABLES,
        suffixes=SUFFIXES,
    )


def render_measures(page: MeasuresPage, language: Language) -> str:
    """A page of measures as text; the caller writes it."""
    return _page("site_measures.html.j2", language, page=page, links=page.links)


def _page(template: str, language: Language, **values: object) -> str:
    style, script = source("style.css") + source("site.css"), source("site.js")
    text = (
        environment(language)
        .get_template(template)
        .render(
            language={Language.ZH: "zh-Hans", Language.EN: "en"}[language],
            style=Markup(style),  # noqa: S704 - our own files, not input
            script=Markup(script),  # noqa: S704 - our own file, not input
            policy=policy(style, [script]),
            version=__version__,
            **values,
        )
    )
    return text.encode("utf-8", "replace").decode("utf-8")

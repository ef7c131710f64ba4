"""Districts → one self-contained page: no request, strict Content-Security-Policy, escaped text."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from compare.language import Language
from compare.model.districts import Districts
from compare.model.site import Link
from compare.render.districts.names import heading_of
from compare.render.districts.views import indicator_views, measure_views, shared_views, theme_views
from compare.render.page.environment import environment, policy, source
from compare.version import __version__


def render(districts: Districts, language: Language, links: Sequence[Link] = ()) -> str:
    """The page as text, with links to others of its site; the caller writes it."""
    style = source("style.css") + source("districts.css")
    shared = shared_views(districts, language)
    text = (
        environment(language)
        .get_template("districts.html.j2")
        .render(
            language={Language.ZH: "zh-Hans", Language.EN: "en"}[language],
            heading=heading_of(districts, language),
            links=links,
            year=districts.year,
            is_abridged=districts.is_abridged,
            districts=districts.districts,
            shared=[view for view in shared if view.is_telling],
            similar=[view for view in shared if not view.is_telling],
            themes=theme_views(districts, language),
            listed=indicator_views(districts, language, listed=True),
            others=indicator_views(districts, language, listed=False),
            measures=measure_views(districts, language),
            only=sum(len(measure.passages) == 1 for measure in districts.measures),
            some=sum(len(measure.passages) > 1 for measure in districts.measures),
            style=Markup(style),  # noqa: S704 - our own files, not input
            policy=policy(style, []),
            version=__version__,
        )
    )
    return text.encode("utf-8", "replace").decode("utf-8")

"""Districts → the lines a terminal shows."""

from __future__ import annotations

from compare.language import Language, catalogue
from compare.model.districts import Districts
from compare.render.districts.names import heading_of
from compare.render.wording import displayable

_SHOWN = 3
_QUOTE = 40


def summary_lines(districts: Districts, language: Language) -> list[str]:
    """Counts, and the first shared passages."""
    _ = catalogue(language).gettext
    only = sum(len(measure.passages) == 1 for measure in districts.measures)
    measures = (
        _("Measures: not compared, as there are more than sixty districts")
        if districts.is_abridged
        else _(
            "Measures: {only} that only one district mentions, {some} that some mention and some do not"
        ).format(only=only, some=len(districts.measures) - only)
    )
    lines = [
        heading_of(districts, language),
        _("Indicators side by side: {count}").format(count=len(districts.indicators)),
        measures,
        _("Shared passages: {count}").format(count=len(districts.shared)),
    ]
    for passage in districts.shared[:_SHOWN]:
        names = _(", ").join(districts.districts[p.district].name for p in passage.passages)
        quote = displayable(districts.text(passage.passages[0]))
        quote = quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"
        lines.append(f"  ＝ {displayable(names)}  {quote}")
    return lines

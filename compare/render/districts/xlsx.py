"""Districts → workbook: indicators, themes, measures, shared passages, sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from compare.language import Language, catalogue
from compare.model.districts import Districts
from compare.render.districts.names import (
    HONOURS,
    caveats_said,
    heading_of,
    indicator_name,
    per_said,
    theme_name,
)
from compare.render.spreadsheet import Sheet, SheetMaker, workbook
from compare.render.wording import printed


def render(districts: Districts, language: Language) -> bytes:
    """The workbook as bytes.  Raises OutputError if XlsxWriter is not installed."""
    _ = catalogue(language).gettext

    def fill(sheet: SheetMaker) -> None:
        _indicators(districts, language, partial(sheet, _("Indicators")))
        _themes(districts, language, sheet(_("Themes"), [24, *[14] * len(districts.districts)]))
        _measures(districts, language, sheet(_("Measures"), [18, 14, 22, 60, 22]))
        _shared(districts, language, sheet(_("Shared passages"), [8, 18, 80, 12, 12, 24]))
        _sentences(districts, language, sheet(_("Sentences"), [18, 22, 40, 90]))

    return workbook(heading_of(districts, language), fill)


def _indicators(districts: Districts, language: Language, sheet: Callable[[Sequence[int]], Sheet]) -> None:
    _ = catalogue(language).gettext
    names = [district.name for district in districts.districts]
    page = sheet([32, 18, 9, *[16] * len(names), 40, 40])
    page.head([_("Indicator"), _("Wording"), _("Unit"), *names, _("Way of counting"), _("In order")], 3)
    for indicator in districts.indicators:
        name = indicator_name(indicator, language)
        # Each wording and unit has its own row: values in one row are comparable.
        for variant, unit in dict.fromkeys((v.variant, v.figure.quantity.unit) for v in indicator.values):
            chosen = [v for v in indicator.values if (v.variant, v.figure.quantity.unit) == (variant, unit)]
            by_district = {value.district: value for value in chosen}
            cells = [
                float(by_district[at].figure.quantity.value) if at in by_district else None
                for at in range(len(names))
            ]
            marks = [
                names[v.district] + _(": ") + caveats_said(v, language)
                for v in by_district.values()
                if v.caveats
            ]
            orders = [
                per_said(per.denominator, per.scale, language)
                + _(": ")
                + _(", ").join(f"{names[at]} {float(rate):.3g}" for at, rate in per.values)
                for per in indicator.per
                if all(at in by_district for at, _rate in per.values)
            ]
            for at, value in by_district.items():
                quote = districts.districts[at].report.wording(value.figure.sentence)
                page.note(3 + at, f"{printed(value.figure)}\n{quote}")
            page.row([name, variant, unit, *cells, "\n".join(marks), "\n".join(orders)])


def _themes(districts: Districts, language: Language, page: Sheet) -> None:
    _ = catalogue(language).gettext
    page.head([_("Theme"), *(district.name for district in districts.districts)], 1)
    for row in districts.themes:
        page.row([theme_name(row.theme, language), *(cell.share for cell in row.cells)], "share")


def _measures(districts: Districts, language: Language, page: Sheet) -> None:
    _ = catalogue(language).gettext
    names = [district.name for district in districts.districts]
    page.head([_("Theme"), _("Honour"), _("Mentioned by"), _("Measure"), _("Not mentioned by")], 0)
    for measure in districts.measures:
        page.row(
            [
                theme_name(measure.theme, language),
                _(", ").join(_(HONOURS[honour]) for honour in measure.honours),
                _(", ").join(names[p.district] for p in measure.passages),
                "\n".join(names[p.district] + _(": ") + districts.text(p) for p in measure.passages),
                _(", ").join(names[at] for at in measure.lacking),
            ]
        )


def _shared(districts: Districts, language: Language, page: Sheet) -> None:
    _ = catalogue(language).gettext
    names = [district.name for district in districts.districts]
    page.head(
        [_("No."), _("District"), _("Text"), _("Letters"), _("Same numbers"), _("Other names left in")], 1
    )
    for count, shared in enumerate(districts.shared, 1):
        for passage in shared.passages:
            left = [name for at, name in shared.left_names if at == passage.district]
            page.row(
                [
                    count,
                    names[passage.district],
                    districts.text(passage),
                    shared.characters,
                    _("yes") if shared.same_figures else "",
                    _(", ").join(left),
                ]
            )


def _sentences(districts: Districts, language: Language, page: Sheet) -> None:
    _ = catalogue(language).gettext
    page.head([_("District"), _("Theme"), _("Section"), _("Sentence")], 1)
    for at, district in enumerate(districts.districts):
        headings = {section.id: section.numbered for section in district.report.sections}
        for row in districts.themes:
            for sentence in row.cells[at].sentences:
                section = district.report.sentences[sentence].section
                page.row(
                    [
                        district.name,
                        theme_name(row.theme, language),
                        headings.get(section or "", ""),
                        district.report.wording(sentence),
                    ]
                )

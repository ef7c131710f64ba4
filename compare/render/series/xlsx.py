"""Series → workbook: indicators by year, measures, sections, promises, carry-over."""

from __future__ import annotations

from compare.language import Language, catalogue
from compare.model.series import IndicatorLine, SectionChain, Series
from compare.render.series.names import (
    EVENTS,
    FUNCTIONS,
    OUTCOMES,
    breaks_said,
    heading_of,
    section_title,
    sentence_of,
)
from compare.render.spreadsheet import SheetMaker, workbook
from compare.render.wording import printed, title_of


def render(series: Series, language: Language) -> bytes:
    """The workbook as bytes.  Raises OutputError if XlsxWriter is not installed."""

    def fill(sheet: SheetMaker) -> None:
        _indicators(series, language, sheet)
        _measures(series, language, sheet)
        _sections(series, language, sheet)
        _promises(series, language, sheet)
        _carry_over(series, language, sheet)

    return workbook(heading_of(series), fill)


def _indicators(series: Series, language: Language, sheet: SheetMaker) -> None:
    _ = catalogue(language).gettext
    years = series.years
    titles = {chain.id: section_title(chain.heading, chain.function, language) for chain in series.sections}
    page = sheet(_("Indicators"), [34, 9, *[16] * len(years), 30, 12, 34])
    page.head([_("Indicator"), _("Unit"), *years, _("Change of counting"), _("Part"), _("Section")], 2)
    for line in series.indicators:
        page.write(0, line.indicator or "—")
        page.write(1, line.unit)
        shifts = []
        for point in line.points:
            column = 2 + years.index(point.year)
            quantity = point.figure.quantity
            style = "whole" if quantity.value == quantity.value.to_integral_value() else "number"
            page.write(column, float(quantity.value), style + "_shift" * bool(point.breaks))
            said = breaks_said(point, language)
            parts = [printed(point.figure), said and f"〔{said}〕", sentence_of(series, point)]
            page.note(column, "\n".join(part for part in parts if part))
            if said:
                shifts.append(f"{point.year}: {said}")
        after = 2 + len(years)
        page.write(after, "\n".join(shifts))
        page.write(after + 1, _(FUNCTIONS[line.function]))
        page.write(after + 2, _title(line, titles))
        page.next()


def _title(line: IndicatorLine, titles: dict[str, str]) -> str:
    return titles[line.section] if line.section else ""


def _measures(series: Series, language: Language, sheet: SheetMaker) -> None:
    _ = catalogue(language).gettext
    years = series.years
    page = sheet(_("Measures"), [12, 12, 8, 16, *[44] * len(years)])
    page.head([_("First mentioned"), _("Last mentioned"), _("Years"), _("State"), *years], 4)
    for life in series.measures:
        first = _("{year} or before").format(year=life.first) if life.since_before else life.first
        page.write(0, first, "text")
        page.write(1, life.last)
        page.write(2, len(life.points))
        alive = _("mentioned in every report") if life.is_standing else _("still mentioned")
        page.write(3, alive if life.is_alive else _("no longer mentioned"))
        for point in life.points:
            text = series.report(point.year).text[point.start : point.end]
            page.write(4 + years.index(point.year), text)
        page.next()


def _sections(series: Series, language: Language, sheet: SheetMaker) -> None:
    _ = catalogue(language).gettext
    years = series.years
    page = sheet(_("Sections"), [40, 7, *[34] * len(years)])
    page.head([_("Sections"), _("Level"), *years], 2)
    titles = {chain.id: section_title(chain.heading, chain.function, language) for chain in series.sections}
    for chain in series.sections:
        page.write(0, "　" * (chain.level - 1) + titles[chain.id])
        page.write(1, chain.level)
        for column, text in _events(series, chain, titles, language).items():
            page.write(2 + years.index(column), text)
        page.next()


def _events(
    series: Series, chain: SectionChain, titles: dict[str, str], language: Language
) -> dict[int, str]:
    """Year → what happened to the section, its heading that year, the other sections concerned."""
    _ = catalogue(language).gettext
    said = {}
    for point in chain.points:
        heading = title_of(series.report(point.year).section(point.section))
        others = [titles[other] for other in point.others]
        said[point.year] = "\n".join(
            part
            for part in (f"〔{_(EVENTS[point.event])}〕 {heading}", *(f"← → {name}" for name in others))
            if part
        )
    if chain.end:
        into = chain.end.into
        said[chain.end.year] = (
            _("merged into: {section}").format(section=titles[into]) if into else _("dropped")
        )
    return said


def _promises(series: Series, language: Language, sheet: SheetMaker) -> None:
    _ = catalogue(language).gettext
    page = sheet(_("Promises"), [9, 60, 22, 12, 60, 14])
    page.head(
        [_("Year"), _("Promise"), _("What became of it"), _("Answered in"), _("Sentence"), _("Verifiable")], 1
    )
    for promise in series.promises:
        page.write(0, promise.year)
        page.write(1, series.report(promise.year).text[promise.start : promise.end])
        page.write(2, _(OUTCOMES[promise.outcome]))
        if promise.answers:
            page.write(3, promise.answers[0].year)
            page.write(4, "\n".join(series.report(a.year).wording(a.sentence) for a in promise.answers))
        page.write(5, _("yes") if promise.is_verifiable else "")
        page.next()


def _carry_over(series: Series, language: Language, sheet: SheetMaker) -> None:
    _ = catalogue(language).gettext
    page = sheet(_("Carried over"), [14, 14, 22, 22])
    page.head([_("Report"), _("Against"), _("Share of the text"), _("Share of the sentences")], 0)
    for step in series.carry_over:
        page.write(0, step.new_year)
        page.write(1, step.old_year)
        page.write(2, step.carry_over.characters, "share")
        page.write(3, step.carry_over.sentences, "share")
        page.next()

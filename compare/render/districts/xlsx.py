"""Districts → workbook: indicators, themes, measures, shared passages, sentences.

Text is written as text and marked as such, so that a cell that begins with ``=`` stays text when somebody
edits it.  The same set gives the same bytes: no clock is read.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from compare.errors import OutputError
from compare.language import Language, catalogue
from compare.model import Districts
from compare.render.districts.names import (
    HONOURS,
    caveats_said,
    heading_of,
    indicator_name,
    per_said,
    theme_name,
)
from compare.render.wording import displayable

_EPOCH = datetime(2000, 1, 1)
_LONGEST = 32_000
"""Characters; a cell holds 32,767."""


class _Sheet:
    """A worksheet that writes text as text, row after row."""

    def __init__(self, book: Any, name: str, widths: Sequence[int], formats: dict[str, Any]) -> None:
        self._sheet = book.add_worksheet(name[:31])
        self._formats = formats
        self._row = -1
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def head(self, titles: Sequence[str], frozen: int) -> None:
        """The first row; it and the first columns stay in sight."""
        self.row(titles, "head")
        self._sheet.freeze_panes(1, frozen)

    def row(self, values: Sequence[object], style: str = "text") -> None:
        """The next row: numbers as numbers, anything else as text."""
        self._row += 1
        for column, value in enumerate(values):
            if isinstance(value, str) and value:
                self._sheet.write_string(
                    self._row, column, displayable(value)[:_LONGEST], self._formats[style]
                )
            elif isinstance(value, int | float):
                name = style if style != "text" else "whole" if float(value).is_integer() else "number"
                self._sheet.write_number(self._row, column, value, self._formats[name])

    def note(self, column: int, text: str) -> None:
        """A note on a cell of the current row."""
        size = {"width": 360, "height": 20 + 17 * min(18, 1 + len(text) // 24 + text.count("\n"))}
        self._sheet.write_comment(self._row, column, displayable(text)[:_LONGEST], {"author": "yoy", **size})


def render(districts: Districts, language: Language) -> bytes:
    """The workbook as bytes.  Raises OutputError where XlsxWriter is not installed."""
    try:
        import xlsxwriter
    except ImportError as error:
        raise OutputError(
            'A workbook needs XlsxWriter: install it with pip install "yoy[xlsx]", or choose --format csv.'
        ) from error
    _ = catalogue(language).gettext
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}  # fmt: skip
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": heading_of(districts, language), "created": _EPOCH})
        text = {"text_wrap": True, "valign": "top", "quote_prefix": True}
        formats = {
            "text": book.add_format(text),
            "head": book.add_format({**text, "bold": True, "bottom": 2}),
            "number": book.add_format({"valign": "top", "num_format": "#,##0.##########"}),
            "whole": book.add_format({"valign": "top", "num_format": "#,##0"}),
            "share": book.add_format({"valign": "top", "num_format": "0.0%"}),
        }
        _indicators(districts, language, lambda widths: _Sheet(book, _("Indicators"), widths, formats))
        _themes(
            districts, language, _Sheet(book, _("Themes"), [24, *[14] * len(districts.districts)], formats)
        )
        _measures(districts, language, _Sheet(book, _("Measures"), [18, 14, 22, 60, 22], formats))
        _shared(districts, language, _Sheet(book, _("Shared passages"), [8, 18, 80, 12, 12, 24], formats))
        _sentences(districts, language, _Sheet(book, _("Sentences"), [18, 22, 40, 90], formats))
    return out.getvalue()


def _indicators(districts: Districts, language: Language, sheet: Any) -> None:
    _ = catalogue(language).gettext
    names = [district.name for district in districts.districts]
    page = sheet([32, 18, 9, *[16] * len(names), 40, 40])
    page.head([_("Indicator"), _("Wording"), _("Unit"), *names, _("Way of counting"), _("In order")], 3)
    for indicator in districts.indicators:
        name = indicator_name(indicator, language)
        # A wording and a unit of its own is a line of its own: values of one line can be set side by side.
        for variant, unit in dict.fromkeys((v.variant, v.figure.quantity.unit) for v in indicator.values):
            chosen = [v for v in indicator.values if (v.variant, v.figure.quantity.unit) == (variant, unit)]
            by_district = {value.district: value for value in chosen}
            cells = [
                float(by_district[at].figure.quantity.value) if at in by_district else None
                for at in range(len(names))
            ]
            marks = [
                f"{names[v.district]}：{caveats_said(v, language)}" for v in by_district.values() if v.caveats
            ]
            orders = [
                f"{per_said(per.denominator, per.scale, language)}："
                + "，".join(f"{names[at]} {float(rate):.3g}" for at, rate in per.values)
                for per in indicator.per
                if all(at in by_district for at, _rate in per.values)
            ]
            page.row([name, variant, unit, *cells, "\n".join(marks), "\n".join(orders)])
            for at, value in by_district.items():
                quote = districts.districts[at].report.wording(value.figure.sentence)
                page.note(3 + at, f"{value.figure.quantity.text}\n{quote}")


def _themes(districts: Districts, language: Language, page: _Sheet) -> None:
    _ = catalogue(language).gettext
    page.head([_("Theme"), *(district.name for district in districts.districts)], 1)
    for row in districts.themes:
        page.row([theme_name(row.theme, language), *(cell.share for cell in row.cells)], "share")


def _measures(districts: Districts, language: Language, page: _Sheet) -> None:
    _ = catalogue(language).gettext
    names = [district.name for district in districts.districts]
    page.head([_("Theme"), _("Honour"), _("Told of by"), _("Measure"), _("Not told of by")], 0)
    for measure in districts.measures:
        page.row(
            [
                theme_name(measure.theme, language),
                "、".join(_(HONOURS[honour]) for honour in measure.honours),
                "、".join(names[p.district] for p in measure.passages),
                "\n".join(f"{names[p.district]}：{districts.text(p)}" for p in measure.passages),
                "、".join(names[at] for at in measure.lacking),
            ]
        )


def _shared(districts: Districts, language: Language, page: _Sheet) -> None:
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
                    "、".join(left),
                ]
            )


def _sentences(districts: Districts, language: Language, page: _Sheet) -> None:
    _ = catalogue(language).gettext
    page.head([_("District"), _("Theme"), _("Section"), _("Sentence")], 1)
    for at, district in enumerate(districts.districts):
        headings = {section.id: f"{section.number}{section.heading}" for section in district.report.sections}
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

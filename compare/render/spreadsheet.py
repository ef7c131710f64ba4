"""Safe cells for workbooks and CSV files: text stays text, and nothing becomes a formula."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from compare.errors import OutputError, installing
from compare.render.wording import displayable

_EPOCH = datetime(2000, 1, 1)
_LONGEST = 32_000
"""Characters; a cell holds 32,767."""

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Characters by which a spreadsheet recognises a formula, including full-width ones."""

_TEXT = {"text_wrap": True, "valign": "top", "quote_prefix": True}
_FORMATS: Mapping[str, Mapping[str, object]] = {
    "text": _TEXT,
    "head": {**_TEXT, "bold": True, "bottom": 2},
    "number": {"valign": "top", "num_format": "#,##0.##########"},
    "whole": {"valign": "top", "num_format": "#,##0"},
    "share": {"valign": "top", "num_format": "0%"},
    # A change of counting is marked without colour: a heavy line on the left.
    "number_shift": {"valign": "top", "num_format": "#,##0.##########", "left": 5},
    "whole_shift": {"valign": "top", "num_format": "#,##0", "left": 5},
}


def inert(text: str) -> str:
    """Text for a CSV file that no spreadsheet reads as a formula (OWASP, "CSV Injection")."""
    shown = displayable(text)
    return "'" + shown if shown.startswith(STARTS_A_FORMULA) else shown


class Sheet:
    """A worksheet written row by row, text as text."""

    def __init__(self, book: Any, name: str, widths: Sequence[int], formats: Mapping[str, Any]) -> None:
        self._sheet = book.add_worksheet(name[:31])
        self._formats = formats
        self._row = 0
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def head(self, titles: Sequence[str | int], frozen: int) -> None:
        """The first row; it and the first columns stay in view."""
        for column, title in enumerate(titles):
            self.write(column, title, "head")
        self._sheet.freeze_panes(1, frozen)
        self._sheet.autofilter(0, 0, 0, len(titles) - 1)
        self.next()

    def write(self, column: int, value: object, style: str = "text") -> None:
        """A cell of the current row: a number as a number, anything else as text; an empty value leaves it blank."""
        if value is None or value == "":
            return
        if isinstance(value, str):
            self._sheet.write_string(self._row, column, displayable(value)[:_LONGEST], self._formats[style])
        else:
            self._sheet.write_number(self._row, column, value, self._formats[style])

    def row(self, values: Sequence[object], style: str = "") -> None:
        """The whole current row, numbers in ``style`` or as they are; then the next."""
        for column, value in enumerate(values):
            if isinstance(value, int | float):
                self.write(column, value, style or ("whole" if float(value).is_integer() else "number"))
            else:
                self.write(column, value)
        self.next()

    def note(self, column: int, text: str) -> None:
        """A note on a cell of the current row."""
        size = {"width": 360, "height": 20 + 17 * min(18, 1 + len(text) // 24 + text.count("\n"))}
        self._sheet.write_comment(self._row, column, displayable(text)[:_LONGEST], {"author": "yoy", **size})

    def next(self) -> None:
        """Go to the next row."""
        self._row += 1


SheetMaker = Callable[[str, Sequence[int]], Sheet]
"""Name and widths of the columns → a new sheet."""


def workbook(title: str, fill: Callable[[SheetMaker], None]) -> bytes:
    """A workbook with sheets made by ``fill``; the same contents give the same bytes, as no clock is read.

    Raises OutputError if XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise OutputError(
            "A workbook needs XlsxWriter: {remedy}, or choose --format csv.", remedy=installing("xlsx")
        ) from error
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": title, "created": _EPOCH})
        formats = {name: book.add_format(dict(options)) for name, options in _FORMATS.items()}
        fill(lambda name, widths: Sheet(book, name, widths, formats))
    return out.getvalue()

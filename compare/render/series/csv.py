"""Series → CSV: one row per indicator and year, for a spreadsheet or a database.

RFC 4180 with a byte order mark, without which Excel garbles Chinese.  Names of columns and values are those of
the JSON contract in every language.
"""

from __future__ import annotations

import csv
import io

from compare.language import Language
from compare.model.series import IndicatorLine, IndicatorPoint, Series
from compare.render.json import number
from compare.render.spreadsheet import inert

COLUMNS = (
    "issuer",
    "id",
    "indicator",
    "year",
    "value",
    "high",
    "unit",
    "bound",
    "kind",
    "function",
    "breaks",
    "text",
    "section",
    "sentence",
)


def render(series: Series, _language: Language) -> str:
    """The values of all indicators, including those of a single year."""
    headings = {chain.id: chain.heading for chain in series.sections}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in series.indicators:
        for point in line.points:
            writer.writerow(_row(series, line, point, headings))
    return "\ufeff" + out.getvalue()


def _row(
    series: Series, line: IndicatorLine, point: IndicatorPoint, headings: dict[str, str]
) -> list[str | int | float | None]:
    quantity = point.figure.quantity
    return [
        inert(series.issuer),
        line.id,
        inert(line.indicator),
        point.year,
        number(quantity.value),
        number(quantity.high),
        inert(quantity.unit),
        quantity.bound.value,
        quantity.kind.value,
        line.function.value,
        " ".join(reason.value for reason in point.breaks),
        inert(quantity.text),
        inert(headings[line.section]) if line.section else "",
        inert(series.report(point.year).wording(point.figure.sentence)),
    ]

"""Districts → CSV: one row per indicator and value, for a spreadsheet or a database.

RFC 4180 with a byte order mark, without which Excel garbles Chinese.  Names of columns and values are those of
the JSON contract in every language.
"""

from __future__ import annotations

import csv
import io

from compare.language import Language
from compare.model.districts import ComparableIndicator, Districts, IndicatorValue
from compare.render.districts.names import indicator_name
from compare.render.json import number
from compare.render.spreadsheet import inert

COLUMNS = (
    "key", "indicator", "district", "issuer", "year", "value", "high", "unit", "bound", "kind", "variant", "scope", "span",
    "caveats", "text", "sentence",
)  # fmt: skip


def render(districts: Districts, language: Language) -> str:
    """The values of all indicators; with denominators, a column for each, empty if not comparable."""
    columns = list(dict.fromkeys(name for d in districts.districts for name in d.denominators))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*COLUMNS, *(inert(f"per {name}") for name in columns)])
    for indicator in districts.indicators:
        seen: set[int] = set()
        for value in indicator.values:
            rates = [
                _rate(indicator, name, value.district) if value.district not in seen else None
                for name in columns
            ]
            seen.add(value.district)
            writer.writerow([*_row(districts, indicator, value, language), *rates])
    return "\ufeff" + out.getvalue()


def _rate(indicator: ComparableIndicator, column: str, district: int) -> float | None:
    for per in indicator.per:
        if per.denominator == column:
            for at, rate in per.values:
                if at == district:
                    return round(float(rate / per.scale), 9)
    return None


def _row(
    districts: Districts, indicator: ComparableIndicator, value: IndicatorValue, language: Language
) -> list[str | int | float | None]:
    quantity = value.figure.quantity
    district = districts.districts[value.district]
    return [
        indicator.key,
        inert(indicator_name(indicator, language)),
        inert(district.name),
        inert(district.report.issuer),
        districts.year,
        number(quantity.value),
        number(quantity.high),
        inert(quantity.unit),
        quantity.bound.value,
        quantity.kind.value,
        inert(value.variant),
        inert(value.scope),
        inert(value.span),
        " ".join(caveat.value for caveat in value.caveats),
        inert(quantity.text),
        inert(district.report.wording(value.figure.sentence)),
    ]

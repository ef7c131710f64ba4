"""The small table given with ``--per``: inhabitants, towns, anything values are divided by."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from compare.errors import ConfigurationError
from compare.issuer import names_of

ISSUER_COLUMNS = ("issuer", "发布机构", "地区", "单位")
"""Names of the column that holds the issuer."""

Denominators = Mapping[str, Mapping[str, Decimal]]
"""Issuer as in its report → name of a column → value."""


def parse(path: str, text: str, issuers: Sequence[str]) -> Denominators:
    """The table of a CSV text: a header, a column ``issuer``, and columns of positive numbers.

    A cell may be empty: the value is not known.  Raises ConfigurationError for a missing column, an
    unreadable number, an issuer without a report, a repeated issuer and a report whose issuer has no line.
    """
    rows = list(csv.reader(io.StringIO(text)))
    header = [cell.strip() for cell in rows[0]] if rows else []
    at = next((header.index(name) for name in ISSUER_COLUMNS if name in header), None)
    columns = [name for position, name in enumerate(header) if position != at and name]
    if at is None or not columns:
        raise ConfigurationError(
            "{file} needs a first line with the column issuer and at least one other, such as issuer,population.",
            file=path,
        )
    shared = Counter(name for issuer in issuers for name in names_of(issuer))
    by_name = {name: issuer for issuer in issuers for name in names_of(issuer) if shared[name] == 1}
    by_name |= {issuer: issuer for issuer in issuers}
    found: dict[str, dict[str, Decimal]] = {}
    for line, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        cells = [cell.strip() for cell in row] + [""] * (len(header) - len(row))
        issuer = by_name.get("".join(cells[at].split()))
        if issuer is None:
            raise ConfigurationError(
                "{file}, line {line}: none of the reports is by {name}; they are by {known}.",
                file=path,
                line=line,
                name=cells[at] or "?",
                known="、".join(issuers),
            )
        if issuer in found:
            raise ConfigurationError(
                "{file}, line {line}: {name} is in the table twice; keep one line.",
                file=path,
                line=line,
                name=cells[at],
            )
        found[issuer] = {
            name: _number(path, line, name, cells[header.index(name)])
            for name in columns
            if cells[header.index(name)]
        }
    missing = [issuer for issuer in issuers if issuer not in found]
    if missing:
        raise ConfigurationError(
            "{file} has no line for {name}; add one (its numbers may be left empty).",
            file=path,
            name="、".join(missing),
        )
    return found


def _number(path: str, line: int, column: str, written: str) -> Decimal:
    try:
        value = Decimal(written.replace(",", "").replace("，", ""))
    except InvalidOperation:
        value = Decimal(0)
    if not value.is_finite() or value <= 0:
        raise ConfigurationError(
            "{file}, line {line}: {column} is {written}, which is not a number above zero.",
            file=path,
            line=line,
            column=column,
            written=written,
        )
    return value

"""The options --year and --issuer, for reports that do not state their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.errors import ConfigurationError

if TYPE_CHECKING:
    from compare.model import Report


def given_years(reports: Sequence[str], options: Sequence[str]) -> dict[str, int]:
    """File → year, from options FILE=YEAR. Raises ConfigurationError."""
    result = {}
    for option in options:
        name, _, year = option.rpartition("=")
        if name not in reports or not (year.isascii() and year.isdigit() and 1900 <= int(year) <= 2199):
            raise ConfigurationError(
                "--year {option} is not FILE=YEAR with one of the reports given and a year of four digits.",
                option=option,
            )
        result[name] = int(year)
    return result


def given_issuers(reports: Sequence[str], options: Sequence[str], *, are_one: bool) -> dict[str, str]:
    """File → name, from options FILE=NAME. Raises ConfigurationError.

    If all reports are of one issuer, NAME alone names that of all others.
    """
    result = {}
    everyone = ""
    for option in options:
        file, separator, name = option.rpartition("=")
        if separator and file in reports and name.strip():
            result[file] = name.strip()
        elif are_one and not separator and name.strip():
            everyone = name.strip()
        elif not are_one:
            raise ConfigurationError(
                "--issuer {option} is not FILE=NAME with one of the reports given.", option=option
            )
        else:
            raise ConfigurationError(
                "--issuer {option} is neither NAME nor FILE=NAME with one of the reports given.",
                option=option,
            )
    return {path: result.get(path, everyone) for path in reports if result.get(path, everyone)}


def named(report: Report, path: str, years: dict[str, int], issuers: dict[str, str]) -> Report:
    """The report with the year and the issuer the options give it."""
    return replace(report, year=years.get(path, report.year), issuer=issuers.get(path, report.issuer))

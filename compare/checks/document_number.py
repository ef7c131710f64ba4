"""A document number that is not of the form 机关代字〔2025〕1号, or whose 机关代字 changed.

Rationale: the number is how the report is filed and cited.  Only the report's own number is looked at;
numbers cited in the text may have lost their brackets on the page they were taken from.

Example: 青司发（2025）3号, [2025]03号, 〔25〕第3号 for 青司发〔2025〕3号.

Source: GB/T 9704-2012, 7.2.5: the year in full in hexagonal brackets 〔〕, no 第, no leading zero.

Fix: write the number in its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.place import finding
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Finding, Report, Role, Severity

_NUMBER = re.compile(
    r"(?P<code>[\u4e00-\u9fff]{2,12})\s*(?P<open>[〔\[(（【［﹝])\s*(?P<year>\d{2,4})\s*(?P<close>[〕\])）】］﹞])\s*(?P<di>第)?\s*(?P<number>\d{1,5})\s*号"
)
_FRONT_ROLES = (Role.FURNITURE, Role.COVER, Role.TITLE)


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    for found in _own_numbers(report):
        year, number = found["year"], found["number"].lstrip("0") or "0"
        standard = f"{found['code']}〔{year}〕{number}号"
        written = re.sub(r"\s", "", found.group())
        if written != standard:
            yield finding(
                RULE,
                report,
                found.span(),
                message("The document number {written} is not in its standard form {standard}.", written=written, standard=standard),
                hint=message("GB/T 9704 puts the year in hexagonal brackets 〔〕, without 第 and without a leading zero."),
            )  # fmt: skip
        if len(year) == 4 and report.year is not None and int(year) < report.year:
            yield finding(
                RULE,
                report,
                found.span(),
                message("The document number is of {written}, before the end of the year {year} reported on.", written=year, year=report.year),
                hint=message("Check whether it is last year's number."),
            )  # fmt: skip
        yield from _code_changed(context, found)
        return


def _own_numbers(report: Report) -> Iterator[re.Match[str]]:
    for paragraph in report.paragraphs:
        if paragraph.role is Role.BODY:
            # Behind the first body paragraph a number is cited, not the report's own.
            break
        if paragraph.role in _FRONT_ROLES:
            yield from _NUMBER.finditer(report.text, paragraph.start, paragraph.end)


def _code(number: str) -> str:
    found = _NUMBER.search(number)
    return found["code"] if found else ""


def _code_changed(context: Context, found: re.Match[str]) -> Iterator[Finding]:
    comparison = context.comparison
    if comparison is None or comparison.old.issuer != comparison.new.issuer:
        return
    before = _code(comparison.old.document_number)
    if before and before != found["code"]:
        yield finding(
            RULE,
            comparison.new,
            found.span("code"),
            message("The code of the issuing body is {new}; last year it was {old}.", new=found["code"], old=before),
            hint=message("Check under which code the report is filed."),
            severity=Severity.NOTE,
        )  # fmt: skip


RULE = Rule("Y016", "document-number", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")

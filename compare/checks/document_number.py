"""A document number that is not of the form 机关代字〔2025〕1号, that is last year's, or whose 机关代字 changed.

Rationale: the number is how the report is filed and cited.  Numbers cited in the text may have lost their
brackets on the page they were taken from; they are looked at where the text has the right brackets too.

Example: 青司发（2025）3号, [2025]03号, 〔25〕第3号, 〔2025年〕3号 for 青司发〔2025〕3号.

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
from compare.wording import HAN

_NUMBER = re.compile(
    rf"(?P<code>{HAN}{{2,12}})\s*(?P<open>[〔\[(（【［﹝])\s*(?P<year>\d{{2,4}})\s*(?P<nian>年?)\s*(?P<close>[〕\])）】］﹞])\s*(?P<di>第)?\s*(?P<number>\d{{1,5}})\s*号"
)
_WRITTEN = rf"(?P<written>(?P<code>{HAN}{{2,12}})\D{{0,2}}(?P<year>(?:19|20)\d\d)\D{{0,3}}(?P<number>\d{{1,5}})\s*号)"
_LABELLED = re.compile(rf"(?:文\s*号|发文字号|文件编号)\s*[:：]\s*{_WRITTEN}")
_ALONE = re.compile(rf"\s*{_WRITTEN}\s*")
"""The whole line in front of the report."""
_FORM = message(
    "GB/T 9704 puts the year in hexagonal brackets 〔〕, four digits without 年, and the number without 第 or a leading zero."
)
_FRONT_ROLES = (Role.FURNITURE, Role.COVER, Role.TITLE)


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    for found in _own_numbers(report):
        year = _year(found)
        standard = _standard(found["code"], found)
        written = re.sub(r"\s", "", found.group())
        if written != standard:
            yield finding(
                RULE,
                report,
                found.span(),
                message("The document number {written} is not in its standard form {standard}.", written=written, standard=standard),
                hint=_FORM,
            )  # fmt: skip
        if len(year) == 4 and report.year is not None and int(year) < report.year:
            yield finding(
                RULE,
                report,
                found.span(),
                message("The document number is of {written}, before the end of the year {year} reported on.", written=year, year=report.year),
                hint=message("Check whether it is last year's number."),
            )  # fmt: skip
        yield from _against_last_year(context, found)
        break
    else:
        yield from _without_brackets(report)
    yield from _cited(context)


def _own_numbers(report: Report) -> Iterator[re.Match[str]]:
    for paragraph in report.paragraphs:
        if paragraph.role is Role.BODY:
            # Behind the first body paragraph a number is cited, not the report's own.
            break
        if paragraph.role in _FRONT_ROLES:
            yield from _NUMBER.finditer(report.text, paragraph.start, paragraph.end)


def _against_last_year(context: Context, found: re.Match[str]) -> Iterator[Finding]:
    comparison = context.comparison
    if comparison is None or comparison.old.issuer != comparison.new.issuer:
        return
    before = _NUMBER.search(comparison.old.document_number)
    if before is None:
        return
    if _parts(before) == _parts(found):
        yield finding(
            RULE,
            comparison.new,
            found.span(),
            message("The document number {number} is that of last year's report.", number=re.sub(r"\s", "", found.group())),
            hint=message("Put this year's number in."),
        )  # fmt: skip
    elif before["code"] != found["code"]:
        yield finding(
            RULE,
            comparison.new,
            found.span("code"),
            message("The code of the issuing body is {new}; last year it was {old}.", new=found["code"], old=before["code"]),
            hint=message("Check under which code the report is filed."),
            severity=Severity.NOTE,
        )  # fmt: skip


def _without_brackets(report: Report) -> Iterator[Finding]:
    """文号：青政发2025年3号: labelled as the number, or alone in its line, and no number by its form."""
    for paragraph in report.paragraphs:
        place = report.text, paragraph.start, paragraph.end
        found = _LABELLED.search(*place) or _ALONE.fullmatch(*place)
        if paragraph.role in _FRONT_ROLES and found:
            standard = _standard(found["code"], found)
            yield finding(
                RULE,
                report,
                found.span("written"),
                message("The document number {written} is not in its standard form {standard}.", written=found["written"], standard=standard),
                hint=_FORM,
            )  # fmt: skip
            return


def _parts(number: re.Match[str]) -> tuple[str, str, str]:
    return number["code"], _year(number), number["number"].lstrip("0")


def _year(number: re.Match[str]) -> str:
    """The year in full, 2025 of 〔25〕; other lengths as written."""
    return f"20{number['year']}" if len(number["year"]) == 2 else number["year"]


def _standard(code: str, number: re.Match[str]) -> str:
    return f"{code}〔{_year(number)}〕{number['number'].lstrip('0') or '0'}号"


def _cited(context: Context) -> Iterator[Finding]:
    """Numbers cited with other brackets than the rest: a page that lost its brackets lost them all."""
    report = context.report
    if "〔" not in report.text:
        return
    cited = [
        found
        for paragraph in report.paragraphs
        if paragraph.role is Role.BODY
        for found in _NUMBER.finditer(report.text, paragraph.start, paragraph.end)
        if len(found["year"]) == 4 or (len(found["year"]) == 2 and found["open"] == "〔")
    ]
    if not any(found["open"] == "〔" and found["close"] == "〕" for found in cited):
        return
    for found in cited:
        is_bracketed = found["open"] == "〔" and found["close"] == "〕"
        if is_bracketed and len(found["year"]) == 4 and not found["di"] and not found["nian"]:
            continue
        written = re.sub(r"\s", "", found.group())
        code = re.sub(r"^.*(?:《.*》|印发|根据|按照|落实|文件|以)", "", found["code"])
        standard = _standard(code, found)
        yield finding(
            RULE,
            report,
            (found.end() - len(found.group()) + len(found["code"]) - len(code), found.end()),
            message("The document number {written} is not in its standard form {standard}.", written=written[len(found["code"]) - len(code) :], standard=standard),
            hint=_FORM,
            severity=Severity.NOTE,
        )  # fmt: skip


RULE = Rule("Y016", "document-number", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")

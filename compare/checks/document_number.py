"""A document number that is not of the form 机关代字〔2025〕1号, that is last year's, or whose 机关代字 changed.

Rationale: the number is how the report is filed and cited, and it is given in the year the report is signed.  Numbers
cited in the text and its attachments may have lost their brackets on the page they were taken from; they are looked at
where the page, or last year's, has the right brackets too.  Decisions (复决字〔2024〕第17号) are numbered in their own
way.

Example: 青司发（2025）3号, [2025]03号, 〔25〕第3号, 〔2025年〕3号 for 青司发〔2025〕3号; 青司发〔2024〕3号 over the
signature of 2025年2月.

Source: GB/T 9704-2012, 7.2.5: the year in full in hexagonal brackets 〔〕, no 第, no leading zero.

Fix: write the number in its form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from compare.checks.contradictions.cited_numbers import (
    codes_of_nobody,
    numbers_of_another,
    numbers_of_another_year,
    numbers_of_the_year_before,
    numbers_used_twice,
)
from compare.checks.rule import (
    Check,
    Context,
    Detector,
    Example,
    Need,
    Rule,
    Same,
    against_earlier,
    in_report,
)
from compare.issuer import is_of_two_issuers
from compare.message import N_, message
from compare.model import Fault, Paragraph, Report, Role, Severity
from compare.wording import HAN

_NUMBER = re.compile(
    rf"(?P<code>{HAN}{{2,12}})\s*(?P<open>[〔\[(（【［﹝])\s*(?P<year>\d{{2,4}})\s*(?P<nian>年?)\s*(?P<close>[〕\])）】］﹞])\s*(?P<di>第)?\s*(?P<number>\d{{1,5}})\s*号"
)
_WRITTEN = rf"(?P<written>(?P<code>{HAN}{{2,12}})\D{{0,2}}(?P<year>(?:19|20)\d\d)\D{{0,3}}(?P<number>\d{{1,5}})\s*号)"
_LABELLED = re.compile(rf"(?:文\s*号|发文字号|文件编号)\s*[:：]\s*{_WRITTEN}")
_ALONE = re.compile(rf"\s*{_WRITTEN}\s*")
"""The whole line in front of the report."""
_LAST_YEARS = message("Check whether it is last year's number.")
_RIGHT = re.compile(r"〔\s*(?:19|20)\d\d\s*〕\s*(?:第\s*)?\d")
"""A number in the brackets it should have, whatever else is wrong with it: the page keeps them."""
_ROUND = re.compile(
    r"(?<=[发规函])\s*[（(]\s*(?P<year>(?:19|20)\d\d)\s*[）)]\s*第?\s*(?P<number>\d{1,4})\s*号"
)
"""The year and the number of a paper that a government or an office issues, with its year in round brackets."""
_LONGEST_CODE = 12
_CODE = re.compile(rf"{HAN}{{2,12}}$")
_WITHOUT_END = re.compile(
    rf"(?P<code>{HAN}{{2,12}})〔(?P<year>(?:19|20)\d\d)〕\s*(?P<number>\d{{1,4}})(?=[）)，,。；;、”文])"
)
_LEAD = re.compile(r"^.*(?:《.*》|印发|根据|按照|落实|文件|以)")
"""What may stand in front of a code without a break."""
_NUMBERED_OTHERWISE = re.compile(
    r"(?:公告|令|[决罚复强监执裁许诉证鉴准催告]字|[决罚裁复监]|决定|建议|决定书|意见书|通知书|告知书|建议书|纪要)$"
)
"""公告2024年第3号, 国务院令第765号 have forms of their own, and so have decisions: 复决字〔2024〕第17号."""
_FRONT_ROLES = (Role.FURNITURE, Role.COVER, Role.TITLE)


def _own(context: Context) -> re.Match[str] | None:
    """The report's own number; None where it has none that is anything like its form."""
    return next(_own_numbers(context.report), None)


def _own_numbers(report: Report) -> Iterator[re.Match[str]]:
    for paragraph in report.paragraphs:
        if paragraph.role is Role.BODY:
            # Behind the first body paragraph a number is cited, not the report's own.
            break
        if paragraph.role in _FRONT_ROLES:
            yield from _NUMBER.finditer(report.text, paragraph.start, paragraph.end)


def _of_own(found: Callable[[Context, re.Match[str]], Fault | None]) -> Check:
    """The check of a detector that looks at the report's own number."""

    def check(context: Context) -> Iterator[Fault]:
        own = context.once(_own)
        fault = found(context, own) if own else None
        if fault:
            yield fault

    return check


def _not_in_form(
    span: tuple[int, int], written: str, standard: str, severity: Severity | None = None
) -> Fault:
    return Fault(
        span,
        message("The document number {written} is not in its standard form {standard}.", written=written, standard=standard),
        message("GB/T 9704 puts the year in hexagonal brackets 〔〕, four digits without 年, and the number without 第 or a leading zero."),
        severity,
    )  # fmt: skip


def _form(_: Context, own: re.Match[str]) -> Fault | None:
    standard, written = _standard(own["code"], own), _unspaced(own[0])
    return _not_in_form(own.span(), written, standard) if written != standard else None


def _too_early(context: Context, own: re.Match[str]) -> Fault | None:
    """The number is of a year that ended before the year reported on."""
    written, year = _year(own), context.report.year
    if len(written) != 4 or year is None or int(written) >= year:
        return None
    text = message("The document number is of {written}, before the end of the year {year} reported on.", written=written, year=year)  # fmt: skip
    return Fault(own.span(), text, _LAST_YEARS)


def _last_report(context: Context) -> Report | None:
    """The issuer's report of last year."""
    comparison = context.comparison
    return None if comparison is None or is_of_two_issuers(comparison) else comparison.old


def _last_number(context: Context) -> re.Match[str] | None:
    last = _last_report(context)
    return _NUMBER.search(last.document_number) if last else None


def _taken_over(context: Context, own: re.Match[str]) -> Fault | None:
    before = _last_number(context)
    if before is None or _parts(before) != _parts(own):
        return None
    text = message("The document number {number} is that of last year's report.", number=_unspaced(own[0]))
    return Fault(own.span(), text, message("Put this year's number in."))


def _other_code(context: Context, own: re.Match[str]) -> Fault | None:
    before = _last_number(context)
    if before is None or before["code"] == own["code"]:
        return None
    text = message("The code of the issuing body is {new}; last year it was {old}.", new=own["code"], old=before["code"])  # fmt: skip
    hint = message("Check under which code the report is filed.")
    return Fault(own.span("code"), text, hint, Severity.NOTE)


def _year_of_signing(context: Context, own: re.Match[str]) -> Fault | None:
    """The number is of the year reported on, and the report was signed, or last year's numbered, in the year after."""
    year, last, before = context.report.year, _last_report(context), _last_number(context)
    if year is None or _year(own) != str(year) or context.draft.is_of_part_of_a_year:
        return None
    # The very number of last year's report is told as such.
    if before and _parts(before) == _parts(own):
        return None
    signed = _signed(context)
    if signed is not None and signed > year:
        text = message("The document number is of {written}, but the report was signed in {signed}.", written=year, signed=signed)  # fmt: skip
        return Fault(own.span(), text, _LAST_YEARS)
    if signed is None and last and before and last.year is not None and _year(before) == str(last.year + 1):
        text = message("The document number is of {written}; the report on {last} was numbered in the year after.", written=year, last=last.year)  # fmt: skip
        return Fault(own.span(), text, _LAST_YEARS)
    return None


def _signed(context: Context) -> int | None:
    """The year under the name of the issuer behind the body; None where nobody signed."""
    end = max((p.end for p in context.report.paragraphs if p.role is Role.BODY), default=0)
    return next((signed.year for signed in context.draft.signatures if signed.span[0] >= end), None)


def _without_brackets(context: Context) -> Iterator[Fault]:
    """文号：青政发2025年3号: labelled as the number, or alone in its line, and no number by its form."""
    report = context.report
    if context.once(_own) is not None:
        return
    for paragraph in report.paragraphs:
        place = report.text, paragraph.start, paragraph.end
        found = _LABELLED.search(*place) or _ALONE.fullmatch(*place)
        if paragraph.role in _FRONT_ROLES and found:
            yield _not_in_form(found.span("written"), found["written"], _standard(found["code"], found))
            return


def _parts(number: re.Match[str]) -> tuple[str, str, str]:
    return number["code"], _year(number), number["number"].lstrip("0")


def _year(number: re.Match[str]) -> str:
    """The year in full, 2025 of 〔25〕; other lengths as written."""
    return f"20{number['year']}" if len(number["year"]) == 2 else number["year"]


def _unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


def _standard(code: str, number: re.Match[str]) -> str:
    return f"{code}〔{_year(number)}〕{number['number'].lstrip('0') or '0'}号"


def _rest(report: Report) -> list[Paragraph]:
    """The paragraphs that cite numbers."""
    return [p for p in report.paragraphs if p.role in (Role.BODY, Role.COVER)]


def _keeps_brackets(report: Report) -> bool:
    """A number cited has the brackets it should have: the page that a text was taken from lost none."""
    return any(_RIGHT.search(report.text, p.start, p.end) for p in _rest(report))


def _cited(context: Context) -> Iterator[Fault]:
    """Numbers cited with other brackets than the rest: a page that lost its brackets lost them all."""
    report, own = context.report, context.once(_own)
    rest, is_kept = _rest(report), _keeps_brackets(report)
    # Square brackets hardly any page makes of 〔〕; round ones it may have made of all.
    cited = [
        found
        for paragraph in rest
        for found in _NUMBER.finditer(report.text, paragraph.start, paragraph.end)
        if (is_kept or found["open"] in "〔[［【")
        and (len(found["year"]) == 4 or (len(found["year"]) == 2 and found["open"] == "〔"))
        and not _NUMBERED_OTHERWISE.search(found["code"])
        and not (own and own.start() == found.start())
    ]
    others = (report, *((context.beside.old,) if context.beside else ()))
    # What all the numbers of a page have is the page's doing.
    if not is_kept and len(cited) > 1 and not any(_RIGHT.search(r.text) for r in others):
        return
    for found in cited:
        is_bracketed = found["open"] == "〔" and found["close"] == "〕"
        is_bare = not found["di"] and not found["nian"] and not found["number"].startswith("0")
        if is_bracketed and len(found["year"]) == 4 and is_bare:
            continue
        code = _LEAD.sub("", found["code"])
        lead = len(found["code"]) - len(code)
        span = found.start() + lead, found.end()
        yield _not_in_form(span, _unspaced(found[0])[lead:], _standard(code, found), Severity.NOTE)


def _unfinished(report: Report) -> Iterator[Fault]:
    """Numbers without 号: （青政发〔2025〕6）."""
    for paragraph in _rest(report):
        for found in _WITHOUT_END.finditer(report.text, paragraph.start, paragraph.end):
            code = _LEAD.sub("", found["code"])
            span = found.end("code") - len(code), found.end()
            yield _not_in_form(span, report.text[slice(*span)], _standard(code, found), Severity.NOTE)


def _round(context: Context) -> Iterator[Fault]:
    """The only number cited, where it has round brackets: what all numbers of a page have is the page's doing."""
    report = context.report
    # The head of a page comes from another hand than its text.
    if (
        _keeps_brackets(report)
        or context.once(_own) is not None
        or (context.beside and _ROUND.search(context.beside.old.text))
    ):
        return
    cited = [found for p in _rest(report) for found in _ROUND.finditer(report.text, p.start, p.end)]
    named = _CODE.search(report.text[: cited[0].start()][-_LONGEST_CODE:]) if len(cited) == 1 else None
    code = _LEAD.sub("", named[0]) if named else ""
    if code and not _NUMBERED_OTHERWISE.search(code):
        span = cited[0].start() - len(code), cited[0].end()
        standard = _standard(code, cited[0])
        yield _not_in_form(span, _unspaced(report.text[slice(*span)]), standard, Severity.NOTE)


def _other_year(report: Report) -> Iterator[Fault]:
    """Numbers of another year than the paper was issued in."""
    return chain(numbers_of_the_year_before(report), numbers_of_another_year(report))


def _codes(context: Context) -> Iterator[Fault]:
    return codes_of_nobody(context.report, context.beside)


DETECTORS = (
    Detector("form", N_("The report's own number in another form"), Example("青司发（2025）3号\n一、主要成效\n执法规范有力。"), _of_own(_form), Same.NEVER),
    Detector("too-early", N_("The report's own number of a year before the one reported on"), Example("青司发〔2023〕3号\n一、主要成效\n执法规范有力。", title="青禾区2024年度法治政府建设工作报告"), _of_own(_too_early), Same.NEVER),
    Detector("signing", N_("The report's own number of another year than it was signed in"), Example("青司发〔2024〕3号\n一、主要成效\n执法规范有力。\n青禾区司法局\n2025年2月18日"), _of_own(_year_of_signing), Same.NEVER),
    Detector("taken-over", N_("The report's own number, unchanged from last year's report"), Example("青司发〔2024〕3号\n一、主要成效\n执法规范有力。", last="青司发〔2024〕3号\n一、主要成效\n执法规范有力。"), _of_own(_taken_over), Same.NEVER),
    Detector("other-code", N_("The report's own number with another code than last year's"), Example("青法发〔2025〕3号\n一、主要成效\n执法规范有力。", last="青司发〔2024〕3号\n一、主要成效\n执法规范有力。"), _of_own(_other_code), Same.NEVER),
    Detector("without-brackets", N_("The report's own number without any brackets"), Example("文号：青政发2025年3号\n一、主要成效\n执法规范有力。"), _without_brackets),
    Detector("cited-round", N_("The only number cited, in round brackets"), Example("印发《实施方案》（青政发（2024）3号）。"), _round, Same.NEVER),
    Detector("cited-unfinished", N_("A number cited without 号"), Example("印发《实施方案》（青政发〔2024〕6）。"), in_report(_unfinished), Same.NEVER),
    Detector("cited-form", N_("A number cited in another form than the rest"), Example("印发《实施方案》（青政发〔2024〕5号）、《管理办法》（青政发[2024]3号）。"), _cited, Same.NEVER),
    Detector("of-another-paper", N_("A number that another paper had in last year's report"), Example("落实《管理办法》（青政发〔2023〕2号）。", last="印发《实施方案》（青政发〔2023〕2号）。"), against_earlier(numbers_of_another), Same.NEVER),
    Detector("used-twice", N_("One number for two papers"), Example("印发《管理办法》（青政发〔2024〕2号）、《实施方案》（青政发〔2024〕2号）。"), in_report(numbers_used_twice)),
    Detector("other-year", N_("A number of another year than the paper was issued in"), Example("2024年9月印发《管理办法》（青政发〔2023〕2号）。"), in_report(_other_year)),
    Detector("codes", N_("A code that none of the issuer's other papers has"), Example("印发《租赁合同备案办法》（桐住建规〔2024〕1号）、《消防审验规定》（桐建规〔2024〕2号），落实桐建发〔2024〕6号。", title="桐渚市住房和城乡建设局2024年度法治政府建设工作报告"), _codes, Same.NEVER),
)  # fmt: skip

RULE = Rule("Y016", "document-number", Severity.WARNING, Need.DRAFT, DETECTORS, __doc__ or "")

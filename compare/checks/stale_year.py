"""Last year's number where this year's must stand: title, opening, 现将…年度, headings, plan.

Rationale: a report begun from last year's file keeps its year where nobody looks: in the sentence that
opens it, in 现将2023年度…, in the heading of the plan.  Only these places are read.  A past year
elsewhere is mostly right: 2023年度执法年报, a list in its 2023 edition, a comparison with last year.

Example: 现将2023年度法治政府建设工作情况报告如下 in the report on 2024.

Source: 年份未改 is among the faults reviewers name first.

Fix: put the year in, then read the paragraph again: what else came over from last year?
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from compare.checks.place import finding
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Finding, Function, Report, Role, Severity

_YEAR = r"(?P<year>(?:19|20)\d\d)\s*年"
_IN_TITLE = re.compile(_YEAR)
_OPENING = re.compile(rf"^\s*{_YEAR}(?:以来|度|来)?\s*[，,]")
_REPORTING = re.compile(
    rf"(?:现将|现就|现对|特将)[^。；]{{0,24}}?{_YEAR}[^。；]{{0,40}}(?:报告|汇报|总结|通报|公布|公告|说明|如下)"
)
_COVER = re.compile(
    rf"{_YEAR}度?(?=[^。；\n]{{0,12}}(?:法治|依法行政|政府信息公开)[^。；\n]{{0,12}}(?:报告|总结|情况))"
)
_REVIEW_HEADING = re.compile(rf"{_YEAR}(?=.{{0,24}}(?:成效|举措|情况|工作|回顾|总结|进展))")
_PLAN_OPENING = re.compile(rf"^\s*{_YEAR}度?\s*[，,](?!.{{0,20}}(?:以来|取得))")
_PLAN_HEADING = re.compile(rf"{_YEAR}(?=.{{0,24}}(?:打算|安排|计划|思路|重点|任务|部署|目标|展望|设想|工作))")

_Place = tuple[str, int, int, int]
"""What the place is, where its year stands, and the year itself less the distance it should have."""


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    places = list(_places(report, context.is_work_report))
    year = _reported_year(context, places)
    if year is None:
        return
    for place, start, end, offset in places:
        written = int(report.text[start : start + 4])
        expected = year + offset
        # A plan for the year after next, a review of five years: only the year before is stale.
        if written == expected - 1 or (offset == 0 and written == expected - 2):
            yield finding(
                RULE,
                report,
                (start, end),
                message("{place} says {written}; a report on {year} should say {expected} here.", place=_NAMES[place], written=written, year=year, expected=expected),
                hint=message("Check whether the sentence was taken over from last year's report and change the year to {expected}.", expected=expected),
                severity=Severity.WARNING if place == "cover" else None,
            )  # fmt: skip


_NAMES = {
    "title": message("The title"),
    "opening": message("The opening sentence"),
    "reporting": message("The sentence that announces the report"),
    "review": message("The heading of the review"),
    "plan": message("The plan for next year"),
    "cover": message("The cover letter"),
}


def _places(report: Report, is_work_report: bool) -> Iterator[_Place]:
    """Every place whose year is settled by the year reported on."""
    text = report.text
    first_body = next((p for p in report.paragraphs if p.role is Role.BODY), None)
    for paragraph in report.paragraphs:
        span = (paragraph.start, paragraph.end)
        if paragraph.role is Role.TITLE and not is_work_report:
            yield from _years(_IN_TITLE, text, span, "title", 0)
        elif paragraph.role is Role.COVER and not is_work_report:
            yield from _years(_COVER, text, span, "cover", 0)
    if first_body and not is_work_report:
        yield from _years(_OPENING, text, (first_body.start, first_body.end), "opening", 0, first=True)
    opening = 0
    for sentence in report.sentences:
        span = (sentence.start, sentence.end)
        if sentence.heading and sentence.section is not None:
            if report.section(sentence.section).level > 1:
                continue
            if sentence.function is Function.REVIEW:
                yield from _years(_REVIEW_HEADING, text, span, "review", 0, first=True)
            elif sentence.function is Function.PLAN:
                yield from _years(_PLAN_HEADING, text, span, "plan", 1, first=True)
        elif sentence.function is Function.PLAN:
            yield from _years(_PLAN_OPENING, text, span, "plan", 1, first=True)
        elif opening < _OPENING_SENTENCES:
            opening += 1
            if not is_work_report:
                yield from _years(_REPORTING, text, span, "reporting", 0, first=True)


_OPENING_SENTENCES = 12


def _years(
    pattern: re.Pattern[str],
    text: str,
    span: tuple[int, int],
    place: str,
    offset: int,
    *,
    first: bool = False,
) -> Iterator[_Place]:
    passage = text[slice(*span)]
    for found in pattern.finditer(passage):
        # 2021－2025年 and 2021年至2023年 name a period, not the report's year.
        before = passage[: found.start("year")].rstrip()
        after = passage[found.end("year") :].lstrip()
        if (before[-1:] in "-—–－~～至" and before) or re.match(r"年?(?:度)?\s*(?:[-—–－~～]|至|到)", after):
            continue
        begin = span[0] + found.start("year")
        end = begin + re.match(r"\d{4}\s*年(?:度)?", text[begin:]).end()  # type: ignore[union-attr]
        yield place, begin, end, offset
        if first:
            return


def _reported_year(context: Context, places: list[_Place]) -> int | None:
    """The year the draft reports on.

    With last year's report it is the year after that one's, where the draft names it anywhere it must;
    else it is what most of the places say, the title's where they are at odds.
    """
    report = context.report
    votes = Counter(int(report.text[start : start + 4]) - offset for _, start, _, offset in places)
    last = context.comparison.old.year if context.comparison else None
    if last is not None and report.year in (last, last + 1) and (votes[last + 1] or report.year == last + 1):
        return last + 1
    if not votes:
        return report.year
    most = max(votes.values())
    leaders = [year for year, count in votes.items() if count == most]
    return report.year if report.year in leaders else max(leaders)


RULE = Rule("Y002", "stale-year", Severity.ERROR, Need.DRAFT, _check, __doc__ or "")

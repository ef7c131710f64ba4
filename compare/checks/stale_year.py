"""Last year's number where this year's must stand: title, opening, 现将…年度, headings, plan, dates of figures, signature.

Rationale: a report begun from last year's file keeps its year where nobody looks: in the sentence that
opens it, in 现将2023年度…, in the heading of the plan, in what it wants done 2024年底前 and in 确保2024年各项任务落地见效
that closes it, in 截至2023年底 in front of this year's figures, in the title of the year's plan that is issued once more (印发《2023年工作要点》).  Only
these places are read.  A past year elsewhere is mostly right: 2023年度执法年报, a list in its 2023 edition, a
comparison with last year, a figure of last year's report said once more.  Where last year's sentence has the same year between the same
words, though, it came over with it (2024年汛期, 较2023年).  “十四五” ran from 2021 to 2025, whatever year is called its first, and no period ends before it begins, no value is
compared with its own year, and no report speaks of a congress that has not met.  No report on a year is signed in
the spring of that year.  A task of last year's plan that the review tells of as done, and the plan sets once more
in the same words, came over with last year's file too.

Example: 现将2023年度法治政府建设工作情况报告如下 in the report on 2024.

Source: 年份未改 is among the faults reviewers name first.

Fix: put the year in, then read the paragraph again: what else came over from last year?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.calendar import times_that_do_not_fit
from compare.checks.contradictions.congresses import congresses_there_were_not
from compare.checks.contradictions.copied_years import copied_years
from compare.checks.contradictions.kept_promises import kept_promises
from compare.checks.contradictions.own_year_bases import bases_of_another_year, compared_with_itself
from compare.checks.contradictions.planned_years import planned_years
from compare.checks.contradictions.programmes import periods_run_backwards, stages_of_another_year
from compare.checks.place import finding
from compare.checks.rule import Context, Need, Rule
from compare.evidence import sentence_evidence
from compare.issuer import is_of_two_issuers
from compare.message import message
from compare.model import Finding, Function, Report, Role, Severity
from compare.structure.metadata import iso_date, year_value
from compare.structure.role import DATE, is_signature

_PART_OF_A_YEAR = re.compile(r"半年|季度|月")
_FIRST_MONTH_OF_SIGNING = 11
"""Of the year reported on; a report is signed before in no case."""


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    places, year = context.draft.places, context.draft.year
    if year is None:
        return
    for place, start, end, offset in places:
        written = year_value(report.text[start : start + 4])
        expected = year + offset
        # A plan for the year after next, a review of five years: only the year before is stale.
        if written == expected - 1 or (offset == 0 and written == expected - 2):
            severity = Severity.WARNING if place == "cover" else None
            yield _stale(report, place, (start, end), written, year, expected, severity)
    told = {start for _, start, _, _ in places}
    for date in context.draft.stale_dates:
        if date.span[0] not in told:
            severity = None if date.is_proved else Severity.WARNING
            told.add(date.span[0])
            yield _stale(report, date.place, date.span, year - 1, year, year, severity)
    yield from _bases(context, year, told)
    yield from _copied(context, year, told)
    yield from _impossible(context, year)
    yield from _planned(report, year, told)
    yield from _signatures(context, year)
    yield from _kept(context)


def _kept(context: Context) -> Iterator[Finding]:
    """Last year's tasks that the plan sets again, though the review tells that they are done."""
    comparison = context.comparison
    if comparison is None or context.is_work_report:
        return
    for promise in kept_promises(comparison):
        yield finding(
            RULE,
            context.report,
            promise.span,
            message("“{task}” is last year's task, which the review mentions as done.", task=context.report.text[slice(*promise.span)]),
            hint=message("Take it out of the plan, or say what is left to do."),
            severity=Severity.WARNING,
            also=(sentence_evidence(context.report, promise.done),),
            old_sentence=promise.old_sentence,
        )  # fmt: skip


def _copied(context: Context, year: int, told: set[int]) -> Iterator[Finding]:
    """Years that stand as they did in last year's sentence, where they were right."""
    comparison = context.comparison
    if comparison is None or is_of_two_issuers(comparison):
        return
    for copied in copied_years(comparison, year):
        if copied.span[0] in told:
            continue
        told.add(copied.span[0])
        yield finding(
            RULE,
            context.report,
            copied.span,
            message("{place} says {written}; a report on {year} should say {expected} here.", place=_NAMES["plan" if copied.function is Function.PLAN else "sentence"], written=copied.written, year=year, expected=copied.written + 1),
            hint=message("Check whether the sentence was taken over from last year's report and change the year to {expected}.", expected=copied.written + 1),
            severity=Severity.WARNING,
            also=(sentence_evidence(comparison.old, copied.old_sentence),) if copied.old_sentence >= 0 else (),
            old_sentence=copied.old_sentence if copied.old_sentence >= 0 else None,
        )  # fmt: skip


def _bases(context: Context, year: int, told: set[int]) -> Iterator[Finding]:
    """Years with which a value is compared: its own, or one before last year's though it grew from last year's."""
    report = context.report
    found = [(span, year) for span in compared_with_itself(report, year)]
    if context.comparison:
        found += [(span, year - 2) for span in bases_of_another_year(context.comparison, year)]
    for span, written in found:
        told.add(span[0])
        yield _stale(report, "base", span, written, year, year - 1)


def _impossible(context: Context, year: int) -> Iterator[Finding]:
    """What is in no report right: the first year of a programme in its last, a period that ends before it begins."""
    report = context.report
    for stage in stages_of_another_year(report, year, is_work_report=context.is_work_report):
        yield finding(
            RULE,
            report,
            stage.span,
            message("“{text}”: {programme} runs from {first} to {last}.", text=report.text[slice(*stage.span)], programme=stage.programme, first=stage.first, last=stage.last),
            hint=message("Check whether the sentence was taken over from an earlier report."),
        )  # fmt: skip
    for span, text in times_that_do_not_fit(report, year):
        yield finding(RULE, report, span, text, hint=message("Correct the date."))
    for start, end in congresses_there_were_not(report, year):
        yield finding(
            RULE,
            report,
            (start, end),
            message("There is no {text} in a report on {year}.", text=report.text[start:end], year=year),
            hint=message("Correct the number."),
        )
    for start, end in periods_run_backwards(report):
        yield finding(
            RULE,
            report,
            (start, end),
            message("“{text}” ends before it begins.", text=report.text[start:end]),
            hint=message("Correct the date."),
        )


def _planned(report: Report, year: int, told: set[int]) -> Iterator[Finding]:
    """What the plan wants done by a day, or in a year, that is over."""
    for span in planned_years(report, year):
        if span[0] not in told:
            told.add(span[0])
            yield _stale(report, "plan", span, year, year, year + 1)


def _signatures(context: Context, year: int) -> Iterator[Finding]:
    """The day under the name of the issuer, of the report and of its cover letter."""
    report = context.report
    if context.is_work_report or _PART_OF_A_YEAR.search(report.title):
        return
    signed = False
    for paragraph in report.paragraphs:
        if paragraph.role is Role.BODY:
            continue
        line = report.text[paragraph.start : paragraph.end]
        # A page head has dates of its own; of a signature it is the whole line, or stands behind the name.
        date = DATE.search(line)
        is_under = is_signature(line) or (signed and date and not line.replace(date[0], "").strip())
        signed = is_signature(line)
        written = date and is_under and re.match(r"(\d{4})-(\d\d)", iso_date(date[0]))
        if not date or not written or int(written[1]) != year or int(written[2]) >= _FIRST_MONTH_OF_SIGNING:
            continue
        span = (paragraph.start + date.start(), paragraph.start + date.end())
        yield _stale(report, "signed", span, year, year, year + 1)


def _stale(
    report: Report,
    place: str,
    span: tuple[int, int],
    written: int,
    year: int,
    expected: int,
    severity: Severity | None = None,
) -> Finding:
    return finding(
        RULE,
        report,
        span,
        message("{place} says {written}; a report on {year} should say {expected} here.", place=_NAMES[place], written=written, year=year, expected=expected),
        hint=message("Check whether the sentence was taken over from last year's report and change the year to {expected}.", expected=expected),
        severity=severity,
    )  # fmt: skip


_NAMES = {
    "title": message("The title"),
    "opening": message("The opening sentence"),
    "reporting": message("The sentence that announces the report"),
    "period": message("The period of the data"),
    "review": message("The heading of the review"),
    "plan": message("The plan for next year"),
    "cover": message("The cover letter"),
    "date": message("The date of the figures"),
    "sentence": message("The date of the sentence"),
    "base": message("The year compared with"),
    "paper": message("The title of the year's paper"),
    "signed": message("The date of signature"),
}


RULE = Rule("Y002", "stale-year", Severity.ERROR, Need.DRAFT, _check, __doc__ or "")

"""Last year's number where this year's must stand: title, opening, 现将…年度, headings, plan, dates of figures, signature.

Rationale: a report begun from last year's file keeps its year where nobody looks: in the sentence that
opens it, in 现将2023年度…, in the heading of the plan.  Only places are read where the year can only be one.  A past
year elsewhere is mostly right: 2023年度执法年报, a list in its 2023 edition, a comparison with last year, a figure of last
year's report said once more.

Example: 现将2023年度法治政府建设工作情况报告如下 in the report on 2024.

Source: 年份未改 is among the faults reviewers name first.

Fix: put the year in, then read the paragraph again: what else came over from last year?
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from compare.checks.contradictions.calendar import times_that_do_not_fit
from compare.checks.contradictions.congresses import congresses_there_were_not
from compare.checks.contradictions.copied_years import copied_years
from compare.checks.contradictions.kept_promises import kept_promises
from compare.checks.contradictions.own_year_bases import bases_of_another_year, compared_with_itself
from compare.checks.contradictions.planned_years import planned_years
from compare.checks.contradictions.programmes import periods_run_backwards, stages_of_another_year
from compare.checks.contradictions.published_again import published_again
from compare.checks.contradictions.seasons import seasons_of_other_months
from compare.checks.contradictions.table_years import stale_heads
from compare.checks.rule import Check, Context, Detector, Example, Need, Rule, Same
from compare.issuer import is_of_two_issuers
from compare.message import N_, message
from compare.model import Fault, Function, Report, Severity, Subject
from compare.structure.metadata import year_value

_FIRST_MONTH_OF_SIGNING = 11
"""Of the year reported on; a report is signed before in no case."""


def _in_year(found: Callable[[Context, int], Iterable[Fault]]) -> Check:
    """The check of a detector that asks for the year the draft reports on; nothing where nothing names one."""
    return lambda context: () if context.draft.year is None else found(context, context.draft.year)


def _of_report(found: Callable[[Report, int], Iterable[Fault]]) -> Check:
    """The same of one that looks at the draft alone."""
    return _in_year(lambda context, year: found(context.report, year))


def _places(context: Context, year: int) -> Iterator[Fault]:
    """The places at which a report must name its year."""
    for place, start, end, offset, _ in context.draft.places:
        written = year_value(context.report.text[start : start + 4])
        expected = year + offset
        # A plan for the year after next, a review of five years: only the year before is stale.
        if written == expected - 1 or (offset == 0 and written == expected - 2):
            severity = Severity.WARNING if place == "cover" else None
            yield _stale(place, (start, end), written, year, expected, severity)


def _dates(context: Context, year: int) -> Iterator[Fault]:
    """Dates of last year in front of what this year brought."""
    named = {place.start for place in context.draft.places}
    for date in context.draft.stale_dates:
        if date.span[0] not in named:
            severity = None if date.is_proved else Severity.WARNING
            yield _stale(date.place, date.span, year - 1, year, year, severity)


def _own_year(context: Context, year: int) -> Iterator[Fault]:
    """Values compared with their own year."""
    for span in compared_with_itself(context.report, year):
        yield _stale("base", span, year, year, year - 1)


def _older_year(context: Context, year: int) -> Iterator[Fault]:
    """Values compared with a year before last year's, though they grew from last year's."""
    for span in bases_of_another_year(context.comparison, year) if context.comparison else ():
        yield _stale("base", span, year - 2, year, year - 1)


def _copied(context: Context, year: int) -> Iterator[Fault]:
    """Years that stand as they did in last year's sentence, where they were right."""
    comparison = context.comparison
    if comparison is None or is_of_two_issuers(comparison):
        return
    for copied in copied_years(comparison, year):
        place = "plan" if copied.function is Function.PLAN else "sentence"
        fault = _stale(place, copied.span, copied.written, year, copied.written + 1, Severity.WARNING)
        yield replace(fault, old_sentence=copied.old_sentence)


def _heads(context: Context, year: int) -> Iterator[Fault]:
    """Last year's years above a table of this year's values."""
    comparison = context.comparison
    if comparison is not None and not is_of_two_issuers(comparison):
        for span in stale_heads(comparison, year):
            yield _stale("table", span, year - 1, year, year)


def _stages(context: Context, year: int) -> Iterator[Fault]:
    """The first or last year of a programme in another year."""
    return stages_of_another_year(context.report, year, is_work_report=context.is_work_report)


def _editions(context: Context, year: int) -> Iterable[Fault]:
    """Papers published once more in last year's edition."""
    faults = published_again(context.comparison, year) if context.comparison else ()
    return (replace(fault, severity=Severity.WARNING) for fault in faults)


def _planned(context: Context, year: int) -> Iterator[Fault]:
    """What the plan wants done by a day, or in a year, that is over."""
    for span in planned_years(context.report, year):
        yield _stale("plan", span, year, year, year + 1)


def _signatures(context: Context, year: int) -> Iterator[Fault]:
    """The day under the name of the issuer, of the report and of its cover letter, or of the session it was given to."""
    draft = context.draft
    if draft.is_of_part_of_a_year:
        return
    # The title of a 政府工作报告 may carry either year; what it plans settles which one it reports on.
    is_settled = not context.is_work_report or draft.plans_for(year + 1)
    for signed in (draft.sessions if context.is_work_report else draft.signatures) if is_settled else ():
        if signed.year == year and signed.month < _FIRST_MONTH_OF_SIGNING:
            place = "session" if context.is_work_report else "signed"
            yield _stale(place, signed.span, year, year, year + 1)


def _kept(context: Context, _year: int) -> Iterable[Fault]:
    """Tasks that the plan sets, often as last year's did, though the review tells that they are done."""
    old = context.comparison.old if context.comparison else None
    return () if context.is_work_report else kept_promises(context.report, old)


def _stale(
    place: str,
    span: tuple[int, int],
    written: int,
    year: int,
    expected: int,
    severity: Severity | None = None,
) -> Fault:
    return Fault(
        span,
        message("{place} says {written}; a report on {year} should say {expected} here.", place=_NAMES[place], written=written, year=year, expected=expected),
        message("Check whether the sentence was taken over from last year's report and change the year to {expected}.", expected=expected),
        severity,
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
    "table": message("The head of the table"),
    "signed": message("The date of signature"),
    "session": message("The date of the session"),
}


def _calendar(report: Report, year: int) -> Iterator[Fault]:
    yield from times_that_do_not_fit(report, year)
    yield from seasons_of_other_months(report)


DETECTORS = (
    Detector("places", N_("Title, opening, period, headings, plan or cover letter with last year's number"), Example("现将2023年度法治政府建设工作情况报告如下。\n一、主要成效\n执法规范有力。", title="青禾区2024年度法治政府建设工作报告"), _in_year(_places), Same.NEVER),
    Detector("dates", N_("A date of last year in front of what this year brought"), Example("截至2023年底，共有行政执法人员312名。", title="青禾区2024年度法治政府建设工作报告"), _in_year(_dates), Same.START),
    Detector("own-year", N_("A value compared with its own year"), Example("受理行政复议申请72件，较2024年增长12%。", title="青禾区2024年度法治政府建设工作报告"), _in_year(_own_year), Same.NEVER),
    Detector("older-year", N_("A value compared with the year before last, though it grew from last year's"), Example("受理行政复议申请75件，较2022年增长25%。", last="受理行政复议申请60件，2022年受理48件。", title="青禾区2024年度法治政府建设工作报告"), _in_year(_older_year), Same.NEVER),
    Detector("copied", N_("A year that stands between the same words as in last year's report"), Example("2023年汛期组织巡查36次。", last="2023年汛期组织巡查28次。", title="青禾区2024年度法治政府建设工作报告"), _in_year(_copied), Same.START),
    Detector("table-heads", N_("The years of last year's table above this year's values"), Example("指标 | 2022年 | 2023年\n受理行政复议申请（件） | 60 | 75\n办理应诉案件（件） | 46 | 51", last="指标 | 2022年 | 2023年\n受理行政复议申请（件） | 48 | 60\n办理应诉案件（件） | 41 | 46", title="青禾区2024年度法治政府建设工作报告"), _in_year(_heads), Same.START),
    Detector("stages", N_("The first or last year of a five-year programme in another year"), Example("2024年是“十四五”开局之年。"), _in_year(_stages)),
    Detector("calendar", N_("A time that does not fit the time beside it"), Example("三季度（10月）组织专项督察。"), _of_report(_calendar)),
    Detector("congresses", N_("A congress or plenary session of the Party that there has not been"), Example("深入学习贯彻党的二十一大精神。", title="青禾区2024年度法治政府建设工作报告"), _of_report(congresses_there_were_not)),
    Detector("periods", N_("A period that ends before it begins"), Example("开展2025—2023年专项行动。"), _of_report(lambda report, _: periods_run_backwards(report))),
    Detector("planned", N_("A plan that wants something done by a day that is over"), Example("一、主要成效\n执法规范有力。\n二、2025年工作安排\n力争2024年9月信息平台建成投用。"), _in_year(_planned), Same.START),
    Detector("signatures", N_("A report on a year signed before that year ends"), Example("一、主要成效\n执法规范有力。\n二、下一步安排\n持续规范涉企检查。\n青禾区人民政府\n2024年2月20日", title="青禾区2024年度法治政府建设工作报告"), _in_year(_signatures)),
    Detector("editions", N_("A paper published in the edition that last year's report published already"), Example("修订发布《青禾区免罚清单（2023年版）》，事项增至71项。", last="发布《青禾区免罚清单（2023年版）》，事项增至58项。", title="青禾区2024年度法治政府建设工作报告"), _in_year(_editions), Same.START),
    Detector("kept-promises", N_("A task that the plan sets, though the review tells it was done"), Example("一、主要成效\n法治文化公园于9月建成开放。\n二、下一步工作安排\n建成法治文化公园。", last="一、主要成效\n执法规范有力。\n二、下一步工作安排\n建成法治文化公园。"), _in_year(_kept)),
)  # fmt: skip

RULE = Rule(
    "Y002", "stale-year", Severity.ERROR, Need.DRAFT, DETECTORS, __doc__ or "", subject=Subject.CLAUSE
)

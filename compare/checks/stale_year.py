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
from collections import Counter
from collections.abc import Iterator

from compare.checks.contradictions.congresses import congresses_there_were_not
from compare.checks.contradictions.copied_years import copied_years
from compare.checks.contradictions.kept_promises import kept_promises
from compare.checks.contradictions.own_year_bases import bases_of_another_year, compared_with_itself
from compare.checks.contradictions.planned_years import planned_years
from compare.checks.contradictions.programmes import periods_run_backwards, stages_of_another_year
from compare.checks.contradictions.stale_dates import WRITTEN, YEAR, stale_dates
from compare.checks.place import finding
from compare.checks.rule import Context, Need, Rule
from compare.evidence import sentence_evidence
from compare.issuer import is_of_two_issuers
from compare.message import message
from compare.model import Finding, Function, Paragraph, Report, Role, Severity
from compare.structure.metadata import iso_date, year_value
from compare.structure.role import DATE, is_signature

_IN_TITLE = re.compile(YEAR)
_OPENING = re.compile(rf"^\s*(?:过去的?|刚刚过去的|在)?{YEAR}(?:以来|度|来|里|中)?\s*[，,]")
_REPORTING = re.compile(
    rf"(?:现将|现就|现对|特将|编制)[^。；]{{0,24}}?{YEAR}[^。；]{{0,40}}(?:报告|汇报|总结|通报|公布|公告|说明|如下|年报)"
)
_PERIOD = re.compile(
    rf"(?:统计|数据|期限|时限|起止)[^。；]{{0,20}}?{YEAR}\s*1\s*月\s*1\s*日起?\s*(?:至|到|[-—–－~～]+)\s*(?:(?P<end>(?:19|20)\d\d)\s*年)?\s*12\s*月\s*31\s*日"
)
_COVER = re.compile(
    rf"{YEAR}度?(?=[^。；\n]{{0,12}}(?:法治|依法行政|政府信息公开)[^。；\n]{{0,12}}(?:报告|总结|情况))"
)
_REVIEW_HEADING = re.compile(rf"{YEAR}(?=.{{0,24}}(?:成效|举措|情况|工作|回顾|总结|进展))")
_NOT_PLANNED = r"以来|取得|虽然|尽管|存在|已经|成绩|成果|不足|差距|基础上|年?[底末]|但[是与仍]?"
"""Words with which a plan looks back before it looks ahead."""
_PLAN_OPENINGS = (
    re.compile(rf"^\s*{YEAR}度?[，,]?(?:(?!{_NOT_PLANNED})[^。；]){{0,16}}?将(?!近|来)"),
    re.compile(rf"^\s*{YEAR}度?\s*[，,](?![^。；]{{0,30}}(?:{_NOT_PLANNED}))"),
    re.compile(
        rf"^\s*(?:(?:下一步|今后)[，,])?在?{YEAR}(?:度|的)?(?![^。；]{{0,16}}(?:{_NOT_PLANNED}))"
        r"(?:[^。；]{0,30}?(?:将|总体思路|工作思路|总体要求|着力|力争|重点抓好|重点做好)|是[^。；]{2,40}之年)"
    ),
    re.compile(
        rf"^\s*{YEAR}度?[^，,。；]{{0,16}}(?:预期|主要|工作|发展|奋斗|总体)(?:目标|任务)(?:任务)?(?:分别)?(?:是|为|[：:])"
    ),
    re.compile(rf"^[^。；]{{0,24}}?(?:将|拟|计划)[在于]{YEAR}(?![底末初])"),
    re.compile(
        rf"^[^。；]{{0,40}}?{YEAR}(?:[底末]|上半年|下半年|[一二三四]季度)前(?:完成|建成|实现|达到|出台)(?![^，,。；]{{0,12}}(?:的|已))"
    ),
)
_HIDDEN_PLAN = re.compile(
    rf"^\s*{YEAR}度?[，,](?![^。；]{{0,30}}(?:{_NOT_PLANNED}))[^。；]{{0,24}}?(?:将|要)"
)
_PLAN_HEADINGS = (
    re.compile(rf"{YEAR}(?=.{{0,24}}(?:打算|安排|计划|思路|重点|任务|部署|目标|展望|设想|工作))"),
    re.compile(rf"(?:打算|安排|计划|思路|任务)[（(]{YEAR}"),
)
_PART_OF_A_YEAR = re.compile(r"半年|季度|月")
_FIRST_MONTH_OF_SIGNING = 11
"""Of the year reported on; a report is signed before in no case."""
_Place = tuple[str, int, int, int]
"""What the place is, where its year stands, and the year itself less the distance it should have."""


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    places = list(_places(report, context.is_work_report))
    year = _settled(context, places)
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
    for date in stale_dates(context, year):
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


def _places(report: Report, is_work_report: bool) -> Iterator[_Place]:
    """Every place whose year is settled by the year reported on."""
    text = report.text
    # 主任、各位副主任、各位委员： opens a report to the 人大, its first sentence stands behind.
    first_body = next((p for p in report.paragraphs if p.role is Role.BODY and not _is_addressed(report, p)), None)  # fmt: skip
    problems = next((s.start for s in report.sentences if s.function is Function.PROBLEMS), None)
    for paragraph in report.paragraphs:
        span = (paragraph.start, paragraph.end)
        if paragraph.role is Role.TITLE and not is_work_report:
            yield from _years((_IN_TITLE,), text, span, "title", 0)
        elif paragraph.role is Role.COVER and not is_work_report:
            yield from _years((_COVER,), text, span, "cover", 0)
    if first_body and not is_work_report:
        yield from _years((_OPENING,), text, (first_body.start, first_body.end), "opening", 0, first=True)
    opening = 0
    lacking: int | None = None
    for sentence in report.sentences:
        span = (sentence.start, sentence.end)
        if sentence.heading and sentence.section is not None:
            if report.section(sentence.section).level > 1:
                continue
            if sentence.function is Function.REVIEW:
                yield from _years((_REVIEW_HEADING,), text, span, "review", 0, first=True)
            elif sentence.function is Function.PLAN:
                yield from _years(_PLAN_HEADINGS, text, span, "plan", 1, first=True)
        elif sentence.function is Function.PLAN:
            yield from _years(_PLAN_OPENINGS, text, span, "plan", 1, first=True)
        elif problems is not None and sentence.start >= problems:
            # 2024年，我们将…, behind the problems, is a plan whose stale year hides that it is one.
            yield from _years((_HIDDEN_PLAN,), text, span, "plan", 1, first=True)
        elif opening < _OPENING_SENTENCES:
            opening += 1
            if not is_work_report:
                yield from _years((_REPORTING,), text, span, "reporting", 0, first=True)
                yield from _years((_PERIOD,), text, span, "period", 0, first=True)
        is_behind = lacking == sentence.paragraph and sentence.function is Function.REVIEW
        if is_behind and (problems is None or sentence.start < problems):
            # …还有差距。2024年，我们将…, in one paragraph of the review.
            yield from _years((_HIDDEN_PLAN,), text, span, "plan", 1, first=True)
        if not sentence.heading and _LACKING.search(text, *span):
            lacking = sentence.paragraph


_OPENING_SENTENCES = 12
_LACKING = re.compile(r"(?:还有|还存在|仍有|仍存在|存在(?!的))[^，,。；;]{0,10}(?:差距|不足|短板|弱项|问题)")
"""What a report says of its shortcomings in front of its plan."""


def _is_addressed(report: Report, paragraph: Paragraph) -> bool:
    return report.text[paragraph.start : paragraph.end].rstrip().endswith(("：", ":"))


def _years(
    patterns: tuple[re.Pattern[str], ...],
    text: str,
    span: tuple[int, int],
    place: str,
    offset: int,
    *,
    first: bool = False,
) -> Iterator[_Place]:
    passage = text[slice(*span)]
    for found in (match for pattern in patterns for match in pattern.finditer(passage)):
        # 2021－2025年 and 2021年至2023年 name a period, not the report's year.
        before = passage[: found.start("year")].rstrip()
        after = passage[found.end("year") :].lstrip()
        is_span = re.match(r"年?(?:度)?\s*(?:[-—–－~～]|至|到)", after)
        if (before[-1:] in "-—–－~～至" and before) or is_span:
            continue
        begin = span[0] + found.start("year")
        written = WRITTEN.match(text, begin)
        if written:
            yield place, begin, written.end(), offset
        if first:
            return


def plan_is_stale(context: Context) -> bool:
    """The plan names the year reported on where it should name the next."""
    places = list(_places(context.report, context.is_work_report))
    year = _settled(context, places)
    return any(
        place == "plan" and year_value(context.report.text[start : start + 4]) == year
        for place, start, _, _ in places
    )


def reported_year(context: Context) -> int | None:
    """The year the draft reports on, whatever its title kept; None where nothing names one."""
    return _settled(context, list(_places(context.report, context.is_work_report)))


def _settled(context: Context, places: list[_Place]) -> int | None:
    """The year the draft reports on.

    With last year's report it is the year after that one's, where the draft names it anywhere it must;
    else it is what most of the places say, the title's where they are at odds.
    """
    report = context.report
    votes = Counter(year_value(report.text[start : start + 4]) - offset for _, start, _, offset in places)
    last = context.comparison.old.year if context.comparison else None
    if last is not None and report.year in (last, last + 1) and (votes[last + 1] or report.year == last + 1):
        return last + 1
    if not votes:
        return report.year
    most = max(votes.values())
    leader = max(year for year, count in votes.items() if count == most)
    titled = [year_value(report.text[start : start + 4]) for place, start, _, _ in places if place == "title"]
    # Whoever brings last year's file up to date begins with the title.
    return leader + 1 if leader + 1 in titled else leader


RULE = Rule("Y002", "stale-year", Severity.ERROR, Need.DRAFT, _check, __doc__ or "")

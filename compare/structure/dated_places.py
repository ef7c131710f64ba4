"""Where a report must name its year: title, cover letter, opening, 现将…年度, headings, plan; and which year they agree on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from compare.model import Function, Paragraph, Report, Role
from compare.structure.metadata import year_value

YEAR = r"(?P<year>(?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s*年"
WRITTEN = re.compile(r"\S{4}\s*年(?:度)?")
_WORK_REPORT = re.compile(r"政府工作(?:的)?报告")
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
        rf"^\s*(?:[^，,。；：:\d]{{4,24}}[，,])?{YEAR}度?[^，,。；]{{0,16}}(?:预期|主要|工作|发展|奋斗|总体)(?:目标|任务)(?:任务)?(?:分别)?(?:是|为|[：:])"
    ),
    re.compile(
        rf"^\s*(?:(?:全面|扎实|切实)?(?:做好|抓好|搞好|推进|开展))?{YEAR}度?(?![底末])[^，,。；：:]{{0,16}}(?:总体|基本|工作)(?:要求|思路|考虑)(?:是|为|[：:])"
    ),
    re.compile(rf"^[^。；]{{0,24}}?(?:将|拟|计划)[在于](?P<by>){YEAR}(?![底末初])"),
    re.compile(
        rf"^[^。；]{{0,40}}?(?P<by>){YEAR}(?:[底末]|上半年|下半年|[一二三四]季度)前(?:完成|建成|实现|达到|出台)(?![^，,。；]{{0,12}}(?:的|已))"
    ),
)
_HIDDEN_PLAN = re.compile(
    rf"^\s*{YEAR}度?[，,](?![^。；]{{0,30}}(?:{_NOT_PLANNED}))[^。；]{{0,24}}?(?:将|要)"
)
_PLAN_HEADINGS = (
    re.compile(rf"{YEAR}(?=.{{0,24}}(?:打算|安排|计划|思路|重点|任务|部署|目标|展望|设想|工作))"),
    re.compile(rf"(?:打算|安排|计划|思路|任务)[（(]{YEAR}"),
)
_OPENING_SENTENCES = 12
_BESIDE = 8
"""Characters beside a year in which a mark of a period may stand."""
_AGREEING = 2
"""Places that must agree on another year than the title's: one may be the slip."""
_FARTHEST = 2
"""Years by which a title that was kept is behind: last year's, or the year's before."""
_LACKING = re.compile(r"(?:还有|还存在|仍有|仍存在|存在(?!的))[^，,。；;]{0,10}(?:差距|不足|短板|弱项|问题)")
"""What a report says of its shortcomings in front of its plan."""


class DatedPlace(NamedTuple):
    """A place whose year is settled by the year reported on."""

    name: str
    """What it is: ``title``, ``cover``, ``opening``, ``reporting``, ``period``, ``review`` or ``plan``."""
    start: int
    """Of its year."""
    end: int
    offset: int
    """Years it should name after the one reported on: 1 in a plan."""
    is_deadline: bool = False
    """It names by when something will be done, which may be in any year to come: 2025年底前建成."""


def dated_places(report: Report, *, is_work_report: bool) -> Iterator[DatedPlace]:
    """The places of a report, in text order but for its title and cover letter, which come first."""
    text = report.text
    # 主任、各位副主任、各位委员： opens a report to the 人大, its first sentence stands behind.
    first_body = next((p for p in report.paragraphs if p.role is Role.BODY and not _is_addressed(report, p)), None)  # fmt: skip
    problems = next((s.start for s in report.sentences if s.function is Function.PROBLEMS), None)
    for paragraph in report.paragraphs:
        span = (paragraph.start, paragraph.end)
        if paragraph.role is Role.TITLE and not is_work_report:
            yield from _years((_IN_TITLE,), text, span, "title", 0)
        elif (
            paragraph.role is Role.COVER
            and not is_work_report
            and first_body
            and paragraph.start < first_body.start
        ):
            # What stands behind the attachments, such as the links to older reports, is no letter.
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
) -> Iterator[DatedPlace]:
    passage = text[slice(*span)]
    for found in (match for pattern in patterns for match in pattern.finditer(passage)):
        # 2021－2025年 and 2021年至2023年 name a period, not the report's year.
        at, behind = found.span("year")
        before = passage[max(0, at - _BESIDE) : at].rstrip()
        after = passage[behind : behind + _BESIDE].lstrip()
        is_span = re.match(r"年?(?:度)?\s*(?:[-—–－~～]|至|到)", after)
        if (before[-1:] in "-—–－~～至" and before) or is_span:
            continue
        begin = span[0] + found.start("year")
        written = WRITTEN.match(text, begin)
        if written:
            yield DatedPlace(place, begin, written.end(), offset, "by" in found.re.groupindex)
        if first:
            return


def is_work_report(title: str) -> bool:
    """Whether a title is that of a 政府工作报告, which names the year it is delivered in."""
    return bool(_WORK_REPORT.search(title))


def titled_year(report: Report) -> int | None:
    """The year of a report's title, if it is the one the report must be on; None where it names none, or two."""
    if is_work_report(report.title):
        return None
    years = {year_value(found["year"]) for found in _IN_TITLE.finditer(report.title)}
    return next(iter(years)) if len(years) == 1 else None


def settled_year(report: Report, last: int | None = None) -> int | None:
    """The report's year, or the one that its text is on where its title kept the year of an older report.

    ``last`` is the year of the report before it, where that is known.
    """
    titled = titled_year(report)
    if titled is None or report.year != titled:
        return report.year
    places = tuple(dated_places(report, is_work_report=False))
    year = reported_year(report, last, places)
    votes = _votes(report, places)
    if year is None or not 0 < year - titled <= _FARTHEST or votes[year] < _AGREEING:
        return titled
    # Two reports are hardly ever on one year, so that beside last year's fewer places are enough.
    is_sure = votes[year] > votes[titled] or (last == titled and year == titled + 1)
    return year if is_sure else titled


def reported_year(report: Report, last: int | None, places: Sequence[DatedPlace]) -> int | None:
    """The year a report is on, whatever its title kept; None where nothing names one.

    ``last`` is the year of last year's report, where there is one: it is the year after that, if any place that
    must name it does.  Else it is what most of the places say, and the later year where they are at odds: what is
    kept from an older report is the earlier one.
    """
    votes = _votes(report, places)
    if last is not None and report.year in (last, last + 1) and (votes[last + 1] or report.year == last + 1):
        return last + 1
    if not votes:
        return report.year
    most = max(votes.values())
    leader = max(year for year, count in votes.items() if count == most)
    titled = [year_value(report.text[start : start + 4]) for place, start, *_ in places if place == "title"]
    # Whoever brings last year's file up to date begins with the title.
    return leader + 1 if leader + 1 in titled else leader


def _votes(report: Report, places: Iterable[DatedPlace]) -> Counter[int]:
    """How many places say which year is reported on; a deadline says nothing of that."""
    return Counter(
        year_value(report.text[place.start : place.start + 4]) - place.offset
        for place in places
        if not place.is_deadline
    )


def plan_is_stale(report: Report, places: Sequence[DatedPlace], year: int | None) -> bool:
    """The plan names the year reported on where it should name the next."""
    return any(
        place.name == "plan" and year_value(report.text[place.start : place.start + 4]) == year
        for place in places
    )

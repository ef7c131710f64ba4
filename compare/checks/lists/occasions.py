"""Yearly occasions and anniversaries whose number the calendar gives: the eleventh 国家宪法日 was that of 2024.

The first of each is known by the decision that set it up; the report's year does the rest.  A sentence that names
another year in front is of that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.checks.lists.anniversaries import anniversaries
from compare.figures.numerals import chinese_numeral, parse_numeral, whole_number
from compare.model import Function, Report, Role, Span
from compare.wording import HAN, last_clause

_FIRST = {
    "国家宪法日": 2014,
    "国家宪法宣传日": 2014,
    "宪法宣传周": 2018,
    "全民国家安全教育日": 2016,
    "民法典宣传月": 2021,
    "全国生态日": 2023,
    "中国农民丰收节": 2018,
    "全国防灾减灾日": 2009,
    "防灾减灾日": 2009,
    "中国人民警察节": 2021,
    "烈士纪念日": 2014,
    "国家公祭日": 2014,
    "世界水日": 1993,
    "中国水周": 1988,
    "教师节": 1985,
    "中国医师节": 2018,
    "世界环境日": 1972,
    "全国土地日": 1991,
    "世界知识产权日": 2001,
    "全国助残日": 1991,
    "安全生产月": 2002,
    "全国消防日": 1992,
    "全国消防宣传日": 1992,
    "国际禁毒日": 1988,
    "全民国防教育日": 2001,
    "国际消费者权益日": 1983,
    "爱国卫生月": 1989,
    "全国低碳日": 2013,
    "中国品牌日": 2017,
    "世界粮食日": 1981,
}
"""The year of the first."""
_DAYS = re.compile(
    rf"第(?P<number>[一二三四五六七八九十百\d]+)(?:个|届|次)(?:全国)?[“\"]?(?P<day>{'|'.join(sorted(_FIRST, key=len, reverse=True))})[”\"]?"
)
_NUMERAL = "(?:[一二三四五六七八九十]{1,3}|\\d{1,2})"
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)\s*年")


_SESSION = re.compile(rf"第(?P<term>{_NUMERAL})届{HAN}{{2,12}}第(?P<number>{_NUMERAL})次(?:全体)?会议")


_TASKS_OF = re.compile(
    rf"(?P<term>{_NUMERAL})届{HAN}{{0,12}}?(?P<number>{_NUMERAL})次(?:全体)?会议(?:所?(?:确定|部署|明确|下达|提出|通过|批准|审议通过))的[^，,。；;]{{0,14}}(?:任务|目标)"
)
"""The session that set the tasks of the year reported on: 区十八届人大三次会议确定的各项任务."""
_OF_MANY_YEARS = re.compile(
    rf"(?<!\d)(?:\d|[两三四五十])年(?!度)|本届|任期|届内|{_NUMERAL}五(?:规划|时期|期间|目标)"
)
"""Stands beside tasks that were set for more than the year."""
_NO_CONGRESS = re.compile("政协|政治协商|常委|常务|党|委员会第?$|委第?$")
"""Names another body with sessions; in front of the number of its term, or behind."""


class Session(NamedTuple):
    """The session of a congress at which a report was given."""

    span: tuple[int, int]
    term: int
    number: int


def session_of(report: Report) -> Session | None:
    """The session that the lines between title and text name: 在青禾区第七届人民代表大会第四次会议上."""
    body = next((p.start for p in report.paragraphs if p.role is Role.BODY), 0)
    found = _SESSION.search(report.text, 0, body)
    if found is None:
        return None
    term, number = (whole_number(found[name]) for name in ("term", "number"))
    return Session(found.span(), term, number)


def tasks_of(report: Report) -> Iterator[Session]:
    """The sessions of congresses that are said to have set the tasks of the year, in the review of a report."""
    for sentence in report.sentences:
        if sentence.function is not Function.PLAN and sentence.span is Span.YEAR:
            for found in _TASKS_OF.finditer(report.text, sentence.start, sentence.end):
                term, number = (whole_number(found[name]) for name in ("term", "number"))
                clause = report.text[sentence.start : sentence.end]
                before = last_clause(clause[: found.start() - sentence.start])
                after = re.split("[，,。；;]", clause[found.end() - sentence.start :])[0]
                # The first session sets the tasks of its term.
                if number == 1 or _OF_MANY_YEARS.search(before + found[0] + after):
                    continue
                if _NO_CONGRESS.search(before) or _NO_CONGRESS.search(found[0]):
                    continue
                end = found.start() + found[0].index("会议") + len("会议")
                yield Session((found.start(), end), term, number)


class Occasion(NamedTuple):
    """A number that is not the year's."""

    span: tuple[int, int]
    year: int
    expected: str


def numbers_of_another_year(report: Report, *, is_work_report: bool) -> Iterator[Occasion]:
    """The occasions and anniversaries of the year reported on, or of the year named in front, with another number."""
    if report.year is None:
        return
    for sentence in report.sentences:
        if sentence.span is not Span.YEAR:
            continue
        days = (
            (day, (_FIRST[day["day"]] - 1,))
            for day in _DAYS.finditer(report.text, sentence.start, sentence.end)
        )
        for found, counted_from in (*days, *anniversaries(report.text, sentence.start, sentence.end)):
            named = _YEAR.findall(report.text, sentence.start, found.start())
            years = {int(named[-1])} if named else _years(report.year, sentence.function, is_work_report)
            number = parse_numeral(found["number"])
            if number is None or any(number == year - begun for year in years for begun in counted_from):
                continue
            year = min(years)
            value = year - counted_from[0]
            # What there was not yet has no number.
            if value < 1:
                continue
            written = str(value) if found["number"].isdigit() or value > 99 else chinese_numeral(value)
            text = found[0].replace(found["number"], written, 1)
            yield Occasion(found.span(), year, text)


def _years(year: int, function: Function, is_work_report: bool) -> set[int]:
    """The years a sentence that names none may be of."""
    if function is Function.PLAN:
        return {year, year + 1}
    # 今年是新中国成立75周年 opens many a work report, which is given in the year after.
    return {year, year + 1} if is_work_report else {year}

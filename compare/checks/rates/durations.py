"""Lengths of time that are not those between the dates beside them: 从3月到6月，历时五个月; 四年来（2022—2024年）; 3月1日至5月31日开展为期60天的….

Days may be told in round numbers, 三个月 as 90天, and some of them may have been left out as days off where the text says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from compare.checks.rates.contradiction import contradiction
from compare.figures.numerals import whole_number
from compare.matches import in_what_is_told
from compare.model import Fault, Report

_NUMERAL = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_LASTED = (
    r"(?P<said>(?:开展|进行|启动|实施)?(?:历时|为期|用时|持续|耗时|前后)(?:了|约|仅|共)?(?P<near>近|约)?"
)
_MONTHS = re.compile(
    rf"(?:从|自)?(?P<first>\d{{1,2}})月(?:份|初|上旬|中旬|下旬|底)?(?:启动|开始|开工)?[^。；;，,\d]{{0,16}}?[，,]?(?:到|至|—|－|-|~|～)\s*(?P<last>\d{{1,2}})月(?:份|初|上旬|中旬|下旬|底)?(?!\d)[^。；;\d]{{0,24}}?[，,]?{_LASTED}(?P<number>{_NUMERAL})个月)"
)
_YEARS = re.compile(
    r"(?<![第\d])(?P<said>(?P<number>[两三四五六七八九十]|\d)年(?:来|间|多来)?)\s*[（(](?P<first>20\d\d)年?\s*(?:—+|－|–|-|~|～|至|到)\s*(?P<last>20\d\d)年?[）)]"
)
_EARLIER = re.compile(
    rf"(?:原定|原计划|计划|预定|约定|要求)(?:于|在)?(?:(?P<year>20\d\d)年)?(?P<month>\d{{1,2}})月底?(?:前)?(?P<deed>[^，,。；;\d]{{1,24}}?)[，,]?(?:实际|已|提前)?于?(?:(?P<to_year>20\d\d)年)?(?P<to_month>\d{{1,2}})月底?[^，,。；;\d]{{1,24}}[，,（(][^，,。；;\d提]{{0,8}}(?P<said>提前(?:了|整整)?(?P<number>{_NUMERAL})个月)"
)

_DATES = (
    r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:起|开始)?\s*(?:至|到|—+|－|–|-|~|～)\s*"
    r"(?:(?P<to_year>20\d\d)年|(?P<next>次年|翌年))?(?:(?P<to_month>\d{1,2})月)?(?P<to_day>\d{1,2})日"
)
_SPENT = rf"(?P<said>(?:为期|历时|持续)(?P<number>{_NUMERAL})(?P<unit>个月|天|日))"
_DAYS = (
    re.compile(
        rf"(?<![\d年]){_DATES}(?:期间)?[，,]?(?P<between>[^。；;，,\d]{{0,16}}){_SPENT}(?P<behind>[^。；;]{{0,30}})"
    ),
    re.compile(
        rf"{_SPENT}(?P<between>[^。；;，,（(\d]{{0,24}})[（(](?:自|从)?{_DATES}(?P<behind>[^。；;]{{0,30}})"
    ),
)
"""3月1日至5月31日开展为期60天的专项行动, 为期60天的专项行动（3月1日至5月31日）."""
_NOT_ALL_DAYS = re.compile(
    "工作日|累计|分.{0,2}[段批期阶]|轮|每|先后|参加|参训|选派|各|第[一二三四五]|前期|后期|集中|其中"
)
"""Beside them: not every day between the two dates counts."""
_SATURDAY = 5
_MONTH = 365.25 / 12
_OFF = 0.75
"""Months by which days may miss the number of months told."""
_ROUND, _TWENTIETH = 30, 20
"""Days from which their number may be a round one, and the part of it that this may take or add."""


def durations(report: Report) -> Iterator[Fault]:
    """The lengths of time of a report's review that their dates contradict, in text order."""
    for _, found in in_what_is_told(report, _MONTHS):
        span = int(found["last"]) - int(found["first"])
        yield from _checked(report, found, (span, span + 1), f"{found['first']}月—{found['last']}月")
    for _, found in in_what_is_told(report, _YEARS):
        years = int(found["last"]) - int(found["first"])
        yield from _checked(report, found, (years, years + 1), f"{found['first']}年—{found['last']}年", 0)
    for _, found in in_what_is_told(report, _EARLIER):
        months = int(found["month"]) - int(found["to_month"])
        if found["year"] and found["to_year"]:
            months += 12 * (int(found["year"]) - int(found["to_year"]))
        yield from _checked(report, found, (months, months), f"{found['month']}月—{found['to_month']}月")
    for pattern in _DAYS if "日" in report.text and report.year else ():
        for _, found in in_what_is_told(report, pattern):
            yield from _between_days(report, found)


def _between_days(report: Report, found: re.Match[str]) -> Iterator[Fault]:
    """A number of days or months that is not that between two days."""
    said = whole_number(found["number"])
    begun = int(found["year"] or report.year or 0)
    ended = int(found["to_year"] or begun + bool(found["next"]))
    try:
        first = date(begun, int(found["month"]), int(found["day"]))
        last = date(ended, int(found["to_month"] or found["month"]), int(found["to_day"]))
    except ValueError:
        return
    days = (last - first).days + 1
    if days <= 1 or not said or _NOT_ALL_DAYS.search(found["between"] + found["behind"]):
        return
    if found["unit"] == "个月":
        is_right = abs(days / _MONTH - said) <= _OFF
        working = f"{days / _MONTH:.1f}"
    else:
        is_right = days - 1 - _rounding(said) <= said <= days + _rounding(said) or said == _working_days(
            first, days
        )
        working = str(days)
    if not is_right:
        dates = f"{first.month}月{first.day}日—{last.month}月{last.day}日"
        yield contradiction(report, found.span("said"), f"{dates} = {working}", claim=found["said"])


def _working_days(first: date, days: int) -> int:
    return sum((first + timedelta(at)).weekday() < _SATURDAY for at in range(days))


def _rounding(days: int) -> int:
    """How many days a round number of them may be off."""
    return days // _TWENTIETH if days >= _ROUND and days % 10 == 0 else 0


def _checked(
    report: Report, found: re.Match[str], possible: tuple[int, int], dates: str, at: int | str = "said"
) -> Iterator[Fault]:
    """Where both ends count, it is one more than the difference of the dates; 近 is said of a little less."""
    said = whole_number(found["number"])
    near = found.groupdict().get("near")
    if possible[0] > 0 and said and said not in (*possible, *((possible[1] + 1,) if near else ())):
        working = f"{dates} = {possible[1]}"
        yield contradiction(report, found.span(at), working, claim=found["said"])

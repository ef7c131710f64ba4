"""Lengths of time that are not those between the dates beside them: 从3月到6月，历时五个月; 四年来（2022—2024年）."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def _checked(
    report: Report, found: re.Match[str], possible: tuple[int, int], dates: str, at: int | str = "said"
) -> Iterator[Fault]:
    """Where both ends count, it is one more than the difference of the dates; 近 is said of a little less."""
    said = whole_number(found["number"])
    near = found.groupdict().get("near")
    if possible[0] > 0 and said and said not in (*possible, *((possible[1] + 1,) if near else ())):
        working = f"{dates} = {possible[1]}"
        yield contradiction(report, found.span(at), working, claim=found["said"])

"""Times that do not fit the times beside them: 三季度 of 10月, 上年（2023年） in a report on 2025, 有效期5年 from 2025 to 2029.

So are the years that a run of them lists (连续三年（2022年、2023年、2024年、2025年）), and a deed that the review tells of and that lies
behind the year reported on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.figures.numerals import whole_number
from compare.matches import Guarded
from compare.message import Message, message
from compare.model import Fault, Function, Report

_NUMERAL = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})"
_PARTS = {
    "一季度": (1, 3),
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
    "上半年": (1, 6),
    "下半年": (7, 12),
}
_PART = rf"(?P<part>{'|'.join(_PARTS)})"
_SAID = r"(?P<said>(?P<month>\d{1,2})月)"
_MONTHS = (
    Guarded(("季度", "半年"), rf"(?<!截至)(?<!前){_PART}[的于在]?{_SAID}(?!底前|以来|末前)"),
    # 一季度（4月公布） says when it was published.
    Guarded(("季度（", "半年（", "季度(", "半年("), rf"(?<!前){_PART}[（(]{_SAID}(?=[）)至—~～－-])"),
    # 总结一季度，4月印发通报: only a part that opens the clause goes with what stands behind the comma.
    Guarded(("季度，", "半年，", "季度,", "半年,"), rf"(?<![^。；;：:\n])(?:20\d\d年|今年)?{_PART}[，,]{_SAID}(?!底前|以来|末前)"),
)  # fmt: skip
_LAST = Guarded(
    ("上年（", "去年（", "上年度（", "上年(", "去年(", "上年度("),
    r"(?:上一?年度?|去年)[（(](?P<said>(?P<year>20\d\d)年?)(?:度)?[）)]",
)
_VALID = Guarded(
    ("有效期", "任期", "服务期"),
    rf"(?:有效期|任期|服务期)(?:为|限)?(?P<number>{_NUMERAL})年[^。；;\d]{{0,10}}自?(?P<year>20\d\d)年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日(?:起)?(?:施行|实施)?[，,]?(?:至|到)(?P<said>(?P<to>20\d\d)年(?P<to_month>\d{{1,2}})月(?P<to_day>\d{{1,2}})日)",
)
_PROGRAMME = Guarded(
    ("年行动", "年攻坚", "年计划", "年规划"),
    r"(?P<number>[三五])年(?:行动|攻坚|计划|规划)[^，,。；;（(]{0,10}[（(](?P<said>(?P<first>20\d\d)年?\s*(?:—+|－|–|-|~|～|至|到)\s*(?P<last>20\d\d)年?)[）)]",
)
_RUN = Guarded(
    ("连续",),
    rf"(?P<said>连续(?P<number>{_NUMERAL})年)[（(](?P<years>20\d\d年?(?:[、和](?:20)?\d\d年?){{1,9}})度?[）)]",
)
_LATER = Guarded(
    ("年",),
    r"(?P<said>(?P<year>20\d\d)年(?P<month>\d{1,2})月)(?:\d{1,2}日|[上中下]旬|底)?[，,](?!.{0,40}(?:将|拟|预计|计划|力争|启动实施前))",
)
_DONE = Guarded(
    ("已于", "已经于", "已在", "已经在"),
    r"已经?[于在](?P<said>(?P<year>20\d\d)年(?P<month>\d{1,2})月)(?!底?前|以?前)",
)
_MONTHS_OF_WRITING = 4
"""Of the year after, in which a report may still tell of what was done."""


def times_that_do_not_fit(report: Report, year: int) -> Iterator[Fault]:
    """Such times of a report on a year."""
    for form in _MONTHS:
        for _, found in form.matches(report):
            first, last = _PARTS[found["part"]]
            if not first <= int(found["month"]) <= last:
                yield _wrong(found, message("“{month}” is not in {part}.", month=found["said"], part=found["part"]))  # fmt: skip
    for _, found in _LAST.matches(report):
        if int(found["year"]) == year - 2:
            yield _wrong(
                found, message("“{year}” is not the year before {this}.", year=found["said"], this=year)
            )
    for _, found in _VALID.matches(report):
        months = 12 * (int(found["to"]) - int(found["year"])) + int(found["to_month"]) - int(found["month"])
        number = whole_number(found["number"])
        if abs(months - 12 * number) > 1:
            said = f"{found['year']}年—{found['said']}"
            yield _wrong(found, message("“{said}” is not {number} years.", said=said, number=number))
    for _, found in _PROGRAMME.matches(report):
        number, length = whole_number(found["number"]), int(found["last"]) - int(found["first"])
        if length not in (number - 1, number):
            yield _wrong(found, message("“{said}” is not {number} years.", said=found["said"], number=number))
    for _, found in _RUN.matches(report):
        number = whole_number(found["number"])
        listed = len(re.findall(r"\d\d(?=年|[、和]|$)", found["years"]))
        if number != listed:
            yield _wrong(found, message("{number} are announced here, {listed} are listed.", number=number, listed=listed))  # fmt: skip
    yield from _done_later(report, year)


def _done_later(report: Report, year: int) -> Iterator[Fault]:
    """What the review tells of as done, on a day that was still to come when the report was written."""
    last = year + 1, _MONTHS_OF_WRITING
    if report.date:
        signed = int(report.date[:4]), int(report.date[5:7])
        # One that lies before is stale itself.
        last = min(last, signed) if signed >= (year, 12) else last
    for form in (_LATER, _DONE):
        for sentence, found in form.matches(report):
            is_told = sentence.function is Function.REVIEW and (
                form is _DONE or found.start() == sentence.start
            )
            if is_told and (int(found["year"]), int(found["month"])) > last:
                yield _wrong(found, message("“{month}” lies behind the year {year} that the report is on.", month=found["said"], year=year))  # fmt: skip


def _wrong(found: re.Match[str], text: Message) -> Fault:
    return Fault(found.span("said"), text, message("Correct the date."))

"""Programmes of five years that begin or end in another year than the text says: 2024年是“十四五”开局之年; periods that end before they begin.

The eleventh five-year plan ran from 2006 to 2010, the first five years of 普法 from 1986 to 1990.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.figures.numerals import whole_number
from compare.matches import in_sentences
from compare.message import message
from compare.model import Fault, Function, Report

_FIRST_PLAN = 1951
"""The year from which the plans count: the n-th begins five times n years later."""
_FIRST_LAW = 1981
"""The same for 普法."""
_YEARS = 5
_STAGE = re.compile(
    r"(?:(?P<year>20\d\d)\s*年|(?P<said>今年|本年|明年))(?:既|也|将)?(?:是|为|迎来)(?P<between>[^。；;]{0,24}?)"
    r"[“\"]?(?P<number>十[一二三四五六七八九]|[四五六七八九])五[”\"]?(?P<law>普法|[^，,。；;]{0,6}法治宣传)?(?P<more>[^，,。；;、]{0,12}?)"
    r"(?P<stage>开局|起步|启动|收官|收尾|决胜|谋篇|承上启下|中期|攻坚)(?:之年|年)"
)
_FIRST = ("开局", "起步", "启动")
_LAST = ("收官", "收尾", "决胜")
_PERIOD = re.compile(
    r"(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*日)?(?:起|开始)?\s*(?:至|到|—+|－|–|~|～|-)\s*(?P<to_year>20\d\d)\s*年\s*(?P<to_month>\d{1,2})\s*月(?:\s*(?P<to_day>\d{1,2})\s*日)?"
    r"|(?<![\d.])(?P<from>20\d\d)\s*年?\s*(?:—+|－|–|~|～|-|至|到)\s*(?P<to>20\d\d)\s*年"
)


def stages_of_another_year(report: Report, year: int, *, is_work_report: bool) -> Iterator[Fault]:
    """What is said to be the first or the last year of a programme of five years, and is not.

    今年 of a work report may be the year it tells of or the one it is given in: only the other stage's is wrong then.
    """
    for sentence, found in in_sentences(report, _STAGE):
        number = whole_number(found["number"])
        start = (_FIRST_LAW if found["law"] else _FIRST_PLAN) + _YEARS * number
        # 八五 is of 普法 where its name is left out: the eighth plan ended in 1995.
        if number < 10 and not found["law"]:
            start = _FIRST_LAW + _YEARS * number
        last = start + _YEARS - 1
        if found["year"]:
            named = {int(found["year"])}
        elif found["said"] == "明年":
            named = {year + 1}
        else:
            named = {year + 1} if sentence.function is Function.PLAN else {year}
            named |= {year, year + 1} if is_work_report else set()
        stage = found["stage"]
        right = {start} if stage in _FIRST else {last} if stage in _LAST else set(range(start, last + 1))
        if stage == "谋篇":
            right = {start - 1}
        if named.isdisjoint(right):
            programme = found["number"] + "五" + ("普法" if found["law"] else "")
            text = message("“{text}”: {programme} runs from {first} to {last}.", text=found[0], programme=programme, first=start, last=last)  # fmt: skip
            hint = message("Check whether the sentence was taken over from an earlier report.")
            yield Fault(found.span(), text, hint)


def periods_run_backwards(report: Report) -> Iterator[Fault]:
    """Periods that end before they begin."""
    for _, found in in_sentences(report, _PERIOD):
        if found["year"]:
            begin = (int(found["year"]), int(found["month"]), int(found["day"] or 1))
            end = (int(found["to_year"]), int(found["to_month"]), int(found["to_day"] or 31))
        else:
            begin, end = (int(found["from"]), 0, 0), (int(found["to"]), 0, 0)
        if end < begin:
            text = message("“{text}” ends before it begins.", text=found[0])
            yield Fault(found.span(), text, message("Correct the date."))

"""Numbers with a letter or a mark in them: 2O25年, 5。3%, 2亿.4元, 15..6%.

What follows the number tells that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from compare.checks.slips.slip import Slip
from compare.figures.movement import FALL, SINK
from compare.matches import in_body
from compare.model import Report, Role

_UNIT = r"(?:[万亿]|个?百分点|[%％]|元|人|件|名|个|户|家|项|次|场|年|月|日|公里|亩|吨)"
_LETTERS = str.maketrans("OoｏＯlIｌ", "0000111")
_UNITS = "%|％|个百分点|个工作日|个|名|件次|件|人次|人|位|万?元|亿元|次|户|家|份|亩|场次|场|起|项|条|台|辆|套|处|所|座|吨|公里|平方米|米|天"
# A number is read from its first digit: read from each, one of thousands of digits would take minutes.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    # A letter that looks like a digit.  5G and A3 have theirs at an end.
    (re.compile(rf"(?<![A-Za-z\d.])\d+[OoＯｏlIｌ][\dOoＯｏlIｌ]*(?=\s*{_UNIT})"), lambda number: number.translate(_LETTERS)),
    (re.compile(rf"(?<![A-Za-z\d.])[OoＯｏlｌ]\d+(?=\s*{_UNIT})"), lambda number: number.translate(_LETTERS)),
    # A full stop in a number whose unit follows it: 增长5。3%.
    (re.compile(r"(?<![\d.])\d+[。·]\d+(?=\s*(?:[%％]|个?百分点|[万亿]))"), lambda number: re.sub("[。·]", ".", number)),
    (re.compile(r"(?<!\d)\d+\.\.+\d+"), lambda number: re.sub(r"\.+", ".", number)),
    # The unit in the midst of the number: 2亿.4元.
    (re.compile(r"(?<!\d)\d+[万亿]\.\d+(?=元|人|吨|亩|户|平)"), lambda number: re.sub(r"(\d+)([万亿])(\.\d+)", r"\1\3\2", number)),
    (re.compile(r"(?<!\d)\d+\.(?=(?:[万亿]元|[%％]|个百分点))"), lambda number: number[:-1]),
    # A measure word, or what says that there are more, twice: 420件件, 120余余条.
    (
        re.compile(
            r"(?<!\d)\d+\s*余?(?P<unit>件|起|个|名|项|家|条|份|场|次|人|户|处|批|期|宗|篇|辆|台|套|座|所|元|万元|亿元|亩|吨|公里|人次)(?P=unit)(?=[，,。；;、）)])|(?<!\d)\d+\s*(?P<more>[余多])(?P=more)"
        ),
        lambda number: re.sub(r"(.+?)\1$", r"\1", number[-6:]).join([number[:-6], ""]),
    ),
    (re.compile(r"(?<!\d)\d+[%％万亿]?[^，,。；;\d]{0,3}以(?P<side>[内上外])(?P=side)(?!容|海|资|部)"), lambda number: number[:-1]),
    # 近300余, 约3万余, 约40件左右: it is one or the other.
    (re.compile(r"(?:近|约|将近|接近)\s*\d+(?:\.\d+)?[万亿]?余(?!年)"), lambda number: number[:-1]),
    (re.compile(r"(?:约|大约|近)\s*\d+(?:\.\d+)?[万亿]?余?(?:个|名|件|人次?|元|万元|亿元|次|户|家|份|亩)左右"), lambda number: number.removesuffix("左右")),
    # 超过2000件以上, 不到300余: one of the two bounds says it.
    (re.compile(rf"(?:超过|超出|逾|突破|高于|不少于|不低于|至少)\s*\d+(?:\.\d+)?[万亿]?(?:{_UNITS})?(?:以上|有余)"), lambda number: re.sub("以上$|有余$", "", number)),
    (re.compile(rf"(?:不足|不到|不超过|低于|至多|最多)\s*\d+(?:\.\d+)?[万亿]?(?:余|多|(?:{_UNITS})?(?:以上|以内|以下))"), lambda number: re.sub("以[上内下]$|[余多]$", "", number)),
    (re.compile(r"百分之\s*\d+(?:\.\d+)?\s*[%％]"), lambda number: number.removeprefix("百分之")),
    (re.compile(r"(?<=率)(?:达到?|为)\s*\d{2,3}(?:\.\d+)?(?=[，,。；;、])"), lambda number: f"{number}%"),
    (re.compile(r"\d[%％]{2}(?!\d)"), lambda number: number[:-1]),
    # A fall has no minus in front of it.
    (re.compile(rf"(?:{FALL}|{SINK})[了约]?[-－−–]\d+(?:\.\d+)?\s*(?:[%％]|个?百分点)"), lambda number: re.sub("[-－−–]", "", number)),
)  # fmt: skip
"""What is written, and what makes the number of it."""


def broken_numbers(report: Report) -> Iterator[Slip]:
    """Where such a number stands in title or body, how it is written, and what was meant."""
    for pattern, right in _FORMS:
        # Few reports have any of them.
        for found in in_body(report, pattern, Role.TITLE) if pattern.search(report.text) else ():
            yield Slip(found.start(), found[0], right(found[0]))

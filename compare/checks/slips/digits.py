"""Numbers with a letter or a mark in them: 2O25年, 6。8%, 3亿.6元, 15..6%.

What follows the number tells that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from compare.model import Report, Role

_UNIT = r"(?:[万亿]|个?百分点|[%％]|元|人|件|名|个|户|家|项|次|场|年|月|日|公里|亩|吨)"
_LETTERS = str.maketrans("OoｏＯlIｌ", "0000111")
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    # A letter that looks like a digit.  5G and A3 have theirs at an end.
    (re.compile(rf"(?<![A-Za-z\d.])\d+[OoＯｏlIｌ][\dOoＯｏlIｌ]*(?=\s*{_UNIT})"), lambda number: number.translate(_LETTERS)),
    # A full stop in a number whose unit follows it: 增长6。8%.
    (re.compile(r"(?<![\d.])\d+[。·]\d+(?=\s*(?:[%％]|个?百分点|[万亿]))"), lambda number: re.sub("[。·]", ".", number)),
    (re.compile(r"\d+\.\.+\d+"), lambda number: re.sub(r"\.+", ".", number)),
    # The unit in the midst of the number: 3亿.6元.
    (re.compile(r"\d+[万亿]\.\d+(?=元|人|吨|亩|户|平)"), lambda number: re.sub(r"(\d+)([万亿])(\.\d+)", r"\1\3\2", number)),
    (re.compile(r"\d+\.(?=(?:[万亿]元|[%％]|个百分点))"), lambda number: number[:-1]),
    (re.compile(r"\d[%％]{2}(?!\d)"), lambda number: number[:-1]),
)  # fmt: skip
"""What is written, and what makes the number of it."""


def broken_numbers(report: Report) -> Iterator[tuple[int, str, str]]:
    """Where such a number stands in title or body, how it is written, and what was meant."""
    for paragraph in report.paragraphs:
        if paragraph.role not in (Role.BODY, Role.TITLE):
            continue
        for pattern, right in _FORMS:
            for found in pattern.finditer(report.text, paragraph.start, paragraph.end):
                yield found.start(), found[0], right(found[0])

"""Days and months that no calendar has: 9月31日, 2月30日, 2024年13月."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator

from compare.figures.numerals import whole_number
from compare.model import Report

_CN = "一二三四五六七八九十"
_DATE = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d)\s*年\s*)?(?:(?<![\d.第])(?P<month>\d{{1,2}})|(?<![{_CN}个第])(?P<named>[{_CN}]{{1,3}}))\s*月"
    rf"(?:\s*(?:(?P<day>\d{{1,2}})|(?P<said>[{_CN}]{{1,3}}))\s*(?P<unit>[日号])(?![行均]))?"
)
_GOES_ON = re.compile(
    r"\s*(?:$|[，,。；;、：:（()）—~～\-]|[前起至到以之后晚早上下中午]|[召举开印出发组赴在对由向将正公颁通审完办实启报进])"
)
"""Behind the 号 of a day; 31号提案 and 31号文件 are numbers of papers."""
_TERM = re.compile(r"(?:期限|[租刑工周任]期|时长)[为是共]?\s*$")
_TERM_BEFORE = 4
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_MONTH = 12
_NO_YEAR = re.compile(r"(?<![\d.])(?:20[0-4]|20[0-4]\d{2})年(?:度(?=法治|工作|[，,])|[1-9]\d?月)")
"""A digit of the year left out, 202年12月, or typed twice, 20245年3月."""


def impossible_dates(report: Report) -> Iterator[tuple[int, int]]:
    """Spans of the dates of a report, in its text or under it, that cannot be."""
    for paragraph in report.paragraphs:
        for broken in _NO_YEAR.finditer(report.text, paragraph.start, paragraph.end):
            yield broken.span()
        for found in _DATE.finditer(report.text, paragraph.start, paragraph.end):
            month = whole_number(found["month"] or found["named"])
            written = found["day"] or found["said"]
            # 每15月 and 第一个月 are durations: a month alone is believed with its year only.
            if not written and not found["year"]:
                continue
            if found["unit"] == "号" and not _GOES_ON.match(report.text, found.end(), paragraph.end):
                continue
            # 租期24月15日 is as long as that.
            before = report.text[max(paragraph.start, found.start() - _TERM_BEFORE) : found.start()]
            if not found["year"] and (month > _LAST_MONTH or _TERM.search(before)):
                continue
            day = whole_number(written) if written else 1
            if not 1 <= month <= _LAST_MONTH or not 1 <= day <= _length(month, found["year"]):
                yield found.span()


def _length(month: int, year: str | None) -> int:
    """Days of a month; of a February of no known year those of a leap year."""
    if month == 2 and year is not None and not isleap(int(year)):
        return 28
    return _LENGTHS[month - 1]

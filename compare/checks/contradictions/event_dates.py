"""One event with two dates in one paragraph: 3月18日，…印发《…》。自3月28日印发以来."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.founding import OPENED
from compare.model import Paragraph, Report, Role

_EVENT = f"{OPENED}|印发|出台|发布|公布|颁布|施行|实施|开工|动工|启动|揭牌|挂牌|成立|投产|投运|运行|通车|投用|开园|开业|开馆|开放|建成|竣工|签约|召开|开幕|立案|受理"
_DATE = r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
_AGAIN = re.compile(
    rf"(?:(?P<since>自|从|于)|(?P<this>这[个项条座场部家]|该|此))(?:20\d\d年|今年|当年)?{_DATE}(?:正式|全面|试|挂牌|顺利|如期)*(?P<event>{_EVENT})(?P<behind>以来|之后|以后|后|之日起|至今|起|的)"
)
_FIRST = re.compile(rf"(?:20\d\d年|今年|去年)?{_DATE}(?P<words>[^。；;]{{0,80}})")
_OTHER_DATE = re.compile(r"\d{1,2}月(?:\d{1,2}日)?")


def event_dates(report: Report) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The span of the date an event was told with, and that of another date of the same event, in text order."""
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for again in _AGAIN.finditer(report.text, paragraph.start, paragraph.end):
            # 3月28日开工的项目 may be any; 这个3月28日开工的项目 was spoken of.
            if again["behind"] == "的" and not again["this"]:
                continue
            first = _first(report, paragraph, again)
            if first and _is_slip(first, again):
                span = again.start("month"), again.end("event")
                yield (first.start(), first.end("day") + 1), span


def _first(report: Report, paragraph: Paragraph, again: re.Match[str]) -> re.Match[str] | None:
    """The one date in front of which the same event is told, with no other date between the two."""
    found = []
    for first in _FIRST.finditer(report.text, paragraph.start, again.start()):
        words = _OTHER_DATE.split(first["words"])[0]
        if again["event"] in words:
            found.append(first)
    return found[0] if len(found) == 1 else None


def _is_slip(first: re.Match[str], again: re.Match[str]) -> bool:
    """The month or the day is another, not both."""
    same = [int(first[part]) == int(again[part]) for part in ("month", "day")]
    return same.count(True) == 1

"""Results dated before the thing they are of was there: 平台于9月20日上线运行，截至8月底，平台已推送预警1260条."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.evidence import evidence
from compare.message import message
from compare.model import Fault, Function, Report, Role
from compare.wording import HAN_RUN, pieces

_DATE = r"(?:(?P<year>20\d\d)年|(?P<said>去年|上年|次年|明年)|今年|当年|同年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<third>[上中下]旬|[初底末]))?"
_BEGUN = re.compile(
    rf"{_DATE}[，,]?(?:起|以来)?(?P<thing>[^。；;，,\d]{{0,40}}?)(?:正式|全面|全域|挂牌|同步|顺利|建成并?)*"
    r"(?P<event>上线|投用|投入(?:使用|运行|运营|试用)|启用|开通|开馆|开园|开业|挂牌|揭牌|成立|组建|设立|施行|实施|启动|运行)(?![前后的])"
)
"""When the thing came to be."""
_RESULT = re.compile(
    rf"(?<=[，,。；;：:])(?P<until>截[至止]到?{_DATE})[，,]?(?P<clause>[^。；;，,]{{0,40}}?)(?=\d)"
)
_LEADS = re.compile(r"(?:该|这[一个项条座场]|此)?(?P<whose>[^已共累\d]{0,14}?)(?P<done>已|累计|共|实现)")
_TRIED = re.compile("试|测试|内测|前身|此前|原|升级|改版|二期|扩|上年|去年|再次|重新|第二|恢复|又")
"""It was there in another shape before."""
_STOCK = re.compile(r"存量|积|遗留|欠|未")
_THIRDS = {"初": 5, "上旬": 10, "中旬": 20, "下旬": 31, "底": 31, "末": 31}
_REACH = 120
_NAME = 2


class _Date(NamedTuple):
    year: int
    month: int
    day: int
    """0 where only the month is told."""


def results_before(report: Report) -> Iterator[Fault]:
    """The results of a report's review that are dated too early, in text order."""
    for paragraph in report.paragraphs if report.year and "截" in report.text else ():
        if paragraph.role is not Role.BODY:
            continue
        for result in _RESULT.finditer(report.text, paragraph.start, paragraph.end):
            begun = _begun(report, paragraph.start, result)
            if begun is None:
                continue
            first, second = _read(begun, report), _read(result, report)
            if first and second and first.year == second.year and _is_before(second, first):
                said = report.text[slice(*result.span("until"))]
                event = re.sub(r"\s", "", begun[0])
                yield Fault(
                    result.span("until"),
                    message("“{second}” cannot be before “{first}”.", first=event, second=said),
                    message("Correct the date."),
                    evidence=(evidence(report, *begun.span()),),
                )


def _begun(report: Report, start: int, result: re.Match[str]) -> re.Match[str] | None:
    """The last beginning in front of a result, where it is that of the thing the result is of."""
    head = max(start, result.start() - _REACH)
    found = list(_BEGUN.finditer(report.text, head, result.start()))
    lead = _LEADS.match(result["clause"])
    # 启动清欠行动，截至8月底累计欠款320万元: what the thing is there to deal with was there before it.
    if not found or lead is None or _STOCK.search(result["clause"]) or _is_planned(report, result.start()):
        return None
    begun = found[-1]
    between = report.text[begun.end() : result.start()]
    about = report.text[max(start, begun.start() - 40) : result.start()]
    sentence = re.split("[。；;]", report.text[max(start, begun.start() - 80) : begun.end()])[-1]
    # Another date in between is of something else.
    if re.search(r"\d月", between) or _TRIED.search(re.split("[。；;]", about)[-1] + between):
        return None
    whose = lead["whose"]
    if not whose:
        return None if re.search("[。；;]", between) else begun
    names = set(pieces(whose, _NAME)) if HAN_RUN.fullmatch(whose) else set()
    return begun if names and whose[-_NAME:] in sentence else None


def _is_planned(report: Report, place: int) -> bool:
    return any(s.function is Function.PLAN for s in report.sentences if s.start <= place < s.end)


def _read(found: re.Match[str], report: Report) -> _Date | None:
    if found["said"]:
        return None
    day = int(found["day"] or _THIRDS.get(found["third"] or "", 0))
    return _Date(int(found["year"] or report.year or 0), int(found["month"]), day)


def _is_before(one: _Date, other: _Date) -> bool:
    """Without a day, only an earlier month is earlier."""
    return one.month < other.month or (one.month == other.month and 0 < one.day < other.day)

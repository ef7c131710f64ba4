"""Results dated before the thing they are of was there: 平台于9月20日上线运行，截至8月底，平台已推送预警1260条.

Nor is anything done by a document before it was issued: 依照6月印发的《听证办法》于4月举行听证会.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.evidence import evidence
from compare.matches import in_what_is_told
from compare.message import message
from compare.model import Fault, Function, Report, Role
from compare.wording import HAN_RUN

_DATE = r"(?:(?P<year>20\d\d)年|(?P<said>去年|上年|次年|明年)|今年|当年|同年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<third>[上中下]旬|[初底末]))?"
_BEGUN = re.compile(
    rf"{_DATE}[，,]?(?:起|以来)?(?P<thing>[^。；;，,\d]{{0,40}}?)(?:正式|全面|全域|同步|顺利|建成并?)*"
    r"(?P<event>(?P<opened>上线|投用|投入(?:使用|运行|运营|试用)|启用|开通|开馆|开园|开业)|成立|组建|设立|施行|实施|启动|(?<=正式)运行)(?:运行|使用|运营)?"
    r"(?P<object>[^。；;，,\d]{0,20})(?=[。；;，,])"
)
"""When the thing came to be, in a clause of its own: 施行情况 and 运行推进会 are no beginning.

A body may have worked before its sign was put up, so that 挂牌 is none either.
"""
_RESULT = re.compile(
    rf"(?<=[，,。；;：:])(?P<until>截[至止]到?{_DATE})[，,]?(?P<clause>[^。；;，,]{{0,40}}?)(?=\d)"
)
_TO = _DATE.replace("?P<", "?P<to_")
_ISSUED = rf"(?:依照|按照|遵照|根据|依据|对照){_DATE}(?:正式)?(?:新)?(?:印发|出台|公布|发布|颁布|制定|施行|修[订改])(?:实施|施行)?的(?:新)?(?P<title>《[^《》]{{4,40}}》)"
_BY_RULES = (
    re.compile(
        rf"{_ISSUED}[^。；;，,《》\d]{{0,10}}[，,]?[^。；;，,《》\d]{{0,6}}于{_TO}[，,]?(?P<deed>[^。；;，,\d]{{2,30}})"
    ),
    re.compile(rf"(?<=于){_TO}[，,]?[^。；;，,《》\d]{{0,6}}{_ISSUED}(?P<deed>[^。；;，,\d]{{2,30}})"),
)
"""What was done by a document, and when each was: 于4月依照6月印发的《听证办法》举行听证会."""
_LEADS = re.compile(r"(?:该|这[一个项条座场]|此)?(?P<whose>[^已共累\d]{0,14}?)(?P<done>已|累计|共|实现)")
_TRIED = re.compile(
    "试|测试|内测|前身|此前|原|升级|改版|二期|扩|上年|去年|再次|重新|第二|恢复|又|搬|迁|(?<![高创革])新(?!闻|媒|能|兴|型|区|业|时代)"
)
"""It was there in another shape before."""
_SPOKEN_OF = re.compile(
    "调研|检查|督|听取|研究|观摩|视察|通报|学习|宣传|评估|总结|庆祝|周年|筹|准备|部署|调度|要求|计划|拟|将"
)
"""In front of the event: it is another's, or is yet to come."""
_A_PART = re.compile("(?:端|区|窗口?|模块|功能|栏目|程序|分[^分]{1,3}|点|站)$")
"""A thing that is one of several, or a part of one that may have been there."""
_PREPARED = re.compile("选聘|招聘|招录|配备|安装|调试|培训|投入|录入|采购|完成|建成|宣传|筹")
"""What is done for a thing that is to come."""
_STOCK = re.compile(r"存量|积|遗留|欠|未")
_DRAFTED = re.compile("草案|征求意见稿|送审稿|试行")
"""In a title: it was used before it was issued."""
_THIRDS = {"初": 5, "上旬": 10, "中旬": 20, "下旬": 31, "底": 31, "末": 31}
_REACH = 120
_NAME = 2


class Date(NamedTuple):
    """A day, or the first or last that it may be."""

    year: int
    month: int
    day: int
    """0 where only the month is told."""

    def is_before(self, other: Date) -> bool:
        """Without a day, only an earlier month is earlier."""
        one, two = self[:2], other[:2]
        return one < two or (one == two and 0 < self.day < other.day)


def too_early(report: Report, span: tuple[int, int], said: str, first: tuple[int, int], event: str) -> Fault:
    """What is ``said`` at a place, and the ``event`` at another that it cannot be before."""
    text = message("“{second}” cannot be before “{first}”.", first=event, second=said)
    return Fault(span, text, message("Correct the date."), evidence=(evidence(report, *first),))


def results_before(report: Report) -> Iterator[Fault]:
    """The results of a report's review that are dated too early, and what was done by a document to come, each in text order."""
    yield from _results(report)
    yield from _by_rules_to_come(report)


def _by_rules_to_come(report: Report) -> Iterator[Fault]:
    for pattern in _BY_RULES if report.year and "《" in report.text else ():
        for _, found in in_what_is_told(report, pattern):
            issued, done = _read(found, report), _read(found, report, "to_")
            is_other = _TRIED.search(found["deed"]) or _DRAFTED.search(found["title"])
            if issued and done and not is_other and issued.year == done.year and done.is_before(issued):
                at = found.start("to_year") if found["to_year"] else found.start("to_month")
                until = max(found.end(group) for group in ("to_month", "to_day", "to_third"))
                said = report.text[at : until + (found["to_third"] is None)]
                day = (found.start("month"), found.end("title"))
                yield too_early(report, (at, at + len(said)), said, day, report.text[slice(*day)])


def _results(report: Report) -> Iterator[Fault]:
    for paragraph in report.paragraphs if report.year and "截" in report.text else ():
        if paragraph.role is not Role.BODY:
            continue
        for result in _RESULT.finditer(report.text, paragraph.start, paragraph.end):
            begun = _begun(report, paragraph.start, result)
            first, second = (_read(found, report) if found else None for found in (begun, result))
            if begun and first and second and first.year == second.year and second.is_before(first):
                event = re.sub(r"\s", "", begun[0])
                yield too_early(report, result.span("until"), result["until"], begun.span(), event)


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
    if _SPOKEN_OF.search(begun["thing"]):
        return None
    before = re.sub("[，,于在\\s]+$", "", sentence[: len(sentence) - len(begun[0])])
    thing = _bare(begun["object"] or begun["thing"] or before)
    whose = lead["whose"]
    if not whose:
        is_opened = begun["opened"] and not begun["object"] and not _A_PART.search(thing)
        is_prepared = _PREPARED.search(result["clause"])
        return begun if is_opened and not is_prepared and not re.search("[。；;]", between) else None
    # 政务大厅跨省通办专窗启用，截至9月底，大厅…: the thing itself is named again.
    is_name = len(whose) >= _NAME and HAN_RUN.fullmatch(whose)
    return begun if is_name and thing.endswith(whose[-_NAME:]) else None


def _bare(name: str) -> str:
    return re.sub("[“”《》（）()]", "", name)


def _is_planned(report: Report, place: int) -> bool:
    return any(s.function is Function.PLAN for s in report.sentences if s.start <= place < s.end)


def _read(found: re.Match[str], report: Report, group: str = "") -> Date | None:
    """The date in the groups of a name; None where it is said to be another year's."""
    if found[f"{group}said"]:
        return None
    day = int(found[f"{group}day"] or _THIRDS.get(found[f"{group}third"] or "", 0))
    return Date(int(found[f"{group}year"] or report.year or 0), int(found[f"{group}month"]), day)

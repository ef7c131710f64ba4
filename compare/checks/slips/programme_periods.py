"""National programmes with other years than theirs: 《法治政府建设实施纲要（2020—2025年）》 for （2021—2025年）, “八五”普法（2020—2025年）.

Nor is a programme of 普法 carried out in a year that is none of its own: “七五”普法规划通过终期验收 in a report on 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.figures.numerals import whole_number
from compare.matches import Guarded
from compare.model import Function, Report, Span
from compare.wording import first_clause, last_clause

_Years = tuple[int, int]

_TITLED = {
    "法治政府建设实施纲要": ((2015, 2020), (2021, 2025)),
    "法治社会建设实施纲要": ((2020, 2025),),
    "法治中国建设规划": ((2020, 2025),),
    "提升行政执法质量三年行动计划": ((2023, 2025),),
    "全国公共法律服务体系建设规划": ((2021, 2025),),
    "知识产权强国建设纲要": ((2021, 2035),),
    "教育强国建设规划纲要": ((2024, 2035),),
    "全民科学素质行动规划纲要": ((2021, 2035),),
    "扩大内需战略规划纲要": ((2022, 2035),),
    "乡村全面振兴规划": ((2024, 2027),),
    "健康中国行动": ((2019, 2030),),
    "中国妇女发展纲要": ((2011, 2020), (2021, 2030)),
    "中国儿童发展纲要": ((2011, 2020), (2021, 2030)),
    "安全生产治本攻坚三年行动方案": ((2024, 2026),),
}
"""Titles of the Party and the State with the years of each edition."""
_YEARS = r"(?P<period>(?P<first>20\d\d)年?\s*(?:—+|－|–|~|～|-|至|到)\s*(?P<last>20\d\d)\s*年?)"
_TITLE = Guarded(
    tuple(_TITLED), rf"《(?P<title>{'|'.join(_TITLED)})(?:[（(]{_YEARS}[）)]》|》[（(]{_YEARS.replace('?P<', '?P<outer_')}[）)])"
)  # fmt: skip
_FIVE_YEARS = Guarded(
    ("普法", "五”规划", "五”时期"),
    rf"[“\"](?P<number>十[三四五六七]|[七八九])五[”\"](?:(?P<law>普法)(?:规划)?|规划|时期)[（(]{_YEARS}[）)]",
)
_OF_A_PLACE = re.compile("(?:省|市|县|区|州|旗|盟|本地|地方)[^，,。；;：:、]{0,2}$")
_MADE = re.compile(
    r"(?:出台|编制|印发|制定|下发)(?:并实施|实施)?[了的]?(?:我?[省市县区州旗盟])?(?:《[^《》]{1,40}》[、和及与，,]{0,2})*$"
)
_OF_THE_STATE = re.compile("中央|国务院|国家|全国|中办|国办")
_BEFORE = 120
_PART_OF_IT = re.compile("[^，,。；;、《]{0,4}(?:实施方案|实施意见|阶段|考核|后半程|中期)")
"""Behind the years: they are those of this."""
_YEARS_OF_ITS_OWN = "法治"
"""So begin the titles whose years are given whole: a year too late is a slip in them."""
_FIRST_PLAN, _FIRST_LAW = 1951, 1981
"""The years from which the plans and the programmes of 普法 count: the n-th begins five times n years later."""


_LAW = Guarded(
    ("五”普法", "五普法", '五"普法'),
    r"[“\"]?(?<![一二三四五六七八九十])(?P<number>[四五六七八九])五[”\"]?普法(?:(?:规划|工作|教育|宣传教育)(?!办))?",
)
_CARRIED_OUT = re.compile(
    "(?:实施|落实|执行|推进|完成|开展|通过|组织|启动)(?:国家|省|[市县区]|本级|全[市县区]|我[市县区])?$"
)
"""In front of the programme of the day."""
_COMES_TO = re.compile(
    "^(?:的)?(?:全面|深入|有序|顺利|扎实|圆满|已|纵深)*(?:实施|推进|通过|完成|收官|(?:终期|中期|总结|考核|评估)*(?:验收|评估|收官))"
)
"""Behind it."""
_LOOKS_BACK = re.compile(
    "之年|以来|期间|[自从在]|历|先后|回顾|经验|基础|表彰|先进|获|荣|评为|曾|上一?年|去年|档案|成果|此前|继|衔接|到|至"
)
"""In its clause: it is told of in passing."""
_END = re.compile("终期|中期|收官|验收")
_WOUND_UP = re.compile("验收|收官")
"""What else is said of one that is over, outdated-term tells."""
_AFTER = 1
"""Years behind its last in which a programme is wound up."""


class Misdated(NamedTuple):
    """A programme with years that are not its own."""

    span: tuple[int, int]
    title: str
    right: tuple[int, int]
    """Its first year and its last."""


def misdated_programmes(report: Report) -> Iterator[Misdated]:
    """The programmes of a report that stand with other years than theirs."""
    for sentence, found in _TITLE.matches(report):
        group = "" if found["period"] else "outer_"
        years = int(found[f"{group}first"]), int(found[f"{group}last"])
        editions = _TITLED[found["title"]]
        # A later edition may have come out, and a province has its own.
        is_left_out = (
            years in editions or years[0] > editions[-1][1] or _is_part(report, found, years, editions)
        )
        if not is_left_out and not _is_of_a_place(report.text[sentence.start : found.start()]):
            right = max(editions, key=lambda edition: (len({*edition, *years}) < 4, edition))
            yield Misdated(found.span(f"{group}period"), f"《{found['title']}》", right)
    for _, found in _FIVE_YEARS.matches(report):
        number = whole_number(found["number"])
        if (number < 10) is not bool(found["law"]):
            continue
        first = (_FIRST_LAW if found["law"] else _FIRST_PLAN) + 5 * number
        years = int(found["first"]), int(found["last"])
        # Some years of it are told by themselves: “八五”普法（2021—2023年）.
        if not _are_within(years, (first, first + 4)) and not _PART_OF_IT.match(report.text, found.end()):
            title = f"“{found['number']}五”{found['law'] or ''}"
            yield Misdated(found.span("period"), title, (first, first + 4))


def outlived_programmes(report: Report, year: int) -> Iterator[Misdated]:
    """The programmes of 普法 that a report on a year says were carried out in it, though they were over or yet to come."""
    for sentence, found in _LAW.matches(report):
        if sentence.function is Function.PLAN or sentence.span is not Span.YEAR or sentence.heading:
            continue
        before = last_clause(report.text[sentence.start : found.start()])
        behind = first_clause(report.text[found.end() : sentence.end])
        is_of_now = _CARRIED_OUT.search(before) or _COMES_TO.match(behind)
        first = _FIRST_LAW + 5 * (whole_number(found["number"]) or 0)
        last = first + 4
        is_over = year > last + _AFTER and _WOUND_UP.search(behind) is not None
        is_to_come = year < first and _END.search(behind) is not None
        if is_of_now and (is_over or is_to_come) and not _LOOKS_BACK.search(before + behind):
            yield Misdated(found.span(), f"“{found['number']}五”普法", (first, last))


def _is_part(report: Report, title: re.Match[str], years: _Years, editions: Sequence[_Years]) -> bool:
    """Whether the years of a title are those of a stage, or may be."""
    is_told = title["title"].startswith(_YEARS_OF_ITS_OWN) and title["period"]
    within = not is_told and any(_are_within(years, edition) for edition in editions)
    return within or _PART_OF_IT.match(report.text, title.end()) is not None


def _are_within(years: _Years, edition: _Years) -> bool:
    return edition[0] <= years[0] <= years[1] <= edition[1]


def _is_of_a_place(before: str) -> bool:
    """Whether a title behind this text is of an edition that a place made for itself."""
    near = before[-_BEFORE:]
    made = _MADE.search(near)
    return bool(
        _OF_A_PLACE.search(near) or (made and not _OF_THE_STATE.search(last_clause(near[: made.start()])))
    )

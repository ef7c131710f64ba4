"""More in a part of the year than in all of it: 上半年检查3320次 where 全年检查3150次."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.mentions import WHICH
from compare.evidence import evidence
from compare.figures.clause import clause_before, clauses_before, text_between
from compare.message import message
from compare.model import Fault, Figure, Report
from compare.wording import HAN, han

_PART = re.compile(
    r"(?:上|下)半年|前[两二三]个?季度|[一二三四]季度|前[二三四五六七八九十]{1,2}个?月|1\s*(?:月)?\s*[至到—－\-~～]\s*\d{1,2}\s*月份?"
)
_OTHER = re.compile(r"20\d\d年|上年|去年|累计|以来|同比|计划|目标|任务|预计|力争|平均|每|率")
_SAYS_NO_MORE = re.compile(
    r"全[省市县区旗镇]|我[省市县区旗]|全年|今年|年内|本年度?|当年|累计|共计?|总|了|已|其中|期间|各[类项种级]|等"
)
_PART_ALONE = re.compile(rf"[仅单]?(?:{_PART.pattern})(?:[就便即](?!业|医|诊|学|近|地|读|餐|职|时|期))?")
"""A part of the year with what says how much it is by itself: 仅上半年就."""
_SHORTEST = 4
"""Letters of a name that two values anywhere in a report have in common."""
_BEHIND = 8
_MOST = 40
"""Values of parts of the year that are looked at."""


def larger_parts_of_year(report: Report) -> Iterator[Fault]:
    """The values of a part of the year that are larger than the year's, in text order; the one told behind is doubted."""
    for whole, part in _parts(report):
        here, other = sorted((whole.quantity, part.quantity), key=lambda quantity: -quantity.start)
        text = message("{part} in a part of the year cannot be more than the {whole} of the whole year.", part=part.quantity.text, whole=whole.quantity.text)  # fmt: skip
        also = (evidence(report, *whole.quantity.span),)
        yield Fault(here.span, text, WHICH, evidence=also, other=other.start)


def _parts(report: Report) -> Iterator[tuple[Figure, Figure]]:
    if not re.search("半年|季度|月", report.text):
        return
    parts = [f for f in report.figures if _is_of_review(report, f) and _is_of_part(report, f)][:_MOST]
    wholes = [f for f in report.figures if _is_of_review(report, f)] if parts else []
    for part in parts:
        for whole in wholes:
            one, other = whole.quantity, part.quantity
            alike = one.is_like(other)
            is_more = alike and 0 < one.value < other.value <= 3 * one.value
            if is_more and _is_of_year(report, whole) and _are_one(report, part, whole):
                yield whole, part
                break


def _is_of_review(report: Report, figure: Figure) -> bool:
    sentence, quantity = report.sentences[figure.sentence], figure.quantity
    is_review = sentence.tells_of_the_year
    return is_review and quantity.is_exact_amount


def _is_of_part(report: Report, figure: Figure) -> bool:
    """Its own clause names a part of the year, or the one that it goes on from."""
    clause = clause_before(report, figure)
    return bool(_PART.search(clause)) and not _OTHER.search(_PART.sub("", clause))


def _is_of_year(report: Report, figure: Figure) -> bool:
    *before, clause = clauses_before(report, figure)
    if _PART.search(clause) or _OTHER.search(clause):
        return False
    opened = re.split("全年|今年", "".join(before))[-1]
    return bool(re.search("全年|年内|今年", clause)) or not _PART.search(opened)


def _are_one(report: Report, part: Figure, whole: Figure) -> bool:
    """They have one name; behind one another, 全年共培训 says enough of what was trained."""
    one, other = _name(report, part), _name(report, whole)
    if min(len(one), len(other)) >= _SHORTEST and one == other:
        return True
    between = text_between(report, part, whole)
    is_next = part.sentence == whole.sentence and bool(
        re.fullmatch(r"[^，,。；;、\d]{0,4}[，,][^，,。；;、\d]{0,16}", between)
    )
    return is_next and "全年" in between and len(other) > 1 and (one.startswith(other) or one.endswith(other))


def _name(report: Report, figure: Figure) -> str:
    """The words in front of a value and the noun behind it, without those of time and place."""
    end = figure.quantity.end
    behind = re.match(rf"{HAN}{{0,{_BEHIND}}}", report.text[end : end + _BEHIND])
    noun = "" if behind is None or re.match("的", behind[0]) else behind[0]
    words = _PART_ALONE.sub("", clause_before(report, figure, "、")) + noun
    words = han(_SAYS_NO_MORE.sub("", words))
    return re.sub("^(?:通报|公布|实现)", "", words)

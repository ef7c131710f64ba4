"""More in a part of the year than in all of it: 上半年检查3320次 where 全年检查3150次."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.mention import Mention, mentions
from compare.checks.contradictions.pairing import WHICH
from compare.evidence import evidence
from compare.figures.clause import text_between
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
_NEXT = re.compile(r"[^，,。；;、\d]{0,4}[，,][^，,。；;、\d]{0,16}")
_NOUN = re.compile(rf"(?!的){HAN}{{0,8}}")
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
    told = [m for m in mentions(report) if m.sentence.tells_of_the_year and m.quantity.is_exact_amount]
    for part in [mention for mention in told if _is_of_part(mention)][:_MOST]:
        for whole in told:
            one, other = whole.quantity, part.quantity
            is_more = one.is_like(other) and 0 < one.value < other.value <= 3 * one.value
            if is_more and _is_of_year(whole) and _are_one(report, part, whole):
                yield whole.figure, part.figure
                break


def _is_of_part(mention: Mention) -> bool:
    """Its own clause names a part of the year, or the one that it goes on from."""
    return bool(_PART.search(mention.clause)) and not _OTHER.search(_PART.sub("", mention.clause))


def _is_of_year(mention: Mention) -> bool:
    *before, clause = mention.clauses
    if _PART.search(clause) or _OTHER.search(clause):
        return False
    opened = re.split("全年|今年", "".join(before))[-1]
    return bool(re.search("全年|年内|今年", clause)) or not _PART.search(opened)


def _are_one(report: Report, part: Mention, whole: Mention) -> bool:
    """They have one name; behind one another, 全年共培训 says enough of what was trained."""
    one, other = _name(part), _name(whole)
    if min(len(one), len(other)) >= _SHORTEST and one == other:
        return True
    between = text_between(report, part.figure, whole.figure)
    is_next = part.sentence is whole.sentence and _NEXT.fullmatch(between) and "全年" in between
    return bool(is_next) and len(other) > 1 and (one.startswith(other) or one.endswith(other))


def _name(mention: Mention) -> str:
    """The words in front of a value and the noun behind it, without those of time and place."""
    behind = _NOUN.match(mention.behind)
    words = _PART_ALONE.sub("", mention.item) + (behind[0] if behind else "")
    return re.sub("^(?:通报|公布|实现)", "", han(_SAYS_NO_MORE.sub("", words)))

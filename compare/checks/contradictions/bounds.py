"""A limit that is said to be passed, or nearly reached, and an exact value beside it that says otherwise: 超过5000件, 4860件."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.wholes import PART
from compare.figures.clause import clause_before
from compare.model import AMOUNTS, Bound, Figure, Function, Report, Span
from compare.wording import HAN

_BOUND_WORDS = re.compile(r"(?P<least>超过?|逾|突破|首破|超越)|(?P<most>近|接近|将近|不足|不到)")
_ENDS = re.compile(r"(?:(?P<least>超过?|逾|突破|首破|超越)|(?P<most>接近|将近|近|不足|不到))了?$")
_SAYS_NO_MORE = re.compile(
    r"^(?:今年|本年度?|全年|年内|20\d\d年|截至目前|目前|全[区县市]|我[区县市]|共|已|累计|预计|实现|完成)+|(?:首次|历史性|成功|一举|已|累计|共|总共|实现|完成|达到?|增至|增长到|为|约|了|的|各类|总数|总量|数量)+$"
)
_OTHER = re.compile(
    r"20\d\d年|上年|去年|累计|以来|其中|每|平均|同比|增|计划|目标|任务|预计|力争|历年|上半年|季度|由|从|较|比"
)
_NEAR = 5
"""One part in so many of a limit by which a value may miss it and be of the same thing."""
_SENTENCES = 2
_SHORTEST = 4
_MOST = 12
"""Figures behind or in front of a limit that are looked through."""


def bounds(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The exact value or the limit told first, and the other one, in text order."""
    figures = report.figures
    for at, limit in enumerate(figures):
        sign = _sign(report, limit)
        if not sign:
            continue
        for value in (*figures[max(0, at - _MOST) : at], *figures[at + 1 : at + 1 + _MOST]):
            off = (limit.quantity.value - value.quantity.value) * sign
            is_near = abs(off) * _NEAR <= limit.quantity.value
            if off > 0 and is_near and _are_one(report, limit, value):
                first, second = sorted((limit, value), key=lambda f: f.quantity.start)
                yield first, second
                break


def _sign(report: Report, figure: Figure) -> int:
    """1 where the value is more than the figure, -1 where it is less, 0 where the figure is no limit."""
    quantity, sentence = figure.quantity, report.sentences[figure.sentence]
    if (
        quantity.kind not in AMOUNTS
        or sentence.function is not Function.REVIEW
        or sentence.span is not Span.YEAR
    ):
        return 0
    own = _BOUND_WORDS.match(quantity.text)
    said = own or _ENDS.search(clause_before(report, figure))
    if said is None or quantity.high is not None or re.search("以上|以下|左右|余|多|几", quantity.text):
        return 0
    return 1 if said["least"] else -1


def _are_one(report: Report, limit: Figure, value: Figure) -> bool:
    """The two are near each other and have one name, or the second none of its own: 突破5万辆，达到4.8万辆."""
    one, other = limit.quantity, value.quantity
    if not one.is_like(other) or other.bound is not Bound.EXACT or other.high:
        return False
    if _ENDS.search(clause_before(report, value)):
        return False
    here, there = report.sentences[limit.sentence], report.sentences[value.sentence]
    if here.paragraph != there.paragraph or abs(here.id - there.id) > _SENTENCES:
        return False
    clauses = [clause_before(report, figure) for figure in (limit, value)]
    if any(PART.search(clause) or _OTHER.search(clause) for clause in clauses):
        return False
    names = [_name(clause) for clause in clauses]
    is_next = limit.sentence == value.sentence and one.end <= other.start
    between = report.text[one.end : other.start] if is_next else ""
    if is_next and re.fullmatch(r"[^，,。；;、\d]{0,6}[，,](?:共|已)?(?:达到?|为|共)\s*", between):
        return len(names[0]) >= _SHORTEST
    nouns = [
        re.match(rf"{HAN}{{0,8}}", report.text[f.quantity.end : f.quantity.end + 8]) for f in (limit, value)
    ]
    ends = [n[0] if n else "" for n in nouns]
    return (
        len(names[0]) >= _SHORTEST and names[0] == names[1] and (ends[0][:2] == ends[1][:2] or not all(ends))
    )


def _name(clause: str) -> str:
    words, last = _ENDS.sub("", "".join(re.findall(HAN, clause))), None
    while last != words:
        last, words = words, _SAYS_NO_MORE.sub("", words)
    return words.replace("各类", "")

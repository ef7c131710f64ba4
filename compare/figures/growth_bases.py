"""The base of a claim of growth: the value of an earlier year that the sentence states, or that what was added leaves.

较上年58件增长27.6%; 由20天压缩至12天; 64家，比上年净增9家，增长16.4%.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from compare.figures.clause import text_before
from compare.figures.movement import CUT, FALL, RISE
from compare.figures.steps import is_ratio
from compare.model import Figure, FigureKind, Report
from compare.wording import HAN

_LAST_YEAR = r"(?:上年度?|去年|上一年度?|{year}年)(?:全年|同期)?(?:的|为|是)?\s*[（(]?\s*$"
_EARLIER_YEAR = re.compile(r"[比较与]\s*20\d\d\s*年(?:全年|同期)?(?:的|为|是)?\s*[（(]?\s*$")
"""Before a base older than last year's value: 比2022年的2297件增长13.7%."""
_AGAINST = re.compile(r"[较比与](?!例|重)[^，,。；;：:、\d]{2,12}(?:的|为)\s*$")
_BY = re.compile(f"(?:{RISE}|{FALL}|多|少)了?")
"""Before any other base, or right after it: 较第二季度的74件增加12件."""
_RISEN = re.compile(r"[^，,；;。\d]{0,4}(?:[到至为])(?:(?:19|20)\d\d年[底末]?的?)?\s*")
"""Between the values before and after a change: 由20天压缩至12天."""
_FROM = re.compile(r"[由从](?:(?:19|20)\d\d年[底末初]?的?)?[^，,；;。、\d]{0,4}$")
_NOT_OF_LAST_YEAR = re.compile(r"法定|承诺|原|最初|之初|年初|以前|此前|20\d\d年")
_OF_LAST_YEAR = re.compile("同比|上年|去年|上一年|同期")
FARTHEST = 24
"""Characters between a value and the claim of its growth."""
_ADDED = r"(?:全年|年内|当年|[比较](?:[上去]年(?:同期|底|末)?|年初|20\d\d年[底末]?))"
_BY_HOW_MUCH = rf"(?:{_ADDED}*(?:净[增减]|新增|增加|减少|压减)|{_ADDED}+[多少新]?[增减])[加少]?了?"
_IS_ADDED = re.compile(rf"[，,、（(]\s*{_BY_HOW_MUCH}\s*$")
_AN_ADDITION = re.compile(rf"[，,、]\s*{_BY_HOW_MUCH}\d[\d.]*[万亿]?[^\W\d_]{{1,3}}(?=[，,、])")
"""64家，比上年净增9家，增长16.4%: what was added is the change itself, and the growth that of the total."""
_ANEW = re.compile(r"[，,、（(]\s*新增[加了]*\s*")
_ADDED_BY_NAME = re.compile(rf"(?:^|[，,；;。：:、年])\s*共?增[设加配派补添聘]了?{HAN}{{0,12}}$")
"""增设联系点6个: an addition to what there was, however much that grew by it."""
_TAKEN_AWAY = re.compile(rf"(?:取消|减少|核减|削减|{CUT})(?:(?![到至为]){HAN}){{0,8}}$")
_LESS = re.compile("[减少]")


def stated_base(
    report: Report, before: Sequence[Figure], claim: Figure, others: Container[int]
) -> Figure | None:
    """The base that the sentence gives of a claim; None where it gives none.

    ``before`` are the figures in front of the claim, ``others`` is where values of other years begin.
    """
    base = next((f for f in reversed(before) if f.quantity.start in others or _is_base(report, f)), None)
    if base is not None and len(report.text[base.quantity.end : claim.quantity.start]) > FARTHEST:
        base = None
    return base or _beginning(report, before, claim) or compared_with(report, before, claim)


def without_addition(between: str, claim: Figure) -> str:
    """The text between a value and a claim without what was added, if that went the way of the claim."""
    added = _AN_ADDITION.search(between)
    is_one = added and (claim.quantity.value < 0) is bool(_LESS.search(added[0]))
    return between.replace(added[0], "") if added and is_one else between


def is_added(report: Report, figure: Figure, before: Sequence[Figure]) -> bool:
    """It is what was added to a total: 净增9家, 增设联系点9个; 新增9家 is so only behind one."""
    start, unit = figure.quantity.start, figure.quantity.unit
    head = report.text[max(report.sentences[figure.sentence].start, start - FARTHEST) : start]
    found = _IS_ADDED.search(head)
    if found is None:
        return bool(_ADDED_BY_NAME.search(head))
    return not _ANEW.fullmatch(found[0]) or any(
        f.quantity.unit == unit and f.quantity.start < start and f.quantity.value > figure.quantity.value
        for f in before
    )


def is_taken_away(report: Report, figure: Figure, claim: Figure) -> bool:
    """It is what a fall took away, not what was left: 取消73项，精简70.2%; 取消73项，同比下降10% may be of the 73."""
    between = report.text[figure.quantity.end : claim.quantity.start]
    if claim.quantity.value > 0 or _OF_LAST_YEAR.search(between):
        return False
    return bool(_TAKEN_AWAY.search(text_before(report, figure, FARTHEST)))


def less_what_was_added(
    report: Report, level: Figure, before: Sequence[Figure], claim: Figure
) -> Figure | None:
    """64家，比上年净增9家，增长16.4%: last year's 55家, of whole things only."""
    quantity = level.quantity
    added = next((f for f in before if f.quantity.start > level.quantity.start), None)
    if (
        added is None
        or claim.quantity.unit != "%"
        or quantity.kind is not FigureKind.COUNT
        or added.quantity.unit != quantity.unit
        or not (quantity.is_exact and added.quantity.is_exact)
        or re.search("[.万亿]", quantity.text + added.quantity.text)
        or not is_added(report, added, before)
    ):
        return None
    value = quantity.value - abs(added.quantity.value) * (-1 if claim.quantity.value < 0 else 1)
    if value <= 0:
        return None
    was = replace(quantity, value=value, text=f"{value:f}{quantity.unit}")
    return replace(level, quantity=was)


def _is_base(report: Report, figure: Figure) -> bool:
    """上年的58件, 比2022年的58件: the value of an earlier year, stated in this report."""
    if figure.quantity.kind is FigureKind.CHANGE or report.year is None:
        return False
    start = figure.quantity.start
    before = report.text[max(0, start - 16) : start]
    said = re.search(_LAST_YEAR.format(year=report.year - 1), before) or _EARLIER_YEAR.search(before)
    return bool(said) and not is_ratio(report, figure)


def _beginning(report: Report, before: Sequence[Figure], claim: Figure) -> Figure | None:
    """由20天压缩至12天: the value that the last one before a claim began from."""
    if len(before) <= 1:
        return None
    base, level = before[-2:]
    sentence = report.sentences[base.sentence]
    head = report.text[max(sentence.start, base.quantity.start - FARTHEST) : base.quantity.start]
    between = report.text[base.quantity.end : level.quantity.start]
    if not _FROM.search(head) or not _RISEN.fullmatch(between):
        return None
    # 由法定的20天压缩至8天，同比压缩20% has another base.
    is_compared = _OF_LAST_YEAR.search(report.text[level.quantity.end : claim.quantity.start])
    return None if is_compared and _NOT_OF_LAST_YEAR.search(head) else base


def compared_with(report: Report, before: Sequence[Figure], claim: Figure) -> Figure | None:
    """较第二季度的74件增加12件: the base the claim itself names."""
    if len(before) < 2:
        return None
    base = before[-1]
    sentence = report.sentences[base.sentence]
    head = report.text[max(sentence.start, base.quantity.start - FARTHEST) : base.quantity.start]
    between = report.text[base.quantity.end : claim.quantity.start]
    return base if _AGAINST.search(head) and _BY.fullmatch(between) else None

"""Numbers of towns, villages and offices that contradict each other: they are hardly ever drawn anew."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.checks.contradictions.mention import Mention, mentions
from compare.checks.contradictions.pairing import WHICH, grouped
from compare.message import message
from compare.model import Bound, Comparison, Fault, Figure, Report
from compare.wording import normal

_DIVISION = re.compile(
    r"^(?:个)?(?:乡?镇[（(]街道[）)]|乡?镇[（(]街道办事处[）)]|乡镇|镇街|街道|镇|行政村|村[（(]社区[）)]|村|社区)(?![级民干支组务医规居])(?P<alone>(?=[，,。；;、全均实开设建完已都参推]|$))?"
)
_BODIES = re.compile(
    r"^(?:个)?(?:(?:[省市区县]级|[省市区县])?(?:行政)?执法(?:部门|单位|机关|主体)|(?:[省市区县]级?)?(?:政府)?(?:工作部门|组成部门))"
)
"""Offices, whose number changes as seldom as that of the divisions."""
_TOWNS = re.compile("[镇乡]|街道")
_REDREW = re.compile(r"区划|撤[乡镇并]|(?:增设|新设|设立)[^，,。；;\d]{0,6}(?:[镇乡]|街道)|改[镇街]")
"""In a report that may tell of more towns than there were."""
_OFFICE = re.compile(r"^(?:基层)?(?:市场监管|市场监督管理|司法|财政|税务|自然资源)所(?![所长员])")
"""An office of which there is one for each town or two, and hardly ever a new one."""
_ADDS = re.compile("新|增|扩|设|建成|累计|以来|上年|去年|20\\d\\d年|原|由|从")
"""In front of a number of such offices that may be another one."""
_OPENS = re.compile(r"(?:^|[，,；;。])$")
_NEAR_WHOLE = Decimal("1.25")
"""Times a number of divisions up to which another is a slip, not a part."""
_IS_REDRAWN = re.compile("原|由|从|撤|并|调整|上年|去年|\\d年|[省市共邻]|周边|毗|外")
"""In front of a number of divisions that is not today's, not this area's, or more than one kind together."""
_ALL = re.compile(r"[^，,。；;：:\d]{0,14}(?:全部|全面|全覆盖|均(?!衡)|都(?!市))")
_GOES_ON = re.compile("(?:街道|社区|[村镇乡次])")
"""Behind what is counted: it is of more than one kind, or visits."""
_OF_A_TOWN = re.compile(r"(?:镇|乡|街道)(?:人民政府|办事处|党委|党工委)?$")
_TWICE, _AGAIN = 2, 3
"""Times a town's report, and that with last year's, gives the number of its villages."""
_Number = tuple[str, Decimal]
"""What divisions are called, and how many there are."""


class _Told(NamedTuple):
    """A number of divisions or offices where a report gives it."""

    mention: Mention
    name: str

    @property
    def number(self) -> _Number:
        return self.name, self.mention.quantity.value

    @property
    def is_exact(self) -> bool:
        return self.mention.quantity.bound is Bound.EXACT

    @property
    def opens_clause(self) -> bool:
        return self.is_exact and bool(_OPENS.search(self.mention.before[-2:].rstrip()))

    @property
    def is_said_of_all(self) -> bool:
        """What is told holds for every one of them: 14个乡镇实现公交全覆盖."""
        return _ALL.match(self.mention.behind) is not None

    @property
    def is_of_now(self) -> bool:
        """It counts divisions of one kind, as they are, in this area."""
        noun = _DIVISION.match(self.mention.behind[:12])
        is_one_kind = noun is None or not _GOES_ON.match(self.mention.behind[noun.end() :])
        return self.is_exact and is_one_kind and not _IS_REDRAWN.search(self.mention.item)


def _name(mention: Mention, *, alone: bool) -> str:
    """镇街道 of 12个镇（街道）; empty where no division is counted, or none that ends there.

    The offices of 32家行政执法部门 are among them where the noun need not end there.
    """
    behind = mention.behind[:12].lstrip()
    noun = _DIVISION.match(behind) or (None if alone else _BODIES.match(behind))
    is_whole_noun = noun is not None and (not alone or noun["alone"] is not None)
    if noun is None or not is_whole_noun or mention.is_planned:
        return ""
    return re.sub(r"\W", "", normal(noun[0]))


def division(mention: Mention) -> Hashable | None:
    """全区12个镇（街道） in one place, 全区11个镇（街道） in another."""
    return (mention.is_of_the_whole and _name(mention, alone=True)) or None


def _told(report: Report | None) -> Sequence[_Told]:
    """The numbers of divisions and offices of a report, in text order; none where there is no report."""
    return report.once(_divisions) if report else ()


def _divisions(report: Report) -> tuple[_Told, ...]:
    return tuple(_Told(m, name) for m in mentions(report) if (name := _name(m, alone=False)))


def divisions_of_last_year(report: Report, old: Report) -> Iterator[tuple[Figure, Figure]]:
    """22个村（社区）, this year as last, and 全镇24个村（社区）: divisions are hardly ever drawn anew."""
    told = _told(report)
    bare: dict[_Number, Figure] = {}
    for one in told:
        if one.opens_clause and not one.mention.is_of_the_whole:
            bare.setdefault(one.number, one.mention.figure)
    before = {one.number for one in _told(old) if one.opens_clause or one.mention.is_of_the_whole}
    for whole in told:
        if not whole.mention.is_of_the_whole or whole.number in before:
            continue
        name, value = whole.number
        for (same, other), figure in bare.items():
            is_near = _is_beyond(value, other) or value < other
            if same == name and is_near and (name, other) in before:
                yield figure, whole.mention.figure
                break


def divisions_beyond_all(report: Report, old: Report | None) -> Iterator[tuple[Figure, Figure]]:
    """全市14个乡镇（街道）, and 覆盖15个乡镇（街道）: fewer would be some of them; more there cannot be.

    Where no whole is named, 14个乡镇全部建成 are all there are if last year's report has as many.
    """
    told = _told(report)
    wholes = {one.name: one for one in reversed(told) if one.mention.is_of_the_whole}
    others = [one for one in told if not one.mention.is_of_the_whole and one.is_of_now]
    known = _told(old) if others else []
    before, all_before = (
        {one.number for one in some} for some in (known, [k for k in known if k.is_said_of_all])
    )
    taken: dict[str, _Told] = {}
    for one in others:
        is_of_all = one.number in before and one.opens_clause and one.is_said_of_all
        if one.name not in wholes and (is_of_all or one.number in all_before):
            taken.setdefault(one.name, one)
    for other in others:
        whole = wholes.get(other.name) or taken.get(other.name)
        is_known = other.name in taken and other.number in before
        if whole and not is_known and _is_beyond(other.number[1], whole.number[1]):
            yield whole.mention.figure, other.mention.figure


def offices_beyond_last_year(report: Report, old: Report) -> Iterator[tuple[Figure, Figure]]:
    """8个基层市场监管所, this year as last, and 9个基层市场监管所 of the plan."""
    before = grouped(_offices(old))
    for name, offices in grouped(_offices(report)).items():
        known = {figure.quantity.value for figure in before.get(name, ())}
        same = [figure for figure in offices if {figure.quantity.value} == known]
        others = [figure for figure in offices if {figure.quantity.value} != known]
        if same and len(others) == 1 and _is_beyond(others[0].quantity.value, same[0].quantity.value):
            yield same[0], others[0]


def _offices(report: Report) -> Iterator[tuple[str, Figure]]:
    for mention in mentions(report):
        office = _OFFICE.match(mention.behind[:16]) if mention.is_count("个", "家", "所") else None
        if office and not _ADDS.search(mention.item):
            yield office[0], mention.figure


def towns_of_last_year(comparison: Comparison) -> Iterator[Fault]:
    """覆盖13个乡镇, said once, where last year's report has 全县12个乡镇 and has it again."""
    before, now = (
        grouped((one.name, one) for one in _told(report) if one.is_of_now and _TOWNS.search(one.name))
        for report in (comparison.old, comparison.new)
    )
    for name, told in () if _REDREW.search(comparison.new.text) else now.items():
        known = before.get(name, [])
        wholes = [one for one in known if one.mention.is_of_the_whole]
        most = max(told, key=lambda one: one.number[1])
        is_told_once = sum(one.number == most.number for one in told) == 1
        if not wholes or not is_told_once or len({one.number for one in wholes}) > 1:
            continue
        whole = wholes[0]
        is_told_again = sum(one.number == whole.number for one in known) >= _TWICE
        is_most = all(one.number[1] <= whole.number[1] for one in known)
        if is_told_again and is_most and _is_beyond(most.number[1], whole.number[1]):
            figure, old = most.mention.figure, whole.mention.figure
            text = message("{title} here, {old} in last year's report.", title=figure.quantity.text, old=old.quantity.text)  # fmt: skip
            yield Fault(figure.quantity.span, text, WHICH, old_sentence=old.sentence)


def divisions_of_a_town(report: Report, old: Report | None) -> Iterator[tuple[Figure, Figure]]:
    """12个社区 in the report of a street office that speaks of its 11个社区 again and again."""
    if not _OF_A_TOWN.search(report.issuer):
        return
    before = Counter(number for number, _ in _figures_by_number(old))
    values: dict[str, dict[Decimal, list[Figure]]] = {}
    for (name, value), figures in grouped(_figures_by_number(report)).items():
        values.setdefault(name, {})[value] = figures
    for name, counted in values.items():
        value, own = max(counted.items(), key=lambda entry: (len(entry[1]), entry[0]))
        if len(own) < _TWICE or len(own) + before[name, value] < _AGAIN:
            continue
        for other, figures in counted.items():
            # Fewer are some of them; more there cannot be.
            if not before[name, other] and len(figures) == 1 and _is_beyond(other, value):
                yield own[0], figures[0]


def _figures_by_number(report: Report | None) -> list[tuple[_Number, Figure]]:
    exact = (one for one in _told(report) if one.is_exact and not one.mention.is_of_a_part)
    return [(one.number, one.mention.figure) for one in exact]


def _is_beyond(value: Decimal, whole: Decimal) -> bool:
    return whole < value <= whole * _NEAR_WHOLE

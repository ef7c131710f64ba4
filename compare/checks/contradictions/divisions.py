"""Numbers of towns, villages and offices that contradict each other: they are hardly ever drawn anew."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator
from decimal import Decimal

from compare.checks.contradictions.whole_or_part import PART, is_of_the_whole, item_of
from compare.figures.clause import text_before
from compare.model import Bound, Figure, Function, Report
from compare.wording import normal

_DIVISION = re.compile(
    r"^(?:个)?(?:乡?镇[（(]街道[）)]|乡?镇[（(]街道办事处[）)]|乡镇|镇街|街道|镇|行政村|村[（(]社区[）)]|村|社区)(?![级民干支组务医规居])(?P<alone>(?=[，,。；;、全均实开设建完已都参推]|$))?"
)
_BODIES = re.compile(
    r"^(?:个)?(?:(?:[省市区县]级|[省市区县])?(?:行政)?执法(?:部门|单位|机关|主体)|(?:[省市区县]级?)?(?:政府)?(?:工作部门|组成部门))"
)
"""Offices, whose number changes as seldom as that of the divisions."""
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


def _division_name(report: Report, figure: Figure, *, alone: bool) -> str:
    """镇街道 of 12个镇（街道）; empty where no division is counted, or none that ends there.

    The offices of 32家行政执法部门 are among them where the noun need not end there.
    """
    sentence, end = report.sentences[figure.sentence], figure.quantity.end
    behind = report.text[end : min(sentence.end, end + 12)].lstrip()
    noun = _DIVISION.match(behind) or (None if alone else _BODIES.match(behind))
    is_whole_noun = noun is not None and (not alone or noun["alone"] is not None)
    if noun is None or not is_whole_noun or sentence.function is Function.PLAN:
        return ""
    return re.sub(r"\W", "", normal(noun[0]))


def division(report: Report, figure: Figure) -> Hashable | None:
    """全区12个镇（街道） in one place, 全区11个镇（街道） in another."""
    return (is_of_the_whole(report, figure) and _division_name(report, figure, alone=True)) or None


def divisions_of_last_year(report: Report, old: Report) -> Iterator[tuple[Figure, Figure]]:
    """22个村（社区）, this year as last, and 全镇24个村（社区）: divisions are hardly ever drawn anew."""
    bare: dict[str, dict[Decimal, Figure]] = defaultdict(dict)
    wholes: list[tuple[str, Figure]] = []
    for figure in report.figures:
        name = _division_name(report, figure, alone=False)
        if name and is_of_the_whole(report, figure):
            wholes.append((name, figure))
        elif name and _opens_clause(report, figure):
            bare[name].setdefault(figure.quantity.value, figure)
    if not wholes:
        return
    before = {
        (name, figure.quantity.value)
        for figure in old.figures
        if (name := _division_name(old, figure, alone=False))
        and (_opens_clause(old, figure) or is_of_the_whole(old, figure))
    }
    for name, whole in wholes:
        value = whole.quantity.value
        for other, figure in bare[name].items():
            is_near = other < value <= other * _NEAR_WHOLE or value < other
            if is_near and (name, other) in before and (name, value) not in before:
                yield figure, whole
                break


def divisions_beyond_all(report: Report, old: Report | None) -> Iterator[tuple[Figure, Figure]]:
    """全市14个乡镇（街道）, and 覆盖15个乡镇（街道）: fewer would be some of them; more there cannot be.

    Where no whole is named, 14个乡镇全部建成 are all there are if last year's report has as many.
    """
    wholes: dict[str, Figure] = {}
    others: list[tuple[str, Figure]] = []
    for figure in report.figures:
        name = _division_name(report, figure, alone=False)
        if name and is_of_the_whole(report, figure):
            wholes.setdefault(name, figure)
        elif name and _is_of_now(report, figure):
            others.append((name, figure))
    before, all_before = _numbers_of(old) if old and others else (frozenset(), frozenset())
    taken: dict[str, Figure] = {}
    for name, figure in others:
        number = name, figure.quantity.value
        is_said_of_all = number in before and _opens_clause(report, figure) and _are_all(report, figure)
        if name not in wholes and (is_said_of_all or number in all_before):
            taken.setdefault(name, figure)
    for name, other in others:
        whole = wholes.get(name) or taken.get(name)
        is_known = name in taken and (name, other.quantity.value) in before
        if (
            whole
            and not is_known
            and whole.quantity.value < other.quantity.value <= whole.quantity.value * _NEAR_WHOLE
        ):
            yield whole, other


_Numbers = frozenset[tuple[str, Decimal]]


def _numbers_of(report: Report) -> tuple[_Numbers, _Numbers]:
    """The numbers of divisions a report gives, and those of which it says something that holds for all."""
    told = [
        (figure, (name, figure.quantity.value))
        for figure in report.figures
        if (name := _division_name(report, figure, alone=False))
    ]
    return (
        frozenset(number for _, number in told),
        frozenset(number for figure, number in told if _are_all(report, figure)),
    )


def _are_all(report: Report, figure: Figure) -> bool:
    """What is told holds for every one of them: 14个乡镇实现公交全覆盖."""
    end = report.sentences[figure.sentence].end
    return _ALL.match(report.text, figure.quantity.end, end) is not None


def _is_of_now(report: Report, figure: Figure) -> bool:
    """It counts divisions of one kind, as they are, in this area."""
    behind = _DIVISION.match(report.text[figure.quantity.end : figure.quantity.end + 12])
    end = figure.quantity.end + (behind.end() if behind else 0)
    is_one_kind = behind is None or not _GOES_ON.match(report.text, end)
    is_here = not _IS_REDRAWN.search(item_of(report, figure))
    return figure.quantity.bound is Bound.EXACT and is_one_kind and is_here


def divisions_of_a_town(report: Report, old: Report | None) -> Iterator[tuple[Figure, Figure]]:
    """12个社区 in the report of a street office that speaks of its 11个社区 again and again."""
    if not _OF_A_TOWN.search(report.issuer):
        return
    before: Counter[tuple[str, Decimal]] = (
        Counter(key for _, key in _figures_of_divisions(old)) if old else Counter()
    )
    counted: dict[str, dict[Decimal, list[Figure]]] = defaultdict(dict)
    for figure, (name, value) in _figures_of_divisions(report):
        counted[name].setdefault(value, []).append(figure)
    for name, values in counted.items():
        value, own = max(values.items(), key=lambda entry: (len(entry[1]), entry[0]))
        if len(own) < _TWICE or len(own) + before[name, value] < _AGAIN:
            continue
        for other, figures in values.items():
            # Fewer are some of them; more there cannot be.
            is_new = not before[name, other]
            if is_new and len(figures) == 1 and value < other <= value * _NEAR_WHOLE:
                yield own[0], figures[0]


def _figures_of_divisions(report: Report) -> list[tuple[Figure, tuple[str, Decimal]]]:
    return [
        (figure, (name, figure.quantity.value))
        for figure in report.figures
        if figure.quantity.bound is Bound.EXACT
        and (name := _division_name(report, figure, alone=False))
        and not PART.search(item_of(report, figure))
    ]


def _opens_clause(report: Report, figure: Figure) -> bool:
    is_exact = figure.quantity.bound is Bound.EXACT
    return is_exact and bool(_OPENS.search(text_before(report, figure, 2).rstrip()))

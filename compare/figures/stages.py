"""What a value is to a change that its clause tells of, and which values are told only for the sake of another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from compare.figures.indicators import OWN
from compare.figures.movement import CUT, FALL, LED_TO, RISE, WIDEN
from compare.model import Figure, FigureKind, Report

_LONGEST_CHANGE = 12
"""Characters between the two values of a change."""
_BREAK = re.compile("[，,；;。：:、]")
_JOINED = re.compile(r"\s*(?:[：:∶、]|和|与|及|以及)\s*")
"""Between the parts of a structure, or of a list: 由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7."""


_MOST_BETWEEN = 2
_TOTAL = re.compile(
    r"[，,；;]\s*[^，,；;。：:、\d]{0,8}?(?:总数|总量|总计|累计|合计|共有?|总共|达|增至|增加到|扩大到|扩至)[^，,；;。：:、\d]{0,4}$"
)
"""Between what was added and how many there are now."""


class Growth(NamedTuple):
    """What was added in a year, and how many there are with it."""

    addition: Figure
    total: Figure

    @property
    def before(self) -> Decimal:
        """How many there were."""
        return self.total.quantity.value - self.addition.quantity.value


class Stage(Enum):
    """What a value is to the change its clause tells of."""

    START = "start"
    """由52.2%提高, 在9个工作日的基础上"""
    STEP = "step"
    """再增加40元"""
    END = "end"
    """提高到450元"""
    NONE = "none"


_PARTS = "(?:#[:：∶])*"
"""Of a structure in front of the part in question: 由17.6∶35.1∶47.3."""
_STAGES = (
    (
        Stage.START,
        re.compile(
            rf"[由从][^，,；;。#{OWN}]{{0,4}}{_PARTS}{OWN}|(?:现行|原有的?|原来的?|原先的?){OWN}|{OWN}的?基础上"
        ),
    ),
    (Stage.STEP, re.compile(rf"(?:{RISE}|{WIDEN}|{FALL}|{CUT})了?{OWN}")),
    (
        Stage.END,
        re.compile(rf"(?:[到至达]|{LED_TO}|(?:调整|优化|整合|合并)为){_PARTS}{OWN}"),
    ),
)

_YEAR_BEFORE = r"(?:(?:19|20)\d\d年度?|[上去前]年|上一?年度|年初)(?:全年|同期|[末底初])?"
_COMPARED_WITH = re.compile(
    rf"(?:[比较]|相?比于?){_YEAR_BEFORE}(?:[^，,；;。、\d]{{1,8}}的|的)?\s*$|(?:上年度?|[上去]年同期)(?:的|为|是|仅为|只有)?\s*$"
)
"""In front of another year's value: 接待游客318万人次，比2019年的286万人次多一成."""
_IN_BRACKETS = re.compile(
    r"[（(]\s*(?:(?P<year>(?:19|20)\d\d)年度?|[上去]年度?)(?:全年|同期|[末底])?(?:为|是)?\s*$"
)
"""同比增长4.2%（2023年为146.1亿元）."""
_AGAINST = re.compile(rf"与{_YEAR_BEFORE}的?[^，,；;。]{{0,16}}$")
_IS_AGAINST = re.compile("[^，,；;。]{0,16}相比")
"""Around what is compared with: 与上年的58起、48人相比."""
_ON_TOP_OF = re.compile(rf"在{_YEAR_BEFORE}[^，,；;。]{{0,16}}$")
_ON_TOP = re.compile("[^，,；;。]{0,20}的?基础上")
"""Around what was done before: 在去年修缮18处的基础上，再修缮12处."""
_WAS = re.compile(
    r"[，,（(]\s*而?(?:[上去]年度?|(?P<year>(?:19|20)\d\d)年)(?:同期|全年)?(?:为|是|仅为|只有|仅)\s*$"
)
"""新改建农村公路86公里，去年为74公里: behind this year's value."""
_AND = re.compile(r"\s*[、和与及]\s*(?:(?:19|20)\d\d年度?|[上去前]年)?(?:为|是)?\s*")
"""Between the values of another year: 比上年的39个、182亿元分别增长."""
_FARTHEST = 24
_UNLIKE = (FigureKind.CHANGE, FigureKind.RANK, FigureKind.STREAK)


@lru_cache(maxsize=1 << 12)
def stage(context: str) -> Stage:
    """The stage of the quantity that ``OWN`` stands for in its context."""
    return next((stage for stage, pattern in _STAGES if pattern.search(context)), Stage.NONE)


def starts(report: Report, context: Callable[[Figure], str]) -> dict[int, Figure]:
    """Where the end of a change begins → the figure of its start: of 65项 in 由72项调整为65项 it is 72项.

    ``context`` gives the clause around a figure.
    """
    found: dict[int, Figure] = {}
    for before, after in pairwise(_runs(report)):
        first, last = before[0], before[-1]
        if first.sentence != after[0].sentence or first.quantity.unit != after[0].quantity.unit:
            continue
        between = report.text[last.quantity.end : after[0].quantity.start]
        if (
            len(before) == len(after)
            and len(between) <= _LONGEST_CHANGE
            and not _BREAK.search(between)
            and stage(context(first)) is Stage.START
            and stage(context(after[0])) is Stage.END
        ):
            found |= {end.quantity.start: start for start, end in zip(before, after, strict=True)}
    return found


def grown(report: Report, figures: Sequence[Figure], adds: Callable[[Figure], bool]) -> dict[int, Growth]:
    """Where an addition and the total it led to begin → both, for the figures of one sentence.

    年内新建检测点8处，总数达到46处: there were 38 the year before.  ``adds`` says whether a figure counts what was added.
    """
    found: dict[int, Growth] = {}
    for at, addition in enumerate(figures):
        if addition.quantity.kind is not FigureKind.COUNT:
            continue
        unit = addition.quantity.unit
        # How much of the year's task that was may stand between: 新增391名，完成任务的108.6%，累计达到1656名.
        total = next((f for f in figures[at + 1 : at + 1 + _MOST_BETWEEN] if f.quantity.unit == unit), None)
        if total is None or total.quantity.kind is not FigureKind.COUNT:
            continue
        before = report.text[addition.quantity.end : total.quantity.start]
        is_told = addition.quantity.value < total.quantity.value and _TOTAL.search(before)
        if is_told and adds(addition) and not adds(total):
            growth = Growth(addition, total)
            found |= {addition.quantity.start: growth, total.quantity.start: growth}
    return found


def _runs(report: Report) -> Iterator[list[Figure]]:
    """The figures, those of one structure or list together."""
    run: list[Figure] = []
    for figure in report.figures:
        if run:
            last = run[-1]
            between = report.text[last.quantity.end : figure.quantity.start]
            is_next = last.sentence == figure.sentence and _JOINED.fullmatch(between)
            if not is_next or last.quantity.unit != figure.quantity.unit:
                yield run
                run = []
        run.append(figure)
    if run:
        yield run


def values_of_other_years(report: Report) -> frozenset[int]:
    """Where the figures of a report begin that give another year's value beside this year's."""
    return report.once(_values_of_other_years)


def _values_of_other_years(report: Report) -> frozenset[int]:
    return frozenset().union(
        *(of_other_years(report, figures) for figures in report.figures_by_sentence().values())
    )


def of_other_years(report: Report, figures: Sequence[Figure]) -> frozenset[int]:
    """Where the figures of a sentence begin that give another year's value beside this year's."""
    others: set[int] = set()
    last = None
    for figure in figures:
        between = report.text[last.quantity.end : figure.quantity.start] if last else ""
        if _is_of_another_year(report, figure) or (
            last and last.quantity.start in others and _AND.fullmatch(between)
        ):
            others.add(figure.quantity.start)
        last = figure
    values = {(f.quantity.kind, f.quantity.unit) for f in figures if f.quantity.start not in others}
    return frozenset(
        f.quantity.start
        for f in figures
        if f.quantity.start in others and (f.quantity.kind, f.quantity.unit) in values
    )


def _is_of_another_year(report: Report, figure: Figure) -> bool:
    start, end = figure.quantity.start, figure.quantity.end
    before, behind = report.text[max(0, start - _FARTHEST) : start], report.text[end : end + _FARTHEST]
    # All that follows names a year in front of the value.
    if "年" not in before or figure.quantity.kind in _UNLIKE:
        return False
    bracketed = _IN_BRACKETS.search(before)
    was = _WAS.search(before)
    return bool(
        _COMPARED_WITH.search(before)
        or (was and was["year"] != str(report.year))
        or (bracketed and bracketed["year"] != str(report.year))
        or (_AGAINST.search(before) and _IS_AGAINST.match(behind))
        or (_ON_TOP_OF.search(before) and _ON_TOP.match(behind))
    )

"""Values of which a year has one only, told twice: the growth of a thing, the list of works, the meetings of a body."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from compare.checks.contradictions.twice import said_twice
from compare.checks.contradictions.whole_or_part import PART, item_of
from compare.model import Bound, Figure, FigureKind, Report
from compare.wording import HAN

_GROWN = re.compile(
    rf"(?:今年|全年|实现|预计|完成|带动|推动|拉动|全[区县市]|我[区县市])*(?P<name>{HAN}{{4,16}}?)(?:同比|比上年|较上年)?(?:实际|名义)?(?P<how>增长|下降|增速|增速达|增速为)了?(?:达到?|为)?$"
)
_OF_SOME = re.compile(r"年均|其中|上半年|季度|月|累计|以来|两年|平均|分别|目标|高于|低于|预期|拉动|贡献|名义")
_WORKS = re.compile(rf"{HAN}{{0,3}}?(?P<name>(?:民生|为民|惠民)?实事(?!求是)|民心工程|民生工程)")
_OF_ANOTHER = re.compile("[省市国]级?|上年|去年|其中|镇|乡|街道|村|部门|累计|[两三四五]年|以来|历年")
_HELD = re.compile(
    r"(?:全年|今年|共|累计|先后)*(?:主持|组织|共)?(?:召开|主持召开)(?:了)?(?:区|县|市)?(?:委|政府|人民政府)?(?P<organ>常务会议?|全体会议|党组会议?)$"
)


def differing_yearly_values(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The first number and a later one of the same thing with another value, in text order."""
    yield from said_twice(report, _growth)
    yield from said_twice(report, _works)
    yield from _more_meetings(report)


def _is_of_the_year(report: Report, figure: Figure) -> bool:
    return figure.quantity.is_exact and report.sentences[figure.sentence].tells_of_the_year


def _growth(report: Report, figure: Figure) -> Hashable | None:
    """规上工业增加值增长8.2%, a clause of nothing else."""
    is_growth = figure.quantity.kind is FigureKind.CHANGE and figure.quantity.unit == "%"
    if (
        not is_growth
        or not _is_of_the_year(report, figure)
        or _OF_SOME.search(report.wording(figure.sentence))
    ):
        return None
    found = _GROWN.fullmatch(item_of(report, figure))
    return found["name"] if found else None


def _works(report: Report, figure: Figure) -> Hashable | None:
    """20件民生实事: a year has one list of them."""
    is_count = figure.quantity.kind is FigureKind.COUNT and figure.quantity.unit in ("件", "项")
    if not is_count or not _is_of_the_year(report, figure) or _OF_ANOTHER.search(item_of(report, figure)):
        return None
    end = figure.quantity.end
    found = _WORKS.match(report.text, end, end + 8)
    return found["name"][-2:] if found else None


def _more_meetings(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """召开常务会议16次 of the year and 18次 of its leader, who cannot have held more; fewer may be those on one matter."""
    seen: dict[str, Figure] = {}
    for figure in report.figures:
        sentence, quantity = report.sentences[figure.sentence], figure.quantity
        is_count = (
            quantity.kind is FigureKind.COUNT
            and quantity.bound is Bound.EXACT
            and quantity.unit in ("次", "场")
        )
        if not is_count or not sentence.tells_of_the_year:
            continue
        clause = item_of(report, figure)
        found = None if PART.search(clause) else _HELD.search(clause)
        if found is None:
            continue
        organ = found["organ"].removesuffix("议").removesuffix("会")
        whole = seen.setdefault(organ, figure)
        is_of_the_year = "全年" in report.text[max(0, whole.quantity.start - 20) : whole.quantity.start]
        if is_of_the_year and whole.quantity.value < quantity.value <= whole.quantity.value * 3 / 2:
            yield whole, figure

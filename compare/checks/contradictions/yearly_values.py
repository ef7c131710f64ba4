"""Values of which a year has one only, told twice: the growth of a thing, the list of works, the meetings of a body."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import partial

from compare.checks.contradictions.mention import Mention, mentions
from compare.checks.contradictions.pairing import said_twice
from compare.model import Figure, FigureKind, Report
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
    yield from said_twice(report, partial(_growth, report))
    yield from said_twice(report, _works)
    yield from _more_meetings(report)


def _is_told(mention: Mention, kind: FigureKind, *units: str) -> bool:
    quantity = mention.quantity
    is_of_kind = quantity.kind is kind and quantity.is_exact and quantity.unit in units
    return is_of_kind and mention.sentence.tells_of_the_year


def _growth(report: Report, mention: Mention) -> Hashable | None:
    """规上工业增加值增长8.2%, a clause of nothing else."""
    is_growth = _is_told(mention, FigureKind.CHANGE, "%") and not _OF_SOME.search(
        report.wording(mention.sentence.id)
    )
    found = _GROWN.fullmatch(mention.item) if is_growth else None
    return found["name"] if found else None


def _works(mention: Mention) -> Hashable | None:
    """20件民生实事: a year has one list of them."""
    is_list = _is_told(mention, FigureKind.COUNT, "件", "项") and not _OF_ANOTHER.search(mention.item)
    found = _WORKS.match(mention.behind[:8]) if is_list else None
    return found["name"][-2:] if found else None


def _more_meetings(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """召开常务会议16次 of the year and 18次 of its leader, who cannot have held more; fewer may be those on one matter."""
    seen: dict[str, Figure] = {}
    for mention in mentions(report):
        is_told = mention.is_count("次", "场") and mention.sentence.tells_of_the_year
        found = _HELD.search(mention.item) if is_told and not mention.is_of_a_part else None
        if found is None:
            continue
        whole = seen.setdefault(found["organ"].removesuffix("议").removesuffix("会"), mention.figure)
        start, value = whole.quantity.start, whole.quantity.value
        is_of_the_year = "全年" in report.text[max(0, start - 20) : start]
        if is_of_the_year and value < mention.quantity.value <= value * 3 / 2:
            yield whole, mention.figure

"""What the plan says once more of the year that was reviewed, with another number.

在去年新建12个口袋公园的基础上，今年再建10个, where the review has 新建口袋公园14个.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from compare.checks.contradictions.mention import PART, Mention, mentions
from compare.checks.contradictions.pairing import grouped, one_value
from compare.figures.precision import differ_a_little
from compare.model import Figure, FigureKind, Report
from compare.wording import HAN, first_item, last_item, pieces

_RESTATED = r"(?:(?:^|[，,；;。：:])\s*[在继]?|[在继])(?:去年|上年|上一年|{year}年)(?:已|共|成功|累计|全年)*(?P<head>{han}{{0,14}})$"
_STOCK = re.compile(
    r"(?:(?:现有|现存|已建成的)(?:的)?|(?:管护|管理|养护|保护|经营|看护|抚育|用|管|护|守)好|守住|守牢|巩固(?!提升|扩大|拓展|发展))$"
)
_STOCKED = re.compile(rf"^(?P<noun>{HAN}{{2,8}}?)(?:[，,；;。、]|等)")
"""用好现有9.4万亩果园, 管护好9.4万亩果园: a plan speaks of what there is, which the review counted."""
_SIZE = re.compile(
    r"(?:全[省市县区旗州]|我[省市县区旗州]|目前|现有|共有|拥有)+|(?:的?(?:总?面积|总数|总量|数量|规模|保有量|稳定在|保持在|达到?|增至|增加到|扩大到|发展到|已|有|为|共|约))+$"
)
_OF_KINDS = re.compile(rf"(?P<kinds>{HAN}+?)(?:面积|数量)?(?:合计|共计|总计)$")
_AND = re.compile("[与和及]")
_BASIS = re.compile(rf"^(?P<noun>{HAN}{{0,14}}?)(?:的)?(?:基础上|之后|，|,)")
_SAYS_NOTHING = re.compile(
    "完成|实现|全[区县市旗镇乡]|[我本][区县市旗]|工作|任务|工程|项目|各类|了|的|共|已|为|达"
)
_NEAR = Decimal("1.5")
"""Times the smaller of the two numbers up to which they are of one thing."""
_AROUND = 40
_SHORTEST = 4
_MOST_ALIKE = 300
"""Figures of one unit that are looked through."""

_IsSame = Callable[[str], bool]


def plan_bases(report: Report, year: int | None) -> Iterator[tuple[Figure, Figure]]:
    """Numbers of the review and what the plan says they were, in the order of the plan."""
    restated = re.compile(_RESTATED.format(year=year or 0, han=HAN))
    reviewed: dict[tuple[FigureKind, str], list[Mention]] | None = None
    for mention in mentions(report):
        quantity = mention.quantity
        if not mention.is_planned or not quantity.is_exact_amount:
            continue
        before = "".join(mention.before[-_AROUND:].split())
        behind = "".join(report.text[quantity.end : mention.sentence.end + 1][:_AROUND].split())
        is_same = _is_stock(before, behind) or _is_restated(restated, before, behind)
        if is_same is None:
            continue
        reviewed = _reviewed(report) if reviewed is None else reviewed
        alike = reviewed.get((quantity.kind, quantity.unit), [])[:_MOST_ALIKE]
        # Several numbers of the review may be of several kinds of one thing.
        same = one_value([one.figure for one in alike if is_same(_clause(one))])
        if same and differ_a_little(quantity, same.quantity, _NEAR):
            yield same, mention.figure


def _is_restated(restated: re.Pattern[str], before: str, behind: str) -> _IsSame | None:
    """Whether a clause of the review tells of what a plan says was done; None where the plan says nothing of it."""
    head, basis = restated.search(before), _BASIS.match(behind)
    if not head or not basis:
        return None
    name = _SAYS_NOTHING.sub(" ", head["head"] + " " + basis["noun"])
    parts = {piece for word in name.split() for piece in pieces(word)}
    if len(name.replace(" ", "")) < _SHORTEST or not parts:
        return None
    return lambda clause: all(piece in clause for piece in parts)


def _is_stock(before: str, behind: str) -> _IsSame | None:
    """The same of what a plan says there is."""
    noun = _STOCKED.match(behind) if _STOCK.search(before) else None
    return (lambda clause: noun["noun"] in _names(clause)) if noun else None


def _reviewed(report: Report) -> dict[tuple[FigureKind, str], list[Mention]]:
    told = (m for m in mentions(report) if m.quantity.is_exact_amount and m.is_of_the_year)
    return grouped(((mention.quantity.kind, mention.quantity.unit), mention) for mention in told)


def _names(clause: str) -> tuple[str, str]:
    """What a figure counts, from in front of it and from behind it, without what says how many there are."""
    before, _, behind = clause.partition(" ")
    name = _SIZE.sub("", before)
    kinds = _OF_KINDS.fullmatch(name)
    return (_common(_AND.split(kinds["kinds"])) if kinds else name), behind


def _common(kinds: list[str]) -> str:
    """What several kinds are kinds of: 果园 of 成年果园 and 新辟果园."""
    first = kinds[0]
    tails = (first[at:] for at in range(len(first)))
    return next((tail for tail in tails if all(kind.endswith(tail) for kind in kinds)), "")


def _clause(mention: Mention) -> str:
    """The words around a figure up to the next marks; empty where it is of a part."""
    before, behind = last_item(mention.before[-_AROUND:]), first_item(mention.behind[:_AROUND])
    return "" if PART.search(before) else "".join(before.split()) + " " + "".join(behind.split())

"""A number that the next sentence takes up with another value: 新增停车泊位3200个。新增的0.23万个泊位全部接入…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from compare.checks.contradictions.likeness import is_mistyped
from compare.checks.contradictions.mention import PART, Mention, mentions
from compare.checks.contradictions.pairing import one_value
from compare.figures.units import are_of_one_kind
from compare.model import Figure, Quantity, Report
from compare.wording import HAN, first_clause, pieces

_POINTS_BACK = re.compile(r"(?:^|[，,；;。])(?:在|对|将|从|把)?(?:这|上述|以上|前述|该|此)$")
_DEED = re.compile(
    rf"(?:^|[，,；;。])(?:在|对|将|从|把)?(?:全年|今年|年内)?(?P<deed>{HAN}{{2,4}}?)(?:出|到|过|了)?的$"
)
_NEW = re.compile(rf"新(?P<deed>[增建开设办培购])的?(?P<noun>{HAN}{{2,16}})")
"""The number first, 2300个新增泊位全部接入: says what 新增的2300个泊位 does."""
_STANDS_FIRST = re.compile(r"(?:^|[，,；;。])(?:在|对|将|把|这|全部)?$")
_AMONG = re.compile(rf"(?P<noun>{HAN}{{2,16}}?)(?:当中|之中|中|里)[，,]")
_OPENS = re.compile(r"(?:^|[，,；;。])(?:在|从)?(?:全年|这|上述|以上|该)?$")
_BASIS = re.compile(rf"(?P<noun>{HAN}{{2,16}}?)的?基础上")
_ON = re.compile(r"在(?:前期|先行|首批|已有|原有)?$")
_PROJECT = re.compile(
    rf"(?:该|此|这一?)(?:项目|工程|园区|企业|平台|中心)(?:计划|预计|总|累计|共|已)*(?P<noun>{HAN}{{2,4}})$"
)
"""该项目总投资8.4亿元 speaks of the project of the sentence before."""
_NOUN = re.compile(rf"{HAN}{{2,10}}")
_ENDS_NOUN = re.compile(r"全部|均|已|都|实现|正式|按|被|得到|进行|开展|正在|将|的|累计|共")
_NOUN_LETTERS = 4
_COVERED = 0.6
"""Share of the pieces of a noun that the other number's clause has."""
_FEW = 20
_NEXT_TO = 2
"""Up to a few, two numbers of one thing may be so far apart and be a slip."""
_SENTENCES_UP = 2
_MOST = 40
"""Figures in front of one that are looked through."""
_LONGEST = 24


class _TakenUp(NamedTuple):
    noun: str
    deed: str = ""
    """What was done with them; empty where it is not said."""
    is_tied: bool = False
    """Says itself that the number was given before: 这13个, 在3个部门试点的基础上."""


def taken_up(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The number a paragraph gave, and the one that takes it up wrongly, in text order."""
    told = mentions(report)
    for at, mention in enumerate(told):
        again = _again(mention)
        if again is None:
            continue
        before = islice(reversed(told[:at]), _MOST)
        first = one_value([other.figure for other in before if _is_same(mention, again, other)])
        if first and _is_slip(mention.quantity, first.quantity, again):
            yield first, mention.figure


def _again(mention: Mention) -> _TakenUp | None:
    if not mention.quantity.is_exact_amount:
        return None
    before = "".join(mention.before[-_LONGEST:].split())
    behind = "".join(mention.behind[:_LONGEST].split())
    among, basis = _AMONG.match(behind), _BASIS.match(behind)
    if basis and _ON.search(before):
        return _TakenUp(basis["noun"], is_tied=True)
    if among and _OPENS.search(before):
        return _TakenUp(among["noun"])
    project = _PROJECT.search(before)
    if project:
        return _TakenUp(project["noun"])
    noun = _NOUN.match(behind)
    named = _ENDS_NOUN.split(noun[0])[0] if noun else ""
    if len(named) < 2:
        return None
    new = _NEW.match(behind)
    if new and _STANDS_FIRST.search(before):
        return _TakenUp(_ENDS_NOUN.split(new["noun"])[0], new["deed"], is_tied=True)
    if _POINTS_BACK.search(before):
        return _TakenUp(named, is_tied=True)
    deed = _DEED.search(before)
    # 新开通的5条 are those that were 开通.
    return _TakenUp(named, deed["deed"].removeprefix("新"), deed["deed"].startswith("新")) if deed else None


def _is_same(mention: Mention, again: _TakenUp, other: Mention) -> bool:
    """An earlier number of the paragraph counts what is taken up."""
    one, two = mention.quantity, other.quantity
    here, there = mention.sentence, other.sentence
    is_near = here.paragraph == there.paragraph and here.id - there.id <= _SENTENCES_UP
    is_near = is_near or (again.is_tied and here.paragraph - there.paragraph == 1)
    is_alike = one.kind is two.kind and are_of_one_kind(one.unit, two.unit, bodies=True)
    if not is_near or not is_alike or not two.is_exact or PART.search(other.clause):
        return False
    said = other.clause + " " + "".join(first_clause(other.behind[:_LONGEST]).split())
    # A verb no list has may end the noun: 公交线路惠及群众.
    parts = pieces(again.noun[:_NOUN_LETTERS] if again.deed else again.noun)
    covered = sum(piece in said for piece in parts)
    return covered >= _COVERED * len(parts) and again.deed in said


def _is_slip(one: Quantity, two: Quantity, again: _TakenUp) -> bool:
    is_next = 0 < abs(one.value - two.value) <= _NEXT_TO and max(one.value, two.value) < _FEW
    return is_mistyped(one, two) or (again.is_tied and is_next)

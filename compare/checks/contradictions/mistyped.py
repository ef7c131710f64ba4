"""One value told in two places with a slip of the digits: 法治建设满意度96.8%, and 群众对法治建设满意度98.6%.

The names may differ where two neighbouring digits of a longer number are changed round and one noun is in both: 调处各类纠纷4168件, 化解矛盾纠纷4186件.
A plan that says from what it begins gives the value of the review once more: 总数由231家增加到233家 where it was 213家.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from compare.checks.contradictions.likeness import is_mistyped
from compare.checks.contradictions.mention import PART, Mention, mentions
from compare.checks.contradictions.pairing import paired
from compare.checks.contradictions.same_name import are_as_many
from compare.figures.movement import LED_TO, TO
from compare.figures.precision import digits_of
from compare.model import LEVELS, Figure, FigureKind, Report, Span
from compare.wording import HAN, han, pieces

_ANOTHER = re.compile(
    r"20\d\d年|上年|去年|以来|累计|[一二三四上下]季度|半年|月|由|从|较|比(?!例|重)|目标|计划|任务|预计|其[中他余]|[省市国]级|全[省市国]|首批|第[一二三四]|先后|线上|线下|新(?=增|建|改|聘)"
)
_SAYS_NOTHING = re.compile(
    rf"今年|全年|本年度?|年内|全[区县旗镇乡]|我[区县旗]|共计|共|已|达到?|为|稳定在|保持在|{LED_TO}|综合|总体|总数|总量|开展|完成|实现|组织|进行|各类|各级|的|了|有|对|[由从]$"
)
_GENERIC = re.compile(r"(?:人员|群众|案件|资金|活动|人次|事项|工作|项目|单位|数量)+$")
"""Ends of names that very different things have."""
_RATE = re.compile(r"(?:率|度|占比|比例|比重|指数)$")
_BEGINS = re.compile(r"[由从](?:20\d\d年|去年|上年|目前|现有|现在)?[末底]?的?(?:约)?$")
_GOES_TO = re.compile(rf"[^，,。；;、\d]{{0,4}}(?:{LED_TO}|发展{TO})")
_LEAST = {FigureKind.RATE: 3, FigureKind.DURATION: 4}
"""Letters of the shorter name."""
_LEAST_OF_COUNTS = 4
_CHANGED_ROUND = 2
"""Digits from which the same ones in another order are a slip."""
_SWAPPED = 3
"""The same for two neighbouring ones, of values with other names."""
_MANY = 4
"""Digits of which one may be a slip where the names are the same; of which two are hardly the same by accident."""
_LONG_NAME = 6
_TURNED = 5
_COVERED = 0.75
_MOST_ALIKE = 60
_OPENED = re.compile("[（(]")
_NOUN = re.compile(rf"\s*(?P<noun>{HAN}{{0,8}})")


class _Told(NamedTuple):
    mention: Mention
    clause: str
    before: str
    """What says something of the clause in front of the figure."""
    noun: str
    """Behind it."""
    name: str

    @property
    def printed(self) -> str:
        return digits_of(self.mention.figure)

    @property
    def is_rate(self) -> bool:
        return self.mention.quantity.kind is FigureKind.RATE

    def traits(self) -> Iterator[Hashable]:
        """What it has in common with those it may be: the digits, or a long name where there are many."""
        kind, digits = (self.mention.quantity.kind, self.mention.quantity.unit), self.printed.strip("0")
        yield kind, "".join(sorted(digits))
        if len(digits) >= _MANY and len(self.name) >= _LONG_NAME:
            yield kind, self.name, "name"


def mistyped(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The first value and the one with a slip, in the order of the second."""
    told = [one for mention in mentions(report) if (one := _told(mention))]
    places = paired(((key, at) for at, one in enumerate(told) for key in one.traits()), _MOST_ALIKE)
    for at, other in sorted(places, key=lambda pair: (pair[1], pair[0])):
        if _are_one(told[at], told[other]):
            yield told[at].mention.figure, told[other].mention.figure


def _told(mention: Mention) -> _Told | None:
    quantity, is_planned = mention.quantity, mention.is_planned
    is_told = (is_planned or mention.is_reviewed) and mention.sentence.span is Span.YEAR
    if quantity.kind not in LEVELS or not quantity.is_exact or not is_told:
        return None
    clause = _OPENED.split(mention.item)[-1]
    begins = _BEGINS.search(clause) if is_planned and _GOES_TO.match(mention.behind) else None
    if is_planned:
        if begins is None:
            return None
        clause = clause[: begins.start()]
    is_short = len(digits_of(mention.figure).strip("0")) < _CHANGED_ROUND
    if is_short or PART.search(clause) or _ANOTHER.search(clause):
        return None
    before, is_rate = han(_SAYS_NOTHING.sub("", clause)), quantity.kind is FigureKind.RATE
    if is_rate and not _RATE.search(before):
        return None
    behind = (
        None if is_rate or is_planned or quantity.kind is FigureKind.MONEY else _NOUN.match(mention.behind)
    )
    noun = behind["noun"] if behind else ""
    least = _LEAST.get(quantity.kind, _LEAST_OF_COUNTS)
    name = before if len(before) >= least else before + noun
    return _Told(mention, clause, before, noun, name) if len(name) >= least else None


def _are_one(one: _Told, other: _Told) -> bool:
    """Values in two sentences that say one thing and whose digits differ by a slip."""
    a, b = one.mention.quantity, other.mention.quantity
    if one.mention.sentence is other.mention.sentence or not is_mistyped(a, b):
        return False
    if max(a.value, b.value) >= 2 * min(a.value, b.value) or not are_as_many(a, one.clause, b, other.clause):
        return False
    return _are_named_alike(one, other) or (_is_swapped(one, other) and _share_a_noun(one, other))


def _are_named_alike(one: _Told, other: _Told) -> bool:
    shorter, longer = sorted((one.name, other.name), key=len)
    parts = pieces(shorter)
    # 老旧小区改造36个, 改造老旧小区63个: verb and noun in the other order.
    is_turned = not one.is_rate and len(shorter) >= _TURNED and shorter[-2:] in longer
    is_ended = shorter[-2:] == longer[-2:] or is_turned
    return is_ended and sum(piece in longer for piece in parts) >= _COVERED * len(parts)


def _is_swapped(one: _Told, other: _Told) -> bool:
    """Two neighbouring digits stand in the other order."""
    a, b = one.printed, other.printed
    differing = [at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    return len(a) == len(b) >= _SWAPPED and len(differing) == 2 and differing[1] - differing[0] == 1


def _share_a_noun(one: _Told, other: _Told) -> bool:
    # 罚没款 and 罚没: of many digits any two letters of the end will do, of others three.
    letters = 2 if len(one.printed) >= _MANY else 3
    return not _ends(one, letters).isdisjoint(_ends(other, letters))


def _ends(told: _Told, letters: int) -> set[str]:
    ends = (_GENERIC.sub("", told.before)[-3:], told.noun)
    return {piece for end in ends for piece in pieces(end, letters) if not _GENERIC.fullmatch(piece)}

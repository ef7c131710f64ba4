"""A number that is said once more in round figures that it does not round to: 办结23916件, and 全年办结的2.36万件."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from compare.checks.contradictions.counted import NEW
from compare.checks.contradictions.mention import PART, Mention, mentions
from compare.checks.contradictions.pairing import grouped
from compare.checks.contradictions.same_name import narrowing
from compare.figures.cases import ACCEPTED, CLOSED, RECEIVED
from compare.figures.precision import is_rounder, rounds_to
from compare.model import Bound, Figure, FigureKind, Report
from compare.wording import HAN, han

_KINDS = (FigureKind.COUNT, FigureKind.MONEY)
_NEAR = Decimal("0.05")
"""Share of the exact number beyond which another number is of something else."""
_LEAST = 1000
"""Smaller numbers are told as they are."""
_NOUN = 4
"""Letters of the noun the two have in common."""
_OTHER = re.compile(
    r"20\d\d年|上年|去年|同期|由|从|累计|以来|历年|预计|计划|目标|力争|超额|其中|平均|每|线上|线下|网上|窗口|"
    r"涉|占|比|不足|左右|上下|环节|领域|方面|首|部分|重点|主要|各自|分别|连同|含|结转"
)
"""In the clause: the number is of another time or of a part."""
_DEEDS = (
    re.compile(f"{RECEIVED}|{ACCEPTED}|承接|接件"),
    re.compile(f"{CLOSED}|化解|完成|办理|处理|处置|答复|解决"),
    re.compile(r"公开|公示|公布|发布|推送"),
    re.compile(r"检查|抽查|巡查|排查|评查"),
    re.compile(r"整改|整治|纠正|销号"),
    re.compile(r"发放|印发|投放|送"),
)
"""Verbs that say what was done with the things; two numbers of one deed are one number."""
_BOUND_WORDS = re.compile(r"(?:近|约|超过?|逾|达到?|共|总?计|累计|已|了|为|有|大约|接近|将近|突破)+$")
_LONGEST_CLAUSE = 60
_MOST_ALIKE = 40


class _Told(NamedTuple):
    mention: Mention
    clause: str
    """The words in front of it, back to the last mark."""
    noun: str
    """What is counted, from in front of the figure or from behind it."""


def rounded(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """An exact number, and the rounded one of the same thing that it does not round to."""
    told = [one for mention in mentions(report) if (one := _told(mention))]
    for alike in grouped(((one.mention.quantity.unit, one.noun[-_NOUN:]), one) for one in told).values():
        for coarse in alike[:_MOST_ALIKE]:
            exact = [one.mention for one in alike[:_MOST_ALIKE] if _are_one(one, coarse)]
            # Where two exact numbers are near, the rounded one is of either.
            if exact and not any(rounds_to(m.quantity, coarse.mention.quantity) for m in exact):
                yield exact[0].figure, coarse.mention.figure


def _told(mention: Mention) -> _Told | None:
    quantity = mention.quantity
    if quantity.kind not in _KINDS or quantity.high is not None or quantity.value < _LEAST:
        return None
    clause = "".join(re.split(r"[，,；;。：:（(]", mention.before[-_LONGEST_CLAUSE:])[-1].split())
    if mention.is_planned or PART.search(clause) or _OTHER.search(clause) or NEW.search(clause):
        return None
    noun = _noun(mention, clause)
    return _Told(mention, clause, noun) if len(noun) >= _NOUN else None


def _noun(mention: Mention, clause: str) -> str:
    """What is counted: behind an attribute (办结的2.36万件政务服务事项), else in front of the figure."""
    behind = re.match(rf"\s*(?P<noun>{HAN}{{2,12}})", mention.behind[:16])
    if behind and mention.quantity.kind is not FigureKind.MONEY:
        noun = re.split(r"[当之]?中(?!心|小)|里|的|均|全部|已|被|按|实现|得到|进行|开展", behind["noun"])[0]
        return noun if len(noun) >= _NOUN else ""
    return han(_BOUND_WORDS.sub("", clause)).replace("各类", "").replace("各级", "")


def _are_one(exact: _Told, coarse: _Told) -> bool:
    one, other = exact.mention.quantity, coarse.mention.quantity
    if exact.mention.sentence is coarse.mention.sentence or not is_rounder(other, one):
        return False
    if abs(one.value - other.value) > one.value * _NEAR or one.bound is not Bound.EXACT:
        return False
    deeds = [_deeds(told.clause + told.noun) for told in (exact, coarse)]
    is_one_deed = deeds[0] == deeds[1] and bool(deeds[0])
    return is_one_deed and len(_bare(exact.noun)) >= _NOUN and _bare(exact.noun) == _bare(coarse.noun)


def _deeds(clause: str) -> set[int]:
    return {at for at, deed in enumerate(_DEEDS) if deed.search(clause)}


def _bare(noun: str) -> str:
    """The noun without what was done and whose it is."""
    return narrowing(noun).replace("各类", "")

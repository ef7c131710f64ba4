"""What is left that is not what there was and came less what went: 顺差36亿元 of 出口61亿元 and 进口25亿元; 新领证86人，注销29人，净增115人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from compare.checks.rates.contradiction import contradiction, printed_like
from compare.figures.clause import clause_before, stand_near
from compare.figures.precision import slack_of
from compare.model import Fault, Figure, FigureKind, Report

_LEFT = re.compile(
    r"(?:结余|节余|余额|结存|[顺逆]差|盈余|结转下年|未结|未审结|未办结|在办|在审)(?:资金|金额|案件)?(?:为|达到?|共)*$"
)
_NET = re.compile(r"(?:净|自然)(?:增(?:加|长)?|流入|(?P<less>减少?|流出|下降))了?$")
_BEGAN = re.compile(r"(?:年初|期初|上年)(?:[^，,。；;\d]{0,4})(?:结存|结余|结转|余额|未结|在办|存案)")
_CAME = re.compile(
    r"筹集|收入|募集|到位|拨入|归集|收缴|出口|受理|收案|新(?!兴|型|闻)|增加|引进|招引|招录|招聘|进入|流入|落户|登记|录用|调入|转入|申领|出生|开业|设立|升规|入库|吸纳"
)
_WENT = re.compile(
    r"支出|使用|拨付|支付|兑付|进口|审结|办结|结案|注销|死亡|退出|减少|流出|调出|转出|退休|离职|淘汰|关停|取消|清退|辞退|解聘|吊销|退库|迁出|撤销|报废|核减|拆除|下线"
)
_KINDS = (FigureKind.COUNT, FigureKind.CHANGE, FigureKind.MONEY, FigureKind.MEASURE)
_MOST = 3
"""Figures that lead to what is left."""
_MOST_BETWEEN = 40
"""Characters between what came, what went and what is left of it."""


def balances(report: Report) -> Iterator[Fault]:
    """What a report's review says is left, or was gained, where what came and went gives something else."""
    for _, figures in report.told_figures():
        for at in range(2, len(figures)):
            found = _of(report, figures[max(0, at - _MOST) : at], figures[at])
            if found:
                yield found


def _of(report: Report, before: Sequence[Figure], left: Figure) -> Fault | None:
    clause = clause_before(report, left, "、")
    net = _NET.search(clause)
    if not (net or _LEFT.search(clause)) or _BEGAN.search(clause):
        return None
    used = [f for f in (before[-2:] if net else before) if f.quantity.unit == left.quantity.unit]
    signs = [_sign(report, figure) for figure in used]
    # A balance that was carried over and is not told may be in what is left.
    is_whole = bool(net) or "差" in clause or any(_BEGAN.search(clause_before(report, f, "、")) for f in used)
    if {1, -1} != set(signs) or not is_whole or not _can_balance(report, (*used, left)):
        return None
    amounts = [abs(figure.quantity.value) for figure in used]
    computed = sum((sign * amount for sign, amount in zip(signs, amounts, strict=True)), Decimal(0))
    said = abs(left.quantity.value) * (-1 if net and net["less"] else 1)
    computed = computed if net else abs(computed)
    if abs(computed - said) <= slack_of((*used, left)):
        return None
    terms = [f"{'−' if sign < 0 else '+'} {f.quantity.text}" for sign, f in zip(signs, used, strict=True)]
    working = f"{' '.join(terms).removeprefix('+ ')} = {printed_like(computed, left)}"
    start = left.quantity.start - (len(net[0]) if net else 0)
    return contradiction(report, (start, left.quantity.end), working)


def _sign(report: Report, figure: Figure) -> int:
    """1 for what there was and what came, −1 for what went, 0 for anything else."""
    # 进出口 is both, and neither came nor went.
    said = clause_before(report, figure, "、").replace("进出口", "")
    if _BEGAN.search(said):
        return 1
    came, went = bool(_CAME.search(said)), bool(_WENT.search(said))
    return came - went


def _can_balance(report: Report, figures: Sequence[Figure]) -> bool:
    is_plain = all(f.quantity.is_exact and f.quantity.kind in _KINDS and f.quantity.value for f in figures)
    return is_plain and all(stand_near(report, one, other, _MOST_BETWEEN) for one, other in pairwise(figures))

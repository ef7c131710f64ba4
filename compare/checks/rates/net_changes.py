"""净增 that is not what came less what went: 新领证86人，注销29人，净增115人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from compare.checks.rates.contradiction import Contradiction, contradiction, plain
from compare.figures.clause import clause_before
from compare.figures.precision import uncertainty
from compare.model import Figure, FigureKind, Function, Report

_NET = re.compile(r"(?:净|自然)(?:(?P<more>增(?:加|长)?|流入)|(?P<less>减少?|流出|下降))了?$")
_CAME = re.compile(
    r"新(?!兴|型|闻)|增加|引进|招引|招录|招聘|进入|流入|落户|登记|录用|调入|转入|申领|出生|开业|设立|升规|入库|吸纳"
)
_WENT = re.compile(
    r"注销|死亡|退出|减少|流出|调出|转出|退休|离职|淘汰|关停|取消|清退|辞退|解聘|吊销|退库|迁出|撤销|报废|核减|拆除|下线"
)
_MOST_BETWEEN = 40
"""Characters between what came, what went and what is left of it."""


def net_changes(report: Report) -> Iterator[Contradiction]:
    """The net changes of a report's review that what came and what went contradict, in text order."""
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN or not re.search(
            "净|自然", report.wording(number)
        ):
            continue
        for at in range(2, len(figures)):
            found = _of(report, figures[at - 2 : at + 1])
            if found:
                yield found


def _of(report: Report, three: Sequence[Figure]) -> Contradiction | None:
    came, went, net = three
    said = _NET.search(clause_before(report, net))
    if said is None or not _are_alike(three) or not _are_near(report, three):
        return None
    clauses = [clause_before(report, figure) for figure in (came, went)]
    if not (_CAME.search(clauses[0]) and _WENT.search(clauses[1])) or _WENT.search(clauses[0]):
        return None
    computed = came.quantity.value - went.quantity.value
    slack = sum((uncertainty(figure) for figure in three), Decimal(0))
    if abs(computed - abs(net.quantity.value) * (-1 if said["less"] else 1)) <= slack:
        return None
    start = net.quantity.start - len(said[0])
    working = f"{came.quantity.text} − {went.quantity.text} = {_shown(computed, net)}"
    return contradiction((start, net.quantity.end), report.text[start : net.quantity.end], working)


def _shown(value: Decimal, like: Figure) -> str:
    scale, mark = (Decimal(10000), "万") if "万" in like.quantity.text else (Decimal(1), "")
    return f"{plain(value / scale)}{mark}{like.quantity.unit}"


def _are_alike(figures: Sequence[Figure]) -> bool:
    quantities = [figure.quantity for figure in figures]
    return len({q.unit for q in quantities}) == 1 and all(
        q.kind in (FigureKind.COUNT, FigureKind.CHANGE) and q.is_exact for q in quantities
    )


def _are_near(report: Report, figures: Sequence[Figure]) -> bool:
    between = [report.text[a.quantity.end : b.quantity.start] for a, b in pairwise(figures)]
    return all(len(words) <= _MOST_BETWEEN and not re.search("[；;]", words) for words in between)

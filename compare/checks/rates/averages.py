"""人均 and 户均 that are not the total divided by the number beside it: 发放补贴1260万元，惠及4200人，人均补贴3500元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.contradiction import Contradiction, contradiction, plain
from compare.figures.clause import clause_before
from compare.figures.precision import quantized, uncertainty
from compare.model import Bound, Figure, FigureKind, Function, Report
from compare.wording import HAN

_AVERAGE = re.compile(
    rf"(?P<said>(?:(?P<of>[人户件家])均|(?:平均)?每(?P<each>[人户件家名])(?:平均)?)(?P<noun>{HAN}{{0,6}}?)(?:达到?|约|为|近|超过?)*)$"
)
_UNITS = {"人": "人名位", "名": "人名位", "户": "户家", "家": "家户", "件": "件"}
_EARNED = re.compile(r"收入|纯收入|可支配|生产总值|消费|增收")
_LED_TO = re.compile(r"惠及|受益|受惠|覆盖|涉及|救助|资助|奖励|发放|补贴|补助|减免|帮助|用于|面向|支持|兑现")
"""Between a sum and a number of people: it went to them."""
_FARTHEST = Decimal(2)
"""Times the computed one up to which an average is of the two numbers, and wrong."""
_LONGEST = 60


def averages(report: Report) -> Iterator[Contradiction]:
    """The averages of a report's review that the sum and the number in front of them contradict, in text order."""
    for number, figures in report.figures_by_sentence().items():
        wording = report.wording(number)
        if report.sentences[number].function is Function.PLAN or not re.search("均|每", wording):
            continue
        for at in range(2, len(figures)):
            found = _of(report, figures[at - 2 : at + 1])
            if found:
                yield found


def _of(report: Report, three: Sequence[Figure]) -> Contradiction | None:
    total, people, average = (*sorted(three[:2], key=lambda f: f.quantity.kind is FigureKind.COUNT), three[2])
    if [f.quantity.kind for f in (total, people, average)] != [
        FigureKind.MONEY,
        FigureKind.COUNT,
        FigureKind.MONEY,
    ]:
        return None
    said = _AVERAGE.search(clause_before(report, average))
    if said is None or people.quantity.unit not in _UNITS[said["of"] or said["each"]]:
        return None
    if any(not f.quantity.is_exact for f in (total, people)):
        return None
    head = report.text[max(0, three[0].quantity.start - _LONGEST) : three[1].quantity.end]
    between = report.text[three[0].quantity.end : average.quantity.start]
    clauses = clause_before(report, total) + report.text[three[0].quantity.end : three[1].quantity.start]
    noun = said["noun"]
    is_of_these = bool(_LED_TO.search(clauses)) and (not noun or noun[-2:] in head)
    if re.search("[。；;]", between) or len(between) > _LONGEST or _EARNED.search(noun) or not is_of_these:
        return None
    computed = total.quantity.value / people.quantity.value
    value = average.quantity.value
    slack = uncertainty(average) + computed * uncertainty(total) / total.quantity.value
    slack += computed * uncertainty(people) / people.quantity.value + computed / 1000
    if average.quantity.bound is not Bound.EXACT or re.search("约|近|超", said[0]):
        slack = max(slack, computed / 10)
    if abs(value - computed) <= slack or not computed / _FARTHEST <= value <= computed * _FARTHEST:
        return None
    shown = plain(quantized(computed, Decimal(1)))
    start = average.quantity.start - len(said[0])
    working = f"{total.quantity.text} ÷ {people.quantity.text} = {shown}元"
    return contradiction((start, average.quantity.end), report.text[start : average.quantity.end], working)

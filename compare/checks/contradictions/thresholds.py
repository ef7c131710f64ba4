"""A threshold that a report says was passed, where the value it gives has not reached it.

经济总量突破300亿元大关 at the end, 地区生产总值297.4亿元 at the beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from compare.checks.contradictions.wholes import PART, item_of
from compare.figures.numerals import parse_numeral
from compare.model import AMOUNTS, Bound, Figure, FigureKind, Function, Quantity, Report, Span
from compare.wording import HAN, last_item

_PASSED = re.compile(
    r"(?:首次|首|历史性|成功|一举|顺利|双双|再次|连续|相继|先后|均|已|正式|强势|稳定)*"
    r"(?P<verb>突破|超过|超越|跨越|跨过|跨上|迈上|迈过|站上|站稳|跃上|登上|越过|破|逾)了?\s*$"
)
_IN_THE_FIGURE = re.compile("^(?:超过|超|逾)")
"""The figure itself begins with the word: 超过300亿元."""
_STEP = re.compile(r"\s*(?:元)?的?(?:新)?(?:大关|台阶|关口|门槛|新高)")
_STEPPED = frozenset(("跨上", "迈上", "站上", "站稳", "跃上", "登上", "超过", "破", "逾"))
"""Verbs that need a 台阶 or 大关 to speak of a threshold."""
_ECONOMY = re.compile(r"(?:全[省市区县旗州]|我[省市区县旗州]|地区|国内)?(?:经济总量|生产总值|GDP)$")
_SAYS_NO_MORE = re.compile(
    r"^(?:过去一年|一年来|今年|本年度?|全年|年内|20\d\d年|预计|实现|完成|全[省市区县旗州]|我[省市区县旗州]|[省市区县旗州]域|地方|其中|带动|推动|使)+"
    r"|(?:已经?|完成|实现|达到?|累计|为|预计|约|总计|共|首次|历史性|成功|一举|稳定在|增长到|增至|的)+$"
)
_ROUND = re.compile(
    r"(?P<times>[一二两三四五六七八九])?(?P<scale>[百千万])亿(?:元|级)?(?=(?:元)?的?(?:新)?(?:大关|台阶|关口|门槛))"
)
"""A threshold in words, which no figure is made of: 迈上百亿元台阶."""
_SCALES = {"百": 10**10, "千": 10**11, "万": 10**12}
_NEAR = Decimal("0.8")
"""Share of a threshold that a value reaches that is of the same thing."""
_SHORTEST = 4
_LONGEST = 60


class Threshold(NamedTuple):
    """A threshold that was not reached."""

    value: Figure
    """What the report gives elsewhere."""
    passed: Figure
    """What it says it has passed."""


def thresholds(report: Report) -> Iterator[Threshold]:
    """The thresholds of a report that its own value contradicts, in text order."""
    figures = [*report.figures, *_in_words(report)]
    said = [(figure, name) for figure in figures if (name := _name_passed(report, figure))]
    if not said:
        return
    said.sort(key=lambda pair: pair[0].quantity.start)
    largest: dict[tuple[str, str, FigureKind], Figure] = {}
    for figure in report.figures:
        name = _name_told(report, figure)
        key = (name, figure.quantity.unit, figure.quantity.kind)
        if name and (key not in largest or largest[key].quantity.value < figure.quantity.value):
            largest[key] = figure
    for passed, name in said:
        quantity = passed.quantity
        value = largest.get((name, quantity.unit, quantity.kind))
        if value and quantity.value * _NEAR <= value.quantity.value < quantity.value:
            yield Threshold(value, passed)


def _in_words(report: Report) -> Iterator[Figure]:
    for sentence in report.sentences:
        for found in _ROUND.finditer(report.text, sentence.start, sentence.end):
            times = parse_numeral(found["times"] or "一") or Decimal(1)
            value = times * _SCALES[found["scale"]]
            span = found.span()
            quantity = Quantity(*span, found[0], value, None, "元", Bound.EXACT, FigureKind.MONEY)
            yield Figure(quantity, "", sentence.id)


def _name_passed(report: Report, figure: Figure) -> str:
    """What a threshold is of; empty where the figure is none."""
    quantity, sentence = figure.quantity, report.sentences[figure.sentence]
    if sentence.function is not Function.REVIEW or quantity.high is not None or not _is_level(figure):
        return ""
    before = report.text[max(sentence.start, quantity.start - _LONGEST) : quantity.start]
    own = _IN_THE_FIGURE.match(quantity.text)
    passed = _PASSED.search(before + (own[0] if own else ""))
    if passed is None:
        return ""
    if (own or passed["verb"] in _STEPPED) and not _STEP.match(report.text, quantity.end, sentence.end):
        return ""
    return _name(last_item(before[: min(len(before), passed.start())]))


def _name_told(report: Report, figure: Figure) -> str:
    """What an exact value is of; empty where it is of a part, of several things or of a plan."""
    quantity, sentence = figure.quantity, report.sentences[figure.sentence]
    is_exact = quantity.is_exact and _is_level(figure)
    if not is_exact or sentence.function is not Function.REVIEW or sentence.span is not Span.YEAR:
        return ""
    clause = item_of(report, figure)
    return "" if PART.search(clause) or _PASSED.search(clause) else _name(clause)


def _is_level(figure: Figure) -> bool:
    return figure.quantity.kind in AMOUNTS


def _name(clause: str) -> str:
    words, last = "".join(re.findall(rf"{HAN}|[A-Z]", clause)), None
    while last != words:
        last, words = words, _SAYS_NO_MORE.sub("", words)
    if _ECONOMY.search(words):
        return "GDP" if _ECONOMY.fullmatch(words) else ""
    return words if len(words) >= _SHORTEST else ""

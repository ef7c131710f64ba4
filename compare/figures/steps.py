"""Changes from last year's value that are told in its unit or as a ratio: 净增11家, 提高300元、达到6120元, 是上年的2倍."""

from __future__ import annotations

import re

from compare.figures.movement import FALL, LED_TO, RISE
from compare.model import AMOUNTS, Figure, Report

_NET = re.compile(
    r"净(?P<net>增|减)(?:加|少|长)?(?:了|约)?\s*$|(?:[比较与](?!例|重)[^，,。；;：:、\d]{2,12}的?\d[\d.]*[万亿]?[^\W\d_]{1,3}(?:多|增加|(?P<fewer>少|减少))|[比较]年初(?:净?增(?:加|长)?|(?P<fall>净?减少|下降)))了?\s*$"
)
_RAISED = re.compile(rf"(?:(?P<rise>{RISE}|上调|上涨)|(?P<fall>{FALL}|下调))了?\s*$")
_RAISED_TO = re.compile(rf"\s*[，,、]\s*(?:总数|总量|数量)?(?:已)?(?:达到?|{LED_TO})\s*\d")
"""After such a difference, before this year's value."""
_RATIO = re.compile(
    r"(?:是|为|达到?|相当于)(?:了)?(?:上年|去年|上一年)(?:同期|全年)?的?(?:\d[\d.]*[万亿]?[^\W\d_]{1,3}的)?\s*$"
)
_LONGEST = 32


def step(report: Report, figure: Figure) -> int:
    """1 if a figure is the rise of a value since last year, -1 if its fall, 0 otherwise."""
    if figure.quantity.kind not in AMOUNTS:
        return 0
    sentence, quantity = report.sentences[figure.sentence], figure.quantity
    before = report.text[max(sentence.start, quantity.start - _LONGEST) : quantity.start]
    net = _NET.search(before)
    if net:
        return -1 if net["net"] == "减" or net["fall"] or net["fewer"] else 1
    raised = _RAISED.search(before) if _RAISED_TO.match(report.text, quantity.end, sentence.end) else None
    return 0 if raised is None else -1 if raised["fall"] else 1


def is_ratio(report: Report, figure: Figure) -> bool:
    """Whether a figure is a multiple of last year's value, 是上年的2倍, rather than of what was added to it."""
    start = figure.quantity.start
    return figure.quantity.unit == "倍" and bool(_RATIO.search(report.text[max(0, start - 16) : start]))

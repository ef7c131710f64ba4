"""How far a growth moved that was a fall before: 由下降3.2%转为增长4.5%，回升7.7个百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compare.checks.rates.contradiction import contradiction, plain
from compare.figures.movement import CLIMB, FALL, RISE, SINK
from compare.matches import in_sentences
from compare.model import Fault, Report

_VALUE = r"\d+(?:\.\d+)?"
_UP, _DOWN = f"{RISE}|{CLIMB}|正增长", f"{FALL}|{SINK}|负增长"
_TURNED = re.compile(
    rf"[由从](?:上年|去年|同期|年初|一季度|上半年|20\d\d年)*(?:同期)?的?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s*(?P<first>{_VALUE})%?\s*[%％]?[^，,。；;\d]{{0,8}}?(?:转为|变为|转|扭转为|收窄[至到]|扩大[至到]|回升[至到]|提高[至到]|回落[至到]|到|至)"
    rf"(?:今年|本年)?的?(?:(?P<to_up>{_UP})|(?P<to_down>{_DOWN}))?\s*(?P<last>{_VALUE})\s*[%％][，,、（(]?[^，,。；;\d]{{0,10}}?(?:{RISE}|{FALL}|{SINK}|回升|加快|收窄|扩大|高|快|放缓)了?(?P<said>(?P<points>{_VALUE})\s*个?百分点)"
)
_STEP = Decimal("0.1")


def turns(report: Report) -> Iterator[Fault]:
    """Differences of two growths that lose the sign of one of them, in text order."""
    if "百分点" not in report.text:
        return
    for _, found in in_sentences(report, _TURNED):
        first = Decimal(found["first"]) * (-1 if found["down"] else 1)
        fell = found["to_down"] or (found["down"] and not found["to_up"])
        last = Decimal(found["last"]) * (-1 if fell else 1)
        computed = abs(last - first)
        if abs(computed - Decimal(found["points"])) > _STEP:
            sign = "+" if first < 0 else "−"
            working = f"{plain(last)} {sign} {plain(abs(first))} = {plain(last - first)}"
            yield contradiction(report, found.span("said"), working)

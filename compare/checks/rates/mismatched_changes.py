"""Changes told in the wrong measure or twice the other way: 受理320件，同比增长12个百分点; 比上年增加52万元，下降7.1%; 零的突破 of what there was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from compare.checks.rates.contradiction import contradiction
from compare.figures.movement import CUT, DROP, FALL, GROW, RISE
from compare.matches import Guarded
from compare.model import AMOUNTS, Comparison, Fault, FigureKind, Function, Report

_GREW = re.compile(rf"\s*[，,、]?\s*(?:同比|较上年|比上年|较去年|比去年)?(?:{GROW}|{DROP})了?\s*")
_UP, _DOWN = f"{RISE}|多", f"{FALL}|{CUT}|少"
_AMOUNT = r"\d+(?:\.\d+)?[万亿]?(?:元|件|起|人次|人|个|家|户|名|次|宗|项)"
_TURNED = Guarded(
    ("比上年", "较上年", "比去年", "较去年", "同比"),
    rf"(?:[比较](?:上年|去年)(?:同期)?|同比)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?{_AMOUNT}[，,、](?:同比)?(?:(?P<and_up>{RISE}|增幅为?)|(?P<and_down>{FALL}|{CUT}|降幅为?))了?\d+(?:\.\d+)?\s*[%％]",
)
_FIRST = re.compile("零(?:的)?突破|从无到有|实现了?零突破")
_REACH = 30


def mismatched_changes(report: Report, comparison: Comparison | None) -> Iterator[Fault]:
    """Such changes of a report's review."""
    for level, change in pairwise(report.figures):
        if (
            change.quantity.unit != "个百分点"
            or level.quantity.kind not in AMOUNTS
            or level.sentence != change.sentence
        ):
            continue
        is_next = _GREW.fullmatch(report.text, level.quantity.end, change.quantity.start)
        if is_next and report.sentences[level.sentence].function is not Function.PLAN:
            yield contradiction(report, change.quantity.span, f"{level.quantity.text}: %")
    for _, found in _TURNED.matches(report):
        if (found["up"] is None) is not (found["and_up"] is None):
            yield contradiction(report, found.span(), "+ / −")
    if comparison is None or "零" not in report.text:
        return
    for old, new in comparison.pairs():
        if new.quantity.kind is not FigureKind.COUNT or old.quantity.value <= 0:
            continue
        sentence = report.sentences[new.sentence]
        start = max(sentence.start, new.quantity.start - _REACH)
        head = re.split("[。；;]", report.text[start : new.quantity.start])[-1]
        said = _FIRST.search(head)
        if said and not re.search(r"\d", head[said.end() :]) and "：" not in head[said.end() :]:
            span = new.quantity.start - len(head) + said.start(), new.quantity.end
            working = f"{old.quantity.text} → {new.quantity.text}"
            yield contradiction(report, span, working, old, claim=said[0])

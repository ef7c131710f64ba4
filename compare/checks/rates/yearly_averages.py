"""年均增长 that does not lead from the first year's value to the last one's: 由2020年的38460元增加到2025年的52460元，年均增长7.3%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compare.checks.rates.contradiction import contradiction, plain
from compare.figures.clause import clause_before, windows
from compare.figures.movement import RISE
from compare.figures.precision import last_decimal, quantized
from compare.model import Fault, Figure, FigureKind, Report

_YEAR = re.compile(r"(?P<year>20\d\d)年(?:[末底度]|全年)?(?:的|为|是)?(?:约)?$")
_FROM = re.compile(r"[由从]20\d\d年")
_YEARLY = re.compile(r"年均(?:增长|增速|增幅|递增|复合增长率?)[^，,。；;、\d]{0,4}$")
_TOTAL = re.compile(f"(?:累计|共|[两三四五六七八九十]年)(?:{RISE})了?$")
_REAL_TERMS = re.compile(r"生产总值|GDP|增加值|可支配收入|总产值|实际|可比")
"""Their growth is given at constant prices, which is less than that of the printed values."""
_REACH = 16


def yearly_averages(report: Report) -> Iterator[Fault]:
    """The yearly averages, and the growth of all the years, that the values at both ends contradict."""
    return filter(None, (_of(report, *three) for three in windows(report, 3)))


def _of(report: Report, first: Figure, last: Figure, claim: Figure) -> Fault | None:
    one, other, growth = first.quantity, last.quantity, claim.quantity
    is_plain = all(q.is_exact for q in (one, other, growth))
    if not is_plain or growth.unit != "%" or growth.kind is not FigureKind.CHANGE:
        return None
    if not one.is_like(other) or one.kind is FigureKind.RATE or one.value <= 0:
        return None
    years = [_YEAR.search(clause_before(report, figure)) for figure in (first, last)]
    between = report.text[other.end : growth.start]
    is_from = _FROM.search(report.wording(claim.sentence))
    if not (is_from and years[0] and years[1]) or len(between) > _REACH or re.search("[；;。、]", between):
        return None
    span = int(years[1]["year"]) - int(years[0]["year"])
    clause = clause_before(report, claim)
    is_yearly = bool(_YEARLY.search(clause))
    if span < 2 or not (is_yearly or _TOTAL.search(clause)):
        return None
    times = other.value / one.value
    computed = ((times ** (1 / Decimal(span)) if is_yearly else times) - 1) * 100
    step = last_decimal(growth.text)
    sentence = report.sentences[claim.sentence]
    is_real = bool(_REAL_TERMS.search(report.text[sentence.start : growth.start]))
    off = growth.value - computed
    if abs(off) <= step or (is_real and off < 0):
        return None
    shown = quantized(computed, step.min(Decimal("0.1")))
    root = f" ^ (1 ÷ {span})" if is_yearly else ""
    working = f"({plain(other.value)} ÷ {plain(one.value)}){root} − 1 = {shown}%"
    start = growth.start - len(clause)
    said = re.search(rf"(?:年均|累计|共)?(?:{RISE})?[^，]{{0,4}}$", report.text[start : growth.start])
    begin = growth.start - (len(said[0]) if said else 0)
    return contradiction(report, (begin, growth.end), working)

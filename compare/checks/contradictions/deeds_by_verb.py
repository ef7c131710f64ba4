"""Deeds told once by the verb alone and once in full: 收到行政复议申请344件，…；受理312件, and 全年受理行政复议案件321件.

The clause that has a verb alone speaks of what its sentence spoke of last.  Applications received, accepted and
closed are each of another number, so that only one deed is held against itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from compare.checks.contradictions.whole_or_part import are_of_a_year
from compare.figures.cases import ACCEPTED, CLOSED, FILED, RECEIVED
from compare.figures.clause import text_before
from compare.figures.precision import differ_a_little
from compare.model import Bound, Figure, FigureKind, Function, Report
from compare.wording import HAN

_DEEDS = tuple(stage.split("|") for stage in (ACCEPTED, CLOSED, RECEIVED, FILED))
_VERB = "|".join(verb for deed in _DEEDS for verb in deed)
_YEARLY = "(?:今年|本年度?|全年|年内|全[区县市旗镇乡]|[我本][区县市旗]|[区县市]政府|[区县市]司法局)"
_OWN = "(?:已|共计?|累计|依法|全部)*"
_BARE = re.compile(rf"{_OWN}(?P<verb>{_VERB}){_OWN}")
_NAMED = re.compile(
    rf"(?P<year>{_YEARLY}*){_OWN}(?P<verb>{_VERB}|办理|承办){_OWN}(?:各类|各种)?(?P<noun>{HAN}{{4,12}}?)(?:案件|申请|事项|案)"
)
_OF_THOSE = re.compile(rf"(?:[^，,；;。]{{0,4}}{_YEARLY})?{_OWN}(?P<verb>{_VERB}){_OWN}的")
_THOSE = re.compile(rf"\s*(?P<noun>{HAN}{{4,12}}?)(?:案件|申请|事项|案)")
"""The number stands between the deed and the things: 全年受理的321件行政复议案件."""
_BREAK = re.compile(r"[，,；;。：:、（(]")
_LONGEST_CLAUSE = 60
_LEAST = 10
_NEAR = Decimal("1.2")
"""Times the smaller of the two up to which they are of one set."""


class _Told(NamedTuple):
    figure: Figure
    is_bare: bool


def deeds_by_verb(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The figure of a bare verb and the one of the same deed told in full, in the order of the text."""
    told: dict[tuple[int, str, str], list[_Told]] = defaultdict(list)
    paragraph, noun = -1, ""
    for figure in report.figures:
        quantity, sentence = figure.quantity, report.sentences[figure.sentence]
        if sentence.paragraph != paragraph:
            paragraph, noun = sentence.paragraph, ""
        if quantity.kind is not FigureKind.COUNT or sentence.function is Function.PLAN:
            continue
        clause = "".join(_BREAK.split(text_before(report, figure, _LONGEST_CLAUSE))[-1].split())
        named, bare = _NAMED.fullmatch(clause), _BARE.fullmatch(clause)
        if named:
            noun = named["noun"]
        of_those = None if named or bare else _OF_THOSE.fullmatch(clause)
        those = of_those and _THOSE.match(report.text, quantity.end, sentence.end)
        if of_those and those and quantity.bound is Bound.EXACT and quantity.value >= _LEAST:
            those_done = next(at for at, verbs in enumerate(_DEEDS) if of_those["verb"] in verbs)
            told[those_done, those["noun"], quantity.unit].append(_Told(figure, False))
            continue
        found = named if named and named["year"] else bare if noun else None
        if found is None or quantity.bound is not Bound.EXACT or quantity.value < _LEAST:
            continue
        deed = next((at for at, verbs in enumerate(_DEEDS) if found["verb"] in verbs), None)
        if deed is not None:
            told[deed, noun, quantity.unit].append(_Told(figure, found is bare))
    for figures in told.values():
        if len(figures) != 2 or figures[0].is_bare is figures[1].is_bare:
            continue
        one, other = (each.figure for each in figures)
        is_elsewhere = report.sentences[one.sentence].paragraph != report.sentences[other.sentence].paragraph
        is_slip = is_elsewhere and differ_a_little(one.quantity, other.quantity, _NEAR)
        if is_slip and are_of_a_year(report, one, other):
            yield one, other

"""Deeds told once by the verb alone and once in full: 收到行政复议申请344件，…；受理312件, and 全年受理行政复议案件321件.

The clause that has a verb alone speaks of what its sentence spoke of last.  Applications received, accepted and
closed are each of another number, so that only one deed is held against itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from compare.checks.contradictions.mention import Mention, are_of_a_year, mentions
from compare.checks.contradictions.pairing import grouped
from compare.figures.cases import ACCEPTED, CLOSED, FILED, RECEIVED
from compare.figures.precision import differ_a_little
from compare.model import Figure, FigureKind, Report
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
    deed: int
    noun: str
    unit: str
    mention: Mention
    is_bare: bool


def deeds_by_verb(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The figure of a bare verb and the one of the same deed told in full, in the order of the text."""
    for told in grouped((one[:3], one) for one in _told(report)).values():
        if len(told) != 2 or told[0].is_bare is told[1].is_bare:
            continue
        one, other = (each.mention for each in told)
        is_elsewhere = one.sentence.paragraph != other.sentence.paragraph
        is_slip = is_elsewhere and differ_a_little(one.quantity, other.quantity, _NEAR)
        if is_slip and are_of_a_year(report, one.figure, other.figure):
            yield one.figure, other.figure


def _told(report: Report) -> Iterator[_Told]:
    """The deeds of a report with their numbers, in text order."""
    paragraph, noun = -1, ""
    for mention in mentions(report):
        if mention.sentence.paragraph != paragraph:
            paragraph, noun = mention.sentence.paragraph, ""
        if mention.quantity.kind is not FigureKind.COUNT or mention.is_planned:
            continue
        clause = "".join(_BREAK.split(mention.before[-_LONGEST_CLAUSE:])[-1].split())
        named, bare = _NAMED.fullmatch(clause), _BARE.fullmatch(clause)
        noun = named["noun"] if named else noun
        of_those = None if named or bare else _OF_THOSE.fullmatch(clause)
        those = _THOSE.match(mention.behind) if of_those else None
        found = of_those if those else named if named and named["year"] else bare if noun else None
        if found is None or not mention.is_count() or mention.quantity.value < _LEAST:
            continue
        deed = next((at for at, verbs in enumerate(_DEEDS) if found["verb"] in verbs), None)
        if deed is not None:
            thing = those["noun"] if those else noun
            yield _Told(deed, thing, mention.quantity.unit, mention, found is bare)

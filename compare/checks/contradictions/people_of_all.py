"""People counted as all there are, and once more, a clause or a sentence on, of the whole area.

66名法治副校长进校授课402场, and 全区69名法治副校长 in the same paragraph: where last year's report counted them that way
too, the first is the number there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from compare.checks.contradictions.counted import STEM, Counted, counts_of
from compare.checks.contradictions.pairing import grouped
from compare.figures.precision import differ_a_little
from compare.model import Comparison, Figure, Function, Report
from compare.wording import HAN

_UNITS = ("名", "人", "位")
_PERSON = re.compile("[员人师长者手生家官]$")
_OF_SOME = re.compile(
    r"参[加与训评赛]|获|被|受|因|未|通过|取得|到[场会岗]|报名|入选|当选|述|完成|达|持|分别|分批|轮流|驻|赴|考核|优秀|退|新"
)
"""Behind the people: what some of them did, or came to."""
_IN_FRONT = 4
_OPENS = re.compile(r"(?:^|[，,；;。：:])\s*$")
_NEAR = Decimal("1.1")
_MOST_BESIDE = 60
"""Counts of the whole area in one paragraph that a bare one is held against."""
_AROUND = 12
"""Characters behind the people that tell what they did."""


def people_of_all(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """The bare count that last year's report has too, and the one of the whole area beside it."""
    counted = counts_of(comparison.new)
    yearly = {
        c.new.quantity.start
        for c in comparison.figures
        if c.new and c.old and _following(comparison.new, c.new)[:STEM] == _following(comparison.old, c.old)[:STEM]
    }  # fmt: skip
    wholes = grouped((one.mention.sentence.paragraph, one) for one in counted if one.whole)
    for one in counted:
        if one.figure.quantity.start in yearly and _is_bare(one):
            beside = wholes[one.mention.sentence.paragraph][:_MOST_BESIDE]
            same = next((other for other in beside if _are_the_same(one, other)), None)
            if same is not None:
                yield one.figure, same.figure


def _following(report: Report, figure: Figure) -> str:
    end = figure.quantity.end
    found = re.match(rf"[“”]?{HAN}*", report.text[end : end + _AROUND].lstrip())
    return found[0] if found else ""


def _is_bare(one: Counted) -> bool:
    is_told = one.mention.sentence.function in (Function.REVIEW, Function.OTHER)
    return is_told and one.is_behind and bool(_OPENS.search(one.mention.before[-_IN_FRONT:]))


def _are_the_same(one: Counted, other: Counted) -> bool:
    units = {one.figure.quantity.unit, other.figure.quantity.unit}
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(one.following, other.following, strict=False))
    noun = "".join(letter for letter, _ in shared)
    return (
        units <= set(_UNITS)
        and len(noun) >= STEM
        and bool(_PERSON.search(noun))
        and differ_a_little(one.figure.quantity, other.figure.quantity, _NEAR)
        and not _OF_SOME.search(one.following[len(noun) :][:_AROUND])
        and not other.is_new
    )

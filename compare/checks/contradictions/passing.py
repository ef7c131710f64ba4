"""Which of two mentions of one number is the one to look at: the one made in passing.

全年收到行政复议申请563件，同比增长36.7% states the number and holds it against last year's; 对全年收到的536件申请逐类剖析
speaks of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from compare.checks.contradictions.pairing import Pairing
from compare.figures.clause import clause_before
from compare.figures.growth import Claim, claims
from compare.model import Comparison, Figure, FigureKind, Report

_ATTRIBUTE = re.compile("(?<![省市州盟县区旗镇乡局])的$")
"""In front of a number that is no more than an attribute: 收到的536件申请."""
_AMONG = re.compile(r"[^，,。；;：:、\d]{2,16}(?:当?中|之中|里)(?=[，,])")
"""Behind one that is what others are picked from: 536件申请中，."""
_COMPARED = re.compile(r"\s*[，,（(]\s*(?:同比|[较比](?:上年|去年)|(?:上年|去年)[为是])")
_SAID_AGAIN = 3
"""What stands again and again goes before the look of a sentence."""
_LEFT = 2
"""What is as often as last year goes behind the look of a sentence: 6次, left from last year, and 7次."""
_OCCASIONS = ("次", "场", "场次", "期")
_WEIGHT = 6
"""Arithmetic goes before both."""


def in_doubt(
    report: Report, comparison: Comparison | None, pairs: Iterable[tuple[Figure, Figure]]
) -> Iterator[tuple[Figure, Figure]]:
    """The pairs, each with the mention behind that is to be looked at; in text order where nothing tells."""
    growths: dict[int, Claim] | None = None
    before = comparison.old_by_new() if comparison else {}
    pairs = list(pairs)
    pairing = Pairing(report, pairs)
    for one, other in pairs:
        if growths is None:
            growths = {c.levels[0].quantity.start: c for c in claims(report) if len(c.levels) == 1}
        known = [old for f in (one, other) if (old := before.get(f.quantity.start))]
        first, second = (
            _is_stated(report, f)
            + _borne_out(growths, known, f, g)
            + _SAID_AGAIN * pairing.outnumber(f, g)
            - _LEFT * _is_left(before.get(f.quantity.start), f)
            for f, g in ((one, other), (other, one))
        )
        yield (other, one) if first < second else (one, other)


def _is_left(old: Figure | None, figure: Figure) -> bool:
    """It tells of as many occasions as last year's report, whose sentence may have stayed."""
    if old is None or figure.quantity.unit not in _OCCASIONS:
        return False
    return old.quantity.value == figure.quantity.value


def _is_stated(report: Report, figure: Figure) -> int:
    """How plainly a number is stated: more for one held against last year's, less for an attribute."""
    sentence, quantity = report.sentences[figure.sentence], figure.quantity
    is_passing = (
        _ATTRIBUTE.search(clause_before(report, figure))
        or _AMONG.match(report.text, quantity.end, sentence.end)
        or _is_of_the_leader(report, figure)
    )
    return bool(_COMPARED.match(report.text, quantity.end, sentence.end)) - bool(is_passing)


def _is_of_the_leader(report: Report, figure: Figure) -> bool:
    """It stands in the part on the 第一责任人, which says once more what the other parts report."""
    return any(
        section.start <= figure.quantity.start < section.end
        for section in report.sections
        if section.level == 1 and "第一责任人" in section.heading
    )


def _borne_out(growths: dict[int, Claim], known: list[Figure], figure: Figure, other: Figure) -> int:
    """Whether the growth from last year's value that the text gives is that of this figure, by its own claim or the other's."""
    own, others = (growths.get(f.quantity.start) for f in (figure, other))
    return sum(
        _WEIGHT * (_fits(claim, figure, old) and not _fits(claim, other, old))
        for claim in (own, others)
        if claim is not None
        for old in ([claim.base] if claim.base else known)
    )


def _fits(claim: Claim, figure: Figure, old: Figure) -> bool:
    if old.quantity.kind is not figure.quantity.kind or figure.quantity.kind is FigureKind.CHANGE:
        return False
    if not old.quantity.value or claim.unit not in ("%", "个百分点", figure.quantity.unit):
        return False
    change = figure.quantity.value - old.quantity.value
    return claim.off(change / old.quantity.value * Decimal(100) if claim.unit == "%" else change) <= 0

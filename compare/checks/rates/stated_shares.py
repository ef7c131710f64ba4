"""Shares and rates that a sentence states, with the counts in front of them, and what these counts give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from compare.figures.clause import figures_above
from compare.figures.precision import decimals, is_printed_as, rounded
from compare.figures.units import are_of_one_kind
from compare.message import message
from compare.model import AMOUNTS, Bound, Fault, Figure, FigureKind, Quantity, Report
from compare.wording import last_clause

_SHARE = re.compile(r"占[^，,。；;]{0,12}$")
SHARE_OF = re.compile(r"占[^，,。；;\d]{0,12}\d[\d,.]*\s*[万亿]?[^，,。；;\d]{0,4}的$")
"""In front of a share that gives the number of its whole: 占1684个行政村的70%."""
_BRACKET = re.compile(r"\s*[（(]")
_OF_A_SUM = re.compile("占[^，,。；;]{0,12}(?:之和|合计|总和)的?")
"""占两者之和的4.7%: no count in front of it is what it is of."""
_OF_THE_YEAR = re.compile("全年|累计|总体|整体")
_OF_A_PART = re.compile(r"[上下]半年|季度|前[一二三四五六七八九十]+个?月|\d月")
_OF_WHICH = re.compile(r"[^。；;，,\d]{0,12}[，,；;（(]\s*其中[^。；;，,\d]{0,24}")
OF_IT = re.compile(r"(?:所?占比?|比重|比例)(?:重|例)?(?:了|为|达到?|约|的|全部|全年|总数|总量|总额)*$")
"""A share that names no whole of its own."""
LONGEST_CLAUSE = 120
"""Characters in front of a share in which its name stands."""
_MOST_BEFORE = 60
"""Counts of a sentence in front of a share that it may be computed from."""
_SENTENCES_UP = 3
"""Sentences of a paragraph in front of a rate in which its base may stand."""
FAR = Decimal(20)
"""Percentage points beyond which even counts that name each other are not those of the rate."""
NEAR = Decimal(2)
"""The same for counts that may be of another set."""
NOUN_BEHIND = 8
"""Characters behind a count in which its noun stands."""


class StatedShare(NamedTuple):
    """A share or rate with what it may be computed from."""

    claim: Figure
    head: str
    """The sentence in front of it."""
    counts: list[Quantity]
    """Of the sentence in front of it, or of the bracket behind it."""
    above: list[Quantity]
    """Of the sentences of the paragraph in front of that one."""


def stated_shares(report: Report, *, of_rates: bool) -> Iterator[StatedShare]:
    """The rates of a report's review that have a name of their own, or else its shares behind 占, in text order."""
    for sentence, figures in report.told_figures():
        for position, claim in enumerate(figures):
            if claim.quantity.kind is not FigureKind.RATE or claim.quantity.high is not None:
                continue
            # 超过七成 is said of three quarters: words have a measure of their own.
            if re.search("成|分之", claim.quantity.text):
                continue
            head = report.text[sentence.start : claim.quantity.start]
            before = exact_amounts(figures[max(0, position - _MOST_BEFORE) : position])
            above = exact_amounts(chain.from_iterable(figures_above(report, sentence.id, _SENTENCES_UP)))
            clause = head[-LONGEST_CLAUSE:]
            if _OF_A_SUM.search(last_clause(clause)):
                continue
            if _OF_THE_YEAR.search(last_clause(clause)) and _OF_A_PART.search(clause):
                # 上半年121件，下半年135件，全年成功率97%: the counts are of halves of what the rate is of.
                continue
            if bool(_SHARE.search(clause) or SHARE_OF.search(clause)) is of_rates:
                continue
            if of_rates and _BRACKET.match(report.text, claim.quantity.end):
                # 出庭应诉率100%（应诉52件、出庭51件）: the counts stand behind the rate.
                inside = report.text.find("）", claim.quantity.end)
                behind = [f for f in figures[position + 1 : position + 3] if f.quantity.end <= inside]
                before = exact_amounts(behind) if len(exact_amounts(behind)) > 1 else before
            yield StatedShare(claim, head, before, above)


def is_explained(claim: Figure, part: Quantity, wholes: Sequence[Quantity]) -> bool:
    """One of the counts is what the claim is a share of."""
    return any(
        whole.value and is_printed_as(part.value / whole.value * 100, claim.quantity)
        for whole in wholes
        if are_of_one_kind(whole.unit, part.unit)
    )


def farthest_of(report: Report, claim: Figure, part: Quantity, wholes: Sequence[Quantity]) -> Decimal:
    """How far off a share may be and still be of the counts; one with a wrong digit is, where 其中 says of what it is."""
    between = report.text[wholes[-1].end : part.start]
    share = f"{part.value / wholes[-1].value * 100:.{decimals(claim.quantity.text)}f}"
    said = claim.quantity.text.rstrip("%％")
    differing = sum(one != other for one, other in zip(share, said, strict=False))
    is_slip = "其中" in between and len(share) == len(said) and differing == 1
    clause = re.split("[，,、；;（(]", report.text[part.end : claim.quantity.start])[-1]
    # 完成投资96.5亿元，其中产业类58.7亿元，占比68.0%: nothing else is there that it could be of.
    is_only = len(wholes) == 1 and bool(_OF_WHICH.fullmatch(between)) and bool(OF_IT.fullmatch(clause))
    return FAR if is_slip or is_only else NEAR


def exact_amounts(figures: Iterable[Figure]) -> list[Quantity]:
    """The figures that may be a part or a whole: amounts without 余, 多 or 近."""
    return [f.quantity for f in figures if f.quantity.kind in AMOUNTS and f.quantity.bound is Bound.EXACT]


def words_before(report: Report, count: Quantity) -> str:
    """The words in front of a count, back to the last mark or digit."""
    return re.split(r"[，,、；;。：:\d]", report.text[max(0, count.start - 60) : count.start])[-1].strip()


def compared(
    claim: Figure,
    part: Quantity,
    wholes: Sequence[Quantity],
    farthest: Decimal | None,
    *,
    is_named: bool = False,
) -> Iterator[Fault]:
    """The share computed where the claim is another; ``farthest`` from it in points, with a tenth of it allowed.

    Of a rate that is named after its part, a share ten times too large or too small is one that lost its point.
    """
    possible = [(part.value / whole.value * 100, whole) for whole in wholes]
    if any(is_printed_as(share, claim.quantity) for share, _ in possible):
        return
    share, whole = min(possible, key=lambda s: abs(s[0] - claim.quantity.value))
    # Far off, the base is another set and nothing is contradicted.
    is_far = farthest is not None and abs(share - claim.quantity.value) > max(farthest, share / 10)
    if is_far and not (is_named and _lost_its_point(claim, share)):
        return
    yield wrong_share(claim, part, whole.text, share)


def _lost_its_point(claim: Figure, share: Decimal) -> bool:
    return any(is_printed_as(share * times, claim.quantity) for times in (10, Decimal("0.1")))


def wrong_share(claim: Figure, part: Quantity, whole: str, share: Decimal) -> Fault:
    """A share that is told of a part and its whole where they give another."""
    shown = rounded(share, max(1, decimals(claim.quantity.text)))
    return Fault(
        claim.quantity.span,
        message("{part} of {whole} is {computed}%, not {claim}%.", part=part.text, whole=whole, computed=shown, claim=f"{claim.quantity.value.normalize():f}"),
        message("Check the share, or say what it is a share of."),
    )  # fmt: skip

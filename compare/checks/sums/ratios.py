"""Structures told as a ratio, whose parts make up one hundred: 三次产业结构调整为9.2：38.5：52.3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compare.figures.clause import text_between
from compare.figures.precision import decimals, slack_of, sum_of
from compare.matches import in_sentences
from compare.message import message
from compare.model import Fault, Figure, FigureKind, Report

_RATIO = re.compile(r"(?<![\d.：:∶])\d{1,2}(?:\.\d+)?(?:\s*[：:∶]\s*\d{1,2}(?:\.\d+)?){1,5}(?![\d.：:∶])")
_OF = re.compile(r"结构|比例|占比|比重|构成|之比|产业?(?:增加值)?比")
"""Says that a ratio is one of the parts of a whole."""
_WINDOW = 40
_NEAR = Decimal(10)
"""Per cent by which the parts of a whole may miss one hundred by a slip."""
_FAR = Decimal("0.25")
"""Percentage points by which a part may differ from the share of its value; values are rounded, and revised."""
_FARTHEST = Decimal(5)
"""The same beyond which the values are others than the ratio's."""
_FITS = Decimal("0.15")
_HUNDRED_MILLION = Decimal(10**8)


class Ratio(NamedTuple):
    """A ratio of the parts of a whole."""

    span: tuple[int, int]
    parts: tuple[Decimal, ...]
    sentence: int
    slack: Decimal
    """How far from one hundred rounding may have taken its sum."""

    @property
    def sum(self) -> Decimal:
        """Of the parts."""
        return sum(self.parts, Decimal(0))

    @property
    def adds_up(self) -> bool:
        """The parts make one hundred but for rounding."""
        return abs(self.sum - 100) <= self.slack


def ratios(report: Report) -> Iterator[Ratio]:
    """The ratios of a report that are meant to make one hundred, in text order."""
    for sentence, found in in_sentences(report, _RATIO):
        head = report.text[max(sentence.start, found.start() - _WINDOW) : found.start()]
        if not _OF.search(head):
            continue
        texts = re.split(r"\s*[：:∶]\s*", found[0])
        step = Decimal(1).scaleb(-min(decimals(text) for text in texts))
        ratio = Ratio(found.span(), tuple(map(Decimal, texts)), sentence.id, step * len(texts) / 2)
        if abs(ratio.sum - 100) <= _NEAR:
            yield ratio


def wrong_parts(report: Report) -> Iterator[Fault]:
    """The parts of ratios that the values listed in front of them contradict; of each ratio the one farthest off."""
    for ratio in ratios(report):
        values = _values(report, ratio) if ratio.adds_up else ()
        whole = sum_of(values)
        if not whole:
            continue
        shares = [value.quantity.value / whole * 100 for value in values]
        off = [abs(share - part) for share, part in zip(shares, ratio.parts, strict=True)]
        worst = max(range(len(off)), key=off.__getitem__)
        if min(off) <= _FITS and _FAR < off[worst] <= _FARTHEST:
            text = message("{part} of {whole} is {computed}%, not {claim}%.", part=values[worst].quantity.text, whole=f"{(whole / _HUNDRED_MILLION).normalize():f}亿元", computed=f"{shares[worst]:.1f}", claim=f"{ratio.parts[worst]}")  # fmt: skip
            yield Fault(ratio.span, text, message("Check the share, or say what it is a share of."))


def _values(report: Report, ratio: Ratio) -> tuple[Figure, ...]:
    """The amounts listed right in front of a ratio in its sentence, as many as it has parts; empty where they are not."""
    before = [
        figure
        for figure in report.figures_by_sentence().get(ratio.sentence, ())
        if figure.quantity.end <= ratio.span[0] and figure.quantity.kind is FigureKind.MONEY
    ]
    values = tuple(before[-len(ratio.parts) :])
    is_list = len(values) == len(ratio.parts) and all(
        re.fullmatch(r"\s*[、和与及，,；;][^。\d]{0,16}", text_between(report, one, other))
        for one, other in pairwise(values)
    )
    units = {value.quantity.unit for value in values}
    exact = all(v.quantity.is_exact for v in values)
    # 6.9亿元 and 5.1亿元 are too round to compute a share to a tenth from.
    whole = sum_of(values)
    is_fine = whole and slack_of(values) / whole * 100 <= _FITS
    # 由9.6：38.8：51.6调整为…: the first is last year's.
    return (
        values if is_list and len(units) == 1 and exact and is_fine and not _is_start(report, ratio) else ()
    )


def _is_start(report: Report, ratio: Ratio) -> bool:
    sentence = report.sentences[ratio.sentence]
    head = report.text[max(sentence.start, ratio.span[0] - _WINDOW) : ratio.span[0]]
    return bool(re.search(r"[由从]\D*$|上年|去年|20\d\d年[的为]?\D{0,2}$", head))

"""One value told in two units that are not the same: 800公顷，折合8000亩."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compare.checks.rates.contradiction import contradiction, plain
from compare.figures.numerals import SCALE, scale_value
from compare.figures.precision import last_decimal, quantized
from compare.figures.units import SIZES
from compare.matches import in_sentences
from compare.model import Fault, Report

_NAMES = "|".join(sorted(SIZES, key=len, reverse=True))
_SAID = re.compile(
    rf"(?P<one>\d+(?:\.\d+)?)(?P<scale>{SCALE})?(?P<unit>{_NAMES})\s*"
    r"(?:(?:[，,（(]\s*)?(?:折合|约合|相当于|合计?折|即|合)约?(?:为)?|(?P<bare>[（(])约?)\s*"
    rf"(?P<span>(?P<other>\d+(?:\.\d+)?)(?P<other_scale>{SCALE})?余?(?P<other_unit>{_NAMES}))(?(bare)(?=[)）]))"
)
_ROUNDED = Decimal("0.01")


def converted(report: Report) -> Iterator[Fault]:
    """The second values of such pairs that are not the first, in text order."""
    if not re.search(r"合|即|相当于|[（(]约?\d", report.text):
        return
    for _, found in in_sentences(report, _SAID):
        (measure, size), (other_measure, other_size) = SIZES[found["unit"]], SIZES[found["other_unit"]]
        if measure != other_measure or size == other_size:
            continue
        value = Decimal(found["one"]) * scale_value(found["scale"] or "") * size / other_size
        scale = scale_value(found["other_scale"] or "")
        said = Decimal(found["other"]) * scale
        step = last_decimal(found["other"]) * scale
        first_step = (
            last_decimal(found["one"]) / Decimal(found["one"]) if Decimal(found["one"]) else Decimal(0)
        )
        if abs(value - said) > max(step, value * max(_ROUNDED, first_step / 2)):
            shown = f"{plain(quantized(value / scale, Decimal('0.01')))}{found['other_scale'] or ''}{found['other_unit']}"
            first = found["one"] + (found["scale"] or "") + found["unit"]
            yield contradiction(report, found.span("span"), f"{first} = {shown}")

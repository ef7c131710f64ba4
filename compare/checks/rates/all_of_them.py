"""What is said of every value of a list and does not hold for one: 分别增长12.3%、9.8%、15.4%，均实现两位数增长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.contradiction import Contradiction, contradiction
from compare.figures.numerals import SCALE, scale_value
from compare.model import Figure, FigureKind, Function, Report

_NUMBER = rf"(?P<number>\d+(?:\.\d+)?)\s*(?P<scale>{SCALE})?\s*"
_ALL = re.compile(
    rf"\s*[，,]?\s*(?:[两二三四五六七八九]者|[两二三四五六七八九]项|增速|增幅|指标)?(?P<said>(?:均|全部|都|双双)(?:已|能|实现|保持|达到?|呈现?|为|是|了)*"
    rf"(?:(?P<digits>两位数)(?:以上)?(?:的?增长|增速)?|(?:超过?|高于|突破|大于|逾){_NUMBER}(?P<over>[%％]|{{unit}})|(?:在|保持在)?{_NUMBER.replace('number', 'least').replace('scale', 'least_scale')}(?P<from>[%％]|{{unit}})以上"
    rf"|(?P<whole>100\s*[%％])))"
)
_JOINT = re.compile(r"\s*(?:、|和|与|及|以及)\s*[^，,；;。：:、\d]{0,16}")
_TEN = Decimal(10)
_LEAST = 2


def all_of_them(report: Report) -> Iterator[Contradiction]:
    """Such statements of a report's review that a value in front of them contradicts, in text order."""
    for number, figures in report.figures_by_sentence().items():
        wording = report.wording(number)
        if report.sentences[number].function is Function.PLAN or not re.search("均|全部|都|双双", wording):
            continue
        for at in range(_LEAST - 1, len(figures)):
            row = row_before(report, figures, at)
            if len(row) < _LEAST:
                continue
            unit = row[-1].quantity.unit
            said = re.compile(_ALL.pattern.replace("{unit}", re.escape(unit) or "%")).match(
                report.text, row[-1].quantity.end, report.sentences[number].end
            )
            failing = _failing(said, row) if said else None
            if said and failing:
                yield contradiction(said.span("said"), said["said"], failing)


def row_before(report: Report, figures: Sequence[Figure], last: int) -> list[Figure]:
    """The values of one kind that end with the one at a place and are divided by 、 alone."""
    row = [figures[last]]
    for figure in reversed(figures[:last]):
        between = report.text[figure.quantity.end : row[0].quantity.start]
        one, other = figure.quantity, row[0].quantity
        if not one.is_like(other) or not _JOINT.fullmatch(between):
            break
        row.insert(0, figure)
    exact = all(f.quantity.is_exact for f in row)
    return row if exact else []


def _failing(said: re.Match[str], row: Sequence[Figure]) -> str | None:
    """The value that is less than what is said of all, with that limit; None where all are as said."""
    kind = row[0].quantity.kind
    if said["digits"]:
        limit, mark, shown = _TEN, "<", "10%"
        if kind is not FigureKind.CHANGE:
            return None
    elif said["whole"]:
        limit, mark, shown = Decimal(100), "<", "100%"
    else:
        number = said["number"] or said["least"]
        limit = Decimal(number) * scale_value(said["scale"] or said["least_scale"] or "")
        unit = said["over"] or said["from"]
        shown = f"{number}{said['scale'] or said['least_scale'] or ''}{unit}"
        mark = "≤" if said["number"] else "<"
        if (unit in "%％") is not (row[0].quantity.unit == "%"):
            return None
    values = [(abs(f.quantity.value), f.quantity.text) for f in row]
    failing = [text for value, text in values if value < limit or (mark == "≤" and value == limit)]
    # Where none is as said, it is said of something else.
    if not failing or len(failing) == len(row):
        return None
    return f"{failing[0]} {mark} {shown}"

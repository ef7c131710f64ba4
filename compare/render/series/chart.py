"""An indicator's values as a small line chart, with lines only between values that may be joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compare.model import FigureKind
from compare.model.series import IndicatorLine

WIDTH = 120
HEIGHT = 36
_EDGE = 5
_FROM_ZERO = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.DURATION, FigureKind.MEASURE, FigureKind.STREAK)
"""Kinds drawn from zero; a rate is drawn over its own range, otherwise 95.2% to 97.4% would be a flat
line."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Coordinates of a chart :data:`WIDTH` wide and :data:`HEIGHT` high."""

    lines: tuple[str, ...]
    """Runs of values that may be joined, as the points of an SVG polyline."""
    dots: tuple[tuple[float, float], ...]
    """Every value."""
    shifts: tuple[float, ...]
    """Where the counting changed: between two values."""


def chart_of(line: IndicatorLine, years: Sequence[int]) -> Chart:
    """The chart of an indicator over all years of the series."""
    values = [float(point.figure.quantity.value) for point in line.points]
    low = min(values)
    if line.kind in _FROM_ZERO:
        low = min(0.0, low)
    high = max(*values, low) if len(values) > 1 else max(values[0], low)
    span = (high - low) or 1.0
    first, last = years[0], years[-1]
    dots = [
        (
            round(_EDGE + (point.year - first) / max(1, last - first) * (WIDTH - 2 * _EDGE), 1),
            round(HEIGHT - _EDGE - (value - low) / span * (HEIGHT - 2 * _EDGE), 1)
            if high > low
            else HEIGHT / 2,
        )
        for point, value in zip(line.points, values, strict=True)
    ]
    runs: list[list[tuple[float, float]]] = []
    shifts = []
    for position, (point, dot) in enumerate(zip(line.points, dots, strict=True)):
        if position and not point.breaks:
            runs[-1].append(dot)
        else:
            runs.append([dot])
            if position:
                shifts.append(round((dots[position - 1][0] + dot[0]) / 2, 1))
    return Chart(
        tuple(" ".join(f"{x:g},{y:g}" for x, y in run) for run in runs if len(run) > 1),
        tuple(dots),
        tuple(shifts),
    )

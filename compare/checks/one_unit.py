"""Units that the settings say count the same thing, made one before the rules look at a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from compare.model import Comparison, Figure, Report


def standard_units(groups: Iterable[frozenset[str]]) -> dict[str, str]:
    """Unit → the shortest of its group, which stands for all of them; units of no group are absent."""
    return {unit: min(group, key=lambda u: (len(u), u)) for group in groups for unit in group}


def report_in(report: Report, standard: Mapping[str, str]) -> Report:
    """The report with the units of its figures replaced; their texts stay as printed."""
    return replace(report, figures=tuple(_figure_in(figure, standard) for figure in report.figures))


def comparison_in(comparison: Comparison, standard: Mapping[str, str]) -> Comparison:
    """The comparison with the units of both reports' figures replaced."""
    return replace(
        comparison,
        old=report_in(comparison.old, standard),
        new=report_in(comparison.new, standard),
        figures=tuple(
            replace(
                change,
                old=change.old and _figure_in(change.old, standard),
                new=change.new and _figure_in(change.new, standard),
            )
            for change in comparison.figures
        ),
    )


def _figure_in(figure: Figure, standard: Mapping[str, str]) -> Figure:
    unit = standard.get(figure.quantity.unit)
    return replace(figure, quantity=replace(figure.quantity, unit=unit)) if unit else figure

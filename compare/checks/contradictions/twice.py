"""Figures of one name that a report gives two values."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from compare.model import Bound, Figure, Report


def said_twice(
    report: Report, name_of: Callable[[Report, Figure], Hashable | None]
) -> Iterator[tuple[Figure, Figure]]:
    """The first exact figure of a name, and each later one of that name with another value, in another sentence.

    ``name_of`` gives what a figure is of; None for one that is not asked about.
    """
    seen: dict[Hashable, Figure] = {}
    for figure in report.figures:
        name = name_of(report, figure) if figure.quantity.bound is Bound.EXACT else None
        if name is None:
            continue
        other = seen.setdefault(name, figure)
        if other.quantity.value != figure.quantity.value and other.sentence != figure.sentence:
            yield other, figure

"""Figures of one name that a report gives two values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator

from compare.model import Bound, Figure, Report

_MOST = 8
"""Figures of one name and value that later ones are compared with."""


def said_twice(
    report: Report, name_of: Callable[[Report, Figure], Hashable | None]
) -> Iterator[tuple[Figure, Figure]]:
    """The figures of a name that have the value of the first, each with those of another value in other sentences.

    ``name_of`` gives what a figure is of; None for one that is not asked about.
    """
    seen: dict[Hashable, list[Figure]] = defaultdict(list)
    differing: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        name = name_of(report, figure) if figure.quantity.bound is Bound.EXACT else None
        if name is None:
            continue
        is_as_first = not seen[name] or figure.quantity.value == seen[name][0].quantity.value
        # A copy of a sentence tells nothing that it does not.
        if is_as_first and any(
            report.wording(one.sentence) == report.wording(figure.sentence) for one in seen[name]
        ):
            continue
        own, others = (seen[name], differing[name]) if is_as_first else (differing[name], seen[name])
        for other in others:
            if other.sentence != figure.sentence:
                yield (figure, other) if is_as_first else (other, figure)
        if len(own) < _MOST:
            own.append(figure)

"""The headline indicators of a work report as the page shows them: a value and its growth, this year and last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from compare.headlines import Headline
from compare.model import FigureChange
from compare.render.page.leader import FigureView


class HeadlineView(NamedTuple):
    """A headline indicator, ready for display."""

    name: str
    old: str
    """Last year's value; empty if only the growth is stated."""
    new: str
    old_growth: str
    """With its sign: +5.6%; empty if a report does not state it."""
    new_growth: str
    is_of_growth: bool
    """Whether the growth is what changed, since both reports state it."""
    view: FigureView
    """The row of the table of figures with its change."""
    finding: str
    """Id of what is to be verified about its value or its growth; empty if nothing is."""


def headline_views(
    headlines: Sequence[Headline], views: Mapping[int, FigureView]
) -> tuple[HeadlineView, ...]:
    """The indicators in their order; ``views`` are the rows of the table of figures by the ids of their changes."""
    found = []
    for name, level, growth in headlines:
        shown = growth or level
        if shown is None:
            continue
        value = views[id(level)] if level else None
        old_growth, new_growth = _signed(growth, views[id(growth)]) if growth else ("", "")
        found.append(
            HeadlineView(
                name,
                value.old if value else "",
                value.new if value else "",
                old_growth,
                new_growth,
                growth is not None,
                views[id(shown)],
                views[id(shown)].finding or (value.finding if value else ""),
            )
        )
    return tuple(found)


def _signed(growth: FigureChange, view: FigureView) -> tuple[str, str]:
    """Both rates with their signs, a plus for a rise stated in words."""

    def sign(value: float, shown: str, own: str) -> str:
        return own or ("+" if value > 0 and shown[:1].isdigit() else "")

    old, new = (float(figure.quantity.value) if figure else 0.0 for figure in (growth.old, growth.new))
    return (
        sign(old, view.old, view.signs[0]) + view.old,
        sign(new, view.new, view.signs[1]) + view.new,
    )

"""Promises and deeds matched by their neighbours: neighbouring promises are reported in neighbouring sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping

COMPANY = 1.0
"""Log odds gained by a promise without another report if its neighbours are reported beside the deed: a plan
and the review of it go through a field in one order.  In two pairs of work reports it finds 11 more reports, 6
of which people had found; what a lower bar adds is right in one of four."""
_REACH = 3
"""Neighbouring sentences considered on either side."""


def has_company(promise: int, deed: int, told: Mapping[int, Collection[int]]) -> bool:
    """Whether deeds near a deed report on promises near a promise.

    ``told`` maps promises to the deeds that surely report on them; all are numbers of sentences.
    """
    return any(
        0 < abs(other - deed) <= _REACH
        for step in range(-_REACH, _REACH + 1)
        if step
        for other in told.get(promise + step, ())
    )

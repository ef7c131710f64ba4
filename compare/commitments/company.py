"""Promises and deeds by the company they keep: what stands beside one is told beside the other."""

from __future__ import annotations

from collections.abc import Collection, Mapping

COMPANY = 1.0
"""Logarithm of the odds that a promise of which nothing else tells gains where the promises beside it are reported on
beside the deed: a plan and the review of it go through a field in one order.  In two pairs of work
reports it finds 11 reports more, 6 of which people had found; what a lower bar adds is right in one of four."""
_REACH = 3
"""Sentences on either side that stand beside one."""


def has_company(promise: int, deed: int, told: Mapping[int, Collection[int]]) -> bool:
    """Whether other deeds beside a deed report on other promises beside a promise.

    ``told`` maps promises to the deeds that surely report on them; all are numbers of sentences.
    """
    return any(
        0 < abs(other - deed) <= _REACH
        for step in range(-_REACH, _REACH + 1)
        if step
        for other in told.get(promise + step, ())
    )

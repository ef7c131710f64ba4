"""Lists that have not as many items as are announced."""

from __future__ import annotations

from compare.message import message
from compare.model import Fault, Severity


def miscount(span: tuple[int, int], number: int, listed: int, severity: Severity | None = None) -> Fault:
    """An announced number at its place, and how many items are listed."""
    return Fault(
        span,
        message("{number} are announced here, {listed} are listed.", number=number, listed=listed),
        message("Count again: an item was dropped or added, or two became one."),
        severity,
    )

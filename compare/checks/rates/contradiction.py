"""What a report says that the numbers beside it contradict, with the arithmetic a reader can follow."""

from __future__ import annotations

from decimal import Decimal

from compare.figures.precision import last_decimal, quantized, uncertainty
from compare.message import message
from compare.model import Fault, Figure, Report


def contradiction(
    report: Report, span: tuple[int, int], working: str, old: Figure | None = None, *, claim: str = ""
) -> Fault:
    """What a report says at a place, and the working that gives something else: 7 − 4 = 3.

    ``old`` is last year's value in it, ``claim`` what to quote where that is not the whole place.
    """
    return Fault(
        span,
        message("“{claim}” does not follow from the numbers it goes with: {working}.", claim=claim or report.text[slice(*span)], working=working),
        message("Check both values and compute the change anew."),
        old_sentence=old.sentence if old else None,
    )  # fmt: skip


def share_off(report: Report, part: Figure, whole: Figure, claim: Figure) -> Fault | None:
    """A share in per cent that is not that of its part in its whole; None where it is, give or take what is rounded."""
    one, other, share = part.quantity, whole.quantity, claim.quantity
    if not (one.is_exact and other.is_exact and share.is_exact) or one.value <= 0 or other.value <= 0:
        return None
    computed = one.value / other.value * 100
    slack = computed * (uncertainty(part) / one.value + uncertainty(whole) / other.value)
    if abs(computed - abs(share.value)) <= last_decimal(share.text) + slack:
        return None
    shown = quantized(computed, last_decimal(share.text).min(Decimal("0.1")))
    return contradiction(report, share.span, f"{one.text} ÷ {other.text} = {shown}%")


def plain(value: Decimal) -> str:
    """A number without the zeros at its end."""
    return f"{value.normalize():f}"

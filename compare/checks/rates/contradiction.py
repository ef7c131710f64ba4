"""What a report says that the numbers beside it contradict, with the arithmetic a reader can follow."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from compare.figures.precision import last_decimal, printed_scale, quantized, uncertainty
from compare.message import message
from compare.model import Fault, Figure, Report


@dataclass(frozen=True, slots=True)
class Value:
    """A printed number, or one computed from such."""

    amount: Decimal
    slack: Decimal
    """How far rounding what is printed may have taken it."""
    working: str
    """How it was come by: 41件 ÷ 96件; of a printed number what is printed."""

    @classmethod
    def of(cls, figure: Figure) -> Self:
        """The number that a figure prints."""
        return cls(figure.quantity.value, uncertainty(figure), figure.quantity.text)

    def __add__(self, other: Value) -> Value:
        slack = self.slack + other.slack
        return Value(self.amount + other.amount, slack, f"{self.working} + {other.working}")

    def __mul__(self, other: Value) -> Value:
        return self._scaled(self.amount * other.amount, other, "×")

    def __truediv__(self, other: Value) -> Value:
        return self._scaled(self.amount / other.amount, other, "÷")

    def _scaled(self, amount: Decimal, other: Value, sign: str) -> Value:
        slack = abs(amount) * (self.relative + other.relative)
        return Value(amount, slack, f"{self.working} {sign} {other.working}")

    @property
    def relative(self) -> Decimal:
        """The slack as a share of the amount."""
        return self.slack / abs(self.amount) if self.amount else Decimal(0)

    def gives(self, shown: str) -> str:
        """The working with what it comes to."""
        return f"{self.working} = {shown}"


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
    if not all(f.quantity.is_exact for f in (part, whole, claim)):
        return None
    if part.quantity.value <= 0 or whole.quantity.value <= 0:
        return None
    computed, step = Value.of(part) / Value.of(whole), last_decimal(claim.quantity.text)
    if abs(computed.amount * 100 - abs(claim.quantity.value)) <= step + computed.slack * 100:
        return None
    shown = quantized(computed.amount * 100, step.min(Decimal("0.1")))
    return contradiction(report, claim.quantity.span, computed.gives(f"{shown}%"))


def plain(amount: Decimal) -> str:
    """A number without the zeros at its end."""
    return f"{amount.normalize():f}"


def printed_like(amount: Decimal, figure: Figure) -> str:
    """A number in the 万 or 亿 and the unit that a figure is printed in."""
    mark, scale = printed_scale(figure.quantity)
    return f"{plain(amount / scale)}{mark}{figure.quantity.unit}"

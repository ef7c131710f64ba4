"""What a report says that the numbers beside it contradict, with the arithmetic a reader can follow."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from compare.message import Message, message
from compare.model import Figure


class Contradiction(NamedTuple):
    """Words or a number that do not follow from other numbers."""

    span: tuple[int, int]
    text: Message
    hint: Message
    old: Figure | None = None
    """Last year's value where it is one of those numbers."""


def contradiction(
    span: tuple[int, int], claim: str, working: str, old: Figure | None = None
) -> Contradiction:
    """A claim and the working that gives something else: 7 − 4 = 3."""
    text = message("“{claim}” does not follow from the numbers it goes with: {working}.", claim=claim, working=working)  # fmt: skip
    return Contradiction(span, text, message("Check both values and compute the change anew."), old)


def plain(value: Decimal) -> str:
    """A number without the zeros at its end."""
    return f"{value.normalize():f}"

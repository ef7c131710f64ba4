"""The parts a kind of report must have, as one report has them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Presence(StrEnum):
    """Whether a report has a part."""

    PRESENT = "present"
    UNHEADED = "unheaded"
    """In the text, under no heading of its own."""
    EMPTY = "empty"
    """It owns to difficulties and names none: 同时，我们也清醒看到还有不少困难，对此将设法逐一解决."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class RequiredPart:
    """A part that was asked of a report, and whether it has it."""

    code: str
    """P1; as the configuration names it where the part is one of its own."""
    name: str
    """As the rule that asks for it says it: 主要举措和成效."""
    english: str
    """Its name as a message of the catalogue; empty for a part that a configuration names."""
    presence: Presence

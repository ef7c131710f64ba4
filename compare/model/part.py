"""The parts a kind of report must have, and how one report meets them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Presence(StrEnum):
    """Whether a report has a part."""

    PRESENT = "present"
    UNHEADED = "unheaded"
    """In the text, but without a heading of its own."""
    EMPTY = "empty"
    """It admits difficulties without naming any: 同时，我们也清醒看到还有不少困难，对此将设法逐一解决."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class RequiredPart:
    """A required part, and whether the report has it."""

    code: str
    """P1; for a part from a configuration, its name there."""
    name: str
    """As worded in the rule that requires it: 主要举措和成效."""
    english: str
    """Its name as a message of the catalogue; empty for a part from a configuration."""
    presence: Presence

"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compare.message import Message


class Severity(StrEnum):
    """How certain and how serious a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def gravity(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that supports a finding."""

    report: str
    """Path of the report it stands in."""
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports."""

    rule: str
    severity: Severity
    message: Message
    sentence: int | None
    """Of the draft."""
    start: int | None
    end: int | None
    """Span in the draft; None if a finding has no place."""
    old_sentence: int | None = None
    """Of last year's report."""
    evidence: tuple[Evidence, ...] = ()
    """Passages that support it, the draft's first."""
    hint: Message | None = None
    """What would settle it."""
    fingerprint: str = ""
    """Identifies the finding over the life of a draft: depends on rule and wording, not on place."""
    detector: str = ""
    """Which case of the rule it is, ``declared`` of ``growth-claim/declared``; every rule names its detectors."""

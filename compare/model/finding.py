"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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


class Subject(StrEnum):
    """What a reader needs beside the message of a finding, to know what it is about."""

    SAID = "said"
    """Nothing: the message says it."""
    FIGURE = "figure"
    """What the first figure of its words counts: 102.5% cannot be."""
    CLAUSE = "clause"
    """The clause it stands in: 2023年 of which many are right."""
    BEFORE = "before"
    """The words in front of it, where it is a blank."""


class LostValue(NamedTuple):
    """What last year's report gave a value and the draft does not."""

    name: str
    value: str
    """As last year's report prints it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place of a draft, before a rule says so in a :class:`Finding`."""

    span: tuple[int, int] | None
    """In the draft; None if it has no place."""
    text: Message
    """What is wrong, in words."""
    hint: Message | None = None
    """What would settle it."""
    severity: Severity | None = None
    """The rule's where it is None."""
    evidence: tuple[Evidence, ...] = ()
    """Passages beside its own that show it; where none is named, that is the ``old_sentence``."""
    old_sentence: int | None = None
    """Of last year's report."""
    within: int | None = None
    """The one sentence of a longer span that a reader should be shown."""
    other: int | None = None
    """Where the value begins that may be the wrong one instead: left out, too, where that is reported."""
    doubts: tuple[tuple[int, int], ...] = ()
    """Where the figures of the draft stand that it puts in doubt beside those in its own words."""
    part: str = ""
    """The code of the required part it is about; empty if it is about none."""
    lost: LostValue | None = None


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
    subject: Subject = Subject.SAID
    doubts: tuple[tuple[int, int], ...] = ()
    """Where the figures of the draft stand that it puts in doubt beside those in its own words."""
    part: str = ""
    """The code of the required part it is about; empty if it is about none."""
    lost: LostValue | None = None

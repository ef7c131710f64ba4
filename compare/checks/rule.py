"""What a rule is: its name, what it needs, how grave it is, and the detectors that find.

A rule lives in a module of its own.  The module's docstring is the rule's documentation: a first line
that says what is found, then paragraphs that begin with ``Rationale:``, ``Example:``, ``Source:`` and
``Fix:``.  Its ``DETECTORS`` say, in the order in which they go before one another, what special cases it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from compare.checks.draft import Draft
from compare.checks.parts import Part
from compare.frozen import FrozenMap
from compare.model import Comparison, Fault, Keeper, Report, Severity, Subject
from compare.model.document import NO_MARKUP, Markup

T = TypeVar("T")


class Need(StrEnum):
    """What a rule needs beside the draft."""

    DRAFT = "draft"
    """Nothing; a rule that looks at last year's report too, where there is one, says DRAFT."""
    LAST_YEAR = "last-year"
    PEERS = "peers"


@dataclass(frozen=True, slots=True)
class Context(Keeper):
    """Everything a rule may look at; it keeps what detectors of one rule share.

    What several rules share is the draft's (``compare/checks/draft.py``).
    """

    draft: Draft
    older: tuple[Report, ...] = ()
    """Reports before last year's, newest first."""
    peers: tuple[Report, ...] = ()
    """Reports of other issuers."""
    terms: Mapping[str, str] = field(default_factory=FrozenMap)
    """Outdated term → the term that replaced it."""
    thresholds: Mapping[str, float] = field(default_factory=FrozenMap)
    """Of the rule that is run, by name; its defaults filled in."""
    parts: tuple[Part, ...] = ()
    """What the profile asks for."""
    issuer_names: tuple[str, ...] = ()
    """Other names of the draft's issuer."""

    @property
    def report(self) -> Report:
        """The draft itself."""
        return self.draft.report

    @property
    def comparison(self) -> Comparison | None:
        """The draft against last year's report; None where there is none, or an older one only."""
        return self.draft.comparison

    @property
    def beside(self) -> Comparison | None:
        """The draft against the newest earlier report, for what does not depend on its being last year's."""
        return self.draft.beside

    @property
    def is_work_report(self) -> bool:
        """The draft is a 政府工作报告."""
        return self.draft.is_work_report

    @property
    def earlier(self) -> tuple[Report, ...]:
        """Earlier reports of the issuer, newest first."""
        return (self.beside.old, *self.older) if self.beside else ()


class Same(StrEnum):
    """When a finding is at a place its rule has reported already, so that it is left out."""

    SPAN = "span"
    """Where the other begins and ends where this one does."""
    START = "start"
    """Where the other begins where this one does."""
    OVERLAP = "overlap"
    """Where the two have a character in common."""
    NEVER = "never"
    """It says something else of the place, whatever is reported there."""


Check = Callable[[Context], Iterable[Fault]]
"""What a detector does: it looks at a context and gives what is wrong there."""


@dataclass(frozen=True, slots=True)
class Example:
    """Invented reports in which a detector finds something.

    Each line of a text is a paragraph, a line with ``|`` in it a row of a table.  The words stand under the title and a
    heading, unless they bring a first heading of their own.
    """

    draft: str
    """What the draft says under its title."""
    last: str = ""
    """What last year's report says under its; empty if none is needed."""
    peer: str = ""
    """Another issuer's report, its title in the first line; empty if none is needed."""
    title: str = ""
    """The draft's, last year's being the same a year before; empty if any report's will do."""
    markup: Markup = NO_MARKUP
    """What colleagues left in the Word file of the draft."""


@dataclass(frozen=True, slots=True)
class Detector:
    """One kind of case a rule finds; a user knows it as ``growth-claim/declared``."""

    name: str
    """``declared``, unlike any other of the rule; a contract with configuration."""
    finds: str
    """In one line, as an English message id."""
    example: Example
    check: Check
    same: Same = Same.SPAN
    """Where the rule has a finding of that place already, from this detector or one before it, its own is left out."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a reviewer would send a draft back for."""

    id: str
    """``Y001``; never reused."""
    name: str
    """``stale-year``; a contract with configuration, baselines and the scorer."""
    severity: Severity
    """Of its gravest findings; a finding may be milder than its rule."""
    needs: Need
    detectors: tuple[Detector, ...]
    """In order of precedence: of two findings at one place the earlier detector's stands."""
    documentation: str
    """The module's docstring."""
    thresholds: Mapping[str, float] = field(default_factory=FrozenMap)
    """Default thresholds by name."""
    subject: Subject = Subject.SAID
    """What a reader is told beside the messages of its findings."""
    reads_traditional: bool = True
    """Whether it is right about a draft in traditional characters; else it leaves one alone."""

    def full_name(self, detector: Detector) -> str:
        """``growth-claim/declared``, as configuration names a detector."""
        return f"{self.name}/{detector.name}"


def found_by(name: str, work: Callable[[Context], Iterable[tuple[str, Fault]]]) -> Check:
    """The check of a detector that shares a pass over the draft with others.

    ``work`` makes faults of several detectors, each with its detector's name, in something that can be read
    more than once; the check gives those of the detector ``name``.
    """
    return lambda context: [fault for detector, fault in context.once(work) if detector == name]


def in_report(found: Callable[[Report], Iterable[T]]) -> Callable[[Context], Iterable[T]]:
    """What is found where a report is held against itself."""
    return lambda context: found(context.report)


def in_draft(found: Callable[[Report, Comparison | None], Iterable[T]]) -> Callable[[Context], Iterable[T]]:
    """The same with the newest earlier report beside it, where there is one."""
    return lambda context: found(context.report, context.beside)


def against_last_year(found: Callable[[Comparison], Iterable[T]]) -> Callable[[Context], Iterable[T]]:
    """What is found where a report is held against last year's."""
    return lambda context: found(context.comparison) if context.comparison else ()


def against_earlier(found: Callable[[Comparison], Iterable[T]]) -> Callable[[Context], Iterable[T]]:
    """What is found where a report is held against the newest earlier one, however old."""
    return lambda context: found(context.beside) if context.beside else ()

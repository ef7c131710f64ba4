"""Two reports compared: the links between them and what follows from the links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from compare.message import Earlier, Since
from compare.model.figure import Figure, FigureChange
from compare.model.finding import Finding
from compare.model.output import bytes_of, text_of
from compare.model.part import RequiredPart
from compare.model.report import Report


def years_between(old: int | None, new: int | None) -> tuple[int, ...]:
    """The years from one report's to a later one's that neither is on; empty where a year is unknown."""
    return () if old is None or new is None else tuple(range(old + 1, new))


class Relation(StrEnum):
    """How the two sides of a link are related."""

    UNCHANGED = "unchanged"
    REWORDED = "reworded"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    RENAMED = "renamed"
    """Sections only."""
    NEW = "new"
    DROPPED = "dropped"


class Operation(StrEnum):
    """Of an edit, as in :mod:`difflib`."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from an old wording to a new one."""

    operation: Operation
    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class SectionLink:
    """An aligned group of sections."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    relation: Relation
    similarity: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """An aligned group of sentences."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    relation: Relation
    similarity: float
    """0 to 1."""
    edits: tuple[Edit, ...] = ()
    """In text order of the new report; empty for a link with one side only."""


class MeasureStatus(StrEnum):
    """New this year, or dropped since last year."""

    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing the issuer did, set up or plans that only one of the reports mentions."""

    status: MeasureStatus
    sentence: int
    """In the old report for a dropped measure, else in the new one."""
    start: int
    end: int
    weight: float
    """How much it deserves a leader's attention: bodies, powers and documents before counts and slogans; 0 to
    1."""
    keeps_promise: bool = False
    """New, and promised in last year's plan."""
    is_planned: bool = False
    """Of the plan: newly planned, or promised last year and no longer mentioned."""
    counterparts: tuple[int, ...] = ()
    """Sentences of the other report on the matter of its sentence which may tell of it too, in other words."""


class CommitmentStatus(StrEnum):
    """Whether this year's report mentions what last year promised."""

    REPORTED = "reported"
    UNREPORTED = "unreported"


@dataclass(frozen=True, slots=True)
class MissedTarget:
    """A target that a value reported for its promise does not reach."""

    target: Figure
    """In the old report."""
    value: Figure
    """In the new one."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something last year's plan promised."""

    old_sentence: int
    start: int
    end: int
    """Span in the old report."""
    new_sentences: tuple[int, ...]
    status: CommitmentStatus
    unanswered: tuple[tuple[int, int], ...] = ()
    """Spans in the old report of what it names without an answering sentence in the new one."""
    missed: tuple[MissedTarget, ...] = ()
    again: int | None = None
    """The sentence of the new plan that repeats an unreported promise, in (nearly) the same words."""
    undone: tuple[int, ...] = ()
    """Those of ``new_sentences`` that say it was not done, or not yet; empty if the surest of them does not."""


@dataclass(frozen=True, slots=True)
class CarryOver:
    """Share of the new report's body that is verbatim from the old one."""

    characters: float
    """0 to 1, by characters of the normalised body."""
    sentences: float
    """0 to 1, by number of sentences."""
    by_section: Mapping[str, float]
    """For each section of the new report, by characters."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports compared: the one object every output reads."""

    old: Report
    new: Report
    sections: tuple[SectionLink, ...]
    """In order of the new report, dropped sections after the section they followed."""
    sentences: tuple[SentenceLink, ...]
    """In order of the new report, dropped sentences after the sentence they followed."""
    figures: tuple[FigureChange, ...]
    measures: tuple[Measure, ...]
    commitments: tuple[Commitment, ...]
    carry_over: CarryOver
    findings: tuple[Finding, ...] = ()
    parts: tuple[RequiredPart, ...] = ()
    """The parts required of the new report; empty if it was not checked."""
    is_one_report: bool = False
    """The two are versions of one report: of one issuer and year, and for the most part the same."""

    @property
    def missing_years(self) -> tuple[int, ...]:
        """The years between the two reports; empty where the old one is last year's."""
        return years_between(self.old.year, self.new.year)

    @property
    def since(self) -> Since | None:
        """The year of the old report where a year is missing behind it; None where it counts as last year's."""
        if self.is_one_report:
            return Earlier.VERSION
        return self.old.year if self.missing_years else None

    def old_by_new(self) -> dict[int, Figure]:
        """Where a figure of the new report begins → its counterpart in the old report; unpaired figures are absent."""
        return {c.new.quantity.start: c.old for c in self.figures if c.new and c.old}

    def pairs(self) -> list[tuple[Figure, Figure]]:
        """The figures with a counterpart, the old report's first, in the new report's text order."""
        both = [(c.old, c.new) for c in self.figures if c.old and c.new]
        return sorted(both, key=lambda pair: pair[1].quantity.start)

    def to_html(self, lang: str = "zh") -> str:
        """The comparison as one self-contained page."""
        return text_of(self, "page.page", lang)

    def to_json(self, lang: str = "zh") -> str:
        """The comparison in JSON contract version 1; messages of findings in the language."""
        return text_of(self, "json", lang)

    def to_docx(self, lang: str = "zh") -> bytes:
        """The new report as a Word file with the old one's wording as tracked changes.

        Raises OutputError if python-docx is not installed.
        """
        return bytes_of(self, "word.changes", lang)

    def to_markdown(self, lang: str = "zh") -> str:
        """The comparison as Markdown for a merge request."""
        return text_of(self, "markdown", lang)

    def to_text(self, lang: str = "zh") -> str:
        """The comparison as plain text for a terminal."""
        return text_of(self, "text", lang)

"""The vocabulary of the program: frozen values that every other module reads or makes."""

from __future__ import annotations

from compare.model.check import Acceptance, CheckResult
from compare.model.comparison import (
    CarryOver,
    Commitment,
    CommitmentStatus,
    Comparison,
    Edit,
    Measure,
    MeasureStatus,
    MissedTarget,
    Operation,
    Relation,
    SectionLink,
    SentenceLink,
    years_between,
)
from compare.model.document import Block, BlockKind, Document, Markup, Origin
from compare.model.figure import (
    AMOUNTS,
    LEVELS,
    OF_ANOTHER,
    POINTS,
    Bound,
    Change,
    Figure,
    FigureChange,
    FigureKind,
    Quantity,
)
from compare.model.finding import Evidence, Fault, Finding, LostValue, Severity, Subject
from compare.model.keeper import Keeper
from compare.model.part import Presence, RequiredPart
from compare.model.report import Function, Paragraph, Report, Role, Section, Sentence, Span

__all__ = [
    "AMOUNTS",
    "LEVELS",
    "OF_ANOTHER",
    "POINTS",
    "Acceptance",
    "Block",
    "BlockKind",
    "Bound",
    "CarryOver",
    "Change",
    "CheckResult",
    "Commitment",
    "CommitmentStatus",
    "Comparison",
    "Document",
    "Edit",
    "Evidence",
    "Fault",
    "Figure",
    "FigureChange",
    "FigureKind",
    "Finding",
    "Function",
    "Keeper",
    "LostValue",
    "Markup",
    "Measure",
    "MeasureStatus",
    "MissedTarget",
    "Operation",
    "Origin",
    "Paragraph",
    "Presence",
    "Quantity",
    "Relation",
    "Report",
    "RequiredPart",
    "Role",
    "Section",
    "SectionLink",
    "Sentence",
    "SentenceLink",
    "Severity",
    "Span",
    "Subject",
    "years_between",
]

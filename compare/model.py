"""The vocabulary of the program: frozen values that every other module reads or makes.

Spans are half-open ranges of Unicode code points in :attr:`Report.text`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType


class BlockKind(StrEnum):
    """What a reader knows of a block from the document's own markup."""

    PARAGRAPH = "paragraph"
    TABLE_ROW = "table-row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block stands in its source; every place counts from 1."""

    line: int | None = None
    """Line of a text, Markdown or HTML source."""
    page: int | None = None
    """Page of a PDF."""
    paragraph: int | None = None
    """Paragraph of a Word document in reading order, table cells and text boxes included."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or table row as a reader found it."""

    text: str
    """Never empty, no line break; as written, automatic numbering resolved to text."""
    origin: Origin = Origin()
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    """Heading level declared by markup (Word style, ``#``, ``<h2>``); 1 is the highest; None where
    the markup declares no heading."""
    cells: tuple[str, ...] = ()
    """The cells of a table row; empty for anything else."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of a file: blocks in reading order, nothing interpreted."""

    path: str
    """As the user gave it; ``-`` is standard input."""
    format: str
    """Name of the reader: text, markdown, html, docx, pdf, office."""
    blocks: tuple[Block, ...]
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the file declares about itself: ``title``, ``issuer``, ``date``, ``document_number``.
    Less trusted than the text."""


class Role(StrEnum):
    """What a paragraph is to the report."""

    FURNITURE = "furniture"
    """Page furniture: index number, date of publication, counters, menus."""
    COVER = "cover"
    """A cover letter or an addressee in front of the report, or an attachment behind it."""
    TITLE = "title"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block placed in :attr:`Report.text`."""

    start: int
    end: int
    role: Role
    origin: Origin
    kind: BlockKind = BlockKind.PARAGRAPH
    cells: tuple[tuple[int, int], ...] = ()
    """Spans of the cells of a table row."""


class Function(StrEnum):
    """What a section is for; sections of different functions are never aligned."""

    REVIEW = "review"
    PROBLEMS = "problems"
    PLAN = "plan"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    id: str
    level: int
    """1 is the highest."""
    number: str
    """As written, with its punctuation: ``一、``, ``（二）``, ``3.``; empty without one."""
    heading: str
    """Without number and without a final full stop; empty for a part that stands without a
    heading (problems and plan at the end of a report)."""
    start: int
    end: int
    """End of everything under the heading, subsections included."""
    heading_end: int
    """End of the heading itself, so ``text[start:heading_end]`` is number and heading."""
    parent: str | None
    function: Function
    is_run_in: bool
    """Heading and body share a paragraph."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Up to 。！？； or the end of a paragraph: the unit of alignment."""

    id: int
    """Position in :attr:`Report.sentences`."""
    section: str | None
    """Innermost section; None in front of the first heading."""
    start: int
    end: int
    paragraph: int
    """Index into :attr:`Report.paragraphs`."""
    heading: bool
    """The sentence is a section's number and heading, or the report's title."""
    function: Function
    """Of the part it stands in; a promise inside a review section keeps the section's."""


class Bound(StrEnum):
    """How a written quantity bounds the real one."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    """余, 多, 以上, 超, 不少于"""
    AT_MOST = "at-most"
    """近, 不到, 以内, 不超过"""
    ABOUT = "about"
    """约, 左右, 上下, and ranges"""


class FigureKind(StrEnum):
    """What kind of quantity a figure is; only like is compared with like."""

    COUNT = "count"
    MONEY = "money"
    RATE = "rate"
    """A per cent or share of a whole."""
    CHANGE = "change"
    """A growth or fall: 同比增长12.5%, 下降0.7个百分点; negative for a fall."""
    DURATION = "duration"
    RANK = "rank"
    """A place among peers: 第10位, 排名第三."""
    STREAK = "streak"
    """连续4年."""
    MEASURE = "measure"
    """A physical quantity: 公里, 亩, 吨."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit as it stands in the text."""

    start: int
    end: int
    """Span of number, scale, bound word and unit: ``170余场``, ``近15亿元``."""
    text: str
    value: Decimal
    """In base units: 2万余册 is 20000, 1.2亿元 is 120000000, 92% is 92; a range gives its lower
    end."""
    high: Decimal | None
    """Upper end of a range; None for a single number."""
    unit: str
    """Classifier or unit without scale: 册, 件次, 元, %, 百分点; empty where none is written."""
    bound: Bound
    kind: FigureKind


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the indicator it gives a value to."""

    quantity: Quantity
    indicator: str
    """What it counts, as a short name from the text around it: 行政复议收案."""
    sentence: int


class Change(StrEnum):
    """What became of an indicator."""

    INCREASED = "increased"
    DECREASED = "decreased"
    UNCHANGED = "unchanged"
    APPEARED = "appeared"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One indicator in both years, or in one of them."""

    indicator: str
    unit: str
    change: Change
    absolute: Decimal | None
    """New minus old, in base units; 百分点 for rates; None where one side is missing."""
    relative: Decimal | None
    """Absolute change as a share of the old value (0.21 is 21 %); None for rates, for an old value
    of zero, and where one side is missing."""
    old: Figure | None
    new: Figure | None


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
    """One thing the issuer did or set up that only one of the reports tells of."""

    status: MeasureStatus
    sentence: int
    """In the new report for a new measure, in the old one for a dropped measure."""
    start: int
    end: int
    weight: float
    """How much it deserves a leader's eye: named documents and acts above slogans; 0 to 1."""


class CommitmentStatus(StrEnum):
    """Whether this year's report tells what became of last year's promise."""

    REPORTED = "reported"
    UNREPORTED = "unreported"


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something last year's plan promised."""

    old_sentence: int
    start: int
    end: int
    """Span in the old report."""
    new_sentences: tuple[int, ...]
    status: CommitmentStatus


@dataclass(frozen=True, slots=True)
class CarryOver:
    """Share of the new report's body that stands word for word in the old one."""

    characters: float
    """0 to 1, by characters of the normalised body."""
    sentences: float
    """0 to 1, by number of sentences."""
    by_section: Mapping[str, float]
    """Of each section of the new report, by characters."""


class Severity(StrEnum):
    """How sure and how grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


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
    message: str
    sentence: int | None
    start: int | None
    end: int | None
    """Span in the draft; None where a finding has no place."""
    old_sentence: int | None = None
    evidence: tuple[Evidence, ...] = ()
    hint: str = ""
    """What would settle it."""


@dataclass(frozen=True, slots=True)
class Report:
    """One document of one issuer for one year."""

    path: str
    format: str
    title: str
    issuer: str
    """Empty where the text names none."""
    year: int | None
    """The year reported on."""
    document_number: str
    """发文字号 as written; empty without one."""
    date: str
    """Date of publication or signature as ISO 8601; empty where none is found."""
    text: str
    """Every block joined by line feeds: furniture, cover letter and body.  Only body paragraphs
    carry sections and sentences."""
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]

    def section(self, identifier: str) -> Section:
        """The section with that id; KeyError where there is none."""
        for section in self.sections:
            if section.id == identifier:
                return section
        raise KeyError(identifier)

    def wording(self, sentence: int) -> str:
        """The text of a sentence, as written."""
        span = self.sentences[sentence]
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports set against each other: the one object every output reads."""

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

    def to_html(self, lang: str = "zh") -> str:
        """The comparison as one self-contained page."""
        from compare.language import Language
        from compare.render.html import render

        return render(self, Language(lang))

    def to_json(self) -> str:
        """The comparison by JSON contract version 1."""
        from compare.render.json import render

        return render(self)

    def to_markdown(self, lang: str = "zh") -> str:
        """The comparison as Markdown for a merge request."""
        from compare.language import Language
        from compare.render.markdown import render

        return render(self, Language(lang))

    def to_text(self, lang: str = "zh") -> str:
        """The comparison as plain text for a terminal."""
        from compare.language import Language
        from compare.render.text import render

        return render(self, Language(lang))

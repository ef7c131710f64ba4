"""One report: its text, its section tree, its sentences, its figures.

Spans are half-open ranges of Unicode code points in :attr:`Report.text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from compare.model.document import NO_MARKUP, BlockKind, Markup, Origin
from compare.model.figure import Figure
from compare.model.keeper import Keeper


class Role(StrEnum):
    """The role of a paragraph in the report."""

    FURNITURE = "furniture"
    """Page furniture: index number, date of publication, counters, menus."""
    COVER = "cover"
    """A cover letter or an addressee before the report, or an attachment after it."""
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

    def agrees_with(self, other: Function) -> bool:
        """Whether what stands under one may be set against what stands under the other; OTHER agrees with all."""
        return self is other or Function.OTHER in (self, other)


class Span(StrEnum):
    """The period a sentence is about."""

    YEAR = "year"
    BESIDE = "beside"
    """Several years, in a passage of a review or plan that also covers one year: 过去五年 after 过去一年."""
    YEARS = "years"
    """Several years, as the whole review or plan does (过去五年工作回顾), or in this one sentence."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the text below it."""

    id: str
    level: int
    """1 is the highest."""
    number: str
    """As written, with its punctuation: ``一、``, ``（二）``, ``3.``; empty if there is none."""
    heading: str
    """Without number and final full stop; empty for a part without a heading (problems and plan at the end of
    a report)."""
    start: int
    end: int
    """End of everything below the heading, subsections included."""
    heading_end: int
    """End of the heading, so ``text[start:heading_end]`` is number and heading."""
    parent: str | None
    function: Function
    is_run_in: bool
    """Whether heading and body share a paragraph."""

    @property
    def numbered(self) -> str:
        """The heading with its number: ``一、主要举措``, ``第一部分 主要举措``; empty without a heading."""
        gap = " " if self.number[-1:].isalnum() else ""
        return f"{self.number}{gap}{self.heading}" if self.heading else ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Up to 。！？； or the end of a paragraph: the unit of alignment."""

    id: int
    """Position in :attr:`Report.sentences`."""
    section: str | None
    """Innermost section; None before the first heading."""
    start: int
    end: int
    paragraph: int
    """Index into :attr:`Report.paragraphs`."""
    heading: bool
    """Whether the sentence is a section's number and heading, or the report's title."""
    function: Function
    """Function of the part it is in; a promise inside a review section keeps the section's."""
    span: Span = Span.YEAR

    @property
    def tells_of_the_year(self) -> bool:
        """Whether it is not a plan and is about the year reported on."""
        return self.function is not Function.PLAN and self.span is Span.YEAR


@dataclass(frozen=True, slots=True)
class Report(Keeper):
    """One document of one issuer for one year."""

    path: str
    format: str
    title: str
    issuer: str
    """Empty if the text names none."""
    year: int | None
    """The year reported on."""
    document_number: str
    """发文字号 as written; empty if there is none."""
    date: str
    """Date of publication or signature as ISO 8601; empty if none is found."""
    text: str
    """Every block joined by line feeds: furniture, cover letter and body.  Only body paragraphs
    carry sections and sentences."""
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    markup: Markup = NO_MARKUP
    """What is left to settle in the file."""

    def figures_by_sentence(self) -> Mapping[int, Sequence[Figure]]:
        """The figures in text order by the ids of their sentences; sentences without figures are absent."""
        return self.once(_figures_by_sentence)

    def told_figures(self) -> Iterator[tuple[Sentence, Sequence[Figure]]]:
        """The sentences with figures that are no plan, each with its figures, in text order."""
        for number, figures in self.figures_by_sentence().items():
            if self.sentences[number].function is not Function.PLAN:
                yield self.sentences[number], figures

    def reviews_several_years(self) -> bool:
        """Whether its review mainly covers several years, as at the end of a term of office."""
        review = [s.span for s in self.sentences if s.function is Function.REVIEW and not s.heading]
        return 2 * review.count(Span.YEARS) > len(review)

    def section(self, identifier: str) -> Section:
        """The section with that id; KeyError if there is none."""
        for section in self.sections:
            if section.id == identifier:
                return section
        raise KeyError(identifier)

    def wording(self, sentence: int) -> str:
        """The text of a sentence, as written."""
        span = self.sentences[sentence]
        return self.text[span.start : span.end]


def _figures_by_sentence(report: Report) -> Mapping[int, Sequence[Figure]]:
    found: dict[int, list[Figure]] = {}
    for figure in report.figures:
        found.setdefault(figure.sentence, []).append(figure)
    return MappingProxyType({sentence: tuple(figures) for sentence, figures in found.items()})

"""Comparison → this year's report as a Word file that has last year's wording as tracked changes.

Whoever accepts every change is left with this year's text from title to date; what was deleted stands where its
neighbours went.  Sentences are compared with those they were matched with, wherever these stood, so that a section
that moved is not deleted and inserted as a whole, as by a comparison from top to bottom; a comment says where it
came from.

Source: ECMA-376 part 1, 17.13.5 (revisions), 17.13.4 (comments); GB/T 9704-2012 (type of official documents).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count, groupby, pairwise
from typing import NamedTuple

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from compare.language import Language, catalogue
from compare.model import BlockKind, Comparison, MeasureStatus, Operation, Paragraph, Relation, Report, Role
from compare.render.word import AUTHOR
from compare.render.wording import displayable, title_of

_BODY, _TITLE = 16, 22
"""Sizes of type in points: 三号 and 二号."""
_FONT = "仿宋"
_INDENT = 2
"""Characters before the first line of a paragraph."""


class _Deleted(NamedTuple):
    """A sentence or a few words of last year's report that are gone."""

    text: str
    sentence: int | None
    """Its number in the old report if it is a whole sentence."""


@dataclass(slots=True)
class _Marks:
    """What became of last year's wording, by place in this year's text."""

    inserted: list[tuple[int, int]] = field(default_factory=list)
    deleted: dict[int, list[_Deleted]] = field(default_factory=lambda: defaultdict(list))
    paragraphs: dict[int, list[_Deleted]] = field(default_factory=lambda: defaultdict(list))
    """Deleted paragraphs, by the place of the text they stood behind; -1 in front of all."""


@dataclass(slots=True)
class _Shown:
    """The runs written, to hang comments on."""

    new: list[tuple[int, int, Run]] = field(default_factory=list)
    """Start and end in this year's text."""
    old: dict[int, Run] = field(default_factory=dict)
    """By number of a deleted sentence."""


def render(comparison: Comparison, language: Language) -> bytes:
    """The Word file."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(_BODY)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)
    writer = _Writer(comparison, document)
    writer.write()
    _ = catalogue(language, comparison.since).gettext
    for runs, text in writer.comments(_):
        document.add_comment(runs, text=text, author=AUTHOR, initials=AUTHOR)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _marks(comparison: Comparison) -> _Marks:
    old, new = comparison.old, comparison.new
    marks = _Marks()
    behind, before = -1, None
    for link in comparison.sentences:
        if not link.new:
            for i in link.old:
                gone = _Deleted(old.wording(i), i)
                is_inside = (
                    behind >= 0 and before is not None and _paragraph(old, before) == _paragraph(old, i)
                )
                (marks.deleted if is_inside else marks.paragraphs)[behind].append(gone)
                before = i if is_inside else before
            continue
        if not link.old:
            marks.inserted += [(new.sentences[n].start, new.sentences[n].end) for n in link.new]
        for edit in link.edits:
            if edit.operation in (Operation.INSERT, Operation.REPLACE):
                marks.inserted.append(edit.new)
            if edit.operation in (Operation.DELETE, Operation.REPLACE):
                marks.deleted[edit.new[0]].append(_Deleted(old.text[slice(*edit.old)], None))
        behind = max(behind, *(new.sentences[n].end for n in link.new))
        before = link.old[-1] if link.old else None
    marks.inserted.sort()
    return marks


def _paragraph(report: Report, sentence: int) -> int:
    return report.sentences[sentence].paragraph


class _Writer:
    def __init__(self, comparison: Comparison, document: Document) -> None:
        self._comparison = comparison
        self._new = comparison.new
        self._document = document
        self._marks = _marks(comparison)
        self._shown = _Shown()
        self._ids = count(1)
        # Runs end where a sentence or a measure does, so that type and comments can.
        spans = [(s.start, s.end) for s in self._new.sentences]
        spans += [(m.start, m.end) for m in comparison.measures if m.status is MeasureStatus.NEW]
        self._bounds = sorted(
            {place for span in (*spans, *self._marks.inserted) for place in span} | self._marks.deleted.keys()
        )
        self._headings = [(s.start, s.end) for s in self._new.sentences if s.heading]
        self._is_new = _Cover(self._marks.inserted)
        self._is_heading = _Cover(self._headings)

    def write(self) -> None:
        """Every paragraph of this year's report, signature and date too, with the deleted ones between them."""
        shown = self._new.paragraphs
        places = sorted(self._marks.paragraphs)
        self._delete_paragraphs(places, shown[0].start if shown else 0)
        for is_row, group in groupby(shown, lambda p: p.kind is BlockKind.TABLE_ROW and bool(p.cells)):
            paragraphs = list(group)
            if is_row:
                self._table(paragraphs)
            for paragraph in paragraphs:
                if not is_row:
                    self._paragraph(paragraph)
                    self._delete_paragraphs(places, paragraph.end + 1)
            self._delete_paragraphs(places, paragraphs[-1].end + 1)
        self._delete_paragraphs(places, len(self._new.text) + 1)

    def _delete_paragraphs(self, places: list[int], before: int) -> None:
        """Write the deleted paragraphs that stood behind text before a place."""
        while places and places[0] < before:
            for gone in self._marks.paragraphs[places.pop(0)]:
                paragraph = self._document.add_paragraph()
                self._delete(paragraph, gone)
                self._mark(paragraph, "w:del")

    def _paragraph(self, paragraph: Paragraph) -> None:
        written = self._document.add_paragraph()
        if paragraph.role is Role.TITLE:
            written.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif paragraph.role is Role.BODY:
            written.paragraph_format.first_line_indent = Pt(_INDENT * _BODY)
        self._runs(written, paragraph.start, paragraph.end, is_title=paragraph.role is Role.TITLE)
        if self._is_new.holds(paragraph.start, paragraph.end):
            self._mark(written, "w:ins")

    def _table(self, rows: Sequence[Paragraph]) -> None:
        table = self._document.add_table(rows=0, cols=max(len(row.cells) for row in rows), style="Table Grid")
        for row in rows:
            cells = table.add_row().cells
            ends = [cell[0] for cell in row.cells[1:]] + [row.end + 1]
            for cell, (start, end), following in zip(cells, row.cells, ends, strict=False):
                # What was deleted between two cells is shown at the end of the first.
                self._runs(cell.paragraphs[0], start, end, last=max(end, following - 1))

    def _runs(
        self, written: WordParagraph, start: int, end: int, *, is_title: bool = False, last: int | None = None
    ) -> None:
        inside = self._bounds[bisect_left(self._bounds, start) : bisect_left(self._bounds, end + 1)]
        for begin, stop in pairwise(sorted({start, end, *inside})):
            self._delete_at(written, begin)
            run = _run(displayable(self._new.text[begin:stop]))
            if self._is_new.holds(begin, stop):
                change = self._revision("w:ins")
                change.append(run)
                written._p.append(change)
            else:
                written._p.append(run)
            shown = Run(run, written)
            shown.bold = True if is_title or self._is_heading.holds(begin, stop) else None
            shown.font.size = Pt(_TITLE) if is_title else None
            self._shown.new.append((begin, stop, shown))
        behind = last if last is not None else end
        for place in self._bounds[bisect_left(self._bounds, end) : bisect_left(self._bounds, behind + 1)]:
            self._delete_at(written, place)

    def _delete_at(self, written: WordParagraph, place: int) -> None:
        for gone in self._marks.deleted.pop(place, ()):
            self._delete(written, gone)

    def _delete(self, written: WordParagraph, gone: _Deleted) -> None:
        run = _run(displayable(gone.text), "w:delText")
        change = self._revision("w:del")
        change.append(run)
        written._p.append(change)
        if gone.sentence is not None:
            self._shown.old[gone.sentence] = Run(run, written)

    def _mark(self, paragraph: WordParagraph, tag: str) -> None:
        """Mark the end of a paragraph as inserted or deleted, so that none is left empty."""
        properties = OxmlElement("w:rPr")
        properties.append(self._revision(tag))
        paragraph._p.get_or_add_pPr().append(properties)

    def _revision(self, tag: str) -> BaseOxmlElement:
        """A mark of revision; without a date, so that the same reports give the same marks."""
        made = OxmlElement(tag)
        made.set(qn("w:id"), str(next(self._ids)))
        made.set(qn("w:author"), AUTHOR)
        return made

    def comments(self, _: Callable[[str], str]) -> Iterator[tuple[list[Run], str]]:
        """What is new, what is no longer mentioned, what came from elsewhere: the runs it is about, and the words."""
        for measure in self._comparison.measures:
            if measure.status is MeasureStatus.NEW and not measure.is_planned:
                told = (
                    _("New measure, or last year's in other words")
                    if measure.counterparts
                    else _("New measure")
                )
                yield self._between(measure.start, measure.end), told
            elif measure.status is MeasureStatus.DROPPED and measure.sentence in self._shown.old:
                text = displayable(self._comparison.old.text[measure.start : measure.end])
                told = (
                    _("Not found in these words: {text}")
                    if measure.counterparts
                    else _("No longer mentioned: {text}")
                )
                yield [self._shown.old[measure.sentence]], told.format(text=text)
        for link in self._comparison.sentences:
            source = self._comparison.old.sentences[link.old[0]].section if link.old else None
            if link.relation is Relation.MOVED and source is not None:
                first = self._new.sentences[link.new[0]]
                section = title_of(self._comparison.old.section(source))
                yield (
                    self._between(first.start, first.end),
                    _("Moved from: {section}").format(section=section),
                )

    def _between(self, start: int, end: int) -> list[Run]:
        first = bisect_left(self._shown.new, start, key=lambda shown: shown[0])
        last = bisect_right(self._shown.new, end, key=lambda shown: shown[1])
        return [run for _, _, run in self._shown.new[first:last]]


class _Cover:
    """Spans of a text, those that touch made one."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, start: int, end: int) -> bool:
        """Whether the text between two places lies in one of them."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and start < end <= self._ends[at]


def _run(text: str, tag: str = "w:t") -> BaseOxmlElement:
    run, shown = OxmlElement("w:r"), OxmlElement(tag)
    shown.text = text
    shown.set(qn("xml:space"), "preserve")
    run.append(shown)
    return run

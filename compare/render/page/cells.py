"""The wording of one cell of the page: text cut into runs and pieces, each with its marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from compare.figures.scope import CountedAnew
from compare.language import Language, catalogue
from compare.message import Since
from compare.model import (
    Change,
    Comparison,
    FigureChange,
    FigureKind,
    MeasureStatus,
    Operation,
    Report,
    SentenceLink,
)
from compare.render.wording import difference, displayable, growth_told, is_of_growth, printed
from compare.summary import direction, is_streak

Span = tuple[int, int]
Content = tuple[Span | str, str]
"""A span of a report, or foreign text shown between its spans, with its mark."""


class Piece(NamedTuple):
    """A stretch of text with one mark."""

    text: str
    mark: str
    """``equal``, ``inserted`` or ``deleted``."""


class Run(NamedTuple):
    """Pieces inside one figure or one measure, or inside neither."""

    pieces: tuple[Piece, ...]
    change: str
    """State of the figure in the run, ``""`` if there is none."""
    has_arrow: bool
    """Whether an arrow shows where its figure went: at its beginning, and not for a growth or a fall in both years,
    whose note says what became of it."""
    note: str
    """The difference to last year's value, for a changed figure of this year."""
    is_measure: bool
    finding: str
    """Id of the finding the run is about, ``""`` if there is none."""
    is_end_of_finding: bool
    """Whether this is the finding's last mark in its cell, or in its sentence if a cell has several."""


class Mark(NamedTuple):
    """A span of a report that is a figure, a measure or the subject of a finding."""

    start: int
    end: int
    change: str = ""
    note: str = ""
    is_measure: bool = False
    finding: str = ""
    is_planned: bool = False
    """Whether the measure is only planned."""
    is_of_growth: bool = False
    """Whether the figure is a growth or a fall in both years."""


def figure_marks(
    comparison: Comparison, is_new: bool, row_of: dict[tuple[str, int], str], language: Language
) -> list[Mark]:
    """The figures of one side; those of this year come with their changes.

    ``row_of`` maps side and sentence to the row: if both values are in one row, the old one is not repeated.
    """
    marks = []
    anew = CountedAnew(comparison.new)
    for change in comparison.figures:
        figure = change.new if is_new else change.old
        if figure is None or change.is_base:
            continue
        beside = bool(
            change.old
            and change.new
            and row_of.get(("old", change.old.sentence)) == row_of.get(("new", change.new.sentence))
        )
        note = note_of(change, language, beside=beside, since=comparison.since) if is_new else ""
        if note and figure in anew:
            _ = catalogue(language).gettext
            note += _("; ") + "≠ " + _("Change of counting")
        start, end = figure.quantity.start, figure.quantity.end
        marks.append(Mark(start, end, direction(change).value, note, is_of_growth=is_of_growth(change)))
    return marks


def note_of(change: FigureChange, language: Language, *, beside: bool, since: Since | None = None) -> str:
    """``上年23件，+47件（+204.3%）``: last year's value unless it is beside it, and the difference.

    Empty for an unpaired figure.  ``since`` is the year of an older report that stands for last year's.
    """
    if change.old is None or change.new is None:
        return ""
    if change.change is Change.UNCHANGED and change.old.quantity.kind is not FigureKind.CHANGE:
        return ""
    _ = catalogue(language, since).gettext
    if is_streak(change):
        return "" if beside else _("last year {value}").format(value=printed(change.old))
    # Behind the word for a rise, 增长26.4%, a minus would have to be read twice.
    said = growth_told(change, language) if is_of_growth(change) else difference(change, language, since)
    return said if beside else _("last year {value}, {said}").format(value=printed(change.old), said=said)


def measure_marks(comparison: Comparison, status: MeasureStatus) -> list[Mark]:
    """The measures of a status, in the report that mentions them."""
    return [
        Mark(m.start, m.end, is_measure=True, is_planned=m.is_planned)
        for m in comparison.measures
        if m.status is status
    ]


def finding_id(position: int) -> str:
    """Id of a finding on the page; positions are those of :attr:`Comparison.findings`."""
    return f"f{position + 1}"


def finding_marks(comparison: Comparison) -> list[Mark]:
    """The passages of the new report the findings are about.

    For a paragraph that continues but lost something, only the sentence shown to the reader.
    """
    marks = []
    for position, f in enumerate(comparison.findings):
        if f.start is None or f.end is None:
            continue
        start, end = f.start, f.end
        for shown in f.evidence[:1]:
            if shown.report == comparison.new.path and start <= shown.start and shown.end <= end:
                start, end = shown.start, shown.end
        marks.append(Mark(start, end, finding=finding_id(position)))
    return marks


def by_sentence(report: Report, marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    """Sentence → the marks on it."""
    result: dict[int, list[Mark]] = {}
    sentences = report.sentences
    at = 0
    for mark in sorted(marks, key=lambda m: m.start):
        while at < len(sentences) and sentences[at].end <= mark.start:
            at += 1
        following = at
        while following < len(sentences) and sentences[following].start < mark.end:
            result.setdefault(following, []).append(mark)
            following += 1
    return result


def old_cell(comparison: Comparison, link: SentenceLink, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """The wording of last year, with what this year's leaves out marked as deleted."""
    return _cut(comparison.old.text, _old_contents(comparison, link), marks)


def _old_contents(comparison: Comparison, link: SentenceLink) -> list[Content]:
    if not link.new:
        return [(span, "deleted") for span in _spans(comparison.old, link.old)]
    return [
        (edit.old, "equal" if edit.operation is Operation.EQUAL else "deleted")
        for edit in sorted(link.edits, key=lambda e: e.old)
        if edit.old[0] < edit.old[1]
    ]


def new_cell(comparison: Comparison, link: SentenceLink, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """The wording of this year, with the deleted pieces in their places for the inline view."""
    return _cut(comparison.new.text, _new_contents(comparison, link), marks)


def _new_contents(comparison: Comparison, link: SentenceLink) -> list[Content]:
    if not link.old:
        return [(span, "inserted") for span in _spans(comparison.new, link.new)]
    contents: list[Content] = []
    for edit in link.edits:
        if edit.operation is not Operation.EQUAL and edit.old[0] < edit.old[1]:
            contents.append((comparison.old.text[slice(*edit.old)], "deleted"))
        if edit.new[0] < edit.new[1]:
            contents.append((edit.new, "equal" if edit.operation is Operation.EQUAL else "inserted"))
    return contents


def sentence_cells(
    comparison: Comparison, link: SentenceLink, is_new: bool, marks: Mapping[int, Sequence[Mark]]
) -> list[tuple[Run, ...]]:
    """One side of a link, sentence by sentence; ``marks`` are those of :func:`by_sentence`."""
    report, sentences = (comparison.new, link.new) if is_new else (comparison.old, link.old)
    contents = (_new_contents if is_new else _old_contents)(comparison, link)
    parts = _shared_out(contents, _spans(report, sentences))
    return [_cut(report.text, part, marks.get(i, ())) for i, part in zip(sentences, parts, strict=True)]


def _spans(report: Report, sentences: Iterable[int]) -> list[Span]:
    return [(report.sentences[i].start, report.sentences[i].end) for i in sentences]


def _shared_out(contents: Iterable[Content], spans: Sequence[Span]) -> list[list[Content]]:
    """Contents by sentence; foreign text goes with what follows it."""
    parts: list[list[Content]] = [[] for _ in spans]
    foreign: list[Content] = []
    at = 0
    for content, mark in contents:
        if isinstance(content, str):
            foreign.append((content, mark))
            continue
        start, end = content
        # An edit may run from one sentence into the next.
        while start < end:
            while spans[at][1] <= start:
                at += 1
            stop = min(end, spans[at][1])
            parts[at] += [*foreign, ((start, stop), mark)]
            foreign, start = [], stop
    parts[at] += foreign
    return parts


class _Marks:
    """Marks found by place: a sentence may have thousands, and as many pieces."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._order = sorted(range(len(marks)), key=lambda n: marks[n].start)
        self._starts = [marks[n].start for n in self._order]
        # The farthest end of all marks that begin no later.
        self._reach = list(accumulate((marks[n].end for n in self._order), max))

    def within(self, start: int, end: int) -> list[Mark]:
        """Those that have a part of a span in them, in their own order."""
        found = []
        for at in range(bisect_left(self._starts, end) - 1, -1, -1):
            if self._reach[at] <= start:
                break
            if self._marks[self._order[at]].end > start:
                found.append(self._order[at])
        return [self._marks[n] for n in sorted(found)]


def _cut(text: str, pieces: Sequence[Content], marks: Sequence[Mark]) -> tuple[Run, ...]:
    """Runs from pieces (spans of ``text``, or foreign text shown between them) and their marks."""
    if not marks:
        joined: list[Piece] = []
        for content, mark in pieces:
            shown = displayable(content if isinstance(content, str) else text[content[0] : content[1]])
            if joined and joined[-1].mark == mark:
                shown = joined.pop().text + shown
            joined.append(Piece(shown, mark))
        return (Run(tuple(joined), "", False, "", False, "", False),) if joined else ()
    runs: list[tuple[Mark | None, bool, str, list[Piece]]] = []
    around = _Marks(marks)

    def add(figure: Mark | None, is_measure: bool, finding: str, piece: Piece) -> None:
        if not runs or runs[-1][0] is not figure or runs[-1][1:3] != (is_measure, finding):
            runs.append((figure, is_measure, finding, []))
        before = runs[-1][3]
        if before and before[-1].mark == piece.mark:
            piece = Piece(before.pop().text + piece.text, piece.mark)
        before.append(piece)

    for content, mark in pieces:
        if isinstance(content, str):
            _, is_measure, finding, _ = runs[-1] if runs else (None, False, "", [])
            add(None, is_measure, finding, Piece(displayable(content), mark))
            continue
        start, end = content
        inside = around.within(start, end)
        if not inside:
            add(None, False, "", Piece(displayable(text[start:end]), mark))
            continue
        edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end) if start < e < end)})
        for begin, finish in pairwise(edges):
            over = around.within(begin, finish)
            figure = next((m for m in over if m.change), None)
            finding = next((m.finding for m in over if m.finding), "")
            piece = Piece(displayable(text[begin:finish]), mark)
            add(figure, any(m.is_measure for m in over), finding, piece)
    last_of = {id(run[0]): position for position, run in enumerate(runs) if run[0]}
    first_of = {id(run[0]): position for position, run in reversed([*enumerate(runs)]) if run[0]}
    last_flag = {run[2]: position for position, run in enumerate(runs)}
    return tuple(
        Run(
            tuple(content_pieces),
            figure.change if figure else "",
            figure is not None and not figure.is_of_growth and first_of[id(figure)] == position,
            # A figure cut into several runs by edits carries its note once, at its end.
            displayable(figure.note) if figure and last_of[id(figure)] == position else "",
            is_measure,
            finding,
            bool(finding) and last_flag[finding] == position,
        )
        for position, (figure, is_measure, finding, content_pieces) in enumerate(runs)
    )

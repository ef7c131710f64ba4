"""What the page shows of the text: rows of old and new wording cut into marked pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compare.model import (
    Change,
    Comparison,
    FigureChange,
    FigureKind,
    MeasureStatus,
    Operation,
    Relation,
    Report,
    Section,
    SentenceLink,
)
from compare.render.wording import difference, displayable

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one mark."""

    text: str
    mark: str
    """``equal``, ``inserted`` or ``deleted``."""


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces inside one figure or one measure, or inside neither."""

    pieces: tuple[Piece, ...]
    change: str
    """State of the figure the run is, ``""`` where it is none."""
    note: str
    """Last year's value and the difference, for a changed figure of this year."""
    is_measure: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One link of sentences side by side."""

    id: str
    relation: Relation
    old: tuple[Run, ...]
    new: tuple[Run, ...]
    """With the deleted pieces in their places, for the inline view."""
    level: int
    """Heading level, 0 for text."""
    has_changed_figure: bool
    has_new_measure: bool
    has_dropped_measure: bool
    moved_from: str
    """Heading of the section a moved row came from."""

    @property
    def kinds(self) -> str:
        """What filters the row answers to."""
        kinds = [self.relation.value]
        kinds += ["figure"] * self.has_changed_figure + ["measure-new"] * self.has_new_measure
        kinds += ["measure-dropped"] * self.has_dropped_measure
        return " ".join(kinds)


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbouring rows without a change, folded to one line."""

    rows: tuple[Row, ...]
    characters: int


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    change: str
    note: str
    is_measure: bool


def _figure_marks(comparison: Comparison, is_new: bool) -> list[_Mark]:
    marks = []
    for change in comparison.figures:
        figure = change.new if is_new else change.old
        if figure is None:
            continue
        note = note_of(change) if is_new else ""
        marks.append(_Mark(figure.quantity.start, figure.quantity.end, change.change.value, note, False))
    return marks


def note_of(change: FigureChange) -> str:
    """``23件，+47件（+204.3%）``: last year's value and the difference; empty for a figure without pair."""
    if change.old is None or change.new is None:
        return ""
    same = change.change is Change.UNCHANGED and change.old.quantity.kind is not FigureKind.CHANGE
    return "" if same else f"{change.old.quantity.text}，{difference(change)}"


def _cut(text: str, pieces: Sequence[tuple[Span | str, str]], marks: Sequence[_Mark]) -> tuple[Run, ...]:
    """Runs from pieces (spans of ``text``, or foreign text shown between them) and the marks over them."""
    runs: list[tuple[_Mark | None, bool, list[Piece]]] = []

    def add(figure: _Mark | None, is_measure: bool, piece: Piece) -> None:
        if runs and runs[-1][0] is figure and runs[-1][1] == is_measure:
            runs[-1][2].append(piece)
        else:
            runs.append((figure, is_measure, [piece]))

    for content, mark in pieces:
        if isinstance(content, str):
            last = runs[-1] if runs else (None, False, [])
            add(None, last[1], Piece(displayable(content), mark))
            continue
        start, end = content
        inside = [m for m in marks if m.start < end and m.end > start]
        edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end) if start < e < end)})
        for begin, finish in pairwise(edges):
            over = [m for m in inside if m.start <= begin and m.end >= finish]
            figure = next((m for m in over if m.change), None)
            add(figure, any(m.is_measure for m in over), Piece(displayable(text[begin:finish]), mark))
    seen: set[int] = set()
    result = []
    for position, (figure, is_measure, content_pieces) in enumerate(runs):
        note = ""
        # A figure that edits cut into several runs carries its note once, at its end.
        if figure and id(figure) not in seen and not any(r[0] is figure for r in runs[position + 1 :]):
            seen.add(id(figure))
            note = displayable(figure.note)
        result.append(Run(tuple(content_pieces), figure.change if figure else "", note, is_measure))
    return tuple(result)


def _old_cell(comparison: Comparison, link: SentenceLink, marks: Sequence[_Mark]) -> tuple[Run, ...]:
    old = comparison.old
    if not link.new:
        spans = [(old.sentences[i].start, old.sentences[i].end) for i in link.old]
        return _cut(old.text, [(span, "deleted") for span in spans], marks)
    pieces: list[tuple[Span | str, str]] = [
        (edit.old, "equal" if edit.operation is Operation.EQUAL else "deleted")
        for edit in sorted(link.edits, key=lambda e: e.old)
        if edit.old[0] < edit.old[1]
    ]
    return _cut(old.text, pieces, marks)


def _new_cell(comparison: Comparison, link: SentenceLink, marks: Sequence[_Mark]) -> tuple[Run, ...]:
    new = comparison.new
    if not link.old:
        spans = [(new.sentences[i].start, new.sentences[i].end) for i in link.new]
        return _cut(new.text, [(span, "inserted") for span in spans], marks)
    pieces: list[tuple[Span | str, str]] = []
    for edit in link.edits:
        if edit.operation is not Operation.EQUAL and edit.old[0] < edit.old[1]:
            pieces.append((comparison.old.text[slice(*edit.old)], "deleted"))
        if edit.new[0] < edit.new[1]:
            pieces.append((edit.new, "equal" if edit.operation is Operation.EQUAL else "inserted"))
    return _cut(new.text, pieces, marks)


def _level(report: Report, sentence: int, sections: dict[str, Section]) -> int:
    found = report.sentences[sentence]
    if not found.heading:
        return 0
    return 1 if found.section is None else min(4, sections[found.section].level + 1)


def rows(comparison: Comparison) -> list[Row]:
    """Every sentence link as a row, in order of the new report."""
    old, new = comparison.old, comparison.new
    old_sections = {s.id: s for s in old.sections}
    new_sections = {s.id: s for s in new.sections}
    old_marks = _figure_marks(comparison, is_new=False)
    new_marks = _figure_marks(comparison, is_new=True)
    for measure in comparison.measures:
        target = new_marks if measure.status is MeasureStatus.NEW else old_marks
        target.append(_Mark(measure.start, measure.end, "", "", True))
    by_old = _by_sentence(old, old_marks)
    by_new = _by_sentence(new, new_marks)
    result = []
    for position, link in enumerate(comparison.sentences):
        here_old = [m for i in link.old for m in by_old.get(i, ())]
        here_new = [m for i in link.new for m in by_new.get(i, ())]
        moved_from = ""
        if link.relation is Relation.MOVED and link.old:
            section = old.sentences[link.old[0]].section
            found = old_sections.get(section) if section else None
            moved_from = displayable(f"{found.number}{found.heading}") if found else ""
        level = _level(new, link.new[0], new_sections) if link.new else _level(old, link.old[0], old_sections)
        result.append(
            Row(
                id=f"c{position}",
                relation=link.relation,
                old=_old_cell(comparison, link, here_old),
                new=_new_cell(comparison, link, here_new),
                level=level,
                has_changed_figure=any(m.change in ("increased", "decreased") for m in here_new),
                has_new_measure=any(m.is_measure for m in here_new),
                has_dropped_measure=any(m.is_measure for m in here_old),
                moved_from=moved_from,
            )
        )
    return result


def _by_sentence(report: Report, marks: Iterable[_Mark]) -> dict[int, list[_Mark]]:
    result: dict[int, list[_Mark]] = {}
    ordered = sorted(marks, key=lambda m: m.start)
    sentences = report.sentences
    at = 0
    for mark in ordered:
        while at < len(sentences) and sentences[at].end <= mark.start:
            at += 1
        following = at
        while following < len(sentences) and sentences[following].start < mark.end:
            result.setdefault(following, []).append(mark)
            following += 1
    return result


def is_quiet(row: Row) -> bool:
    """Nothing in the row changed and it heads nothing."""
    return row.relation is Relation.UNCHANGED and not row.level and not row.has_changed_figure


def folded(found: Sequence[Row]) -> list[Row | Fold]:
    """Rows with runs of two and more quiet ones folded."""
    result: list[Row | Fold] = []
    quiet: list[Row] = []

    def flush() -> None:
        if len(quiet) >= 2:
            characters = sum(len(p.text) for row in quiet for run in row.new for p in run.pieces)
            result.append(Fold(tuple(quiet), characters))
        else:
            result.extend(quiet)
        quiet.clear()

    for row in found:
        if is_quiet(row):
            quiet.append(row)
        else:
            flush()
            result.append(row)
    flush()
    return result

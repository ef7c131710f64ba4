"""What the page shows of the text: rows of old and new wording cut into marked pieces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compare.language import Language
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
from compare.render.findings.place import place_of
from compare.render.wording import difference, displayable, name_of

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
    finding: str
    """Id of the finding the run is about, ``""`` where there is none."""
    is_end_of_finding: bool
    """The finding is marked here for the last time in its cell."""


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
    has_finding: bool
    moved_from: str
    """Heading of the section a moved row came from."""
    place: str
    """Where the row stands, to be quoted: headings and line, page or paragraph."""

    @property
    def kinds(self) -> str:
        """What filters the row answers to."""
        kinds = [self.relation.value]
        kinds += ["figure"] * self.has_changed_figure + ["measure-new"] * self.has_new_measure
        kinds += ["measure-dropped"] * self.has_dropped_measure + ["finding"] * self.has_finding
        return " ".join(kinds)


@dataclass(frozen=True, slots=True)
class Away:
    """Where last year's report had what this year's tells elsewhere."""

    id: str
    target: str
    """Id of the row the text moved to."""
    text: str
    """Its beginning."""


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
    finding: str = ""


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
    runs: list[tuple[_Mark | None, bool, str, list[Piece]]] = []

    def add(figure: _Mark | None, is_measure: bool, finding: str, piece: Piece) -> None:
        if runs and runs[-1][0] is figure and runs[-1][1:3] == (is_measure, finding):
            runs[-1][3].append(piece)
        else:
            runs.append((figure, is_measure, finding, [piece]))

    for content, mark in pieces:
        if isinstance(content, str):
            _, is_measure, finding, _ = runs[-1] if runs else (None, False, "", [])
            add(None, is_measure, finding, Piece(displayable(content), mark))
            continue
        start, end = content
        inside = [m for m in marks if m.start < end and m.end > start]
        edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end) if start < e < end)})
        for begin, finish in pairwise(edges):
            over = [m for m in inside if m.start <= begin and m.end >= finish]
            figure = next((m for m in over if m.change), None)
            finding = next((m.finding for m in over if m.finding), "")
            piece = Piece(displayable(text[begin:finish]), mark)
            add(figure, any(m.is_measure for m in over), finding, piece)
    last_of = {id(run[0]): position for position, run in enumerate(runs) if run[0]}
    last_flag = {run[2]: position for position, run in enumerate(runs)}
    return tuple(
        Run(
            tuple(content_pieces),
            figure.change if figure else "",
            # A figure that edits cut into several runs carries its note once, at its end.
            displayable(figure.note) if figure and last_of[id(figure)] == position else "",
            is_measure,
            finding,
            bool(finding) and last_flag[finding] == position,
        )
        for position, (figure, is_measure, finding, content_pieces) in enumerate(runs)
    )


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


def finding_id(position: int) -> str:
    """Id of a finding on the page; positions are those of :attr:`Comparison.findings`."""
    return f"f{position + 1}"


def rows(comparison: Comparison, language: Language) -> list[Row]:
    """Every sentence link as a row, in order of the new report."""
    old, new = comparison.old, comparison.new
    old_sections = {s.id: s for s in old.sections}
    new_sections = {s.id: s for s in new.sections}
    by_old = _by_sentence(
        old, [*_figure_marks(comparison, is_new=False), *_measure_marks(comparison, MeasureStatus.DROPPED)]
    )
    by_new = _by_sentence(new, [*_figure_marks(comparison, is_new=True), *_measure_marks(comparison, MeasureStatus.NEW), *_finding_marks(comparison)])  # fmt: skip
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
        report, sentence, sections = (
            (new, link.new[0], new_sections) if link.new else (old, link.old[0], old_sections)
        )
        result.append(
            Row(
                id=row_id(position),
                relation=link.relation,
                old=_old_cell(comparison, link, here_old),
                new=_new_cell(comparison, link, here_new),
                level=level,
                has_changed_figure=any(m.change in ("increased", "decreased") for m in here_new),
                has_new_measure=any(m.is_measure for m in here_new),
                has_dropped_measure=any(m.is_measure for m in here_old),
                has_finding=any(m.finding for m in here_new),
                moved_from=moved_from,
                place=_place(report, sentence, sections, language),
            )
        )
    return result


def row_id(position: int) -> str:
    """Id of a row on the page; positions are those of :attr:`Comparison.sentences`."""
    return f"c{position}"


def _measure_marks(comparison: Comparison, status: MeasureStatus) -> list[_Mark]:
    return [_Mark(m.start, m.end, "", "", True) for m in comparison.measures if m.status is status]


def _finding_marks(comparison: Comparison) -> list[_Mark]:
    return [
        _Mark(f.start, f.end, "", "", False, finding_id(position))
        for position, f in enumerate(comparison.findings)
        if f.start is not None and f.end is not None
    ]


def _place(report: Report, sentence: int, sections: dict[str, Section], language: Language) -> str:
    """``望川县人民政府 2024，二、（三），41``: what a quotation is followed by."""
    found = report.sentences[sentence]
    names: list[str] = []
    section = found.section
    while section is not None:
        names.insert(0, f"{sections[section].number}{sections[section].heading}")
        section = sections[section].parent
    label = place_of(report, found.start).label(language)
    return displayable("，".join(part for part in (name_of(report), *names, label) if part))


def aways(comparison: Comparison) -> dict[int, list[Away]]:
    """Position of a row → what last year's report had behind it and this year's has elsewhere."""
    row_of_old = {i: position for position, link in enumerate(comparison.sentences) for i in link.old}
    result: dict[int, list[Away]] = {}
    for position, link in enumerate(comparison.sentences):
        if link.relation is not Relation.MOVED or not link.old:
            continue
        before = link.old[0] - 1
        while before >= 0 and comparison.sentences[row_of_old.get(before, -1)].relation is Relation.MOVED:
            before -= 1
        text = displayable(comparison.old.wording(link.old[0]))[:_BEGINNING]
        away = Away(f"{row_id(position)}-was", row_id(position), text)
        result.setdefault(row_of_old.get(before, 0), []).append(away)
    return result


_BEGINNING = 24
"""Characters of a moved sentence that tell which one it is."""


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
    return (
        row.relation is Relation.UNCHANGED
        and not row.level
        and not row.has_changed_figure
        and not row.has_finding
    )


def folded(found: Sequence[Row], moved: Mapping[int, Sequence[Away]]) -> list[Row | Fold | Away]:
    """Rows with runs of two and more quiet ones folded, and what moved away where it stood."""
    result: list[Row | Fold | Away] = []
    quiet: list[Row] = []

    def flush() -> None:
        if len(quiet) >= 2:
            characters = sum(len(p.text) for row in quiet for run in row.new for p in run.pieces)
            result.append(Fold(tuple(quiet), characters))
        else:
            result.extend(quiet)
        quiet.clear()

    for position, row in enumerate(found):
        if is_quiet(row):
            quiet.append(row)
        else:
            flush()
            result.append(row)
        if position in moved:
            flush()
            result.extend(moved[position])
    flush()
    return result

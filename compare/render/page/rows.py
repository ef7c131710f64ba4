"""What the page shows of the text: one row per link of sentences, with its state and origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from compare.language import Language, catalogue
from compare.model import (
    Comparison,
    MeasureStatus,
    Relation,
    Report,
    Section,
    SectionLink,
    SentenceLink,
    Severity,
)
from compare.render.page.cells import (
    Mark,
    Run,
    by_sentence,
    figure_marks,
    finding_id,
    finding_marks,
    measure_marks,
    new_cell,
    old_cell,
    sentence_cells,
)
from compare.render.place import place_of
from compare.render.wording import title_of

_TOLD_BY_THE_HEADING = (Relation.RENAMED, Relation.MOVED, Relation.SPLIT, Relation.MERGED)
"""Relations of sections that the row of a heading shows instead of its sentence's own."""

_FILTER = {Relation.RENAMED: Relation.REWORDED, Relation.SPLIT: Relation.REWORDED, Relation.MERGED: Relation.REWORDED}  # fmt: skip
"""The filter for a relation without one of its own."""


class Origin(NamedTuple):
    """Where else the text of a row is or was, or what it promises or answers is."""

    text: str
    """Heading of the section."""
    target: str
    """Id of what is there; empty if nothing is."""
    kind: str
    """``from`` if the text came from there, ``now`` if that of an old heading went there, ``answer`` if this year's
    report tells there of the promise, ``promise`` if last year's made there the promise that it tells of."""


class Single(NamedTuple):
    """One of several sentences on a side of a row: a link target of its own."""

    id: str
    runs: tuple[Run, ...]
    path: str | None
    """As :attr:`Row.path` or, of last year's, :attr:`Row.was`; None if it is the row's."""
    at: int | None
    """Line, page or paragraph of the source."""


class Row(NamedTuple):
    """One link of sentences side by side."""

    id: str
    state: Relation
    """Relation of the sentences; of the section if the row is a heading and the section says more."""
    old: tuple[Run, ...]
    new: tuple[Run, ...]
    """With the deleted pieces in their places, for the inline view."""
    singles: dict[str, tuple[Single, ...]]
    """``old`` and ``new``: the sentences of a side with more than one; a side with a single sentence is
    absent, as the row's id is its sentence's."""
    counts: tuple[int, int]
    """Sentences of each side."""
    level: int
    """Heading level, 0 for text."""
    has_changed_figure: bool
    has_new_measure: bool
    has_planned_measure: bool
    """Whether a new measure in it is only planned so far."""
    has_dropped_measure: bool
    """Whether a measure in it is no longer mentioned, plans aside."""
    has_finding: bool
    """Whether something in it is worth a call."""
    has_note: bool
    """Whether the checks note something less grave."""
    origins: tuple[Origin, ...]
    path: str
    """Headings above the row; from the old report for a dropped row.  Empty before the first heading."""
    was: str
    """As :attr:`path`, for the first of its counterparts in the old report; empty without a link."""
    at: int | None
    """Line, page or paragraph of the source."""

    @property
    def filter(self) -> str:
        """The filter for the row's relation."""
        return _FILTER.get(self.state, self.state).value

    @property
    def also(self) -> str:
        """The filters that show it besides that of its state."""
        kinds = {
            self.filter: self.filter != self.state.value,
            "figure": self.has_changed_figure,
            "measure-new": self.has_new_measure,
            "measure-planned": self.has_planned_measure,
            "measure-dropped": self.has_dropped_measure,
            "finding": self.has_finding,
            "note": self.has_note,
        }
        return " ".join(kind for kind, is_shown in kinds.items() if is_shown)

    @property
    def kinds(self) -> list[str]:
        """Every filter that shows it."""
        return [*dict.fromkeys([self.filter, *self.also.split()])]


def row_id(position: int) -> str:
    """Id of a row on the page; positions are those of :attr:`Comparison.sentences`."""
    return f"c{position}"


def rows_of(comparison: Comparison) -> dict[tuple[str, int], str]:
    """Side and sentence → id of its row."""
    places = {("old", i): row_id(n) for n, link in enumerate(comparison.sentences) for i in link.old}
    return places | {("new", i): row_id(n) for n, link in enumerate(comparison.sentences) for i in link.new}


def single_id(side: str, sentence: int) -> str:
    """Id of one of several sentences on a side of a row: ``n12`` is sentence 12 of the new report."""
    return f"{side[0]}{sentence}"


def places_of(comparison: Comparison) -> dict[tuple[str, int], str]:
    """Side and sentence → id of the sentence: its own if it is one of several, else its row's."""
    singles = {
        (side, i): single_id(side, i)
        for link in comparison.sentences
        for side, sentences in (("old", link.old), ("new", link.new))
        if len(sentences) > 1
        for i in sentences
    }
    return rows_of(comparison) | singles


def rows(comparison: Comparison, language: Language) -> list[Row]:
    """Every sentence link as a row, in order of the new report."""
    row_of = rows_of(comparison)
    sides = _Sides(comparison, places_of(comparison), language)
    dropped = measure_marks(comparison, MeasureStatus.DROPPED)
    added = measure_marks(comparison, MeasureStatus.NEW)
    notes = {finding_id(n) for n, found in enumerate(comparison.findings) if found.severity is Severity.NOTE}
    by_old = by_sentence(comparison.old, [*figure_marks(comparison, False, row_of, language), *dropped])
    by_new = by_sentence(
        comparison.new,
        [*figure_marks(comparison, True, row_of, language), *added, *finding_marks(comparison)],
    )
    result = []
    for position, link in enumerate(comparison.sentences):
        here_old = [m for i in link.old for m in by_old.get(i, ())]
        here_new = [m for i in link.new for m in by_new.get(i, ())]
        report, sentence = (comparison.new, link.new[0]) if link.new else (comparison.old, link.old[0])
        section = sides.section(link)
        singles = sides.singles(link, by_old, by_new)
        result.append(
            Row(
                id=row_id(position),
                state=sides.state(link, section),
                old=_runs(singles["old"]) if "old" in singles else old_cell(comparison, link, here_old),
                new=_runs(singles["new"]) if "new" in singles else new_cell(comparison, link, here_new),
                singles=singles,
                counts=(len(link.old), len(link.new)),
                level=sides.level(report, sentence),
                has_changed_figure=any(m.change in ("increased", "decreased") for m in here_new),
                has_new_measure=any(m.is_measure and not m.is_planned for m in here_new),
                has_planned_measure=any(m.is_planned for m in here_new),
                has_dropped_measure=any(m.is_measure and not m.is_planned for m in here_old),
                has_finding=any(m.finding and m.finding not in notes for m in here_new),
                has_note=any(m.finding in notes for m in here_new),
                origins=(
                    *(sides.partners(link, section) or sides.origins(link, row_id(position), language)),
                    *sides.answers(link, language),
                ),
                path=sides.path(report, sentence),
                was=sides.path(comparison.old, link.old[0]) if link.old and link.new else "",
                at=place_number(report, report.sentences[sentence].start),
            )
        )
    return result


def _runs(singles: Iterable[Single]) -> tuple[Run, ...]:
    return tuple(run for single in singles for run in single.runs)


def place_number(report: Report, position: int) -> int | None:
    """Line, page or paragraph of a position, whichever the source counts by."""
    place = place_of(report, position)
    return next((n for n in (place.line, place.page, place.paragraph) if n is not None), None)


def place_pattern(report: Report, language: Language) -> str:
    """The wording of the report's places, with ``{}`` for the number: ``line {}``; empty without places."""
    _ = catalogue(language).gettext
    place = place_of(report, report.sentences[0].start) if report.sentences else None
    if place is None or (place.line, place.page, place.paragraph) == (None, None, None):
        return ""
    if place.line is not None:
        return _("line {number}").format(number="{}")
    return (_("page {number}") if place.page is not None else _("paragraph {number}")).format(number="{}")


def came_from_elsewhere(comparison: Comparison, link: SentenceLink) -> list[int]:
    """The old sentences of a link whose section is not linked to the one they are in now."""
    if not link.old or not link.new:
        return []
    new = comparison.new.sentences[link.new[0]]
    if link.relation is Relation.MOVED or (new.heading and _has_moved(comparison, new.section)):
        return [link.old[0]]
    if link.relation not in (Relation.SPLIT, Relation.MERGED):
        return []
    here = {comparison.new.sentences[i].section for i in link.new}
    seen = {s for sections in comparison.sections if here & set(sections.new) for s in sections.old}
    strangers: list[int] = []
    for i in link.old:
        section = comparison.old.sentences[i].section
        if section is not None and section not in seen:
            seen.add(section)
            strangers.append(i)
    return strangers


def _has_moved(comparison: Comparison, section: str | None) -> bool:
    return any(link.relation is Relation.MOVED and section in link.new for link in comparison.sections)


def path_of(sections: Mapping[str, Section], section: str | None, language: Language) -> str:
    """The headings down to a section of a report, whose sections come by id: ``二、主要举措，（三）规范执法``."""
    within = catalogue(language).gettext("{outer} › {inner}")
    path = ""
    while section is not None:
        title = title_of(sections[section])
        path = within.format(outer=title, inner=path) if title and path else title or path
        section = sections[section].parent
    return path


class _Sides:
    """The sections of both reports, looked up once for every row."""

    def __init__(
        self, comparison: Comparison, places: Mapping[tuple[str, int], str], language: Language
    ) -> None:
        self._language = language
        self._comparison = comparison
        self._places = places
        self._old = {s.id: s for s in comparison.old.sections}
        self._new = {s.id: s for s in comparison.new.sections}
        self._links = {("old", s): link for link in comparison.sections for s in link.old}
        self._links |= {("new", s): link for link in comparison.sections for s in link.new}
        self._heads = {
            (side, s.section): s.id
            for side, report in (("old", comparison.old), ("new", comparison.new))
            for s in reversed(report.sentences)
            if s.section
        }
        gone = {i for link in comparison.sentences if not link.new for i in link.old}
        self._told: dict[int, list[int]] = {}
        self._made: dict[int, list[int]] = {}
        for promise in comparison.commitments:
            for i in promise.new_sentences if promise.old_sentence in gone else ():
                self._told.setdefault(promise.old_sentence, []).append(i)
                self._made.setdefault(i, []).append(promise.old_sentence)
        self._paths: dict[tuple[bool, str | None], str] = {}

    def _of(self, report: Report) -> dict[str, Section]:
        return self._new if report is self._comparison.new else self._old

    def section(self, link: SentenceLink) -> SectionLink | None:
        """The link of a heading's section, if its relation says more than the heading's own."""
        side, sentence = ("new", link.new[0]) if link.new else ("old", link.old[0])
        report = self._comparison.new if link.new else self._comparison.old
        found = report.sentences[sentence]
        if not found.heading or found.section is None or link.relation is Relation.MOVED:
            return None
        section = self._links.get((side, found.section))
        return section if section and section.relation in _TOLD_BY_THE_HEADING else None

    def state(self, link: SentenceLink, section: SectionLink | None) -> Relation:
        """The state of a row, or of the section whose heading it is."""
        return section.relation if section else link.relation

    def level(self, report: Report, sentence: int) -> int:
        found = report.sentences[sentence]
        if not found.heading:
            return 0
        return 1 if found.section is None else min(4, self._of(report)[found.section].level + 1)

    def path(self, report: Report, sentence: int) -> str:
        """``二、主要举措，（三）规范执法``, in English with a › between them: above a row that a filter leaves, and in the place of a quotation."""
        section = report.sentences[sentence].section
        key = (report is self._comparison.new, section)
        if key not in self._paths:
            self._paths[key] = path_of(self._of(report), section, self._language)
        return self._paths[key]

    def singles(
        self,
        link: SentenceLink,
        old_marks: Mapping[int, Sequence[Mark]],
        new_marks: Mapping[int, Sequence[Mark]],
    ) -> dict[str, tuple[Single, ...]]:
        """The sentences of each side with more than one; marks by sentence."""
        if len(link.old) < 2 and len(link.new) < 2:
            return {}
        comparison = self._comparison
        found = {}
        for side, report, sentences, marks in (
            ("old", comparison.old, link.old, old_marks),
            ("new", comparison.new, link.new, new_marks),
        ):
            if len(sentences) > 1:
                cells = sentence_cells(comparison, link, side == "new", marks)
                own, *_others = paths = [self.path(report, i) for i in sentences]
                found[side] = tuple(
                    Single(
                        single_id(side, i),
                        runs,
                        path if path != own else None,
                        place_number(report, report.sentences[i].start),
                    )
                    for i, runs, path in zip(sentences, cells, paths, strict=True)
                )
        return found

    def origins(self, link: SentenceLink, identifier: str, language: Language) -> tuple[Origin, ...]:
        """The sections a row's text came from, unless it stayed in place."""
        _ = catalogue(language).gettext
        found = []
        for number, i in enumerate(came_from_elsewhere(self._comparison, link)):
            section = self._comparison.old.sentences[i].section
            here = self._links.get(("new", self._comparison.new.sentences[link.new[0]].section or ""))
            if section and here and section in here.old:
                title = _("another place in this section")
            else:
                title = title_of(self._old[section]) if section else ""
            found.append(Origin(title or _("(opening)"), was_id(identifier, number), "from"))
        return tuple(found)

    def answers(self, link: SentenceLink, language: Language) -> tuple[Origin, ...]:
        """What this year's report tells of the promises of a row that is gone, or the promises a row tells of."""
        if not link.new:
            told = dict.fromkeys(i for sentence in link.old for i in self._told.get(sentence, ()))
            return tuple(self._at("new", i, "answer", language) for i in told)
        made = dict.fromkeys(i for sentence in link.new for i in self._made.get(sentence, ()))
        return tuple(self._at("old", i, "promise", language) for i in made)

    def _at(self, side: str, sentence: int, kind: str, language: Language) -> Origin:
        report, sections = (
            (self._comparison.new, self._new) if side == "new" else (self._comparison.old, self._old)
        )
        found = report.sentences[sentence]
        number = place_number(report, found.start)
        title = title_of(sections[found.section]) if found.section else ""
        place = place_pattern(report, language).format(number) if number is not None else ""
        return Origin(
            title or place or catalogue(language).gettext("(opening)"), self._places[side, sentence], kind
        )

    def partners(self, link: SentenceLink, section: SectionLink | None) -> tuple[Origin, ...]:
        """The other headings of a split or merged section, seen from one of its headings."""
        if section is None or section.relation not in (Relation.SPLIT, Relation.MERGED):
            return ()
        side, ids, sections = ("old", section.old, self._old) if link.new else ("new", section.new, self._new)
        beside = link.old if link.new else link.new
        heads = ((s, self._heads.get((side, s), -1)) for s in ids)
        return tuple(
            Origin(
                title_of(sections[s]),
                self._places.get((side, head), "") if head not in beside else "",
                "from" if link.new else "now",
            )
            for s, head in heads
        )


def was_id(identifier: str, number: int = 0) -> str:
    """Id of the place that last year's text of a row has left."""
    return f"{identifier}-was{number or ''}"

"""A comparison as its page shows it: what the templates read, part by part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from compare.doubts import doubted_measures, doubts
from compare.figures.scope import CountedAnew
from compare.issuer import is_of_two_issuers
from compare.language import Language
from compare.model import Change, Comparison, Measure, MeasureStatus, Relation
from compare.render.page import leader
from compare.render.page.act import act_and_context
from compare.render.page.cells import finding_id, finding_marks
from compare.render.page.completeness import PartView, completeness
from compare.render.page.headings import Heading, Headings
from compare.render.page.headlines import HeadlineView, headline_views
from compare.render.page.leader import Deadline, FigureView, FindingView, KeyFigure, Vanished
from compare.render.page.outline import Carried, Entry, SectionMap, carried, outline, section_map
from compare.render.page.parts import Part, folded
from compare.render.page.problems import ProblemView, problem_views
from compare.render.page.promises import (
    MissedView,
    PromiseView,
    Told,
    missed_views,
    promise_views,
    reported,
    told_views,
    unasked,
)
from compare.render.page.rows import Row, place_pattern, places_of, rows
from compare.render.wording import cited_of, displayable
from compare.summary import Summary, direction, summarise

_Places = Mapping[tuple[str, int], str]
_ORDER = (Change.INCREASED, Change.DECREASED, Change.APPEARED, Change.VANISHED, Change.UNCHANGED)


class FiguresView(NamedTuple):
    """Every figure, and those the first screen chooses."""

    all: list[FigureView]
    headings: list[Heading]
    """The choices that narrow the table."""
    headlines: tuple[HeadlineView, ...]
    key: list[KeyFigure]
    vanished: list[Vanished]


class MeasureView(NamedTuple):
    """A measure only one report has."""

    text: str
    place: str
    """Id of its sentence."""
    keeps_promise: bool
    finding: str
    """Id of what is to be verified about it; empty if nothing is."""
    told: tuple[Told, ...]
    """What may tell of it in other words."""

    @property
    def parts(self) -> tuple[str, str]:
        """The act and what is said of it besides."""
        return act_and_context(self.text)


class MeasuresView(NamedTuple):
    """Measures, weightiest first."""

    new: list[MeasureView]
    planned: list[MeasureView]
    dropped: list[MeasureView]
    new_to_compare: list[MeasureView]
    dropped_to_compare: list[MeasureView]
    """Those the other report may tell of in other words."""


class PromisesView(NamedTuple):
    """Last year's promises by outcome."""

    unreported: list[PromiseView]
    parts_unreported: int
    """How many of these are parts of promises that are followed up."""
    undone: list[PromiseView]
    """Of those followed up, the ones this year's report says were not kept, or not yet."""
    missed: list[MissedView]
    reported: list[PromiseView]
    unasked: list[PromiseView]
    """General and not followed up."""


class FindingsView(NamedTuple):
    """What is to be verified."""

    calls: list[FindingView]
    """Worth a call."""
    notes: list[FindingView]
    is_checked: bool
    """Whether last year's report is of the same issuer, so that the two can be checked against each other."""


class SectionsView(NamedTuple):
    """The outlines of both reports."""

    outline: list[Entry]
    new: list[Entry]
    """Whole parts that are new; those that are gone are ``dropped``."""
    dropped: list[Entry]
    map: SectionMap
    carried: list[Carried]


class Tally(NamedTuple):
    """What a filter of the text shows, beside what the first screen counts of the same."""

    rows: int
    items: int
    """As on the first screen; as many as the rows if that does not count it."""
    apart: int
    """Figures and measures marked in the text that the first screen counts apart, or things to verify without a row."""


class TextView(NamedTuple):
    """Both texts, row by row."""

    parts: list[Part]
    tallies: Mapping[str, Tally]
    """By filter."""
    due: int
    """Rows to review: those with a change or with something to verify."""
    old_place: str
    """How a place of last year's report is quoted, with ``{}`` for the number."""
    new_place: str
    old_name: str
    """What last year's report is called before its place in a quotation."""
    new_name: str
    listed: Mapping[str, int]
    """Rows that are new or dropped and have a measure of the first screen's lists, by relation."""


@dataclass(frozen=True, slots=True)
class PageView:
    """What the page shows of a comparison."""

    summary: Summary
    completeness: list[PartView]
    deadlines: list[Deadline]
    figures: FiguresView
    measures: MeasuresView
    promises: PromisesView
    problems: dict[str, list[ProblemView]]
    """Shortcomings by state."""
    findings: FindingsView
    sections: SectionsView
    text: TextView


def page_view(comparison: Comparison, language: Language) -> PageView:
    """What the page shows, in one language."""
    places = places_of(comparison)
    summary = summarise(comparison)
    found = _findings(comparison, places, language)
    return PageView(
        summary=summary,
        completeness=completeness(comparison, language),
        deadlines=leader.deadlines(comparison.new),
        figures=_figures(comparison, summary, places, language),
        measures=_measures(comparison, summary, places),
        promises=_promises(comparison, summary, places),
        problems=problem_views(comparison, places),
        findings=found,
        sections=_sections(comparison, summary, places),
        text=_text(comparison, summary, found, language),
    )


def _figures(comparison: Comparison, summary: Summary, places: _Places, language: Language) -> FiguresView:
    outlined = Headings(comparison)
    flags = doubts(comparison).flags
    anew = CountedAnew(comparison.new)
    above = {id(change): outlined.of(change) for change in comparison.figures}
    views = {
        id(change): leader.figure_view(
            comparison,
            change,
            n,
            places,
            language,
            finding_id(flags[n]) if n in flags else "",
            above[id(change)],
            is_counted_anew=bool(change.old and change.new and change.new in anew),
        )
        for n, change in enumerate(comparison.figures)
    }
    shown = [change for change in comparison.figures if not change.is_base]
    return FiguresView(
        all=sorted((views[id(change)] for change in shown), key=_by_change),
        headings=outlined.choices(above[id(change)] for change in shown),
        headlines=headline_views(summary.headlines, views),
        key=[
            leader.key_figure(comparison, change.old, change.new, views[id(change)])
            for change in summary.key_figures
            if change.old and change.new
        ],
        vanished=leader.vanished(comparison),
    )


def _by_change(view: FigureView) -> int:
    order = [change.value for change in _ORDER]
    # Rises and falls form one group in text order: what changed.
    return max(1, order.index(view.change))


def _measures(comparison: Comparison, summary: Summary, places: _Places) -> MeasuresView:
    flagged = doubted_measures(comparison)

    def listed(measures: Iterable[Measure]) -> list[MeasureView]:
        return [_measure(comparison, measure, places, flagged) for measure in measures]

    return MeasuresView(
        new=listed(summary.new_measures),
        planned=listed(summary.planned_measures),
        dropped=listed(summary.dropped_measures),
        new_to_compare=listed(summary.new_to_compare),
        dropped_to_compare=listed(summary.dropped_to_compare),
    )


def _measure(
    comparison: Comparison, measure: Measure, places: _Places, flagged: Mapping[int, int]
) -> MeasureView:
    is_new = measure.status is MeasureStatus.NEW
    sides = [(comparison.old, "old"), (comparison.new, "new")]
    (other, beside), (report, side) = sides if is_new else reversed(sides)
    text = report.text[measure.start : measure.end]
    return MeasureView(
        displayable(text),
        places[side, measure.sentence],
        measure.keeps_promise,
        finding_id(flagged[measure.start]) if is_new and measure.start in flagged else "",
        told_views(other, text, measure.counterparts, places, beside),
    )


def _promises(comparison: Comparison, summary: Summary, places: _Places) -> PromisesView:
    unreported = promise_views(comparison, summary.unreported, places)
    followed_up = promise_views(comparison, reported(comparison), places)
    return PromisesView(
        unreported=unreported,
        parts_unreported=sum(promise.is_part for promise in unreported),
        undone=[promise for promise in followed_up if promise.is_undone],
        missed=missed_views(comparison, places),
        reported=followed_up,
        unasked=promise_views(comparison, unasked(comparison, summary.unreported), places),
    )


def _findings(comparison: Comparison, places: _Places, language: Language) -> FindingsView:
    found = leader.findings(comparison, language, places)
    return FindingsView(
        calls=[view for view in found if leader.is_worth_a_call(view)],
        notes=[view for view in found if not leader.is_worth_a_call(view)],
        is_checked=not is_of_two_issuers(comparison),
    )


def _sections(comparison: Comparison, summary: Summary, places: _Places) -> SectionsView:
    entries = outline(comparison, places)
    return SectionsView(
        outline=entries,
        new=[e for e, link in zip(entries, comparison.sections, strict=True) if link in summary.new_sections],
        dropped=[
            e
            for e, link in zip(entries, comparison.sections, strict=True)
            if link in summary.dropped_sections
        ],
        map=section_map(comparison, places),
        carried=carried(comparison, places),
    )


def _text(comparison: Comparison, summary: Summary, told: FindingsView, language: Language) -> TextView:
    found = rows(comparison, language)
    return TextView(
        parts=folded(comparison, found),
        tallies=_tallies(comparison, summary, told, found),
        due=sum(row.state is not Relation.UNCHANGED or bool(row.also) for row in found),
        old_place=place_pattern(comparison.old, language),
        new_place=place_pattern(comparison.new, language),
        old_name=displayable(cited_of(comparison.old, language)),
        new_name=displayable(cited_of(comparison.new, language)),
        listed=Counter(
            row.filter
            for row in found
            if row.has_new_measure or row.has_planned_measure or row.has_dropped_measure
        ),
    )


def _tallies(
    comparison: Comparison, summary: Summary, told: FindingsView, found: Iterable[Row]
) -> dict[str, Tally]:
    """What every filter shows; each figure and each thing to verify is counted once, however many rows it is in."""
    shown = Counter(kind for row in found for kind in row.kinds)
    flagged = {mark.finding for mark in finding_marks(comparison)}
    turns = (Change.INCREASED, Change.DECREASED)
    counted = sum(summary.figures[turn] for turn in turns)
    marked = sum(not change.is_base and direction(change) in turns for change in comparison.figures)
    items = {
        "figure": (counted, marked - counted),
        "measure-new": (len(summary.new_measures), len(summary.new_to_compare)),
        "measure-planned": (len(summary.planned_measures), 0),
        "measure-dropped": (len(summary.dropped_measures), len(summary.dropped_to_compare)),
    }
    for kind, views in (("finding", told.calls), ("note", told.notes)):
        items[kind] = (len(views), sum(view.id not in flagged for view in views))
    kinds = {*items, *(relation.value for relation in Relation)}
    return {kind: Tally(shown[kind], *items.get(kind, (shown[kind], 0))) for kind in kinds}

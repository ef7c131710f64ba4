"""A Comparison in a dozen lines: the counts and selections every output begins with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from compare.commitments import asked
from compare.doubts import doubts, growth_of_pairs
from compare.frozen import FrozenMap
from compare.headlines import Headline, headlines
from compare.key_figures import is_target, key_figures
from compare.message import Message, message
from compare.model import (
    Change,
    Commitment,
    CommitmentStatus,
    Comparison,
    FigureChange,
    FigureKind,
    Function,
    Measure,
    MeasureStatus,
    Relation,
    Report,
    SectionLink,
)
from compare.wording import is_traditional

KEY_FIGURES = 5
KEY_MEASURES = 5
_KEPT_FIRST = 2
"""How many of the first measures may be promises kept: readers want the unannounced ones."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a comparison, and what a reader with five minutes should see first."""

    sections: Mapping[Relation, int]
    """Section links by relation; every relation is present."""
    new_sections: tuple[SectionLink, ...]
    """Parts only this year's report has: the highest of each, without planned ones."""
    dropped_sections: tuple[SectionLink, ...]
    sentences: Mapping[Relation, int]
    figures: Mapping[Change, int]
    """Rises as a reader sees them: a better rank counts as a rise.

    Excluded: values of another year (由620处), those that a finding doubts, next year's targets, streaks,
    which grow by themselves (连续三年, 连续四年), and growth of a figure that has a value in both years.
    """
    new_measures: tuple[Measure, ...]
    """The selected measures, weightiest first, with few promised ones at the top."""
    planned_measures: tuple[Measure, ...]
    """Measures only in this year's plan, weightiest first."""
    dropped_measures: tuple[Measure, ...]
    """What this year's report says nothing of, weightiest first."""
    new_to_compare: tuple[Measure, ...]
    dropped_to_compare: tuple[Measure, ...]
    """Those of which a sentence of the other report may tell in other words."""
    headlines: tuple[Headline, ...]
    """The headline indicators of a work report; empty in other reports."""
    key_figures: tuple[FigureChange, ...]
    """The other changes worth a leader's attention, biggest first."""
    unreported: tuple[Commitment, ...]
    """Promises a person can be asked about, the surest first; may include one target of a promise otherwise
    reported."""
    commitments: int

    @property
    def sections_matched(self) -> int:
        """Links with sections on both sides."""
        return sum(
            n for relation, n in self.sections.items() if relation not in (Relation.NEW, Relation.DROPPED)
        )


def told_gap(comparison: Comparison) -> Message | None:
    """What is not checked because the reports of years between the two are missing; None where none are."""
    missing = comparison.missing_years
    if not missing:
        return None
    return message(
        "No report on {missing} is given between {old} and {new}: growth on the year before, values given for last year and last year's promises are not checked.",
        missing=str(missing[0]) if len(missing) == 1 else f"{missing[0]}–{missing[-1]}",
        old=comparison.old.year,
        new=comparison.new.year,
    )


def told_versions(comparison: Comparison) -> Message | None:
    """What two versions of one report are not compared for; None where the reports are two."""
    if not comparison.is_one_report:
        return None
    return message(
        "Both files are the report of {issuer} on {year}: two versions of it are compared, the promises of its plan are left out, and the new version is checked by itself.",
        issuer=comparison.new.issuer,
        year=comparison.new.year,
    )


def told_script(report: Report) -> Message | None:
    """What is not checked because a report is in traditional characters; None where it is not."""
    if not is_traditional(report.text):
        return None
    return message(
        "{path} is in traditional characters: slips of the pen, outdated terms and missing parts are not checked; convert it to simplified ones for that.",
        path=report.path,
    )


def summarise(comparison: Comparison) -> Summary:
    """Count and select."""
    sections = Counter(link.relation for link in comparison.sections)
    sentences = Counter(link.relation for link in comparison.sentences)
    doubted = doubts(comparison).values
    targets = {n for n, change in enumerate(comparison.figures) if is_target(comparison, change)}
    uncounted = doubted | growth_of_pairs(comparison) | targets
    figures = Counter(
        direction(c)
        for n, c in enumerate(comparison.figures)
        if n not in uncounted and not c.is_base and not (c.old and c.new and is_streak(c))
    )
    unreported = asked(comparison.old, comparison.new, comparison.commitments)
    told_apart = frozenset(unreported)
    by_weight = sorted(comparison.measures, key=lambda m: (-m.weight, m.start))
    news = [m for m in by_weight if m.status is MeasureStatus.NEW and not m.is_planned]
    # Plans that are no longer mentioned are listed among the promises.
    gone = [m for m in by_weight if m.status is MeasureStatus.DROPPED and not m.is_planned]
    leading = headlines(comparison, doubted)
    told = {id(change) for headline in leading for change in headline[1:]}
    others = (change for change in key_figures(comparison, doubted) if id(change) not in told)
    return Summary(
        sections=FrozenMap({relation: sections[relation] for relation in Relation}),
        new_sections=_highest(comparison.new, [link for link in comparison.sections if not link.old]),
        dropped_sections=_highest(comparison.old, [link for link in comparison.sections if not link.new]),
        sentences=FrozenMap({relation: sentences[relation] for relation in Relation}),
        figures=FrozenMap({change: figures[change] for change in Change}),
        new_measures=_unannounced_first([m for m in news if not m.counterparts]),
        planned_measures=tuple(m for m in by_weight if m.status is MeasureStatus.NEW and m.is_planned),
        dropped_measures=tuple(m for m in gone if not m.counterparts),
        new_to_compare=tuple(m for m in news if m.counterparts),
        dropped_to_compare=tuple(m for m in gone if m.counterparts),
        headlines=leading,
        key_figures=tuple(islice(others, KEY_FIGURES)),
        unreported=unreported,
        commitments=sum(
            c.status is CommitmentStatus.REPORTED or c in told_apart for c in comparison.commitments
        ),
    )


def _unannounced_first(by_weight: Sequence[Measure]) -> tuple[Measure, ...]:
    """Measures by weight, with few kept promises at the top if there are others."""
    kept = [m for m in by_weight if m.keeps_promise][_KEPT_FIRST:]
    first = [m for m in by_weight if m not in kept][:KEY_MEASURES]
    return (*first, *(m for m in by_weight if m not in first))


def _highest(report: Report, links: Sequence[SectionLink]) -> tuple[SectionLink, ...]:
    """Links of sections only one report has, without those inside another such section or in the plan.

    A plan is new each year, under headings of its own; only a new or missing plan as a whole is reported.
    """
    sections = {s.id: s for s in report.sections}
    alone = {identifier for link in links for identifier in (*link.old, *link.new)}

    def is_listed(identifier: str) -> bool:
        section = sections[identifier]
        if section.parent is None:
            return True
        around = sections[section.parent]
        is_planned = section.function is Function.PLAN and around.function in (
            Function.PLAN,
            Function.PROBLEMS,
        )
        return around.id not in alone and not is_planned

    return tuple(link for link in links if is_listed((*link.old, *link.new)[0]))


def is_streak(change: FigureChange) -> bool:
    """Whether it is a streak of years: 连续三年."""
    return any(f is not None and f.quantity.kind is FigureKind.STREAK for f in (change.old, change.new))


def direction(change: FigureChange) -> Change:
    """The change as a reader sees it: from third to second place is a rise, a streak only continues."""
    if change.old and change.new and is_streak(change):
        return Change.UNCHANGED
    is_rank = change.new is not None and change.new.quantity.kind is FigureKind.RANK
    turned = {Change.INCREASED: Change.DECREASED, Change.DECREASED: Change.INCREASED}
    return turned.get(change.change, change.change) if is_rank else change.change

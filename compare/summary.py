"""What a Comparison says in a dozen lines: the counts and the choices every output begins with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from compare.commitments import asked
from compare.doubts import doubts, growth_of_pairs
from compare.headlines import Headline, headlines
from compare.key_figures import is_target, key_figures
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

KEY_FIGURES = 5
KEY_MEASURES = 5
_KEPT_FIRST = 2
"""Of the first measures may be promises that were kept: who reads them wants to hear what nobody announced."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a comparison, and what a reader with five minutes should see first."""

    sections: dict[Relation, int]
    """Section links by relation; every relation is present."""
    new_sections: tuple[SectionLink, ...]
    """Parts this year's report has and last year's has not: the highest of each, and what is planned left aside."""
    dropped_sections: tuple[SectionLink, ...]
    sentences: dict[Relation, int]
    figures: dict[Change, int]
    """As a reader takes them: a place nearer to the first counts as a rise.

    Not among them: values of another year (由620处), those that a finding doubts, next year's targets, streaks, which
    grow by themselves (连续三年, 连续四年), and growth told of a figure that has a value in both years.
    """
    new_measures: tuple[Measure, ...]
    """Those taken, weightiest first, but few of the first that were promised."""
    planned_measures: tuple[Measure, ...]
    """What only this year's plan has, weightiest first."""
    dropped_measures: tuple[Measure, ...]
    headlines: tuple[Headline, ...]
    """The headline indicators of a work report; empty in other reports."""
    key_figures: tuple[FigureChange, ...]
    """The other changes worth a leader's eye, biggest first."""
    unreported: tuple[Commitment, ...]
    """What a person can be asked about, the surest first; may be one target of a promise else reported on."""
    commitments: int

    @property
    def sections_matched(self) -> int:
        """Links with sections on both sides."""
        return sum(
            n for relation, n in self.sections.items() if relation not in (Relation.NEW, Relation.DROPPED)
        )


def summarise(comparison: Comparison) -> Summary:
    """Count and choose."""
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
    leading = headlines(comparison, doubted)
    told = {id(change) for headline in leading for change in headline[1:]}
    others = (change for change in key_figures(comparison, doubted) if id(change) not in told)
    return Summary(
        sections={relation: sections[relation] for relation in Relation},
        new_sections=_highest(comparison.new, [link for link in comparison.sections if not link.old]),
        dropped_sections=_highest(comparison.old, [link for link in comparison.sections if not link.new]),
        sentences={relation: sentences[relation] for relation in Relation},
        figures={change: figures[change] for change in Change},
        new_measures=_unannounced_first(
            [m for m in by_weight if m.status is MeasureStatus.NEW and not m.is_planned]
        ),
        planned_measures=tuple(m for m in by_weight if m.status is MeasureStatus.NEW and m.is_planned),
        # What was only planned and is not spoken of any more is told among the promises.
        dropped_measures=tuple(
            m for m in by_weight if m.status is MeasureStatus.DROPPED and not m.is_planned
        ),
        headlines=leading,
        key_figures=tuple(islice(others, KEY_FIGURES)),
        unreported=unreported,
        commitments=sum(
            c.status is CommitmentStatus.REPORTED or c in told_apart for c in comparison.commitments
        ),
    )


def _unannounced_first(by_weight: Sequence[Measure]) -> tuple[Measure, ...]:
    """Measures by weight, of which few of the first keep a promise where there are others."""
    kept = [m for m in by_weight if m.keeps_promise][_KEPT_FIRST:]
    first = [m for m in by_weight if m not in kept][:KEY_MEASURES]
    return (*first, *(m for m in by_weight if m not in first))


def _highest(report: Report, links: Sequence[SectionLink]) -> tuple[SectionLink, ...]:
    """Links of one section of the report each, without those of what stands in another or in the plan.

    What is planned is new each year, under headings of its own; that the plan itself is new or gone is another thing.
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
    """Whether it counts years on end: 连续三年."""
    return any(f is not None and f.quantity.kind is FigureKind.STREAK for f in (change.old, change.new))


def direction(change: FigureChange) -> Change:
    """The change as a reader takes it: from the third place to the second is a rise, a streak only goes on."""
    if change.old and change.new and is_streak(change):
        return Change.UNCHANGED
    is_rank = change.new is not None and change.new.quantity.kind is FigureKind.RANK
    turned = {Change.INCREASED: Change.DECREASED, Change.DECREASED: Change.INCREASED}
    return turned.get(change.change, change.change) if is_rank else change.change

"""What a Comparison says in a dozen lines: the counts and the choices every output begins with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from compare.commitments import asked
from compare.figures.likeness import Contexts
from compare.figures.scope import is_counted_anew
from compare.model import (
    POINTS,
    Change,
    Commitment,
    Comparison,
    Figure,
    FigureChange,
    FigureKind,
    Function,
    Measure,
    MeasureStatus,
    Relation,
    Report,
    SectionLink,
    Span,
)

_TAKES_ITS_COURSE = (FigureKind.STREAK,)
"""Kinds that change by themselves from year to year: 连续三年, 连续四年."""

_SEVERAL = 2
"""Times a year's value, from which on it may be that of several years."""

_FIRM = 50
"""Least count from which a change counts in full: small ones jump by large ratios (2 → 6); money, lengths and times
do not."""

_DOUBTS = ("scale-jump", "impossible-percentage")
"""Rules that say a value is none: 532.7万元 → 5613000万元 and 96.4% → 102.1% are slips first."""
_OF_A_CHANGE = 0.1
"""What growth that grew counts against what grew: 同比增长38% → 17%."""

_AS_BIG = 0.6
"""Share of the biggest change in a sentence from which the first one there stands for all."""

KEY_FIGURES = 5
KEY_MEASURES = 5


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
    """As a reader takes them: a place nearer to the first counts as a rise."""
    new_measures: tuple[Measure, ...]
    """Weightiest first."""
    dropped_measures: tuple[Measure, ...]
    key_figures: tuple[FigureChange, ...]
    """The changes worth a leader's eye, biggest first."""
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
    figures = Counter(map(direction, comparison.figures))
    contexts = Contexts(comparison.new, of_a_term=False)
    by_weight = sorted(comparison.measures, key=lambda m: (-m.weight, m.start))
    changed = [
        c
        for c in comparison.figures
        if c.change in (Change.INCREASED, Change.DECREASED)
        and not _is_target(comparison, c)
        and not (c.new and c.new.quantity.kind in _TAKES_ITS_COURSE)
        and not _is_of_several_years(comparison, c)
        and not _is_doubtful(comparison, c)
        and not (c.new and is_counted_anew(comparison.new, c.new))
        # 由45个工作日压缩至38个: the first is where last year ended, or began too.
        and not (c.new and contexts.is_taken_up(c.new))
    ]
    ranked = sorted(changed, key=lambda c: (-_size(c), c.new.quantity.start if c.new else 0))
    return Summary(
        sections={relation: sections[relation] for relation in Relation},
        new_sections=_highest(comparison.new, [link for link in comparison.sections if not link.old]),
        dropped_sections=_highest(comparison.old, [link for link in comparison.sections if not link.new]),
        sentences={relation: sentences[relation] for relation in Relation},
        figures={change: figures[change] for change in Change},
        new_measures=tuple(m for m in by_weight if m.status is MeasureStatus.NEW),
        dropped_measures=tuple(m for m in by_weight if m.status is MeasureStatus.DROPPED),
        key_figures=tuple(islice(_told_once(ranked), KEY_FIGURES)),
        unreported=asked(comparison.old, comparison.new, comparison.commitments),
        commitments=len(comparison.commitments),
    )


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


def _told_once(changes: Sequence[FigureChange]) -> Iterator[FigureChange]:
    """Changes, biggest first: one of each matter, then what else there is.

    A report tells one change twice (办结186件 in the text, 合计186件 in a table), and one matter in several figures of a
    sentence: 收到97件，受理88件，审结85件 rise and fall together, and the first is what the others are parts of.
    """
    values: set[tuple[str, Decimal, Decimal]] = set()
    sentences: set[int] = set()

    def is_told(change: FigureChange) -> bool:
        if change.old is None or change.new is None:
            return False
        value = (change.unit, change.old.quantity.value, change.new.quantity.value)
        known = value in values
        values.add(value)
        return known

    firsts: list[FigureChange] = []
    for biggest in changes:
        if biggest.new is None or biggest.new.sentence in sentences:
            continue
        sentences.add(biggest.new.sentence)
        firsts.append(next(c for c in _by_place(changes, biggest) if _size(c) >= _AS_BIG * _size(biggest)))
    for first in sorted(firsts, key=lambda change: -_size(change)):
        if not is_told(first):
            yield first
    yield from (change for change in changes if not is_told(change))


def _by_place(changes: Iterable[FigureChange], one: FigureChange) -> list[FigureChange]:
    """Those of one's sentence and unit, in text order."""
    return sorted(
        (
            c
            for c in changes
            if c is one or (c.new and one.new and c.new.sentence == one.new.sentence and c.unit == one.unit)
        ),
        key=lambda c: c.new.quantity.start if c.new else 0,
    )


def direction(change: FigureChange) -> Change:
    """The change as a reader takes it: from the third place to the second is a rise."""
    is_rank = change.new is not None and change.new.quantity.kind is FigureKind.RANK
    turned = {Change.INCREASED: Change.DECREASED, Change.DECREASED: Change.INCREASED}
    return turned.get(change.change, change.change) if is_rank else change.change


def _is_target(comparison: Comparison, change: FigureChange) -> bool:
    """Whether a value is one to be reached, not one that was: it stands in the plan for the coming year."""
    sides = ((comparison.old, change.old), (comparison.new, change.new))
    return any(
        figure is not None and report.sentences[figure.sentence].function is Function.PLAN
        for report, figure in sides
    )


def _is_of_several_years(comparison: Comparison, change: FigureChange) -> bool:
    """Whether several years were counted, and so more of them this time: “十四五”以来累计231个 → 357个.

    Where one report counts five years and the other one, a large change may come of that: 13.6万 → 6000多公里.
    """
    old, new = change.old, change.new
    if old is None or new is None:
        return False
    spans = {comparison.old.sentences[old.sentence].span, comparison.new.sentences[new.sentence].span}
    smaller, larger = sorted((abs(_value(old)), abs(_value(new))))
    return Span.YEAR not in spans or (len(spans) > 1 and larger >= _SEVERAL * smaller)


def _is_doubtful(comparison: Comparison, change: FigureChange) -> bool:
    """Whether a finding says that this year's value cannot be."""
    if change.new is None:
        return False
    place = change.new.quantity.start
    return any(
        f.rule in _DOUBTS and f.start is not None and f.end is not None and f.start <= place < f.end
        for f in comparison.findings
    )


def _size(change: FigureChange) -> float:
    """How big a change looks to a reader: relative for amounts, percentage points for rates."""
    old, new = change.old, change.new
    if old is None or new is None or change.absolute is None:
        return 0.0
    size = abs(float(change.absolute))
    is_rate = old.quantity.kind is FigureKind.RATE or old.quantity.unit in POINTS
    larger = max(abs(_value(old)), abs(_value(new)))
    # By the per cent that is shown beside it; what came of nothing has none.
    relative = size / abs(_value(old)) if old.quantity.value else 1.0
    ratio = min(size / 25, 2.0) if is_rate else relative
    if old.quantity.kind is FigureKind.CHANGE:
        return ratio * _OF_A_CHANGE
    if old.quantity.kind is not FigureKind.COUNT:
        return ratio
    return ratio * min(1.0, larger / _FIRM)


def _value(figure: Figure) -> float:
    return float(figure.quantity.value)

"""Figures of two reports paired by indicator and unit: inside links first, then across the reports."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from rapidfuzz.distance import Indel

from compare.align.assignment import assign_sparse
from compare.figures.contexts import Contexts, is_of_one_case
from compare.figures.growth_names import named_as_change
from compare.figures.likeness import likeness
from compare.figures.parts import own_name
from compare.figures.stages import Stage, stage
from compare.figures.tables import DIFFERENCE
from compare.figures.units import may_be_exchanged
from compare.model import (
    AMOUNTS,
    BlockKind,
    Change,
    Figure,
    FigureChange,
    FigureKind,
    Report,
    SentenceLink,
    Span,
)

INSIDE = 0.42
"""Least score of two figures of linked sentences that give values to one indicator."""

_ALONE = (0.66, 0.75, 0.2)
"""Bar for figures that have no other of their unit beside them in linked sentences: what it is for sentences
that have nothing in common, how much the similarity of the link lowers it, and its floor."""

_IN_STEP = 0.2
_LEAST_IN_STEP = 0.35
"""By how much the bar is lower where linked sentences have the same units one behind the other, and how alike they are
at least: 投入1200万元、带动5亿元 is said of many things."""

_IN_PLACE = 0.08
"""By how much the bar is higher for the first of two, or the second of two, of a unit."""

ACROSS = 0.74
"""Least score of two figures of sentences that are not linked."""

_BESIDE = 0.1
"""What it adds that the sentence of one of them is linked with a neighbour of the other's: 按期办结率 is told of
many things."""

_REACH = 60
_REACH_ACROSS = 100
"""Figures on either side of where one is expected, in a link and of its unit in the report, that it is held
against: no real report has as many, and time stays in proportion to a list without end."""
_MOST_PAIRS, _MOST_ACROSS = 7200, 80_000
_LEAST_REACH = 12
"""Pairs that are held against each other in a link and in a report, as many as there are of 60 figures in a link and of
400 of one unit.  Of more, which only lists and annexes without end have, each is held against fewer, down to the
nearest twelve on either side."""

_SHORTEST_NAME = 3
"""Letters of an indicator that tell it from others across a report."""


_Place = tuple[tuple[FigureKind, str], int, int]


def comparable(old: Figure, new: Figure) -> bool:
    """Like with like: the same kind, and units that count the same thing."""
    before, after = old.quantity, new.quantity
    if before.kind is not after.kind:
        return False
    return may_be_exchanged(before.unit, after.unit) or _lacks_its_unit(old, new)


def _lacks_its_unit(old: Figure, new: Figure) -> bool:
    """One of two figures of one name is written without its unit: 渔民减少1.4万人 and 渔民减少1.2万."""
    units = {old.quantity.unit, new.quantity.unit}
    is_count = new.quantity.kind is FigureKind.COUNT
    return is_count and "" in units and own_name(old.indicator) == own_name(new.indicator)


def _of_one_matter(old: Contexts, first: Figure, new: Contexts, second: Figure) -> bool:
    """Neither or both are of one case, and both are of one year or both of several."""
    before, after = old.matter_of(first), new.matter_of(second)
    # Nearly always: of the year, and of no case.
    if before == after:
        return True
    return is_of_one_case(before[1], after[1]) and _of_one_span(old, first, new, second)


def _of_one_span(old: Contexts, first: Figure, new: Contexts, second: Figure) -> bool:
    """Both are of one year or both of several: 6400万人 in five is no more than 1314万人."""
    before, after = old.span_of(first), new.span_of(second)
    if before is after:
        return True
    sides = {before: (old, first), after: (new, second)}
    if sides.keys() != {Span.YEAR, Span.YEARS}:
        return Span.YEAR not in sides
    # Where a report is on a whole term, what the term led to is of its last year: 增加到612亿元.
    contexts, figure = sides[Span.YEARS]
    kind = figure.quantity.kind
    is_end = kind is not FigureKind.CHANGE and stage(contexts.of(figure)) is Stage.END
    return kind is FigureKind.RATE or is_end


def pair_figures(
    old: Report, new: Report, links: Sequence[SentenceLink], *, of_a_term: bool = False
) -> tuple[FigureChange, ...]:
    """Every figure of both reports, paired where both give a value to one indicator.

    In order of the new report; a vanished figure follows the pair that precedes it in the old report.
    Cells of a table that say 0 in every year, or by how much another column grew, are left out.  With ``of_a_term`` what one report says of a whole
    term is paired with what the other says of a year, for who shows that they are counted differently.
    """
    old_by_sentence: dict[int, list[int]] = defaultdict(list)
    new_by_sentence: dict[int, list[int]] = defaultdict(list)
    for position, figure in enumerate(old.figures):
        old_by_sentence[figure.sentence].append(position)
    for position, figure in enumerate(new.figures):
        new_by_sentence[figure.sentence].append(position)
    old_contexts, new_contexts = (Contexts(report, of_a_term=of_a_term) for report in (old, new))
    pairs: dict[int, int] = {}
    for link in links:
        before = [p for i in link.old for p in old_by_sentence.get(i, ())]
        after = [p for i in link.new for p in new_by_sentence.get(i, ())]
        if before and after:
            contexts = (old_contexts, new_contexts)
            pairs.update(_inside(old, new, before, after, contexts, link.similarity))
    pairs.update(_across(old, new, pairs, (old_contexts, new_contexts), _beside(links)))
    contexts = (old_contexts, new_contexts)
    return tuple(c for c in _changes(old, new, pairs, contexts) if not _is_empty_cell(old, new, c))


def _is_empty_cell(old: Report, new: Report, change: FigureChange) -> bool:
    """A cell that tells nothing in the years that have it: 0 in a form, or the difference of two others (增减)."""
    sides = ((old, change.old), (new, change.new))
    return all(
        figure is None
        or (
            (figure.quantity.value == 0 or _is_difference(figure))
            and report.paragraphs[report.sentences[figure.sentence].paragraph].kind is BlockKind.TABLE_ROW
        )
        for report, figure in sides
    )


def _is_difference(figure: Figure) -> bool:
    """Whether its column is headed 增减 and counts what the other columns count."""
    return figure.quantity.kind in AMOUNTS and DIFFERENCE.search(figure.indicator) is not None


def _inside(
    old: Report,
    new: Report,
    before: Sequence[int],
    after: Sequence[int],
    contexts: tuple[Contexts, Contexts],
    similarity: float,
) -> dict[int, int]:
    """Pairs within one link of that similarity, new position → old position."""
    scores: dict[tuple[int, int], float] = {}
    old_places = _places([old.figures[i] for i in before], contexts[0])
    new_places = _places([new.figures[j] for j in after], contexts[1])
    first_bar, slope, floor = _ALONE
    are_in_step = similarity >= _LEAST_IN_STEP and _are_in_step(old_places, new_places)
    reach = _reach(_REACH, len(before), _MOST_PAIRS)
    for a, i in enumerate(before):
        expected = a * len(after) // len(before)
        for b in range(max(0, expected - reach), min(len(after), expected + reach + 1)):
            j = after[b]
            first, second = old.figures[i], new.figures[j]
            if not comparable(first, second) or not _of_one_matter(contexts[0], first, contexts[1], second):
                continue
            like = likeness(first, second, contexts)
            order = 1 - abs(a / len(before) - b / len(after))
            bar = INSIDE
            place = old_places[a]
            if place and place == new_places[b]:
                bar = first_bar - slope * similarity - _IN_STEP * are_in_step
                bar = max(bar, floor) + _IN_PLACE * (place[2] > 1)
            score = 0.85 * like + 0.15 * order
            if score >= bar:
                scores[i, j] = score
    return {j: i for i, j in assign_sparse(scores)}


def _reach(reach: int, count: int, most: int) -> int:
    """How many figures on either side one of ``count`` is held against, so that all together make few pairs."""
    return min(reach, max(_LEAST_REACH, most // 2 // count)) if count else reach


def _places(figures: Sequence[Figure], contexts: Contexts) -> list[_Place | None]:
    """Of each figure its kind and unit, which of those of that unit it is, and how many they are.

    A value that is told only for the sake of the one it led to has no place of its own.
    """
    units = [
        None if contexts.is_base(figure) else (figure.quantity.kind, figure.quantity.unit)
        for figure in figures
    ]
    # A counter of its own takes longer to make than a link with few figures to look through.
    seen: dict[tuple[FigureKind, str] | None, int] = {}
    ordinals: list[int] = []
    for unit in units:
        ordinals.append(seen.get(unit, 0))
        seen[unit] = ordinals[-1] + 1
    return [unit and (unit, ordinal, seen[unit]) for unit, ordinal in zip(units, ordinals, strict=True)]


def _are_in_step(old: Sequence[_Place | None], new: Sequence[_Place | None]) -> bool:
    """Two values or more of the same kinds and units in one order: 查阅案卷12卷，合格率91%."""
    before, after = ([place for place in places if place] for places in (old, new))
    return len(before) > 1 and before == after


def _beside(links: Sequence[SentenceLink]) -> set[tuple[int, int]]:
    """Old and new sentences of which one, linked with none, stands beside one that the other is linked with."""
    linked = [link for link in links if link.old and link.new]
    old = {i for link in linked for i in link.old}
    new = {j for link in linked for j in link.new}
    pairs: set[tuple[int, int]] = set()
    for link in linked:
        for i in link.old:
            for j in link.new:
                pairs |= {(i, k) for k in (j - 1, j + 1) if k not in new}
                pairs |= {(k, j) for k in (i - 1, i + 1) if k not in old}
    return pairs


def _across(
    old: Report,
    new: Report,
    taken: Mapping[int, int],
    contexts: tuple[Contexts, Contexts],
    beside: Collection[tuple[int, int]],
) -> dict[int, int]:
    """Pairs of what is left, wherever it stands; best where the sentence in front or behind is the same."""
    used = set(taken.values())
    free_old = [i for i in range(len(old.figures)) if i not in used]
    free_new = [j for j in range(len(new.figures)) if j not in taken]
    scores: dict[tuple[int, int], float] = {}
    by_kind: dict[tuple[FigureKind, str], list[int]] = defaultdict(list)
    of_like_unit: dict[tuple[FigureKind, str], list[int]] = {}
    for i in free_old:
        if len(old.figures[i].indicator) >= _SHORTEST_NAME:
            by_kind[old.figures[i].quantity.kind, old.figures[i].quantity.unit].append(i)
    for j in free_new:
        second = new.figures[j]
        if len(second.indicator) < _SHORTEST_NAME:
            continue
        if (
            second.quantity.kind in (FigureKind.CHANGE, FigureKind.STREAK, FigureKind.RANK)
            and len(second.indicator) < 4
        ):
            continue
        key = (second.quantity.kind, second.quantity.unit)
        if key not in of_like_unit:
            of_like_unit[key] = sorted(
                i
                for (kind, unit), positions in by_kind.items()
                if kind is key[0] and (may_be_exchanged(unit, key[1]) or "" in (unit, key[1]))
                for i in positions
            )
        like = of_like_unit[key]
        expected = bisect_left(like, j * len(old.figures) // len(new.figures))
        reach = _reach(_REACH_ACROSS, len(like), _MOST_ACROSS)
        for i in like[max(0, expected - reach) : expected + reach]:
            first = old.figures[i]
            if not comparable(first, second):
                continue
            before, after = old.sentences[first.sentence], new.sentences[second.sentence]
            if not before.function.agrees_with(after.function):
                continue
            if not _of_one_matter(contexts[0], first, contexts[1], second):
                continue
            is_beside = (before.id, after.id) in beside
            if not Indel.normalized_similarity(first.indicator, second.indicator, score_cutoff=0.5):
                continue
            score = likeness(first, second, contexts)
            if score >= ACROSS:
                scores[i, j] = score + _BESIDE * is_beside
    return {j: i for i, j in assign_sparse(scores)}


def _changes(
    old: Report, new: Report, pairs: Mapping[int, int], contexts: tuple[Contexts, Contexts]
) -> tuple[FigureChange, ...]:
    placed: list[tuple[tuple[float, int], FigureChange]] = []
    place_of_old = {i: j for j, i in pairs.items()}
    for j, after in enumerate(new.figures):
        before = old.figures[pairs[j]] if j in pairs else None
        placed.append(((float(j), 0), _change(before, after, is_base=contexts[1].is_base(after))))
    last = -1.0
    for i, before in enumerate(old.figures):
        if i in place_of_old:
            last = float(place_of_old[i])
        else:
            placed.append(((last + 0.5, i), _change(before, None, is_base=contexts[0].is_base(before))))
    return tuple(change for _, change in sorted(placed, key=lambda item: item[0]))


def _change(before: Figure | None, after: Figure | None, *, is_base: bool) -> FigureChange:
    if before is None or after is None:
        figure = after or before
        if figure is None:
            raise ValueError("a change needs a figure")
        change = Change.APPEARED if before is None else Change.VANISHED
        return FigureChange(
            named_as_change(figure.indicator, [figure]),
            figure.quantity.unit,
            change,
            None,
            None,
            before,
            after,
            is_base,
        )
    old, new = before.quantity.value, after.quantity.value
    absolute = new - old
    relative: Decimal | None = None
    if old and after.quantity.kind not in (FigureKind.RATE, FigureKind.CHANGE, FigureKind.RANK):
        relative = absolute / old
    change = Change.INCREASED if absolute > 0 else Change.DECREASED if absolute < 0 else Change.UNCHANGED
    if absolute == 0 and before.quantity.high != after.quantity.high:
        highs = ((before.quantity.high or old), (after.quantity.high or new))
        change = (
            Change.INCREASED if highs[1] > highs[0] else Change.DECREASED if highs[1] < highs[0] else change
        )
    return FigureChange(
        named_as_change(after.indicator, [before, after]),
        after.quantity.unit,
        change,
        absolute,
        relative,
        before,
        after,
        is_base,
    )

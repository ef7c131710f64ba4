"""Sentences of two reports matched: inside matched sections first, then anywhere, then in parts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from compare.align.assignment import assign_sparse
from compare.align.sections import may_align
from compare.align.similarity import Vocabulary, Wording, candidates
from compare.model import Report

LINK = 0.35
"""Least probability of a link, see :class:`Evidence`."""

_IDENTICAL = 3.0
"""Log odds that two sentences with the same wording gain over what they share."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for two sentences being the same thing said in two years.

    The weights are those of a logistic regression on pairs of neighbouring yearly reports in which a
    person linked every sentence by reading.  Estimated on either pair and measured on the other, they
    give F1 0.77 both ways.
    """

    order: float
    """Share of characters kept in order (Indel similarity)."""
    nearness: float
    """1 in matched sections, 0.5 under matched parents."""
    shared: float
    """Weight of the character pairs in common: how many rare words agree."""
    displacement: float
    """Distance of the two places, as a share of the reports."""
    company: float
    """Logarithm of one plus the distance, in sentences, from where links of the neighbours point."""
    old_rank: float
    """Overlap relative to the best the old sentence finds anywhere."""
    new_rank: float
    """Overlap relative to the best the new sentence finds anywhere."""
    is_identical: bool

    def log_odds(self) -> float:
        """Logarithm of the odds of a link."""
        return (
            -6.65
            + 0.15 * self.order
            + 0.15 * self.nearness
            + 1.95 * math.log(self.shared)
            - 0.7 * self.displacement
            - 0.8 * self.company
            + 2.8 * self.old_rank
            + 3.45 * self.new_rank
            + _IDENTICAL * self.is_identical
        )


_BAR = math.log(LINK / (1 - LINK))
_ANCHOR = 0.5
"""Log odds from which a link of the first pass tells where its neighbours belong."""

_REACH = 4
"""Sentences on either side whose links are asked."""

_FARTHEST = 60
"""Sentences.  Beyond this distance, or without a linked neighbour, all places are equally far."""

_LEAST_SHARED = 0.8
_LEAST_CONTAINED = 0.12
_AVERAGE_COMPANY = 1.2
"""What the first pass takes for the company it does not know yet."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences that belong side by side."""

    old: int
    new: int
    similarity: float


def _near(old: Report, new: Report, matches: Mapping[str, str]) -> dict[tuple[str | None, str | None], float]:
    """How near each pair of sections is: 1 matched, 0.5 under matched parents, else absent."""
    near: dict[tuple[str | None, str | None], float] = {(None, None): 1.0}
    old_parents = {s.id: s.parent for s in old.sections}
    for target, source in matches.items():
        near[source, target] = 1.0
    for after in new.sections:
        parent = after.parent or after.id
        above = matches.get(parent)
        if above is None:
            continue
        for before in old.sections:
            if (old_parents[before.id] or before.id) == above:
                near.setdefault((before.id, after.id), 0.5)
    return near


def match_sentences(
    old: Report,
    new: Report,
    vocabulary: Vocabulary,
    old_wordings: Sequence[Wording],
    new_wordings: Sequence[Wording],
    sections: Mapping[str, str],
) -> list[Match]:
    """One-to-one matches first, by global assignment; then parts of split and merged sentences.

    ``sections`` maps matched sections, new id → old id.  Headings are matched only through their
    sections.  Returns matches in order of the new report.
    """
    near = _near(old, new, sections)
    similarities, odds = _odds(old, new, vocabulary, old_wordings, new_wordings, near)
    chosen = assign_sparse({pair: value - _BAR + 0.01 for pair, value in odds.items() if value >= _BAR})
    matches = [Match(i, j, similarities[i, j]) for i, j in chosen]
    matches += [Match(i, j, similarities[i, j]) for i, j in _parts(odds, chosen)]
    matches += _headings(old, new, vocabulary, sections)
    return sorted(matches, key=lambda m: (m.new, m.old))


def _odds(
    old: Report,
    new: Report,
    vocabulary: Vocabulary,
    old_wordings: Sequence[Wording],
    new_wordings: Sequence[Wording],
    near: Mapping[tuple[str | None, str | None], float],
) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]]:
    """Similarity and log odds of a link for every pair of sentences worth a look."""
    overlaps: dict[tuple[int, int], tuple[float, float]] = {}
    best_old: dict[int, float] = defaultdict(float)
    best_new: dict[int, float] = defaultdict(float)
    for i, j in candidates(vocabulary, old_wordings, new_wordings):
        before, after = old.sentences[i], new.sentences[j]
        if before.heading or after.heading or not may_align(before.function, after.function):
            continue
        first, second = old_wordings[i], new_wordings[j]
        shared = vocabulary.shared(first, second)
        if shared < _LEAST_SHARED or shared < _LEAST_CONTAINED * min(first.weight, second.weight):
            continue
        overlap = 2 * shared / (first.weight + second.weight)
        overlaps[i, j] = (shared, overlap)
        best_old[i] = max(best_old[i], overlap)
        best_new[j] = max(best_new[j], overlap)
    similarities: dict[tuple[int, int], float] = {}
    evidence: dict[tuple[int, int], Evidence] = {}
    old_count, new_count = max(1, len(old.sentences)), max(1, len(new.sentences))
    for (i, j), (shared, overlap) in overlaps.items():
        first, second = old_wordings[i], new_wordings[j]
        order = Indel.normalized_similarity(first.letters, second.letters)
        similarities[i, j] = (overlap + order) / 2
        evidence[i, j] = Evidence(
            order=order,
            nearness=near.get((old.sentences[i].section, new.sentences[j].section), 0.0),
            shared=shared,
            displacement=abs(i / old_count - j / new_count),
            company=_AVERAGE_COMPANY,
            old_rank=overlap / best_old[i],
            new_rank=overlap / best_new[j],
            is_identical=order == 1.0,
        )
    anchors = _anchors({pair: found.log_odds() for pair, found in evidence.items()})
    odds = {
        (i, j): replace(found, company=_company(i, j, anchors)).log_odds()
        for (i, j), found in evidence.items()
    }
    return similarities, odds


def _anchors(odds: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """New sentence → old sentence of the surest pairs, each sentence once."""
    by_new: dict[int, int] = {}
    taken: set[int] = set()
    for (i, j), value in sorted(odds.items(), key=lambda item: (-item[1], item[0])):
        if value < _ANCHOR:
            break
        if i not in taken and j not in by_new:
            by_new[j] = i
            taken.add(i)
    return by_new


def _company(i: int, j: int, anchors: Mapping[int, int]) -> float:
    distance = min(
        (
            abs(anchors[j + step] - (i + step))
            for step in range(-_REACH, _REACH + 1)
            if step and j + step in anchors
        ),
        default=_FARTHEST,
    )
    return math.log1p(min(distance, _FARTHEST))


def _parts(odds: Mapping[tuple[int, int], float], chosen: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Further pairs for sentences left over: the parts of what was split or merged.

    A group stays a star: one old sentence with several new ones, or several old with one new.
    """
    old_partner = dict(chosen)
    new_partner = {j: i for i, j in chosen}
    extra_of_old: set[int] = set()
    extra_of_new: set[int] = set()
    result: list[tuple[int, int]] = []
    for (i, j), value in sorted(odds.items(), key=lambda item: (-item[1], item[0])):
        if value < _BAR:
            break
        if i in old_partner and j not in new_partner and old_partner[i] not in extra_of_new:
            new_partner[j] = i
            extra_of_old.add(i)
        elif j in new_partner and i not in old_partner and new_partner[j] not in extra_of_old:
            old_partner[i] = j
            extra_of_new.add(j)
        else:
            continue
        result.append((i, j))
    return result


def _headings(old: Report, new: Report, vocabulary: Vocabulary, sections: Mapping[str, str]) -> list[Match]:
    old_headings = {s.section: s.id for s in old.sentences if s.heading and s.section}
    result: list[Match] = []
    for sentence in new.sentences:
        if not sentence.heading:
            continue
        if sentence.section is None:
            titles = [s.id for s in old.sentences if s.heading and s.section is None]
            position = [s.id for s in new.sentences if s.heading and s.section is None].index(sentence.id)
            before = titles[position] if position < len(titles) else None
        else:
            before = old_headings.get(sections.get(sentence.section, ""))
        if before is not None:
            similarity = vocabulary.similarity(
                vocabulary.wording(old.wording(before)), vocabulary.wording(new.wording(sentence.id))
            )
            result.append(Match(before, sentence.id, similarity))
    return result

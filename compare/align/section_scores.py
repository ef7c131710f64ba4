"""How alike the sections of two reports are, by heading and content; numbers are ignored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from compare.align.similarity import Vocabulary, Wording, sentences_of
from compare.model import Function, Report, Section, Span

SAME_SECTION = 0.33
"""Least score at which two sections are the same part."""

_WORTH_A_LOOK = SAME_SECTION - 0.12
"""Least score at which matched parents may still make two sections the same part."""

_ALONE_OF_ITS_FUNCTION = SAME_SECTION + 0.05
"""Least score for the only problems part, or the only plan part, of each report: same place, whatever its
heading and text this year."""

_REACH = 200
"""Sections compared on either side of the expected place: more than any real report has, and the time stays
linear in the number of headings."""


_HEADING, _CONTENT = 0.45, 0.55
"""What their headings and their texts count in how alike two sections are."""

_NOTHING = 1e-9
"""Less than any text weighs."""

_ROUNDING = 1e-6
"""More than two ways to add up a score can differ."""


class Content(NamedTuple):
    """A section as it is compared with others."""

    section: Section
    heading: Wording
    grams: frozenset[str]
    weight: float
    common: float
    """What the most frequent of its grams weigh."""
    is_beside: bool
    """Covers several years, beside parts on a single year."""


def contents(report: Report, vocabulary: Vocabulary) -> list[Content]:
    """The sections of a report, in its order."""
    grams_of_section = report.once(_grams_of_sections)
    beside = {s.section for s in report.sentences if s.heading and s.span is Span.BESIDE}
    found = []
    for part in report.sections:
        grams = grams_of_section[part.id]
        heading = vocabulary.wording(part.heading)
        weight, common = vocabulary.weight(grams), vocabulary.weight(grams & vocabulary.common)
        found.append(Content(part, heading, grams, weight, common, part.id in beside))
    return found


def _grams_of_sections(report: Report) -> Mapping[str, frozenset[str]]:
    """Section → the grams of its text, subsections included, headings excluded."""
    texts, spelt, _ = sentences_of(report)
    parents = {s.id: s.parent for s in report.sections}
    bags: dict[str, list[frozenset[str]]] = {s.id: [] for s in report.sections}
    for sentence in report.sentences:
        if sentence.heading:
            continue
        section = sentence.section
        while section is not None:
            bags[section].append(spelt[texts[sentence.id]][1])
            section = parents[section]
    return MappingProxyType({section: frozenset[str]().union(*bag) for section, bag in bags.items()})


def most_shared(
    old: Report, new: Report, rarer: Sequence[Mapping[int, float]]
) -> dict[str, dict[str, float]]:
    """New section → old section → at most what the rarer grams weigh that stand below both.

    It is what each sentence of the one shares with each of the other, ``rarer``, added up.
    """
    homes = [None if s.heading else s.section for s in old.sentences]
    most: dict[str, dict[str, float]] = {section.id: defaultdict(float) for section in new.sections}
    for sentence, shared in zip(new.sentences, rarer, strict=True):
        if sentence.section is None or sentence.heading:
            continue
        row = most[sentence.section]
        for home, weight in zip(map(homes.__getitem__, shared), shared.values(), strict=True):
            if home is not None:
                row[home] += weight
    outer = above(old.sections)
    for row in most.values():
        for home, weight in list(row.items()):
            for section in outer[home][1:]:
                row[section] += weight
    # A section stands in front of those inside it.
    for inner in reversed(new.sections):
        if inner.parent:
            row = most[inner.parent]
            for section, weight in most[inner.id].items():
                row[section] += weight
    return most


def content_overlap(vocabulary: Vocabulary, old: Content, new: Content) -> float:
    """The share of their texts that two sections have in common, 0 to 1."""
    total = old.weight + new.weight
    if not total:
        return 0.0
    return 2 * vocabulary.weight(old.grams & new.grams) / total


def _score(vocabulary: Vocabulary, old: Content, new: Content, rarer: float, order: float) -> float:
    """How alike two sections are; 0 if they cannot be alike enough for a closer look.

    ``rarer`` is at least what the rarer grams weigh that they share, ``order`` the share of the characters of their
    headings that stand in one order.
    """
    before, after = old.section, new.section
    if not before.heading or not after.heading:
        # A part without a heading is recognised by its function.
        content = content_overlap(vocabulary, old, new)
        same_part = before.function is after.function and before.function in (
            Function.PROBLEMS,
            Function.PLAN,
        )
        return max(content, 0.5 + content / 2) if same_part and before.level == after.level == 1 else content
    # Most headings have no pair of characters in common.
    is_in_words = not old.heading.grams.isdisjoint(new.heading.grams)
    words = vocabulary.overlap(old.heading, new.heading) if is_in_words else 0.0
    heading = max(words, (order + words) / 2)
    score = _HEADING * heading - 0.06 * abs(before.level - after.level)
    if old.heading.letters == new.heading.letters:
        score += 0.15
    if before.level == after.level == 1 and before.function is not Function.REVIEW:
        # The only problems part, the only plan part: same place, whatever the heading.
        score += 0.25
    # A chapter and a paragraph, or two paragraphs that share what every paragraph has, need no closer look.
    total = max(old.weight + new.weight, _NOTHING)
    most = most_of(old, new, rarer)
    if score + _CONTENT * (2 * most / total) < _WORTH_A_LOOK:
        return 0.0
    return score + _CONTENT * (2 * vocabulary.weight(old.grams & new.grams) / total)


def most_of(old: Content, new: Content, rarer: float) -> float:
    """At most what the grams weigh that two sections share, given at most what the rarer ones do."""
    return min(old.weight, new.weight, rarer + min(old.common, new.common))


def scores_of(
    vocabulary: Vocabulary,
    old: Sequence[Content],
    new: Sequence[Content],
    rarer: Sequence[Mapping[str, float]],
    alone: Collection[tuple[int, int]],
) -> dict[tuple[int, int], float]:
    """How alike sections are that are worth a closer look, by positions.

    ``rarer`` gives for each new section at most what the rarer grams weigh that it shares with old ones; those in
    ``alone`` are the only ones of their function.
    """
    headings = [content.heading.letters for content in new]
    comparable: dict[tuple[bool, Function], list[bool]] = {}
    scores: dict[tuple[int, int], float] = {}
    for i, before in enumerate(old):
        kind = before.is_beside, before.section.function
        if kind not in comparable:
            comparable[kind] = [are_comparable(before, after) for after in new]
        expected = i * len(new) // len(old)
        nearby = slice(max(0, expected - _REACH), expected + _REACH + 1)
        orders = process.extract_iter(
            before.heading.letters, headings[nearby], scorer=Indel.normalized_similarity
        )
        identifier, grams, weight, common = (
            before.section.id,
            before.heading.grams,
            before.weight,
            before.common,
        )
        is_near = before.section.level == 1 or not grams
        each = zip(orders, new[nearby], comparable[kind][nearby], rarer[nearby], strict=True)
        for j, ((_, order, _), after, may_be, row) in enumerate(each, nearby.start):
            is_alone = (i, j) in alone and before.is_beside is after.is_beside
            if not may_be and not is_alone:
                continue
            most = row.get(identifier, 0.0)
            # Nearly all pairs have no words of their headings in common, and too few of their texts.
            if (
                is_near
                or not grams.isdisjoint(after.heading.grams)
                or not after.heading.grams
                or is_alone
                or _HEADING * order / 2 + _CONTENT * 2 * (most + common) / (weight + after.weight + _NOTHING)
                >= _WORTH_A_LOOK - _ROUNDING
            ):
                score = _score(vocabulary, before, after, most, order)
                if is_alone:
                    score = max(score, _ALONE_OF_ITS_FUNCTION)
                if score >= _WORTH_A_LOOK:
                    scores[i, j] = score
    return scores


def are_comparable(old: Content, new: Content) -> bool:
    """Whether two sections cover as many years, and neither is what the other may not be."""
    return old.is_beside is new.is_beside and old.section.function.agrees_with(new.section.function)


def above(sections: Iterable[Section]) -> dict[str, list[str]]:
    """Section → itself and its ancestors, innermost first."""
    result: dict[str, list[str]] = {}
    for section in sections:
        result[section.id] = [section.id, *(result[section.parent] if section.parent else ())]
    return result

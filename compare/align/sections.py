"""Section trees of two reports matched by heading and content together, numbers ignored."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.align.assignment import assign_sparse
from compare.align.similarity import Vocabulary, Wording
from compare.model import Function, Relation, Report, Section, SectionLink, Span
from compare.wording import letters

SAME_SECTION = 0.33
"""Least score of two sections that are the same part."""

_WORTH_A_LOOK = SAME_SECTION - 0.12
"""Least score of two sections that matched parents may still make the same part."""

_SAME_CONTENT = 0.16
"""Least overlap of what two sections left over under matched parents say, whatever they are called now;
sections on different matters have below 0.08."""

_SHARE_OF_A_PART = 0.5
"""A section with no counterpart belongs to the split or merged one it shares this much text with."""

_SHARE_OF_ONE_ALIKE = 0.35
"""The same where the two sections are worth a look beside: much of a new part may be new."""

_SHARE_OF_THE_WHOLE = 0.12


class _Content(NamedTuple):
    section: Section
    heading: Wording
    grams: frozenset[str]
    weight: float
    is_beside: bool
    """On several years, beside parts on one."""


def _contents(report: Report, vocabulary: Vocabulary, wordings: Sequence[Wording]) -> list[_Content]:
    parents = {s.id: s.parent for s in report.sections}
    bags: dict[str, list[frozenset[str]]] = {s.id: [] for s in report.sections}
    for sentence in report.sentences:
        if sentence.heading:
            continue
        section = sentence.section
        while section is not None:
            bags[section].append(wordings[sentence.id].grams)
            section = parents[section]
    beside = {s.section for s in report.sentences if s.heading and s.span is Span.BESIDE}
    contents = []
    for part in report.sections:
        grams = frozenset[str]().union(*bags[part.id])
        heading = vocabulary.wording(part.heading)
        contents.append(_Content(part, heading, grams, vocabulary.weight(grams), part.id in beside))
    return contents


def _content_overlap(vocabulary: Vocabulary, old: _Content, new: _Content) -> float:
    total = old.weight + new.weight
    if not total:
        return 0.0
    return 2 * vocabulary.weight(old.grams & new.grams) / total


def may_align(old: Function, new: Function) -> bool:
    """Review, problems and plan never align across functions."""
    return old is new or Function.OTHER in (old, new)


def _score(vocabulary: Vocabulary, old: _Content, new: _Content) -> float:
    """How alike two sections are, 0 where they cannot be alike enough to be looked at again."""
    if not old.section.heading or not new.section.heading:
        # A part without a heading is recognised by what it is for.
        content = _content_overlap(vocabulary, old, new)
        same_part = old.section.function is new.section.function and old.section.function in (
            Function.PROBLEMS,
            Function.PLAN,
        )
        return (
            max(content, 0.5 + content / 2)
            if same_part and old.section.level == new.section.level == 1
            else content
        )
    order = Indel.normalized_similarity(old.heading.letters, new.heading.letters)
    words = vocabulary.overlap(old.heading, new.heading)
    heading = max(words, (order + words) / 2)
    score = 0.45 * heading - 0.06 * abs(old.section.level - new.section.level)
    if old.heading.letters == new.heading.letters:
        score += 0.15
    if old.section.function is not Function.REVIEW and old.section.level == new.section.level == 1:
        # The one part for problems, the one part for the plan: same place, whatever it is called.
        score += 0.25
    # What the smaller one can give at most; a chapter and a paragraph need no closer look.
    total = max(old.weight + new.weight, 1e-9)
    if score + 0.55 * (2 * min(old.weight, new.weight) / total) < _WORTH_A_LOOK:
        return 0.0
    shared = old.grams & new.grams
    # No gram weighs more than one.
    if score + 0.55 * (2 * len(shared) / total) < _WORTH_A_LOOK:
        return 0.0
    return score + 0.55 * (2 * vocabulary.weight(shared) / total)


class SectionMatches(NamedTuple):
    """What the sections of two reports have to do with each other."""

    pairs: dict[str, str]
    """One-to-one, new id → old id."""
    alike: frozenset[tuple[str, str]]
    """``(old id, new id)`` of all that are alike enough to be looked at, matched or not."""


def match_sections(
    old: Report,
    new: Report,
    vocabulary: Vocabulary,
    old_wordings: Sequence[Wording],
    new_wordings: Sequence[Wording],
) -> SectionMatches:
    """Sections matched by heading, content and company."""
    old_contents = _contents(old, vocabulary, old_wordings)
    new_contents = _contents(new, vocabulary, new_wordings)
    scores: dict[tuple[int, int], float] = {}
    for i, before in enumerate(old_contents):
        for j, after in enumerate(new_contents):
            if before.is_beside is after.is_beside and may_align(
                before.section.function, after.section.function
            ):
                score = _score(vocabulary, before, after)
                if score >= _WORTH_A_LOOK:
                    scores[i, j] = score

    def assigned(current: Mapping[tuple[int, int], float]) -> dict[str, str]:
        pairs = assign_sparse({pair: score for pair, score in current.items() if score >= SAME_SECTION})
        return {new.sections[j].id: old.sections[i].id for i, j in pairs}

    first = assigned(scores)
    # A subsection's parent says where to look for it: matched parents make weak matches good.
    in_company = {}
    old_children, new_children = _children(old), _children(new)
    for (i, j), score in scores.items():
        source, target = old.sections[i], new.sections[j]
        if source.parent and target.parent:
            score += 0.1 if first.get(target.parent) == source.parent else -0.02
        # And so do matched subsections for what they are parts of, whatever it is called now.
        inside_old, inside_new = old_children[source.id], new_children[target.id]
        if inside_old and inside_new:
            kept = sum(first.get(child, "") in inside_old for child in inside_new)
            score += 0.15 * kept / min(len(inside_old), len(inside_new))
        in_company[i, j] = score
    pairs = assigned(in_company)
    pairs.update(_left_over(vocabulary, old_contents, new_contents, pairs))
    alike = frozenset((old.sections[i].id, new.sections[j].id) for i, j in scores)
    return SectionMatches(pairs, alike)


def _left_over(
    vocabulary: Vocabulary, old: Sequence[_Content], new: Sequence[_Content], pairs: Mapping[str, str]
) -> dict[str, str]:
    """Further matches by content alone, of subsections that nothing else claims and whose parents match."""
    taken = set(pairs.values())
    waiting: dict[str, list[int]] = defaultdict(list)
    for i, before in enumerate(old):
        if before.section.parent and before.section.id not in taken:
            waiting[before.section.parent].append(i)
    overlaps: dict[tuple[int, int], float] = {}
    for j, after in enumerate(new):
        if not after.section.parent or after.section.id in pairs:
            continue
        for i in waiting.get(pairs.get(after.section.parent, ""), ()):
            before = old[i]
            if before.is_beside is after.is_beside and may_align(
                before.section.function, after.section.function
            ):
                overlap = _content_overlap(vocabulary, before, after)
                if overlap >= _SAME_CONTENT:
                    overlaps[i, j] = overlap
    return {new[j].section.id: old[i].section.id for i, j in assign_sparse(overlaps)}


def _children(report: Report) -> dict[str, set[str]]:
    """Section → the sections right below it."""
    result: dict[str, set[str]] = defaultdict(set)
    for section in report.sections:
        if section.parent:
            result[section.parent].add(section.id)
    return result


def _ancestors(sections: Sequence[Section]) -> dict[str, set[str]]:
    result: dict[str, set[str]] = {}
    for section in sections:
        result[section.id] = {section.parent} | result[section.parent] if section.parent else set()
    return result


def _masses(report: Report) -> dict[str, int]:
    """Characters of body text under each section, subsections included."""
    parents = {s.id: s.parent for s in report.sections}
    mass: dict[str, int] = defaultdict(int)
    for sentence in report.sentences:
        section = None if sentence.heading else sentence.section
        while section is not None:
            mass[section] += sentence.end - sentence.start
            section = parents[section]
    return mass


def _flows(old: Report, new: Report, pairs: Sequence[tuple[int, int]]) -> dict[tuple[str, str], int]:
    """Characters of new text in linked sentences, by ``(old section, new section)``, at every level."""
    old_parents = {s.id: s.parent for s in old.sections}
    new_parents = {s.id: s.parent for s in new.sections}
    flow: dict[tuple[str, str], int] = defaultdict(int)
    for i, j in pairs:
        before, after = old.sentences[i], new.sentences[j]
        if before.heading or after.heading:
            continue
        characters = min(after.end - after.start, before.end - before.start)
        section = after.section
        while section is not None:
            source = before.section
            while source is not None:
                flow[source, section] += characters
                source = old_parents[source]
            section = new_parents[section]
    return flow


def link_sections(
    old: Report,
    new: Report,
    found: SectionMatches,
    pairs: Sequence[tuple[int, int]],
    similarities: Mapping[tuple[str, str], float],
) -> tuple[SectionLink, ...]:
    """Section links with relations, from section matches and the sentence pairs between them.

    A section without a match whose text came from a matched one makes that one split; an old section
    whose text went into a matched one makes that one merged.
    """
    matches = found.pairs
    flow = _flows(old, new, pairs)
    old_mass, new_mass = _masses(old), _masses(new)
    old_above, new_above = _ancestors(old.sections), _ancestors(new.sections)
    reverse = {o: n for n, o in matches.items()}
    split: dict[str, list[str]] = {o: [n] for n, o in matches.items()}
    merged: dict[str, list[str]] = {n: [o] for n, o in matches.items()}

    def share(source: str, target: str) -> float:
        return _SHARE_OF_ONE_ALIKE if (source, target) in found.alike else _SHARE_OF_A_PART

    for section in new.sections:
        if section.id in matches or not new_mass[section.id]:
            continue
        sources = [
            (flow[source, section.id], source)
            for source in reverse
            if flow.get((source, section.id), 0) >= share(source, section.id) * new_mass[section.id]
            and flow[source, section.id] >= _SHARE_OF_THE_WHOLE * old_mass[source]
            and reverse[source] not in new_above[section.id]
            and section.id not in new_above[reverse[source]]
            and len(merged[reverse[source]]) == 1
        ]
        if sources:
            # The deepest source: a parent holds all that its child holds.
            best = max(sources, key=lambda item: (item[0], len(old_above[item[1]])))[1]
            split[best].append(section.id)
    for before in old.sections:
        if before.id in reverse or not old_mass[before.id]:
            continue
        targets = [
            (flow[before.id, target], target)
            for target in matches
            if flow.get((before.id, target), 0) >= share(before.id, target) * old_mass[before.id]
            and flow[before.id, target] >= _SHARE_OF_THE_WHOLE * new_mass[target]
            and matches[target] not in old_above[before.id]
            and before.id not in old_above[matches[target]]
            and len(split[matches[target]]) == 1
        ]
        if targets:
            best = max(targets, key=lambda item: (item[0], len(new_above[item[1]])))[1]
            merged[best].append(before.id)
    return _links(old, new, matches, split, merged, similarities)


def _links(
    old: Report,
    new: Report,
    matches: Mapping[str, str],
    split: Mapping[str, list[str]],
    merged: Mapping[str, list[str]],
    similarities: Mapping[tuple[str, str], float],
) -> tuple[SectionLink, ...]:
    order_old = {s.id: i for i, s in enumerate(old.sections)}
    order_new = {s.id: i for i, s in enumerate(new.sections)}
    moved = _moved(old, new, matches)
    taken_new = {n for group in split.values() for n in group}
    taken_old = {o for group in merged.values() for o in group}
    links: list[tuple[tuple[float, int], SectionLink]] = []
    for target, source in matches.items():
        after, before = new.section(target), old.section(source)
        sources = tuple(sorted(merged[target], key=order_old.__getitem__))
        targets = tuple(sorted(split[source], key=order_new.__getitem__))
        similarity = similarities.get((source, target), 0.0)
        if len(sources) > 1:
            relation = Relation.MERGED
        elif len(targets) > 1:
            relation = Relation.SPLIT
        elif letters(before.heading) != letters(after.heading):
            relation = Relation.RENAMED
        elif target in moved:
            relation = Relation.MOVED
        elif old.text[before.heading_end : before.end] == new.text[after.heading_end : after.end]:
            relation = Relation.UNCHANGED
        else:
            relation = Relation.REWORDED
        links.append(
            ((order_new[targets[0]], 0), SectionLink(sources, targets, relation, round(similarity, 4)))
        )
    for section in new.sections:
        if section.id not in taken_new:
            links.append(((order_new[section.id], 0), SectionLink((), (section.id,), Relation.NEW, 0.0)))
    place = {
        o: min(order_new[n] for n in split.get(o, [target]))
        for target, group in merged.items()
        for o in group
    }
    last = -1.0
    for before in old.sections:
        if before.id in taken_old:
            last = place.get(before.id, last)
        else:
            links.append(
                ((last + 0.5, order_old[before.id]), SectionLink((before.id,), (), Relation.DROPPED, 0.0))
            )
    return tuple(link for _, link in sorted(links, key=lambda item: item[0]))


def _moved(old: Report, new: Report, matches: Mapping[str, str]) -> set[str]:
    """New ids of matched sections under another parent, or out of order among their siblings."""
    order_old = {s.id: i for i, s in enumerate(old.sections)}
    moved: set[str] = set()
    siblings: dict[str | None, list[tuple[str, int]]] = defaultdict(list)
    for section in new.sections:
        source = matches.get(section.id)
        if source is None:
            continue
        old_parent = old.section(source).parent
        if (matches.get(section.parent) if section.parent else None) != old_parent:
            # A parent that is new, or was dropped, moved nobody; the child stays where its text was.
            if (
                section.parent
                and old_parent
                and (section.parent in matches or old_parent in matches.values())
            ):
                moved.add(section.id)
            continue
        siblings[section.parent].append((section.id, order_old[source]))
    for group in siblings.values():
        kept = longest_rising([position for _, position in group])
        moved |= {identifier for k, (identifier, _) in enumerate(group) if k not in kept}
    return moved


def longest_rising(values: Sequence[int]) -> set[int]:
    """Indexes of a longest strictly rising subsequence (Schensted, 1961)."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, value in enumerate(values):
        at = bisect_left(tails, value)
        previous.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            ends.append(index)
        else:
            tails[at] = value
            ends[at] = index
    chosen: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.add(index)
        index = previous[index]
    return chosen

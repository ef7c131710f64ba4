"""Section trees of two reports matched by heading and content together; numbers are ignored."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from compare.align.assignment import assign_sparse
from compare.align.genre import FRAME, MANNER
from compare.align.similarity import Vocabulary, Wording, sentences_of
from compare.model import Function, Report, Section, Span
from compare.wording import letters

SAME_SECTION = 0.33
"""Least score at which two sections are the same part."""

_WORTH_A_LOOK = SAME_SECTION - 0.12
"""Least score at which matched parents may still make two sections the same part."""

_ALONE_OF_ITS_FUNCTION = SAME_SECTION + 0.05
"""Least score for the only problems part, or the only plan part, of each report: same place, whatever its
heading and text this year."""

_SAME_CONTENT = 0.16
"""Least overlap in text of two unmatched sections, whatever their headings and places; sections on different
matters score below 0.09."""


_GENERAL = re.compile(
    f"{MANNER}|{FRAME}"
    "|[抓做建][实好优强牢细]|增强|聚[焦力]|坚持|谋划|实施|开展|发挥|规范化?|严格|质[量效]|效[能率果]|基础|启动|新一轮|[与和及]"
)
"""Words that name no topic in the headings of a plan."""

_SHARE_OF_A_TOPIC = 0.5
"""Two plan headings are one field if at least this share of what one names is also named by the other."""

_REACH = 200
"""Sections compared on either side of the expected place: more than any real report has, and the time stays
linear in the number of headings."""


_HEADING, _CONTENT = 0.45, 0.55
"""What their headings and their texts count in how alike two sections are."""

_NOTHING = 1e-9
"""Less than any text weighs."""

_ROUNDING = 1e-6
"""More than two ways to add up a score can differ."""


class _Content(NamedTuple):
    section: Section
    heading: Wording
    grams: frozenset[str]
    weight: float
    common: float
    """What the most frequent of its grams weigh."""
    is_beside: bool
    """Covers several years, beside parts on a single year."""


def _contents(report: Report, vocabulary: Vocabulary) -> list[_Content]:
    grams_of_section = report.once(_grams_of_sections)
    beside = {s.section for s in report.sentences if s.heading and s.span is Span.BESIDE}
    contents = []
    for part in report.sections:
        grams = grams_of_section[part.id]
        heading = vocabulary.wording(part.heading)
        weight, common = vocabulary.weight(grams), vocabulary.weight(grams & vocabulary.common)
        contents.append(_Content(part, heading, grams, weight, common, part.id in beside))
    return contents


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


def _most_shared(
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


def _content_overlap(vocabulary: Vocabulary, old: _Content, new: _Content) -> float:
    total = old.weight + new.weight
    if not total:
        return 0.0
    return 2 * vocabulary.weight(old.grams & new.grams) / total


def _score(vocabulary: Vocabulary, old: _Content, new: _Content, rarer: float, order: float) -> float:
    """How alike two sections are; 0 if they cannot be alike enough for a closer look.

    ``rarer`` is at least what the rarer grams weigh that they share, ``order`` the share of the characters of their
    headings that stand in one order.
    """
    before, after = old.section, new.section
    if not before.heading or not after.heading:
        # A part without a heading is recognised by its function.
        content = _content_overlap(vocabulary, old, new)
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
    most = _most_of(old, new, rarer)
    if score + _CONTENT * (2 * most / total) < _WORTH_A_LOOK:
        return 0.0
    return score + _CONTENT * (2 * vocabulary.weight(old.grams & new.grams) / total)


def _most_of(old: _Content, new: _Content, rarer: float) -> float:
    """At most what the grams weigh that two sections share, given at most what the rarer ones do."""
    return min(old.weight, new.weight, rarer + min(old.common, new.common))


def _scores(
    vocabulary: Vocabulary,
    old: Sequence[_Content],
    new: Sequence[_Content],
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
            comparable[kind] = [_are_comparable(before, after) for after in new]
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


def _alone_of_their_function(old: Report, new: Report) -> set[tuple[int, int]]:
    """Positions of the two problems parts, and of the two plan parts, where each report has exactly one."""
    pairs: set[tuple[int, int]] = set()
    for function in (Function.PROBLEMS, Function.PLAN):
        before, after = (
            [k for k, s in enumerate(report.sections) if s.level == 1 and s.function is function]
            for report in (old, new)
        )
        if len(before) == len(after) == 1:
            pairs.add((before[0], after[0]))
    # A plan that begins with the problems may correspond to a part on both in the other year.
    for (joint, other), is_old in (((old, new), True), ((new, old), False)):
        wholes = plans_among_problems(joint)
        tops = [s for s in other.sections if s.parent is None]
        plans = [s.id for s in tops if s.function is Function.PLAN]
        if (
            len(wholes) == len(plans) == 1
            and not any(s.function is Function.PROBLEMS for s in tops)
            and not any(s.parent is None and s.function is Function.PLAN for s in joint.sections)
        ):
            whole, plan = (
                next(k for k, s in enumerate(report.sections) if s.id == identifier)
                for report, identifier in ((joint, wholes[0]), (other, plans[0]))
            )
            pairs.add((whole, plan) if is_old else (plan, whole))
    return pairs


def plans_among_problems(report: Report) -> list[str]:
    """Ids of the problems parts that also contain a plan."""
    parents = {s.id: s.parent for s in report.sections}
    tops = [s.id for s in report.sections if s.parent is None and s.function is Function.PROBLEMS]
    found: set[str] = set()
    for sentence in report.sentences:
        section = sentence.section if sentence.function is Function.PLAN and not sentence.heading else None
        while section and parents[section]:
            section = parents[section]
        if section:
            found.add(section)
    return [identifier for identifier in tops if identifier in found]


def match_sections(
    old: Report,
    new: Report,
    vocabulary: Vocabulary,
    rarer: Sequence[Mapping[int, float]],
) -> dict[str, str]:
    """Sections matched one to one by heading, content and neighbourhood: new id → old id.

    ``rarer`` gives for each new sentence what the rarer grams weigh that it shares with old ones.
    """
    old_contents, new_contents = _contents(old, vocabulary), _contents(new, vocabulary)
    shared = _most_shared(old, new, rarer)
    rows = [shared[section.id] for section in new.sections]
    alone = _alone_of_their_function(old, new)
    scores = _scores(vocabulary, old_contents, new_contents, rows, alone)

    def assigned(current: Mapping[tuple[int, int], float]) -> dict[str, str]:
        pairs = assign_sparse({pair: score for pair, score in current.items() if score >= SAME_SECTION})
        return {new.sections[j].id: old.sections[i].id for i, j in pairs}

    first = assigned(scores)
    # Matched parents say where to look for a subsection, and make a weak match acceptable.
    in_company = {}
    old_children, new_children = _children(old), _children(new)
    for (i, j), score in scores.items():
        source, target = old.sections[i], new.sections[j]
        if source.parent and target.parent:
            is_inside = first.get(target.parent) == source.parent or _are_of_the_plan(
                old, new, source, target
            )
            score += 0.1 if is_inside else -0.02
        # Likewise, matched subsections make their parents match, whatever the headings.
        inside_old, inside_new = old_children[source.id], new_children[target.id]
        if inside_old and inside_new:
            kept = sum(first.get(child, "") in inside_old for child in inside_new)
            score += 0.15 * kept / min(len(inside_old), len(inside_new))
        in_company[i, j] = score
    pairs = assigned(in_company)
    pairs.update(_left_over(vocabulary, old_contents, new_contents, pairs, rows))
    pairs.update(_on_one_topic(old, new, pairs))
    return pairs


def _are_comparable(old: _Content, new: _Content) -> bool:
    """Whether two sections cover as many years, and neither is what the other may not be."""
    return old.is_beside is new.is_beside and old.section.function.agrees_with(new.section.function)


def _are_of_the_plan(old: Report, new: Report, source: Section, target: Section) -> bool:
    """Both are directly below the plan part, which may also hold the problems."""
    return (
        source.function is target.function is Function.PLAN
        and source.level == target.level == 2
        and {s.section(inner.parent).function for s, inner in ((old, source), (new, target)) if inner.parent}
        == {Function.PLAN, Function.PROBLEMS}
    )


def _on_one_topic(old: Report, new: Report, pairs: Mapping[str, str]) -> dict[str, str]:
    """Further matches of subsections of the plan, by a topic that only one heading of either plan names.

    The text planned for a field is new each year, but the field is its topic: 持续规范行政执法 continues
    提高执法规范化水平 though nothing in it is planned again.  But 提升基层执法能力 does not continue
    创新监管执法方式: each names more than they share.
    """
    before, after = _topics(old), _topics(new)
    old_named, new_named = (
        Counter(section for group in topics.values() for section in group) for topics in (before, after)
    )
    taken = set(pairs.values())
    shared: Counter[tuple[str, str]] = Counter()
    for topic in before.keys() & after.keys():
        (source, *other), (target, *another) = before[topic], after[topic]
        if not other and not another and source not in taken and target not in pairs:
            shared[target, source] += 1
    found: dict[str, set[str]] = defaultdict(set)
    for (target, source), topics in shared.items():
        if topics >= _SHARE_OF_A_TOPIC * min(old_named[source], new_named[target]):
            found[target].add(source)
    sources = Counter(source for group in found.values() for source in group)
    return {
        target: source
        for target, group in found.items()
        for source in group
        if len(group) == sources[source] == 1
    }


def _topics(report: Report) -> dict[str, list[str]]:
    """Topic-naming character pairs in the headings below the plan → the sections they name."""
    found: dict[str, list[str]] = defaultdict(list)
    for section in report.sections:
        if section.function is not Function.PLAN or section.level != 2:
            continue
        runs = _GENERAL.sub(" ", letters(section.heading)).split()
        for topic in {run[k : k + 2] for run in runs for k in range(len(run) - 1)}:
            found[topic].append(section.id)
    return found


def _left_over(
    vocabulary: Vocabulary,
    old: Sequence[_Content],
    new: Sequence[_Content],
    pairs: Mapping[str, str],
    rarer: Sequence[Mapping[str, float]],
) -> dict[str, str]:
    """Further matches by content alone, of sections still unmatched, wherever they stand now.

    ``rarer`` gives for each new section the old ones it shares rarer grams with, and at most what those weigh.
    """
    reverse = {source: target for target, source in pairs.items()}
    old_above, new_above = above([c.section for c in old]), above([c.section for c in new])
    old_around = _around(new_above, old_above, pairs)
    new_around = _around(old_above, new_above, reverse)
    waiting = {c.section.id: (i, c) for i, c in enumerate(old) if c.section.id not in reverse}
    overlaps: dict[tuple[int, int], float] = {}
    for j, (after, row) in enumerate(zip(new, rarer, strict=True)):
        if after.section.id in pairs:
            continue
        for source in row.keys() & waiting.keys():
            i, before = waiting[source]
            total = before.weight + after.weight
            if (
                2 * _most_of(before, after, row[source]) / total >= _SAME_CONTENT
                and _are_comparable(before, after)
                and source not in old_around[after.section.id]
                and after.section.id not in new_around[source]
            ):
                overlap = _content_overlap(vocabulary, before, after)
                if overlap >= _SAME_CONTENT:
                    overlaps[i, j] = overlap
    return {new[j].section.id: old[i].section.id for i, j in assign_sparse(overlaps)}


def _around(
    outer: Mapping[str, Sequence[str]], other_outer: Mapping[str, Sequence[str]], matches: Mapping[str, str]
) -> dict[str, set[str]]:
    """Section → the sections around the matches of its ancestors: none of them can be its own match."""
    return {
        inner: {
            other for section in sections if section in matches for other in other_outer[matches[section]]
        }
        for inner, sections in outer.items()
    }


def above(sections: Iterable[Section]) -> dict[str, list[str]]:
    """Section → itself and its ancestors, innermost first."""
    result: dict[str, list[str]] = {}
    for section in sections:
        result[section.id] = [section.id, *(result[section.parent] if section.parent else ())]
    return result


def _children(report: Report) -> dict[str, set[str]]:
    """Section → its direct subsections."""
    result: dict[str, set[str]] = defaultdict(set)
    for section in report.sections:
        if section.parent:
            result[section.parent].add(section.id)
    return result

"""Section trees of two reports matched by heading and content together; numbers are ignored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from compare.align.assignment import assign_sparse
from compare.align.plan_topics import on_one_topic
from compare.align.section_scores import (
    SAME_SECTION,
    Content,
    above,
    are_comparable,
    content_overlap,
    contents,
    most_of,
    most_shared,
    scores_of,
)
from compare.align.similarity import Vocabulary
from compare.model import Function, Report, Section

_SAME_CONTENT = 0.16
"""Least overlap in text of two unmatched sections, whatever their headings and places; sections on different
matters score below 0.09."""


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
    old_contents, new_contents = contents(old, vocabulary), contents(new, vocabulary)
    shared = most_shared(old, new, rarer)
    rows = [shared[section.id] for section in new.sections]
    alone = _alone_of_their_function(old, new)
    scores = scores_of(vocabulary, old_contents, new_contents, rows, alone)

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
    pairs.update(on_one_topic(old, new, pairs))
    return pairs


def _are_of_the_plan(old: Report, new: Report, source: Section, target: Section) -> bool:
    """Both are directly below the plan part, which may also hold the problems."""
    return (
        source.function is target.function is Function.PLAN
        and source.level == target.level == 2
        and {s.section(inner.parent).function for s, inner in ((old, source), (new, target)) if inner.parent}
        == {Function.PLAN, Function.PROBLEMS}
    )


def _left_over(
    vocabulary: Vocabulary,
    old: Sequence[Content],
    new: Sequence[Content],
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
                2 * most_of(before, after, row[source]) / total >= _SAME_CONTENT
                and are_comparable(before, after)
                and source not in old_around[after.section.id]
                and after.section.id not in new_around[source]
            ):
                overlap = content_overlap(vocabulary, before, after)
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


def _children(report: Report) -> dict[str, set[str]]:
    """Section → its direct subsections."""
    result: dict[str, set[str]] = defaultdict(set)
    for section in report.sections:
        if section.parent:
            result[section.parent].add(section.id)
    return result

"""Links between the sections of two reports: matched sections, and those whose text moved into or out of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from compare.align.order import heaviest_rising
from compare.align.section_scores import above
from compare.align.sections import plans_among_problems
from compare.model import Function, Relation, Report, Section, SectionLink
from compare.wording import is_same_wording, letters, normal

_SHARE_OF_A_PART = 0.4
"""A section without a match is part of another if at least this share of its sentences, and of its text, is
linked with it.  Sentences count too: a section is not part of another because one sentence moved there."""

_SHARE_OF_THE_WHOLE = 0.12
"""Least share of the other section's text that such a part is linked with."""


def link_sections(
    old: Report,
    new: Report,
    matches: Mapping[str, str],
    pairs: Sequence[tuple[int, int]],
    similarities: Mapping[tuple[str, str], float],
) -> tuple[SectionLink, ...]:
    """Section links with relations, from section matches, new id → old id, and the sentence pairs between them.

    A section without a match whose text came from a matched one makes that one split; an old section
    whose text went into a matched one makes that one merged.
    """
    flows = _flows(old, new, pairs)
    reverse = {o: n for n, o in matches.items()}
    split: dict[str, list[str]] = {o: [n] for n, o in matches.items()}
    merged: dict[str, list[str]] = {n: [o] for n, o in matches.items()}
    into = {(n, o): (after, before) for (o, n), (before, after) in flows.items() if n not in matches}
    for part, whole in _parts(new, old, into, reverse).items():
        split[whole].append(part)
    whole_still = {n: o for n, o in matches.items() if len(split[o]) == 1}
    out_of = {pair: both for pair, both in flows.items() if pair[0] not in reverse}
    for part, whole in _parts(old, new, out_of, whole_still).items():
        merged[whole].append(part)
    for part, whole in _plan_of_joint_part(old, new, {n for group in split.values() for n in group}, reverse):
        split[whole].append(part)
    for part, whole in _plan_of_joint_part(
        new, old, {o for group in merged.values() for o in group}, whole_still
    ):
        merged[whole].append(part)
    kept = _with_chapters_taken_apart(old, new, matches, split, merged)
    return _links(old, new, kept, split, merged, similarities)


def _plan_of_joint_part(
    joint: Report, other: Report, taken: Collection[str], counterparts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The plan of the other report and the part of this one that holds both its problems and its plan.

    ``taken`` are the sections of the other report that already belong to one of this; ``counterparts`` maps
    matched sections of this report to those of the other.
    """
    plans = [s.id for s in other.sections if s.parent is None and s.function is Function.PLAN]
    if len(plans) != 1 or plans[0] in taken:
        return
    if any(s.parent is None and s.function is Function.PLAN for s in joint.sections):
        return
    wholes = plans_among_problems(joint)
    if len(wholes) == 1 and wholes[0] in counterparts:
        yield plans[0], wholes[0]


def _with_chapters_taken_apart(
    old: Report,
    new: Report,
    matches: Mapping[str, str],
    split: dict[str, list[str]],
    merged: dict[str, list[str]],
) -> dict[str, str]:
    """The matches, except those of parts that now stand beside the successor of their chapter.

    A chapter 制度与决策 with a part on each was split if 制度 and 决策 are now neighbours without parts;
    ``split`` and ``merged`` are updated.
    """
    reverse = {o: n for n, o in matches.items()}
    of_old, of_new = _inner(old), _inner(new)
    kept = dict(matches)
    for target, source in matches.items():
        chapter = old.section(source).parent
        beside = reverse.get(chapter or "")
        if (
            chapter is None
            or beside is None
            or of_old.get(chapter, True)
            or beside in of_new
            or target in of_new
            or new.section(target).parent != new.section(beside).parent
            or len(split[source]) > 1
            or len(merged[target]) > 1
        ):
            continue
        del kept[target]
        split[chapter].append(target)
        merged[beside].append(source)
    return kept


def _flows(
    old: Report, new: Report, pairs: Sequence[tuple[int, int]]
) -> dict[tuple[str, str], tuple[set[int], set[int]]]:
    """Linked old and new sentences by ``(old section, new section)``, at every level."""
    old_above, new_above = above(old.sections), above(new.sections)
    flows: dict[tuple[str, str], tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for i, j in pairs:
        before, after = old.sentences[i], new.sentences[j]
        if before.heading or after.heading or before.section is None or after.section is None:
            continue
        for source in old_above[before.section]:
            for target in new_above[after.section]:
                flows[source, target][0].add(i)
                flows[source, target][1].add(j)
    return flows


def _characters(report: Report, sentences: Iterable[int]) -> int:
    return sum(report.sentences[i].end - report.sentences[i].start for i in sentences)


def _sizes(report: Report) -> Mapping[str, tuple[int, int]]:
    """Sentences and characters under each section, subsections included, headings excluded."""
    outer = above(report.sections)
    sizes = dict.fromkeys(outer, (0, 0))
    for sentence in report.sentences:
        if not sentence.heading and sentence.section is not None:
            for section in outer[sentence.section]:
                sentences, characters = sizes[section]
                sizes[section] = sentences + 1, characters + sentence.end - sentence.start
    return MappingProxyType(sizes)


def _inner(report: Report) -> dict[str, bool]:
    """Sections with parts → whether they have text outside those parts."""
    found = {section.parent: False for section in report.sections if section.parent}
    for sentence in report.sentences:
        if sentence.section in found and not sentence.heading:
            found[sentence.section] = True
    return found


def _parts(
    report: Report,
    other: Report,
    flows: Mapping[tuple[str, str], tuple[Collection[int], Collection[int]]],
    counterparts: Mapping[str, str],
) -> dict[str, str]:
    """Sections of a report → the section of the other that each is part of, if any.

    ``flows`` gives the sentences linked by ``(section of the report, section of the other)``;
    ``counterparts`` maps matched sections of the other report to those of this one.
    """
    outer, other_outer = above(report.sections), above(other.sections)
    sizes, other_sizes = report.once(_sizes), other.once(_sizes)
    has_text, has_parts = _inner(report), _inner(other).keys()
    best: dict[str, tuple[int, int, str]] = {}
    for (part, whole), (linked, other_linked) in flows.items():
        counterpart = counterparts.get(whole)
        if counterpart is None or part in outer[counterpart]:
            continue
        is_called_so_still = letters(report.section(counterpart).heading) == letters(
            other.section(whole).heading
        )
        # A part without parts that became a chapter: the chapter's parts belong where it did.
        is_chapter = not has_text.get(counterpart, True) and whole not in has_parts
        is_inside = counterpart in outer[part]
        if is_inside and not is_chapter:
            continue
        # The plan for a field takes a sentence or two: one may have moved without the field changing.
        least = 2 if is_called_so_still and report.section(part).function is Function.PLAN else 1
        characters = _characters(report, linked)
        given = _characters(other, other_linked)
        if (
            len(linked) >= least
            and len(linked) >= _SHARE_OF_A_PART * sizes[part][0]
            and characters >= _SHARE_OF_A_PART * sizes[part][1]
            and (is_inside or given >= _SHARE_OF_THE_WHOLE * other_sizes[whole][1])
        ):
            # The deepest one: a parent contains whatever its child contains.
            candidate = (characters, len(other_outer[whole]), whole)
            best[part] = max(best.get(part, candidate), candidate)
    return {section.id: best[section.id][2] for section in report.sections if section.id in best}


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
    source_of = {n: o for o, group in split.items() for n in group}
    linked = {
        *((o, n) for n, o in source_of.items()),
        *((o, n) for n, group in merged.items() for o in group),
    }
    elsewhere = _elsewhere(old, new, source_of, linked)
    displaced = _displaced(old, new, source_of, elsewhere)
    taken_old = {o for group in merged.values() for o in group}
    links: list[tuple[tuple[float, int], SectionLink]] = []
    for target, source in matches.items():
        after, before = new.section(target), old.section(source)
        sources = tuple(sorted(merged[target], key=order_old.__getitem__))
        targets = tuple(sorted(split[source], key=order_new.__getitem__))
        similarity = similarities.get((source, target), 0.0)
        if len(targets) > 1:
            relation = Relation.SPLIT
        elif len(sources) > 1:
            relation = Relation.MERGED
        elif target in elsewhere:
            relation = Relation.MOVED
        elif letters(before.heading) != letters(after.heading):
            relation = Relation.RENAMED
        elif target in displaced:
            relation = Relation.MOVED
        elif is_same_wording(
            old.text[before.heading_end : before.end], new.text[after.heading_end : after.end]
        ):
            relation = Relation.UNCHANGED
        else:
            relation = Relation.REWORDED
        links.append(
            ((order_new[targets[0]], 0), SectionLink(sources, targets, relation, round(similarity, 4)))
        )
    for section in new.sections:
        if section.id not in source_of:
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


def _elsewhere(
    old: Report, new: Report, source_of: Mapping[str, str], linked: Collection[tuple[str, str]]
) -> set[str]:
    """New ids of sections in a part of the report that is not the successor of their old part."""
    old_linked, new_linked = {o for o, _ in linked}, {n for _, n in linked}
    found: set[str] = set()
    for target, source in source_of.items():
        before, after = old.section(source).parent, new.section(target).parent
        # A new or dropped parent moves nobody; the child stays where its text was.
        is_told = before in old_linked or after in new_linked
        if is_told and (before is None or after is None or (before, after) not in linked):
            found.add(target)
    return found


def _displaced(
    old: Report, new: Report, source_of: Mapping[str, str], elsewhere: Collection[str]
) -> set[str]:
    """New ids of sections out of order among their siblings; all parts of a split section share its place.

    Where 六 and 七 became 八 and 七, either could be said to have moved; the one still called 七 stayed.
    Sections that keep their number never moved; of the others as few as possible did, and of two that changed
    places the shorter one.
    """
    order_old = {s.id: i for i, s in enumerate(old.sections)}
    old_sections = {s.id: s for s in old.sections}
    siblings: dict[str | None, list[tuple[Section, Section]]] = defaultdict(list)
    for section in new.sections:
        if section.id in source_of and section.id not in elsewhere:
            siblings[section.parent].append((old_sections[source_of[section.id]], section))
    displaced: set[str] = set()
    for group in siblings.values():
        many = len(group) + 1
        weights = []
        whole = 1 + sum(after.end - after.start for _, after in group)
        for before, after in group:
            has_its_number = bool(after.number) and normal(after.number) == normal(before.number)
            is_called_so = letters(after.heading) == letters(before.heading)
            weight = many + has_its_number + many * many * (has_its_number and is_called_so)
            weights.append(weight * whole + after.end - after.start)
        kept = heaviest_rising([order_old[before.id] for before, _ in group], weights)
        displaced |= {after.id for k, (_, after) in enumerate(group) if k not in kept}
    return displaced

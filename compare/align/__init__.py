"""Two reports → links between their sections and their sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from compare.align.order import heaviest_rising
from compare.align.section_links import link_sections
from compare.align.sections import match_sections
from compare.align.sentences import Match, match_sentences
from compare.align.similarity import Index, Vocabulary, sentences_of
from compare.model import Relation, Report, Section, SectionLink, SentenceLink
from compare.wording import letters, normal

__all__ = ["Alignment", "align"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What belongs side by side in two reports."""

    sections: tuple[SectionLink, ...]
    sentences: tuple[SentenceLink, ...]
    vocabulary: Vocabulary
    old: Index
    """Finds sentences of the old report by wording."""
    new: Index


def align(old: Report, new: Report) -> Alignment:
    """Link the sections and sentences of two reports."""
    vocabulary = Vocabulary(reports=(old, new))
    old_index, new_index = (_index(vocabulary, report) for report in (old, new))
    rarer = old_index.shared_with_each(new_index)
    sections = match_sections(old, new, vocabulary, rarer)
    matches = match_sentences(old, new, vocabulary, old_index, new_index, rarer, sections)
    similarities = _section_similarities(old, new, sections, matches)
    section_links = link_sections(old, new, sections, [(m.old, m.new) for m in matches], similarities)
    sentence_links = _sentence_links(old, new, matches, section_links)
    return Alignment(section_links, sentence_links, vocabulary, old_index, new_index)


def _index(vocabulary: Vocabulary, report: Report) -> Index:
    sentences = sentences_of(report)
    return Index(vocabulary, list(map(vocabulary.wording, sentences.texts)), sentences.places)


def _section_similarities(
    old: Report, new: Report, sections: Mapping[str, str], matches: Sequence[Match]
) -> dict[tuple[str, str], float]:
    """Share of the text of two sections that is matched, weighted by the similarity of the matches."""
    old_parents = {s.id: s.parent for s in old.sections}
    new_parents = {s.id: s.parent for s in new.sections}

    def lengths(report: Report, parents: Mapping[str, str | None]) -> dict[str, int]:
        total: dict[str, int] = defaultdict(int)
        for sentence in report.sentences:
            section = sentence.section
            while section is not None:
                total[section] += sentence.end - sentence.start
                section = parents[section]
        return total

    old_lengths, new_lengths = lengths(old, old_parents), lengths(new, new_parents)
    common: dict[tuple[str, str], float] = defaultdict(float)
    for match in matches:
        before, after = old.sentences[match.old], new.sentences[match.new]
        characters = min(before.end - before.start, after.end - after.start) * match.similarity
        section = after.section
        while section is not None:
            source = before.section
            while source is not None:
                common[source, section] += characters
                source = old_parents[source]
            section = new_parents[section]
    return {
        (source, target): min(
            1.0, 2 * common[source, target] / max(1, old_lengths[source] + new_lengths[target])
        )
        for target, source in sections.items()
    }


def _groups(matches: Sequence[Match]) -> list[tuple[list[int], list[int], float]]:
    """Connected groups of matches: old sentences, new sentences, mean similarity."""
    by_old: dict[int, list[Match]] = defaultdict(list)
    by_new: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        by_old[match.old].append(match)
        by_new[match.new].append(match)
    seen: set[tuple[int, int]] = set()
    groups = []
    for match in matches:
        if len(by_old[match.old]) == len(by_new[match.new]) == 1:
            groups.append(([match.old], [match.new], match.similarity))
            continue
        if (match.old, match.new) in seen:
            continue
        waiting, group = [match], []
        seen.add((match.old, match.new))
        while waiting:
            current = waiting.pop()
            group.append(current)
            for neighbour in (*by_old[current.old], *by_new[current.new]):
                if (neighbour.old, neighbour.new) not in seen:
                    seen.add((neighbour.old, neighbour.new))
                    waiting.append(neighbour)
        old = sorted({m.old for m in group})
        new = sorted({m.new for m in group})
        groups.append((old, new, sum(m.similarity for m in group) / len(group)))
    return groups


def _sentence_links(
    old: Report, new: Report, matches: Sequence[Match], section_links: Sequence[SectionLink]
) -> tuple[SentenceLink, ...]:
    together = {(o, n): link.relation for link in section_links for o in link.old for n in link.new}
    old_sections, new_sections = ({s.id: s for s in report.sections} for report in (old, new))
    groups = _groups(matches)
    moved = _out_of_order(old, new, groups)
    ordered: list[tuple[tuple[float, int], SentenceLink]] = []
    place: dict[int, float] = {}
    for before, after, similarity in groups:
        headings = _sections_headed(old, new, before, after)
        if headings:
            of_old, of_new = headings
            relation = _relation_of_headings(
                old_sections[of_old], new_sections[of_new], together.get((of_old, of_new))
            )
        else:
            relation = _relation(old, new, before, after, together, moved)
        ordered.append(
            ((float(after[0]), 0), SentenceLink(tuple(before), tuple(after), relation, round(similarity, 4)))
        )
        place.update(dict.fromkeys(before, float(after[-1])))
    linked_new = {n for _, after, _ in groups for n in after}
    for sentence in new.sentences:
        if sentence.id not in linked_new:
            ordered.append(((float(sentence.id), 0), SentenceLink((), (sentence.id,), Relation.NEW, 0.0)))
    last = -1.0
    for sentence in old.sentences:
        if sentence.id in place:
            last = place[sentence.id]
        else:
            link = SentenceLink((sentence.id,), (), Relation.DROPPED, 0.0)
            ordered.append(((last + 0.5, sentence.id), link))
    return tuple(link for _, link in sorted(ordered, key=lambda item: item[0]))


def _out_of_order(old: Report, new: Report, groups: Sequence[tuple[list[int], list[int], float]]) -> set[int]:
    """First new sentences of groups that changed places with others inside one section.

    As few groups as possible; among equal choices, those with the least text.
    """
    by_section: dict[tuple[str | None, str | None], list[tuple[int, int, int]]] = defaultdict(list)
    for before, after, _ in sorted(groups, key=lambda group: group[1][0]):
        key = (old.sentences[before[0]].section, new.sentences[after[0]].section)
        length = sum(new.sentences[n].end - new.sentences[n].start for n in after)
        by_section[key].append((before[0], after[0], length))
    moved: set[int] = set()
    for places in by_section.values():
        one = 1 + sum(length for _, _, length in places)
        kept = heaviest_rising([o for o, _, _ in places], [one + length for _, _, length in places])
        moved |= {n for k, (_, n, _) in enumerate(places) if k not in kept}
    return moved


def _relation(
    old: Report,
    new: Report,
    before: Sequence[int],
    after: Sequence[int],
    together: Collection[tuple[str, str]],
    moved: set[int],
) -> Relation:
    if len(before) == 1 and len(after) > 1:
        return Relation.SPLIT
    if len(after) == 1 and len(before) > 1:
        return Relation.MERGED
    source, target = old.sentences[before[0]], new.sentences[after[0]]
    if source.heading or target.heading:
        same_place = True
    elif source.section is None or target.section is None:
        same_place = source.section is target.section
    else:
        same_place = (source.section, target.section) in together
    if not same_place or after[0] in moved:
        return Relation.MOVED
    same = all(normal(old.wording(i)) == normal(new.wording(j)) for i, j in zip(before, after, strict=False))
    return Relation.UNCHANGED if same and len(before) == len(after) == 1 else Relation.REWORDED


def _sections_headed(
    old: Report, new: Report, before: Sequence[int], after: Sequence[int]
) -> tuple[str, str] | None:
    """The old and the new section where a link joins exactly one heading to one heading, titles aside."""
    if not len(before) == len(after) == 1:
        return None
    source, target = old.sentences[before[0]], new.sentences[after[0]]
    if not (source.heading and target.heading and source.section and target.section):
        return None
    return source.section, target.section


def _relation_of_headings(before: Section, after: Section, sections: Relation | None) -> Relation:
    """Change of a heading; where the two sections are linked, it agrees with the change of the section."""
    if sections is Relation.MOVED:
        return Relation.MOVED
    if letters(before.heading) != letters(after.heading):
        return Relation.REWORDED
    if normal(before.number) == normal(after.number) or sections is Relation.UNCHANGED:
        return Relation.UNCHANGED
    # A new number and new words below it count as one change.
    return Relation.REWORDED

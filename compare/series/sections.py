"""Sections through the years: when each appeared, was renamed, split, merged, dropped, came back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from compare.model import Comparison, Relation, Report, SectionLink
from compare.model.series import SectionChain, SectionEnd, SectionEvent, SectionPoint
from compare.series.chains import Chains, in_newest_order, year_of
from compare.wording import letters

_EVENTS = {
    Relation.UNCHANGED: SectionEvent.UNCHANGED,
    Relation.REWORDED: SectionEvent.REWORDED,
    Relation.RENAMED: SectionEvent.RENAMED,
    Relation.MOVED: SectionEvent.MOVED,
    Relation.SPLIT: SectionEvent.SPLIT,
    Relation.MERGED: SectionEvent.MERGED,
}

Node = tuple[int, str]
"""Position of a year, and the id of a section in its report."""


class SectionHistory:
    """The section links of neighbouring years, and of years farther apart for what remains unlinked."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._keys = [[section.id for section in report.sections] for report in reports]
        self._chains: Chains[str] = Chains(self._keys)
        self._event: dict[Node, SectionEvent] = {}
        self._split_from: dict[Node, Node] = {}
        self._merged_into: dict[Node, Node] = {}
        self._carried: dict[Node, float] = {}

    def add(self, old: int, new: int, comparison: Comparison) -> None:
        """Add the links between two years, given as positions in the series, neighbours first."""
        is_bridge = new > old + 1
        for link in comparison.sections:
            if not link.old or not link.new:
                continue
            before, after = self._main(old, new, link)
            if is_bridge and ((old, before) in self._merged_into or (new, after) in self._split_from):
                continue
            if not self._chains.join(old, new, before, after):
                continue
            self._event[new, after] = SectionEvent.RETURNED if is_bridge else _EVENTS[link.relation]
            if not is_bridge:
                self._split_from |= {(new, other): (old, before) for other in link.new if other != after}
                self._merged_into |= {(old, other): (new, after) for other in link.old if other != before}
        if not is_bridge:
            self._carried |= {(new, s): share for s, share in comparison.carry_over.by_section.items()}

    def _main(self, old: int, new: int, link: SectionLink) -> tuple[str, str]:
        """The pair that continues as one chain if a section was split or several were merged."""

        def fitness(pair: tuple[str, str]) -> tuple[float, int, str, str]:
            before, after = self._reports[old].section(pair[0]), self._reports[new].section(pair[1])
            alike = Indel.normalized_similarity(letters(before.heading), letters(after.heading))
            return (-alike, -min(before.end - before.start, after.end - after.start), *pair)

        return min(((b, a) for b in link.old for a in link.new), key=fitness)

    def chains(self) -> tuple[SectionChain, ...]:
        """Every section through the years, in the order of the newest report."""
        ordered = in_newest_order(self._chains.all(), self._keys)
        ids = {node: f"c{number}" for number, chain in enumerate(ordered, 1) for node in chain}
        shares = [_shares(report) for report in self._reports]
        others: dict[Node, set[str]] = defaultdict(set)
        for source, target in self._merged_into.items():
            others[target].add(ids[source])
        for child, source in self._split_from.items():
            others[child].add(ids[source])
            kept = self._chains.following(source)
            if kept:
                others[kept].add(ids[child])
        return tuple(self._chain(chain, ids, shares, others) for chain in ordered)

    def _chain(
        self,
        nodes: Sequence[Node],
        ids: dict[Node, str],
        shares: Sequence[dict[str, float]],
        others: dict[Node, set[str]],
    ) -> SectionChain:
        points = []
        for node in nodes:
            points.append(
                SectionPoint(
                    year=year_of(self._reports[node[0]]),
                    section=node[1],
                    event=self._event_of(node),
                    others=tuple(sorted(others.get(node, ()), key=lambda name: int(name[1:]))),
                    share=shares[node[0]].get(node[1], 0.0),
                    carried=self._carried.get(node) if node[0] else None,
                )
            )
        last = nodes[-1]
        newest = self._reports[last[0]].section(last[1])
        end = None
        if last[0] + 1 < len(self._reports):
            target = self._merged_into.get(last)
            end = SectionEnd(year_of(self._reports[last[0] + 1]), ids[target] if target else None)
        return SectionChain(ids[last], newest.heading, newest.level, newest.function, tuple(points), end)

    def _event_of(self, node: Node) -> SectionEvent:
        if node in self._event:
            return self._event[node]
        if node in self._split_from:
            return SectionEvent.SPLIT
        return SectionEvent.NEW if node[0] else SectionEvent.FIRST


def _shares(report: Report) -> dict[str, float]:
    """Section → its share of the report's body, by characters, subsections included."""
    parents = {section.id: section.parent for section in report.sections}
    total = 0
    lengths: dict[str, int] = defaultdict(int)
    for sentence in report.sentences:
        length = sentence.end - sentence.start
        total += length
        section = sentence.section
        while section is not None:
            lengths[section] += length
            section = parents[section]
    return {section: round(length / total, 4) for section, length in lengths.items()} if total else {}

"""The two outlines and the change of each section: as a list and as a map with bands between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from compare.model import Comparison, Relation, Report
from compare.render.wording import title_of

CARRIED_LINES = 10
"""Sections whose carry-over the first screen shows."""
_QUIET = (Relation.UNCHANGED, Relation.REWORDED)


class Entry(NamedTuple):
    """A link of sections as a line of the outline."""

    relation: str
    level: int
    function: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    """Number and heading; empty for a part without a heading."""
    carried: float | None
    """Share carried over word for word, 0 to 1; None for a dropped section."""
    place: str
    """Id of its heading."""


class Carried(NamedTuple):
    """A section of this year's report with the share of it that was carried over."""

    title: str
    """Number and heading; empty for a part without a heading."""
    level: int
    function: str
    share: float
    """0 to 1."""
    place: str
    """Id of its heading."""


class Stop(NamedTuple):
    """A section on one side of the map."""

    id: str
    title: str
    level: int
    function: str
    state: str
    """Its relation, for a section that has no band."""
    place: str


class Band(NamedTuple):
    """A band joining two sections of the map: positions count lines from 0."""

    old: int
    new: int
    relation: str
    is_quiet: bool
    """Whether both have the same place and the same heading."""
    label: str
    place: str

    @property
    def path(self) -> str:
        """The band as an SVG path in a field 100 wide with lines 24 high."""
        top, bottom = self.old * 24 + 3, self.old * 24 + 21
        other_top, other_bottom = self.new * 24 + 3, self.new * 24 + 21
        return f"M0 {top}C50 {top} 50 {other_top} 100 {other_top}V{other_bottom}C50 {other_bottom} 50 {bottom} 0 {bottom}Z"


class SectionMap(NamedTuple):
    """Last year's outline, this year's outline, and the bands between them."""

    old: tuple[Stop, ...]
    new: tuple[Stop, ...]
    bands: tuple[Band, ...]

    @property
    def height(self) -> int:
        """Height of the field of the bands, in the units of :attr:`Band.path`."""
        return 24 * max(len(self.old), len(self.new), 1)


def _first_sentences(report: Report) -> dict[str, int]:
    """Section → its first sentence, which is its heading if it has one."""
    return {s.section: s.id for s in reversed(report.sentences) if s.section}


def outline(comparison: Comparison, places: Mapping[tuple[str, int], str]) -> list[Entry]:
    """Every link of sections in order of the new report."""
    heads = {"old": _first_sentences(comparison.old), "new": _first_sentences(comparison.new)}
    entries = []
    for link in comparison.sections:
        side, ids = ("new", link.new) if link.new else ("old", link.old)
        report = comparison.new if link.new else comparison.old
        first = report.section(ids[0])
        entries.append(
            Entry(
                relation=link.relation.value,
                level=first.level,
                function=first.function.value,
                old=tuple(title_of(comparison.old.section(s)) for s in link.old),
                new=tuple(title_of(comparison.new.section(s)) for s in link.new),
                carried=comparison.carry_over.by_section.get(ids[0], 0.0) if link.new else None,
                place=places.get((side, heads[side].get(ids[0], -1)), ""),
            )
        )
    return entries


def section_map(comparison: Comparison, places: Mapping[tuple[str, int], str]) -> SectionMap:
    """The outlines of both years in their own orders, joined by bands."""
    state = {("old", s): link.relation for link in comparison.sections for s in link.old}
    state |= {("new", s): link.relation for link in comparison.sections for s in link.new}
    lines = {
        "old": {s.id: i for i, s in enumerate(comparison.old.sections)},
        "new": {s.id: i for i, s in enumerate(comparison.new.sections)},
    }
    stops = {
        side: tuple(
            Stop(
                section.id,
                title_of(section),
                section.level,
                section.function.value,
                state.get((side, section.id), Relation.UNCHANGED).value,
                places.get((side, heads.get(section.id, -1)), ""),
            )
            for section in report.sections
        )
        for side, report, heads in (
            ("old", comparison.old, _first_sentences(comparison.old)),
            ("new", comparison.new, _first_sentences(comparison.new)),
        )
    }
    bands = [
        Band(
            lines["old"][before],
            lines["new"][after],
            link.relation.value,
            link.relation in _QUIET,
            f"{title_of(comparison.old.section(before))} → {title_of(comparison.new.section(after))}",
            stops["new"][lines["new"][after]].place,
        )
        for link in comparison.sections
        for before in link.old
        for after in link.new
    ]
    # Conspicuous bands lie over quiet ones.
    return SectionMap(stops["old"], stops["new"], tuple(sorted(bands, key=lambda b: not b.is_quiet)))


def carried(comparison: Comparison, places: Mapping[tuple[str, int], str]) -> list[Carried]:
    """The sections whose carry-over the first screen shows: the first level, and the second if both fit."""
    heads = _first_sentences(comparison.new)
    known = [
        Carried(
            title_of(section),
            section.level,
            section.function.value,
            comparison.carry_over.by_section.get(section.id, 0.0),
            places.get(("new", heads.get(section.id, -1)), ""),
        )
        for section in comparison.new.sections
    ]
    for level in (2, 1):
        chosen = [entry for entry in known if entry.level <= level]
        if len(chosen) <= CARRIED_LINES:
            return chosen
    most = sorted(chosen, key=lambda entry: -entry.share)[:CARRIED_LINES]
    return [entry for entry in chosen if entry in most]

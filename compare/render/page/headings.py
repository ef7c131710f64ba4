"""Headings of figures, in one outline for both years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from compare.model import Comparison, FigureChange, Section
from compare.render.wording import title_of

MOST_CHOICES = 30
"""Headings a filter offers; of a longer outline only the upper levels."""


class Heading(NamedTuple):
    """A section with a heading."""

    id: str
    """Id of the section, with its side."""
    title: str
    level: int
    is_old: bool
    """Whether only last year's report has it."""


class Headings:
    """The headings of this year; last year's sections are placed under the ones they are linked with."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._sections = {
            "old": {section.id: section for section in comparison.old.sections},
            "new": {section.id: section for section in comparison.new.sections},
        }
        self._linked = {
            section: link.new[0] for link in comparison.sections if link.new for section in link.old
        }

    def of(self, change: FigureChange) -> tuple[Heading, ...]:
        """The headings above a figure, the outermost first."""
        if change.new:
            return self._above("new", self._comparison.new.sentences[change.new.sentence].section)
        if change.old:
            return self._above("old", self._comparison.old.sentences[change.old.sentence].section)
        return ()

    def _above(self, side: str, identifier: str | None) -> tuple[Heading, ...]:
        found: list[Heading] = []
        while identifier is not None:
            if side == "old" and identifier in self._linked:
                return (*self._above("new", self._linked[identifier]), *found)
            section = self._sections[side][identifier]
            if section.heading:
                found.insert(0, _heading(side, section))
            identifier = section.parent
        return tuple(found)

    def choices(self, used: Iterable[Sequence[Heading]]) -> list[Heading]:
        """The headings to choose from, in the order of this year's outline, then those only last year has."""
        wanted = {heading.id for headings in used for heading in headings}
        known = [
            heading
            for side, sections in reversed(self._sections.items())
            for heading in (_heading(side, section) for section in sections.values())
            if heading.id in wanted
        ]
        levels = Counter(heading.level for heading in known)
        deepest = 1
        while (
            deepest < max(levels, default=1)
            and sum(n for level, n in levels.items() if level <= deepest + 1) <= MOST_CHOICES
        ):
            deepest += 1
        return [heading for heading in known if heading.level <= deepest]


def _heading(side: str, section: Section) -> Heading:
    return Heading(f"{side}-{section.id}", title_of(section), section.level, side == "old")

"""Layout of the rows on the page: grouped by section, quiet ones folded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from compare.model import Comparison, Relation
from compare.render.page.rows import Row, came_from_elsewhere, row_id, was_id
from compare.render.wording import displayable

_BEGINNING = 24
"""Characters of a moved sentence that identify it."""


class Away(NamedTuple):
    """Marks where last year's report had something that this year's has elsewhere."""

    id: str
    target: str
    """Id of the row the text moved to."""
    text: str
    """Its beginning."""


class Fold(NamedTuple):
    """Neighbouring rows without a change, folded into one line."""

    rows: tuple[Row, ...]
    characters: int


class Part(NamedTuple):
    """The rows under one heading of the new report."""

    path: str
    """As :attr:`Row.path`; a row with another path (a dropped one) carries its own."""
    was: str
    """As :attr:`Row.was` of its first row that has one; a row that was elsewhere carries its own."""
    items: tuple[Row | Fold | Away, ...]


def aways(comparison: Comparison) -> dict[int, list[Away]]:
    """Position of a row → what last year's report had after it and this year's has elsewhere."""
    row_of_old = {i: position for position, link in enumerate(comparison.sentences) for i in link.old}
    result: dict[int, list[Away]] = {}
    for position, link in enumerate(comparison.sentences):
        for number, sentence in enumerate(came_from_elsewhere(comparison, link)):
            before = sentence - 1
            while before >= 0 and comparison.sentences[row_of_old.get(before, -1)].relation is Relation.MOVED:
                before -= 1
            text = displayable(comparison.old.wording(sentence))[:_BEGINNING]
            away = Away(was_id(row_id(position), number), row_id(position), text)
            result.setdefault(row_of_old.get(before, 0), []).append(away)
    return result


def leads(comparison: Comparison) -> dict[int, int]:
    """Position of the row of an old heading that is gone → position of the row it stands above.

    That row has the first text of its section that did not go elsewhere.  A heading is absent if there is none.
    """
    old = comparison.old
    parents = {section.id: section.parent for section in old.sections}
    row_of = {i: position for position, link in enumerate(comparison.sentences) for i in link.old}
    found: dict[int, int] = {}
    for sentence in reversed(old.sentences):
        position = row_of.get(sentence.id)
        if position is None or not sentence.heading or comparison.sentences[position].new:
            continue
        for i in range(sentence.id + 1, len(old.sentences)):
            if not _is_within(old.sentences[i].section, sentence.section, parents):
                break
            below = row_of[i]
            link = comparison.sentences[below]
            if not link.new and below not in found:
                # Dropped as well: it follows the heading already.
                if old.sentences[i].heading:
                    continue
                break
            if link.old[0] == i and link.relation is not Relation.MOVED:
                found[position] = found.get(below, below)
                break
    return found


def _is_within(section: str | None, outer: str | None, parents: Mapping[str, str | None]) -> bool:
    while section is not None and section != outer:
        section = parents[section]
    return section is not None


def is_quiet(row: Row) -> bool:
    """Whether nothing in the row changed and it is not a heading."""
    return (
        row.state is Relation.UNCHANGED
        and not row.level
        and not row.has_changed_figure
        and not (row.has_finding or row.has_note)
    )


def _in_order(comparison: Comparison, above: Mapping[int, int]) -> list[int]:
    """The positions of all rows, each old heading before the row it stands above."""
    headings: dict[int, list[int]] = {}
    for position in sorted(above, key=lambda at: comparison.sentences[at].old):
        headings.setdefault(above[position], []).append(position)
    rest = (position for position in range(len(comparison.sentences)) if position not in above)
    return [at for position in rest for at in (*headings.get(position, ()), position)]


def folded(comparison: Comparison, found: Sequence[Row]) -> list[Part]:
    """Rows by section, with runs of two or more quiet ones folded, and moved text marked at its old place."""
    moved = aways(comparison)
    above = leads(comparison)
    parts: list[Part] = []
    items: list[Row | Fold | Away] = []
    quiet: list[Row] = []
    path, was = found[0].path if found else "", ""

    def flush() -> None:
        if len(quiet) >= 2:
            characters = sum(len(p.text) for row in quiet for run in row.new for p in run.pieces)
            items.append(Fold(tuple(quiet), characters))
        else:
            items.extend(quiet)
        quiet.clear()

    for position in _in_order(comparison, above):
        row = found[position]
        place = found[above.get(position, position)]
        if place.new and place.path != path:
            flush()
            if items:
                parts.append(Part(path, was, tuple(items)))
            items, path, was = [], place.path, ""
        was = was or row.was
        if is_quiet(row):
            quiet.append(row)
        else:
            flush()
            items.append(row)
        if position in moved:
            flush()
            items.extend(moved[position])
    flush()
    parts.append(Part(path, was, tuple(items)))
    return parts

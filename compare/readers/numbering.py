"""Automatic numbering of a Word document: the numbers Word computes but does not write as text.

Source: ECMA-376 part 1, §17.9.  A paragraph names a list (w:num) and a level; the list names its definition
(w:abstractNum), whose counters all lists of that definition share.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree.ElementTree import Element

from compare.readers.docx_package import W
from compare.readers.docx_styles import Styles, number_of, toggle_of, value_of
from compare.readers.number_formats import formatted

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_PADDED = re.compile(r"(0+)1\b")
_ENCLOSED = re.compile(r"[①-⒛㉑-㉟㊀-㊉㊱-㊿]\Z")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and writes."""

    start: int = 1
    number_format: str = "decimal"
    width: int = 0
    """Digits to pad to with zeros: 3 for 001."""
    text: str = ""
    """As written, ``%1`` to ``%9`` standing for the counters: ``第%1章``, ``%1.%2``."""
    restart: int | None = None
    """The level, 1 the highest, whose paragraphs reset this counter; 0 for none; None for any higher
    level."""
    is_legal: bool = False
    """Every counter in the text is decimal, whatever its own format."""
    suffix: str = "tab"
    """What Word puts after the number: tab, space or nothing."""
    style: str | None = None
    """Id of the paragraph style tied to this level."""


@dataclass(frozen=True, slots=True)
class List:
    """A w:num: a use of a definition, with what it changes."""

    definition: str
    """Id of the w:abstractNum; lists with the same one share their counters."""
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]
    """Level → value at which this list restarts."""


@dataclass(frozen=True, slots=True)
class Label:
    """The number of a paragraph."""

    text: str
    suffix: str = "tab"

    def before(self, text: str) -> str:
        """``text`` with the number before it: ``一、总体情况``, ``第一章 总则``, ``1. 2024年``.

        Word's tab becomes nothing after punctuation, as a typist would write it, and a space otherwise; two
        numbers are always kept apart.
        """
        would_run_together = _is_latin(self.text[-1:]) and _is_latin(text[:1])
        collides = self.text[-1:].isdigit() and text[:1].isdigit()
        if self.suffix == "nothing":
            return f"{self.text} {text}" if collides else self.text + text
        if _closes_itself(self.text) and not would_run_together:
            return self.text + text
        return f"{self.text} {text}"


def _is_latin(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in ".,")


def _closes_itself(number: str) -> bool:
    return bool(_ENCLOSED.search(number)) or unicodedata.category(number[-1]).startswith("P")


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a paragraph in a list."""

    list: str
    """Id of a w:num."""
    level: int
    """0 is the highest."""


@dataclass(slots=True)
class Counter:
    """Counts the numbered paragraphs of one document, in reading order."""

    lists: Mapping[str, List]
    _values: dict[str, dict[int, int]] = field(default_factory=dict)
    _restarted: set[Place] = field(default_factory=set)

    def next(self, place: Place) -> Label | None:
        """The number of the next paragraph at ``place``; None for a bullet, no text, no such list."""
        numbered = self.lists.get(place.list)
        level = numbered.levels.get(place.level) if numbered else None
        if numbered is None or level is None:
            return None
        values = self._values.setdefault(numbered.definition, {})
        for higher in range(place.level):
            # A skipped level counts as used: the next paragraph there is 2 (Microsoft KB Q197139).
            if higher in numbered.levels:
                values.setdefault(higher, numbered.levels[higher].start)
        restart = numbered.restarts.get(place.level)
        if restart is not None and place not in self._restarted:
            self._restarted.add(place)
            values[place.level] = restart
        elif place.level in values:
            values[place.level] += 1
        else:
            values[place.level] = level.start
        for deeper in [known for known in values if known > place.level]:
            if _is_set_back(numbered.levels.get(deeper), by=place.level):
                del values[deeper]
        return _label(level, place.level, numbered, values)


def _is_set_back(level: Level | None, *, by: int) -> bool:
    return level is None or level.restart is None or by < level.restart


def _label(level: Level, depth: int, numbered: List, values: Mapping[int, int]) -> Label | None:
    if level.number_format == "bullet":
        return None

    def written(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        # A level cannot show the counter of a deeper one (ECMA-376 §17.9.11).
        if index > depth:
            return ""
        shown = numbered.levels.get(index, Level())
        number = values.get(index, shown.start)
        if level.is_legal and shown.number_format != "none":
            return str(number)
        return formatted(number, shown.number_format).rjust(shown.width, "0")

    text = _PLACE.sub(written, level.text).strip()
    return Label(text, level.suffix) if text else None


def read_lists(root: Element | None, styles: Styles) -> Mapping[str, List]:
    """The lists of a numbering part by id; empty without one."""
    if root is None:
        return MappingProxyType({})
    definitions = {e.get(f"{W}abstractNumId", ""): e for e in root.iter(f"{W}abstractNum")}
    uses = {e.get(f"{W}numId", ""): e for e in root.iter(f"{W}num")}
    lists: dict[str, List] = {}
    for identifier, use in uses.items():
        definition = _definition(use, definitions, uses, styles)
        if definition is None:
            continue
        levels = dict(_levels(definition))
        restarts: dict[int, int] = {}
        for override in use.findall(f"{W}lvlOverride"):
            index = _index(override)
            levels.update(_levels(override))
            start = number_of(override, "startOverride")
            if start is not None:
                restarts[index] = start
        lists[identifier] = List(
            definition.get(f"{W}abstractNumId", ""), MappingProxyType(levels), MappingProxyType(restarts)
        )
    return MappingProxyType(lists)


def _definition(
    use: Element, definitions: Mapping[str, Element], uses: Mapping[str, Element], styles: Styles
) -> Element | None:
    """The definition of a list, through list styles (w:numStyleLink) if it refers to one."""
    for _ in range(_LEVELS):
        definition = definitions.get(value_of(use, "abstractNumId") or "")
        style = styles.by_id.get(value_of(definition, "numStyleLink") or "")
        linked = uses.get(style.numbering or "") if style else None
        if linked is None or linked is use:
            return definition
        use = linked
    return None


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for element in parent.findall(f"{W}lvl"):
        number_format, width = _number_format(element)
        text = element.find(f"{W}lvlText")
        is_hidden = toggle_of(element.find(f"{W}rPr"), "vanish")
        yield (
            _index(element),
            Level(
                start=_first(number_of(element, "start")),
                number_format=number_format,
                width=width,
                text="" if text is None or is_hidden else text.get(f"{W}val", ""),
                restart=number_of(element, "lvlRestart"),
                is_legal=bool(toggle_of(element, "isLgl")),
                suffix=value_of(element, "suff") or "tab",
                style=value_of(element, "pStyle"),
            ),
        )


def _index(element: Element) -> int:
    value = element.get(f"{W}ilvl", "")
    return int(value) if re.fullmatch(r"[0-9]", value) else 0


def _number_format(level: Element) -> tuple[str, int]:
    """Name of the format, and the number of digits to pad to."""
    plain = value_of(level, "numFmt")
    if plain is not None:
        return plain, 0
    # Word 2010 and later write 001, 002 … as a custom format, with a plain one for older readers.
    custom = level.find(f"{_MC}AlternateContent/{_MC}Choice/{W}numFmt")
    padded = None if custom is None else _PADDED.match(custom.get(f"{W}format", ""))
    if padded is not None:
        return "decimal", len(padded[0])
    fallback = level.find(f"{_MC}AlternateContent/{_MC}Fallback")
    return value_of(fallback, "numFmt") or "decimal", 0


def place_of(
    properties: Element | None, style: str | None, styles: Styles, lists: Mapping[str, List]
) -> Place | None:
    """The place in a list that a paragraph's w:pPr or its style gives it; None without numbering."""
    direct = None if properties is None else properties.find(f"{W}numPr")
    identifier = value_of(direct, "numId")
    level = number_of(direct, "ilvl")
    if identifier is not None:
        return None if identifier == "0" else Place(identifier, _first(level))
    for owner in styles.chain(style):
        if owner.numbering == "0":
            return None
        if owner.numbering is not None:
            numbered = lists.get(owner.numbering)
            return Place(
                owner.numbering, _first(level, _tied_level(numbered, owner.id), owner.numbering_level)
            )
        # A style may move to another level of the list of the style it is based on.
        level = owner.numbering_level if level is None else level
    return None


def _tied_level(numbered: List | None, style: str) -> int | None:
    """The level a list ties to a style, which overrides the style's own (ECMA-376 §17.9.23)."""
    if numbered is None:
        return None
    return next((index for index, level in numbered.levels.items() if level.style == style), None)


def _first(*values: int | None) -> int:
    """The first that is given, else 0."""
    return next((value for value in values if value is not None), 0)

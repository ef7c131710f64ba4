"""The styles of a Word document: what a paragraph or run inherits from its style and that style's bases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree.ElementTree import Element

from compare.readers.docx_package import W

# Word stores built-in names in English whatever its language; WPS and LibreOffice do not always.
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|subtitle|标题|副标题", re.IGNORECASE)
_MAIN_TITLE = re.compile(r"title|标题", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|contents|目录)\s*(?:[1-9]|heading|标题)?|table of figures|图表目录", re.IGNORECASE
)
_BODY_LEVEL = 9
"""Value of w:outlineLvl that says "no heading" (ECMA-376 §17.3.1.20)."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style, without what it inherits from the style it is based on."""

    id: str
    name: str
    based_on: str | None
    outline_level: int | None
    """0 to 9 as in w:outlineLvl."""
    is_hidden: bool | None
    """Hidden text; None if the style does not say."""
    is_bold: bool | None
    numbering: str | None
    """Id of a w:num; ``0`` switches numbering off."""
    numbering_level: int | None
    """0 is the highest."""


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a document."""

    by_id: Mapping[str, Style] = field(default_factory=lambda: MappingProxyType({}))
    default: str | None = None
    """Id of the style of a paragraph that names none."""

    def chain(self, identifier: str | None) -> Iterator[Style]:
        """The style and every style it is based on, nearest first; the default for None or an unknown id."""
        seen: set[str] = set()
        current = identifier if identifier in self.by_id else self.default
        while current is not None and current in self.by_id and current not in seen:
            seen.add(current)
            yield self.by_id[current]
            current = self.by_id[current].based_on

    def heading_level(self, identifier: str | None) -> int | None:
        """1 is the highest; None for body text and for the title of the document."""
        for style in self.chain(identifier):
            # Chinese Word gives "Title" outline level 1, but it names the report, not a part of it.
            if _TITLE.fullmatch(style.name):
                return None
            if style.outline_level is not None:
                return None if style.outline_level >= _BODY_LEVEL else style.outline_level + 1
            if heading := _HEADING.fullmatch(style.name):
                return int(heading[1])
        return None

    def is_title(self, identifier: str | None) -> bool:
        """Whether the style is that of the document's title."""
        style = self.by_id.get(identifier or "")
        return style is not None and bool(_MAIN_TITLE.fullmatch(style.name))

    def is_contents(self, identifier: str | None) -> bool:
        """Whether the style is one of a table of contents: toc 1, TOC Heading, 目录 1."""
        return any(_CONTENTS.fullmatch(style.name) for style in self.chain(identifier))

    def is_hidden(self, identifier: str | None) -> bool:
        """Whether text in the style is hidden."""
        return next((s.is_hidden for s in self.chain(identifier) if s.is_hidden is not None), False)

    def is_bold(self, identifier: str | None) -> bool:
        """Whether text in the style is bold."""
        return next((s.is_bold for s in self.chain(identifier) if s.is_bold is not None), False)

    def is_bold_by_character_style(self, identifier: str | None) -> bool:
        """The same for a character style; False without one."""
        return identifier in self.by_id and self.is_bold(identifier)

    def is_hidden_by_character_style(self, identifier: str | None) -> bool:
        """The same for a character style; False without one, as those have no default."""
        return identifier in self.by_id and self.is_hidden(identifier)


def read_styles(root: Element | None) -> Styles:
    """The styles of a styles part; empty without one."""
    if root is None:
        return Styles()
    styles: dict[str, Style] = {}
    default: str | None = None
    for element in root.iter(f"{W}style"):
        identifier = element.get(f"{W}styleId", "")
        paragraph = element.find(f"{W}pPr")
        numbering = None if paragraph is None else paragraph.find(f"{W}numPr")
        styles[identifier] = Style(
            id=identifier,
            name=(value_of(element, "name") or "").strip(),
            based_on=value_of(element, "basedOn"),
            outline_level=number_of(paragraph, "outlineLvl"),
            is_hidden=toggle_of(element.find(f"{W}rPr"), "vanish"),
            is_bold=toggle_of(element.find(f"{W}rPr"), "b"),
            numbering=value_of(numbering, "numId"),
            numbering_level=number_of(numbering, "ilvl"),
        )
        if element.get(f"{W}type") == "paragraph" and is_on(element.get(f"{W}default", "0")):
            default = default or identifier
    return Styles(MappingProxyType(styles), default)


def value_of(parent: Element | None, name: str) -> str | None:
    """``w:val`` of the child of that name; None if parent, child or value are missing."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(f"{W}val")


def number_of(parent: Element | None, name: str) -> int | None:
    """The same as a whole number; None if it is not one, or implausibly long."""
    value = value_of(parent, name) or ""
    return int(value) if re.fullmatch(r"[+-]?[0-9]{1,9}", value) else None


def toggle_of(parent: Element | None, name: str) -> bool | None:
    """An on/off property (ECMA-376 §17.17.4); None if it is not set."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else is_on(child.get(f"{W}val", "1"))


def is_on(value: str) -> bool:
    """Whether a value of ST_OnOff means on."""
    return value not in ("0", "false", "off")

"""The inside of a paragraph of a Word document: runs → lines of text, with notes and text boxes.

Tracked changes are read as accepted, hidden text and comments are ignored, and only the results of fields are
read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree.ElementTree import Element

from compare.readers.docx_package import W
from compare.readers.docx_styles import Styles, is_on, toggle_of, value_of

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_SPACES = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTENTS_FIELD = re.compile(r"\s*TOC\b", re.IGNORECASE)

# Fonts for ticks and boxes in reports; their characters have no Unicode equivalent.
_SYMBOLS: Mapping[tuple[str, int], str] = MappingProxyType(
    {
        ("wingdings", 0x6C): "●", ("wingdings", 0x6E): "■", ("wingdings", 0x6F): "□",
        ("wingdings", 0x71): "□", ("wingdings", 0x74): "◆", ("wingdings", 0x75): "◆",
        ("wingdings", 0xA8): "□", ("wingdings", 0xFB): "×", ("wingdings", 0xFC): "√",
        ("wingdings", 0xFD): "☒", ("wingdings", 0xFE): "☑", ("wingdings 2", 0x50): "√",
        ("wingdings 2", 0x52): "☑", ("wingdings 2", 0xA3): "□", ("symbol", 0xA3): "≤",
        ("symbol", 0xB3): "≥", ("symbol", 0xB1): "±", ("symbol", 0xB4): "×", ("symbol", 0xB7): "·",
        ("symbol", 0xD7): "·", ("symbol", 0xA5): "∞", ("symbol", 0x6D): "μ",
    }
)  # fmt: skip

# Old versions of tracked changes, and content that is not text of the paragraph itself.
_DROPPED = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "delInstrText",
        "footnoteRef", "endnoteRef", "annotationRef", "separator", "continuationSeparator",
        "commentReference", "rt", "ffData", "fldData",
    )
)  # fmt: skip


def clean(text: str) -> str:
    """``text`` on one line, without control characters and without white space at its ends."""
    return _INVISIBLE.sub("", _SPACES.sub(" ", text)).strip()


@dataclass(frozen=True, slots=True)
class Note:
    """A place in the text that refers to a footnote or an endnote."""

    part: str
    """footnotes or endnotes"""
    id: str


@dataclass(frozen=True, slots=True)
class Box:
    """A text box anchored in the text."""

    content: Element


@dataclass(slots=True)
class Inline:
    """The text of a paragraph while it is being read."""

    lines: list[str] = field(default_factory=lambda: [""])
    """Split at line, page and column breaks: a soft return in a Chinese report stands for a paragraph."""
    attached: list[Note | Box] = field(default_factory=list)
    """In order of reference."""
    in_contents: bool = False
    """Whether text of a table of contents was left out."""
    bold: list[int] = field(default_factory=lambda: [0])
    """Bold characters at the start of each line."""
    prompted: int = 0
    """Characters of the prompts of fields that nobody filled in."""
    prompts: list[str] = field(default_factory=list)
    """Each of them."""

    @property
    def has_text(self) -> bool:
        """Whether anything is left to read."""
        return any(map(clean, self.lines))


@dataclass(slots=True)
class _Field:
    """A field that is open at the current position; fields span runs and paragraphs."""

    instruction: str = ""
    shows_result: bool = False

    @property
    def is_contents(self) -> bool:
        return bool(_CONTENTS_FIELD.match(self.instruction))


class InlineReader:
    """Reads the paragraphs of one part, in order: a field that begins in one may end in another."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[_Field] = []
        self._is_bold = False
        self._is_prompt = False
        self.prompts: dict[str, None] = {}
        """The prompts that were left in a sentence, in text order."""
        # An unclosed field would swallow the rest of the report.
        self._closed_fields = _closed_fields(root)
        self._readers: Mapping[str, Callable[[Element, Inline, bool], None]] = {
            f"{W}r": self._run,
            f"{W}t": self._text,
            f"{_MATH}t": self._text,
            f"{W}tab": lambda element, inline, hidden: self._add(" ", inline, hidden),
            f"{W}ptab": lambda element, inline, hidden: self._add(" ", inline, hidden),
            f"{W}noBreakHyphen": lambda element, inline, hidden: self._add("-", inline, hidden),
            f"{W}sym": self._symbol,
            f"{W}br": self._break,
            f"{W}cr": self._break,
            f"{W}fldChar": self._field_character,
            f"{W}instrText": self._instruction,
            f"{W}fldSimple": self._simple_field,
            f"{W}footnoteReference": self._note,
            f"{W}endnoteReference": self._note,
            f"{W}txbxContent": self._box,
            f"{W}sdt": self._content_control,
            f"{MC}AlternateContent": self._alternatives,
        }

    def read(self, paragraph: Element) -> Inline:
        """The text of a w:p."""
        inline = Inline()
        style = value_of(paragraph.find(f"{W}pPr"), "pStyle")
        self._is_bold = self._styles.is_bold(style)
        self._children(paragraph, inline, self._styles.is_hidden(style))
        # In a sentence a prompt shows what is missing; a line of its own was not needed.
        if inline.prompted and inline.prompted == sum(len(line.strip()) for line in inline.lines):
            inline.lines, inline.bold = [""], [0]
        else:
            self.prompts.update(dict.fromkeys(inline.prompts))
        return inline

    def _children(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        for child in element:
            if child.tag in _DROPPED:
                continue
            self._readers.get(child.tag, self._children)(child, inline, is_hidden)

    def _run(self, run: Element, inline: Inline, is_hidden: bool) -> None:
        properties = run.find(f"{W}rPr")
        direct = toggle_of(properties, "vanish")
        if direct is None:
            # Set in both a paragraph and a character style, a toggle property is off (ECMA-376 §17.7.3).
            direct = is_hidden != self._styles.is_hidden_by_character_style(value_of(properties, "rStyle"))
        custom_mark = any(is_on(note.get(f"{W}customMarkFollows", "0")) for note in _note_references(run))
        if custom_mark:
            for note in _note_references(run):
                self._note(note, inline, direct)
            return
        around = self._is_bold
        bold = toggle_of(properties, "b")
        if bold is None:
            bold = around != self._styles.is_bold_by_character_style(value_of(properties, "rStyle"))
        self._is_bold = bold
        self._children(run, inline, direct)
        self._is_bold = around

    @property
    def _in_contents(self) -> bool:
        return any(each.is_contents for each in self._fields)

    @property
    def _is_shown(self) -> bool:
        return all(each.shows_result for each in self._fields)

    def _add(self, text: str, inline: Inline, is_hidden: bool) -> None:
        if self._in_contents:
            inline.in_contents = True
        elif self._is_shown and not is_hidden:
            if self._is_prompt:
                text = text.strip().rstrip("。.")
                inline.prompted += len(text)
            if inline.bold[-1] == len(inline.lines[-1]) and (self._is_bold or not text.strip()):
                inline.bold[-1] += len(text)
            inline.lines[-1] += text

    def _text(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        self._add(element.text or "", inline, is_hidden)

    def _break(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        if self._is_shown and not is_hidden:
            inline.lines.append("")
            inline.bold.append(0)

    def _symbol(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        code = element.get(f"{W}char", "")
        if not re.fullmatch(r"[0-9A-Fa-f]{1,4}", code):
            return
        point = int(code, 16)
        is_private = 0xE000 <= point <= 0xF8FF
        font = element.get(f"{W}font", "").lower()
        # Symbol fonts use F000 to F0FF (ECMA-376 §17.3.3.30); characters without Unicode equivalent are
        # dropped.
        text = _SYMBOLS.get((font, point & 0xFF)) if is_private or point < 0x100 else None
        if text is None and not is_private and not 0xD800 <= point <= 0xDFFF:
            text = chr(point)
        self._add(text or "", inline, is_hidden)

    def _field_character(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin" and element in self._closed_fields:
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows_result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _instruction(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        if self._fields:
            self._fields[-1].instruction += element.text or ""

    def _simple_field(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        self._fields.append(_Field(element.get(f"{W}instr", ""), shows_result=True))
        self._children(element, inline, is_hidden)
        self._fields.pop()

    def _note(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        if self._is_shown and not is_hidden:
            part = element.tag.removeprefix(W).removesuffix("Reference") + "s"
            inline.attached.append(Note(part, element.get(f"{W}id", "")))

    def _box(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        if self._is_shown and not is_hidden:
            inline.attached.append(Box(element))

    def _content_control(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        if is_contents(element):
            return
        around = self._is_prompt
        self._is_prompt = around or is_prompt(element)
        line, start = len(inline.lines), len(inline.lines[-1])
        self._children(element, inline, is_hidden)
        if self._is_prompt and not around and len(inline.lines) == line and inline.lines[-1][start:]:
            inline.prompts.append(inline.lines[-1][start:])
        self._is_prompt = around

    def _alternatives(self, element: Element, inline: Inline, is_hidden: bool) -> None:
        self._children(chosen(element), inline, is_hidden)


def chosen(alternatives: Element) -> Element:
    """The branch of mc:AlternateContent to read: the first with text in it, never two.

    A text box appears in both, as a drawing and as VML for Word 2007; an emoji has text in the fallback only.
    """
    branches = [branch for branch in alternatives if branch.tag in (f"{MC}Choice", f"{MC}Fallback")]
    with_text = (branch for branch in branches if next(branch.iter(f"{W}t"), None) is not None)
    return next(with_text, branches[0] if branches else alternatives)


def is_left_out(control: Element) -> bool:
    """Whether a content control around paragraphs holds a table of contents or only its own prompt."""
    return is_contents(control) or is_prompt(control)


def is_contents(control: Element) -> bool:
    """Whether a content control holds a table of contents."""
    properties = control.find(f"{W}sdtPr")
    gallery = None if properties is None else properties.find(f"{W}docPartObj")
    return value_of(gallery, "docPartGallery") == "Table of Contents"


def is_prompt(control: Element) -> bool:
    """Whether a content control shows only its own prompt, as nobody filled it in."""
    return bool(toggle_of(control.find(f"{W}sdtPr"), "showingPlcHdr"))


def _note_references(run: Element) -> list[Element]:
    return [*run.findall(f"{W}footnoteReference"), *run.findall(f"{W}endnoteReference")]


def _closed_fields(root: Element) -> set[Element]:
    """The field characters that begin a field which has an end."""
    closed: set[Element] = set()
    open_fields: list[Element] = []
    for element in _kept_field_characters(root):
        if element.get(f"{W}fldCharType") == "begin":
            open_fields.append(element)
        elif element.get(f"{W}fldCharType") == "end" and open_fields:
            closed.add(open_fields.pop())
    return closed


def _kept_field_characters(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == f"{W}fldChar":
            yield child
        elif child.tag not in _DROPPED:
            yield from _kept_field_characters(child)

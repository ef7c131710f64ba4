"""Markdown (.md): CommonMark with tables and footnotes, its inline markup stripped to text.

A line break in the source joins without a space between Chinese characters.  If the next line is numbered or
indented, or this one ends a sentence, it separates paragraphs, as intended: much Chinese Markdown has no
empty lines.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from compare.errors import UnreadableDocument
from compare.message import N_
from compare.model import Block, BlockKind, Document, Origin
from compare.readers import refuse_too_long
from compare.readers.text import clean, decode, ends_sentence, join, starts_anew

_NO_TEXT = N_("{path} has no text: give a file with the report in it.")

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"^(title|issuer|date|document_number)[ \t]*:[ \t]*(\S.*)$", re.M | re.I)
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_TAG = re.compile(r"<[/!?a-zA-Z][^<>]*>")
_BREAK_TAG = re.compile(r"<(?:br|/?p|/?div|/?tr|/?h[1-6]|/?li)\b[^<>]*>", re.I)
# CommonMark does not recognise the end of **一、**加强…: a Chinese character follows the punctuation mark.
_STRONG = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")

_SOFT_BREAK = "\n"
_HARD_BREAK = "\r"
_BREAK_WITHIN_LINE = "\x01"
_LITERAL_STAR = "\x00"
_LITERAL_BRACKET = "\x02"
"""CommonMark never outputs any of these five, nor would they be kept."""

_MOST_BRACKETS = 5000
"""Looking for links takes quadratic time; no report has as many."""

_LONGEST_UNDERLINED_HEADING = 60
"""A long paragraph with --- directly below was meant as a paragraph with a rule."""


def read(data: bytes, path: str) -> Document:
    """The blocks of ``data``.  Raises UnreadableDocument if it is not text, or empty."""
    text = decode(data, path).replace("\r\n", "\n").replace("\r", "\n")
    refuse_too_long(path, len(text))
    metadata, body = _front_matter(text)
    blocks = tuple(_blocks(_parser(body).parse(body)))
    if not blocks:
        raise UnreadableDocument(_NO_TEXT, path=path)
    return Document(path, "markdown", blocks, metadata)


def _front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """The front matter's declarations, and the rest with the same line numbers."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return MappingProxyType({}), text
    fields = {
        name.lower(): clean(value.strip().strip("\"'")) for name, value in _FIELD.findall(found.group(1))
    }
    metadata = {name: value for name, value in fields.items() if value}
    return MappingProxyType(metadata), "\n" * found.group().count("\n") + text[found.end() :]


def _parser(body: str) -> MarkdownIt:
    # Without text_join, escaped characters stay apart from markup.
    parser = MarkdownIt("commonmark").enable("table").disable("text_join")
    if body.count("[") > _MOST_BRACKETS:
        parser.disable(["link", "image"])
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    return parser


def _footnote(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """The block rule for ``[^1]: text``, which CommonMark takes for a link address and drops."""
    begin = state.bMarks[start] + state.tShift[start]
    line = state.src[begin : state.eMarks[start]]
    found = _FOOTNOTE.match(line)
    if not found or state.is_code_block(start):
        return False
    if silent:
        return True
    token = state.push("footnote", "", 0)
    token.map = [start, start + 1]
    inline = state.push("inline", "", 0)
    inline.map = [start, start + 1]
    inline.content = line[found.end() :].strip()
    inline.children = []
    state.line = start + 1
    return True


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    level: int | None = None
    numbers: list[str] = []
    row: list[str] | None = None
    kind = BlockKind.PARAGRAPH
    for token in tokens:
        line = token.map[0] + 1 if token.map else 1
        match token.type:
            case "heading_open":
                level = int(token.tag[1])
                is_underlined = token.markup in ("-", "=")
            case "heading_close":
                level = None
            case "list_item_open":
                numbers.append(f"{token.info}{token.markup}" if token.info else "")
            case "list_item_close":
                numbers.pop()
            case "footnote":
                kind = BlockKind.FOOTNOTE
            case "tr_open":
                row, row_line = [], line
            case "tr_close":
                if row and any(row):
                    yield Block(
                        " | ".join(filter(None, row)), Origin(row_line), BlockKind.TABLE_ROW, cells=tuple(row)
                    )
                row = None
            case "inline" if row is not None:
                row.append(join(text for _, text in _lines(_inline(token))))
            case "inline":
                for block in _paragraphs(token, line, kind, level):
                    declared = block.level
                    if declared and is_underlined and _is_prose(block.text):
                        declared = None
                    number = numbers[-1] if numbers else ""
                    # Only the first of several paragraphs of an item is numbered.
                    if number:
                        numbers[-1] = ""
                    yield Block(join((number, block.text)), block.origin, block.kind, declared)
                kind = BlockKind.PARAGRAPH
            case "code_block" | "fence" | "html_block":
                content = _without_tags(token.content) if token.type == "html_block" else token.content
                offset = 1 if token.type == "fence" else 0
                # An indented paragraph, the usual form in Chinese, is code to CommonMark.
                for position, source in enumerate(content.split("\n")):
                    for text in map(clean, source.split(_BREAK_WITHIN_LINE)):
                        if text:
                            yield Block(text, Origin(line=line + offset + position))


def _without_tags(source: str) -> str:
    """HTML as lines of text, comments left out; as many lines as in the source."""
    kept, *others = source.split("<!--")
    for part in others:
        comment, _, text = part.partition("-->")
        kept += "\n" * comment.count("\n") + text
    return html.unescape(_TAG.sub("", _BREAK_TAG.sub(_BREAK_WITHIN_LINE, kept)))


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST_UNDERLINED_HEADING or text.endswith(("。", "；", "！", "？"))


def _paragraphs(token: Token, line: int, kind: BlockKind, level: int | None) -> Iterator[Block]:
    """The paragraphs of one inline token; a heading is one, whatever its breaks."""
    pieces = list(_lines(_inline(token)))
    if level is not None:
        pieces = [(0, join(text for _, text in pieces))]
    for offset, text in pieces:
        if text:
            yield Block(text, Origin(line=line + offset), kind, level)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs that breaks divide ``text`` into, and the line of the first piece of each."""
    pending: list[str] = []
    start = 0
    position = 0
    is_hard = False
    for piece in re.split(f"([{_SOFT_BREAK}{_HARD_BREAK}{_BREAK_WITHIN_LINE}])", text):
        if piece and piece in _SOFT_BREAK + _HARD_BREAK + _BREAK_WITHIN_LINE:
            position += piece != _BREAK_WITHIN_LINE
            is_hard = piece != _SOFT_BREAK
            continue
        is_new = pending and (is_hard or ends_sentence(pending[-1]) or starts_anew(piece))
        if is_new:
            yield start, join(pending)
            pending = []
        if not pending:
            start = position
        if clean(piece):
            pending.append(clean(piece))
    if pending:
        yield start, join(pending)


def _inline(token: Token) -> str:
    """The text of an inline token, with the three marks for its breaks."""
    parts: list[str] = []
    for child in token.children or ():
        match child.type:
            case "text":
                parts.append(child.content)
            case "code_inline" | "text_special":
                literal = child.content.replace("*", _LITERAL_STAR).replace("[", _LITERAL_BRACKET)
                parts.append(literal)
            case "softbreak":
                parts.append(_SOFT_BREAK)
            case "hardbreak":
                parts.append(_HARD_BREAK)
            case "html_inline" if _BREAK_TAG.match(child.content):
                parts.append(_BREAK_WITHIN_LINE)
    text = _FOOTNOTE_MARK.sub("", "".join(parts))
    return _STRONG.sub(r"\1", text).replace(_LITERAL_STAR, "*").replace(_LITERAL_BRACKET, "[")

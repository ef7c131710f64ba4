"""Document → Report: roles, metadata, section tree, sentences.  Figures are added by the caller."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from compare.errors import UnreadableDocument
from compare.message import N_
from compare.model import Block, BlockKind, Document, Function, Paragraph, Report, Role, Section, Sentence
from compare.structure import metadata
from compare.structure.dated_places import settled_year
from compare.structure.heading import bracketed_end, numbered_heading
from compare.structure.outline import sections
from compare.structure.passage import passages
from compare.structure.period import spans
from compare.structure.role import roles
from compare.structure.sentence import sentence_spans
from compare.wording import half_width

__all__ = ["report_of"]

_NO_REPORT = N_(
    "{path} holds no report: there is hardly any Chinese text in it; give a file with the report."
)
_FEWEST_CHARACTERS = 10
"""Least Chinese characters in a document; source code, logs and lists of figures have hardly any."""


def _in_half_width(block: Block) -> Block:
    # To every reader, and every rule looking for a year, ２０２４年 is 2024年.
    text = half_width(block.text)
    return (
        block if text == block.text else replace(block, text=text, cells=tuple(map(half_width, block.cells)))
    )


def _placed(blocks: Sequence[Block], found_roles: Sequence[Role]) -> tuple[str, tuple[Paragraph, ...]]:
    paragraphs: list[Paragraph] = []
    at = 0
    for block, role in zip(blocks, found_roles, strict=True):
        cells: list[tuple[int, int]] = []
        cursor = 0
        for cell in block.cells:
            begin = block.text.find(cell, cursor)
            if cell and begin >= 0:
                cells.append((at + begin, at + begin + len(cell)))
                cursor = begin + len(cell)
            else:
                cells.append((at + cursor, at + cursor))
        paragraphs.append(Paragraph(at, at + len(block.text), role, block.origin, block.kind, tuple(cells)))
        at += len(block.text) + 1
    return "\n".join(block.text for block in blocks), tuple(paragraphs)


def _sentences(
    text: str, paragraphs: Sequence[Paragraph], found: Sequence[Section], year: int | None
) -> tuple[Sentence, ...]:
    result: list[Sentence] = []
    by_start = {section.start: section for section in found}
    by_id = {section.id: section for section in found}
    places = sorted(by_start)
    turns = list(passages(text, paragraphs, found, year))[::-1]
    cursor = -1

    def innermost(position: int) -> Section | None:
        nonlocal cursor
        while cursor + 1 < len(found) and found[cursor + 1].start <= position:
            cursor += 1
        section = found[cursor] if cursor >= 0 else None
        while section and section.end <= position:
            section = by_id[section.parent] if section.parent else None
        return section

    def add(
        section: Section | None, start: int, end: int, paragraph: int, heading: bool, part: Function
    ) -> None:
        identifier = section.id if section else None
        result.append(Sentence(len(result), identifier, start, end, paragraph, heading, part))

    for number, paragraph in enumerate(paragraphs):
        if paragraph.role is Role.TITLE:
            add(None, paragraph.start, paragraph.end, number, True, Function.OTHER)
        if paragraph.role is not Role.BODY:
            continue
        if paragraph.kind is BlockKind.TABLE_ROW:
            section = innermost(paragraph.start)
            part = section.function if section else Function.OTHER
            add(section, paragraph.start, paragraph.end, number, False, part)
            continue
        starts = places[bisect_left(places, paragraph.start) : bisect_left(places, paragraph.end)]
        pieces = [paragraph.start] if not starts or starts[0] > paragraph.start else []
        pieces += starts
        for position, begin in enumerate(pieces):
            end = pieces[position + 1] if position + 1 < len(pieces) else paragraph.end
            section = innermost(begin)
            part = section.function if section else Function.OTHER
            headed = by_start.get(begin)
            body_begin = begin
            if headed and headed.heading:
                add(headed, begin, headed.heading_end, number, True, headed.function)
                body_begin = headed.heading_end
            for first, last in sentence_spans(text, body_begin, end):
                while turns and turns[-1].end <= first:
                    turns.pop()
                is_turned = bool(turns) and turns[-1].start <= first
                add(section, first, last, number, False, turns[-1].function if is_turned else part)
    return tuple(result)


def report_of(document: Document) -> Report:
    """Read the structure of a document.

    Returns a Report without figures, on the year its text is on where its title kept an older one.  Raises
    UnreadableDocument if no body text is left.
    """
    report = _read(document)
    year = settled_year(report)
    return report if year == report.year else _read(document, year)


def _read(document: Document, year: int | None = None) -> Report:
    """The structure of a document, on the given year; without one, on that of its title, opening or date."""
    blocks = [_in_half_width(block) for block in document.blocks]
    found_roles = roles(blocks, document.metadata.get("title", ""))
    text, paragraphs = _placed(blocks, found_roles)
    front, tail = metadata.outside_body(blocks, found_roles)
    title_blocks = [b.text for b, r in zip(blocks, found_roles, strict=True) if r is Role.TITLE]
    body = [b.text for b, r in zip(blocks, found_roles, strict=True) if r is Role.BODY]
    chinese = sum(1 for _ in islice((c for c in text if "一" <= c <= "鿿"), _FEWEST_CHARACTERS))
    # A line of Chinese is as good as a title alone.
    if not body or (chinese < _FEWEST_CHARACTERS and chinese * 2 > len("".join(text.split()))):
        raise UnreadableDocument(
            "{path} has no body text: nothing is left after title and page furniture; check the file.",
            path=document.path,
        )
    if chinese < _FEWEST_CHARACTERS:
        raise UnreadableDocument(_NO_REPORT, path=document.path)
    title = metadata.title_of(title_blocks, document.metadata)
    opening = body[:4]
    # A work report gives the day of its delivery in a line of its own below the title.
    delivered = [line for line in opening if len(line) <= 80]
    date = metadata.date_of([*front, *delivered], tail, document.metadata)
    headings = [line for line in body if len(line) <= 60 and (numbered_heading(line) or bracketed_end(line))]
    year = year or metadata.year_of(title, opening, headings, date)
    found = sections(text, paragraphs, blocks, year)
    sentences = _sentences(text, paragraphs, found, year)
    several = spans(text, found, sentences)
    return Report(
        path=document.path,
        format=document.format,
        title=title,
        issuer=metadata.issuer_of(title, opening, front, tail, document.metadata.get("issuer", "")),
        year=year,
        document_number=metadata.document_number_of(front, document.metadata),
        date=date,
        text=text,
        paragraphs=paragraphs,
        sections=found,
        sentences=tuple(replace(s, span=several[s.id]) if s.id in several else s for s in sentences),
        figures=(),
        markup=document.markup,
    )

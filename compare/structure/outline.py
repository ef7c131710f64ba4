"""Paragraphs → the tree of sections."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.model import Block, BlockKind, Paragraph, Role, Section
from compare.structure.by_heading import functions_by_heading, names_a_part
from compare.structure.by_text import with_functions_by_text
from compare.structure.furniture import ATTACHMENT
from compare.structure.heading import (
    LONGEST_HEADING,
    Heading,
    Scheme,
    bracketed_end,
    is_row,
    looks_like_a_bare_heading,
    number_of,
    numbered_heading,
)
from compare.structure.passage import trimmed, with_unheaded_parts
from compare.structure.unnumbered import bold_end, dashed_among, lines_among, lone_line_among, phrases_among

_CLOSING = "。．.!！;；:：,，、 \u3000"
_LONGEST_LOOK = 4 * LONGEST_HEADING
_LABEL = re.compile(r"([^，,。；;：:]{4,16})(?<!建议)[：:](?=.{8,}$)")
_NUMBER_RANK = 100
"""Numbered headings rank below headings declared only by markup: a saved page puts its own title and captions
in <h2> above a body numbered by its author."""
_BELOW = 0.5
"""Puts a heading without a number below the heading above it, and above any scheme below that."""


_FEWEST_LINES = 4
"""Numbered lines in a part below which an unnumbered one may be anything."""
_OF_TOPICS = (Scheme.BRACKETED_IDEOGRAPH, Scheme.DIGIT)
_FEWEST_OF_ONE = 3
"""Least paragraphs with headings of their own to show that each heading has one paragraph."""


class _Found(NamedTuple):
    start: int
    number_end: int
    heading_end: int
    rank: float
    is_run_in: bool
    scheme: Scheme | None = None
    ordinal: int | None = None
    is_annex: bool = False


def _shape(heading: Heading, piece: str, start: int) -> _Found:
    depth = piece.count(".", 0, heading.number_end) if heading.scheme is Scheme.DECIMAL else 0
    rank = _NUMBER_RANK + 10 * int(heading.scheme or 0) + depth
    ends = start + heading.number_end, start + heading.heading_end
    return _Found(start, *ends, rank, heading.is_run_in, heading.scheme, heading.ordinal)


def _declared(text: str, start: int, level: int) -> _Found:
    stop = re.search(r"[。！？]", text)
    if len(text) > LONGEST_HEADING and stop and stop.end() <= LONGEST_HEADING:
        return _Found(start, start, start + stop.end(), level, True)
    return _Found(start, start, start + len(text), level, False)


def _further(text: str, start: int, first: Heading) -> list[_Found]:
    """Headings inside a paragraph that begins with one: pages lose the break between (一)… and (二)…."""
    found: list[_Found] = []
    scheme, ordinal = first.scheme, first.ordinal
    if scheme is None or ordinal is None or scheme in (Scheme.DIGIT, Scheme.CIRCLED):
        return found
    for stop in re.finditer(r"[。！？]", text):
        following = text[stop.end() : stop.end() + _LONGEST_LOOK]
        rest = following.lstrip()
        at = stop.end() + len(following) - len(rest)
        candidate = numbered_heading(rest)
        if candidate and candidate.scheme is scheme and candidate.ordinal == ordinal + 1:
            found.append(_shape(candidate, rest, start + at))
            ordinal += 1
    return found


def _headings(text: str, paragraphs: Sequence[Paragraph], blocks: Sequence[Block]) -> list[_Found]:
    body = [
        (paragraph, block)
        for paragraph, block in zip(paragraphs, blocks, strict=True)
        if paragraph.role is Role.BODY and paragraph.kind is BlockKind.PARAGRAPH
    ]
    pieces = [text[paragraph.start : paragraph.end] for paragraph, _ in body]
    items = _items(pieces)
    found: list[_Found] = []
    bracketed: list[_Found] = []
    for position, ((paragraph, block), piece) in enumerate(zip(body, pieces, strict=True)):
        numbered = None if position in items or is_row(piece) else numbered_heading(piece)
        if numbered:
            found.append(_shape(numbered, piece, paragraph.start))
            if numbered.is_run_in:
                found.extend(_further(piece, paragraph.start, numbered))
        elif block.level is not None and len(piece) <= 3 * LONGEST_HEADING:
            found.append(_declared(piece, paragraph.start, block.level))
        elif end := bracketed_end(piece):
            is_run_in = bool(piece[end:].strip())
            # A title alone in its paragraph heads what follows.
            if is_run_in or (position + 1 < len(body) and not bracketed_end(pieces[position + 1])):
                at = paragraph.start
                bracketed.append(_Found(at, at, at + end, 0, is_run_in))
    if not any(names_a_part(text[f.number_end : f.heading_end].rstrip(_CLOSING)) for f in found):
        found.extend(list(_labels(body, pieces, {f.start for f in (*found, *bracketed)}, found)))
    found.extend(_bare(body, pieces, {f.start for f in (*found, *bracketed)}, found))
    found.extend(_placed(bracketed, found))
    found.extend(_annexes(paragraphs, text, found))
    for further in (_lines, _phrases):
        found.sort(key=lambda f: f.start)
        # What is found now does not affect the rest.
        found.extend(list(further(body, pieces, found)))
    return sorted(found, key=lambda f: f.start)


def _annexes(paragraphs: Sequence[Paragraph], text: str, found: Sequence[_Found]) -> Iterator[_Found]:
    """Titles of the tables attached after the signature: parts of the first level."""
    rank = min((f.rank for f in found), default=1)
    taken = {f.start for f in found}
    for title in _titles_of_annexes(paragraphs, text):
        if title.start not in taken:
            yield _Found(title.start, title.start, title.end, rank, False, is_annex=True)


def _titles_of_annexes(paragraphs: Sequence[Paragraph], text: str) -> Iterator[Paragraph]:
    """Lines at the end of a report that head nothing but tables; what is attached inside the text is of its section."""
    has_rows = False
    for position in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[position]
        if paragraph.role is not Role.BODY:
            continue
        if paragraph.kind is BlockKind.TABLE_ROW:
            has_rows = True
            continue
        # Behind 附件1, which is of the page, the title says nothing of being one.
        is_title = paragraphs[position - 1].role is not Role.BODY or ATTACHMENT.match(
            text[paragraph.start : paragraph.end]
        )
        if not has_rows or not is_title:
            return
        has_rows = False
        yield paragraph


def _items(pieces: Sequence[str]) -> set[int]:
    """Positions of numbered paragraphs that are list items and head nothing.

    1.…；2.…；3.…。 is one, and so are consecutive whole sentences with numbers.
    """
    items: set[int] = set()
    previous: tuple[Scheme | None, int | None, bool] | None = None
    for position, piece in enumerate(pieces):
        number = number_of(piece)
        is_sentence = piece.rstrip().endswith(("；", ";", "。"))
        if number is None or number[0] < Scheme.DIGIT:
            previous = None
            continue
        heading = numbered_heading(piece)
        is_item = is_sentence and not (heading and heading.is_run_in)
        if previous and is_item and previous[2] and previous[:2] == (number[0], (number[1] or 0) - 1):
            items |= {position - 1, position}
        previous = (*number, is_item)
    return items


def _bare(
    body: Sequence[tuple[Paragraph, Block]], pieces: Sequence[str], starts: set[int], found: Sequence[_Found]
) -> Iterator[_Found]:
    """Short lines without number and full stop.

    If no part is numbered or declared, they are the parts; otherwise only those that name problems, plan or
    duties, or frame the parts.
    """
    tops = [f.rank for f in found if f.rank <= _NUMBER_RANK + 10 * Scheme.IDEOGRAPH]
    rank = min(tops, default=1)
    first = {f.start for f in found if f.ordinal == 1}
    for position, (paragraph, _) in enumerate(body[:-1]):
        piece = pieces[position]
        if paragraph.start in starts or is_row(piece) or not looks_like_a_bare_heading(piece):
            continue
        following = pieces[position + 1]
        is_above = len(following) > 2 * len(piece) or body[position + 1][0].start in first
        if names_a_part(piece) or (is_above and not tops):
            yield _Found(paragraph.start, paragraph.start, paragraph.end, rank, False)


def _labels(
    body: Sequence[tuple[Paragraph, Block]], pieces: Sequence[str], starts: set[int], found: Sequence[_Found]
) -> Iterator[_Found]:
    """Text before a colon that names problems or plan, in a report where no heading does."""
    rank = min((f.rank for f in found if f.rank <= _NUMBER_RANK + 10 * Scheme.IDEOGRAPH), default=1)
    for (paragraph, _), piece in zip(body, pieces, strict=True):
        label = _LABEL.match(piece)
        if label and paragraph.start not in starts and names_a_part(label[1]):
            at = paragraph.start
            yield _Found(at, at, at + label.end(), rank, True)


def _placed(bracketed: Sequence[_Found], found: Sequence[_Found]) -> list[_Found]:
    """Titles in brackets with their rank.

    They rank below the heading above them, and above numbers that restart after each of them.
    """
    if not bracketed:
        return []
    others = sorted(found, key=lambda f: f.start)
    starts = [f.start for f in others]
    places = [bisect_left(starts, f.start) for f in bracketed]
    first = [others[place] for place in places if place < len(others)]
    anew = Counter(f.rank for f in first if f.ordinal == 1)
    restarting = [rank for rank, times in anew.items() if times > 1]
    if restarting:
        return [f._replace(rank=min(restarting) - _BELOW) for f in bracketed]
    top = min((f.rank for f in others), default=_NUMBER_RANK)
    return [
        f._replace(rank=others[place - 1].rank + _BELOW if place else top)
        for f, place in zip(bracketed, places, strict=True)
    ]


def _stretches(
    body: Sequence[tuple[Paragraph, Block]], found: Sequence[_Found]
) -> Iterator[tuple[float, list[int]]]:
    """Paragraphs with no heading between them: the rank of their heading, and their positions.

    Text before the first heading, or before the subsections of one, is an introduction.
    """
    starts = [f.start for f in found]
    groups: dict[int, list[int]] = defaultdict(list)
    for position, (paragraph, _) in enumerate(body):
        place = bisect_right(starts, paragraph.start)
        if not (place and starts[place - 1] == paragraph.start):
            groups[place].append(position)
    for place, positions in groups.items():
        above = found[place - 1].rank if place else _NUMBER_RANK
        if place == len(found) or (place and found[place].rank <= above):
            yield above, positions


def _lines(
    body: Sequence[tuple[Paragraph, Block]], pieces: Sequence[str], found: Sequence[_Found]
) -> Iterator[_Found]:
    """Unnumbered lines that head the paragraphs after them.

    A single one is accepted if every number of its part heads a line of its own: then it lost its number and
    has the rank of the next one.
    """
    is_bold = [block.bold >= len(piece) for (_, block), piece in zip(body, pieces, strict=True)]
    for above, positions in _stretches(body, found):
        bold = {
            within
            for within, position in enumerate(positions[:-1])
            # Bold type that continues proves nothing.
            if is_bold[position] and not is_bold[position + 1]
        }
        lines = lines_among([pieces[position] for position in positions], bold)
        for within in lines:
            paragraph = body[positions[within]][0]
            yield _Found(paragraph.start, paragraph.start, paragraph.end, above + _BELOW, False)
        lone = None if lines else lone_line_among([pieces[position] for position in positions])
        if lone is not None:
            paragraph = body[positions[lone]][0]
            rank = _rank_of_lost_number(paragraph.start, found)
            if rank:
                yield _Found(paragraph.start, paragraph.start, paragraph.end, rank, False)


def _rank_of_lost_number(start: int, found: Sequence[_Found]) -> float:
    """Rank of the number after ``start``, if all numbers of that part of the report head lines; else 0."""
    top = min((f.rank for f in found), default=0)
    tops = [f.start for f in found if f.rank == top]
    place = bisect_right(tops, start)
    first = tops[place - 1] if place else 0
    last = tops[place] if place < len(tops) else found[-1].start + 1
    within = [f for f in found if first < f.start < last]
    following = next((f for f in within if f.start > start), None)
    if following is None or following.scheme not in _OF_TOPICS or len(within) < _FEWEST_LINES:
        return 0
    return 0 if any(f.is_run_in or f.scheme is None for f in within) else following.rank


def _phrases(
    body: Sequence[tuple[Paragraph, Block]], pieces: Sequence[str], found: Sequence[_Found]
) -> Iterator[_Found]:
    """Phrases that head the paragraphs they begin."""
    for above, positions in _stretches(body, found):
        bold = {
            within: end
            for within, position in enumerate(positions)
            if (end := bold_end(pieces[position], body[position][1].bold))
        }
        within_stretch = [pieces[position] for position in positions]
        dashed = dashed_among(within_stretch)
        for within, (number_end, end) in dashed.items():
            at = body[positions[within]][0].start
            yield _Found(at, at + number_end, at + end, above + _BELOW / 2, True)
        if dashed:
            continue
        phrases = bold if len(bold) > 1 else phrases_among(within_stretch)
        for within, end in phrases.items():
            at = body[positions[within]][0].start
            yield _Found(at, at, at + end, above + _BELOW / 2, True)


def _end_at_paragraphs(
    found: Sequence[_Found],
    parents: Sequence[int | None],
    ends: list[int],
    text: str,
    body: Sequence[Paragraph],
) -> None:
    """If every phrase or bracketed title heads one paragraph, so does the last; what follows is the part's."""
    groups: dict[int, list[int]] = defaultdict(list)
    for position, (heading, parent) in enumerate(zip(found, parents, strict=True)):
        if heading.is_run_in and heading.scheme is None and parent is not None:
            groups[parent].append(position)
    last_of = {paragraph.start: paragraph.end for paragraph in body}
    for group in groups.values():
        own = [trimmed(text, last_of.get(found[position].start, 0)) for position in group]
        if len(group) >= _FEWEST_OF_ONE and all(
            ends[p] == end for p, end in zip(group[:-1], own, strict=False)
        ):
            ends[group[-1]] = own[-1]


def sections(
    text: str, paragraphs: Sequence[Paragraph], blocks: Sequence[Block], year: int | None
) -> tuple[Section, ...]:
    """The sections of the body in text order, with parents, spans and functions."""
    body = [p for p in paragraphs if p.role is Role.BODY]
    if not body:
        return ()
    found = _headings(text, paragraphs, blocks)
    parents: list[int | None] = []
    levels: list[int] = []
    ends = [body[-1].end] * len(found)
    opened: list[int] = []
    starts = [paragraph.start for paragraph in body]
    for position, heading in enumerate(found):
        while opened and found[opened[-1]].rank >= heading.rank:
            # Signature and date stand between the body and its attachments.
            before = body[bisect_left(starts, heading.start) - 1].end if heading.is_annex else heading.start
            ends[opened.pop()] = trimmed(text, before)
        parents.append(opened[-1] if opened else None)
        levels.append(len(opened) + 1)
        opened.append(position)
    _end_at_paragraphs(found, parents, ends, text, body)
    wordings = [text[f.number_end : f.heading_end].strip().rstrip(_CLOSING) for f in found]
    is_annex = [heading.is_annex for heading in found]
    functions = functions_by_heading(wordings, parents, is_annex, year)
    result = [
        Section(
            id=f"s{position + 1}",
            level=levels[position],
            number=text[heading.start : heading.number_end].strip(),
            heading=wordings[position],
            start=heading.start,
            end=ends[position],
            heading_end=heading.heading_end,
            parent=None if parent is None else f"s{parent + 1}",
            function=functions[position],
            is_run_in=heading.is_run_in,
        )
        for position, (heading, parent) in enumerate(zip(found, parents, strict=True))
    ]
    return with_unheaded_parts(text, body, with_functions_by_text(text, body, result, year), year)

"""Paragraphs → the tree of sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compare.model import Block, BlockKind, Function, Paragraph, Role, Section
from compare.structure import function
from compare.structure.heading import (
    LONGEST_HEADING,
    Heading,
    Scheme,
    looks_like_a_bare_heading,
    numbered_heading,
)
from compare.structure.passage import trimmed, with_unheaded_parts
from compare.wording import normal

_CLOSING = "。．.!！;；:：,，、 \u3000"
_LONGEST_LOOK = 4 * LONGEST_HEADING
_LONGEST_BARE_PART = 16
"""Characters of an unnumbered line among numbered headings that is a heading: 下一步工作打算."""
_NUMBER_RANK = 100
"""Numbered headings rank below headings that only the markup declares: a saved page puts its own
title and captions in <h2> above a body numbered by its author."""


class _Found(NamedTuple):
    start: int
    number_end: int
    heading_end: int
    rank: int
    is_run_in: bool


def _shape(heading: Heading, piece: str, start: int) -> _Found:
    depth = piece.count(".", 0, heading.number_end) if heading.scheme is Scheme.DECIMAL else 0
    rank = _NUMBER_RANK + 10 * int(heading.scheme or 0) + depth
    return _Found(start, start + heading.number_end, start + heading.heading_end, rank, heading.is_run_in)


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
    found: list[_Found] = []
    for paragraph, block in body:
        piece = text[paragraph.start : paragraph.end]
        numbered = numbered_heading(piece)
        if numbered:
            found.append(_shape(numbered, piece, paragraph.start))
            if numbered.is_run_in:
                found.extend(_further(piece, paragraph.start, numbered))
        elif block.level is not None and len(piece) <= 3 * LONGEST_HEADING:
            found.append(_declared(piece, paragraph.start, block.level))
    # Where no part is numbered or declared, short lines without a full stop are the parts; elsewhere
    # those that name problems or plan, or what frames the parts.
    tops = [f.rank for f in found if f.rank <= _NUMBER_RANK + 10 * Scheme.IDEOGRAPH]
    starts = {f.start for f in found}
    for position, (paragraph, _) in enumerate(body[:-1]):
        piece = text[paragraph.start : paragraph.end]
        if paragraph.start in starts or not looks_like_a_bare_heading(piece):
            continue
        following = body[position + 1][0]
        is_part = (
            _names_a_part(piece) if tops else following.end - following.start > 2 * len(piece)
        )  # fmt: skip
        if is_part:
            rank = min(tops, default=1)
            found.append(_Found(paragraph.start, paragraph.start, paragraph.end, rank, False))
    return sorted(found, key=lambda f: f.start)


def _names_a_part(piece: str) -> bool:
    part, is_named = function.of_heading(piece, None)
    return is_named and part is not Function.REVIEW and len(normal(piece)) <= _LONGEST_BARE_PART


def _of_tops(headings: Sequence[str], year: int | None) -> list[Function]:
    """Functions of the parts of the first level, which the others help to tell.

    A report goes from review to problems to plan.  落实重点任务 in front of the problems is a topic of the
    review; 奋力取得新成效 behind the plan's total demands is one of the plan, as is what names nothing.
    """
    named = [function.of_heading(heading, year) for heading in headings]
    last_past = max(
        (
            position
            for position, heading in enumerate(headings)
            if named[position] == (Function.PROBLEMS, True) or function.looks_back(heading, year)
        ),
        default=-1,
    )
    found: list[Function] = []
    is_behind_plan = False
    for position, (heading, (own, is_named)) in enumerate(zip(headings, named, strict=True)):
        if own is Function.PLAN and position < last_past and not function.looks_ahead(heading, year):
            own = Function.REVIEW
        elif own is Function.REVIEW and is_behind_plan:
            own = own if is_named and function.looks_back(heading, year) else Function.PLAN
        is_behind_plan = is_behind_plan or own is Function.PLAN
        found.append(own)
    return found


def _inherited(heading: str, parent: Function, year: int | None) -> Function:
    """A subsection does what its parent does, unless a short heading says it is problems or plan.

    聚焦突出问题 under the review is review; 存在的不足 is problems wherever it stands.
    """
    own, is_named = function.of_heading(heading, year)
    if not is_named or len(normal(heading)) > _LONGEST_BARE_PART or parent is Function.PLAN:
        return parent
    if own is Function.PROBLEMS:
        return own
    # 存在问题及工作思路: its second half is a plan whatever it is called.
    is_plan = own is Function.PLAN and (parent is Function.PROBLEMS or function.looks_ahead(heading, year))
    return own if is_plan else parent


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
    for position, heading in enumerate(found):
        while opened and found[opened[-1]].rank >= heading.rank:
            ends[opened.pop()] = trimmed(text, heading.start)
        parents.append(opened[-1] if opened else None)
        levels.append(len(opened) + 1)
        opened.append(position)
    wordings = [text[f.number_end : f.heading_end].strip().rstrip(_CLOSING) for f in found]
    tops = iter(_of_tops([w for w, parent in zip(wordings, parents, strict=True) if parent is None], year))
    functions: list[Function] = []
    for wording, parent in zip(wordings, parents, strict=True):
        functions.append(next(tops) if parent is None else _inherited(wording, functions[parent], year))
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
    return with_unheaded_parts(text, body, result, year)

"""Paragraphs → the tree of sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from compare.model import Block, BlockKind, Function, Paragraph, Role, Section
from compare.structure import function
from compare.structure.heading import (
    LONGEST_HEADING,
    Heading,
    Scheme,
    looks_like_a_bare_heading,
    numbered_heading,
)
from compare.wording import normal

_CLOSING = "。．.!！;；:：,，、 \u3000"
_NUMBER_RANK = 100
"""Numbered headings rank below headings that only the markup declares: a saved page puts its own
title and captions in <h2> above a body numbered by its author."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    number_end: int
    heading_end: int
    rank: int
    is_run_in: bool


def _shape(heading: Heading, start: int) -> _Found:
    rank = _NUMBER_RANK + int(heading.scheme or 0)
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
        rest = text[stop.end() :].lstrip()
        at = len(text) - len(rest)
        candidate = numbered_heading(rest)
        if candidate and candidate.scheme is scheme and candidate.ordinal == ordinal + 1:
            found.append(_shape(candidate, start + at))
            ordinal += 1
    return found


def _headings(text: str, paragraphs: Sequence[Paragraph], blocks: Sequence[Block]) -> list[_Found]:
    body = [
        (paragraph, block)
        for paragraph, block in zip(paragraphs, blocks, strict=True)
        if paragraph.role is Role.BODY and paragraph.kind is BlockKind.PARAGRAPH
    ]
    found: list[_Found] = []
    has_markup = False
    for paragraph, block in body:
        piece = text[paragraph.start : paragraph.end]
        numbered = numbered_heading(piece)
        if numbered:
            found.append(_shape(numbered, paragraph.start))
            if numbered.is_run_in:
                found.extend(_further(piece, paragraph.start, numbered))
        elif block.level is not None and len(piece) <= 3 * LONGEST_HEADING:
            has_markup = True
            found.append(_declared(piece, paragraph.start, block.level))
    if has_markup or any(f.rank <= _NUMBER_RANK + Scheme.IDEOGRAPH for f in found):
        return found
    # No part is numbered or declared: short lines without a full stop are the parts.
    starts = {f.start for f in found}
    for position, (paragraph, _) in enumerate(body[:-1]):
        piece = text[paragraph.start : paragraph.end]
        following = body[position + 1][0]
        long_text_follows = following.end - following.start > 2 * len(piece)
        if paragraph.start not in starts and looks_like_a_bare_heading(piece) and long_text_follows:
            found.append(_Found(paragraph.start, paragraph.start, paragraph.end, 1, False))
    return sorted(found, key=lambda f: f.start)


def _inherited(
    own: Function, is_named: bool, heading: str, parent: Section | None, year: int | None
) -> Function:
    """A subsection does what its parent does, unless a short heading says it is problems or plan.

    聚焦突出问题 under the review is review; 存在的不足 is problems wherever it stands.
    """
    if parent is None:
        return own
    if is_named and own in (Function.PROBLEMS, Function.PLAN) and len(normal(heading)) <= 16:
        combined = (
            parent.function is Function.PROBLEMS and function.of_heading(heading, year)[0] is Function.PLAN
        )
        return own if combined or parent.function is not Function.PLAN else parent.function
    return parent.function


def sections(
    text: str, paragraphs: Sequence[Paragraph], blocks: Sequence[Block], year: int | None
) -> tuple[Section, ...]:
    """The sections of the body in text order, with parents, spans and functions."""
    body = [p for p in paragraphs if p.role is Role.BODY]
    if not body:
        return ()
    body_end = body[-1].end
    result: list[Section] = []
    ranks: list[tuple[int, int]] = []
    ends: dict[int, int] = {}

    def close(rank: int, at: int) -> None:
        while ranks and ranks[-1][0] >= rank:
            ends[ranks.pop()[1]] = at

    for found in _headings(text, paragraphs, blocks):
        close(found.rank, found.start)
        parent = result[ranks[-1][1]] if ranks else None
        heading = text[found.number_end : found.heading_end].strip().rstrip(_CLOSING)
        own, is_named = function.of_heading(heading, year)
        # Behind the named plan, topics without a name of their own are the plan's: a work report
        # that begins with 回顾 goes on to next year's tasks one first-level part each.
        if (
            parent is None
            and not is_named
            and Function.PLAN in (s.function for s in result if s.parent is None)
        ):
            own = Function.PLAN
        result.append(
            Section(
                id=f"s{len(result) + 1}",
                level=len(ranks) + 1,
                number=text[found.start : found.number_end].strip(),
                heading=heading,
                start=found.start,
                end=body_end,
                heading_end=found.heading_end,
                parent=parent.id if parent else None,
                function=_inherited(own, is_named, heading, parent, year),
                is_run_in=found.is_run_in,
            )
        )
        ranks.append((found.rank, len(result) - 1))
    for position, end in ends.items():
        result[position] = replace(result[position], end=_trimmed(text, end))
    return _with_unheaded_parts(text, body, result, year)


def _trimmed(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _with_unheaded_parts(
    text: str, body: Sequence[Paragraph], found: list[Section], year: int | None
) -> tuple[Section, ...]:
    """Add problems and plan that stand at the end without a heading of their own.

    They are looked for in the last part of a report whose headings name neither; else the last
    topic's subsection would swallow them.
    """
    named = {s.function for s in found}
    tops = [s for s in found if s.parent is None]
    if tops and tops[-1].function is Function.PLAN:
        return tuple(found)
    begin = tops[-1].heading_end if tops else body[0].end
    starts = {s.start for s in found}
    parts: list[tuple[int, Function]] = []
    for paragraph in body:
        if paragraph.start < begin or paragraph.start in starts or paragraph.kind is not BlockKind.PARAGRAPH:
            continue
        wanted = function.of_paragraph(text[paragraph.start : paragraph.end], year)
        opened = {part for _, part in parts}
        if wanted is None or wanted in named or wanted in opened:
            continue
        if wanted is Function.PROBLEMS and Function.PLAN in opened:
            continue
        parts.append((paragraph.start, wanted))
    # What stands behind a subsection heading that follows is that subsection's, not a part's.
    last_heading = max((s.start for s in found), default=-1)
    parts = [part for part in parts if part[0] > last_heading]
    if not parts:
        return tuple(found)
    first = parts[0][0]
    result = [replace(s, end=_trimmed(text, first)) if s.end > first else s for s in found]
    for position, (start, wanted) in enumerate(parts):
        end = parts[position + 1][0] if position + 1 < len(parts) else body[-1].end
        result.append(
            Section(
                id=f"s{len(result) + 1}",
                level=1,
                number="",
                heading="",
                start=start,
                end=_trimmed(text, end),
                heading_end=start,
                parent=None,
                function=wanted,
                is_run_in=False,
            )
        )
    return tuple(result)

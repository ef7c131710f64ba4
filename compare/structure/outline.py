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
from compare.structure.passage import trimmed, with_unheaded_parts
from compare.wording import normal

_CLOSING = "。．.!！;；:：,，、 \u3000"
_LONGEST_BARE_PART = 16
"""Characters of an unnumbered line among numbered headings that is a heading: 下一步工作打算."""
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
        rest = text[stop.end() :].lstrip()
        at = len(text) - len(rest)
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
        result[position] = replace(result[position], end=trimmed(text, end))
    return with_unheaded_parts(text, body, result, year)

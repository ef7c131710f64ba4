"""Problems and plan without a heading: as parts of their own, or within another part.

A report may end with them, or a work report's review with its problems; in 存在的问题及改进情况 the plan
follows the problems under one heading.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from compare.model import BlockKind, Function, Paragraph, Role, Section
from compare.structure import function
from compare.structure.sentence import sentence_spans

_CLOSING_PARAGRAPHS = 3
"""Last paragraphs of a report: only there may a part begin in the middle of a paragraph."""
_LONGEST_LEAD = 60
"""Characters of a sentence before the one that opens a plan."""


class Passage(NamedTuple):
    """A range of the text whose function is not the one of its section."""

    start: int
    end: int
    function: Function


def trimmed(text: str, end: int) -> int:
    """``end`` without the white space before it."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def with_unheaded_parts(
    text: str, body: Sequence[Paragraph], found: Sequence[Section], year: int | None
) -> tuple[Section, ...]:
    """The sections, followed by problems and plan that end a report without a heading of their own.

    They are searched for in the last part of a report whose headings name neither; otherwise the last topic's
    subsection would swallow them.
    """
    named = {s.function for s in found}
    tops = [s for s in found if s.parent is None]
    if tops and tops[-1].function is Function.PLAN:
        return tuple(found)
    # Text before a later subsection heading is not a part at the end.
    begin = max((s.heading_end for s in found), default=body[0].end)
    parts: list[tuple[int, Function]] = []
    # 存在的问题及下一步打算 is the heading of both.
    if tops and tops[-1].function is Function.PROBLEMS and function.names_remedies(tops[-1].heading):
        named.add(Function.PLAN)
    for start, wanted in _openings(text, body, begin, year):
        opened = {part for _, part in parts}
        if wanted in named or wanted in opened:
            continue
        if wanted is Function.PROBLEMS and Function.PLAN in opened:
            continue
        parts.append((start, wanted))
    if not parts:
        return tuple(found)
    first = parts[0][0]
    result = [replace(s, end=trimmed(text, first)) if s.end > first else s for s in found]
    for position, (start, wanted) in enumerate(parts):
        end = parts[position + 1][0] if position + 1 < len(parts) else body[-1].end
        result.append(
            Section(
                id=f"s{len(result) + 1}",
                level=1,
                number="",
                heading="",
                start=start,
                end=trimmed(text, end),
                heading_end=start,
                parent=None,
                function=wanted,
                is_run_in=False,
            )
        )
    return tuple(result)


def _openings(
    text: str, body: Sequence[Paragraph], begin: int, year: int | None
) -> Iterator[tuple[int, Function]]:
    """Where problems or plan begin after ``begin``, in text order."""
    closing = body[-min(_CLOSING_PARAGRAPHS, len(body))].start
    for paragraph in body:
        if paragraph.end <= begin or paragraph.kind is not BlockKind.PARAGRAPH:
            continue
        # The first paragraph under a heading belongs to the heading.
        has_opened = not text[begin : paragraph.start].strip()
        for start, end in sentence_spans(text, max(paragraph.start, begin), paragraph.end):
            sentence = text[start:end]
            if function.opens_problems(sentence):
                wanted = Function.PROBLEMS
            elif function.opens_plan(sentence, year):
                wanted = Function.PLAN
            else:
                continue
            # 法治建设是一项系统工程。在今后的工作中…: a short sentence may precede the one that opens the
            # part.
            is_led = not has_opened and paragraph.start >= begin and start - paragraph.start <= _LONGEST_LEAD
            at = paragraph.start if is_led else start
            # After a run-in heading the first sentence belongs to the topic.
            if at == paragraph.start or (paragraph.start >= closing and start != begin):
                has_opened = True
                yield at, wanted


def passages(
    text: str, paragraphs: Sequence[Paragraph], found: Sequence[Section], year: int | None
) -> tuple[Passage, ...]:
    """Passages with another function than their section, in text order."""
    body = [p for p in paragraphs if p.role is Role.BODY and p.kind is BlockKind.PARAGRAPH]
    return tuple(
        sorted((*_problems(text, body, found, year), *_plans(text, body, found, year)), key=lambda p: p.start)
    )


def _problems(
    text: str, body: Sequence[Paragraph], found: Sequence[Section], year: int | None
) -> Iterator[Passage]:
    """The problems at the end of the review or before the plan, if no heading names them.

    The review ends with its last part before the plan; the problems come after its last heading and run to
    its end, unless the text returns to what was done.
    """
    if any(s.function is Function.PROBLEMS for s in found):
        return
    reviews = [s for s in found if s.parent is None and s.function is Function.REVIEW]
    start: int | None = None
    if reviews:
        last = reviews[-1]
        begin = max(s.heading_end for s in found if last.start <= s.start < last.end or s is last)
        for first, end in sentences_between(text, body, begin, last.end):
            sentence = text[first:end]
            if start is None and function.opens_problems(sentence):
                start = first
            elif start is not None and function.returns_to_review(sentence):
                yield Passage(start, first, Function.PROBLEMS)
                start = None
        if start is not None:
            yield Passage(start, last.end, Function.PROBLEMS)
    plans = [s for s in found if s.parent is None and s.function is Function.PLAN]
    if start is None and plans and (passage := _before_plan(text, body, found, plans[0], year)):
        yield passage


def _before_plan(
    text: str, body: Sequence[Paragraph], found: Sequence[Section], plan: Section, year: int | None
) -> Passage | None:
    """The problems at the start of a plan part, up to the sentence or paragraph that opens the plan."""
    following = min((s.start for s in found if plan.start < s.start < plan.end), default=plan.end)
    start: int | None = None
    for number, (first, end) in enumerate(sentences_between(text, body, plan.heading_end, following)):
        sentence = text[first:end]
        is_plan = function.opens_plan(sentence, year) or function.opens_remedy(sentence)
        if start is None:
            if number > 1 or is_plan:
                return None
            start = first if function.opens_problems(sentence) else None
        elif is_plan or (_begins_paragraph(body, first) and not function.is_wanting(sentence)):
            return Passage(start, first, Function.PROBLEMS)
    # Without an opening sentence, the plan is in the subsections, if there are any.
    return (
        Passage(start, following, Function.PROBLEMS) if start is not None and following < plan.end else None
    )


def _begins_paragraph(body: Sequence[Paragraph], place: int) -> bool:
    position = bisect_right(body, place, key=lambda paragraph: paragraph.start)
    return position > 0 and body[position - 1].start == place


def _plans(
    text: str, body: Sequence[Paragraph], found: Sequence[Section], year: int | None
) -> Iterator[Passage]:
    """Remedies for problems, after them in the same section."""
    for position, section in enumerate(found):
        if section.function is not Function.PROBLEMS:
            continue
        following = found[position + 1].start if position + 1 < len(found) else section.end
        end = min(section.end, following) if following > section.start else section.end
        spans = list(sentences_between(text, body, section.heading_end, end))
        for first, last in spans[1:]:
            # The start of a section of problems belongs to them.
            sentence = text[first:last]
            if function.opens_plan(sentence, year) or function.opens_remedy(sentence):
                yield Passage(first, end, Function.PLAN)
                break
        else:
            if end == section.end and function.names_remedies(section.heading):
                yield from _last_paragraphs(text, body, spans, end)


def _last_paragraphs(
    text: str, body: Sequence[Paragraph], spans: Sequence[tuple[int, int]], end: int
) -> Iterator[Passage]:
    """The paragraphs at the end of a part on problems and plan that state no deficiency."""
    begin: int | None = None
    starts = [first for first, _ in spans if _begins_paragraph(body, first)]
    for number, first in enumerate(starts[:0:-1]):
        stop = starts[len(starts) - number] if number else end
        if any(function.is_wanting(text[a:b]) for a, b in spans if first <= a < stop):
            break
        begin = first
    if begin is not None:
        yield Passage(begin, end, Function.PLAN)


def sentences_between(
    text: str, body: Sequence[Paragraph], begin: int, end: int
) -> Iterator[tuple[int, int]]:
    """Spans of the sentences between two places of the body."""
    first = bisect_right(body, begin, key=lambda paragraph: paragraph.end)
    for paragraph in map(body.__getitem__, range(first, len(body))):
        if paragraph.start >= end:
            break
        yield from sentence_spans(text, max(paragraph.start, begin), min(paragraph.end, end))

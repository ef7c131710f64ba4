"""Parts whose function their text reveals, not their heading.

Headings of a fixed pattern name problems and plan freely (自省自励、再鼓干劲), and a part on both has
subsections on either.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from compare.model import Function, Paragraph, Section
from compare.structure import function
from compare.structure.heading import ordinal_of
from compare.structure.passage import sentences_between

_FEWEST_REVIEWS = 2
"""Least parts on what was done for one of them to be the problems."""
_LONGEST_LEAD = 60
"""Characters of a sentence before the one that opens a plan."""
_NAMED_EARLY = 20
"""Characters at the start of a part that are searched for the year of its plan."""


def with_functions_by_text(
    text: str, body: Sequence[Paragraph], found: Sequence[Section], year: int | None
) -> tuple[Section, ...]:
    """The sections; those for problems and plan are found by their text if headings name them freely."""
    told = _with_plan(text, body, found, year)
    told = _with_problems(text, body, told)
    return _with_plans_among_problems(text, body, told, year)


def _lead(text: str, body: Sequence[Paragraph], section: Section, inside: Sequence[Section]) -> list[str]:
    """The sentences of a section before its subsections."""
    end = inside[0].start if inside else section.end
    return [text[first:last] for first, last in sentences_between(text, body, section.heading_end, end)]


def _below(found: Sequence[Section], section: Section) -> Sequence[Section]:
    first = bisect_right(found, section.start, key=lambda s: s.start)
    return found[first : bisect_left(found, section.end, lo=first, key=lambda s: s.start)]


def _as(found: Sequence[Section], chosen: Collection[str], wanted: Function) -> tuple[Section, ...]:
    return tuple(replace(s, function=wanted) if s.id in chosen else s for s in found)


def _with_plan(
    text: str, body: Sequence[Paragraph], found: Sequence[Section], year: int | None
) -> tuple[Section, ...]:
    """Make the plan the part after review and problems that turns to the future, and all after it."""
    if any(s.function is Function.PLAN for s in found):
        return tuple(found)
    tops = [s for s in found if s.parent is None]
    last_past = max(
        (
            position
            for position, s in enumerate(tops)
            if s.function is not Function.REVIEW or function.looks_back(s.heading, year)
        ),
        default=0,
    )
    for position in range(max(1, last_past + 1), len(tops)):
        inside = _below(found, tops[position])
        lead = _lead(text, body, tops[position], inside) or [
            s for part in inside[:1] for s in _lead(text, body, part, inside[1:2])
        ]
        if _leads_plan(lead[:2], year):
            begin = tops[position].start
            return _as(found, {s.id for s in found if s.start >= begin}, Function.PLAN)
    return tuple(found)


def _leads_plan(sentences: Sequence[str], year: int | None) -> bool:
    for sentence in sentences:
        if function.opens_plan(sentence, year):
            return True
        if year is not None and f"{year + 1}年" in sentence[:_NAMED_EARLY]:
            return True
        if len(sentence) > _LONGEST_LEAD:
            return False
    return False


def _with_problems(text: str, body: Sequence[Paragraph], found: Sequence[Section]) -> tuple[Section, ...]:
    """Make the problems the last part on what was done, if its text says so from the start."""
    reviews = [s for s in found if s.parent is None and s.function is Function.REVIEW]
    if len(reviews) < _FEWEST_REVIEWS or any(s.function is Function.PROBLEMS for s in found):
        return tuple(found)
    last = reviews[-1]
    inside = _below(found, last)
    sentences = _lead(text, body, last, inside)
    is_on_problems = bool(sentences) and function.opens_problems(sentences[0])
    if not is_on_problems or any(map(function.returns_to_review, sentences)):
        return tuple(found)
    return _as(found, {last.id, *(s.id for s in inside)}, Function.PROBLEMS)


def _with_plans_among_problems(
    text: str, body: Sequence[Paragraph], found: Sequence[Section], year: int | None
) -> tuple[Section, ...]:
    """Subsections of a problems part are its plan after the sentence that opens one.

    That sentence precedes all of them, or ends the one after which the numbers restart.  Without one, they are
    the plan of a part said to have one if only the text before them is on deficiencies.
    """
    planned: set[str] = set()
    inside: dict[str | None, list[Section]] = defaultdict(list)
    for section in found:
        inside[section.parent].append(section)
    for section in found:
        children = inside.get(section.id, [])
        if section.function is not Function.PROBLEMS or not children:
            continue
        begin = next(_plans_begin(text, body, section, children, year), None)
        if begin is not None:
            planned |= {
                s.id for s in _below(found, section) if s.start >= begin and s.function is Function.PROBLEMS
            }
    return _as(found, planned, Function.PLAN) if planned else tuple(found)


def _plans_begin(
    text: str, body: Sequence[Paragraph], section: Section, children: Sequence[Section], year: int | None
) -> Iterator[int]:
    """Where the subsections that are plan begin; nothing if none are, or if they say so themselves."""
    if any(s.function is not Function.PROBLEMS for s in children):
        return
    lead = _lead(text, body, section, children)
    wanting = [function.is_wanting(s.heading) for s in children]
    if 2 * sum(wanting) <= len(children):
        is_opened = any(_opens(sentence, year) for sentence in lead[1:])
        is_told = (
            bool(lead)
            and function.names_remedies(section.heading)
            and not any(wanting)
            and any(map(function.is_wanting, lead))
            and not any(map(function.opens_problems, _openers(text, body, children)))
        )
        if is_opened or is_told:
            yield children[0].start
    for before, after in pairwise(children):
        if ordinal_of(after.number) == 1 and any(_opens(s, year) for s in _lead(text, body, before, [])):
            yield after.start


def _openers(text: str, body: Sequence[Paragraph], sections: Sequence[Section]) -> list[str]:
    return [sentence for s in sections for sentence in _lead(text, body, s, [])[:1]]


def _opens(sentence: str, year: int | None) -> bool:
    return function.opens_plan(sentence, year) or function.opens_remedy(sentence)

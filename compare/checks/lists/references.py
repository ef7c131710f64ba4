"""References within a report to a part or an item by its number: 见本报告第一部分第（七）项.

Only what can be settled is told: nothing in the report has the number, or last year's report said the same of a
section that has another number now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.figures.numerals import whole_number
from compare.matches import in_sentences
from compare.model import Comparison, Report, Section
from compare.structure.heading import ordinal_of
from compare.wording import last_clause, normal

_NUMERAL = r"[一二三四五六七八九十]{1,3}|\d{1,2}"
_REFERENCE = re.compile(
    rf"(?:(?<=见)|(?<=本报告)|(?<=本报告[中的]))第(?P<part>{_NUMERAL})(?:大)?部分"
    rf"(?:[的中]?第?[（(](?P<item>{_NUMERAL})[）)](?:项|点|节|条|款|部分)?)?"
)
_LEAST = 2
"""Headings of one level that a number is looked for among."""


class Reference(NamedTuple):
    """A part, or an item of one, that is named by its number."""

    span: tuple[int, int]
    part: str
    """The number as written; likewise that of the item, empty without one."""
    item: str
    said: str
    """In normal form, what stands in front of it in its clause."""


class Moved(NamedTuple):
    """A reference kept from last year, the section that has its number now, and the one that it meant."""

    reference: Reference
    now: Section
    meant: Section


def missing_sections(report: Report) -> Iterator[Reference]:
    """The references of a report to numbers that it does not have, in text order."""
    for reference in _references(report):
        parts = _parts(report)
        own = _numbered(parts, reference.part)
        if own is None:
            if _lacks(report.text, parts, rf"^\s*第?{reference.part}(?:部分|[、.．])", reference.part):
                yield reference
        elif reference.item:
            text = report.text[own.start : own.end]
            if _lacks(text, _items(report, own), rf"[（(]\s*{reference.item}\s*[）)]", reference.item):
                yield reference


def moved_sections(comparison: Comparison) -> Iterator[Moved]:
    """The references that stand as last year, though what they meant has another number now, in text order."""
    old, new = comparison.old, comparison.new
    before = {reference[1:]: reference for reference in _references(old)}
    for reference in _references(new) if before else ():
        known = before.get(reference[1:])
        meant, now = (_section(old, known), _section(new, reference)) if known else (None, None)
        if meant is None or now is None or not reference.said:
            continue
        links = [link for link in comparison.sections if meant.id in link.old]
        became = [new.section(identifier) for link in links for identifier in link.new]
        if len(became) == 1 and became[0].id != now.id and became[0].number:
            yield Moved(reference, now, became[0])


def _references(report: Report) -> Iterator[Reference]:
    for sentence, found in in_sentences(report, _REFERENCE) if "部分" in report.text else ():
        said = last_clause(report.text[sentence.start : found.start()])
        yield Reference(found.span(), found["part"], found["item"] or "", normal(said))


def _section(report: Report, reference: Reference) -> Section | None:
    """The one section that a reference names."""
    part = _numbered(_parts(report), reference.part)
    return _numbered(_items(report, part), reference.item) if part and reference.item else part


def _numbered(sections: list[Section], number: str) -> Section | None:
    """The one of some sections that has a number."""
    found = [s for s in sections if ordinal_of(s.number) == whole_number(number)]
    return found[0] if len(found) == 1 else None


def _lacks(text: str, sections: list[Section], written: str, number: str) -> bool:
    """The number is beyond those of the sections, and no item of the text that is no heading has it."""
    last = max((ordinal_of(s.number) or 0 for s in sections), default=0)
    is_beyond = len(sections) >= _LEAST and (whole_number(number) or 0) > last
    return is_beyond and not re.search(written, text, re.MULTILINE)


def _parts(report: Report) -> list[Section]:
    """The numbered headings of the highest level."""
    numbered = [s for s in report.sections if ordinal_of(s.number)]
    highest = min((s.level for s in numbered), default=0)
    return [s for s in numbered if s.level == highest]


def _items(report: Report, part: Section) -> list[Section]:
    return [s for s in report.sections if s.parent == part.id and ordinal_of(s.number)]

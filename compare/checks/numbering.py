"""Gaps, repeats and jumps in the numbers of headings and items; ordinals that did not advance.

Rationale: a section was dropped or split and its neighbours kept their numbers.  Only the scheme the
document itself uses is asked for: a level may be skipped, third-level numbers may run on across
second-level headings or start anew.  第N个…宣传月 advances by one a year.

Example: （二） is followed by （四）; 3. stands twice; 第三十个法治宣传月 in both years.

Source: GB/T 9704-2012, 7.3.3, for the schemes 一、 （一） 1. （1）.

Fix: number anew, and look whether a part was lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from compare.checks.place import finding, sentence_evidence
from compare.checks.rule import Context, Need, Rule
from compare.checks.streaks import ordinals, streaks
from compare.figures.numerals import parse_numeral
from compare.message import message
from compare.model import Finding, Report, Role, Section, Severity
from compare.structure.heading import numbered_heading, ordinal_of

_ITEM = re.compile(r"(?<![一二三四五六七八九十统唯])(?P<number>[一二三四五六七八九十]{1,2})是")
_ITEM_START = re.compile(r"(?:^|[。；;：:，,！!？?])\s*$")


def _check(context: Context) -> Iterator[Finding]:
    yield from _headings(context.report)
    yield from _items(context.report)
    yield from _ordinals(context)


def _scheme(section: Section) -> object:
    # The number alone tells the scheme, whatever its heading says.
    found = numbered_heading(f"{section.number}工作情况")
    return found.scheme if found else None


def _headings(report: Report) -> Iterator[Finding]:
    last_of: dict[object, tuple[int, Section]] = {}
    groups: dict[tuple[str | None, object], list[Section]] = {}
    for section in report.sections:
        if section.number and ordinal_of(section.number) is not None:
            groups.setdefault((section.parent, _scheme(section)), []).append(section)
    for (_, scheme), siblings in groups.items():
        expected: int | None = None
        for position, section in enumerate(siblings):
            number = ordinal_of(section.number) or 0
            running_on = last_of.get(scheme)
            if position == 0:
                # 3. may go on from 2. under the heading before, or begin anew.
                is_start = number == 1 or (running_on is not None and number == running_on[0] + 1)
                previous = None
            else:
                previous = siblings[position - 1]
                is_start = number == expected
            if position == 0 and not is_start and _stands_in_text(report, section):
                is_start = True
            if not is_start and (position or len(siblings) > 1):
                yield _heading_finding(report, section, number, expected if position else 1, previous)
            expected = number + 1
            last_of[scheme] = (number, section)


def _stands_in_text(report: Report, section: Section) -> bool:
    """The number before stands inside a paragraph, where a page lost its line break."""
    parent = next((s for s in report.sections if s.id == section.parent), None)
    first = re.sub(r"[一二三四五六七八九十\d]+", lambda m: "1" if m[0].isdigit() else "一", section.number)
    return first in report.text[parent.start if parent else 0 : section.start]


def _heading_finding(
    report: Report, section: Section, number: int, expected: int | None, previous: Section | None
) -> Finding:
    span = (section.start, max(section.start + len(section.number), section.heading_end))
    if previous is None:
        text = message("The first heading of this group is numbered {number}.", number=section.number)
    elif number == (expected or 0) - 1:
        text = message(
            "The number {number} stands twice: it follows {previous}.",
            number=section.number,
            previous=f"{previous.number}{previous.heading}",
        )
    elif expected is not None and number > expected:
        text = message(
            "{number} follows {previous}: a number is left out.",
            number=section.number,
            previous=previous.number,
        )
    else:
        text = message("{number} follows {previous}.", number=section.number, previous=previous.number)  # fmt: skip
    return finding(
        RULE,
        report,
        span,
        text,
        hint=message("Number anew, and look whether a part was lost or split."),
    )


def _items(report: Report) -> Iterator[Finding]:
    """一是…二是… within a paragraph."""
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        text = report.text[paragraph.start : paragraph.end]
        items: list[tuple[int, re.Match[str]]] = []
        for found in _ITEM.finditer(text):
            value = parse_numeral(found["number"])
            if value is not None and _ITEM_START.search(text[: found.start()]):
                items.append((int(value), found))
        yield from _sequence(report, paragraph.start, items)


def _sequence(report: Report, offset: int, items: Sequence[tuple[int, re.Match[str]]]) -> Iterator[Finding]:
    for (before, first), (number, found) in pairwise(items):
        if number in (before + 1, 1):
            continue
        text = (
            message("The item {number} stands twice.", number=found.group())
            if number == before
            else message("{number} follows {previous}: a number is left out.", number=found.group(), previous=first.group())
        )  # fmt: skip
        yield finding(
            RULE,
            report,
            (offset + found.start(), offset + found.end()),
            text,
            hint=message("Number anew, and look whether a part was lost or split."),
        )


def _ordinals(context: Context) -> Iterator[Finding]:
    """Yearly occasions that do not follow last year's, and streaks that stood still."""
    for pace in (*ordinals(context), *streaks(context)):
        if "连续" in pace.text and pace.written != pace.last:
            # A streak that jumped contradicts last year's report; growth-claim says so.
            continue
        yield finding(
            RULE,
            context.report,
            pace.span,
            message("{written} follows {last} in the report of {years} year(s) before; {expected} was to be expected.", written=pace.text, last=pace.last_text, years=pace.apart, expected=pace.last + pace.apart),
            hint=message("Check the number; it goes up by one every year."),
            also=(sentence_evidence(pace.earlier, pace.earlier_sentence),),
            old_sentence=pace.earlier_sentence if pace.is_last_year else None,
        )  # fmt: skip


RULE = Rule("Y010", "numbering", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")

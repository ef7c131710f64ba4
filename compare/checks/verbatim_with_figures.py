"""A paragraph taken over word for word with its figures; a report that is mostly last year's text.

Rationale: political phrases may stand for years, figures may not: two figures and more that all stayed
the same, in words that all stayed the same, were copied.  The same value two years running is nothing by
itself and is not reported.

Example: 办理人大代表建议112件、政协提案96件，满意率分别为98.4%、98.2%, in both years, word for word.

Source: 照搬照抄往年, with only the year changed, is the fault for which reports are publicly criticised.

Fix: ask the office in charge for this year's figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from compare.checks.place import evidence, finding
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Comparison, Finding, Function, Report, Role, Severity
from compare.structure.heading import numbered_heading
from compare.wording import normal

_SHORTEST = 30
"""Characters of a paragraph without its number."""
_LONG_SECTION = 150


def _check(context: Context) -> Iterator[Finding]:
    comparison = context.comparison
    if comparison is None:
        return
    old, new = comparison.old, comparison.new
    before = {_wording(old, number): number for number in _paragraphs(old)}
    first_sentence = {}
    for sentence in reversed(old.sentences):
        first_sentence[sentence.paragraph] = sentence.id
    least = context.thresholds["figures"]
    for number in _paragraphs(new):
        wording = _wording(new, number)
        if len(wording) < _SHORTEST or wording not in before:
            continue
        paragraph = new.paragraphs[number]
        count = sum(paragraph.start <= f.quantity.start < paragraph.end for f in new.figures)
        if count < least:
            continue
        copied = old.paragraphs[before[wording]]
        old_sentence = first_sentence.get(before[wording])
        yield finding(
            RULE,
            new,
            (paragraph.start, paragraph.end),
            message("This paragraph stands word for word in last year's report, its {count} figures included.", count=count),
            hint=message("Ask the office in charge for this year's figures."),
            also=(evidence(old, copied.start, copied.end),),
            old_sentence=old_sentence,
        )  # fmt: skip
    yield from _whole(context, comparison)


def _paragraphs(report: Report) -> list[int]:
    plan = {s.paragraph for s in report.sentences if s.function is Function.PLAN}
    return [i for i, p in enumerate(report.paragraphs) if p.role is Role.BODY and i not in plan]


def _wording(report: Report, number: int) -> str:
    """A paragraph without its heading number, which changes when a neighbour is dropped."""
    paragraph = report.paragraphs[number]
    text = report.text[paragraph.start : paragraph.end]
    heading = numbered_heading(text)
    return normal(text[heading.number_end :] if heading else text)


def _whole(context: Context, comparison: Comparison) -> Iterator[Finding]:
    carried = comparison.carry_over
    if carried.characters < context.thresholds["carry-over"]:
        return
    new = comparison.new
    sections = [
        (carried.by_section[s.id], s)
        for s in new.sections
        if s.parent is None and s.heading and s.end - s.start >= _LONG_SECTION
    ]
    most = "；".join(f"{s.number}{s.heading} {share:.0%}" for share, s in sections if share >= context.thresholds["carry-over"])  # fmt: skip
    yield finding(
        RULE,
        new,
        None,
        message("{share} of the report stands word for word in last year's: {sections}", share=f"{carried.characters:.0%}", sections=most),
        hint=message("Say what this year was different in; where nothing was, say so."),
    )  # fmt: skip


RULE = Rule(
    "Y009",
    "verbatim-with-figures",
    Severity.WARNING,
    Need.LAST_YEAR,
    _check,
    __doc__ or "",
    {"figures": 2, "carry-over": 0.8},
)

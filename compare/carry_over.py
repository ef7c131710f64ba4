"""How much of this year's text is verbatim from last year's.

A character counts as carried over if it is in a run of ten characters found in the older report: this
distinguishes copied reports from rewritten ones.
"""

from __future__ import annotations

from compare.frozen import FrozenMap
from compare.model import CarryOver, Report, Role
from compare.wording import normal

RUN = 10
"""Characters.  Any two reports of the genre share shorter runs."""


def carried_spans(text: str, shingles: frozenset[str] | set[str]) -> bytearray:
    """One byte per character of a normal text: 1 if it is in a run that is among the shingles."""
    marks = bytearray(len(text))
    if len(text) < RUN and text in shingles:
        # A short heading on its own line is carried over entirely or not at all.
        return bytearray(b"\x01" * len(text))
    last = len(text) - RUN
    at = 0
    while at <= last:
        if text[at : at + RUN] not in shingles:
            at += 1
            continue
        marks[at : at + RUN] = b"\x01" * RUN
        # The farthest run that touches this one leaves nothing between them unmarked.
        following = range(min(at + RUN, last), at, -1)
        at = next((i for i in following if text[i : i + RUN] in shingles), at + RUN + 1)
    return marks


def shingles_of(report: Report) -> set[str]:
    """Every run of ten characters of the report's body."""
    found: set[str] = set()
    for paragraph in report.paragraphs:
        if paragraph.role in (Role.BODY, Role.TITLE):
            text = normal(report.text[paragraph.start : paragraph.end])
            found.update(text[i : i + RUN] for i in range(max(1, len(text) - RUN + 1)))
    return found


def carry_over(old: Report, new: Report) -> CarryOver:
    """Shares of the new report's body carried over, in total and by section."""
    shingles = shingles_of(old)
    old_sentences = {normal(old.wording(s.id)) for s in old.sentences}
    parents = {s.id: s.parent for s in new.sections}
    totals: dict[str, list[int]] = {s.id: [0, 0] for s in new.sections}
    total = carried = 0
    sentences = same = 0
    marks: dict[int, tuple[bytearray, int]] = {}
    for sentence in new.sentences:
        if sentence.heading and sentence.section is None:
            continue
        paragraph = new.paragraphs[sentence.paragraph]
        if sentence.paragraph not in marks:
            marks[sentence.paragraph] = (
                carried_spans(normal(new.text[paragraph.start : paragraph.end]), shingles),
                0,
            )
        paragraph_marks, at = marks[sentence.paragraph]
        text = normal(new.wording(sentence.id))
        here = paragraph_marks.count(1, at, at + len(text))
        marks[sentence.paragraph] = (paragraph_marks, at + len(text))
        total += len(text)
        carried += here
        if not sentence.heading:
            sentences += 1
            same += text in old_sentences
        section = sentence.section
        while section is not None:
            totals[section][0] += len(text)
            totals[section][1] += here
            section = parents[section]
    by_section = {
        identifier: round(part / whole, 4) if whole else 0.0 for identifier, (whole, part) in totals.items()
    }
    return CarryOver(
        characters=round(carried / total, 4) if total else 0.0,
        sentences=round(same / sentences, 4) if sentences else 0.0,
        by_section=FrozenMap(by_section),
    )

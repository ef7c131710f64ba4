"""The sentences of a review that may say what became of a promise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.commitments.promise import CLAUSE, FRAME
from compare.commitments.undone import admitted_problems
from compare.model import Function, Report, Span
from compare.wording import IN_A_LIST, letters, normal

_MET_WITH = re.compile(
    "遭遇|受到.{0,6}冲击|震荡|不利影响|错综复杂|复杂多变|^在.{2,20}情况下|摩擦(?:升级|加剧|不断)|下行压力(?:加大|较大|增大)"
)
"""Says what a year brought, not what was done in it."""
_OF_YEARS = re.compile("以来|[两二三四五]年[来间]|年均")
"""Gives the outcome of several years in a review of one."""
_LONGEST_TITLE = 32
"""Letters of a sentence 三是…。 that opens a passage of the review: 三是聚焦提质增效，产业结构持续优化。"""


def deeds(report: Report) -> Sequence[tuple[int, str]]:
    """Ids and texts of sentences that may report a deed; from a problem, only the clauses on what was not done."""
    return report.once(_every_deed)


def _every_deed(report: Report) -> tuple[tuple[int, str], ...]:
    return tuple(_found(report))


def _found(report: Report) -> Iterator[tuple[int, str]]:
    valued = {figure.sentence for figure in report.figures}
    for sentence in report.sentences:
        said = report.wording(sentence.id)
        # What stands before the first heading opens the report; where the issuer stands among others is told there.
        if sentence.heading or (sentence.section is None and sentence.id not in valued):
            continue
        if sentence.function is Function.PROBLEMS:
            if admitted := admitted_problems(said):
                yield sentence.id, admitted
        elif sentence.function is not Function.PLAN and not FRAME.search(said):
            if _MET_WITH.search(said):
                said = "，".join(c for c in CLAUSE.findall(said) if not _MET_WITH.search(c))
            if said:
                yield sentence.id, said


def is_of_years(report: Report, deed: int) -> bool:
    """Whether the deed with this number gives the outcome of several years."""
    return report.sentences[deed].span is not Span.YEAR or _OF_YEARS.search(report.wording(deed)) is not None


def opens(report: Report, deed: int) -> bool:
    """Whether the deed with this number stands before the first heading, where places are told and no deeds."""
    return report.sentences[deed].section is None


def is_title(said: str) -> bool:
    """Whether the sentence opens a passage of the review and reports no deed itself."""
    text = normal(said)
    begins = text.startswith("--") or IN_A_LIST.match(text)
    return bool(begins) and len(letters(said)) <= _LONGEST_TITLE

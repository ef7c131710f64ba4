"""The sentences of a review that may say what became of a promise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.commitments.promise import CLAUSE, FRAME
from compare.model import Function, Report, Span
from compare.wording import IN_A_LIST, letters, normal

_FAILED = re.compile(
    "未(?:能|如期|按期|按时|完成|启动|开工|建成|落地|实施|出台|达到|实现|全面|全部)|尚未(?!有效|根本|完全|真正|充分|得到|形成|彻底)|延期|推迟|延后|暂缓|搁置|中止|终止"
)
"""Says that something planned was not done, or not yet."""
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
    for sentence in report.sentences:
        said = report.wording(sentence.id)
        if sentence.heading or sentence.section is None:
            continue
        if sentence.function is Function.PROBLEMS:
            if failed := "，".join(c for c in CLAUSE.findall(said) if _FAILED.search(c)):
                yield sentence.id, failed
        elif sentence.function is not Function.PLAN and not FRAME.search(said):
            if _MET_WITH.search(said):
                said = "，".join(c for c in CLAUSE.findall(said) if not _MET_WITH.search(c))
            if said:
                yield sentence.id, said


def is_of_years(report: Report, deed: int) -> bool:
    """Whether the deed with this number gives the outcome of several years."""
    return report.sentences[deed].span is not Span.YEAR or _OF_YEARS.search(report.wording(deed)) is not None


def is_title(said: str) -> bool:
    """Whether the sentence opens a passage of the review and reports no deed itself."""
    text = normal(said)
    begins = text.startswith("--") or IN_A_LIST.match(text)
    return bool(begins) and len(letters(said)) <= _LONGEST_TITLE

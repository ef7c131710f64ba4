"""Documents named with one kind of title in the text and with another in the list behind it.

《区级项目论证管理办法》 in the text, 《区级项目论证管理细则》 among the attachments, or 区级项目论证管理规定 without 《》 in the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.checks.contradictions.pairing import grouped
from compare.evidence import evidence
from compare.issuer import ground_of
from compare.matches import in_sentences
from compare.message import message
from compare.model import Fault, Function, Report, Role
from compare.wording import HAN, normal

_TITLE = re.compile(r"《(?P<name>[^《》\n]{6,60})》")
_KIND = re.compile(
    r"(?:实施|管理|工作|暂行|试行|若干|指导)*(?:办法|细则|规定|规则|条例|意见|方案|制度|规程|规范|指引|指南|措施|通知|计划|规划|标准|要求)$"
)
_STATE = re.compile(r"[（(](?:暂行|试行|修订|修订稿|修正|征求意见稿|草案|\d{4}年?(?:版|修订)?)[）)]$")
_NUMBERED = re.compile(
    r"^\s*(?:附件?\s*[：:]?\s*(?:[（(]?\d{1,2}[）)]?\s*[.．、]?\s*)?|[（(]?\d{1,2}[）)]?\s*[.．、]?\s*)《"
)
"""An item of a list of documents: the title stands first in its line, behind a number."""
_ALONE = re.compile(r"^\s*《[^《》\n]{6,60}》\s*(?:[（(][^（）()\n]{0,30}[）)]\s*)?[；;。]?\s*$")
"""The same without a number, the title and its document number being all there is; 《…》施行后 opens a sentence."""
_BARE_KIND = re.compile(
    rf"(?:实施|管理|工作|暂行|试行)*(?:办法|细则|规定|规则|规程|条例)(?!{HAN}*(?:》|起草|制定|修订|出台))"
)
"""What ends the title of a paper named without 《》."""
_GOES_BY = re.compile(r"(?:依照|按照|依据|根据|遵照|遵循|落实|执行|贯彻|实施|施行)(?:好|了)?$")
"""In front of such a title: the paper is there."""
_END = 2
"""Letters at the end of a title that say of what kind the document is."""
_SHORTEST_STEM = 8
"""Letters in front of the kind that tell one document from another."""


_Span = tuple[int, int]


class Titled(NamedTuple):
    """A title where it stands."""

    span: _Span
    text: str
    kind: str
    is_listed: bool


def renamed_documents(report: Report) -> Iterator[Fault]:
    """A document of the text and the one listed, whose titles differ in their kind alone."""
    hint = message("Check the title of the document; where they are two, name both.")
    for same in grouped(titles(report)).values():
        told = [named for named in same if not named.is_listed]
        listed = [named for named in same if named.is_listed]
        if differ_in_kind(told, listed):
            text = message(
                "{listed} in the list, {told} in the text.", listed=listed[0].text, told=told[0].text
            )
            yield Fault(listed[0].span, text, hint, evidence=(evidence(report, *told[0].span),))


def misnamed_documents(report: Report) -> Iterator[tuple[_Span, _Span]]:
    """A title in 《》, and where the report goes by the document without them under another kind of title."""
    ground = ground_of(report.issuer)
    office = normal(report.issuer).rpartition(ground)[2] if ground else ""
    for stem, same in grouped(titles(report)).items():
        bare = stem.removeprefix(ground).removeprefix(office)
        if not ground or bare == stem or len(bare) < _SHORTEST_STEM or len({one.kind for one in same}) > 1:
            continue
        for sentence, found in in_sentences(report, re.compile(re.escape(bare))):
            kind = _BARE_KIND.match(report.text, found.end(), sentence.end)
            is_gone_by = _GOES_BY.search(report.text[sentence.start : found.start()])
            if kind and is_gone_by and not kind[0].endswith(same[0].kind[-_END:]):
                yield same[0].span, (found.start(), kind.end())


def differ_in_kind(some: Sequence[Titled], others: Sequence[Titled]) -> bool:
    """Those of either place have one kind, and not the same; a place that has both tells of two documents."""
    one, other = ({named.kind for named in titled} for titled in (some, others))
    return len(one) == len(other) == 1 and one != other


def titles(report: Report, shortest: int = _SHORTEST_STEM) -> Iterator[tuple[str, Titled]]:
    """The titles outside the plan, each with what stands in front of its kind, at least ``shortest`` letters."""
    planned = [(s.start, s.end) for s in report.sentences if s.function is Function.PLAN and not s.heading]
    bodies = [p.end for p in report.paragraphs if p.role is Role.BODY]
    for paragraph in report.paragraphs:
        if paragraph.role is Role.FURNITURE:
            continue
        line = report.text[paragraph.start : paragraph.end]
        is_attached = paragraph.role is Role.COVER and bool(bodies) and paragraph.start >= bodies[-1]
        is_listed = is_attached or bool(_NUMBERED.match(line) or _ALONE.match(line))
        for title in _TITLE.finditer(line):
            name = _STATE.sub("", normal(title["name"]))
            kind = _KIND.search(name)
            start, end = paragraph.start + title.start(), paragraph.start + title.end()
            if kind and kind.start() >= shortest and not any(s <= start < e for s, e in planned):
                yield name[: kind.start()], Titled((start, end), title[0], kind[0], is_listed)

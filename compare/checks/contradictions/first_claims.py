"""What a report claims to have done for the first time and last year's report already told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from compare.model import Comparison, Function, Report
from compare.wording import HAN

_FIRST_TIME = re.compile(r"(?<![对于的非是])(?:首次|第一次|率先)(?![^，,；;。]{0,30}的(?:[，,；;。]|$))")
"""In front of a deed; 首次违法且情节轻微的 is the law's."""
_FIRST_THING = re.compile(r"(?:首个|首家|首部|首支|首创|首座|第一个|第一家|第一部)")
"""In front of a thing."""
_STARTS = (
    r"(?:发布|公布|出台|印发|制定|编制|编印|建立|建成|新建|组建|创建|构建|打造|设立|设置|成立|挂牌|开设|推行|实行|施行|实施|推出|开展|组织|举办|"
    r"举行|召开|启动|选聘|聘请|聘任|招募|上线|开通|启用|引入|引进|邀请|签订|签署|探索|试行|创新|评选|运行|投入)"
)
"""What can be done for a first time, and is told by any of its words."""
_START = re.compile(_STARTS)
_SETS = re.compile(r"^(?:将|把).{4,}(?:纳入|列入)")
"""首次将督察结果纳入考核: a deed without one of these words."""
_TAIL = re.compile(r"(?:活动|工作|制度|机制|模式)$")
_OPENING = re.compile(rf"^(?:探索|创新|联合|正式|集中|统一|公开|成功)*{_STARTS}+(?:了|并)?")
_CLAUSE = re.compile(r"[，,；;。：:！!？?]")
_END = re.compile(r"[，,；;。：:！!？?（(\n]")
_NOT_DONE = re.compile(r"拟|将(?:于|在|会|要)|计划|筹备|筹建|谋划|酝酿|正在|尚未|还未|没有|后评估|修订|修改")
"""Last year it was meant, or something else was done with it."""
_ON_TRIAL = re.compile(r"试点|探索|试行")
_LEAST_OF_A_DEED = 8
"""Letters that tell one deed from another."""
_LEAST_OF_A_WHOLE_DEED, _LEAST_OF_ITS_THING = 7, 5
"""The same where verb and thing stand there in one piece: 推行要素式办案."""
_LEAST_OF_A_THING = 6
"""Letters that tell one thing from another."""
_SAME = 0.9
"""Share of the letters of a deed that last year's clause must have, in their order."""


class FirstClaim(NamedTuple):
    """A claim to be the first, and the sentence of last year's report that had it already."""

    span: tuple[int, int]
    old_sentence: int


def first_claims(comparison: Comparison) -> Iterator[FirstClaim]:
    """The claims of the review that last year's report contradicts, in text order."""
    report, old = comparison.new, comparison.old
    if report.year is not None and old.year is not None and old.year >= report.year:
        return
    told: list[tuple[int, str]] | None = None
    for sentence in report.sentences:
        if sentence.heading or sentence.function in (Function.PLAN, Function.PROBLEMS):
            continue
        for pattern in (_FIRST_TIME, _FIRST_THING):
            for found in pattern.finditer(report.text, sentence.start, sentence.end):
                end = _END.search(report.text, found.end(), sentence.end)
                span = (found.start(), end.start() if end else sentence.end)
                deed = _letters(report.text[found.end() : span[1]])
                head = _letters(_CLAUSE.split(report.text[sentence.start : found.start()])[-1])
                if pattern is _FIRST_THING and found[0] != "首创" and not _START.search(head):
                    continue
                told = told if told is not None else list(_clauses(old))
                known = next((at for at, clause in told if _is_told(deed, clause, pattern)), None)
                if known is not None:
                    yield FirstClaim(span, known)


def _clauses(old: Report) -> Iterator[tuple[int, str]]:
    """The clauses of last year's review in which something was started."""
    for sentence in old.sentences:
        if sentence.heading or sentence.function in (Function.PLAN, Function.PROBLEMS):
            continue
        for clause in _CLAUSE.split(old.wording(sentence.id)):
            is_deed = _START.search(clause) or "入" in clause
            if is_deed and not _NOT_DONE.search(clause):
                yield sentence.id, _letters(clause)


def _letters(text: str) -> str:
    """The words without numbers and their units: 20名 and 2024年度 tell no two deeds apart."""
    text = re.sub(r"\d[\d.,，]*\s*(?:[余多])?(?:万|亿)?(?:年度?|[名人个家件次场份项条部支册处])?", "", text)
    return "".join(re.findall(HAN, text))


def _is_told(deed: str, clause: str, pattern: re.Pattern[str]) -> bool:
    if _ON_TRIAL.search(clause) and not _ON_TRIAL.search(deed):
        return False
    if pattern is _FIRST_THING:
        return len(deed) >= _LEAST_OF_A_THING and deed in clause
    if _SETS.match(deed):
        return len(deed) >= _LEAST_OF_A_DEED and deed in clause
    opening = _OPENING.match(deed)
    whole = deed[opening.end() :] if opening else ""
    if len(deed) >= _LEAST_OF_A_WHOLE_DEED and len(whole) >= _LEAST_OF_ITS_THING and deed in clause:
        return True
    for thing in (whole, _TAIL.sub("", whole)):
        is_thing = len(thing) >= _LEAST_OF_A_THING and thing in clause
        if is_thing and _START.search(clause.split(thing)[0]):
            return True
    is_deed = len(deed) >= _LEAST_OF_A_DEED and bool(_START.search(deed))
    return is_deed and LCSseq.similarity(deed, clause) >= _SAME * len(deed) and _run(deed, clause)


def _run(deed: str, clause: str) -> bool:
    """Half of a deed stands in the clause in one piece."""
    length = max(_LEAST_OF_A_THING, len(deed) // 2)
    return any(deed[at : at + length] in clause for at in range(len(deed) - length + 1))

"""What a report claims to have done for the first time and last year's report already told of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import LCSseq

from compare.checks.contradictions.pairing import grouped
from compare.founding import MADE, OPENED, SET_UP
from compare.message import message
from compare.model import Comparison, Fault, Function, Report, Sentence
from compare.wording import HAN, han, pieces

_FIRST_TIME = re.compile(
    rf"(?<![对于的非是])(?:首次|第一次(?!{HAN}{{0,6}}(?:会议|全会|例会|普查|培训班|党代会))|率先)(?![^，,；;。]{{0,30}}的(?:[，,；;。]|$))"
)
"""In front of a deed; 首次违法且情节轻微的 is the law's, and 第一次会议 the first of many."""
_FIRST_THING = re.compile(r"(?:首个|首家|首部|首支|首创|首座|第一个|第一家|第一部)")
"""In front of a thing."""
_STARTS = (
    f"(?:{SET_UP}|{MADE}|{OPENED}|发布|公布|编制|编印|建成|新建|创建|构建|打造|设置|挂牌|开设|推行|实行|施行|实施|推出|开展|组织|举办|"
    r"举行|召开|启动|选聘|聘请|聘任|招募|引入|引进|邀请|签订|签署|探索|试行|创新|评选|运行|投入)"
)
"""What can be done for a first time, and is told by any of its words."""
_START = re.compile(_STARTS)
_FARTHEST_START = 10
"""Letters of a deed in which it begins: 面向社会公开选聘."""
_WIDER = re.compile(r"^在?(?:全|本|我)(?:省|市|县|区|旗|镇|乡|州|系统|行业)")
"""率先在全市推行: what was there before is done in a wider area, or before others do it."""
_EARLIER = re.compile(r"去年|上年|此前|以前|往年|连续")
_LOOKS_BACK = re.compile(r"(?:后|以来|之后|的基础上|基础上)$")
"""继首次建立…后: the first time lies behind."""
_SETS = re.compile(r"^(?:将|把).{4,}(?:纳入|列入)")
"""首次将督察结果纳入考核: a deed without one of these words."""
_TAIL = re.compile(r"(?:活动|工作|制度|机制|模式)$")
_OPENING = re.compile(rf"^(?:探索|创新|联合|正式|集中|统一|公开|成功)*{_STARTS}+(?:了|并)?")
_CLAUSE = re.compile(r"[，,；;。：:！!？?]")
_END = re.compile(r"[，,；;。：:！!？?（(\n]")
_NOT_DONE = re.compile(
    r"拟|将(?:于|在|会|要)|计划|准备|筹备|筹建|谋划|酝酿|力争|争取|下一步|明年|正在|尚未|还未|没有|没能|推迟|延期|暂缓|后评估|修订|修改"
    rf"|(?:未|即将|将)(?:能|曾|及时|正式|全面|真正|普遍|统一|按[期时]|如[期约])*{_STARTS}|未(?:能|曾|完成|落地)"
)
"""Last year it was meant, or something else was done with it."""
_ON_TRIAL = re.compile(r"试点|探索|试行")
_LEAST_OF_A_DEED = 8
"""Letters that tell one deed from another."""
_LEAST_OF_A_WHOLE_DEED, _LEAST_OF_ITS_THING = 7, 5
"""The same where verb and thing stand there in one piece: 推行要素式办案."""
_LEAST_OF_A_THING = 6
"""Letters that tell one thing from another."""
_PIECE = 6
"""Letters in a row without which no clause tells of a deed: the shortest of the lengths above, and half a deed."""
_MOST_TOLD = 50
"""Clauses of last year's report that are looked through for one deed."""
_BRAND = re.compile(rf"“(?P<name>{HAN}{{3,12}})”")
_BEGUN = re.compile(rf"(?:创办|开办|开设|办起|{_STARTS})")
"""What last year's report says of a brand that was new then."""
_WIDENED = re.compile("全面|全域|全部|全[省市县区旗镇乡]")
_END_OF_A_DEED, _WORD = 4, 2
"""Letters at the end of a deed, and those of another word of it, that a sentence on a brand shares with it."""
_LONGEST = 120
"""Characters of a clause that are read."""
_SAME = 0.9
"""Share of the letters of a deed that last year's clause must have, in their order."""


def first_claims(comparison: Comparison) -> Iterator[Fault]:
    """The claims of the review that last year's report contradicts, in text order."""
    report, old = comparison.new, comparison.old
    if report.year is not None and old.year is not None and old.year >= report.year:
        return
    told: _Told | None = None
    for sentence, found in _claims(report):
        last = min(sentence.end, found.end() + _LONGEST)
        end = _END.search(report.text, found.end(), last)
        span = (found.start(), end.start() if end else last)
        deed = _letters(report.text[found.end() : span[1]])
        before = report.text[max(sentence.start, found.start() - _LONGEST) : found.start()]
        front = _CLAUSE.split(before)[-1]
        is_thing = found.re is _FIRST_THING
        is_said = not is_thing or found[0] == "首创" or _START.search(_letters(front))
        if not is_said or _is_past(report, front, deed) or _WIDER.match(deed):
            continue
        told = told if told is not None else _told(old)
        known = _known(told, deed, found.re)
        if known is None and not is_thing:
            known = _known_by_brand(old, deed, report.text[found.end() : sentence.end])
        if known is not None:
            text = message("“{claim}”: last year's report already mentions it.", claim=report.text[slice(*span)])  # fmt: skip
            hint = message("Drop the claim to be the first, or say what is new about it.")
            yield Fault(span, text, hint, old_sentence=known)


def _claims(report: Report) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """The words that claim a first time, in text order."""
    for sentence in _reviewed(report):
        places = sentence.start, sentence.end
        claims = [f for form in (_FIRST_TIME, _FIRST_THING) for f in form.finditer(report.text, *places)]
        yield from ((sentence, found) for found in sorted(claims, key=lambda found: found.start()))


def _reviewed(report: Report) -> Iterator[Sentence]:
    other = (Function.PLAN, Function.PROBLEMS)
    return (s for s in report.sentences if not s.heading and s.function not in other)


def _is_past(report: Report, front: str, deed: str) -> bool:
    """The clause puts the first time into an earlier year: 自2023年首次开展, 继首次建立…后."""
    years = (int(year) for year in re.findall(r"(20\d\d)年", front))
    is_earlier = report.year is not None and any(year < report.year for year in years)
    return is_earlier or bool(_EARLIER.search(front) or _LOOKS_BACK.search(deed))


_Told = dict[str, list[tuple[int, int, str]]]
"""Clauses by every piece of them: their place among all, their sentence, their letters."""


def _told(old: Report) -> _Told:
    clauses = ((place, number, clause) for place, (number, clause) in enumerate(_clauses(old)))
    return grouped((piece, clause) for clause in clauses for piece in set(pieces(clause[2], _PIECE)))


def _known(told: _Told, deed: str, pattern: re.Pattern[str]) -> int | None:
    """The first sentence of last year's report that tells of a deed."""
    clauses = {clause for piece in set(pieces(deed, _PIECE)) for clause in told.get(piece, ())[:_MOST_TOLD]}
    near = sorted(clauses)[:_MOST_TOLD]
    return next((number for _, number, clause in near if _is_told(deed, clause, pattern)), None)


def _known_by_brand(old: Report, deed: str, text: str) -> int | None:
    """The sentence of last year's report in which the brand that a deed goes by was begun with the same deed.

    首次把释法摊位摆进夜间集市，“法治夜市”在四处开张 after 创办“法治夜市”，在两处夜间集市设摊释法; the brand stands in the clause
    behind the claim.
    """
    brands = [found["name"] for clause in _CLAUSE.split(text)[1:2] for found in _BRAND.finditer(clause)]
    where, rest = deed[-_END_OF_A_DEED:], deed[:-_END_OF_A_DEED]
    if not brands or len(where) < _END_OF_A_DEED or _WIDENED.search(deed):
        return None
    for sentence in _reviewed(old):
        wording = old.wording(sentence.id)
        known = [name for name in brands if f"“{name}”" in wording]
        is_begun = not _NOT_DONE.search(wording) and not _ON_TRIAL.search(wording)
        if not known or not is_begun or not _BEGUN.search(wording.split(known[0])[0][-_PIECE:]):
            continue
        letters = han(wording.replace(known[0], ""))
        if where in letters and any(word in letters for word in pieces(rest, _WORD)):
            return sentence.id
    return None


def _clauses(old: Report) -> Iterator[tuple[int, str]]:
    """The clauses of last year's review in which something was started."""
    for sentence in _reviewed(old):
        for clause in _CLAUSE.split(old.wording(sentence.id)):
            is_deed = _START.search(clause) or "入" in clause
            if is_deed and not _NOT_DONE.search(clause):
                yield sentence.id, _letters(clause[:_LONGEST])


def _letters(text: str) -> str:
    """The words without numbers and their units: 20名 and 2024年度 tell no two deeds apart."""
    text = re.sub(r"\d[\d.,，]*\s*(?:[余多])?(?:万|亿)?(?:年度?|[名人个家件次场份项条部支册处])?", "", text)
    return han(text)


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
    is_deed = len(deed) >= _LEAST_OF_A_DEED and bool(_START.search(deed, 0, _FARTHEST_START))
    return is_deed and LCSseq.similarity(deed, clause) >= _SAME * len(deed) and _run(deed, clause)


def _run(deed: str, clause: str) -> bool:
    """Half of a deed stands in the clause in one piece."""
    length = max(_LEAST_OF_A_THING, len(deed) // 2)
    return any(piece in clause for piece in pieces(deed, length))

"""Tasks of the plan that the review tells were done: promises of last year's plan, copied, or a thing that is there already.

建成法治文化公园 as a task for the coming year, where the park 于9月建成开放.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Postfix

from compare.checks.contradictions.pairing import grouped
from compare.evidence import sentence_evidence
from compare.founding import MADE, OPENED, SET_UP
from compare.issuer import names_of, place_of
from compare.message import message
from compare.model import Fault, Function, Report, Severity
from compare.wording import HAN, han, normal, pieces

_BY = re.compile(
    r"^(?:力争|确保|争取|计划|拟|将)?[于在]?(?=20\d\d年|明年|今年|本年|\d{1,2}月|[上下]半年|[一二三四]季度|年[内底末初])"
    r"(?:20\d\d年|明年|今年|本年度?)?(?:\d{1,2}月份?(?:[底末初]|[上中下]旬)?|[上下]半年|[一二三四]季度末?|年?[内底末初])?(?:之?前|以前)?[，,]?"
)
"""By when something is to be done, which the next plan puts off."""
_ONCE = re.compile(
    rf"^(?:将|拟|要|加快|力争|尽快|年内|全面|推动|推进|抓紧|着手|按期|如期|高标准|高质量)*(?:{SET_UP}|{MADE}|{OPENED}|建成|建设|新建|设置|打造|编制|编印|挂牌|完成|发布|聘任|选聘)(?:好|了)?"
)
"""What is done once; a promise to go on with something may stand every year."""
_MADE_NEW = re.compile("(?:建成|新建|设立|组建|成立|出台|印发|制定|编制|开通|上线|启用|挂牌|发布)(?:好|了)?$")
_NUMBER = re.compile(r"[\d一二两三四五六七八九十]+(?:个|处|座|条|所|家|项|部|支|批|名|人|套|件|台)")
_DONE = re.compile(
    rf"{OPENED}|建成|开放|挂牌|揭牌|投用|投入(?:使用|运行|运营)|试运行|正式运行|出台|印发|施行|成立|设立|组建|完工|竣工|落成|建起|落地|入驻"
)
_YEARLY = re.compile(r"年度|要点|计划|目录|白皮书|年报|报告|案例|考核|方案|台账|培训|测评|评估|检查")
"""What is made anew every year."""
_NOT_YET = re.compile(
    r"尚未|未能|没有|还未|正在|筹备|筹建|谋划|推进|加快|启动|选址|立项|起草|征求|拟|将|计划|打算|草案|初稿|送审|试点|论证|前期"
    r"|[首二一][批期]|第[一二三四五六七八九十\d]+(?:[批期]|阶段)|分[批期]"
)
_SETS_UP = re.compile(
    rf"(?:(?:会同|联合|协同|与|和)(?P<whom>[^，,；;。]{{2,40}}?))?(?P<what>(?:建立|设立|成立|组建)(?P<thing>{HAN}{{4,24}}(?:制度|机制)))"
)
"""A whole clause that sets up something with others; 探索建立 and 推动建立 are no more than begun."""
_BREAK = re.compile(r"[，,；;。：:！!？?]")
_ITEM = re.compile(r"^(?:[一二三四五六七八九十]+[是要]|（[一二三四五六七八九十\d]+）|\d+[.．、])")
_MEASURES = "个处座条所家项部支批"
_MEASURE = f"[{_MEASURES}]"
_ONE = re.compile(rf"(?<=[^\d.])[1一]{_MEASURE}$")
"""Behind what is made: one of it, 法治文化公园1处."""
_COUNTED = re.compile(rf"[\d一二两三四五六七八九十]{_MEASURE}")
"""In a clause of the review: it may be another one of its kind that was made, 建成法治文化公园1处."""
_MORE = re.compile(r"^(?:第[二三四五]|二期|更多|新一批|[新再]|\d)")
_PASSING = re.compile(
    rf"在?全[国省市州]率先|全[国省市州]首[个家座部支]|{SET_UP}|{MADE}|{OPENED}|建成|新建|建起|设置|打造|编制|编印|挂牌|揭牌|完成|发布|聘任|选聘|"
    "全年|年内|今年|本年度?|当年|目前|上半年|下半年|[年月日底初末]|[上中下]旬|先后|同时|并|还|已|共|正式|顺利|如期|按期|率先|全面|全部|成功|高标准|高质量|首次|推动|了"
)
"""In front of what was made: it says no more of it, nor who made it."""
_GOES_ON = re.compile(
    rf"$|[{_MEASURES}]|[于在已并]|[年月日]|正式|全面|顺利|如期|按期|全部|成功|{_DONE.pattern}"
)
"""Behind it: its name ends here, which that of 法治文化公园二期 and of 办法实施细则 does not."""
_DOCUMENT_NUMBER = re.compile(r"[（(][^（）()]{1,12}[〔\[]\d{4}[〕\]]\d+号[）)]")
_OF_OTHERS = re.compile(
    "国务院|国家|中央|省|市(?!场|民|政)|[县区旗州盟]|镇|乡(?!村)|街道|社区|村(?!规)|[局厅院]|部门|单位|公司|企业"
)
"""Another level, a smaller place or a body of its own."""
_WHO, _MOST_WHO = 8, 40
"""Letters of a clause in which it says who did it, and of several clauses."""
_MOST_TOLD = 50
"""Clauses of the review that are looked through for one task."""
_SHORTEST_THING = 6
"""Letters that tell one thing from another."""
_SHORTEST_OF_ITS_OWN = 8
"""The same where last year's plan did not have the task: all of them are in the review."""


def kept_promises(report: Report, old: Report | None) -> Iterator[Fault]:
    """The clauses of the plan that were last year's and were carried out, or tell of what is there, in text order."""
    promised = _promised(old) if old else {}
    told: dict[str, list[_Told]] | None = None
    own = _own(report)
    set_up = _set_up_again(report, old, own) if old else {}
    # Under 存在问题及下步打算 a task may be read as a problem; no problem is worded as one.
    for _, text, span in _clauses(report, (Function.PLAN, Function.PROBLEMS)):
        before, done = _is_set_up(set_up, text)
        task = _task(text) if done is None else None
        if task is not None:
            before = promised.get(normal(_BY.sub("", text)))
            told = told if told is not None else _told(report)
            done = _done(told, task, own, is_copied=before is not None)
        if done is not None:
            told_of = message("“{task}” is last year's task, which the review mentions as done.", task=text)
            if before is None:
                told_of = message("“{task}” is planned, though the review mentions it as done.", task=text)
            hint = message("Take it out of the plan, or say what is left to do.")
            also = (sentence_evidence(report, done),)
            yield Fault(span, told_of, hint, Severity.WARNING, also, old_sentence=before)


def _promised(old: Report) -> dict[str, int]:
    return {normal(_BY.sub("", text)): number for number, text, _ in _clauses(old, (Function.PLAN,))}


def _set_up_again(report: Report, old: Report, own: re.Pattern[str]) -> Mapping[str, _SetUp]:
    """What last year's plan was to set up and this year's review sets up in the same words."""
    wanted = {
        found["what"]: (found["whom"], number)
        for number, text, _ in _clauses(old, (Function.PLAN,))
        if (found := _set_up(text))
    }
    known: dict[str, _SetUp] = {}
    for number, text, span in _clauses(report, (Function.REVIEW,)) if wanted else ():
        found = _set_up(text)
        in_front = re.split("[；;]", report.text[report.sentences[number].start : span[0]])[-1]
        # 柳下镇先行先试，建立…: another's.
        if found and found["what"] in wanted and not _OF_OTHERS.search(own.sub("", in_front)):
            whom, before = wanted[found["what"]]
            known.setdefault(found["what"], _SetUp(before, number, {None, whom, found["whom"]}))
    return known


def _is_set_up(known: Mapping[str, _SetUp], text: str) -> tuple[int, int] | tuple[None, None]:
    """The sentences of last year's plan and of this year's review of what a clause of the plan would set up again."""
    found = _set_up(text) if known else None
    same = known.get(found["what"]) if found else None
    # With 区法院 it may be another one.
    return (same.wanted, same.done) if found and same and found["whom"] in same.partners else (None, None)


def _set_up(text: str) -> re.Match[str] | None:
    """建立行刑衔接联席会议制度 of a clause that says so, and with whom; None where it says something else."""
    found = _SETS_UP.fullmatch(_BY.sub("", text))
    return found if found and not _YEARLY.search(found["thing"]) else None


def _task(text: str) -> _Task | None:
    """What a clause of the plan wants made, once and for all; None where it wants nothing of the kind."""
    bare = _BY.sub("", text)
    once = _ONCE.match(bare)
    made = bare[once.end() :] if once else ""
    thing = han(_ONE.sub("", made))
    if len(thing) < _SHORTEST_THING or _MORE.match(made) or _YEARLY.search(text):
        return None
    is_one = _ONE.sub("", made) != made
    is_sole = bool(_MADE_NEW.search(once[0])) and (is_one or not _NUMBER.search(made)) if once else False
    return _Task(thing, is_one, is_sole)


def _own(report: Report) -> re.Pattern[str]:
    """What a report calls its own place and government."""
    if not report.issuer:
        return re.compile("(?!)")
    names = "|".join(map(re.escape, names_of(report.issuer)))
    level = re.escape(place_of(report.issuer)[-1])
    return re.compile(f"(?:{names}|[全我本]?{level})(?:人民政府|政府|委|级)?")


def _done(
    told: Mapping[str, Sequence[_Told]], task: _Task, own: re.Pattern[str], *, is_copied: bool
) -> int | None:
    """The sentence of the review that tells that a task was done."""
    thing = task.thing
    # 自治县民族法治文化公园 is told of as 民族法治文化公园.
    least = max(_SHORTEST_THING, len(thing) // 2) if is_copied else max(_SHORTEST_OF_ITS_OWN, len(thing))
    if len(thing) < least or not (is_copied or task.is_sole):
        return None
    name = thing[-least:]
    alike = told.get(name[:_SHORTEST_THING], ())[:_MOST_TOLD]
    alone = (one for one in alike if name in one.letters and not (one.is_counted and task.is_one))
    return next((one.sentence for one in alone if _is_it(one, name, thing[:-least], own)), None)


def _is_it(told: _Told, name: str, kind: str, own: re.Pattern[str]) -> bool:
    """Whether what was done bears a name alone, and nobody else did it; ``kind`` is what the task has in front of the name."""
    front, _, behind = told.letters.partition(name)
    # 柳下镇法治文化公园 is not 区法治文化公园.
    if any(place not in told.letters for place in _OF_OTHERS.findall(own.sub("", kind))):
        return False
    bare = front[: len(front) - Postfix.similarity(front, kind)]
    is_bare = not _PASSING.sub("", own.sub("", bare))
    return is_bare and _GOES_ON.match(behind) is not None and not _OF_OTHERS.search(own.sub("", told.who))


def _clauses(report: Report, functions: Sequence[Function]) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """The clauses of a plan with their sentence and span."""
    for sentence in report.sentences:
        if sentence.function not in functions or sentence.heading:
            continue
        at = sentence.start
        for clause in _BREAK.split(report.text[sentence.start : sentence.end]):
            text = _ITEM.sub("", clause.strip())
            if text:
                start = report.text.find(text, at)
                yield sentence.id, text, (start, start + len(text))
            at += len(clause) + 1


class _SetUp(NamedTuple):
    """What last year's plan was to set up and this year's review tells was."""

    wanted: int
    """The sentence of last year's plan."""
    done: int
    """The sentence of the review."""
    partners: Collection[str | None]
    """With whom, by either; None of nobody."""


class _Task(NamedTuple):
    """What a clause of the plan wants made."""

    thing: str
    is_one: bool
    """It is one of its kind, of which the review may have made another."""
    is_sole: bool
    """There can be no second of it, whatever last year's plan said."""


class _Told(NamedTuple):
    """A clause of the review that tells of something finished."""

    sentence: int
    letters: str
    is_counted: bool
    who: str
    """What the clauses in front begin with: 柳下镇先行先试，率先建成…."""


def _told(report: Report) -> dict[str, list[_Told]]:
    """The clauses of the review that tell of something finished, by every piece of them."""
    return grouped(
        (piece, one) for one in _finished(report) for piece in pieces(one.letters, _SHORTEST_THING)
    )


def _finished(report: Report) -> Iterator[_Told]:
    reviewed = (s.id for s in report.sentences if s.function is Function.REVIEW and not s.heading)
    for number, part in ((n, part) for n in reviewed for part in re.split("[；;]", report.wording(n))):
        who = ""
        for clause in _BREAK.split(part):
            letters = han(_DOCUMENT_NUMBER.sub("", clause))
            if _DONE.search(clause) and not _NOT_YET.search(clause):
                yield _Told(number, letters, bool(_COUNTED.search(clause)), who)
            who = (who + letters[:_WHO])[-_MOST_WHO:]

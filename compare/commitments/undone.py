"""What a report says was not done, or not yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.align.similarity import Vocabulary, Wording
from compare.commitments.promise import CLAUSE, without_filler
from compare.wording import letters

_NOT = "(?:未能?(?!来|成年)|没(?!收)有?能?)"
_WHEN = "(?:如期|按期|按时|及时|正式|全部|全面|最终|顺利|在年内|年内)?"
_DEED = (
    "(?:建成|建好|建立|建设|建(?!议)|完成|竣工|完工|完结|投用|投入使用|投运|启用|启动|开工|动工|开建|开展|组织|召开|举办|出台|制定|修订|印发|发布|"
    "公布|落地|落实|实施|施行|推行|推开|实现|达到|达成|上线|运行|运营|设立|成立|组建|配备|配齐|招录|到位|交付|验收|改造|开通|接入|纳入)"
)
_NOT_DONE = re.compile(
    f"{_NOT}{_WHEN}[^，,；;。]{{0,2}}?{_DEED}|停工|停滞|滞后|进展缓慢|进度缓慢|未达预期|(?:延期|推迟|延后|暂缓|搁置)(?=了|[至到]|实施|建设|开工|启动|$)"
)
_SHORTCOMING = re.compile(
    "未(?:能|如期|按期|按时|完成|启动|开工|建成|落地|实施|出台|达到|实现|全面|全部)|尚未(?!有效|根本|完全|真正|充分|得到|形成|彻底)"
    "|延期|推迟|延后|暂缓|搁置|中止|终止"
)
"""The same among problems, where a clause says little else."""
_OF_ANOTHER = re.compile(
    f"^[因如若凡]|[对向将把](?:{_NOT}|逾期)|(?:{_NOT}|延期|推迟|延后|暂缓|搁置)[^，,；;。]{{0,10}}的|无.{{0,3}}(?:未|延期|推迟|延后|搁置)"
    "|未(?:出现|发生|有).{0,3}(?:未|延期|推迟|延后|搁置)|发现|督促|责令|查处|整改|解决|化解|破解|扭转|改变|处置|盘活|复工|防止|避免|杜绝|确保|预警|提醒|提示|通报|约谈|催办|亮灯"
)
"""Of things that others left undone, or of none: 督促未按期整改的3家单位整改到位, 无延期办理事项."""
_GOES_ON = re.compile("全部|一律|均|都")
_TAIL = 8
"""Letters that may follow: 未达到60%的目标.  With more, it belongs to a thing: 未达到听证条件案件全部书面审查."""
_ADVERB = 2
"""Characters in front of it that name nothing: 至今未开工, 但尚未投用."""
_STILL = re.compile("(?:但|却|也|至今|目前|截至目前|迄今|到?年底|年内|全年|一直|仍然?|依然|还|尚)+$")
"""The same, however long: 目前仍尚未开工."""
_NO_OTHER = re.compile(
    "(?:建设|使用|运[行营]|投用|到位|验收|完毕|实施|目标|任务|要求|预期|规模|进度|计划|标准|工作|年初|既定|确定|[了的等#%])*"
)
"""Names nothing behind the act, so that it is done to what stands before: 至今未能开工建设, but not 尚未设立听证室."""
_WHY = re.compile("^(?:因|由于|受(?!理)|主要是|主要原因)")
"""Says why, between the name of a thing and that it was not done."""


def is_admitted(clause: str) -> bool:
    """Whether a clause of a review says that what it is about was not done: 平台未能如期开工."""
    found = _NOT_DONE.search(clause)
    if found is None or _OF_ANOTHER.search(clause):
        return False
    rest = clause[found.end() :]
    return len(letters(rest)) <= _TAIL and not _GOES_ON.search(rest)


def admits_of_before(clause: str) -> bool:
    """Whether it says so of what the clause in front of it names: 平台前期手续未获批复，未能如期开工."""
    found = _NOT_DONE.search(clause)
    if found is None or not is_admitted(clause) or not _NO_OTHER.fullmatch(letters(clause[found.end() :])):
        return False
    return found.start() <= _ADVERB or _STILL.fullmatch(clause, 0, found.start()) is not None


def admitted_problems(said: str) -> str:
    """The clauses of a sentence on problems that say so, with what they say it of; empty if there is none."""
    clauses = CLAUSE.findall(said)
    told: set[int] = set()
    for place, clause in enumerate(clauses):
        if _SHORTCOMING.search(clause) or is_admitted(clause):
            told.update(range(_named_at(clauses, place) if admits_of_before(clause) else place, place + 1))
    return "，".join(clauses[place] for place in sorted(told))


def _named_at(clauses: Sequence[str], place: int) -> int:
    """The place of the clause that names what the one at ``place`` says so of: the one before, but for reasons."""
    before = (i for i in reversed(range(place)) if i == 0 or not _WHY.search(clauses[i]))
    return next(before, place)


def is_undone(promise: Wording, told: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence of a review that reports on a promise says that it was not kept.

    The clause with most of the promise says so, or the one behind it, but for reasons: 平台前期手续未获批复，未能如期开工.
    """
    clauses = CLAUSE.findall(told)
    if not any(map(is_admitted, clauses)):
        return False
    shares = [vocabulary.containment(promise, vocabulary.wording(without_filler(c))) for c in clauses]
    nearest = shares.index(max(shares))
    behind = next((c for c in clauses[nearest + 1 :] if not _WHY.search(c)), "")
    return is_admitted(clauses[nearest]) or admits_of_before(behind)

"""What a report says was not done, or not yet."""

from __future__ import annotations

import re

from compare.align.similarity import Vocabulary, Wording
from compare.commitments.promise import CLAUSE, without_filler

_NOT_DONE = re.compile(
    "未(?:能|如期|按期|按时|完成|启动|开工|建成|落地|实施|出台|达到|实现|全面|全部)|尚未(?!有效|根本|完全|真正|充分|得到|形成|彻底)|延期|推迟|延后|暂缓|搁置"
)
_ENDED = re.compile("中止|终止")
"""The same of what is named among problems; elsewhere cases and contracts end."""
_OF_ANOTHER = re.compile(
    "^[对向因如若凡]|(?:未|延期|推迟|延后|暂缓|搁置)[^，,；;。]{0,10}的|(?:无|未(?:出现|发生|有)).{0,3}(?:未|延期|推迟|延后|搁置)"
    "|发现|督促|责令|查处|整改|防止|避免|杜绝|确保"
)
"""Of things that others left undone, or of none: 督促未按期整改的3家单位整改到位, 无延期办理事项."""
_ADVERB = 2
"""Characters in front of it that name nothing: 至今未开工, 但尚未投用."""


def is_admitted(clause: str) -> bool:
    """Whether a clause of a review says that what it is about was not done: 平台未能如期开工."""
    return _NOT_DONE.search(clause) is not None and _OF_ANOTHER.search(clause) is None


def admits_of_before(clause: str) -> bool:
    """Whether it says so of what the clause in front of it names: 平台前期手续未获批复，未能如期开工."""
    found = _NOT_DONE.search(clause)
    return found is not None and found.start() <= _ADVERB and is_admitted(clause)


def admitted_problems(said: str) -> str:
    """The clauses of a sentence on problems that say so; empty if there is none."""
    return "，".join(c for c in CLAUSE.findall(said) if _NOT_DONE.search(c) or _ENDED.search(c))


def is_undone(promise: Wording, told: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence of a review that reports on a promise says that it was not kept.

    The clause with most of the promise says so, or the one behind it: 平台前期手续未获批复，未能如期开工.
    """
    clauses = CLAUSE.findall(told)
    if not any(map(is_admitted, clauses)):
        return False
    shares = [vocabulary.containment(promise, vocabulary.wording(without_filler(c))) for c in clauses]
    nearest = shares.index(max(shares))
    return is_admitted(clauses[nearest]) or any(map(admits_of_before, clauses[nearest + 1 : nearest + 2]))

"""What a promise says will be made: a rule, a list, a book, a place; and whether a report speaks of it.

A sentence that promises several things is reported on by what became of one of them: 修订《决策程序规定》, 对3件文件开展后评估.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from compare.align.similarity import grams_of
from compare.commitments.promise import CLAUSE
from compare.model import Report
from compare.wording import HAN, letters, normal

_KINDS = (
    ("制[定订]|出台|印发|修[订改编]|起草", "规定|办法|细则|条例|规则|规程|制度|意见|方案|指引|标准|预案"),
    ("编[制列]|制[定订]|公布|发布|公开|梳理|建立", "目录|清单|名录|台账|名单"),
    ("编[写印制发]|出版|制作|汇编|拍摄|创作", "读本|手册|汇编|选编|案例集?|指南|图册|画册|丛书|教材|折页|漫画|视频|短片"),
    ("组建|成立|设[立置]|建[成立设]|新建|创建|打造|开[通发设]|上线|聘[请任]", "中心|站|平台|室|基地|驿站|广场|公园|长廊|服务团|队|库|系统|小程序|窗口|专窗"),
)  # fmt: skip
"""How a thing is made and what its name ends in."""
_THINGS = tuple(
    re.compile(rf"(?:{made})(?P<name>[^{{}}]{{2,36}}?)(?P<head>{heads})[》”\"]?(?:\d+[个处件册部期家支])?$")
    for made, heads in _KINDS
)
_MAKING = tuple(re.compile(f"(?:{made})") for made, _ in _KINDS)
_HEADS = tuple(re.compile(heads) for _, heads in _KINDS)
_OWN_PLACE = re.compile(rf"《{HAN}{{2,4}}?[省市区县旗镇乡]")
_FILLER = re.compile(
    r"一批|一套|一个|\d+[个处件册部期家支]|本[地区县市级]|全[区县市镇]|专门|统一|相关|有关|工作|管理"
)
_QUOTED = re.compile(r"“[^“”]{3,20}”|\"[^\"]{3,20}\"")
_SHORTEST_NAME = 4
_REACH = 28
"""Characters in front of the end of a name in which the name stands."""
_SHARE = 0.5
"""Of the pairs of characters of a name, from which another that ends alike names the same thing."""
_LARGER_SHARE = 0.75
"""From which a clause speaks of the thing, whatever it says of it."""


class Deliverable(NamedTuple):
    """A thing that a clause of a promise says will be made."""

    clause: tuple[int, int]
    """Where the clause stands in the report that promises."""
    kind: int
    grams: frozenset[str]
    """Pairs of characters of its name."""
    quoted: tuple[str, ...]
    """What stands in quotation marks in the name."""


def deliverables(report: Report, start: int, end: int) -> Iterator[Deliverable]:
    """The things promised by name between two places of a report, a clause each."""
    for clause in CLAUSE.finditer(report.text, start, end):
        said = normal(clause.group())
        for kind, pattern in enumerate(_THINGS):
            found = pattern.search(said)
            name = letters(_FILLER.sub("", _OWN_PLACE.sub("", found["name"]))) if found else ""
            if len(name) >= _SHORTEST_NAME:
                yield Deliverable(clause.span(), kind, grams_of(name), tuple(_QUOTED.findall(said)))
                break


class Told(NamedTuple):
    """A sentence of the report in which a thing is looked for."""

    text: str
    """In normal form."""
    grams: frozenset[str]

    @classmethod
    def of(cls, wording: str) -> Told:
        """A sentence as written, prepared."""
        text = normal(wording)
        return cls(text, grams_of(letters(text)))


def is_spoken_of(thing: Deliverable, told: Iterable[Told]) -> bool:
    """A sentence names the thing, or says of what it is named after that something was made."""
    least = _SHARE * len(thing.grams)
    return any(
        any(name in sentence.text for name in thing.quoted)
        or (len(thing.grams & sentence.grams) >= least and _names(thing, sentence.text))
        for sentence in told
    )


def _names(thing: Deliverable, sentence: str) -> bool:
    heads = _HEADS[thing.kind].finditer(sentence)
    if any(_share(thing, sentence[max(0, h.start() - _REACH) : h.start()]) >= _SHARE for h in heads):
        return True
    return any(
        _share(thing, clause) >= (_SHARE if _MAKING[thing.kind].search(clause) else _LARGER_SHARE)
        for clause in CLAUSE.findall(sentence)
    )


def _share(thing: Deliverable, words: str) -> float:
    return len(thing.grams & grams_of(letters(words))) / len(thing.grams)

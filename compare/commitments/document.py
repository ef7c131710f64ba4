"""Documents promised and made, matched by subject.

A promised 管理办法 is fulfilled by a 工作规则 on the same subject: the drafting office decides on the kind of
document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from compare.align.similarity import grams_of
from compare.wording import letters

_KIND = "(?:管理|工作|实施|暂行|试行|具体|若干|指导|操作|(?:规范|标准)化(?:建设)?|的)*(?:办法|规定|规则|细则|制度|意见|规程|指引|指南|导则|手册|方案)"
_MAKES = "(?:制[定订发]|编[印写制]|出台|印发|修[订改]|起草|公布|发布|建立|推行|实行|完善|健全)"
_IS_MADE = "(?:制[定订]|出台|印发|修订|公布|发布|施行|实施|通过|审议)"
_TITLE = re.compile(
    f"{_MAKES}[^，,；;。：:《》]{{0,8}}《([^《》]{{2,50}}?){_KIND}(?:[（(][^（()）]{{1,6}}[）)])?》"
    f"|《([^《》]{{2,50}}?){_KIND}(?:[（(][^（()）]{{1,6}}[）)])?》(?:[（(][^（()）]*[）)])?[^，,；;。：:《》]{{0,16}}{_IS_MADE}"
)
_NAMED = re.compile(
    f"{_MAKES}([^，,；;。：:！？!?《》]{{2,40}}?){_KIND}(?=[，,；;。：:！？!?（(、]|[和及与并以]|$)"
)
_FOLLOWED = re.compile("(?:按照|根据|依据|依照|对照|落实|贯彻|执行|学习|宣传)[^，,；;。]*$")
"""Stands before a document made by others."""
_ON = re.compile("^(?:关于)?(?:进一步|加快|加强|规范|推进|推动|全面|深化)*")
_ISSUER = re.compile("^(?:[^的]{0,8}[省市县区旗州镇乡])?(?:人民)?(?=政府)")
"""Stands before 政府合同 in a title, but not always in a plan."""
_OUTER = re.compile("[^的]{2,8}(?:[省市州盟县区旗]|自治区)")
"""The province, city or county in front of the issuer's place."""
_SHORTEST = 4
_LEAST = 0.8
"""Least share of a promised subject found in the subject of a document."""
_LEAST_BACK = 0.5
"""The same the other way round: a document on more than twice as much is a different one."""


def subjects(said: str, place: str = "") -> frozenset[str]:
    """The subjects of the documents that a text says are or will be made, in letters.

    The issuer's ``place`` in front of a title is no part of it: 云岭市青禾区重大决策程序规定 is on 重大决策程序.
    """
    found = (
        _without_issuer(_ON.sub("", letters("".join(filter(None, match.groups())))), place)
        for pattern in (_TITLE, _NAMED)
        for match in pattern.finditer(said)
        if not _FOLLOWED.search(said, 0, match.start())
    )
    return frozenset(subject for subject in found if len(subject) >= _SHORTEST)


def _without_issuer(title: str, place: str) -> str:
    before, own, subject = title.partition(place) if place else ("", "", "")
    is_own = own and (not before or _OUTER.fullmatch(before))
    return _ISSUER.sub("", subject if is_own else title)


def is_on(promised: str, subjects_made: Iterable[str]) -> bool:
    """Whether one of the documents made is on the subject of the promised one."""
    return any(
        _share(promised, made) >= _LEAST and _share(made, promised) >= _LEAST_BACK for made in subjects_made
    )


def _share(said: str, other: str) -> float:
    """Share of the letter pairs of one found in the other."""
    found, grams = [False] * len(said), grams_of(other)
    for i in range(len(said) - 1):
        if said[i : i + 2] in grams:
            found[i] = found[i + 1] = True
    return sum(found) / len(found)

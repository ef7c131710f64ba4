"""Whether the values of two reports are of one thing: the words in front of what their names share.

持证执法人员 of the whole district is not that of its towns, a case closed is none received, 行政许可案卷 are not 行政处罚案卷.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from compare.figures.cases import ACCEPTED, CLOSED, FILED, RECEIVED
from compare.model import Quantity
from compare.wording import HAN, pieces

SHORTEST_NAME = 3
"""Letters in a row that two names of one thing have in common."""
_FREE = re.compile(
    r"(?:全|本|我|该)(?:省|市|县|区|旗|镇|乡|州|局|街道|年)|各类|各级|各种|各|年[末底初]|今年|本年度?|上年度?|去年|同期|截[至止]|目前"
    r"|(?:省|市|县|区|旗)?(?:司法局|政府|行政复议机构|行政复议机关|法律援助中心)"
    r"|新增|新收|收到|接收|接到|收|办理|受理|审理|审核|审查|办结|审结|结案|立案|化解|调处|调解|完成|开展|组织|实现|发展|达到|达"
    r"|尚有|尚存|仍有|现有|共有|拥有|配备|建立|建成|减免|共计|合计|累计|一共|全部|共|已|有|为|的|了|由|从|其|是"
)
"""What narrows no name: the whole of an area, the year, who did it and that it was done."""
_DEEDS = (re.compile(f"{RECEIVED}|{ACCEPTED}|{FILED}"), re.compile(CLOSED))
"""What comes in, and what is done with; the two are hardly ever as many."""
_SETTLED = re.compile(rf"{CLOSED}|调结|成功|已(?!增|升|达|超|有)|到位|办复")
_PART = re.compile(r"其中|首批|部分|半年|季度|抽查|抽取|平均|每")
_MISSING = 0.5
"""Share of the letters that narrow a name and must stand in the other's sentence."""


def is_of_one_thing(name: str, clause: str, other: str, other_clause: str) -> bool:
    """A name and the letters of another value's clause tell of one thing; the clauses are what may narrow either."""
    if bool(_PART.search(name)) is not bool(_PART.search(other)) or is_other_deed(name, other):
        return False
    halves = [(one, two) for one in name.split(" ") for two in other.split(" ")]
    return any(_is_named_alike(one, clause, two, other_clause) for one, two in halves)


def _is_named_alike(name: str, clause: str, other: str, other_clause: str) -> bool:
    match = SequenceMatcher(None, name, other, autojunk=False).find_longest_match()
    if match.size < SHORTEST_NAME:
        return False
    own, others = name[: match.a], other[: match.b]
    ends = [re.search(rf"{HAN}*$", _FREE.sub(" ", front)) for front in (own, others)]
    lengths = [len(end[0]) if end else 0 for end in ends]
    # 刑事 and 民事 share their last letter.
    if min(lengths) == 1:
        return False
    return _is_said(own, other_clause) and _is_said(others, clause)


def narrowing(front: str) -> str:
    """What is left of the words in front of a noun without those that narrow it not: the area, the year, the deed."""
    return _FREE.sub("", front)


def _is_said(front: str, clause: str) -> bool:
    """What narrows a name stands near the other too, in whatever order."""
    words = re.findall(rf"{HAN}{{2,}}", _FREE.sub(" ", front))
    parts = [piece for word in words for piece in pieces(word)]
    return sum(piece not in clause for piece in parts) <= _MISSING * len(parts)


def is_other_deed(name: str, other: str) -> bool:
    """One tells of what came in, the other of what was done with."""
    one, two = ({at for at, deed in enumerate(_DEEDS) if deed.search(text)} for text in (name, other))
    return bool(one and two) and one.isdisjoint(two)


def are_as_many(one: Quantity, clause: str, other: Quantity, other_clause: str) -> bool:
    """Nothing in the two clauses says that there are fewer of the smaller: cases closed are some of those received."""
    less, more = (clause, other_clause) if one.value < other.value else (other_clause, clause)
    is_of_those = bool(_SETTLED.search(less)) and not _SETTLED.search(more)
    return not is_of_those and not is_other_deed(clause, other_clause)

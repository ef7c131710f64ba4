"""Brands told under a name one letter off their own: “榕下说事” where this year and last it is “榕荫说事”.

The letter need not sound or look like the right one.  What tells a slip from another brand is that it makes no word with its
neighbours: 法治夜校 is no slip for 法治夜市.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from compare.checks.slips.slip import Slip
from compare.evidence import sentence_at
from compare.model import Report, Role
from compare.wording import HAN, last_clause
from compare.words import frequencies

_QUOTED = re.compile(rf"“(?P<name>{HAN}{{4,10}})”")
_NEW = re.compile(
    "推出|打造|创建|创办|创新|培育|设立|建立|建成|成立|探索|首创|升级|更名|改[名称为]|新[增建设]|拓展"
)
"""In front of a name: it may be another brand."""
_TELLS_APART = frozenset("一二两三四五六七八九十百千万省市县区旗州乡镇村街社屯组园企校家警院站所")
"""Letters that tell one brand from another: 一村一警 and 一校一警."""
_BEFORE = 30
_MOST_NAMES = 400


def misnamed_brands(report: Report, earlier: Sequence[Report]) -> Iterator[Slip]:
    """Names of the draft that stand once in all texts, with the one of this year's and last year's report."""
    if not earlier:
        return
    body = [report.text[p.start : p.end] for p in report.paragraphs if p.role in (Role.BODY, Role.TITLE)]
    own = Counter(found["name"] for text in body for found in _QUOTED.finditer(text))
    before = Counter(found["name"] for one in earlier for found in _QUOTED.finditer(one.text))
    kept = [name for name in own if before[name]][:_MOST_NAMES]
    gaps: dict[tuple[str, str], list[str]] = {}
    for name in kept:
        for at in range(len(name)):
            gaps.setdefault((name[:at], name[at + 1 :]), []).append(name)
    for found in _QUOTED.finditer(report.text) if gaps else ():
        name = found["name"]
        if own[name] != 1 or before[name] or _NEW.search(_in_front(report, found)):
            continue
        for at in range(len(name)):
            near = gaps.get((name[:at], name[at + 1 :]), ())
            right = [one for one in near if not {one[at], name[at]} & _TELLS_APART]
            if len(right) == 1 and not _is_word(name, at) and not _stand_together(report, found, right[0]):
                yield Slip(found.start("name"), name, right[0])


def _in_front(report: Report, found: re.Match[str]) -> str:
    return last_clause(report.text[max(0, found.start() - _BEFORE) : found.start()])


def _is_word(name: str, at: int) -> bool:
    """The letter makes a word with one of its neighbours."""
    pairs = {name[begin : begin + 2] for begin in (at - 1, at) if 0 <= begin <= len(name) - 2}
    return bool(frequencies(pairs))


def _stand_together(report: Report, found: re.Match[str], right: str) -> bool:
    """One sentence names both."""
    number = sentence_at(report, found.start())
    return number is not None and f"“{right}”" in report.wording(number)

"""Names in quotation marks that are one slip from a name the texts have again and again: “柳下说合” and “柳下说和”.

The slip is one character for another, or two that changed places.

A brand is no word of any dictionary; what it is called elsewhere is all that can tell a slip.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from compare.checks.slips.confusable import confusable
from compare.checks.slips.slip import Slip
from compare.model import Report, Role
from compare.wording import HAN

_QUOTED = re.compile(rf"[“《](?P<name>{HAN}{{4,16}})[”》]")
_AGAIN = 2
"""Times the other name stands in the texts."""
_MOST_NAMES = 400
_NUMERALS = frozenset(
    "一二两三四五六七八九十百千万亿零年月日上下前后左右东南西北大中小新旧老县市区乡镇村省国"
)
"""Characters that tell one name from another: 一中心, 二中心."""


def misnamed(report: Report, earlier: Sequence[Report]) -> Iterator[Slip]:
    """The slips in names, told by the same name without it."""
    body = [report.text[p.start : p.end] for p in report.paragraphs if p.role in (Role.BODY, Role.TITLE)]
    texts = [*body, *(r.text for r in earlier)]
    counts = Counter(found["name"] for text in texts for found in _QUOTED.finditer(text))
    gaps: dict[tuple[str, str], list[str]] = {}
    for name in [name for name, count in counts.most_common(_MOST_NAMES) if count >= _AGAIN]:
        for at in range(len(name)):
            gaps.setdefault((name[:at], name[at + 1 :]), []).append(name)
    for found in _QUOTED.finditer(report.text):
        name = found["name"]
        if counts[name] != 1:
            continue
        for at in range(len(name) - 1):
            turned = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
            if turned != name and counts[turned] >= _AGAIN and not set(name[at : at + 2]) & _NUMERALS:
                yield Slip(found.start("name"), name, turned)
        for at in range(len(name)):
            for right in gaps.get((name[:at], name[at + 1 :]), ()):
                pair = {right[at], name[at]}
                if len(pair) > 1 and not pair & _NUMERALS and confusable(right[at], name[at]):
                    yield Slip(found.start("name"), name, right)

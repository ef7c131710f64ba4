"""Quotation marks that are turned round, and titles of laws that end as no law does: ”枫桥式“, 《中华人民共和国行政处罚发》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.guarded import Guarded
from compare.model import Report, Role

_TURNED = re.compile("”(?P<inside>[^“”\n]{1,20})“")
_LAW = Guarded(("《中华人民共和国",), r"《中华人民共和国(?P<name>[^《》（(\n]{2,30})(?=[》（(])")
_ENDS = re.compile(
    r"(?:法|典|条例|修正案|决定|规定|办法|细则|解释|规划|纲要|公约|条约|协定|公报|声明|规则|方案|意见|计划|宪章|标准|制度|规程|草案|史|地图|年鉴)[》）)]?$"
)


def turned_marks(report: Report) -> Iterator[tuple[int, str, str]]:
    """Where such marks and titles stand, how they are written, and what was meant."""
    for paragraph in report.paragraphs:
        text = report.text[paragraph.start : paragraph.end]
        if paragraph.role is not Role.BODY or "”" not in text:
            continue
        found = _TURNED.search(text)
        # “甲”和“乙” has one such pair between its two names.
        is_open = found and text.rfind("“", 0, found.start()) > text.rfind("”", 0, found.start())
        if found and not is_open and text.count("“") == text.count("”"):
            yield paragraph.start + found.start(), found[0], f"“{found['inside']}”"
    for _, found in _LAW.matches(report):
        if not _ENDS.search(found["name"]):
            name = found["name"]
            yield found.start("name"), name, name[:-1] + "法"

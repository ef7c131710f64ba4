"""Nouns and verbs that do not go together: 水平明显增加, 步伐不断提高, 加快检查力度.

What has a level or a quality is raised, what has a size grows, a pace quickens and a force is stepped up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.model import Report, Role

_HOW = "(?:得到|有了|有所|进一步|明显|显著|持续|不断|稳步|大幅|普遍|逐步|逐年|全面|有效|切实|稳定|日益|更加|较快|快速)"


class _Pair(NamedTuple):
    """Nouns, the verbs that are not theirs, and one that is."""

    nouns: str
    verbs: str
    right: str


_PAIRS = (
    _Pair("水平|能力|质量|效率|质效|素质|素养|本领|满意度|获得感|公信力", "增加|扩大|加快|加大|扩展", "提升"),
    _Pair("规模|范围|覆盖面|影响力", "提高|加快|改善", "扩大"),
    _Pair("步伐|进度", "提高|增加|扩大|加大|增强", "加快"),
    _Pair("力度", "加快|扩大|改善|完善", "加大"),
    _Pair("环境|面貌|作风|条件|结构|布局", "提高|增加|扩大|加快|加大|增强", "优化"),
    _Pair("意识|观念|信心|合力", "扩大|加快|加大|改善|完善", "增强"),
    _Pair("机制|体系|制度|体制", "提高|增加|扩大|加快|加大|增强", "完善"),
)
_SAID = tuple(
    (
        re.compile(
            rf"(?<!是)(?:{pair.nouns})(?P<how>{_HOW}{{1,3}})(?P<verb>{pair.verbs})(?![^，,。；;、]{{0,2}}的)"
        ),
        pair.right,
    )
    for pair in _PAIRS
)
_OBJECTS = (
    (re.compile(r"加快[^，,。；;、\d]{0,8}力度(?=[，,。；;])"), "加大"),
    (re.compile(r"(?:加大|扩大|增加)(?P<of>[^，,。；;、\d力]{0,8})(?:步伐|进度)(?=[，,。；;])"), "加快"),
)
"""Verbs with an object that is not theirs."""


def mismatched(report: Report) -> Iterator[tuple[int, str, str]]:
    """Where such words stand in the body, how they are written, and what was meant."""
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for pattern, right in _SAID:
            for found in pattern.finditer(report.text, paragraph.start, paragraph.end):
                yield found.start(), found[0], found[0].removesuffix(found["verb"]) + right
        for pattern, right in _OBJECTS:
            for found in pattern.finditer(report.text, paragraph.start, paragraph.end):
                yield found.start(), found[0], right + found[0][2:]

"""Sentences that say the opposite for want of a 不, or for one too many: 守住发生塌方事故的底线, 防止不发生返贫.

A line that is held is one of what does not happen; what is prevented is what would happen; a value that is held in check is held
below a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.slips.slip import Slip
from compare.matches import in_sentences
from compare.model import Report

_LOST = re.compile(r"(?:守住|守牢|坚守|筑牢|兜牢)了?(?P<at>)(?:发生|出现)[^，,。；;]{2,24}?底线")
_TOO_MANY = (
    re.compile(
        r"(?:防止|避免|杜绝|严防|遏制|减少|预防)了?[^，,。；;不]{0,8}?(?P<no>不|未)再?(?:发生|出现|形成)[^，,。；;]{0,12}?"
        r"(?:事故|事件|返贫|致贫|风险|问题|灾害|疫情|上访|案件|舆情|纠纷|伤亡|死亡|反弹|回潮)"
    ),
    re.compile(r"(?:严禁|禁止|切忌)(?P<no>不得|不准|不许|不要)"),
)
_HELD = re.compile(
    r"控制在[^，,。；;\d]{0,4}\d[\d.]*\s*(?:%|％|个百分点|件|起|人|天|万|亿|元|微克/立方米|个工作日)*(?P<side>以上)(?=[，,。；;、]|$)",
    re.MULTILINE,
)


def reversed_statements(report: Report) -> Iterator[Slip]:
    """Where such words stand in the body, how they are written, and what was meant."""
    for _, found in in_sentences(report, _LOST):
        at = found.start("at") - found.start()
        yield Slip(found.start(), found[0], f"{found[0][:at]}不{found[0][at:]}")
    for pattern in _TOO_MANY:
        for _, found in in_sentences(report, pattern):
            at, end = found.start("no") - found.start(), found.end("no") - found.start()
            yield Slip(found.start(), found[0], found[0][:at] + found[0][end:])
    for _, found in in_sentences(report, _HELD):
        yield Slip(found.start(), found[0], found[0].removesuffix(found["side"]) + "以内")

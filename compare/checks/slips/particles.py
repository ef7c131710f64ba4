"""Particles and words of one sound in the place of another: 不断的完善, 落实的好, 在次, 做为.

地 stands behind how a thing is done and in front of the deed, 得 behind the deed and in front of how it was done.
"""

from __future__ import annotations

from collections.abc import Iterator

from compare.checks.slips.slip import Slip
from compare.matches import Guarded
from compare.model import Report

_HOW = "不断|持续|深入|扎实|切实|积极|认真|进一步|稳步|大力|有序|充分|及时|坚决|自觉|主动|努力|逐步|更好|依法|严肃|妥善|稳妥"
_DEEDS = "完善|提升|提高|推进|推动|开展|落实|加强|增强|强化|优化|改善|促进|解决|化解|履行|做好|抓好|维护|保障|发挥|贯彻|学习|宣传|整改|处理|回应|接受|参与|服务|深化|规范|推行|实施"
_FORMS = (
    (Guarded(("的", "得"), rf"(?:{_HOW})(?P<wrong>[的得])(?=(?:{_DEEDS})(?![^，,。；;、]{{0,6}}的))"), "地"),
    (Guarded(("的好", "的到位", "的扎实", "的实", "的快", "的细", "的深"), r"(?<=落实|推进|完成|执行|贯彻|办理|学习|开展|整改|衔接|配合)(?P<wrong>的)(?=(?:很|较|更|不够|比较)?(?:好|到位|扎实|很实|很快|很细|不够)(?![^，,。；;、\d]{0,4}(?:经验|做法|单位|部门|项目|的)))"), "得"),
    (Guarded(("的好",), r"(?<=[做干抓办管用])(?P<wrong>的)(?=(?:很|较|更|不够|比较)?好[，,。；;])"), "得"),
    (Guarded(("在次", "在接再厉"), r"(?<![现存所实内自正潜])(?P<wrong>在)(?=次(?!要|日|年|月|序|数|生|级)|接再厉)"), "再"),
    (Guarded(("再全",), r"(?<![不一])(?P<wrong>再)(?=全[省市县区国](?:范围|推广|率先|各地|首|前列))"), "在"),
    (Guarded(("做为",), r"(?<![称叫当看唤])(?P<wrong>做)(?=为(?![^，,。；;]{0,3}(?:准|止|例)))"), "作"),
)  # fmt: skip


def particles(report: Report) -> Iterator[Slip]:
    """Where such a word stands, how it is written with what stands before it, and what was meant."""
    for form, right in _FORMS:
        for _, found in form.matches(report):
            at = found.start("wrong")
            start = min(found.start(), at)
            written = report.text[start : found.end()]
            end = at - start
            yield Slip(start, written, written[:end] + right + written[end + 1 :])

"""Names of figures that stand in a list, which one of its items has for all, or which are told before their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from compare.model import Figure

RESULT = re.compile(
    "整改|办结|受理|审结|结案|采纳|修改|废止|保留|调整|完成|维持|驳回|撤销|变更|终止|化解|答复|予以公开|移送|立案|查处|处罚|纠正|销号|更新|取消|通过|合格|优秀|参演|培训|修订"
)
"""What became of the things counted before: 反馈问题58个，整改57个."""
_BREAK = re.compile("[，,；;。]")
_PROPORTION = (":", "：", "∶")
_INDUSTRIES = ("第一产业占比", "第二产业占比", "第三产业占比")


def of_list(figure: Figure, before: Sequence[Figure]) -> Figure:
    """The figure named after what its list begins with, where it says itself only what became of that.

    受理509件 behind 收到申请563件； is of applications.  ``before`` are the figures of the list in front of it.
    """
    first = before[0] if before else figure
    is_result = RESULT.fullmatch(figure.indicator) and not RESULT.fullmatch(first.indicator)
    if not is_result or first.quantity.unit != figure.quantity.unit:
        return figure
    return replace(figure, indicator=f"{first.indicator}：{figure.indicator}")


def of_structures(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, with names of their own for the parts of a structure.

    三次产业结构由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7 tells twice what share each of three parts had.
    """
    named = list(figures)
    whole = ""
    for at in range(len(figures) - 2):
        three = figures[at : at + 3]
        between = [text[a.quantity.end : b.quantity.start].strip() for a, b in pairwise(three)]
        if all(mark and mark in _PROPORTION for mark in between):
            # 由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7 is one structure twice; behind a mark another begins.
            if not whole or _BREAK.search(text, figures[at - 1].quantity.end, figures[at].quantity.start):
                whole = figures[at].indicator
            parts = _INDUSTRIES if "产业" in whole else [f"{whole}：{n}" for n in "123"]
            named[at : at + 3] = [replace(f, indicator=name) for f, name in zip(three, parts, strict=True)]
    return named

"""Names of figures that stand in a list, which one of its items has for all, or which are told before their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from compare.model import Figure, FigureKind

RESULT = re.compile(
    "整改|办结|受理|审结|结案|采纳|修改|废止|保留|调整|完成|维持|驳回|撤销|变更|终止|化解|答复|予以公开|移送|立案|查处|处罚|纠正|销号|更新|取消|通过|合格|优秀|参演|培训|修订"
)
"""What became of the things counted before: 反馈问题58个，整改57个."""
_RESPECTIVELY = re.compile(r"(?P<names>[^，,；;。：:]*?)(?P<how>分别[^，,；;。：:、\d]{0,8})$")
_AND = re.compile(r"\s*[、，,和及与]\s*")
_RATE = re.compile("..率$|占比$|比例$|比重$|满意度$")
_OF_OTHERS = (FigureKind.CHANGE, FigureKind.RATE)
_FARTHEST = 60
"""Characters in front of the first value in which the names stand."""
_OF_THE_YEAR = re.compile("^(?:全年|今年|[本当]年|年内)(?:以来)?")
_NO_DEED = re.compile("分别(?:已|都)?(?:达到?|有|为|是|增[至加到]+|新增|共)?约?")
_LEAST_NAME = 2
"""Characters of one of several names."""
_SHARES = ("占比", "比重", "比例")
_BESIDE = re.compile(r"\s*[，、,]\s*(?:占比|比重|比例)[达为约到]*")
_PROPORTION = (":", "：", "∶")
_INDUSTRIES = ("第一产业占比", "第二产业占比", "第三产业占比")
_LEAST_NOUN = 4
"""Of several that are counted: 县、乡分别建成12个、96个 names levels, and what was counted stands elsewhere."""


def of_list(figure: Figure, before: Sequence[Figure]) -> Figure:
    """The figure named after what its list begins with, where it says itself only what became of that.

    受理509件 behind 收到申请563件； is of applications.  ``before`` are the figures of the list in front of it.
    """
    first = before[0] if before else figure
    is_result = RESULT.fullmatch(figure.indicator) and not RESULT.fullmatch(first.indicator)
    if not is_result or first.quantity.unit != figure.quantity.unit:
        return figure
    return replace(figure, indicator=f"{first.indicator}：{figure.indicator}")


def respectively(text: str, start: int, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence with the names that 分别 gives them one by one.

    网上可办率、一次办结率分别达到100%、98.7% has the names in front; 立案386件，罚款1341万元，同比分别增长9.7%和5.8% has
    the figures in front that the changes are of.  ``text`` is the text that the figures' spans and ``start``, where the
    sentence begins, refer to.
    """
    named = list(figures)
    for at, figure in enumerate(figures):
        begin = figures[at - 1].quantity.end if at else max(start, figure.quantity.start - _FARTHEST)
        found = _RESPECTIVELY.search(text, begin, figure.quantity.start)
        count = _in_a_row(text, figures, at) if found else 1
        if not found or count < 2:
            continue
        names = _names(found["names"], found["how"], figure.quantity.kind)
        before = figures[max(0, at - count) : at]
        if len(names) == count:
            given = names
        elif len(before) == count and len(names) <= 1 and _is_of(figure, before):
            what = "同比" if figure.quantity.kind is FigureKind.CHANGE else "".join(names)
            given = [f"{f.indicator}{what}" for f in before]
        else:
            continue
        named[at : at + count] = [
            replace(f, indicator=name) for f, name in zip(figures[at : at + count], given, strict=True)
        ]
    return named


def of_structures(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, with names of their own for the parts of a structure.

    三次产业结构由19.4∶33.2∶47.4优化为18.7∶34.5∶46.8 tells twice what share each of three parts had.
    """
    named = list(figures)
    whole = ""
    for at in range(len(figures) - 2):
        three = figures[at : at + 3]
        between = [text[a.quantity.end : b.quantity.start].strip() for a, b in pairwise(three)]
        if all(mark and mark in _PROPORTION for mark in between):
            whole = whole or figures[at].indicator
            parts = _INDUSTRIES if "产业" in whole else [f"{whole}：{n}" for n in "123"]
            named[at : at + 3] = [replace(f, indicator=name) for f, name in zip(three, parts, strict=True)]
    return named


def of_shares(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, a bare 占比 named after the count in front of it: 优良天数358天、占比97.8%."""
    named = list(figures)
    for at in range(1, len(figures)):
        before, figure = named[at - 1], figures[at]
        between = text[before.quantity.end : figure.quantity.start]
        if figure.indicator in _SHARES and _BESIDE.fullmatch(between):
            named[at] = replace(figure, indicator=f"{before.indicator}{figure.indicator}")
    return named


def _is_of(figure: Figure, before: Sequence[Figure]) -> bool:
    """It says of each figure in front of it how it moved, or which share or rate belongs to it."""
    kinds = {f.quantity.kind for f in before}
    return figure.quantity.kind in _OF_OTHERS and not kinds & set(_OF_OTHERS)


def _names(told: str, how: str, kind: FigureKind) -> list[str]:
    """代表、委员满意率 → 代表满意率, 委员满意率; counts have names one behind the other where 分别 adds no deed.

    What the last name has behind the word the others end in is theirs too: 党组会议、常务会议研究议题.
    """
    names = [
        name for name in _AND.split(_OF_THE_YEAR.sub("", told.strip("，, "))) if len(name) >= _LEAST_NAME
    ]
    if kind not in _OF_OTHERS and _NO_DEED.fullmatch(how) and min(map(len, names), default=0) >= _LEAST_NOUN:
        last = names[-1]
        return [name + last.partition(name[-_LEAST_NAME:])[2] for name in names[:-1]] + [last]
    shared = _RATE.search(names[-1]) if names and kind is FigureKind.RATE else None
    if shared is None:
        return names if len(names) == 1 else []
    return [name if _RATE.search(name) else name + shared.group() for name in names]


def _in_a_row(text: str, figures: Sequence[Figure], at: int) -> int:
    """How many figures of one kind stand one behind the other from there on."""
    count = 1
    for before, after in zip(figures[at:], figures[at + 1 :], strict=False):
        between = text[before.quantity.end : after.quantity.start]
        if after.quantity.kind is not before.quantity.kind or not _AND.fullmatch(between):
            break
        count += 1
    return count

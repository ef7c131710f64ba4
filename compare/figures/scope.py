"""Whether a report says that the scope of a value changed: （镇街数据自本年起并入统计）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Figure, FigureKind, Report
from compare.wording import CLAUSE

_CHANGED = "调整|变化|变更|改变|变动|扩大|缩小|拓宽|更新|修订|不一|不同|有变|新增"
_SINCE = r"(?:自|从|由)?(?:(?:本|今|当|上)年|(?:19|20)\d\d年)度?(?:起|开始)|首次|新近|今年新"
_ANEW = re.compile(
    rf"(?:统计|计算|核算|数据|指标)的?(?:口径|范围|方法|方式)[^，,。；;：（）()]{{0,6}}(?:{_CHANGED})"
    rf"|(?:{_CHANGED})了?(?:统计|计算|核算|数据|指标)的?(?:口径|范围|方法|方式)"
    r"|(?:不再|未再)(?:纳入|列入|计入|并入)(?:本|今|当)?年?度?(?:统计|计算|核算|口径)"
    r"|(?:不再|未再)(?:统计|计算|计入|包含|包括)(?=[^，,。；;：（）()]{0,8}(?:数|量|统计|信息|案件|[）)，,。；;]))"
    r"|范围由[^，,。；;：（）()]{2,30}?(?:扩大|扩展|拓展|延伸|缩小)(?:到|至|为)"
    r"|(?:一并|合并|并入)(?:统计|计算|核算|口径)"
    rf"|(?:{_SINCE})[^，,。；;：（）()]{{0,6}}(?:不再)?(?:纳入|列入|计入|并入)[^，,。；;：（）()]{{0,4}}(?:统计|口径|范围内?计)"
    rf"|(?:{_SINCE})[^，,。；;：（）()]{{0,10}}不再(?:纳入|计入|包含|包括)(?:本表|其中|总数|在内|[）)，,。；;])"
)
"""统一行政处罚裁量口径 and 对外宣传口径 are not counting methods; 同口径增长5% says the method is
unchanged."""

_JOINED = re.compile(
    r"(?P<told>主要是|原因是|系)?(?P<cause>(?:因|由于)[^，,。；;：（）()]{0,24}|(?:自|从)?(?:本年度?|今年|\d{1,2}月)起[^，,。；;：（）()]{0,24})?"
    r"(?:(?:一并|首次)(?:纳入|计入|并入|列入)(?=[，,。；;）)]|$)"
    r"|(?<=起)[^，,。；;：（）()]{0,24}(?:纳入[^，,。；;：（）()]{0,8}(?:范围|统计|口径)|(?:并入|归并)[^，,。；;：（）()]{0,8}))"
)
"""What was counted elsewhere, or by nobody, is counted here: 原分散在各单位的来电一并计入, 自3月起渔船纳入检查范围."""

_BRACKETS = {"（": "）", "(": ")"}


def is_counted_anew(report: Report, figure: Figure) -> bool:
    """Whether the figure's own sentence says that the scope of its counting changed.

    A remark in brackets refers to the value before them, along with its growth.
    """
    sentence = report.sentences[figure.sentence]
    if any(
        start is None or _is_of(report, figure, start, end)
        for start, end in _remarks(report.text, sentence.start, sentence.end)
    ):
        return True
    joined = _JOINED.search(report.text, sentence.start, sentence.end)
    return joined is not None and _is_beside(report, figure, joined)


def _is_beside(report: Report, figure: Figure, remark: re.Match[str]) -> bool:
    """A figure in the clause that follows a cause, or the last in front of an explanation."""
    place = figure.quantity.start
    if remark["cause"] and not remark["told"]:
        behind = report.text[remark.end() : place] if place > remark.end() else None
        return behind is not None and len(CLAUSE.findall(behind.lstrip("，,"))) <= 1
    own = [
        other.quantity.start
        for other in report.figures_by_sentence()[figure.sentence]
        if other.quantity.start < remark.start() and other.quantity.kind is not FigureKind.CHANGE
    ]
    return bool(own) and place == own[-1]


def _remarks(text: str, start: int, end: int) -> Iterator[tuple[int | None, int]]:
    """The bracket around each remark and the end of the remark; None for a remark outside brackets."""
    for found in _ANEW.finditer(text, start, end):
        opened = [at for at in range(start, found.start()) if text[at] in _BRACKETS]
        closed = sum(text[at] in _BRACKETS.values() for at in range(start, found.start()))
        yield (opened[-1] if len(opened) > closed else None), found.end()


def _is_of(report: Report, figure: Figure, bracket: int, end: int) -> bool:
    """Whether a remark in a bracket is about a figure: one inside, or the last before it."""
    place = figure.quantity.start
    if place > bracket:
        return place < end
    between = (
        other
        for other in report.figures
        if other.sentence == figure.sentence and place < other.quantity.start < bracket
    )
    return all(other.quantity.kind is FigureKind.CHANGE for other in between)

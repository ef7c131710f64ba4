"""Whether a report says that the scope of a value changed: （镇街数据自本年起并入统计）."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from compare.model import Figure, FigureKind, Report, Sentence
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

_BRACKET = re.compile("[（(）)]")
_OPENS = "（("


class CountedAnew:
    """The figures of a report whose own sentence says that the scope of its counting changed."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._found: dict[int, frozenset[int]] = {}

    def __contains__(self, figure: Figure) -> bool:
        """Whether it is one of them: read once for all the figures of a sentence, which may have hundreds."""
        number = figure.sentence
        if number not in self._found:
            sentence = self._report.sentences[number]
            figures = self._report.figures_by_sentence().get(number, ())
            self._found[number] = frozenset(_counted_anew(self._report.text, sentence, figures))
        return figure.quantity.start in self._found[number]


def _counted_anew(text: str, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[int]:
    """Where those of a sentence's figures begin that were counted anew.

    A remark in brackets refers to the value before them, along with its growth, and to what is inside.
    """
    starts = [figure.quantity.start for figure in figures]
    reach = 0
    seen: set[int] = set()
    for bracket, end in _remarks(text, sentence.start, sentence.end):
        if bracket is None:
            yield from starts
            return
        first = bisect_left(starts, bracket)
        # What an earlier remark covers is known: neither brackets nor their ends go backwards.
        yield from starts[max(bisect_right(starts, bracket), reach) : bisect_left(starts, end)]
        reach = bisect_left(starts, end)
        for at in range(first - 1, -1, -1):
            if at in seen:
                break
            seen.add(at)
            yield starts[at]
            if figures[at].quantity.kind is not FigureKind.CHANGE:
                break
    joined = _JOINED.search(text, sentence.start, sentence.end)
    if joined:
        yield from _beside(text, sentence, figures, joined)


def _beside(text: str, sentence: Sentence, figures: Sequence[Figure], remark: re.Match[str]) -> Iterator[int]:
    """The figures of the clause that follows a cause, or the last in front of an explanation."""
    if remark["cause"] and not remark["told"]:
        behind = text[remark.end() : sentence.end]
        begin = remark.end() + len(behind) - len(behind.lstrip("，,"))
        clauses = [clause.start() for clause in islice(CLAUSE.finditer(text, begin, sentence.end), 2)]
        end = clauses[1] if len(clauses) > 1 else sentence.end
        yield from (f.quantity.start for f in figures if remark.end() < f.quantity.start <= end)
        return
    own = (
        figure.quantity.start
        for figure in reversed(figures)
        if figure.quantity.start < remark.start() and figure.quantity.kind is not FigureKind.CHANGE
    )
    yield from islice(own, 1)


def _remarks(text: str, start: int, end: int) -> Iterator[tuple[int | None, int]]:
    """The bracket around each remark and the end of the remark; None for a remark outside brackets."""
    brackets = _BRACKET.finditer(text, start, end)
    following = next(brackets, None)
    opened, depth = start, 0
    for found in _ANEW.finditer(text, start, end):
        while following and following.start() < found.start():
            is_opened = following.group() in _OPENS
            opened = following.start() if is_opened else opened
            depth += 1 if is_opened else -1
            following = next(brackets, None)
        yield (opened if depth > 0 else None), found.end()

"""Totals of which one part is told first and the rest behind it: 清理58件，继续有效39件；其余文件中，修改8件、废止12件.

The rest may be divided once more, or be one number, what is still to be done: 排查隐患58处，已整改39处，其余20处限期整改.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from compare.checks.sums.part_list import PartList
from compare.figures.clause import row, text_between
from compare.model import Figure, FigureKind, Function, Quantity, Report
from compare.wording import HAN

_FIRST = re.compile(rf"(?:{HAN}{{0,10}})[，,]\s*(?!另|同比|同时|累计|又|涉及|提出|形成|收到){HAN}{{2,10}}")
"""Between a total and its first part: 件文件进行清理，继续有效."""
_REST = r"(?:其[余他它]|剩余|剩下|余下)(?:的|各类|文件|案件|事项|问题|纠纷|案卷|隐患|申请|建议|意见|线索|诉求|投诉|项目|合同|人员|企业|单位)*"
_DIVIDED = re.compile(
    rf"{HAN}{{0,8}}[；;，,。]\s*{_REST}(?:当中|之中|中|里)[，,：:]?\s*(?!涉及|主要|有|属|因|需|含|包括){HAN}{{2,10}}"
)
"""In front of the first part of the rest."""
_ONE_NUMBER = re.compile(
    rf"{HAN}{{0,8}}[；;，,]\s*(?:{_REST}(?:为|有)?|(?:正在(?:办理|审理|整改|推进)|尚有|在办|尚?未(?:审结|办结|整改|采纳|解决|完成)|限期整改)的?)\s*"
)
_GOES_ON = re.compile(rf"\s*(?:{HAN}{{0,4}}(?:、|和|与|及|以及|[，,]))\s*{HAN}{{2,10}}")
_OPEN_ENDED = re.compile(r"[^，,。；;]{0,4}等")
_CARRIED = re.compile("结转|含|包括|上年|往年")
_REACH = 24
"""Characters behind a list in which that may stand."""
_MOST_PARTS = 20
_LEAST_OF_REST = 2


def rest_lists(report: Report) -> Iterator[PartList]:
    """Every such total with all of its parts, in text order."""
    figures = report.figures
    for at, total in enumerate(figures[:-2]):
        first, second = figures[at + 1 : at + 3]
        if not _belong(report, (total, first, second)) or first.quantity.value >= total.quantity.value:
            continue
        if not _FIRST.fullmatch(text_between(report, total, first)):
            continue
        between = text_between(report, first, second)
        if _ONE_NUMBER.fullmatch(between) and not _is_of_more(report, total, second):
            yield PartList(total, (first, second), is_said_complete=True)
        elif _DIVIDED.fullmatch(between):
            rest = _row(report, figures[at + 2 : at + 2 + _MOST_PARTS])
            tail = _OPEN_ENDED.match(report.text, rest[-1].quantity.end)
            if len(rest) >= _LEAST_OF_REST and not tail and not _is_of_more(report, total, rest[-1]):
                yield PartList(total, (first, *rest))


def _is_of_more(report: Report, total: Figure, last: Figure) -> bool:
    """其余22件（含上年结转3件）: a clause says that not all are of the total."""
    listed = report.text[total.quantity.end : last.quantity.end]
    behind = re.split("[。；;]", report.text[last.quantity.end : last.quantity.end + _REACH])[0]
    return _CARRIED.search(listed + behind) is not None


def _row(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    alike = takewhile(lambda figure: _belong(report, (figures[0], figure)), figures)
    return row(report, list(alike), _GOES_ON, Quantity.is_like)


def _belong(report: Report, figures: Sequence[Figure]) -> bool:
    """Exact counts of one unit in one paragraph of what was done."""
    sentences = [report.sentences[f.sentence] for f in figures]
    return (
        len({s.paragraph for s in sentences}) == 1
        and len({f.quantity.unit for f in figures}) == 1
        and all(s.function is not Function.PLAN for s in sentences)
        and all(f.quantity.kind is FigureKind.COUNT and f.quantity.is_exact for f in figures)
    )

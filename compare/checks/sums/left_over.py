"""What was dealt with and what is left that do not make what came in: 受理246件，无上年结转，审结261件，剩余15件."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from compare.checks.sums.part_lists import PartList
from compare.figures.clause import clause_before
from compare.model import Figure, FigureKind, Function, Report

_CAME = re.compile(r"受理|收到|接收|立案|检查|评查|抽查|排查|发现|征集|接到|承办|反馈|移交")
_DONE = re.compile(
    r"(?:审结|办结|结案|整改(?:完成|到位)?|化解|办理完毕|销号|答复|处置|采纳|合格|通过|完成整改|整改|解决)了?$"
)
_LEFT = re.compile(
    r"(?:剩余|其余|余下|尚有|未结|未审结|未办结|在办|结转(?:下年度?)?|正在(?:办理|审理|整改|推进|办)|未整改|限期整改|未采纳|不合格|未通过|未解决|未完成)(?:的|有|案件)?$"
)
_ALL_OF_THE_YEAR = re.compile("无(?:上年|往年)?(?:度)?结转|没有(?:上年)?结转")
_CARRIED = re.compile("结转|上年|往年|存量|旧存|累计")
_RATE = re.compile(r"[^，,；;。]{2,8}率[^，,；;。]{0,4}$")
_LONGEST = 60


def left_over(report: Report) -> Iterator[PartList]:
    """What came in with what was done and what is left, in text order."""
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN:
            continue
        counts = [f for f in figures if not _is_rate(report, f)]
        for at in range(2, len(counts)):
            came, done, left = counts[at - 2 : at + 1]
            if _are_one(report, (came, done, left)):
                yield PartList(came, (done, left), True, False, True)


def _is_rate(report: Report, figure: Figure) -> bool:
    return figure.quantity.kind is FigureKind.RATE and bool(_RATE.search(clause_before(report, figure)))


def _are_one(report: Report, three: Sequence[Figure]) -> bool:
    quantities = [f.quantity for f in three]
    is_plain = all(q.kind is FigureKind.COUNT and q.is_exact for q in quantities)
    if not is_plain or len({q.unit for q in quantities}) != 1:
        return False
    between = [report.text[a.end : b.start] for a, b in pairwise(quantities)]
    if any(len(words) > _LONGEST or re.search("[；;。]", words) for words in between):
        return False
    clauses = [clause_before(report, f) for f in three]
    is_told = _CAME.search(clauses[0]) and _DONE.search(clauses[1]) and _LEFT.search(clauses[2])
    head = clauses[0] + "".join(between)
    is_of_the_year = not _CARRIED.search(_ALL_OF_THE_YEAR.sub("", _LEFT.sub("", head)))
    # Cases carried over from the year before may be among those closed, unless there were none.
    return (
        bool(is_told)
        and is_of_the_year
        and (quantities[1].value < quantities[0].value or bool(_ALL_OF_THE_YEAR.search(head)))
    )

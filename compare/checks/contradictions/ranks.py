"""One place among peers told twice: 营商环境评价列全省第3位, 全省营商环境评价第2位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from compare.figures.clause import text_before
from compare.model import Figure, FigureKind, Report
from compare.wording import HAN, pieces

_SCOPE = re.compile("全(?P<scope>[国省市区县州])")
_ANOTHER_TIME = re.compile(
    r"20\d\d年|上年|去年|季度|半年|月份?|上期|以来|此前|前移|上升|提升|跃升|跃居|由|从|原|同类|其中|分别"
)
_SAYS_NOTHING = re.compile(
    r"全[国省市区县州]|排名|位列|位居|居|列|取得|获得|荣获|考核|综合|成绩|工作|评价|评估|测评|持续|连续|位次|今年|全年|我[区县市]|在|中|的|第"
)
_LETTERS = 4
"""Letters in a row that both sentences have of what was judged."""
_MOST = 40
_WINDOW = 60


def ranks_twice(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Two places of one thing among the same peers, in text order."""
    ranks = [f for f in report.figures if f.quantity.kind is FigureKind.RANK][:_MOST]
    for one, other in combinations(ranks, 2):
        if one.sentence == other.sentence or one.quantity.value == other.quantity.value:
            continue
        told = [_told(report, figure) for figure in (one, other)]
        if told[0] and told[1] and told[0][0] == told[1][0] and told[0][1] & told[1][1]:
            yield one, other


def _told(report: Report, figure: Figure) -> tuple[str, set[str]] | None:
    """Among whom, and the pieces of what was judged; None where it is of another time or of a part."""
    if not report.sentences[figure.sentence].tells_of_the_year:
        return None
    head = re.split("[；;]", text_before(report, figure, _WINDOW))[-1]
    scopes = _SCOPE.findall(head)
    if not scopes or _ANOTHER_TIME.search(head) or re.search(r"[\d]", head):
        return None
    words = re.findall(rf"{HAN}{{{_LETTERS},}}", _SAYS_NOTHING.sub(" ", head))
    return scopes[-1], {piece for word in words for piece in pieces(word, _LETTERS)}

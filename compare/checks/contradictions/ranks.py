"""One place among peers told twice: 营商环境评价列全省第3位, 全省营商环境评价第2位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from compare.checks.contradictions.mention import Mention, mentions
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
    ranks = [m for m in mentions(report) if m.quantity.kind is FigureKind.RANK][:_MOST]
    told = [(mention.figure, *of) for mention in ranks if (of := _told(mention))]
    for (one, scope, judged), (other, other_scope, other_judged) in combinations(told, 2):
        is_another = one.sentence != other.sentence and one.quantity.value != other.quantity.value
        if is_another and scope == other_scope and judged & other_judged:
            yield one, other


def _told(mention: Mention) -> tuple[str, set[str]] | None:
    """Among whom, and the pieces of what was judged; None where it is of another time or of a part."""
    head = re.split("[；;]", mention.before[-_WINDOW:])[-1]
    scopes = _SCOPE.findall(head)
    is_of_another_time = _ANOTHER_TIME.search(head) or re.search(r"[\d]", head)
    if not mention.sentence.tells_of_the_year or not scopes or is_of_another_time:
        return None
    words = re.findall(rf"{HAN}{{{_LETTERS},}}", _SAYS_NOTHING.sub(" ", head))
    return scopes[-1], {piece for word in words for piece in pieces(word, _LETTERS)}

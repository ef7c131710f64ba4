"""Numbers that nothing can be counted or moved by: 3.5次会议, 下降-12%, 96%至92%, 资金2300万人.

Meetings and papers are whole, a fall has no minus in front of it, a range goes from the smaller end to the larger, and money is
told in 元, harvests by weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.guarded import Guarded
from compare.model import Report
from compare.wording import last_clause

_END = r"(?=[，,。；;、）)]|$)"
_WHOLE = Guarded(
    (".",),
    rf"(?P<clause>[^，,。；;：:、\d\n]{{0,24}})(?P<said>(?P<number>\d+\.\d+)(?P<unit>次|场次|场|件次|件|起|份|家|户|期|座|所|部|名|批次|人次)){_END}",
)
_OF_EACH = re.compile("均|每|率|指数|跑|由|从|到|至|材料|最多|减|压|缩|降")
_NEGATIVE = Guarded(
    ("-", "－", "−", "–"),
    r"(?:下降|减少|降低|回落|下滑|减)(?:了|约)?(?P<said>(?P<sign>[-－−–])\d+(?:\.\d+)?\s*(?:[%％]|个?百分点))",
)
_RANGE = Guarded(
    ("%", "％"),
    r"(?P<before>[^，,。；;\d]{0,8})(?P<said>(?P<first>\d+(?:\.\d+)?)\s*[%％]\s*(?:至|到|—|－|~|～|-)\s*(?P<last>\d+(?:\.\d+)?)\s*[%％])(?P<behind>[^，,。；;\d]{0,4})",
)
_MOVED = re.compile("由|从|自|降|减|压|缩|低|原|上年|去年|回落|收窄")
_MONEY = Guarded(
    ("万人", "万户", "万件", "万亩", "亿人", "万家"),
    rf"(?:资金|经费|专项债券|贷款|补贴|补助金?|产值|税收|销售额|营业额|交易额|债务|投资额|完成投资)(?:共|合计|达到?|为|约)*(?P<said>\d+(?:\.\d+)?[万亿](?P<unit>[人户件亩家])){_END}",
)
_HARVEST = Guarded(
    ("产量",),
    rf"产量(?:达到?|为|稳定在|保持在|突破|约)*(?P<said>\d+(?:\.\d+)?万?(?P<unit>亩|公顷|公里|户|人|元)){_END}",
)


def odd_numbers(report: Report) -> Iterator[tuple[int, str, str]]:
    """Where such a number stands, how it is written, and what may have been meant."""
    for _, found in _WHOLE.matches(report):
        before = report.text[max(0, found.start() - 12) : found.start("said")]
        if not _OF_EACH.search(found["clause"]) and not _OF_EACH.search(last_clause(before)):
            yield found.start("said"), found["said"], found["said"].replace(".", "")
    for _, found in _NEGATIVE.matches(report):
        yield found.start(), found[0], found[0].replace(found["sign"], "", 1)
    for _, found in _RANGE.matches(report):
        first, last = float(found["first"]), float(found["last"])
        if first > last and not _MOVED.search(found["before"] + found["behind"]):
            yield found.start("said"), found["said"], f"{found['last']}%至{found['first']}%"
    for _, found in _MONEY.matches(report):
        yield found.start("said"), found["said"], found["said"].removesuffix(found["unit"]) + "元"
    for _, found in _HARVEST.matches(report):
        yield found.start("said"), found["said"], found["said"].removesuffix(found["unit"]) + "吨"

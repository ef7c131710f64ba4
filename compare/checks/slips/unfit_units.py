"""Units that cannot count what they stand behind: 发放宣传资料13.1万人次, 受众2.3万份."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compare.matches import Guarded
from compare.model import Report

_NUMBER = r"(?:累计|共计?|合计|总计|达到?|约|近|超过?|逾|为)*\s*(?P<value>\d[\d.,，]*\s*[余多]?[万千百]?\s*[余多]?(?P<unit>"
_ENDS = r"))(?=[，,。；;、）)\s]|以上|左右|$)"
_PAPERS = r"(?:资料|材料|手册|读本|宣传册|宣传单|折页|传单|单页|明白卡|明白纸|海报|画册|彩页|倡议书|公开信|宣传品|图书|书籍)"
_NO_PAPERS = r"[^，,。；;：:、\d《》“”书画卷报刊册单页卡信联展测评答题调查征集作品赠送发放投递图]"
"""In front of 宣传活动, which 份 and 册 count where it hands out or takes in what they count."""
_UNFIT = (
    (
        Guarded(
            ("资料", "材料", "册", "单", "折页", "页", "明白", "书", "信", "海报", "宣传品", "读本"),
            rf"(?:发放|分发|派发|散发|印发|印制|编印|赠送|张贴)(?:各类|相关|有关|普法|法治|法律)*[^，,。；;：:、\d《》“”（）()对向给为]{{0,12}}{_PAPERS}{_NUMBER}人次|人|名|户次|户|场次|场|家次|家{_ENDS}",
        ),
        "份",
    ),
    (
        Guarded(("受众", "参训", "受教育"), rf"(?:受众|参训|受教育)(?:人员|群众|人数|干部|职工)?{_NUMBER}份|册|本|张{_ENDS}"),
        "人次",
    ),
    (
        Guarded(
            ("培训", "讲座", "宣讲", "演练", "座谈会", "活动"),
            rf"(?:举办|开展|组织|召开)(?:[^，,。；;：:、\d《》“”]{{0,14}}(?:培训班?|讲座|宣讲|演练|座谈会)|{_NO_PAPERS}{{0,14}}宣传活动){_NUMBER}份|册|本|张{_ENDS}",
        ),
        "场次",
    ),
)  # fmt: skip
"""What is counted, with units that count something else, and the one that does count it."""


class Unfit(NamedTuple):
    """A value in a unit that does not count it."""

    span: tuple[int, int]
    unit: str
    right: str


def unfit_units(report: Report) -> Iterator[Unfit]:
    """The values of a report whose unit cannot be that of what they count."""
    for written, right in _UNFIT:
        for _, found in written.matches(report):
            yield Unfit(found.span("value"), found["unit"], right)

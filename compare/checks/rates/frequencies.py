"""How often a thing was done in a year beside how often it is to be: 每季度至少1次，全年3次; 坚持每月一次，全年召开9次."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.rates.contradiction import contradiction
from compare.figures.numerals import whole_number
from compare.matches import in_what_is_told
from compare.model import Fault, Report

_TIMES = {"周": 50, "月": 12, "两个月": 6, "双月": 6, "季度": 4, "季": 4, "半年": 2}
_NUMBER = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})"
_UNIT = "(?:次|场次|场|期|轮|堂|批)"
_SAID = re.compile(
    rf"每(?P<period>两个月|双月|季度|个?月|半年|季|个?周)(?:[^，,。；;\d]{{0,12}}?)(?:至少|不少于|不低于|原则上)?(?:[^，,。；;\d]{{0,10}}?)(?P<each>{_NUMBER})(?P<unit>{_UNIT})"
    rf"(?:[^。；;\d]{{0,40}}?)(?:全年|今年|年内|本年度?)(?P<what>[^，,。；;\d]{{0,14}}?)(?P<said>(?P<all>\d{{1,3}})余?(?P=unit))"
)
_OF_EACH = re.compile("每|各|平均|人均")
_DEED = re.compile("召开|开展|举办|组织|举行|进行|实际|累计|共|已|了")


def frequencies(report: Report) -> Iterator[Fault]:
    """Numbers of the year that are fewer than the rule they are told with asks for, in text order."""
    if "每" not in report.text:
        return
    for _, found in in_what_is_told(report, _SAID):
        each = whole_number(found["each"])
        least = each * _TIMES[found["period"].removeprefix("个")]
        what = _DEED.sub("", found["what"])
        # 每季度1次会议，全年解决问题3次: another thing is counted.
        is_same = what[-2:] in report.text[found.start() : found.start("what")]
        if _OF_EACH.search(what) or not is_same or int(found["all"]) >= least:
            continue
        rule = f"每{found['period']}{found['each']}{found['unit']}"
        yield contradiction(report, found.span("said"), f"{rule} = {least}{found['unit']}")

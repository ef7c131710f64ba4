"""Lists in prose that have not as many items as their number says: 办好10件民生实事 and nine behind the colon; 青杨、柳湾、河口4个镇."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.sums.miscount import beginnings, miscount
from compare.figures.numerals import whole_number
from compare.matches import in_sentences
from compare.model import Fault, Report, Severity
from compare.wording import HAN

_NUMBER = r"(?P<number>\d{1,2}|[三四五六七八九十]{1,3})"
_OPENED = re.compile(
    rf"(?<![\d第.]){_NUMBER}(?:件|项|个|类|大)(?:方面)?(?P<counted>{HAN}{{0,10}}?(?:实事|工程|任务|举措|措施|行动|项目|事项|工作))\s*[：:]"
)
_NUMBERED = re.compile(r"\s*(?:[一1①]|[（(]\s*[一1]|第一|首先)")
"""Numbered items are counted by their numbers elsewhere."""
_DIVIDES = re.compile("[，,；;、]")
_OPEN_ENDED = re.compile("等[^，,；;、。]{0,8}$")
_NAMED = re.compile(
    rf"(?P<names>(?:{HAN}{{2,8}}、){{1,15}}{HAN}{{2,8}}?)(?P<number>\d{{1,2}}|[三四五六七八九])\s*"
    rf"(?:个(?:乡镇|镇街|镇|乡|街道|社区|行政村|村|县区|县|部门|单位|园区|片区|国家|省|领域|方面|行业|类别|环节|项目|品牌|平台|中心)|(?:家|所|座|条|项|类|大|件|种|支|场)(?={HAN}{{2}}))"
)
_TITLE = r"《[^《》]{2,40}》(?:[（(][^（）()]{0,30}[）)])?"
_TITLED = re.compile(
    rf"(?:{_TITLE}(?:、|和|及|以及|与)?){{2,15}}(?P<open>等)?(?P<number>\d{{1,2}}|[两三四五六七八九])(?:项|个|部|件|份)(?={HAN})"
    rf"|(?P<example>{_TITLE}等)?(?P<announced>\d{{1,2}}|[两三四五六七八九])(?:项|个|部|件|份){HAN}{{2,8}}[：:](?:{_TITLE}(?:、|和|及|以及|与|，)?){{2,15}}(?=[。；;]|$)"
)
_NO_NAMES = re.compile("[的得在了]")
"""制度建得多、用得少的问题在三个单位存在: clauses, no names."""
_TOWNS = re.compile("(?:乡镇|镇|乡|街道)$")
_JOINS = re.compile("[和与及]")
_LEAST = 3
_LEAST_LISTED = 0.6
"""Share of the announced items from which on what follows is their list."""


def miscounts(report: Report) -> Iterator[Fault]:
    """The lists of a report without as many items as announced, in text order."""
    for sentence, found in in_sentences(report, _OPENED):
        listed = report.text[found.end() : sentence.end].rstrip("。！；; \n")
        number = whole_number(found["number"])
        # A clause may be a part of an item, so that more clauses than items prove nothing.
        items = len(_DIVIDES.findall(listed)) + 1
        is_list = not _NUMBERED.match(listed) and not _OPEN_ENDED.search(listed) and "：" not in listed
        if is_list and number >= _LEAST and number * _LEAST_LISTED <= items < number:
            yield miscount((found.start(), found.end() - 1), number, items, Severity.WARNING)
    for _, found in in_sentences(report, _TITLED):
        number = whole_number(found["number"] or found["announced"])
        items = found[0].count("《") - (1 if found["announced"] and found["example"] else 0)
        is_open = found["open"] is not None
        # Behind 等 not all need be named, but no more than there are.
        if number > 1 and (items > number if is_open else items != number):
            yield miscount(
                found.span("announced" if found["announced"] else "number"), number, items, Severity.WARNING
            )
    for _, found in in_sentences(report, _NAMED):
        number = whole_number(found["number"])
        names = found["names"]
        each = names.split("、")
        items, joins = len(each), len(_JOINS.findall(names))
        is_open = names.endswith("等")
        # Behind 等 there may be more than are named, never fewer.
        is_off = items > number if is_open else number in (items + joins + 1, items - 1)
        # 督促城管、部门落实公示、记录、审核三项制度: wherever the list begins, it has another number.
        is_off = is_off and not any(
            items - at <= number <= items - at + joins for at, _ in beginnings(each) if at
        )
        # 青塘镇、白石镇、麻溪乡四个村: the villages are theirs.
        counted = found[0][len(names) :].lstrip(found["number"] + " 个")
        is_theirs = bool(_TOWNS.search(names)) and not counted.startswith(("乡", "镇", "街道"))
        if _NO_NAMES.search(names) or is_theirs:
            continue
        if number >= _LEAST and is_off:
            yield miscount((found.start(), found.end()), number, items, Severity.WARNING)

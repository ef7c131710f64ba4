"""Values that are not as many as what they are of: 柳溪、石桥、白河三镇分别完成投资4.2亿元、3.1亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.sums.miscount import miscount
from compare.figures.clause import row, text_before
from compare.figures.numerals import whole_number
from compare.model import Fault, Figure, Quantity, Report
from compare.wording import HAN

_OF = re.compile(
    rf"(?<![第数几\d.])(?P<number>[两三四五六七八九]|[2-9])(?:(?:个|项|类|大|家|条|座|所|种|名)|(?=[镇乡县区村园街校院地馆库]))(?P<noun>{HAN}{{1,8}}?)(?:[^，,；;。、\d]{{0,4}})分别(?P<how>[^，,；;。：:、\d]{{0,16}})$"
)
_OF_YEARS = re.compile(
    r"近(?P<number>[两三四五六七八九十])年(?:来|间)?[，,]?[^，,。；;\d]{0,30}?(?:分别)?(?:为|是|达到?)$"
)
_LIST_OF = re.compile(
    rf"(?P<names>(?:{HAN}{{2,16}}、){{1,12}}{HAN}{{2,20}}?)分别(?P<how>[^，,；;。：:、\d]{{0,16}})$"
)
_AND_NAMES = re.compile("[和与及]")
_MEASURED = re.compile(r"(?:数|额|量|率|值|面积|比|比重|增速|增幅|收入|支出|标准|价格|规模|长度|总数)$")
"""Ends what is measured of each of the items in front: 道路、火灾事故起数、死亡人数 are two by two."""
_LONGEST_LIST = 140
_TIMES = re.compile(r"^(?:年|次|月|天|轮|期|批|级|方面)|[和与及]")
_AND = re.compile(r"(?=\s*\S)\s*(?:、|，|,)?\s*(?:和|与|及|以及)?\s*")
_GOES_ON = re.compile(r"\s*[、和与及]|\s*，\s*[^，,。；;\d]{0,12}\d")
_OPEN_ENDED = re.compile(r"\s*等")
_REACH = 40
_LEAST = 2


def uneven_lists(report: Report) -> Iterator[Fault]:
    """The lists behind 分别 that have too few or too many values, in text order."""
    for number, figures in report.figures_by_sentence().items():
        wording = report.wording(number)
        if "分别" not in wording and not ("近" in wording and "、" in wording):
            continue
        for at, first in enumerate(figures):
            head = text_before(report, first, _LONGEST_LIST)
            values = _row(report, figures[at:])
            yearly = _OF_YEARS.search(head[-_REACH:])
            said = None if yearly or "分别" not in head else _OF.search(head[-_REACH:])
            if yearly:
                yield from _of_years(yearly, values)
            elif said:
                yield from _of_a_number(report, said, values)
            elif "分别" in head:
                yield from _of_names(report, head, values)


def _of_years(said: re.Match[str], values: Sequence[Figure]) -> Iterator[Fault]:
    number, start = whole_number(said["number"]), values[0].quantity.start
    if _LEAST < len(values) != number:
        yield miscount((start - len(said[0]), values[-1].quantity.end), number, len(values))


def _of_a_number(report: Report, said: re.Match[str], values: Sequence[Figure]) -> Iterator[Fault]:
    last, count = values[-1].quantity.end, whole_number(said["number"])
    end = report.sentences[values[0].sentence].end
    is_open = re.match(r"\s*[、和与及]", report.text[last:end]) or _OPEN_ENDED.match(report.text, last)
    if _LEAST <= len(values) != count and not is_open and not _TIMES.search(said["noun"]):
        yield miscount((values[0].quantity.start, last), count, len(values))


def _of_names(report: Report, head: str, values: Sequence[Figure]) -> Iterator[Fault]:
    """A list of names in front of 分别 with one more or one fewer than there are values behind it.

    和 within a name may join two of them, so that both ways of counting have to fail.
    """
    said = _LIST_OF.search(head)
    if said is None:
        return
    names, (start, last) = said["names"].split("、"), (values[0].quantity.start, values[-1].quantity.end)
    most = len(names) + len(_AND_NAMES.findall(said["names"]))
    goes_on = _GOES_ON.match(report.text[last : report.sentences[values[0].sentence].end])
    is_off = len(values) == len(names) - 1 or len(values) == most + 1
    is_list = len(values) >= _LEAST and len(names) > _LEAST and not any(map(_MEASURED.search, names))
    is_open = _OPEN_ENDED.match(report.text, last) or (goes_on and "、" in goes_on[0])
    if is_off and is_list and not is_open:
        yield miscount((start - len(said["how"]) - 2 - len(said["names"]), last), most, len(values))


def _row(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    return row(report, figures, _AND, Quantity.is_like)

"""Values that are not as many as what they are of: 柳溪、石桥、白河三镇分别完成投资4.2亿元、3.1亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.sums.miscount import miscount
from compare.figures.clause import row
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
_OPEN_ENDED = re.compile(r"\s*等")
_REACH = 40
_LEAST = 2


def uneven_lists(report: Report) -> Iterator[Fault]:
    """The lists behind 分别 that have too few or too many values, in text order."""
    for number, figures in report.figures_by_sentence().items():
        wording = report.wording(number)
        if "分别" not in wording and not ("近" in wording and "、" in wording):
            continue
        sentence = report.sentences[number]
        for at, first in enumerate(figures):
            start = first.quantity.start
            head = report.text[max(sentence.start, start - _LONGEST_LIST) : start]
            yearly = _OF_YEARS.search(head[-_REACH:])
            if yearly:
                values = _row(report, figures[at:])
                number = whole_number(yearly["number"])
                if len(values) > _LEAST and len(values) != number:
                    yield miscount((start - len(yearly[0]), values[-1].quantity.end), number, len(values))
                continue
            if "分别" not in head:
                continue
            said = _OF.search(head[-_REACH:])
            if said is None:
                named = _named(report, head, figures, at)
                if named:
                    yield named
                continue
            if _TIMES.search(said["noun"]):
                continue
            values = _row(report, figures[at:])
            last = values[-1].quantity.end
            count = whole_number(said["number"])
            goes_on = re.match(r"\s*[、和与及]", report.text[last : sentence.end])
            if (
                len(values) < _LEAST
                or len(values) == count
                or goes_on
                or _OPEN_ENDED.match(report.text, last)
            ):
                continue
            yield miscount((start, last), count, len(values))


def _named(report: Report, head: str, figures: Sequence[Figure], at: int) -> Fault | None:
    """A list of names in front of 分别 with one more or one fewer than there are values behind it.

    和 within a name may join two of them, so that both ways of counting have to fail.
    """
    said = _LIST_OF.search(head)
    if said is None:
        return None
    names = said["names"].split("、")
    values = _row(report, figures[at:])
    last = values[-1].quantity.end
    are_measures = [bool(_MEASURED.search(name)) for name in names]
    most = len(names) + len(_AND_NAMES.findall(said["names"]))
    goes_on = re.match(
        r"\s*[、和与及]|\s*，\s*[^，,。；;\d]{0,12}\d",
        report.text[last : report.sentences[figures[at].sentence].end],
    )
    is_off = len(values) == len(names) - 1 or len(values) == most + 1
    if len(values) < _LEAST or len(names) < _LEAST + 1 or not is_off or len(set(are_measures)) > 1:
        return None
    if any(are_measures) or _OPEN_ENDED.match(report.text, last) or (goes_on and "、" in goes_on[0]):
        return None
    return miscount(
        (figures[at].quantity.start - len(said["how"]) - 2 - len(said["names"]), last), most, len(values)
    )


def _row(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    return row(report, figures, _AND, Quantity.is_like)

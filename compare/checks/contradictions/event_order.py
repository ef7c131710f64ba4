"""Steps of one matter in an order no procedure has: 6月18日审议通过，5月30日公布; 3月开工，2月竣工; 7月22日立案，6月30日作出处罚决定.

What is passed is published behind that, and in force from then on or later; what ends has begun before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.checks.contradictions.results_before import Date, results_before, too_early
from compare.model import Fault, Function, Report

_DATE = r"(?:(?P<year>20\d\d)年|(?P<said>当年|同年|今年|去年|次年))?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<third>[上中下]旬|[初底末]))?"
_STEPS = (
    (("征求意见", "公开征求", "立项", "提请"), ("审议通过", "表决通过", "通过", "批准"), ("公布", "发布", "印发", "颁布", "出台"), ("施行", "实施", "生效", "执行")),
    (("动员", "启动", "部署", "开始", "开工", "动工", "开幕", "受理", "立案", "签约"), ("总结", "结束", "竣工", "完工", "建成", "闭幕", "办结", "审结", "结案", "投产", "通车", "完成", "验收", "作出行政处罚决定", "作出行政处罚", "作出处罚决定", "作出处罚", "下达处罚决定")),
)  # fmt: skip
"""Of each procedure the steps in their order, each by its words."""
_PLACES = {
    word: (order, place)
    for order, steps in reversed([*enumerate(_STEPS)])
    for place, words in reversed([*enumerate(steps)])
    for word in words
}
"""Each word → its procedure and its step, the first where it has two."""
_STEP = re.compile(
    rf"{_DATE}(?:起|前)?(?P<how>[^，,。；;：:、\d《》]{{0,16}}(?:《[^《》]{{1,30}}》)?[^，,。；;：:、\d]{{0,14}}(?:第\d{{1,3}}(?:次|号)[^，,。；;：:、\d]{{0,12}})?)"
    rf"(?P<step>{'|'.join(sorted(_PLACES, key=len, reverse=True))})(?!后|前|以来|的|至|到)"
)
_THIRDS = {"初": 1, "上旬": 1, "中旬": 11, "下旬": 21, "底": 28, "末": 28}
_NEW_SUBJECT = re.compile(r"[。；;]|另|此外|分别|同时|修[订改]后|以及")


class _Step(NamedTuple):
    span: tuple[int, int]
    text: str
    date: Date
    order: int
    place: int


def steps_out_of_order(report: Report) -> Iterator[Fault]:
    """The steps, and the results, that are dated before the ones in front of them, each in text order."""
    yield from _steps(report)
    yield from results_before(report)


def _steps(report: Report) -> Iterator[Fault]:
    if report.year is None:
        return
    for sentence in report.sentences:
        if sentence.function is Function.PLAN or report.text.count("月", sentence.start, sentence.end) < 2:
            continue
        last: _Step | None = None
        for found in _STEP.finditer(report.text, sentence.start, sentence.end):
            step = _read(found, report.year, last)
            if (
                last is not None
                and last.order == step.order
                and last.place < step.place
                and not _NEW_SUBJECT.search(report.text[last.span[1] : step.span[0]])
                and step.date.is_before(last.date)
            ):
                yield too_early(report, step.span, step.text, last.span, last.text)
            last = step


def _read(found: re.Match[str], year: int, last: _Step | None) -> _Step:
    """A step with its date; the year goes on from the step in front of it."""
    said = {"今年": year, "去年": year - 1}.get(found["said"] or "", last.date[0] if last else year)
    if found["said"] == "次年" and last:
        said += 1
    day = int(found["day"] or _THIRDS.get(found["third"] or "", 0))
    return _Step(
        found.span(),
        found[0],
        Date(int(found["year"] or said), int(found["month"]), day),
        *_PLACES[found["step"]],
    )

"""A percentage over 100 where it cannot be, a fall of more than all, a negative count, more appearances than cases.

Rationale: nobody can pass an examination 101.5 times in a hundred, and heads of agencies cannot appear
in more cases than there were.

Example: 参考率为101.5%; 收案量同比下降120%; 行政应诉案件46件，行政机关负责人出庭应诉48件.

Source: arithmetic.  Rates that may exceed 100 (完成率, 增长, 产销率) are left alone.

Fix: check the numerator and the denominator the rate was computed from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.place import evidence, finding
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Bound, Figure, FigureKind, Finding, Function, Report, Severity
from compare.wording import HAN

_MAY_EXCEED = re.compile(
    r"完成|执行率|达成|增|提高|提升|上升|同比|相当于|产销|负荷|利用率|使用率|预算|计划|目标|任务|投资|回报|收益|偿|杠杆|负债|债务|覆盖面积|毛入学|入学率|贡献|增幅|涨|超额|利润|差额|净"
)
_RATE = re.compile(rf"{HAN}率|占|比重|比例|覆盖|全部|满意度")
_NEGATIVE = re.compile(
    r"(?<![\dA-Za-z%)）〕—–－~～−-])[-−]\d+(?:\.\d+)?\s*(?:件次|人次|场次|[件人名份次场个家户起项条])"
)
_NEGATIVE_RATE = re.compile(
    rf"(?P<name>{HAN}{{1,10}}率)(?:为|达到?|是)?\s*(?P<value>[-−－]\d+(?:\.\d+)?\s*[%％])"
)
_SIGNED = re.compile(r"[-−－]\d")
_APPEARED = re.compile(r"负责人.{0,8}出庭|出庭(?:应诉)?$|出庭应诉")
_DEFENDED = re.compile(r"应诉案件|行政应诉|行政诉讼|一审.{0,6}案件|开庭审理")
_PART_OF_APPEARING = re.compile(r"出庭|率|其中|二审|再审|复议")
_NOT_OF_ALL = re.compile(r"率|累计|以来|近[两三]年")


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    for figure in report.figures:
        quantity = figure.quantity
        if quantity.kind is FigureKind.RATE and quantity.unit == "%" and quantity.value > 100:
            clause = _clause(report, figure)
            if _RATE.search(clause) and not _MAY_EXCEED.search(clause):
                yield finding(
                    RULE,
                    report,
                    (quantity.start, quantity.end),
                    message("{value} is more than all there is.", value=quantity.text),
                    hint=message("Check the two numbers the rate was computed from."),
                )
        if quantity.kind is FigureKind.CHANGE and quantity.unit == "%" and quantity.value < -100:
            yield finding(
                RULE,
                report,
                (quantity.start, quantity.end),
                message("A fall by {value} is more than all there was.", value=quantity.text),
                hint=message("Check the two numbers the rate was computed from."),
            )
    for sentence in report.sentences:
        if not _SIGNED.search(report.text, sentence.start, sentence.end):
            continue
        for found in _NEGATIVE_RATE.finditer(report.text, sentence.start, sentence.end):
            if not _MAY_EXCEED.search(found["name"]):
                yield finding(
                    RULE,
                    report,
                    found.span("value"),
                    message("A rate cannot be negative: {value}.", value=found["value"]),
                    hint=message("Check the number."),
                )
        for found in _NEGATIVE.finditer(report.text, sentence.start, sentence.end):
            yield finding(
                RULE,
                report,
                found.span(),
                message("A count cannot be negative: {value}.", value=found.group()),
                hint=message("Check the number."),
            )
    yield from _appearances(report)


def _clause(report: Report, figure: Figure) -> str:
    """The words of the clause in front of a figure, back to the last comma or the figure before it."""
    sentence = report.sentences[figure.sentence]
    head = report.text[sentence.start : figure.quantity.start]
    pieces = re.split(r"[，,、；;：:]|\d+(?:\.\d+)?%", head)
    return pieces[-1] if len(pieces[-1]) > 1 or len(pieces) < 2 else pieces[-2]


def _appearances(report: Report) -> Iterator[Finding]:
    """出庭 more than 应诉, in one paragraph."""
    by_paragraph: dict[int, list[Figure]] = {}
    for figure in report.figures:
        sentence = report.sentences[figure.sentence]
        is_count = figure.quantity.kind is FigureKind.COUNT and figure.quantity.unit in ("件", "件次", "起")
        if is_count and sentence.function is not Function.PLAN:
            by_paragraph.setdefault(sentence.paragraph, []).append(figure)
    for cases in by_paragraph.values():
        appearing = [f for f in cases if _APPEARED.search(_clause(report, f)) and not _NOT_OF_ALL.search(_clause(report, f))]  # fmt: skip
        defending = [f for f in cases if _is_defended(report, f)]
        for appeared in appearing:
            # 应诉46件 in front of it, or else behind it, in the same sentence or the next.
            near = [f for f in defending if abs(f.sentence - appeared.sentence) <= 1]
            before = [f for f in near if f.quantity.start < appeared.quantity.start]
            others = before[-1:] or [f for f in near if f.sentence == appeared.sentence][:1]
            for defended in others:
                if (
                    appeared.quantity.value > defended.quantity.value
                    and defended.quantity.bound is Bound.EXACT
                ):
                    first, last = sorted((defended.quantity, appeared.quantity), key=lambda q: q.start)
                    yield finding(
                        RULE,
                        report,
                        (first.start, last.end),
                        message("Appearances in {appeared} cannot be more than the {defended} defended.", appeared=appeared.quantity.text, defended=defended.quantity.text),
                        hint=message("Check whether the two count the same cases."),
                        also=tuple(evidence(report, f.quantity.start, f.quantity.end) for f in (defended, appeared)),
                    )  # fmt: skip


def _is_defended(report: Report, figure: Figure) -> bool:
    said = _clause(report, figure)
    return bool(_DEFENDED.search(said)) and not _PART_OF_APPEARING.search(said)


RULE = Rule("Y006", "impossible-percentage", Severity.ERROR, Need.DRAFT, _check, __doc__ or "")

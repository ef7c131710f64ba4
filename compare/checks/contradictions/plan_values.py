"""Where a plan says a value begins from, with a slip of what the review gave: 总数由231家增加到233家 where it was 213家."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.likeness import is_mistyped
from compare.model import Bound, Figure, Function, Report, Span
from compare.wording import HAN

_BEGINS = re.compile(r"[由从](?:20\d\d年|去年|上年|目前|现有|现在)?[末底]?的?(?:约)?\s*$")
_GOES_TO = re.compile(
    r"[^，,。；;、\d]{0,4}(?:增加|增长|扩大|提升|提高|发展|扩充|上升|增|升|降低|下降|压缩|缩短|缩减|降|减少|压减)(?:[到至]|为)"
)
_INTENDS = re.compile(r"^(?:20\d\d年|今年|明年|下一步)[，,]?(?:我们|全[区县市])?(?:将|要)|力争")
"""A sentence of the review that looks ahead."""
_SAYS_NOTHING = re.compile(
    r"力争|确保|实现|总数|总量|数量|达到?|新增|今年|我们|继续|大力|推动|全[区县市旗镇乡年]|[我本][区县市旗]|[由从为的了将要使]|年[末底]"
)
_LETTERS = 4
"""Letters in a row that the plan and the sentence of the review have in common."""
_WINDOW = 40


def plan_values(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The value of the review and the one a plan begins from, in text order."""
    reviewed: list[Figure] | None = None
    for figure in report.figures:
        sentence, quantity = report.sentences[figure.sentence], figure.quantity
        if not _is_planned(report, figure) or not _GOES_TO.match(report.text, quantity.end, sentence.end):
            continue
        head = report.text[max(sentence.start, quantity.start - _WINDOW) : quantity.start]
        begins = _BEGINS.search(head)
        if begins is None or quantity.bound is not Bound.EXACT:
            continue
        if reviewed is None:
            reviewed = [f for f in report.figures if _is_reviewed(report, f)]
        pieces = _pieces(head[: begins.start()])
        alike = [f for f in reviewed if (f.quantity.kind, f.quantity.unit) == (quantity.kind, quantity.unit)]
        same = [f for f in alike if not pieces.isdisjoint(_pieces(_said(report, f)))]
        if any(f.quantity.value == quantity.value for f in same):
            continue
        slips = [f for f in same if is_mistyped(f.quantity, quantity)]
        if len({f.quantity.value for f in slips}) == 1:
            yield slips[0], figure


def _is_planned(report: Report, figure: Figure) -> bool:
    wording = report.wording(figure.sentence)
    return report.sentences[figure.sentence].function is Function.PLAN or bool(_INTENDS.search(wording))


def _is_reviewed(report: Report, figure: Figure) -> bool:
    sentence = report.sentences[figure.sentence]
    is_of_the_year = sentence.function is Function.REVIEW and sentence.span is Span.YEAR
    return is_of_the_year and not _is_planned(report, figure)


def _said(report: Report, figure: Figure) -> str:
    sentence = report.sentences[figure.sentence]
    return report.text[max(sentence.start, figure.quantity.start - _WINDOW) : figure.quantity.start]


def _pieces(text: str) -> set[str]:
    words = re.findall(rf"{HAN}{{{_LETTERS},}}", _SAYS_NOTHING.sub(" ", text))
    return {word[at : at + _LETTERS] for word in words for at in range(len(word) - _LETTERS + 1)}

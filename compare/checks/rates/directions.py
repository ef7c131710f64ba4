"""Values that moved the other way than they are said to, by the sentence itself or by last year's report.

由12.3%下降至14.1%; 败诉率降至9.6% after 8.4%; 电商企业发展到23家 after 29家.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from compare.checks.rates.contradiction import contradiction
from compare.checks.rates.paragraph_bases import bases_in_paragraph
from compare.checks.rates.runs import Run
from compare.figures.movement import CLIMB, CUT, FALL, ONE_LETTER_FALL, ONE_LETTER_RISE, RISE, SINK, TO, WIDEN
from compare.model import LEVELS, Comparison, Fault, Figure, Function, Report

_FALL = f"{FALL}|{SINK}|{CUT}|{ONE_LETTER_FALL}"
_RISE = f"{RISE}|{CLIMB}|{WIDEN}|{ONE_LETTER_RISE}"
_LED_TO = re.compile(
    rf"(?:(?P<fall>{_FALL})|(?P<rise>{_RISE}|发展|壮大))(?:[到至]|(?<!发展)(?<!壮大)为)了?\s*$"
)
_BEGAN = re.compile(r"[由从](?:上年|去年|20\d\d年|年初|原来|此前|最初)?(?:[末底初]|同期)?(?:的|约)?\s*$")
_MOVED = re.compile(
    rf"[^，,。；;、\d]{{0,6}}?(?:(?P<fall>{_FALL})|(?P<rise>{_RISE})){TO}\s*(?:20\d\d年|今年|本年)?(?:[末底]|的)*\s*"
)
_FROM = re.compile(r"[由从](?P<what>[^，,。；;]{0,24}?)(?=(?:\d|[一二三四五六七八九十百]+[个家件项名处]))")
_OTHER_BASE = re.compile(
    r"20\d\d年|以来|[两三四五六七八九十几]年|年初|之初|月份?|季度|半年|法定|承诺|原|此前|以前|计划|目标|任务|[省市国]平均|[高低]于|环比|累计|最[高低]|期末"
)
"""In the sentence in front of it: it came from a value of another time, or of another place."""
_WINDOW = 60


def inner_directions(report: Report) -> Iterator[Fault]:
    """The values of a report that moved the other way than the words between them say, in text order."""
    for one, other in pairwise(report.figures):
        sentence = report.sentences[one.sentence]
        first, last = one.quantity, other.quantity
        is_one_sentence = one.sentence == other.sentence and sentence.function is not Function.PLAN
        if not is_one_sentence or first.kind not in LEVELS or not first.is_comparable(last):
            continue
        moved = _MOVED.fullmatch(report.text, first.end, last.start)
        began = _BEGAN.search(report.text[max(sentence.start, first.start - 12) : first.start])
        if moved and began and (last.value - first.value) * (-1 if moved["fall"] else 1) <= 0:
            span = first.start - len(began[0]), last.end
            mark = "=" if first.value == last.value else "<" if first.value < last.value else ">"
            yield contradiction(report, span, f"{first.text} {mark} {last.text}")


def directions(comparison: Comparison) -> Iterator[Run]:
    """The values of the new report's review that last year's contradict, with the word that says how they moved, in text order."""
    report = comparison.new
    for old, level in comparison.pairs():
        quantity = level.quantity
        sentences = report.sentences[level.sentence], comparison.old.sentences[old.sentence]
        is_level = quantity.kind in LEVELS and quantity.is_comparable(old.quantity)
        if not is_level or not all(sentence.tells_of_the_year for sentence in sentences):
            continue
        before = report.text[max(sentences[0].start, quantity.start - _WINDOW) : quantity.start]
        said = _LED_TO.search(before)
        if said is None or (quantity.value - old.quantity.value) * (-1 if said["fall"] else 1) >= 0:
            continue
        clause = re.split(r"[；;。]", before)[-1]
        # 由310个增至540个 says itself where it came from.
        has_a_base = _FROM.search(re.split(r"[，,]", clause)[-1]) or _OTHER_BASE.search(clause)
        if not has_a_base and not _has_a_base_before(report, level):
            yield Run((quantity.start - (len(before) - said.start()), quantity.end), level, old, None)


def _has_a_base_before(report: Report, level: Figure) -> bool:
    return any(base.quantity.kind is level.quantity.kind for base in bases_in_paragraph(report, level))

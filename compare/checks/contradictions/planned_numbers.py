"""What a report says was planned for its year, with a number that last year's plan did not have.

年初计划建设的2个实践基地全部建成, where last year's plan promised 3 of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.mention import mention_of
from compare.evidence import sentence_evidence
from compare.message import message
from compare.model import Comparison, Fault, FigureKind

_PLANNED = re.compile(
    r"(?:年初|上年|去年|上年度|上一年|年度|原|既定)(?:工作)?(?:所|中)?(?:计划|确定|安排|提出|部署|承诺|规划|明确)(?:要|年内|今年|当年)*[^，,。；;、\d]{0,10}的$"
)
_CHANGED = re.compile("调整|改为|变更|追加|调减|核减|其中|其余|首批|[一二三]期")
"""In the sentence: the plan was another in the end, or a part of it is told of."""


def planned_numbers(comparison: Comparison) -> Iterator[Fault]:
    """The numbers said to have been planned that fall short of last year's plan, in text order."""
    pairs = {m.value.quantity.start: m for promise in comparison.commitments for m in promise.missed}
    for _, missed in sorted(pairs.items()):
        target, value = missed.target, missed.value
        mention = mention_of(comparison.new, value)
        is_of_things = value.quantity.kind is FigureKind.COUNT and value.quantity.is_exact
        if not is_of_things or not _PLANNED.search(mention.clause):
            continue
        if _CHANGED.search(comparison.new.wording(value.sentence)):
            continue
        text = message("{stated} is said to have been planned; last year's plan says {planned}.", stated=value.quantity.text, planned=target.quantity.text)  # fmt: skip
        hint = message("Check which number was planned, and report on the rest.")
        also = (sentence_evidence(comparison.old, target.sentence),)
        yield Fault(value.quantity.span, text, hint, evidence=also, old_sentence=target.sentence)

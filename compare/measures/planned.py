"""Planned measures: what a work report announces, and what it no longer mentions of last year's plan.

Much of a work report is plan, and its readers first ask what is planned for the first time.  In a report on
the rule of law the plan is a page of intentions at the end, which nobody lists as measures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from compare.commitments.claim import Claim, asked, claim_of
from compare.commitments.promise import promises_of
from compare.measures.words import Words
from compare.model import Commitment, CommitmentStatus, Function, Report

_LEAST_SHARE = 0.2
"""Share of the characters of a report's sentences.  Plans of reports on the rule of law make up at most a
tenth, those of work reports at least a quarter."""
_SEEN = re.compile(
    "(?:创建|争创|创成|申[报创办]|争取)[^，,；;。]{0,6}(?:国家|全国|全省|省级|世界|国际)|首次|首创(?!精神)|上升为|[上下]调(?!节)"
)
"""A title that others award or withhold (创建全国文明城市), something done for the first time, or something
reset."""


def planned_sentences(
    old: Report, new: Report, commitments: Sequence[Commitment]
) -> tuple[Set[int], Set[int]]:
    """Sentences of the old and new plans whose deeds may be measures; empty unless both reports are largely plan.

    From the new plan, the sentences that promise something; from the old one, those that nothing in the new
    report answers: a promise kept is not a dropped measure.
    """
    if not (_is_largely_plan(old) and _is_largely_plan(new)):
        return frozenset(), frozenset()
    return (
        frozenset(promise.old_sentence for promise in asked(old, new, commitments)),
        frozenset(sentence.id for sentence in promises_of(new)),
    )


def is_palpable(report: Report, sentence: int, start: int, end: int, figures: Sequence[int]) -> bool:
    """Whether what a span of a report plans is verifiable, or counts or names something.

    ``figures`` are the places of the report's figures, in order.
    """
    text = report.text[start:end]
    words = Words(text)
    planned = Commitment(sentence, start, end, (), CommitmentStatus.UNREPORTED)
    claim = claim_of(report, planned, figures)
    return claim <= Claim.ACT or (
        claim is Claim.EFFORT and (words.names or words.counts or bool(_SEEN.search(text)))
    )


def _is_largely_plan(report: Report) -> bool:
    planned = whole = 0
    for sentence in report.sentences:
        length = sentence.end - sentence.start
        whole += length
        planned += length * (sentence.function is Function.PLAN)
    return planned > _LEAST_SHARE * whole

"""A promise of last year's plan with no follow-up in this year's report.

Rationale: what was announced is remembered by those it was announced to.  Reported are promises somebody can be
asked about: a number to be reached, a document, a body, a project, a date, and a target or a thing to be made
left out where the rest of its sentence was reported on.  What this year's plan promises once more is reported as put off.  进一步加强… promises nothing that could be missed.

Example: 制定重大行政决策后评估办法 in last year's plan; this year never speaks of 后评估.

Source: the 政府工作报告 practice of tables that set each promise against what became of it.

Fix: report on it, even if it was put off, or say why it was dropped.
"""

from __future__ import annotations

from collections.abc import Iterator

from compare.checks.rule import Context, Detector, Example, Need, Rule, Same
from compare.commitments import asked
from compare.evidence import sentence_evidence
from compare.message import N_, counted, message
from compare.model import Evidence, Fault, Severity


def _promises(context: Context) -> Iterator[Fault]:
    comparison = context.comparison
    if comparison is None:
        return
    old = comparison.old
    left = asked(old, comparison.new, comparison.commitments)
    most = int(context.thresholds["most"])
    for promise in left[:most]:
        said = old.text[promise.start : promise.end].rstrip("。；;")
        text = message("Last year's plan promised “{promise}”; this year's report does not say what became of it.", promise=said)  # fmt: skip
        hint = message("Report on it, or say why it was put off or dropped.")
        also: tuple[Evidence, ...] = (sentence_evidence(old, promise.old_sentence),)
        if promise.again is not None:
            text = message("Last year's plan promised “{promise}”; no result is reported, and this year's plan lists it again.", promise=said)  # fmt: skip
            hint = message("Report how far it got, or say why it is planned again.")
            also = (*also, sentence_evidence(comparison.new, promise.again))
        yield Fault(None, text, hint, evidence=also, old_sentence=promise.old_sentence)
    if len(left) > most:
        yield Fault(None, counted("{count} further promise of last year's plan has no follow-up; the comparison page lists it.", "{count} further promises of last year's plan have no follow-up; the comparison page lists them.", len(left) - most))  # fmt: skip


DETECTORS = (
    Detector("promises", N_("A promise of last year's plan that this year's report does not take up"), Example("全面推进严格规范公正文明执法。", last="一、主要成效\n执法规范有力。\n二、下一步工作打算\n制定重大行政决策后评估办法。"), _promises, Same.NEVER),
)  # fmt: skip

RULE = Rule(
    "Y012", "unreported-commitment", Severity.NOTE, Need.LAST_YEAR, DETECTORS, __doc__ or "", {"most": 10}
)

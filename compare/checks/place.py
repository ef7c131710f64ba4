"""Findings at their place in a report."""

from __future__ import annotations

from compare.checks.rates.streaks import Pace
from compare.checks.rule import Rule
from compare.evidence import evidence, sentence_at, sentence_evidence
from compare.message import Message
from compare.model import Evidence, Finding, Report, Severity


def finding(
    rule: Rule,
    report: Report,
    span: tuple[int, int] | None,
    message: Message,
    *,
    hint: Message | None = None,
    severity: Severity | None = None,
    also: tuple[Evidence, ...] = (),
    old_sentence: int | None = None,
    within: int | None = None,
) -> Finding:
    """A finding of ``rule`` at ``span`` of the draft, with what it stands in as evidence.

    ``also`` is further evidence; ``severity`` is the rule's where it is None.  ``within`` is the one
    sentence of a longer span that a reader should be shown.
    """
    sentence = within if within is not None else None if span is None else sentence_at(report, span[0])
    own: tuple[Evidence, ...] = ()
    if within is not None:
        own = (sentence_evidence(report, within),)
    elif span is not None and sentence is not None:
        # Of a finding over several sentences the whole passage is shown.
        around = report.sentences[sentence]
        own = (evidence(report, min(around.start, span[0]), max(around.end, span[1])),)
    return Finding(
        rule=rule.name,
        severity=rule.severity if severity is None else severity,
        message=message,
        sentence=sentence,
        start=None if span is None else span[0],
        end=None if span is None else span[1],
        old_sentence=old_sentence,
        evidence=(*own, *also),
        hint=hint,
    )


def out_of_step(rule: Rule, report: Report, pace: Pace, message: Message, hint: Message) -> Finding:
    """A finding of ``rule`` at a number that should have gone up by one a year, with the earlier one as evidence."""
    return finding(
        rule,
        report,
        pace.span,
        message,
        hint=hint,
        also=(sentence_evidence(pace.earlier, pace.earlier_sentence),),
        old_sentence=pace.earlier_sentence if pace.is_last_year else None,
    )

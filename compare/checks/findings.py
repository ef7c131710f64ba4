"""What detectors found, as findings with their evidence."""

from __future__ import annotations

from compare.checks.rule import Context, Rule
from compare.evidence import evidence, sentence_at, sentence_evidence
from compare.model import Evidence, Fault, Finding


def finding(rule: Rule, detector: str, context: Context, fault: Fault) -> Finding:
    """What a detector of a rule found, with what it stands in as evidence."""
    start, end = fault.span or (None, None)
    sentence = fault.within
    if sentence is None and start is not None:
        sentence = sentence_at(context.report, start)
    return Finding(
        rule=rule.name,
        severity=fault.severity or rule.severity,
        message=fault.text,
        sentence=sentence,
        start=start,
        end=end,
        old_sentence=fault.old_sentence,
        evidence=(*_own_passage(context, fault, sentence), *(fault.evidence or _last_years(context, fault))),
        hint=fault.hint,
        detector=detector,
        subject=rule.subject,
        doubts=fault.doubts,
        part=fault.part,
        lost=fault.lost,
    )


def _own_passage(context: Context, fault: Fault, sentence: int | None) -> tuple[Evidence, ...]:
    """The sentence a fault stands in; of one over several sentences the whole passage."""
    if sentence is None:
        return ()
    if fault.within is not None or fault.span is None:
        return (sentence_evidence(context.report, sentence),)
    around = context.report.sentences[sentence]
    start, end = fault.span
    return (evidence(context.report, min(around.start, start), max(around.end, end)),)


def _last_years(context: Context, fault: Fault) -> tuple[Evidence, ...]:
    if fault.old_sentence is None or context.beside is None:
        return ()
    return (sentence_evidence(context.beside.old, fault.old_sentence),)

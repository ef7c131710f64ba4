"""The rules run over a draft."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from compare.checks.findings import finding
from compare.checks.rule import Context, Need, Rule, Same
from compare.model import Finding, Report, Severity
from compare.wording import is_traditional, normal


def _is_possible(rule: Rule, context: Context) -> bool:
    if not rule.reads_traditional and is_traditional(context.report.text):
        return False
    if rule.needs is Need.LAST_YEAR:
        return context.beside is not None
    return bool(context.peers) if rule.needs is Need.PEERS else True


def run(
    rules: Iterable[Rule],
    context: Context,
    severities: Mapping[str, Severity],
    thresholds: Mapping[str, Mapping[str, float]],
) -> tuple[Finding, ...]:
    """The findings of the rules that have what they need, in text order, those without a place last.

    ``severities`` and ``thresholds`` are by rule, what the user set other than by default.  A severity
    that was set holds for every finding of its rule.
    """
    found: list[Finding] = []
    for rule in rules:
        if not _is_possible(rule, context):
            continue
        own = replace(context, thresholds={**rule.thresholds, **thresholds.get(rule.name, {})})
        for one in _of(rule, own):
            severity = severities.get(rule.name, one.severity)
            one = replace(one, severity=severity)
            found.append(_dated(one, context) if _is_of_both(rule, one, context) else one)
    found.sort(key=_order)
    return _with_fingerprints(found, context)


def _of(rule: Rule, context: Context) -> Iterator[Finding]:
    """The findings of a rule's detectors, each with its detector's name.

    Of findings at one place the first stands, that is, the one of the detector that is named first.
    """
    taken = Taken()
    for detector in rule.detectors:
        for fault in detector.check(context):
            if fault.span is not None:
                if taken.has(fault.span, detector.same) or fault.other in taken.starts:
                    continue
                taken.add(fault.span)
            yield finding(rule, detector.name, context, fault)


def _is_of_both(rule: Rule, finding: Finding, context: Context) -> bool:
    """Whether a finding is on the earlier report, too, and not on the draft alone."""
    old = context.beside.old.path if context.beside else None
    return rule.needs is Need.LAST_YEAR or any(e.report == old for e in finding.evidence)


def _dated(finding: Finding, context: Context) -> Finding:
    """The finding that says the year in place of “last year”, where the report compared with is older."""
    since = context.beside.since if context.beside else None
    if since is None:
        return finding
    hint = finding.hint and replace(finding.hint, since=since)
    return replace(finding, message=replace(finding.message, since=since), hint=hint)


class Taken:
    """The places at which a rule has found something."""

    def __init__(self) -> None:
        self.spans: set[tuple[int, int]] = set()
        self.starts: set[int | None] = set()
        # Stretches without overlap, in text order: overlapping spans are one.
        self._begins: list[int] = []
        self._ends: list[int] = []

    def add(self, span: tuple[int, int]) -> None:
        """Note what a rule has found at a place."""
        self.spans.add(span)
        self.starts.add(span[0])
        first, last = self._overlapped(span)
        begin = min([span[0], *self._begins[first:last]])
        end = max([span[1], *self._ends[first:last]])
        self._begins[first:last], self._ends[first:last] = [begin], [end]

    def has(self, span: tuple[int, int], same: Same) -> bool:
        """Whether something was found at the same place, as a detector counts that."""
        if same is Same.OVERLAP:
            first, last = self._overlapped(span)
            return first < last
        return (same is Same.SPAN and span in self.spans) or (same is Same.START and span[0] in self.starts)

    def _overlapped(self, span: tuple[int, int]) -> tuple[int, int]:
        """The first stretch that a span overlaps, and the one behind the last."""
        return bisect_right(self._ends, span[0]), bisect_left(self._begins, span[1])


def _order(finding: Finding) -> tuple[bool, int, int]:
    start = finding.start if finding.start is not None else 0
    return (finding.start is None, start, finding.end or 0)


def _with_fingerprints(found: Iterable[Finding], context: Context) -> tuple[Finding, ...]:
    seen: Counter[str] = Counter()
    result = []
    for one in found:
        old = context.beside.old if context.beside else None
        text = f"{one.rule}\n{_subject(one, context.report, old)}"
        seen[text] += 1
        # The same words twice in a draft are two findings; the second keeps its own name.
        digest = hashlib.sha256(f"{text}\n{seen[text]}".encode("utf-8", "replace")).hexdigest()
        result.append(replace(one, fingerprint=digest[:16]))
    return tuple(result)


def _subject(finding: Finding, report: Report, old: Report | None) -> str:
    """What the finding is about in words that stay the same where the paragraph is moved."""
    if finding.start is None:
        old_sentence = finding.old_sentence
        words = old.wording(old_sentence) if old and old_sentence is not None else finding.message.template
        return normal(words)
    words = report.text[finding.start : finding.end]
    around = report.wording(finding.sentence) if finding.sentence is not None else ""
    return f"{normal(words)}\n{normal(around)}"

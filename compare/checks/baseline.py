"""Findings somebody looked at and let stand.

A finding is known by rule and wording, not by place, so that a paragraph may move.  The file is JSON
made to be read in a merge request: one object a finding, sorted, with room for a reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from compare.errors import ConfigurationError, place_of
from compare.model import Acceptance, Finding, Report

VERSION = 1


def parse(file: str, text: str) -> tuple[Acceptance, ...]:
    """The entries of a baseline; raises ConfigurationError that names file and entry."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ConfigurationError(
            "{file} is not valid JSON ({reason}); correct it or recreate it with --update-baseline.",
            file=file,
            reason=place_of(error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else error,
        ) from error
    if (
        not isinstance(data, dict)
        or data.get("version") != VERSION
        or not isinstance(data.get("accepted"), list)
    ):
        raise ConfigurationError(
            "{file} is not a baseline of version {version}; recreate it with --update-baseline.",
            file=file,
            version=VERSION,
        )
    return tuple(_entry(file, number, entry) for number, entry in enumerate(data["accepted"], 1))


def _entry(file: str, number: int, entry: Any) -> Acceptance:
    keys = ("rule", "fingerprint", "text", "reason")
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key, ""), str) for key in keys):
        raise ConfigurationError(
            "{file}: entry {number} is not an object with strings as values; correct it or recreate the file with --update-baseline.",
            file=file,
            number=number,
        )
    if not entry.get("rule") or not entry.get("fingerprint"):
        raise ConfigurationError(
            "{file}: entry {number} has no rule or no fingerprint; remove it or recreate the file with --update-baseline.",
            file=file,
            number=number,
        )
    return Acceptance(*(entry.get(key, "") for key in keys))


def divide(
    findings: Iterable[Finding], accepted: Iterable[Acceptance]
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Acceptance], ...], tuple[Acceptance, ...]]:
    """Findings that are open, findings that were accepted, and entries nothing answers to any more."""
    entries = {(entry.rule, entry.fingerprint): entry for entry in accepted}
    still: list[Finding] = []
    known: list[tuple[Finding, Acceptance]] = []
    for finding in findings:
        entry = entries.pop((finding.rule, finding.fingerprint), None)
        if entry is None:
            still.append(finding)
        else:
            known.append((finding, entry))
    return tuple(still), tuple(known), tuple(entries.values())


def updated(
    report: Report, findings: Iterable[Finding], accepted: Iterable[Acceptance]
) -> tuple[Acceptance, ...]:
    """A baseline that accepts every finding, with the reasons given so far; stale entries are left out."""
    reasons = {(entry.rule, entry.fingerprint): entry.reason for entry in accepted}
    return tuple(
        Acceptance(
            finding.rule,
            finding.fingerprint,
            _text(report, finding),
            reasons.get((finding.rule, finding.fingerprint), ""),
        )
        for finding in findings
    )


def _text(report: Report, finding: Finding) -> str:
    if finding.start is not None:
        return report.text[finding.start : finding.end]
    return finding.evidence[0].text if finding.evidence else str(finding.message)


def dumped(entries: Iterable[Acceptance]) -> str:
    """A baseline as JSON text, sorted by rule and text."""
    accepted = [
        {"rule": e.rule, "fingerprint": e.fingerprint, "text": e.text, "reason": e.reason}
        for e in sorted(entries, key=lambda e: (e.rule, e.text, e.fingerprint))
    ]
    return json.dumps({"version": VERSION, "accepted": accepted}, ensure_ascii=False, indent=2) + "\n"

"""CheckResult → a Code Quality report of GitLab (a subset of the Code Climate format)."""

from __future__ import annotations

import json

from compare.language import Language
from compare.model import CheckResult, Severity
from compare.render.findings.text import one_line, placed
from compare.render.place import place_of

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(result: CheckResult, language: Language) -> str:
    """An array of issues; a finding without a line is placed on the first, and its description says where it is."""
    report = result.report
    issues = [
        {
            "description": placed(report, finding, language),
            "check_name": finding.rule,
            "fingerprint": finding.fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": one_line(report.path),
                "lines": {
                    "begin": (place_of(report, finding.start).line or 1) if finding.start is not None else 1
                },
            },
        }
        for finding in result.findings
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"

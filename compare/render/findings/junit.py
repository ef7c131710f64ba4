"""CheckResult → JUnit XML: one test case per rule, failed by its findings."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from compare.checks.registry import RULES
from compare.language import Language, say
from compare.model import CheckResult, Finding, Severity
from compare.render.place import location
from compare.render.wording import displayable

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Everything outside the Char production of XML 1.0."""


def legal(text: str) -> str:
    """Text with characters that XML 1.0 cannot carry replaced."""
    return _NOT_XML.sub("\ufffd", displayable(text))


def render(result: CheckResult, language: Language) -> str:
    """Errors and warnings fail their rule's case; notes are its output."""
    by_rule: dict[str, list[Finding]] = {name: [] for name in RULES}
    for finding in result.findings:
        by_rule[finding.rule].append(finding)
    failed = sum(any(f.severity is not Severity.NOTE for f in found) for found in by_rule.values())
    name = quoteattr(legal(result.report.path))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="yoy check" tests="{len(by_rule)}" failures="{failed}" errors="0">',
        f'  <testsuite name={name} tests="{len(by_rule)}" failures="{failed}" errors="0" skipped="0">',
    ]
    for rule, found in by_rule.items():
        lines.append(f'    <testcase classname="yoy" name="{rule}">')
        grave = [f for f in found if f.severity is not Severity.NOTE]
        if grave:
            first = quoteattr(legal(say(grave[0].message, language)))
            lines.append(f'      <failure type="{grave[0].severity.value}" message={first}>')
            lines += [escape(_line(result, finding, language)) for finding in grave]
            lines.append("      </failure>")
        notes = [f for f in found if f.severity is Severity.NOTE]
        if notes:
            lines.append("      <system-out>")
            lines += [escape(_line(result, finding, language)) for finding in notes]
            lines.append("      </system-out>")
        lines.append("    </testcase>")
    return "\n".join([*lines, "  </testsuite>", "</testsuites>"]) + "\n"


def _line(result: CheckResult, finding: Finding, language: Language) -> str:
    where = location(result.report, finding.start, language)
    hint = f" {say(finding.hint, language)}" if finding.hint else ""
    return legal(" ".join(f"{where} {say(finding.message, language)}{hint}".split()))

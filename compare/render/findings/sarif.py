"""CheckResult → SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format)."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from compare.checks.documentation import documentation
from compare.checks.registry import RULES
from compare.checks.rule import Rule
from compare.language import Language, catalogue, say
from compare.model import Acceptance, CheckResult, Finding, Report, Severity
from compare.render.findings.text import placed
from compare.render.place import place_of
from compare.render.wording import displayable
from compare.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(result: CheckResult, language: Language) -> str:
    """One run: every rule, every finding, accepted findings as suppressed results."""
    rules = list(RULES.values())
    results = [_result(result, finding, None, rules, language) for finding in result.findings]
    results += [_result(result, finding, entry, rules, language) for finding, entry in result.accepted]
    data = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "yoy",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule, language) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    parts = documentation(rule, catalogue(language).gettext)
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": parts.summary},
        "fullDescription": {"text": parts.rationale},
        "help": {"text": f"{parts.example}\n\n{parts.fix}\n\n{parts.source}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def uri_of(path: str) -> str:
    """A relative or absolute URI reference of a path as the user gave it (RFC 3986)."""
    if path == "-":
        return "stdin"
    text = PurePath(path).as_posix()
    encoded = quote(text.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{encoded}" if text.startswith("/") else encoded


def _location(report: Report, start: int | None, end: int | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri_of(report.path)}}
    if start is None or end is None:
        return {"physicalLocation": physical}
    place, last = place_of(report, start), place_of(report, max(start, end - 1))
    if place.line is not None:
        region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
        if last.line is not None and last.line >= place.line:
            region |= {"endLine": last.line, "endColumn": last.column + 1}
        physical["region"] = region
        return {"physicalLocation": physical}
    # A Word file or a PDF has no line numbers.
    name = f"page {place.page}" if place.page is not None else f"paragraph {place.paragraph}"
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": name}]}


def _result(
    result: CheckResult, finding: Finding, accepted: Acceptance | None, rules: list[Rule], language: Language
) -> dict[str, Any]:
    text = placed(result.report, finding, language)
    if finding.hint:
        text += "\n" + say(finding.hint, language)
    found: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": [rule.name for rule in rules].index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": displayable(text)},
        "locations": [_location(result.report, finding.start, finding.end)],
        "partialFingerprints": {"yoy/v1": finding.fingerprint},
        "properties": {"detector": finding.detector},
    }
    old = result.comparison.old if result.comparison else None
    related = [e for e in finding.evidence if old is not None and e.report == old.path]
    if old is not None and related:
        found["relatedLocations"] = [
            {
                **_location(old, evidence.start, evidence.end),
                "id": number,
                "message": {"text": displayable(evidence.text)},
            }
            for number, evidence in enumerate(related)
        ]
    if accepted:
        found["suppressions"] = [{"kind": "external", "justification": displayable(accepted.reason)}]
    return found

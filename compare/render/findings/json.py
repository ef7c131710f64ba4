"""CheckResult → JSON by contract version 1 (``compare/schema/findings-1.json``)."""

from __future__ import annotations

import json
from typing import Any

from compare.language import Language
from compare.model import Acceptance, CheckResult
from compare.render.json import finding_object, report_object
from compare.version import __version__

SCHEMA_VERSION = 1


def _acceptance(entry: Acceptance) -> dict[str, Any]:
    return {"rule": entry.rule, "fingerprint": entry.fingerprint, "text": entry.text, "reason": entry.reason}


def render(result: CheckResult, language: Language) -> str:
    """The result as JSON text, indented by two spaces, with one final line feed."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "yoy", "version": __version__},
        "report": report_object(result.report),
        "findings": [finding_object(finding, language) for finding in result.findings],
        "accepted": [
            {**finding_object(finding, language), "reason": entry.reason}
            for finding, entry in result.accepted
        ],
        "stale": [_acceptance(entry) for entry in result.stale],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

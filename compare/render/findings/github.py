"""CheckResult → workflow commands of GitHub Actions, one annotation per finding."""

from __future__ import annotations

from compare.language import Language, say
from compare.model import CheckResult, Finding, Severity
from compare.render.findings.text import one_line, placed
from compare.render.place import place_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _data(text: str) -> str:
    """Escape a command's message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a command's property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render(result: CheckResult, language: Language) -> str:
    """One line per finding; empty if nothing was found."""
    return "".join(_command(result, finding, language) + "\n" for finding in result.findings)


def _command(result: CheckResult, finding: Finding, language: Language) -> str:
    properties = {"file": one_line(result.report.path)}
    if finding.start is not None:
        place = place_of(result.report, finding.start)
        if place.line is not None:
            properties |= {"line": str(place.line), "col": str(place.column)}
    properties["title"] = f"yoy {finding.rule}"
    message = placed(result.report, finding, language)
    if finding.hint:
        message += "\n" + one_line(say(finding.hint, language))
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(message)}"

"""CheckResult → Markdown for a job summary."""

from __future__ import annotations

from compare.language import Language, catalogue, say
from compare.model import CheckResult, Severity
from compare.render.findings.text import around, report_name, shown, summary
from compare.render.markdown import escaped
from compare.render.place import location
from compare.render.rules import SEVERITIES


def render(result: CheckResult, language: Language) -> str:
    """Counts, then one table per severity, the most serious first."""
    _ = catalogue(language).gettext
    columns = (_("Place"), _("Finding"), _("To settle it"))
    lines = [f"## {escaped(report_name(result.report))}", ""]
    lines += [escaped(line) for line in summary(result, language)]
    for severity in Severity:
        found = [f for f in result.findings if f.severity is severity]
        if not found:
            continue
        lines += ["", f"### {_(SEVERITIES[severity])} ({len(found)})", ""]
        lines += [f"| {' | '.join(columns)} |", "| --- | --- | --- |"]
        for finding in found:
            where = escaped(location(result.report, finding.start, language))
            quotes = "".join(
                f"<br>“{escaped(around(evidence, finding.start, finding.end))}”"
                for evidence in shown(finding)
            )
            hint = escaped(say(finding.hint, language)) if finding.hint else ""
            lines.append(
                f"| {where} | `{finding.rule}` {escaped(say(finding.message, language))}{quotes} | {hint} |"
            )
    return "\n".join(lines) + "\n"

"""A draft, the reports to check it against, and settings → CheckResult: the call ``yoy check`` makes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from compare.checks import baseline
from compare.checks.parts import required
from compare.checks.run import run
from compare.checks.settings import Settings
from compare.comparison import compare
from compare.errors import ConfigurationError
from compare.issuer import is_of_two_issuers
from compare.model import Acceptance, CheckResult, Comparison, Report


def check(
    draft: Report,
    against: Sequence[Report] = (),
    peers: Sequence[Report] = (),
    *,
    settings: Settings | None = None,
    accepted: Iterable[Acceptance] = (),
) -> CheckResult:
    """Check a draft.

    ``against`` are earlier reports of the issuer in any order; the newest is last year's, except for another
    version of the draft.  ``peers`` are reports of other issuers.  Raises ConfigurationError if one of them is
    of a later year than the draft, or if the settings leave no rule to run.
    """
    settings = settings or Settings()
    earlier = sorted(against, key=lambda report: -(report.year or 0))
    for report in earlier:
        if None not in (report.year, draft.year) and (report.year or 0) > (draft.year or 0):
            raise ConfigurationError(
                "{path} reports on {year}, after the draft ({draft}); give earlier reports with --against.",
                path=report.path,
                year=report.year,
                draft=draft.year,
            )
    comparison = compare(earlier.pop(0), draft) if earlier else None
    while comparison and earlier and comparison.is_one_report:
        comparison = compare(earlier.pop(0), draft)
    draft = comparison.new if comparison else draft
    last = None if comparison and comparison.is_one_report else comparison
    context = settings.context(draft, last, tuple(earlier), tuple(peers))
    findings = run(settings.rules(), context, settings.severities, settings.thresholds)
    still, known, stale = baseline.divide(findings, accepted)
    return CheckResult(draft, comparison, still, known, stale)


def with_findings(comparison: Comparison, settings: Settings | None = None) -> Comparison:
    """The comparison with the findings on its new report and the parts required of it.

    Two issuers are compared to learn from each other, not to find fault: their comparison is returned
    unchanged.  Of two versions of one report the new one is checked alone.
    """
    if is_of_two_issuers(comparison):
        return comparison
    settings = settings or Settings()
    last = None if comparison.is_one_report else comparison
    context = settings.context(comparison.new, last, (), ())
    findings = run(settings.rules(), context, settings.severities, settings.thresholds)
    parts = required(comparison.new, context.parts)
    return replace(comparison, findings=findings, parts=parts)

"""Whether the new report is complete: the required parts of its kind, as the page shows them."""

from __future__ import annotations

from typing import NamedTuple

from compare.checks.parts import required
from compare.checks.profile import PROFILES, kind_of
from compare.language import Language, catalogue
from compare.model import Comparison, Presence
from compare.render.page.cells import finding_id
from compare.render.rules import SEVERITIES


class PartView(NamedTuple):
    """One of the parts, ready for display."""

    code: str
    name: str
    """In the reader's language."""
    is_foreign: bool
    """Whether the name comes from the configuration and is shown as it is there."""
    presence: Presence
    finding: str
    """Id of what is found about it, empty if nothing is."""
    grade: str
    """How grave that is, in the reader's language."""


def completeness(comparison: Comparison, language: Language = Language.ZH) -> list[PartView]:
    """The required parts of the new report, in order, with what the findings say about them.

    If nothing was checked, they are those of the kind its title names.
    """
    report = comparison.new
    _ = catalogue(language).gettext
    flagged: dict[str, tuple[str, str]] = {}
    for position, finding in enumerate(comparison.findings):
        if finding.part:
            flagged.setdefault(finding.part, (finding_id(position), _(SEVERITIES[finding.severity])))
    return [
        PartView(
            part.code,
            _(part.english) if part.english else part.name,
            not part.english,
            part.presence,
            *flagged.get(part.code, ("", "")),
        )
        for part in comparison.parts or required(report, PROFILES[kind_of(report)].parts)
    ]

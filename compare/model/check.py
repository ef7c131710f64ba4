"""The result of a run of the checks."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model.comparison import Comparison
from compare.model.finding import Finding
from compare.model.output import bytes_of, text_of
from compare.model.report import Report


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An entry of a baseline: a finding somebody has accepted."""

    rule: str
    fingerprint: str
    text: str
    """What the finding was about, for readers of the file."""
    reason: str
    """Empty if nobody gave one."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A checked draft: the one object every output of the checks reads."""

    report: Report
    """The draft."""
    comparison: Comparison | None
    """The draft against last year's report, without findings; None if only the draft was given."""
    findings: tuple[Finding, ...]
    """Findings nobody has accepted: in text order, those without a place last."""
    accepted: tuple[tuple[Finding, Acceptance], ...] = ()
    stale: tuple[Acceptance, ...] = ()
    """Entries of the baseline without a matching finding."""

    def to_text(self, lang: str = "zh") -> str:
        """The findings as plain text for a terminal."""
        return text_of(self, "findings.text", lang)

    def to_json(self, lang: str = "zh") -> str:
        """The findings as JSON."""
        return text_of(self, "findings.json", lang)

    def to_html(self, lang: str = "zh") -> str:
        """The findings with the draft, and last year's report if there is one, as one self-contained page."""
        return text_of(self, "findings.html", lang)

    def to_markdown(self, lang: str = "zh") -> str:
        """The findings as Markdown for a merge request."""
        return text_of(self, "findings.markdown", lang)

    def to_docx(self, lang: str = "zh") -> bytes:
        """The draft, read again from its Word file, with the findings as comments.

        Raises ConfigurationError if it is no .docx, OutputError if it cannot be read again.
        """
        return bytes_of(self, "word.comments", lang)

    def to_sarif(self, lang: str = "zh") -> str:
        """The findings as SARIF 2.1.0."""
        return text_of(self, "findings.sarif", lang)

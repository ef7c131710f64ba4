"""The rules of the checks as text for a terminal and as the reference in the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compare.checks.documentation import documentation
from compare.checks.rule import Need, Rule
from compare.language import Language, catalogue
from compare.message import N_
from compare.model import Severity

SEVERITIES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.NOTE: N_("note")}
RULE_NAMES = {
    "missing-part": N_("missing part"),
    "stale-year": N_("stale year"),
    "growth-claim": N_("growth as claimed"),
    "inconsistent-figure": N_("inconsistent figure"),
    "sum-mismatch": N_("parts and sum"),
    "impossible-percentage": N_("impossible percentage"),
    "scale-jump": N_("jump of scale"),
    "vanished-indicator": N_("vanished indicator"),
    "verbatim-with-figures": N_("copied with its figures"),
    "numbering": N_("numbering"),
    "typo": N_("typing error"),
    "unreported-commitment": N_("unreported promise"),
    "foreign-place": N_("foreign place"),
    "placeholder": N_("left to be filled in"),
    "outdated-term": N_("outdated term"),
    "document-number": N_("document number"),
}
"""What a reader of the page calls the rules; programs and configurations call them by name."""
NEEDS = {
    Need.DRAFT: N_("the draft alone"),
    Need.LAST_YEAR: N_("last year's report"),
    Need.PEERS: N_("reports of other districts"),
}


def listed(rules: Iterable[Rule], language: Language) -> Iterator[str]:
    """One line a rule: id, name, severity, what it finds."""
    _ = catalogue(language).gettext
    for rule in rules:
        summary = documentation(rule, _).summary
        yield f"{rule.id}  {rule.name:<22} {_(SEVERITIES[rule.severity]):<8} {summary}"


def explained(rule: Rule, language: Language) -> str:
    """Everything the documentation says of a rule, as plain text."""
    _ = catalogue(language).gettext
    parts = documentation(rule, _)
    lines = [f"{rule.id} {rule.name}", "", parts.summary, ""]
    lines += [f"{label}{text}" for label, text in _facts(rule, language)]
    lines += [
        "",
        _("Why: {text}").format(text=parts.rationale),
        _("Example: {text}").format(text=parts.example),
        _("Source: {text}").format(text=parts.source),
        _("Mend: {text}").format(text=parts.fix),
    ]
    return "\n".join(lines) + "\n"


def _facts(rule: Rule, language: Language) -> Iterator[tuple[str, str]]:
    _ = catalogue(language).gettext
    yield _("Severity: "), _(SEVERITIES[rule.severity])
    yield _("Needs: "), _(NEEDS[rule.needs])
    if rule.thresholds:
        yield _("Thresholds: "), ", ".join(f"{name} = {value:g}" for name, value in rule.thresholds.items())


def reference(rules: Iterable[Rule], language: Language) -> str:
    """The reference of all rules as Markdown, generated from their docstrings."""
    _ = catalogue(language).gettext
    rules = list(rules)
    # Texts inside an f-string are not seen by the extraction of messages.
    title = _("Rules of yoy check")
    columns = (_("Rule"), _("Severity"), _("Needs"), _("Finds"))
    lines = [
        f"# {title}",
        "",
        _("Generated from the rules' own documentation by `make rules`."),
        "",
    ]
    lines += [f"| {' | '.join(columns)} |", "| --- | --- | --- | --- |"]
    for rule in rules:
        parts = documentation(rule, _)
        lines.append(
            f"| [`{rule.name}`](#{rule.name}) | {_(SEVERITIES[rule.severity])} | {_(NEEDS[rule.needs])} | {parts.summary} |"
        )
    for rule in rules:
        parts = documentation(rule, _)
        lines += ["", f"## {rule.name}", "", f"{rule.id}. {parts.summary}", ""]
        lines += [f"- {label}{text}" for label, text in _facts(rule, language)]
        lines += [
            "",
            _("Why: {text}").format(text=parts.rationale),
            "",
            _("Example: {text}").format(text=parts.example),
            "",
            _("Source: {text}").format(text=parts.source),
            "",
            _("Mend: {text}").format(text=parts.fix),
        ]
    return "\n".join(lines) + "\n"

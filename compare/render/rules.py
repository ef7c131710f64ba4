"""The rules of the checks as text for a terminal and as the reference in the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compare.checks.documentation import documentation
from compare.checks.rule import Need, Rule
from compare.language import Language, catalogue
from compare.message import N_
from compare.model import Finding, Severity
from compare.render.examples import shown

SEVERITIES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.NOTE: N_("note")}
RULE_NAMES = {
    "scale-jump": N_("jump of scale"),
    "missing-part": N_("missing part"),
    "foreign-place": N_("foreign place"),
    "impossible-percentage": N_("impossible percentage"),
    "sum-mismatch": N_("parts and sum"),
    "inconsistent-figure": N_("inconsistent figure"),
    "growth-claim": N_("growth claim"),
    "stale-year": N_("stale year"),
    "verbatim-with-figures": N_("copied with its figures"),
    "placeholder": N_("left to be filled in"),
    "unreported-commitment": N_("unreported promise"),
    "vanished-indicator": N_("vanished indicator"),
    "numbering": N_("numbering"),
    "outdated-term": N_("outdated term"),
    "typo": N_("typing error"),
    "document-number": N_("document number"),
}
"""What readers of the page call the rules, in the order in which a leader asks about equally serious
findings: values off by the factor of a unit, missing parts, impossible numbers, leftovers of another report,
then words and marks.  Programs and configurations use the rules' names."""
_PLACES = {rule: place for place, rule in enumerate(RULE_NAMES)}
NEEDS = {
    Need.DRAFT: N_("the draft alone"),
    Need.LAST_YEAR: N_("last year's report"),
    Need.PEERS: N_("reports of other districts"),
}


def listed(rules: Iterable[Rule], language: Language) -> Iterator[str]:
    """One line per rule: id, name, severity, what it finds."""
    _ = catalogue(language).gettext
    for rule in rules:
        summary = documentation(rule, _).summary
        yield f"{rule.id}  {rule.name:<22} {_(SEVERITIES[rule.severity]):<8} {summary}"


def explained(rule: Rule, language: Language) -> str:
    """The whole documentation of a rule, as plain text."""
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
        "",
        _("Detectors, in order of precedence; to leave one out: --ignore {name}").format(
            name=rule.full_name(rule.detectors[0])
        ),
    ]
    for detector in rule.detectors:
        lines += [
            f"  {detector.name}",
            f"    {_(detector.finds)}",
            f"    {shown(detector.example, language)}",
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
    # Message extraction does not see texts inside an f-string.
    title = _("Rules of yoy check")
    columns = (_("Rule"), _("Severity"), _("Needs"), _("Finds"))
    lines = [
        f"# {title}",
        "",
        _("Generated from the rules' own documentation by `make rules`."),
        "",
    ]
    lines += _table(
        columns,
        (
            (
                f"[`{rule.name}`](#{rule.name})",
                _(SEVERITIES[rule.severity]),
                _(NEEDS[rule.needs]),
                documentation(rule, _).summary,
            )
            for rule in rules
        ),
    )
    lines += [
        "",
        _(
            "The table of a rule lists its detectors. Of two that find the same place the one further up reports it; `ignore` and `select` take `rule/detector`."
        ),
    ]
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
            "",
            *_table(
                (_("Detector"), _("Finds"), _("Example")),
                ((f"`{d.name}`", _(d.finds), shown(d.example, language)) for d in rule.detectors),
            ),
        ]
    return "\n".join(lines) + "\n"


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a Markdown table."""
    columns = tuple(columns)
    for cells in (columns, ("---",) * len(columns), *rows):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def first_to_ask(finding: Finding) -> tuple[int, int]:
    """Sort key of findings: the most serious first, then by rule."""
    return (-finding.severity.gravity, _PLACES.get(finding.rule, len(_PLACES)))

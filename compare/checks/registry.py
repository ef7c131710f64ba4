"""Every rule, in the order they are listed."""

from __future__ import annotations

from compare.checks import (
    document_number,
    foreign_place,
    growth_claim,
    impossible_percentage,
    inconsistent_figure,
    missing_part,
    numbering,
    outdated_term,
    placeholder,
    scale_jump,
    stale_year,
    sum_mismatch,
    typo,
    unreported_commitment,
    vanished_indicator,
    verbatim_with_figures,
)
from compare.checks.rule import Rule

_MODULES = (
    missing_part,
    stale_year,
    growth_claim,
    inconsistent_figure,
    sum_mismatch,
    impossible_percentage,
    scale_jump,
    vanished_indicator,
    verbatim_with_figures,
    numbering,
    typo,
    unreported_commitment,
    foreign_place,
    placeholder,
    outdated_term,
    document_number,
)

RULES: dict[str, Rule] = {module.RULE.name: module.RULE for module in _MODULES}
"""By name."""

DETECTORS: frozenset[str] = frozenset(
    rule.full_name(detector) for rule in RULES.values() for detector in rule.detectors
)
"""The full names of all detectors: ``growth-claim/declared``."""

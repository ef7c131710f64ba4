"""Every rule, in the order they are listed."""

from __future__ import annotations

from compare.checks import placeholder
from compare.checks.rule import Rule

_MODULES = (placeholder,)

RULES: dict[str, Rule] = {module.RULE.name: module.RULE for module in _MODULES}
"""By name."""

"""``yoy rules`` and ``yoy rule``."""

from __future__ import annotations

import click

from compare.cli.options import language_option
from compare.language import Language
from compare.message import message

_EXAMPLE_OF_RULES = """\b
Example:
  yoy rules --lang en
"""
_EXAMPLE_OF_RULE = """\b
Example:
  yoy rule stale-year
"""


@click.command("rules", epilog=_EXAMPLE_OF_RULES)
@language_option
def rules_command(lang: str) -> None:
    """List the rules of yoy check."""
    from compare.checks.registry import RULES
    from compare.render.rules import listed

    for line in listed(RULES.values(), Language(lang)):
        click.echo(line)


@click.command("rule", epilog=_EXAMPLE_OF_RULE)
@click.argument("name")
@language_option
def rule_command(name: str, lang: str) -> None:
    """Explain the rule NAME: what it finds, why, an example, its source, how to mend it, its detectors."""
    from compare.checks.registry import DETECTORS, RULES
    from compare.checks.settings import unknown
    from compare.render.rules import explained

    wanted = name.partition("/")[0] if name in DETECTORS else name
    found = RULES.get(wanted) or next((rule for rule in RULES.values() if rule.id == name.upper()), None)
    if found is None:
        raise unknown("yoy rule", name, RULES, message("a rule"), "NAME")
    click.echo(explained(found, Language(lang)), nl=False)

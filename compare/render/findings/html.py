"""CheckResult → the comparison page with the findings in it."""

from __future__ import annotations

from dataclasses import replace

from compare.errors import ConfigurationError
from compare.language import Language
from compare.model import CheckResult
from compare.render.page.page import render as page


def render(result: CheckResult, language: Language) -> str:
    """The page.  Raises ConfigurationError if the draft was compared with nothing."""
    if result.comparison is None:
        raise ConfigurationError(
            "--format html shows the comparison; give last year's report with --against."
        )
    return page(replace(result.comparison, findings=result.findings), language)

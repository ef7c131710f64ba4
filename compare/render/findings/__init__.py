"""CheckResult → text, one module per format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from compare.language import Language
from compare.model import CheckResult

Renderer = Callable[[CheckResult, Language], str]

_FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "markdown", "html")


def render(name: str, result: CheckResult, language: Language) -> str:
    """The result in the format of that name; KeyError if there is none."""
    if name not in _FORMATS:
        raise KeyError(name)
    renderer: Renderer = import_module(f"compare.render.findings.{name}").render
    return renderer(result, language)

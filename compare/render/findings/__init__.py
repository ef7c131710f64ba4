"""CheckResult → text, one module per format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from compare.language import Language
from compare.model import CheckResult

Renderer = Callable[[CheckResult, Language], str | bytes]

_MODULES = {
    **{
        name: f"findings.{name}"
        for name in ("text", "json", "sarif", "junit", "github", "gitlab", "markdown", "html")
    },
    "docx": "word.comments",
}
"""Format → the module that renders it."""


def render(name: str, result: CheckResult, language: Language) -> bytes:
    """The result in the format of that name, text in UTF-8; KeyError if there is none.

    Raises ConfigurationError for a draft that is not of that format, OutputError if python-docx is missing or
    the draft is gone.
    """
    renderer: Renderer = import_module(f"compare.render.{_MODULES[name]}").render
    rendered = renderer(result, language)
    return rendered.encode("utf-8", "replace") if isinstance(rendered, str) else rendered

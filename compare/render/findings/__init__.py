"""CheckResult → text, one module per format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from compare.language import Language
from compare.model import CheckResult

Renderer = Callable[[CheckResult, Language], str | bytes]

_FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "markdown", "html", "docx")


def render(name: str, result: CheckResult, language: Language) -> bytes:
    """The result in the format of that name, text in UTF-8; KeyError if there is none.

    Raises ConfigurationError for a draft that is not of that format, OutputError if python-docx is missing or
    the draft is gone.
    """
    if name not in _FORMATS:
        raise KeyError(name)
    module = "compare.render.word.comments" if name == "docx" else f"compare.render.findings.{name}"
    renderer: Renderer = import_module(module).render
    rendered = renderer(result, language)
    return rendered.encode("utf-8", "replace") if isinstance(rendered, str) else rendered

"""The outputs of results: ``comparison.to_html()`` is what a module of :mod:`compare.render` makes of it."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from compare.language import language_of


def text_of(result: object, renderer: str, lang: str) -> str:
    """A result as text, rendered by ``compare.render.<renderer>`` in the language ``zh`` or ``en``.

    The renderer is imported when it is asked for: the model knows no more of it than its name.
    Raises ConfigurationError for another language.
    """
    return cast("str", _rendered(result, renderer, lang))


def bytes_of(result: object, renderer: str, lang: str) -> bytes:
    """The same for formats that are not text."""
    return cast("bytes", _rendered(result, renderer, lang))


def _rendered(result: object, renderer: str, lang: str) -> object:
    return import_module(f"compare.render.{renderer}").render(result, language_of(lang))

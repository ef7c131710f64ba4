"""Makes docs/rules.md and docs/rules.zh-CN.md from the rules' docstrings, and hands these to Babel."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

FOLDER = Path(__file__).parent
FILES = {"en": FOLDER / "rules.md", "zh": FOLDER / "rules.zh-CN.md"}


def extract(
    stream: BinaryIO, keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, str | None, Any, list[str]]]:
    """A Babel extractor: the messages of a Python file, and its docstring where that documents a rule."""
    from babel.messages.extract import extract_python

    from compare.checks.documentation import translatable

    yield from extract_python(stream, keywords, comment_tags, options)
    stream.seek(0)
    docstring = ast.get_docstring(ast.parse(stream.read()), clean=True) or ""
    if "\nRationale: " in docstring:
        for text in translatable(docstring):
            yield 1, None, text, []


def texts() -> dict[Path, str]:
    """What each file of the reference should hold."""
    from compare.checks.registry import RULES
    from compare.language import Language
    from compare.render.rules import reference

    return {path: reference(RULES.values(), Language(lang)) for lang, path in FILES.items()}


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, "utf-8")

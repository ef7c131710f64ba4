"""The example of a detector in words: its draft, and in brackets what the case needs beside it."""

from __future__ import annotations

from collections.abc import Iterator

from compare.checks.rule import Example
from compare.language import Language, catalogue


def shown(example: Example, language: Language) -> str:
    """The example in one line: ``收到74件，同比增长37.6%。（上年报告：收到58件）``."""
    _ = catalogue(language).gettext
    draft, beside = _line(example.draft), _("; ").join(_beside(example, language))
    return _("{draft} ({beside})").format(draft=draft, beside=beside) if beside else draft


def _beside(example: Example, language: Language) -> Iterator[str]:
    _ = catalogue(language).gettext
    if example.title:
        yield f"《{example.title}》"
    if example.markup.has_tracked_changes:
        yield _("Word file with tracked changes")
    if example.markup.comments:
        yield _("Word file with comments")
    if example.last == example.draft:
        yield _("last year's report says the same")
    elif example.last:
        yield _("last year's report: {text}").format(text=_quoted(example.last))
    if example.peer:
        title, _line_end, text = example.peer.partition("\n")
        yield _("{title}: {text}").format(title=f"《{title}》", text=_quoted(text))


def _quoted(text: str) -> str:
    return _line(text).removesuffix("。")


def _line(text: str) -> str:
    return text.replace("\n", " / ")

"""The documentation of a rule: its module's docstring, part by part."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from compare.checks.rule import Rule

_PART = re.compile(r"^(Rationale|Example|Source|Fix): ")


class Documentation(NamedTuple):
    """What a docstring says of a rule, each part as one line of text."""

    summary: str
    rationale: str
    example: str
    source: str
    fix: str


def documentation(rule: Rule, translate: Callable[[str], str] = str) -> Documentation:
    """The parts of a rule's docstring; ``translate`` takes each of them to another language."""
    summary, *others = paragraphs(rule.documentation)
    parts = {found[1]: translate(text[found.end() :]) for text in others if (found := _PART.match(text))}
    return Documentation(
        translate(summary), parts["Rationale"], parts["Example"], parts["Source"], parts["Fix"]
    )


def paragraphs(docstring: str) -> list[str]:
    """The paragraphs of a docstring, each on one line."""
    return [_line(paragraph) for paragraph in re.split(r"\n\s*\n", docstring.strip())]


def _line(paragraph: str) -> str:
    """Lines joined as Chinese and English want it: no space between two Chinese characters."""
    joined = " ".join(paragraph.split())
    return re.sub(r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]) (?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])", "", joined)  # fmt: skip


def translatable(docstring: str) -> list[str]:
    """The texts of a rule's docstring that a catalogue translates."""
    return [_PART.sub("", text) for text in paragraphs(docstring)]

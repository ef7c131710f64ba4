"""Sentences for people, not yet in a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from compare.frozen import FrozenMap


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for translation where it is defined but not yet used."""
    return message


class Earlier(StrEnum):
    """What a report is compared with in place of last year's, other than an older year's."""

    VERSION = "version"
    """Another version of itself."""


Since = int | Earlier
"""What stands for last year in every sentence: the year of an older report, or another version."""


@dataclass(frozen=True, slots=True)
class Message:
    """One English sentence with ``{name}`` placeholders, and their values.

    The template is also the message id under which the sentence is translated; see
    :func:`compare.language.say`.
    """

    template: str
    details: Mapping[str, object] = field(default_factory=FrozenMap)
    """A value that is itself a Message is given in the same language."""
    since: Since | None = None
    """What is said instead of “last year”, where the report compared with is another than last year's."""
    plural: str = ""
    """The template for a ``count`` other than one; empty if one template does for all."""

    @property
    def count(self) -> int:
        """The number that decides between the two templates."""
        return int(str(self.details["count"]))

    def __str__(self) -> str:
        template = self.plural if self.plural and self.count != 1 else self.template
        return template.format(**{name: str(value) for name, value in self.details.items()})


def message(template: str, **details: object) -> Message:
    """The message of a template and its values; marks the template for translation."""
    return Message(template, FrozenMap(details))


def counted(one: str, many: str, count: int, **details: object) -> Message:
    """The message on one thing or on several, with ``{count}`` for how many; marks both templates for translation."""
    return Message(one, FrozenMap({"count": count, **details}), plural=many)


def listed_messages(parts: Sequence[Message]) -> Message:
    """Several, at least one, as one with semicolons between them."""
    listed, *rest = parts
    for part in rest:
        listed = message("{before}; {part}", before=listed, part=part)
    return listed

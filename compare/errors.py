"""Errors a user can correct: one sentence each, shown as it is, exit code 2."""

from __future__ import annotations

from compare.frozen import FrozenMap
from compare.message import Message


class YoyError(Exception):
    """Something the user can correct.

    ``template`` is one English sentence with ``{name}`` placeholders for ``details``: it names the file, the
    place in it if there is one, and the remedy.
    """

    def __init__(self, template: str, **details: object) -> None:
        super().__init__(template)
        self.message = Message(template, FrozenMap(details))

    def __str__(self) -> str:
        return str(self.message)


class UnreadableDocument(YoyError):
    """A document that is not what its name says, or is damaged, locked, empty or too large."""


class OwnPage(UnreadableDocument):
    """A page this program made, where a report is asked for."""


class ConfigurationError(YoyError):
    """A command, an option or a configuration file with an unknown name or a value out of range."""


class OutputError(YoyError):
    """An output that cannot be written where it was requested."""

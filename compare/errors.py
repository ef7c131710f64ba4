"""Errors a user can mend: one sentence each, shown as it stands, exit code 2."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for translation where it is defined and not yet said."""
    return message


class YoyError(Exception):
    """Something the user can mend.

    ``template`` is one English sentence with ``{name}`` places for ``details``; it is also the
    message id under which the sentence is translated.  It names the file, the place in it where
    there is one, and the mend.
    """

    def __init__(self, template: str, **details: object) -> None:
        super().__init__(template)
        self.template = template
        self.details = details

    def __str__(self) -> str:
        return self.template.format(**self.details)


class UnreadableDocument(YoyError):
    """A document that is not what its name says, is damaged, locked, empty or too large."""


class ConfigurationError(YoyError):
    """A configuration file or an option with an unknown key or a value out of range."""


class OutputError(YoyError):
    """An output that cannot be written where it was asked for."""

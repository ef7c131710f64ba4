"""Errors a user can correct: one sentence each, shown as it is, exit code 2."""

from __future__ import annotations

import errno

from compare.frozen import FrozenMap
from compare.message import Message, message

_REASONS = {
    errno.ENOENT: message("there is no such file or folder"),
    errno.EACCES: message("no permission"),
    errno.EPERM: message("no permission"),
    errno.EISDIR: message("it is a folder"),
    errno.ENOTDIR: message("a part of the path is not a folder"),
    errno.ENOSPC: message("no space is left"),
    errno.EROFS: message("nothing can be written there"),
    errno.ENAMETOOLONG: message("the name is too long"),
    errno.ELOOP: message("a link leads back to itself"),
    errno.EFBIG: message("the file becomes too large"),
    errno.EDQUOT: message("no space is left"),
    errno.ETIMEDOUT: message("there is no answer"),
    errno.ECONNREFUSED: message("there is no answer"),
}


def reason_of(error: BaseException) -> Message | str:
    """Why the system refused something; in its own words where there are none of ours."""
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0) or error.strerror or str(error)
    return str(error)


def place_of(line: int | None, column: int | None = None) -> Message:
    """Where in a file a mistake is; the end of the file, if no line is known."""
    if line is None:
        return message("at the end of the file")
    if column is None:
        return message("line {line}", line=line)
    return message("line {line}, column {column}", line=line, column=column)


def installing(extra: str) -> Message:
    """How to get what an extra brings: of the package that is installed, from a checkout or a wheel alike."""
    return message('install it with pip install "yoy[{extra}]"', extra=extra)


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

    def __init__(self, template: str, **details: object) -> None:
        if details.get("path") == "-":
            details["path"] = message("standard input")
        super().__init__(template, **details)


class OwnPage(UnreadableDocument):
    """A page this program made, where a report is asked for."""


class ConfigurationError(YoyError):
    """A command, an option or a configuration file with an unknown name or a value out of range."""


class OutputError(YoyError):
    """An output that cannot be written where it was requested."""

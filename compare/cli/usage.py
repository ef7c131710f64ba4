"""What is wrong with a command line, said in one sentence and in either language: click's own are in English."""

from __future__ import annotations

import re

import click

from compare.errors import ConfigurationError

_EXTRA = re.compile(r"unexpected extra arguments? \((?P<written>.*)\)")
_QUOTED = re.compile("'(?P<written>.*)'")
_WRITTEN = re.compile("'(?P<written>.*?)' is not")


def told(error: click.UsageError, called: str = "") -> ConfigurationError:
    """The error in words of this program; what click says of a value of another kind stands in brackets.

    ``called`` is the command that was called; the parser of options does not say whose they are.
    """
    named = error.ctx.info_name if error.ctx and error.ctx.parent else called
    command = f"yoy {named}" if named else "yoy"
    if isinstance(error, click.NoSuchOption):
        if error.possibilities:
            return ConfigurationError(
                "There is no option {option}; did you mean {likely}?",
                option=error.option_name,
                likely=error.possibilities[0],
            )
        return ConfigurationError(
            "There is no option {option}; {command} --help lists them.",
            option=error.option_name,
            command=command,
        )
    if isinstance(error, click.MissingParameter):
        return ConfigurationError(
            "{name} is missing; {command} --help shows an example.", name=_name(error), command=command
        )
    if isinstance(error, click.BadParameter):
        written = _WRITTEN.match(error.message)
        if written and error.param and isinstance(error.param.type, click.Choice):
            return ConfigurationError(
                "Unknown value {written} for {name}; choose one of {known}.",
                written=written["written"],
                name=_name(error),
                known=", ".join(map(str, error.param.type.choices)),
            )
        if error.param and isinstance(error.param.type, click.IntRange):
            return ConfigurationError(
                "{name} takes a whole number, {least} or more.",
                name=_name(error),
                least=error.param.type.min,
            )
        quoted = _QUOTED.search(error.message)
        if quoted and error.param and isinstance(error.param.type, click.Path):
            return ConfigurationError(
                "{name}: file {written} not found or not readable; check the path.",
                name=_name(error),
                written=quoted["written"],
            )
        return ConfigurationError(
            "Invalid value for {name} ({reason}); see {command} --help.",
            name=_name(error),
            reason=error.message.rstrip("."),
            command=command,
        )
    if isinstance(error, click.BadOptionUsage):
        return ConfigurationError(
            "{name} lacks its value, or was given one that it does not take; see {command} --help.",
            name=error.option_name,
            command=command,
        )
    extra = _EXTRA.search(error.message)
    if extra:
        return ConfigurationError(
            "Unexpected argument {written}; {command} --help shows an example.",
            written=extra["written"],
            command=command,
        )
    return ConfigurationError(
        "Invalid command line ({reason}); {command} --help shows an example.",
        reason=error.message.rstrip("."),
        command=command,
    )


def _name(error: click.BadParameter) -> str:
    """The option, or the argument as the help writes it."""
    parameter = error.param
    if parameter is None:
        return error.param_hint if isinstance(error.param_hint, str) else ""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    # REPORT of REPORT REPORT REPORT…
    return parameter.make_metavar(error.ctx or click.Context(click.Command(""))).rstrip(".…").split()[0]

"""Shared by several commands: the language option, the configuration file, the progress bar."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import click

from compare.errors import OutputError, reason_of
from compare.language import Language

if TYPE_CHECKING:
    from compare.checks.settings import Settings

_LANGUAGE = "yoy.language"


def language_asked_for(ctx: click.Context) -> Language:
    """The language asked for with ``--lang``; Chinese if an error came before it was read."""
    return Language(ctx.meta.get(_LANGUAGE, Language.ZH))


def remember_language(ctx: click.Context, language: str) -> None:
    """Have :func:`language_asked_for` answer with this language."""
    ctx.meta[_LANGUAGE] = language


def _remember(ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    remember_language(ctx, value)
    return value


language_option = click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.ZH.value,
    show_default=True,
    is_eager=True,
    callback=_remember,
    help="Language of the outputs and the messages.",
)


class FormatChoice(click.Choice[str]):
    """Output formats by name, Markdown by both names in use."""

    _SAME: ClassVar = {"md": "markdown", "markdown": "md"}

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The command's name for a format; click's own error if there is none."""
        return super().convert(value if value in self.choices else self._SAME.get(value, value), param, ctx)


def configuration_near(report: str) -> Path | None:
    """The nearest configuration file upward from a report; None where there is none."""
    from compare.readers import configuration

    return configuration.find(Path.cwd() if report == "-" else Path(report).absolute().parent)


def configured(file: Path | None) -> Settings:
    """The settings of a configuration file, the default ones without."""
    from compare.checks.settings import Settings, settings_from
    from compare.readers import configuration

    return settings_from(str(file), configuration.read(file)) if file else Settings()


def write_standard_output(data: bytes) -> None:
    """Write ``data`` completely; OutputError if there is no room for it.  A closed pipe is left to click."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            "Standard output cannot be written ({reason}); name a file with -o.",
            reason=reason_of(error),
        ) from error


class Progress:
    """A progress bar on standard error that appears only if work takes longer than a second."""

    def __init__(self, steps: int) -> None:
        self._steps = steps
        self._done = 0
        self._started = time.monotonic()
        self._is_shown = False

    def __call__(self, _step: str) -> None:
        """One more step is done."""
        self._done += 1
        if sys.stderr.isatty() and (self._is_shown or time.monotonic() - self._started > 1):
            self._is_shown = True
            filled = round(30 * self._done / self._steps)
            click.echo(
                f"\r[{'#' * filled}{'-' * (30 - filled)}] {self._done}/{self._steps}", err=True, nl=False
            )

    def close(self) -> None:
        """End the line of the bar."""
        if self._is_shown:
            click.echo("\r" + " " * 50 + "\r", err=True, nl=False)

"""The command line: arguments → calls → exit codes.

One module per subcommand, imported when its command is called, so that ``yoy --help`` stays quick.
"""

from __future__ import annotations

import atexit
import gc
from difflib import get_close_matches
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

import click

from compare.cli.expressions import kept_expressions
from compare.cli.options import language_asked_for, remember_language
from compare.errors import ConfigurationError, YoyError
from compare.language import Language, say
from compare.version import __version__

COMMANDS = {
    "compare": ("compare.cli.compare", "Compare last year's report with this year's."),
    "check": ("compare.cli.check", "Check a draft before it is sent."),
    "series": ("compare.cli.series", "Follow one issuer's reports through three or more years."),
    "batch": ("compare.cli.batch", "Make a site of many reports."),
    "districts": ("compare.cli.districts", "Compare the reports of several issuers for one year."),
    "rules": ("compare.cli.rules", "List the rules of yoy check."),
    "rule": ("compare.cli.rules", "Explain one rule of yoy check."),
    "completion": ("compare.cli.completion", "Print a shell's completion script."),
}
"""Every command, its module and its line in ``yoy --help``."""


class _Group(click.Group):
    """Imports a command when it is called; turns our errors into one sentence and exit code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name][0]), f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        # The shell that completes a line asks for a command that is not written out yet.
        if name in COMMANDS or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        if Path(name).suffix or _is_there(name):
            raise ConfigurationError(
                "{name} is not a command; to compare two reports: yoy compare LAST-YEAR THIS-YEAR.", name=name
            )
        likely = get_close_matches(name, COMMANDS, 1)
        if likely:
            raise ConfigurationError(
                "There is no command {name}; did you mean yoy {likely}?", name=name, likely=likely[0]
            )
        raise ConfigurationError("There is no command {name}; yoy --help lists them.", name=name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        # The options of a command that there is not, or that has a mistake in it, are never read.
        if "--lang=en" in args or ("--lang", "en") in pairwise(args):
            remember_language(ctx, Language.EN)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            _end(ctx, error)

    def invoke(self, ctx: click.Context) -> Any:
        # Reports and comparisons contain no cycles: the collector would walk them all and free nothing.
        # Long-running commands turn it on again.
        gc.disable()
        atexit.unregister(gc.freeze)
        atexit.register(gc.freeze)
        try:
            with kept_expressions():
                return super().invoke(ctx)
        except (YoyError, click.UsageError) as error:
            _end(ctx, error)
        finally:
            gc.enable()


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        # A sentence pasted by mistake is longer than any name of a file.
        return False


def _end(ctx: click.Context, error: YoyError | click.UsageError) -> NoReturn:
    """Say in one sentence what is wrong, and end with exit code 2."""
    # Not an error: the help of a command without arguments.
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        raise error
    if isinstance(error, click.UsageError):
        from compare.cli.usage import told

        error = told(error, ctx.invoked_subcommand or "")
    click.echo(f"yoy: {say(error.message, language_asked_for(ctx))}", err=True)
    ctx.exit(2)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="yoy")
def main() -> None:
    """Compare yearly government reports: what is new, what changed, what was dropped."""

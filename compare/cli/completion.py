"""``yoy completion``."""

from __future__ import annotations

import click

from compare.errors import ConfigurationError


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> None:
    r"""Print the completion script for SHELL.

    \b
    Example:
      yoy completion bash > ~/.local/share/bash-completion/completions/yoy
    """
    from click.shell_completion import get_completion_class

    from compare.cli import main

    completion = get_completion_class(shell)
    if completion is None:
        raise ConfigurationError("{shell} has no completion.", shell=shell)
    click.echo(completion(main, {}, "yoy", "_YOY_COMPLETE").source())

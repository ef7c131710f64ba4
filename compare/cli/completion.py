"""``yoy completion``."""

from __future__ import annotations

import click

from compare.errors import ConfigurationError

_EXAMPLE = """\b
Example:
  yoy completion bash > ~/.local/share/bash-completion/completions/yoy
"""


@click.command("completion", epilog=_EXAMPLE)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> None:
    """Print the completion script for SHELL."""
    from click.shell_completion import get_completion_class

    from compare.cli import main

    completion = get_completion_class(shell)
    if completion is None:
        raise ConfigurationError("There is no completion script for {shell}.", shell=shell)
    click.echo(completion(main, {}, "yoy", "_YOY_COMPLETE").source())

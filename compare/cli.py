"""The command line: arguments → calls → exit codes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compare.errors import ConfigurationError, YoyError
from compare.language import Language, catalogue
from compare.version import __version__

if TYPE_CHECKING:
    from compare.model import Comparison

FORMATS = {"html": ".html", "json": ".json", "md": ".md", "text": ".txt"}
_SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".md": "md", ".markdown": "md", ".txt": "text"}

_COMPARE_EXAMPLES = """\b
Examples:
  yoy compare 2023.docx 2024.docx
  yoy compare 2023.pdf 2024.html -o changes.html --open
  yoy compare 2023.txt 2024.txt --format json -o changes.json
  yoy compare old.txt new.txt --format html --format md -o changes
  cat draft.txt | yoy compare 2023.docx - --format text
"""


class _Group(click.Group):
    """Turns our errors into one sentence and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except YoyError as error:
            language = Language(ctx.meta.get("yoy.language", Language.ZH))
            sentence = catalogue(language).gettext(error.template).format(**error.details)
            click.echo(f"yoy: {sentence}", err=True)
            ctx.exit(2)


def _remember_language(ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    ctx.meta["yoy.language"] = value
    return value


language_option = click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.ZH.value,
    show_default=True,
    is_eager=True,
    callback=_remember_language,
    help="Language of the page, the summary and the messages.",
)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="yoy")
def main() -> None:
    """Compare yearly government reports: what is new, what changed, what was dropped."""


class _Progress:
    """A progress bar on standard error that appears only when work takes longer than a second."""

    def __init__(self, steps: int) -> None:
        self._steps = steps
        self._done = 0
        self._started = time.monotonic()
        self._is_shown = False

    def __call__(self, _step: str) -> None:
        self._done += 1
        if sys.stderr.isatty() and (self._is_shown or time.monotonic() - self._started > 1):
            self._is_shown = True
            filled = round(30 * self._done / self._steps)
            click.echo(
                f"\r[{'#' * filled}{'-' * (30 - filled)}] {self._done}/{self._steps}", err=True, nl=False
            )

    def close(self) -> None:
        """Leave the line the bar stood on."""
        if self._is_shown:
            click.echo("\r" + " " * 50 + "\r", err=True, nl=False)


@main.command("compare", epilog=_COMPARE_EXAMPLES)
@click.argument("old", type=click.Path(path_type=str, allow_dash=True))
@click.argument("new", type=click.Path(path_type=str, allow_dash=True))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=str, allow_dash=True),
    help="File to write; - is standard output. With several formats, the name without suffix.",
)
@click.option(
    "-f",
    "--format",
    "formats",
    type=click.Choice(list(FORMATS)),
    multiple=True,
    help="Output format; may be given several times. Default: by the suffix of -o, else html.",
)
@language_option
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
def compare_command(
    old: str, new: str, output: str | None, formats: Sequence[str], lang: str, open_page: bool
) -> None:
    """Compare last year's report OLD with this year's report NEW.

    Reads .txt, .md, .html, .docx and .pdf, and .doc, .wps, .odt and .rtf where LibreOffice is
    installed; - reads standard input. Without -o the page is named after issuer and years; the
    other formats go to standard output.
    """
    from compare.comparison import compare, read
    from compare.render.file import write_atomically
    from compare.render.text import summary_lines

    language = Language(lang)
    if old == new == "-":
        raise ConfigurationError("OLD and NEW cannot both be standard input; name a file for one of them.")
    chosen = list(dict.fromkeys(formats)) or [_SUFFIXES.get(Path(output or "").suffix.lower(), "html")]
    if output == "-" and len(chosen) > 1:
        raise ConfigurationError("Standard output takes one format; name a file with -o for several.")
    progress = _Progress(7)
    try:
        before, after = read(old), read(new)
        progress("read")
        comparison = compare(before, after, on_step=progress)
        rendered = [(kind, _rendered(comparison, kind, language)) for kind in chosen]
    finally:
        progress.close()
    to_stdout = output == "-" or (output is None and len(chosen) == 1 and chosen[0] != "html")
    if to_stdout:
        sys.stdout.buffer.write(rendered[0][1])
    written: list[Path] = []
    if not to_stdout:
        for kind, data in rendered:
            path = _place(comparison, output, kind, several=len(chosen) > 1)
            write_atomically(path, data)
            written.append(path)
    if chosen != ["text"] or not to_stdout:
        for line in summary_lines(comparison, language):
            click.echo(line, err=to_stdout)
    for path in written:
        click.echo(str(path))
    if open_page:
        page = next((path for path in written if path.suffix == ".html"), None)
        if page is None:
            raise ConfigurationError("--open needs a page; add --format html and a file with -o.")
        click.launch(str(page))


def _place(comparison: Comparison, output: str | None, kind: str, *, several: bool) -> Path:
    from compare.render.wording import file_stem

    if output is None:
        return Path(file_stem(comparison) + FORMATS[kind])
    path = Path(output)
    if path.is_dir():
        return path / (file_stem(comparison) + FORMATS[kind])
    if several:
        return (
            path.with_suffix(FORMATS[kind])
            if path.suffix.lower() in _SUFFIXES
            else Path(output + FORMATS[kind])
        )
    return path


def _rendered(comparison: Comparison, kind: str, language: Language) -> bytes:
    renderers: dict[str, Callable[[], str]] = {
        "html": lambda: comparison.to_html(language.value),
        "json": comparison.to_json,
        "md": lambda: comparison.to_markdown(language.value),
        "text": lambda: comparison.to_text(language.value),
    }
    return renderers[kind]().encode("utf-8", "replace")


@main.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> None:
    r"""Print the completion script for SHELL.

    \b
    Example:
      yoy completion bash > ~/.local/share/bash-completion/completions/yoy
    """
    from click.shell_completion import get_completion_class

    completion = get_completion_class(shell)
    if completion is None:
        raise ConfigurationError("{shell} has no completion.", shell=shell)
    click.echo(completion(main, {}, "yoy", "_YOY_COMPLETE").source())

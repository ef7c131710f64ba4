"""``yoy compare``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.options import Progress, configured, language_option
from compare.cli.outputs import place
from compare.errors import ConfigurationError
from compare.language import Language

if TYPE_CHECKING:
    from compare.model import Comparison

FORMATS = {"html": ".html", "json": ".json", "md": ".md", "text": ".txt"}
_SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".md": "md", ".markdown": "md", ".txt": "text"}

_EXAMPLES = """\b
Examples:
  yoy compare 2023.docx 2024.docx
  yoy compare 2023.pdf 2024.html -o changes.html --open
  yoy compare 2023.txt 2024.txt --format json -o changes.json
  yoy compare old.txt new.txt --format html --format md -o changes
  cat draft.txt | yoy compare 2023.docx - --format text
"""


@click.command("compare", epilog=_EXAMPLES)
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
@click.option("--check/--no-check", default=True, help="Show what yoy check finds in NEW.")
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
def compare_command(
    old: str, new: str, output: str | None, formats: Sequence[str], lang: str, check: bool, open_page: bool
) -> None:
    """Compare last year's report OLD with this year's report NEW.

    Reads .txt, .md, .html, .docx and .pdf, and .doc, .wps, .odt and .rtf where LibreOffice is
    installed; - reads standard input. Without -o the page is named after issuer and years; the
    other formats go to standard output.
    """
    from compare.checking import with_findings
    from compare.comparison import compare, read
    from compare.render.file import write_atomically
    from compare.render.text import summary_lines
    from compare.render.wording import file_stem

    language = Language(lang)
    if old == new == "-":
        raise ConfigurationError("OLD and NEW cannot both be standard input; name a file for one of them.")
    chosen = list(dict.fromkeys(formats)) or [_SUFFIXES.get(Path(output or "").suffix.lower(), "html")]
    if output == "-" and len(chosen) > 1:
        raise ConfigurationError("Standard output takes one format; name a file with -o for several.")
    settings = configured(new) if check else None
    progress = Progress(8)
    try:
        before, after = read(old), read(new)
        progress("read")
        comparison = compare(before, after, on_step=progress)
        if check:
            comparison = with_findings(comparison, settings)
        progress("check")
        rendered = [(kind, _rendered(comparison, kind, language)) for kind in chosen]
    finally:
        progress.close()
    to_stdout = output == "-" or (output is None and len(chosen) == 1 and chosen[0] != "html")
    if to_stdout:
        sys.stdout.buffer.write(rendered[0][1])
    written: list[Path] = []
    if not to_stdout:
        for kind, data in rendered:
            path = place(
                output, file_stem(comparison), FORMATS[kind], several=len(chosen) > 1, known=_SUFFIXES
            )
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


def _rendered(comparison: Comparison, kind: str, language: Language) -> bytes:
    renderers: dict[str, Callable[[], str]] = {
        "html": lambda: comparison.to_html(language.value),
        "json": lambda: comparison.to_json(language.value),
        "md": lambda: comparison.to_markdown(language.value),
        "text": lambda: comparison.to_text(language.value),
    }
    return renderers[kind]().encode("utf-8", "replace")

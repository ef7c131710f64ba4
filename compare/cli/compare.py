"""``yoy compare``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from compare.cli.options import FormatChoice, Progress, configuration_near, configured, language_option
from compare.cli.outputs import Kinds, outputs_of
from compare.errors import ConfigurationError
from compare.language import Language

if TYPE_CHECKING:
    from compare.model import Comparison

KINDS = Kinds(
    {"html": ".html", "json": ".json", "md": ".md", "text": ".txt", "docx": ".docx"},
    {
        ".html": "html",
        ".htm": "html",
        ".json": "json",
        ".md": "md",
        ".markdown": "md",
        ".txt": "text",
        ".docx": "docx",
    },
    for_files=frozenset({"html", "docx"}),
)

_EXAMPLES = """\b
Examples:
  yoy compare 2023.docx 2024.docx
  yoy compare 2023.pdf 2024.html -o changes.html --open
  yoy compare 2023.txt 2024.txt --format json -o changes.json
  yoy compare old.txt new.txt --format html --format md -o changes
  yoy compare 2023.docx 2024.docx -o changes.docx
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
    type=FormatChoice(list(KINDS.endings)),
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
    from compare.cli.doubts import of_pair, tell
    from compare.comparison import compare, read
    from compare.render.text import summary_lines
    from compare.render.wording import file_stem

    language = Language(lang)
    if old == new == "-":
        raise ConfigurationError("OLD and NEW cannot both be standard input; name a file for one of them.")
    outputs = outputs_of(formats, output, KINDS, is_opened=open_page)
    configuration = configuration_near(new) if check else None
    settings = configured(configuration)
    progress = Progress(8)
    try:
        before, after = read(old), read(new)
        progress("read")
        comparison = compare(before, after, on_step=progress)
        if check:
            comparison = with_findings(comparison, settings)
        progress("check")
        rendered = {kind: _rendered(comparison, kind, language) for kind in outputs.formats}
    finally:
        progress.close()
    places = outputs.places(file_stem(comparison), (old, new, *([configuration] if configuration else [])))
    tell(of_pair(comparison), language)
    outputs.write(rendered, places)
    if outputs.formats != ("text",) or not outputs.to_stdout:
        for line in summary_lines(comparison, language):
            click.echo(line, err=outputs.to_stdout)
    for path in places.values():
        click.echo(str(path))
    if open_page:
        click.launch(str(places["html"]))


def _rendered(comparison: Comparison, kind: str, language: Language) -> bytes:
    if kind == "docx":
        return comparison.to_docx(language.value)
    renderers: dict[str, Callable[[], str]] = {
        "html": lambda: comparison.to_html(language.value),
        "json": lambda: comparison.to_json(language.value),
        "md": lambda: comparison.to_markdown(language.value),
        "text": lambda: comparison.to_text(language.value),
    }
    return renderers[kind]().encode("utf-8", "replace")

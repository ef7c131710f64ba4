"""``yoy series``."""

from __future__ import annotations

from collections.abc import Sequence

import click

from compare.cli.given import given_issuers, given_years, named
from compare.cli.options import Progress, language_option
from compare.cli.outputs import TABULAR, outputs_of, tabular
from compare.errors import ConfigurationError
from compare.language import Language

_EXAMPLES = """\b
Examples:
  yoy series 2022.docx 2023.docx 2024.docx --open
  yoy series reports/*.txt -o series.html
  yoy series 2021.pdf 2022.html 2024.txt --format xlsx --format json -o series
  yoy series a.txt b.txt c.txt --year a.txt=2021 --issuer 青禾区
"""


@click.command("series", epilog=_EXAMPLES)
@click.argument("reports", metavar="REPORT REPORT REPORT...", nargs=-1, required=True, type=click.Path(path_type=str, allow_dash=True))  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=str, allow_dash=True), help="File to write; - is standard output. With several formats, the name without suffix.")  # fmt: skip
@click.option("-f", "--format", "formats", type=click.Choice(list(TABULAR.endings)), multiple=True, help="Output format; may be given several times. Default: by the suffix of -o, else html.")  # fmt: skip
@click.option("--year", "years", multiple=True, metavar="FILE=YEAR", help="Year of a report, if it cannot be read; may be given several times.")  # fmt: skip
@click.option("--issuer", "issuers", multiple=True, metavar="[FILE=]NAME", help="Issuer of all reports, or of one; may be given several times.")  # fmt: skip
@language_option
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
def series_command(
    reports: Sequence[str],
    output: str | None,
    formats: Sequence[str],
    years: Sequence[str],
    issuers: Sequence[str],
    lang: str,
    open_page: bool,
) -> None:
    """Follow one issuer's reports through three or more years.

    Shows when each section and measure appeared, changed and ended, the indicators year by year with the
    sentence behind every value, and the outcome of every year's promises. The reports may be given in any
    order; years and issuer are read from them. Without -o the page is named after issuer and years; the other
    formats go to standard output.
    """
    from compare.cli.doubts import of_kinds, tell
    from compare.comparison import read
    from compare.render.series.names import file_stem
    from compare.render.series.text import summary_lines
    from compare.series.series import pairs, series_of

    language = Language(lang)
    if reports.count("-") > 1:
        raise ConfigurationError("Only one report can come from standard input; name files for the others.")
    outputs = outputs_of(formats, output, TABULAR, is_opened=open_page)
    given = given_years(reports, years), given_issuers(reports, issuers, are_one=True)
    progress = Progress(len(reports) + len(pairs(len(reports))) + len(outputs.formats))
    try:
        found = []
        for path in reports:
            found.append(named(read(path), path, *given))
            progress("read")
        series = series_of(found, on_step=progress)
        rendered = {}
        for kind in outputs.formats:
            rendered[kind] = tabular(series, kind, language)
            progress("render")
    finally:
        progress.close()
    places = outputs.places(file_stem(series), reports)
    tell(of_kinds(found), language)
    outputs.write(rendered, places)
    for line in summary_lines(series, language):
        click.echo(line, err=outputs.to_stdout)
    for file in places.values():
        click.echo(str(file))
    if open_page:
        click.launch(str(places["html"]))

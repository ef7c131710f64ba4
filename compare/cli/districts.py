"""``yoy districts``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.given import given_issuers, given_years, named
from compare.cli.options import Progress, language_option
from compare.cli.outputs import TABULAR, outputs_of, tabular
from compare.errors import ConfigurationError
from compare.language import Language

if TYPE_CHECKING:
    from compare.model import Report


_EXAMPLES = """\b
Examples:
  yoy districts qinghe.docx wangchuan.pdf jichuan.html --open
  yoy districts reports/2024/*.txt -o districts.html
  yoy districts a.txt b.txt c.txt --per population.csv --format xlsx --format html -o districts
  yoy districts a.txt b.txt --year a.txt=2024 --issuer b.txt=青禾区
"""


@click.command("districts", epilog=_EXAMPLES)
@click.argument("reports", metavar="REPORT REPORT...", nargs=-1, required=True, type=click.Path(path_type=str, allow_dash=True))  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=str, allow_dash=True), help="File to write; - is standard output. With several formats, the name without suffix.")  # fmt: skip
@click.option("-f", "--format", "formats", type=click.Choice(list(TABULAR.endings)), multiple=True, help="Output format; may be given several times. Default: by the suffix of -o, else html.")  # fmt: skip
@click.option("--per", "per", type=click.Path(path_type=Path), metavar="FILE.csv", help="Table with the column issuer and columns of numbers (population, towns): counts are divided by them and put in order.")  # fmt: skip
@click.option("--year", "years", multiple=True, metavar="FILE=YEAR", help="Year of a report, if it cannot be read; may be given several times.")  # fmt: skip
@click.option("--issuer", "issuers", multiple=True, metavar="FILE=NAME", help="Issuer of a report, if it cannot be read; may be given several times.")  # fmt: skip
@language_option
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
def districts_command(
    reports: Sequence[str],
    output: str | None,
    formats: Sequence[str],
    per: Path | None,
    years: Sequence[str],
    issuers: Sequence[str],
    lang: str,
    open_page: bool,
) -> None:
    """Compare the reports of two or more issuers for one year side by side.

    Shows passages shared by a few of them, names of places aside; what only one district does, and what
    others do and one does not mention; indicators side by side, with differences in counting; and how much
    each writes on nine themes. Nothing is ranked without --per. Without -o the page is named after the
    districts and the year; the other formats go to standard output.
    """
    from compare.cli.doubts import of_kinds, tell
    from compare.comparison import read
    from compare.districts.building import STEPS, districts_of
    from compare.render.districts.names import file_stem
    from compare.render.districts.text import summary_lines

    language = Language(lang)
    if reports.count("-") > 1:
        raise ConfigurationError("Only one report can come from standard input; name files for the others.")
    outputs = outputs_of(formats, output, TABULAR, is_opened=open_page)
    given = given_years(reports, years), given_issuers(reports, issuers, are_one=False)
    progress = Progress(len(reports) + STEPS + len(outputs.formats))
    try:
        found: list[Report] = []
        for path in reports:
            found.append(named(read(path), path, *given))
            progress("read")
        districts = districts_of(found, denominators=_denominators(per, found), on_step=progress)
        rendered = {}
        for kind in outputs.formats:
            rendered[kind] = tabular(districts, kind, language)
            progress("render")
    finally:
        progress.close()
    places = outputs.places(file_stem(districts), (*reports, *([per] if per else [])))
    tell(of_kinds(found), language)
    outputs.write(rendered, places)
    for line in summary_lines(districts, language):
        click.echo(line, err=outputs.to_stdout)
    for file in places.values():
        click.echo(str(file))
    if open_page:
        click.launch(str(places["html"]))


def _denominators(file: Path | None, reports: Sequence[Report]) -> Mapping[str, Mapping[str, Decimal]]:
    from compare.districts.denominators import parse
    from compare.readers.configuration import read_text

    return parse(str(file), read_text(file), [report.issuer for report in reports]) if file else {}

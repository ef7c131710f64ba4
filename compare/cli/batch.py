"""``yoy batch``."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.options import language_option
from compare.errors import ConfigurationError
from compare.language import Language, catalogue, say
from compare.message import counted

if TYPE_CHECKING:
    from compare.batch.engine import Engine
    from compare.batch.run import Progress

_EXAMPLES = """\b
Examples:
  yoy batch reports/ -o site/
  yoy batch manifest.csv -o site/ --jobs 8 --open
  yoy batch s3://bucket/reports -o s3://bucket/site --dask tcp://scheduler:8786
  yoy batch reports/ -o site/ --no-pages
"""


@click.command("batch", epilog=_EXAMPLES)
@click.argument("source", metavar="FOLDER|MANIFEST.csv")
@click.option("-o", "--output", "site", required=True, metavar="SITE", help="Folder of the site; what an earlier run made there is kept if its sources are unchanged.")  # fmt: skip
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Worker processes. Default: one per core.")
@click.option(
    "--dask", metavar="ADDRESS", help="Work on the Dask cluster whose scheduler is at this address."
)
@click.option("--pages/--no-pages", default=True, help="Make pages, series and districts, or only the tables and the JSON of the pairs.")  # fmt: skip
@click.option("--check/--no-check", default=True, help="Run yoy check on the newer report of each pair.")
@click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Configuration file. Default: the nearest one upward from the source.")  # fmt: skip
@language_option
@click.option("--open", "open_page", is_flag=True, help="Open the index in the browser.")
@click.pass_context
def batch_command(
    ctx: click.Context,
    source: str,
    site: str,
    jobs: int | None,
    dask: str | None,
    pages: bool,
    check: bool,
    config: Path | None,
    lang: str,
    open_page: bool,
) -> None:
    """Make a site of many reports: every pair of years, every series, every set of districts.

    Reads a folder with everything below it (in nested folders, issuers in one folder are compared), or a
    manifest: a CSV file with the columns path, issuer, year, group, of which only path is required. A stopped
    run resumes where it stopped, and nothing unchanged is remade. Exit code 1 means that some reports could
    not be used: the index lists them.
    """
    from compare.batch.plan import Options
    from compare.batch.run import run

    if jobs and dask:
        raise ConfigurationError("--jobs is for this machine and --dask for a cluster: leave one out.")
    _ = catalogue(Language(lang)).gettext
    if dask:
        # Workers may have been started in another folder.
        source, site = _absolute(source), _absolute(site)
    options = Options(lang, pages, check, _configuration(source, config) if check else None)
    engine = _engine(jobs, dask)
    meter = Meter(Language(lang))
    gc.enable()
    try:
        result = run(source, site, options, engine, on_progress=meter)
    except KeyboardInterrupt:
        meter.close()
        click.echo(_("Stopped; run the command again to resume."), err=True)
        ctx.exit(_STOPPED)
    finally:
        meter.close()
        engine.close()
    click.echo(
        _("{reports} reports; {made} pages and comparisons made, {kept} kept from an earlier run.").format(
            reports=result.reports, made=result.made, kept=result.kept
        )
    )
    if result.own_pages:
        click.echo(
            say(
                counted(
                    "Left out: {count} page made by yoy, which is not a report.",
                    "Left out: {count} pages made by yoy, which are not reports.",
                    result.own_pages,
                ),
                Language(lang),
            ),
            err=True,
        )
    for note in result.notes[:_MOST_SHOWN]:
        click.echo(f"  {note}", err=True)
    if len(result.notes) > _MOST_SHOWN:
        rest = len(result.notes) - _MOST_SHOWN
        click.echo("  " + _("and {count} more that the manifest contradicts.").format(count=rest), err=True)
    for problem in result.problems[:_MOST_SHOWN]:
        click.echo(f"  {problem}", err=True)
    if len(result.problems) > _MOST_SHOWN:
        rest = len(result.problems) - _MOST_SHOWN
        click.echo("  " + _("and {count} more: see the index.").format(count=rest), err=True)
    index = f"{site.rstrip('/')}/index.html"
    click.echo(index)
    if open_page:
        click.launch(index)
    if result.problems:
        ctx.exit(1)


_STOPPED = 130
"""Exit code of a run stopped with Ctrl-C, as shells report it."""

_MOST_SHOWN = 20
_LEAST_SECONDS = 0.5
"""Seconds of work before a rate is shown."""


def _absolute(address: str) -> str:
    return address if "://" in address else str(Path(address).absolute())


def _engine(jobs: int | None, dask: str | None) -> Engine:
    from compare.batch.engine import Cluster, Processes

    return Cluster(dask) if dask else Processes(jobs)


def _configuration(source: str, file: Path | None) -> tuple[str, str] | None:
    """Name and table of the configuration file, checked before any work begins."""
    from compare.checks.settings import settings_from
    from compare.readers import configuration

    if file is None and "://" in source:
        return None
    place = Path(source).absolute()
    path = file or configuration.find(place if place.is_dir() else place.parent)
    if path is None:
        return None
    table = configuration.read(path)
    settings_from(str(path), table)
    return str(path), json.dumps(table, ensure_ascii=False, sort_keys=True)


class Meter:
    """The progress of a run, with rate and remaining time: one line redrawn on a terminal, else one now and then."""

    def __init__(self, language: Language) -> None:
        self._say = catalogue(language).gettext
        self._began = time.monotonic()
        self._step = ""
        self._step_began = self._began
        self._shown = self._began
        self._first = 0
        self._width = 0

    def __call__(self, progress: Progress) -> None:
        """Show a step's progress, at most a few times a second."""
        now = time.monotonic()
        if progress.step != self._step:
            self._step, self._step_began, self._first = progress.step, now, progress.done
        pause = 0.2 if sys.stderr.isatty() else 10.0
        if now - self._began < 1 or now - self._shown < pause:
            return
        self._shown = now
        line = self._line(progress, now)
        if sys.stderr.isatty():
            self._width = max(self._width, len(line) * 2)
            click.echo("\r" + line + " " * max(0, self._width - len(line)), err=True, nl=False)
        else:
            click.echo(line, err=True)

    def _line(self, progress: Progress, now: float) -> str:
        _ = self._say
        if progress.step == "finish":
            return _("Putting tables and index together")
        rate = (progress.done - self._first) / max(_LEAST_SECONDS, now - self._step_began)
        left = round((progress.total - progress.done) / rate) if rate else 0
        values = {
            "done": f"{progress.done:,}",
            "total": f"{progress.total:,}",
            "rate": f"{rate:.1f}",
            "left": f"{left // 60}:{left % 60:02d}" if rate else "?",
        }
        text = (
            _("Reading {done}/{total} reports, {rate} a second, {left} left")
            if progress.step == "look"
            else _("Comparing {done}/{total}, {rate} a second, {left} left")
        ).format(**values)
        return text + (", " + _("{count} failed").format(count=progress.failed) if progress.failed else "")

    def close(self) -> None:
        """End the progress line."""
        if self._width:
            click.echo("\r" + " " * self._width + "\r", err=True, nl=False)

"""``yoy check``."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.options import (
    FormatChoice,
    configuration_near,
    configured,
    language_option,
)
from compare.cli.outputs import Kinds, Outputs, outputs_of
from compare.errors import ConfigurationError, UnreadableDocument, YoyError
from compare.language import Language, catalogue, say

if TYPE_CHECKING:
    from compare.checks.settings import Settings
    from compare.message import Message
    from compare.model import Acceptance, CheckResult

_ENDINGS = {
    "text": ".txt",
    "json": ".json",
    "sarif": ".sarif",
    "junit": ".xml",
    "github": ".github.txt",
    "gitlab": ".gitlab.json",
    "markdown": ".md",
    "html": ".html",
    "docx": ".checked.docx",
}
KINDS = Kinds(
    _ENDINGS,
    {suffix: name for name, suffix in _ENDINGS.items() if suffix.count(".") == 1}
    | {".htm": "html", ".markdown": "markdown", ".docx": "docx"},
    default="text",
    for_files=frozenset({"docx"}),
)

_JOINABLE = {"text", "github"}
"""Formats in which the findings of several drafts can follow one another."""

_EXAMPLES = """\b
Examples:
  yoy check draft.docx --against 2023.docx
  yoy check draft.docx --against 2023.docx --against 2022.pdf --peer neighbour.html
  yoy check draft.txt --against 2023.txt -f sarif -o yoy.sarif --fail-on warning
  yoy check draft.docx --against 2023.docx -f docx
  yoy check draft.docx --against 2023.docx --baseline yoy-baseline.json --update-baseline
  yoy check draft.docx --against 2023.docx --watch

\b
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 cannot read or bad configuration.
"""

_WATCH_SECONDS = 0.5


@click.command("check", epilog=_EXAMPLES)
@click.argument("drafts", metavar="DRAFT...", nargs=-1, required=True, type=click.Path(path_type=str, allow_dash=True))  # fmt: skip
@click.option("--against", "against", multiple=True, type=click.Path(path_type=str, allow_dash=True), help="Last year's report, and older ones; the newest is last year's.")  # fmt: skip
@click.option("--peer", "peers", multiple=True, type=click.Path(path_type=str), help="Report of another district; may be given several times.")  # fmt: skip
@click.option("-f", "--format", "formats", multiple=True, type=FormatChoice(list(KINDS.endings)), help="Output format; may be given several times. Default: by the suffix of -o, else text.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=str, allow_dash=True), help="File to write; - is standard output. With several formats, the name without suffix.")  # fmt: skip
@click.option("--fail-on", type=click.Choice(["error", "warning", "note", "never"]), help="Lowest severity that gives exit code 1. Default: error.")  # fmt: skip
@click.option("--config", type=click.Path(path_type=Path), help="Configuration file. Default: yoy.toml, pyproject.toml or setup.cfg, upward from the draft.")  # fmt: skip
@click.option("--select", "select", multiple=True, metavar="RULE", help="Run only this rule, or RULE/DETECTOR of one; may be given several times.")  # fmt: skip
@click.option("--ignore", "ignore", multiple=True, metavar="RULE", help="Leave this rule out, or RULE/DETECTOR of one; may be given several times.")  # fmt: skip
@click.option("--profile", type=click.Choice(["auto", "fazhi", "xinxigongkai", "gongzuobaogao", "custom"]), help="Kind of report, which determines its required parts. Default: by its title.")  # fmt: skip
@click.option("--baseline", "baseline_file", type=click.Path(path_type=Path), help="Findings reviewed and accepted.")  # fmt: skip
@click.option("--update-baseline", is_flag=True, help="Accept all findings: write them to the baseline.")
@click.option("--watch", is_flag=True, help="Check again whenever the draft is saved, until Ctrl-C.")
@language_option
@click.pass_context
def check_command(
    ctx: click.Context,
    drafts: Sequence[str],
    against: Sequence[str],
    peers: Sequence[str],
    formats: Sequence[str],
    output: str | None,
    fail_on: str | None,
    config: Path | None,
    select: Sequence[str],
    ignore: Sequence[str],
    profile: str | None,
    baseline_file: Path | None,
    update_baseline: bool,
    watch: bool,
    lang: str,
) -> None:
    """Check each DRAFT before it is sent.

    Finds stale years, figures that contradict last year's report or each other, missing parts, broken
    numbering, copied paragraphs, and promises without a report. `yoy rules` lists the rules, `yoy rule NAME`
    explains one.
    """
    from compare.cli.doubts import tell

    language = Language(lang)
    outputs = outputs_of(formats, output, KINDS)
    chosen = outputs.formats
    if update_baseline and baseline_file is None:
        raise ConfigurationError("--update-baseline needs a file; name it with --baseline.")
    if "html" in chosen and not against:
        raise ConfigurationError(
            "--format html shows the comparison; give last year's report with --against."
        )
    if len(drafts) > 1 and (watch or not set(chosen) <= _JOINABLE):
        raise ConfigurationError(
            "Several drafts are checked with --format text or github only; give one draft."
        )
    if [*drafts, *against, *peers].count("-") > 1:
        raise ConfigurationError("Only one report can come from standard input; name files for the others.")
    configuration = config or configuration_near(drafts[0])
    settings = _settings(configuration, select, ignore, profile, fail_on)
    read: list[str | Path] = [*drafts, *against, *peers]
    read += [path for path in (baseline_file, configuration) if path is not None]
    places = outputs.places("yoy" if drafts[0] == "-" else Path(drafts[0]).stem, read)

    refused: list[Message] = []

    def once() -> list[CheckResult]:
        # An updated baseline would lose what was accepted in a draft that cannot be read.
        is_strict = len(drafts) == 1 or update_baseline
        results, doubts = _check(
            drafts, against, peers, settings, baseline_file, update_baseline, None if is_strict else refused
        )
        tell(doubts, language)
        if results:
            _write(results, outputs, places, language)
        tell(refused, language)
        return results

    if watch:
        _watch(drafts[0], once, language)
        return
    findings = [finding for result in once() for finding in result.findings]
    if refused:
        ctx.exit(2)
    least = settings.fail_on
    if least is not None and any(finding.severity.gravity >= least.gravity for finding in findings):
        ctx.exit(1)


def _settings(
    configuration: Path | None,
    select: Sequence[str],
    ignore: Sequence[str],
    profile: str | None,
    fail_on: str | None,
) -> Settings:
    """The configuration file's settings overridden by the command line's."""
    from compare.checks.settings import require_rule, settings_from

    settings = configured(configuration)
    for name in (*select, *ignore):
        require_rule("yoy check", name, "--select/--ignore")
    if select:
        settings = replace(settings, select=frozenset(select), ignore=frozenset())
    overridden = settings_from(
        "yoy check",
        {key: value for key, value in (("profile", profile), ("fail-on", fail_on)) if value is not None},
    )
    if profile is not None:
        settings = replace(settings, kind=overridden.kind)
    if fail_on is not None:
        settings = replace(settings, fail_on=overridden.fail_on)
    return replace(settings, ignore=settings.ignore | frozenset(ignore))


def _check(
    drafts: Sequence[str],
    against: Sequence[str],
    peers: Sequence[str],
    settings: Settings,
    baseline_file: Path | None,
    update_baseline: bool,
    refused: list[Message] | None,
) -> tuple[list[CheckResult], list[Message]]:
    """The result of every draft, and what is doubtful about the reports given.

    Why drafts cannot be read is added to ``refused``; raises UnreadableDocument where that is None.  An entry of
    the baseline is stale if no draft has its finding, and every draft could be read.
    """
    from compare.checking import check
    from compare.cli.doubts import of_draft
    from compare.comparison import read

    accepted = _accepted(baseline_file, update_baseline)
    earlier = [read(path) for path in against]
    others = [read(path) for path in peers]
    results: list[CheckResult] = []
    for draft in drafts:
        try:
            report = read(draft)
        except UnreadableDocument as error:
            if refused is None:
                raise
            refused.append(error.message)
            continue
        results.append(check(report, earlier, others, settings=settings, accepted=accepted))
    doubts = [
        doubt
        for result in results
        for doubt in of_draft(result.report, earlier, others, result.comparison, settings.issuers)
    ]
    if update_baseline and baseline_file is not None:
        return _updated(results, baseline_file, accepted), doubts
    if not results:
        return results, doubts
    stale = set() if refused else set(results[0].stale).intersection(*(result.stale for result in results))
    results = [replace(result, stale=()) for result in results]
    results[-1] = replace(results[-1], stale=tuple(entry for entry in accepted if entry in stale))
    return results, doubts


def _accepted(baseline_file: Path | None, update_baseline: bool) -> tuple[Acceptance, ...]:
    from compare.checks import baseline
    from compare.readers.configuration import read_text

    if baseline_file is None or (update_baseline and not baseline_file.exists()):
        return ()
    if not baseline_file.exists():
        raise ConfigurationError(
            "{file} does not exist; create it with --update-baseline or omit --baseline.",
            file=baseline_file,
        )
    return baseline.parse(str(baseline_file), read_text(baseline_file))


def _updated(
    results: list[CheckResult], baseline_file: Path, accepted: Sequence[Acceptance]
) -> list[CheckResult]:
    """The results with every finding accepted, and the baseline file to be written."""
    from compare.checks import baseline
    from compare.render.file import write_atomically

    done: list[CheckResult] = []
    everything: dict[tuple[str, str], Acceptance] = {}
    for result in results:
        findings = (*result.findings, *(finding for finding, _ in result.accepted))
        entries = baseline.updated(result.report, findings, accepted)
        everything |= {(entry.rule, entry.fingerprint): entry for entry in entries}
        pairs = tuple(zip(findings, entries, strict=True))
        done.append(replace(result, findings=(), accepted=pairs, stale=()))
    write_atomically(baseline_file, baseline.dumped(everything.values()).encode())
    return done


def _write(
    results: Sequence[CheckResult], outputs: Outputs, places: Mapping[str, Path], language: Language
) -> None:
    from compare.render.findings import render

    outputs.write(
        {name: b"".join(render(name, result, language) for result in results) for name in outputs.formats},
        places,
    )
    for path in places.values():
        click.echo(str(path), err=True)


def _watch(draft: str, once: Callable[[], object], language: Language) -> None:
    """Check whenever the file's time or size changes; a half-saved draft is read at the next change."""
    if draft == "-":
        raise ConfigurationError("--watch needs a file; standard input cannot be watched.")
    gc.enable()
    path = Path(draft)
    seen: tuple[int, int] | None = None
    _ = catalogue(language).gettext
    while True:
        try:
            status = path.stat()
            state = (status.st_mtime_ns, status.st_size)
        except OSError:
            # Word replaces the file it saves; for a moment there is none.
            state = seen or (0, 0)
        if state != seen:
            seen = state
            try:
                once()
            except YoyError as error:
                click.echo(f"yoy: {say(error.message, language)}", err=True)
            click.echo(_("Watching {path}; Ctrl-C ends.").format(path=draft), err=True)
        time.sleep(_WATCH_SECONDS)

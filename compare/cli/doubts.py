"""What suggests that a command was given other reports than those intended, and what it does not check in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import click

from compare.checks.profile import KIND_NAMES, kind_titled
from compare.issuer import is_of_two_issuers, is_same_issuer
from compare.language import Language, say
from compare.message import Message, message
from compare.model import Comparison, Report
from compare.structure.dated_places import titled_year
from compare.summary import told_gap, told_script, told_versions


def tell(doubts: Iterable[Message], language: Language) -> None:
    """Say each once on standard error."""
    for line in dict.fromkeys(say(doubt, language) for doubt in doubts):
        click.echo(f"yoy: {line}", err=True)


def of_pair(comparison: Comparison) -> Iterator[Message]:
    """Of two reports to be compared."""
    old, new = comparison.old, comparison.new
    if old.text == new.text:
        yield message(
            "OLD and NEW hold the same text, so nothing changed; check that {path} is this year's report.",
            path=new.path,
        )
        return
    versions = told_versions(comparison)
    for report in (old, new):
        yield from _undated(report)
        titled = titled_year(report)
        if titled is not None and report.year is not None and titled < report.year:
            yield message(
                "The title of {path} says {titled}, but its text is on {year}, which is taken for its year.",
                path=report.path,
                titled=titled,
                year=report.year,
            )
    if old.year is not None and new.year is not None:
        if old.year > new.year:
            yield message(
                "OLD is on {old} and NEW on {new}: last year's report comes first; swap the two.",
                old=old.year,
                new=new.year,
            )
        elif old.year == new.year and not versions:
            yield message("Both reports are on {year}; check that the right files were named.", year=new.year)
    yield from filter(None, (told_gap(comparison), versions, *map(told_script, (old, new))))
    if is_of_two_issuers(comparison):
        yield message(
            "The reports are of different issuers, {old} and {new}; check that the right files were named.",
            old=old.issuer,
            new=new.issuer,
        )
    yield from of_kinds((old, new))


def of_draft(
    draft: Report,
    against: Sequence[Report],
    peers: Sequence[Report],
    comparison: Comparison | None,
    names: Mapping[str, Sequence[str]],
) -> Iterator[Message]:
    """Of a draft and the reports to check it against; ``names`` are issuers with their other names."""
    # A version of the draft beside last year's report is left out of the checks.
    has_last_year = comparison is not None and comparison.old.year != draft.year
    if against:
        yield from _undated(draft)
    for report in against:
        if report.text == draft.text:
            yield message(
                "{path} holds the same text as the draft; name last year's report with --against.",
                path=report.path,
            )
            continue
        yield from _undated(report)
        if report.issuer and draft.issuer and not _is_same(report, draft, names):
            yield message(
                "{path} is by {issuer}, the draft by {other}; --against is for reports of the draft's issuer, --peer for those of others.",
                path=report.path,
                issuer=report.issuer,
                other=draft.issuer,
            )
        elif report.year is not None and report.year == draft.year and not has_last_year:
            yield message(
                "{path} is on {year}, as the draft is; name last year's report with --against, or correct the year in the draft's title.",
                path=report.path,
                year=report.year,
            )
    for peer in peers:
        if peer.issuer and draft.issuer and _is_same(peer, draft, names):
            yield message(
                "{path} is by {issuer}, as the draft is; --peer is for reports of other issuers.",
                path=peer.path,
                issuer=peer.issuer,
            )
    for report in (*against, *peers):
        yield from of_kinds((report, draft))
    gap = told_gap(comparison) if comparison else None
    yield from filter(None, (gap, told_script(draft)))


def of_kinds(reports: Iterable[Report]) -> Iterator[Message]:
    """Of reports whose titles name more than one kind: the first of each of the first two."""
    firsts: dict[str, tuple[Report, Message]] = {}
    for report in reports:
        kind = kind_titled(report.title)
        if kind:
            firsts.setdefault(kind, (report, KIND_NAMES[kind].told))
    if len(firsts) > 1:
        (first, name), (second, other), *_ = firsts.values()
        yield message(
            "{first} is a {kind} and {second} a {other}; only reports of one kind compare well, so check that the right files were named.",
            first=first.path,
            kind=name,
            second=second.path,
            other=other,
        )


def _undated(report: Report) -> Iterator[Message]:
    if report.year is None:
        yield message(
            "No year can be read in {path}: put it into the title, as in 2024年度法治政府建设年度报告.",
            path=report.path,
        )


def _is_same(report: Report, draft: Report, names: Mapping[str, Sequence[str]]) -> bool:
    groups = [{issuer, *others} for issuer, others in names.items()]
    return is_same_issuer(report.issuer, draft.issuer) or any(
        {report.issuer, draft.issuer} <= group for group in groups
    )

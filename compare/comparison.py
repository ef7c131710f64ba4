"""Two reports → Comparison, and a path → Report: the calls every other part builds on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

from compare.align import align
from compare.carry_over import carry_over
from compare.commitments import commitments
from compare.diff import word_edits
from compare.figures.indicators import figures
from compare.figures.pairs import pair_figures
from compare.issuer import are_versions, is_same_issuer
from compare.measures import measures
from compare.model import Comparison, Document, Report, SentenceLink
from compare.readers import read_document
from compare.steps import Steps
from compare.structure import report_of
from compare.structure.dated_places import settled_year


def read(path: str | os.PathLike[str]) -> Report:
    """Read a report from a file; ``-`` reads standard input.  Raises UnreadableDocument."""
    return interpreted(read_document(path))


def interpreted(document: Document) -> Report:
    """The report in a document: structure and figures.  Raises UnreadableDocument."""
    report = report_of(document)
    return replace(report, figures=figures(report))


def compare(old: Report, new: Report, *, on_step: Callable[[str], None] | None = None) -> Comparison:
    """Compare the new report with the old one.

    ``on_step`` is called with the name of each of the six steps when it is done.  A new report of the same
    issuer whose title kept the year of the old one is on the year after, where its text says so.  Two versions of one
    report have no promises.
    """
    if old.issuer and is_same_issuer(old.issuer, new.issuer):
        year = settled_year(new, old.year)
        new = new if year == new.year else replace(new, year=year)
    done = Steps(on_step).done
    alignment = done("align", align(old, new))
    carried = carry_over(old, new)
    # Nobody has followed up the plan of the same report.
    is_one_report = are_versions(old, new, carried)
    promises = done("commitments", () if is_one_report else commitments(old, new, alignment))
    links = done("diff", _with_edits(old, new, alignment.sentences))
    figures_changed = done("figures", pair_figures(old, new, links))
    return Comparison(
        old=old,
        new=new,
        sections=alignment.sections,
        sentences=links,
        figures=figures_changed,
        measures=done("measures", measures(old, new, alignment, figures_changed, promises)),
        commitments=promises,
        carry_over=done("carry-over", carried),
        is_one_report=is_one_report,
    )


def _with_edits(old: Report, new: Report, links: tuple[SentenceLink, ...]) -> tuple[SentenceLink, ...]:
    spans = [
        (
            [(old.sentences[i].start, old.sentences[i].end) for i in link.old],
            [(new.sentences[i].start, new.sentences[i].end) for i in link.new],
        )
        for link in links
    ]
    edits = word_edits(old.text, new.text, spans)
    return tuple(
        SentenceLink(link.old, link.new, link.relation, link.similarity, steps)
        for link, steps in zip(links, edits, strict=True)
    )

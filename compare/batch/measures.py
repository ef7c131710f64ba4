"""Series and pairs of a site → pages for finding a measure among all issuers of a group, remade if one changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from compare.batch.ledger import discard, record_at, record_line
from compare.batch.plan import Issuer, Plan, safe_name
from compare.batch.store import STATE, Store
from compare.frozen import FrozenMap
from compare.language import Language
from compare.model.batch import Record, Work, WorkKind
from compare.model.site import Link, PageKind
from compare.render.site.html import render_measures
from compare.render.site.index import by_pinyin
from compare.render.site.measures import FoundMeasure, MeasuresPage, measures_of
from compare.render.site.pairs import measures_of_pair
from compare.version import __version__

MOST_ISSUERS = 60
"""Most issuers on one page; more measures than theirs make a browser slow at every key."""

_RECORDS = f"{STATE}/measures"
_UNGROUPED = "all.issuers"
"""Name of the page of issuers without a group: with a dot, which no name made from a group contains."""


@dataclass(frozen=True, slots=True)
class Part:
    """A page to be made."""

    name: str
    """Name of its file in the site, with folder, without suffix."""
    group: str
    label: str
    """First and last of its issuers, if the group has several pages; else empty."""
    works: tuple[tuple[Issuer, Work], ...]
    """The series of each issuer, or the pair of one with two reports."""
    missing: tuple[str, ...]
    """Issuers with neither: of the group, or of the whole site if no other group has a page."""


def parts_of(plan: Plan, failed: Container[str]) -> Iterator[tuple[Part, ...]]:
    """The pages of each group that has a series or a pair, in order of groups and of the pinyin of issuers."""
    by_issuer = {
        (work.cards[0].entry.group, work.issuer): work
        for works in plan.works
        # A series comes after the pairs of its issuer. Without links there are no pages.
        for work in works[-1:]
        if work.kind in (WorkKind.SERIES, WorkKind.PAIR) and work.links and work.key not in failed
    }
    ordered = sorted(plan.issuers, key=by_pinyin)
    every = [issuer.name for issuer in ordered if (issuer.group, issuer.name) not in by_issuer]
    is_only = len({group for group, _ in by_issuer}) == 1
    for group, found in groupby(ordered, key=lambda issuer: issuer.group):
        issuers = [*found]
        told = [(of, by_issuer[group, of.name]) for of in issuers if (group, of.name) in by_issuer]
        # Issuers of a group without a page would appear nowhere.
        missing = every if is_only else [of.name for of in issuers if (group, of.name) not in by_issuer]
        count = -(-len(told) // MOST_ISSUERS)
        # Parts of equal size: no last one with two issuers.
        cuts = [len(told) * number // count for number in range(count + 1)] if count else []
        stem = f"measures/{safe_name(group) if group else _UNGROUPED}"
        yield tuple(
            Part(
                name=f"{stem}.{number}" if number > 1 else stem,
                group=group,
                label=f"{told[begin][0].name} – {told[end - 1][0].name}" if count > 1 else "",
                works=tuple(told[begin:end]),
                missing=tuple(missing),
            )
            for number, (begin, end) in enumerate(pairwise(cuts), start=1)
        )


def write_measures(
    store: Store, plan: Plan, failed: Container[str], language: Language
) -> tuple[Record, ...]:
    """Make the missing pages and remove those no longer wanted; returns a record of each.

    Raises OutputError, OSError.
    """
    records: list[Record] = []
    kept: set[str] = set()
    for parts in parts_of(plan, failed):
        for part in parts:
            links = _links(part, parts)
            key = _key(part, links, language)
            record = f"{_RECORDS}/{key}.json"
            if not store.exists(record):
                made = _made(store, part, links, key, language)
                store.write(record, record_line(made))
            kept.add(record)
            records.append(record_at(store, record))
    discard(store, _RECORDS, kept)
    return tuple(records)


def _links(part: Part, parts: Sequence[Part]) -> tuple[Link, ...]:
    others = (other for other in parts if other is not part)
    return (
        Link(PageKind.INDEX, "", "../index.html"),
        *(Link(PageKind.MEASURES, other.label, f"../{other.name}.html") for other in others),
    )


def _key(part: Part, links: Sequence[Link], language: Language) -> str:
    """Hash of all that goes into a page; the keys of the works stand for their contents."""
    parts = [
        __version__,
        part.name,
        part.group,
        part.label,
        part.missing,
        language.value,
        [(issuer.name, work.key) for issuer, work in part.works],
        [(link.name, link.href) for link in links],
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]


def _made(store: Store, part: Part, links: tuple[Link, ...], key: str, language: Language) -> Record:
    issuers: list[str] = []
    missing = [*part.missing]
    rows: list[FoundMeasure] = []
    for issuer, work in part.works:
        # One at a time: a series or a pair also contains all its sentences. It may have been removed
        # meanwhile.
        if store.exists(f"{work.name}.json"):
            issuers.append(issuer.name)
            read = measures_of if work.kind is WorkKind.SERIES else measures_of_pair
            loaded = json.loads(store.read(f"{work.name}.json"))
            rows += read(loaded, issuer.name, f"../{work.name}.html")
        else:
            missing.append(issuer.name)
    # Within one date, or without a date, issuers stay in order of pinyin, and the measures of each in that of
    # its reports.
    rows.sort(key=lambda row: (row.first, not row.date, row.date))
    page = MeasuresPage(
        part.group,
        part.label,
        tuple(issuers),
        tuple(rows),
        tuple(missing),
        links,
    )
    output = f"{part.name}.html"
    store.write(output, render_measures(page, language).encode("utf-8", "replace"))
    return Record(
        kind=WorkKind.MEASURES,
        key=key,
        name=part.name,
        group=part.group,
        issuer=part.label,
        years=tuple(sorted({year for issuer, _ in part.works for year in issuer.years})),
        outputs=(output,),
        counts=FrozenMap({"issuers": len(issuers), "measures": len(rows)}),
    )

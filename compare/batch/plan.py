"""Cards of reports → the work to do: every pair of years, every series, every set of districts."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from compare.issuer import is_same_issuer, plain_issuer
from compare.message import Message, message
from compare.model.batch import Card, Work, WorkKind
from compare.model.site import Link, PageKind
from compare.series.series import FEWEST
from compare.version import __version__

_UNSAFE = re.compile(r"[^\w-]+")
_LONGEST_NAME = 60
_MOST_LINKS = 60


@dataclass(frozen=True, slots=True)
class Options:
    """The settings of a run; all of them go to the workers, and into the keys of the work."""

    language: str
    has_pages: bool
    """Whether to make pages, series and sets of districts besides the JSON of the pairs and the tables."""
    is_checked: bool
    """Whether the rules of ``yoy check`` examine the newer report of each pair."""
    configuration: tuple[str, str] | None = None
    """Name of the configuration file and its table as JSON; None for the defaults."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """The reports of one issuer."""

    group: str
    name: str
    cards: tuple[Card, ...]
    """One per year, ascending."""

    @property
    def years(self) -> tuple[int, ...]:
        """The years with a report."""
        return tuple(card.year for card in self.cards if card.year is not None)


@dataclass(frozen=True, slots=True)
class Plan:
    """The work for a collection of reports."""

    issuers: tuple[Issuer, ...]
    works: tuple[tuple[Work, ...], ...]
    """By issuer, one task each, as its reports are read once; then one task for each set of districts."""
    problems: tuple[Message, ...]
    """A sentence for every report that was read but cannot be used."""


def plan_of(cards: Sequence[Card], options: Options) -> Plan:
    """Sort the cards by issuer and year; their initial order does not matter."""
    issuers, problems = _issuers(cards)
    works: list[tuple[Work, ...]] = []
    sets = _sets(issuers) if options.has_pages else {}
    for issuer in issuers:
        pairs = [
            (f"pairs/{_stem(issuer)}-{old.year}-{new.year}", (old, new))
            for old, new in pairwise(issuer.cards)
        ]
        around = [_link(PageKind.PAIR, f"{old.year}–{new.year}", name) for name, (old, new) in pairs]
        around += [
            _link(PageKind.DISTRICTS, str(card.year), _set_name(card.year, issuer.group))
            for card in issuer.cards
            if (card.year, issuer.group) in sets
        ]
        series = _series_link(issuer)
        work = [_work(WorkKind.PAIR, name, cards, options, [*series, *around]) for name, cards in pairs]
        if options.has_pages and series:
            work.append(_work(WorkKind.SERIES, f"series/{_stem(issuer)}", issuer.cards, options, around))
        if work:
            works.append(tuple(work))
    for (year, group), found in sets.items():
        # More would help nobody; the index has them all, with a search.
        around = [link for issuer, _ in found for link in _series_link(issuer, issuer.name)][:_MOST_LINKS]
        cards = tuple(card for _, card in found)
        works.append((_work(WorkKind.DISTRICTS, _set_name(year, group), cards, options, around),))
    return Plan(tuple(issuers), tuple(works), tuple(problems))


def _series_link(issuer: Issuer, name: str = "") -> list[Link]:
    """The link to the issuer's series, if it has one."""
    if len(issuer.cards) < FEWEST:
        return []
    return [_link(PageKind.SERIES, name, f"series/{_stem(issuer)}")]


def _link(kind: PageKind, name: str, page: str) -> Link:
    """Relative address from a page of the site; all pages are one folder down."""
    return Link(kind, name, f"../{page}.html")


def _issuers(cards: Sequence[Card]) -> tuple[list[Issuer], list[Message]]:
    problems: list[Message] = []
    by_issuer: dict[tuple[str, str], dict[int, Card]] = defaultdict(dict)
    ordered = sorted(cards, key=lambda card: card.entry.path)
    names = _names(ordered)
    for card in ordered:
        path = card.entry.path
        if card.error:
            continue
        if not card.issuer:
            problems.append(
                message("{path}: no issuer can be read; give it in a manifest, column issuer.", path=path)
            )
        elif card.year is None:
            problems.append(
                message("{path}: no year can be read; give it in a manifest, column year.", path=path)
            )
        else:
            years = by_issuer[card.entry.group, names[card.entry.group, plain_issuer(card.issuer)]]
            first = years.setdefault(card.year, card)
            if first is not card:
                problems.append(
                    message(
                        "{path} and {first} are both the report of {issuer} on {year}; leave one out, or give "
                        "issuer and year in a manifest.",
                        path=path,
                        first=first.entry.path,
                        issuer=card.issuer,
                        year=card.year,
                    )
                )
    issuers = [
        Issuer(group, name, tuple(replace(years[year], issuer=name) for year in sorted(years)))
        for (group, name), years in sorted(by_issuer.items())
    ]
    return issuers, problems


def _names(cards: Sequence[Card]) -> dict[tuple[str, str], str]:
    """Group and plain name of an issuer → the name its reports are filed under.

    渭滨区 is 宝鸡市渭滨区 if it is no other long name's and the two share no year.
    """
    years: dict[tuple[str, str], set[int]] = defaultdict(set)
    for card in cards:
        if card.issuer and card.year is not None:
            years[card.entry.group, plain_issuer(card.issuer)].add(card.year)
    by_group: dict[str, list[str]] = defaultdict(list)
    for group, name in years:
        by_group[group].append(name)
    result = {key: key[1] for key in years}
    for group, names in by_group.items():
        # By the last two characters: comparing all names would mean millions of pairs.
        endings: dict[str, list[str]] = defaultdict(list)
        for name in names:
            endings[name[-2:]].append(name)
        for name in names:
            longer = [
                other
                for other in endings[name[-2:]]
                if other != name and other.endswith(name) and is_same_issuer(name, other)
            ]
            if len(longer) == 1 and not years[group, name] & years[group, longer[0]]:
                result[group, name] = longer[0]
    return result


def _sets(issuers: Sequence[Issuer]) -> dict[tuple[int | None, str], list[tuple[Issuer, Card]]]:
    """Year and group → the reports of its issuers, if there are two or more."""
    sets: dict[tuple[int, str], list[tuple[Issuer, Card]]] = defaultdict(list)
    for issuer in issuers:
        for card in issuer.cards:
            if card.year is not None:
                sets[card.year, issuer.group].append((issuer, card))
    return {key: found for key, found in sorted(sets.items()) if len(found) > 1}


def _set_name(year: int | None, group: str) -> str:
    return f"districts/{safe_name(group) + '-' if group else ''}{year}"


def _work(
    kind: WorkKind, name: str, cards: tuple[Card, ...], options: Options, around: Sequence[Link]
) -> Work:
    """A piece of work with its key: the same contents, version, options and links make the same page."""
    own = f"../{name}.html"
    links = (
        (Link(PageKind.INDEX, "", "../index.html"), *(link for link in around if link.href != own))
        if options.has_pages
        else ()
    )
    parts = [
        __version__,
        kind.value,
        name,
        options.language,
        options.has_pages,
        options.is_checked,
        options.configuration,
        [(card.digest, card.issuer, card.year, card.entry.path) for card in cards],
        [(link.name, link.href) for link in links],
    ]
    digest = hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8", "replace"))
    return Work(kind, digest.hexdigest()[:32], name, cards, links)


def _stem(issuer: Issuer) -> str:
    return f"{safe_name(issuer.group)}-{safe_name(issuer.name)}" if issuer.group else safe_name(issuer.name)


def safe_name(name: str) -> str:
    """A part of a file name that is safe on every system, and still unique if it was truncated."""
    safe = _UNSAFE.sub("-", name).strip("-")
    if safe == name and len(name) <= _LONGEST_NAME:
        return safe
    return f"{safe[:_LONGEST_NAME]}-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:6]}"

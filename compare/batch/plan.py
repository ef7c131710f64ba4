"""Cards of reports → the work to do: every pair of years, every series, every set of districts."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from compare.checks.profile import KIND_NAMES, ReportKind, kind_titled
from compare.issuer import is_same_issuer, plain_issuer
from compare.message import Message, message
from compare.model.batch import Card, Work, WorkKind
from compare.model.site import Link, PageKind
from compare.series.series import FEWEST
from compare.version import __version__

_UNSAFE = re.compile(r"[^\w-]+")
_LONGEST_NAME = 60
_MOST_LINKS = 60

_Key = tuple[int, str, ReportKind]
_Sets = dict[_Key, list[tuple["Issuer", Card]]]


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
    """With the kind of the reports, if the issuer has reports of several kinds: 青禾区（政府信息公开）."""
    cards: tuple[Card, ...]
    """One per year, ascending."""
    kind: ReportKind
    """What the reports report on."""
    stem: str
    """Of the names of its files."""

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
    notes: tuple[Message, ...]
    """A sentence for every issuer and year that a manifest gives and the report contradicts."""


def plan_of(cards: Sequence[Card], options: Options) -> Plan:
    """Sort the cards by issuer and year; their initial order does not matter."""
    issuers, problems = _issuers(cards)
    works: list[tuple[Work, ...]] = []
    sets = _sets(issuers) if options.has_pages else {}
    for issuer in issuers:
        pairs = [
            (f"pairs/{issuer.stem}-{old.year}-{new.year}", (old, new)) for old, new in pairwise(issuer.cards)
        ]
        around = [_link(PageKind.PAIR, f"{old.year}–{new.year}", name) for name, (old, new) in pairs]
        around += [
            _link(PageKind.DISTRICTS, str(card.year), _set_name(key, sets))
            for card in issuer.cards
            if card.year is not None and (key := (card.year, issuer.group, issuer.kind)) in sets
        ]
        series = _series_link(issuer)
        work = [
            _work(WorkKind.PAIR, name, cards, options, [*series, *around], issuer.name)
            for name, cards in pairs
        ]
        if options.has_pages and series:
            name = f"series/{issuer.stem}"
            work.append(_work(WorkKind.SERIES, name, issuer.cards, options, around, issuer.name))
        if work:
            works.append(tuple(work))
    for key, found in sets.items():
        # More would help nobody; the index has them all, with a search.
        around = [link for issuer, _ in found for link in _series_link(issuer, issuer.name)][:_MOST_LINKS]
        shown = tuple(card for _, card in found)
        name, kind = _set_name(key, sets), _told_kind(key, sets)
        works.append((_work(WorkKind.DISTRICTS, name, shown, options, around, kind),))
    return Plan(tuple(issuers), tuple(works), tuple(problems), tuple(_notes(cards)))


def _series_link(issuer: Issuer, name: str = "") -> list[Link]:
    """The link to the issuer's series, if it has one."""
    if len(issuer.cards) < FEWEST:
        return []
    return [_link(PageKind.SERIES, name, f"series/{issuer.stem}")]


def _link(kind: PageKind, name: str, page: str) -> Link:
    """Relative address from a page of the site; all pages are one folder down."""
    return Link(kind, name, f"../{page}.html")


def _notes(cards: Sequence[Card]) -> Iterator[Message]:
    """What a manifest gives and the report contradicts, in order of paths."""
    for card in sorted(cards, key=lambda card: card.entry.path):
        given, own = card.entry.issuer, card.own_issuer
        if given and own and not is_same_issuer(given, own):
            yield message(
                "{path}: the manifest names the issuer {given}, the report {own}; the manifest is followed.",
                path=card.entry.path,
                given=given,
                own=own,
            )
        if card.entry.year is not None and card.own_year not in (None, card.entry.year):
            yield message(
                "{path}: the manifest gives the year {given}, the report {own}; the manifest is followed.",
                path=card.entry.path,
                given=card.entry.year,
                own=card.own_year,
            )


def _issuers(cards: Sequence[Card]) -> tuple[list[Issuer], list[Message]]:
    problems: list[Message] = []
    by_issuer: dict[tuple[str, str], dict[ReportKind, dict[int, Card]]] = defaultdict(dict)
    ordered = sorted(cards, key=lambda card: card.entry.path)
    names = _names(ordered)
    kinds = _Kinds(ordered, names)
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
            years = by_issuer[_filed(card, names)].setdefault(kinds.of(card), {})
            first = years.setdefault(card.year, card)
            if first is not card:
                problems.append(_repeated(first, card))
    issuers = [
        _issuer(group, name, kind, years, is_one_kind=len(by_kind) == 1)
        for (group, name), by_kind in sorted(by_issuer.items())
        for kind, years in sorted(by_kind.items())
    ]
    return issuers, problems


def _issuer(
    group: str, name: str, kind: ReportKind, years: Mapping[int, Card], *, is_one_kind: bool
) -> Issuer:
    stem = f"{safe_name(group)}-{safe_name(name)}" if group else safe_name(name)
    cards = tuple(replace(years[year], issuer=name) for year in sorted(years))
    if is_one_kind:
        return Issuer(group, name, cards, kind, stem)
    short = KIND_NAMES[kind].short
    return Issuer(group, f"{name}（{short}）", cards, kind, f"{stem}-{short}")


def _repeated(first: Card, card: Card) -> Message:
    """That two reports are one by issuer, kind and year; a manifest that says so is to be corrected."""
    details = {
        "path": card.entry.path,
        "first": first.entry.path,
        "issuer": card.issuer,
        "year": card.year,
    }
    if any(of.entry.issuer or of.entry.year for of in (first, card)):
        return message(
            "{path} and {first} are both the report of {issuer} on {year}; leave one out, or correct issuer "
            "or year in the manifest.",
            **details,
        )
    return message(
        "{path} and {first} are both the report of {issuer} on {year}; leave one out, or give "
        "issuer and year in a manifest.",
        **details,
    )


def _filed(card: Card, names: Mapping[tuple[str, str], str]) -> tuple[str, str]:
    """Group and name under which a report is filed."""
    return card.entry.group, names[card.entry.group, plain_issuer(card.issuer)]


class _Kinds:
    """What each report is on: as its title says, else as its issuer's only kind, its group's, or the usual one."""

    def __init__(self, cards: Sequence[Card], names: Mapping[tuple[str, str], str]) -> None:
        self._names = names
        self._named: dict[tuple[str, ...], set[ReportKind]] = defaultdict(set)
        for card in cards:
            kind = kind_titled(card.title)
            if kind and card.issuer and card.year is not None:
                group, name = _filed(card, names)
                self._named[group, name].add(kind)
                self._named[(group,)].add(kind)

    def of(self, card: Card) -> ReportKind:
        """The kind of a report with issuer and year."""
        group, name = _filed(card, self._names)
        if kind := kind_titled(card.title):
            return kind
        for named in (self._named.get((group, name)), self._named.get((group,))):
            if named and len(named) == 1:
                return next(iter(named))
        return ReportKind.FAZHI


def _names(cards: Sequence[Card]) -> dict[tuple[str, str], str]:
    """Group and plain name of an issuer → the name its reports are filed under.

    渭滨区 is 宝鸡市渭滨区 if it is no other long name's and the two have no year's report of one kind each.
    """
    years: dict[tuple[str, str], set[tuple[ReportKind, int]]] = defaultdict(set)
    for card in cards:
        if card.issuer and card.year is not None:
            kind = kind_titled(card.title) or ReportKind.FAZHI
            years[card.entry.group, plain_issuer(card.issuer)].add((kind, card.year))
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


def _sets(issuers: Sequence[Issuer]) -> _Sets:
    """The reports of one year, group and kind, if there are two or more."""
    sets: dict[_Key, list[tuple[Issuer, Card]]] = defaultdict(list)
    for issuer in issuers:
        for card in issuer.cards:
            if card.year is not None:
                sets[card.year, issuer.group, issuer.kind].append((issuer, card))
    return {key: found for key, found in sorted(sets.items()) if len(found) > 1}


def _told_kind(key: _Key, sets: _Sets) -> str:
    """The kind of a set's reports, if the year has a set of another; else empty."""
    year, group, kind = key
    is_one_of_two = any((year, group, other) in sets for other in KIND_NAMES if other != kind)
    return KIND_NAMES[kind].short if is_one_of_two else ""


def _set_name(key: _Key, sets: _Sets) -> str:
    year, group, _ = key
    kind = _told_kind(key, sets)
    return f"districts/{safe_name(group) + '-' if group else ''}{year}{'-' + kind if kind else ''}"


def _work(
    kind: WorkKind,
    name: str,
    cards: tuple[Card, ...],
    options: Options,
    around: Sequence[Link],
    issuer: str,
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
    return Work(kind, digest.hexdigest()[:32], name, cards, links, issuer)


def safe_name(name: str) -> str:
    """A part of a file name that is safe on every system, and still unique if it was truncated."""
    safe = _UNSAFE.sub("-", name).strip("-")
    if safe == name and len(name) <= _LONGEST_NAME:
        return safe
    return f"{safe[:_LONGEST_NAME]}-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:6]}"

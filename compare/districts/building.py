"""Reports of one year by several issuers → Districts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from compare.districts.groups import groups_by_theme
from compare.districts.indicators import indicators
from compare.districts.measures import measures
from compare.districts.passages import shared_passages
from compare.districts.themes import themes_of
from compare.errors import ConfigurationError
from compare.frozen import FrozenMap
from compare.issuer import full_name_of, place_of
from compare.message import Message, listed_messages, message
from compare.model import Function, Report
from compare.model.districts import District, Districts, Theme, ThemeCell, ThemeRow
from compare.steps import Steps

MOST_COMPARED = 60
"""Most districts whose sentences are all compared with each other; the time grows with the square of their
number: seconds for the districts of a city, hours for the counties of a country."""

STEPS = 4
"""How often ``on_step`` of :func:`districts_of` is called."""


def districts_of(
    reports: Sequence[Report],
    *,
    denominators: Mapping[str, Mapping[str, Decimal]] | None = None,
    on_step: Callable[[str], None] | None = None,
) -> Districts:
    """Set reports of one year by several issuers side by side.

    The result does not depend on the order of the reports.  Above ``MOST_COMPARED``, only what takes linear
    time is done: see :class:`compare.model.Districts`.  ``denominators`` are values of each issuer to divide
    counts by, as :func:`compare.districts.denominators.parse` gives them; ``on_step`` is called with the name
    of each step when it is done.  Raises ConfigurationError for fewer than two reports, a report without
    issuer or year, years that differ, and a repeated issuer.
    """
    year = _year_of(reports)
    _refuse_same_issuers(reports)

    done = Steps(on_step).done
    names = Counter(full_name_of(report.issuer) for report in reports)
    found = []
    for report in _in_order(reports):
        sections, sentences = themes_of(report)
        short = full_name_of(report.issuer)
        name = short if names[short] == 1 else place_of(report.issuer)
        given = (denominators or {}).get(report.issuer, {})
        found.append(District(name, report, FrozenMap(sections), sentences, FrozenMap(given)))
    districts = tuple(found)
    is_abridged = len(districts) > MOST_COMPARED
    return Districts(
        year=year,
        districts=districts,
        themes=done("themes", _theme_rows(districts, has_groups=not is_abridged)),
        indicators=done("indicators", indicators(districts, has_others=not is_abridged)),
        measures=done("measures", () if is_abridged else measures(districts)),
        shared=done("passages", shared_passages([district.report for district in districts])),
        is_abridged=is_abridged,
    )


def _in_order(reports: Sequence[Report]) -> list[Report]:
    """By the pinyin of their names, an order without rank."""
    from pypinyin import lazy_pinyin

    return sorted(reports, key=lambda report: (lazy_pinyin(full_name_of(report.issuer)), report.issuer))


def _year_of(reports: Sequence[Report]) -> int:
    if len(reports) < 2:
        raise ConfigurationError("One report cannot be compared; give the reports of two or more issuers.")
    for report in reports:
        if report.year is None:
            raise ConfigurationError(
                "{path} does not say which year it is on; give it with --year {path}=YEAR.", path=report.path
            )
        if not report.issuer:
            raise ConfigurationError(
                "{path} does not say who issued it; give the issuer with --issuer {path}=NAME.",
                path=report.path,
            )
    by_year: dict[int, list[str]] = defaultdict(list)
    for report in reports:
        by_year[report.year or 0].append(report.path)
    if len(by_year) > 1:
        raise ConfigurationError(
            "Districts are compared within one year, but {files}; leave some out, or correct a year with --year FILE=YEAR.",
            files=_listed(by_year),
        )
    return next(iter(by_year))


def _listed(by_year: Mapping[int, Sequence[str]]) -> Message:
    """2023: a.txt, b.txt; 2024: c.txt."""
    return listed_messages(
        [
            message("{year}: {files}", year=year, files=", ".join(sorted(by_year[year])))
            for year in sorted(by_year)
        ]
    )


def _refuse_same_issuers(reports: Sequence[Report]) -> None:
    by_place: dict[str, str] = {}
    for report in reports:
        place = place_of(report.issuer)
        if place in by_place:
            raise ConfigurationError(
                "{first} and {second} are both by {issuer}; leave one out, or correct an issuer with --issuer FILE=NAME.",
                first=by_place[place],
                second=report.path,
                issuer=place,
            )
        by_place[place] = report.path


def _theme_rows(districts: Sequence[District], *, has_groups: bool) -> tuple[ThemeRow, ...]:
    groups = groups_by_theme(districts) if has_groups else {}
    rows: list[Theme | None] = [*Theme, None]
    return tuple(
        ThemeRow(
            theme,
            tuple(_cell(district, theme) for district in districts),
            groups.get(theme, ()) if theme else (),
        )
        for theme in rows
    )


def _cell(district: District, theme: Theme | None) -> ThemeCell:
    report = district.report
    told = [
        sentence
        for sentence in report.sentences
        if sentence.function is Function.REVIEW and sentence.section and not sentence.heading
    ]
    whole = sum(sentence.end - sentence.start for sentence in told)
    own = [sentence for sentence in told if district.sentences[sentence.id] is theme]
    characters = sum(sentence.end - sentence.start for sentence in own)
    return ThemeCell(
        share=round(characters / whole, 4) if whole else 0.0,
        characters=characters,
        sections=tuple(section for section, own_theme in district.sections.items() if own_theme is theme),
        sentences=tuple(sentence.id for sentence in own),
    )

"""View models of the page of a set of districts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from compare.diff import word_edits
from compare.language import Language, catalogue
from compare.model import Operation
from compare.model.districts import Districts, Passage, PeerMeasure, SharedPassage
from compare.render.districts.names import (
    HONOURS,
    caveats_said,
    indicator_name,
    per_said,
    rate_said,
    theme_name,
)
from compare.render.wording import displayable, printed


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class SharedSide:
    """A shared passage in one district."""

    district: str
    date: str
    section: str
    place: str
    """Id of its first sentence on the page; empty if that is outside the review."""
    pieces: tuple[Piece, ...]
    left_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedView:
    """A shared passage in all its districts."""

    id: str
    districts: str
    characters: int
    same_figures: bool
    is_telling: bool
    """Whether numbers are the same, or another district's name was left in."""
    sides: tuple[SharedSide, ...]


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """Sentences side by side: one cell per district, each with the ids and texts of its sentences."""

    cells: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """One theme in every district."""

    id: str
    name: str
    shares: tuple[float, ...]
    sections: tuple[tuple[str, ...], ...]
    lines: tuple[ThemeLine, ...]
    """Groups of sentences about the same thing; the last row holds those without a group."""
    has_rest: bool
    """The last row holds sentences without a group."""


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value in a cell of the table of indicators."""

    text: str
    variant: str
    caveats: str
    place: str


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """A row of the table of indicators."""

    name: str
    cells: tuple[tuple[ValueView, ...], ...]
    sentences: tuple[tuple[str, str], ...]
    """District and sentence, one per sentence."""
    orders: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """With denominators: the denominator, then district and value, greatest first."""


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure as one district's list shows it."""

    text: str
    district: str
    """Districts that have it; empty in a district's own list."""
    others: str
    """Other districts that have it."""
    theme: str
    honours: tuple[str, ...]
    place: str


def place_of(district: int, sentence: int) -> str:
    """Id of a sentence on the page."""
    return f"s{district + 1}-{sentence}"


def _shown(districts: Districts, district: int, sentence: int) -> str:
    """The id of a sentence if the page shows it, else empty."""
    if districts.is_abridged:
        return ""
    told = districts.districts[district].report.sentences[sentence]
    is_shown = any(sentence in row.cells[district].sentences for row in districts.themes)
    return place_of(district, sentence) if is_shown and not told.heading else ""


def shared_views(districts: Districts, language: Language) -> list[SharedView]:
    """Shared passages with differing words marked."""
    _ = catalogue(language).gettext
    views = []
    for count, shared in enumerate(districts.shared, 1):
        pieces = _pieces(districts, shared)
        sides = []
        for passage, own in zip(shared.passages, pieces, strict=True):
            district = districts.districts[passage.district]
            left = tuple(displayable(name) for at, name in shared.left_names if at == passage.district)
            sides.append(
                SharedSide(
                    displayable(district.name),
                    district.report.date,
                    _section(districts, passage),
                    _shown(districts, passage.district, passage.sentences[0]),
                    own,
                    left,
                )
            )
        views.append(
            SharedView(
                f"p{count}",
                _(", ").join(side.district for side in sides),
                shared.characters,
                shared.same_figures,
                shared.is_telling,
                tuple(sides),
            )
        )
    return views


def _section(districts: Districts, passage: Passage) -> str:
    report = districts.districts[passage.district].report
    identifier = report.sentences[passage.sentences[0]].section
    titles = []
    while identifier:
        section = report.section(identifier)
        titles.append(displayable(section.numbered))
        identifier = section.parent or ""
    return " › ".join(reversed(titles))


def _pieces(districts: Districts, shared: SharedPassage) -> list[tuple[Piece, ...]]:
    """Each passage in pieces; the first is compared with the second, every other with the first."""
    first = shared.passages[0]
    result = []
    for at, passage in enumerate(shared.passages):
        other = shared.passages[1] if at == 0 else first
        old, new = (districts.districts[p.district].report.text for p in (other, passage))
        spans = ([(other.start, other.end)], [(passage.start, passage.end)])
        (edits,) = word_edits(old, new, [spans])
        pieces = [
            Piece(displayable(new[slice(*edit.new)]), edit.operation is not Operation.EQUAL)
            for edit in edits
            if edit.new[0] < edit.new[1]
        ]
        result.append(tuple(pieces) or (Piece(displayable(districts.text(passage)), False),))
    return result


def theme_views(districts: Districts, language: Language) -> list[ThemeView]:
    """The themes that at least one district covers."""
    views = []
    for count, row in enumerate(districts.themes, 1):
        if not any(cell.sentences for cell in row.cells):
            continue
        if districts.is_abridged:
            shares = tuple(cell.share for cell in row.cells)
            views.append(ThemeView(f"t{count}", theme_name(row.theme, language), shares, (), (), False))
            continue
        grouped: set[tuple[int, int]] = set()
        lines = []
        for group in row.groups:
            by_district = {passage.district: passage.sentences for passage in group}
            grouped |= {(at, sentence) for at, own in by_district.items() for sentence in own}
            lines.append(_line(districts, [by_district.get(at, ()) for at in range(len(row.cells))]))
        rest = [
            tuple(sentence for sentence in cell.sentences if (at, sentence) not in grouped)
            for at, cell in enumerate(row.cells)
        ]
        if any(rest):
            lines.append(_line(districts, rest))
        views.append(
            ThemeView(
                f"t{count}",
                theme_name(row.theme, language),
                tuple(cell.share for cell in row.cells),
                tuple(
                    tuple(_title(districts, at, section) for section in cell.sections)
                    for at, cell in enumerate(row.cells)
                ),
                tuple(lines),
                any(rest),
            )
        )
    return views


def _title(districts: Districts, district: int, section: str) -> str:
    found = districts.districts[district].report.section(section)
    return displayable(found.numbered)


def _line(districts: Districts, sentences: list[tuple[int, ...]]) -> ThemeLine:
    return ThemeLine(
        tuple(
            tuple(
                (place_of(at, number), displayable(districts.districts[at].report.wording(number)))
                for number in own
            )
            for at, own in enumerate(sentences)
        )
    )


def indicator_views(districts: Districts, language: Language, *, listed: bool) -> list[IndicatorView]:
    """Rows of the table: those of the list, or the others."""
    names = [displayable(district.name) for district in districts.districts]
    views = []
    for indicator in districts.indicators:
        if bool(indicator.key) is not listed:
            continue
        cells: list[list[ValueView]] = [[] for _ in names]
        several = {
            one.district for one, other in pairwise(indicator.values) if one.district == other.district
        }
        for value in indicator.values:
            cells[value.district].append(
                ValueView(
                    displayable(printed(value.figure)),
                    displayable(value.variant) if value.district in several else "",
                    displayable(caveats_said(value, language)),
                    _shown(districts, value.district, value.figure.sentence),
                )
            )
        sentences = dict.fromkeys((value.district, value.figure.sentence) for value in indicator.values)
        by_district = {value.district: value for value in reversed(indicator.values)}
        orders = tuple(
            (
                displayable(per_said(per.denominator, per.scale, language)),
                tuple((names[at], rate_said(by_district.get(at), float(rate))) for at, rate in per.values),
            )
            for per in indicator.per
        )
        views.append(
            IndicatorView(
                indicator_name(indicator, language),
                tuple(tuple(cell) for cell in cells),
                tuple(
                    (names[at], displayable(districts.districts[at].report.wording(sentence)))
                    for at, sentence in sentences
                ),
                orders,
            )
        )
    return views


def measure_views(
    districts: Districts, language: Language
) -> list[tuple[str, list[MeasureView], list[MeasureView]]]:
    """For each district its name, what only it has, and what others have and it lacks."""
    names = [displayable(district.name) for district in districts.districts]
    return [
        (
            name,
            [
                _measure(districts, measure, language, "")
                for measure in districts.measures
                if [p.district for p in measure.passages] == [at]
            ],
            [
                _measure(districts, measure, language, names[measure.passages[0].district])
                for measure in sorted(districts.measures, key=_by_spread)
                if at in measure.lacking and (len(measure.passages) > 1 or measure.honours)
            ],
        )
        for at, name in enumerate(names)
    ]


def _by_spread(measure: PeerMeasure) -> tuple[bool, int, float]:
    """Distinguished measures first, then those most districts have."""
    return (not measure.honours, -len(measure.passages), -measure.weight)


def _measure(districts: Districts, measure: PeerMeasure, language: Language, district: str) -> MeasureView:
    _ = catalogue(language).gettext
    first = measure.passages[0]
    return MeasureView(
        displayable(districts.text(first)),
        district,
        _(", ").join(displayable(districts.districts[p.district].name) for p in measure.passages[1:]),
        theme_name(measure.theme, language),
        tuple(_(HONOURS[honour]) for honour in measure.honours),
        _shown(districts, first.district, first.sentences[0]),
    )

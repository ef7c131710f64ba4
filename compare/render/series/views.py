"""View models of the page of a series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from compare.language import Language, catalogue
from compare.model import FigureKind
from compare.model.series import (
    IndicatorLine,
    MeasureLife,
    MeasurePoint,
    Outcome,
    Promise,
    SectionChain,
    SectionEvent,
    Series,
)
from compare.render.series.chart import Chart, chart_of
from compare.render.series.names import (
    EVENTS,
    OUTCOMES,
    around,
    breaks_said,
    is_doubtful,
    section_title,
    sentence_of,
    several,
)
from compare.render.wording import displayable, printed, title_of
from compare.wording import letters

_QUIET = (SectionEvent.UNCHANGED, SectionEvent.REWORDED, SectionEvent.FIRST)


@dataclass(frozen=True, slots=True)
class SectionCell:
    """A section in one of the years; without an event if it is not there."""

    year: int
    event: str
    """Value of :class:`SectionEvent`, ``dropped``, ``merged-away``, or empty if it is not there."""
    label: str
    heading: str
    """Number and heading of the year, if they differ from the first column."""
    others: tuple[tuple[str, str], ...]
    """Id and title of the sections that are part of it."""
    share: float
    carried: float | None
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section through the years."""

    id: str
    title: str
    level: int
    cells: tuple[SectionCell, ...]


@dataclass(frozen=True, slots=True)
class MeasureCell:
    """What a year says of a measure; empty if it says nothing."""

    year: int
    text: str
    before: str = ""
    """The part of its sentence before the measure; empty, like the part after it, if that is only
    punctuation."""
    after: str = ""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """The life of a measure."""

    id: str
    text: str
    """In the words of the first year that mentions it."""
    first: int
    last: int
    years: int
    since_before: bool
    is_alive: bool
    cells: tuple[MeasureCell, ...]

    @property
    def told(self) -> tuple[MeasureCell, ...]:
        """The years that mention it, if they say more than the row does; else empty."""
        cells = tuple(cell for cell in self.cells if cell.text)
        return cells if len(cells) > 1 or cells[0].before or cells[0].after else ()


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """The measures first mentioned in one year, the weightiest first."""

    year: int
    since_before: bool
    rows: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class IndicatorCell:
    """The value of a year; ``text`` is empty if there is none."""

    year: int
    text: str
    direction: str
    """Growth or fall in words, if the value is one; else empty."""
    shift: str
    """Why no line reaches it; empty if one may."""
    is_doubtful: bool
    """Whether it may have been counted differently; a gap alone is no doubt."""
    sentence: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator through the years."""

    id: str
    indicator: str
    unit: str
    cells: tuple[IndicatorCell, ...]
    chart: Chart
    description: str
    """The values as one sentence, for readers who do not see the chart."""

    @property
    def given(self) -> tuple[IndicatorCell, ...]:
        """The years with a value."""
        return tuple(cell for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """The indicators of one section."""

    title: str
    rows: tuple[IndicatorRow, ...]


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise and its outcome."""

    text: str
    outcome: str
    label: str
    answers: tuple[tuple[int, str], ...]
    """Year and sentence."""


@dataclass(frozen=True, slots=True)
class PromiseGroup:
    """The promises of one year's plan."""

    year: int
    counts: tuple[tuple[str, str, int], ...]
    """Outcome, its name, how many; in order of the outcomes, without zeros."""
    rows: tuple[PromiseRow, ...]
    """The promises counted."""
    efforts: tuple[PromiseRow, ...]
    """Efforts and aims that no report follows up; a later plan may repeat them."""


def section_rows(series: Series, language: Language) -> list[SectionRow]:
    """The matrix of sections and years."""
    titles = {chain.id: section_title(chain.heading, chain.function, language) for chain in series.sections}
    return [
        SectionRow(chain.id, titles[chain.id], chain.level, _cells(series, chain, titles, language))
        for chain in series.sections
    ]


def _cells(
    series: Series, chain: SectionChain, titles: dict[str, str], language: Language
) -> tuple[SectionCell, ...]:
    _ = catalogue(language).gettext
    points = {point.year: point for point in chain.points}
    cells = []
    for year in series.years:
        if year in points:
            point = points[year]
            section = series.report(year).section(point.section)
            cells.append(
                SectionCell(
                    year=year,
                    event=point.event.value,
                    label=_(EVENTS[point.event]),
                    heading=title_of(section) if letters(section.heading) != letters(chain.heading) else "",
                    others=tuple((other, titles[other]) for other in point.others),
                    share=point.share,
                    carried=point.carried,
                    is_quiet=point.event in _QUIET,
                )
            )
        elif chain.end and chain.end.year == year:
            into = chain.end.into
            cells.append(
                SectionCell(
                    year=year,
                    event="merged-away" if into else "dropped",
                    label=_("merged away") if into else _("dropped"),
                    heading="",
                    others=((into, titles[into]),) if into else (),
                    share=0.0,
                    carried=None,
                    is_quiet=False,
                )
            )
        else:
            cells.append(SectionCell(year, "", "", "", (), 0.0, None, True))
    return tuple(cells)


def measure_groups(series: Series) -> list[MeasureGroup]:
    """The measures that came or went, by the first year that mentions them."""
    changing = [life for life in series.measures if not life.is_standing]
    ordered = sorted(changing, key=lambda life: (life.first, -life.weight, life.points[0].start))
    return [
        MeasureGroup(year, lives[0].since_before, tuple(_measure(series, life) for life in lives))
        for year, lives in ((year, list(found)) for year, found in groupby(ordered, lambda life: life.first))
    ]


def standing_measures(series: Series) -> list[MeasureRow]:
    """The measures every report mentions, in the order of the first report."""
    return [_measure(series, life) for life in series.measures if life.is_standing]


def _measure(series: Series, life: MeasureLife) -> MeasureRow:
    cells = {point.year: _told(series, point) for point in life.points}
    return MeasureRow(
        id=life.id,
        text=cells[life.first].text,
        first=life.first,
        last=life.last,
        years=len(cells),
        since_before=life.since_before,
        is_alive=life.is_alive,
        cells=tuple(cells.get(year, MeasureCell(year, "")) for year in series.years),
    )


def _told(series: Series, point: MeasurePoint) -> MeasureCell:
    text = series.report(point.year).text
    start, end = around(series, point)
    before, after = displayable(text[start : point.start]), displayable(text[point.end : end])
    told = displayable(text[point.start : point.end])
    # Neither a leading number nor a final full stop adds anything.
    return (
        MeasureCell(point.year, told, before, after)
        if letters(before + after)
        else MeasureCell(point.year, told)
    )


def indicator_groups(series: Series, language: Language) -> list[IndicatorGroup]:
    """Indicators with more than one year, under the sections of the newest report."""
    titles = {chain.id: section_title(chain.heading, chain.function, language) for chain in series.sections}
    _ = catalogue(language).gettext
    lines = several(series)
    order = list(dict.fromkeys(line.section for line in lines))
    place = {chain.id: number for number, chain in enumerate(series.sections)}
    return [
        IndicatorGroup(
            titles[section] if section else _("(before the first heading)"),
            tuple(_indicator(series, line, language) for line in lines if line.section == section),
        )
        for section in sorted(order, key=lambda section: place[section] if section else -1)
    ]


def single_indicators(series: Series, language: Language) -> list[IndicatorRow]:
    """Indicators with a single year."""
    return [_indicator(series, line, language) for line in series.indicators if len(line.points) == 1]


def _indicator(series: Series, line: IndicatorLine, language: Language) -> IndicatorRow:
    _ = catalogue(language).gettext
    points = {point.year: point for point in line.points}
    cells = []
    for year in series.years:
        point = points.get(year)
        if point is None:
            cells.append(IndicatorCell(year, "", "", "", False, ""))
        else:
            quantity = point.figure.quantity
            direction = ""
            if quantity.kind is FigureKind.CHANGE:
                direction = _("fell by") if quantity.value < 0 else _("rose by")
            cells.append(
                IndicatorCell(
                    year,
                    displayable(printed(point.figure)),
                    direction,
                    breaks_said(point, language),
                    is_doubtful(point),
                    sentence_of(series, point),
                )
            )
    is_english = language is Language.EN
    said = [
        f"{cell.year} {cell.direction}{' ' * (is_english and bool(cell.direction))}{cell.text}"
        + (f" ({cell.shift})" if is_english and cell.shift else f"（{cell.shift}）" if cell.shift else "")
        for cell in cells
        if cell.text
    ]
    name = displayable(line.indicator) or "—"
    return IndicatorRow(
        line.id,
        name,
        displayable(line.unit),
        tuple(cells),
        chart_of(line, series.years),
        _("{indicator}: {values}").format(indicator=name, values=_("; ").join(said)),
    )


def promise_groups(series: Series, language: Language) -> list[PromiseGroup]:
    """The promises by the year that made them."""
    _ = catalogue(language).gettext
    groups = []
    for year, found in groupby(series.promises, lambda promise: promise.year):
        made = list(found)
        counted = [promise for promise in made if promise.is_counted]
        efforts = [promise for promise in made if not promise.is_counted]
        counts = Counter(promise.outcome for promise in counted)
        groups.append(
            PromiseGroup(
                year,
                tuple(
                    (outcome.value, _(OUTCOMES[outcome]), counts[outcome])
                    for outcome in Outcome
                    if counts[outcome]
                ),
                tuple(_promise(series, promise, _(OUTCOMES[promise.outcome])) for promise in counted),
                tuple(_promise(series, promise, _(OUTCOMES[promise.outcome])) for promise in efforts),
            )
        )
    return groups


def _promise(series: Series, promise: Promise, label: str) -> PromiseRow:
    text = series.report(promise.year).text[promise.start : promise.end]
    answers: Sequence[tuple[int, str]] = [
        (answer.year, displayable(series.report(answer.year).wording(answer.sentence)))
        for answer in promise.answers
    ]
    return PromiseRow(displayable(text), promise.outcome.value, label, tuple(answers))

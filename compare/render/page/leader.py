"""What a leader sees first: what was compared, whether it is whole, what changed most, what to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from compare.checks.missing_part import State, state_of
from compare.checks.profile import PROFILES, ReportKind, kind_of
from compare.language import Language, catalogue, say
from compare.model import Change, Comparison, Figure, FigureChange, FigureKind, Report, Severity
from compare.render.page.rows import finding_id
from compare.render.rules import SEVERITIES
from compare.render.wording import ARROWS, difference, displayable

_DOWN_IS_GOOD = re.compile(r"败诉率|纠错率|投诉率|信访.{0,4}量|办理时限|审批时限|平均用时")
_UP_IS_GOOD = re.compile(
    r"出庭应诉率|满意率|满意度|合格率|优秀率|办结率|按时.{0,4}率|及时率|规范率|报备率|成功率|化解率|调解率|和解率|可办率|网办率|覆盖率|回复率|履行率|参考率|公示率"
)


@dataclass(frozen=True, slots=True)
class PartState:
    """Whether the new report has one of the parts it must have."""

    code: str
    name: str
    state: State


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which the report is due, and how far the report's own date is from it."""

    day: date
    days: int
    """Left on the report's date; negative where the report is later."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure of both years as a table row or a headline shows it."""

    id: str
    indicator: str
    change: str
    arrow: str
    old: str
    new: str
    difference: str
    good: str
    """``good`` or ``bad`` where it is known which direction is; else empty."""
    old_bar: float
    new_bar: float
    """0 to 100, on one scale."""
    old_sentence: str
    new_sentence: str
    old_place: str
    new_place: str
    """Ids of the rows the two sentences stand in; empty where there is none."""
    section: str
    sort_value: float
    """The relative change where there is one, for sorting."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as the page shows it."""

    id: str
    rule: str
    severity: str
    severity_name: str
    message: str
    hint: str
    sentences: tuple[tuple[str, str], ...]
    """Year or file, and the sentence."""
    place: str
    """Id of the row it stands in, empty without a place."""


def completeness(report: Report) -> list[PartState]:
    """The parts asked of the report's kind, in their order."""
    parts = PROFILES[kind_of(report)].parts
    return [PartState(part.code, part.name, state_of(report, part)) for part in parts]


def deadlines(report: Report) -> list[Deadline]:
    """1 March (to the superior body) and 1 April (to the public) of the year after the one reported on.

    The days are those of 《法治政府建设与责任落实督察工作规定》; none for other kinds of report or
    where the report's own date is not known.
    """
    if kind_of(report) is not ReportKind.FAZHI or report.year is None or not report.date:
        return []
    try:
        written = date.fromisoformat(report.date)
    except ValueError:
        return []
    days = [date(report.year + 1, 3, 1), date(report.year + 1, 4, 1)]
    return [Deadline(day, (day - written).days) for day in days]


def _bars(old: Figure | None, new: Figure | None) -> tuple[float, float]:
    values = [abs(float(f.quantity.value)) if f else 0.0 for f in (old, new)]
    is_rate = all(f is None or f.quantity.kind is FigureKind.RATE for f in (old, new))
    scale = 100.0 if is_rate and max(values) <= 100 else max(values)
    if not scale:
        return 0.0, 0.0
    return round(values[0] / scale * 100, 1), round(values[1] / scale * 100, 1)


def _good(change: FigureChange) -> str:
    """Whether the change is to the good; neutral unless the indicator's good direction is known."""
    if change.change not in (Change.INCREASED, Change.DECREASED):
        return ""
    rose = change.change is Change.INCREASED
    if _DOWN_IS_GOOD.search(change.indicator):
        return "bad" if rose else "good"
    if _UP_IS_GOOD.search(change.indicator):
        return "good" if rose else "bad"
    return ""


def figure_view(
    comparison: Comparison, change: FigureChange, position: int, places: dict[tuple[str, int], str]
) -> FigureView:
    """A figure ready to be shown; ``places`` maps side and sentence to the row's id."""
    old, new = change.old, change.new
    report, figure = (comparison.new, new) if new else (comparison.old, old)
    section = report.sentences[figure.sentence].section if figure else None
    bars = _bars(old, new)
    relative = change.relative if change.relative is not None else change.absolute
    return FigureView(
        id=f"g{position + 1}",
        indicator=displayable(change.indicator) or "—",
        change=change.change.value,
        arrow=ARROWS[change.change],
        old=displayable(old.quantity.text) if old else "",
        new=displayable(new.quantity.text) if new else "",
        difference=difference(change),
        good=_good(change),
        old_bar=bars[0],
        new_bar=bars[1],
        old_sentence=displayable(comparison.old.wording(old.sentence)) if old else "",
        new_sentence=displayable(comparison.new.wording(new.sentence)) if new else "",
        old_place=places.get(("old", old.sentence), "") if old else "",
        new_place=places.get(("new", new.sentence), "") if new else "",
        section=_top_section(report, section),
        sort_value=round(float(relative), 4) if relative is not None else 0.0,
    )


def _top_section(report: Report, section: str | None) -> str:
    found = report.section(section) if section else None
    while found and found.parent:
        found = report.section(found.parent)
    return displayable(f"{found.number}{found.heading}") if found else ""


def findings(
    comparison: Comparison, language: Language, places: dict[tuple[str, int], str]
) -> list[FindingView]:
    """The findings, gravest first, in text order within a severity."""
    _ = catalogue(language).gettext
    old = comparison.old
    views: list[tuple[int, FindingView]] = []
    for position, finding in enumerate(comparison.findings):
        sentences = tuple(
            (
                str(old.year or _("old")) if e.report == old.path else str(comparison.new.year or _("new")),
                displayable(e.text),
            )
            for e in finding.evidence
        )
        view = FindingView(
            id=finding_id(position),
            rule=finding.rule,
            severity=finding.severity.value,
            severity_name=_(SEVERITIES[finding.severity]),
            message=displayable(say(finding.message, language)),
            hint=displayable(say(finding.hint, language)) if finding.hint else "",
            sentences=sentences,
            place=places.get(("new", finding.sentence), "") if finding.sentence is not None else "",
        )
        views.append((-finding.severity.gravity, view))
    return [view for _gravity, view in sorted(views, key=lambda pair: pair[0])]


def is_worth_a_call(view: FindingView) -> bool:
    """Errors and warnings stand on the first screen, notes behind them."""
    return view.severity != Severity.NOTE.value

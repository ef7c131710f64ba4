"""What a leader sees first: what was compared, whether it is complete, what changed most, what to ask."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce
from typing import NamedTuple

from compare.checks.profile import ReportKind, kind_of
from compare.key_figures import is_target
from compare.language import Language, catalogue, say
from compare.model import (
    Change,
    Comparison,
    Evidence,
    Figure,
    FigureChange,
    FigureKind,
    Finding,
    Report,
    Role,
    Severity,
)
from compare.render.page.cells import finding_id
from compare.render.page.excerpt import Passage, excerpt
from compare.render.page.headings import Heading
from compare.render.page.rows import path_of, place_number, place_pattern
from compare.render.rules import RULE_NAMES, SEVERITIES, first_to_ask
from compare.render.wording import (
    arrow_of,
    cited_of,
    difference,
    displayable,
    nested,
    printed,
    sides_of,
    sign_of,
    subject_of,
)
from compare.structure.metadata import iso_date
from compare.summary import direction

_DOWN_IS_GOOD = re.compile(
    r"败诉率|纠错率|投诉率|信访.{0,4}量|平均(?:用时|耗时|时长)"
    r"|(?:办理|审批|开办|办结|审结|审查|办案|登记|注销|通关|等候|等待|响应|处置)(?:时间|时限|用时|时长|周期)"
)
_UP_IS_GOOD = re.compile(
    r"出庭应诉率|满意率|满意度|合格率|优秀率|办结率|按时.{0,4}率|及时率|规范率|报备率|成功率|化解率|调解率|和解率|可办率|网办率|覆盖率|回复率|履行率|参考率|公示率"
)


_PUBLISHED = re.compile(r"(?:发布日期|发布时间|公开日期)\s*[:：]?\s*\|?\s*(\S{6,20})")


class Deadline(NamedTuple):
    """A day by which the report is due, and whether its own date shows that it was late."""

    day: date
    is_public: bool
    """Whether it is due to the public rather than to the superior body."""
    written: date | None
    """The date on the report."""
    published: date | None
    """The day of publication on its page."""

    @property
    def days_late(self) -> int:
        """By how many days the relevant date is later; 0 if it is not, or if there is none.

        A signature after the day proves lateness; a signature before it proves nothing.
        """
        day = self.published or self.written if self.is_public else self.written
        return max(0, (day - self.day).days) if day else 0


class FigureView(NamedTuple):
    """A figure of both years as a table row shows it."""

    id: str
    indicator: str
    change: str
    arrow: str
    """Empty where the difference is told in words."""
    old: str
    new: str
    signs: tuple[str, str]
    """Prefix of the two values: a minus for a fall stated in words."""
    old_value: str
    """In units of the quantity, for sorting; empty if there is none."""
    new_value: str
    difference: str
    good: str
    """``good`` or ``bad`` if the good direction is known and the value not doubted; else empty."""
    old_place: str
    new_place: str
    """Ids of the two sentences; empty if there is none."""
    section: str
    """The innermost heading above it, from this year's report if the section is in it."""
    sections: str
    """Ids of all headings above it, separated by spaces."""
    sort_value: float
    """The relative change if there is one, for sorting; percentage points count as such."""
    is_counted_anew: bool
    """Whether the report says that other things were counted than last year."""
    is_target: bool
    """Whether it is a target, from the plan for the coming year."""
    finding: str
    """Id of what is to be verified about this year's value or the growth beside it; empty if nothing is."""


class KeyFigure(NamedTuple):
    """One of the biggest changes, with the text around it in both years."""

    view: FigureView
    old_bar: float
    new_bar: float
    """0 to 100, on one scale."""
    old: Passage
    new: Passage


class Vanished(NamedTuple):
    """An indicator with a value last year and none this year."""

    name: str
    value: str
    finding: str
    """Id of what is to be verified about it."""


class FindingView(NamedTuple):
    """A finding as the page shows it."""

    id: str
    rule: str
    rule_name: str
    """In the reader's language."""
    severity: str
    severity_name: str
    subject: str
    """The indicator it is about; empty if the message says so or there is none."""
    message: str
    hint: str
    passages: tuple[Passage, ...]
    """The evidence for it."""
    cited: str
    """Where the first of it stands, as a quotation says; empty without evidence."""
    place: str
    """Id of its sentence; empty without a place."""


def vanished(comparison: Comparison) -> list[Vanished]:
    """Indicators whose absence matters, by the findings that say so."""
    return [
        Vanished(displayable(finding.lost.name), displayable(finding.lost.value), finding_id(position))
        for position, finding in enumerate(comparison.findings)
        if finding.lost
    ]


def deadlines(report: Report) -> list[Deadline]:
    """1 March (to the superior body) and 1 April (to the public) of the year after the one reported on.

    The days are those of 《法治政府建设与责任落实督察工作规定》; none for other kinds of report.
    """
    if kind_of(report) is not ReportKind.FAZHI or report.year is None:
        return []
    written, published = _date(report.date), _published(report)
    days = ((date(report.year + 1, 3, 1), False), (date(report.year + 1, 4, 1), True))
    return [Deadline(day, is_public, written, published) for day, is_public in days]


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _published(report: Report) -> date | None:
    """The day of publication stated in the page furniture around the report."""
    found = (
        _PUBLISHED.search(report.text[paragraph.start : paragraph.end])
        for paragraph in report.paragraphs
        if paragraph.role is Role.FURNITURE
    )
    return next((_date(iso_date(labelled[1])) for labelled in found if labelled), None)


def _bars(old: Figure, new: Figure) -> tuple[float, float]:
    if new.quantity.kind is FigureKind.RANK:
        # A longer bar would mean a worse place.
        return 0.0, 0.0
    values = [abs(float(f.quantity.value)) for f in (old, new)]
    is_rate = all(f.quantity.kind is FigureKind.RATE for f in (old, new))
    scale = 100.0 if is_rate and max(values) <= 100 else max(values)
    if not scale:
        return 0.0, 0.0
    return round(values[0] / scale * 100, 1), round(values[1] / scale * 100, 1)


def _good(change: FigureChange) -> str:
    """Whether the change is good or bad; neutral unless the indicator's good direction is known."""
    if direction(change) not in (Change.INCREASED, Change.DECREASED):
        return ""
    # 败诉率下降0.8个百分点 after 下降1.3个百分点 is still a fall: growth is not a level.
    if any(figure and figure.quantity.kind is FigureKind.CHANGE for figure in (change.old, change.new)):
        return ""
    if change.new and change.new.quantity.kind is FigureKind.RATE and change.new.quantity.value > 100:
        # A slip is not good news.
        return ""
    rose = direction(change) is Change.INCREASED
    if change.new and change.new.quantity.kind is FigureKind.RANK:
        return "good" if rose else "bad"
    if _DOWN_IS_GOOD.search(change.indicator):
        return "bad" if rose else "good"
    if _UP_IS_GOOD.search(change.indicator):
        return "good" if rose else "bad"
    return ""


def figure_view(
    comparison: Comparison,
    change: FigureChange,
    position: int,
    places: Mapping[tuple[str, int], str],
    language: Language,
    finding: str = "",
    headings: Sequence[Heading] = (),
    *,
    is_counted_anew: bool = False,
) -> FigureView:
    """A figure ready for display.

    ``places`` maps side and sentence to the sentence's id, ``finding`` is the id of what is to be verified
    about it, and ``headings`` are those above it, the outermost first.
    """
    old, new = change.old, change.new
    points = change.absolute / 100 if change.absolute is not None else None
    relative = change.relative if change.relative is not None else points
    return FigureView(
        id=f"g{position + 1}",
        indicator=displayable(change.indicator) or "—",
        change=direction(change).value,
        arrow=arrow_of(change),
        old=displayable(printed(old)) if old else "",
        new=displayable(printed(new)) if new else "",
        signs=(sign_of(old), sign_of(new)),
        old_value=f"{old.quantity.value:f}" if old else "",
        new_value=f"{new.quantity.value:f}" if new else "",
        difference=difference(change, language, comparison.since),
        # A doubtful value is no good news yet.
        good="" if finding else _good(change),
        old_place=places.get(("old", old.sentence), "") if old else "",
        new_place=places.get(("new", new.sentence), "") if new else "",
        section=headings[-1].title if headings else "",
        sections=" ".join(heading.id for heading in headings),
        sort_value=round(float(relative), 4) if relative is not None else 0.0,
        is_counted_anew=is_counted_anew,
        is_target=is_target(comparison, change),
        finding=finding,
    )


def key_figure(comparison: Comparison, old: Figure, new: Figure, view: FigureView) -> KeyFigure:
    """A change of both years with both sentences; ``view`` is its row in the table."""
    return KeyFigure(
        view,
        *_bars(old, new),
        old=excerpt(comparison.old, old, view.old_place),
        new=excerpt(comparison.new, new, view.new_place),
    )


def findings(
    comparison: Comparison, language: Language, places: Mapping[tuple[str, int], str]
) -> list[FindingView]:
    """The findings, the most serious first; equally serious ones by rule and in text order."""
    _ = catalogue(language).gettext
    views: list[tuple[tuple[int, int], FindingView]] = []
    for position, finding in enumerate(comparison.findings):
        told = say(finding.message, language)
        view = FindingView(
            id=finding_id(position),
            rule=finding.rule,
            rule_name=_(RULE_NAMES.get(finding.rule, finding.rule)),
            severity=finding.severity.value,
            severity_name=_(SEVERITIES[finding.severity]),
            subject=displayable(nested(subject_of(comparison.new, finding, told))),
            message=displayable(nested(told)),
            hint=displayable(say(finding.hint, language)) if finding.hint else "",
            passages=tuple(
                _passage(comparison, finding, e, language, places) for e in _widest(finding.evidence)
            ),
            cited=_cited(comparison, finding.evidence[0], language) if finding.evidence else "",
            place=places.get(("new", finding.sentence), "") if finding.sentence is not None else "",
        )
        views.append((first_to_ask(finding), view))
    return [view for _key, view in sorted(views, key=lambda pair: pair[0])]


def _widest(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """Passages, without those inside another passage of the same report."""
    return [
        e
        for n, e in enumerate(evidence)
        if not any(
            o.report == e.report
            and o.start <= e.start
            and e.end <= o.end
            and (o.end - o.start > e.end - e.start or m < n)
            for m, o in enumerate(evidence)
            if m != n
        )
    ]


def _passage(
    comparison: Comparison,
    finding: Finding,
    evidence: Evidence,
    language: Language,
    places: Mapping[tuple[str, int], str],
) -> Passage:
    """A passage of evidence with its year and place; the subject of the finding is marked."""
    _ = catalogue(language).gettext
    is_old = evidence.report == comparison.old.path
    report = comparison.old if is_old else comparison.new
    number = place_number(report, evidence.start)
    where = place_pattern(report, language).format(number) if number is not None else ""
    sides = sides_of(comparison, language)
    label = f"{sides.old if is_old else sides.new} {where}".strip()
    start, end = evidence.start, evidence.end
    if not is_old and finding.start is not None and finding.end is not None and start <= finding.start < end:
        start, end = finding.start, min(finding.end, end)
    else:
        start = end
    sentence = bisect_right(report.sentences, evidence.start, key=lambda s: s.start) - 1
    return Passage(
        label,
        places.get(("old" if is_old else "new", sentence), ""),
        displayable(report.text[evidence.start : start]),
        displayable(report.text[start:end]),
        displayable(report.text[end : evidence.end]),
        "old" if is_old else "new",
    )


def _cited(comparison: Comparison, evidence: Evidence, language: Language) -> str:
    """``《…的报告》，望政函〔2025〕6号，二、主要举措，第41行``."""
    report = comparison.old if evidence.report == comparison.old.path else comparison.new
    sentence = bisect_right(report.sentences, evidence.start, key=lambda s: s.start) - 1
    section = report.sentences[sentence].section if sentence >= 0 else None
    number = place_number(report, evidence.start)
    parts = (
        displayable(cited_of(report, language)),
        path_of({s.id: s for s in report.sections}, section, language),
        place_pattern(report, language).format(number) if number is not None else "",
    )
    within = catalogue(language).gettext("{outer}, {inner}")
    return reduce(lambda outer, inner: within.format(outer=outer, inner=inner), filter(None, parts))


def is_worth_a_call(view: FindingView) -> bool:
    """Errors and warnings are on the first screen, notes after them."""
    return view.severity != Severity.NOTE.value

"""The wording of values for a reader, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.commitments import by_importance
from compare.figures.numerals import parse_numeral, scale_value
from compare.language import Language, catalogue
from compare.message import Since
from compare.model import (
    POINTS,
    Change,
    Commitment,
    Comparison,
    Figure,
    FigureChange,
    FigureKind,
    Finding,
    Measure,
    MeasureStatus,
    MissedTarget,
    Report,
    Section,
    Subject,
)
from compare.summary import direction, is_streak
from compare.wording import IN_A_LIST

_UNSAFE = re.compile(
    "[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
_BEGINS_WITH_ITS_VALUE = re.compile(r"[\d一二两三四五六七八九十百]")
"""Matches 22.2% and 六成以上, but not 近22%."""
_ITEM = re.compile(rf"{IN_A_LIST.pattern}|^(?:\d{{1,2}}[.．、](?!\d)|[（(]\d{{1,2}}[）)]|[\u2460-\u2473])\s*")
_CLAUSE = re.compile(r"[，,；;。：:！!？?\n]")
_SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4}
_SCALE = re.compile("万亿|亿|万")
_BARE = re.compile(r"-?\d[\d.,，．\s]*")
_SCALE_OF = {
    Decimal(scale_value(scale)): scale
    for scale in ("百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿")
}
_LEAST_IN_TEN_THOUSANDS = 100_000
_ALL = Decimal(100)
_GROUPED = re.compile(r"\d[,，]\d{3}")
_LONGEST_SUBJECT = 24
_LONGEST_QUOTED = 36
_SHORTEST_QUOTED = 10
"""Characters below which a clause is quoted with the next one."""
_MANIFOLD = 10
"""Ratio to last year's value from which the multiple says more than a per cent of four digits."""


def displayable(text: str) -> str:
    """Text without characters that reorder or corrupt their surroundings (Unicode TR36)."""
    # Python calls none of them printable, and few texts contain any.
    return text if text.isprintable() else _UNSAFE.sub("\ufffd", text)


def nested(text: str) -> str:
    """Text with ‘ ’ for the “ ” inside “ ”, if all are paired."""
    depth, marked = 0, []
    for letter in text:
        depth += letter == "“"
        marked.append("‘’"["“”".index(letter)] if letter in "“”" and depth % 2 == 0 else letter)
        depth -= letter == "”"
        if depth < 0:
            return text
    return text if depth else "".join(marked)


def title_of(section: Section) -> str:
    """Number and heading as in the report."""
    return displayable(section.numbered)


def plain_number(value: Decimal) -> str:
    """``1,234.5``; no exponent, no trailing zeros."""
    text = f"{value.normalize():,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def signed(value: Decimal) -> str:
    """``+12`` or ``−3`` with a real minus sign."""
    return ("−" if value < 0 else "+") + plain_number(abs(value))


def difference(change: FigureChange, language: Language = Language.ZH, since: Since | None = None) -> str:
    """``+47件（+204.3%）``; percentage points for rates; places for ranks; a multiple from ten times on.

    Streaks grow by themselves: they are named, not computed.  ``since`` is what stands for last year.

    Empty if one side is missing.
    """
    if change.absolute is None or change.old is None or change.new is None:
        return ""
    if is_streak(change):
        return catalogue(language).gettext("streak of years")
    if change.absolute == 0:
        return "±0"
    kind = change.new.quantity.kind
    if kind is FigureKind.RANK:
        places = plain_number(abs(change.absolute))
        is_up = direction(change) is Change.INCREASED
        if language is Language.EN:
            return f"{'up' if is_up else 'down'} {places}"
        return f"{'上升' if is_up else '下降'}{places}位"
    if _is_of_falls(change):
        return growth_told(change, language)
    if kind is FigureKind.RATE or (kind is FigureKind.CHANGE and change.unit in POINTS):
        points = signed(round(change.absolute, 2) or change.absolute)
        return f"{points} pp" if language is Language.EN else f"{points}个百分点"
    value, unit = _scaled(change.absolute, change.unit, (change.old, change.new))
    absolute = signed(value) + unit
    if not any(_GROUPED.search(printed(figure)) for figure in (change.old, change.new)):
        # 4530万条 after 42.6万条: no commas where the reports write none.
        absolute = absolute.replace(",", "")
    if change.relative is None:
        return absolute
    if change.relative + 1 >= _MANIFOLD:
        multiple = plain_number(round(change.relative + 1, 1 if change.relative < 100 else 0))
        return (
            f"{absolute} (×{multiple})"
            if language is Language.EN
            else f"{absolute}（为{catalogue(language, since).gettext('Last year')}的{multiple}倍）"
        )
    per_cent = _per_cent(change.relative, language)
    return f"{absolute} ({per_cent})" if language is Language.EN else f"{absolute}（{per_cent}）"


def _per_cent(relative: Decimal, language: Language) -> str:
    """``+12.5%``, ``+36.0%``; −100% only if nothing is left, and 0 only if nothing changed."""
    if relative == -1:
        return "−100%"
    for places in (1, 2):
        value = round(relative * 100, places)
        if value and value != -_ALL:
            return f"{'−' if value < 0 else '+'}{abs(value):.{places}f}%"
    if value:
        return "almost −100%" if language is Language.EN else "近−100%"
    return "under 0.01%" if language is Language.EN else "不足0.01%"


def printed(figure: Figure) -> str:
    """A value as printed: ``8万元``, ``近15亿元``; a bare number of a table's cell with its column's unit."""
    quantity = figure.quantity
    if not _BARE.fullmatch(quantity.text):
        return quantity.text
    number = parse_numeral(quantity.text.lstrip("-"))
    times = abs(quantity.value) / number if number else Decimal(1)
    return f"{quantity.text}{_SCALE_OF.get(times, '')}{quantity.unit}"


def is_of_growth(change: FigureChange) -> bool:
    """Whether it is from one rise to another or from one fall to another: 下降18.6% to 下降22.3%."""
    if change.old is None or change.new is None or not change.absolute:
        return False
    quantities = change.old.quantity, change.new.quantity
    return (
        all(q.kind is FigureKind.CHANGE for q in quantities) and quantities[0].value * quantities[1].value > 0
    )


def _is_of_falls(change: FigureChange) -> bool:
    return is_of_growth(change) and change.new is not None and change.new.quantity.value < 0


def growth_told(change: FigureChange, language: Language) -> str:
    """What became of a growth or a fall, in words: nobody reads −3.7 points as a rise of what was cut."""
    if change.absolute is None:
        return ""
    is_fall = _is_of_falls(change)
    is_more = (change.absolute < 0) is is_fall
    if change.unit not in POINTS:
        value = plain_number(abs(change.absolute))
        if language is Language.EN:
            return f"{'fall' if is_fall else 'rise'} {'larger' if is_more else 'smaller'} by {value}{change.unit}"
        return f"{'多' if is_more else '少'}{'减' if is_fall else '增'}{value}{change.unit}"
    points = plain_number(abs(round(change.absolute, 2) or change.absolute))
    if language is Language.EN:
        how = ("steeper" if is_more else "gentler") if is_fall else ("faster" if is_more else "slower")
        return f"{'fall' if is_fall else 'growth'} {how} by {points} pp"
    return f"{'降幅' if is_fall else '增幅'}{'扩大' if is_more else '收窄'}{points}个百分点"


def _scaled(value: Decimal, unit: str, figures: Sequence[Figure]) -> tuple[Decimal, str]:
    """The difference in the scale both values are printed in if they share one, else in one that fits it.

    21万次 → 26万次 is 5万次, not 50,000次; 1.2万亿斤 → 1.3万亿斤 is 0.1万亿斤.
    """
    scales = {found.group() if (found := _SCALE.search(printed(f))) else "" for f in figures}
    for scale, size in _SCALES.items():
        is_fit = abs(value) >= size if scales != {scale} else abs(value) * 100 >= size
        if is_fit and (scale != "万" or scales == {scale} or abs(value) >= _LEAST_IN_TEN_THOUSANDS):
            return round(value / size, 2), f"{scale}{unit}"
    return value, unit


ARROWS = {
    Change.INCREASED: "↑",
    Change.DECREASED: "↓",
    Change.UNCHANGED: "＝",
    Change.APPEARED: "＋",
    Change.VANISHED: "✕",
}


def arrow_of(change: FigureChange) -> str:
    """The sign of its direction; empty for falls, whose difference says whether they grew or shrank."""
    return "" if _is_of_falls(change) else ARROWS[direction(change)]


def name_of(report: Report) -> str:
    """Issuer and year, or the title, or the file: ``青禾区 2024``."""
    if report.issuer and report.year:
        return f"{report.issuer} {report.year}"
    return report.title or report.path


def cited_of(report: Report, language: Language) -> str:
    """``《青禾区2024年度法治政府建设工作报告》，青政发〔2025〕6号``; what it is called if it has no title."""
    if not report.title:
        return name_of(report)
    _ = catalogue(language).gettext
    title = _("“{title}”").format(title=report.title)
    number = report.document_number
    return _("{outer}, {inner}").format(outer=title, inner=number) if number else title


def promise_of(report: Report, promise: Commitment) -> str:
    """The text of a promise, without its list number: 三是, 3."""
    return _ITEM.sub("", report.text[promise.start : promise.end])


def unreported_of(report: Report, promises: Iterable[Commitment], language: Language) -> list[str]:
    """The text of a promise, with a note if this year's plan repeats it."""
    again = catalogue(language).gettext("(no result reported; planned again this year)")
    return [f"{promise_of(report, p)} {again if p.again is not None else ''}".rstrip() for p in promises]


def compared_of(comparison: Comparison, measures: Iterable[Measure]) -> list[str]:
    """``建立评查机制 → 评查时单位名称一概遮去。`` for measures that the other report may tell of; ``←`` for new ones."""
    told = []
    for m in measures:
        is_new = m.status is MeasureStatus.NEW
        here, there = (comparison.new, comparison.old) if is_new else (comparison.old, comparison.new)
        beside = " ".join(there.wording(i).strip() for i in m.counterparts)
        told.append(f"{here.text[m.start : m.end]} {'←' if is_new else '→'} {beside}")
    return told


def undone_of(comparison: Comparison) -> list[str]:
    """``建成新址。 → 新址尚未建成。`` for every promise that this year's report says was not kept, or not yet."""
    return [
        f"{promise_of(comparison.old, p)} → {' '.join(comparison.new.wording(i).strip() for i in p.undone)}"
        for p in comparison.commitments
        if p.undone
    ]


def value_of(missed: MissedTarget) -> str:
    """The value that misses its target, with the word for a fall if a growth was aimed at."""
    falls = missed.target.quantity.value > 0 > missed.value.quantity.value
    return f"{'下降' if falls else ''}{printed(missed.value)}"


def missed_of(comparison: Comparison, language: Language) -> list[str]:
    """``覆盖率：60%以上 → 54.5%`` for every target missed, the main ones first."""
    colon = catalogue(language).gettext(": ")
    return [
        f"{m.target.indicator}{colon}{printed(m.target)} → {value_of(m)}"
        for m in by_importance(comparison.old, comparison.commitments)
    ]


def subject_of(report: Report, finding: Finding, told: str) -> str:
    """The subject of a finding on a value, if ``told``, its message, does not name it.

    It is the indicator of its first figure, the text before a blank, or the clause with a year of its own:
    102.5%超过100% means nothing without the sentence.
    """
    start, end = finding.start, finding.end
    if start is None or end is None or finding.subject is Subject.SAID:
        return ""
    if finding.subject is Subject.CLAUSE:
        return _clause_at(report.text, start)
    if finding.subject is Subject.BEFORE:
        return _CLAUSE.split(report.text[max(0, start - _LONGEST_SUBJECT) : start])[-1].strip()
    names = (
        figure.indicator
        for figure in report.figures
        if figure.quantity.start < end and start < figure.quantity.end
    )
    name = next(names, "")
    return name if len(name) > 1 and name not in told else ""


def _clause_at(text: str, place: int) -> str:
    """The clause at a place in quotation marks, with the next one if it is short: “截至2023年末，存款余额48.2亿元”."""
    begin = place - len(_CLAUSE.split(text[max(0, place - _LONGEST_SUBJECT) : place])[-1])
    farthest = begin + _LONGEST_QUOTED
    end = 0
    for found in _CLAUSE.finditer(text, place, farthest):
        end = found.start()
        if end - begin >= _SHORTEST_QUOTED or found.group() not in "，,":
            break
    quoted = text[begin:end] if end else text[begin:farthest] + "…" * (farthest < len(text))
    return f"“{quoted.strip()}”"


class Sides(NamedTuple):
    """What the two reports of a comparison are called: their years, or 原稿 and 新稿."""

    old: str
    new: str


def sides_of(comparison: Comparison, language: Language) -> Sides:
    """What its two reports are called."""
    _ = catalogue(language, comparison.since).gettext
    old, new = _("Last year"), _("This year")
    if comparison.is_one_report:
        return Sides(old, new)
    return Sides(str(comparison.old.year or old), str(comparison.new.year or new))


def heading_of(comparison: Comparison) -> str:
    """``青禾区 2023 → 2024``, or both names."""
    old, new = comparison.old, comparison.new
    if old.issuer and old.issuer == new.issuer and old.year and new.year:
        return (
            f"{new.issuer} {new.year}"
            if comparison.is_one_report
            else f"{new.issuer} {old.year} → {new.year}"
        )
    return f"{name_of(old)} → {name_of(new)}"


def file_stem(comparison: Comparison) -> str:
    """A file name from issuer and years, safe on every system."""
    old, new = comparison.old, comparison.new
    issuer = new.issuer or old.issuer or "yoy"
    years = f"{old.year or 'old'}-{new.year or 'new'}"
    stem = f"{issuer}-{years}" if old.issuer in ("", new.issuer) else f"{old.issuer}-{new.issuer}-{years}"
    return re.sub(r"[^\w-]+", "", stem)[:80] or "yoy"


def sign_of(figure: Figure | None) -> str:
    """The sign of a value that has it only in words: 下降22.2%."""
    if figure is None or figure.quantity.kind is not FigureKind.CHANGE or figure.quantity.value >= 0:
        return ""
    return "−" if _BEGINS_WITH_ITS_VALUE.match(figure.quantity.text) else ""

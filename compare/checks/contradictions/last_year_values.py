"""Last year's values as this report repeats them, where last year's report printed others.

合格率由上年的91.2%提高到94.5%, 收到检察建议9份，上年为14份, 较上年58件增长27.6%: the value the year is compared with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from compare.checks.contradictions.pairing import grouped, one_value
from compare.checks.contradictions.same_name import SHORTEST_NAME, is_of_one_thing
from compare.figures.clause import text_before, text_between
from compare.figures.movement import FALL, LED_TO, MOVED, ONE_LETTER_FALL, ONE_LETTER_RISE, RISE, TO
from compare.figures.precision import uncertainty
from compare.figures.tables import last_years_cells, table_figures
from compare.model import Bound, Comparison, Figure, FigureKind, Report
from compare.wording import HAN, han, pieces

_LAST_YEAR = r"(?:{ago}|上年度?|上一年度?|{year}年)(?:全年|同期|同一?时期|[底末])?(?:的|为|是|有|仅为?|只有|达|[（(])?\s*$"
_OF_LAST_YEAR = r"(?:^|[，,；;。：:（(])\s*(?:{ago}|上年度?|{year}年)(?:全年)?[，,]?(?P<name>(?!结转|遗留|未结){han}{{2,20}}?)(?:为|达到?|有|共)?\s*$"
"""2023年受理申请312件、2024年370件: the year opens the clause, the name stands between it and the value."""
_FROM = re.compile(r"[由从]\s*$")
"""合格率由91.2%提高到94.5%, of last year where nothing else is said."""
_NOT_FROM_LAST_YEAR = re.compile(
    r"法定|承诺|以来|年初|之初|月份?|季度|此前|以前|原来|最初|\d年|五年|三年|计划|期初|材料|环节|时限|时间|流程|要件|表单|步骤|证明"
    r"|增加值|生产总值|GDP"
)
"""The value is of another time, what a law allows, or one of the statistics that are revised after they were printed."""
_TO = re.compile(rf"[^，,；;。\d]{{0,8}}?(?:{LED_TO}|发展{TO})(?:了)?\s*$")
"""What stands between last year's value and this year's: 提高到."""
_SEVERAL_YEARS = re.compile(
    r"以来|[一二三四五]五|[两二三四五几\d]年[来间内]|近[两二三四五几\d]年|任期|逐年|历年|累计|连续"
)
_GROWN = re.compile(rf"\s*(?:{MOVED}|{ONE_LETTER_RISE}|{ONE_LETTER_FALL})了?\s*")
_REACHED = re.compile(rf"[，,]?\s*(?:达到?|为|{LED_TO})\s*")
_RISES = re.compile(rf"[^，,；;。\d]{{0,4}}{LED_TO}")
_COMPARED = re.compile(r"(?:由|从|比|较|与|相比|而|[（(])*$")
_SENTENCE_PART = re.compile(r"[，,；;。]")
_CLAUSE = re.compile(r"[，,、；;。：:（）()]")
_NOT_A_NAME = re.compile(
    rf"(?:本年度?|今年|全年|上年度?|去年|\d+年)|(?:队伍|规模|总数|总量|数量|总额|人数|件数)?(?:{RISE}|{FALL}|达到|达|为|共)*$|{HAN}*(?:以来)"
)
_INCLUDES = re.compile(r"\s*[（(，,]?(?:含|包括|其中)(?:上年|以前年度)?(?:结转|遗留|未结)")
"""71件（含结转13件）: another total than that of the year."""
_LONGEST_CLAUSE = 60
"""Characters around a value in which its name stands."""
_FARTHEST = 24
"""Characters between this year's value and last year's behind it."""
_MOST_NAMED = 100
"""Figures of last year's report that are looked through for one name."""
_NO_LEVELS = (FigureKind.CHANGE, FigureKind.RANK, FigureKind.STREAK, FigureKind.DURATION)


class LastYearValue(NamedTuple):
    """A value a report gives for last year, and what last year's report gave."""

    stated: Figure
    printed: Figure
    """Of last year's report."""


def values_for_last_year(comparison: Comparison, *, is_work_report: bool) -> Iterator[LastYearValue]:
    """The values for last year that last year's report contradicts: those of sentences, then those of tables."""
    if comparison.new.year is not None and comparison.old.year == comparison.new.year - 1:
        # 去年 of a 政府工作报告 is the year it reports on.
        yield from _last_year_values(comparison, "上年" if is_work_report else "去年")
        yield from _of_tables(comparison)


def _of_tables(comparison: Comparison) -> Iterator[LastYearValue]:
    """What a table gives for last year in a column of its own, and the cell of that name in last year's report."""
    printed = grouped((figure.indicator, figure) for figure in table_figures(comparison.old))
    for stated in last_years_cells(comparison.new):
        named = printed.get(stated.indicator, [])
        if len(named) == 1 and _alike(stated, named[0]) and not _same(stated, named[0]):
            yield LastYearValue(stated, named[0])


class _Base(NamedTuple):
    """A value that is said to be last year's."""

    figure: Figure
    level: Figure | None
    """The value of this year beside it."""
    is_implied: bool
    """Only by what it led to: 由91.2%提高到94.5%."""
    name: str
    """What both are of."""
    near: str
    """What stands around the name."""


def _last_year_values(comparison: Comparison, ago: str) -> Iterator[LastYearValue]:
    """The values for last year that last year's report contradicts, in text order; ``ago`` is what the report calls last year."""
    report, old = comparison.new, comparison.old
    said = re.compile(_LAST_YEAR.format(year=old.year, ago=ago))
    opened = re.compile(_OF_LAST_YEAR.format(year=old.year, ago=ago, han=HAN))
    old_of = comparison.old_by_new()
    printed = _Printed(old)
    for position in range(len(report.figures)):
        base = _base(report, position, said, opened)
        known = [f.quantity.start for f in (base.figure, base.level) if f] if base else []
        candidates = [old_of[start] for start in known if start in old_of]
        if base is None or (base.is_implied and not candidates):
            continue
        of_it = printed.of(base, candidates or _named(printed, base.figure, base.name))
        is_there = any(_same(base.figure, figure) for figure in of_it)
        if of_it and not is_there and not _stands_there(printed, base, of_years=_is_of_years(report, base)):
            yield LastYearValue(base.figure, of_it[0])


def _base(report: Report, position: int, said: re.Pattern[str], opened: re.Pattern[str]) -> _Base | None:
    """A figure as a value of last year: one that is ``said`` or, by the words its clause ``opened`` with, implied to be it."""
    base = report.figures[position]
    quantity = base.quantity
    is_level = quantity.kind not in _NO_LEVELS and quantity.unit != "倍" and quantity.bound is Bound.EXACT
    if not is_level or not report.sentences[base.sentence].tells_of_the_year:
        return None
    before = text_before(report, base, _LONGEST_CLAUSE)
    found = said.search(before) or opened.search(before)
    level = _level(report, position)
    is_implied = not found and level is not None and level.quantity.start > quantity.start
    if is_implied and not _NOT_FROM_LAST_YEAR.search(_SENTENCE_PART.split(before)[-1]):
        found = _FROM.search(before)
    if not found or _INCLUDES.match(report.text, quantity.end):
        return None
    own = found.groupdict().get("name") or ""
    if len(own) < SHORTEST_NAME:
        own = _name(report, before[: found.start()], level)
    return _Base(base, level, is_implied, own, before + own)


def _level(report: Report, position: int) -> Figure | None:
    """The value of this year beside one of last year: behind 提高到, or in front of 上年为."""
    base = report.figures[position]
    following = report.figures[position + 1 : position + 3]
    if following and following[0].quantity.kind is FigureKind.CHANGE:
        # 比上年的91.5%提高3.3个百分点，达94.8%
        change, following = following[0], following[1:]
        between = text_between(report, base, change)
        is_level = _GROWN.fullmatch(between) and following and _alike(base, following[0])
        between = text_between(report, change, following[0]) if is_level else ""
        if is_level and following[0].sentence == base.sentence and _REACHED.fullmatch(between):
            return following[0]
    for other in following[:1]:
        between = text_between(report, base, other)
        if other.sentence == base.sentence and _alike(base, other) and _TO.fullmatch(between):
            return other
    if position:
        other = report.figures[position - 1]
        distance = base.quantity.start - other.quantity.end
        if other.sentence == base.sentence and _alike(base, other) and distance <= _FARTHEST:
            return other
    return None


def _is_start(report: Report, figure: Figure) -> bool:
    """A value something rose or fell from."""
    end = report.sentences[figure.sentence].end
    return bool(_RISES.match(report.text, figure.quantity.end, end))


def _is_of_the_year_before(report: Report, figure: Figure) -> bool:
    """The clause of a figure names the year before the one reported on."""
    start = report.sentences[figure.sentence].start
    clause = _SENTENCE_PART.split(report.text[start : figure.quantity.start])[-1]
    return report.year is not None and bool(re.search(rf"{report.year - 1}\s*年", clause))


def _alike(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    same = a.kind is b.kind and (a.unit == b.unit or a.kind is FigureKind.MONEY)
    return same and b.is_exact


def _same(one: Figure, other: Figure) -> bool:
    """Equal as far as both are printed: 1.2亿元 and 11986万元."""
    return abs(one.quantity.value - other.quantity.value) <= max(uncertainty(one), uncertainty(other))


def _name(report: Report, head: str, level: Figure | None) -> str:
    """What both values are of: the words in front of 由上年的, or those in front of this year's value."""
    own = _CLAUSE.split(_COMPARED.sub("", head.rstrip()))[-1]
    own = _NOT_A_NAME.sub("", _COMPARED.sub("", own))
    words = han(own)
    if len(words) >= SHORTEST_NAME or level is None:
        return words
    return _around(report, level)


def _around(report: Report, figure: Figure) -> str:
    """The letters of the clause a figure stands in."""
    sentence, quantity = report.sentences[figure.sentence], figure.quantity
    before = text_before(report, figure, _LONGEST_CLAUSE)
    behind = report.text[quantity.end : min(sentence.end, quantity.end + _LONGEST_CLAUSE)]
    clause = _NOT_A_NAME.sub("", _CLAUSE.split(before)[-1]) + " " + _CLAUSE.split(behind)[0]
    return "".join(re.findall(rf"{HAN}| ", clause))


def _pieces(name: str) -> set[str]:
    return {piece for piece in pieces(name, SHORTEST_NAME) if " " not in piece}


class _Printed:
    """The figures of last year's report by the pieces of the clauses they stand in."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._around = {f.quantity.start: _around(report, f) for f in report.figures}
        self._having = grouped((piece, f) for f in report.figures for piece in _pieces(self.around(f)))

    def around(self, figure: Figure) -> str:
        """The letters of the clause a figure stands in."""
        return self._around[figure.quantity.start]

    def of(self, base: _Base, figures: Iterable[Figure]) -> list[Figure]:
        """Those of some figures that are last year's values of what a value of this year's report is said to be of."""
        # 由9份减少到4份 gave 4 for last year.
        # 2024年度下发图斑1146个 in a report on 2025, where the one on 2024 had those of 2023: each lags a year.
        return [
            figure
            for figure in figures
            if _alike(base.figure, figure)
            and self._is_of(figure, base.name, base.near)
            and not _is_start(self.report, figure)
            and not _is_of_the_year_before(self.report, figure)
        ]

    def _is_of(self, figure: Figure, name: str, near: str) -> bool:
        """A figure is of what is named so, where near is what stands around the name."""
        if _INCLUDES.match(self.report.text, figure.quantity.end):
            return False
        before = text_before(self.report, figure, _LONGEST_CLAUSE)
        return is_of_one_thing(name, near, self.around(figure), before + self.around(figure))

    def alike(self, base: Figure, name: str) -> list[Figure]:
        """The figures like one whose clause has a piece of a name, in text order."""
        starts = {
            f.quantity.start: f
            for piece in _pieces(name)
            for f in self._having.get(piece, ())[:_MOST_NAMED]
            if _alike(base, f)
        }
        return [starts[start] for start in sorted(starts)]


def _named(printed: _Printed, base: Figure, name: str) -> list[Figure]:
    """The one figure of last year's report whose clause has the whole name; none where there are several."""
    if len(name) <= SHORTEST_NAME or " " in name:
        return []
    found = [
        f
        for f in printed.alike(base, name)
        if name in printed.around(f) and printed.report.sentences[f.sentence].tells_of_the_year
    ]
    return found if one_value(found) else []


def _stands_there(printed: _Printed, base: _Base, *, of_years: bool) -> bool:
    """Last year's report gave the value somewhere for something of that name.

    What something rose from the year before is no value of last year's, unless both reports tell ``of_years``.
    """
    alike = (f for f in printed.alike(base.figure, base.name) if _same(base.figure, f))
    return any(of_years or not _is_start(printed.report, f) for f in alike)


def _is_of_years(report: Report, base: _Base) -> bool:
    """The paragraph speaks of more than a year, so that a change may have begun long ago."""
    paragraph = report.paragraphs[report.sentences[base.figure.sentence].paragraph]
    return _SEVERAL_YEARS.search(report.text, paragraph.start, paragraph.end) is not None

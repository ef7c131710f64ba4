"""Last year's number in front of what this year brought: 截至2023年底, 2023年1至12月, 2023年，…, 印发《2023年工作要点》.

A date may well be last year's.  It is not where the values behind it are others than last year's report printed,
where a sentence without a value was taken over with it, or where a plan of the year is issued twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.model import Comparison, Figure, FigureKind, Function, Report, Span
from compare.structure.dated_places import WRITTEN, YEAR
from compare.structure.metadata import year_value
from compare.wording import normal

_YEAR_END = re.compile(
    rf"(?<![较比同与和至到])截[至止]到?{YEAR}(?:年?[底末]|\s*12\s*月(?:[底末]|\s*31\s*日)?)"
)
_ALL_MONTHS = re.compile(
    rf"(?<![较比同与和至到截—－–-]){YEAR}\s*(?:1\s*月(?:份|\s*1\s*日)?起?\s*(?:至|到|[-—–－~～]+)\s*(?:当年)?\s*12\s*月|1\s*(?:至|到|[-—–－~～])\s*12\s*月)"
)
_ALL_YEAR = re.compile(rf"\s*在?{YEAR}(?:度|全年)?[，,]?(?!.{{0,4}}(?:[底末初]|\d\s*月))")
_BEGINNING = re.compile(rf"\s*在?{YEAR}初[，,]")
_BEGAN = {
    _ALL_YEAR: re.compile(r"\s*在?(?:(?:19|20)\d\d\s*年(?:度|全年)?|全年|今年|本年)[，,]"),
    _BEGINNING: re.compile(r"\s*在?(?:(?:19|20)\d\d)?\s*年初[，,]"),
}
"""How last year's sentence begins of which one with the same date was made."""
_LOOKS_BACK = re.compile(
    r"以来|期间|行动|(?<!年度)计划|规划|五年|三年|今年|本年|目前|同期|遗留|历史|形成的|存量|拖欠|积案|积压|未[办审]结"
)
"""Words of a sentence that speaks of more than the year its figures are of."""
_SINCE = re.compile(r"以来|期间")
_SAYS_LAST = re.compile(r"上一?年|去年")
_GOES_ON = r"{year}年|今年|本年"
"""In the sentence behind a date: last year was said to compare this year with."""
_PROOFS = 2
"""Figures that were others last year, from which a sentence that begins with last year is this year's."""
_ISSUED = re.compile(
    rf"(?:印发|制定|出台|编制|发布|下发|制发|公布|审议通过|制订)(?:了|实施|出台|印发)?(?:(?!的)[^，,。；;：:、\d]){{0,16}}?"
    rf"(?P<title>{YEAR}度?[^，,。；;：:\d]{{2,30}}?(?:要点|计划|方案|清单|目录|安排|任务书|责任书))"
    r"(?!的?(?:完成|执行|落实|实施|进展|推进|评估|调整|修订|废止|终期|情况|总结|公告|公示|明确的|确定的|外|内))"
)
"""A paper for one year, and that it was issued: 印发《2023年法治政府建设工作要点》."""

_NO_MARKS = str.maketrans("", "", "《》“”\"'")


class StaleDate(NamedTuple):
    """A date of last year where this year's must stand."""

    span: tuple[int, int]
    """Of its year."""
    sentence: int
    place: str
    """What it is the date of: ``date`` of figures, ``sentence`` without one, ``paper`` of the year."""
    is_proved: bool
    """Last year's report shows that it cannot be right; else somebody has to look."""


def stale_dates(report: Report, comparison: Comparison | None, year: int) -> Iterator[StaleDate]:
    """The stale dates of a report on ``year``, sentence by sentence."""
    figures = report.figures_by_sentence()
    last = _LastYear(comparison, year) if comparison and comparison.old.year == year - 1 else None
    for number, sentence in enumerate(report.sentences):
        is_told = sentence.function in (Function.REVIEW, Function.PROBLEMS) and not sentence.heading
        if not is_told or sentence.span is not Span.YEAR:
            continue
        if not re.search(rf"{year - 1}\s*年|二[〇○零]", report.text[sentence.start : sentence.end]):
            continue
        own = figures.get(number, [])
        found = _dated(report, last, year, number, own)
        yield from found or (_issued_again(report, last, year, number, own) if last else ())


def _dated(
    report: Report, last: _LastYear | None, year: int, number: int, own: Sequence[Figure]
) -> list[StaleDate]:
    """What a sentence of the review dates last year and is not last year's."""
    sentence = report.sentences[number]
    for find in (_YEAR_END.search, _ALL_MONTHS.search, _ALL_YEAR.match, _BEGINNING.match):
        date = find(report.text, sentence.start, sentence.end)
        if date is None or year_value(date["year"]) != year - 1:
            continue
        said = report.text[date.end() : sentence.end]
        since = report.text[sentence.start : date.start()]
        written = WRITTEN.match(report.text, date.start("year"))
        if f"{year}年" in said or _LOOKS_BACK.search(said) or _SINCE.search(since) or written is None:
            continue
        behind = [f for f in own if f.quantity.start >= date.end()]
        if not behind:
            # 发现问题51个，截至2023年底已全部整改: the figure in front of the date is not last year's.
            is_this_year = not own or (
                last is not None and last.changed(own[-1:]) > 0 and not _SAYS_LAST.search(since)
            )
            if is_this_year and _is_taken_over(last, number, date) and not _goes_on(report, number, year):
                return [StaleDate(written.span(), number, "sentence", is_proved=True)]
            continue
        proofs = _of_this_year(last, behind)
        # 2023年，… in the midst of a review may well tell of last year.
        needed = 0 if date.re not in _BEGAN else 1 if _began(report, last, date.re, number) else _PROOFS
        if proofs is not None and proofs >= needed:
            return [StaleDate(written.span(), number, "date", is_proved=bool(proofs))]
    return []


def _goes_on(report: Report, number: int, year: int) -> bool:
    following = report.sentences[number + 1 : number + 2]
    return any(
        next_one.paragraph == report.sentences[number].paragraph
        and re.search(_GOES_ON.format(year=year), report.text[next_one.start : next_one.end])
        for next_one in following
    )


def _is_taken_over(last: _LastYear | None, number: int, date: re.Match[str]) -> bool:
    """Last year's sentence, without a value, had the same date: it is the end of that report's year."""
    if last is None:
        return False
    same = normal(date[0]).strip("，,")
    return any(same in normal(last.report.wording(other)) for other in last.linked.get(number, ()))


def _of_this_year(last: _LastYear | None, dated: Sequence[Figure]) -> int | None:
    """How many figures dated the year before had another value then; None where they had this one."""
    dated = [
        f for f in dated if f.quantity.kind not in (FigureKind.CHANGE, FigureKind.RANK, FigureKind.STREAK)
    ]
    if not dated:
        return None
    if last is None:
        return 0
    # What it may have given for something else proves less than what it gave for the same thing.
    known = [figure for figure in dated if last.knows(figure)] or dated
    same = sum(last.had(figure) for figure in known)
    return None if 2 * same >= len(known) else last.changed(dated)


def _value(figure: Figure) -> tuple[FigureKind, str, Decimal]:
    return figure.quantity.kind, figure.quantity.unit, figure.quantity.value


class _LastYear:
    """What last year's report tells of the draft's figures, sentences and papers."""

    def __init__(self, comparison: Comparison, year: int) -> None:
        self.report = comparison.old
        self._old_of = comparison.old_by_new()
        self._given = {_value(f) for f in self.report.figures}
        self.linked = {number: link.old for link in comparison.sentences for number in link.new}
        papers = _ISSUED.finditer(self.report.text)
        self.issued = frozenset(
            _bare(paper["title"]) for paper in papers if year_value(paper["year"]) == year - 1
        )

    def knows(self, figure: Figure) -> bool:
        """It gave a value for the same thing."""
        return figure.quantity.start in self._old_of

    def had(self, figure: Figure) -> bool:
        """It gave this value: for the same thing where that is known, else for anything."""
        old = self._old_of.get(figure.quantity.start)
        return _value(old) == _value(figure) if old else _value(figure) in self._given

    def changed(self, figures: Sequence[Figure]) -> int:
        """How many of the figures had another value."""
        pairs = ((self._old_of.get(f.quantity.start), f) for f in figures)
        return sum(old is not None and old.quantity.value != f.quantity.value for old, f in pairs)


def _began(report: Report, last: _LastYear | None, dated: re.Pattern[str], number: int) -> bool:
    """A sentence of the draft and last year's that it was made of begin with the same time."""
    if last is None:
        return False
    began, old = _BEGAN[dated], last.report
    return bool(began.match(report.text, report.sentences[number].start)) and any(
        began.match(old.text, old.sentences[other].start) for other in last.linked.get(number, ())
    )


def _issued_again(
    report: Report, last: _LastYear, year: int, number: int, own: Sequence[Figure]
) -> Iterator[StaleDate]:
    """A paper for last year that this year's report issues once more."""
    sentence = report.sentences[number]
    for issued in _ISSUED.finditer(report.text, sentence.start, sentence.end):
        said = report.text[issued.end() : sentence.end]
        written = WRITTEN.match(report.text, issued.start("year"))
        if not written or _bare(issued["title"]) not in last.issued:
            continue
        if not re.search(_GOES_ON.format(year=year), said):
            behind = [f for f in own if f.quantity.start >= issued.end()]
            yield StaleDate(written.span(), number, "paper", is_proved=last.changed(behind) > 0)


def _bare(title: str) -> str:
    return normal(title).translate(_NO_MARKS)

"""Places gained or lost that are not the difference of the two places: 列第4位，较上年前移4位 after 第7位 in last year's report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.checks.rates.contradiction import contradiction
from compare.figures.numerals import whole_number
from compare.model import Comparison, Fault, Figure, FigureKind, Function, Report

_NUMERAL = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_UP, _DOWN = "前移|前进|上升|提升|跃升|进位|晋升|攀升|提高|晋位|升|进", "后移|下降|下滑|后退|退步|退后|降|退"
_MOVED = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?(?P<number>{_NUMERAL})(?:个)?(?:位次|名次|位|名)(?!以)"
)
_FROM_TO = re.compile(
    rf"[由从](?:上年|去年)?[^，,。；;\d第]{{0,12}}第(?P<old>{_NUMERAL})[位名]?[^，,。；;\d第]{{0,8}}?(?P<how>{_UP}|{_DOWN})?(?:[到至]|为)[^，,。；;\d第]{{0,6}}第(?P<new>{_NUMERAL})[位名]?"
)
_OTHER_BASE = re.compile(
    r"20\d\d年|以来|[两三四五六七八九十几]年|月份?|季度|半年|年初|[上前]期|上次|环比|“|五"
)
"""Between a place and its move: it moved since another time than last year."""
_REACH = 24
"""Characters between a place and how far it moved."""


def rank_moves(report: Report, comparison: Comparison | None) -> Iterator[Fault]:
    """The moves of a report's review that their places contradict, in text order."""
    old_of = comparison.old_by_new() if comparison else {}
    by_sentence = report.figures_by_sentence()
    for sentence in report.sentences:
        if sentence.function is Function.PLAN or "第" not in report.wording(sentence.id):
            continue
        figures = by_sentence.get(sentence.id, [])
        said = list(_FROM_TO.finditer(report.text, sentence.start, sentence.end))
        for both in said:
            places = whole_number(both["old"]), whole_number(both["new"])
            sign = 0 if both["how"] is None else -1 if re.fullmatch(_DOWN, both["how"]) else 1
            if sign * (places[0] - places[1]) < 0:
                yield _wrong(report, both.span(), *places)
        ranks = [f for f in figures if f.quantity.kind is FigureKind.RANK]
        if not ranks and not said:
            continue
        for moved in _MOVED.finditer(report.text, sentence.start, sentence.end):
            inside = [both for both in said if 0 <= moved.start() - both.end() <= _REACH]
            if inside:
                places, old = (whole_number(inside[-1]["old"]), whole_number(inside[-1]["new"])), None
                rank = _last_within(ranks, inside[-1].span())
            else:
                rank = _rank(report, ranks, moved)
                old = old_of.get(rank.quantity.start) if rank else None
                if rank is None or old is None or old.quantity.kind is not FigureKind.RANK:
                    continue
                places = int(old.quantity.value), int(rank.quantity.value)
            if places[0] - places[1] != whole_number(moved["number"]) * (1 if moved["up"] else -1):
                yield _wrong(report, moved.span(), *places, rank, old)


def _rank(report: Report, ranks: list[Figure], moved: re.Match[str]) -> Figure | None:
    """The place that something moved to, in front of the move."""
    before = [f for f in ranks if 0 <= moved.start() - f.quantity.end <= _REACH]
    between = report.text[before[-1].quantity.end : moved.start()] if before else ""
    is_apart = re.search(r"[；;。]|[，,].*[，,]|、", between) or _OTHER_BASE.search(between)
    return before[-1] if before and not is_apart else None


def _last_within(ranks: Sequence[Figure], span: tuple[int, int]) -> Figure | None:
    inside = [f for f in ranks if span[0] <= f.quantity.start < span[1]]
    return inside[-1] if inside else None


def _wrong(
    report: Report,
    span: tuple[int, int],
    old: int,
    new: int,
    rank: Figure | None = None,
    before: Figure | None = None,
) -> Fault:
    fault = contradiction(report, span, f"{old} − {new} = {old - new}", before)
    return replace(fault, doubts=(rank.quantity.span,)) if rank else fault

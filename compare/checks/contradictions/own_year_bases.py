"""Years that a value is compared with and was not: 2025年受理72件，较2025年增长12%; 较2023年增长25%, which is the growth from 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.figures.movement import MOVED
from compare.figures.precision import last_decimal
from compare.model import Bound, Comparison, Figure, FigureKind, Report

_MOVED = f"{MOVED}|多|少|高|低|翻|净增"
_YEARS = re.compile(r"20\d\d(?=年|\s*[-—–－~～至到])")
_COMPARED = re.compile(
    rf"(?:较|比|相较于?|相比于?|与)(?P<year>20\d\d)年(?:全年|度)?(?:同期)?(?:相比)?[，,]?(?:的\d[\d.]*[^，,。；;\d]{{1,4}})?(?:分别|大幅|明显|均|再|又)?(?:{_MOVED})"
)


def compared_with_itself(report: Report, year: int) -> Iterator[tuple[int, int]]:
    """Spans of the year reported on where the review compares its own value with it, in text order."""
    if not re.search(rf"[较比于与]{year}年", report.text):
        return
    for sentence in report.sentences:
        if not sentence.tells_of_the_year:
            continue
        text = report.text[sentence.start : sentence.end]
        # 2026年1月，…较2025年增长 looks back already, and 到2027年，…比2025年净增 ahead.
        if "明年" in text or any(int(named) > year for named in _YEARS.findall(text)):
            continue
        for found in _COMPARED.finditer(report.text, sentence.start, sentence.end):
            if found["year"] == str(year):
                yield found.start("year"), found.end("year") + 1


def bases_of_another_year(comparison: Comparison, year: int) -> Iterator[tuple[int, int]]:
    """Spans of the year before last where the growth told is that from last year's value, in text order.

    Last year's report has both values: 2023年30件，2024年36件.
    """
    report, old = comparison.new, comparison.old
    old_of = comparison.old_by_new()
    by_old = old.figures_by_sentence()
    for sentence, figures in report.told_figures():
        for found in _COMPARED.finditer(report.text, sentence.start, sentence.end):
            changes = [f for f in figures if f.quantity.kind is FigureKind.CHANGE]
            levels = [f for f in figures if f not in changes and f.quantity.end <= found.start()]
            claims = [f for f in changes if f.quantity.start >= found.start()]
            known = old_of.get(levels[-1].quantity.start) if levels else None
            if found["year"] != str(year - 2) or known is None or not claims:
                continue
            bases = _by_year(old, by_old.get(known.sentence, ()), levels[-1], year)
            last, before = bases.get(year - 1), bases.get(year - 2)
            is_before = before is not None and _fits(levels[-1], before, claims[0])
            # Of a growth to a decimal place chance does not make last year's value the base.
            is_fine = last_decimal(claims[0].quantity.text) < 1
            base = last if last and before else known if is_fine and before is None else None
            if base and _fits(levels[-1], base, claims[0]) and not is_before:
                yield found.start("year"), found.end("year") + 1


def _by_year(old: Report, figures: Sequence[Figure], like: Figure, year: int) -> dict[int, Figure]:
    """The values of a sentence of last year's report by the years named in front of them."""
    found: dict[int, Figure] = {}
    named = year - 1
    for figure in figures:
        sentence = old.sentences[figure.sentence]
        years = re.findall(r"(20\d\d)年", old.text[sentence.start : figure.quantity.start])
        named = int(years[-1]) if years else named
        if figure.quantity.is_like(like.quantity):
            found.setdefault(named, figure)
    return found


def _fits(level: Figure, base: Figure, claim: Figure) -> bool:
    """The growth told is that from the one value to the other."""
    if claim.quantity.unit != "%" or not base.quantity.value or base.quantity.bound is not Bound.EXACT:
        return False
    computed = (level.quantity.value - base.quantity.value) / base.quantity.value * 100
    return abs(computed - claim.quantity.value) < last_decimal(claim.quantity.text)

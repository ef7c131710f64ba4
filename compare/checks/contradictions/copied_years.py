"""Years that came over with last year's sentence: 2024年汛期 in both reports, 较2023年 once more, 2025年底 in the plan again.

The year stands between the same words in last year's sentence, where it was the year reported on, the one before
it, or the one planned for.  A year in which something was built, signed or revised stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.model import Comparison, Figure, FigureKind, Function, Report, Sentence, Span
from compare.wording import first_clause, last_clause, normal

_YEAR = re.compile(
    r"(?<![\d〔（(—–～~\-至])(?P<year>20\d\d)\s*年(?:度(?!假))?(?!\s*(?:[-—–~～至到版]|第?\d+\s*号))"
)
_COMPARED = re.compile(r"(?:较|比|与|同|相较于?|相比于?|对比)$")
_FIXED_BEFORE = re.compile(
    r"(?:自|从|于|始|原|继|早在|截[至止]到?|在全国|基础上|《[^》]*|“[^”]*|[（(][^）)]*)$"
)
"""In front of a year in which something came about: 于2024年建成, 自2024年."""
_FIXED = re.compile(
    r"\s*(?:以来|起|后|版|修[订改]|颁布|成立|设立|新修|遗留|结转|续建|跨年|批次|形成|积累|[^，,。；;、]{0,14}(?:的(?!通知)|基础上|以来|起))"
)
"""Behind one: 2024年修订, 2024年启动的."""
_YEARLY = re.compile(
    "述[法职]|考核|评议|测评|评查|总结|年报|年度报告|验收|决算|审计|实事|任务|目标|计划|要点|工作|预算"
)
"""What a plan does with a year every year anew."""
_TITLE_BEFORE = re.compile("《[^《》]*$")
_YEARLY_PAPER = re.compile(
    "[^《》]{0,20}(?:要点|工作计划|任务(?:分工|清单)?|工作安排|(?:责任|任务)清单|实施计划)》"
)
"""Behind the year in a title: a paper written every year for the year it names."""
_AROUND = 3
"""Characters on one side of a year that stand beside it in both reports."""
_PLAN_BASE = re.compile("(?:完成|达到|突破|增长|下降)[^，,。；;]{0,8}(?:基础|水平)")


class CopiedYear(NamedTuple):
    """A year in the new report that should be the next one, and last year's sentence it came from."""

    span: tuple[int, int]
    written: int
    function: Function
    old_sentence: int | None


def copied_years(comparison: Comparison, year: int) -> Iterator[CopiedYear]:
    """The years of a report on ``year`` that stand as they did in last year's."""
    old, new = comparison.old, comparison.new
    if old.year != year - 1:
        return
    linked = {number: link.old for link in comparison.sentences for number in link.new}
    figures = new.figures_by_sentence()
    was = comparison.old_by_new()
    given = {
        (f.quantity.unit, f.quantity.value)
        for f in old.figures
        if f.quantity.kind not in (FigureKind.CHANGE, FigureKind.RANK, FigureKind.STREAK)
    }
    for sentence in new.sentences:
        if sentence.heading or sentence.span is not Span.YEAR:
            continue
        for found in _YEAR.finditer(new.text, sentence.start, sentence.end):
            written = int(found["year"])
            if written not in (year - 2, year - 1, year):
                continue
            before = _clause_before(new, sentence, found.start())
            own = [f for f in figures.get(sentence.id, ()) if f.quantity.start >= found.end()]
            sources = [old.sentences[n] for n in linked.get(sentence.id, ())]
            if _COMPARED.search(before):
                is_base = not _is_planned(new, sentence, year + 1) and written == year - 2
                source = next((s for s in sources if _has(old, s, found, before, new)), None)
                if is_base and (source is not None or _is_last_years(own, found, given)):
                    at = source.id if source is not None else sources[0].id if sources else None
                    yield CopiedYear(found.span(), written, sentence.function, at)
                continue
            is_yearly_paper = bool(_TITLE_BEFORE.search(before)) and bool(
                _YEARLY_PAPER.match(new.text, found.end(), sentence.end)
            )
            is_fixed = _FIXED_BEFORE.search(before) or _FIXED.match(new.text, found.end(), sentence.end)
            if is_fixed and not is_yearly_paper:
                continue
            if _is_planned(new, sentence, year + 1):
                if written == year - 2:
                    continue
                rest = sources or [s for s in old.sentences if _is_planned(old, s, year)]
                source = next((s for s in rest if _has(old, s, found, before, new)), None)
                clause = first_clause(new.text[found.end() : sentence.end])
                if source is None or not _is_planned(old, source, year) or _PLAN_BASE.search(clause):
                    continue
                if written == year or _YEARLY.search(clause):
                    yield CopiedYear(found.span(), written, Function.PLAN, source.id)
            elif written == year - 1:
                source = next((s for s in sources if _has(old, s, found, before, new)), None)
                if (
                    source is not None
                    and _changed(own, was)
                    and f"{year}年" not in new.text[found.end() : sentence.end]
                ):
                    yield CopiedYear(found.span(), written, sentence.function, source.id)


def _is_planned(report: Report, sentence: Sentence, year: int) -> bool:
    """A sentence of the plan, or one that says what is to be done in its year: 2025年，我区将…."""
    if sentence.function is Function.PLAN:
        return True
    text = report.text[sentence.start : sentence.end]
    return bool(re.match(rf"\s*(?:(?:下一步|今后|接下来)[，,])?{year}年", text)) and "已" not in text


def _clause_before(report: Report, sentence: Sentence, at: int) -> str:
    return last_clause(report.text[sentence.start : at]).strip()


def _has(old: Report, source: Sentence, found: re.Match[str], before: str, new: Report) -> bool:
    """Last year's sentence has the year between the same words, on one side at least."""
    text = old.text[source.start : source.end]
    behind = normal(new.text[found.end() : found.end() + 2 * _AROUND])[:_AROUND]
    front = normal(before)[-_AROUND:]
    for other in _YEAR.finditer(text):
        if other["year"] != found["year"]:
            continue
        other_behind = normal(text[other.end() : other.end() + 2 * _AROUND])[:_AROUND]
        other_front = normal(last_clause(text[: other.start()]).strip())[-_AROUND:]
        # A comparison has its word in front, a date what it is the date of behind.
        if (len(behind) == _AROUND and other_behind == behind and bool(front) == bool(other_front)) or (
            front and front == other_front
        ):
            return True
    return False


def _is_last_years(own: Sequence[Figure], found: re.Match[str], given: set[tuple[str, Decimal]]) -> bool:
    """The value right behind 较2023年的 is one that last year's report gave."""
    return any(
        f.quantity.start - found.end() <= _AROUND and (f.quantity.unit, f.quantity.value) in given
        for f in own
    )


def _changed(own: Sequence[Figure], was: dict[int, Figure]) -> bool:
    """A figure behind the year is another than last year's, and most are not the same."""
    pairs = [
        (was.get(f.quantity.start), f)
        for f in own
        if f.quantity.kind not in (FigureKind.RANK, FigureKind.STREAK)
    ]
    same = sum(o is not None and o.quantity.value == f.quantity.value for o, f in pairs)
    other = sum(o is not None and o.quantity.value != f.quantity.value for o, f in pairs)
    return other > same

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
    if comparison.old.year != year - 1:
        return
    pair = _Pair(comparison, year)
    for sentence in comparison.new.sentences:
        if sentence.heading or sentence.span is not Span.YEAR:
            continue
        for found in _YEAR.finditer(comparison.new.text, sentence.start, sentence.end):
            copied = pair.copied(sentence, found) if 0 <= year - int(found["year"]) <= 2 else None
            if copied:
                yield copied


class _Pair:
    """A report on a year and last year's, with what tells whether a year was copied."""

    def __init__(self, comparison: Comparison, year: int) -> None:
        self.old, self.new, self.year = comparison.old, comparison.new, year
        self._linked = {number: link.old for link in comparison.sentences for number in link.new}
        self._figures = self.new.figures_by_sentence()
        self._was = comparison.old_by_new()
        self._given = {
            (f.quantity.unit, f.quantity.value)
            for f in self.old.figures
            if f.quantity.kind not in (FigureKind.CHANGE, FigureKind.RANK, FigureKind.STREAK)
        }

    def copied(self, sentence: Sentence, found: re.Match[str]) -> CopiedYear | None:
        """The year found in a sentence, where it should be the next one."""
        before = last_clause(self.new.text[sentence.start : found.start()]).strip()
        is_planned = _is_planned(self.new, sentence, self.year + 1)
        if _COMPARED.search(before):
            return None if is_planned else self._base(sentence, found, before)
        is_yearly_paper = _TITLE_BEFORE.search(before) and _YEARLY_PAPER.match(
            self.new.text, found.end(), sentence.end
        )
        is_fixed = _FIXED_BEFORE.search(before) or _FIXED.match(self.new.text, found.end(), sentence.end)
        if is_fixed and not is_yearly_paper:
            return None
        return (self._planned if is_planned else self._dated)(sentence, found, before)

    def _base(self, sentence: Sentence, found: re.Match[str], before: str) -> CopiedYear | None:
        """较2023年 once more, where it should be 较2024年."""
        if int(found["year"]) != self.year - 2:
            return None
        sources = self._sources(sentence)
        source = self._same(sources, found, before)
        if source is None and not _is_last_years(self._behind(sentence, found), found, self._given):
            return None
        at = source or next(iter(sources), None)
        return CopiedYear(found.span(), self.year - 2, sentence.function, at.id if at else None)

    def _planned(self, sentence: Sentence, found: re.Match[str], before: str) -> CopiedYear | None:
        """2025年底 in the plan again."""
        written = int(found["year"])
        if written == self.year - 2:
            return None
        sources = self._sources(sentence) or [
            s for s in self.old.sentences if _is_planned(self.old, s, self.year)
        ]
        source = self._same(sources, found, before)
        clause = first_clause(self.new.text[found.end() : sentence.end])
        if source is None or not _is_planned(self.old, source, self.year) or _PLAN_BASE.search(clause):
            return None
        is_stale = written == self.year or _YEARLY.search(clause)
        return CopiedYear(found.span(), written, Function.PLAN, source.id) if is_stale else None

    def _dated(self, sentence: Sentence, found: re.Match[str], before: str) -> CopiedYear | None:
        """2024年汛期 in both reports, with other figures behind it."""
        if (
            int(found["year"]) != self.year - 1
            or f"{self.year}年" in self.new.text[found.end() : sentence.end]
        ):
            return None
        source = self._same(self._sources(sentence), found, before)
        if source is None or not _changed(self._behind(sentence, found), self._was):
            return None
        return CopiedYear(found.span(), self.year - 1, sentence.function, source.id)

    def _sources(self, sentence: Sentence) -> list[Sentence]:
        return [self.old.sentences[number] for number in self._linked.get(sentence.id, ())]

    def _same(self, sources: Sequence[Sentence], found: re.Match[str], before: str) -> Sentence | None:
        """The first of last year's sentences that has the year between the same words."""
        return next((s for s in sources if _has(self.old, s, found, before, self.new)), None)

    def _behind(self, sentence: Sentence, found: re.Match[str]) -> list[Figure]:
        return [f for f in self._figures.get(sentence.id, ()) if f.quantity.start >= found.end()]


def _is_planned(report: Report, sentence: Sentence, year: int) -> bool:
    """A sentence of the plan, or one that says what is to be done in its year: 2025年，我区将…."""
    if sentence.function is Function.PLAN:
        return True
    text = report.text[sentence.start : sentence.end]
    return bool(re.match(rf"\s*(?:(?:下一步|今后|接下来)[，,])?{year}年", text)) and "已" not in text


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

"""What there is so far of a thing against last year's report: 累计培养“法律明白人”7980名 after 8640名, or 新培养300名，累计达到4200名 after 3800名.

A thing is known by its name, whatever verb and place stand in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from compare.checks.contradictions.pairing import one_value
from compare.figures.clause import clauses_before
from compare.message import Message, message
from compare.model import AMOUNTS, Bound, Comparison, Fault, Figure, FigureKind, Function, Report
from compare.wording import HAN, last_item

_DATE = re.compile(
    r"截[至止]到?(?:目前|(?:20\d\d年|今年|本年度?|年)?(?:\d{1,2}月)?(?:年?[底末]|\d{1,2}日)?)"
    r"|[自从](?:19|20)\d\d年[^，,；;。]{0,16}?(?:以来|起|开始)"
)
"""The date of a stock, and the year from which it has been adding up, are no part of the year."""
_LEAD = re.compile(
    rf"^(?:{HAN}{{0,20}}?(?:累计|新增|净增|现有|共有|拥有|有效期内|在册|总数))?"
    r"(?:已|共|达到?|有|新|培养|培育|建成|建设|建|创建|创成|认定|评定|发展|组建|设立|建立|命名|选聘|聘请|聘任|引进|注册|登记|全[省市县区旗镇])*"
)
_IS_STOCK = re.compile(r"累计|总数|总量|总计|增至|增加到|达到?$|现有|共有|拥有|在册|有$")
_OF_A_TIME = re.compile(
    r"全年|今年|年内|本年|当年|年度|20\d\d年|[一二三四上下]季度|半年|\d月|期间|活动|本[期轮]|以来|年来|净增"
)
_FLOW = re.compile(r"新增|新建|新改建|新认定|新培|新聘|新招|净增")
_ADDS_UP = re.compile(
    r"累计(?:共|已|有)?(?:培养|培育|建成|建立|建设|创建|设立|成立|组建|命名|认定|评定|发展|达|达到|获评|获得|荣获|注册|选聘|聘任)[^，,；;。：:]*$"
)
"""In front of a value: what it adds up has been adding up for years."""
_CLEANED = re.compile(r"清理|注销|退出|撤销|整合|合并|优化|调整|动态|核减|摘牌|取消|解聘|口径")
"""In the sentence: why there may be fewer."""
_ADDED = re.compile(
    r"(?:新(?:增|建|改建|培养|培育|发展|认定|设|聘|创建|招引|引进|评定|命名|入库)|(?P<net>净增)加?)(?:[^，,；;。、\d]|[2-6]G){0,16}$"
)
_TOTAL = re.compile(
    r"(?:(?P<so_far>累计)|总数|总量|现有|共有)(?:已?达到?|增至|增加到|为|有|建成|培养|培育|发展|认定)*\s*$|(?:增至|增加到|达到?)\s*$"
)
_STAYED = re.compile(r"(?:无|没有|未有)[^，,；;。]{0,6}(?:退出|减少|流失|注销|离任|核减|淘汰)")
"""Says that nothing was given up."""
_TOTAL_OF_A_TIME = re.compile(r"今年|全年|年内|当年|半年|季度|以来|以上|期间")
_SHORTEST = 2
"""Letters of a name that tell one stock from another."""
_LEAST = Decimal("0.5")
"""Share of last year's value below which something else is counted."""
_MOST_BETWEEN = 48
_CLAUSE, _LONGEST_HEAD = 24, 60


class Addition(NamedTuple):
    """What a year added, the total it led to and last year's total."""

    added: Figure
    total: Figure
    old: Figure

    @property
    def computed(self) -> Decimal:
        """What the two totals say was added."""
        return self.total.quantity.value - self.old.quantity.value

    @property
    def text(self) -> Message:
        """What contradicts it, in words."""
        added, total, old = (figure.quantity for figure in self)
        return message("{added} were added, but the total went from {old} last year to {new}, {computed}{unit}.", added=added.text, old=old.text, new=total.text, computed=f"{self.computed.normalize():+f}", unit=added.unit)  # fmt: skip


def additions(comparison: Comparison) -> Iterator[Addition]:
    """The additions of the new report that its total and last year's contradict, in text order."""
    report = comparison.new
    old_of = comparison.old_by_new()
    for number, figures in report.figures_by_sentence().items():
        sentence = report.sentences[number]
        if not sentence.tells_of_the_year:
            continue
        for added, total in pairwise(figures):
            start = added.quantity.start
            told = _ADDED.search(report.text, max(sentence.start, start - _CLAUSE), start)
            between = report.text[added.quantity.end : total.quantity.start]
            # 5G is no break of a name.
            clause = _undated(re.split("[，,、]", between)[-1])
            said = _TOTAL.search(clause)
            is_next = told and said and _is_next(between, clause)
            old = _total_before(comparison, added, total, old_of) if is_next else None
            if not told or not said or old is None or not _are_alike(added, total, old):
                continue
            found, is_all = Addition(added, total, old), bool(told["net"] or _STAYED.search(between))
            # A total that fell is told as such.
            if not _has_shrunk(comparison, old, total) and _is_off(found, said, is_all=is_all):
                yield found


def shrunken(comparison: Comparison) -> Iterator[Fault]:
    """The totals that are lower than last year's, in text order."""
    report, old = comparison.new, comparison.old
    if report.year is not None and old.year is not None and old.year >= report.year:
        return
    old_of = comparison.old_by_new()
    for after in report.figures:
        if after.quantity.kind not in AMOUNTS or not _adds_up(report, after):
            continue
        before = old_of.get(after.quantity.start) or _last_total(old, _core(after.indicator), after)
        if before is not None and _has_shrunk(comparison, before, after):
            yield Fault(
                after.quantity.span,
                message("{new} in total so far, but {old} in last year's report: a total that adds up cannot fall.", new=after.quantity.text, old=before.quantity.text),
                message("Check both totals; where it is one year's count, take 累计 out."),
                old_sentence=before.sentence,
            )  # fmt: skip


def _is_next(between: str, clause: str) -> bool:
    """The total stands a clause or two behind what was added, and is of no part of the year."""
    is_near = len(between) <= _MOST_BETWEEN and not re.search("[。；;]", between)
    return is_near and bool(re.search("[，,、]", between)) and not _TOTAL_OF_A_TIME.search(clause)


def _total_before(
    comparison: Comparison, added: Figure, total: Figure, old_of: Mapping[int, Figure]
) -> Figure | None:
    """Last year's total: of the one or of the other, for either may be paired with it, or by the name of the thing."""
    what, whole = _core(added.indicator), _core(total.indicator)
    own = whole if len(whole) >= _SHORTEST else what
    if not what.endswith(own) and not own.endswith(what):
        return None
    for figure in (total, added):
        old = old_of.get(figure.quantity.start)
        # Last year's total may have been taken for the counterpart of what was added.
        if old is not None and _is_total(comparison.old, old):
            return old
    return _last_total(comparison.old, own, total)


def _is_off(found: Addition, said: re.Match[str], *, is_all: bool) -> bool:
    """The totals differ by something else; what there is may have become less by what was given up, what was done stays done."""
    computed, added = found.computed, found.added.quantity.value
    if said["so_far"]:
        return computed != added and found.total.quantity.value * 2 >= found.old.quantity.value
    if is_all:
        return computed != added and computed > 0
    what, whole = _core(found.added.indicator), _core(found.total.indicator)
    return (what == whole or len(whole) < _SHORTEST) and computed > added


def _are_alike(*figures: Figure) -> bool:
    first, *others = (figure.quantity for figure in figures)
    is_plain = all(q.is_exact and not re.search("[万亿]", q.text) for q in (first, *others))
    is_counted = first.kind in (FigureKind.COUNT, FigureKind.MEASURE)
    return is_plain and is_counted and all(map(first.is_like, others))


def _is_total(report: Report, figure: Figure) -> bool:
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    clause = last_item(report.text[max(sentence.start, start - _CLAUSE) : start])
    is_said = bool(re.search("累计|总数|总量|增至|达到", clause))
    return sentence.function is not Function.PLAN and (is_said or _is_stock(report, figure))


def _adds_up(report: Report, figure: Figure) -> bool:
    """A value has been adding up for years, and nothing says why it may have fallen."""
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    head = re.split("[；;]", _undated(report.text[max(sentence.start, start - _LONGEST_HEAD) : start]))[-1]
    behind = report.text[figure.quantity.end : min(sentence.end, figure.quantity.end + _LONGEST_HEAD)]
    around = head + ",".join(re.split("[，,；;]", behind)[:2])
    if sentence.function is Function.PLAN or _OF_A_TIME.search(head) or _CLEANED.search(around):
        return False
    return bool(_ADDS_UP.search(head))


def _has_shrunk(comparison: Comparison, before: Figure, after: Figure) -> bool:
    """A total that adds up is lower than it was, though not by so much that it is of something else."""
    is_exact = before.quantity.bound is after.quantity.bound is Bound.EXACT
    low, high = after.quantity.value, before.quantity.value
    is_lower = is_exact and high * _LEAST <= low < high
    return is_lower and _adds_up(comparison.old, before) and _adds_up(comparison.new, after)


def _is_stock(report: Report, figure: Figure) -> bool:
    """The clause of a value says that it is what there is so far, and of no year."""
    if report.sentences[figure.sentence].function is Function.PLAN:
        return False
    *before, clause = clauses_before(report, figure, "、")
    dated = before[-1] if before else ""
    clause = _undated(clause)
    if _FLOW.search(clause) and "累计" not in clause:
        return False
    is_said = bool(_IS_STOCK.search(clause)) or dated != _undated(dated)
    return is_said and not _OF_A_TIME.search(clause)


def _last_total(old: Report, name: str, like: Figure) -> Figure | None:
    """The one value that a report gives for what there is of a thing; None where it gives none, or several."""
    if len(name) < _SHORTEST:
        return None
    exact = (f for f in old.figures if f.quantity.unit == like.quantity.unit and f.quantity.is_exact)
    return one_value([f for f in exact if _core(f.indicator) == name and _is_stock(old, f)])


def _undated(text: str) -> str:
    """Words without the date of a stock in them."""
    return _DATE.sub("", text)


@lru_cache(1 << 12)
def _core(indicator: str) -> str:
    """What a figure counts, without the words that say how it came about."""
    # Every stock of this year is held against every figure of last year's.
    name = re.sub(r"[\s“”\"‘’《》]", "", indicator).partition("：")[0]
    return _LEAD.sub("", name, count=1)

"""One number that last year's report gave twice, and this year's gives with two values.

组织执法培训8期 of the review and 九期业务培训 of the problems, after 6期 and 6期; 配备执法人员175名 and
全县168名乡镇执法人员, after 168名 and 168名.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from compare.checks.contradictions.counted import STEM
from compare.checks.contradictions.mention import PART, Mention, mention_of, mentions
from compare.checks.contradictions.pairing import grouped
from compare.checks.contradictions.same_name import is_other_deed, narrowing
from compare.figures.precision import differ_a_little
from compare.model import Comparison, Figure, FigureKind, Function, Report
from compare.wording import HAN, HAN_RUN, first_clause, last_item, pieces

_EVENTS = frozenset(("期", "场", "次", "场次", "件", "起", "卷", "份", "条", "宗", "批", "件次", "人次"))
"""Units of what a year did; places and people may be few in one sentence and others in the next."""
_SAYS_NOTHING = re.compile(
    r"全年|今年|本年度?|开展|组织|举办|召开|进行|实施|办理|完成|工作|活动|主要|原因|情况|问题|全[省市县区旗镇乡局]|系统|各类|各级|行政|执法|法治|有关|相关|部分"
)
_NEAR = Decimal("1.5")
_MOST = 40
_AROUND = 12
_LEAST = 10
"""Below it two things are as many by accident."""
_LARGE = 100
"""From it they hardly ever are, and one may be named more closely than the other."""
_LONGEST_NOUN = 8
_COVERB = re.compile("^[对把将从向给由]")
_BODIES = re.compile(rf"{HAN}{{2,6}}?(?:单位|部门|机关|主体|机构)")
_SOME = re.compile(
    "首批|试点|重点|部分|有关|相关|其他|余|新|检查|督察|督导|评查|巡查|走访|培训|约谈|通报|表彰|第"
)
"""Beside a number of bodies: they are some of all, chosen for something."""
_SINCE_CHANGED = re.compile("保留|剩余|剩下|余下|收回|取消|撤销|调整|评估|其余|新增|净增")
"""In front of a number: it is of what a change left or was made to, so that both may be right."""


class _Pair(NamedTuple):
    """A figure of last year's report and this year's."""

    old: Mention
    new: Mention

    @property
    def was(self) -> tuple[Decimal, str]:
        """What last year's report gave."""
        return _value(self.old)


def equal_last_year(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Two figures that were one number last year, the one to look at behind."""
    pairs = [
        _Pair(mention_of(comparison.old, change.old), mention_of(comparison.new, change.new))
        for change in comparison.figures
        if change.old
        and change.new
        and all(f.quantity.kind is FigureKind.COUNT for f in (change.old, change.new))
    ]
    yield from _told_by_problems(comparison.new, pairs)
    yield from _told_twice(pairs)


def _told_by_problems(report: Report, pairs: Sequence[_Pair]) -> Iterator[tuple[Figure, Figure]]:
    """The figure of the review, and the one of the problems that was its equal last year."""
    events = [pair for pair in pairs if all(map(_is_event, pair))]
    told = grouped((pair.was, pair) for pair in events if all(m.is_reviewed for m in pair))
    # 71件复议案件 of the problems are those accepted, where the review has 受理71件 beside 收到79件.
    reviewed = {_value(mention) for mention in mentions(report) if mention.is_reviewed}
    for again in events:
        is_of_problems = all(m.sentence.function is Function.PROBLEMS for m in again)
        if not is_of_problems or _value(again.new) in reviewed:
            continue
        same = told[again.was][:_MOST]
        named = [pair for pair in same if all(map(_are_alike, pair, again))]
        if len(named) == 1 and _differ(named[0].new, again.new):
            yield named[0].new.figure, again.new.figure


def _told_twice(pairs: Sequence[_Pair]) -> Iterator[tuple[Figure, Figure]]:
    """Two counts of one thing, wherever they stand: this year's, and the one that kept last year's value."""
    counts = (pair for pair in pairs if all(map(_is_count, pair)))
    for (value, _), told in grouped((pair.was, pair) for pair in counts).items():
        # What is as many in three places may be several things.
        if len(told) != 2:
            continue
        # Where both moved, they may have been as many by accident.
        kept = [pair for pair in told if pair.new.quantity.value == value]
        moved = [pair for pair in told if pair.new.quantity.value != value]
        if len(kept) != 1 or any(m.old.quantity.unit != m.new.quantity.unit for m in told):
            continue
        (one,), (other,) = moved, kept
        is_one_thing = all(
            first.sentence is not second.sentence
            and _are_of_one_thing(first, second, is_large=value >= _LARGE)
            for first, second in zip(one, other, strict=True)
        )
        is_since_changed = any(_SINCE_CHANGED.search(_clause(pair.new)) for pair in told)
        if is_one_thing and not is_since_changed and _differ(one.new, other.new):
            yield one.new.figure, other.new.figure


def _are_of_one_thing(first: Mention, second: Mention, *, is_large: bool) -> bool:
    """Both have one name, or that of one holds the other's and nothing else was done with the things."""
    clauses = [_clause(mention) for mention in (first, second)]
    if is_other_deed(*clauses):
        return False
    if _are_the_same_bodies(first, second) or _are_the_same_bodies(second, first):
        return True
    fronts = [_COVERB.sub("", narrowing(clause)) for clause in clauses]
    if all(len(front) >= STEM for front in fronts):
        one, other = fronts
        is_held = one.endswith(other) or other.endswith(one)
        return one == other or (is_held and is_large)
    # 1126名执法人员: the name stands behind the number, and more words behind the name.
    one, other = (
        front if len(front) >= STEM else front + _behind(mention)
        for front, mention in zip(fronts, (first, second), strict=True)
    )
    is_held = any(len(a) >= STEM and a[:STEM] in b for a, b in ((one, other), (other, one)))
    return is_held and (is_large or not any(fronts))


def _are_the_same_bodies(whole: Mention, again: Mention) -> bool:
    """全区29家行政执法单位, and 集中公示29家行政执法单位 without a word that narrows it."""
    bodies = [_BODIES.match(_behind(mention)) for mention in (whole, again)]
    if not all(bodies) or len({found[0] for found in bodies if found}) > 1:
        return False
    said = _clause(again) + first_clause(again.behind)
    return whole.is_of_the_whole and not PART.search(said) and not _SOME.search(said)


def _is_count(mention: Mention) -> bool:
    quantity = mention.quantity
    return quantity.is_exact and quantity.value >= _LEAST and not mention.is_planned


def _clause(mention: Mention) -> str:
    """The words in front of a figure, back to the last mark."""
    return last_item(mention.before)


def _behind(mention: Mention) -> str:
    """The letters behind a figure that name what it counts."""
    found = HAN_RUN.match(mention.behind, 0, _LONGEST_NOUN)
    return found[0] if found else ""


def _value(mention: Mention) -> tuple[Decimal, str]:
    return mention.quantity.value, mention.quantity.unit


def _is_event(mention: Mention) -> bool:
    return mention.quantity.unit in _EVENTS and mention.quantity.is_exact and mention.quantity.value > 1


def _differ(one: Mention, other: Mention) -> bool:
    is_one_unit = one.quantity.unit == other.quantity.unit
    return is_one_unit and differ_a_little(one.quantity, other.quantity, _NEAR)


def _are_alike(one: Mention, other: Mention) -> bool:
    """Two letters of what is counted stand around both."""
    return not _letters(one).isdisjoint(_letters(other))


def _letters(mention: Mention) -> set[str]:
    before = _clause(mention)
    behind = re.split(r"[，,、；;。：:的]", mention.behind[:_AROUND])[0]
    words = re.findall(rf"{HAN}{{2,}}", _SAYS_NOTHING.sub(" ", before) + " " + _SAYS_NOTHING.sub(" ", behind))
    return set() if PART.search(before) else {piece for word in words for piece in pieces(word)}

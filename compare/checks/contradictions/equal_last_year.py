"""One number that last year's report gave twice, and this year's gives with two values.

组织执法培训8期 of the review and 九期业务培训 of the problems, after 6期 and 6期; 配备执法人员175名 and
全县168名乡镇执法人员, after 168名 and 168名.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from compare.checks.contradictions.counted import STEM
from compare.checks.contradictions.same_name import is_other_deed, narrowing
from compare.checks.contradictions.whole_or_part import PART, is_of_the_whole
from compare.figures.precision import differ_a_little
from compare.model import Comparison, Figure, FigureKind, Function, Report
from compare.wording import HAN, first_clause, last_item, pieces

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


def equal_last_year(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Two figures that were one number last year, the one to look at behind."""
    yield from _told_by_problems(comparison)
    yield from _told_twice(comparison)


def _told_by_problems(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """The figure of the review, and the one of the problems that was its equal last year."""
    told: dict[tuple[Decimal, str], list[tuple[Figure, Figure]]] = defaultdict(list)
    again: list[tuple[Figure, Figure]] = []
    for change in comparison.figures:
        old, new = change.old, change.new
        if old is None or new is None or not _is_event(old) or not _is_event(new):
            continue
        functions = {r.sentences[f.sentence].function for r, f in ((comparison.old, old), (comparison.new, new))}  # fmt: skip
        if functions == {Function.REVIEW}:
            told[old.quantity.value, old.quantity.unit].append((old, new))
        elif functions == {Function.PROBLEMS}:
            again.append((old, new))
    # 71件复议案件 of the problems are those accepted, where the review has 受理71件 beside 收到79件.
    reviewed = {
        (f.quantity.value, f.quantity.unit)
        for f in comparison.new.figures
        if comparison.new.sentences[f.sentence].function is Function.REVIEW
    }
    for old, new in again:
        if (new.quantity.value, new.quantity.unit) in reviewed:
            continue
        same = told.get((old.quantity.value, old.quantity.unit), [])[:_MOST]
        named = [(o, n) for o, n in same if _are_alike(comparison.old, o, old) and _are_alike(comparison.new, n, new)]  # fmt: skip
        if len(named) == 1 and _differ(named[0][1], new):
            yield named[0][1], new


def _told_twice(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Two counts of one thing, wherever they stand: this year's, and the one that kept last year's value."""
    equal: dict[tuple[Decimal, str], list[tuple[Figure, Figure]]] = defaultdict(list)
    for change in comparison.figures:
        old, new = change.old, change.new
        if (
            old is not None
            and new is not None
            and _is_count(comparison.old, old)
            and _is_count(comparison.new, new)
        ):
            equal[old.quantity.value, old.quantity.unit].append((old, new))
    for (value, unit), told in equal.items():
        # What is as many in three places may be several things.
        if len(told) != 2 or any(new.quantity.unit != unit for _, new in told):
            continue
        # Where both moved, they may have been as many by accident.
        kept = [pair for pair in told if pair[1].quantity.value == value]
        moved = [pair for pair in told if pair[1].quantity.value != value]
        if len(kept) != 1 or not _differ(moved[0][1], kept[0][1]):
            continue
        (old, one), (old_again, other) = *moved, *kept
        if old.sentence == old_again.sentence or one.sentence == other.sentence:
            continue
        is_one_thing = all(
            _are_of_one_thing(report, first, second, is_large=value >= _LARGE)
            for report, first, second in ((comparison.old, old, old_again), (comparison.new, one, other))
        )
        if is_one_thing and not any(_is_since_changed(comparison.new, figure) for figure in (one, other)):
            yield one, other


def _are_of_one_thing(report: Report, first: Figure, second: Figure, *, is_large: bool) -> bool:
    """Both have one name, or that of one holds the other's and nothing else was done with the things."""
    clauses = [_clause(report, figure) for figure in (first, second)]
    if is_other_deed(*clauses):
        return False
    if _are_the_same_bodies(report, first, second) or _are_the_same_bodies(report, second, first):
        return True
    fronts = [_COVERB.sub("", narrowing(clause)) for clause in clauses]
    if all(len(front) >= STEM for front in fronts):
        one, other = fronts
        is_held = one.endswith(other) or other.endswith(one)
        return one == other or (is_held and is_large)
    # 1126名执法人员: the name stands behind the number, and more words behind the name.
    one, other = (
        front if len(front) >= STEM else front + _behind(report, figure)
        for front, figure in zip(fronts, (first, second), strict=True)
    )
    is_held = any(len(a) >= STEM and a[:STEM] in b for a, b in ((one, other), (other, one)))
    return is_held and (is_large or not any(fronts))


def _are_the_same_bodies(report: Report, whole: Figure, again: Figure) -> bool:
    """全区29家行政执法单位, and 集中公示29家行政执法单位 without a word that narrows it."""
    bodies = [_BODIES.match(_behind(report, figure)) for figure in (whole, again)]
    if not all(bodies) or len({found[0] for found in bodies if found}) > 1:
        return False
    end = report.sentences[again.sentence].end
    said = _clause(report, again) + first_clause(report.text[again.quantity.end : end])
    is_narrowed = PART.search(said) or _SOME.search(said)
    return is_of_the_whole(report, whole) and not is_narrowed


def _is_count(report: Report, figure: Figure) -> bool:
    quantity = figure.quantity
    return (
        quantity.kind is FigureKind.COUNT
        and quantity.is_exact
        and quantity.value >= _LEAST
        and report.sentences[figure.sentence].function is not Function.PLAN
    )


def _clause(report: Report, figure: Figure) -> str:
    """The words in front of a figure, back to the last mark."""
    return last_item(report.text[report.sentences[figure.sentence].start : figure.quantity.start])


def _behind(report: Report, figure: Figure) -> str:
    """The letters behind a figure that name what it counts."""
    found = re.match(
        rf"{HAN}{{1,{_LONGEST_NOUN}}}", report.text[figure.quantity.end : figure.quantity.end + _LONGEST_NOUN]
    )
    return found[0] if found else ""


def _is_since_changed(report: Report, figure: Figure) -> bool:
    return bool(_SINCE_CHANGED.search(_clause(report, figure)))


def _is_event(figure: Figure) -> bool:
    quantity = figure.quantity
    return (
        quantity.kind is FigureKind.COUNT
        and quantity.unit in _EVENTS
        and quantity.is_exact
        and quantity.value > 1
    )


def _differ(one: Figure, other: Figure) -> bool:
    is_one_unit = one.quantity.unit == other.quantity.unit
    return is_one_unit and differ_a_little(one.quantity, other.quantity, _NEAR)


def _are_alike(report: Report, one: Figure, other: Figure) -> bool:
    """Two letters of what is counted stand around both."""
    nouns = [_letters(report, figure) for figure in (one, other)]
    return not nouns[0].isdisjoint(nouns[1])


def _letters(report: Report, figure: Figure) -> set[str]:
    sentence, quantity = report.sentences[figure.sentence], figure.quantity
    before = last_item(report.text[sentence.start : quantity.start])
    if PART.search(before):
        return set()
    behind = re.split(r"[，,、；;。：:的]", report.text[quantity.end : min(sentence.end, quantity.end + _AROUND)])[0]  # fmt: skip
    words = re.findall(rf"{HAN}{{2,}}", _SAYS_NOTHING.sub(" ", before) + " " + _SAYS_NOTHING.sub(" ", behind))
    return {piece for word in words for piece in pieces(word)}

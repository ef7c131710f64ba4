"""Targets of last year's plan that this year's values miss: 覆盖率达到60%以上, but 覆盖率54.5%."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from rapidfuzz.distance import Indel

from compare.commitments.target import counted, is_of
from compare.figures.contexts import Contexts, adds
from compare.figures.indicators import OWN
from compare.figures.pairs import comparable
from compare.figures.sorts import leaves_sort_out
from compare.figures.stages import Stage, stage
from compare.model import Bound, Commitment, Figure, FigureKind, MissedTarget, Quantity, Report

_KINDS = (FigureKind.COUNT, FigureKind.RATE, FigureKind.MONEY, FigureKind.DURATION, FigureKind.CHANGE)
_TO_FALL = re.compile(
    f"(?:降|减|压|缩|控制)[^，,；;。{OWN}]{{0,4}}[到至为在]{OWN}"
    f"|(?:物价|价格|能耗|排放|事故|发案|成本|债务|赤字|经费|一般性支出)[^，,；;。{OWN}]{{0,8}}{OWN}"
    f"|(?:败诉|纠错|投诉|发案|事故|退件|超期|逾期|差错|错误|撤销|复发|空编|死亡|失业|发生)[^，,；;。{OWN}]{{0,3}}率"
)
"""Says that less is better; but of 减少贫困人口1000万人 more is better."""
_YEAR = re.compile(r"(20\d\d)年")
_LATER = re.compile(r"“?十[四五六七]五|(?:未来|今后|用|经过)?[两二三四五]年(?:时间|内|行动|左右)")
"""Says that the target is not for the next year."""
_OF_A_PART = re.compile("其中|主要负责人|正职|主要领导")
"""Says that a value covers only part of the target's subject."""
_OF_A_TIME = re.compile("[上下]半年|[一二三四两]季度|(?:前|截至)#个?月|#[-—~～至]#月")
"""Says that a value covers part of the year."""
_OF_THE_YEAR = re.compile("全年|年末|年底|累计|[合总共]计|总[数量计]")
"""Says that it covers all of it, parts included."""
_ROOM = Decimal("0.1")
"""Share of an amount by which the result may fall short of an approximate target."""
_ROOM_OF_RATE = Decimal("0.05")
"""The same for a rate or a growth: 6% may be written of anything nearer to it than to 5% or 7%."""
_DECIMALS = re.compile(r"[.．](\d+)")
_MAIN = re.compile("(?:预期|主要|总体|发展)目标")
"""Says that the targets the year is judged by follow in its paragraph: 主要预期目标是：…."""
_OTHERWISE = re.compile(
    "年均|平均|累计|以来|季度|上半年|下半年|\\d月|同口径|可比口径|名义|实际|剔除|扣除|高于|快于|低于|计划"
)
"""Says that a growth covers another period than a year or is measured in another way."""


def missed_targets(
    old: Report, new: Report, promises: Iterable[Commitment]
) -> Mapping[int, tuple[MissedTarget, ...]]:
    """Old sentence of a promise → its targets that no value given for the promise reaches.

    An approximate target is missed only by a value clearly below it.
    """
    targets, values = old.figures_by_sentence(), new.figures_by_sentence()
    contexts = Contexts(old, of_a_term=False), Contexts(new, of_a_term=False)
    found: dict[int, tuple[MissedTarget, ...]] = {}
    for promise in promises:
        wanted = targets.get(promise.old_sentence, ())
        given = [figure for sentence in promise.new_sentences for figure in values.get(sentence, ())]
        if not wanted or not given or _is_of_later(old, promise.old_sentence):
            continue
        missed = tuple(_missed(wanted, given, contexts))
        if missed:
            found[promise.old_sentence] = missed
    return found


def by_importance(old: Report, promises: Iterable[Commitment]) -> tuple[MissedTarget, ...]:
    """The targets missed: first those the plan calls its main ones, each in the order they were set."""
    missed = [target for promise in promises for target in promise.missed]
    return tuple(sorted(missed, key=lambda missed: not _is_main(old, missed.target)))


def _is_main(old: Report, target: Figure) -> bool:
    paragraph = old.paragraphs[old.sentences[target.sentence].paragraph]
    return _MAIN.search(old.text, paragraph.start, target.quantity.start) is not None


def _is_of_later(old: Report, sentence: int) -> bool:
    """Whether the sentence's targets are due after the next year."""
    said = old.wording(sentence)
    due = [int(year) for year in _YEAR.findall(said)]
    return bool(_LATER.search(said)) or (old.year is not None and any(year != old.year + 1 for year in due))


def _missed(
    targets: Sequence[Figure], values: Sequence[Figure], contexts: tuple[Contexts, Contexts]
) -> Iterator[MissedTarget]:
    # 乡镇6个 answers for 乡镇5个, whatever comes first.
    nearest = [max((_likeness(target, value) for target in targets), default=0.0) for value in values]
    for target in targets:
        if target.quantity.kind not in _KINDS:
            continue
        answering = [
            value
            for value, best in zip(values, nearest, strict=True)
            if _answers(target, value, contexts) and _likeness(target, value) >= best
        ]
        of_target = _of_the_year(_in_its_place(target, targets, answering), contexts[1])
        if of_target and not _is_reached(target, of_target, contexts[0]):
            yield MissedTarget(target, max(of_target, key=lambda value: _likeness(target, value)))


def _in_its_place(target: Figure, targets: Sequence[Figure], values: Sequence[Figure]) -> Sequence[Figure]:
    """The values for a target; of several values under one name, the one in the target's place.

    镇区、乡村供水管网分别延长5%、7% is answered by 分别延长4%、8%, in order; if the numbers of values differ,
    nothing is decided.
    """
    named = [t for t in targets if t.indicator == target.indicator and comparable(t, target)]
    if len(named) < 2:
        return values
    in_step = [v for v in values if v.sentence == values[0].sentence and v.indicator == values[0].indicator]
    return [in_step[named.index(target)]] if len(in_step) == len(named) else []


def _of_the_year(values: Sequence[Figure], contexts: Contexts) -> Sequence[Figure]:
    """The values of the whole year if there are any: beside 全年38个, 上半年21个 is only part of it."""
    whole = [value for value in values if _OF_THE_YEAR.search(contexts.of(value))]
    is_split = any(_OF_A_TIME.search(contexts.of(value)) for value in values)
    return whole if whole and is_split else values


def _is_reached(target: Figure, values: Sequence[Figure], contexts: Contexts) -> bool:
    """Whether one value reaches it, or several partial ones together: 上半年60户次，下半年55户次."""
    if any(_reaches(target, value, contexts) for value in values):
        return True
    is_sum = target.quantity.kind in (FigureKind.COUNT, FigureKind.MONEY)
    return is_sum and sum(value.quantity.value for value in values) >= target.quantity.value


def _answers(target: Figure, value: Figure, contexts: tuple[Contexts, Contexts]) -> bool:
    """Whether the value says how far the target was reached."""
    if (
        target.quantity.unit != value.quantity.unit
        or not is_of(target, value)
        or contexts[1].is_taken_up(value)
    ):
        return False
    before, now = contexts[0].of(target), contexts[1].of(value)
    if target.quantity.kind is FigureKind.CHANGE:
        is_of_part = _OF_A_PART.search(now) and not _OF_A_PART.search(before)
        # A growth is reported in the words of last year's target, or it is of something else.
        measures = (set(_OTHERWISE.findall(said)) for said in (before, now))
        is_of_whole = leaves_sort_out(value.indicator, target.indicator)
        return not is_of_part and not is_of_whole and len({frozenset(m) for m in measures}) == 1
    if _OF_A_PART.search(now) and not _OF_A_PART.search(before):
        return False
    if adds(target, before) is not adds(value, now):
        return False
    # A total is not what was added.
    return target.quantity.kind is FigureKind.RATE or (stage(before) is Stage.END) is (
        stage(now) is Stage.END
    )


def _reaches(target: Figure, value: Figure, contexts: Contexts) -> bool:
    asked, given = target.quantity, value.quantity
    room = _room(asked)
    if asked.kind is FigureKind.CHANGE and asked.value < 0:
        # 下降3%以上 is a change of -3% or less; 降幅控制在3%以内 of -3% or more.
        is_bound = asked.bound is Bound.AT_MOST
        return given.value >= asked.value if is_bound else given.value <= asked.value + room
    is_to_fall = (
        asked.bound is Bound.AT_MOST
        or asked.kind is FigureKind.DURATION
        or _TO_FALL.search(contexts.of(target)) is not None
    )
    if is_to_fall:
        return given.value <= (asked.high or asked.value) + room
    # 80余名 may be the full hundred.
    return given.value >= asked.value - room or given.bound is Bound.AT_LEAST


def _room(asked: Quantity) -> Decimal:
    """By how much a value may fall short of an approximate target: 5.6% is about 6%, 5.2% is not."""
    if asked.bound is not Bound.ABOUT:
        return Decimal(0)
    if asked.kind not in (FigureKind.RATE, FigureKind.CHANGE):
        return abs(asked.value) * _ROOM
    written = _DECIMALS.search(asked.text)
    half_of_last = Decimal(5).scaleb(-1 - (len(written[1]) if written else 0))
    return max(half_of_last, abs(asked.value) * _ROOM_OF_RATE)


def _likeness(target: Figure, value: Figure) -> float:
    return Indel.normalized_similarity(counted(target.indicator), counted(value.indicator))

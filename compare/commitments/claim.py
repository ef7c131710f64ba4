"""What a person can be asked about an unreported promise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from enum import IntEnum

from compare.align.similarity import grams_of
from compare.commitments.promise import CLAUSE, TANGIBLE, start_of
from compare.commitments.renewed import renewed
from compare.commitments.target import SHORTEST_INDICATOR, counted, is_of
from compare.figures.pairs import comparable
from compare.model import Commitment, CommitmentStatus, Figure, FigureKind, Function, Report, Sentence
from compare.wording import letters

_IS_VAGUE = re.compile(r"坚定不移|始终|必须|奋斗|我们要|伟大|梦想|人民群众的|方针")
_EXPLAINS = re.compile(
    r"(?:兼顾|体现|突出|考虑|符合|增加|减少|提高)了|预期目标(?!是|为|[:：])|之年|是我们|是.{0,16}(?:短板|关键|基础|根本|重点)(?:[，。；]|$)"
)
_STANDS = re.compile("[现已原]有(?:的)?$")
"""Before a number that states what exists, not a target: 管护好现有11.2万亩茶园."""


_BOUND = re.compile(
    "只(?:减不增|增不减|降不升|升不降)|(?:不降反升|零)(?:增长|新增)|[减缩压降增提][^，,；;。]{0,5}(?:一半|[一两二三四五六七八九]成|[两三四五六七八九十]分之[一二三四])|翻(?:[一两]番|番)"
)
"""A value to be kept or reached, stated without a figure: 只减不增, 再压减一半."""
_GROUND = re.compile("^[^；;。]*?[，,](?=要(?!求|素|点|害)|必须|需要|应当)")
"""The state of affairs that calls for action: 今年高校毕业生820多万人，要多渠道促进就业."""
_SETS = re.compile(
    "完成|新[增建设]|[建改]成|改造|实现|达[到成]|力争|确保|提高|增[加长至到]|减[少至到]|[下压]降|控制|培育|引进|以[上内下]|左右|不[少低高]于|超过|突破"
)
"""Sets a target nevertheless."""
_NUMBER = re.compile(r"(?<![A-Za-z.．\d])\d|一半|翻番|[一二两三四五六七八九十百千万亿余多]成|分之|倍")
"""A number, even one not read as a figure, but not inside a name such as PM2.5."""


_REPEATED = 0.8
"""Share of the letter pairs of a clause that a deed repeats."""


class Claim(IntEnum):
    """How surely the person who made a promise can be asked about it, the surest first."""

    FIGURE = 0
    """A number to be reached: 聘请监督员30名, 城镇登记失业率4.5%以内."""
    ACT = 1
    """Something verifiable: 出台管理办法."""
    EFFORT = 2
    """More of something done anyway, which nobody could call undone: 进一步提升服务水平."""
    WORDS = 3
    """An expression of confidence, an explanation, or an aim for a later year."""


def asked(old: Report, new: Report, promises: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """What a person can be asked about unreported promises, the surest first, then in text order.

    Targets left out of a report on the other targets of their sentence come first, each as a promise of its
    own; things to be made that were left out of a report on the rest of their sentence come last.
    """
    given = tuple(promises)
    figures = [f.quantity.start for f in old.figures]
    left = [(claim_of(old, p, figures), p) for p in given if p.status is CommitmentStatus.UNREPORTED]
    kept = sorted((pair for pair in left if pair[0] <= Claim.ACT), key=lambda pair: pair[0])
    given_up = {(p.old_sentence, span) for p in given for span in p.unanswered}
    targets = [
        target
        for target in lost_targets(old, new, given)
        if (target.old_sentence, (target.start, target.end)) in given_up
    ]
    # 设立3000万元风险代偿资金池 is both a target and a thing.
    things = [thing for thing in _lost_things(given) if not any(_overlap(thing, t) for t in targets)]
    parts = renewed(old, new, [*targets, *things])
    return (*parts[: len(targets)], *(promise for _, promise in kept), *parts[len(targets) :])


def verifiable(old: Report, promises: Iterable[Commitment]) -> frozenset[Commitment]:
    """The promises whose outcome can be verified: a figure, a document, a body, an event; not efforts and aims."""
    figures = [f.quantity.start for f in old.figures]
    return frozenset(promise for promise in promises if claim_of(old, promise, figures) <= Claim.ACT)


def without_value(old: Report, new: Report, promises: Iterable[Commitment]) -> frozenset[int]:
    """The old sentences of promises that set a target, if the sentences reporting on them contain no number."""
    figures = [f.quantity.start for f in old.figures]
    values = {f.sentence for f in new.figures}
    return frozenset(
        promise.old_sentence
        for promise in promises
        if promise.new_sentences
        and not any(i in values or _NUMBER.search(new.wording(i)) for i in promise.new_sentences)
        and claim_of(old, promise, figures) is Claim.FIGURE
    )


def claim_of(old: Report, promise: Commitment, figures: Sequence[int]) -> Claim:
    """What can be claimed of a promise; ``figures`` are the places of the report's figures, in order."""
    if _is_mere_words(old, promise):
        return Claim.WORDS
    at = bisect_left(figures, _start_of_will(old, promise))
    if at < len(figures) and figures[at] < promise.end:
        return Claim.FIGURE
    if _BOUND.search(old.text, promise.start, promise.end):
        return Claim.FIGURE
    return Claim.ACT if TANGIBLE.search(old.text, promise.start, promise.end) else Claim.EFFORT


def _start_of_will(old: Report, promise: Commitment) -> int:
    """Where the text on what will be done begins, after what calls for it."""
    text = old.text[promise.start : promise.end]
    ground = _GROUND.match(text)
    return promise.start if ground is None or _SETS.search(ground[0]) else promise.start + ground.end()


def lost_targets(
    old: Report, new: Report, promises: Iterable[Commitment], of_size: Set[Figure] = frozenset()
) -> tuple[Commitment, ...]:
    """The clauses of reported promises with a target that the new report gives no value for and does not mention.

    Only if it gives a value for another target of the same sentence, 研发投入强度提高到2.3% among ten that
    were met, or repeats another clause of it: 建成调度平台，新装测点85个, and 调度平台建成.  Those ``of_size``
    have a value under another name.
    """
    targets = old.figures_by_sentence()
    values = [f for f in new.figures if new.sentences[f.sentence].function is not Function.PLAN]
    said: list[frozenset[str]] = []
    found: dict[int, Commitment] = {}
    for promise in promises:
        # In 办好6件实事：1.… the items are promised, and each is reported separately.
        begins = start_of(old, old.sentences[promise.old_sentence])
        own = [t for t in targets.get(promise.old_sentence, ()) if t.quantity.start >= begins]
        if promise.status is not CommitmentStatus.REPORTED or not own:
            continue
        answers = [value for value in values if value.sentence in promise.new_sentences]
        left = [
            t
            for t in own
            if t not in of_size
            and not any(is_of(t, v) for v in values)
            and not _is_met_beside(t, own, answers)
        ]
        if not left or (
            len(left) == len(own) and (len(own) > 1 or not _is_told_beside(old, new, promise, own[0]))
        ):
            continue
        said = said or [grams_of(letters(new.wording(s.id))) for s in new.sentences if _is_told(s)]
        for target in left:
            name = grams_of(letters(counted(target.indicator)))
            if _STANDS.search(old.text, promise.start, target.quantity.start):
                continue
            if len(name) < SHORTEST_INDICATOR or any(2 * len(name & grams) >= len(name) for grams in said):
                continue
            for clause in CLAUSE.finditer(old.text, promise.start, promise.end):
                if clause.start() <= target.quantity.start < clause.end():
                    found[clause.start()] = Commitment(
                        promise.old_sentence, clause.start(), clause.end(), (), CommitmentStatus.UNREPORTED
                    )
    return tuple(found.values())


def _is_told_beside(old: Report, new: Report, promise: Commitment, target: Figure) -> bool:
    """The deed that reports on a promise repeats another clause than the one with its target."""
    deeds = [grams_of(letters(new.wording(sentence))) for sentence in promise.new_sentences]
    others = [
        grams_of(letters(clause.group()))
        for clause in CLAUSE.finditer(old.text, promise.start, promise.end)
        if not clause.start() <= target.quantity.start < clause.end()
    ]
    return any(
        len(other) >= SHORTEST_INDICATOR and len(other & deed) >= _REPEATED * len(other)
        for other in others
        for deed in deeds
    )


def _is_met_beside(target: Figure, targets: Sequence[Figure], answers: Sequence[Figure]) -> bool:
    """The sentence that reports on the promise gives one value of its kind: 完成年度投资100亿元 and 完成投资104.3亿元.

    Things counted have to have some of the name in common: 9个镇街 is not what came of 示范基地6个.
    """
    alike = [other for other in targets if comparable(target, other)]
    thing = grams_of(letters(counted(target.indicator)))
    return len(alike) == 1 and any(
        comparable(target, value)
        and value.quantity.unit == target.quantity.unit
        and (
            target.quantity.kind is not FigureKind.COUNT
            or not thing.isdisjoint(grams_of(letters(value.indicator)))
        )
        for value in answers
    )


def _lost_things(promises: Iterable[Commitment]) -> Iterator[Commitment]:
    """The clauses of reported promises that name something due and unanswered."""
    for promise in promises:
        if promise.status is CommitmentStatus.REPORTED:
            for start, end in promise.unanswered:
                yield Commitment(promise.old_sentence, start, end, (), CommitmentStatus.UNREPORTED)


def _overlap(one: Commitment, other: Commitment) -> bool:
    return one.start < other.end and other.start < one.end


def _is_told(sentence: Sentence) -> bool:
    return sentence.function is not Function.PLAN and not sentence.heading


def _is_mere_words(old: Report, promise: Commitment) -> bool:
    text = old.text[promise.start : promise.end]
    due = re.search(r"到(20\d\d)年", text)
    is_later = bool(due and old.year is not None and int(due[1]) > old.year + 1)
    return is_later or bool(_IS_VAGUE.search(text) or _EXPLAINS.search(text))

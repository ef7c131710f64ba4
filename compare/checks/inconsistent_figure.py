"""One indicator with two values in one report.

Rationale: the parts of a report are written by different offices; a number two of them give is the
first thing that differs.  Two values contradict each other where they count the same things of the whole
district (全区25家执法单位, 全区35个行政执法部门), or where the same things are counted and the digits are
the same in another order (1136名, 1163名 持证执法人员).

Example: 人民调解员805名 in one section, 850名人民调解员 in another.

Source: 数据前后不一致 is among the faults reviewers name first.

Fix: ask both offices; where the two count different things, say which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from compare.checks.place import finding, sentence_evidence
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Bound, Figure, FigureKind, Finding, Function, Report, Severity

_SYNONYMS = (("部门", "单位"), ("机关", "单位"), ("行政执法", "执法"), ("人民群众", "群众"))
_WHOLE = re.compile(r"(?:全[区县市旗镇乡省]|[我本该][区县市旗])(?:共有?|现有|的|各类|各级|范围内)?$")
_WHOLE_NEAR = re.compile(r"(?:全[区县市旗镇乡省]|[我本该][区县市旗])")
_MODIFIERS = re.compile(
    r"^(?:各类|各级|各种|名|的|有效|持有|在册|现有|专职|兼职|专兼职|优秀|先进|重点|基层|一线|新)"
)
_NOUN_AFTER = re.compile(r"^[\u4e00-\u9fff]{2,12}")
_VERB = re.compile(
    r"开展|进行|完善|完成|参加|参与|实现|组织|落实|严格|提供|接受|得到|建立|通过|获得|予以|配备|全部|均|已|被|在|对|将|为|按|向|从|与|和|及|以|并|共|达|等|负责|旁听"
)
_TAIL = re.compile(
    r"(?:达到|增加到|增至|稳定在|保持在|发展到|扩充到|总数|总量|数量|共计|共有|共|达|为|有|至|已|约|近|现|累计)+$"
)
_PART = re.compile(
    r"新增|新建|增加|其中|首批|部分|上半年|下半年|季度|去年|上年|截至|同比|抽查|抽取|平均|每|分别|余|首次|[一二三四]季度|\d+月"
)
_STEM = 4
"""Letters at the end of its name that tell a thing counted from another."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a figure counts."""

    figure: Figure
    noun: str
    following: str
    """The words behind the figure as far as they go; its noun is their beginning."""
    is_of_the_whole: bool


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    counted = [c for figure in report.figures if (c := _counted(report, figure))]
    reported: set[int] = set()
    for first, second in combinations(counted, 2):
        place = second.figure.quantity.start
        if place not in reported and _contradict(context, first, second):
            reported.add(place)
            yield _finding(report, first.figure, second.figure)
    yield from _rates(report)


def _counted(report: Report, figure: Figure) -> _Counted | None:
    """The noun a figure counts, from behind it or in front of it; None where it counts a part or a flow."""
    quantity = figure.quantity
    sentence = report.sentences[figure.sentence]
    if (
        quantity.kind is not FigureKind.COUNT
        or quantity.bound is not Bound.EXACT
        or sentence.function is Function.PLAN
        or quantity.value < 10
    ):
        return None
    before = report.text[sentence.start : quantity.start]
    clause = re.split(r"[，,；;。：:、]", before)[-1]
    if _PART.search(clause):
        return None
    after = _NOUN_AFTER.match(report.text[quantity.end : sentence.end])
    noun = _cleaned(_VERB.split(after[0])[0]) if after else ""
    is_of_the_whole = bool(_WHOLE.search(clause))
    if len(noun) < _STEM:
        stripped = _TAIL.sub("", clause)
        is_of_the_whole = bool(_WHOLE_NEAR.search(stripped))
        stripped = _WHOLE_NEAR.split(stripped)[-1]
        noun = _cleaned(_VERB.split(stripped)[-1])
    return (
        _Counted(figure, noun, _cleaned(after[0] if after else ""), is_of_the_whole)
        if len(noun) >= _STEM
        else None
    )


def _cleaned(noun: str) -> str:
    previous = None
    while previous != noun:
        previous = noun
        noun = _MODIFIERS.sub("", noun)
    for variant, standard in _SYNONYMS:
        noun = noun.replace(variant, standard)
    return noun


def _contradict(context: Context, first: _Counted, second: _Counted) -> bool:
    one, other = first.figure.quantity, second.figure.quantity
    if one.value == other.value or first.figure.sentence == second.figure.sentence:
        return False
    units = {one.unit, other.unit}
    if len(units) > 1 and not any(units <= same for same in (*context.same_units, *_SAME_UNITS)):
        return False
    shorter, longer = sorted((first.noun, second.noun), key=len)
    if first.is_of_the_whole and second.is_of_the_whole and longer.endswith(shorter):
        return True
    # Larger numbers whose digits stand in another order are one number typed twice.
    if one.value < 100 or sorted(str(one.value)) != sorted(str(other.value)):
        return False
    return (
        longer[-_STEM:] == shorter[-_STEM:]
        or second.following.startswith(first.noun)
        or first.following.startswith(second.noun)
    )


_SAME_UNITS = (frozenset({"个", "家", "户"}), frozenset({"名", "人", "位"}), frozenset({"件", "起", "宗"}))


def _finding(report: Report, first: Figure, second: Figure) -> Finding:
    return finding(
        RULE,
        report,
        (second.quantity.start, second.quantity.end),
        message("{second} here, {first} elsewhere in the report, for what seems to be the same thing.", first=first.quantity.text, second=second.quantity.text),
        hint=message("Check which of the two is right; where they count different things, say which."),
        also=(sentence_evidence(report, first.sentence),),
    )  # fmt: skip


def _rates(report: Report) -> Iterator[Finding]:
    """A rate named in full twice, with two values."""
    seen: dict[str, Figure] = {}
    for figure in report.figures:
        quantity = figure.quantity
        sentence = report.sentences[figure.sentence]
        if (
            quantity.kind is not FigureKind.RATE
            or sentence.function is Function.PLAN
            or quantity.bound is not Bound.EXACT
        ):
            continue
        before = report.text[sentence.start : quantity.start]
        clause = re.split(r"[，,；;。：:、]", before)[-1]
        found = re.search(r"([\u4e00-\u9fff]{4,16}率)(?:达到|达|为|保持在|稳定在|是|均为)?\s*$", clause)
        if not found or _PART.search(clause) or re.search(r"由|从", clause):
            continue
        name = found[1]
        other = seen.setdefault(name, figure)
        if (
            other is not figure
            and other.quantity.value != quantity.value
            and other.sentence != figure.sentence
        ):
            yield _finding(report, other, figure)


RULE = Rule("Y004", "inconsistent-figure", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")

"""One indicator with two values in one report.

Rationale: the parts of a report are written by different offices; a number two of them give is the
first thing that differs.  Two values contradict each other where they count the same things of the whole
district or bureau (全区25家执法单位, 全区35个行政执法部门), where a part is larger than its whole (全局84名
持证执法人员, 组织89名持证执法人员), or where the same things are counted and the digits are the same in
another order (1136名, 1163名 持证执法人员).  What the report gives for last year (由上年的91.2%提高到94.5%) is held
against what last year's report printed, and so is what it claims to have done for the first time (首次, 首个)
and what it has added up so far (累计).
A document that has one kind of title in the text (管理办法) and another in the list of attachments (管理细则) is told too.

Example: 人民调解员805名 in one section, 850名人民调解员 in another; 常务会议会前学法9次, and 8次 in the part on who is
responsible; 清理规范性文件9件, and an attachment that lists 7件.

Source: 数据前后不一致 is among the faults reviewers name first.

Fix: ask both offices; where the two count different things, say which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from compare.checks.contradictions.cumulative import shrunken
from compare.checks.contradictions.document_titles import Named, renamed_documents
from compare.checks.contradictions.first_claims import FirstClaim, first_claims
from compare.checks.contradictions.last_year_values import values_for_last_year
from compare.checks.contradictions.restatements import PART, WHOLE, WHOLE_NEAR, are_of_a_year, restatements
from compare.checks.contradictions.transposed import transposed
from compare.checks.place import evidence, finding, sentence_evidence
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Bound, Comparison, Figure, FigureKind, Finding, Function, Quantity, Report, Severity
from compare.wording import HAN

_SYNONYMS = (("部门", "单位"), ("机关", "单位"), ("行政执法", "执法"), ("人民群众", "群众"))
_OTHER_SET = re.compile(r"[全各我本该辖两省市县区镇乡]|培训|轮训|累计|先后|共|期|场|批|次|人次|以来|近年")
"""In the clause of a count: it is of another set than the whole, or adds up several occasions."""
_HEAD = re.compile(
    r"^.{2,}?(?:单位|人员|队伍|组织|机构|企业|干部|顾问|律师|主体|部门|[解格法督查]员|党员|[所站点村])"
)
"""What is counted, up to the noun that ends it; verbs may follow without a break."""
_NEAR_WHOLE = Decimal("1.5")
"""Times the whole up to which a larger part is a slip; beyond it something else is counted."""
_MODIFIERS = re.compile(
    r"^(?:各类|各级|各种|名|的|有效|持有|在册|现有|专职|兼职|专兼职|优秀|先进|重点|基层|一线|新)"
)
_NOUN_AFTER = re.compile(rf"^{HAN}{{2,12}}")
_VERB = re.compile(
    r"继续|全面|统一|全部|动态|同步|逐一|先后|陆续|常态|持续|共同|的|开展|进行|完善|完成|参加|参与|实现|组织|落实|严格|提供|接受|得到|建立|建成|依托|通过|获得|予以|配备|全部|负责|旁听|"
    r"均|已|被|在|(?<!应)对(?!象|口|外)|将|(?<!行)(?<!作)为|按|向|(?<!服)从|(?<!参)与|和(?!解|谐|平)|(?<!以)及(?!时)|(?<!可)以(?!上|下|及)|并|(?<!公)共(?!同|青|有)|达|等(?!级)"
)
_TAIL = re.compile(
    r"(?:达到|增加到|增至|稳定在|保持在|发展到|扩充到|总数|总量|数量|共计|共有|共|达|为|有|至|已|约|近|现|累计)+$"
)
_SHARED_NOUN = re.compile(rf"(?P<noun>{HAN}{{4,}})\d[\d.]*[万亿]?{HAN}{{1,3}}$")
"""In front of a second measure of one thing: 新建绿道12条、15.4公里."""
_NEW = re.compile(r"新增|新建")
_YEAR_END = re.compile(
    r"截[至止]到?(?:目前|(?:(?P<year>20\d\d)年|今年|本年度?|年)?(?:12月)?(?:年?[底末]|31日))"
)
"""The date of a stock, which is no part of the year."""
_RESTATED = re.compile(r"在(?:去年|上年|今年|本年度?|20\d\d年)")
_BASIS = re.compile(r"^[^，,。；;]{0,20}基础上")
"""在去年栽植7.3万亩经济林的基础上: the plan says once more what the review said."""
_LONGEST_CLAUSE = 120
"""Characters around a figure in which stands what it counts."""
_DIGITS = 3
"""Digits from which the same ones in another order are no accident."""
_MOST_ALIKE = 60
"""Figures of one noun that are compared with one another."""
_STEM = 4
"""Letters at the end of its name that tell a thing counted from another."""


class _Counted(NamedTuple):
    """What a figure counts."""

    figure: Figure
    noun: str
    following: str
    """The words behind the figure as far as they go; its noun is their beginning."""
    whole: str
    """The level whose all it counts, 局 of 全局 and 本局; empty where none is named."""
    is_in_front: bool
    """The figure stands in front of its noun, and its clause names no other set."""
    is_behind: bool
    """Its noun stands behind the figure."""
    is_new: bool
    """What the year added: no stock."""
    is_restated: bool
    """The plan says it of the year reported on."""


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    counted = [c for figure in report.figures if (c := _counted(report, figure))]
    contradictions = (
        (first.figure, second.figure.quantity)
        for first, second in _candidates(counted)
        if _contradict(context, first, second) and are_of_a_year(report, first.figure, second.figure)
    )
    reported: set[int] = set()
    twice = ((one, other.quantity) for one, other in transposed(report) if are_of_a_year(report, one, other))
    for one, other in (*contradictions, *restatements(report, context.comparison), *twice):
        if other.start not in reported:
            reported.add(other.start)
            yield _finding(report, one, other)
    for told, listed in renamed_documents(report):
        yield _renamed(report, told, listed)
    if context.comparison is not None:
        for stated, printed in values_for_last_year(context):
            yield _of_last_year(context.comparison, stated, printed)
        for total, printed in shrunken(context.comparison):
            yield _shrunken(context.comparison, total, printed)
        for claim in first_claims(context.comparison):
            yield _not_the_first(context.comparison, claim)


def _candidates(counted: Sequence[_Counted]) -> Iterator[tuple[_Counted, _Counted]]:
    """Pairs worth comparing, in text order: nouns with the same end, digits that are the same."""
    groups: dict[object, list[int]] = {}
    for position, one in enumerate(counted):
        keys: set[object] = {"".join(sorted(_digits(one.figure)))}
        if one.whole:
            keys |= {(one.whole, one.noun[-_STEM:]), (one.whole, _head(one)[-_STEM:])}
        if one.whole or one.is_in_front:
            keys.add((_head(one)[-_STEM:],))
        for key in keys:
            groups.setdefault(key, []).append(position)
    pairs = {pair for members in groups.values() for pair in combinations(members[:_MOST_ALIKE], 2)}
    for first, second in sorted(pairs):
        yield counted[first], counted[second]


def _counted(report: Report, figure: Figure) -> _Counted | None:
    """The noun a figure counts, from behind it or in front of it; None where it counts a part or a flow."""
    quantity = figure.quantity
    sentence = report.sentences[figure.sentence]
    if (
        quantity.kind not in (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE)
        or quantity.bound is not Bound.EXACT
        or quantity.value < 10
    ):
        return None
    before = report.text[max(sentence.start, quantity.start - _LONGEST_CLAUSE) : quantity.start]
    behind = report.text[quantity.end : min(sentence.end, quantity.end + _LONGEST_CLAUSE)]
    # Pages put a space around numbers.
    before, behind = "".join(before.split()), "".join(behind.split())
    pieces = re.split(r"[，,；;。：:、]", before)
    shared = _SHARED_NOUN.search(pieces[-2]) if len(pieces) > 1 and before[-1:] == "、" else None
    clause = shared["noun"] if shared else pieces[-1]
    date = _YEAR_END.search(clause)
    if date:
        clause = clause[: date.start()] + clause[date.end() :]
    is_restated = False
    if sentence.function is Function.PLAN:
        restated = _RESTATED.search(clause)
        if not restated or not _BASIS.match(behind):
            return None
        is_restated, clause = True, clause[restated.end() :]
    if PART.search(clause):
        return None
    after = _NOUN_AFTER.match(behind)
    if quantity.kind is FigureKind.MONEY:
        after = None
    noun = _cleaned(_VERB.split(after[0])[0]) if after else ""
    is_behind = len(noun) >= _STEM
    is_in_front = is_behind and not _OTHER_SET.search(clause)
    whole = WHOLE.search(clause)
    if len(noun) < _STEM:
        stripped = _TAIL.sub("", clause)
        whole = WHOLE_NEAR.search(stripped)
        stripped = stripped[whole.end() :] if whole else stripped
        noun = _cleaned(_VERB.split(stripped)[-1])
    level = (whole["all"] or whole["our"]) if whole else ""
    is_new = bool(_NEW.search(clause))
    is_of_another_year = bool(date and date["year"] and date["year"] != str(report.year))
    if is_new or is_of_another_year or shared or quantity.kind is FigureKind.MEASURE:
        level, is_in_front = "", False
    following = _cleaned(after[0] if after else "")
    if len(noun) < _STEM:
        return None
    return _Counted(figure, noun, following, level, is_in_front, is_behind, is_new, is_restated)


def _cleaned(noun: str) -> str:
    noun = re.sub("各[类级种]", "", noun)
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
    if first.whole and first.whole == second.whole and first.is_behind and second.is_behind:
        # 全县25个行政执法单位实行…: a verb no list has ends the noun.
        shorter, longer = sorted((_head(first), _head(second)), key=len)
    if first.whole and first.whole == second.whole and longer.endswith(shorter):
        return True
    if _exceeds(first, second) or _exceeds(second, first):
        return True
    # Larger numbers whose digits stand in another order are one number typed twice.
    is_restated = first.is_restated or second.is_restated
    is_same = sorted(_digits(first.figure)) == sorted(_digits(second.figure))
    # 新建3.7万亩 of the review is what 在去年栽植7.3万亩的基础上 speaks of.
    if not is_same or not (is_restated or (_is_large(first.figure) and first.is_new is second.is_new)):
        return False
    return (
        longer[-_STEM:] == shorter[-_STEM:]
        or _ends_in(first.noun, second.following)
        or _ends_in(second.noun, first.following)
    )


def _ends_in(noun: str, following: str) -> bool:
    """The noun in front of one figure ends in what begins behind another: 走访餐饮门店4170户, 4710户餐饮门店."""
    return any(noun.endswith(following[:length]) for length in range(_STEM, len(following) + 1))


def _head(counted: _Counted) -> str:
    found = _HEAD.match(counted.noun)
    return found[0] if found else counted.noun


def _exceeds(part: _Counted, whole: _Counted) -> bool:
    """The part is more than the whole it is of: 组织36家执法单位 where 全区 has 32家."""
    value, limit = part.figure.quantity.value, whole.figure.quantity.value
    # 市区两级行政执法单位 are more than the district's.
    narrowed = _head(part).removesuffix(_head(whole))
    return (
        bool(whole.whole)
        and part.is_in_front
        and _head(part).endswith(_head(whole))
        and not _OTHER_SET.search(narrowed)
        and limit < value <= limit * _NEAR_WHOLE
    )


_SAME_UNITS = (frozenset({"个", "家", "户"}), frozenset({"名", "人", "位"}), frozenset({"件", "起", "宗"}))


def _finding(report: Report, first: Figure, second: Quantity) -> Finding:
    return finding(
        RULE,
        report,
        (second.start, second.end),
        message("{second} here, {first} elsewhere in the report, for what seems to be the same thing.", first=first.quantity.text, second=second.text),
        hint=message("Check which of the two is right; where they count different things, say which."),
        also=(sentence_evidence(report, first.sentence),),
    )  # fmt: skip


def _of_last_year(comparison: Comparison, stated: Figure, printed: Figure) -> Finding:
    quantity = stated.quantity
    return finding(
        RULE,
        comparison.new,
        (quantity.start, quantity.end),
        message("{stated} is given for last year here; last year's report says {old}.", stated=quantity.text, old=printed.quantity.text),
        hint=message("Check which of the two is last year's value."),
        also=(sentence_evidence(comparison.old, printed.sentence),),
        old_sentence=printed.sentence,
    )  # fmt: skip


def _shrunken(comparison: Comparison, total: Figure, printed: Figure) -> Finding:
    quantity = total.quantity
    return finding(
        RULE,
        comparison.new,
        (quantity.start, quantity.end),
        message("{new} in total so far, but {old} in last year's report: a total that adds up cannot fall.", new=quantity.text, old=printed.quantity.text),
        hint=message("Check both totals; where it is one year's count, take 累计 out."),
        also=(sentence_evidence(comparison.old, printed.sentence),),
        old_sentence=printed.sentence,
    )  # fmt: skip


def _not_the_first(comparison: Comparison, claim: FirstClaim) -> Finding:
    start, end = claim.span
    return finding(
        RULE,
        comparison.new,
        claim.span,
        message("“{claim}”: last year's report already tells of it.", claim=comparison.new.text[start:end]),
        hint=message("Drop the claim to be the first, or say what is new about it."),
        also=(sentence_evidence(comparison.old, claim.old_sentence),),
        old_sentence=claim.old_sentence,
    )


def _renamed(report: Report, told: Named, listed: Named) -> Finding:
    return finding(
        RULE,
        report,
        (listed.start, listed.end),
        message("{listed} in the list, {told} in the text.", listed=report.text[listed.start : listed.end], told=report.text[told.start : told.end]),
        hint=message("Check the title of the document; where they are two, name both."),
        also=(evidence(report, told.start, told.end),),
    )  # fmt: skip


def _digits(figure: Figure) -> str:
    """The digits as printed: 532.7万元 and 523.7万元 have the same ones."""
    return re.sub(r"\D", "", figure.quantity.text)


def _is_large(figure: Figure) -> bool:
    return len(_digits(figure)) >= _DIGITS


RULE = Rule("Y004", "inconsistent-figure", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")

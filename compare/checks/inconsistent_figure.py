"""One indicator with two values in one report.

Rationale: the parts of a report are written by different offices; a number two of them give is the
first thing that differs.  Two values contradict each other where they count the same things of the whole
district or bureau (全区25家执法单位, 全区35个行政执法部门), where a part is larger than its whole (全局84名
持证执法人员, 组织89名持证执法人员), or where the same things are counted and the digits are the same in
another order (评查案卷468卷, 评查的486卷案卷), one of the two is last year's (45名, and 42名 as last year's report
has it), or the problems tell of another number of what there is (现有45名, 现有42名).  A verb alone counts what its sentence spoke of
(收到行政复议申请344件；受理312件, 全年受理行政复议案件321件).  So do an exact
number and a round one that it does not round to (23916件, 2.36万件), more documents filed than made, and what the
problems say once more where last year's report had one number twice.  What the report gives for
last year (由上年的91.2%提高到94.5%) is held against what last year's report printed, and so is what it claims to
have done for the first time (首次, 首个) and what it has added up so far (累计).
A rate is one by
whatever word it is named (网上可办率, 网上可办比例), and people counted bare in both years (66名法治副校长进校授课) are
all there are beside another number of the whole area (全区69名法治副校长).  Of two places the finding is at the one that
gives the number in passing (对全年收到的536件申请逐类剖析), unless the growth from last year's value bears it out.
A threshold that was passed (经济总量突破300亿元大关) is held against the value the report gives, and what the plan says of the year
reviewed (在去年新建12个口袋公园的基础上) against the review.
A number that the next sentence takes up (新增的2300个泊位), a date of one event, a place among peers, a limit said to be
passed (超过5000件), the year's list of works and the value a plan begins from (由231家增加到233家) are held
against what was told first; a part behind 其中 cannot be more than its whole, 镇街 are as many as 镇 and 街道, an average or so
many each follow from the total, a length of time from its dates, and values behind 分别 are as many as what they are of.
A part of the year is no more than the year (上半年 beside 全年), what came over is what last year's report left (结转), and the
steps of a procedure follow one another (审议通过, 印发, 施行).  A document that has one kind of title in the text (管理办法) and another in the list of attachments (管理细则) is told too.

Example: 人民调解员805名 in one section, 850名人民调解员 in another; 常务会议会前学法9次, and 8次 in the part on who is
responsible; 清理规范性文件9件, and an attachment that lists 7件.

Source: 数据前后不一致 is among the faults reviewers name first.

Fix: ask both offices; where the two count different things, say which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations

from compare.checks.contradictions.bare_deeds import bare_deeds
from compare.checks.contradictions.carried_over import carried_over
from compare.checks.contradictions.counted import OTHER_SET, STEM, Counted, count_of, head_of
from compare.checks.contradictions.divided_bodies import divided_bodies
from compare.checks.contradictions.document_titles import Named, renamed_documents
from compare.checks.contradictions.equal_last_year import equal_last_year
from compare.checks.contradictions.event_dates import event_dates
from compare.checks.contradictions.event_order import steps_out_of_order
from compare.checks.contradictions.filed import filed
from compare.checks.contradictions.first_claims import FirstClaim, first_claims
from compare.checks.contradictions.larger_parts import larger_parts
from compare.checks.contradictions.left_values import left_from_last_year
from compare.checks.contradictions.limits import limits
from compare.checks.contradictions.mistyped import mistyped
from compare.checks.contradictions.part_of_year import larger_parts_of_year
from compare.checks.contradictions.passing import in_doubt
from compare.checks.contradictions.people_of_all import people_of_all
from compare.checks.contradictions.plan_bases import plan_bases
from compare.checks.contradictions.ranks import ranks_twice
from compare.checks.contradictions.respective import Uneven, uneven_lists
from compare.checks.contradictions.restatements import are_of_a_year, differing_from_known, restatements
from compare.checks.contradictions.rounded import rounded
from compare.checks.contradictions.said_again import said_again
from compare.checks.contradictions.same_name import are_as_many
from compare.checks.contradictions.stocks import shrunken
from compare.checks.contradictions.taken_up import taken_up
from compare.checks.place import finding
from compare.checks.rates.contradiction import Contradiction
from compare.checks.rates.durations import durations
from compare.checks.rates.named_ratios import INTENSITY, named_shares_of
from compare.checks.rates.per_unit import per_unit
from compare.checks.rule import Context, Need, Rule
from compare.evidence import evidence, sentence_evidence
from compare.figures.precision import digits_of, may_be_one
from compare.figures.units import count_one_thing
from compare.message import message
from compare.model import Comparison, Figure, Finding, Function, Quantity, Report, Severity

_NEAR_WHOLE = Decimal("1.5")
"""Times the whole up to which a larger part is a slip; beyond it something else is counted."""
_SOME_OF_THEM = re.compile(r"[省市区县镇乡村]级|镇街|乡镇|街道|部门|单位|机关|委托|授权|基层|综合")
"""In front of what is counted of the whole area: not all of it."""
_NEAR_STOCK = Decimal("1.3")
"""The same for two numbers of what there is of one kind."""
_DIGITS = 3
"""Digits from which the same ones in another order are no accident."""
_MOST_ALIKE = 60
"""Figures of one noun that are compared with one another."""


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    counted = [c for figure in report.figures if (c := count_of(report, figure))]
    contradictions = (
        (first.figure, second.figure)
        for first, second in _candidates(counted)
        if _contradict(context, first, second) and are_of_a_year(report, first.figure, second.figure)
    )
    deeds = (pair for pair in bare_deeds(report) if are_of_a_year(report, *pair))
    people = people_of_all(context.comparison, counted) if context.comparison else ()
    pairs = in_doubt(
        report,
        context.comparison,
        chain(contradictions, restatements(report), deeds, people, mistyped(report)),
    )
    left = left_from_last_year(context.comparison, counted) if context.comparison else ()
    told = ((one, other.quantity) for one, other in pairs)
    equal = equal_last_year(context.comparison) if context.comparison else ()
    others = (
        (one, other.quantity)
        for one, other in chain(filed(report, context.comparison), rounded(report), equal)
    )
    reported: set[int] = set()
    for one, wrong in chain(told, differing_from_known(report, context.comparison), left, others):
        if wrong.start not in reported and not may_be_one(one.quantity, wrong):
            reported.add(wrong.start)
            yield _finding(report, one, wrong)
    # A threshold is a round number, and yet the value has to reach it.
    again = chain(taken_up(report), ranks_twice(report), said_again(report))
    for value, passed in chain(limits(report), plan_bases(report, context.draft.year), again):
        if reported.isdisjoint((passed.quantity.start, value.quantity.start)):
            reported.add(passed.quantity.start)
            yield _finding(report, value, passed.quantity)
    for whole, part in larger_parts(report):
        if part.quantity.start not in reported:
            yield _larger(report, whole, part)
    for whole, part, is_behind in larger_parts_of_year(report):
        if reported.isdisjoint((part.quantity.start, whole.quantity.start)):
            yield _larger(report, whole, part, of_year=True, is_at_whole=is_behind)
    for told_first, told_again in chain(event_dates(report), divided_bodies(report)):
        yield _again(report, told_first, told_again)
    for before, behind in steps_out_of_order(report):
        yield _too_early(report, before, behind)
    for uneven in uneven_lists(report):
        yield _uneven(report, uneven)
    for off in _each(report):
        yield finding(RULE, report, off.span, off.text, hint=off.hint)
    for named, listed in renamed_documents(report):
        yield _renamed(report, named, listed)
    if context.comparison is not None:
        # Where the year is the slip, the value is this year's.
        misdated = {date.sentence for date in context.draft.stale_dates}
        for stated, printed in context.draft.last_year_values:
            if stated.sentence not in misdated:
                yield _of_last_year(context.comparison, stated, printed)
        for stated, printed in carried_over(context.comparison):
            yield _of_last_year(context.comparison, stated, printed)
        for total, printed in shrunken(context.comparison):
            yield _shrunken(context.comparison, total, printed)
        for claim in first_claims(context.comparison):
            yield _not_the_first(context.comparison, claim)


def _candidates(counted: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs worth comparing, in text order: nouns with the same end, digits that are the same."""
    groups: dict[object, list[int]] = {}
    for position, one in enumerate(counted):
        keys: set[object] = {"".join(sorted(digits_of(one.figure)))}
        if one.whole:
            keys |= {(one.whole, one.noun[-STEM:]), (one.whole, head_of(one)[-STEM:])}
        if one.whole or one.is_in_front:
            keys.add((head_of(one)[-STEM:],))
        for key in keys:
            groups.setdefault(key, []).append(position)
    pairs = {pair for members in groups.values() for pair in combinations(members[:_MOST_ALIKE], 2)}
    for first, second in sorted(pairs):
        yield counted[first], counted[second]


def _contradict(context: Context, first: Counted, second: Counted) -> bool:
    one, other = first.figure.quantity, second.figure.quantity
    if one.value == other.value or first.figure.sentence == second.figure.sentence:
        return False
    if not count_one_thing(one.unit, other.unit, bodies=True):
        return False
    shorter, longer = sorted((first.noun, second.noun), key=len)
    if first.whole and first.whole == second.whole and first.is_behind and second.is_behind:
        # 全县25个行政执法单位实行…: a verb no list has ends the noun.
        shorter, longer = sorted((head_of(first), head_of(second)), key=len)
    if first.whole and first.whole == second.whole and longer.endswith(shorter):
        # 全区22个区级执法主体 are some of 全区33个执法主体.
        return not _SOME_OF_THEM.search(longer.removesuffix(shorter))
    if _exceeds(first, second) or _exceeds(second, first) or _are_stocks(context.report, first, second):
        return True
    # Larger numbers whose digits stand in another order are one number typed twice.
    is_restated = first.is_restated or second.is_restated
    is_same = sorted(digits_of(first.figure)) == sorted(digits_of(second.figure))
    # 新建3.7万亩 of the review is what 在去年栽植7.3万亩的基础上 speaks of.
    if not is_same or not are_as_many(one, first.clause, other, second.clause):
        return False
    is_long = len(shorter) > STEM and longer.endswith(shorter) and first.is_in_front is not second.is_in_front
    is_large = is_long or _is_large(first.figure)
    if not is_restated and not (is_large and first.is_new is second.is_new):
        return False
    return (
        longer[-STEM:] == shorter[-STEM:]
        or _ends_in(first.noun, second.following)
        or _ends_in(second.noun, first.following)
    )


def _are_stocks(report: Report, first: Counted, second: Counted) -> bool:
    """现有45名持证执法人员 of the review, 现有42名持证执法人员 of the problems: what there is of one kind."""
    low, high = sorted((first.figure.quantity.value, second.figure.quantity.value))
    is_named_alike = first.noun == second.noun or _starts_with(first, second) or _starts_with(second, first)
    are_all = first.is_of_all and second.is_of_all
    functions = {report.sentences[one.figure.sentence].function for one in (first, second)}
    return is_named_alike and are_all and Function.PROBLEMS in functions and high <= low * _NEAR_STOCK


def _starts_with(one: Counted, other: Counted) -> bool:
    """A verb no list has ends the noun of one: 持证执法人员难以覆盖."""
    return one.is_behind and one.following.startswith(other.noun)


def _ends_in(noun: str, following: str) -> bool:
    """The noun in front of one figure ends in what begins behind another: 走访餐饮门店4170户, 4710户餐饮门店."""
    return any(noun.endswith(following[:length]) for length in range(STEM, len(following) + 1))


def _exceeds(part: Counted, whole: Counted) -> bool:
    """The part is more than the whole it is of: 组织36家执法单位 where 全区 has 32家."""
    value, limit = part.figure.quantity.value, whole.figure.quantity.value
    # 市区两级行政执法单位 are more than the district's.
    narrowed = head_of(part).removesuffix(head_of(whole))
    return (
        bool(whole.whole)
        and part.is_in_front
        and head_of(part).endswith(head_of(whole))
        and not OTHER_SET.search(narrowed)
        and limit < value <= limit * _NEAR_WHOLE
    )


def _finding(report: Report, first: Figure, second: Quantity) -> Finding:
    return finding(
        RULE,
        report,
        (second.start, second.end),
        message("{second} here, {first} elsewhere in the report, for what seems to be the same thing.", first=first.quantity.text, second=second.text),
        hint=message("Check which of the two is right; where they count different things, say which."),
        also=(sentence_evidence(report, first.sentence),),
    )  # fmt: skip


def _again(report: Report, first: tuple[int, int], again: tuple[int, int]) -> Finding:
    """Of what the text gives twice, the second; each with its words."""
    return finding(
        RULE,
        report,
        again,
        message("{second} here, {first} elsewhere in the report, for what seems to be the same thing.", first=report.text[slice(*first)], second=report.text[slice(*again)]),
        hint=message("Check which of the two is right; where they count different things, say which."),
        also=(evidence(report, *first),),
    )  # fmt: skip


def _each(report: Report) -> Iterator[Contradiction]:
    """Averages, products and lengths of time, each place once."""
    found = chain(per_unit(report), named_shares_of(report, INTENSITY), durations(report))
    yield from {off.span: off for off in found}.values()


def _too_early(report: Report, before: tuple[int, int], behind: tuple[int, int]) -> Finding:
    """A step of a procedure that is dated before the one in front of it."""
    return finding(
        RULE,
        report,
        behind,
        message("“{second}” cannot be before “{first}”.", first=report.text[slice(*before)], second=report.text[slice(*behind)]),
        hint=message("Correct the date."),
        also=(evidence(report, *before),),
    )  # fmt: skip


def _larger(
    report: Report, whole: Figure, part: Figure, *, of_year: bool = False, is_at_whole: bool = False
) -> Finding:
    one, other = whole.quantity, part.quantity
    here = one if is_at_whole else other
    return finding(
        RULE,
        report,
        (here.start, here.end),
        message("{part} in a part of the year cannot be more than the {whole} of the whole year.", part=other.text, whole=one.text)
        if of_year
        else message("{part} cannot be more than the {whole} they are of.", part=other.text, whole=one.text),
        hint=message("Check which of the two is right; where they count different things, say which."),
        also=(evidence(report, one.start, one.end),),
    )  # fmt: skip


def _uneven(report: Report, uneven: Uneven) -> Finding:
    return finding(
        RULE,
        report,
        uneven.span,
        message(
            "{number} are announced here, {listed} are listed.", number=uneven.number, listed=uneven.listed
        ),
        hint=message("Count again: an item was dropped or added, or two became one."),
    )


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
        message("“{claim}”: last year's report already mentions it.", claim=comparison.new.text[start:end]),
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


def _is_large(figure: Figure) -> bool:
    return len(digits_of(figure)) >= _DIGITS


RULE = Rule("Y004", "inconsistent-figure", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")

"""A growth, share, ratio, average, balance, rank or streak that the numbers do not bear out, or a word such as “all” or “monthly”.

Rationale: the value is updated and the growth beside it is not, or the growth is taken from another
line of the table.  The base is the one the sentence gives (由20天压缩至12天), or its paragraph, or else last year's
report.  What is told in words (近一倍, 三分之一, 每月) is computed, too, and so is what a sentence makes of its own
numbers (净增, 折合, 居首, 均).

Example: 收到行政复议申请74件，同比增长37.6% with 58件 in last year's report: 27.6%.

Source: 国家统计局 counts changes of rates in 百分点.

Fix: compute the growth anew from the figures both reports print, or say what the base is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from compare.checks.contradictions.stocks import additions
from compare.checks.rates.added_to_base import added_to_base
from compare.checks.rates.all_of_them import all_of_them
from compare.checks.rates.balances import balances
from compare.checks.rates.both_ways import both_ways
from compare.checks.rates.compared_points import compared_points
from compare.checks.rates.converted import converted
from compare.checks.rates.declared import declared
from compare.checks.rates.directions import directions, inner_directions
from compare.checks.rates.done_of_due import done_of_due
from compare.checks.rates.frequencies import frequencies
from compare.checks.rates.growths import as_written, base_hint, follows_from_paragraph, wrong_growth
from compare.checks.rates.implied import gives_a_base, implied_base, named_bases
from compare.checks.rates.mismatched_changes import mismatched_changes
from compare.checks.rates.named_rates import rates
from compare.checks.rates.named_ratios import LOANS, named_shares_of, one_to_many
from compare.checks.rates.paragraph_bases import base_of_same_name
from compare.checks.rates.rank_moves import rank_moves
from compare.checks.rates.runs import contradicted, runs
from compare.checks.rates.shares import shares
from compare.checks.rates.steady import steady_and_records
from compare.checks.rates.streaks import out_of_step, streaks, told_years
from compare.checks.rates.superlatives import superlatives
from compare.checks.rates.table_changes import table_changes
from compare.checks.rates.trends import trends
from compare.checks.rates.turns import turns
from compare.checks.rates.worded_shares import worded_shares
from compare.checks.rates.yearly_averages import yearly_averages
from compare.checks.rule import (
    Check,
    Context,
    Detector,
    Example,
    Need,
    Rule,
    against_last_year,
    found_by,
    in_report,
)
from compare.figures.growth import Claim, claims
from compare.message import N_, message
from compare.model import Comparison, Fault, Figure, Report, Severity, Subject


def _claims(context: Context) -> list[tuple[str, Fault]]:
    """What is wrong with growths that are told of values, each with the detector's name."""
    found: list[tuple[str, Fault]] = []
    unsettled: list[tuple[Claim, Figure, int]] = []
    last = context.comparison.old if context.comparison else None
    old_of = context.comparison.old_by_new() if context.comparison else {}
    for claim in _to_judge(context, old_of):
        judged = [
            wrong_growth(context.report, last, claim, level, old_of.get(level.quantity.start))
            for level in claim.levels
        ]
        wrong = [one for one in judged if one]
        # Of a list, the growth may be that of any of its values.
        if wrong and len(wrong) == len(judged):
            found.append(wrong[0])
        elif _is_without_base(claim, old_of):
            implied = implied_base(claim, claim.levels[0])
            whole = implied.whole if implied else None
            if whole is not None and not (last and gives_a_base(last, claim, claim.levels[0])):
                unsettled.append((claim, claim.levels[0], whole))
    if unsettled:
        found.append(("unknown-base", _unsettled(context.report, unsettled)))
    return found


def _to_judge(context: Context, old_of: Mapping[int, Figure]) -> Iterator[Claim]:
    """The claims of a report that nothing else explains, each with the base that the text gives it."""
    wrong_bases, jumped = _wrong_bases(context), _jumped(context)
    wrong_rates = {wrong.span[0] for wrong in rates(context.report) if wrong.span}
    for claim in claims(context.report):
        if claim.base is None and claim.figure.sentence in wrong_bases:
            # What the sentence gives for last year is told of as such; the growth is to follow from it.
            base = wrong_bases[claim.figure.sentence]
            if base in claim.levels:
                continue
            if any(level.quantity.is_like(base.quantity) for level in claim.levels):
                claim = claim._replace(base=base)
        if any(level.quantity.start in wrong_rates | jumped for level in claim.levels):
            # 审结3361件，结案率98.5%，提高0.9个百分点: what contradicts is told of the rate, and of a lost point of the value.
            continue
        if claim.base is None and any(
            follows_from_paragraph(context.report, claim, level) for level in claim.levels
        ):
            continue
        if _is_without_base(claim, old_of):
            claim = claim._replace(base=base_of_same_name(context.report, claim.levels[0]))
        yield claim


def _is_without_base(claim: Claim, old_of: Mapping[int, Figure]) -> bool:
    """It is of one value, whose last year's neither the text nor the earlier report gives."""
    return claim.base is None and len(claim.levels) == 1 and claim.levels[0].quantity.start not in old_of


def _jumped(context: Context) -> set[int]:
    """Where values begin that a slip of the unit explains: scale-jump reports them."""
    return {jump.new.quantity.start for jump in context.draft.jumps}


def _with_last(found: Callable[[Report, Comparison | None], Iterable[Fault]]) -> Check:
    """The check of a detector that holds a report against itself, and against last year's where there is one."""
    return lambda context: found(context.report, context.comparison)


def _streaks(context: Context) -> Iterator[Fault]:
    for pace in streaks(context.report, context.earlier):
        # A streak that stood still is numbering's.
        if pace.written != pace.last:
            yield out_of_step(pace, told_years(pace), message("Check since when the streak runs."))


def _runs(comparison: Comparison) -> Iterator[Fault]:
    """Falls and rises told without their number that last year's report contradicts."""
    return (contradicted(comparison.new, run) for run in runs(comparison))


def _led_to(context: Context) -> Iterator[Fault]:
    """Values that moved from last year's the other way than it is said."""
    jumped = _jumped(context)
    for run in directions(context.comparison) if context.comparison else ():
        if run.level.quantity.start not in jumped:
            yield contradicted(context.report, run)


def _additions(context: Context) -> Iterator[Fault]:
    yield from added_to_base(context.report)
    for found in additions(context.comparison) if context.comparison else ():
        span = (found.added.quantity.start, found.total.quantity.end)
        hint = base_hint(found.old, stated=False)
        yield Fault(span, found.text, hint, old_sentence=found.old.sentence)


def _wrong_bases(context: Context) -> dict[int, Figure]:
    """Sentence → the value it gives for last year that last year's report contradicts."""
    return {value.stated.sentence: value.stated for value in context.draft.last_year_values}


def _unsettled(report: Report, unsettled: list[tuple[Claim, Figure, int]]) -> Fault:
    """Growths whose base nothing at hand gives: one note that names what they imply."""
    named = [
        (level, base, as_written(report, claim) or f"{claim.change.normalize():+f}{claim.unit}")
        for claim, level, base in unsettled
    ]
    hint = message("Check these values in last year's report, or give the base in the text.")
    return Fault(unsettled[0][0].figure.quantity.span, named_bases(named), hint, Severity.NOTE)


DETECTORS = (
    Detector("change", N_("A growth that does not follow from last year's value, or from the base in the sentence"), Example("收到行政复议申请74件，同比增长37.6%。", last="收到行政复议申请58件。"), found_by("change", _claims)),
    Detector("rate-change", N_("A change of a rate that fits neither percentage points nor per cent"), Example("结案率由94.1%提高到96.3%，提高3.2个百分点。"), found_by("rate-change", _claims)),
    Detector("rate-in-per-cent", N_("A change of a rate given in per cent, where percentage points are meant"), Example("败诉率11.8%，同比下降3%。"), found_by("rate-in-per-cent", _claims)),
    Detector("impossible-base", N_("A growth of a small count that no whole number of last year gives"), Example("立案21件，同比增长52%。"), found_by("impossible-base", _claims)),
    Detector("shares", N_("A share that its part and its whole contradict, also of the items of a list"), Example("受理2474件，其中调解结案2369件，占97.5%。"), in_report(shares)),
    Detector("both-ways", N_("“Both fell” or “all rose” where last year's report shows that one did not"), Example("办理信访事项820件，重复信访102件，实现双下降。", last="办理信访事项860件，重复信访96件。"), against_last_year(both_ways)),
    Detector("steady", N_("“As last year” or “a record” that last year's value contradicts"), Example("办理政协提案46件，与上年持平。", last="办理政协提案52件。"), against_last_year(steady_and_records)),
    Detector("superlatives", N_("The first or last of a row that another value of the row exceeds"), Example("工业投资：河口8.6亿元、青杨8.2亿元、柳湾7.9亿元，青杨居首。"), in_report(superlatives)),
    Detector("trends", N_("A rise or fall from value to value that the values do not show"), Example("分别增长5.2%、5.6%、6.0%，呈逐季回落态势。"), in_report(trends)),
    Detector("one-to-many", N_("A ratio 1:n that the two values it is of contradict"), Example("专职20人、兼职60人，专兼职比例1：4。"), in_report(one_to_many)),
    Detector("loan-shares", N_("A ratio of loans to deposits that its two values contradict"), Example("存款余额400亿元、贷款余额300亿元，存贷比85%。"), in_report(lambda report: named_shares_of(report, LOANS))),
    Detector("balances", N_("A balance that does not follow from what came in and what went out"), Example("新领证86人，注销29人，净增115人。"), in_report(balances)),
    Detector("tables", N_("A change in a table that does not follow from the values of its row"), Example("指标 | 2023年 | 2024年 | 增减\n调解纠纷（件） | 642 | 705 | 53\n法律援助（件） | 317 | 326 | 9\n办理公证（件） | 208 | 225 | 17"), in_report(table_changes)),
    Detector("mismatched-changes", N_("A change in the wrong measure, or given twice in opposite directions"), Example("受理320件，同比增长12个百分点。"), _with_last(mismatched_changes)),
    Detector("declared", N_("“All”, “none”, “exceeded” or “first” that a number beside it contradicts"), Example("问题全部整改到位，整改率96%。"), in_report(declared)),
    Detector("frequencies", N_("A yearly count below the frequency that the sentence states"), Example("坚持每月召开1次，全年召开9次。"), in_report(frequencies)),
    Detector("turns", N_("The distance between a fall and a growth, computed wrong"), Example("由下降3.2%转为增长4.5%，回升7.3个百分点。"), in_report(turns)),
    Detector("converted", N_("One value in two units that are not equal"), Example("流转土地800公顷，折合8000亩。"), in_report(converted)),
    Detector("done-of-due", N_("The share of a task done that the two numbers contradict"), Example("筹集房源2400套，完成年度任务2300套的95.8%。"), in_report(done_of_due)),
    Detector("directions", N_("A value that moves the other way than the sentence says"), Example("由12.3%下降至14.1%。"), in_report(inner_directions)),
    Detector("worded-shares", N_("A share in words that its part and its whole contradict"), Example("审结的96件中，调解结案的41件，占五成以上。"), in_report(worded_shares)),
    Detector("all-of-them", N_("A statement about every value of a list that does not hold for one"), Example("分别增长12.3%、9.8%、15.4%，均实现两位数增长。"), in_report(all_of_them)),
    Detector("yearly-averages", N_("A yearly average growth that does not lead from the first value to the last"), Example("由2020年的38460元增加到2025年的52460元，年均增长7.3%。"), in_report(yearly_averages)),
    Detector("leads", N_("A lead over an average that the two rates contradict"), Example("增长7.4%，高于全市平均水平（5.9%）2.5个百分点。"), in_report(compared_points)),
    Detector("rank-moves", N_("Places gained or lost that are not the difference of the two ranks"), Example("营商环境评价列全省第4位，较上年前移4位。", last="营商环境评价列全省第7位。"), _with_last(rank_moves)),
    Detector("streaks", N_("A streak of years that does not go on from last year's report"), Example("法治政府建设考核连续5年获评优秀等次。", last="法治政府建设考核连续3年获评优秀等次。"), _streaks),
    Detector("runs", N_("A rise or fall given without its number that last year's report contradicts"), Example("办理政协提案31件，较上年有所减少。", last="办理政协提案24件。"), against_last_year(_runs)),
    Detector("led-to", N_("A value said to have risen or fallen that last year's report shows moving the other way"), Example("行政诉讼败诉率降至9.6%。", last="行政诉讼败诉率为8.4%。"), _led_to),
    Detector("additions", N_("An addition that does not lead from last year's total, or the one beside it, to this year's"), Example("新培养“法律明白人”300名，累计达到4200名。", last="累计培养“法律明白人”3800名。"), _additions),
    Detector("unknown-base", N_("Growths whose base no report gives, in one note with the values they imply"), Example("检查企业420家，同比增长20%。"), found_by("unknown-base", _claims)),
)  # fmt: skip

RULE = Rule(
    "Y003", "growth-claim", Severity.WARNING, Need.DRAFT, DETECTORS, __doc__ or "", subject=Subject.FIGURE
)

"""A stated growth, fall, share or streak that the numbers contradict.

Rationale: the value is updated and the growth beside it is not, or the growth is taken from another
line of the table.  The base is the one the sentence gives (由20天压缩至12天), or its paragraph, or else last year's
report.  What is told in words (近一倍, 三分之一) is computed, too, and so is what a sentence says of its own numbers.

Example: 收到行政复议申请74件，同比增长37.6% with 58件 in last year's report: 27.6%.

Source: 国家统计局 counts changes of rates in 百分点.

Fix: compute the growth anew from the figures both reports print, or say what the base is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import takewhile

from compare.checks.contradictions.stocks import additions
from compare.checks.place import finding
from compare.checks.rates.all_of_them import all_of_them
from compare.checks.rates.balances import balances
from compare.checks.rates.compared_points import compared_points
from compare.checks.rates.contradiction import Contradiction
from compare.checks.rates.converted import converted
from compare.checks.rates.declared import declared
from compare.checks.rates.directions import directions, inner_directions
from compare.checks.rates.done_of_due import done_of_due
from compare.checks.rates.frequencies import frequencies
from compare.checks.rates.implied import gives_a_base, implied_base, impossible_base, named_bases
from compare.checks.rates.mismatched_changes import mismatched_changes
from compare.checks.rates.named_ratios import LOANS, named_shares_of, one_to_many
from compare.checks.rates.paragraph_bases import base_of_same_name, bases_in_paragraph
from compare.checks.rates.rank_moves import rank_moves
from compare.checks.rates.runs import Run, runs, told_run
from compare.checks.rates.shares import rates, shares
from compare.checks.rates.steady import steady_and_records
from compare.checks.rates.streaks import Pace, streaks, told_years
from compare.checks.rates.superlatives import superlatives
from compare.checks.rates.trends import both_ways, trends
from compare.checks.rates.turns import turns
from compare.checks.rates.worded_shares import worded_shares
from compare.checks.rates.yearly_averages import yearly_averages
from compare.checks.rule import Context, Detector, Need, Rule, found_by
from compare.evidence import sentence_evidence
from compare.figures.growth import Claim, claims
from compare.figures.precision import decimals, last_decimal, relative_uncertainty, rounded, uncertainty
from compare.message import N_, Message, message
from compare.model import Comparison, Figure, FigureKind, Finding, Report, Severity

_MOST_BESIDE = 200
"""Figures of one sentence of last year's report that are looked through for another base."""
_LONGEST_CLAIM = 12
"""Characters in front of a change that say how it moved."""
_WORDS_OF_CLAIM = re.compile(
    "[^，,、；;。：:！!？?（()）\\d\\s]*(?:[增升涨加多翻减降少缩压长]|提高|下滑|回落|扩大|[是为])了?[^，,；;。\\d]{0,3}$"
)


def _claims(context: Context) -> list[tuple[str, Finding]]:
    """What is wrong with growths that are told of values, each with the detector's name."""
    found: list[tuple[str, Finding]] = []
    unsettled: list[tuple[Claim, Figure, int]] = []
    old_of = context.comparison.old_by_new() if context.comparison else {}
    wrong_bases = _wrong_bases(context)
    wrong_rates = {span[0] for span, _, _ in rates(context.report)}
    jumped = _jumped(context)
    for claim in claims(context.report):
        if claim.base is None and claim.figure.sentence in wrong_bases:
            # What the sentence gives for last year is told of as such; the growth is to follow from it.
            base = wrong_bases[claim.figure.sentence]
            if base in claim.levels:
                continue
            claim = claim._replace(base=base)
        if any(level.quantity.start in wrong_rates | jumped for level in claim.levels):
            # 审结3361件，结案率98.5%，提高0.9个百分点: what contradicts is told of the rate, and of a lost point of the value.
            continue
        if claim.base is None and any(
            _follows_from_paragraph(context, claim, level) for level in claim.levels
        ):
            continue
        if claim.base is None and len(claim.levels) == 1 and not old_of.get(claim.levels[0].quantity.start):
            claim = claim._replace(base=base_of_same_name(context.report, claim.levels[0]))
        judged = [_judged(context, claim, level, old_of.get(level.quantity.start)) for level in claim.levels]
        wrong = [one for one in judged if one]
        # Of a list, the growth may be that of any of its values.
        if wrong and len(wrong) == len(judged):
            found.append(wrong[0])
        elif len(claim.levels) == 1 and claim.base is None and not old_of.get(claim.levels[0].quantity.start):
            implied = implied_base(claim, claim.levels[0])
            if implied is not None and not (
                context.comparison and gives_a_base(context.comparison.old, claim, claim.levels[0])
            ):
                unsettled.append((claim, claim.levels[0], implied))
    if unsettled:
        named = [
            (
                claim,
                level,
                base,
                _as_written(context.report, claim) or f"{claim.change.normalize():+f}{claim.unit}",
            )
            for claim, level, base in unsettled
        ]
        found.append(("unknown-base", _unsettled(context, named)))
    return found


def _jumped(context: Context) -> set[int]:
    """Where values begin that a slip of the unit explains: scale-jump reports them."""
    return {jump.new.quantity.start for jump in context.draft.jumps}


def _shares(context: Context) -> Iterator[Finding]:
    for span, text, hint in shares(context.report):
        yield finding(RULE, context.report, span, text, hint=hint)


def _own(found: Callable[[Report], Iterable[Contradiction]]) -> Callable[[Context], Iterator[Finding]]:
    """The check of a detector that holds a report against itself."""
    return lambda context: _contradictions(context, found(context.report))


def _against(
    found: Callable[[Comparison], Iterable[Contradiction]],
) -> Callable[[Context], Iterator[Finding]]:
    """The check of a detector that holds a report against last year's."""
    return lambda context: _contradictions(context, found(context.comparison) if context.comparison else ())


def _with_last(
    found: Callable[[Report, Comparison | None], Iterable[Contradiction]],
) -> Callable[[Context], Iterator[Finding]]:
    """The check of a detector that holds a report against itself, and against last year's where there is one."""
    return lambda context: _contradictions(context, found(context.report, context.comparison))


def _contradictions(context: Context, found: Iterable[Contradiction]) -> Iterator[Finding]:
    for wrong in found:
        yield _of_last_year(context, wrong.span, wrong.text, wrong.hint, wrong.old)


def _streaks(context: Context) -> Iterator[Finding]:
    for pace in streaks(context.report, context.earlier):
        # A streak that stood still is numbering's.
        if pace.written != pace.last:
            yield _streak(context, pace)


def _runs(context: Context) -> Iterator[Finding]:
    """Falls and rises told without their number that last year's report contradicts."""
    if context.comparison:
        yield from _movements(context, runs(context.comparison))


def _led_to(context: Context) -> Iterator[Finding]:
    """Values that moved from last year's the other way than it is said."""
    if context.comparison:
        jumped = _jumped(context)
        led_to = (f for f in directions(context.comparison) if f.level.quantity.start not in jumped)
        yield from _movements(context, led_to)


def _movements(context: Context, found: Iterable[Run]) -> Iterator[Finding]:
    for run in found:
        hint = (
            message("Check since when the streak runs.")
            if "连续" in context.report.text[slice(*run.span)]
            else message("Check both values, and whether the report counts otherwise this year.")
        )
        yield _of_last_year(context, run.span, told_run(context.report, run), hint, run.old)


def _additions(context: Context) -> Iterator[Finding]:
    for added in additions(context.comparison) if context.comparison else ():
        span = (added.added.quantity.start, added.total.quantity.end)
        yield _of_last_year(context, span, added.text, _base_hint(added.old, stated=False), added.old)


def _wrong_bases(context: Context) -> dict[int, Figure]:
    """Sentence → the value it gives for last year that last year's report contradicts."""
    return {value.stated.sentence: value.stated for value in context.draft.last_year_values}


def _judged(context: Context, claim: Claim, level: Figure, old: Figure | None) -> tuple[str, Finding] | None:
    """What is wrong with a claim if it is the growth of this value, and which detector says so; None where nothing is proved."""
    quantity = level.quantity
    if not quantity.is_exact:
        return None
    base = claim.base
    if base is None and old is None:
        if quantity.kind is FigureKind.RATE and claim.unit == "%":
            return _named("rate-in-per-cent", _rate_without_base(context, claim, level))
        return _named("impossible-base", _impossible_base(context, claim, level))
    known = base or old
    if (
        known is None
        or not _is_comparable(level, known)
        or (base is None and _another_base(context, claim, known, level))
    ):
        return None  # fmt: skip
    if quantity.kind is FigureKind.RATE:
        changed = _rate_change(context, claim, level, known, stated=base is not None)
        is_form = changed is not None and changed.severity is Severity.NOTE
        return _named("rate-in-per-cent" if is_form else "rate-change", changed)
    return _named("change", _change(context, claim, level, known, stated=base is not None))


def _named(detector: str, found: Finding | None) -> tuple[str, Finding] | None:
    return (detector, found) if found else None


def _follows_from_paragraph(context: Context, claim: Claim, level: Figure) -> bool:
    """The base stands a sentence before: a case study has figures of its own, whatever last year's report counts."""
    return any(
        _is_comparable(level, base) and claim.off(_computed(claim, level, base)) <= 0
        for base in bases_in_paragraph(context.report, level)
    )


def _is_comparable(level: Figure, known: Figure) -> bool:
    one, other = level.quantity, known.quantity
    same = one.kind is other.kind and (one.unit == other.unit or one.kind is FigureKind.MONEY)
    return same and other.is_exact and other.value != 0


def _another_base(context: Context, claim: Claim, known: Figure, level: Figure) -> bool:
    """Another value of last year's sentence explains the claim: the two sentences count differently."""
    comparison = context.comparison
    if comparison is None:
        return False
    figures = comparison.old.figures
    first = bisect_left(figures, known.sentence, key=lambda f: f.sentence)
    beside = takewhile(lambda f: f.sentence == known.sentence, figures[first : first + _MOST_BESIDE])
    return any(
        other is not known and _is_comparable(level, other) and claim.off(_computed(claim, level, other)) <= 0
        for other in beside
    )


def _computed(claim: Claim, level: Figure, known: Figure) -> Decimal:
    change = level.quantity.value - known.quantity.value
    return change / known.quantity.value * 100 if claim.unit == "%" else change


def _change(context: Context, claim: Claim, level: Figure, known: Figure, *, stated: bool) -> Finding | None:
    quantity, old = level.quantity, known.quantity
    computed = _computed(claim, level, known)
    uncertain = Decimal(0)
    if claim.unit == "%":
        # Amounts are printed rounded (5.2亿元), so the growth of the printed ones is uncertain.
        relative = relative_uncertainty(old.text, old.value) + relative_uncertainty(
            quantity.text, quantity.value
        )
        uncertain = abs(computed + 100) * relative
    else:
        # 18.4亿元 after 17.1亿元, and 增加1.25亿元: each is rounded by itself.
        uncertain = sum((uncertainty(f) for f in (known, level, claim.figure)), Decimal(0))
    if claim.off(computed) <= uncertain:
        return None
    values = {
        "claim": _worded(context.report, claim),
        "old": old.text,
        "new": quantity.text,
        "computed": _shown(claim, computed),
        "unit": claim.figure.quantity.unit,
    }
    text = (
        message("“{claim}” does not follow from the sentence itself: from {old} to {new} is {computed}{unit}.", **values)
        if stated
        else message("“{claim}” does not follow from the two reports: {new} is last year's value too.", **values)
        if old.value == quantity.value
        else message("“{claim}” does not follow from the two reports: {old} last year and {new} this year give {computed}{unit}.", **values)
    )  # fmt: skip
    return _found(context, claim, text, _base_hint(known, stated=stated), None if stated else known)


def _shown(claim: Claim, computed: Decimal) -> str:
    """The computed change in the unit the claim is written in."""
    places = max(1, decimals(claim.figure.quantity.text))
    if claim.figure.quantity.unit == "倍":
        times = computed / 100 + (1 if claim.is_ratio else 0)
        return f"{rounded(times, places):f}"
    return f"{rounded(computed, places):+f}" if claim.unit == "%" else f"{computed.normalize():+f}"


def _base_hint(known: Figure, *, stated: bool) -> Message:
    if stated:
        return message("Check both values and compute the change anew.")
    return message("Check whether last year's value was {old} and compute the change anew.", old=known.quantity.text)  # fmt: skip


def _found(
    context: Context,
    claim: Claim,
    text: Message,
    hint: Message,
    old: Figure | None,
    severity: Severity | None = None,
    *,
    with_words: bool = False,
) -> Finding:
    """A finding at the number of a claim, or from the words in front of it where they are what is wrong."""
    quantity = claim.figure.quantity
    start = quantity.start
    if with_words:
        start = quantity.end - len(_as_written(context.report, claim) or quantity.text)
    last = context.comparison.old if context.comparison and old else None
    return finding(
        RULE,
        context.report,
        (start, quantity.end),
        text,
        hint=hint,
        severity=severity,
        also=(sentence_evidence(last, old.sentence),) if last and old else (),
        old_sentence=old.sentence if last and old else None,
    )


def _worded(report: Report, claim: Claim) -> str | Message:
    """较上年减少5件: the claim as written; a fall of 5件 where a list says of several at once how they moved."""
    quantity = claim.figure.quantity
    if written := _as_written(report, claim):
        return written
    if quantity.unit == "倍":
        return quantity.text
    amount = f"{abs(claim.change).normalize():f}{claim.unit}"
    return message("a fall of {amount}", amount=amount) if claim.change < 0 else message("a rise of {amount}", amount=amount)  # fmt: skip


def _as_written(report: Report, claim: Claim) -> str:
    """The claim with the words in front of it that say which way it went; empty where there are none."""
    quantity = claim.figure.quantity
    sentence = report.sentences[claim.figure.sentence]
    before = report.text[max(sentence.start, quantity.start - _LONGEST_CLAIM) : quantity.start]
    words = _WORDS_OF_CLAIM.search(before)
    return words.group() + quantity.text if words else ""


def _rate_change(
    context: Context, claim: Claim, level: Figure, known: Figure, *, stated: bool
) -> Finding | None:
    """A rate's change, read as 百分点 and as per cent of last year's rate."""
    points = level.quantity.value - known.quantity.value
    relative = points / known.quantity.value * 100
    # Two rates printed to one decimal differ by their true difference, give or take one such place.
    slack = last_decimal(known.quantity.text) / 2
    values = {
        "claim": _worded(context.report, claim),
        "old": known.quantity.text,
        "new": level.quantity.text,
        "points": f"{points:+}",
        "relative": f"{rounded(relative, 1):+f}",
    }
    from_points, from_relative = abs(points - claim.change), abs(relative - claim.change)
    if claim.unit == "个百分点":
        if claim.off(points) <= slack:
            return None
        is_turned = abs(points + claim.change) <= slack
        text = message("“{claim}” does not follow: from {old} to {new} is {points} percentage points.", **values)  # fmt: skip
        hint = message("Check both rates and compute the difference anew.")
        return _found(context, claim, text, hint, None if stated else known, with_words=is_turned)
    hint = message("Give the change of a rate in 百分点.")
    if claim.off(points) <= slack and from_points <= from_relative:
        text = message("The change of a rate is given in per cent: from {old} to {new} is {points} percentage points, or {relative} per cent of last year's rate.", **values)  # fmt: skip
        return _found(context, claim, text, hint, None if stated else known, Severity.NOTE)
    if claim.off(relative) <= slack:
        return None
    text = message("“{claim}” fits neither reading: from {old} to {new} is {points} percentage points, or {relative} per cent of last year's rate.", **values)  # fmt: skip
    return _found(context, claim, text, hint, None if stated else known)


def _rate_without_base(context: Context, claim: Claim, level: Figure) -> Finding | None:
    """败诉率11.8%，同比下降3%: last year's rate by either reading."""
    value = level.quantity.value
    if level.quantity.unit != "%" or claim.figure.quantity.unit != "%" or abs(claim.change) >= 100:
        return None
    relative = value / (1 + claim.change / 100)
    points = value - claim.change
    if not 0 <= points <= 100:
        # 网办率85%，增长120% can only be per cent of last year's rate.
        return None
    text = message(
        "The change of a rate is given in per cent: read as percentage points, last year's rate was {points}%; read as per cent of it, {relative}%.",
        points=f"{points.normalize():f}", relative=f"{rounded(relative, 1):f}",
    )  # fmt: skip
    hint = message("Give the change of a rate in 百分点.")
    return _found(context, claim, text, hint, None, Severity.NOTE)


def _impossible_base(context: Context, claim: Claim, level: Figure) -> Finding | None:
    """A growth of a small count that no whole number of last year's gives."""
    exact = impossible_base(claim, level)
    if exact is None:
        return None
    text = message("“{claim}” to {new} implies {implied} last year, which is no whole number.", claim=_worded(context.report, claim), new=level.quantity.text, implied=f"{rounded(exact, 2)}{level.quantity.unit}")  # fmt: skip
    return _found(context, claim, text, message("Check last year's value and compute the change anew."), None)


def _unsettled(context: Context, unsettled: list[tuple[Claim, Figure, int, str]]) -> Finding:
    """Growths whose base nothing at hand gives: one note that names what they imply."""
    first = unsettled[0][0].figure.quantity
    hint = message("Check these values in last year's report, or give the base in the text.")
    span = (first.start, first.end)
    text = named_bases([(level, base, said) for _, level, base, said in unsettled])
    return finding(RULE, context.report, span, text, hint=hint, severity=Severity.NOTE)


def _streak(context: Context, pace: Pace) -> Finding:
    return finding(
        RULE,
        context.report,
        pace.span,
        told_years(pace),
        hint=message("Check since when the streak runs."),
        also=(sentence_evidence(pace.earlier, pace.earlier_sentence),),
        old_sentence=pace.earlier_sentence if pace.is_last_year else None,
    )  # fmt: skip


def _of_last_year(
    context: Context, span: tuple[int, int], text: Message, hint: Message, old: Figure | None
) -> Finding:
    last = context.comparison.old if context.comparison else None
    if last is None or old is None:
        return finding(RULE, context.report, span, text, hint=hint)
    also = (sentence_evidence(last, old.sentence),)
    return finding(RULE, context.report, span, text, hint=hint, also=also, old_sentence=old.sentence)


DETECTORS = (
    Detector("change", N_("A growth that does not follow from last year's value, or from the base in the sentence"), "收到行政复议申请74件，同比增长37.6%（上年报告为58件）", found_by("change", _claims)),
    Detector("rate-change", N_("A change of a rate that fits neither percentage points nor per cent"), "结案率由94.1%提高到96.3%，提高3.2个百分点", found_by("rate-change", _claims)),
    Detector("rate-in-per-cent", N_("A change of a rate given in per cent, where percentage points are meant"), "败诉率11.8%，同比下降3%", found_by("rate-in-per-cent", _claims)),
    Detector("impossible-base", N_("A growth of a small count that no whole number of last year gives"), "立案21件，同比增长52%", found_by("impossible-base", _claims)),
    Detector("shares", N_("A share that its part and its whole contradict, also of the items of a list"), "受理2474件，其中调解结案2369件，占97.5%", _shares),
    Detector("both-ways", N_("“Both fell” or “both rose” where last year's report shows that one did not"), "投诉量、举报量实现双下降：分别为31件、27件（上年报告为35件、24件）", _against(both_ways)),
    Detector("steady", N_("“As last year” or “a record” that last year's value contradicts"), "办理提案46件，与上年持平（上年报告为52件）", _against(steady_and_records)),
    Detector("superlatives", N_("The first or last of a row that another value of the row exceeds"), "工业投资：河口8.6亿元、青杨8.2亿元、柳湾7.9亿元，青杨居首", _own(superlatives)),
    Detector("trends", N_("A rise or fall from value to value that the values do not show"), "分别增长5.2%、5.6%、6.0%，呈逐季回落态势", _own(trends)),
    Detector("one-to-many", N_("A ratio 1:n that the two values it is of contradict"), "专职20人、兼职60人，专兼职比例1：4", _own(one_to_many)),
    Detector("loan-shares", N_("A ratio of loans to deposits that its two values contradict"), "存款余额400亿元、贷款余额300亿元，存贷比85%", _own(lambda report: named_shares_of(report, LOANS))),
    Detector("balances", N_("A balance that does not follow from what came in and what went out"), "新领证86人，注销29人，净增115人", _own(balances)),
    Detector("mismatched-changes", N_("A change in the wrong measure, or given twice in opposite directions"), "受理320件，同比增长12个百分点", _with_last(mismatched_changes)),
    Detector("declared", N_("“All”, “none”, “exceeded” or “first” that a number beside it contradicts"), "问题全部整改到位，整改率96%", _own(declared)),
    Detector("frequencies", N_("A yearly count below the frequency that the sentence states"), "坚持每月召开1次，全年召开9次", _own(frequencies)),
    Detector("turns", N_("The distance between a fall and a growth, computed wrong"), "由下降3.2%转为增长4.5%，回升7.3个百分点", _own(turns)),
    Detector("converted", N_("One value in two units that are not equal"), "流转土地800公顷，折合8000亩", _own(converted)),
    Detector("done-of-due", N_("The share of a task done that the two numbers contradict"), "筹集房源2400套，完成年度任务2300套的95.8%", _own(done_of_due)),
    Detector("directions", N_("A value that moves the other way than the sentence says"), "由12.3%下降至14.1%", _own(inner_directions)),
    Detector("worded-shares", N_("A share in words that its part and its whole contradict"), "审结的96件中，调解结案的41件，占五成以上", _own(worded_shares)),
    Detector("all-of-them", N_("A statement about every value of a list that does not hold for one"), "分别增长12.3%、9.8%、15.4%，均实现两位数增长", _own(all_of_them)),
    Detector("yearly-averages", N_("A yearly average growth that does not lead from the first value to the last"), "由2020年的38460元增加到2025年的52460元，年均增长7.3%", _own(yearly_averages)),
    Detector("leads", N_("A lead over an average that the two rates contradict"), "增长7.4%，高于全市平均水平（5.9%）2.5个百分点", _own(compared_points)),
    Detector("rank-moves", N_("Places gained or lost that are not the difference of the two ranks"), "列第4位，较上年前移4位（上年报告为第7位）", _with_last(rank_moves)),
    Detector("streaks", N_("A streak of years that does not go on from last year's report"), "连续5年获评优秀（上年报告为连续3年）", _streaks),
    Detector("runs", N_("A rise or fall given without its number that last year's report contradicts"), "办理31件，较上年有所减少（上年报告为24件）", _runs),
    Detector("led-to", N_("A value said to have risen or fallen that last year's report shows moving the other way"), "败诉率降至9.6%（上年报告为8.4%）", _led_to),
    Detector("additions", N_("An addition that does not lead from last year's total to this year's"), "新培养300名，累计达到4200名（上年报告为3800名）", _additions),
    Detector("unknown-base", N_("Growths whose base no report gives, in one note with the values they imply"), "检查企业420家，同比增长20%（无上年报告）", found_by("unknown-base", _claims)),
)  # fmt: skip

RULE = Rule("Y003", "growth-claim", Severity.WARNING, Need.DRAFT, DETECTORS, __doc__ or "")

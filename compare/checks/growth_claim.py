"""A stated growth, fall, share or streak that the numbers contradict.

Rationale: the value is updated and the growth beside it is not, or the growth is taken from another
line of the table.  Where last year's report or the sentence itself gives the base (由20天压缩至12天), the growth is
computed, and told in words (近一倍, 一成半, 三分之一) as well; a fall or rise of a rate is computed in 百分点 and in per cent.  A base that the same paragraph
gives, as case studies do (2023年投诉97件。…2024年减至21件), goes before last year's report.  Where neither gives it, the base
the growth implies is named, to be looked up.  Shares in a row (占比分别为35.7%、32.6%) are those of the items at their
places, and a share may name its part a sentence behind the list.
A share that says what it is of (占收案总数) is not that of the cases accepted.  连续两年下降 is held against the change that last
year's report gave, the word for how a value came to be (败诉率降至9.6%) against last year's value, what was added
(新培养300名，累计达到4200名) against both totals, and so are 与上年持平, 创历史新高 and 双下降.  What the sentence itself gives is
computed too: 净增, places gained (前移4位), a lead over an average (高于全市平均水平（5.9%）2.5个百分点), 年均增长 between two years, the
share of a task, shares in words (占五成以上), and what is said of all of a row (均实现两位数增长).

Example: 收到行政复议申请74件，同比增长37.6% with 58件 in last year's report: 27.6%.

Source: 国家统计局 counts changes of rates in 百分点.

Fix: compute the growth anew from the figures both reports print, or say what the base is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from decimal import Decimal
from itertools import chain, takewhile

from compare.checks.contradictions.stocks import additions
from compare.checks.place import finding
from compare.checks.rates.directions import directions
from compare.checks.rates.implied import gives_a_base, implied_base, impossible_base, named_bases
from compare.checks.rates.own_numbers import own_numbers
from compare.checks.rates.paragraph_bases import base_of_same_name, bases_in_paragraph
from compare.checks.rates.runs import runs, told_run
from compare.checks.rates.shares import rates, shares
from compare.checks.rates.streaks import Pace, streaks, told_years
from compare.checks.rule import Context, Need, Rule
from compare.evidence import sentence_evidence
from compare.figures.growth import Claim, claims
from compare.figures.precision import decimals, last_decimal, relative_uncertainty, rounded, uncertainty
from compare.message import Message, message
from compare.model import Comparison, Figure, FigureKind, Finding, Report, Severity

_MOST_BESIDE = 200
"""Figures of one sentence of last year's report that are looked through for another base."""
_LONGEST_CLAIM = 12
"""Characters in front of a change that say how it moved."""
_WORDS_OF_CLAIM = re.compile(
    "[^，,、；;。：:！!？?（()）\\d\\s]*(?:[增升涨加多翻减降少缩压长]|提高|下滑|回落|扩大|[是为])了?[^，,；;。\\d]{0,3}$"
)


def _check(context: Context) -> Iterator[Finding]:
    unsettled: list[tuple[Claim, Figure, int]] = []
    old_of = context.comparison.old_by_new() if context.comparison else {}
    wrong_bases = _wrong_bases(context)
    wrong_rates = {span[0] for span, _, _ in rates(context.report)}
    jumped = {jump.new.quantity.start for jump in context.draft.jumps}
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
        found = [wrong for wrong in judged if wrong]
        # Of a list, the growth may be that of any of its values.
        if found and len(found) == len(judged):
            yield found[0]
        elif len(claim.levels) == 1 and claim.base is None and not old_of.get(claim.levels[0].quantity.start):
            implied = implied_base(claim, claim.levels[0])
            if implied is not None and not (
                context.comparison and gives_a_base(context.comparison.old, claim, claim.levels[0])
            ):
                unsettled.append((claim, claim.levels[0], implied))
    for span, text, hint in shares(context.report):
        yield finding(RULE, context.report, span, text, hint=hint)
    for wrong in own_numbers(context.report, context.comparison):
        yield _of_last_year(context, wrong.span, wrong.text, wrong.hint, wrong.old)
    for pace in streaks(context.report, context.earlier):
        # A streak that stood still is numbering's.
        if pace.written != pace.last:
            yield _streak(context, pace)
    if context.comparison:
        yield from _movements(context, context.comparison, jumped)
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
        yield _unsettled(context, named)


def _movements(context: Context, comparison: Comparison, jumped: Container[int]) -> Iterator[Finding]:
    """Falls, rises and additions told in words or by their result that last year's report contradicts."""
    led_to = (found for found in directions(comparison) if found.level.quantity.start not in jumped)
    for run in chain(runs(comparison), led_to):
        hint = (
            message("Check since when the streak runs.")
            if "连续" in context.report.text[slice(*run.span)]
            else message("Check both values, and whether the report counts otherwise this year.")
        )
        yield _of_last_year(context, run.span, told_run(context.report, run), hint, run.old)
    for added in additions(comparison):
        span = (added.added.quantity.start, added.total.quantity.end)
        yield _of_last_year(context, span, added.text, _base_hint(added.old, stated=False), added.old)


def _wrong_bases(context: Context) -> dict[int, Figure]:
    """Sentence → the value it gives for last year that last year's report contradicts."""
    return {value.stated.sentence: value.stated for value in context.draft.last_year_values}


def _judged(context: Context, claim: Claim, level: Figure, old: Figure | None) -> Finding | None:
    """What is wrong with a claim if it is the growth of this value; None where nothing is proved."""
    quantity = level.quantity
    if not quantity.is_exact:
        return None
    base = claim.base
    if base is None and old is None:
        if quantity.kind is FigureKind.RATE and claim.unit == "%":
            return _rate_without_base(context, claim, level)
        return _impossible_base(context, claim, level)
    known = base or old
    if (
        known is None
        or not _is_comparable(level, known)
        or (base is None and _another_base(context, claim, known, level))
    ):
        return None  # fmt: skip
    if quantity.kind is FigureKind.RATE:
        return _rate_change(context, claim, level, known, stated=base is not None)
    return _change(context, claim, level, known, stated=base is not None)


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


RULE = Rule("Y003", "growth-claim", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")

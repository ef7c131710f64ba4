"""Growths that do not follow from the value they are told of and its base.

The base is the value that the sentence gives for last year, or else that of last year's report: 74件，同比增长37.6%
after 58件.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple

from compare.checks.contradictions.same_name import is_other_deed
from compare.checks.rates.contradiction import Value
from compare.checks.rates.implied import implied_base
from compare.checks.rates.paragraph_bases import bases_in_paragraph
from compare.figures.clause import text_before
from compare.figures.growth import Claim
from compare.figures.precision import decimals, last_decimal, rounded, slack_of
from compare.message import Message, message
from compare.model import Fault, Figure, FigureKind, Report, Severity

_MOST_BESIDE = 200
"""Figures of one sentence of last year's report that are looked through for another base."""
_LONGEST_CLAIM = 12
"""Characters in front of a change that say how it moved."""
_WORDS_OF_CLAIM = re.compile(
    "[^，,、；;。：:！!？?（()）\\d\\s]*(?:[增升涨加多翻减降少缩压长]|提高|下滑|回落|扩大|[是为])了?[^，,；;。\\d]{0,3}$"
)
_YEAR = re.compile(r"[比较]?\s*(?:19|20)\d\d\s*$")
_COMPARES = re.compile(
    "(?:[比较与](?:上一?|去|前)年|同比|环比|[增升涨加多翻减降少缩压长]|提高|下滑|回落|扩大|[是为]).*"
)
"""Where the words of a change begin at the latest."""


class Kind(StrEnum):
    """What is wrong with a growth."""

    CHANGE = "change"
    """It does not follow from the two values."""
    RATE_CHANGE = "rate-change"
    """The change of a rate follows neither in percentage points nor in per cent."""
    RATE_IN_PER_CENT = "rate-in-per-cent"
    """The change of a rate is given in per cent."""
    IMPOSSIBLE_BASE = "impossible-base"
    """No whole number of last year's grows by it."""


class WrongGrowth(NamedTuple):
    """A growth that does not follow from the value it is told of."""

    kind: Kind
    fault: Fault


def wrong_growth(
    report: Report, last: Report | None, claim: Claim, level: Figure, old: Figure | None
) -> WrongGrowth | None:
    """What is wrong with a claim if it is the growth of the value ``level``; None where nothing is proved.

    ``old`` is that value in last year's report ``last``; where the claim has a base of its own, that one counts.
    """
    quantity = level.quantity
    if not quantity.is_exact:
        return None
    is_rate = quantity.kind is FigureKind.RATE
    known, since = claim.base or old, None if claim.base else old
    if known is None:
        is_of_a_rate = is_rate and claim.unit == "%"
        return _rate_without_base(claim, level) if is_of_a_rate else _impossible_base(report, claim, level)
    if not _is_comparable(level, known) or (since and _another_base(last, claim, known, level)):
        return None
    return (_rate_change if is_rate else _change)(report, claim, level, known, since)


def follows_from_paragraph(report: Report, claim: Claim, level: Figure) -> bool:
    """The base stands a sentence before: a case study has figures of its own, whatever last year's report counts."""
    return any(_follows(claim, level, base) for base in bases_in_paragraph(report, level))


def as_written(report: Report, claim: Claim) -> str:
    """The claim with the words in front of it that say which way it went; empty where there are none."""
    quantity = claim.figure.quantity
    sentence = report.sentences[claim.figure.sentence]
    before = text_before(report, claim.figure, _LONGEST_CLAIM)
    words = _WORDS_OF_CLAIM.search(before)
    if not words:
        return ""
    at = words.start()
    year = _YEAR.search(before, 0, at) if words[0].startswith("年") else None
    if year:
        at = year.start()
    elif before[:at].rstrip()[-1:].isdigit() or (at == 0 and sentence.start < quantity.start - len(before)):
        # Cut in the middle of a clause: the quotation begins with the words that compare.
        compares = _COMPARES.search(before, at)
        at = compares.start() if compares else at
    return before[at:] + quantity.text


def base_hint(known: Figure, *, stated: bool) -> Message:
    """What to do about a change that does not follow, where its base is ``stated`` or last year's report gives it."""
    if stated:
        return message("Check both values and compute the change anew.")
    return message("Check whether last year's value was {old} and compute the change anew.", old=known.quantity.text)  # fmt: skip


def _is_comparable(level: Figure, known: Figure) -> bool:
    one, other = level.quantity, known.quantity
    same = one.kind is other.kind and (one.unit == other.unit or one.kind is FigureKind.MONEY)
    return same and other.is_exact and other.value != 0


def _another_base(last: Report | None, claim: Claim, known: Figure, level: Figure) -> bool:
    """Another value of last year's sentence explains the claim: the two sentences count differently."""
    if last is None:
        return False
    figures = last.figures
    first = bisect_left(figures, known.sentence, key=lambda f: f.sentence)
    beside = takewhile(lambda f: f.sentence == known.sentence, figures[first : first + _MOST_BESIDE])
    # 新收172件 after 新收154件 did not grow from what was 办结.
    own = _last_name(level)
    is_named_alike = own == _last_name(known)
    return any(
        other is not known
        and not (is_named_alike and is_other_deed(own, _last_name(other)))
        and _follows(claim, level, other)
        for other in beside
    )


def _follows(claim: Claim, level: Figure, known: Figure) -> bool:
    return _is_comparable(level, known) and claim.off(_computed(claim, level, known)) <= 0


def _last_name(figure: Figure) -> str:
    return figure.indicator.rpartition("：")[2]


def _computed(claim: Claim, level: Figure, known: Figure) -> Decimal:
    change = level.quantity.value - known.quantity.value
    return change / known.quantity.value * 100 if claim.unit == "%" else change


def _change(
    report: Report, claim: Claim, level: Figure, known: Figure, since: Figure | None
) -> WrongGrowth | None:
    """A change that does not follow from the known value; ``since`` is that value where last year's report gives it."""
    quantity, old = level.quantity, known.quantity
    computed = _computed(claim, level, known)
    # Amounts are printed rounded, so the growth of the printed ones is uncertain, and a difference by three: 增加1.25亿元.
    growth = Value.of(level) / Value.of(known)
    uncertain = growth.slack * 100 if claim.unit == "%" else slack_of((known, level, claim.figure))
    if claim.off(computed) <= uncertain:
        return None
    values = {
        "claim": _worded(report, claim),
        "old": old.text,
        "new": quantity.text,
        "computed": _shown(claim, computed),
        "unit": claim.figure.quantity.unit,
    }
    text = (
        message("“{claim}” does not follow from the sentence itself: from {old} to {new} is {computed}{unit}.", **values)
        if since is None
        else message("“{claim}” does not follow from the two reports: {new} is last year's value too.", **values)
        if old.value == quantity.value
        else message("“{claim}” does not follow from the two reports: {old} last year and {new} this year give {computed}{unit}.", **values)
    )  # fmt: skip
    return _wrong(Kind.CHANGE, claim, text, base_hint(known, stated=since is None), since)


def _shown(claim: Claim, computed: Decimal) -> str:
    """The computed change in the unit the claim is written in."""
    places = max(1, decimals(claim.figure.quantity.text))
    if claim.figure.quantity.unit == "倍":
        times = computed / 100 + (1 if claim.is_ratio else 0)
        return f"{rounded(times, places):f}"
    return f"{rounded(computed, places):+f}" if claim.unit == "%" else f"{computed.normalize():+f}"


def _worded(report: Report, claim: Claim) -> str | Message:
    """较上年减少5件: the claim as written; a fall of 5件 where a list says of several at once how they moved."""
    quantity = claim.figure.quantity
    if written := as_written(report, claim):
        return written
    if quantity.unit == "倍":
        return quantity.text
    amount = f"{abs(claim.change).normalize():f}{claim.unit}"
    return message("a fall of {amount}", amount=amount) if claim.change < 0 else message("a rise of {amount}", amount=amount)  # fmt: skip


def _rate_change(
    report: Report, claim: Claim, level: Figure, known: Figure, since: Figure | None
) -> WrongGrowth | None:
    """The same of a rate, its change read as 百分点 and as per cent of last year's rate."""
    points = level.quantity.value - known.quantity.value
    relative = points / known.quantity.value * 100
    # Two rates printed to one decimal differ by their true difference, give or take one such place.
    slack = last_decimal(known.quantity.text) / 2
    values = {
        "claim": _worded(report, claim),
        "old": known.quantity.text,
        "new": level.quantity.text,
        "points": f"{points:+}",
        "relative": f"{rounded(relative, 1):+f}",
    }
    if claim.unit == "个百分点":
        if claim.off(points) <= slack:
            return None
        text = message("“{claim}” does not follow: from {old} to {new} is {points} percentage points.", **values)  # fmt: skip
        hint = message("Check both rates and compute the difference anew.")
        is_turned = abs(points + claim.change) <= slack
        # The words in front of the number are what is wrong then.
        written = as_written(report, claim) if is_turned else ""
        return _wrong(Kind.RATE_CHANGE, claim, text, hint, since, written)
    hint = message("Give the change of a rate in 百分点.")
    is_nearer = abs(points - claim.change) <= abs(relative - claim.change)
    if is_nearer and claim.off(points) <= slack:
        text = message("The change of a rate is given in per cent: from {old} to {new} is {points} percentage points, or {relative} per cent of last year's rate.", **values)  # fmt: skip
        return _wrong(Kind.RATE_IN_PER_CENT, claim, text, hint, since)
    if claim.off(relative) <= slack:
        return None
    text = message("“{claim}” fits neither reading: from {old} to {new} is {points} percentage points, or {relative} per cent of last year's rate.", **values)  # fmt: skip
    return _wrong(Kind.RATE_CHANGE, claim, text, hint, since)


def _rate_without_base(claim: Claim, level: Figure) -> WrongGrowth | None:
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
    return _wrong(Kind.RATE_IN_PER_CENT, claim, text, hint)


def _impossible_base(report: Report, claim: Claim, level: Figure) -> WrongGrowth | None:
    """A growth of a small count that no whole number of last year's gives."""
    implied = implied_base(claim, level)
    if implied is None or implied.whole is not None:
        return None
    text = message("“{claim}” to {new} implies {implied} last year, which is no whole number.", claim=_worded(report, claim), new=level.quantity.text, implied=f"{rounded(implied.exact, 2)}{level.quantity.unit}")  # fmt: skip
    return _wrong(
        Kind.IMPOSSIBLE_BASE, claim, text, message("Check last year's value and compute the change anew.")
    )


def _wrong(
    kind: Kind, claim: Claim, text: Message, hint: Message, since: Figure | None = None, written: str = ""
) -> WrongGrowth:
    """A wrong growth at the number of its claim, or at all that is ``written`` where the words in front are wrong."""
    quantity = claim.figure.quantity
    span = quantity.end - len(written) if written else quantity.start, quantity.end
    # A reading holds, or nothing speaks against it: what is wrong is the form.
    severity = Severity.NOTE if kind is Kind.RATE_IN_PER_CENT else None
    return WrongGrowth(
        kind, Fault(span, text, hint, severity, old_sentence=since.sentence if since else None)
    )

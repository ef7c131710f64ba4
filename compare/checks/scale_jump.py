"""A value ten thousand times, or a hundred times, last year's: a slip of the unit.

Rationale: an office reports in 元, the form asks for 万元, and the number is copied with the wrong unit
behind it.

Example: 挽回损失9350600万元 after 862.4万元 last year: 935.06万元 was meant.

Source: 万元 and 元 are mixed up wherever figures are gathered from several offices.

Fix: ask the office that gave the figure for its unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from compare.checks.place import finding, sentence_evidence
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Bound, FigureKind, Finding, Severity

_TEN_THOUSAND = (Decimal(2500), Decimal(40000))
_HUNDRED = (Decimal(60), Decimal(170))
_SMALLEST_BASE = 20
"""A count that rises from 2 to 200 has grown; from 20 to 2000 it is looked at."""


def _check(context: Context) -> Iterator[Finding]:
    comparison = context.comparison
    if comparison is None:
        return
    for change in comparison.figures:
        old, new = change.old, change.new
        if old is None or new is None or new.quantity.kind in (FigureKind.RATE, FigureKind.CHANGE):
            continue
        before, after = abs(old.quantity.value), abs(new.quantity.value)
        if not before or not after:
            continue
        ratio = max(before, after) / min(before, after)
        is_ten_thousand = _TEN_THOUSAND[0] <= ratio <= _TEN_THOUSAND[1]
        is_hundred = _HUNDRED[0] <= ratio <= _HUNDRED[1] and min(before, after) >= _SMALLEST_BASE
        is_hundred = is_hundred and old.quantity.bound is new.quantity.bound is Bound.EXACT
        if not is_ten_thousand and not is_hundred:
            continue
        times = message("{ratio} times", ratio=f"{ratio:,.0f}") if after > before else message("one {ratio}th of", ratio=f"{ratio:,.0f}")  # fmt: skip
        text = (
            message("{new} is {times} last year's {old}: a slip between 元 and 万元, or a lost decimal point?", new=new.quantity.text, times=times, old=old.quantity.text)
            if new.quantity.kind is FigureKind.MONEY
            else message("{new} is {times} last year's {old}: a 万 too many or too few, or a lost decimal point?", new=new.quantity.text, times=times, old=old.quantity.text)
        )  # fmt: skip
        yield finding(
            RULE,
            comparison.new,
            (new.quantity.start, new.quantity.end),
            text,
            hint=message("Ask the office that gave the figure for its unit."),
            severity=None if is_ten_thousand else Severity.NOTE,
            also=(sentence_evidence(comparison.old, old.sentence),),
            old_sentence=old.sentence,
        )  # fmt: skip


RULE = Rule("Y007", "scale-jump", Severity.WARNING, Need.LAST_YEAR, _check, __doc__ or "")

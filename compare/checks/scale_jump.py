"""A value ten thousand times, a hundred times, or ten times last year's: a slip of the unit or of the decimal point.

Rationale: an office reports in 元, the form asks for 万元, and the number is copied with the wrong unit
behind it; or a decimal point is lost, so that 863.2万元 of last year become 9052.4万元, and 5.3万条 become 58万条.  A sentence that tells why more are counted
(排查范围扩大至全部自建房, 统计口径调整) explains its jump.  A value that is printed much as last year's, with another unit of the same measure (13.2平方公里 after
12.6万平方米), is told too.

Example: 挽回损失9350600万元 after 862.4万元 last year: 935.06万元 was meant.

Source: 万元 and 元 are mixed up wherever figures are gathered from several offices.

Fix: ask the office that gave the figure for its unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from compare.checks.contradictions.jumps import other_currencies, other_units
from compare.checks.place import finding
from compare.checks.rule import Context, Need, Rule
from compare.evidence import sentence_evidence
from compare.message import message
from compare.model import Comparison, Figure, FigureKind, Finding, Severity


def _check(context: Context) -> Iterator[Finding]:
    comparison = context.comparison
    if comparison is None:
        return
    for old, new, ratio, severity in context.draft.jumps:
        is_more = new.quantity.value > old.quantity.value
        times = message("about {ratio} times", ratio=_round(ratio)) if is_more else message("about {share} per cent of", share=f"{100 / ratio:.2g}")  # fmt: skip
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
            severity=severity,
            also=(sentence_evidence(comparison.old, old.sentence),),
            old_sentence=old.sentence,
        )  # fmt: skip
    for old, new in chain(other_currencies(comparison), other_units(comparison)):
        yield _of_another_unit(comparison, old, new)


def _of_another_unit(comparison: Comparison, old: Figure, new: Figure) -> Finding:
    return finding(
        RULE,
        comparison.new,
        (new.quantity.start, new.quantity.end),
        message("{new} here, {old} last year: another unit?", new=new.quantity.text, old=old.quantity.text),
        hint=message("Ask the office that gave the figure for its unit."),
        also=(sentence_evidence(comparison.old, old.sentence),),
        old_sentence=old.sentence,
    )


def _round(ratio: Decimal) -> str:
    """10217 as 10,000: how many times it is nobody asks to the last place."""
    return f"{ratio:.2g}" if ratio < 10 else f"{int(round(ratio, 1 - ratio.adjusted())):,}"


RULE = Rule("Y007", "scale-jump", Severity.WARNING, Need.LAST_YEAR, _check, __doc__ or "")

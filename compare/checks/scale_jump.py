"""A value ten thousand times, a hundred times, or ten times last year's, or in a unit that cannot be its own: a slip of the unit or of the decimal point.

Rationale: an office reports in 元, the form asks for 万元, and the number is copied with the wrong unit
behind it; or a decimal point is lost, so that 863.2万元 of last year become 9052.4万元, and 5.3万条 become 58万条.  A sentence that tells why more are counted
(排查范围扩大至全部自建房, 统计口径调整) explains its jump.

Example: 挽回损失9350600万元 after 862.4万元 last year: 935.06万元 was meant.

Source: 万元 and 元 are mixed up wherever figures are gathered from several offices.

Fix: ask the office that gave the figure for its unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from compare.checks.contradictions.jumps import other_currencies, other_units, size_of
from compare.checks.rule import Check, Context, Detector, Example, Need, Rule, Same, against_earlier
from compare.checks.slips.unfit_units import unfit_units
from compare.message import N_, Message, message
from compare.model import Comparison, Fault, Figure, FigureKind, Severity, Subject

_UNIT = re.compile(r"\d\s*(?P<unit>[^\d.,，]+)$")
_ROUGHLY = re.compile("[多余]|以上|左右")
_SCALES = ("", "万", "亿")
_LEAST_OF_TEN_THOUSAND = 2500
"""Times from which a jump is one of a 万 in front of the unit."""
_DIGITS = (
    message("two"), message("three"), message("four"), message("five"),
    message("six"), message("seven"), message("eight"), message("nine"),
)  # fmt: skip
_POWERS = {1: message("ten"), 2: message("a hundred"), 3: message("a thousand"), 4: message("ten thousand")}
_ASK = message("Ask the office that gave the figure for its unit.")


def _jumps(context: Context) -> Iterator[Fault]:
    for old, new, ratio, severity in context.draft.jumps:
        yield Fault(new.quantity.span, _asked(old, new, ratio), _ASK, severity, old_sentence=old.sentence)


def _units_of(found: Callable[[Comparison], Iterable[tuple[Figure, Figure]]]) -> Check:
    """The check of a detector of values printed much as last year's, in another unit."""
    return against_earlier(lambda comparison: (_of_another_unit(*pair) for pair in found(comparison)))


def _unfit(context: Context) -> Iterator[Fault]:
    for unfit in unfit_units(context.report):
        text = message("“{unit}” is no unit of what is counted here: {right}?", unit=unfit.unit, right=unfit.right)  # fmt: skip
        yield Fault(unfit.span, text, message("Correct the unit."))


def _of_another_unit(old: Figure, new: Figure) -> Fault:
    text = message("{new} here, {old} last year: another unit?", new=new.quantity.text, old=old.quantity.text)
    return Fault(new.quantity.span, text, _ASK, old_sentence=old.sentence)


def _asked(old: Figure, new: Figure, ratio: Decimal) -> Message:
    """How far a value is from last year's, and which slip would explain it."""
    is_more = size_of(new) > size_of(old)
    times = message("{ratio} times", ratio=_round(ratio)) if is_more else message("one part in {parts} of", parts=_in_words(ratio))  # fmt: skip
    values = {"new": new.quantity.text, "times": times, "old": old.quantity.text}
    units = _units(old, new, ratio)
    if units:
        return message("{new} is about {times} last year's {old}: a slip between {one} and {other}, or a lost decimal point?", one=units[0], other=units[1], **values)  # fmt: skip
    if ratio >= _LEAST_OF_TEN_THOUSAND:
        return message("{new} is about {times} last year's {old}: a 万 too many or too few, or a lost decimal point?", **values)  # fmt: skip
    return message("{new} is about {times} last year's {old}: a lost or a misplaced decimal point?", **values)


def _units(old: Figure, new: Figure, ratio: Decimal) -> tuple[str, str] | None:
    """The two units that were mixed up, as far as can be said; the smaller one first."""
    found = [_UNIT.search(figure.quantity.text) for figure in (old, new)]
    written = [_ROUGHLY.sub("", unit["unit"]) for unit in found if unit]
    if len(written) < len(found):
        return None
    bases = [unit.removeprefix(_SCALES[_scale(unit)]) for unit in written]
    # 万 and 亿 lie ten thousand times apart: what rose tenfold from the one into the other is no slip of them.
    if bases[0] == bases[1] and ratio < _LEAST_OF_TEN_THOUSAND:
        return None
    if written[0] != written[1]:
        one, other = sorted(written, key=_scale)
        return one, other
    if new.quantity.kind is not FigureKind.MONEY:
        return None
    # What is too much should have been of the unit below, what is too little of the one above.
    scale, unit = _scale(written[1]), bases[1]
    is_more = new.quantity.value > old.quantity.value
    lower = max(0, scale - 1) if is_more else min(scale, len(_SCALES) - 2)
    return _SCALES[lower] + unit, _SCALES[lower + 1] + unit


def _in_words(ratio: Decimal) -> Message | str:
    """9241 as nine thousand: the name of a share; in digits where it has none that is short."""
    number = str(int(round(ratio, -ratio.adjusted())))
    digit, zeros = int(number[0]), len(number) - 1
    if digit == 1:
        return _POWERS.get(zeros) or _round(ratio)
    said = _DIGITS[digit - 2]
    several = (
        said,
        message("{digit} tens", digit=said),
        message("{digit} hundred", digit=said),
        message("{digit} thousand", digit=said),
        message("{digit} ten thousands", digit=said),
    )
    return several[zeros] if zeros < len(several) else _round(ratio)


def _scale(unit: str) -> int:
    """Where the 万 or 亿 in front of a unit stands among the scales."""
    return max(at for at, scale in enumerate(_SCALES) if unit.startswith(scale))


def _round(ratio: Decimal) -> str:
    """10217 as 10,000: how many times it is nobody asks to the last place."""
    return f"{ratio:.2g}" if ratio < 10 else f"{int(round(ratio, 1 - ratio.adjusted())):,}"


DETECTORS = (
    Detector("jumps", N_("A value ten, a hundred or ten thousand times last year's, or as small a part of it"), Example("挽回经济损失9350600万元。", last="挽回经济损失862.4万元。"), _jumps, Same.NEVER),
    Detector("currencies", N_("A value printed much as last year's, in another currency"), Example("利用外资1.32亿元。", last="利用外资1.26亿美元。"), _units_of(other_currencies), Same.NEVER),
    Detector("units", N_("A value printed much as last year's, in a unit that measures something else"), Example("新建改造供水管网132平方公里。", last="新建改造供水管网126公里。"), _units_of(other_units), Same.NEVER),
    Detector("unfit-units", N_("A value in a unit that cannot count what it is of"), Example("发放宣传资料2.5万人次。"), _unfit),
)  # fmt: skip

RULE = Rule(
    "Y007", "scale-jump", Severity.WARNING, Need.DRAFT, DETECTORS, __doc__ or "", subject=Subject.FIGURE
)

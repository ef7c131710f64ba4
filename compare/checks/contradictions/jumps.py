"""Values that lie a power of ten apart from last year's: a slip of the unit or of the decimal point, or growth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from compare.figures.clause import text_before
from compare.figures.parts import own_name
from compare.figures.units import SIZES
from compare.model import Bound, Comparison, Figure, FigureChange, FigureKind, Quantity, Report, Severity
from compare.wording import han, pieces

_TEN_THOUSAND = (Decimal(2500), Decimal(40000))
_HUNDRED = (Decimal(60), Decimal(170))
_THOUSAND = (Decimal(700), Decimal(1700))
_TEN = (Decimal(8), Decimal(14))
"""Ten times, and what a year may have added or taken away."""
_TO_ASK = (Decimal("9.5"), Decimal("13.5"))
"""The same from where to where it is asked about: a point lost in a value that grew by less than a third."""
_LEAP = 4
"""Times that another value of the sentence rose by where both grew."""
_SMALLEST_BASE = 20
"""A count that rises from 2 to 200 has grown; from 20 to 2000 it is looked at."""
_SMALLEST_OF_TEN = 100
"""The same for a count ten times last year's."""
_DIGITS = 3
"""Digits of a value that was counted or measured; 50万元 and 500万元 are rounded, or budgets."""
_NO_AMOUNTS = (FigureKind.RATE, FigureKind.CHANGE, FigureKind.RANK, FigureKind.STREAK)
_MARK = re.compile(r"[，,、；;。：:（(）)\d]")
_WHEN = re.compile(r"^(?:今年|本年度?|全年|当年|累计|共计?|已|年)+|(?:累计|共计?|总计|达到?|为|约)+$")
_ADDED_UP = re.compile("累计|以来|历年|总量|存量")
_EXPLAINED = re.compile(
    r"(?:范围|口径|对象|领域|口子|规模|区域)[^。；;]{0,30}?(?:扩大|扩展|拓展|延伸|扩围|放宽|调整|变化|改变|变更|缩小|收窄)"
    r"|由[^。；;]{2,24}?(?:扩大|扩展|拓展|延伸|覆盖)(?:到|至|为)|口径|扩面|扩围|(?:首次|新增|一并|一次性|全部|全面|统一)(?:纳入|并入|划入|接入)"
    r"|(?:职责|职能|业务|权限)[^。；;]{0,16}?(?:划转|划入|划出|移交|下放|承接|调整)|(?:划转|移交|并入)(?:至|到|给|市|县|区|省)"
    r"|(?:^|[，,；;。：:（(])(?:因(?![此而素])|由于|受[^，,。；;]{2,20}影响)[^，,。；;]{3,}|主要(?:是|系|因|由于|原因)|系[^，,。；;]{3,}所致"
)
"""Says that more or fewer are counted than last year, or why: 排查范围由经营性自建房扩大至全部自建房, 因历史数据回流."""
_PER = re.compile("/")
"""In the name of what falls on each of many, 食品检验量/千人, which does not leap as a count of few may."""
_LONGEST_CLAUSE = 40
_SHORTEST_NAME = 4
"""Letters of the name two values have in common in sentences that are linked."""
_SHORTEST_UNLINKED = 6
"""The same anywhere in the two reports."""
_Key = TypeVar("_Key")


class Jump(NamedTuple):
    """A value and last year's that lie a power of ten apart."""

    old: Figure
    new: Figure
    ratio: Decimal
    severity: Severity | None
    """Milder than the rule's where a year may have brought it."""


def jumps(comparison: Comparison) -> Iterator[Jump]:
    """The jumps of a report against last year's, each value once."""
    seen: set[int] = set()
    for jump in chain(_powers_of_ten(comparison), _other_units(comparison)):
        if jump.new.quantity.start not in seen:
            seen.add(jump.new.quantity.start)
            yield jump


def _other_units(comparison: Comparison) -> Iterator[Jump]:
    """13.2平方公里 after 12.6万平方米: the number is much the same, and its unit is another of the same measure."""
    old_named: dict[str, list[Figure]] = {}
    for old in comparison.old.figures:
        if old.quantity.unit in SIZES:
            old_named.setdefault(_name(comparison.old, old), []).append(old)
    for new in comparison.new.figures:
        name = _name(comparison.new, new) if new.quantity.unit in SIZES else ""
        alike = old_named.get(name, []) if len(name) >= _SHORTEST_NAME else []
        if len(alike) != 1 or alike[0].quantity.unit == new.quantity.unit:
            continue
        old = alike[0]
        measures = [SIZES[f.quantity.unit] for f in (old, new)]
        printed = [_printed(f) for f in (old, new)]
        if measures[0][0] != measures[1][0] or not all(printed):
            continue
        before, after = (
            f.quantity.value * measure[1] for f, measure in zip((old, new), measures, strict=True)
        )
        ratio = max(before, after) / min(before, after) if before > 0 and after > 0 else Decimal(1)
        if ratio >= _TEN[0] and max(printed) <= min(printed) * 2:
            yield Jump(old, new, ratio, None)


def other_currencies(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Last year's amount and this year's of one name, whose numbers are much the same and whose currencies are not."""
    old_named = _amounts(comparison.old)
    for name, new in _amounts(comparison.new).items():
        old = old_named.get(name)
        if old is None or old.quantity.unit == new.quantity.unit:
            continue
        before, after = old.quantity.value, new.quantity.value
        if min(before, after) > 0 and max(before, after) <= min(before, after) * 2:
            yield old, new


def other_units(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Values of one name in linked sentences whose numbers are much the same and whose units measure other things."""
    linked = {(o, n) for link in comparison.sentences for o in link.old for n in link.new}
    old_named = {name: f for (name, _), f in _named(comparison.old).items()}
    for (name, unit), new in _named(comparison.new).items():
        old = old_named.get(name)
        if old is None or (old.sentence, new.sentence) not in linked or old.quantity.unit == unit:
            continue
        kinds = {old.quantity.kind, new.quantity.kind}
        measures = [SIZES.get(u, (u, 0))[0] for u in (old.quantity.unit, unit)]
        if FigureKind.MEASURE not in kinds or FigureKind.MONEY in kinds or measures[0] == measures[1]:
            continue
        before, after = old.quantity.value, new.quantity.value
        if min(before, after) > 0 and max(before, after) <= min(before, after) * Decimal("1.5"):
            yield old, new


def _amounts(report: Report) -> dict[str, Figure]:
    """The words in front of an amount of money → the amount, where only one has them."""
    return _by_name(report, lambda name, quantity: name if quantity.kind is FigureKind.MONEY else None)


def _printed(figure: Figure) -> Decimal:
    """The number as printed, without its 万 and its unit."""
    found = re.search(r"\d[\d,，]*(?:\.\d+)?", figure.quantity.text)
    return Decimal(re.sub("[,，]", "", found[0])) if found else Decimal(0)


def _powers_of_ten(comparison: Comparison) -> Iterator[Jump]:
    beside: dict[int, list[FigureChange]] = {}
    for change in comparison.figures:
        if change.old and change.new:
            beside.setdefault(change.new.sentence, []).append(change)
    for old, new in _same_things(comparison):
        before, after = abs(old.quantity.value), abs(new.quantity.value)
        if not before or not after:
            continue
        ratio = max(before, after) / min(before, after)
        is_exact = old.quantity.bound is new.quantity.bound is Bound.EXACT
        is_ten_thousand = _TEN_THOUSAND[0] <= ratio <= _TEN_THOUSAND[1]
        is_hundred = any(least <= ratio <= most for least, most in (_HUNDRED, _THOUSAND))
        is_hundred = is_exact and is_hundred and min(before, after) >= _SMALLEST_BASE
        is_ten = is_exact and _TEN[0] <= ratio <= _TEN[1] and _is_precise(old, new)
        is_ten = is_ten and _adds_up(comparison.old, old) is _adds_up(comparison.new, new)
        is_ten = is_ten and not _grew_with_another(beside.get(new.sentence, ()), old, new)
        is_leap = is_ten_thousand or is_hundred or is_ten
        if is_leap and (is_ten_thousand or not _EXPLAINED.search(_around(comparison.new, new))):
            is_grave = is_ten_thousand or is_hundred or _TO_ASK[0] <= ratio <= _TO_ASK[1]
            yield Jump(old, new, ratio, None if is_grave else Severity.NOTE)


def _same_things(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Values of one indicator last year and this: the pairs, and what has the same words in front of it.

    The pairing takes a leap for a sign of two indicators; here it is what is looked for.
    """
    paired: set[tuple[int, int]] = set()
    for change in comparison.figures:
        if change.old and change.new:
            paired |= {(0, change.old.quantity.start), (1, change.new.quantity.start)}
            if change.new.quantity.kind not in _NO_AMOUNTS:
                yield change.old, change.new
    old_named = {k: f for k, f in _named(comparison.old).items() if (0, f.quantity.start) not in paired}
    new_named = {k: f for k, f in _named(comparison.new).items() if (1, f.quantity.start) not in paired}
    linked = {(o, n) for link in comparison.sentences for o in link.old for n in link.new}
    for key, new in new_named.items():
        old = old_named.get(key)
        if old and (len(key[0]) >= _SHORTEST_UNLINKED or (old.sentence, new.sentence) in linked):
            yield old, new


def _named(report: Report) -> Mapping[tuple[str, str], Figure]:
    """The words in front of a value and its unit → the value, where only one has them."""
    return report.once(_values_named)


def _values_named(report: Report) -> Mapping[tuple[str, str], Figure]:
    return MappingProxyType(
        _by_name(report, lambda name, q: None if q.kind in _NO_AMOUNTS else (name, q.unit))
    )


def _by_name(report: Report, key_of: Callable[[str, Quantity], _Key | None]) -> dict[_Key, Figure]:
    """The values of the year by a key made of their names, where only one has it."""
    found: dict[_Key, list[Figure]] = {}
    for figure in report.figures:
        name = _name(report, figure) if report.sentences[figure.sentence].tells_of_the_year else ""
        key = key_of(name, figure.quantity) if len(name) >= _SHORTEST_NAME else None
        if key is not None:
            found.setdefault(key, []).append(figure)
    return {key: figures[0] for key, figures in found.items() if len(figures) == 1}


def _name(report: Report, figure: Figure) -> str:
    """The words in front of a value, back to the last mark or number."""
    before = text_before(report, figure, _LONGEST_CLAUSE)
    return _WHEN.sub("", han(_MARK.split(before)[-1]))


def _around(report: Report, figure: Figure) -> str:
    """The sentence in front of a value and the next two clauses, which may say that it leapt, and why."""
    sentence, end = report.sentences[figure.sentence], figure.quantity.end
    behind = re.match(r"[^，,；;。]*(?:[，,][^，,；;。]*){0,2}", report.text[end : sentence.end])
    return report.text[sentence.start : end] + (behind[0] if behind else "")


def _is_precise(old: Figure, new: Figure) -> bool:
    """Neither is a round number or one of few, which may well have grown tenfold, and both have one name."""
    least = min(old.quantity.value, new.quantity.value)
    is_of_few = new.quantity.kind is not FigureKind.MONEY and least < _SMALLEST_OF_TEN
    if is_of_few and not (_PER.search(new.indicator) and _lost_its_point(old, new)):
        return False
    digits = [len(re.sub(r"\D|\D*0+\D*$", "", f.quantity.text).lstrip("0")) for f in (old, new)]
    if min(digits) < 2 or (max(digits) < _DIGITS and not _lost_its_point(old, new)):
        return False
    one, other = own_name(old.indicator), own_name(new.indicator)
    return any(piece in other for piece in pieces(one, _SHORTEST_NAME) or [one])


def _adds_up(report: Report, figure: Figure) -> bool:
    """The value is of more than a year, or of all there is."""
    return bool(_ADDED_UP.search(text_before(report, figure, _LONGEST_CLAUSE)))


def _grew_with_another(changes: Iterable[FigureChange], old: Figure, new: Figure) -> bool:
    """Another value of its sentence leapt as far: with ten times the events go ten times the guests."""
    rose = new.quantity.value > old.quantity.value
    for change in changes:
        one, other = change.old, change.new
        if not one or not other or other is new:
            continue
        before, after = one.quantity.value, other.quantity.value
        low, high = (before, after) if rose else (after, before)
        if low > 0 and high >= low * _LEAP:
            return True
    return False


def _lost_its_point(old: Figure, new: Figure) -> bool:
    """5.3万条 and 58万条: of one unit, as many digits, a point in one of them."""
    pairs = [re.match(r"\D*(\d+)(\.\d+)?(\D*)$", figure.quantity.text) for figure in (old, new)]
    texts = [(found[1] + (found[2] or ""), found[3]) for found in pairs if found]
    if len(texts) < len(pairs) or texts[0][1] != texts[1][1]:
        return False
    (one, other) = (number for number, _ in texts)
    return ("." in one) is not ("." in other) and len(one.replace(".", "")) == len(other.replace(".", ""))

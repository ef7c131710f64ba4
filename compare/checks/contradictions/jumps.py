"""Values that lie a power of ten apart from last year's: a slip of the unit or of the decimal point, or growth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain, pairwise
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from compare.checks.contradictions.pairing import grouped
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
_TIMES = (("个小时", 3600), ("小时", 3600), ("分钟", 60), ("秒", 1))
_MEASURES = {**SIZES, **{unit: ("time", Decimal(size)) for unit, size in _TIMES}}
"""What is measured in a unit, and how much one of it is; with the times that are told in more than one."""
_MUCH_THE_SAME = Decimal("1.5")
"""Times up to which two printed numbers of different units may well be those of one thing."""
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
    for jump in chain(_powers_of_ten(comparison), _other_units(comparison), _left_over(comparison)):
        if jump.new.quantity.start not in seen:
            seen.add(jump.new.quantity.start)
            yield jump


def _other_units(comparison: Comparison) -> Iterator[Jump]:
    """13.2平方公里 after 12.6万平方米: the number is much the same, and its unit is another of the same measure."""
    measured = [f for f in comparison.old.figures if f.quantity.unit in SIZES]
    old_named = grouped((_name(comparison.old, old), old) for old in measured)
    for new in comparison.new.figures:
        name = _name(comparison.new, new) if new.quantity.unit in SIZES else ""
        alike = old_named.get(name, []) if len(name) >= _SHORTEST_NAME else []
        if len(alike) != 1 or alike[0].quantity.unit == new.quantity.unit:
            continue
        old = alike[0]
        is_one_measure = SIZES[old.quantity.unit][0] == SIZES[new.quantity.unit][0]
        ratio = _ratio(size_of(old), size_of(new))
        if is_one_measure and ratio >= _TEN[0] and 1 <= _ratio(_printed(old), _printed(new)) <= 2:
            yield Jump(old, new, ratio, None)


def _left_over(comparison: Comparison) -> Iterator[Jump]:
    """支出49.2亿元 after 财政补贴45.36万元: in linked sentences each is what stands unpaired behind a pair, in another unit."""
    old_of = comparison.old_by_new()
    paired_old = {old.quantity.start for old in old_of.values()}
    old_figures, new_figures = (r.figures_by_sentence() for r in (comparison.old, comparison.new))
    for old_sentence, new_sentence in sorted(_linked(comparison), key=lambda link: link[::-1]):
        if not comparison.new.sentences[new_sentence].tells_of_the_year:
            continue
        behind = {
            pair[0].quantity.start: pair[1]
            for pair in pairwise(old_figures.get(old_sentence, ()))
            if pair[1].quantity.start not in paired_old
        }
        for before, new in pairwise(new_figures.get(new_sentence, ())):
            counterpart = old_of.get(before.quantity.start)
            old = behind.get(counterpart.quantity.start) if counterpart else None
            if old is None or new.quantity.start in old_of or not _are_of_other_units(old, new):
                continue
            ratio = _ratio(size_of(old), size_of(new))
            if ratio >= _TEN[0] and 1 <= _ratio(_printed(old), _printed(new)) <= _MUCH_THE_SAME:
                yield Jump(old, new, ratio, None)


def _are_of_other_units(old: Figure, new: Figure) -> bool:
    """The two measure one thing exactly, each in a unit of its own: 分钟 and 小时, 万元 and 亿元."""
    one, other = old.quantity, new.quantity
    if not (one.is_exact and other.is_exact):
        return False
    if one.kind is other.kind is FigureKind.MONEY:
        printed = [re.sub(r"[\d.,，\s]", "", quantity.text) for quantity in (one, other)]
        return one.unit == other.unit and printed[0] != printed[1]
    measures = [_MEASURES.get(unit, (unit, 0))[0] for unit in (one.unit, other.unit)]
    return one.unit != other.unit and measures[0] == measures[1]


def size_of(figure: Figure) -> Decimal:
    """A value in the smallest unit of what it measures, so that 13.2平方公里 is more than 12.6万平方米."""
    _, size = _MEASURES.get(figure.quantity.unit, ("", Decimal(1)))
    return figure.quantity.value * size


def other_currencies(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Last year's amount and this year's of one name, whose numbers are much the same and whose currencies are not."""
    old_named = _amounts(comparison.old)
    for name, new in _amounts(comparison.new).items():
        old = old_named.get(name)
        if old and old.quantity.unit != new.quantity.unit and 1 <= _ratio(*_values(old, new)) <= 2:
            yield old, new


def other_units(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Values of one name in linked sentences whose numbers are much the same and whose units measure other things."""
    linked = _linked(comparison)
    old_named = {name: f for (name, _), f in _named(comparison.old).items()}
    for (name, unit), new in _named(comparison.new).items():
        old = old_named.get(name)
        if old is None or (old.sentence, new.sentence) not in linked or old.quantity.unit == unit:
            continue
        kinds = {old.quantity.kind, new.quantity.kind}
        measures = {SIZES.get(u, (u, 0))[0] for u in (old.quantity.unit, unit)}
        is_measured = FigureKind.MEASURE in kinds and FigureKind.MONEY not in kinds and len(measures) > 1
        if is_measured and 1 <= _ratio(*_values(old, new)) <= Decimal("1.5"):
            yield old, new


def _values(*figures: Figure) -> list[Decimal]:
    return [figure.quantity.value for figure in figures]


def _ratio(one: Decimal, other: Decimal) -> Decimal:
    """The larger as so many times the smaller; 0 where one is not positive."""
    return max(one, other) / min(one, other) if min(one, other) > 0 else Decimal(0)


def _linked(comparison: Comparison) -> set[tuple[int, int]]:
    return {(o, n) for link in comparison.sentences for o in link.old for n in link.new}


def _amounts(report: Report) -> dict[str, Figure]:
    """The words in front of an amount of money → the amount, where only one has them."""
    return _by_name(report, lambda name, quantity: name if quantity.kind is FigureKind.MONEY else None)


def _printed(figure: Figure) -> Decimal:
    """The number as printed, without its 万 and its unit."""
    found = re.search(r"\d[\d,，]*(?:\.\d+)?", figure.quantity.text)
    return Decimal(re.sub("[,，]", "", found[0])) if found else Decimal(0)


def _powers_of_ten(comparison: Comparison) -> Iterator[Jump]:
    beside = grouped((c.new.sentence, c) for c in comparison.figures if c.old and c.new)
    for old, new in _same_things(comparison):
        ratio = _ratio(*map(abs, _values(old, new)))
        if _is_within(ratio, _TEN_THOUSAND):
            yield Jump(old, new, ratio, None)
            continue
        is_exact = old.quantity.bound is new.quantity.bound is Bound.EXACT
        is_hundred = is_exact and _is_hundred(ratio, old, new)
        is_ten = is_exact and _is_within(ratio, _TEN) and _is_precise(old, new)
        is_ten = is_ten and _adds_up(comparison.old, old) is _adds_up(comparison.new, new)
        is_ten = is_ten and not _grew_with_another(beside.get(new.sentence, ()), old, new)
        if (is_hundred or is_ten) and not _EXPLAINED.search(_around(comparison.new, new)):
            is_grave = is_hundred or _is_within(ratio, _TO_ASK)
            yield Jump(old, new, ratio, None if is_grave else Severity.NOTE)


def _is_within(ratio: Decimal, bounds: tuple[Decimal, Decimal]) -> bool:
    return bounds[0] <= ratio <= bounds[1]


def _is_hundred(ratio: Decimal, old: Figure, new: Figure) -> bool:
    """A hundred or a thousand times, of what is no count of a few."""
    is_many = min(map(abs, _values(old, new))) >= _SMALLEST_BASE
    return is_many and (_is_within(ratio, _HUNDRED) or _is_within(ratio, _THOUSAND))


def _same_things(comparison: Comparison) -> Iterator[tuple[Figure, Figure]]:
    """Values of one indicator last year and this: the pairs, and what has the same words in front of it.

    The pairing takes a leap for a sign of two indicators; here it is what is looked for.
    """
    pairs = [(c.old, c.new) for c in comparison.figures if c.old and c.new]
    yield from (pair for pair in pairs if pair[1].quantity.kind not in _NO_AMOUNTS)
    paired_old, paired_new = ({pair[side].quantity.start for pair in pairs} for side in (0, 1))
    old_named = {k: f for k, f in _named(comparison.old).items() if f.quantity.start not in paired_old}
    linked = _linked(comparison)
    for key, new in _named(comparison.new).items():
        old = old_named.get(key) if new.quantity.start not in paired_new else None
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
    told = [(_name(report, f), f) for f in report.figures if report.sentences[f.sentence].tells_of_the_year]
    keys = ((key_of(name, f.quantity), f) for name, f in told if len(name) >= _SHORTEST_NAME)
    found = grouped((key, figure) for key, figure in keys if key is not None)
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
    others = (
        (c.old.quantity.value, c.new.quantity.value) for c in changes if c.old and c.new and c.new is not new
    )
    ways = (pair if rose else pair[::-1] for pair in others)
    return any(low > 0 and high >= low * _LEAP for low, high in ways)


def _lost_its_point(old: Figure, new: Figure) -> bool:
    """5.3万条 and 58万条: of one unit, as many digits, a point in one of them."""
    pairs = [re.match(r"\D*(\d+)(\.\d+)?(\D*)$", figure.quantity.text) for figure in (old, new)]
    texts = [(found[1] + (found[2] or ""), found[3]) for found in pairs if found]
    if len(texts) < len(pairs) or texts[0][1] != texts[1][1]:
        return False
    (one, other) = (number for number, _ in texts)
    return ("." in one) is not ("." in other) and len(one.replace(".", "")) == len(other.replace(".", ""))

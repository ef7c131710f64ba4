"""How precisely a number is printed, and whether one may round another: 23916件 is 2.39万件, not 2.36万件."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import lru_cache

from compare.model import Bound, Figure, Quantity

_LARGE = (("亿", Decimal(10**8)), ("万", Decimal(10**4)))
_SCALES = (*_LARGE, ("千", Decimal(1000)), ("百", Decimal(100)))
_ALL = Decimal(100)
_MORE = re.compile("[余多几]")
"""In a number that was cut off: 2万余, unlike 2万以上, which only bounds another."""
_NEARLY = re.compile("近|不[到足]")
"""In a number that was rounded up: 近3万, unlike 不超过3万."""
_LESS_THAN_ONE = Decimal("0.99")
"""Of its last decimal place, by which a printed number, rounded or cut off, may be away from the true one."""
_COARSER = 10
"""Least ratio of the rounded number's last place to the exact one's."""


def decimals(text: str) -> int:
    """Decimal places of the number in a text."""
    found = re.search(r"[.点]([\d〇零一二三四五六七八九]+)", text)
    return len(found[1]) if found else 0


def last_decimal(text: str) -> Decimal:
    """One at the last decimal place of the number in a text: 0.01 of 3.25万元."""
    return Decimal(1).scaleb(-decimals(text))


def digits_of(figure: Figure) -> str:
    """The digits as printed: the same for 532.7万元 and 5327万元."""
    return re.sub(r"\D", "", figure.quantity.text)


def printed_scale(quantity: Quantity) -> tuple[str, Decimal]:
    """The 亿 or 万 a number is printed in, and its value; nothing and 1 for a number written out."""
    return next((scale for scale in _LARGE if scale[0] in quantity.text), ("", Decimal(1)))


def last_place(quantity: Quantity) -> Decimal:
    """The value of the last printed place: 100 for 2.36万件."""
    scale = next((value for mark, value in _SCALES if mark in quantity.text), Decimal(1))
    return scale * last_decimal(quantity.text)


def _last_digit(quantity: Quantity) -> Decimal:
    """The value of the last digit that was not rounded away: 100 for 1300余件, 1000 for 2.30万余件."""
    if decimals(quantity.text):
        return last_place(quantity)
    exponent = quantity.value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(max(0, int(exponent)))


def is_rounder(one: Quantity, other: Quantity) -> bool:
    """Whether the first is the rounder figure: 0.5万 and 5100余 are rounder than 5132, 40 is not rounder than 41."""
    is_of_digits = all(re.search(r"\d", quantity.text) for quantity in (one, other))
    place = _last_digit(one) if _MORE.search(one.text) or _NEARLY.search(one.text) else last_place(one)
    return is_of_digits and place >= last_place(other) * _COARSER


def rounds_to(exact: Quantity, coarse: Quantity) -> bool:
    """Whether one number may be a rounding of the other."""
    value, other = exact.value, coarse.value
    if coarse.bound is Bound.AT_LEAST:
        return value >= other and not (_MORE.search(coarse.text) and value - other >= _last_digit(coarse))
    if coarse.unit == "%" and other == _ALL and not decimals(coarse.text):
        # 99.2% is not all, however one rounds.
        return value == other
    if coarse.bound is Bound.AT_MOST:
        return value <= other and not (_NEARLY.search(coarse.text) and other - value >= _last_digit(coarse))
    # Rounded or truncated, a number is less than one unit of its last place off.
    return abs(value - other) < last_place(coarse) * (1 if coarse.bound is Bound.EXACT else 2)


def may_be_one(one: Quantity, other: Quantity) -> bool:
    """Whether either is a rounding of the other."""
    return any(is_rounder(b, a) and rounds_to(a, b) for a, b in ((one, other), (other, one)))


def uncertainty(figure: Figure) -> Decimal:
    """Half of the last printed place in base units; 0 for whole counts."""
    return _half_of_last_place(figure.quantity.text, figure.quantity.value)


def sum_of(figures: Iterable[Figure]) -> Decimal:
    """The sum of the values."""
    return sum((figure.quantity.value for figure in figures), Decimal(0))


def slack_of_claim(quantity: Quantity) -> Decimal:
    """How far the true value may be from a percentage, or a change, as printed; a tenth of it where it is 近 or 超."""
    step = last_decimal(quantity.text)
    return step * _LESS_THAN_ONE if quantity.bound is Bound.EXACT else max(step, abs(quantity.value) / 10)


def is_printed_as(value: Decimal, claim: Quantity) -> bool:
    """Whether a percentage as printed may be of the computed value."""
    return abs(value - claim.value) <= slack_of_claim(claim)


def slack_of(figures: Iterable[Figure]) -> Decimal:
    """How far rounding each of them may take their sum."""
    return sum(map(uncertainty, figures), Decimal(0))


def differ_a_little(one: Quantity, other: Quantity, times: Decimal) -> bool:
    """Whether the values are two, and the larger no more than so many times the smaller."""
    low, high = sorted((one.value, other.value))
    return low < high <= low * times


@lru_cache(maxsize=1 << 12)
def _half_of_last_place(text: str, value: Decimal) -> Decimal:
    found = re.search(r"\d[\d,]*(?:\.(\d+))?", text)
    if not found or not value or not (found[1] or re.search("[万亿千]", text)):
        return Decimal(0)
    printed = Decimal(found[0].replace(",", ""))
    scale = abs(value) / printed if printed else Decimal(1)
    return Decimal("0.5").scaleb(-len(found[1] or "")) * scale


def rounded(value: Decimal, places: int) -> Decimal:
    """Rounded half up to so many decimal places."""
    return quantized(value, Decimal(1).scaleb(-places))


def quantized(value: Decimal, step: Decimal) -> Decimal:
    """The value rounded half up to a multiple of ``step``, however many digits it has."""
    with localcontext() as context:
        # A draft may hold a number of forty digits, more than a context holds by default.
        context.prec = max(context.prec, value.adjusted() - step.adjusted() + 2)
        return value.quantize(step, ROUND_HALF_UP)

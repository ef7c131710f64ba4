"""Numbers as reports write them: Arabic, Chinese, with thousands separators and scales.

GB/T 15835-2011 (5.1.1) separates thousands by a space of at most a quarter of a character, which files store
as a space of any width; others use commas.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

_DIGIT = "[0-9０-９]"
_FRACTION = f"(?:[.．]{_DIGIT}+)?"
THIN = " \u00a0\u2009\u202f"
"""Spaces that separate thousands."""
ARABIC = (
    f"{_DIGIT}{{1,3}}(?:[,，]{_DIGIT}{{3}})+{_FRACTION}(?!{_DIGIT})"
    f"|(?<![0-9０-９.．])[1-9１-９]{_DIGIT}{{0,2}}(?:[{THIN}]{_DIGIT}{{3}})+{_FRACTION}(?![{THIN}]?{_DIGIT})"
    f"|{_DIGIT}+{_FRACTION}"
)
CHINESE = r"[〇零一二两三四五六七八九十百千]+"
_BELOW = f"零?[一二两三四五六七八九][千百十](?:{CHINESE})?"
CHINESE_NUMBER = (
    f"{CHINESE}亿{_BELOW}万(?:{_BELOW})?|{CHINESE}[亿万]{_BELOW}(?![万亿])"
    f"|{CHINESE}(?:点[〇零一二三四五六七八九]+(?![十百千点]))?"
)
"""A whole number or one with a fraction: 三万二千, 二点三; 三点五十分 is a time."""
SCALE = r"万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百"

_DECIMAL = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "亿": 10**8}


def scale_value(scale: str) -> int:
    """10,000 for 万, 1,000,000,000,000 for 万亿, 1 for an empty scale."""
    value = 1
    for character in scale:
        value *= _UNITS.get(character) or _SCALES[character]
    return value


def parse_numeral(text: str) -> Decimal | None:
    """The value of an Arabic or Chinese numeral: ``1,234.5``, ``二十三``, ``三十一万``, ``二点三``; None for anything else."""
    folded = "".join(unicodedata.normalize("NFKC", text).replace(",", "").split())
    if _DECIMAL.fullmatch(folded):
        return Decimal(folded)
    whole, point, fraction = text.partition("点")
    if point:
        return _with_fraction(whole, fraction)
    if not text or any(c not in _DIGITS and c not in _UNITS and c not in _SCALES for c in text):
        return None
    if all(c in _DIGITS for c in text) and len(text) > 1:
        # Digits read one by one (二〇二四) are a year or a code, never a count.
        return None
    return Decimal(_with_scales(text))


def _with_fraction(whole: str, fraction: str) -> Decimal | None:
    """六百一十二点五: its digits behind the point are read one by one."""
    value = parse_numeral(whole)
    if value is None or not fraction or any(c not in _DIGITS for c in fraction):
        return None
    return value + Decimal("0." + "".join(str(_DIGITS[c]) for c in fraction))


def whole_number(text: str) -> int:
    """The whole number that a numeral stands for; 0 where it stands for none."""
    return int(parse_numeral(text) or 0)


def chinese_numeral(value: int) -> str:
    """23 as ``二十三``; for 1 to 99.  Raises ValueError for others."""
    if not 0 < value < 100:
        raise ValueError(f"no numeral of two places: {value}")
    tens, units = divmod(value, 10)
    digits = "零一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[units] if units else "")


def _with_scales(text: str) -> int:
    for scale in ("亿", "万"):
        head, found, tail = text.rpartition(scale)
        if found:
            return (_with_scales(head) if head else 1) * _SCALES[scale] + (_with_scales(tail) if tail else 0)
    total = 0
    digit: int | None = None
    for character in text:
        if character in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[character]
            digit = None
        else:
            digit = _DIGITS[character]
    return total + (digit or 0)

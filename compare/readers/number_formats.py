"""A position in a list → the number Word writes in front of it.

The names and sequences are those of ST_NumberFormat, ECMA-376 part 1, §17.18.59.  Where a sequence
ends (①…㊿, 甲…癸) the standard falls back to decimal, and so does a name this module does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LONGEST = 30
"""Letters and roman numerals grow with the number; a hostile start value must not exhaust memory."""


@dataclass(frozen=True, slots=True)
class _Counting:
    """A system that names the powers of ten: 一千零一十."""

    digits: str
    """Ten characters, zero first."""
    units: tuple[str, str, str]
    """Ten, hundred, thousand."""
    myriad: str
    says_zero: bool
    """A gap is read out: 一百零一, not 百一."""
    says_one: bool
    """One is written before hundred and thousand: 一百, not 百."""
    says_one_before_ten: bool
    """One is written before a leading ten: 壹拾, not 十."""


_CHINESE = _Counting("零一二三四五六七八九", ("十", "百", "千"), "万", True, True, False)
_TAIWANESE = _Counting("零一二三四五六七八九", ("十", "百", "千"), "萬", True, True, False)
_JAPANESE = _Counting("〇一二三四五六七八九", ("十", "百", "千"), "万", False, False, False)
_LEGAL_SIMPLIFIED = _Counting("零壹贰叁肆伍陆柒捌玖", ("拾", "佰", "仟"), "万", True, True, True)
_LEGAL_TRADITIONAL = _Counting("零壹貳參肆伍陸柒捌玖", ("拾", "佰", "仟"), "萬", True, True, True)


def _group(number: int, system: _Counting, *, is_leading: bool) -> str:
    """A number from 1 to 9999; ``is_leading`` if nothing stands before it."""
    text = ""
    is_gap = False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit == 0:
            is_gap = bool(text)
            continue
        if is_gap and system.says_zero:
            text += system.digits[0]
        is_gap = False
        is_leading_ten = power == 1 and not text and is_leading
        says_digit = (
            power == 0
            or digit > 1
            or (system.says_one_before_ten if is_leading_ten else system.says_one)
        )  # fmt: skip
        text += (system.digits[digit] if says_digit else "") + (system.units[power - 1] if power else "")
    return text


def _counted(number: int, system: _Counting) -> str:
    if number >= 10**8:
        return str(number)
    high, low = divmod(number, 10_000)
    text = _group(high, system, is_leading=True) + system.myriad if high else ""
    if high and 0 < low < 1000 and system.says_zero:
        text += system.digits[0]
    return text + (_group(low, system, is_leading=not high) if low else "")


def _positional(number: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(number))


def _counted_to_99(number: int, digits: str) -> str:
    # chineseCounting and taiwaneseCounting write 十 below a hundred and spell digits above: 一〇一.
    return _counted(number, _CHINESE) if number < 100 else _positional(number, digits)


def _roman(number: int) -> str:
    if number >= _LONGEST * 1000:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _letter(number: int) -> str:
    repeats, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (repeats + 1) if repeats < _LONGEST else str(number)


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _one_of(sequence: str) -> Callable[[int], str]:
    """A closed sequence, decimal after its end."""
    return lambda number: sequence[number - 1] if number <= len(sequence) else str(number)


def _range(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


_CIRCLED = _one_of(_range("①", "⑳") + _range("㉑", "㉟") + _range("㊱", "㊿"))
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"

_FORMATS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "decimal": str,
        "decimalHalfWidth": str,
        "decimalZero": lambda n: f"{n:02}",
        "decimalFullWidth": lambda n: _positional(n, "０１２３４５６７８９"),
        "decimalFullWidth2": lambda n: _positional(n, "０１２３４５６７８９"),
        "decimalEnclosedCircle": _CIRCLED,
        "decimalEnclosedCircleChinese": _CIRCLED,
        "decimalEnclosedFullstop": _one_of(_range("⒈", "⒛")),
        "decimalEnclosedParen": _one_of(_range("⑴", "⒇")),
        "numberInDash": lambda n: f"- {n} -",
        "hex": lambda n: f"{n:X}",
        "ordinal": _ordinal,
        # Spelled-out English ordinals ("First") have no place in a Chinese report: the short form suffices.
        "ordinalText": _ordinal,
        "upperRoman": lambda n: _roman(n).upper(),
        "lowerRoman": _roman,
        "upperLetter": lambda n: _letter(n).upper(),
        "lowerLetter": _letter,
        "chineseCounting": lambda n: _counted_to_99(n, "〇一二三四五六七八九"),
        "chineseCountingThousand": lambda n: _counted(n, _CHINESE),
        "chineseLegalSimplified": lambda n: _counted(n, _LEGAL_SIMPLIFIED),
        "taiwaneseCounting": lambda n: _counted_to_99(n, "○一二三四五六七八九"),
        "taiwaneseCountingThousand": lambda n: _counted(n, _TAIWANESE),
        "taiwaneseDigital": lambda n: _positional(n, "○一二三四五六七八九"),
        "ideographDigital": lambda n: _positional(n, "〇一二三四五六七八九"),
        "japaneseDigitalTenThousand": lambda n: _positional(n, "〇一二三四五六七八九"),
        "japaneseCounting": lambda n: _counted(n, _JAPANESE),
        "ideographLegalTraditional": lambda n: _counted(n, _LEGAL_TRADITIONAL),
        "ideographTraditional": _one_of(_STEMS),
        "ideographZodiac": _one_of(_BRANCHES),
        "ideographZodiacTraditional": lambda n: (
            _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12] if n <= 60 else str(n)
        ),
        "ideographEnclosedCircle": _one_of(_range("㊀", "㊉")),
        "none": lambda n: "",
        "bullet": lambda n: "",
    }
)


def formatted(number: int, number_format: str) -> str:
    """``number`` in a format of ECMA-376 §17.18.59; empty for ``none`` and ``bullet``.

    Only the decimal formats have a zero; the others write ``0``.
    """
    if number_format in ("none", "bullet"):
        return ""
    if number < 1 and not number_format.startswith("decimal"):
        return str(number)
    if number < 1 and number_format.startswith("decimalEnclosed"):
        return str(number)
    return _FORMATS.get(number_format, str)(number)

"""The form in which wordings are compared: one width, no white space, numbers masked.

Pages turn full-width punctuation into half-width, lose or add spaces and restyle quotation marks; to a reader
none of that is a change.  Text is compared in its normal form and quoted as written, except for the width of
its digits and Latin letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress
from operator import ne
from unicodedata import east_asian_width, normalize

HAN = r"[^\W\d_A-Za-z\xaa-\xff]"
"""Class of :mod:`re` for a Chinese character, 〇 included: what is alphanumeric and not of ASCII or Latin-1.

It matches ①, Ⅲ, Ａ and ж as well, of which the normal form leaves only the last.
The range 一-鿿 would leave them out, but :mod:`re` expands its 20,992 members each time it compiles it, and even
the few blocks of ① and Ⅲ make a pattern compile five times as long.
"""
NOT_HAN = r"[\W\d_A-Za-z\xaa-\xff]"
_NO_HAN = re.compile(f"{NOT_HAN}+")
HAN_RUN = re.compile(rf"{HAN}+")
"""Chinese characters and nothing between them."""

CLAUSE = re.compile(r"[^，,；;。！？!?：:]+[，,；;。！？!?：:]?")
"""The text up to the next mark, and that mark."""
_CLAUSE_MARK = re.compile(r"[，,；;。！？!?：:\n]")
_ITEM_MARK = re.compile(r"[、，,；;。！？!?：:\n]")
IN_A_LIST = re.compile(r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、])")
"""The start of an item of a list inside a paragraph: 三是, 第二，."""

_MARKS = {
    '"': "“”„「」",
    "'": "‘’",
    "-": "—–－─",
    "~": "〜",
    "·": "•",
    ".": "．",
}
_QUOTES = str.maketrans({mark: plain for plain, marks in _MARKS.items() for mark in marks})
_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]")
# No year ends a longer number; behind a point one stands only in a heading: 1.2024年.
_YEAR = re.compile(r"(?<!\d)(?<!\d\.(?!\d{4}年))(?:19|20)\d\d(?=-|~|至|年|/|\)|$)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NO_LETTERS = re.compile(r"[^\w#]+|_+")
"""Anything but letters, digits and the mask of a number."""


class _Normal(dict[str, str]):
    """Character → its normal form, computed when a character first occurs."""

    def __missing__(self, character: str) -> str:
        folded = normalize("NFKC", character).translate(_QUOTES)
        self[character] = result = "".join(c for c in folded if not c.isspace())
        return result


_NORMAL = _Normal()
_FOLDS = re.compile("[^\u4e00-\u9fff]")
"""Characters whose normal form may differ: punctuation, digits, Latin letters, but not Chinese characters."""

_TRADITIONAL = 0.1
"""In traditional texts it is a third."""

_REMEMBERED = 1 << 14
"""Wordings whose forms are cached: words and sentences recur, in one pair and in the next."""


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional characters: more than a tenth of its characters are not in GB 2312.

    The set has the simplified forms in common use only; rare characters of names stay far below a tenth.
    """
    han = "".join(re.findall(HAN_RUN, text))
    missing = len(han) - len(han.encode("gb2312", "ignore")) // 2
    return missing > _TRADITIONAL * len(han)


def is_wide(text: str) -> bool:
    """Whether it begins with a full-width character, as Chinese letters and punctuation are (Unicode TR11)."""
    return bool(text) and (east_asian_width(text[0]) in "WF" or text[0] in "‘’“”…—")


def half_width(text: str) -> str:
    """``text`` with full-width digits and Latin letters (Unicode TR11) in half width, every other character unchanged.

    Its length is that of ``text``, so positions are the same in both.
    """
    return _FULL_WIDTH.sub(lambda found: normalize("NFKC", found.group()), text)


@lru_cache(_REMEMBERED)
def normal(text: str) -> str:
    """``text`` in NFKC (Unicode TR15), without white space, quotation marks and dashes unified."""
    return _folded(text)


def _folded(text: str) -> str:
    return _FOLDS.sub(lambda found: _NORMAL[found[0]], text)


def is_same_wording(old: str, new: str) -> bool:
    """Whether two texts of any length have the same normal form."""
    if old == new:
        return True
    differing = next(compress(zip(old, new, strict=False), map(ne, old, new)), None)
    if differing:
        one, other = map(_folded, differing)
        # Every character has its own form, so that the rest cannot make up for two that are not the same.
        if one and other and one[0] != other[0]:
            return False
    return _folded(old) == _folded(new)


def masked(text: str) -> str:
    """The normal form with years as ``Y`` and other Arabic numbers as ``#``.

    Two sentences that differ only in numbers have the same masked form.
    """
    return _NUMBER.sub("#", _YEAR.sub("Y", normal(text)))


@lru_cache(_REMEMBERED)
def letters(text: str) -> str:
    """The masked form without punctuation: what is left when only the words matter."""
    return _NO_LETTERS.sub("", masked(text))


def han(text: str) -> str:
    """The Chinese characters of a text."""
    return _NO_HAN.sub("", text)


def pieces(text: str, length: int = 2) -> list[str]:
    """Every run of so many characters of a text, from the first to the last."""
    return [text[at : at + length] for at in range(len(text) - length + 1)]


def first_clause(text: str) -> str:
    """The text before the first mark between clauses; all of it if there is none."""
    return _CLAUSE_MARK.split(text, maxsplit=1)[0]


def last_clause(text: str) -> str:
    """The text after the last mark between clauses; all of it if there is none."""
    return _CLAUSE_MARK.split(text)[-1]


def first_item(text: str) -> str:
    """As :func:`first_clause`, but an enumeration comma (、) also ends it."""
    return _ITEM_MARK.split(text, maxsplit=1)[0]


def last_item(text: str) -> str:
    """As :func:`last_clause`, but an enumeration comma (、) also begins it."""
    return _ITEM_MARK.split(text)[-1]

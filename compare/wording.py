"""The form in which wordings are compared: one width, no white space, numbers masked.

Pages turn full-width punctuation into half-width, lose or add spaces and restyle quotation marks;
none of that is a change a reader means.  Text is compared in its normal form and quoted as written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = {
    '"': "“”„「」",
    "'": "‘’",
    "-": "—–－─",
    "~": "〜",
    "·": "•",
    ".": "．",
}
_QUOTES = str.maketrans({mark: plain for plain, marks in _MARKS.items() for mark in marks})
_ASCII = re.compile(r"[\x21-\x7e]*\Z")
_YEAR = re.compile(r"(?:19|20)\d\d(?=-|~|至|年|/|\)|$)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@lru_cache(maxsize=65536)
def _normal_character(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).translate(_QUOTES)
    return "".join(c for c in folded if not c.isspace())


def normal(text: str) -> str:
    """``text`` in NFKC (Unicode TR15), without white space, quotation marks and dashes unified."""
    if _ASCII.match(text):
        return text.translate(_QUOTES)
    return "".join(map(_normal_character, text))


def normal_with_index(text: str) -> tuple[str, list[int]]:
    """The normal form, and for each of its characters the index it had in ``text``."""
    characters: list[str] = []
    index: list[int] = []
    for position, character in enumerate(text):
        for folded in _normal_character(character):
            characters.append(folded)
            index.append(position)
    return "".join(characters), index


def masked(text: str) -> str:
    """The normal form with years as ``Y`` and other Arabic numbers as ``#``.

    Two sentences that differ in nothing but numbers have the same masked form.
    """
    return _NUMBER.sub("#", _YEAR.sub("Y", normal(text)))


def letters(text: str) -> str:
    """The masked form without punctuation: what is left when only the words matter."""
    return "".join(c for c in masked(text) if c.isalnum() or c == "#")

"""The readings of Chinese characters, from the table of pypinyin.

Importing pypinyin takes longer than reading the few lines of its table that a report needs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from unicodedata import normalize

_WINDOW = 2048
"""Bytes of the table of readings from one step of its index to the next."""
_LINE = re.compile(rb'"(\d+)": "([^"]+)"')
_TONES = frozenset("\u0300\u0301\u0304\u030c")
"""Marks of the four tones; the dots of ü are none."""


@cache
def _table() -> bytes:
    """Pypinyin's table of readings, a line a character in the order of code points, without importing pypinyin."""
    spec = find_spec("pypinyin")
    folders = (spec and spec.submodule_search_locations) or []
    path = Path(next(iter(folders), ".")) / "pinyin_dict.json"
    return path.read_bytes() if path.is_file() else b""


@cache
def _index() -> tuple[list[int], list[int]]:
    """The first code point behind every step through the table, and where its line begins."""
    data = _table()
    lines = [_LINE.search(data, step) for step in range(0, len(data), _WINDOW)]
    found = [line for line in lines if line]
    return [int(line[1]) for line in found], [line.start() for line in found]


@cache
def readings(character: str) -> tuple[str, ...]:
    """The readings of a character without their tones, the one an input method offers it under first.

    A character that has none is its own.
    """
    data, code = _table(), ord(character)
    codes, places = _index()
    if not places:
        return _looked_up(character)
    begin = places[max(0, bisect_right(codes, code) - 1)]
    line = _LINE.match(data, data.find(b'"%d": "' % code, begin, begin + 2 * _WINDOW))
    if line is None:
        return (character,)
    marked = normalize("NFD", line[2].decode())
    return tuple(normalize("NFC", "".join(c for c in marked if c not in _TONES)).split(","))


def _looked_up(character: str) -> tuple[str, ...]:
    """The readings as pypinyin gives them, where its table has another form than the one known here."""
    from pypinyin import Style, pinyin

    return tuple(pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=True)[0])

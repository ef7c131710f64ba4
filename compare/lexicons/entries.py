"""Jieba and the entries of its dictionary: words with their frequency and part of speech.

The dictionary is a file of five megabytes; a few words are looked up in it where they stand, without reading
the rest.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Set
from functools import cache, lru_cache
from importlib.util import find_spec
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

_FEW = 256
"""Number of candidates up to which single look-ups are quicker than reading the whole dictionary."""
_WINDOW = 4096
"""Bytes of the dictionary searched for a word whose place is known."""


def jieba() -> Any:
    """The jieba module.

    jieba imports pkg_resources only to open a file; if installed, it is deprecated, warns, and takes longer
    to import than jieba itself.  Without it jieba opens the file directly.
    """
    absent = "pkg_resources" not in sys.modules
    if absent:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        import jieba as module
    finally:
        if absent:
            del sys.modules["pkg_resources"]
    return module


@cache
def _dictionary() -> mmap:
    """Jieba's dictionary, ``word frequency part-of-speech`` a line, without importing jieba."""
    spec = find_spec("jieba")
    folders = (spec and spec.submodule_search_locations) or []
    # A few words are looked up in a file of five megabytes; only the pages that hold them are read.
    with (Path(next(iter(folders))) / "dict.txt").open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


class _Lexicon(NamedTuple):
    """The words of jieba's dictionary with their frequencies, as it lists them."""

    words: list[bytes]
    frequencies: array[int]
    total: int


@cache
def _lexicon() -> _Lexicon:
    # Every line is a word, its frequency and its part of speech.
    fields = _dictionary()[:].split()
    counts = array("I", map(int, fields[1::3]))
    return _Lexicon(fields[0::3], counts, sum(counts))


def frequencies_among(candidates: Set[str]) -> dict[str, int]:
    """The frequencies of those candidates that are words, also of very many."""
    if len(candidates) <= _FEW:
        return {word: frequency for word, (frequency, _) in entries(candidates).items()}
    encoded = {candidate.encode("utf-8", "replace") for candidate in candidates}
    every = zip(_lexicon().words, _lexicon().frequencies, strict=True)
    return {word.decode(): frequency for word, frequency in every if word in encoded}


def total_frequency() -> int:
    """The frequencies of all words together."""
    return _lexicon().total


def entries(candidates: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Frequency and part of speech of the candidates that are words; others are left out."""
    found = {candidate: _entry(candidate) for candidate in set(candidates) if candidate}
    return {candidate: entry for candidate, entry in found.items() if entry is not None}


@lru_cache(maxsize=1 << 16)
def _entry(candidate: str) -> tuple[int, str] | None:
    """Frequency and part of speech of a word; None if the dictionary lacks it."""
    data = _dictionary()
    key = candidate.encode("utf-8", "replace")
    if data[: len(key) + 1] == key + b" ":
        end = len(key) + 1
    else:
        at = _line_of(data, key)
        if at < 0:
            return None
        end = at + len(key) + 2
    frequency, part = data[end : data.find(b"\n", end)].split()
    return int(frequency), part.decode()


@cache
def _initial(character: bytes) -> tuple[int, int]:
    """Range of the dictionary that holds the words beginning with a character."""
    data = _dictionary()
    return _near(data, character, 0, len(data)), _near(data, character + b"\xff", 0, len(data))


def _near(data: mmap, key: bytes, low: int, high: int) -> int:
    """A place at most a window away from where a key is or would be among Chinese words."""
    while high - low > _WINDOW:
        middle = (low + high) // 2
        start = data.find(b"\n", middle, high) + 1
        if not start:
            break
        if data[start : data.find(b" ", start)] < key:
            low = middle
        else:
            high = middle
    return low


def _line_of(data: mmap, key: bytes) -> int:
    """Position of the line break before a word's line in the dictionary; -1 if it lacks the word.

    Its Chinese words are in the order of their code points, except for a few that are near their place.
    """
    if key[:1] < b"\xe4":
        return data.find(b"\n" + key + b" ")
    first, last = _initial(key[:3])
    low = _near(data, key, first, min(len(data), last + _WINDOW))
    start = max(0, low - _WINDOW)
    at = data[start : low + 2 * _WINDOW].find(b"\n" + key + b" ")
    return at if at < 0 else start + at

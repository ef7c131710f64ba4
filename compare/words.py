"""Chinese word segmentation behind one function.

rjieba gives the same words as jieba some ten times faster and is used if installed.  Otherwise jieba itself
segments, with a dictionary of only the words the text can contain: a word that is not a substring of the text
can never be one of its words, so the result is the same without building the whole prefix dictionary (half a
second, a hundred megabytes).
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable, Iterable, Sequence, Set
from functools import cache, lru_cache, partial
from importlib.util import find_spec
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:[%％‰])?")
_RUN = re.compile(r"[\w+#&.%\-]+")
_LONGEST_WORD = 16
"""Characters of the longest word in jieba's dictionary; a longer substring is not a word."""
_FEW = 256
"""Number of candidates up to which single look-ups are quicker than reading the whole dictionary."""
_WINDOW = 4096
"""Bytes of the dictionary searched for a word whose place is known."""


@cache
def _fast() -> Any:
    """The rjieba module, or None if it is not installed."""
    try:
        import rjieba
    except ImportError:
        return None
    return rjieba


def _jieba() -> Any:
    """The jieba module.

    jieba imports pkg_resources only to open a file; if installed, it is deprecated, warns, and takes longer
    to import than jieba itself.  Without it jieba opens the file directly.
    """
    absent = "pkg_resources" not in sys.modules
    if absent:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        import jieba
    finally:
        if absent:
            del sys.modules["pkg_resources"]
    return jieba


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

    def of(self, candidates: Set[str]) -> dict[str, int]:
        """The frequencies of those candidates that are words."""
        if len(candidates) <= _FEW:
            return frequencies(candidates)
        encoded = {candidate.encode("utf-8", "replace") for candidate in candidates}
        every = zip(self.words, self.frequencies, strict=True)
        return {word.decode(): frequency for word, frequency in every if word in encoded}


@cache
def _lexicon() -> _Lexicon:
    # Every line is a word, its frequency and its part of speech.
    fields = _dictionary()[:].split()
    counts = array("I", map(int, fields[1::3]))
    return _Lexicon(fields[0::3], counts, sum(counts))


def _tokenizer(texts: Sequence[str]) -> Any:
    """A jieba tokenizer that knows only the dictionary words occurring in the texts."""
    jieba = _jieba()
    substrings: set[str] = set()
    for run in {run for text in texts for run in _RUN.findall(text)}:
        for start in range(len(run)):
            for end in range(start + 1, min(len(run), start + _LONGEST_WORD) + 1):
                substrings.add(run[start:end])
    known = _lexicon().of(substrings)
    for word in list(known):
        for length in range(1, len(word)):
            known.setdefault(word[:length], 0)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ = known
    tokenizer.total = _lexicon().total
    tokenizer.initialized = True
    return tokenizer


def _cutter(texts: Sequence[str]) -> Callable[[str], Iterable[str]]:
    """The function that segments each of the texts."""
    fast = _fast()
    if fast:
        return partial(fast.cut, hmm=False)
    return partial(_tokenizer(texts).cut, HMM=False)


def segment(texts: Sequence[str]) -> list[list[str]]:
    """The words of each text; joined they give the text again.

    Numbers, including thousands separators, decimals and per cent sign, are one word each.
    """
    cut = _cutter(texts)
    result: list[list[str]] = []
    for text in texts:
        words: list[str] = []
        at = 0
        for number in _NUMBER.finditer(text):
            if number.start() > at:
                words.extend(cut(text[at : number.start()]))
            words.append(number.group())
            at = number.end()
        if at < len(text):
            words.extend(cut(text[at:]))
        result.append(words)
    return result


_LEANING = frozenset(("以上", "以下", "以内", "以外", "之间", *"以及和与等的之级、"))
"""Words that lean on the one before them."""


def last_words(text: str, most: int) -> str:
    """The end of a text in whole words, of ``most`` characters unless the first of them leans on another."""
    if len(text) <= most:
        return text
    kept = 0
    words = segment([text])[0]
    for at, word in reversed(list(enumerate(words))):
        behind = words[at + 1 : at + 2]
        is_leant_on = bool(behind) and (behind[0] in _LEANING or behind[0][0] in "、）)”》")
        if kept and kept + len(word) > most and not is_leant_on and not word[-1:].isdigit():
            break
        kept += len(word)
    return text[len(text) - kept :]


def frequencies(candidates: Iterable[str]) -> dict[str, int]:
    """Frequency in jieba's dictionary of the candidates that are words; others are left out."""
    return {word: frequency for word, (frequency, _) in _entries(candidates).items()}


def parts_of_speech(candidates: Iterable[str]) -> dict[str, str]:
    """Part of speech in jieba's dictionary of the candidates, ``ns`` for a place; others are left out."""
    return {word: part for word, (_, part) in _entries(candidates).items()}


def _entries(candidates: Iterable[str]) -> dict[str, tuple[int, str]]:
    entries = {candidate: _entry(candidate) for candidate in set(candidates) if candidate}
    return {candidate: entry for candidate, entry in entries.items() if entry is not None}


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

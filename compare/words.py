"""Chinese word segmentation behind one function.

rjieba gives the same words as jieba some ten times faster and is used if installed.  Otherwise jieba itself
segments, with a dictionary of only the words the text can contain: a word that is not a substring of the text
can never be one of its words, so the result is the same without building the whole prefix dictionary (half a
second, a hundred megabytes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import Any

from compare.lexicons.entries import entries, frequencies_among, jieba, total_frequency

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:[%％‰])?")
_RUN = re.compile(r"[\w+#&.%\-]+")
_LONGEST_WORD = 16
"""Characters of the longest word in jieba's dictionary; a longer substring is not a word."""


@cache
def _fast() -> Any:
    """The rjieba module, or None if it is not installed."""
    try:
        import rjieba
    except ImportError:
        return None
    return rjieba


def _tokenizer(texts: Sequence[str]) -> Any:
    """A jieba tokenizer that knows only the dictionary words occurring in the texts."""
    substrings: set[str] = set()
    for run in {run for text in texts for run in _RUN.findall(text)}:
        for start in range(len(run)):
            for end in range(start + 1, min(len(run), start + _LONGEST_WORD) + 1):
                substrings.add(run[start:end])
    known = frequencies_among(substrings)
    for word in list(known):
        for length in range(1, len(word)):
            known.setdefault(word[:length], 0)
    tokenizer = jieba().Tokenizer()
    tokenizer.FREQ = known
    tokenizer.total = total_frequency()
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
    return {word: frequency for word, (frequency, _) in entries(candidates).items()}


def parts_of_speech(candidates: Iterable[str]) -> dict[str, str]:
    """Part of speech in jieba's dictionary of the candidates, ``ns`` for a place; others are left out."""
    return {word: part for word, (_, part) in entries(candidates).items()}

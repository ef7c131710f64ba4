"""Shares with two ends: what is a part or a cause, and of what it is one: 渔业对财政收入的贡献率, 渔业产值占农业总产值比重."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from compare.figures.short_forms import leaves_words_out

_CONTRIBUTES = re.compile("(?P<part>[^：]*)对(?P<whole>[^对：]{2,16}?)的?(?:贡献率|贡献度|拉动率)")
_IS_SHARE = re.compile("(?P<part>[^：]+)占(?P<whole>[^占：]{2,16}?)的?(?:比重|比例|份额|比)")
_LEAST = 0.5
"""Likeness from which two ends may be one."""


@lru_cache(maxsize=1 << 12)
def _ends(name: str) -> tuple[str, str] | None:
    """What contributes, empty where it is not said, and to what; None for a name that is no such share."""
    found = _CONTRIBUTES.fullmatch(name) or _IS_SHARE.fullmatch(name)
    return (found["part"], found["whole"]) if found else None


def have_other_ends(old: str, new: str) -> bool:
    """Two names are of shares whose ends are not the same: 消费 and 出口对经济增长的贡献率.

    An end that one of them leaves out contradicts nothing.
    """
    one, other = _ends(old), _ends(new)
    return bool(one and other) and any(
        _contradict(*pair) for pair in zip(one or (), other or (), strict=True)
    )


def lacks_an_end(old: str, new: str) -> bool:
    """One of two shares does not say of what it is, so that they may be of different things."""
    one, other = _ends(old), _ends(new)
    return bool(one and other and bool(one[0]) is not bool(other[0]))


def _contradict(one: str, other: str) -> bool:
    if not one or not other or one in other or other in one:
        return False
    if leaves_words_out(one, other) or leaves_words_out(other, one):
        return False
    return Indel.normalized_similarity(one, other) < _LEAST

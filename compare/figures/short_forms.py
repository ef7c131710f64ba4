"""Abbreviated names: a shortened one, and one of several that share their end."""

from __future__ import annotations

import re
from functools import lru_cache

_JOINS = re.compile("、|以及|[和与及]")
_HEAD, _LAST = 2, 2
"""Letters that a short form keeps at each end."""
_SHORTEST = 4


def leaves_words_out(short: str, full: str) -> bool:
    """Whether ``short`` is ``full`` without some of its words: 移民村就业率 for 移民村有劳动力居民就业率.

    Both begin and end alike, and the letters of ``short`` stand in the same order in ``full``.
    """
    if not _SHORTEST <= len(short) < len(full):
        return False
    if short[:_HEAD] != full[:_HEAD] or short[-_LAST:] != full[-_LAST:]:
        return False
    rest = iter(full)
    return all(letter in rest for letter in short)


def is_among(name: str, told: str) -> bool:
    """Whether ``told`` joins names that share their end, ``name`` among them: 水质达标率 in 河流和水库水质达标率."""
    *firsts, last = _joined(told)
    return bool(firsts) and any(
        len(first) >= _HEAD
        and name.startswith(first)
        and len(name) - len(first) >= _LAST
        and last.endswith(name[len(first) :])
        for first in firsts
    )


@lru_cache(maxsize=1 << 12)
def _joined(told: str) -> tuple[str, ...]:
    return tuple(_JOINS.split(told))

"""Set phrases with another numeral in them: 双随机、两公开, 四重一大."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.slips.slip import Slip
from compare.matches import Guarded
from compare.model import Report

_PHRASES = (
    "双随机、一公开",
    "双随机一公开",
    "三重一大",
    "四不两直",
    "两不愁三保障",
    "一国两制",
    "一府一委两院",
    "中央八项规定",
    "三个区分开来",
    "两个毫不动摇",
    "四个不摘",
)
"""Phrases that are written with these numerals wherever they stand."""
_NUMERAL = "[一二两双三四五六七八九十]"
_SAME = {"二": "两", "双": "两"}
"""Numerals of one value, of which usage takes one."""
_WRITTEN = tuple(
    (
        Guarded((max(re.split(_NUMERAL, phrase), key=len),), re.sub(_NUMERAL, _NUMERAL, phrase)),
        phrase,
    )
    for phrase in _PHRASES
)


def wrong_phrases(report: Report) -> Iterator[Slip]:
    """Such phrases, with what was meant."""
    for written, phrase in _WRITTEN:
        for _, found in written.matches(report):
            if _plain(found[0]) != _plain(phrase):
                yield Slip(found.start(), found[0], phrase, phrase)


def _plain(phrase: str) -> str:
    return "".join(_SAME.get(letter, letter) for letter in phrase)

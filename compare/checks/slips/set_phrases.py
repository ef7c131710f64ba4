"""Set phrases with another numeral in them, and levels that are not as many as are named: 双随机、两公开, 县乡村两级联动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.slips.slip import Slip
from compare.matches import Guarded
from compare.model import Report
from compare.wording import HAN

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
_TIERS = {"省": 1, "市": 2, "县": 3, "区": 3, "旗": 3, "乡": 4, "镇": 4, "街": 4, "村": 5, "社": 5}
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_LEVELS = Guarded(
    ("级",),
    rf"(?<![^\W\d_])(?P<front>(?:{HAN}{{0,8}}[的建构成善立行现推动])?)(?P<levels>[{''.join(_TIERS)}]{{2,5}})(?P<count>[{''.join(_COUNTS)}])级",
)
"""Levels in a row, with nothing in front that the first letter may belong to: 全县乡村两级 is of two."""


def wrong_phrases(report: Report) -> Iterator[Slip]:
    """Such phrases, with what was meant."""
    for written, phrase in _WRITTEN:
        for _, found in written.matches(report):
            if _plain(found[0]) != _plain(phrase):
                yield Slip(found.start(), found[0], phrase)
    for _, found in _LEVELS.matches(report):
        tiers = [_TIERS[letter] for letter in found["levels"]]
        is_in_order = tiers == sorted(set(tiers))
        if is_in_order and _COUNTS[found["count"]] != len(tiers):
            right = next(numeral for numeral, count in _COUNTS.items() if count == len(tiers))
            start = found.start("levels")
            yield Slip(start, report.text[start : found.end()], f"{found['levels']}{right}级")


def _plain(phrase: str) -> str:
    return "".join(_SAME.get(letter, letter) for letter in phrase)

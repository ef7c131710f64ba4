"""Targets of a plan and the values that tell whether they were reached."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from compare.figures.pairs import comparable
from compare.model import Figure

_SAME_INDICATOR = 0.7
SHORTEST_INDICATOR = 3
_SHORTEST_ENDING = 4
_REACHED = re.compile(
    "^(?:全年|今年|累计|预计|力争|确保|计划|要|再)*(?:压减|减少|削减|淘汰|退出|完成|实现|争取|获得|获批|报批|安排|实施|推动|推进|达到?|新[增建]|建[成设]|开工|改造|治理|打造|办理|发放)"
    "|(?:报批|审批|获批|建成|完成|达到?|投用|完工)$"
)
"""What an indicator says of reaching its value."""
_WHOSE = re.compile("^(?:办[事件])?(?:人民)?(?:群众|公众|社会|企业|用户)(?=.{0,3}满意[率度])")
"""Those who are content are not what they are content with."""
_RATE = re.compile(".{2,}[率度]$")


def is_of(target: Figure, value: Figure) -> bool:
    """Both are of one indicator."""
    alike = Indel.normalized_similarity(target.indicator, value.indicator) >= _SAME_INDICATOR
    return comparable(target, value) and (alike or has_name_of(target, value))


def has_name_of(target: Figure, value: Figure) -> bool:
    """Both are of what is named alike, whatever was to be done and was done with it."""
    shorter, longer = sorted((counted(target.indicator), counted(value.indicator)), key=len)
    # 调解和解率 is short for 行政复议调解和解率, and so is 败诉率: a rate is named in three letters.
    is_named = len(shorter) >= _SHORTEST_ENDING or _RATE.match(shorter) is not None
    is_short_for = is_named and longer.endswith(shorter)
    return is_short_for or Indel.normalized_similarity(shorter, longer) >= _SAME_INDICATOR


@lru_cache(1 << 12)
def counted(indicator: str) -> str:
    """What an indicator counts, without the act it is the object of: 建设用地 of 完成建设用地报批 and 获批建设用地."""
    name = _WHOSE.sub("", _REACHED.sub("", indicator))
    # 增发国债、专项债券等上级资金 sums up under its last name.
    name = name.rpartition("等")[2] or name
    return name if len(name) >= SHORTEST_INDICATOR else indicator

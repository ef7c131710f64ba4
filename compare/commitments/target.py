"""Targets of a plan and the values that tell whether they were reached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from compare.align.similarity import grams_of
from compare.figures.pairs import comparable
from compare.figures.parts import own_name
from compare.model import Figure
from compare.wording import letters

_SAME_INDICATOR = 0.7
SHORTEST_INDICATOR = 3
_SHORTEST_ENDING = 4
_REACHED = re.compile(
    "^(?:全年|今年|累计|预计|力争|确保|计划|要|再)*(?:压减|减少|削减|淘汰|退出|完成|实现|争取|获得|获批|报批|安排|实施|推动|推进|达到?|新[增建]|建[成设]|开工|改造|治理|打造|办理|发放)"
    "|(?:报批|审批|获批|建成|完成|达到?|投用|完工)$"
)
"""What an indicator says of reaching its value."""
_ACTS = "(?:开工|竣工|建成|建[成设]|完成|改造|完工|交付|新[增建]|整治|治理|修缮|配租|分配|入住|脱贫|搬迁|发放|培训)+"
_BARE = re.compile(f"(?:全年|今年|年内|计划|力争|再|新)*{_ACTS}")
"""Names what will be done and leaves it to the sentence to what: 启动旧改三年行动，今年开工300户."""
_BOUND = re.compile(
    "([^，,；;。：:、]{3,16}?)(?:只(?:减不增|增不减|降不升|升不降)|零增长|(?:再|力争|要|平均|整体){0,3}[减缩压降增提][减缩压降少低高短升加]?[^，,；;。]{0,3}(?:一半|[一两二三四五六七八九]成|[两三四五六七八九十]分之[一二三四]))"
)
_TO_GROW = re.compile(
    "(?:扩大|壮大|扩充|充实|增加)([^，,；;。：:、]{3,16}?)的?(?:队伍(?:规模|数量|力量)?|规模|数量|总量|人数)"
)
"""A body of people, or what there is of something, that is to grow by nobody says how much."""
_IN_OTHER_ORDER = 0.6
"""Share of the pairs of letters of the shorter of two names that the longer has: 改造老城区供水管网 and 供水管网改造."""
_WORD = 2
"""Letters at either end of a name: those at its end say what it is the name of."""
_DONE = re.compile(f"(?<=.{{4}}){_ACTS}$")
"""What was done with it, behind its name: 供水管网改造."""
_SHARE = re.compile("的?(?:占比|比重|比例|比率)$")
_WHOSE = re.compile("^(?:办[事件])?(?:人民)?(?:群众|公众|社会|企业|用户)(?=.{0,3}满意[率度])")
"""Those who are content are not what they are content with."""
_RATE = re.compile(".{2,}[率度]$")


def is_of(target: Figure, value: Figure) -> bool:
    """Both are of one indicator."""
    alike = Indel.normalized_similarity(target.indicator, value.indicator) >= _SAME_INDICATOR
    return comparable(target, value) and (alike or has_name_of(target, value))


def may_be_of(target: Figure, value: Figure) -> bool:
    """Both may be of one indicator, named in another order or more closely by one of them."""
    if target.quantity.unit != value.quantity.unit or not comparable(target, value):
        return False
    shorter, longer = sorted(map(_thing, (target.indicator, value.indicator)), key=len)
    if len(shorter) < _SHORTEST_ENDING or shorter[:_WORD] not in longer or shorter[-_WORD:] not in longer:
        return False
    pairs = grams_of(shorter)
    return len(pairs & grams_of(longer)) >= _IN_OTHER_ORDER * len(pairs)


@lru_cache(1 << 12)
def _thing(indicator: str) -> str:
    """What an indicator counts, without the act in front or behind, and without the word for a share."""
    return _DONE.sub("", _SHARE.sub("", counted(indicator)))


def named(targets: Sequence[Figure], said: str) -> int:
    """How many things that several targets count a text names, word for word and maybe apart; none where it is one.

    推动小型煤窑、砖瓦窑厂退出 tells of targets for both without a number.
    """
    things = {t.indicator for t in targets if _is_named(counted(t.indicator), said)}
    return len(things) if len(things) > 1 else 0


def _is_named(name: str, said: str) -> bool:
    words = [name[at : at + _WORD] for at in range(0, len(name), _WORD)]
    return len(name) >= _SHORTEST_ENDING and len(words[-1]) == _WORD and all(word in said for word in words)


def is_bare(target: Figure) -> bool:
    """Its indicator names an act and not on what."""
    return _BARE.fullmatch(own_name(target.indicator)) is not None


def bounds(said: str) -> frozenset[str]:
    """What a text sets a bound without a figure for, or wants to grow, in letters: 会议经费 of 会议经费只减不增."""
    return frozenset(letters(found) for pattern in (_BOUND, _TO_GROW) for found in pattern.findall(said))


def keeps(bound: str, value: Figure) -> bool:
    """The value is of what has such a bound."""
    name = letters(value.indicator)
    is_named = len(name) >= SHORTEST_INDICATOR and (bound.endswith(name) or name.endswith(bound))
    return is_named or Indel.normalized_similarity(bound, name) >= _SAME_INDICATOR


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

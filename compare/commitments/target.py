"""Targets of a plan and the values that show whether they were reached."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.align.similarity import grams_of
from compare.figures.pairs import comparable
from compare.figures.parts import own_name
from compare.model import AMOUNTS, Figure, FigureKind
from compare.wording import letters

_SAME_INDICATOR = 0.7
SHORTEST_INDICATOR = 3
_SHORTEST_ENDING = 4
_REACHED = re.compile(
    "^(?:全年|今年|累计|预计|力争|确保|计划|要|再)*(?:压减|减少|削减|淘汰|退出|完成|实现|争取|获得|获批|报批|安排|实施|推动|推进|达到?|新[增建]|建[成设]|开工|改造|治理|打造|办理|发放)"
    "|(?:报批|审批|获批|建成|完成|达到?|投用|完工)$"
)
"""What an indicator says about reaching its value."""
_ACTS = "(?:开工|竣工|建成|建[成设]|完成|改造|完工|交付|新[增建]|整治|治理|修缮|配租|分配|入住|脱贫|搬迁|发放|培训)+"
_BARE = re.compile(f"(?:全年|今年|年内|计划|力争|再|新)*{_ACTS}")
"""Names an action and leaves its object to the sentence: 启动旧改三年行动，今年开工300户."""
_BOUND = re.compile(
    "([^，,；;。：:、]{3,16}?)(?:只(?:减不增|增不减|降不升|升不降)|零增长|(?:再|力争|要|平均|整体){0,3}[减缩压降增提][减缩压降少低高短升加]?[^，,；;。]{0,3}(?:一半|[一两二三四五六七八九]成|[两三四五六七八九十]分之[一二三四]))"
)
_TO_GROW = re.compile(
    "(?:扩大|壮大|扩充|充实|增加)([^，,；;。：:、]{3,16}?)的?(?:队伍(?:规模|数量|力量)?|规模|数量|总量|人数)"
)
"""A body of people, or a stock of something, that is to grow by an unstated amount."""
_TO_RISE = re.compile(
    "(?:^|[，,；;。：:、])(?:力争|争取|推动|确保|努力|实现|使|在)*([^，,；;。：:、]{4,24}?)(?:中的|中|的)?(?:位次|排名|名次|排位|位列)"
    "[^，,；;。：:、]{0,6}?(?:[前上]移|前进|[上提]升|靠前|[进晋]位|提高|前列|争先)"
    "|(?:力争|争取|确保|努力)(?:实现|使|在)*([^，,；;。：:、]{4,24}?)(?:中|的)?(?:继续|再次?|稳步|实现)*(?:[进晋]位|进入?前列|位居前列|争先进位)"
)
"""What one wants to stand higher in: 力争法治建设考核位次继续前移."""
_WHERE = re.compile(
    "^(?:位居|位列|列|在)?(?:全[国省市区县州])?|(?:结果)?中?(?:的?(?:位次|排名|名次))?(?:位居|位列|居|列)?$"
)
"""Beside the name of what one stands somewhere in: 全市法治建设考核中列第3位."""
_IN_OTHER_ORDER = 0.6
"""Share of the letter pairs of the shorter of two names that the longer has: 改造老城区供水管网 and
供水管网改造."""
_LEAST_OF_SIZE, _MOST_OF_SIZE = Decimal("0.95"), Decimal("1.3")
"""Least and greatest ratio of a value to a target of its size: what was kept comes to the target or little more."""
_WORD = 2
"""Letters at either end of a name: those at its end say what the name is of."""
_DONE = re.compile(f"(?<=.{{4}}){_ACTS}$")
"""The action after its object: 供水管网改造."""
_BRAND = re.compile('[“"][^“”"]{2,20}[”"]')
_SHARE = re.compile("的?(?:占比|比重|比例|比率)$")
_WHOSE = re.compile("^(?:办[事件])?(?:人民)?(?:群众|公众|社会|企业|用户)(?=.{0,3}满意[率度])")
"""Satisfied people are not the thing they are satisfied with."""
_RATE = re.compile(".{2,}[率度]$")
_RATE_OF_ACT = re.compile("(?P<who>.*)(?P<act>..)率")
"""A rate of those who did something: 持证 in 执法人员持证率."""
_AS_SHARE = re.compile("(?P<part>[^占：]+)占(?P<whole>[^占：]*?)(?:比重|比例|比)")
"""The same told as a share: 持有行政执法证占执法人员总数比重."""
_BEHIND = re.compile("的([^，,；;。：:、！!]{2,16})")
"""What is counted, behind the number: 不少于3期的封闭式轮训."""
_AT_WORK = re.compile("组织|开展|参加|举[办行]|安排|实施|进行|推[进动]|面向|人员|干部|队伍|骨干|[为对向给]")
"""Says that something is done with people, not with whom."""


class RateOfAct(NamedTuple):
    """A target that is a rate of those who did something: 执法人员持证率."""

    target: Figure
    who: str
    """Empty if it does not say."""
    act: str
    """Two letters."""


class ShareOfThose(NamedTuple):
    """A value that is the share of those who did something: 持有执法证的121名，占执法人员的96%."""

    value: Figure
    done: str
    people: str
    pairs: Set[str]
    """The pairs of letters of the people."""


def is_of(target: Figure, value: Figure) -> bool:
    """Whether both belong to one indicator."""
    if not comparable(target, value):
        return False
    one, other = _but_for_brands(target.indicator, value.indicator)
    alike = Indel.normalized_similarity(one, other) >= _SAME_INDICATOR
    return alike or has_name_of(target, value)


def may_be_of(target: Figure, value: Figure) -> bool:
    """Whether both may belong to one indicator, named in another order or more precisely by one of them."""
    if target.quantity.unit != value.quantity.unit or not comparable(target, value):
        return False
    shorter, longer = sorted(map(_thing, (target.indicator, value.indicator)), key=len)
    if len(shorter) < _SHORTEST_ENDING or shorter[:_WORD] not in longer or shorter[-_WORD:] not in longer:
        return False
    pairs = grams_of(shorter)
    return len(pairs & grams_of(longer)) >= _IN_OTHER_ORDER * len(pairs)


def is_of_size(target: Figure, value: Figure, clause: Callable[[], str]) -> bool:
    """Whether a value may be what came of a target that is named otherwise: 三处老厂房 of 盘活闲置厂房3处.

    It counts alike, comes to as much, and its ``clause`` has some of the target's name.
    """
    return _comes_to(target, value) and not grams_of(letters(clause())).isdisjoint(
        grams_of(_thing(target.indicator))
    )


def _comes_to(target: Figure, value: Figure) -> bool:
    wanted, given = target.quantity.value, value.quantity.value
    return (
        target.quantity.kind in AMOUNTS
        and wanted * _LEAST_OF_SIZE <= given <= wanted * _MOST_OF_SIZE
        and comparable(target, value)
    )


def behind(target: Figure, text: str) -> str:
    """What a target counts if it stands behind the number in the ``text`` of its report, in letters; else nothing."""
    found = _BEHIND.match(text, target.quantity.end)
    return letters(found[1]) if found else ""


def is_of_head(target: Figure, thing: str, value: Figure, clause: Callable[[], str], said: str) -> bool:
    """Whether a value may be what came of a target for a ``thing``: 其中脱产轮训3期 of 对执法人员开展3期的封闭式轮训.

    It comes to as much, its ``clause`` has the head of the thing, and the sentence ``said`` more of it or of its people.
    """
    if not thing or not _comes_to(target, value) or thing[-_WORD:] not in letters(clause()):
        return False
    people = re.split(_AT_WORK, target.indicator)
    rest = frozenset[str]().union(
        *map(grams_of, filter(lambda word: len(word) >= _WORD, (*people, thing[:-_WORD])))
    )
    return not rest.isdisjoint(grams_of(letters(said)))


def rates_of_act(targets: Sequence[Figure]) -> tuple[RateOfAct, ...]:
    """The targets that are rates of those who did something."""
    found = ((target, _RATE_OF_ACT.fullmatch(letters(target.indicator))) for target in targets)
    return tuple(RateOfAct(target, rate["who"], rate["act"]) for target, rate in found if rate)


def shares_of_those(values: Sequence[Figure]) -> tuple[ShareOfThose, ...]:
    """The values that are shares of those who did something."""
    return tuple(_shares_of_those(values))


def _shares_of_those(values: Sequence[Figure]) -> Iterator[ShareOfThose]:
    for value in values:
        if share := _AS_SHARE.fullmatch(value.indicator):
            done, _, by = share["part"].partition("的")
            yield ShareOfThose(value, done, by + share["whole"], grams_of(letters(by + share["whole"])))


def is_told_as_share(rate: RateOfAct, share: ShareOfThose, promised: Set[str]) -> bool:
    """Whether a rate is told as a share: 持有执法证的121名，占执法人员的96% of 持证率.

    Those whose rate it is are named in the share; if the rate does not say whose it is, then in what was
    ``promised`` with it, given as pairs of letters.
    """
    return (
        share.done.endswith(rate.act[-1])
        and rate.act[0] in share.done[:-1]
        and (rate.who[-_WORD:] in share.people if rate.who else not share.pairs.isdisjoint(promised))
        and comparable(rate.target, share.value)
    )


@lru_cache(1 << 12)
def _thing(indicator: str) -> str:
    """What an indicator counts, without the act before or after it and without the word for a share."""
    return _DONE.sub("", _SHARE.sub("", counted(indicator)))


def named(targets: Sequence[Figure], said: str) -> int:
    """How many objects of several targets a text names, word for word but perhaps apart; 0 if only one.

    推动小型煤窑、砖瓦窑厂退出 names the objects of two targets without a number.
    """
    things = {t.indicator for t in targets if _is_named(counted(t.indicator), said)}
    return len(things) if len(things) > 1 else 0


def _is_named(name: str, said: str) -> bool:
    words = [name[at : at + _WORD] for at in range(0, len(name), _WORD)]
    return len(name) >= _SHORTEST_ENDING and len(words[-1]) == _WORD and all(word in said for word in words)


def is_bare(target: Figure) -> bool:
    """Whether its indicator names an act without an object."""
    return _BARE.fullmatch(own_name(target.indicator)) is not None


def bounds(said: str) -> frozenset[str]:
    """What a text bounds without a figure, or wants to grow, in letters: 会议经费 in 会议经费只减不增."""
    return frozenset(letters(found) for pattern in (_BOUND, _TO_GROW) for found in pattern.findall(said))


def keeps(bound: str, value: Figure) -> bool:
    """Whether the value belongs to something with such a bound."""
    name = letters(value.indicator)
    is_named = len(name) >= SHORTEST_INDICATOR and (bound.endswith(name) or name.endswith(bound))
    return is_named or Indel.normalized_similarity(bound, name) >= _SAME_INDICATOR


def standings(said: str) -> frozenset[str]:
    """What a text wants its issuer to stand higher in, in letters: 法治建设考核 in 力争法治建设考核位次继续前移."""
    names = (letters("".join(found)) for found in _TO_RISE.findall(said))
    return frozenset(filter(None, (_WHERE.sub("", name) for name in names)))


def is_standing(standing: str, value: Figure) -> bool:
    """Whether the value is a place among others in that."""
    if value.quantity.kind is not FigureKind.RANK:
        return False
    name = _WHERE.sub("", letters(value.indicator))
    shorter, longer = sorted((standing, name), key=len)
    return len(shorter) >= _SHORTEST_ENDING and longer.endswith(shorter)


def has_name_of(target: Figure, value: Figure) -> bool:
    """Whether both objects have the same name, whatever was to be done or was done with it."""
    names = _but_for_brands(target.indicator, value.indicator)
    shorter, longer = sorted(map(counted, names), key=len)
    # 调解和解率 is short for 行政复议调解和解率; a rate may have a name of three letters, like 败诉率.
    is_named = len(shorter) >= _SHORTEST_ENDING or _RATE.match(shorter) is not None
    is_short_for = is_named and longer.endswith(shorter)
    return is_short_for or Indel.normalized_similarity(shorter, longer) >= _SAME_INDICATOR


def _but_for_brands(one: str, other: str) -> tuple[str, str]:
    """Two indicators, without the names in quotation marks if only one has any: 举办“溪畔乐购”促销活动 keeps 举办促销活动."""
    bare, other_bare = _BRAND.sub("", one), _BRAND.sub("", other)
    return (bare, other_bare) if (bare == one) is not (other_bare == other) else (one, other)


@lru_cache(1 << 12)
def counted(indicator: str) -> str:
    """What an indicator counts, without the act whose object it is: 建设用地 for 完成建设用地报批 and 获批建设用地."""
    name = _WHOSE.sub("", _REACHED.sub("", indicator))
    # 增发国债、专项债券等上级资金 is summed up by its last name.
    name = name.rpartition("等")[2] or name
    return name if len(name) >= SHORTEST_INDICATOR else indicator

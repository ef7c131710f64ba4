"""Names that do not say by themselves what is counted (产量, 开工, 总数), completed from the words before them."""

from __future__ import annotations

import re

from compare.figures.edges import VERBS
from compare.figures.parts import PART

_RESULTS = "整改|办结|受理|审结|结案|采纳|修改|废止|保留|调整|完成|维持|驳回|撤销|变更|终止|化解|答复|予以公开|移送|转送|不予受理|立案|查处|处罚|纠正|销号|更新|取消|通过|合格|优秀|参演|培训|修订"
RESULTS = frozenset(_RESULTS.split("|"))
"""Outcomes of what was counted before: 反馈问题58个，整改57个."""
_OF_A_THING = (
    "(?:总|年|日)?(?:产量|产值|产能|面积|长度|里程|容量|规模|数量|总量|总数|总额|金额|价值|投资|货值|标的|销量|销售额|成交额|交易额|发行量|阅读量|播放量|点击量)额?"
    f"|(?:平均)?(?:每[天日月]|[日月]均)(?:{VERBS}|新登记|新设|新开|增加)"
    "|(?:涉及|涉案|合同|成交)(?:金额|资金|标的额?)|总(?:投资额?|规模|金额|价值|里程|面积|人数|户数)|(?:人|户|件|起|次)数|资金"
)
"""Properties of things: a name that is only a property does not say of what."""
_ACTS = "开工|新开工|竣工|投产|续建|在建|交付|入驻|签约|落地|开业|投用|立项|结项|出栏|存栏|获奖|参加|修成|建成|达标|应考|实考|应到|实到|参赛|参会|出席|新纳入|关停|搬迁|腾退|销户|注销"
_WORDS = RESULTS.union(_ACTS.split("|"), VERBS.split("|"))
_BARE = re.compile(f"{_OF_A_THING}|(?:上一?年度?|去年)?结转(?:[上下]一?年度?)?")
_ENDS_WITH_ONE = re.compile(f"(?:{_OF_A_THING})$")
_OPINIONS = re.compile(
    "(?:提出|反馈|出具)(?:修改|审查|审核|整改|法律|书面)?(?:意见建议|意见和建议|意见|建议)"
)
_ADDED = re.compile(
    "^(?:净增|新增|新(?:登记|认定|设立?|建|开|发展|培育|引进|注册|入库|成立)?)(?=..)|(?<=..)(?:净增|净减|新增)$"
)
_LEVEL = re.compile("(?:达到?|增[至到加]+|升[至到]|保有)")
_OF_ALL = re.compile("总[数量]")
_LEAST = 2
_LONGEST = 8
"""Letters of a bare name."""


def is_bare(name: str) -> bool:
    """Whether it is only a property or an outcome: 产量, 总投资, 开工, 聘请, 维持、终止."""
    if len(name) > _LONGEST:
        return False
    return all(one in _WORDS or _BARE.fullmatch(one) for one in name.split("、"))


def is_opinion(name: str) -> bool:
    """Whether it is an opinion on what was counted before, which still serves to name what follows."""
    return _OPINIONS.fullmatch(name) is not None


def completed(of: str, name: str) -> str:
    """The name with what it belongs to: 茶园 and 产量 give 茶园：产量; unchanged if that is unknown."""
    if not of:
        return name
    if _OF_ALL.fullmatch(name):
        return f"{_ADDED.sub('', of)}{PART}{name}"
    thing = _ENDS_WITH_ONE.sub("", of)
    return f"{thing if len(thing) >= _LEAST and _ENDS_WITH_ONE.search(name) else of}{PART}{name}"


def all_there_are(name: str, told: str) -> str:
    """The name without its word of addition if the value is a level: 净增餐饮店12家，达到96家."""
    return _ADDED.sub("", name) if _LEVEL.search(told) else name

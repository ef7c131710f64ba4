"""How much a measure matters to a leader: its kind first, then its size.

The founding of a body comes first, then powers and staff moved to where they are needed, a document with its
title, a system or a document without one, what has a name of its own, and last counts of yearly routine.
"""

from __future__ import annotations

import re

from compare.measures.acts import FOUNDING, NAMED
from compare.measures.words import Words

_SET_UP = "成立|组建|设立|揭牌|挂牌(?!督)|建成|新建|共建|组成|增设|新设|启用|投用|运行|投入使用"
_BODY = "中心|委员会|(?:执法|监察|稽查|巡查|大|支|中)队|法庭|巡回庭|仲裁院|分局|司法所|研究院|协会|联盟|联合会|公司"
_SMALL_BODY = "窗口|专窗|工作站|联系点|观察点|调解[点室]|服务[点站]|基地|工作室|专班|站|点|室|庭|[团组队]"
_END = '(?=[，,；;。、（(\\d”"]|[并和与及等]|$)'
# 在政务服务中心设立窗口 and 规范服务中心运行 do not found a 中心.
_SUBJECT = "(?:^|[，,；;。])(?!在|于|依托|规范|优化|保障|加强|提升)[^，,；;。]{0,24}"
_BODY_FOUNDED = re.compile(
    f"(?:{_SET_UP})[^，,；;。、]{{0,24}}(?:{_BODY}){_END}"
    f"|{_SUBJECT}(?:{_BODY})(?:实体化|正式|全面|全部|已|均|于?\\d{{1,2}}月)*(?:{_SET_UP}){_END}"
    f"|{_SUBJECT}(?:{_BODY})(?:挂牌|建成)(?:启用|成立|投用|运行)"
)
"""县行政争议化解中心揭牌, 在8个乡镇挂牌成立执法队."""
_SMALL_BODY_FOUNDED = re.compile(
    f"(?:{_SET_UP}|开设|开辟)[^，,；;。]{{0,24}}(?:{_SMALL_BODY}){_END}"
    f"|(?:窗口|专窗|工作站|工作室|基地|调解室)(?:正式|全部|已)*(?:{_SET_UP})"
)
_POWERS_MOVED = re.compile(
    "赋权(?!工作|意向|推进会)|赋予[^，,；;。]{0,16}(?:权|行使)|下放[^，,；;。]{0,16}(?:权|事项|职能|职责)"
    "|(?:权|事项|职责|人员|力量|编制)[^，,；;。]{0,6}(?:下放|下沉)|下沉[^，,；;。]{0,8}(?:人员|力量|编制)"
    "|(?:职责|职能|权限|执法权|事项)[^，,；;。]{0,16}(?:划转|划归)|收回[^，,；;。]{0,4}级|增[加核配][^，,；;。]{0,6}编制"
)
_ISSUED = "出台|印发|制定|修订|发布|公布|颁布|颁行|审议通过|下发"
_TITLE_ISSUED = re.compile(
    f"(?:{_ISSUED})(?!的)[^，,；;。《]{{0,14}}《[^》]*(?<!汇编)(?<!手册)(?<!读本)(?<!录)(?<!案例)(?<!指南)》"
)
"""A booklet has a title but is not such a document; 2014年印发的《…》 was issued long ago."""
_DOCUMENT_ISSUED = re.compile(
    f"(?:{_ISSUED}|(?<!指导)编制)[^，,；;。《]{{2,24}}(?:办法|规则|规定|细则|方案|规划|意见|清单|名录|基准|规程|指引|条例|标准)(?!的|要求)"
)
_SYSTEM = "平台|系统|数据库|大脑|一张[网图]"
_SYSTEM_BUILT = re.compile(
    f"(?:建成|建设|开通|启用|开发|搭建|打造|上线)[^，,；;。]{{0,24}}(?:{_SYSTEM})"
    f"|(?:{_SYSTEM})[^，,；;。]{{0,12}}(?:建成|上线|启用|投用|开通|投入|运行)"
)
_BY_MEANS_OF = re.compile("(?:依托|利用|通过|运用|借助|用好)[^，,；;。]{0,24}$")
"""Stands before an existing system."""
_HONOURED = re.compile(
    "获评|荣获|入选|获得[^，,；;。]{0,16}(?:奖|称号|表彰)|被[^，,；;。]{0,16}(?:评为|命名|授予|推广)|全[省国]推广"
)
_BEGUN = re.compile(
    "首次|首创|首个|首届|率先|试点|(?:建立|健全|探索|推行|实行|创新)[^，,；;。]{2,24}(?:制|机制|制度|模式)"
)
_BENEFIT = "标准|税率|费率|缴费比例|报销比例|起征点|最低工资|补[助贴]|养老金|低保|限额"
_SET = "提高|降低?|[上下]调|增加|减少|调整"
_SET_ANEW = re.compile(
    f"(?:{_BENEFIT})[^，,；;。]{{0,14}}(?:{_SET})(?:[至到为]|\\d)|(?:{_SET})[^，,；;。]{{0,20}}(?:{_BENEFIT})(?!化)(?=[，,；;。\\d“”]|$)"
)
"""What everybody pays or receives: 低保标准由每月680元提高到720元."""
_EVERYWHERE = re.compile("全[省市县区](?!考核)|全系统|全部(?:接入|覆盖|设立|建成)|全覆盖|[个家]县区|各县区")
_ONE_PLACE = re.compile("在[^，,；;。\\d]{1,8}(?:镇|乡|街道|村|社区|小区|园区)")
_TITLE_OF_OTHERS = re.compile(
    "《(?:中华人民共和国|国务院)[^》]*》|《[^》]*法》|(?:废止|失效)[^，,；;。《]{0,14}《[^》]*》|《[^》]*》[^，,；;。《]{0,14}(?:废止|失效)"
)
"""Titles from higher authorities, and of documents repealed."""

_OF_KINDS = (
    (_BODY_FOUNDED, 0.8),
    (_POWERS_MOVED, 0.7),
    (_TITLE_ISSUED, 0.6),
    (_DOCUMENT_ISSUED, 0.5),
    (_HONOURED, 0.45),
    (_SMALL_BODY_FOUNDED, 0.4),
    (_BEGUN, 0.4),
    (_SET_ANEW, 0.4),
    (FOUNDING, 0.35),
)
_OF_A_SYSTEM = 0.5
_OF_A_NAME = 0.4
"""For something begun under a name of its own; under an existing name it weighs as a founding."""
_OF_A_COUNT = 0.25
_LEAST = 0.15
_PLANNED = 0.25
"""Deducted from plans: they rank after deeds, except the founding of a body."""
_SECOND = 0.05
"""Added for a second weighty thing; deducted for an act in a single village or street."""
_TIE = 0.02
"""Added for a number, for the whole district and for a promise kept: these only rank measures of one kind.  A
promise adds no more since leaders know it, and the page lists promises separately."""


def weight_of(text: str, *, keeps_promise: bool, is_planned: bool = False) -> float:
    """Weight of a measure by its words and by whether it was promised or is planned, 0 to 1."""
    counts = Words(text).counts
    first, second, *_ = sorted([*_kinds(text), _OF_A_COUNT * counts, _LEAST], reverse=True)
    weight = first + _SECOND * (second >= _OF_A_NAME) - _PLANNED * is_planned
    weight += _TIE * (counts + keeps_promise + bool(_EVERYWHERE.search(text))) - _SECOND * bool(
        _ONE_PLACE.match(text)
    )
    return round(min(1.0, max(0.0, weight)), 2)


def _kinds(text: str) -> list[float]:
    """The weight of each thing a measure mentions."""
    kinds = [weight for kind, weight in _OF_KINDS if kind.search(text)]
    built = _SYSTEM_BUILT.search(text)
    if built and not _BY_MEANS_OF.search(text[: built.start()]):
        kinds.append(_OF_A_SYSTEM)
    # A document issued under a title counts once, by its title.
    if NAMED.search(_TITLE_ISSUED.sub("", _TITLE_OF_OTHERS.sub("", text))):
        kinds.append(_OF_A_NAME if FOUNDING.search(text) else dict(_OF_KINDS)[FOUNDING])
    return kinds

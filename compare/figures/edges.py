"""What a name neither begins nor ends with: 全年, 目前, 达到, 提高到."""

from __future__ import annotations

import re

from compare.figures.movement import MOVED, ONE_LETTER_FALL, ONE_LETTER_RISE
from compare.figures.thresholds import MILESTONE, PASSES
from compare.founding import MADE, SET_UP

_EDGES = "、，,-—●○■□◆◇▪•·"
"""Marks at the ends of a name that do not belong to it, including those before an item."""
_CLOSING = "）)”》"
"""End the words before a name."""
VERBS = (
    f"{SET_UP}|{MADE}|进行|严格|完善|开展|提供|实行|实施|予以|参与|参加|全部|落实|得到|接受|召开|举办|主持|办理|受理|审查|审核|审议|修订|发布|"
    "推动|推进|推广|推行|聚焦|围绕|通过|依托|针对|督促|选派|选聘|聘任|聘请|配备|设置|建成|打造|创建|培育|培养|编印|制发|发放|发出|"
    "收到|收集|征集|接待|接听|走访|排查|检查|抽查|整改|查处|查办|化解|调解|移送|评查|评选|邀请|引导|指导|完成|实现|覆盖|惠及|带动|减免|减轻|挽回|列入|纳入|"
    "下放|赋予|取消|清理|废止|新增|新建|改建|加装|上线|开通|启动|保障|安排|投入|专题听取|听取|研究|参训|作出"
)
# 行政执法监督员, 人民调解组织, 审核率: here the act is part of a name.
NO_NAME = (
    "(?!员|组织|委员会|站|点|院|中心|率|案件|事项|时限|室|庭|队|区|费|资格|书|函|单|所|机构|平台|窗口|小组)"
)
LEAD = re.compile(
    rf"^(?:{MILESTONE}[，,、]|"
    r"[一二三四五六七八九十]+(?:是|要)|\d{1,2}[.．、](?!\d)|[自从][^，,；;。]{2,24}?以来|首先|其次|同时|此外|另外|其中|截至.{0,10}?[底末日]|[年月季][底末]前?(?!人口)|目前|今年以来|(?:今|去|上|当|本)年[底末初]|今年|去年|全年|年内|一年来|五年来|"
    r"(?:19|20)\d\d\s*年(?:[底末]?前(?![\d列沿茅三十一两提期瞻端台后述]|半年)|度|底|末|来|以来)?|\d{1,2}月(?:份|底)?|共计|共(?!同|享|有|建|性)|累计|先后|已经|已|基础上|再(?!生)|均(?!衡)|还|并(?!购)|也|又|分别|其(?!他|余)|的|"
    r"全[区县市省](?!性|域)|全国(?!人大|政协|性)|己(?!方)|含(?![量税氧水糖金])|坚决(?=[把将])|要(?![素闻点件求案地塞])|各地[可均都]|我区|我县|我市|和(?![解谐美平睦气])|及(?!时)|与|将|把|由此|由|从|经(?![济营开费过贸])[^，,；;。]{2,16}?(?<![落售事先])后(?![续备期台勤])(?=..)|(?:连同|加上?)(?=(?:[上去]一?年度?|(?:19|20)\d\d年度?)结转)|力争|坚持|对照|对(?!象|口|接|外|标|[^，,；;。]{2,16}贡献率)|在(?!册|编|线|建|职|校|售|岗|库|押)|原因(?:主要)?是|"
    r"按(?:照)?(?:可比|不变|现行|当年)(?:价格?|口径)(?:计算|统计)?|扣除价格因素(?:影响)?后?)+"
)
TAIL = re.compile(
    rf"(?:(?:{PASSES}){MILESTONE}|首次|"
    rf"发展[至到成]|(?:{MOVED}|拓展|{ONE_LETTER_RISE}|{ONE_LETTER_FALL})[至到]|共计|共|累计|达到|达|(?<!行)为|(?<!签)(?<!预)(?<!履)约|近|超过|超|至|到|已|(?<![现原])有|了|分别|各|(?<![户人亩年月日])均|仅|只|就|完成|实现|{MOVED}|[由从](?:上一?年|去年|(?:19|20)\d\d年)[度末底]?|由|从|的|(?<![审统会设预])计|稳定在|保持在|控制在|"
    r"进一步|继续|持续|一直|连续|实际|预计|预期|再|要|拟|平均|合计|总计|是|全年|等|突破|在|扩围|扩面|增配|增设|增补|动态(?:调整|更新)|调整|优化|整合|拓展|稳定|保持|控制|接近|每月|改为|现行|用于|全部|先后|一举|基础上|每[人户]|(?<=[村镇乡县区市户家人业目题员核作查程动评])中|[迈跃]上?|站上|(?:拟)?按|(?<![许认])可)$"
)
_REACHED = re.compile(
    "^(?:完成|实现)(?=.{2,16}(?:总值|产值|增加值|收入|支出|投资|产量|利润|税收|总额|零售额|销售额|交易额|营业额|进出口)$)"
)
"""完成工业增加值12亿元 is not a completed task: it gives a value."""
_ASIDE_WORD = "其中"
_ASIDE = re.compile("[（(]其中(?:[^（）()]*[）)]|(?=[^（）()]*$))")
"""Parts in brackets do not belong to the name of the whole: 商户88家（其中餐饮31家），增长4%."""
_EXAMPLES = re.compile(rf"^.*等[^、]{{0,6}}?(?<!多元)(?=(?:{VERBS}){NO_NAME}.)|^等(?=.{{2}})")
"""Examples of what the act is about, not its name: 就垃圾处理收费、市场搬迁等召开听证会."""


def stripped(name: str) -> str:
    """``name`` without white space and without words at either end that do not belong to a name."""
    name = "".join(name.split())
    if _ASIDE_WORD in name:
        name = _ASIDE.sub("", name)
    previous = None
    while previous != name:
        previous = name
        name = _EXAMPLES.sub("", TAIL.sub("", LEAD.sub("", name.lstrip(_CLOSING))).strip(_EDGES))
    return balanced(_REACHED.sub("", name))


def balanced(name: str) -> str:
    """Without unpaired brackets and quotation marks."""
    for opening, closing in (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")")):
        if opening not in name and closing not in name:
            continue
        opened: list[int] = []
        lone: list[int] = []
        for place, character in enumerate(name):
            if character == opening:
                opened.append(place)
            elif character == closing:
                lone += [] if opened else [place]
                opened = opened[:-1]
        halves = {*opened, *lone}
        name = "".join(c for place, c in enumerate(name) if place not in halves)
    return name.strip(_EDGES)

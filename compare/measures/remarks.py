"""Clauses that state no act although they contain a number or words in quotation marks.

Work reports are full of them: the share of a branch, the level of a total, an anniversary, a resident's
words.
"""

from __future__ import annotations

import re

from compare.figures.movement import CLIMB, DROP, FALL, GROW, RISE, SINK
from compare.measures.formulas import BECAUSE

_OCCASION = re.compile(
    "(?:同时|这|那|此)?(?:[^，,]{0,8}(?:(?:19|20)\\d\\d|今|去|一)年[，,]?)?(?:也|又|还|更|正|既|恰|仍)?是(?!否)"
    "|[这此](?:都|也|充分)*(?:表明|说明|证明|意味着)"
    "|(?:正值|适逢|恰逢|时值|喜迎|迎来)[^，,]{0,20}(?:周年|之年|元年|佳节|华诞)"
)
"""Begins with what a time, or something mentioned before, is: 也是建区40周年, 是上年的两倍, or what it shows: 这表明…."""
_TOTAL = "总额|总值|总产值|产值|增加值|余额|总收入|收入|营收|利润|税收|产量|销售额|成交额|贸易额|零售额|总量|人口|储备"
_STANDING = re.compile(
    rf"(?P<of>[^，,；;\d]{{0,16}}(?:{_TOTAL}))(?:总量|规模)?(?:分别|预计|累计|已|可|将)*"
    r"(?:一举|首次|成功|顺利|历史性地?|连续|跨越)*"
    r"(?:完成|实现|达到?|为|是|约|近|超过?|接近|突破|站上|迈上|跨上|登上|跃上|迈过|跨过|首破|保持在?|稳定在)*了?"
    r"(?:[\d.,]+|[一二两三四五六七八九十百千]+(?=[万亿]))[^，,；;、\d]{1,6}(?:大关|台阶|关口|门槛|以上|左右)?[，,；;。]?$"
)
"""Only gives the level of a total: 进出口总额41.2亿元, 村集体收入接近3000万元, 经济总量迈上千亿元台阶."""
_GREW = re.compile(
    rf"(?P<of>[^，,；;、\d]{{2,20}})(?:{GROW}|提高|{DROP}|{SINK})(?:了|近|约|超过?|逾)*\d[\d.]*(?:[%％倍]|个百分点)(?:以上)?[，,；;。]?$"
)
"""Only says how a figure moved: 新登记企业户数增长近40%; 流量资费降低30% is what somebody did."""
_RATIO = re.compile(r"(?:结构|比例|比重|之?比)[^，,\d]{0,8}\d[\d.]*(?:[:：∶]\d[\d.]*)+")
"""Gives the ratio of parts: 三次产业结构优化为8.1：40.2：51.7."""
_SHARE = re.compile(
    r"(?![将把])[^，,\d]{0,30}占(?!道|用|压|地|比)[^，,\d比]{0,14}(?:\d[\d.]*[%％成]|[^，,\d比]{1,3}分之[一二三四五六七八九])"
    r"|[^，,\d]{0,16}(?<!考核)贡献(?:了|出)?[^，,\d]{0,14}\d[\d.]*[%％成]"
    r"|[^，,\d]{2,}(?:居多|占多数|占大头)[，,；;。]?$|[^，,\d]{1,8}最[^，,\d]{1,3}的是"
)
"""Gives shares of a whole: 工业、农业用水分别占全市用水总量的31%、52%, 占到总数的三分之一,
贡献了60%的税收, 物业收费类诉求居多."""
_RANKED = re.compile(
    r"[^，,；;“”《》]{0,20}(?:跃居|位居|位列|排名|升至|跻身|稳居|居|列)[^，,；;、\d]{0,8}(?:第[\d一二三四五六七八九十]+[位名]?|前[\d一二三四五六七八九十]+[位名强]?|首位|榜首|前列)[，,；;。]?$"
    r"|[^，,]{2,}(?:评价|考核|测评|评估|测试)(?:的?结果|排名)[^，,]{0,4}(?:公布|出炉|揭晓|发布)[，,；;。]?$"
)
"""Gives a rank, or says that ranks were announced: 我县列全市第3位, 年度考核结果公布."""
_MIXED = re.compile(
    "[^，,]{0,12}(?P<now>[稳变缓难喜危险])中[有向趋](?!(?P=now))[变忧进好难险机优缓新][^，,“”]{0,8}[，,；;。]?$"
)
"""Describes the situation by a saying: 经济形势稳中有忧."""
_HARDER = re.compile(
    "[^，,]{0,24}(?:难度|压力|风险|矛盾|挑战|困难|不确定性|制约|约束)[^，,]{0,4}(?:加大|增大|上升|增多|增加|加剧|凸显|显现|叠加|交织|突出)[，,；;。]?$"
    "|[^，,]{0,16}(?:面临|面对|遭遇|遇到)[^，,]{2,20}(?:困难|压力|风险|矛盾|挑战|形势|冲击)[，,；;。]?$"
)
"""Says that times are hard: 收支平衡的难度明显加大, 产业发展面临“两头挤压”的困难."""
_SHOULD = re.compile("[^，,]{0,24}要有利于")
"""Says what acts should be good for: 出台政策要有利于稳预期."""
_CAUSE = re.compile(
    "(?:主要)?(?:因|由于|受)[^，,《》]{4,40}(?:影响|(?:并入|纳入|计入)(?:统计)?|调整|增多|增加|下降|减少|不再[^，,]{0,8}|变化|改变)[，,；;。]?$"
)
"""Says why a figure moved: 因12个乡镇的案件首次并入, 受疫情影响."""
_SPIRIT = re.compile(
    "[^，,；;《》]{0,4}(?:树[牢立]|增强|强化|牢记|绷紧|保持|发扬|弘扬)[^，,；;《》]{2,30}(?:意识|理念|责任感|使命感|紧迫感|观念|思想|作风|精神|这根弦)[，,；;。]?$"
    "|[^，,；;]{0,12}(?:学习|贯彻|落实|领会)[^，,；;]{2,60}(?:讲话|会议|全会|大会|批示|指示|部署)(?:和[^，,；;]{2,16})?精神[，,；;。]?$"
)
"""Gives the spirit in which things were done, perhaps by a saying: 树牢“事事有回音”的责任感."""
_MULTIPLIED = re.compile("[^，,；;]{0,12}翻(?:了)?(?:[一两二三\\d]番|倍)")
"""Says that a figure doubled: 两年翻了一番."""
_ADDED = re.compile(
    r"(?:年内|全年|当年|共|累计)*(?:(?:新增|净增|增加|减少|退出|注销)了?\d[\d.]*[^，,、\d]{1,4}(?:[、和，,]|[；;。]?$))+$"
    r"|(?:连同|加上|算上)[^，,]{0,16}\d[\d.]*余?[^，,、\d]{1,4}[，,；;。]?$"
)
"""Says by how many something mentioned before grew, or what counts along: 新增4家、退出1家; 连同上年结转的18件."""
_PRAISED = re.compile(
    "(?![在将把对]|推广|总结|组织)[^，,]{0,24}(?:做法|经验)(?:先后|多次|也|已)*(?:被|获|得到|受到|[在于](?:[^，,]{2,16}会议?上|全[省市国](?=推)))[^，,]{0,24}(?:推广|推介|表扬|肯定|交流|介绍|刊发|转发)(?:发言)?[，,；;。]?$"
)
"""Says who praised a way of doing things: “板凳调解”做法在全市信访工作会议上作经验交流."""
_SAID = re.compile(
    '[^“”"]{0,16}(?:[说道称][:：]|(?:说|感慨|感叹|坦言|直言|笑言|称赞|点赞|表示)[“"][^”"]{6,})'
    '|[“"][^”"]*(?:[”"][，,；;。！!]?)?$|[^“"]*”[。！!？?；;]?$'
)
"""Quotes a remark, or is a saying or part of one: 有商户感慨“以前要跑三个窗口…; it names nothing."""
_THANKS = re.compile(
    "(?:我(?![省市区县乡镇局办厅委院处])|谨|在此|借此)[^。！!]{0,60}[向对][^。！!]{0,160}?(?:表示|致以)[^，,。！!]{0,10}(?:感谢|谢意|敬意|问候|祝福|祝愿)"
)
_CELEBRATED = re.compile(
    "(?:今年|去年|一年来|[我他]们|共同|隆重|热烈|，)*(?:庆祝|纪念)[^，,。]{0,30}周年(?![^，,。])"
)
"""Begins with a celebration and its sentiments: 我们隆重庆祝撤县设市30周年，倍感自豪."""
_MOVED = f"{RISE}|{FALL}|{CLIMB}|{SINK}|增多|变化"
_BEGINS = "(?<![^，,；;。])"
_IN_A_PLACE = "(?:镇|乡|村|街道|社区)(?:的|有|里)?(?<![一每])[一两某]"
_NO_NAME = "(?![^。]*[“”《])"
_STORY = (
    f"^{_NO_NAME}(?=[^。]*(?:想不通|不服|承诺|缴纳|被责令|被处罚))(?![在为对向由将把给组推建设按])[^，,；;。\\d在为对向把将]{{2,12}}?(?:{_IN_A_PLACE}|[区县市旗]的?[一某])[名户家位对](?!一)[^。]{{8,}}"
    f"|了{_NO_NAME}[^，,；;。\\d]{{0,8}}{_IN_A_PLACE}[处起户家件](?=[^。]*[，,][^。]*(?:当场|当即|承诺))[^。]*"
)
"""What befell one person, household or firm, or what was done about one thing in one village and how those concerned
took it.  What bears a name is told of for itself."""
_ASIDE = re.compile(
    f"{_STORY}|"
    f"(?:{_MOVED})[^；;。\\d]{{0,8}}主要(?:是|系|因|由于)[^；;。]*"
    f"|{_BEGINS}(?:主要)?{BECAUSE}[^，,；;。]*(?:[，,](?:并|且|同时|又|再|以及|加之)[^，,；;。]*)*[，,](?=[^，,；;。\\d]{{0,12}}(?:大幅|明显|显著|相应|有所|同比)(?:{_MOVED}))"
    f"|{_BEGINS}[^，,\\d]{{0,8}}最[^，,\\d]{{1,3}}的[一几两][^，,\\d]{{1,2}}(?:[是为由都也才仅只]|达到?|不[到过])[^；;。]*"
)
"""Why a figure moved, in all the clauses that say so (大幅增加主要是按统一部署，把小艇一并纳入清理; 因每月监测一次，并将小图斑纳入，
图斑数量大幅增加), what is told of one of those counted (最小的一笔是180元的押金，调解员跑了三趟), or a story:
白石镇一名果农想不通，办案人员两次上门."""


def asides(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence says why a figure moved, dwells on one of those counted or tells a story, from start to end."""
    return [found.span() for found in _ASIDE.finditer(sentence)]


def is_remark(clause: str) -> bool:
    """Whether a clause states a ratio, a level, a situation, a cause, a date, a quotation or a sentiment."""
    return bool(
        _OCCASION.match(clause)
        or _RATIO.search(clause)
        or _SHARE.match(clause)
        or _RANKED.match(clause)
        or _MIXED.match(clause)
        or _HARDER.match(clause)
        or _SHOULD.match(clause)
        or _CAUSE.match(clause)
        or _SPIRIT.match(clause)
        or _MULTIPLIED.match(clause)
        or _ADDED.match(clause)
        or _PRAISED.match(clause)
        or _SAID.match(clause)
    )


def indicator_of(clause: str) -> str:
    """The figure whose level or growth is all that a clause states; empty for other clauses."""
    found = _STANDING.match(clause) or _GREW.match(clause)
    return found["of"] if found else ""


def is_ceremonious(sentence: str) -> bool:
    """Whether a sentence thanks the audience (在此，我代表区政府，向各位代表表示感谢) or dwells on a celebration."""
    return bool(_THANKS.search(sentence) or _CELEBRATED.match(sentence))

"""Patterns for the state of figures and matters: counts, rates, changes, work in progress."""

from __future__ import annotations

import re

from compare.figures.movement import DROP, FALL, GROW, RISE, SINK

NO_COUNT = re.compile(
    r"[“\"][^“”\"]{0,40}[”\"]|《[^《》]{0,80}》|[〔\[]\d+[〕\]]\d*号?|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?"
)
"""Contains digits that count nothing: dates, names, document numbers."""
COUNT = re.compile(r"\d|[XxＸ]{2}|[×_＿]")
"""A number, or a blank still to be filled in."""
STATED = re.compile(
    rf"(?:达到?|突破|超过?|逾|{GROW}|{DROP}|{SINK}|占(?!道|用|压)|高达|高于|低于)(?:了|到|至)?[^，,；;。、]{{0,6}}\d"
)
"""Says how high a figure is or how it moved: 人均预期寿命达到76.7岁."""
REACHED = re.compile("突破|超过|达到|进入|跃[居升]|位居|由负转正")
"""Says what a figure reached, perhaps for the first time: 首次突破300亿元."""
RATE = re.compile(
    r"[^，,\d]{2,16}(?:率|强度|比重|占比|比例|指数|满意度|覆盖面)(?:均?为|是|均?达到?|保持在?|稳定在|升至|分别)*[^，,\d的]{0,4}\d"
)
"""Gives the value of a rate with nothing before it: 按期办结率为99.7%."""
MOVED = re.compile(
    rf"(?:按[^，,\d]{{2,8}}计算)?(?:同比|环比|[较比]|{GROW}|{DROP}|提高|位[列居]|占|其中)[^，,]{{0,12}}(?:\d|百分点|倍)"
    r"|[^，,\d]{0,8}(?:[是为]|达到?|相当于|完成)(?:上年|去年|前年|上一年|年初|年度|全年|预算|计划)[^，,\d]{0,8}的\d[^，,]{0,8}[倍%％]"
    r"|[^，,\d]{0,20}占(?!道|用|压)[^，,\d比]{0,4}\d[\d.]*[%％]"
    rf"|[^，,\d]{{0,20}}(?:{RISE}|{FALL})了?(?:近|超|约|逾|超过|将近)?(?:一半|[一两]倍|[一二三四五六七八九]成|[一二三四五六七八九十]+分之[一二三四五六七八九])"
    r"|[^，,\d]{0,14}占(?!道|用|压)比?(?:已|近|超过?|将近|接近|约|逾|达到?|高达)*(?:[一二三四五六七八九]成|一半|多数|大半|[一二三四五六七八九十]+分之[一二三四五六七八九])"
    r"|[^，,\d]{0,8}(?:人均|户均|场均|件均|日均|月均|平均)[^，,]{0,12}\d[^，,；;。]{0,4}[，,；;。]?$"
    r"|(?![将把])[^，,\d]{0,24}(?<!按)比[^，,\d]{2,16}[高低多少快慢]出?\d[^，,]{1,6}[，,；;。]?$|[^，,\d]{0,4}\d[^，,]{1,8}受益[，,；;。]?$"
    r"|实际[^，,\d]{0,2}\d[\d.]*[^，,\d]{1,3}[，,；;。]?$"
    rf"|[^，,\d]{{0,8}}(?:[已均]|实现)*连续[\d一二两三四五六七八九十]+[个年季月度]{{1,3}}(?:保持|实现|呈)?[^，,]{{0,4}}(?:{RISE}|{FALL}|{SINK}|[零第]\S{{0,6}})[，,；;。]?$"
)
"""Only says how a figure moved or compares with another: 下降0.8个百分点, 案件数是上年的1.4倍,
减少一半以上, 占近六成, 人均培训62学时, 实际举办6期 of 计划举办5期, 连续两年下降."""
OF_PLAN = re.compile(
    r"(?:[^，,\d]{0,8}(?:[是为占]|达到?|相当于)|[^，,\d]{0,24}完成)了?[^，,\d]{0,6}(?:计划|任务|目标|预算|指标)数?[^，,\d]{0,4}(?:\d[\d.]*[^，,\d]{0,4})?的\d[^，,]{0,8}[倍%％]"
)
"""Compares a figure with its plan: 完成年度计划44个的104.5%."""
COMPARED = re.compile(
    "同比|环比|[比较](?:上年|去年|前年|上一年|上年度)|上年同期"
    r"|(?:增[加设配补]?|(?<!压)减少?|上?升|下?降低?)[至到](?=[^，,；;。、]{0,3}\d)"
)
STATE = re.compile(
    "^(?:截至|截止|目前|其余|剩余|现有|另有|总数|余下)|已(?:全部|完成|经|有|累计)|正在|尚[未有需]|日[渐益]|未发生|没有发生|成为"
    "|(?:率|比重|占比|指数|满意度)(?:为|是|达|达到|保持|稳定在|升至|提高到|提升至)?了?[^，,；;。]{0,4}\\d"
)
"""Describes a situation."""
GOES_ON = re.compile(
    r"^(?:其余|剩余|余下|另有|尚有)|^(?![^，,\d]*(?:解决|化解|办结|攻克|处置|清理))[^，,\d]*(?:(?:19|20)\d\d年)?[^，,\d]{0,10}(?:遗留|[未没][^，,\d]{2,4})的\d[^，,]{0,6}(?:问题|事项|任务)|正在|继续(?!教育|医学)|将[于在自]\d"
)
"""Not done yet, done as before, or left over from then: 其余4处正在施工, 继续整治涉企乱收费, 条例将于5月施行."""
ON_FIGURES = re.compile(
    "(?:[纳列]入|计入)统计(?:范围|口径|数据)?(?=的|[，,；;。]?$)|四舍五入|统计口径|口径(?:调整|变化|不同)|(?:列入|计入|纳入)本报告|本报告(?:数据|所列)|^其?主要(?:是|系|因|由于|原因)|一并(?:补录|补登|计入|统计|纳入[，,；;。]?$)|所致[，,；;。]?$"
)
"""A note on the report's figures, or on why one moved."""
_ITEM = r"[^，,、\d]{1,10}%s\d[\d.]*[^，,、和.\d]{1,3}(?:[、和]|[，,；;。]?$)"
BREAKDOWN = re.compile(rf"(?P<part>其中)?(?:{_ITEM % ''}){{2,}}$")
"""Only breaks a count down by kind: 城区19名、乡镇27名."""
BY_KIND = re.compile(rf"(?:{_ITEM % '类'}){{2,}}$")
"""The same where the kinds are named as such, so that no word in them is an act: 食品加工类15个、其他类12个."""
STANDS = re.compile(
    r"(?:该|这)[^，,]{1,8}(?<!没)有[^，,\d]{1,10}\d|(?:(?:19|20)\d\d年)?[^，,\d]*(?:投诉|举报|案件|申请|警情)(?:总?[量数])?(?:分别)?为\d"
)
"""Says how many there are or were: 该市场有摊位132个, 2023年的投诉为97件."""
PART = re.compile(r"^其中(?![，,]?《)[^…]*\d")
"""Says how much of a count just given is of one kind: 其中通过网上渠道提交的38件."""

"""Clauses that tell of no act although they give a number or words in quotation marks.

A work report is full of them: what share a branch has, where a total stands, what a year was, what a resident said.
"""

from __future__ import annotations

import re

_OCCASION = re.compile(
    "(?:同时)?(?:[^，,]{0,8}(?:(?:19|20)\\d\\d|今|去|一)年[，,]?)?(?:也|又|还|更|正|既|恰|仍)?是(?!否)"
    "|(?:正值|适逢|恰逢|时值|喜迎|迎来)[^，,]{0,20}(?:周年|之年|元年|佳节|华诞)"
)
"""Begins with what a time, or whatever was told before, is: 也是建区40周年, 是上年的两倍."""
_TOTAL = "总额|总值|总产值|产值|增加值|余额|总收入|收入|营收|利润|税收|产量|销售额|成交额|贸易额|零售额|总量|人口|储备"
_STANDING = re.compile(
    rf"(?P<of>[^，,；;\d]{{0,16}}(?:{_TOTAL}))(?:总量|规模)?(?:分别|预计|累计|已|可|将)*"
    r"(?:完成|实现|达到?|为|是|约|近|超过?|接近|突破|站上|迈上|跨上|首破|保持在?|稳定在)*了?"
    r"[\d.,]+[^，,；;、\d]{1,6}(?:大关|台阶|关口|以上|左右)?[，,；;。]?$"
)
"""Says where a total stands and nothing else: 进出口总额41.2亿元, 村集体收入接近3000万元."""
_GREW = re.compile(
    r"(?P<of>[^，,；;、\d]{2,20})(?:增长|增加|下降|上升|回落|提高|减少|下滑)(?:了|近|约|超过?|逾)*\d[\d.]*(?:[%％倍]|个百分点)(?:以上)?[，,；;。]?$"
)
"""Says how a figure moved and nothing else: 新登记企业户数增长近40%."""
_RATIO = re.compile(r"(?:结构|比例|比重|之?比)[^，,\d]{0,8}\d[\d.]*(?:[:：∶]\d[\d.]*)+")
"""Says in what ratio parts stand: 三次产业结构优化为8.1：40.2：51.7."""
_SHARE = re.compile(r"(?![将把])[^，,\d]{0,30}占(?!道|用|压|地|比)[^，,\d比]{0,14}\d[\d.]*[%％成]")
"""Says what shares are of a whole: 工业、农业用水分别占全市用水总量的31%、52%."""
_MULTIPLIED = re.compile("[^，,；;]{0,12}翻(?:了)?(?:[一两二三\\d]番|倍)")
"""Says that a figure doubled: 两年翻了一番."""
_ADDED = re.compile(
    r"(?:年内|全年|当年|共|累计)*(?:(?:新增|净增|增加|减少|退出|注销)了?\d[\d.]*[^，,、\d]{1,4}(?:[、和，,]|[；;。]?$))+$"
)
"""Says by how many what was named before grew: 新增4家、退出1家."""
_FROM_TO = re.compile(
    r"(?![将把])[^，,\d]{0,20}[由从][^，,]{0,14}\d[^，,将把]{0,8}(?:上?升|下?降|回升|回落|增长?|减少|下滑)[至到为]\d"
)
"""Says from what to what a figure went: 火灾起数由41起降至29起."""
_SAID = re.compile(
    '[^“”"]{0,16}(?:[说道称][:：]|(?:说|感慨|感叹|坦言|直言|笑言|称赞|点赞|表示)[“"][^”"]{6,})'
    '|[“"][^”"]*(?:[”"][，,；;。！!]?)?$|[^“"]*”[。！!？?；;]?$'
)
"""Quotes what somebody said, or is a saying or part of one: 有商户感慨“以前要跑三个窗口…; it names nothing."""
_THANKS = re.compile(
    "(?:我(?![省市区县乡镇局办厅委院处])|谨|在此|借此)[^。！!]*[向对][^。！!]*(?:表示|致以)[^，,。！!]{0,10}(?:感谢|谢意|敬意|问候|祝福|祝愿)"
)


def is_remark(clause: str) -> bool:
    """Whether a clause says how parts or figures stand to others, what a time is or what somebody said."""
    return bool(
        _OCCASION.match(clause)
        or _RATIO.search(clause)
        or _SHARE.match(clause)
        or _MULTIPLIED.match(clause)
        or _ADDED.match(clause)
        or _FROM_TO.match(clause)
        or _SAID.match(clause)
    )


def indicator_of(clause: str) -> str:
    """Of what a clause says where it stands or how it grew, and nothing else; empty where it is no such clause."""
    found = _STANDING.match(clause) or _GREW.match(clause)
    return found["of"] if found else ""


def is_thanks(sentence: str) -> bool:
    """Whether a sentence thanks those who listen: 在此，我代表区政府，向各位代表表示感谢."""
    return bool(_THANKS.search(sentence))

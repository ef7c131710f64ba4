"""Sentences that say the opposite for want of a 不, or for one too many: 守住发生塌方事故的底线, 防止不发生返贫.

A line that is held is one of what does not happen; what is prevented is what would happen; a list of what is let go for being
slight is one of 不予处罚; a value that is held in check is held below a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Function, Report

_HARM = "(?:事故|事件|返贫|致贫|风险|问题|灾害|疫情|上访|案件|舆情|纠纷|伤亡|死亡)"
_FORMS = (
    # 守住…底线, 确保…: of what does not happen.
    (re.compile(r"(?:守住|守牢|坚守|筑牢|兜牢)了?(?P<at>)(?:发生|出现)[^，,。；;]{2,24}?底线"), "不"),
    (re.compile(rf"(?:确保|力争|努力实现|坚决做到)(?P<at>)(?:发生|出现)[^，,。；;的时后]{{0,14}}{_HARM}(?=[，,。；;])"), "不"),
    (re.compile(r"(?:轻微违法(?:违规)?(?:行为|事项)?|首次(?:轻微)?违法|首违)(?:依法)?(?P<at>)(?:予以?|给予)(?:行政)?处罚(?=事项|清单|目录|制度|规定)"), "不"),
    (re.compile(r"首违(?P<at>)(?:必|可|予|从重)?罚(?=[”，,。；;、]|清单|事项|制度)"), "不"),
    (re.compile(r"(?:未经|没有经过)[^，,。；;]{2,16}的?[，,]?(?:一律|坚决|均)(?P<at>)(?:得)?(?:提交|提请|上会|审议|出台|印发|施行|开工|决策|拨付|上岗)"), "不"),
)  # fmt: skip
"""Where a word of denial is lost."""
_TOO_MANY = (
    re.compile(
        rf"(?:防止|避免|杜绝|严防|遏制|减少|预防)了?(?:[^，,。；;不]{{0,8}}?)(?P<no>不|未)(?:再)?(?:发生|出现|形成)(?:[^，,。；;]{{0,12}}?)(?:{_HARM}|反弹|回潮)"
    ),
    re.compile(r"(?:严禁|禁止)(?P<no>不得|不准|不许|不要)"),
    re.compile(r"(?:切忌|避免)(?P<no>不要|不得)"),
)
"""Where there is one too many."""
_HELD = re.compile(
    r"控制在[^，,。；;\d]{0,4}\d[\d.]*\s*(?:%|％|个百分点|件|起|人|天|万|亿|元|微克/立方米|个工作日)*(?P<side>以上)"
)
_LOW = "(?:能耗(?:强度)?|能源消耗(?:强度|总量)?|碳排放(?:强度|量)?|二氧化碳排放(?:强度|量)?|失业率|细颗粒物(?:平均|年均)?浓度|PM2\\.?5(?:平均|年均)?浓度|污染物排放(?:总)?量|事故起数|死亡人数|发案率|发案数|辍学率|空置率|债务率|不良率|不良贷款率)"
_HIGH = "(?:生产总值|工业增加值|可支配收入|公共预算收入|零售总额|固定资产投资|覆盖率|优良天数(?:比例|比率)?|优良率|满意度|满意率|参保率|巩固率|就业率|办结率|合格率|普及率|入学率|城镇化率)"
_WRONG_WAY = (
    re.compile(
        rf"{_LOW}(?:同比|较上年|比上年|继续|力争|平均|年均|稳步|再|逐年){{0,2}}(?P<verb>上升|增长|提高|增加|提升)(?:了|约|到|至|不低于)?\s*\d[\d.]*(?:[%％]|个?百分点)?"
    ),
    re.compile(
        rf"{_HIGH}(?:同比|较上年|比上年|继续|力争|平均|年均|稳步|再|逐年){{0,2}}(?P<verb>下降|降低|减少|下滑)(?:了|约|到|至)?\s*\d[\d.]*(?:[%％]|个?百分点)?"
    ),
)
"""What a plan wants to move the other way."""


def reversed_statements(report: Report) -> Iterator[tuple[int, str, str]]:
    """Where such words stand in the body, how they are written, and what was meant."""
    for sentence in report.sentences:
        span = sentence.start, sentence.end
        for pattern, no in _FORMS:
            for found in pattern.finditer(report.text, *span):
                at = found.start("at") - found.start()
                yield found.start(), found[0], found[0][:at] + no + found[0][at:]
        for pattern in _TOO_MANY:
            for found in pattern.finditer(report.text, *span):
                at, end = found.start("no") - found.start(), found.end("no") - found.start()
                yield found.start(), found[0], found[0][:at] + found[0][end:]
        for found in _HELD.finditer(report.text, *span):
            yield found.start(), found[0], found[0].removesuffix(found["side"]) + "以内"
        if sentence.function is Function.PLAN:
            yield from _goals(report, span)


def _goals(report: Report, span: tuple[int, int]) -> Iterator[tuple[int, str, str]]:
    """能耗上升2.5% as a goal, 收入下降6%."""
    for pattern, right in zip(_WRONG_WAY, ("下降", "增长"), strict=True):
        for found in pattern.finditer(report.text, *span):
            at, end = found.start("verb") - found.start(), found.end("verb") - found.start()
            yield found.start(), found[0], found[0][:at] + right + found[0][end:]

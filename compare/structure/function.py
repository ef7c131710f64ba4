"""What a part of a report is for: the review of the past year, its problems, the plan for the next.

The five contents a yearly report must have are set by 《法治政府建设与责任落实督察工作规定》; reports
name them freely, so headings are read by their words, and parts without a heading by the sentence
that opens them.
"""

from __future__ import annotations

import re

from compare.model import Function
from compare.wording import HAN, normal

_PROBLEMS = re.compile(
    r"(?:存在|面临|仍有).{0,8}(?:问题|不足|困难|差距|短板|薄弱环节)"
    r"|(?:问题|不足|差距|短板)(?:和|及|与|以及|、)?(?:其)?(?:主要)?原因"
    r"|(?:困难|问题|不足|差距|短板)(?:之处|弱项)?(?:和|及|与|以及|、)(?:其)?(?:(?:19|20)\d\d年度?)?"
    r"(?:问题|不足|差距|困难|短板|挑战|改进|整改|对策|建议|打算|下一?[步年阶]|今后|努力方向|展望|工作(?:打算|计划|安排|思路))"
    r"|(?:正视|清醒认识|认清|看清|查摆|检视|反思)[^,]{0,8}(?:问题|不足|差距|短板|弱项|困难)|(?:问题|不足)(?:查摆|检视)|^反思(?:和|及|与)"
    r"|^(?:仍需|还需|需要|有待|尚待)[^,]{0,8}(?:方面|之处|地方|问题)$"
    r"|^.{0,6}(?:和|与|及)(?:不足|差距|短板)$"
    r"|^(?:主要|当前|目前|工作中?|的){0,3}(?:问题|不足|差距|短板|弱项|困难|薄弱环节){1,2}(?:之处)?$"
)
_ACTS_ON_PROBLEMS = re.compile(
    r"^(?:聚焦|着力|解决|破解|整治|针对|紧盯|坚持|补齐|围绕|化解|直面|抓好)|整改(?:落实|完成)?情况$"
)
_AHEAD = (
    r"下一?步|下一?年度?|下一?阶段|今后|来年|明年|新的?一年|未来|工作(?:打算|计划|展望)(?=$|[和及与、:])|打算$"
    r"|努力方向|改进(?:措施|方向)$|^接下来"
)
_PLAN = re.compile(
    rf"{_AHEAD}|工作思路|主要(?:安排|打算)|总体要求|预期目标"
    r"|(?:年|年度)(?:的)?(?:重点)?(?:工作|任务|政府)?(?:主要)?"
    r"(?:重点|任务|工作任务|工作安排|总体部署|工作部署|主要安排|工作打算|打算|安排|展望|工作要点)$"
    r"|时期(?:经济社会发展)?(?:的)?(?:主要|奋斗)?(?:目标|任务)|^(?:工作|意见)?(?:和|与)?建议|重点(?:工作)?任务$"
    r"|^(?:主要|重点)?工作(?:安排|设想)$|(?:^|[和与及、])展望$|^整改(?:措施|方向)$"
)
_IS_AHEAD = re.compile(_AHEAD)
_REVIEW = re.compile(
    r"举措|成效|成绩|回顾|工作(?:开展)?情况|履行.{0,20}职责|取得|总结|完成情况|主要做法|进展|整改(?:落实|完成)?情况$"
)
_DUTIES = re.compile(r"履行.{0,20}职责的?情况$")
_IS_PAST = re.compile(r"回顾|情况$|总结|主要做法")
_OTHER = re.compile(
    r"其他(?:需要)?(?:报告|说明)|需要(?:报告|说明)的(?:其他)?(?:事项|情况)|^附[件录]|^(?:前言|引言|结语|结束语)$"
)

_REMEDIES = re.compile(
    rf"{_AHEAD}|改进|整改|对策|建议|打算|安排|计划|措施|举措|思路|方向|展望|(?:19|20)\d\d年.{{0,8}}工作$"
)
_WANTING = re.compile(
    r"不(?:足|够|高|强|深|实|细|广|全|齐|准|快|多|优|严|力|到位|平衡|均衡|充分|完善|健全|规范|适应|匹配|相适应|及时|顺畅|明显|精准|扎实|深入|统一|平)"
    r"|薄弱|欠缺|滞后|有待|亟待|亟需|尚待|缺乏|缺失|短缺|紧缺|短板|弱项|差距|偏[低少弱慢窄]|较[弱少慢低窄]|尚未|问题|困难|难题|矛盾"
)

_CLAUSE_HEAD = r"(?:^|[,;:。]|但是?|不过|同时)"
_WEAKNESS = r"(?:问题|不足|困难|挑战|差距|短板|弱项|薄弱环节|矛盾)"
_PROBLEMS_SENTENCE = re.compile(
    # 我们也清醒地看到 …: an admission, which reviewing sentences lack.
    rf"(?:清醒|清楚|深刻|充分|也|更|还|必须|应当?|要|同时)(?:地)?(?:看到|认识到|意识到|知道).{{0,90}}{_WEAKNESS}"
    rf"|深知.{{0,60}}{_WEAKNESS}"
    rf"|{_CLAUSE_HEAD}[^,;。]{{0,40}}?(?:还|仍|仍然|依然|尚|也|均)(?:不同程度)?(?:地)?(?:存在|面临|有)"
    rf"(?:着|一些|不少|一定|部分|诸多|许多|较大|以下|如下|的|些)*[^,;。]{{0,40}}?{_WEAKNESS}"
    rf"|(?:虽然|尽管|对照|与.{{1,30}}相比|在.{{0,20}}的同时).{{0,80}}(?:存在|面临).{{0,24}}{_WEAKNESS}"
    rf"|存在的?(?:主要)?(?:问题|不足|短板)(?:和(?:不足|原因))?(?:主要)?(?:是|有|表现|体现|:)"
)
# What is done about a problem is review: 针对…还存在的突出问题,设立….
_TREATED = re.compile(
    r"(?:针对|围绕|聚焦|解决|整改|破解|化解|排查|梳理|发现|查找|反馈|指出|对于?)[^,;。]{0,30}(?:存在|面临|有)"
)
_NEXT = r"(?:下一?步|(?:在)?今后|下一?年度?|下一?阶段|新的?一年|明年|来年|面向未来|展望)"
_PLAN_SENTENCE = re.compile(rf"^(?:[^,;。]{{0,16}}[,:])?{_NEXT}")
_NEXT_YEAR_SENTENCE = re.compile(r"^((?:19|20)\d\d)年(?:度)?[,:]?.{0,60}?(?:将|要|继续|重点|计划|打算)")
_REMEDY_SENTENCE = re.compile(
    # The year may be one nobody updated.
    r"^(?:对此|针对(?:以上|上述|存在|这些)[^,]{0,10}|为此)?[,]?(?:(?:19|20)\d\d年(?:度)?[,]?)?"
    rf"(?:我们|我[省市区县镇乡局委街办]\S{{0,3}}?|{HAN}{{1,10}}[省市区县镇乡局委厅办府院])?[,]?"
    r"将(?:从|在|采取|重点|着力|进一步|持续|继续|坚持)"
    # A label before what follows.
    r"|^(?:下一?步)?(?:改进|整改|解决|应对|工作)?(?:和|与)?(?:改进|整改)?(?:措施|打算|办法|思路|方向|举措|对策|计划|建议)(?:是|如下)?:"
)
_REVIEW_SENTENCE = re.compile(
    r"^(?:各位代表|同志们)[!,]|^(?:过去|近|这)[一二两三四五十]+年|^(?:19|20)\d\d年是.{1,20}(?:收官|之年)"
)
_ON_PROBLEMS_ONLY = re.compile(
    r"^(?:当前|目前|工作中?|仍然?|还|主要)?(?:存在|面临)?的?(?:主要|突出)?"
    r"(?:问题|不足|差距|短板|困难|挑战|薄弱环节)(?:和|及|与|、)?(?:主要)?(?:原因|不足|短板|差距|挑战)?$"
)
_AROUND = "【】〖〗[]●◆■▲★◇▪◎"
"""Marks of a heading without a number, in normal form."""
_OPENING = 300
"""Characters of a sentence read to decide what it opens."""


def of_heading(heading: str, year: int | None) -> tuple[Function, bool]:
    """The function a heading names, and whether it names one.

    ``year`` is the year reported on: 2025年主要安排 is a plan in the report on 2024.  A heading that names
    both problems and plan counts as problems; its plan is found by sentence.
    """
    text = normal(heading).strip(_AROUND)
    years = [int(y) for y in re.findall(r"(?:19|20)\d\d(?=年)", text)]
    if _OTHER.search(text):
        return Function.OTHER, True
    if re.search(r"目标任务|(?:时期|年).{0,8}目标", text) and "完成情况" not in text:
        return Function.PLAN, True
    # 存在的问题及下一步打算: the problems come first.
    if _PROBLEMS.search(text) and not _ACTS_ON_PROBLEMS.search(text):
        return Function.PROBLEMS, True
    if _REVIEW.search(text) and not re.search(r"下一?步|打算|安排$", text):
        return Function.REVIEW, True
    if year is not None and years:
        if max(years) > year:
            return Function.PLAN, True
        if not _IS_AHEAD.search(text) and re.search(r"回顾|情况|工作$|成效|举措|重点(?:工作|任务)$", text):
            return Function.REVIEW, True
    if _PLAN.search(text):
        return Function.PLAN, True
    return Function.REVIEW, False


def is_on_duties(heading: str) -> bool:
    """Whether the heading is that of the part in which the head of an office reports on personal duties."""
    return bool(_DUTIES.search(normal(heading)))


def looks_ahead(heading: str, year: int | None) -> bool:
    """Whether a plan's heading is beyond doubt: it names the future, not only tasks or demands."""
    text = normal(heading).strip(_AROUND)
    years = [int(y) for y in re.findall(r"(?:19|20)\d\d(?=年)", text)]
    return bool(_IS_AHEAD.search(text)) or (year is not None and any(y > year for y in years))


def looks_back(heading: str, year: int | None) -> bool:
    """Whether a review's heading is beyond doubt: 奋力取得新成效 may be a plan's, 2024年工作回顾 may not."""
    text = normal(heading).strip(_AROUND)
    years = [int(y) for y in re.findall(r"(?:19|20)\d\d(?=年)", text)]
    is_named = bool(_REVIEW.search(text))
    return bool(_IS_PAST.search(text)) or (is_named and year is not None and any(y <= year for y in years))


def opens_problems(sentence: str) -> bool:
    """Whether the sentence turns from achievements to deficiencies."""
    text = normal(sentence[:_OPENING])
    return bool(_PROBLEMS_SENTENCE.search(text)) and not _TREATED.search(text)


def is_on_problems_only(heading: str) -> bool:
    """Whether a heading is only a name for the problems, wherever it stands: 存在的问题."""
    return bool(_ON_PROBLEMS_ONLY.match(normal(heading)))


def names_remedies(heading: str) -> bool:
    """Whether the heading of a problems part says that it continues with remedies: 存在问题及下一步打算."""
    return bool(_REMEDIES.search(normal(heading)))


def is_wanting(text: str) -> bool:
    """Whether a heading or sentence states a deficiency, not its remedy: 执法力量不足."""
    folded = normal(text[:_OPENING])
    return (
        bool(_WANTING.search(folded)) and not _ACTS_ON_PROBLEMS.search(folded) and not _TREATED.search(folded)
    )


def opens_plan(sentence: str, year: int | None) -> bool:
    """Whether the sentence turns to the future: 下一步, 新的一年, the year after ``year``."""
    text = normal(sentence[:_OPENING])
    named = _NEXT_YEAR_SENTENCE.match(text)
    if named:
        return year is not None and int(named.group(1)) > year
    return bool(_PLAN_SENTENCE.match(text))


def opens_remedy(sentence: str) -> bool:
    """Whether the sentence turns from problems to remedies: 我局将从以下方面…."""
    return bool(_REMEDY_SENTENCE.match(normal(sentence[:_OPENING])))


def returns_to_review(sentence: str) -> bool:
    """Whether the sentence leaves the problems again: 各位代表！过去五年…."""
    return bool(_REVIEW_SENTENCE.match(normal(sentence[:_OPENING])))

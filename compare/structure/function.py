"""What a part of a report is for: the review of the past year, its problems, the plan for the next.

The five contents a yearly report must have are set by 《法治政府建设与责任落实督察工作规定》; reports
name them freely, so headings are read by their words, and parts without a heading by how their
paragraphs begin.
"""

from __future__ import annotations

import re

from compare.model import Function
from compare.wording import normal

_PROBLEMS = re.compile(
    r"(?:存在|面临|仍有).{0,8}(?:问题|不足|困难|差距|短板)"
    r"|(?:问题|不足|差距|短板)(?:和|及|与|以及|、)?(?:其)?(?:主要)?原因"
    r"|(?:问题|不足|差距|短板)(?:和|及|与|、)(?:不足|差距|困难|短板|挑战|改进)"
    r"|^(?:主要|当前)?(?:的)?(?:问题|不足|差距|短板)(?:之处)?$"
)
_PLAN = re.compile(
    r"下一?步|下一?年度?|下一?阶段|今后|来年|明年|工作(?:打算|计划|思路|展望)|主要(?:安排|打算)|总体要求|预期目标"
    r"|(?:年|年度)(?:的)?(?:重点)?(?:工作|任务|政府)?(?:主要)?(?:重点|任务|工作任务|工作安排|总体部署|工作部署|主要安排|工作打算|打算|安排|展望)$"
    r"|时期(?:经济社会发展)?(?:的)?(?:主要|奋斗)?(?:目标|任务)|^(?:工作)?建议|重点(?:工作)?任务$"
)
_REVIEW = re.compile(
    r"举措|成效|成绩|回顾|工作(?:开展)?情况|履行.{0,20}职责|取得|总结|完成情况|主要做法|进展"
)
_OTHER = re.compile(r"其他(?:需要)?(?:报告|说明)|需要(?:报告|说明)的(?:其他)?(?:事项|情况)|^附[件录]")

_PROBLEMS_PARAGRAPH = re.compile(
    r"(?:虽然|尽管|与此同时|同时|但|对照|与.{1,30}相比|在.{0,20}(?:看到|认识到)|我们(?:也)?(?:要|清醒|深知|必须)?).{0,80}"
    r"(?:存在|面临|仍有|仍然|还有|也有)(?:着)?.{0,16}(?:问题|不足|差距|短板|薄弱环节|困难|矛盾|挑战)"
    r"|(?:还|仍|依然|仍然)存在.{0,20}(?:问题|不足|差距|短板|薄弱)"
    r"|存在的(?:主要)?(?:问题|不足)(?:和原因)?(?:主要)?(?:是|有|表现)"
)
_PLAN_PARAGRAPH = re.compile(
    r"^(?:\S{0,30}[,:])?(?:下一?步|今后|下一?年度?|下一?阶段|新的一年|明年|来年|在今后|面向未来)"
    r"|^.{0,60}[。;](?:下一?步|在?今后(?:的工作中)?|下一?年度?|新的一年)[,:]?"
    r"|^(?:19|20)\d\d年[,:].{0,60}(?:将|要)"
)
_OPENING = 260


def of_heading(heading: str, year: int | None) -> tuple[Function, bool]:
    """The function a heading names, and whether it names one at all.

    ``year`` is the year reported on: 2025年主要安排 is a plan in the report on 2024.  A heading that
    names both problems and plan counts as problems; its plan is found by paragraph.
    """
    text = normal(heading)
    years = [int(y) for y in re.findall(r"(?:19|20)\d\d(?=年)", text)]
    if _OTHER.search(text):
        return Function.OTHER, True
    if re.search(r"目标任务|(?:时期|年).{0,8}目标", text):
        return Function.PLAN, True
    # 存在的问题及下一步打算: the problems come first.
    if _PROBLEMS.search(text):
        return Function.PROBLEMS, True
    if _REVIEW.search(text) and not re.search(r"下一?步|打算|安排$", text):
        return Function.REVIEW, True
    if year is not None and years:
        if max(years) > year:
            return Function.PLAN, True
        if re.search(r"回顾|情况|工作$|成效|举措", text):
            return Function.REVIEW, True
    if _PLAN.search(text):
        return Function.PLAN, True
    return Function.REVIEW, False


def of_paragraph(paragraph: str, year: int | None) -> Function | None:
    """The function a paragraph opens without a heading, or None where its words open none."""
    text = normal(paragraph)[:_OPENING]
    if _PROBLEMS_PARAGRAPH.search(text):
        return Function.PROBLEMS
    found = _PLAN_PARAGRAPH.search(text)
    if found:
        named = re.match(r"((?:19|20)\d\d)年", text)
        if named and year is not None and int(named.group(1)) <= year:
            return None
        return Function.PLAN
    return None

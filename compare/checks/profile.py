"""Kinds of yearly reports and the parts each must have.

法治政府建设年度报告: 《法治政府建设与责任落实督察工作规定》(厅字〔2019〕28号).
政府工作报告: review and plan; what is still difficult stands in one of its paragraphs by custom.
政府信息公开工作年度报告: 国办公开办函〔2021〕30号, six parts in fixed order.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from compare.checks.parts import Part
from compare.message import N_, Message, message
from compare.model import Report
from compare.structure.dated_places import is_work_report


class ReportKind(StrEnum):
    """What a report reports on."""

    FAZHI = "fazhi"
    """法治政府建设年度报告."""
    XINXIGONGKAI = "xinxigongkai"
    """政府信息公开工作年度报告."""
    GONGZUOBAOGAO = "gongzuobaogao"
    """政府工作报告: its title carries the year it was delivered in, and much of it is plan."""
    CUSTOM = "custom"
    """A kind whose parts the configuration names."""


class Profile(NamedTuple):
    """What is asked of a kind of report."""

    kind: ReportKind
    parts: tuple[Part, ...]


_PROBLEMS = r"(?:存在|面临|仍有).{0,16}(?:问题|不足|困难|差距|短板|薄弱|弱项)|(?:问题|不足|差距|短板|弱项)(?:和|及|与|、)?.{0,4}原因|(?:问题|不足|差距|短板|弱项)$"
_DIFFICULTIES = r"(?:存在|面临|仍有|还有|遇到)[^。；]{0,24}(?:问题|不足|困难|差距|短板|挑战|欠账)|清醒地?(?:看到|认识|意识)|(?:困难|问题|不足|短板|挑战)(?:和|与|、)(?:困难|问题|不足|短板|挑战)|(?:依然|仍然?|还|尚)[^，。；]{0,10}(?:较?[大低小少弱慢重]|突出|不[足够强高快优]|需|薄弱|滞后)"
"""How a work report comes to its problems, in a paragraph behind the review."""
_PLAN = r"下一?步|下一?年度?|下一?阶段|今后|来年|明年|工作(?:打算|计划|思路|安排)|主要(?:安排|打算)|重点(?:工作|任务)"

PROFILES = {
    ReportKind.FAZHI: Profile(
        ReportKind.FAZHI,
        (
            Part("P1", "主要举措和成效", r"举措|成效|工作(?:开展)?情况|主要工作|主要做法|取得", english=N_("measures and results")),
            Part("P2", "存在的不足和原因", _PROBLEMS, english=N_("shortcomings and their causes")),
            Part("P3", "党政主要负责人履行第一责任人职责情况", r"第一责任人|述法|(?:党政)?主要负责(?:人|同志).{0,24}(?:职责|责任)", english=N_("first responsibility of the heads")),
            Part("P4", "下一年度主要安排", _PLAN, english=N_("plans for the next year")),
        ),
    ),
    ReportKind.XINXIGONGKAI: Profile(
        ReportKind.XINXIGONGKAI,
        (
            Part("X1", "总体情况", r"总体情况|概述", english=N_("overview")),
            Part("X2", "主动公开政府信息情况", r"主动公开政府信息", english=N_("information published")),
            Part("X3", "收到和处理政府信息公开申请情况", r"(?:收到和处理|依)?.{0,4}政府信息公开申请", english=N_("requests received and handled")),
            Part("X4", "政府信息公开行政复议、行政诉讼情况", r"行政复议.{0,3}行政诉讼", english=N_("reviews and lawsuits over disclosure")),
            Part("X5", "存在的主要问题及改进情况", r"(?:问题|不足).{0,4}改进|存在.{0,6}问题", english=N_("main problems and improvements")),
            Part("X6", "其他需要报告的事项", r"其他(?:需要)?(?:报告|说明)", english=N_("other matters to report")),
        ),
    ),
    ReportKind.GONGZUOBAOGAO: Profile(
        ReportKind.GONGZUOBAOGAO,
        (
            Part("W1", "上一年工作回顾", r"回顾|工作情况|成绩|取得|完成", english=N_("review of the past year")),
            Part("W2", "下一年工作安排", _PLAN + r"|总体(?:要求|部署)|预期目标|建议|任务", english=N_("plans for the coming year")),
            Part("W3", "存在的困难和问题", _DIFFICULTIES, is_customary=True, english=N_("difficulties and problems")),
        ),
    ),
}  # fmt: skip


class KindName(NamedTuple):
    """What a kind of report is called."""

    short: str
    """Tells issuers, sets and their files apart where there are several kinds."""
    told: Message
    """In a sentence."""


KIND_NAMES = {
    ReportKind.FAZHI: KindName("法治政府建设", message("report on law-based government")),
    ReportKind.XINXIGONGKAI: KindName("政府信息公开", message("report on government information disclosure")),
    ReportKind.GONGZUOBAOGAO: KindName("政府工作报告", message("government work report")),
}

_NAMES = {
    ReportKind.FAZHI: re.compile("法治|依法行政"),
    ReportKind.XINXIGONGKAI: re.compile("政府信息公开|政务公开"),
}
_REPORT = re.compile(".*(?:报告|年报|总结)")


def kind_titled(title: str) -> ReportKind | None:
    """The kind a title names; None where it names none.

    Of several the last one before 报告: an office for 政务公开 also reports on 法治政府建设.
    """
    if is_work_report(title):
        return ReportKind.GONGZUOBAOGAO
    report = _REPORT.match(title)
    named = report[0] if report else title
    ends = {
        kind: max((found.end() for found in name.finditer(named)), default=0) for kind, name in _NAMES.items()
    }
    kind = max(ends, key=lambda kind: ends[kind])
    return kind if ends[kind] else None


def kind_of(report: Report) -> ReportKind:
    """The kind a report's title names; 法治政府建设年度报告 where it names none."""
    return kind_titled(report.title) or ReportKind.FAZHI

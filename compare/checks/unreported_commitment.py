"""A promise of last year's plan with no trace in this year's report.

Rationale: what was announced is remembered by those it was announced to.  Asked about first are promises
of something that can be seen to be done: a document, a body, a project, a number.  进一步加强… promises
nothing that could be missed.

Example: 制定重大行政决策后评估办法 in last year's plan; this year never speaks of 后评估.

Source: the 政府工作报告 practice of tables that set each promise against what became of it.

Fix: report on it, even if it was put off, or say why it was dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.place import finding, sentence_evidence
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Commitment, CommitmentStatus, FigureKind, Finding, Report, Severity

_TANGIBLE = re.compile(
    r"(?:制定|出台|印发|修订|编制|编写|汇编|公布|发布).{2,}|(?:组建|设立|成立|建成|开通|上线|启用|聘请|选聘|配[齐备]).{2,}|"
    r"建立.{2,20}(?:制度|机制|清单|目录|台账|名录|库|点|站|中心|平台)|建设.{2,12}(?:中心|平台|系统|基地|站|室|库)|.{2,}试点|推出一批|"
    r"开展.{2,20}(?:评估|评查|清理|督察|整治|试点|竞赛|轮训|普查|培训)|实施.{2,16}(?:工程|行动|计划|项目)"
)
_IS_VAGUE = re.compile(r"坚定不移|始终|必须|奋斗|我们要|伟大|梦想|人民群众的|方针")

_EXPLAINS = re.compile(
    r"(?:兼顾|体现|突出|考虑|符合|增加|减少|提高)了|比(?:去年|上年)|预期目标|赤字|财政支出|之年|是我们|是.{0,16}(?:短板|关键|基础|根本|重点)(?:[，。；]|$)"
)
_COUNTABLE = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE)


def _check(context: Context) -> Iterator[Finding]:
    comparison = context.comparison
    if comparison is None:
        return
    old = comparison.old
    missed = sorted(
        (p for p in comparison.commitments if _is_missed(old, p)),
        key=lambda promise: not _is_tangible(old, promise),
    )
    most = int(context.thresholds["most"])
    for promise in missed[:most]:
        text = old.text[promise.start : promise.end]
        yield finding(
            RULE,
            comparison.new,
            None,
            message("Last year's plan promised “{promise}”; this year's report does not say what became of it.", promise=text.rstrip("。；;")),
            hint=message("Report on it, or say why it was put off or dropped."),
            also=(sentence_evidence(old, promise.old_sentence),),
            old_sentence=promise.old_sentence,
        )  # fmt: skip
    if len(missed) > most:
        yield finding(
            RULE,
            comparison.new,
            None,
            message("{count} further promises of last year's plan left no trace; the comparison page lists them.", count=len(missed) - most),
        )  # fmt: skip


def _is_missed(old: Report, promise: Commitment) -> bool:
    """Not reported on, and a promise indeed."""
    text = old.text[promise.start : promise.end]
    return promise.status is CommitmentStatus.UNREPORTED and not _is_no_promise(old, text)


def _is_tangible(old: Report, promise: Commitment) -> bool:
    """Of something that can be seen to be done."""
    text = old.text[promise.start : promise.end]
    # 增长7%左右 is an aim of the year's figures; how many are built or trained can be counted.
    has_number = any(
        promise.start <= f.quantity.start < promise.end and f.quantity.kind in _COUNTABLE for f in old.figures
    )
    return bool(_TANGIBLE.search(text) or has_number)


def _is_no_promise(old: Report, text: str) -> bool:
    """Words of conviction, an explanation, or an aim for a later year."""
    due = re.search(r"到(20\d\d)年", text)
    is_later = bool(due and old.year is not None and int(due[1]) > old.year + 1)
    return is_later or bool(_IS_VAGUE.search(text) or _EXPLAINS.search(text))


RULE = Rule(
    "Y012", "unreported-commitment", Severity.NOTE, Need.LAST_YEAR, _check, __doc__ or "", {"most": 10}
)

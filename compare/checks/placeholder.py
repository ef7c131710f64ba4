"""Masked or unfinished text: ××, XX, *次, 待补充, 此处.

Rationale: a template is filled in by several offices; what one of them left open is found by the first
reader outside.

Example: 全年共召开会议*次, or 化解矛盾纠纷XX件.

Source: drafts published with their placeholders.

Fix: put the value in, or take the clause out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.place import finding
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Finding, Role, Severity

_OPEN = re.compile(
    r"[×✕╳＊*□○〇]{2,}|(?<![A-Za-z0-9])[XxＸｘ]{2,}(?![A-Za-z0-9])"
    r"|[×＊*Xx＿_□]+(?=\s*(?:个|次|件|场|人|名|份|项|家|条|万|亿|元|年|月|日|%|％|余))(?<![A-Za-z0-9][Xx*×])"
    r"|[_＿]{3,}"
    r"|[（(【\[]?(?:此处|这里)(?:[\u4e00-\u9fff]{0,8})(?:补充|填写|插入|待定|核实|略)[）)】\]]?"
    r"|[（(【\[](?:待|需|请)[\u4e00-\u9fff]{0,6}(?:补充|核实|填写|确认|完善|更新|提供)[\u4e00-\u9fff]{0,8}[）)】\]]"
    r"|待(?:补充|填写|填报|核实|确认|定稿|更新)(?=[）)】\]。；，,;]|$)|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|[?？]{2,}(?=[\u4e00-\u9fff])"
)


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    for paragraph in report.paragraphs:
        if paragraph.role not in (Role.BODY, Role.TITLE):
            continue
        for found in _OPEN.finditer(report.text, paragraph.start, paragraph.end):
            yield finding(
                RULE,
                report,
                found.span(),
                message("“{text}” was left open.", text=found.group()),
                hint=message("Put the value in, or take the clause out."),
            )


RULE = Rule("Y014", "placeholder", Severity.ERROR, Need.DRAFT, _check, __doc__ or "")

"""Parts that do not add up to their total, in prose and in tables.

Rationale: 办结88件，其中维持41件、驳回12件、… is checked by the first reader with a pencil.  Parts that
need not be complete (其中民事案件30件 alone) prove nothing: a list is taken as complete where its parts
exceed the total, or come so near that only a slip explains the rest.

Example: 审结88件，其中维持41件、驳回12件、撤销9件、终止24件: the parts make 86.

Source: the tables of 政府信息公开 reports state their sums (勾稽关系): 新收 + 结转 = 办理结果总计 + 结转下年度.

Fix: correct the part or the total, or name what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compare.checks.place import evidence, finding
from compare.checks.rule import Context, Need, Rule
from compare.checks.tables import table_findings
from compare.message import message
from compare.model import Bound, Figure, FigureKind, Finding, Report, Severity

_OPENS = re.compile(r"其中|包括|分别(?:为|是)|[：:]")
_OPEN_ENDED = re.compile(r"等[。，；,;]?$|等(?:[\u4e00-\u9fff]{0,6})$")
_OTHER_SUBJECT = re.compile(r"[；;。]|同比|较上年|比上年|另有|此外|同时|累计")
_LEAST_PARTS = 3
_NEAR = Decimal("0.06")
"""Share of the total that a list may lack and still be meant as complete."""


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    by_sentence: dict[int, list[Figure]] = {}
    for figure in report.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    for figures in by_sentence.values():
        for position, total in enumerate(figures):
            parts = _parts(report, total, figures[position + 1 :])
            if len(parts) >= 2:
                yield from _compared(report, total, parts)
    for span, text, hint, also in table_findings(context):
        yield finding(RULE, report, span, text, hint=hint, also=also)


def _parts(report: Report, total: Figure, following: list[Figure]) -> list[Figure]:
    """The parts listed behind a total; empty where what follows is no list of its parts."""
    if total.quantity.bound is not Bound.EXACT or total.quantity.kind not in (
        FigureKind.COUNT,
        FigureKind.MONEY,
    ):
        return []
    parts: list[Figure] = []
    end = total.quantity.end
    for figure in following:
        between = report.text[end : figure.quantity.start]
        if not parts:
            opened = _OPENS.search(between)
            # 收到143件，同比增长31.2%，其中…: a growth between the total and its parts is no part.
            if figure.quantity.kind in (FigureKind.CHANGE, FigureKind.RATE) and not opened:
                end = figure.quantity.end
                continue
            if not opened or re.search(r"[；;。]", between) or len(between) > 30:
                return []
        elif _OTHER_SUBJECT.search(between) or "其中" in between:
            break
        elif "，" in between or "," in between:
            # A comma ends the list unless every part is set off by one.
            listed = report.text[parts[0].quantity.end : parts[-1].quantity.start]
            if "、" in listed or figure.quantity.unit != total.quantity.unit:
                break
        if figure.quantity.unit != total.quantity.unit or figure.quantity.kind is not total.quantity.kind:
            break
        if figure.quantity.bound is not Bound.EXACT or len(between) > 40:
            return []
        parts.append(figure)
        end = figure.quantity.end
    return parts


def _uncertainty(figure: Figure) -> Decimal:
    """Half of the last printed place in base units; 0 for whole counts."""
    found = re.search(r"\d+(?:\.(\d+))?", figure.quantity.text)
    if not found or not figure.quantity.value:
        return Decimal(0)
    if not found[1] and not re.search(r"[万亿千]", figure.quantity.text):
        return Decimal(0)
    printed = Decimal(found[0])
    scale = figure.quantity.value / printed if printed else Decimal(1)
    return Decimal("0.5").scaleb(-len(found[1] or "")) * scale


def _compared(report: Report, total: Figure, parts: list[Figure]) -> Iterator[Finding]:
    whole = total.quantity.value
    added = sum((part.quantity.value for part in parts), Decimal(0))
    slack = sum((_uncertainty(f) for f in (total, *parts)), Decimal(0))
    last = parts[-1].quantity.end
    tail = re.match(r"[^，,。；;、]{0,12}", report.text[last:])
    is_open = bool(tail and _OPEN_ENDED.search(tail[0]))
    exceeds = added > whole + slack
    nearly = (
        not is_open
        and len(parts) >= _LEAST_PARTS
        and added < whole - slack
        and whole - added <= max(Decimal(2), whole * _NEAR)
    )
    # Parts that each come near the total are not parts: 受理126件，其中办结121件、结案119件.
    overlapping = exceeds and (
        max(p.quantity.value for p in parts) * 2 > added or added > whole * Decimal("1.5")
    )
    if not (nearly or (exceeds and not overlapping)):
        return
    sum_text = " + ".join(f"{part.quantity.value.normalize():f}" for part in parts)
    yield finding(
        RULE,
        report,
        (total.quantity.start, last),
        message(
            "The parts do not make the total: {parts} = {sum}, but the total is {total}.",
            parts=sum_text, sum=f"{added.normalize():f}", total=f"{whole.normalize():f}",
        ),
        hint=message("Check the total and each part; where the list is not complete, say so."),
        severity=None if total.quantity.kind is FigureKind.COUNT else Severity.WARNING,
        also=tuple(evidence(report, p.quantity.start, p.quantity.end) for p in parts),
    )  # fmt: skip


RULE = Rule("Y005", "sum-mismatch", Severity.ERROR, Need.DRAFT, _check, __doc__ or "")

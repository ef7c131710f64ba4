"""Falls and rises told without their number that last year's report contradicts.

21件，连续两年下降 after 24件，比上年增加5件; 31件，较上年有所减少 after 24件.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from compare.figures.growth import claims
from compare.figures.movement import CLIMB, CUT, FALL, LED_TO, RISE, SINK
from compare.message import message
from compare.model import LEVELS, Comparison, Fault, Figure, FigureKind, Report
from compare.wording import HAN

_NO_OBJECT = rf"(?!了?(?!了|的|并|且|趋势|态势|势头|走势){HAN})"
"""Behind what somebody may do to another thing: 31件，较上年进一步提高办理质效."""
_RUN = re.compile(
    r"(?:(?P<years>连续第?\s*[两二三四五六七八九十2-9]\s*年)(?:[呈现实保持稳步续同比大幅逐年总体]{1,4})?"
    r"|(?:同比|[较比](?:上一?年度?|去年)(?:同期)?)(?:[也均都呈]|有所|略有|小幅|稍有|明显|大幅|显著|稳步|持续|进一步|逐步){1,3}"
    r"|(?:(?:延续|保持|呈现?)了?)?(?:逐年|连年|年年)(?:稳步|持续|小幅)?)"
    rf"(?:(?P<fall>下降|{SINK}|走低|负增长|(?:{FALL}|{CUT}){_NO_OBJECT})|(?P<rise>增长|上升|{CLIMB}|(?:{RISE}){_NO_OBJECT}))"
    r"(?!的(?![^，,。；;、]{0,4}(?:势头|态势|趋势|走势))|了?[约近超到至为]?\s*[\d一二三四五六七八九十])"
)
_CLAIMED_AS_WELL = re.compile(
    r"[，,]?\s*(?:同比|[较比](?:上年|去年)(?:同期)?)[^，,。；;、\d]{0,8}[\d.]+\s*(?:[%％]|个?百分点|[件起人名次条宗])"
)
_BETWEEN = re.compile(r"\s*[，,]?\s*(?:已经?|实现|呈现?|也|均|且|并|数量|总数|总量|案件数?|收案数?|发案数?)*")
"""What may stand between a value and its run without giving the run another subject."""
_LED_TO = re.compile(rf"\s*[，,]?\s*(?:由[^，,。；;、]{{1,12}})?(?:{LED_TO}|达到?|为)\s*")


class Run(NamedTuple):
    """A run that last year's report contradicts."""

    span: tuple[int, int]
    level: Figure
    old: Figure
    """Last year's value of what is said to have fallen or risen for years."""
    claim: Figure | None
    """The growth the other way that last year's report gives; None where the two values contradict the run."""


def contradicted(report: Report, run: Run) -> Fault:
    """What is wrong with a run, in words."""
    said, old = report.text[slice(*run.span)], run.old.quantity.text
    if run.claim is None:
        text = message("“{run}” does not hold: {old} last year and {new} this year.", run=said, old=old, new=run.level.quantity.text)  # fmt: skip
    else:
        change = f"{run.claim.quantity.value.normalize():+f}{run.claim.quantity.unit}"
        text = message("“{run}” does not hold: last year's report gives {old} and a change of {claim}.", run=said, old=old, claim=change)  # fmt: skip
    hint = (
        message("Check since when the streak runs.")
        if "连续" in said
        else message("Check both values, and whether the report counts otherwise this year.")
    )
    return Fault(run.span, text, hint, old_sentence=run.old.sentence)


def runs(comparison: Comparison) -> Iterator[Run]:
    """The runs of the new report that do not hold, in text order."""
    report = comparison.new
    old_of = comparison.old_by_new()
    said: Mapping[int, list[Figure]] | None = None
    for sentence, figures in report.told_figures():
        for found in _RUN.finditer(report.text, sentence.start, sentence.end):
            level = _level(report, figures, found)
            old = old_of.get(level.quantity.start) if level else None
            if level is None or old is None or not level.quantity.is_comparable(old.quantity):
                continue
            sign = -1 if found["fall"] else 1
            if (level.quantity.value - old.quantity.value) * sign <= 0:
                yield Run(found.span(), level, old, None)
                continue
            if not found["years"]:
                continue
            said = _changes(comparison.old) if said is None else said
            changes = said.get(old.quantity.start, [])
            contrary = [c for c in changes if c.quantity.value * sign < 0]
            if contrary and len(contrary) == len(changes):
                yield Run(found.span(), level, old, contrary[0])


def _level(report: Report, figures: Sequence[Figure], run: re.Match[str]) -> Figure | None:
    """What has fallen or risen: the value in front of the run, or the one behind that it led to."""
    before = [f for f in figures if f.quantity.end <= run.start() and f.quantity.kind in LEVELS]
    if before:
        between = _CLAIMED_AS_WELL.sub("", report.text[before[-1].quantity.end : run.start()])
        if _BETWEEN.fullmatch(between):
            return before[-1]
    behind = [f for f in figures if f.quantity.start >= run.end() and f.quantity.kind in LEVELS]
    if behind and _LED_TO.fullmatch(report.text[run.end() : behind[0].quantity.start]):
        return behind[0]
    return None


def _changes(old: Report) -> dict[int, list[Figure]]:
    """Start of a value of last year's report → what the report says of its growth from the year before."""
    found: dict[int, list[Figure]] = {}
    for claim in claims(old):
        quantity = claim.figure.quantity
        if len(claim.levels) == 1 and quantity.kind is FigureKind.CHANGE:
            found.setdefault(claim.levels[0].quantity.start, []).append(claim.figure)
    return found

"""A stated growth, fall, share or streak that the numbers contradict.

Rationale: the value is updated and the growth beside it is not, or the growth is taken from another
line of the table.  Where last year's report gives the base, the growth is computed; a fall or rise of a
rate is computed in 百分点 and in per cent.  Without last year's report a growth is contradicted where no
whole number of last year's cases gives it.

Example: 收到行政复议申请74件，同比增长37.6% with 58件 in last year's report: 27.6%.

Source: 国家统计局 counts changes of rates in 百分点.

Fix: compute the growth anew from the figures both reports print, or say what the base is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from compare.checks.place import finding, sentence_evidence
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Bound, Figure, FigureChange, FigureKind, Finding, Function, Report, Severity

_BREAK = re.compile(r"[；;。！!？?]")
_COMPARED = re.compile(
    r"同比|上年|去年|上一年|往年|年均|增长|增加|上升|提高|提升|下降|降低|减少|压减|缩短|增幅|降幅"
)
_OTHER_BASE = re.compile(
    r"环比|较?20\d\d年(?!底)|五年|三年|年均|以来|期末|“十[三四五]五”|全[省市国]|高于|低于|计划|目标|预算|月份?份|季度|上半年"
)
_INDIVISIBLE = frozenset(
    [
        "件",
        "人",
        "名",
        "个",
        "次",
        "场",
        "份",
        "条",
        "家",
        "户",
        "起",
        "宗",
        "项",
        "期",
        "件次",
        "场次",
        "所",
        "处",
        "支",
        "部",
        "篇",
    ]
)
_LARGEST_COUNT = 3000
"""A growth of a larger count, printed to one decimal, is met by some whole number anyway."""
_OWN_SUBJECT = re.compile(r"[\u4e00-\u9fff]{2,}")
_SAYING_HOW = re.compile(
    r"与?(?:同比|上年|去年|上一年|往年|同期)(?:同期|相比|度)?|年均|增长|增加|增幅|上升|提高|提升|下降|降低|减少|压减|缩短|降幅|收案量|总量|数量|"
    r"分别|均|也|都|又|再|较|比|了|约|达|为|到|大幅|明显|进一步|相比|左右|近|且|其中|率|量|同"
)
_REAL_TERMS = re.compile(r"生产总值|GDP|增加值|可支配收入|总产值|实际增长|扣除|可比")
"""Their growth is given at constant prices (国家统计局), the values at current ones."""
_SHARE = re.compile(r"占[^，,。；;]{0,12}$")


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    pairs = _pairs(context)
    by_sentence: dict[int, list[Figure]] = {}
    for figure in report.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    for number, figures in by_sentence.items():
        if report.sentences[number].function is Function.PLAN:
            continue
        for position, claim in enumerate(figures):
            if claim.quantity.kind is FigureKind.CHANGE:
                base = _base(report, figures[:position], claim)
                if base is not None:
                    yield from _growth(context, claim, base, pairs.get(base.quantity.start))
            elif claim.quantity.kind is FigureKind.RATE:
                yield from _share(context, claim, figures[:position])
    yield from _streaks(context)


def _pairs(context: Context) -> dict[int, FigureChange]:
    """Start of a figure of the draft → what became of its indicator."""
    changes = context.comparison.figures if context.comparison else ()
    return {c.new.quantity.start: c for c in changes if c.new and c.old}


def _base(report: Report, before: list[Figure], claim: Figure) -> Figure | None:
    """The figure a growth is the growth of: the last level in front of it, in the same clause group."""
    is_of_rate = claim.quantity.unit == "个百分点"
    for figure in reversed(before):
        kind = figure.quantity.kind
        if kind is FigureKind.CHANGE:
            return None
        between = report.text[figure.quantity.end : claim.quantity.start]
        breaks = len(re.findall(r"[，,]", between))
        if _BREAK.search(between) or breaks > 1 or "、" in between or len(between) > 24:
            return None
        # 收到74件，其中行政处罚类占60%，增长37.6% tells the growth of something else.
        if "其中" in between or not _COMPARED.search(between) or _OTHER_BASE.search(between):
            return None
        # 合并事项19项，入企检查次数同比下降23.6% has a subject of its own.
        if _OWN_SUBJECT.search(_SAYING_HOW.sub(" ", between)):
            return None
        sentence = report.sentences[claim.sentence]
        if _REAL_TERMS.search(report.text[sentence.start : claim.quantity.end]):
            return None
        if (kind is FigureKind.RATE) is is_of_rate or (
            kind is FigureKind.RATE and claim.quantity.unit == "%"
        ):
            return figure
        return None
    return None


def _decimals(text: str) -> int:
    found = re.search(r"\.(\d+)", text)
    return len(found[1]) if found else 0


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _agrees(computed: Decimal, claim: Figure, slack: Decimal = Decimal(0)) -> bool:
    """The claim is the computed value, rounded or cut off as printed."""
    unit = Decimal(1).scaleb(-_decimals(claim.quantity.text))
    tolerance = unit if claim.quantity.bound is Bound.EXACT else max(unit, abs(computed) / 10)
    return abs(computed - claim.quantity.value) <= tolerance + slack


def _growth(context: Context, claim: Figure, base: Figure, change: FigureChange | None) -> Iterator[Finding]:
    quantity = base.quantity
    if quantity.bound is not Bound.EXACT or quantity.high is not None:
        return
    if change is None or change.old is None:
        if context.comparison is None or base.quantity.start not in _pairs(context):
            yield from _impossible_base(context, claim, base)
        return
    old = change.old.quantity
    if old.bound is not Bound.EXACT or old.value == 0 or context.comparison is None:
        return
    if quantity.kind is FigureKind.RATE:
        yield from _rate_change(context, claim, base, change)
        return
    if claim.quantity.unit == "%":
        computed = (quantity.value - old.value) / old.value * 100
        # Amounts are printed rounded (5.2亿元), so the growth of the printed ones is uncertain.
        slack = abs(computed + 100) * (
            _uncertainty(old.text, old.value) + _uncertainty(quantity.text, quantity.value)
        )
    elif claim.quantity.unit == old.unit and claim.quantity.unit != "倍":
        computed, slack = quantity.value - old.value, Decimal(0)
    else:
        return
    if _agrees(computed, claim, slack) or _is_other_reading(context, claim, base, change):
        return
    shown = _rounded(computed, max(1, _decimals(claim.quantity.text)) if claim.quantity.unit == "%" else 0)
    yield finding(
        RULE,
        context.report,
        (claim.quantity.start, claim.quantity.end),
        message(
            "{claim} does not follow from the two reports: {old} last year and {new} this year give {computed}{unit}.",
            claim=_worded(claim), old=old.text, new=quantity.text, computed=f"{shown:+}", unit=claim.quantity.unit,
        ),
        hint=message("Check whether last year's value was {old} and compute the change anew.", old=old.text),
        also=(sentence_evidence(context.comparison.old, change.old.sentence),),
        old_sentence=change.old.sentence,
    )  # fmt: skip


def _worded(claim: Figure) -> str:
    """``+204%``: the claim with its sign."""
    sign = "+" if claim.quantity.value >= 0 else ""
    return f"{sign}{claim.quantity.value.normalize():f}{claim.quantity.unit}"


def _uncertainty(text: str, value: Decimal) -> Decimal:
    """Relative half of the last printed place, 0 for whole counts."""
    digits = _decimals(text)
    number = re.search(r"\d+(?:\.\d+)?", text)
    if not number or not value:
        return Decimal(0)
    if not digits and not re.search(r"[万亿]", text):
        return Decimal(0)
    return Decimal("0.5").scaleb(-digits) / max(Decimal(number[0]), Decimal(1).scaleb(-digits))


def _is_other_reading(context: Context, claim: Figure, base: Figure, change: FigureChange) -> bool:
    """The claim names a base of its own, so last year's printed value does not settle it."""
    report = context.report
    sentence = report.sentences[claim.sentence]
    around = report.text[
        max(sentence.start, base.quantity.start - 12) : min(sentence.end, claim.quantity.end + 12)
    ]
    return bool(_OTHER_BASE.search(around)) or change.indicator == ""


def _rate_change(context: Context, claim: Figure, base: Figure, change: FigureChange) -> Iterator[Finding]:
    """A rate's change, read as 百分点 and as per cent of last year's rate."""
    old = change.old
    if old is None or context.comparison is None:
        return
    points = base.quantity.value - old.quantity.value
    relative = points / old.quantity.value * 100
    also = (sentence_evidence(context.comparison.old, old.sentence),)
    span = (claim.quantity.start, claim.quantity.end)
    values = {
        "old": old.quantity.text,
        "new": base.quantity.text,
        "points": f"{points:+}",
        "relative": f"{_rounded(relative, 1):+}",
    }
    # Two rates printed to one decimal differ by their true difference, give or take one such place.
    slack = Decimal(1).scaleb(-_decimals(old.quantity.text)) / 2
    if claim.quantity.unit == "个百分点":
        if not _agrees(points, claim, slack):
            yield finding(
                RULE,
                context.report,
                span,
                message("{claim} does not follow from the two reports: {old} last year and {new} this year differ by {points} percentage points.", claim=_worded(claim), **values),
                hint=message("Check both rates and compute the difference anew."),
                also=also,
                old_sentence=old.sentence,
            )  # fmt: skip
    elif not _agrees(relative, claim, slack):
        fits = _agrees(points, claim, slack)
        text = (
            message("The change of a rate is given in per cent: from {old} to {new} is {points} percentage points, or {relative} per cent of last year's rate.", **values)
            if fits
            else message("{claim} fits neither reading: from {old} to {new} is {points} percentage points, or {relative} per cent of last year's rate.", claim=_worded(claim), **values)
        )  # fmt: skip
        yield finding(
            RULE,
            context.report,
            span,
            text,
            hint=message("Give the change of a rate in 百分点."),
            severity=Severity.NOTE if fits else None,
            also=also,
            old_sentence=old.sentence,
        )


def _impossible_base(context: Context, claim: Figure, base: Figure) -> Iterator[Finding]:
    """A growth of a small count that no whole number of last year's gives."""
    value, growth = base.quantity.value, claim.quantity.value
    if (
        claim.quantity.unit != "%"
        or claim.quantity.bound is not Bound.EXACT
        or base.quantity.unit not in _INDIVISIBLE
        or re.search(r"[万千亿百]", base.quantity.text)
        or not 0 < value <= _LARGEST_COUNT
        or growth <= -100
    ):
        return
    implied = value / (1 + growth / 100)
    below = int(implied)
    for candidate in (below - 1, below, below + 1, below + 2):
        if candidate > 0 and _agrees((value - candidate) / candidate * 100, claim):
            return
    yield finding(
        RULE,
        context.report,
        (claim.quantity.start, claim.quantity.end),
        message("{claim} to {new} implies {implied} last year, which is no whole number.", claim=_worded(claim), new=base.quantity.text, implied=f"{_rounded(implied, 2)}{base.quantity.unit}"),
        hint=message("Check last year's value and compute the change anew."),
    )  # fmt: skip


def _share(context: Context, claim: Figure, before: list[Figure]) -> Iterator[Finding]:
    """占…X%: the part is the figure in front of it, the whole one further ahead."""
    report = context.report
    sentence = report.sentences[claim.sentence]
    if (
        not _SHARE.search(report.text[sentence.start : claim.quantity.start])
        or claim.quantity.high is not None
    ):
        return
    counts = [
        f
        for f in before
        if f.quantity.kind in (FigureKind.COUNT, FigureKind.MONEY) and f.quantity.bound is Bound.EXACT
    ]
    if len(counts) < 2:
        return
    part = counts[-1].quantity
    between = report.text[part.end : claim.quantity.start]
    wholes = [
        f.quantity for f in counts[:-1] if f.quantity.unit == part.unit and f.quantity.value > part.value
    ]
    if not wholes or len(between) > 16 or re.search(r"[。；;]", between):
        return
    shares = [(part.value / whole.value * 100, whole) for whole in wholes]
    if any(_agrees(share, claim) for share, _ in shares):
        return
    share, whole = min(shares, key=lambda s: abs(s[0] - claim.quantity.value))
    # Far off, the base is another set and nothing is contradicted.
    if abs(share - claim.quantity.value) > max(Decimal(2), share / 10):
        return
    shown = _rounded(share, max(1, _decimals(claim.quantity.text)))
    yield finding(
        RULE,
        report,
        (claim.quantity.start, claim.quantity.end),
        message("{part} of {whole} is {computed}%, not {claim}%.", part=part.text, whole=whole.text, computed=shown, claim=f"{claim.quantity.value.normalize():f}"),
        hint=message("Check the share, or say what it is a share of."),
    )  # fmt: skip


def _streaks(context: Context) -> Iterator[Finding]:
    """连续N年 advances by one a year."""
    comparison = context.comparison
    if comparison is None or comparison.old.year is None or comparison.new.year is None:
        return
    apart = comparison.new.year - comparison.old.year
    if apart < 1:
        return
    for change in comparison.figures:
        old, new = change.old, change.new
        if not old or not new or new.quantity.kind is not FigureKind.STREAK:
            continue
        if old.quantity.value + apart != new.quantity.value:
            yield finding(
                RULE,
                comparison.new,
                (new.quantity.start, new.quantity.end),
                message("{new} follows {old} in the report of {years} year(s) before; {expected} years were to be expected.", new=new.quantity.text, old=old.quantity.text, years=apart, expected=int(old.quantity.value) + apart),
                hint=message("Check since when the streak runs."),
                also=(sentence_evidence(comparison.old, old.sentence),),
                old_sentence=old.sentence,
            )  # fmt: skip


RULE = Rule("Y003", "growth-claim", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")

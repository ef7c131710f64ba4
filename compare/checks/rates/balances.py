"""What is left that is not what there was and came less what went, and ratios of two amounts: 顺差36亿元 of 出口61亿元 and 进口25亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.contradiction import Contradiction, contradiction, plain
from compare.figures.clause import clause_before
from compare.figures.precision import decimals, quantized, uncertainty
from compare.model import Bound, Figure, FigureKind, Function, Report

_LEFT = re.compile(
    r"(?:结余|节余|余额|结存|顺差|逆差|盈余|结转下年|未结|未审结|未办结|在办|在审)(?:资金|金额|案件)?(?:为|达到?|共)*$"
)
_BEGAN = re.compile(r"(?:年初|期初|上年)(?:[^，,。；;\d]{0,4})(?:结存|结余|结转|余额|未结|在办|存案)")
_CAME = re.compile(r"筹集|收入|募集|到位|拨入|归集|收缴|出口|新收|受理|收案")
_WENT = re.compile(r"支出|发放|使用|拨付|支付|兑付|进口|审结|办结|结案")
_MOST = 4
_RATIO = re.compile(r"(?:比例|比|配比)(?:约)?(?:为|达到?)?\s*(?P<said>1\s*[:：]\s*(?P<value>\d+(?:\.\d+)?))")
_LOANS = re.compile(r"存贷比(?:为|达到?|提高到|提升至)*$")


def balances(report: Report) -> Iterator[Contradiction]:
    """Such amounts and ratios of a report's review that do not follow, in text order."""
    if not re.search(
        "[结节]余|余额|结存|未结|在办|在审|未审结|未办结|[顺逆]差|盈余|存贷比|比例|配比", report.text
    ):
        return
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN:
            continue
        for at in range(2, len(figures)):
            before = figures[max(0, at - _MOST) : at]
            found = _left(report, before, figures[at]) or _lent(report, before, figures[at])
            if found:
                yield found
        yield from _ratios(report, figures)


def _left(report: Report, before: Sequence[Figure], left: Figure) -> Contradiction | None:
    clause = clause_before(report, left, "、")
    unit = left.quantity.unit
    if not _LEFT.search(clause) or _BEGAN.search(clause) or not _is_exact(left):
        return None
    began, came, went = Decimal(0), Decimal(0), Decimal(0)
    used: list[Figure] = []
    for figure in before:
        said = clause_before(report, figure, "、")
        if figure.quantity.unit != unit or not _is_exact(figure):
            continue
        if _BEGAN.search(said):
            began += figure.quantity.value
        elif _WENT.search(said):
            went += figure.quantity.value
        elif _CAME.search(said):
            came += figure.quantity.value
        else:
            return None
        used.append(figure)
    if not came or not went or len(used) > 3 or len(used) < 2:
        return None
    # A balance that was carried over and is not told may be in what is left.
    if not began and not re.search("差", clause):
        return None
    computed = abs(began + came - went)
    slack = sum((uncertainty(figure) for figure in (*used, left)), Decimal(0))
    if abs(computed - left.quantity.value) <= slack:
        return None
    parts = (
        f"{used[0].quantity.text} + {used[1].quantity.text} − {used[2].quantity.text}"
        if len(used) == 3
        else f"{used[0].quantity.text} − {used[1].quantity.text}"
    )
    scale, mark = next(
        ((Decimal(size), m) for m, size in (("亿", 10**8), ("万", 10**4)) if m in left.quantity.text),
        (Decimal(1), ""),
    )
    return contradiction(
        (left.quantity.start, left.quantity.end),
        left.quantity.text,
        f"{parts} = {plain(computed / scale)}{mark}{unit}",
    )


def _lent(report: Report, before: Sequence[Figure], share: Figure) -> Contradiction | None:
    """存贷比 is what was lent of what was deposited."""
    if share.quantity.unit != "%" or not _LOANS.search(clause_before(report, share, "、")):
        return None
    named = {
        word: [
            f
            for f in before
            if f.quantity.kind is FigureKind.MONEY and word in clause_before(report, f, "、")
        ]
        for word in ("存款", "贷款")
    }
    if any(len(found) != 1 or not _is_exact(found[0]) for found in named.values()):
        return None
    deposits, loans = named["存款"][0].quantity, named["贷款"][0].quantity
    computed = loans.value / deposits.value * 100
    step = Decimal(1).scaleb(-decimals(share.quantity.text))
    if abs(computed - share.quantity.value) <= step + computed / 500:
        return None
    shown = quantized(computed, min(step, Decimal("0.1")))
    return contradiction(
        (share.quantity.start, share.quantity.end),
        share.quantity.text,
        f"{loans.text} ÷ {deposits.text} = {shown}%",
    )


def _ratios(report: Report, figures: Sequence[Figure]) -> Iterator[Contradiction]:
    """专兼职比例为1：3 behind 60名、240名."""
    if len(figures) < 2:
        return
    sentence = report.sentences[figures[0].sentence]
    for found in _RATIO.finditer(report.text, sentence.start, sentence.end):
        before = [f for f in figures if f.quantity.end <= found.start()][-2:]
        if (
            len(before) != 2
            or before[0].quantity.unit != before[1].quantity.unit
            or not all(map(_is_exact, before))
        ):
            continue
        between = report.text[before[1].quantity.end : found.start()]
        joint = report.text[before[0].quantity.end : before[1].quantity.start]
        if len(between) > 12 or re.search("[。；;]", between + joint) or len(joint) > 12:
            continue
        one, other = before[0].quantity.value, before[1].quantity.value
        said = Decimal(found["value"])
        step = Decimal(1).scaleb(-decimals(found["value"]))
        if one and other and all(abs(ratio - said) >= step for ratio in (other / one, one / other)):
            yield contradiction(found.span("said"), found["said"], f"1：{other / one:.1f}")


def _is_exact(figure: Figure) -> bool:
    return figure.quantity.bound is Bound.EXACT and figure.quantity.high is None and figure.quantity.value > 0

"""Totals, numbers and what falls on each that do not go together: 18个部门抽取案卷1116件，平均每个部门72件; 86万亩、亩产450公斤，总产387万吨."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.contradiction import Contradiction, contradiction, plain
from compare.figures.clause import clause_before
from compare.figures.precision import decimals, quantized, uncertainty
from compare.model import AMOUNTS, Bound, Figure, FigureKind, Function, Report
from compare.wording import HAN

_EACH = re.compile(
    rf"(?:平均每|每|(?P<person>人)均|(?<!人)(?<!户)均)(?P<unit>个|家|名|户|件|场|期|人|所|支|镇|乡|村|月|天|次)?(?P<noun>{HAN}{{0,6}}?)(?:平均)?(?:均|达到?|约|为|近|有|完成|办理|抽取|开展|举办|配备)*$"
)
_PER_HEAD = re.compile(rf"人均(?P<noun>{HAN}{{2,10}}?)(?:达到?|为|约|突破|超过?)*$")
_COUNTED_BY = re.compile(r"按[^，,。；;\d]{0,12}$")
_AREA = re.compile(r"(?:播种|种植|收获|栽种|栽培)(?:总)?面积[^，,。；;、\d]{0,8}$")
_YIELD = re.compile(r"(?:亩产|单产)(?:量)?[^，,。；;、\d]{0,6}$")
_OUTPUT = re.compile(r"(?:总产|产量)(?:量)?[^，,。；;、\d]{0,6}$")
_INTENSITY, _PRODUCT, _SPENT = (
    re.compile("强度(?:达到?|为|约|提高到|提升到)*$"),
    re.compile("生产总值|GDP"),
    re.compile("研发|研究与试验|经费|投入"),
)
_WEIGHT = {"公斤": Decimal(1), "千克": Decimal(1), "斤": Decimal("0.5"), "吨": Decimal(1000)}
_MU = {"亩": Decimal(1), "公顷": Decimal(15)}
_FARTHEST = Decimal(2)
"""Times the computed average up to which one is of the two numbers, and wrong."""
_LONGEST = 80
_MOST_BEFORE = 8
"""Values in front of an average that it may be of."""
_MONTHS = {"月": Decimal(12), "天": Decimal(365)}


def quotients(report: Report) -> Iterator[Contradiction]:
    """What a report's review says of each that its total and its number contradict, in text order."""
    for number, figures in report.figures_by_sentence().items():
        wording = report.wording(number)
        if report.sentences[number].function is Function.PLAN or not re.search(
            "均|每|亩产|单产|强度", wording
        ):
            continue
        for at in range(2, len(figures)):
            before = figures[max(0, at - _MOST_BEFORE) : at]
            found = (
                _intensity(report, before, figures[at])
                or _average(report, before, figures[at])
                or _per_head(report, before, figures[at])
            )
            if found:
                yield found
        found = _harvest(report, figures)
        if found:
            yield found


def _average(report: Report, before: Sequence[Figure], average: Figure) -> Contradiction | None:
    """平均每个部门62件 of all the 件 in front and the 18个 whose noun is 部门."""
    said = _EACH.search(clause_before(report, average, "、"))
    if (
        said is None
        or average.quantity.kind not in AMOUNTS
        or not (said["unit"] or said["noun"] or said["person"])
    ):
        return None
    totals = [f for f in before[-3:] if _is_exact(f) and f.quantity.unit == average.quantity.unit]
    numbers = [f for f in before[-4:] if _is_exact(f) and _is_of(report, f, said)]
    if len(totals) != 1 or len(numbers) != 1 or totals[0] is numbers[0]:
        return None
    return _compared(report, totals[0], numbers[0], average, len(said[0]))


def _is_of(report: Report, figure: Figure, said: re.Match[str]) -> bool:
    """The count is one of what each is said of: 18个行政执法部门 for 每个部门, 24期 for 每期."""
    quantity, noun = figure.quantity, said["noun"]
    if quantity.kind is not FigureKind.COUNT:
        return False
    if said["person"]:
        return quantity.unit in ("人", "名", "位")
    if noun:
        behind = re.match(rf"{HAN}{{0,12}}", report.text[quantity.end : quantity.end + 12])
        return (not said["unit"] or said["unit"] == quantity.unit) and noun in (behind[0] if behind else "")
    return said["unit"] == quantity.unit


def _per_head(report: Report, before: Sequence[Figure], average: Figure) -> Contradiction | None:
    """人均地区生产总值 of 地区生产总值648亿元 and 按常住人口72万人计算."""
    said = _PER_HEAD.search(clause_before(report, average, "、"))
    if said is None or average.quantity.kind is not FigureKind.MONEY:
        return None
    totals = [
        f
        for f in before
        if f.quantity.kind is FigureKind.MONEY and clause_before(report, f).endswith(said["noun"])
    ]
    people = [f for f in before if f.quantity.unit == "人" and _COUNTED_BY.search(clause_before(report, f))]
    if len(totals) != 1 or len(people) != 1:
        return None
    return _compared(report, totals[0], people[0], average, len(said[0]))


def _compared(
    report: Report, total: Figure, number: Figure, average: Figure, length: int
) -> Contradiction | None:
    first, last = min(total.quantity.start, number.quantity.start), average.quantity.start
    between = report.text[first:last]
    if re.search("[。；;]", between) or len(between) > _LONGEST:
        return None
    if total.quantity.value <= 0 or number.quantity.value <= 0:
        return None
    computed = total.quantity.value / number.quantity.value
    slack = uncertainty(average) + computed * uncertainty(total) / total.quantity.value
    slack += computed * uncertainty(number) / number.quantity.value
    # 平均每个部门62件 of 1120件 is rounded to whole ones.
    slack += 1 if average.quantity.kind is FigureKind.COUNT else computed / 500
    if average.quantity.bound is not Bound.EXACT:
        slack = max(slack, computed / 10)
    value = average.quantity.value
    if abs(value - computed) <= slack or not computed / _FARTHEST <= value <= computed * _FARTHEST:
        return None
    start = average.quantity.start - length
    working = f"{total.quantity.text} ÷ {number.quantity.text} = {_shown(computed, average)}"
    return contradiction((start, average.quantity.end), report.text[start : average.quantity.end], working)


def _shown(value: Decimal, like: Figure) -> str:
    scale, mark = (Decimal(10000), "万") if "万" in like.quantity.text else (Decimal(1), "")
    return f"{plain(quantized(value / scale, Decimal('0.01')))}{mark}{like.quantity.unit}"


def _intensity(report: Report, before: Sequence[Figure], share: Figure) -> Contradiction | None:
    """投入强度2.2% of what was spent and the 地区生产总值 told in the same sentence."""
    if share.quantity.unit != "%" or not _INTENSITY.search(clause_before(report, share, "、")):
        return None
    money = [f for f in before if f.quantity.kind is FigureKind.MONEY and _is_exact(f)]
    wholes = [f for f in money if _PRODUCT.search(_around(report, f))]
    parts = [f for f in money if f not in wholes and _SPENT.search(clause_before(report, f))]
    if len(wholes) != 1 or len(parts) != 1:
        return None
    part, whole = parts[0].quantity, wholes[0].quantity
    computed = part.value / whole.value * 100
    step = Decimal(1).scaleb(-decimals(share.quantity.text))
    slack = step + computed * (uncertainty(parts[0]) / part.value + uncertainty(wholes[0]) / whole.value)
    if abs(computed - share.quantity.value) <= slack:
        return None
    shown = quantized(computed, min(step, Decimal("0.1")))
    span = share.quantity.start, share.quantity.end
    return contradiction(span, share.quantity.text, f"{part.text} ÷ {whole.text} = {shown}%")


def _around(report: Report, figure: Figure) -> str:
    """The clause in front of a value and the noun behind it: 1200亿元的地区生产总值."""
    end = figure.quantity.end
    behind = re.match(r"的[^，,。；;、\d]{0,8}", report.text[end : end + 10])
    return clause_before(report, figure) + (behind[0] if behind else "")


def _harvest(report: Report, figures: Sequence[Figure]) -> Contradiction | None:
    """面积 times 单产 is 总产; a lost point shows in the product."""
    area = _one(report, figures, _AREA, _MU)
    of_each = _one(report, figures, _YIELD, _WEIGHT)
    output = _one(report, figures, _OUTPUT, _WEIGHT)
    if area is None or of_each is None or output is None or len({id(area), id(of_each), id(output)}) < 3:
        return None
    each = of_each.quantity.value * _WEIGHT[of_each.quantity.unit]
    computed = area.quantity.value * _MU[area.quantity.unit] * each
    value = output.quantity.value * _WEIGHT[output.quantity.unit]
    slack = computed * sum(
        (uncertainty(f) / f.quantity.value for f in (area, of_each, output)), Decimal("0.01")
    )
    if abs(value - computed) <= slack:
        return None
    shown = computed / 1000
    text = (
        f"{plain(quantized(shown / 10000, Decimal('0.01')))}万吨"
        if shown >= 10000
        else f"{plain(quantized(shown, Decimal(1)))}吨"
    )
    quantity = output.quantity
    return contradiction(
        (quantity.start, quantity.end),
        quantity.text,
        f"{area.quantity.text} × {of_each.quantity.text} = {text}",
    )


def _one(
    report: Report, figures: Sequence[Figure], name: re.Pattern[str], units: dict[str, Decimal]
) -> Figure | None:
    found = [
        f
        for f in figures
        if f.quantity.unit in units and _is_exact(f) and name.search(clause_before(report, f, "、"))
    ]
    return found[0] if len(found) == 1 else None


def _is_exact(figure: Figure) -> bool:
    return figure.quantity.is_exact and figure.quantity.value > 0

"""Totals, numbers and what falls on each that do not go together: 18个部门抽取案卷1116件，平均每个部门72件; 3期，每期80人，共培训420人.

total = number × each.  A mean is told where it stands; of so many each, the total is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.contradiction import Value, contradiction, plain
from compare.figures.clause import clause_before, stand_near, text_between
from compare.figures.precision import quantized, uncertainty
from compare.figures.units import SIZES
from compare.model import AMOUNTS, Fault, Figure, FigureKind, Report
from compare.wording import HAN

_VERBS = "配备|安排|选派|派驻|补助|补贴|奖励|培训|发放|设立|设置|选聘|聘请|完成|办理|抽取|开展|举办|平均|各|均|至|约|为|近|有|达到?|超过?"
_EACH = re.compile(
    rf"(?:(?P<mean>平均)?每(?:个?(?P<of>镇街|镇|乡|村|社区|街道|县|区|校|园|站|所|期|场|次|批|轮|单位|部门|家|户|件|名|人|支|季度|月|年)(?!度)|个(?P<thing>{HAN}{{2,6}}?))|(?P<head>[人户件家])均)"
    rf"(?:{_VERBS})*(?P<noun>{HAN}{{0,10}}?)(?:{_VERBS})*$"
)
_HEADS = {"人": "人名位", "名": "人名位", "户": "户家", "家": "家户", "件": "件"}
"""Units of what something falls on."""
_OTHER = re.compile("少|多于|以上|左右|最|不")
_ABOUT = re.compile("约|近|超")
_COUNTED_BY = re.compile(r"按[^，,。；;\d]{0,12}$")
"""按常住人口72万人计算."""
_EARNED = re.compile(r"收入|可支配|生产总值|消费|增收")
_LED_TO = re.compile(r"惠及|受益|受惠|覆盖|涉及|救助|资助|奖励|发放|补贴|补助|减免|帮助|用于|面向|支持|兑现")
"""Between a sum and a number of people: it went to them."""
_APIECE = re.compile(
    rf"{HAN}{{1,8}}各(?:配备|安排|选派|选聘|设立|设置|新增|新建|建成|补助|奖励|聘请){HAN}{{0,10}}"
)
_SUMMED = re.compile(rf"[，,](?:全[区县市]|累计|合计|总计)?(?:共|合计|总共|累计|总计){HAN}{{0,8}}")
_AREA = re.compile(r"(?:播种|种植|收获|栽种|栽培)(?:总)?面积[^，,。；;、\d]{0,8}$")
_YIELD = re.compile(r"(?:亩产|单产)(?:量)?[^，,。；;、\d]{0,6}$")
_OUTPUT = re.compile(r"(?:总产|产量)(?:量)?[^，,。；;、\d]{0,6}$")
_FARTHEST = Decimal(2)
"""Times the computed value up to which one is of the two numbers, and wrong."""
_LONGEST = 80
_MOST_BEFORE, _MOST_BEHIND = 8, 2


def per_unit(report: Report) -> Iterator[Fault]:
    """The means and totals of a report's review that the numbers beside them contradict, in text order."""
    for sentence, figures in report.told_figures():
        if not re.search("[每各均]|[亩单]产", report.wording(sentence.id)):
            continue
        for at in range(len(figures)):
            found = _of_each(report, figures, at) or _apiece(report, figures[at : at + 3])
            if found:
                yield found
        found = _harvest(report, figures)
        if found:
            yield found


def _of_each(report: Report, figures: Sequence[Figure], at: int) -> Fault | None:
    each = figures[at]
    clause = clause_before(report, each, "、")
    said = _EACH.search(clause)
    if said is None or each.quantity.kind not in AMOUNTS or _OTHER.search(clause):
        return None
    is_mean = bool(said["mean"] or said["head"])
    beside = figures[max(0, at - _MOST_BEFORE) : at]
    beside = beside if is_mean else (*beside, *figures[at + 1 : at + 1 + _MOST_BEHIND])
    near = [f for f in beside if _is_plain(f) and stand_near(report, f, each, _LONGEST)]
    numbers = [f for f in near if _is_number(report, f, said)]
    totals = [f for f in near if f not in numbers and f.quantity.is_like(each.quantity)]
    if said["head"] and each.quantity.kind is FigureKind.MONEY:
        numbers, totals = _of_money(report, figures[max(0, at - 2) : at], numbers, totals, said["noun"])
    if len(numbers) != 1 or len(totals) != 1:
        return None
    if is_mean:
        return _mean(report, totals[0], numbers[0], each, said[0])
    return _total(report, totals[0], numbers[0], each) if each.quantity.is_exact else None


def _is_number(report: Report, figure: Figure, said: re.Match[str]) -> bool:
    """A count of what each is said of: 18个行政执法部门 for 每个部门, 6个镇 for 每镇, 24期 for 每期."""
    quantity = figure.quantity
    if quantity.kind is not FigureKind.COUNT:
        return False
    of = said["of"] or said["head"]
    if of in _HEADS:
        return quantity.unit in _HEADS[of]
    noun = re.match(rf"{HAN}{{0,12}}", report.text[quantity.end : quantity.end + 12].lstrip())
    behind = noun[0] if noun else ""
    if said["thing"]:
        return said["thing"] in behind
    return quantity.unit == of or behind.startswith((of, f"乡{of}")) or (len(of) > 1 and of in behind)


def _of_money(
    report: Report, before: Sequence[Figure], numbers: list[Figure], totals: list[Figure], noun: str
) -> tuple[list[Figure], list[Figure]]:
    """The people and the sum that a mean of money is of: 发放补贴1260万元，惠及4200人, or 地区生产总值648亿元，按72万人计算."""
    counted = [f for f in numbers if _COUNTED_BY.search(clause_before(report, f))]
    if counted:
        return counted, [f for f in totals if len(noun) > 1 and clause_before(report, f).endswith(noun)]
    pair = sorted(before, key=lambda f: f.quantity.start)
    if len(pair) != 2 or not all(f in numbers or f in totals for f in pair) or _EARNED.search(noun):
        return [], []
    clauses = clause_before(report, pair[0]) + report.text[pair[0].quantity.start : pair[1].quantity.start]
    is_of_these = _LED_TO.search(clauses) and (not noun or noun[-2:] in clauses)
    return ([f for f in pair if f in numbers], [f for f in pair if f in totals]) if is_of_these else ([], [])


def _mean(report: Report, total: Figure, number: Figure, mean: Figure, said: str) -> Fault | None:
    ratio = Value.of(total) / Value.of(number)
    computed = ratio.amount
    slack = uncertainty(mean) + ratio.slack
    # 平均每个部门62件 of 1120件 is rounded to whole ones.
    slack += 1 if mean.quantity.kind is FigureKind.COUNT else computed / 500
    if not mean.quantity.is_exact or _ABOUT.search(said):
        slack = max(slack, computed / 10)
    if not _is_off(mean, computed, slack):
        return None
    start = mean.quantity.start - len(said)
    scale, mark = (Decimal(10000), "万") if "万" in mean.quantity.text else (Decimal(1), "")
    shown = f"{plain(quantized(computed / scale, Decimal('0.01')))}{mark}{mean.quantity.unit}"
    return contradiction(report, (start, mean.quantity.end), ratio.gives(shown))


def _total(report: Report, total: Figure, number: Figure, each: Figure) -> Fault | None:
    computed, quantity = Value.of(number) * Value.of(each), total.quantity
    if not _is_off(total, computed.amount, uncertainty(total) + computed.slack):
        return None
    return contradiction(report, quantity.span, computed.gives(f"{plain(computed.amount)}{quantity.unit}"))


def _is_off(figure: Figure, computed: Decimal, slack: Decimal) -> bool:
    value = figure.quantity.value
    # Far off, it is of something else.
    return abs(value - computed) > slack and computed / _FARTHEST <= value <= computed * _FARTHEST


def _apiece(report: Report, three: Sequence[Figure]) -> Fault | None:
    """为15个镇街各配备3名，共配备45名."""
    if len(three) < 3 or not all(map(_is_plain, three)):
        return None
    number, each, total = three
    given, summed = text_between(report, number, each), text_between(report, each, total)
    is_said = _APIECE.fullmatch(given) and _SUMMED.fullmatch(summed)
    return (
        _total(report, total, number, each) if is_said and each.quantity.unit == total.quantity.unit else None
    )


def _harvest(report: Report, figures: Sequence[Figure]) -> Fault | None:
    """面积 times 单产 is 总产; a lost point shows in the product, so it may be far off."""
    named = [
        [
            f
            for f in figures
            if f.quantity.unit in SIZES and _is_plain(f) and name.search(clause_before(report, f, "、"))
        ]
        for name in (_AREA, _YIELD, _OUTPUT)
    ]
    if any(len(found) != 1 for found in named):
        return None
    area, of_each, output = (found[0] for found in named)
    base = [f.quantity.value * SIZES[f.quantity.unit][1] for f in (area, of_each, output)]
    computed = base[0] * base[1]
    product = Value.of(area) * Value.of(of_each)
    rounding = (product / Value.of(output)).relative + Decimal("0.01")
    if len({id(area), id(of_each), id(output)}) < 3 or abs(base[2] - computed) <= computed * rounding:
        return None
    tons = computed / 1000
    shown = (
        f"{plain(quantized(tons / 10000, Decimal('0.01')))}万吨"
        if tons >= 10000
        else f"{plain(quantized(tons, Decimal(1)))}吨"
    )
    return contradiction(report, output.quantity.span, product.gives(shown))


def _is_plain(figure: Figure) -> bool:
    return figure.quantity.is_exact and figure.quantity.value > 0

"""So many each that do not make all: 选派10名律师进驻6个镇，每镇2名; 3期，每期80人，共培训420人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.rates.contradiction import Contradiction, contradiction, plain
from compare.figures.clause import clause_before
from compare.model import Figure, FigureKind, Function, Report
from compare.wording import HAN

_EACH = re.compile(
    rf"每个?(?P<of>镇街|镇|乡|村|社区|街道|县|区|校|园|站|所|期|场|次|批|轮|单位|部门|家|户|季度|月|年)(?!度)(?:平均|各|均|至|约)?(?:配备|安排|选派|派驻|补助|补贴|奖励|培训|发放|设立|设置|选聘|聘请|有|为)?{HAN}{{0,4}}?$"
)
_OTHER = re.compile("少|多于|以上|左右|最|不")
_GIVEN = re.compile(
    rf"{HAN}{{1,8}}各(?:配备|安排|选派|选聘|设立|设置|新增|新建|建成|补助|奖励|聘请){HAN}{{0,10}}"
)
_SUMMED = re.compile(rf"[，,](?:全[区县市]|累计|合计|总计)?(?:共|合计|总共|累计|总计){HAN}{{0,8}}")
_LONGEST = 80


def products(report: Report) -> Iterator[Contradiction]:
    """The totals of a report's review that are not as many times what each has, in text order."""
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN or not re.search(
            "每|各", report.wording(number)
        ):
            continue
        counts = [f for f in figures if _is_plain(f)]
        yield from _apiece(report, counts)
        for each in counts:
            clause = clause_before(report, each)
            said = _EACH.search(clause)
            if said is None or _OTHER.search(clause):
                continue
            near = [f for f in counts if f is not each and _distance(f, each) <= _LONGEST]
            units = [f for f in near if _is_of(report, f, said["of"])]
            totals = [f for f in near if f.quantity.unit == each.quantity.unit and f not in units]
            found = _of(report, each, units, totals)
            if found:
                yield found


def _apiece(report: Report, counts: Sequence[Figure]) -> Iterator[Contradiction]:
    """为15个镇街各配备3名，共配备45名."""
    for number, each, total in zip(counts, counts[1:], counts[2:], strict=False):
        one, other = each.quantity, total.quantity
        if one.unit != other.unit or each.sentence != total.sentence or number.sentence != each.sentence:
            continue
        given = report.text[number.quantity.end : one.start]
        summed = report.text[one.end : other.start]
        if _GIVEN.fullmatch(given) and _SUMMED.fullmatch(summed):
            found = _of(report, each, [number], [total])
            if found:
                yield found


def _of(
    report: Report, each: Figure, units: Sequence[Figure], totals: Sequence[Figure]
) -> Contradiction | None:
    if len(units) != 1 or len(totals) != 1:
        return None
    computed = units[0].quantity.value * each.quantity.value
    total = totals[0].quantity
    # Far off, the total counts something else.
    if total.value == computed or not computed / 2 <= total.value <= computed * 2:
        return None
    working = f"{units[0].quantity.text} × {each.quantity.text} = {plain(computed)}{total.unit}"
    return contradiction((total.start, total.end), report.text[total.start : total.end], working)


def _is_plain(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.is_exact and quantity.kind in (FigureKind.COUNT, FigureKind.MONEY) and quantity.value > 0


def _is_of(report: Report, figure: Figure, of: str) -> bool:
    """6个镇 for 每镇, 3期 for 每期."""
    quantity = figure.quantity
    behind = report.text[quantity.end : quantity.end + len(of) + 2].lstrip()
    return quantity.unit == of or behind.startswith((of, f"乡{of}"))


def _distance(one: Figure, other: Figure) -> int:
    return max(one.quantity.start - other.quantity.end, other.quantity.start - one.quantity.end)

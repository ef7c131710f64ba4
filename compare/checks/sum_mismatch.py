"""Parts that do not add up to their total, in prose and in tables.

Rationale: 办结88件，其中维持41件、驳回12件、… is checked by the first reader with a pencil.  Parts that need not be
complete (其中民事案件30件 alone) prove nothing: a list is taken as complete where its parts exceed the total, or come so
near that only a slip explains the rest, or where last year's list of the same parts left nothing out.  Nor do parts
prove anything of which one thing may be in several (人员类别有交叉).

Example: 审结88件，其中维持41件、驳回12件、撤销9件、终止24件: the parts make 86; 规范性文件15件；政府合同102件；会议议题73件；合计186件: 190.

Source: the tables of 政府信息公开 reports state their sums (勾稽关系): 新收 + 结转 = 办理结果总计 + 结转下年度;
what one year carries over the next begins with; the text and the table give the same figures.

Fix: correct the part or the total, or name what is missing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import islice

from compare.checks.contradictions.likeness import is_mistyped
from compare.checks.rates.whole_shares import Shares, incomplete_shares
from compare.checks.rule import Context, Detector, Example, Need, Rule, Same, found_by, in_report
from compare.checks.sums.classified_lists import classified_lists
from compare.checks.sums.counted_items import miscounts
from compare.checks.sums.industries import industries
from compare.checks.sums.levels import levels_miscounted
from compare.checks.sums.named_lists import named_lists
from compare.checks.sums.named_sets import miscounted_sets
from compare.checks.sums.one_error import told_once
from compare.checks.sums.part_list import PartList
from compare.checks.sums.part_lists import part_lists
from compare.checks.sums.ratios import Ratio, ratios
from compare.checks.sums.rest_lists import rest_lists
from compare.checks.sums.same_lists import Names, complete_lists, goes_on, names_of
from compare.checks.sums.tables import TableFault, table_faults, tables
from compare.evidence import evidence, sentence_evidence
from compare.figures.clause import text_between
from compare.figures.precision import decimals, printed_scale
from compare.message import N_, message
from compare.model import Evidence, Fault, Figure, FigureKind, Quantity, Report, Severity, Subject
from compare.wording import HAN

_LEAST_PARTS = 3
_MOST_ROWS = 4
"""Of a table shown with a finding; its sum says the rest."""
_NEAR = Decimal("0.06")
"""Share of the total that a list may lack or exceed and still be meant as complete."""
_NEAR_IF_COMPLETE = Decimal("0.15")
"""The same for a list whose wording says that it is complete."""
_ALL = (
    ("简易程序", "普通程序"), ("简易程序", "一般程序"), ("线上", "线下"), ("网上", "窗口"), ("城镇", "农村"), ("专职", "兼职"), ("男", "女"),
    ("上半年", "下半年"), ("公办", "民办"), ("公立", "民办"), ("公立", "民营"), ("进口", "出口"), ("内资", "外资"), ("新开工", "续建"), ("新建", "续建"), ("税收收入", "非税收入"),
)  # fmt: skip
"""Words for the only two parts there can be."""
_OVERLAP = re.compile(
    r"交叉|重叠|(?:有|含|存在|剔除)重复|重复(?:计|统计)|[可能][^，,。；;（）()]{0,4}计入|多选|不止一|[多两][类项个种](?:以上|人群|身份|情形|统计)|兼有|兼具|兼属"
)
"""Says behind a list that one thing is in more than one of its parts: （人员类别有交叉）, （同一案件可计入多类）."""
_PROPERTY = re.compile("党员|学历|本科|研究生|硕士|博士|男|女|岁|族|以上|以下|占|兼|含")
"""Names of parts that one may have with another."""
_REACH = 30
"""Characters behind a list in which that stands."""
_THE_REST = re.compile("其[余他它]|剩余|余下")
_SIZES = 2
"""Times up to which the parts and a total differ that made one another last year."""
_FAR = Decimal("1.25")
"""Times the total beyond which the parts count something else than the total."""

_Lists = Mapping[tuple[str, Names], Figure]


_READERS = {
    "lists": part_lists,
    "behind": classified_lists,
    "rest": rest_lists,
    "named-again": named_lists,
    "industries": industries,
}
"""Detector → what reads its lists; a list that an earlier one reads, whatever it comes to, is no later one's."""


def _lists(context: Context) -> list[tuple[str, Fault]]:
    """What is wrong with the lists of a report, each with the name of the detector that read it."""
    read: list[tuple[str, PartList]] = []
    ends: set[int] = set()
    for detector, reader in _READERS.items():
        new = [listed for listed in reader(context.report) if listed.parts[-1].quantity.end not in ends]
        ends |= {listed.parts[-1].quantity.end for listed in new}
        read += [(detector, listed) for listed in new]
    last = cache(lambda: complete_lists(context.beside.old) if context.beside else {})
    return [(detector, found) for detector, listed in read for found in _compared(context, listed, last)]


def _ratios(report: Report) -> Iterator[Fault]:
    return (_incomplete(ratio) for ratio in ratios(report) if not ratio.adds_up)


def _shares(report: Report) -> Iterator[Fault]:
    return map(_incomplete, incomplete_shares(report))


def _incomplete(ratio: Ratio | Shares) -> Fault:
    text = message("The shares of one whole add up to {sum}%.", sum=f"{ratio.sum.normalize():f}")
    hint = message("Check the total and each part; where the list is not complete, say so.")
    return Fault(ratio.span, text, hint, Severity.WARNING)


def _tables(context: Context) -> Iterator[Fault]:
    for found in told_once(context.report, _of_tables(context)):
        yield replace(found.fault, evidence=_rows(context, found))


def _rows(context: Context, found: TableFault) -> tuple[Evidence, ...]:
    """The other rows its cells stand in, each once: 162 by itself tells nobody where to look."""
    reports = [context.report, *([context.comparison.old] if context.comparison else [])]
    rows: dict[tuple[str, int], Evidence] = {}
    for cell in found.fault.evidence:
        report = next(report for report in reports if report.path == cell.report)
        row = report.paragraphs[bisect_right(report.paragraphs, cell.start, key=lambda p: p.start) - 1]
        if report is not context.report or not row.start <= found.span[0] < row.end:
            rows.setdefault((cell.report, row.start), evidence(report, row.start, row.end))
    return tuple(islice(rows.values(), _MOST_ROWS))


def _of_tables(context: Context) -> tuple[TableFault, ...]:
    if not tables(context.report):
        return ()
    # The form's own sums are read by many patterns, which a report in prose need not wait for.
    from compare.checks.sums.disclosure_tables import disclosure_faults

    last = context.comparison.old if context.comparison else None
    return (*table_faults(context.report), *disclosure_faults(context.report, last))


def _compared(context: Context, listed: PartList, last_year: Callable[[], _Lists]) -> Iterator[Fault]:
    """A list held to its total, and to the list of last year's that had the same parts and left none out."""
    report = context.report
    total, parts = listed.total, listed.parts
    whole = total.quantity.value
    behind = report.text[parts[-1].quantity.end : parts[-1].quantity.end + _REACH]
    if _OVERLAP.search(re.split("[。；;]", behind)[0]):
        return
    added = listed.sum
    if not whole or not listed.is_off or _is_whole_with_the_one_before(report, listed):
        return
    is_a_slip = _is_a_slip(report, listed)
    is_of_one_size = whole <= added * _SIZES and added <= whole * _SIZES
    full = None
    if not is_a_slip and is_of_one_size and not listed.is_open and not goes_on(report, listed):
        full = last_year().get((total.quantity.unit, names_of(report, parts)))
    if not is_a_slip and full is None:
        return
    first, last = min(total, *parts, key=_start).quantity, max(total, *parts, key=_start).quantity
    yield Fault(
        (first.start, last.end),
        message(
            "The parts do not make the total: {parts} = {sum}, but the total is {total}.",
            parts=" + ".join(_printed(part.quantity.value, total) for part in parts),
            sum=_printed(added, total), total=_printed(whole, total),
        ),
        hint=message("Check the total and each part; where the list is not complete, say so."),
        severity=None if is_a_slip and total.quantity.kind is FigureKind.COUNT else Severity.WARNING,
        evidence=(
            *(evidence(report, *p.quantity.span) for p in parts),
            *((sentence_evidence(context.beside.old, full.sentence),) if full and context.beside else ()),
        ),
    )  # fmt: skip


def _is_whole_with_the_one_before(report: Report, listed: PartList) -> bool:
    """The figure in front of the list is its first part: 委员会开会2次，其办公室4次、协调小组8次，共14次."""
    first = min(listed.parts, key=_start)
    before = [f.quantity for f in report.figures_by_sentence()[first.sentence] if _start(f) < _start(first)]
    return bool(before) and before[-1].is_like(first.quantity) and before[-1].value == listed.missing


def _printed(value: Decimal, total: Figure) -> str:
    """A value in the 万 or 亿 that the total is printed in, or as it is."""
    _, scale = printed_scale(total.quantity)
    return f"{(value / scale).normalize():f}" + (f"{total.quantity.text[-2:]}" if scale > 1 else "")


def _are_all(report: Report, listed: PartList) -> bool:
    """The two parts are the only ones there can be: 简易程序 and 普通程序."""
    first, second = listed.parts
    names = (text_between(report, listed.total, first), text_between(report, first, second))
    return any(
        {one, other} == {word for word in (one, other) if any(word in name for name in names)}
        for one, other in _ALL
    )


def _are_opposite(report: Report, listed: PartList) -> bool:
    """党员14名，非党员2名: the second is what the first is not."""
    first, second = listed.parts
    name = re.search(rf"{HAN}{{2,4}}$", text_between(report, listed.total, first))
    between = text_between(report, first, second)
    return name is not None and any(
        between.endswith(no + name[0][-length:]) for no in "非未不" for length in range(2, len(name[0]) + 1)
    )


def _is_typed(listed: PartList) -> bool:
    """One digit of a part or of the total, or two that changed places, make the sum."""
    meant = [(part.quantity, part.quantity.value + listed.missing) for part in listed.parts]
    return _may_be(listed.total.quantity, listed.sum) or any(
        _may_be(q, value) for q, value in meant if value > 0
    )


def _may_be(quantity: Quantity, value: Decimal) -> bool:
    """A slip of typing made the printed quantity of another value."""
    return is_mistyped(quantity, replace(quantity, text=_as_printed(quantity, value), value=value))


def _as_printed(quantity: Quantity, value: Decimal) -> str:
    """Another value in the scale and with the decimals of a printed one."""
    number = re.search(r"\d+(?:\.\d+)?", quantity.text)
    if not number or not quantity.value:
        return ""
    scale = quantity.value / Decimal(number[0])
    return f"{value / scale:.{decimals(quantity.text)}f}"


def _start(figure: Figure) -> int:
    return figure.quantity.start


def _is_a_slip(report: Report, listed: PartList) -> bool:
    """The list was meant as complete, so that only a slip explains the difference."""
    added, whole = listed.sum, listed.total.quantity.value
    parts = [part.quantity.value for part in listed.parts]
    near = abs(whole - added) <= max(Decimal(2), whole * _NEAR)
    named = text_between(report, listed.total, listed.parts[-1])
    is_typed = listed.is_announced and _is_typed(listed)
    if added > whole and len(parts) == 2 and is_typed and not _PROPERTY.search(named):
        return True
    # Parts that each come near the total are not parts: 受理126件，其中办结121件、结案119件.
    if sum(part * 2 > whole for part in parts) > 1:
        return False
    if len(parts) < _LEAST_PARTS:
        are_all = len(parts) > 1 and (_are_all(report, listed) or _are_opposite(report, listed))
        is_complete = listed.is_said_complete or are_all
        near = near or (is_complete and abs(whole - added) <= whole * _NEAR_IF_COMPLETE)
        return near and (added > whole or is_complete) and listed.is_announced
    if not listed.is_announced:
        return near and not listed.is_open
    if added > whole:
        # What is left makes a list complete, however much more it is.
        is_all = _THE_REST.search(text_between(report, *listed.parts[-2:]))
        return near or added <= whole * (2 if is_all else _FAR)
    if listed.is_open:
        return False
    is_near = whole - added <= whole * _NEAR_IF_COMPLETE
    # 进机关24场、进校园38场、…，共136场: a total behind its parts is of all of them.
    is_summed = is_typed and listed.total.quantity.start > listed.parts[-1].quantity.start
    return near or (is_near and (listed.is_said_complete or is_summed))


def _counted(context: Context) -> Iterator[Fault]:
    lists = list(miscounts(context.report))
    yield from lists
    yield from levels_miscounted(context.report)
    for named in miscounted_sets(context.report, context.comparison.old if context.comparison else None):
        # 法制审核、裁量基准三项制度: one list, that begins a few letters sooner or later.
        if not any(_overlap(one, named) for one in lists):
            yield named


def _overlap(one: Fault, other: Fault) -> bool:
    if one.span is None or other.span is None:
        return False
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


DETECTORS = (
    Detector("lists", N_("A total and the list of its parts beside it"), Example("审结88件，其中维持41件、驳回12件、撤销9件、终止24件。"), found_by("lists", _lists), Same.NEVER),
    Detector("behind", N_("A total that a later clause or sentence divides by kind"), Example("处置诉求300件。按领域分，市容类120件、交通类90件、环保类80件。"), found_by("behind", _lists), Same.NEVER),
    Detector("rest", N_("A total whose first part is named before it and whose other parts follow"), Example("清理58件，继续有效39件；其余文件中，修改8件、废止12件。"), found_by("rest", _lists), Same.NEVER),
    Detector("named-again", N_("Something counted, named once more and divided there"), Example("机构床位380张、家庭床位240张；机构床位中，公办160张、民办202张。"), found_by("named-again", _lists), Same.NEVER),
    Detector("industries", N_("The three industries and the gross product they make"), Example("三次产业增加值分别为18.2亿元、96.4亿元、140.5亿元，地区生产总值265.1亿元。"), found_by("industries", _lists), Same.NEVER),
    Detector("ratios", N_("A structure given as a ratio that does not add up to a hundred"), Example("三次产业结构调整为9.2：38.5：51.3。"), in_report(_ratios)),
    Detector("shares", N_("Shares that end in “others” and do not add up to a hundred"), Example("投诉类占41.3%、咨询类占27.5%、其他占36.2%。"), in_report(_shares)),
    Detector("counted-items", N_("More or fewer items in running text than its number says"), Example("青杨、柳湾、河口4个镇。"), _counted),
    Detector("tables", N_("Sums in tables, those of the form of disclosure reports among them"), Example("项目 | 一季度 | 二季度 | 合计\n办理案件（件） | 38 | 41 | 80"), _tables, Same.NEVER),
)  # fmt: skip

RULE = Rule(
    "Y005", "sum-mismatch", Severity.ERROR, Need.DRAFT, DETECTORS, __doc__ or "", subject=Subject.FIGURE
)

"""The tables of 政府信息公开 reports (国办公开办函〔2021〕30号) and the sums they must keep.

Applications: 自然人 + … + 其他 = 总计 in each row; 本年新收 + 上年结转 = 办理结果总计 + 结转下年度 and 予以公开 + … +
其他处理 = 办理结果总计 in each column; 上年结转 is last year's 结转下年度.  Reviews and suits: 维持 + 纠正 + 其他 +
尚未审结 = 总计.  现行有效 of regulations is last year's, plus 制发, less 废止.  The text gives the figures of the
tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from compare.checks.sums.tables import (
    Cell,
    Row,
    Table,
    TableFault,
    is_row,
    label_of,
    numbers_of,
    tables,
    total_fault,
)
from compare.evidence import evidence
from compare.message import message
from compare.model import Fault, Function, Report, Severity
from compare.wording import last_item

_OUTCOMES = 5
"""结果维持, 结果纠正, 其他结果, 尚未审结, 总计."""
_RECEIVED = re.compile(r"新收.{0,12}申请|本年新收")
_CARRIED_IN = re.compile(r"上年(?:度)?结转")
_CARRIED_OUT = re.compile(r"结转下一?年")
_DECIDED = re.compile(r"^(?:三、.{0,12}办理结果)?(?:\(七\))?(?:总计|合计)$")
_GROUP = re.compile(r"\(([一二三四五六])\)")
_ITEM = re.compile(r"(?<!\d)(\d{1,2})[.、](?!\d)")
_RESULTS = re.compile(r"结果维持|维持.{0,4}纠正")
_REGULATIONS = re.compile(r"制发.*废止.*有效")


@dataclass(frozen=True, slots=True)
class Applications:
    """The table of applications: its four rows that balance, and the rows of results between them."""

    received: Row
    carried_in: Row
    decided: Row
    carried_out: Row
    results: tuple[tuple[str, Row], ...]
    """Group (一 to 六) and row, in order; empty where some group or item is not there."""


def applications(report: Report) -> Applications | None:
    """The table of applications of a report; None where it has none or the four rows are not whole."""
    for table in tables(report):
        found = _applications(table)
        if found:
            return found
    return None


def _applications(table: Table) -> Applications | None:
    rows: dict[str, tuple[int, Row]] = {}
    for position, row in enumerate(table):
        numbers = numbers_of(row)
        label = label_of(row)
        for name, pattern in (("received", _RECEIVED), ("in", _CARRIED_IN), ("decided", _DECIDED), ("out", _CARRIED_OUT)):  # fmt: skip
            if numbers and name not in rows and pattern.search(label):
                rows[name] = (position, numbers)
                break
    if len(rows) < 4 or len({len(numbers) for _, numbers in rows.values()}) > 1:
        return None
    between = table[rows["in"][0] + 1 : rows["decided"][0]]
    return Applications(
        received=rows["received"][1],
        carried_in=rows["in"][1],
        decided=rows["decided"][1],
        carried_out=rows["out"][1],
        results=_results(between, len(rows["in"][1])),
    )


def _results(rows: Sequence[Row], width: int) -> tuple[tuple[str, Row], ...]:
    group, item = "", 0
    groups: list[str] = []
    found: list[tuple[str, Row]] = []
    for row in rows:
        numbers = numbers_of(row)
        label = label_of(row)
        begins = _GROUP.search(label)
        if begins and begins[1] != group:
            group, item = begins[1], 0
            groups.append(group)
        numbered = _ITEM.search(label)
        if len(numbers) != width or (numbered and int(numbered[1]) != item + 1):
            return ()
        item = int(numbered[1]) if numbered else item
        found.append((group, numbers))
    # Every group from (一) to (六) has to be there, or the sum proves nothing.
    return tuple(found) if groups == list("一二三四五六") else ()


def disclosure_faults(report: Report, last: Report | None) -> Iterator[TableFault]:
    """Sums of the form's tables that do not hold, within a report and against last year's."""
    found = applications(report)
    if found:
        yield from _balance(report, found)
        yield from _totals(report, found)
        if last is not None and (earlier := applications(last)):
            yield from _carried(last, found.carried_in, earlier.carried_out)
    outcomes = _outcomes(report)
    for row in outcomes:
        for at in range(0, len(row), _OUTCOMES):
            yield from total_fault(report, row[at + _OUTCOMES - 1], row[at : at + _OUTCOMES - 1])
    if last is not None:
        yield from _in_force(report, last)
    yield from _prose(report, found, outcomes)


def _balance(report: Report, found: Applications) -> Iterator[TableFault]:
    for cells in zip(found.received, found.carried_in, found.decided, found.carried_out, strict=True):
        a, b, c, d = (cell.value or Decimal(0) for cell in cells)
        if a + b != c + d:
            fault = Fault(
                (cells[2].start, cells[2].end),
                message("新收 {received} + 上年结转 {carried_in} = {left}, but 办理结果总计 {decided} + 结转下年度 {carried_out} = {right}.", received=a, carried_in=b, left=a + b, decided=c, carried_out=d, right=c + d),
                message("Check the four cells of this column."),
                evidence=tuple(evidence(report, cell.start, cell.end) for cell in cells),
            )  # fmt: skip
            yield TableFault(fault, a + b - c - d, "balance")


def _totals(report: Report, found: Applications) -> Iterator[TableFault]:
    rows = [found.received, found.carried_in, *(row for _, row in found.results), found.decided, found.carried_out]  # fmt: skip
    for row in rows:
        yield from total_fault(report, row[-1], row[:-1])
    for column, total in enumerate(found.decided):
        if found.results:
            yield from total_fault(report, total, [row[column] for _, row in found.results], law="decided")


def _carried(last: Report, carried_in: Row, carried_out: Row) -> Iterator[TableFault]:
    if len(carried_in) != len(carried_out):
        return
    for old, new in zip(carried_out, carried_in, strict=True):
        if old.value != new.value:
            fault = Fault(
                (new.start, new.end),
                message("上年结转 is {new}, but last year's report carried {old} over to this year.", new=new.value, old=old.value),
                message("Check both tables; what was carried out of last year is carried into this one."),
                evidence=(evidence(last, old.start, old.end),),
            )  # fmt: skip
            yield TableFault(fault, (new.value or Decimal(0)) - (old.value or Decimal(0)), "carried over")


def _outcomes(report: Report) -> list[Row]:
    """The rows of the table of reviews and suits, groups of five numbers."""
    found: list[Row] = []
    for table in tables(report):
        head = "".join(label_of(row) for row in table)
        if _RESULTS.search(head) and "总计" in head:
            rows = [numbers_of(row) for row in table]
            found += [row for row in rows if row and len(row) % _OUTCOMES == 0]
    return found


def _in_force(report: Report, last: Report) -> Iterator[TableFault]:
    before = _regulations(last)
    for name, (made, repealed, valid) in _regulations(report).items():
        if name not in before:
            continue
        start = before[name][2]
        values = [start.value, made.value, repealed.value, valid.value]
        a, b, c, d = (value or Decimal(0) for value in values)
        if a + b - c != d:
            fault = Fault(
                (valid.start, valid.end),
                message("现行有效 of {name} is {valid}, but last year's {start} + 制发 {made} - 废止 {repealed} = {sum}.", name=name, valid=d, start=a, made=b, repealed=c, sum=a + b - c),
                message("Check the three cells; where documents lapsed or were counted anew, say so."),
                Severity.NOTE,
                (evidence(last, start.start, start.end),),
            )  # fmt: skip
            yield TableFault(fault)


def _regulations(report: Report) -> Mapping[str, tuple[Cell, Cell, Cell]]:
    """规章 and 行政规范性文件 → 制发, 废止, 现行有效."""
    found: dict[str, tuple[Cell, Cell, Cell]] = {}
    for table in tables(report):
        head = "".join(label_of(row) for row in table if not numbers_of(row))
        if not _REGULATIONS.search(head):
            continue
        for row in table:
            numbers = numbers_of(row)
            label = label_of(row)
            if len(numbers) == 3 and label in ("规章", "行政规范性文件", "规范性文件"):
                found[label] = (numbers[0], numbers[1], numbers[2])
    return found


_Said = tuple[re.Pattern[str], str]
_COUNT = r"(?P<count>\d[\d,]*)\s*(?:件|条|份|宗)"
_SAID: tuple[_Said, ...] = (
    (re.compile(rf"上年(?:度)?结转[^，,。；;、\d]{{0,12}}{_COUNT}"), "carried_in"),
    (re.compile(rf"结转(?:至|到)?(?:下一?年度?|20\d\d年)(?:继续)?(?:办理)?的?[^，,。；;、\d]{{0,6}}{_COUNT}"), "carried_out"),
    (re.compile(rf"(?:新收|收到|受理|接收)(?:到|并办理)?[^，,。；;、\d]{{0,14}}信息公开申请[^，,。；;、\d]{{0,6}}{_COUNT}"), "received"),
    (re.compile(rf"(?:办结|答复|办理完毕)(?:[^，,。；;、\d]{{0,14}}信息公开申请)?[^，,。；;、\d]{{0,6}}{_COUNT}"), "decided"),
    (re.compile(rf"(?:信息公开|因此|由此)[^，,。；;、\d]{{0,14}}行政复议(?:案件|申请)?[^，,。；;、\d]{{0,4}}{_COUNT}"), "reviews"),
    (re.compile(rf"(?:信息公开|因此|由此)[^，,。；;\d]{{0,14}}(?:行政复议(?:案件|申请)?[^，,。；;、\d]{{0,4}}\d+\s*件[、，,和])?[^，,。；;、\d]{{0,14}}行政诉讼(?:案件)?[^，,。；;、\d]{{0,4}}{_COUNT}"), "suits"),
)  # fmt: skip
_PARTIAL = re.compile(
    r"其中|网[上站络]|信函|邮[件寄]|当面|平台|微信|上半年|季度|去年|较|比|以来|同期|累计|涉及|[评抽]查|案卷|文书|[范文样]本"
)
_TITLE = re.compile("《[^《》]*》")


def _prose(report: Report, found: Applications | None, outcomes: Sequence[Row]) -> Iterator[TableFault]:
    """Figures of the text that differ from the same cells of the tables."""
    cells = _cells(found, outcomes)
    for sentence in report.sentences if cells else ():
        if sentence.heading or sentence.function is Function.PLAN or is_row(report, sentence.paragraph):
            continue
        text = report.wording(sentence.id)
        for pattern, name in _SAID:
            for said in pattern.finditer(text):
                if name == "decided" and "信息公开申请" not in _TITLE.sub("", text[: said.end()]):
                    continue
                clause = last_item(text[: said.start()])
                if name not in cells or _PARTIAL.search(clause + re.sub(r"^上年", "", said.group())):
                    continue
                span = (sentence.start + said.start("count"), sentence.start + said.end("count"))
                yield from _differs(report, span, Decimal(said["count"].replace(",", "")), cells[name])


def _cells(found: Applications | None, outcomes: Sequence[Row]) -> dict[str, list[tuple[Cell, ...]]]:
    """What a figure of the text may be: one of several cells, or the sum of some."""
    cells: dict[str, list[tuple[Cell, ...]]] = {}
    if found:
        received, carried_in = found.received[-1], found.carried_in[-1]
        decided, carried_out = found.decided[-1], found.carried_out[-1]
        cells["received"] = [(received,), (received, carried_in)]
        cells |= {"carried_in": [(carried_in,)], "carried_out": [(carried_out,)], "decided": [(decided,)]}
    if len(outcomes) == 1 and len(outcomes[0]) == 3 * _OUTCOMES:
        first, second, third = (outcomes[0][at] for at in (4, 9, 14))
        cells["reviews"] = [(first,)]
        cells["suits"] = [(second, third)]
    return cells


def _differs(
    report: Report, span: tuple[int, int], value: Decimal, choices: Sequence[tuple[Cell, ...]]
) -> Iterator[TableFault]:
    sums = [sum((cell.value or Decimal(0) for cell in cells), Decimal(0)) for cells in choices]
    if value in sums:
        return
    named = " / ".join(dict.fromkeys(str(total) for total in sums))
    fault = Fault(
        span,
        message("The text says {value}, the table {cell}.", value=report.text[slice(*span)], cell=named),
        message("Text and table report the same figure; check which is right."),
        evidence=tuple(evidence(report, cell.start, cell.end) for cell in choices[0]),
    )
    # One cell is wrong by as much as its row may be.
    difference = value - sums[0] if len(choices) == len(choices[0]) == 1 else Decimal(0)
    yield TableFault(fault, difference, is_of_text=True)

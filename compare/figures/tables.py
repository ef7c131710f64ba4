"""Figures of tables: a cell with a number, named by its row and its column.

If a row has a total, only the total is its figure: the kinds of applicants it sums (forms of 政府信息公开
reports, 国办公开办函〔2021〕30号) are small numbers, and no reader wants two hundred of them.  Of columns that
stand for years only the last is this report's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from compare.figures.numerals import SCALE, parse_numeral, scale_value
from compare.figures.quantities import quantities, standard_unit
from compare.figures.units import EVERY_UNIT, MONEY, PHYSICAL
from compare.model import BlockKind, Bound, Figure, FigureKind, Paragraph, Quantity, Report, Role
from compare.wording import normal

_NUMBER = re.compile(r"-?[\d,]{1,24}(?:\.\d{1,12})?")
_TOTAL = re.compile(r"(?:合计|总计|总数|共计|小计|计)(?:\(.{0,8}\))?")
_SERIAL = re.compile(r"序号|编号|行次|代码|栏次")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|$)")
_LAST = re.compile("上一?年度?|去年|上年同期|去年同期")
_OF_A_YEAR = re.compile("^(?:本年度?|今年|当年|本期|上一?年度?|去年)(?:同期|数|值)?")
_SHARES = ("%", "‰", "个百分点")
_ANY_UNIT = "|".join(map(re.escape, (*EVERY_UNIT, "毫米", "厘米", "毫升", "升", "℃")))
_SCALED_UNIT = rf"(?:{SCALE})?(?:{_ANY_UNIT})(?:/(?:{_ANY_UNIT}))?|个?百分点|[%‰]|{SCALE}"
_UNIT = re.compile(
    rf"单位(?:[:为](?P<unit>[^\s,;。()]{{1,6}})|(?P<bare>{_SCALED_UNIT})(?=\)|$))|\((?P<plain>{_SCALED_UNIT})\)$"
)
"""单位：万元, (单位万元), and (万元) behind a label; 单位人员 and (全县) name no unit."""
_UNITS = re.compile("(?:计量|计算|统计)?单位")
"""Heads a column of units: 调处矛盾纠纷 | 件 | 7142."""
_ONE_UNIT = re.compile(_SCALED_UNIT)
_COUNTED = re.compile(r"(?P<unit>[件人次个项份家条户场起宗])数")
# The forms of the notice of 2021 count applications and decisions in 件 without saying so.
_CASES = re.compile(r"申请数量|决定数量|办理结果|结转|行政复议|行政诉讼|起诉")
_NUMBERING = (re.compile(r"[一二三四五六七八九十]+、"), re.compile(r"\([一二三四五六七八九十]+\)"), re.compile(r"\d{1,2}[.、]"))  # fmt: skip
_CHANGED = re.compile(r"同比|增长|增幅|增减|升降")
_AMOUNT = "(?:数|数量|量|额|值|率|幅度|情况|百分比)?"
DIFFERENCE = re.compile(f"增减(?:变化)?{_AMOUNT}$")
"""Ends the name of a column that says by how much last year's differs from this year's."""
CHANGE = re.compile(
    rf"(?:(?:较|比|与)?(?:上年|去年|上一年|20\d\d年)(?:度|同期)?|同比)?(?:增减(?:变化)?|增加|增长|增幅|升降|变化|变动){_AMOUNT}|同比"
)
"""The whole name of a column of changes, by how much or by how many per cent."""
_MOST_HEADS = 6
"""Header rows of a table; a table with more above the numbers is a table of text."""
_LONGEST_LABEL = 20
"""Characters of a label in a name; a longer one carries an explanation after a comma."""


class _Cell(NamedTuple):
    text: str
    """In normal form."""
    written: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return bool(_NUMBER.fullmatch(self.text))


@dataclass(slots=True)
class _Head:
    """The rows above the numbers."""

    rows: list[list[str]] = field(default_factory=list)
    unit: str = ""
    groups: list[str] = field(default_factory=lambda: ["", "", ""])
    """The last labels numbered 一、, （一） and 1."""

    def column(self, at: int, width: int) -> tuple[str, ...]:
        """Labels of a column for a row with ``width`` cells, from the top."""
        found: list[str] = []
        for depth, row in enumerate(self.rows):
            place = at if len(row) >= width else self._narrowed(depth, at, width)
            # Labels above the last header row span the empty cells after them.
            while len(row) >= width and depth < len(self.rows) - 1 and place > 0 and not row[place]:
                place -= 1
            if 0 <= place < len(row) and row[place] and row[place] not in found:
                found.append(row[place])
        return tuple(found)

    def _narrowed(self, depth: int, at: int, width: int) -> int:
        """Column of the label in a header row whose wide cells count once, as Word's do.

        Below such cells the last row repeats itself: 维持, 纠正, 总计, 维持, 纠正, 总计.  Otherwise the rows
        end with the same column.
        """
        row, last = self.rows[depth], self.rows[-1]
        repeats = last.count(last[0]) if last and len(last) == width else 0
        if repeats > 1 and width % repeats == 0 and len(row) <= repeats:
            group = at // (width // repeats)
            above = len(self.rows[depth - 1]) if depth else repeats
            # A page copied as text has nothing below 行政复议: what follows stands below 行政诉讼.
            is_below_last = above < repeats and len(row) == repeats - above + 1
            return group - (repeats - len(row)) if is_below_last else min(group, len(row) - 1)
        return at - (width - len(row))

    def widen(self, numbers: int) -> None:
        """Give the last two header rows a label for every number, if a page copied as text lost wide cells.

        自然人, 法人或其他组织, 总计 above 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他: the lower
        labels belong to the last one that is not a total.
        """
        if len(self.rows) < 2:
            return
        above, below = self.rows[-2:]
        if len(below) >= numbers or len(above) + len(below) - 1 != numbers:
            return
        wide = max((k for k, label in enumerate(above) if not _TOTAL.fullmatch(label)), default=0)
        behind = above[wide + 1 :]
        self.rows[-2] = [*above[:wide], *[above[wide]] * len(below), *behind]
        self.rows[-1] = [*[""] * wide, *below, *[""] * len(behind)]


def table_figures(report: Report) -> Iterator[Figure]:
    """The figures of the cells of a report's tables in text order, last year's column aside."""
    yield from _figures(report, is_last_year=False)


def last_years_cells(report: Report) -> Iterator[Figure]:
    """What a report's tables give for last year, beside this year's values: the column 上年 or 2023年."""
    yield from _figures(report, is_last_year=True)


def _figures(report: Report, *, is_last_year: bool) -> Iterator[Figure]:
    sentences = {s.paragraph: s.id for s in report.sentences}
    head = _Head()
    previous = -2
    has_numbers = False
    for position, paragraph in enumerate(report.paragraphs):
        if not is_row(paragraph):
            continue
        if position != previous + 1:
            head, has_numbers = _Head(unit=_unit_above(report, position)), False
        previous = position
        row = [_Cell(normal(report.text[a:b]), report.text[a:b], a, b) for a, b in paragraph.cells]
        if _is_header(row):
            if has_numbers:
                head, has_numbers = _Head(unit=head.unit), False
            head.rows.append([cell.text for cell in row])
            del head.rows[:-_MOST_HEADS]
            continue
        if not has_numbers:
            head.widen(sum(cell.is_number for cell in row))
        has_numbers = True
        if position in sentences:
            yield from _of_row(row, head, sentences[position], report.year, is_last_year=is_last_year)


def is_row(paragraph: Paragraph) -> bool:
    """A table row of the report's body."""
    is_body = paragraph.role is Role.BODY
    return is_body and paragraph.kind is BlockKind.TABLE_ROW and bool(paragraph.cells)


def _is_header(row: Sequence[_Cell]) -> bool:
    numbers = [cell.text for cell in row if cell.is_number]
    return all(_YEAR.fullmatch(number) for number in numbers) and not any(
        _measured(cell, "") for cell in row if not cell.is_number and len(cell.text) <= 8
    )


def _unit_above(report: Report, position: int) -> str:
    if not position:
        return ""
    above = report.paragraphs[position - 1]
    text = normal(report.text[above.start : above.end])
    return _unit_in(text) if len(text) <= _LONGEST_LABEL * 2 else ""


def _unit_in(label: str) -> str:
    found = _UNIT.search(label)
    return (found["unit"] or found["bare"] or found["plain"]) if found else ""


def _of_row(
    row: Sequence[_Cell], head: _Head, sentence: int, year: int | None, *, is_last_year: bool
) -> Iterator[Figure]:
    columns = {k: head.column(k, len(row)) for k in range(len(row))}
    # What is to be reached next year is no value of this one, nor is this one then the last.
    ahead = _of_years_to_come(columns, year)
    wanted = [
        k
        for k, cell in enumerate(row)
        if k not in ahead
        and (cell.is_number or _measured(cell, ""))
        and not (columns[k] and _SERIAL.fullmatch(columns[k][-1]))
    ]
    if not wanted:
        return
    of_units = next((k for k in range(wanted[0]) if _is_unit(row[k], columns[k])), None)
    labels = [
        cell.text
        for k, cell in enumerate(row[: wanted[0]])
        if cell.text and not cell.is_number and k != of_units
    ]
    name = _row_name(labels, head)
    earlier = _of_earlier_years(columns, wanted)
    if is_last_year:
        wanted = [k for k in wanted if earlier.get(k) == 1]
    else:
        wanted = [k for k in wanted if k not in earlier]
    totals = [k for k in wanted if columns[k] and _TOTAL.fullmatch(columns[k][-1])]
    # For reviews and suits each outcome counts: readers look for the number of decisions corrected.
    if len(totals) == 1:
        wanted = totals
    for k in wanted:
        heads = columns[k]
        about = "".join((*heads, *labels, *head.groups))
        # What a row counts its columns count too, but for the one that says by how many per cent it changed.
        last = heads[-1] if heads else ""
        is_counted = of_units is not None and (DIFFERENCE.search(last) or not _CHANGED.search(last))
        own = row[of_units].text if of_units is not None and is_counted else ""
        units = (*map(_unit_in, reversed(heads)), own, *map(_unit_in, reversed(labels)))
        unit = next(filter(None, units), head.unit)
        if not unit:
            counted = _COUNTED.search(about)
            unit = counted["unit"] if counted else "件" if _CASES.search(about) else ""
        quantity = _quantity(row[k], unit, about)
        if quantity:
            yield Figure(quantity, _named(name, heads, is_total=k in totals), sentence)


def _is_unit(cell: _Cell, heads: Sequence[str]) -> bool:
    return bool(heads and _UNITS.fullmatch(heads[-1]) and _ONE_UNIT.fullmatch(cell.text))


def _of_years_to_come(columns: Mapping[int, Sequence[str]], year: int | None) -> frozenset[int]:
    """The columns of years after the report's, where its own year has one too."""
    years = {k: int(found[-1]) for k, heads in columns.items() if (found := _YEAR.findall("".join(heads)))}
    if year is None or year not in years.values():
        return frozenset()
    return frozenset(k for k, told in years.items() if told > year)


def _of_earlier_years(columns: Mapping[int, Sequence[str]], wanted: Sequence[int]) -> dict[int, int]:
    """Column → how many years before this one its values are, where this year has a column too."""
    told = {k: "".join(columns[k]) for k in wanted}
    years = {k: int(found[-1]) for k, heads in told.items() if (found := _YEAR.findall(heads))}
    latest = max(years.values(), default=0)
    earlier = {k: latest - year for k, year in years.items() if year < latest}
    last = {k for k in wanted if any(map(_LAST.match, columns[k]))}
    return earlier | (dict.fromkeys(last, 1) if len(last) < len(wanted) else {})


def _row_name(labels: Sequence[str], head: _Head) -> str:
    """The row's label; a numbered subrow is named with its parent: 不予公开：属于国家秘密."""
    own = ""
    for label in labels:
        level = next((n for n, number in enumerate(_NUMBERING) if number.match(label)), None)
        own = _label(label)
        if level is None:
            continue
        head.groups[level:] = [own, *[""] * (2 - level)]
        above = head.groups[level - 1] if level else ""
        if level == 2 and above:
            own = f"{above}：{own}"
        elif above and _TOTAL.fullmatch(own):
            own = above + own
    return own


def _label(text: str) -> str:
    for number in _NUMBERING:
        text = number.sub("", text, count=1) if number.match(text) else text
    text = _OF_A_YEAR.sub("", re.sub(r"\([^()]*\)", "", text))
    return text if len(text) <= _LONGEST_LABEL else re.split(r"[、,]", text)[0][:_LONGEST_LABEL]


def _named(row: str, heads: Sequence[str], *, is_total: bool) -> str:
    columns = [label for head in heads if (label := _label(head)) and not _YEAR.match(label)]
    if not row:
        return "".join(columns)
    if is_total or not columns or columns[-1] in ("数量", "数值", "值"):
        return row
    column = columns[-1]
    # 行政事业性收费 with 收费金额 is 行政事业性收费金额.
    shared = next((n for n in range(len(column) - 1, 0, -1) if row.endswith(column[:n])), 0)
    return row + column[shared:]


def _measured(cell: _Cell, about: str) -> Quantity | None:
    """The quantity of a cell that contains nothing else: 95.2%, 13件."""
    found = quantities(cell.text)
    if len(found) != 1 or found[0].end - found[0].start != len(cell.text):
        return None
    quantity = found[0]
    kind = FigureKind.CHANGE if quantity.unit == "%" and _CHANGED.search(about) else quantity.kind
    return Quantity(
        cell.start, cell.end, cell.written, quantity.value, quantity.high, quantity.unit, quantity.bound, kind
    )


def _quantity(cell: _Cell, unit: str, about: str) -> Quantity | None:
    if not cell.is_number:
        return _measured(cell, about)
    value = parse_numeral(cell.text.lstrip("-"))
    if value is None:
        return None
    unit = standard_unit(unit)
    # 百分点, 千瓦 and 千米 begin with no scale.
    scale = None if unit in _SHARES or unit in PHYSICAL else re.match(SCALE, unit)
    if scale:
        value *= scale_value(scale.group())
        unit = unit[scale.end() :]
    if unit in MONEY:
        kind = FigureKind.MONEY
    elif unit in _SHARES:
        kind = FigureKind.CHANGE if _CHANGED.search(about) else FigureKind.RATE
    else:
        kind = FigureKind.MEASURE if unit in PHYSICAL else FigureKind.COUNT
    sign = Decimal(-1 if cell.text.startswith("-") else 1)
    return Quantity(cell.start, cell.end, cell.written, value * sign, None, unit, Bound.EXACT, kind)

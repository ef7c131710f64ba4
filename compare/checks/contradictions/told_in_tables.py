"""A value that the text and a table of one report give differently: 城镇新增就业1860人, and 1680人 in the row of that name.

The form of disclosure reports counts documents in a row of one name and a column of another: 行政规范性文件, 现行有效件数.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compare.checks.contradictions.likeness import is_mistyped
from compare.checks.contradictions.mention import Mention, mentions
from compare.checks.contradictions.pairing import grouped
from compare.figures.precision import may_be_one, uncertainty
from compare.figures.tables import is_row, table_figures
from compare.model import LEVELS, Figure, Report
from compare.wording import HAN, NOT_HAN

_SAYS_NOTHING = re.compile(
    r"^(?:今年|本年度?|全年|年内|20\d\d年|全[省市区县旗镇乡]|[我本][省市区县旗]|实现|完成)+|(?:达到?|为|共|实现|完成)+$"
)
_COLUMN = re.compile("(?:实际)?(?:完成(?:情况|数|值|量)?|实绩|实际(?:数|值)?|数值|数据|[件人户个次]?数量?)$")
"""What the column of the values reached is called."""
_BY_ALL = re.compile(rf"\d+[个家支名]{HAN}{{2,14}}$")
"""In front of the name of a row: it was those that there are who did it, 206个人民调解委员会调处矛盾纠纷."""
_SHORTEST = 4
_NEAR = Decimal("1.5")
"""Times the smaller of two values up to which they are of one thing, and one is a slip."""


def told_in_tables(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The value that stands, and the one to look at, in the order of the text."""
    cells = [(_name_of_cell(figure), figure) for figure in table_figures(report)]
    if not cells:
        return
    by_name = grouped(cells)
    for mention in mentions(report):
        figure, name = mention.figure, _SAYS_NOTHING.sub("", mention.item)
        if not _is_told(report, mention) or len(name) < _SHORTEST:
            continue
        named = by_name.get(name, [])
        if len(named) == 1 and _differ(figure, named[0]):
            is_behind = named[0].quantity.start < figure.quantity.start
            yield (named[0], figure) if is_behind else (figure, named[0])
        elif not named:
            before = report.text[mention.sentence.start : figure.quantity.start]
            parts = [c for row, c in cells if _is_of_row(row, name, before)]
            is_slip = len(parts) == 1 and is_mistyped(figure.quantity, parts[0].quantity)
            if is_slip and _differ(figure, parts[0]):
                yield parts[0], figure


def _name_of_cell(figure: Figure) -> str:
    """The name of a cell's row, and of its column where that says more than that the value was reached."""
    return _COLUMN.sub("", re.sub(NOT_HAN, "", figure.indicator))


def _is_of_row(row: str, name: str, before: str) -> bool:
    """What the text names is a row's, whose name it leaves words out of or puts in front of who did it."""
    if row.endswith(name):
        return row.removesuffix(name) in before
    return len(row) >= _SHORTEST and name.endswith(row) and bool(_BY_ALL.search(name.removesuffix(row)))


def _is_told(report: Report, mention: Mention) -> bool:
    """The text of the review gives the value as the year's, and not of a part."""
    is_level = mention.quantity.kind in LEVELS and mention.quantity.is_exact and mention.is_of_the_year
    return is_level and not mention.is_of_a_part and not is_row(report.paragraphs[mention.sentence.paragraph])


def _differ(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    if not a.is_like(b) or not b.is_exact or may_be_one(a, b):
        return False
    low, high = sorted((a.value, b.value))
    return high - low > uncertainty(one) + uncertainty(other) and 0 < high <= low * _NEAR

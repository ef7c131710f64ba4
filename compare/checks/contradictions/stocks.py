"""What there is so far of a thing, by its name: 累计培养“法律明白人”7980名 and 培养“法律明白人”8640名, whatever verb and place stand in front."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.figures.clause import clauses_before
from compare.model import Figure, Function, Report
from compare.wording import HAN

_DATE = re.compile(
    r"截[至止]到?(?:目前|(?:20\d\d年|今年|本年度?|年)?(?:\d{1,2}月)?(?:年?[底末]|\d{1,2}日)?)"
    r"|[自从](?:19|20)\d\d年[^，,；;。]{0,16}?(?:以来|起|开始)"
)
"""The date of a stock, and the year from which it has been adding up, are no part of the year."""
_LEAD = re.compile(
    rf"^(?:{HAN}{{0,20}}?(?:累计|新增|净增|现有|共有|拥有|有效期内|在册|总数))?"
    r"(?:已|共|达到?|有|新|培养|培育|建成|建设|建|创建|创成|认定|评定|发展|组建|设立|建立|命名|选聘|聘请|聘任|引进|注册|登记|全[省市县区旗镇])*"
)
_IS_STOCK = re.compile(r"累计|总数|总量|总计|增至|增加到|达到?$|现有|共有|拥有|在册|有$")
_OF_A_TIME = re.compile(
    r"全年|今年|年内|本年|当年|年度|20\d\d年|[一二三四上下]季度|半年|\d月|期间|活动|本[期轮]|以来|年来|净增"
)
_FLOW = re.compile(r"新增|新建|新改建|新认定|新培|新聘|新招|净增")
SHORTEST = 2
"""Letters of a name that tell one stock from another."""


def undated(text: str) -> str:
    """Words without the date of a stock in them."""
    return _DATE.sub("", text)


def core(figure: Figure) -> str:
    """What a figure counts, without the words that say how it came about."""
    return _core(figure.indicator)


@lru_cache(1 << 12)
def _core(indicator: str) -> str:
    # Every stock of this year is held against every figure of last year's.
    name = re.sub(r"[\s“”\"‘’《》]", "", indicator).partition("：")[0]
    return _LEAD.sub("", name, count=1)


def is_stock(report: Report, figure: Figure) -> bool:
    """The clause of a value says that it is what there is so far, and of no year."""
    if report.sentences[figure.sentence].function is Function.PLAN:
        return False
    *before, clause = clauses_before(report, figure, "、")
    dated = before[-1] if before else ""
    clause = undated(clause)
    is_added_up = "累计" in clause
    if _FLOW.search(clause) and not is_added_up:
        return False
    is_said = bool(_IS_STOCK.search(clause)) or dated != undated(dated)
    return is_said and not _OF_A_TIME.search(clause)


def last_total(old: Report, name: str, like: Figure) -> Figure | None:
    """The one value that a report gives for what there is of a thing; None where it gives none, or several."""
    if len(name) < SHORTEST:
        return None
    found = [
        figure
        for figure in old.figures
        if figure.quantity.unit == like.quantity.unit
        and figure.quantity.is_exact
        and core(figure) == name
        and is_stock(old, figure)
    ]
    return found[0] if len({figure.quantity.value for figure in found}) == 1 else None

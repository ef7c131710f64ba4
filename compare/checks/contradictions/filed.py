"""More documents reported for filing than were made: 制定行政规范性文件11件, and 报备行政规范性文件13件，报备率100%.

Source: 有件必备 in 《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.mention import mentions
from compare.model import Comparison, Figure, Report
from compare.wording import HAN

_MADE = re.compile(
    rf"(?:^|全年|今年|本年度?|年内|[区县市旗镇局]|政府|共|已)(?:制定|制发|出台|印发|发布)(?:出台|印发|发布|并印发)?了?(?P<noun>{HAN}{{0,8}}规范性文件)$"
)
_FILED = re.compile(
    rf"(?:向|报)(?P<to>[^，,。；;：:、]{{2,14}}?)(?:报送备案|报备|备案)了?(?P<noun>{HAN}{{0,8}}规范性文件)$"
)
_UNITS = ("件", "份", "部", "个")
_SEVERAL = re.compile("和|与|及|、|分别|各")
_ALL_FILED = re.compile(r"\s*[，,、]\s*(?:报送?)?备案?率(?:为|达到?|是|均为|保持)?\s*100\s*[%％]")


def filed(report: Report, comparison: Comparison | None) -> Iterator[tuple[Figure, Figure]]:
    """The one count of what was made, and a larger one of what was filed.

    Told where all that was made is said to be filed, or where the two were as many last year.
    """
    made, sent = _counts(report, _MADE), _counts(report, _FILED)
    if len(made) != 1 or not sent:
        return
    ((noun, one),) = made
    were_equal = comparison is not None and _were_equal(comparison.old)
    for other_noun, other in sent:
        is_all = _ALL_FILED.match(report.text, other.quantity.end) or were_equal
        is_more = other.quantity.value > one.quantity.value and other.sentence != one.sentence
        if noun == other_noun and is_more and is_all:
            yield one, other


def _counts(report: Report, deed: re.Pattern[str]) -> list[tuple[str, Figure]]:
    told = ((m, deed.search(m.clause)) for m in mentions(report) if m.is_count(*_UNITS) and m.is_reviewed)
    return [
        (found["noun"].removeprefix("行政"), mention.figure)
        for mention, found in told
        if found and not _SEVERAL.search(found.groupdict().get("to") or "")
    ]


def _were_equal(old: Report) -> bool:
    made, sent = _counts(old, _MADE), _counts(old, _FILED)
    return (
        len(made) == len(sent) == 1
        and made[0][0] == sent[0][0]
        and made[0][1].quantity.value == sent[0][1].quantity.value
    )

"""Shares that name their part a sentence behind the list it stands in: 建筑市场类案件占37.0% behind 其中，建筑市场类143件，…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from compare.checks.rates.stated_shares import wrong_share
from compare.checks.sums.classified_lists import classified_lists
from compare.checks.sums.part_list import PartList
from compare.checks.sums.part_lists import part_lists
from compare.figures.clause import text_before
from compare.figures.precision import is_printed_as
from compare.model import Fault, Figure, FigureKind, Function, Quantity, Report
from compare.wording import HAN

_SHARE = re.compile(
    rf"(?:^|[，,。；;：:])\s*(?:其中|而|且)?(?P<name>{HAN}{{3,16}}?)(?:所?占(?:比|比例|比重)?|的?(?:占比|比例|比重))(?P<of>[^，,。；;：:%％\d]{{0,16}}?)\s*$"
)
_OF_ALL = re.compile(
    r"(?:了|为|达到?|是|约|的|[全总]部?|比例?|所有|案件|投诉|信访|申请|事项|纠纷|问题|受理|立案|处罚|诉求|工单|线索|收案|受案|办案|行政|总数|总量|总件数|总数量|数量)*"
)
"""What a share may be said to be of where it is that of the list."""
_KIND = re.compile(
    r"(?:类|的)?(?:行政处罚|行政|执法|违法)?(?:案件|投诉|举报|信访|申请|事项|纠纷|问题|诉求|工单|线索|案)?(?:数量|数)?"
)
"""What may stand behind the name of a part: 建筑市场类 案件."""
_LABEL = re.compile(rf"(?P<label>{HAN}{{2,16}})\s*$")
_SHORTEST = 3
_LONGEST_CLAUSE = 60


def named_shares(report: Report) -> Iterator[Fault]:
    """The shares that their part and its total contradict, in text order."""
    candidates = [(claim, match) for claim in report.figures if (match := _claim(report, claim))]
    if not candidates:
        return
    lists = [listed for listed in chain(part_lists(report), classified_lists(report)) if listed.is_announced]
    for claim, match in candidates:
        found = _part(report, lists, claim, match["name"])
        if found is None or not _OF_ALL.fullmatch(match["of"]):
            continue
        part, listed = found
        shares = [part.value / whole * 100 for whole in (listed.total.quantity.value, listed.sum) if whole]
        if not any(is_printed_as(share, claim.quantity) for share in shares):
            yield wrong_share(claim, part, listed.total.quantity.text, shares[0])


def _claim(report: Report, claim: Figure) -> re.Match[str] | None:
    quantity, sentence = claim.quantity, report.sentences[claim.sentence]
    if quantity.kind is not FigureKind.RATE or not quantity.is_exact or sentence.function is Function.PLAN:
        return None
    return _SHARE.search(text_before(report, claim, _LONGEST_CLAUSE))


def _part(
    report: Report, lists: Sequence[PartList], claim: Figure, name: str
) -> tuple[Quantity, PartList] | None:
    """The one part of a list in the paragraph of a share that has its name."""
    paragraph = report.sentences[claim.sentence].paragraph
    found = [
        (part.quantity, listed)
        for listed in lists
        if report.sentences[listed.total.sentence].paragraph == paragraph
        and listed.parts[-1].quantity.end <= claim.quantity.start
        for part in listed.parts
        if _is_named(report, part, name)
    ]
    return found[0] if len(found) == 1 else None


def _is_named(report: Report, part: Figure, name: str) -> bool:
    start = part.quantity.start
    label = _LABEL.search(report.text[max(0, start - _LONGEST_CLAUSE) : start])
    if label is None:
        return False
    said = re.sub(r"^(?:其中|包括|分别[为是]|和|与|及|以及)", "", label["label"])
    is_long = len(said) >= _SHORTEST and name.startswith(said)
    return is_long and bool(_KIND.fullmatch(name.removeprefix(said)))

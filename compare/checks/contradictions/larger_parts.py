"""A part that is more than its whole: 新建改建农村公路86公里，其中通村组道路92公里; 网上可办率91.3%，全程网办率98.6%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise, permutations

from compare.checks.contradictions.mention import Mention, mentions
from compare.checks.contradictions.pairing import WHICH
from compare.evidence import evidence
from compare.figures.clause import clause_before
from compare.figures.movement import LED_TO
from compare.figures.stages import values_of_other_years
from compare.message import message
from compare.model import AMOUNTS, Bound, Fault, Figure, FigureKind, Report
from compare.wording import HAN

_OF_WHICH = re.compile(
    rf"{HAN}{{0,12}}[，,；;（(]\s*其中[，,：:]?(?:仅|含|包括|有)?(?:20\d\d年)?(?P<name>[^，,；;。：:、\d]{{0,24}})"
)
_CHANGED = re.compile(
    r"增|减|降|净|升|涨|差|超|压|节|缩|累计|历年|以来|同比|最|平均|每|均|总|单|目标|计划|预算"
)
"""In the clause of either: a change of one part may be larger than that of all; a sum of years is of another time."""
_OF_YEARS, _OF_THE_YEAR = re.compile("累计|以来|历年|年来"), re.compile("今年|本年|当年|全年|年内|20\\d\\d年")
_MORE = re.compile("^[比较与].*[多少]$")
"""2.1万户，比建库时的1.7万户多4000户，其中…: the difference is no whole."""
_NEW = re.compile("新增")
_OF_ALL = {"全程网办": ("网上可办",), "优秀": ("优良", "合格"), "优良": ("合格",)}
"""What a rate is of → of what it is a part: what can be done on line from end to end can be done on line."""
_ALL = 100
_RATE = re.compile(
    rf"(?P<of>{HAN}*?)(?P<what>全程网办|网上可办|优秀|优良|合格)率(?:均?为|达到?|是|保持在|{LED_TO})?$"
)


def larger_parts(report: Report) -> Iterator[Fault]:
    """The parts behind 其中 that are larger than their wholes, those of sentences and those of rates, each in text order."""
    for whole, part in chain(_parts(report), _rates(report)):
        text = message("{part} cannot be more than the {whole} they are of.", part=part.quantity.text, whole=whole.quantity.text)  # fmt: skip
        yield Fault(part.quantity.span, text, WHICH, evidence=(evidence(report, *whole.quantity.span),))


def _parts(report: Report) -> Iterator[tuple[Figure, Figure]]:
    others = values_of_other_years(report)
    for whole, part in pairwise(f for f in report.figures if f.quantity.start not in others):
        one, other = whole.quantity, part.quantity
        if whole.sentence != part.sentence or not one.is_like(other) or one.kind not in AMOUNTS:
            continue
        is_open = (
            one.bound is Bound.AT_LEAST
            or other.bound is Bound.AT_MOST
            or (one.high, other.high) != (None, None)
        )
        between = _OF_WHICH.fullmatch(report.text, one.end, other.start)
        if is_open or between is None or not 0 < one.value < other.value:
            continue
        clause = clause_before(report, whole)
        # 累计建成86处，其中今年新建92处: a year is a part of the years.
        is_a_year = _OF_THE_YEAR.search(between[0]) and _OF_YEARS.search(clause)
        changed = (_CHANGED.search(_NEW.sub("", words)) for words in (clause, between["name"]))
        if is_a_year or not (_MORE.search(clause) or any(changed)):
            yield whole, part


def _rates(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Two rates of one thing, one behind the other, of which one is a part of the other by its name."""
    for pair in pairwise(mentions(report)):
        named = [found for mention in pair if (found := _named(mention))]
        if len(named) < len(pair) or pair[0].sentence != pair[1].sentence:
            continue
        is_one_thing = named[1]["of"] in ("", named[0]["of"])
        whats = [found["what"] for found in named]
        for (part, of_part), (whole, of_whole) in permutations(zip(pair, whats, strict=True)):
            is_part = of_whole in _OF_ALL.get(of_part, ())
            values = part.quantity.value, whole.quantity.value
            # 优秀率62%、合格率38%: of two grades each has its own share.
            if is_one_thing and is_part and values[0] > values[1] and sum(values) > _ALL:
                yield whole.figure, part.figure


def _named(mention: Mention) -> re.Match[str] | None:
    quantity = mention.quantity
    is_rate = quantity.kind is FigureKind.RATE and quantity.unit == "%" and quantity.bound is Bound.EXACT
    return _RATE.fullmatch(mention.item) if is_rate and not mention.is_planned else None

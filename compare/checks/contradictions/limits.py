"""A limit that is said to be passed, or nearly reached, where the value the report gives says otherwise.

经济总量突破300亿元大关 at the end, 地区生产总值297.4亿元 at the beginning; 化解纠纷超过5000件 beside 化解各类纠纷4860件.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from compare.checks.contradictions.mention import PART, Mention, mention_of, mentions
from compare.checks.contradictions.pairing import grouped
from compare.figures.numerals import parse_numeral
from compare.matches import in_sentences
from compare.model import AMOUNTS, Bound, Figure, FigureKind, Quantity, Report, Span
from compare.wording import HAN, HAN_RUN

_PASSED = "突破|首破|跨越|跨过|迈过|越过|(?P<stepped>跨上|迈上|站上|站稳|跃上|登上)"
_WORDS = rf"(?:(?P<passed>{_PASSED})|(?P<least>超过?|超越|逾|破)|(?P<most>接近|将近|近|不足|不到))"
_SAID = re.compile(rf"{_WORDS}了?$")
_IN_THE_FIGURE = re.compile(f"^{_WORDS}")
_STEP = re.compile(r"\s*(?:元)?的?(?:新)?(?:大关|台阶|关口|门槛|新高)")
_ECONOMY = re.compile(r"(?:全[省市区县旗州]|我[省市区县旗州]|地区|国内)?(?:经济总量|生产总值|GDP)$")
_SAYS_NO_MORE = re.compile(
    r"^(?:过去一年|一年来|今年|本年度?|全年|年内|20\d\d年|截至目前|目前|预计|实现|完成|全[省市区县旗州]|我[省市区县旗州]|[省市区县旗州]域|地方|其中|带动|推动|使|共|已|累计)+"
    r"|(?:首次|首|历史性|成功|一举|顺利|双双|再次|连续|相继|先后|均|已经?|正式|强势|稳定在|稳定|完成|实现|达到?|累计|为|预计|约|总计|总共|共|增长到|增至|了|的|各类|总数|(?<!经济)总量|数量)+$"
)
_OTHER = re.compile(
    r"20\d\d年|上年|去年|累计|以来|其中|每|平均|同比|增|计划|目标|任务|预计|力争|历年|上半年|季度|由|从|较|比"
)
"""In the clause of a limit or value that is told side by side: it is of another time or of a part."""
_IN_WORDS = re.compile(
    r"(?P<times>[一二两三四五六七八九])?(?P<scale>[百千万])亿(?:元|级)?(?=(?:元)?的?(?:新)?(?:大关|台阶|关口|门槛))"
)
"""A limit that no figure is made of: 迈上百亿元台阶."""
_SCALES = {"百": 10**10, "千": 10**11, "万": 10**12}
_BEHIND = re.compile(r"[^，,。；;、\d]{0,6}[，,](?:共|已)?(?:达到?|为|共)\s*")
"""Between a limit and its value that has no name of its own: 突破5万辆，达到4.8万辆."""
_NEAR = 5
"""One part in so many of a limit by which a value may miss it and be of the same thing."""
_SENTENCES = 2
_SHORTEST = 4


class _Limit(NamedTuple):
    mention: Mention
    sign: int
    """1 where the value is more, -1 where it is less."""
    name: str
    is_passed: bool
    """It is a mark that the value of the year went beyond, wherever the report gives that."""


def limits(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The value and the limit it has not reached; of two side by side the one told first and the other; in text order."""
    told = sorted([*mentions(report), *_in_words(report)], key=lambda mention: mention.quantity.start)
    found = [limit for mention in told if (limit := _limit(report, mention))]
    values = mentions(report) if found else ()
    named = grouped(((name, *_measure(m)), m) for m in values if (name := _name_of_value(m)))
    for limit in found:
        alike = named[limit.name, *_measure(limit.mention)]
        most = max(alike, key=lambda mention: mention.quantity.value, default=None)
        if limit.is_passed and most and _is_missed(limit, most):
            yield most.figure, limit.mention.figure
            continue
        beside = [value.figure for value in _beside(report, limit, alike) if _is_missed(limit, value)]
        if beside:
            first, second = sorted((limit.mention.figure, beside[0]), key=lambda f: f.quantity.start)
            yield first, second


def _measure(mention: Mention) -> tuple[str, FigureKind]:
    return mention.quantity.unit, mention.quantity.kind


def _in_words(report: Report) -> Iterator[Mention]:
    for sentence, found in in_sentences(report, _IN_WORDS):
        times = parse_numeral(found["times"] or "一") or Decimal(1)
        value = times * _SCALES[found["scale"]]
        quantity = Quantity(*found.span(), found[0], value, None, "元", Bound.EXACT, FigureKind.MONEY)
        yield mention_of(report, Figure(quantity, "", sentence.id))


def _limit(report: Report, mention: Mention) -> _Limit | None:
    quantity = mention.quantity
    if quantity.kind not in AMOUNTS or not mention.is_reviewed or quantity.high is not None:
        return None
    said = _IN_THE_FIGURE.match(quantity.text) or _SAID.search(mention.item)
    name = _name(_SAID.sub("", mention.item))
    if said is None or not name or re.search("以上|以下|左右|余|多|几", quantity.text):
        return None
    is_step = _STEP.match(report.text, quantity.end, mention.sentence.end) is not None
    if said["stepped"] and not is_step:
        return None
    is_passed = not said["most"] and (is_step or bool(said["passed"]))
    return _Limit(mention, -1 if said["most"] else 1, name, is_passed)


def _name_of_value(mention: Mention) -> str:
    """What an exact value is of; empty where it is of a part, a limit itself, or of a plan."""
    if not mention.quantity.is_exact_amount or not mention.is_of_the_year or mention.is_of_a_part:
        return ""
    return "" if _SAID.search(mention.item) else _name(mention.item)


def _is_missed(limit: _Limit, value: Mention) -> bool:
    wanted = limit.mention.quantity.value
    off = (wanted - value.quantity.value) * limit.sign
    return off > 0 and off * _NEAR <= wanted


def _beside(report: Report, limit: _Limit, alike: Sequence[Mention]) -> Iterator[Mention]:
    """The values of a limit's name in its paragraph, and the one right behind it that has no name."""
    mention, here = limit.mention, limit.mention.sentence
    if here.span is not Span.YEAR or PART.search(mention.clause) or _OTHER.search(mention.clause):
        return
    for value in alike:
        there = value.sentence
        is_near = here.paragraph == there.paragraph and abs(here.id - there.id) <= _SENTENCES
        nouns = [_noun(one) for one in (mention, value)]
        is_one_noun = nouns[0] == nouns[1] or not all(nouns)
        if is_near and is_one_noun and not _OTHER.search(value.clause):
            yield value
    end = mention.quantity.end
    following = (m for m in mentions(report) if m.quantity.start >= end and m.sentence is here)
    for value in islice(following, 1):
        is_next = _BEHIND.fullmatch(report.text, end, value.quantity.start)
        if is_next and value.quantity.is_exact and value.quantity.is_like(mention.quantity):
            yield value


def _noun(mention: Mention) -> str:
    found = HAN_RUN.match(mention.behind, 0, 2)
    return found[0] if found else ""


def _name(clause: str) -> str:
    words, last = "".join(re.findall(rf"{HAN}|[A-Z]", clause)), None
    while last != words:
        last, words = words, _SAYS_NO_MORE.sub("", words)
    if _ECONOMY.search(words):
        return "GDP" if _ECONOMY.fullmatch(words) else ""
    words = words.replace("各类", "")
    return words if len(words) >= _SHORTEST else ""

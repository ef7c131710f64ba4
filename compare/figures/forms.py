"""Quantities that are not a number with a unit: shares, halves, doublings, structures, streaks, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compare.figures.numerals import CHINESE, CHINESE_NUMBER, SCALE, parse_numeral, scale_value
from compare.figures.precision import quantized
from compare.figures.qualifiers import BOUNDS, CHANGE, LEVEL
from compare.figures.units import EVERY_UNIT, NO_WORD, kind_of
from compare.model import Bound, FigureKind, Quantity
from compare.wording import HAN

ENDS_A_SHARE = r"(?=\s*(?:[，,。；;、：:！!？?）)的和与及]|以上|左右|多|有?余|$))"
"""Behind the 八 of 九成八, which in 九成八个村 counts something else."""
_PEOPLE = "(?:群众|居民|市民|村民|学生|企业|案件|事项|受访)"
"""Behind the 五 of 超九成五群众 stands what the share is of, without a word that counts it."""
_FRACTION = re.compile(
    rf"(?P<base>{CHINESE})分之(?P<part>{CHINESE_NUMBER})(?P<after>以上|左右)?|(?P<tenths>[一二两三四五六七八九])成(?P<tenth>[一二三四五六七八九半](?:{ENDS_A_SHARE}|(?=的?{_PEOPLE})))?(?P<after2>以上|左右)?(?!立|为|员|果|效|功|本|熟|交|绩|长|因|就|品|分|都)"
)
_RATIO = re.compile(r"(?<![\d/])(?P<part>[1-9])/(?P<base>[2-9]|10)(?P<after>以上|左右)?(?![\d/月])")
_HALF = re.compile(
    r"(?<![\d一二两三四五六七八九十个])半(?P<unit>个(?:工作日|小时|月)|天|小时)(?P<after>以内|左右|以上)?(?!\w{0,8}圈)"
)
_DOUBLED = re.compile(r"翻(?:了|近|超)?(?P<times>[一两二三])番")
_SPREAD = re.compile(
    r"(?P<low>[一二三四五六七八])(?P<high>[二三四五六七八九])(?P<ten>十)?(?P<unit>[个名人项次家件])"
)
_ROUND = re.compile(
    rf"(?:(?P<before>近|(?<![线网以会])上|超过|超|逾|(?<![签预履节规])约)(?P<scale>{SCALE})(?P<more>[余多])?"
    rf"|(?<![\d数几〇零一二两三四五六七八九十百千万近上超逾约])(?P<vague>{SCALE})(?P<still>[余多]))"
    rf"(?P<unit>(?:{'|'.join(unit for unit in map(re.escape, EVERY_UNIT) if unit not in ('年', '周年', '度'))}){NO_WORD})"
)
_STRUCTURE = re.compile(
    r"(?<![\d.:：∶])(\d{1,2}(?:[.．]\d{1,2})?)\s*[:：∶]\s*(\d{1,2}(?:[.．]\d{1,2})?)\s*[:：∶]\s*(\d{1,2}(?:[.．]\d{1,2})?)(?![\d.:：∶])"
)
_TO_ONE = re.compile(
    r"(?<![\d.:：∶])(?:1\s*[:：∶]\s*(?P<after>\d{1,4}(?:[.．]\d{1,2})?)|(?P<before>\d{1,4}(?:[.．]\d{1,2})?)\s*[:：∶]\s*1)(?![\d.．:：∶])"
)
_IS_RATIO = re.compile("(?:[收生床护医性男女配][^，,。；;：:]{0,2}比例?|之比|比值|比例)[^，,。；;：:]{0,8}$")
_OF_A_WHOLE = re.compile("(?:结构|占比|比重|比例)[^。；;]{0,40}$")
_BEFORE_A_WHOLE = 42
"""Characters searched before a structure."""
_WHOLE = range(95, 106)
"""Per cent that the shares of a structure may add up to, rounded or miscounted."""
_STREAK = re.compile(rf"连续(?P<number>\d+|{CHINESE})\s*(?:个)?年")
_AMONG = "全[省市州盟区县旗国]"
_MOVES = "[升进移降退滑跌][到至为]"
_RANK = re.compile(
    rf"(?:(?:排名|排|位居|位列|名列|跃居|跃升|居|(?<![本此该各系])列|获|得|评为|荣获)[^，,。；;：:]{{0,16}}?"
    rf"|(?:由|从)(?:{_AMONG})?(?=第(?:\d+|{CHINESE})[位名][^，,。；;：:]{{0,8}}?{_MOVES})"
    rf"|{_MOVES}(?:{_AMONG})?(?=第(?:\d+|{CHINESE})[位名](?!{HAN})))"
    rf"(?P<rank>第(?P<number>\d+|{CHINESE})(?:位|名)?)(?!责任|议题|课|方阵|时间|个|届|批|批次|次|期|季度|[项条款章节卷栏])"
)
_ZERO = re.compile(
    r"(?<!\w)零(?P<what>投诉|上访|发案|事故|差错|败诉|延误)|(?<=实现)零(?=投诉|上访|事故|差错|败诉)"
)
_BEFORE_TENTHS = re.compile("(?:[超近约逾达过到足占为]|完成)了?$")
_BOUND_BEFORE = re.compile(
    r"(?P<bound>不超过|不高于|不少于|不低于|至少|超过|不到|不足|大约|(?<![赶反])超|逾|(?<![附最邻])近|(?<![签预履节规])约)\s*$"
)
_HALF_A_TENTH = 5
_NEAR = 8
"""Characters searched before a share to tell whether it is a share or a change."""
_OF_WHAT = re.compile(r"(?:^|[，,。；;：:、])(?:对于?|凡是?|针对|将|把)[^，,。；;：:]{0,16}$")
"""Opens a clause that says whom a measure is for, before the numeral: 对连续两年未使用的事项."""
_OF_THOSE = re.compile(r"[^，,。；;：:、\d]{0,16}的(?!情况下)")
_CLAUSE = 24
"""Characters searched before a streak for whom a measure is for."""


def forms(text: str, start: int) -> Iterator[Quantity]:
    """Quantities that are not a number with a unit: shares, halves, streaks, ranks."""
    for signs, pattern, read in _FORMS:
        for sign in signs:
            if sign in text:
                for found in pattern.finditer(text):
                    yield from read(text, start, found)
                break


def _fraction(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    before = text[max(0, found.start() - _NEAR) : found.start()]
    bounded = _BOUND_BEFORE.search(before)
    # The 少 of 至少 is no fall.
    told = before[: bounded.start()] if bounded else before
    changed = None if LEVEL.search(told) else CHANGE.search(told)
    if found["tenths"]:
        value = (parse_numeral(found["tenths"]) or Decimal(0)) * 10
        if found["tenth"]:
            value += _HALF_A_TENTH if found["tenth"] == "半" else parse_numeral(found["tenth"]) or 0
        after = found["after2"]
        if not (after or found["tenth"] or changed or _BEFORE_TENTHS.search(before)):
            return
    else:
        base, part = parse_numeral(found["base"]), parse_numeral(found["part"])
        if not base or part is None:
            return
        value = quantized(part * 100 / base, Decimal("0.0001")).normalize()
        after = found["after"]
    bound = BOUNDS.get(after or (bounded["bound"] if bounded else ""), Bound.EXACT)
    span = (found.start() - len(bounded.group()) if bounded else found.start(), found.end())
    kind = FigureKind.CHANGE if changed else FigureKind.RATE
    sign = -1 if changed and changed["fall"] else 1
    yield _made(text, start, span, value * sign, None, "%", bound, kind)


def _ratio(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    share = quantized(Decimal(found["part"]) * 100 / Decimal(found["base"]), Decimal("0.0001"))
    bound = BOUNDS.get(found["after"] or "", Bound.EXACT)
    yield _made(text, start, found.span(), share, None, "%", bound, FigureKind.RATE)


def _half(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    bound = BOUNDS.get(found["after"] or "", Bound.EXACT)
    yield _made(text, start, found.span(), Decimal("0.5"), None, found["unit"], bound, FigureKind.DURATION)


def _doubled(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    growth = Decimal(2 ** int(parse_numeral(found["times"]) or 1) - 1) * 100
    yield _made(text, start, found.span(), growth, None, "%", Bound.EXACT, FigureKind.CHANGE)


def _spread(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    low, high = parse_numeral(found["low"]), parse_numeral(found["high"])
    if low and high and high - low in (1, 2):
        tens = 10 if found["ten"] else 1
        unit = found["unit"]
        yield _made(text, start, found.span(), low * tens, high * tens, unit, Bound.ABOUT, FigureKind.COUNT)


def _round(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    """近万人次, 上百户, 千余册: a scale without a number."""
    value = Decimal(scale_value(found["scale"] or found["vague"]))
    bound = BOUNDS.get(found["more"] or found["still"] or found["before"], Bound.AT_LEAST)
    unit = found["unit"]
    yield _made(text, start, found.span(), value, None, unit, bound, kind_of(unit))


def _structure(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    """17.6∶35.1∶47.3: the shares of three parts, in per cent."""
    shares = [parse_numeral(share) or Decimal(0) for share in found.groups()]
    if int(sum(shares)) in _WHOLE and _OF_A_WHOLE.search(
        text[max(0, found.start() - _BEFORE_A_WHOLE) : found.start()]
    ):
        for part, share in enumerate(shares, start=1):
            yield _made(text, start, found.span(part), share, None, "%", Bound.EXACT, FigureKind.RATE)


def _to_one(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    """2.11∶1 for two incomes, 1∶14.5 for teachers and pupils: how many of one there are to the other."""
    value = parse_numeral(found["before"] or found["after"])
    if value and _IS_RATIO.search(text[max(0, found.start() - _CLAUSE) : found.start()]):
        yield _made(text, start, found.span(), value, None, "", Bound.EXACT, FigureKind.COUNT)


def _streak(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    years = parse_numeral(found["number"])
    if years and years < 100 and not is_condition(text, found.start(), found.end()):
        span = (found.start("number"), found.end())
        yield _made(text, start, span, years, None, "年", Bound.EXACT, FigureKind.STREAK)


def _rank(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    place = parse_numeral(found["number"])
    if place:
        yield _made(text, start, found.span("rank"), place, None, "位", Bound.EXACT, FigureKind.RANK)


def _zero(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    span = (found.start(), found.start() + 1)
    yield _made(text, start, span, Decimal(0), None, "", Bound.EXACT, FigureKind.COUNT)


_FORMS = (
    (("分之", "成"), _FRACTION, _fraction),
    (("/",), _RATIO, _ratio),
    (("半",), _HALF, _half),
    (("翻",), _DOUBLED, _doubled),
    (("",), _SPREAD, _spread),
    (("百", "千", "万", "亿"), _ROUND, _round),
    ((":", "：", "∶"), _STRUCTURE, _structure),
    ((":", "：", "∶"), _TO_ONE, _to_one),
    (("连续",), _STREAK, _streak),
    (("第",), _RANK, _rank),
    (("零",), _ZERO, _zero),
)
"""What every match of a form contains, its pattern, and how a match is read."""


def _made(
    text: str, start: int, span: tuple[int, int], value: Decimal, high: Decimal | None, unit: str, bound: Bound, kind: FigureKind
) -> Quantity:  # fmt: skip
    return Quantity(start + span[0], start + span[1], text[span[0] : span[1]], value, high, unit, bound, kind)


def is_condition(text: str, start: int, end: int) -> bool:
    """Whether a streak says which things a measure is for, not how long something lasted: 对连续两年未使用的事项."""
    return bool(_OF_WHAT.search(text[max(0, start - _CLAUSE) : start]) and _OF_THOSE.match(text, end))

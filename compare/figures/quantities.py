"""Quantities of a sentence: number, scale, unit and bound, with what kind of quantity it is.

Reading follows GB/T 15835-2011 (numerals in public texts): 余 and 多 before or after the scale are lower
bounds, 近 is an upper estimate, 约 and 左右 are both; 万 and 亿 are scales of the number, not of the unit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from compare.figures.forms import forms
from compare.figures.names import excluded
from compare.figures.numerals import ARABIC, CHINESE_NUMBER, SCALE, parse_numeral, scale_value
from compare.figures.qualifiers import BLANK, BOUNDS, CHANGE, FALLEN, LEVEL
from compare.figures.units import COUNTS, EVERY_UNIT, NO_WORD, kind_of
from compare.model import Bound, FigureKind, Quantity
from compare.wording import HAN

_TO = "[-—–－―─−~～〜∼至到]{1,2}"
"""Between the two ends of a range, in every width it is typed in."""
_FROM = re.compile("[由从][^，,；;。：:、]{0,4}$")
"""由3%至5% is a change, 3%至5% a range."""

_MORE = re.compile("[余多几]")
_QUANTITY = re.compile(
    rf"""
    (?=[近约大超逾至不最\s\d〇零一二两三四五六七八九十百千])                    # no other letter begins one
    (?P<before>(?<![附最邻])近|(?<![签预履节])约|大约|超过|超|逾|至少|不少于|不低于|不超过|不高于|不到|不足|最快)?\s*
    (?P<number>{ARABIC}|{CHINESE_NUMBER})\s*
    (?P<more>[余多几来])?
    (?P<scale>{SCALE})?
    (?P<rest>\d+(?:[千百][余多几]万|(?:千万|百万|万|千)(?=[余多几]?{HAN})))?
    (?P<still>[余多几])?(?P<times>(?<=[余多几])亿(?=元))?
    (?:\s*(?:{_TO})\s*(?P<upper>{ARABIC})(?P<upperscale>{SCALE})?)?\s*
    (?P<unit>[%％‰]|个?百分点|(?:{"|".join(map(re.escape, EVERY_UNIT))}){NO_WORD})?
    (?:\s*(?P<joint>{_TO})\s*(?P<uppersame>{ARABIC})(?P<samescale>{SCALE})?(?:(?P=unit)|(?<=\d)[%％]))?
    (?P<after>以上|以下|以内|左右|上下)?
    """,
    re.VERBOSE,
)
# 涨幅控制在3%左右 is a change, as 上涨3% is.
_PACE = re.compile(r"(?:[涨增]幅|增速|增长率|(?P<fall>[降减跌]幅))[^，,；;。：:、\d]{0,8}$")
_COMPARED = re.compile(
    r"同比|比上年|较上年|比去年|较去年|与去年|与上年|上年同期|去年同期|环比|比.{0,6}年|较.{0,6}年"
)
_VALUES_BEFORE = re.compile(rf"(?:(?:\d[\d.,]*|{BLANK})\s*[%％]\s*(?:[、和与及]|以及)\s*)+$")
"""The values of a list before its last: 分别增长12%和8%."""
_SHARES = ("%", "％", "‰", "个百分点", "百分点")
_NEAR = 24
"""Characters before a number that are searched for a word right before it, white space included."""
_LONGEST_CLAUSE = 200
"""Characters before a number that are searched for the start of its clause: a sentence may be endless."""
_CLAUSE_BREAK = re.compile(r"[，,；;。：:！!？?（()）]")
# A Chinese numeral counts if a classifier of events or things follows; before 个 and 项 it mostly begins a
# name (三项制度, 两个维护), so those need a verb of counting or the end of the clause.
_PLAIN_CLASSIFIERS = frozenset(
    ["次", "场", "场次", "期", "件", "份", "名", "家", "人次", "件次", "批次", "起", "户", "篇", "部", "册", "所", "处", "支", "轮", "课时", "部分", "个工作日", "个月", "小时"]
)  # fmt: skip
_DEADLINES = frozenset(["个工作日", "工作日", "个小时"])
_TIMES = frozenset(["次", "场", "场次", "期", "堂", "轮", "人次", "件次"])
"""一次 is a count; 一起, 一家 and 一处 mostly are not."""
_HOW_OFTEN = re.compile("[每逐][^，,；;。：:]*$")
_WINDOW = 24
"""Characters on either side of a number that are searched for what makes it a count, a value, a frequency or
one end of a change: 由, 等, 得分为 and 每季度 before it, 小组 and a mark behind it."""
_CAREFUL_CLASSIFIERS = frozenset(["个", "项", "条", "类", "种", "批", "位", "张", "套"])
_COUNTING = re.compile(
    r"(?:共|出台|制定|印发|完成|新增|达|建成|设立|增设|召开|开展|举办|组织|确定|选定|评为|等|为|修订|废止)\s*$"
)
_ISSUED = re.compile(
    "(?:[班坛座训报刊课讯息题目][》”]?|活动|沙龙|讲堂|专栏|(?:举办|召开|开展|组织|编发|编印|刊发|印发|发布|播出|推出|制作|出版|共)[^，。；]*)$"
)
"""Before a Chinese numeral with 期, for what is published or held."""
_OF_WORKS = re.compile(
    r"[，,。；;！!、）)]|$|工程|项目|建设|改造|扩建|厂房|地块|机组|基金|土建|主体|开工|竣工|建成|投产"
)
_CLOSED = re.compile(r"[，,。；;！!、）)]|$")
# 四个协调小组, 两个部门: bodies and places are counted wherever they stand, slogans are not.
_BODIES = re.compile(
    rf"{HAN}{{0,4}}?(?:小组|专班|乡镇|镇街|镇|街道|部门|单位|窗口|站点|网点|中心|工作站|社区|村|广场|公园|基地|园区|场馆|驿站|专窗|专区|片区|委员会|[大支中]队|科室|县区|区县|县市区|岗位|平台)"
)
_CHINESE_ONLY = re.compile(rf"{CHINESE_NUMBER}\Z")
_BARE = re.compile(
    r"(?:收入比|比值|系数|指数|得分|评分|总分)(?:[由从]\d[\d.]*)?[^，,。；;：:、\d]{0,6}[为达到至是由从]$"
)
"""Before a number without a unit: 城乡居民收入比缩小到2.11."""
_NOT_BEFORE = ("第", "初", "万", "星", "老", "统", "其", "数", "几")
"""Before a Chinese numeral that is an ordinal, part of a word, or vague (数十场)."""
_CLOCK = re.compile(
    r"[午晨早晚夜]\s*$|(?:^|[^〇零一二两三四五六七八九十])[〇零一二两三四五六七八九十]{1,3}点$"
)
"""Before minutes, or before an hour with its minutes: 上午九点三十分, 下午三点五分."""
_NO_UNIT_NEEDS = re.compile(r"[，,。；;、）)！!]|$|和|及|与|的")


def quantities(text: str, start: int = 0) -> tuple[Quantity, ...]:
    """The quantities of one sentence in order, spans shifted by ``start``; they never overlap."""
    found = [*forms(text, start), *_plain(text, start)]
    found.sort(key=lambda q: (q.start, -(q.end - q.start)))
    result: list[Quantity] = []
    for quantity in found:
        if not result or quantity.start >= result[-1].end:
            result.append(quantity)
    return tuple(result)


def _inside(zones: list[tuple[int, int]], position: int) -> bool:
    at = bisect_right(zones, (position, 10**9))
    return any(begin <= position < end for begin, end in zones[max(0, at - 6) : at])


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The numbers of a text with their units and bounds; the two ends of a change are two."""
    position = 0
    while found := _QUANTITY.search(text, position):
        is_change = (
            found["joint"]
            and set(found["joint"]) <= {"至", "到"}
            and _FROM.search(text[max(0, found.start() - _WINDOW) : found.start()])
        )
        if is_change:
            found = _QUANTITY.search(text, found.start(), found.end("unit")) or found
        yield found
        position = max(found.end(), position + 1)


def _plain(text: str, start: int) -> Iterator[Quantity]:
    matches = list(_matches(text))
    zones = excluded(text) if matches else []
    for position, found in enumerate(matches):
        number_start = found.start("number")
        if _inside(zones, number_start):
            continue
        number = found["number"]
        is_chinese = bool(_CHINESE_ONLY.match(number))
        scale, unit = found["scale"] or "", found["unit"] or ""
        if is_chinese and not _counts(text, found, scale, unit):
            continue
        value = parse_numeral(number)
        if value is None:
            continue
        if unit in ("", "个") and not is_chinese:
            lent = _lender(text, matches, position)
            borrowed = lent["unit"] if lent else ""
            if lent and not unit:
                scale = scale or lent["scale"] or ""
            unit = borrowed if not unit or borrowed == "个百分点" else unit
            if not unit and not _stands_alone(text, found, scale):
                continue
        if (
            unit == "年"
            and not is_chinese
            and (value > 100 or text[found.end() : found.end() + 1] in "度版代")
        ):
            continue
        kind, sign = _kind(text, found, unit)
        factor = scale_value(scale + (found["times"] or ""))
        high: Decimal | None = None
        value *= factor
        if found["rest"]:
            digits = re.match(r"\d+", found["rest"])
            if digits:
                value += Decimal(digits.group()) * scale_value(_MORE.sub("", found["rest"][digits.end() :]))
        if found["upper"]:
            high = (parse_numeral(found["upper"]) or Decimal(0)) * scale_value(found["upperscale"] or scale)
            if found["upperscale"] and not scale and high > value * 1000:
                value *= scale_value(found["upperscale"])
        elif found["uppersame"]:
            high = (parse_numeral(found["uppersame"]) or Decimal(0)) * scale_value(found["samescale"] or "")
        bound = _bound(found, high)
        span_end = found.start() + len(found.group().rstrip())
        begin = found.start("before") if found["before"] else number_start
        yield Quantity(
            start + begin,
            start + span_end,
            text[begin:span_end],
            value * sign,
            None if high is None else high * sign,
            standard_unit(unit),
            bound,
            kind,
        )


def standard_unit(unit: str) -> str:
    """The unit in the form figures have it in: 个百分点 for 百分点."""
    return {"％": "%", "百分点": "个百分点"}.get(unit, unit)


def _counts(text: str, found: re.Match[str], scale: str, unit: str) -> bool:
    """Whether a Chinese numeral is a quantity here, not part of a word or a name."""
    number = found["number"]
    # Two things are 两个; 二 before a classifier is part of a name (二场小区) or an ordinal.
    following = text[found.end("unit") : found.end("unit") + _WINDOW] if unit else ""
    before = text[max(0, found.start("number") - _WINDOW) : found.start("number")]
    if before.endswith(_NOT_BEFORE):
        return False
    if unit == "分" and _CLOCK.search(before):
        return False
    if any(c in number for c in "点万亿"):
        return bool(unit)
    is_closed = _CLOSED.match(following) is not None
    if unit == "期" and _is_phase(before, following):
        return False
    if number in ("二", "一", "千", "百", "十", "零", "〇", "百千") and not (found["before"] and unit):
        # 学法十次, 督察一次, 一个工作日: a value if nothing follows or a deadline is set; 十件实事 is a name.
        is_ten = number == "十" and (
            is_closed or (unit in _PLAIN_CLASSIFIERS and bool(_COUNTING.search(before)))
        )
        is_once = is_closed and unit in _TIMES and not _HOW_OFTEN.search(before)
        is_one = number == "一" and (unit in _DEADLINES or is_once)
        return bool(unit) and (is_ten or is_one)
    if unit in ("%", "％", "个百分点", "元") or scale in ("万", "亿"):
        return bool(unit)
    if unit in _PLAIN_CLASSIFIERS:
        return not following.startswith(("性", "元化", "以上学历"))
    if unit in _CAREFUL_CLASSIFIERS:
        if is_closed or found["before"] or before.endswith("等"):
            return True
        if unit == "个" and _BODIES.match(following):
            return True
        return bool(_COUNTING.search(before)) and number not in ("一", "两")
    # 上法治课八堂, 现场述法八人: whatever the classifier, the numeral has no other use.
    return is_closed and unit in COUNTS


def _is_phase(before: str, following: str) -> bool:
    """Whether it numbers a phase of works: 渔港扩建二期, 三期工程."""
    return _OF_WORKS.match(following) is not None and not _ISSUED.search(before)


def _lender(text: str, matches: list[re.Match[str]], position: int) -> re.Match[str] | None:
    """55、50个工作日, 3、5万元: earlier items of a list take the unit and scale of the last."""
    at = position
    while at + 1 < len(matches) and text[matches[at].end() : matches[at + 1].start()] in ("、", "和", "与"):
        at += 1
        if matches[at]["unit"]:
            return matches[at]
    return None


def _stands_alone(text: str, found: re.Match[str], scale: str) -> bool:
    """Whether a number without a unit is a quantity: with a scale or a bound, or where a value is expected."""
    has_more = bool(found["more"] or found["still"] or found["before"] or found["after"])
    if not (
        scale
        or has_more
        or _BARE.search(text, max(0, found.start("number") - _WINDOW), found.start("number"))
    ):
        return False
    behind = text[found.end() : found.end() + 1]
    return bool(_NO_UNIT_NEEDS.match(behind) or re.match(HAN, behind))


def _bound(found: re.Match[str], high: Decimal | None) -> Bound:
    if high is not None:
        return Bound.ABOUT
    for word in (found["before"], found["more"], found["still"], found["after"]):
        if word and word in BOUNDS:
            return BOUNDS[word]
    return Bound.EXACT


def _kind(text: str, found: re.Match[str], unit: str) -> tuple[FigureKind, int]:
    """The kind of a quantity, and −1 if it is a fall."""
    begin = found.start("before") if found["before"] else found.start("number")
    changed = _changed(text[max(0, begin - _NEAR) : begin])
    is_share = unit in _SHARES
    if not is_share and not changed:
        return kind_of(unit), 1
    before = text[max(0, begin - _LONGEST_CLAUSE) : begin]
    breaks = [m.end() for m in _CLAUSE_BREAK.finditer(before)]
    clause = before[breaks[-1] if breaks else 0 :]
    if unit in ("个百分点", "百分点"):
        return FigureKind.CHANGE, -1 if FALLEN.search(clause) else 1
    if is_share:
        first = _VALUES_BEFORE.sub("", clause)
        if first != clause:
            changed = _changed(first)
        spread = _PACE.search(first)
        if spread:
            return FigureKind.CHANGE, -1 if spread["fall"] else 1
        if changed:
            return FigureKind.CHANGE, -1 if changed["fall"] else 1
        return FigureKind.RATE, 1
    if changed and (unit == "倍" or _COMPARED.search(clause)):
        return FigureKind.CHANGE, -1 if changed["fall"] else 1
    return kind_of(unit), 1


def _changed(before: str) -> re.Match[str] | None:
    """The word right before a value that says something rose or fell by it."""
    return None if LEVEL.search(before) else CHANGE.search(before)

"""Quantities of a sentence: number, scale, unit and bound, with what kind of quantity it is.

What is read follows GB/T 15835-2011 (numerals in public texts): 余 and 多 before or behind the scale are
lower bounds, 近 an upper estimate, 约 and 左右 both; 万 and 亿 are scales of the number, not of the unit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from compare.figures.names import excluded
from compare.figures.numerals import ARABIC, CHINESE, SCALE, parse_numeral, scale_value
from compare.model import Bound, FigureKind, Quantity
from compare.wording import HAN

DURATIONS = ("个工作日", "工作日", "个小时", "小时", "分钟", "秒", "个月", "天", "日", "周年", "年")
MONEY = ("元", "美元", "欧元", "港元", "人民币")
PHYSICAL = (
    "平方公里", "平方米", "平米", "立方米", "公里", "千米", "米", "海里", "公顷", "亩", "吨", "公斤", "斤", "千瓦时", "千瓦", "兆瓦", "千伏安", "兆伏安", "度", "摄氏度",
    "微克/立方米", "微克每立方米", "毫克/立方米", "毫克/升", "微克", "毫克", "分贝",
)  # fmt: skip
COUNTS = (
    "人次", "件次", "场次", "批次", "户次", "家次", "车次", "班次", "频次", "条次", "份次", "单次", "点次", "个次", "台次", "架次", "辆次", "艘次",
    "例次", "项次", "站次", "处次", "台件", "台套", "件套", "课时", "学时", "人天", "部门", "部分",
    "个", "件", "份", "条", "项", "名", "人", "家", "户", "次", "场", "期", "起", "宗", "部", "册", "处", "所", "支", "类", "种", "批",
    "篇", "幅", "块", "张", "套", "台", "辆", "间", "座", "位", "例", "单", "卷", "票", "轮", "枚", "分", "倍", "道", "本", "组", "对",
    "站", "幢", "栋", "架", "艘", "则", "首", "堂", "节", "集", "盏", "根", "棵", "株", "头", "只", "片", "段", "环节", "镇", "村", "乡",
    "街道", "社区", "标准箱", "标箱", "箱", "尾", "羽", "航次", "门", "款", "趟", "桶", "袋",
)  # fmt: skip
_EVERY_UNIT = sorted({*DURATIONS, *MONEY, *PHYSICAL, *COUNTS}, key=lambda unit: (-len(unit), unit))
# 六部委, 3处理, 2家庭: the classifier begins a word, and counts nothing.
_NO_WORD = (
    r"(?<!部(?=[委队长级署属落]))(?<!处(?=[理罚置]))(?<!家(?=[庭长]))(?<!类(?=[型别]))(?<!条(?=[例件]))"
)

_TO = "[-—–－―─−~～〜∼至到]{1,2}"
"""Between the two ends of a range, in any of the widths it is typed in."""
_FROM = re.compile("[由从][^，,；;。：:、]{0,4}$")
"""由3%至5% is a change, 3%至5% a range."""

_QUANTITY = re.compile(
    rf"""
    (?=[近约大超逾至不最\s\d〇零一二两三四五六七八九十百千])                    # no other letter begins one
    (?P<before>近|(?<![签预履节])约|大约|超过|超|逾|至少|不少于|不低于|不超过|不高于|不到|不足|最快)?\s*
    (?P<number>{ARABIC}|{CHINESE})\s*
    (?P<more>[余多几来])?
    (?P<scale>{SCALE})?
    (?P<rest>\d+(?:[千百][余多几]万|(?:千万|百万|万|千)(?=[余多几]?{HAN})))?
    (?P<still>[余多几])?(?P<times>(?<=[余多几])亿(?=元))?
    (?:\s*(?:{_TO})\s*(?P<upper>{ARABIC})(?P<upperscale>{SCALE})?)?\s*
    (?P<unit>[%％‰]|个?百分点|(?:{"|".join(map(re.escape, _EVERY_UNIT))}){_NO_WORD})?
    (?:\s*(?P<joint>{_TO})\s*(?P<uppersame>{ARABIC})(?P<samescale>{SCALE})?(?:(?P=unit)|(?<=\d)[%％]))?
    (?P<after>以上|以下|以内|左右|上下)?
    """,
    re.VERBOSE,
)
_FRACTION = re.compile(
    rf"(?P<base>{CHINESE})分之(?P<part>{CHINESE})(?P<after>以上|左右)?|(?P<tenths>[一二两三四五六七八九])成(?P<after2>以上|左右)?(?!立|为|员|果|效|功|本|熟|交|绩|长|因|就|品|分|都)"
)
_RATIO = re.compile(r"(?<![\d/])(?P<part>[1-9])/(?P<base>[2-9]|10)(?P<after>以上|左右)?(?![\d/月])")
_HALF = re.compile(
    r"(?<![\d一二两三四五六七八九十个])半(?P<unit>个(?:工作日|小时|月)|天|小时)(?P<after>以内|左右|以上)?(?!\w{0,8}圈)"
)
_MORE = re.compile("[余多几]")
_DOUBLED = re.compile(r"翻(?:了|近|超)?(?P<times>[一两二三])番")
_SPREAD = re.compile(
    r"(?P<low>[一二三四五六七八])(?P<high>[二三四五六七八九])(?P<ten>十)?(?P<unit>[个名人项次家件])"
)
_ROUND = re.compile(
    rf"(?:(?P<before>近|(?<![线网以会])上|超过|超|逾|(?<![签预履节规])约)(?P<scale>{SCALE})(?P<more>[余多])?"
    rf"|(?<![\d数几〇零一二两三四五六七八九十百千万近上超逾约])(?P<vague>{SCALE})(?P<still>[余多]))"
    rf"(?P<unit>(?:{'|'.join(unit for unit in map(re.escape, _EVERY_UNIT) if unit not in ('年', '周年', '度'))}){_NO_WORD})"
)
_STRUCTURE = re.compile(
    r"(?<![\d.:：∶])(\d{1,2}(?:[.．]\d{1,2})?)\s*[:：∶]\s*(\d{1,2}(?:[.．]\d{1,2})?)\s*[:：∶]\s*(\d{1,2}(?:[.．]\d{1,2})?)(?![\d.:：∶])"
)
_OF_A_WHOLE = re.compile("(?:结构|占比|比重|比例)[^。；;]{0,40}$")
_BEFORE_A_WHOLE = 42
"""Characters in front of a structure in which that stands."""
_WHOLE = range(95, 106)
"""Per cent to which the shares of a structure add up, rounded or miscounted."""
_STREAK = re.compile(rf"连续(?P<number>\d+|{CHINESE})\s*(?:个)?年")
_RANK = re.compile(
    rf"(?:排名|排|位居|位列|名列|跃居|跃升|居|(?<![本此该各系])列|获|得|评为|荣获)[^，,。；;：:]{{0,16}}?"
    rf"(?P<rank>第(?P<number>\d+|{CHINESE})(?:位|名)?)(?!责任|议题|课|方阵|时间|个|届|批|批次|次|期|季度|[项条款章节卷栏])"
)
_ZERO = re.compile(
    r"(?<!\w)零(?P<what>投诉|上访|发案|事故|差错|败诉|延误)|(?<=实现)零(?=投诉|上访|事故|差错|败诉)"
)

_BOUNDS = {
    "超过": Bound.AT_LEAST, "超": Bound.AT_LEAST, "逾": Bound.AT_LEAST, "至少": Bound.AT_LEAST, "不少于": Bound.AT_LEAST,
    "不低于": Bound.AT_LEAST, "以上": Bound.AT_LEAST, "余": Bound.AT_LEAST, "多": Bound.AT_LEAST, "几": Bound.AT_LEAST,
    "近": Bound.AT_MOST, "不到": Bound.AT_MOST, "不足": Bound.AT_MOST, "不超过": Bound.AT_MOST, "不高于": Bound.AT_MOST,
    "以下": Bound.AT_MOST, "以内": Bound.AT_MOST, "最快": Bound.AT_MOST,
    "约": Bound.ABOUT, "大约": Bound.ABOUT, "左右": Bound.ABOUT, "上下": Bound.ABOUT, "来": Bound.ABOUT,
}  # fmt: skip

_RISE = "增长|上升|提高|提升|增加|上涨|扩大|增幅|涨幅|多增|多|高|[再比年]升|[再比年]涨"
_FALL = (
    "下降|减少|降低|压减|压缩|缩减|缩短|精简|回落|下滑|下跌|降幅|减幅|压降|少增|少|低|[再比年]降|[再比年]跌"
)
_FALLEN = re.compile(rf"(?:{_FALL})[^，。；]{{0,12}}$")
_CHANGE = re.compile(
    rf"(?:(?P<rise>{_RISE})|(?P<fall>{_FALL}))(?:了|约|近|超|率|比|达|逾)?(?:分别)?(?:为)?\s*$"
)
_LEVEL = re.compile(
    r"(?:提高|提升|上升|增加|增长|压缩|压减|下降|降低|缩短|扩大|减少|降|增|升|减|缩)(?:到|至|为)\s*$"
)
_BEFORE_TENTHS = re.compile("[超近约逾达过到足占为]了?$")
# 涨幅控制在3.5%左右 is a change as 上涨3.5% is.
_PACE = re.compile(r"(?:[涨增]幅|增速|增长率|(?P<fall>[降减跌]幅))[^，,；;。：:、\d]{0,8}$")
_NEAR = 8
"""Characters in front of a share that tell whether it is one or a change."""
_COMPARED = re.compile(
    r"同比|比上年|较上年|比去年|较去年|与去年|与上年|上年同期|去年同期|环比|比.{0,6}年|较.{0,6}年"
)
_VALUES_BEFORE = re.compile(r"(?:\d[\d.,]*\s*[%％]\s*(?:[、和与及]|以及)\s*)+$")
"""The values of a list in front of its last: 分别增长12%和8%."""
_CLAUSE_BREAK = re.compile(r"[，,；;。：:！!？?（()）]")
# A Chinese numeral counts where a classifier of events or things follows; before 个 and 项 it mostly
# begins a name (三项制度, 两个维护), so those need a verb of counting or the end of the clause.
_PLAIN_CLASSIFIERS = frozenset(
    ["次", "场", "场次", "期", "件", "份", "名", "家", "人次", "件次", "批次", "起", "户", "篇", "部", "册", "所", "处", "支", "轮", "课时", "部分", "个工作日", "个月", "小时"]
)  # fmt: skip
_DEADLINES = frozenset(["个工作日", "工作日", "个小时"])
_TIMES = frozenset(["次", "场", "场次", "期", "堂", "轮", "人次", "件次"])
"""Once is a count of them: 一起, 一家 and 一处 mostly are none."""
_HOW_OFTEN = re.compile("[每逐][^，,；;。：:]*$")
_CLAUSE = 24
"""Characters in front of 一次 in which 每季度 says that it is no count."""
_CAREFUL_CLASSIFIERS = frozenset(["个", "项", "条", "类", "种", "批", "位", "张", "套"])
_COUNTING = re.compile(
    r"(?:共|出台|制定|印发|完成|新增|达|建成|设立|增设|召开|开展|举办|组织|确定|选定|评为|等|为|修订|废止)\s*$"
)
_OF_WHAT = re.compile(r"(?:^|[，,。；;：:、])(?:对于?|凡是?|针对|将|把)[^，,。；;：:]{0,16}$")
"""What a clause begins with that says whom a measure is for, in front of the numeral: 对连续两年未使用的事项."""
_OF_THOSE = re.compile(r"[^，,。；;：:、\d]{0,16}的(?!情况下)")
_CLOSED = re.compile(r"[，,。；;！!、）)]|$")
# 四个协调小组, 两个部门: bodies and places are counted wherever they stand, slogans are not.
_BODIES = re.compile(
    rf"{HAN}{{0,4}}?(?:小组|专班|乡镇|镇街|镇|街道|部门|单位|窗口|站点|网点|中心|工作站|社区|委员会|[大支中]队|科室|县区|区县|县市区|岗位|平台)"
)
_CHINESE_ONLY = re.compile(rf"{CHINESE}\Z")
_BARE = re.compile(
    r"(?:收入比|比值|系数|指数|得分|评分|总分)(?:[由从]\d[\d.]*)?[^，,。；;：:、\d]{0,6}[为达到至是由从]$"
)
"""In front of a number that has no unit: 城乡居民收入比缩小到2.11."""
_NOT_BEFORE = ("第", "初", "万", "星", "老", "统", "其", "数", "几")
"""In front of a Chinese numeral: it is an ordinal, a part of a word, or vague (数十场)."""
_NO_UNIT_NEEDS = re.compile(r"[，,。；;、）)！!]|$|和|及|与|的")


def quantities(text: str, start: int = 0) -> tuple[Quantity, ...]:
    """The quantities of one sentence in order, spans shifted by ``start``; they never overlap."""
    found = [*_special(text, start), *_plain(text, start)]
    found.sort(key=lambda q: (q.start, -(q.end - q.start)))
    result: list[Quantity] = []
    for quantity in found:
        if not result or quantity.start >= result[-1].end:
            result.append(quantity)
    return tuple(result)


def _inside(zones: list[tuple[int, int]], position: int) -> bool:
    at = bisect_right(zones, (position, 10**9))
    return any(begin <= position < end for begin, end in zones[max(0, at - 6) : at])


def _special(text: str, start: int) -> Iterator[Quantity]:
    """Quantities that are not a number with a unit: shares, halves, streaks, ranks."""
    for signs, pattern, read in _FORMS:
        if any(map(text.__contains__, signs)):
            for found in pattern.finditer(text):
                yield from read(text, start, found)


def _fraction(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    before = text[max(0, found.start() - _NEAR) : found.start()]
    changed = None if _LEVEL.search(before) else _CHANGE.search(before)
    if found["tenths"]:
        value = (parse_numeral(found["tenths"]) or Decimal(0)) * 10
        after = found["after2"]
        if not (after or changed or _BEFORE_TENTHS.search(before)):
            return
    else:
        base, part = parse_numeral(found["base"]), parse_numeral(found["part"])
        if not base or part is None:
            return
        value = (part * 100 / base).quantize(Decimal("0.0001")).normalize()
        after = found["after"]
    bound = _BOUNDS.get(after or "", Bound.EXACT)
    kind = FigureKind.CHANGE if changed else FigureKind.RATE
    sign = -1 if changed and changed["fall"] else 1
    yield _made(text, start, found.span(), value * sign, None, "%", bound, kind)


def _ratio(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    share = (Decimal(found["part"]) * 100 / Decimal(found["base"])).quantize(Decimal("0.0001"))
    bound = _BOUNDS.get(found["after"] or "", Bound.EXACT)
    yield _made(text, start, found.span(), share, None, "%", bound, FigureKind.RATE)


def _half(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    bound = _BOUNDS.get(found["after"] or "", Bound.EXACT)
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
    """近万人次, 上百户, 千余册: a scale with no number in front of it."""
    value = Decimal(scale_value(found["scale"] or found["vague"]))
    bound = _BOUNDS.get(found["more"] or found["still"] or found["before"], Bound.AT_LEAST)
    unit = found["unit"]
    yield _made(text, start, found.span(), value, None, unit, bound, _kind_of(unit))


def _structure(text: str, start: int, found: re.Match[str]) -> Iterator[Quantity]:
    """17.6∶35.1∶47.3: the shares of three parts in per cent."""
    shares = [parse_numeral(share) or Decimal(0) for share in found.groups()]
    if int(sum(shares)) in _WHOLE and _OF_A_WHOLE.search(
        text[max(0, found.start() - _BEFORE_A_WHOLE) : found.start()]
    ):
        for part, share in enumerate(shares, start=1):
            yield _made(text, start, found.span(part), share, None, "%", Bound.EXACT, FigureKind.RATE)


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
    (("连续",), _STREAK, _streak),
    (("第",), _RANK, _rank),
    (("零",), _ZERO, _zero),
)
"""What a form cannot do without, its pattern, and how a match is read."""


def _made(
    text: str, start: int, span: tuple[int, int], value: Decimal, high: Decimal | None, unit: str, bound: Bound, kind: FigureKind
) -> Quantity:  # fmt: skip
    return Quantity(start + span[0], start + span[1], text[span[0] : span[1]], value, high, unit, bound, kind)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The numbers of a text with what belongs to them; the two ends of a change are two."""
    position = 0
    while found := _QUANTITY.search(text, position):
        is_change = (
            found["joint"]
            and set(found["joint"]) <= {"至", "到"}
            and _FROM.search(text[max(0, found.start() - _CLAUSE) : found.start()])
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
            borrowed = _borrowed(text, matches, position)
            unit = borrowed if not unit or borrowed == "个百分点" else unit
            if not unit and not _stands_alone(text, found, scale):
                continue
        if (
            unit == "年"
            and not is_chinese
            and (value > 100 or text[found.end() : found.end() + 1] in "度版代")
        ):
            continue
        end = found.end()
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
        span_end = len(text[:end].rstrip())
        begin = found.start("before") if found["before"] else number_start
        yield Quantity(
            start + begin,
            start + span_end,
            text[begin:span_end],
            value * sign,
            None if high is None else high * sign,
            _unit(unit),
            bound,
            kind,
        )


def is_condition(text: str, start: int, end: int) -> bool:
    """A streak says which things a measure is for, not how long something lasted: 对连续两年未使用的事项予以收回."""
    return bool(_OF_WHAT.search(text[max(0, start - _CLAUSE) : start]) and _OF_THOSE.match(text, end))


def _unit(unit: str) -> str:
    return {"％": "%", "百分点": "个百分点"}.get(unit, unit)


def _counts(text: str, found: re.Match[str], scale: str, unit: str) -> bool:
    """A Chinese numeral is a quantity here, not part of a word or a name."""
    number = found["number"]
    # Two things are 两个; 二 before a classifier is a part of a name (二场小区) or an ordinal.
    following = text[found.end("unit") : found.end("unit") + _CLAUSE] if unit else ""
    before = text[max(0, found.start("number") - _CLAUSE) : found.start("number")]
    if before.endswith(_NOT_BEFORE):
        return False
    is_closed = _CLOSED.match(following) is not None
    if number in ("二", "一", "千", "百", "十", "零", "〇", "百千") and not (found["before"] and unit):
        # 学法十次, 督察一次, 一个工作日: a value where nothing follows or a deadline is set; 十件实事 is a name.
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
    # 上法治课八堂, 现场述法八人: whatever the classifier, nothing else is said of the numeral.
    return is_closed and unit in COUNTS


def _borrowed(text: str, matches: list[re.Match[str]], position: int) -> str:
    """55、50个工作日: the first of a list takes the unit of the last."""
    at = position
    while at + 1 < len(matches) and text[matches[at].end() : matches[at + 1].start()] in ("、", "和", "与"):
        at += 1
        if matches[at]["unit"]:
            return matches[at]["unit"] or ""
    return ""


def _stands_alone(text: str, found: re.Match[str], scale: str) -> bool:
    """A number without a unit is a quantity with a scale or a bound, or where a value is expected."""
    has_more = bool(found["more"] or found["still"] or found["before"] or found["after"])
    if not (
        scale
        or has_more
        or _BARE.search(text, max(0, found.start("number") - _CLAUSE), found.start("number"))
    ):
        return False
    behind = text[found.end() : found.end() + 1]
    return bool(_NO_UNIT_NEEDS.match(behind) or re.match(HAN, behind))


def _bound(found: re.Match[str], high: Decimal | None) -> Bound:
    if high is not None:
        return Bound.ABOUT
    for word in (found["before"], found["more"], found["still"], found["after"]):
        if word and word in _BOUNDS:
            return _BOUNDS[word]
    return Bound.EXACT


def _kind(text: str, found: re.Match[str], unit: str) -> tuple[FigureKind, int]:
    """The kind of a quantity, and −1 where it is a fall."""
    begin = found.start("before") if found["before"] else found.start("number")
    before = text[:begin]
    breaks = [m.end() for m in _CLAUSE_BREAK.finditer(before)]
    clause = before[breaks[-1] if breaks else 0 :]
    changed = _CHANGE.search(clause) if not _LEVEL.search(clause) else None
    if unit in ("个百分点", "百分点"):
        return FigureKind.CHANGE, -1 if _FALLEN.search(clause) else 1
    if unit in ("%", "％", "‰"):
        first = _VALUES_BEFORE.sub("", clause)
        if first != clause:
            clause = first
            changed = _CHANGE.search(clause) if not _LEVEL.search(clause) else None
        spread = _PACE.search(clause)
        if spread:
            return FigureKind.CHANGE, -1 if spread["fall"] else 1
        if changed:
            return FigureKind.CHANGE, -1 if changed["fall"] else 1
        return FigureKind.RATE, 1
    if changed and (unit == "倍" or _COMPARED.search(clause)):
        return FigureKind.CHANGE, -1 if changed["fall"] else 1
    return _kind_of(unit), 1


def _kind_of(unit: str) -> FigureKind:
    """What a quantity of a unit is that is no share and no change."""
    if unit in MONEY:
        return FigureKind.MONEY
    if unit in DURATIONS:
        return FigureKind.DURATION
    return FigureKind.MEASURE if unit in PHYSICAL else FigureKind.COUNT

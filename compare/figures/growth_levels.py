"""What a claim of growth is of: the value in front of it, those listed with that one, or the value behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.figures.cases import ACCEPTED, CLOSED, FILED, RECEIVED
from compare.figures.growth_bases import FARTHEST, without_addition
from compare.figures.movement import FALL, LED_TO, MOVED, RISE
from compare.figures.steps import is_ratio
from compare.model import Figure, FigureKind, Report
from compare.wording import HAN, last_clause, last_item

_BREAK = re.compile(r"[；;。！!？?]")
_COMPARED = re.compile(
    rf"同比|上年|去年|上一年|往年|年均|{MOVED}|增幅|降幅|多|少|翻|净增|净减|年初|[再比年][升降涨跌]"
)
_SAYS_ITSELF = re.compile("^(?:翻|成倍)")
"""Words for a change that need no 比上年 before them."""
_OTHER_BASE = re.compile(
    r"环比|20\d\d年(?!底)|[两二三四五六七八九十几]年|年均|平均|总体|整体|以来|期末|“十[三四五]五”|全[省市国]|高于|低于|计划|目标|预算|月份?份|季度|上半年"
)
_OWN_SUBJECT = re.compile(rf"{HAN}{{2,}}")
_SAYING_HOW = re.compile(
    rf"与?(?:同比|上年|去年|上一年|往年|同期)(?:同期|相比|度)?|年均|{MOVED}|增幅|降幅|收案量|总量|数量|增速|翻|"
    r"净增|净减|年初|实现|[一当]年(?:来|间|内|时间)?|短短|"
    r"[再比年][升降涨跌]|多增|少增|分别|均|也|都|又|再|较|比|了|约|达|为|到|大幅|明显|进一步|相比|左右|近|且|其中|率|量|同"
)
_REAL_TERMS = re.compile(r"生产总值|GDP|增加值|可支配收入|总产值|实际增长|扣除|可比")
"""Growth is given at constant prices (国家统计局), the values at current ones."""
_BETWEEN_LEVELS = re.compile(r"[^，,；;。！!？?\d]{0,24}")
_LEVEL_BEHIND = re.compile(rf"\s*[，,、]?\s*(?:总数|总量|数量|全年)?(?:共|已)?(?:达到?|{LED_TO})\s*")
_WITH_ITS_BASE = re.compile(r"[比较与]\s*20\d\d\s*年(?=(?:全年|同期)?(?:的|为|是)?\s*[（(]?\s*\d)")
_GOES_ON = re.compile(
    rf"^\s*、(?=(?:同比|[比较]上?年|[比较]去年|再|净|{MOVED}|增幅|降幅|[一当]年|翻|是上年)[^、]*$)"
)
_OTHER_THAN = re.compile(rf"[较比与][^，,。；;：:、\d]{{2,12}}(?:的|为)(?=(?:{RISE}|{FALL})了?$)")
_OLDER_YEAR = re.compile(rf"[比较与]\s*20\d\d\s*年(?:全年|同期|[末底])?(?:{HAN}{{2,8}}?(?=的))?(?:的|为|是)?")
_OWN_NUMBER = re.compile(
    rf"^[，,]其?(?P<deed>{RECEIVED}|{ACCEPTED}|{FILED}|{CLOSED})(?:案件)?(?:数量|总量|量|数)"
)
"""The number of cases just told, by its name: 受理152件，受理量较上年增长28.8%."""
_OF_CASES = re.compile("(?:各类|行政|复议|申请|仲裁|劳动|信访|投诉|举报|诉求|事项|案件)+$")
_OWN_COMMA = re.compile("^，而?(?:上年|去年)(?:同期)?[为是]，")
_OPENS_CLAUSE = re.compile(r"(?:^|[，,；;。：:])\s*(?:全年|今年|本年度?|年内|共|全[区县市旗])*$")
_SETS_RIGHT = re.compile(r"增|减|升|降|提高|缩短|压缩|扩大")
_LONGEST_HEAD = 400
_OPENS_PARTS = re.compile(r"其中|包括|分别[为是]|[：:（(]")
"""Between a value and the parts it is divided into."""


def fits(figure: Figure, claim: Figure) -> bool:
    """Growth in per cent fits anything, in 百分点 only rates, in another unit only values of that unit."""
    kind, unit = figure.quantity.kind, claim.quantity.unit
    # 增长5.7%，较上年提高0.4个百分点: the growth of a growth.
    if kind is FigureKind.CHANGE and unit == "个百分点":
        return figure.quantity.unit == "%" and figure.quantity.value > 0
    if kind in (FigureKind.CHANGE, FigureKind.RANK, FigureKind.STREAK):
        return False
    if unit == "个百分点":
        return kind is FigureKind.RATE
    # 27微克/立方米，同比下降2微克
    return unit in ("%", "倍") or unit == re.split("[/每]", figure.quantity.unit)[0]


def levels_before(
    report: Report, before: Sequence[Figure], claim: Figure, base: Figure | None = None
) -> tuple[Figure, ...]:
    """The last value before a claim, and those listed with it."""
    if not before or not fits(before[-1], claim) or not belongs(report, before[-1], claim, base):
        return ()
    found = [before[-1]]
    for figure in reversed(before[:-1]):
        between = report.text[figure.quantity.end : found[-1].quantity.start]
        if "、" not in between or not _BETWEEN_LEVELS.fullmatch(between) or not fits(figure, claim):
            break
        found.append(figure)
    whole = _whole_of(report, before[: -len(found)], found[-1])
    if whole is None:
        return tuple(found)
    # Behind several parts it is rather the whole that grew.
    return (whole, *found) if len(found) > 1 else (*found, whole)


def _whole_of(report: Report, before: Sequence[Figure], part: Figure) -> Figure | None:
    """What the values in front of a claim are parts of: 37件，其中自然人31件、企业6件，同比增长19.4%."""
    for figure in reversed(before):
        between = report.text[figure.quantity.end : part.quantity.start]
        if _BREAK.search(between) or len(between) > _LONGEST_HEAD:
            break
        if _OPENS_PARTS.search(between) and figure.quantity.is_like(part.quantity):
            return figure
    return None


def listed_levels(report: Report, before: Sequence[Figure], count: int) -> tuple[Figure, ...]:
    """The last ``count`` values before claims distributed by 分别; empty if there are fewer."""
    levels = before[-count:]
    if len(levels) < count or any(f.quantity.kind is FigureKind.CHANGE for f in levels):
        return ()
    earlier = before[-count - 1 : -count]
    if earlier and re.fullmatch(r"[^，,；;。]{0,24}、[^，,；;。]{0,24}", report.text[earlier[0].quantity.end : levels[0].quantity.start]):  # fmt: skip
        return ()
    return tuple(levels)


def level_behind(report: Report, claim: Figure, following: Sequence[Figure]) -> tuple[Figure, ...]:
    """The value after a claim: 同比增长37.6%，达到74件."""
    for level in following:
        between = report.text[claim.quantity.end : level.quantity.start]
        head = last_clause(_head(report, claim))
        is_compared = _COMPARED.search(head) and not _OTHER_BASE.search(head)
        is_level = is_compared and _LEVEL_BEHIND.fullmatch(between) and fits(level, claim)
        if is_level and not _REAL_TERMS.search(_head(report, claim)):
            return (level,)
    return ()


def belongs(report: Report, level: Figure, claim: Figure, base: Figure | None = None) -> bool:
    """Nothing between a value and a claim gives the claim another subject or base."""
    between = without_addition(report.text[level.quantity.end : claim.quantity.start], claim)
    has_base = base is not None and level.quantity.end <= base.quantity.start < claim.quantity.start
    if base is not None and has_base:
        # In 而上年为1.1万人次， last year's value stands between, with a comma of its own.
        between = between.replace(base.quantity.text, "", 1)
        between = _OTHER_THAN.sub("较", _OLDER_YEAR.sub("比上年", between))
        between = _OWN_COMMA.sub("，", re.sub("的?(?<!减)[多少]了?$", "多", between), count=1)
    if report.year is not None:
        between = between.replace(f"{report.year - 1}年", "上年")
    # In 15.2亿元、增长5.1% the claim continues as it would after a comma.
    between = _GOES_ON.sub("，", _WITH_ITS_BASE.sub("比上年", between))
    breaks = len(re.findall(r"[，,]", between))
    if _BREAK.search(between) or breaks > 1 or "、" in between or len(between) > FARTHEST:
        return False
    # 收到74件，其中行政处罚类占60%，增长37.6% gives the growth of something else.
    is_compared = (
        _COMPARED.search(between) or _SAYS_ITSELF.match(claim.quantity.text) or is_ratio(report, claim)
    )
    if "其中" in between or not is_compared or (not has_base and _OTHER_BASE.search(between)):
        return False
    # In 合并事项19项，入企检查次数同比下降23.6% the claim has a subject of its own; in
    # 118件违法得到宽容，比上年增长26.9% the first clause continues after the value.
    named = _OWN_NUMBER.match(between)
    if named and _OF_CASES.sub("", last_item(_head(report, level))).endswith(named["deed"]):
        between = "，" + between[named.end() :]
    said, comma, rest = between.partition("，")
    if comma and not _SETS_RIGHT.search(said) and _opens_clause(report, level):
        between = rest
    own = _SAYING_HOW.sub(" ", between)
    if _OWN_SUBJECT.search(own) and not is_ratio(report, claim):
        return False
    return claim.quantity.unit == "个百分点" or not _REAL_TERMS.search(_head(report, claim))


def is_told_again(report: Report, amount: Figure, claim: Figure) -> bool:
    """A claim says of an amount of change what it comes to: 减少73项，精简70.2%."""
    between = report.text[amount.quantity.end : claim.quantity.start]
    if len(between) > FARTHEST or _BREAK.search(between):
        return False
    return not _OWN_SUBJECT.search(_SAYING_HOW.sub(" ", between)) and not _OTHER_BASE.search(between)


def _opens_clause(report: Report, figure: Figure) -> bool:
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    return bool(_OPENS_CLAUSE.search(report.text[max(sentence.start, start - FARTHEST) : start]))


def _head(report: Report, claim: Figure) -> str:
    """The sentence up to a claim, as far as it may say what has grown."""
    start = report.sentences[claim.sentence].start
    return report.text[max(start, claim.quantity.start - _LONGEST_HEAD) : claim.quantity.start]

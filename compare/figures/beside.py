"""Names of figures about the figure right before them: its growth, its share of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from compare.figures.movement import LED_TO, MOVED
from compare.figures.parts import PART, whole_of
from compare.model import Figure, FigureKind

_LAST_YEAR = "(?:上年|去年|上一?年度?)(?:同期|全年)?"
_THEN = rf"{_LAST_YEAR}|(?:19|20)\d\d年|[年期]初|前年|(?:上年|去年)?(?:预算|计划|目标)数?"
_GREW = re.compile(
    r"(?:安排|以[上内])?[，、,（(]?\s*(?:(?:[一二两三四五六七八九十]|\d+)年(?:来|间|内)?)?(?:按(?:可比|不变|现行?)价格?(?:计算)?[，,]?)?"
    rf"(?P<since>同比|[比较](?P<then>{_THEN}))?(?P<yearly>年均)?(?:再|又|也|实际|名义|累计)?"
    rf"(?:{MOVED}|净增|多增?|少|[增减升降高低])?(?:了|约|近)?"
)
"""Between a value and a change in it: 按不变价格计算增长, 一年翻了一番, 较2020年下降."""
_AMOUNT = re.compile(rf"(?:[，、,]\s*|的)?(?:是|为|相当于)(?:{_LAST_YEAR})的?")
_SHARE = re.compile(
    r"[，、,（(]?\s*占(?:到|了)?(?P<whole>[^，,；;。：:、]{0,16}?)的?(?:比重|比例|比)?[达为约到由从]*"
)
_BARE_SHARE = re.compile(r"\s*[，、,]\s*(?:占比|比重|比例)[达为约到近超过]*")
_FULFILS = re.compile(
    r"[，、,]\s*(?:超额)?(?P<what>完成(?:年度|全年|年初)?(?:计划|目标|任务)(?:任务|数)?)的?"
)
_TO_ALL = re.compile(
    r"[，、,]\s*(?:(?:位居|位列|名列|稳居|居|排名?)[^，,；;。：:、]{1,12}[，,]\s*)?(?P<what>对[^，,；;。：:、]{2,12}贡献率)[达为约到由从超过近]*"
)
"""占世界经济比重15%，对世界经济增长贡献率30%: both are about the subject of the sentence."""
_OF_ALL = re.compile("占.*|对[^对]{2,12}贡献率$")
"""The subject of the sentence ends here."""
_LED_TO = re.compile("的(?:税率|费率|利率|标准|比例)[^，,；;。：:、]{0,4}[升降调增减提][高低整]?[到至为]")
"""现行13%的税率降至11%."""
_REACHES = re.compile(rf"(?:[稳大逐][步幅]|进一步)?{LED_TO}")
_NET = re.compile(r"[，、,]\s*(?:(?:年内|当年|全年|其中)[，,]?)?(?P<what>净增|净减|新增|退出)")
_TAKES = re.compile(r"[，、,（(]?\s*占(?:到|了)?(?:全[区县市省旗州])?(?P<name>[^，,；;。：:、\d]{0,10})")
_TAKES_OF = re.compile("(?P<part>[^占]{2,})占(?:到|了)?(?:全[区县市省旗州])?(?P<name>[^占]{2,})")
_OF_WHOLE = re.compile(r"\s*(?P<name>[^，,；;。：:、\d]{0,12}?)总?数?的\s*")
"""Around the number that a share is of: 占48个行政村的54.2%."""
_OF_VALUES = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION)
_TIMES = "为上年倍数"


def of_neighbours(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence; those without a name of their own are named after the one before.

    ``text`` is the text that the figures' spans refer to.
    """
    named = list(figures)
    of = before = 0
    for at in range(1, len(named)):
        last, figure = named[at - 1], named[at]
        between = text[last.quantity.end : figure.quantity.start]
        name = _beside(named[of], figure, between)
        gap = text[named[at - 2].quantity.end : last.quantity.start] if at > 1 else ""
        shared = _share_of_a_number(named[before].indicator, last, figure, gap, between)
        if shared:
            whole, name = shared
            named[at - 1] = replace(last, indicator=whole)
        if name:
            named[at] = replace(figure, indicator=name)
        # In 增加到612亿元，年均增长6.4%，占全市12% the growth stands between.
        if not name or figure.quantity.kind is not FigureKind.CHANGE:
            before, of = of, at
    return named


def _beside(before: Figure, figure: Figure, between: str) -> str:
    """What it says of the figure before it; empty if it has a subject of its own."""
    of, kind = before.indicator, figure.quantity.kind
    if _LED_TO.fullmatch(between) or (_REACHES.fullmatch(between) and _is_of_one_unit(before, figure)):
        return of
    if kind is FigureKind.CHANGE:
        grew = _GREW.fullmatch(between)
        if not grew or before.quantity.kind not in (*_OF_VALUES, FigureKind.RATE):
            return ""
        since = grew["since"] or ""
        is_last_year = since == "同比" or re.fullmatch(_LAST_YEAR, grew["then"] or "")
        return of + ("同比" if is_last_year else since) + "年均" * bool(grew["yearly"])
    to_all = _TO_ALL.fullmatch(between) if kind is FigureKind.RATE else None
    if to_all:
        return _OF_ALL.sub("", of) + to_all["what"]
    if before.quantity.kind not in _OF_VALUES:
        return ""
    if kind is FigureKind.RATE:
        return of if between.strip() == "的" and _FULFILS.search(of) else _share(of, between)
    if figure.quantity.unit == "倍" and _AMOUNT.fullmatch(between):
        return f"{of.removesuffix(_TIMES)}{_TIMES}"
    same = (
        (_NET.fullmatch(between) or _FULFILS.fullmatch(between)) if _is_of_one_unit(before, figure) else None
    )
    return f"{whole_of(of)}{PART}{same['what']}" if same else ""


def _share_of_a_number(
    part: str, whole: Figure, share: Figure, gap: str, between: str
) -> tuple[str, str] | None:
    """What the number counts that a share is of, and the name of the share: 渔村达到26个，占48个行政村的54.2%.

    The part stands before 占, in its clause or as ``part``, what was counted before.
    """
    kinds = share.quantity.kind, whole.quantity.kind
    of_whole = _OF_WHOLE.fullmatch(between) if kinds == (FigureKind.RATE, FigureKind.COUNT) else None
    if of_whole is None:
        return None
    told = _TAKES.fullmatch(gap)
    if told:
        name = told["name"] + of_whole["name"]
        return name, f"{part}占{name}比重"
    own = _TAKES_OF.fullmatch(whole.indicator)
    return (own["name"], f"{own['part']}占{own['name']}比重") if own else None


def _is_of_one_unit(one: Figure, other: Figure) -> bool:
    return one.quantity.unit == other.quantity.unit


def _share(of: str, between: str) -> str:
    if _BARE_SHARE.fullmatch(between):
        return f"{of}占比"
    share = _SHARE.fullmatch(between)
    if share:
        return f"{of}占{share['whole']}比重" if share["whole"] else f"{of}占比"
    fulfils = _FULFILS.fullmatch(between)
    return f"{of}{PART}{fulfils['what']}" if fulfils else ""

"""Names of figures listed after several names: 规上工业企业、限上商贸企业分别达到57家、33家."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from compare.figures.movement import FALL, LED_TO, MOVED, RISE, TO
from compare.figures.numerals import parse_numeral
from compare.figures.qualifiers import BLANK
from compare.model import OF_ANOTHER, Figure, FigureKind
from compare.wording import HAN

_OPEN = rf"{BLANK}[^，,；;。：:、和及与\d]{{0,4}}"
_RESPECTIVELY = re.compile(
    rf"(?P<names>[^，,；;。：:]*?)(?P<how>分别[^，,；;。：:、\d]{{0,12}}?)(?P<open>(?:{_OPEN}(?:[、和及与]|以及))*)$"
)
_OPEN_BEHIND = re.compile(rf"\s*(?:[、和及与]|以及)\s*{BLANK}")
_TOGETHER = re.compile(rf"(?P<names>.+?)(?P<all>(?P<number>[两三四五六七八九])大?(?P<what>{HAN}{{2,10}}))")
_DEED = re.compile(
    rf"分别(?:已|都)?(?:实现|完成|达到?|有|为|是|拥有|获得)?(?P<noun>{HAN}{{2,8}}?)(?:达到?|为|突破|完成)?约?"
)
_TOTAL = re.compile(r"\s*[，,、]?\s*(?:合计|共计|总计|总共)(?:达到?|为)?\s*")
_AND = re.compile(r"\s*[、和及与]\s*|\s*以及\s*")
_OR_COMMA = re.compile(r"\s*[，,]\s*")
_RATE = re.compile("..率$|占比$|比例$|比重$|满意度$")
_FARTHEST = 60
"""Characters searched before the first value for the names."""
_OF_THE_YEAR = re.compile("^(?:全年|今年|[本当]年|年内)(?:以来)?")
_NO_DEED = re.compile(
    f"分别(?:已|都)?(?:达到?|有|为|是|完成|实现|增[至加到]+|新增|共|{LED_TO}|(?:上调|调整){TO})?约?(?:每[人户亩](?:每[年月日天])?)?"
)
_SHARE_OF = re.compile("分别占(?:到|了)?(?P<whole>.{2,10}?)的?")
_LEAST_NAME = 2
"""Characters of one of several names."""
_LEAST_WHOLE = 5
"""Length of the last name from which a first name of two characters is only part of a name."""
_LEAST_NOUN = 4
"""Levels, if counted: in 县、乡分别建成12个、96个 what was counted stands elsewhere."""
_COMPARED = re.compile("(?:同比|[比较](?:上年|去年)(?:同期)?)$")
_GREW = re.compile(
    rf"[，,、]?\s*(?P<compared>同比|[比较](?:上年|去年)(?:同期)?)?(?:名义|实际)?(?:{MOVED})了?"
)
"""Before a row of changes, one for each value of the row before."""
_OF_TWO = {
    "城乡": ("城镇", "农村"),
    "男女": ("男性", "女性"),
    "进出口": ("进口", "出口"),
    "存贷款": ("存款", "贷款"),
    "中小学": ("中学", "小学"),
}
"""One word for two things."""
_ORDINALS = re.compile(r"(?P<head>.*?)第?一(?P<more>(?:[、和]第?[二三四五])+)(?P<tail>[^、和].*)")
_PARALLEL = re.compile(
    "城镇|城市|[城镇郊山库]区|农村|乡村|工业|农业|服务业|中央|地方|公办|民办|线上|线下|国有|民营|[省市县区镇乡村]级|新建|续建|第[一二三]产业"
)
"""Sorts of one thing, where only the last is followed by its noun: 城镇、农村居民收入."""
_HEAD = re.compile("项目|企业|案件|贷款|存款|产品|增加值|收入|支出|面积|产量|产值|投资|人口|人员|学校|机构")
_WHOLE_NAME = re.compile(rf"(?:[数额量率值比]|{_HEAD.pattern})$")
_NO_NAME = re.compile(f"(?:{RISE}|{FALL}|达到|为|分别|[达、和与及])+|.*分别(?:为|达到?)?[、和与及]*")
"""What remains of a name that is only the words between two values."""


def respectively(text: str, start: int, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence with the names that 分别 assigns one by one.

    In 网上可办率、一次办结率分别达到100%、98.7% the names stand in front; in
    立案386件，罚款1341万元，同比分别增长9.7%和5.8% the changes are of the figures in front; 增长4.8%、6.9%
    after such a row has the same subjects as the row.  The figures' spans and ``start``, where the sentence
    begins, refer to ``text``.
    """
    named = list(figures)
    for at, figure in enumerate(figures):
        floor = figures[at - 1].quantity.end if at else start
        begin = max(floor, figure.quantity.start - _FARTHEST)
        if text.find("分别", begin, figure.quantity.start) < 0:
            continue
        found = _RESPECTIVELY.search(text, begin, figure.quantity.start)
        count = _in_a_row(text, figures, at) if found else 1
        if not found:
            continue
        last = figures[at + count - 1].quantity.end
        # In 分别下降××%和8.3% a value left blank has a name, too.
        is_open = len(_AND.findall(found["open"])), bool(_OPEN_BEHIND.match(text, last))
        values = count + sum(is_open)
        if values < 2:
            continue
        together = _TOGETHER.fullmatch(found["names"])
        names = _in_apposition(together, found["how"], values) if together else []
        if names and together:
            _name_total(text, named, at + count, _with_noun(together["all"], found["how"]))
        names = names or _names(found["names"], found["how"], figure.quantity.kind, values)
        if len(names) == values:
            names = names[is_open[0] : values - is_open[1]]
        if 1 < len(names) < count and _in_a_row(text, figures, at, commas=False) == len(names):
            # In 分别达到13家、7家，9家… another count begins after the comma.
            count = len(names)
        before = named[max(0, at - count) : at]
        if len(names) == count:
            given = names
        elif len(before) == count and len(names) <= 1 and _is_of(figure, before):
            what = "同比" if figure.quantity.kind is FigureKind.CHANGE else "".join(names)
            given = [f"{f.indicator}{what}" for f in before]
        else:
            continue
        named[at : at + count] = _renamed(figures[at : at + count], given)
        _name_growth(text, named, at, count)
    return _without_scraps(text, named)


def _in_apposition(together: re.Match[str], how: str, values: int) -> list[str]:
    """腌制、冻干两大工艺分别实现产值 → 腌制产值, 冻干产值: the numeral marks the words before it as what is counted."""
    names = [name for name in _AND.split(together["names"]) if len(name) >= _LEAST_NAME]
    if len(names) != values or parse_numeral(together["number"]) != values:
        return []
    return [_with_noun(name, how) or f"{name}{together['what']}" for name in names]


def _with_noun(name: str, how: str) -> str:
    """The name with the noun that 分别 distributes; empty if there is none."""
    noun = _DEED.fullmatch(how)
    return f"{name}{noun['noun']}" if noun else ""


def _name_total(text: str, named: list[Figure], at: int, name: str) -> None:
    """合计36亿元 after a row is the total of the row."""
    if name and 0 < at < len(named) and named[at].quantity.unit == named[at - 1].quantity.unit:
        between = text[named[at - 1].quantity.end : named[at].quantity.start]
        if _TOTAL.fullmatch(between):
            named[at] = replace(named[at], indicator=name)


def _renamed(figures: Sequence[Figure], names: Sequence[str]) -> list[Figure]:
    return [replace(f, indicator=name) for f, name in zip(figures, names, strict=True)]


def _name_growth(text: str, named: list[Figure], at: int, count: int) -> None:
    """A row of changes, after the row from ``at`` on: each belongs to the value in its place."""
    after = at + count
    if after >= len(named) or named[after].quantity.kind is not FigureKind.CHANGE:
        return
    between = text[named[after - 1].quantity.end : named[after].quantity.start]
    grew = _GREW.fullmatch(between)
    if grew and _in_a_row(text, named, after, commas=False) == count:
        what = "同比" if grew["compared"] else ""
        names = [f"{f.indicator}{what}" for f in named[at:after]]
        named[after : after + count] = _renamed(named[after : after + count], names)


def _without_scraps(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """A value of a row with only 和 for a name takes the name of the one before it."""
    named = list(figures)
    for at in range(1, len(named)):
        before, figure = named[at - 1], named[at]
        between = text[before.quantity.end : figure.quantity.start]
        is_next = figure.quantity.kind is before.quantity.kind and _AND.fullmatch(between)
        if is_next and _NO_NAME.fullmatch(figure.indicator.removeprefix(before.indicator)):
            named[at] = replace(figure, indicator=before.indicator)
    return named


def _is_of(figure: Figure, before: Sequence[Figure]) -> bool:
    """Whether it gives, for each figure before it, a change, share or rate."""
    kinds = {f.quantity.kind for f in before}
    return figure.quantity.kind in OF_ANOTHER and not kinds & set(OF_ANOTHER)


def _names(told: str, how: str, kind: FigureKind, count: int) -> list[str]:
    """代表、委员满意率 → 代表满意率, 委员满意率; as many as there are values, or none or one.

    Counts are named one after the other if 分别 adds no deed.
    """
    compared = _COMPARED.search(told)
    told = _OF_THE_YEAR.sub("", _COMPARED.sub("", told).strip("，, "))
    names = _told_at_once(told, count) or _shared(
        [name for name in _AND.split(told) if len(name) >= _LEAST_NAME]
    )
    share = _SHARE_OF.fullmatch(how) if kind is FigureKind.RATE else None
    if len(names) < 2:
        return names
    if share:
        return [f"{name}占{share['whole']}比重" for name in names]
    if kind is FigureKind.RATE:
        shared = _RATE.search(names[-1])
        return [name if _RATE.search(name) else name + shared.group() for name in names] if shared else []
    if kind is FigureKind.CHANGE:
        if any(len(name) <= _LEAST_NAME for name in names[:-1]) and len(names[-1]) >= _LEAST_WHOLE:
            # In 老区、山区客运量分别增长4%、9% the first is unclear.
            return []
        return [name + "同比" * bool(compared) for name in names]
    if not _NO_DEED.fullmatch(how) or min(map(len, names)) < _LEAST_NOUN:
        return []
    # In 党组会议、常务会议研究议题 what follows the shared word in the last name belongs to the others too.
    last = names[-1]
    return [name + last.partition(name[-_LEAST_NAME:])[2] for name in names[:-1]] + [last]


def _told_at_once(told: str, count: int) -> list[str]:
    """城乡居民收入 of two values, 第一、二、三产业增加值 of three."""
    ordinals = _ORDINALS.fullmatch(told)
    if ordinals:
        parts = ["一", *re.findall("[二三四五]", ordinals["more"])]
        return [f"{ordinals['head']}第{part}{ordinals['tail']}" for part in parts]
    word = next((word for word in _OF_TWO if word in told), "")
    if count == len(_OF_TWO.get(word, ())) and not _AND.search(told):
        return [told.replace(word, one, 1) for one in _OF_TWO[word]]
    return []


def _shared(names: list[str]) -> list[str]:
    """The names in full, if the last has the noun of all: 产业、基础设施、民生项目."""
    last = names[-1] if names else ""
    sort = _PARALLEL.match(last)
    if sort and all(_PARALLEL.fullmatch(name) for name in names[:-1]):
        return [name + last[sort.end() :] for name in names[:-1]] + [last]
    head = re.search(rf"(?:{_HEAD.pattern})$", last)
    if head:
        return [name if _WHOLE_NAME.search(name) else name + head.group() for name in names]
    return names


def _in_a_row(text: str, figures: Sequence[Figure], at: int, *, commas: bool = True) -> int:
    """How many figures of one kind follow each other from there."""
    count = 1
    for place in range(at + 1, len(figures)):
        before, after = figures[place - 1], figures[place]
        between = text[before.quantity.end : after.quantity.start]
        is_joined = _AND.fullmatch(between) or (commas and _OR_COMMA.fullmatch(between))
        if after.quantity.kind is not before.quantity.kind or not is_joined:
            break
        count += 1
    return count

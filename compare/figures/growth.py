"""What a report says has grown or fallen: the claims, what grew, and the base where one is stated.

A claim follows what grew (收到74件，同比增长27.6%), precedes it (同比增长27.6%，达到74件), or is one of
several distributed by 分别.  The base may stand beside it: 较上年58件增长27.6%.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from compare.figures.precision import last_decimal
from compare.figures.stages import values_of_other_years
from compare.figures.steps import step
from compare.figures.worded import in_words, multiple
from compare.model import Bound, Figure, FigureKind, Function, Quantity, Report
from compare.wording import HAN, last_clause

_BREAK = re.compile(r"[；;。！!？?]")
_COMPARED = re.compile(
    r"同比|上年|去年|上一年|往年|年均|增长|增加|上升|提高|提升|下降|降低|减少|压减|压缩|缩减|精简|缩短|增幅|降幅|多|少|翻|净增|净减|年初|[再比年][升降涨跌]"
)
_SAYS_ITSELF = re.compile("^(?:翻|成倍)")
"""Words for a change that need no 比上年 before them."""
_OTHER_BASE = re.compile(
    r"环比|20\d\d年(?!底)|[两二三四五六七八九十几]年|年均|平均|总体|整体|以来|期末|“十[三四五]五”|全[省市国]|高于|低于|计划|目标|预算|月份?份|季度|上半年"
)
_OWN_SUBJECT = re.compile(rf"{HAN}{{2,}}")
_SAYING_HOW = re.compile(
    r"与?(?:同比|上年|去年|上一年|往年|同期)(?:同期|相比|度)?|年均|增长|增加|增幅|上升|提高|提升|下降|降低|减少|压减|压缩|缩减|精简|缩短|降幅|收案量|总量|数量|增速|翻|"
    r"净增|净减|年初|实现|[一当]年(?:来|间|内|时间)?|短短|"
    r"[再比年][升降涨跌]|多增|少增|分别|均|也|都|又|再|较|比|了|约|达|为|到|大幅|明显|进一步|相比|左右|近|且|其中|率|量|同"
)
_REAL_TERMS = re.compile(r"生产总值|GDP|增加值|可支配收入|总产值|实际增长|扣除|可比")
"""Growth is given at constant prices (国家统计局), the values at current ones."""
_JOINT = re.compile(r"\s*(?:、|和|与|及|，|,)\s*")
_BETWEEN_LEVELS = re.compile(r"[^，,；;。！!？?\d]{0,24}")
_LEVEL_BEHIND = re.compile(
    r"\s*[，,、]?\s*(?:总数|总量|数量|全年)?(?:共|已)?(?:达到?|增至|增加到|升至|上升到|提升到|提高到|降至|下降到|降到|减少到|减至)\s*"
)
_LAST_YEAR = r"(?:上年度?|去年|上一年度?|{year}年)(?:全年|同期)?(?:的|为|是)?\s*[（(]?\s*$"
_EARLIER_YEAR = re.compile(r"[比较与]\s*20\d\d\s*年(?:全年|同期)?(?:的|为|是)?\s*[（(]?\s*$")
"""Before a base older than last year's value: 比2022年的2297件增长13.7%."""
_WITH_ITS_BASE = re.compile(r"[比较与]\s*20\d\d\s*年(?=(?:全年|同期)?(?:的|为|是)?\s*[（(]?\s*\d)")
_GOES_ON = re.compile(
    r"^\s*、(?=(?:同比|[比较]上?年|[比较]去年|再|净|增长|增加|上升|提高|提升|下降|降低|减少|压减|压缩|缩短|增幅|降幅|[一当]年|翻|是上年)[^、]*$)"
)
_RATIO = re.compile(
    r"(?:是|为|达到?|相当于)(?:了)?(?:上年|去年|上一年)(?:同期|全年)?的?(?:\d[\d.]*[万亿]?[^\W\d_]{1,3}的)?\s*$"
)
_OTHER_THAN = re.compile(
    r"[较比与][^，,。；;：:、\d]{2,12}(?:的|为)(?=(?:增加|减少|增长|下降|提高|降低)了?$)"
)
_OLDER_YEAR = re.compile(rf"[比较与]\s*20\d\d\s*年(?:全年|同期|[末底])?(?:{HAN}{{2,8}}?(?=的))?(?:的|为|是)?")
_OWN_COMMA = re.compile("^，而?(?:上年|去年)(?:同期)?[为是]，")
_ALL_THE_WAY = re.compile(
    r"[，,](?:[一两二三四五六七八九十\d]年(?:来|间|累计)?|累计|共|总体|整体)(?:提高|提升|上升|增加|增长|下降|降低|减少|压缩|缩短|扩大)了?"
)
_AGAINST = re.compile(r"[较比与](?!例|重)[^，,。；;：:、\d]{2,12}(?:的|为)\s*$")
_BY = re.compile(r"(?:增加|减少|增长|下降|提高|降低|多|少)了?")
"""Before any other base, or right after it: 较第二季度的74件增加12件."""
_RISEN = re.compile(r"[^，,；;。\d]{0,4}(?:[到至为])(?:(?:19|20)\d\d年[底末]?的?)?\s*")
"""Between the values before and after a change: 由20天压缩至12天."""
_FROM = re.compile(r"[由从](?:(?:19|20)\d\d年[底末初]?的?)?[^，,；;。、\d]{0,4}$")
_NOT_OF_LAST_YEAR = re.compile(r"法定|承诺|原|最初|之初|年初|以前|此前|20\d\d年")
_OF_LAST_YEAR = re.compile("同比|上年|去年|上一年|同期")
_HALF = re.compile(
    r"(?:(?:增长|增加|上升|提高)|(?P<fall>下降|降低|减少|压减|压缩|缩减|精简|缩短))了?(?:将?近|接近|约|超过?|不到)?(?P<half>一半)"
)
_IN_WORDS = re.compile(
    r"(?P<doubled>(?<![一两二三四五几])翻番(?!工程|计划|行动|目标|任务|方案|攻坚))|(?P<times>成倍)(?:增长|增加|提高|提升|上升|扩大)"
)
"""The same for a doubling: 一年实现翻番."""
_ONCE = re.compile(r"(?:增长|增加|提高|扩大)了?(?P<once>一倍)(?!多|以上|有余|半)")
_OPENS_CLAUSE = re.compile(r"(?:^|[，,；;。：:])\s*(?:全年|今年|本年度?|年内|共|全[区县市旗])*$")
_SETS_RIGHT = re.compile(r"增|减|升|降|提高|缩短|压缩|扩大")
_LONGEST_HEAD = 400
_FARTHEST = 24
"""Characters between a value and the claim of its growth."""
_ADDED = r"(?:全年|年内|当年|[比较](?:[上去]年(?:同期|底|末)?|年初|20\d\d年[底末]?))"
_BY_HOW_MUCH = rf"(?:{_ADDED}*(?:净[增减]|新增|增加|减少|压减)|{_ADDED}+[多少新]?[增减])[加少]?了?"
_IS_ADDED = re.compile(rf"[，,、（(]\s*{_BY_HOW_MUCH}\s*$")
_AN_ADDITION = re.compile(rf"[，,、]\s*{_BY_HOW_MUCH}\d[\d.]*[万亿]?[^\W\d_]{{1,3}}(?=[，,、])")
"""64家，比上年净增9家，增长16.4%: what was added is the change itself, and the growth that of the total."""
_ANEW = re.compile(r"[，,、（(]\s*新增[加了]*\s*")
_LESS = re.compile("[减少]")
_COMPARES = re.compile(r"[^。；;]{0,24}[比与较][^。；;]{2,48}")
"""Between the values of a list and what 分别 says of them, the values of another year."""


class Claim(NamedTuple):
    """A stated growth, fall or multiple."""

    figure: Figure
    """Its place; its bound and decimals are as printed."""
    change: Decimal
    """In ``unit``, negative for a fall; multiples as per cent: 是上年的2倍 is 100."""
    unit: str
    """%, 个百分点, or the unit of a count."""
    slack: Decimal
    """In ``unit``: by how much the true change may be smaller than printed."""
    reach: Decimal
    """In ``unit``: by how much it may be larger."""
    levels: tuple[Figure, ...]
    """What may have grown: one figure, or those of a list; empty if unstated."""
    base: Figure | None
    """Last year's value if the sentence states it."""
    is_ratio: bool = False
    """Whether it is 是上年的2倍 rather than 增长2倍."""

    def off(self, change: Decimal) -> Decimal:
        """How far a change lies outside what the claim may mean; at most 0 if inside."""
        beyond = (change - self.change) * (1 if self.change >= 0 else -1)
        return beyond - self.reach if beyond > 0 else -beyond - self.slack


def claims(report: Report) -> Iterator[Claim]:
    """The claims of a report's review, in text order."""
    by_sentence = report.figures_by_sentence()
    others = values_of_other_years(report)
    for number, printed in by_sentence.items():
        if report.sentences[number].function is Function.PLAN:
            continue
        figures = sorted((*printed, *_halves(report, number)), key=lambda figure: figure.quantity.start)
        position = 0
        while position < len(figures):
            group = _group(report, figures, position)
            yield from _claims(report, figures, position, group, others)
            position += max(1, len(group))


def _halves(report: Report, number: int) -> Iterator[Figure]:
    """下降近一半, 实现翻番 and 成倍增长, which yield no figure."""
    sentence = report.sentences[number]
    for found in _IN_WORDS.finditer(report.text, sentence.start, sentence.end):
        span = found.span("doubled" if found["doubled"] else "times")
        text = report.text[slice(*span)]
        yield Figure(
            Quantity(*span, text, Decimal(100), None, "%", Bound.EXACT, FigureKind.CHANGE), "", number
        )
    for found in _ONCE.finditer(report.text, sentence.start, sentence.end):
        span = found.span("once")
        quantity = Quantity(*span, found["once"], Decimal(1), None, "倍", Bound.EXACT, FigureKind.CHANGE)
        yield Figure(quantity, "", number)
    for found in _HALF.finditer(report.text, sentence.start, sentence.end):
        value = Decimal(-50 if found["fall"] else 50)
        span = found.span("half")
        quantity = Quantity(*span, found["half"], value, None, "%", Bound.EXACT, FigureKind.CHANGE)
        yield Figure(quantity, "", number)


def _group(report: Report, figures: Sequence[Figure], position: int) -> list[Figure]:
    """The claims distributed by 分别 that begin at a position; one, or none if no claim stands there."""
    first = figures[position]
    if not _is_claim(report, first):
        return []
    group = [first]
    sentence = report.sentences[first.sentence]
    if "分别" not in report.text[max(sentence.start, first.quantity.start - 12) : first.quantity.start]:
        return group
    for figure in figures[position + 1 :]:
        between = report.text[group[-1].quantity.end : figure.quantity.start]
        alike = figure.quantity.unit == first.quantity.unit
        if not alike or not _JOINT.fullmatch(between):
            break
        group.append(figure)
    return group


def _is_claim(report: Report, figure: Figure) -> bool:
    kind = figure.quantity.kind
    return kind is FigureKind.CHANGE or _is_ratio(report, figure) or step(report, figure) != 0


def _is_ratio(report: Report, figure: Figure) -> bool:
    start = figure.quantity.start
    return figure.quantity.unit == "倍" and bool(_RATIO.search(report.text[max(0, start - 16) : start]))


def _claims(
    report: Report,
    figures: Sequence[Figure],
    position: int,
    group: list[Figure],
    others: Container[int],
) -> Iterator[Claim]:
    """The claims that begin at a position; ``others`` is where values of other years begin."""
    if not group:
        return
    before = figures[:position]
    if len(group) > 1:
        yield from _of_a_list(report, before, group, others)
        return
    (claim,) = group
    all_before, before = before, [f for f in before if not _is_added(report, f, before)]
    base = next((f for f in reversed(before) if f.quantity.start in others or _is_base(report, f)), None)
    if base is not None and len(report.text[base.quantity.end : claim.quantity.start]) > _FARTHEST:
        base = None
    base = base or _beginning(report, before, claim) or _compared_with(report, before, claim)
    candidates = [f for f in before if f is not base and f.quantity.start not in others]
    behind = figures[position + 1 : position + 2]
    found = _levels(report, candidates, claim, base) or _behind(report, claim, behind)
    if not found and base is not None and len(before) > 1 and before[-2] is base and _fits(before[-1], claim):
        # In 由2020年的58.2%提高到64.5%，五年提高6.3个百分点 the two values give subject and base.
        between = report.text[before[-1].quantity.end : claim.quantity.start]
        found = (before[-1],) if _ALL_THE_WAY.fullmatch(between) else ()
    base = base or (_less_what_was_added(report, found[0], all_before, claim) if len(found) == 1 else None)
    made = _made(report, claim, claim.quantity.value * (step(report, claim) or 1), found, base)
    yield made._replace(levels=_grown(made, candidates))


def _of_a_list(
    report: Report, before: Sequence[Figure], group: list[Figure], others: Container[int]
) -> Iterator[Claim]:
    """Claims distributed by 分别 over values, or over pairs of values: 126起、7人，与上年的141起、9人相比，分别下降…."""
    count = len(group)
    bases: Sequence[Figure | None] = [f for f in before if f.quantity.start in others]
    levels = _listed(report, [f for f in before if f.quantity.start not in others], count)
    if not levels:
        return
    between = report.text[levels[-1].quantity.end : group[0].quantity.start]
    if bases and (len(bases) != count or not _COMPARES.fullmatch(between)):
        return
    if not bases:
        if not _belongs(report, levels[-1], group[0]):
            return
        bases = [None] * count
    falls = group[0].quantity.value < 0
    for level, base, claim in zip(levels, bases, group, strict=True):
        value = abs(claim.quantity.value)
        yield _made(report, claim, -value if falls else value, (level,), base)


def _is_added(report: Report, figure: Figure, before: Sequence[Figure]) -> bool:
    """It is what was added to a total: 净增9家; 新增9家 is so only behind one."""
    start, unit = figure.quantity.start, figure.quantity.unit
    found = _IS_ADDED.search(report.text[max(0, start - _FARTHEST) : start])
    if found is None:
        return False
    return not _ANEW.fullmatch(found[0]) or any(
        f.quantity.unit == unit and f.quantity.start < start and f.quantity.value > figure.quantity.value
        for f in before
    )


def _less_what_was_added(
    report: Report, level: Figure, before: Sequence[Figure], claim: Figure
) -> Figure | None:
    """64家，比上年净增9家，增长16.4%: last year's 55家, of whole things only."""
    quantity = level.quantity
    added = next((f for f in before if f.quantity.start > level.quantity.start), None)
    if (
        added is None
        or claim.quantity.unit != "%"
        or quantity.kind is not FigureKind.COUNT
        or added.quantity.unit != quantity.unit
        or not (quantity.is_exact and added.quantity.is_exact)
        or re.search("[.万亿]", quantity.text + added.quantity.text)
        or not _is_added(report, added, before)
    ):
        return None
    value = quantity.value - abs(added.quantity.value) * (-1 if claim.quantity.value < 0 else 1)
    if value <= 0:
        return None
    was = replace(quantity, value=value, text=f"{value:f}{quantity.unit}")
    return replace(level, quantity=was)


def _grown(claim: Claim, candidates: Sequence[Figure]) -> tuple[Figure, ...]:
    """What has grown: behind a list of parts it may be their whole, where the base stands beside the claim."""
    if claim.base is None or not claim.levels or not claim.base.quantity.value:
        return claim.levels
    base = claim.base.quantity
    for level in (*claim.levels, *candidates):
        one = level.quantity
        change = one.value - base.value
        of_it = change / base.value * 100 if claim.unit == "%" else change
        if (one.kind, one.unit) == (base.kind, base.unit) and claim.off(of_it) <= 0:
            return (level,)
    return claim.levels


def _made(
    report: Report, figure: Figure, value: Decimal, levels: tuple[Figure, ...], base: Figure | None
) -> Claim:
    quantity, unit = figure.quantity, figure.quantity.unit
    worded = in_words(report, figure)
    if worded is not None:
        change = worded.change if value >= 0 else -worded.change
        return Claim(figure, change, "%", worded.slack, worded.reach, levels, base)
    step = last_decimal(quantity.text)
    if unit == "倍":
        is_ratio = _is_ratio(report, figure)
        times = value - 1 if is_ratio else value
        slack, reach = multiple(quantity, step)
        return Claim(figure, times * 100, "%", slack, reach, levels, base, is_ratio)
    # A printed change, rounded or truncated, is less than one unit of its last place from the true one.
    slack = step * Decimal("0.99") if unit in ("%", "个百分点") else Decimal(0)
    if quantity.bound is not Bound.EXACT:
        slack = max(step, abs(value) / 10)
    return Claim(figure, value, unit, slack, slack, levels, base)


def _is_base(report: Report, figure: Figure) -> bool:
    """上年的58件, 比2022年的58件: the value of an earlier year, stated in this report."""
    if figure.quantity.kind is FigureKind.CHANGE or report.year is None:
        return False
    start = figure.quantity.start
    before = report.text[max(0, start - 16) : start]
    said = re.search(_LAST_YEAR.format(year=report.year - 1), before) or _EARLIER_YEAR.search(before)
    return bool(said) and not _is_ratio(report, figure)


def _beginning(report: Report, before: Sequence[Figure], claim: Figure) -> Figure | None:
    """由20天压缩至12天: the value that the last one before a claim began from."""
    if len(before) <= 1:
        return None
    base, level = before[-2:]
    sentence = report.sentences[base.sentence]
    head = report.text[max(sentence.start, base.quantity.start - _FARTHEST) : base.quantity.start]
    between = report.text[base.quantity.end : level.quantity.start]
    if not _FROM.search(head) or not _RISEN.fullmatch(between):
        return None
    # 由法定的20天压缩至8天，同比压缩20% has another base.
    is_compared = _OF_LAST_YEAR.search(report.text[level.quantity.end : claim.quantity.start])
    return None if is_compared and _NOT_OF_LAST_YEAR.search(head) else base


def _compared_with(report: Report, before: Sequence[Figure], claim: Figure) -> Figure | None:
    """较第二季度的74件增加12件: the base the claim itself names."""
    if len(before) < 2:
        return None
    base = before[-1]
    sentence = report.sentences[base.sentence]
    head = report.text[max(sentence.start, base.quantity.start - _FARTHEST) : base.quantity.start]
    between = report.text[base.quantity.end : claim.quantity.start]
    return base if _AGAINST.search(head) and _BY.fullmatch(between) else None


def _fits(figure: Figure, claim: Figure) -> bool:
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


def _levels(
    report: Report, before: Sequence[Figure], claim: Figure, base: Figure | None = None
) -> tuple[Figure, ...]:
    """The last value before a claim, and those listed with it."""
    if not before or not _fits(before[-1], claim) or not _belongs(report, before[-1], claim, base):
        return ()
    found = [before[-1]]
    for figure in reversed(before[:-1]):
        between = report.text[figure.quantity.end : found[-1].quantity.start]
        if "、" not in between or not _BETWEEN_LEVELS.fullmatch(between) or not _fits(figure, claim):
            break
        found.append(figure)
    return tuple(found)


def _listed(report: Report, before: Sequence[Figure], count: int) -> tuple[Figure, ...]:
    """The last ``count`` values before claims distributed by 分别; empty if there are fewer."""
    levels = before[-count:]
    if len(levels) < count or any(f.quantity.kind is FigureKind.CHANGE for f in levels):
        return ()
    earlier = before[-count - 1 : -count]
    if earlier and re.fullmatch(r"[^，,；;。]{0,24}、[^，,；;。]{0,24}", report.text[earlier[0].quantity.end : levels[0].quantity.start]):  # fmt: skip
        return ()
    return tuple(levels)


def _belongs(report: Report, level: Figure, claim: Figure, base: Figure | None = None) -> bool:
    """Nothing between a value and a claim gives the claim another subject or base."""
    between = report.text[level.quantity.end : claim.quantity.start]
    added = _AN_ADDITION.search(between)
    if added and (claim.quantity.value < 0) is bool(_LESS.search(added[0])):
        between = between.replace(added[0], "")
    has_base = base is not None and level.quantity.end <= base.quantity.start < claim.quantity.start
    if base is not None and has_base:
        # In 而上年为1.1万人次， last year's value stands between, with a comma of its own.
        between = between.replace(base.quantity.text, "", 1)
        between = _OTHER_THAN.sub("较", _OLDER_YEAR.sub("比上年", between))
        between = _OWN_COMMA.sub("，", re.sub("的?[多少]了?$", "多", between), count=1)
    if report.year is not None:
        between = between.replace(f"{report.year - 1}年", "上年")
    # In 15.2亿元、增长5.1% the claim continues as it would after a comma.
    between = _GOES_ON.sub("，", _WITH_ITS_BASE.sub("比上年", between))
    breaks = len(re.findall(r"[，,]", between))
    if _BREAK.search(between) or breaks > 1 or "、" in between or len(between) > _FARTHEST:
        return False
    # 收到74件，其中行政处罚类占60%，增长37.6% gives the growth of something else.
    is_compared = (
        _COMPARED.search(between) or _SAYS_ITSELF.match(claim.quantity.text) or _is_ratio(report, claim)
    )
    if "其中" in between or not is_compared or (not has_base and _OTHER_BASE.search(between)):
        return False
    # In 合并事项19项，入企检查次数同比下降23.6% the claim has a subject of its own; in
    # 118件违法得到宽容，比上年增长26.9% the first clause continues after the value.
    said, comma, rest = between.partition("，")
    if comma and not _SETS_RIGHT.search(said) and _opens_clause(report, level):
        between = rest
    own = _SAYING_HOW.sub(" ", between)
    if _OWN_SUBJECT.search(own) and not _is_ratio(report, claim):
        return False
    return claim.quantity.unit == "个百分点" or not _REAL_TERMS.search(_head(report, claim))


def _opens_clause(report: Report, figure: Figure) -> bool:
    sentence, start = report.sentences[figure.sentence], figure.quantity.start
    return bool(_OPENS_CLAUSE.search(report.text[max(sentence.start, start - _FARTHEST) : start]))


def _head(report: Report, claim: Figure) -> str:
    """The sentence up to a claim, as far as it may say what has grown."""
    start = report.sentences[claim.sentence].start
    return report.text[max(start, claim.quantity.start - _LONGEST_HEAD) : claim.quantity.start]


def _behind(report: Report, claim: Figure, following: Sequence[Figure]) -> tuple[Figure, ...]:
    """The value after a claim: 同比增长37.6%，达到74件."""
    for level in following:
        between = report.text[claim.quantity.end : level.quantity.start]
        head = last_clause(_head(report, claim))
        is_compared = _COMPARED.search(head) and not _OTHER_BASE.search(head)
        is_level = is_compared and _LEVEL_BEHIND.fullmatch(between) and _fits(level, claim)
        if is_level and not _REAL_TERMS.search(_head(report, claim)):
            return (level,)
    return ()

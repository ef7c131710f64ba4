"""How alike two figures are: by what they count, the words around them and the change a clause states."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.align.similarity import grams_of
from compare.figures.ends import have_other_ends, lacks_an_end
from compare.figures.indicators import OWN, context_of
from compare.figures.parts import PART, own_name
from compare.figures.short_forms import is_among, leaves_words_out
from compare.figures.stages import Growth, Stage, grown, stage, starts, values_of_other_years
from compare.model import AMOUNTS, Figure, FigureKind, Quantity, Report, Span
from compare.wording import HAN

_LEAP = Decimal("3.5")
"""Factor within which values of one indicator stay if its name has changed too."""
_OF_A_LEAP = 0.7
"""Least likeness of two figures that differ by more: a slip in a unit leaves last year's name."""
_ONE_END = 0.75
"""Likeness of two names if one is the end of the other: 基本建成 and 保障性住房基本建成."""
_SHORTEST_END = 2
_TURNED = 0.95
"""Likeness of two names if one ends with the words of the other in another order: 改造农村危房 and 农村危房改造."""
_SHORTEST_TURNED = 5
_NEGATES = re.compile("[未不没免拒撤]|[终停]止")
"""In front of such words it is their opposite: 未化解信访积案."""
_RATE = re.compile("(?:天数)?的?(?:比率|比例|占比|比重|率)$")
_SHORTENED = 0.85
"""Likeness of two names if one is a short form of the other, or one of several that it joins."""
_SURE = 0.4
_SURE_BY_SENTENCES = 0.5
"""Least similarity of their sentences that makes a pair with unlike names sure."""
_SURE_BY_NOUN = 0.3
"""The same if both count the same things: 惠及渔民860户 and 渔民受益970户."""
_NOUN = 2
"""Letters at the end of a name."""
_ANY_NOUN = ("事项", "清单", "项目", "任务", "问题", "活动", "案件", "工作")
"""Nouns that end the name of anything: 权责清单事项 and 涉企检查事项 are two lists of other things."""
_TAKEN_UP = 0.3
"""Added if this year's clause starts from last year's value: 由72项调整为65项."""
_ADDITIONS = ("新增", "新建", "净增", "增设", "新设")
_BUILT = re.compile("^(?:累计|全部|共)?(?:新?建成?|新增|增设|新设|设立|净增)")
_ALL, _OBJECT = re.compile(f"(?<!增)达到?{OWN}|共有{OWN}"), re.compile(f"[对给向]{OWN}")
"""A total, and those to whom something was done: 规模以上工业企业达到252家,
对146家规模以上工业企业开展合规辅导."""


_OF_SEVERAL_YEARS = re.compile(
    rf"(?:近|最近|过去|这|前)(?:#|[两二三四五六七八九十几])年(?!级|以前|之前)[^#，,{OWN}]*(?:#[^#，,、{OWN}]*、[^#，,{OWN}]*)*{OWN}"
)
"""近三年关停砖瓦产能90万吨 is not the value of one year."""
_IS_ADDED = re.compile(f"(?:[新净]增|增[配设补聘派]|新[聘招配派]){OWN}")
"""The act behind its object: 审核员增配12名."""
_ADDED_UP = re.compile(f"(?:累计|以来)[^#，,]*{OWN}")
_OF_THE_YEAR = re.compile(f"(?:全年|[本当今]年|年内)(?!以来)[^#，,]*{OWN}")

_CASE = re.compile(
    r"\W*(?:典型|以案释法)?案例(?:[一二三四五六七八九十\d]{1,2})?[：:、】\s]\s*(?P<title>[^。！!？?]{1,60})"
)
"""Opens a paragraph on one case: 典型案例：盐仓街道水产批发市场计量失准问题整治。"""
_LIMIT = re.compile(r"\d[\d.]*[十百千万亿]*[元人亩户吨个家件名](?=以[上下内]的|的)")
"""Different limits count different things: 年收入超20万元的村, 年收入超30万元的村."""
_ONE_CASE = 0.6
"""Least likeness of the titles of one case reported twice."""


_SORTS = (
    ("城镇|城市|城区|镇区", "农村|乡村"),
    ("高速公路", "农村公路"),
    ("第一产业", "第二产业", "第三产业"),
    ("中央", "地方"),
    ("公办", "民办"),
    ("线上", "线下"),
    ("国有", "民营|私营"),
    ("男", "女"),
)
"""Mutually exclusive sorts."""
_KIND = re.compile(f"{HAN}{{2}}性(?!别|能|质)")
"""Like 一般性 in 一般性转移支付."""
_COULD_BE = re.compile("能力|产能|容量|应[考到]")


def of_other_sorts(old: str, new: str) -> bool:
    """Whether two names say that they are of different things.

    城镇 and 农村居民收入, 一般性 and 均衡性转移支付, 粮食产量 and capacity, those who sat an exam and 应考.
    """
    bare = _bare(old)
    if old != new and len(old) > len(bare) < len(new) and bare == _bare(new):
        return True
    if _could_be(old) is not _could_be(new):
        return True
    before, after = _sorts(old), _sorts(new)
    return before != after and any(
        one and other and one != other for one, other in zip(before, after, strict=True)
    )


def of_other_rates(old: str, new: str) -> bool:
    """Whether two names of rates have nothing else in common: 直接纠错率 and 调解和解率, but not 出庭率 and 出庭应诉率."""
    rated = [_RATE.sub("", name) for name in (old, new) if _RATE.search(name)]
    return len(rated) == 2 and min(map(len, rated)) > 1 and set(rated[0]).isdisjoint(rated[1])


def leaves_sort_out(whole: str, name: str) -> bool:
    """Whether ``name`` is of one sort where ``whole`` does not say which."""
    return any(
        sort and not any(re.search(s, whole) for s in sorts)
        for sort, sorts in zip(_sorts(name), _SORTS, strict=True)
    )


@lru_cache(maxsize=1 << 12)
def _bare(name: str) -> str:
    return _KIND.sub("", name)


@lru_cache(maxsize=1 << 12)
def _could_be(name: str) -> bool:
    return bool(_COULD_BE.search(name))


@lru_cache(maxsize=1 << 12)
def _sorts(name: str) -> tuple[str, ...]:
    """For each group of exclusive sorts, the one the name mentions; empty if it mentions none or several."""
    told = ([sort for sort in sorts if re.search(sort, name)] for sorts in _SORTS)
    return tuple(found[0] if len(found) == 1 else "" for found in told)


_CONTRARY = ((Stage.STEP, Stage.END), (Stage.END, Stage.STEP))


class Told(NamedTuple):
    """What a figure's name and clause tell of it, apart from any other figure."""

    context: str
    """See :meth:`Contexts.of`."""
    stage: Stage
    name: str
    """With one word for all that mean rate."""
    own: str
    """Without the name of its whole."""
    limits: Sequence[str]
    is_all: bool
    is_object: bool
    adds: bool
    is_base: bool


def _context(report: Report, figure: Figure) -> str:
    return report.once_for(_context_of, figure.quantity.start, figure)


def _context_of(report: Report, figure: Figure) -> str:
    return context_of(
        report.wording(figure.sentence), figure.quantity, report.sentences[figure.sentence].start
    )


def _told(report: Report, figure: Figure) -> Told:
    context = _context(report, figure)
    return Told(
        context,
        stage(context),
        _as_rate(figure),
        own_name(figure.indicator),
        tuple(_LIMIT.findall(figure.indicator)),
        bool(_ALL.search(context)),
        bool(_OBJECT.search(context)),
        adds(figure, context),
        _is_base(report, figure),
    )


def _is_base(report: Report, figure: Figure) -> bool:
    start = figure.quantity.start
    return start in report.once(_taken_up) or start in values_of_other_years(report)


def _starts(report: Report) -> Mapping[int, Figure]:
    return MappingProxyType(starts(report, partial(_context, report)))


def _taken_up(report: Report) -> frozenset[int]:
    return frozenset(start.quantity.start for start in report.once(_starts).values())


def _growths(report: Report) -> Mapping[int, Growth]:
    def is_new(figure: Figure) -> bool:
        """It may count what was added: 新培养22名 as well as 新增22名."""
        return adds(figure, _context(report, figure)) or own_name(figure.indicator).startswith("新")

    found: dict[int, Growth] = {}
    for figures in report.figures_by_sentence().values():
        found |= grown(report, figures, is_new)
    return MappingProxyType(found)


class Contexts:
    """The surroundings of a report's figures."""

    def __init__(self, report: Report, *, of_a_term: bool) -> None:
        self._report = report
        self._of_a_term = of_a_term
        self._told: dict[int, Told] = {}
        self._spans: dict[int, Span] = {}
        self._cases: dict[int, str] = {}

    def of(self, figure: Figure) -> str:
        """The clause around a figure, see :func:`context_of`."""
        return _context(self._report, figure)

    def told(self, figure: Figure) -> Told:
        """What is to be held against other figures, worked out once: each is held against a hundred."""
        key = figure.quantity.start
        if key not in self._told:
            self._told[key] = self._report.once_for(_told, key, figure)
        return self._told[key]

    def span_of(self, figure: Figure) -> Span:
        """The period its sentence is about, or several years if its own clause says so."""
        key = figure.quantity.start
        if key not in self._spans:
            self._spans[key] = self._span_of(figure)
        return self._spans[key]

    def _span_of(self, figure: Figure) -> Span:
        span = self._report.sentences[figure.sentence].span
        if span is Span.YEAR and _OF_SEVERAL_YEARS.search(self.of(figure)):
            return Span.YEARS
        return Span.YEAR if self._of_a_term and span is Span.YEARS else span

    def case_of(self, figure: Figure) -> str:
        """The title of the case its paragraph is about; empty if there is none."""
        place = self._report.sentences[figure.sentence].paragraph
        if place not in self._cases:
            paragraph = self._report.paragraphs[place]
            found = _CASE.match(self._report.text, paragraph.start, paragraph.end)
            self._cases[place] = found["title"] if found else ""
        return self._cases[place]

    def start_of(self, figure: Figure) -> Figure | None:
        """The value that the clause starts from: 72项 for 65项 in 由72项调整为65项."""
        return self._report.once(_starts).get(figure.quantity.start)

    def is_taken_up(self, figure: Figure) -> bool:
        """Whether the figure is such a starting value, given only for comparison."""
        return figure.quantity.start in self._report.once(_taken_up)

    def is_base(self, figure: Figure) -> bool:
        """Whether it is not a value of the report's own year: the clause gives it as the start or base of another.

        由620处增至980处, or 318万人次，比2019年的286万人次多一成.
        """
        return _is_base(self._report, figure)

    def growth_of(self, figure: Figure) -> Growth | None:
        """The addition and the total that a figure is one of: 新建检测点8处，总数达到46处."""
        return self._report.once(_growths).get(figure.quantity.start)


def likeness(old: Figure, new: Figure, contexts: tuple[Contexts, Contexts]) -> float:
    """How alike two figures are, up to 1."""
    one, other = contexts[0].told(old), contexts[1].told(new)
    stages = one.stage, other.stage
    if stages in _CONTRARY:
        return 0.0
    if of_other_sorts(old.indicator, new.indicator) or have_other_ends(old.indicator, new.indicator):
        return 0.0
    if new.quantity.kind is FigureKind.RATE and of_other_rates(old.indicator, new.indicator):
        return 0.0
    if one.limits and other.limits and one.limits != other.limits:
        return 0.0
    if (one.is_all and other.is_object) or (other.is_all and one.is_object):
        return 0.0
    if one.adds is not other.adds and (Stage.START in stages or Stage.END in stages):
        return 0.0
    growth = contexts[1].growth_of(new)
    if growth and growth.before == old.quantity.value and not one.adds:
        # Last year's total is this year's less what was added: 38处, then 新建8处，总数达到46处.
        return _of_totals(old, new) if new is growth.total else 0.0
    name = _likeness_of_names(one.name, other.name)
    if _is_the_end_of(one.own, other.own):
        name = max(name, _ONE_END)
    elif _is_turned(one.own, other.own):
        name = max(name, _TURNED)
    elif _is_short_for(one.own, other.own) or _is_short_for(other.own, one.own):
        name = max(name, _SHORTENED)
    context = Indel.normalized_similarity(one.context, other.context)
    same_unit = 0.06 if old.quantity.unit == new.quantity.unit else 0.0
    # In 由52.2%提高到57.5% this year's single value is paired with the end of last year's change.
    is_start = one.stage is not other.stage and Stage.START in stages
    is_start |= one.is_base is not other.is_base
    like = 0.94 * max(name, (name + context) / 2, 0.92 * context) + same_unit - 0.3 * is_start
    start = contexts[1].start_of(new)
    if start and _values(start.quantity) == _values(old.quantity):
        return min(1.0, like + _TAKEN_UP)
    if not _is_leap(old.quantity, new.quantity):
        return like
    is_of_two_counts = _is_total_of(old, one.context, new, other.context) or _is_total_of(
        new, other.context, old, one.context
    )
    return like if like >= _OF_A_LEAP and not is_of_two_counts else 0.0


def _of_totals(old: Figure, new: Figure) -> float:
    """How alike last year's total and this year's are, given that they differ by what was added."""
    names = (_BUILT.sub("", own_name(old.indicator)), _BUILT.sub("", new.indicator.split(PART)[0]))
    return (1 + Indel.normalized_similarity(*names)) / 2


def is_sure(old: Figure, new: Figure, similarity: float) -> bool:
    """Whether two paired figures surely belong to one indicator, by their names or the words of their sentences.

    ``similarity`` is that of the link of their sentences.  On 18 marked reports, two in seven of the pairs
    below these thresholds were wrong (消费券1200万元 and 以旧换新补贴3100万元), and one in fifty of the
    others.
    """
    if lacks_an_end(old.indicator, new.indicator):
        return False
    one, other = grams_of(old.indicator), grams_of(new.indicator)
    if 2 * len(one & other) >= _SURE * (len(one) + len(other)):
        return True
    least = _SURE if one & other else _SURE_BY_SENTENCES
    return similarity >= (_SURE_BY_NOUN if _are_of_one_noun(old, new) else least)


def _are_of_one_noun(old: Figure, new: Figure) -> bool:
    """Whether the units agree and the end of one name stands in the other; for rates the unit says nothing."""
    names = old.indicator, new.indicator
    if old.quantity.unit != new.quantity.unit or old.quantity.kind not in AMOUNTS:
        return False
    # 新增茶园1.5万亩 is not 改造茶园8000亩.
    if len({name.startswith(_ADDITIONS) for name in names}) > 1:
        return False
    return any(
        len(one) >= _NOUN and one[-_NOUN:] in other and not one.endswith(_ANY_NOUN)
        for one, other in (names, names[::-1])
    )


def _is_short_for(name: str, other: str) -> bool:
    return leaves_words_out(name, other) or is_among(name, other)


def _likeness_of_names(old: str, new: str) -> float:
    """Likeness of two parts, by their wholes and by themselves; by themselves if one names no whole.

    Two parts of one whole are no more alike than their own names.
    """
    like = Indel.normalized_similarity(old, new)
    if PART not in old and PART not in new:
        return like
    parts = Indel.normalized_similarity(own_name(old), own_name(new))
    return (like + 2 * parts) / 3 if PART in old and PART in new else max(like, parts)


def _as_rate(figure: Figure) -> str:
    """The name of a figure; for rates, with one word for all that mean rate: 优良天数比例 becomes 优良率."""
    is_rate = figure.quantity.kind is FigureKind.RATE
    return _RATE.sub("率", figure.indicator) if is_rate else figure.indicator


def is_of_one_case(old: str, new: str) -> bool:
    """Whether both have the title of one case, or neither has one: 投诉量 of a market is not that of a street."""
    if not old or not new:
        return old == new
    return Indel.normalized_similarity(old, new) >= _ONE_CASE


def adds(figure: Figure, context: str) -> bool:
    """Whether it counts additions, not the stock: 新增高铁运营里程2000公里 is not 高铁运营里程增加到4万公里."""
    is_named_so = own_name(figure.indicator).startswith(_ADDITIONS) or _IS_ADDED.search(context) is not None
    return is_named_so and stage(context) is not Stage.END


def _is_total_of(total: Figure, total_context: str, year: Figure, year_context: str) -> bool:
    """Whether one is cumulative over the years and the other of this year: 累计培养5520名 and 全年新培养410名.

    累计 alone may also cover one year, so it only explains why two values are far apart.
    """
    if not _ADDED_UP.search(total_context) or _OF_THE_YEAR.search(total_context):
        return False
    is_new = year.indicator.startswith("新") and not total.indicator.startswith("新")
    return is_new or bool(_OF_THE_YEAR.search(year_context))


def _values(quantity: Quantity) -> tuple[Decimal, str]:
    return quantity.value, quantity.unit


def _is_the_end_of(old: str, new: str) -> bool:
    shorter, longer = (old, new) if len(old) <= len(new) else (new, old)
    return len(shorter) >= _SHORTEST_END and longer.endswith(shorter)


def _is_turned(old: str, new: str) -> bool:
    """Whether the act precedes its object in one name and follows it in the other: 下访化解信访积案, 信访积案已化解."""
    shorter, longer = sorted((old.replace("已", ""), new.replace("已", "")), key=len)
    rest, end = longer[: -len(shorter)], longer[-len(shorter) :]
    return len(shorter) >= _SHORTEST_TURNED and shorter in end + end and not _NEGATES.search(rest)


def _is_leap(old: Quantity, new: Quantity) -> bool:
    one, other = abs(old.value), abs(new.value)
    smaller, larger = (one, other) if one <= other else (other, one)
    return 0 < smaller * _LEAP < larger

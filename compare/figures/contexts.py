"""What the words around a figure tell of it: its clause, its period, the value it starts from, the case it belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.figures.indicators import OWN, context_of
from compare.figures.parts import own_name
from compare.figures.sorts import as_rate
from compare.figures.stages import Growth, Stage, grown, stage, starts, values_of_other_years
from compare.model import Figure, Report, Span

ADDITIONS = ("新增", "新建", "净增", "增设", "新设")
"""What the name of an addition begins with."""
_IS_ADDED = re.compile(f"(?:[新净]增|增[配设补聘派]|新[聘招配派]){OWN}")
"""The act behind its object: 审核员增配12名."""
_ALL, _OBJECT = re.compile(f"(?<!增)达到?{OWN}|共有{OWN}"), re.compile(f"[对给向]{OWN}")
"""A total, and those to whom something was done: 规模以上工业企业达到252家,
对146家规模以上工业企业开展合规辅导."""
_OF_SEVERAL_YEARS = re.compile(
    rf"(?:近|最近|过去|这|前)(?:#|[两二三四五六七八九十几])年(?!级|以前|之前)[^#，,{OWN}]*(?:#[^#，,、{OWN}]*、[^#，,{OWN}]*)*{OWN}"
)
"""近三年关停砖瓦产能90万吨 is not the value of one year."""
_CASE = re.compile(
    r"\W*(?:典型|以案释法)?案例(?:[一二三四五六七八九十\d]{1,2})?[：:、】\s]\s*(?P<title>[^。！!？?]{1,60})"
)
"""Opens a paragraph on one case: 典型案例：盐仓街道水产批发市场计量失准问题整治。"""
_LIMIT = re.compile(r"\d[\d.]*[十百千万亿]*[元人亩户吨个家件名](?=以[上下内]的|的)")
"""Different limits count different things: 年收入超20万元的村, 年收入超30万元的村."""
_ONE_CASE = 0.6
"""Least likeness of the titles of one case reported twice."""


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


class Contexts:
    """The surroundings of a report's figures."""

    def __init__(self, report: Report, *, of_a_term: bool) -> None:
        self._report = report
        self._of_a_term = of_a_term
        # A figure is asked of a dozen times, so what is kept with the report is looked up here.
        self._told: dict[int, Told] = {}
        self._spans: dict[int, Span] = {}
        self._cases: dict[int, str] = {}
        self._matters: dict[int, tuple[Span, str]] = {}
        self._bases = report.once(_bases)
        self._starts = report.once(_starts)
        self._growths = report.once(_growths)

    def of(self, figure: Figure) -> str:
        """The clause around a figure, see :func:`context_of`."""
        return _context(self._report, figure)

    def told(self, figure: Figure) -> Told:
        """What is to be held against other figures, worked out once: each is held against a hundred."""
        key = figure.quantity.start
        if key not in self._told:
            self._told[key] = self._report.once_for(_told, key, figure)
        return self._told[key]

    def matter_of(self, figure: Figure) -> tuple[Span, str]:
        """See :meth:`span_of` and :meth:`case_of`."""
        key = figure.quantity.start
        if key not in self._matters:
            self._matters[key] = self.span_of(figure), self.case_of(figure)
        return self._matters[key]

    def span_of(self, figure: Figure) -> Span:
        """The period its sentence is about, or several years if its own clause says so."""
        key = figure.quantity.start
        if key not in self._spans:
            self._spans[key] = self._span_of(figure)
        return self._spans[key]

    def _span_of(self, figure: Figure) -> Span:
        span = self._report.sentences[figure.sentence].span
        if span is Span.YEAR and self._report.once_for(_is_of_several_years, figure.quantity.start, figure):
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
        return self._starts.get(figure.quantity.start)

    def is_taken_up(self, figure: Figure) -> bool:
        """Whether the figure is such a starting value, given only for comparison."""
        return figure.quantity.start in self._report.once(_taken_up)

    def is_base(self, figure: Figure) -> bool:
        """Whether it is not a value of the report's own year: the clause gives it as the start or base of another.

        由620处增至980处, or 318万人次，比2019年的286万人次多一成.
        """
        return figure.quantity.start in self._bases

    def growth_of(self, figure: Figure) -> Growth | None:
        """The addition and the total that a figure is one of: 新建检测点8处，总数达到46处."""
        return self._growths.get(figure.quantity.start)


def adds(figure: Figure, context: str) -> bool:
    """Whether it counts additions, not the stock: 新增高铁运营里程2000公里 is not 高铁运营里程增加到4万公里."""
    is_named_so = own_name(figure.indicator).startswith(ADDITIONS) or _IS_ADDED.search(context) is not None
    return is_named_so and stage(context) is not Stage.END


def is_of_one_case(old: str, new: str) -> bool:
    """Whether both have the title of one case, or neither has one: 投诉量 of a market is not that of a street."""
    if not old or not new:
        return old == new
    return Indel.normalized_similarity(old, new) >= _ONE_CASE


def _context(report: Report, figure: Figure) -> str:
    return report.once_for(_context_of, figure.quantity.start, figure)


def _context_of(report: Report, figure: Figure) -> str:
    return context_of(
        report.wording(figure.sentence), figure.quantity, report.sentences[figure.sentence].start
    )


def _is_of_several_years(report: Report, figure: Figure) -> bool:
    return _OF_SEVERAL_YEARS.search(_context(report, figure)) is not None


def _told(report: Report, figure: Figure) -> Told:
    context = _context(report, figure)
    return Told(
        context,
        stage(context),
        as_rate(figure),
        own_name(figure.indicator),
        tuple(_LIMIT.findall(figure.indicator)),
        bool(_ALL.search(context)),
        bool(_OBJECT.search(context)),
        adds(figure, context),
        _is_base(report, figure),
    )


def _is_base(report: Report, figure: Figure) -> bool:
    return figure.quantity.start in report.once(_bases)


def _bases(report: Report) -> frozenset[int]:
    return report.once(_taken_up) | values_of_other_years(report)


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

"""Reports of one year by several issuers, side by side.

Every position in a tuple of districts, cells or values counts districts in the order of
:attr:`Districts.districts`: by the pinyin of their names, without ranking.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from compare.model.figure import Figure
from compare.model.output import bytes_of, text_of
from compare.model.report import Report


class Theme(StrEnum):
    """What a passage of the review is about: the nine themes under which wordings of districts are compared.

    The themes are those of 《市县法治政府建设示范指标体系》.
    """

    FUNCTIONS = "functions"
    """政府职能：营商环境、放管服、政务服务。"""
    RULES = "rules"
    """依法行政制度：规范性文件。"""
    DECISIONS = "decisions"
    """重大行政决策：程序、法律顾问、合同。"""
    ENFORCEMENT = "enforcement"
    """行政执法。"""
    OVERSIGHT = "oversight"
    """权力监督：政务公开、人大政协、审计。"""
    DISPUTES = "disputes"
    """矛盾化解：复议、应诉、调解。"""
    EMERGENCIES = "emergencies"
    """突发事件。"""
    CAPACITY = "capacity"
    """法治能力：学法、述法、普法、公共法律服务。"""
    LEADERSHIP = "leadership"
    """组织领导：第一责任人、督察、考核。"""


@dataclass(frozen=True, slots=True)
class District:
    """One issuer with its report."""

    name: str
    """The place if the issuer's name contains one, else the issuer: 望川县 for 望川县人民政府."""
    report: Report
    sections: Mapping[str, Theme | None]
    """Section of the review → its theme; None if it has none."""
    sentences: tuple[Theme | None, ...]
    """Theme of every sentence of the report; None outside the review and for sentences without a theme."""
    denominators: Mapping[str, Decimal]
    """Column of the table given with ``--per`` → its value; empty without one."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one district's report."""

    district: int
    sentences: tuple[int, ...]
    """In text order, adjacent."""
    start: int
    end: int
    """Span in the report's text."""


@dataclass(frozen=True, slots=True)
class ThemeCell:
    """What one district writes on one theme."""

    share: float
    """0 to 1, of the characters of its review without headings."""
    characters: int
    sections: tuple[str, ...]
    """Sections with this theme, in text order."""
    sentences: tuple[int, ...]
    """Without headings, in text order."""


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One theme in every district."""

    theme: Theme | None
    """None for sentences of the review without a theme."""
    cells: tuple[ThemeCell, ...]
    """One per district."""
    groups: tuple[tuple[Passage, ...], ...]
    """Sentences of two or more districts about the same thing; at most one per district in a group."""


class Caveat(StrEnum):
    """Why a value is not counted like the others in its row (口径)."""

    VARIANT = "variant"
    """Another word for what is counted: 受理 where others have 收到."""
    UNIT = "unit"
    """Another unit: 项 where others have 件."""
    SCOPE = "scope"
    """Another scope: 本局 where others have 全区."""
    SPAN = "span"
    """Another period: 累计 where others have the year."""
    BOUND = "bound"
    """Not an exact number: 余, 近, 约."""


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """A value one district gives to an indicator."""

    district: int
    figure: Figure
    variant: str
    """Which of the indicator's wordings it uses, as in the text: 收到, 受理; empty if there is only one."""
    scope: str
    """全区, 区级, 本局 …, as written; empty if unstated."""
    span: str
    """累计, 全年 …, as written; empty if unstated."""
    caveats: tuple[Caveat, ...]


@dataclass(frozen=True, slots=True)
class PerHead:
    """An indicator divided by one column of the denominators."""

    denominator: str
    """Name of the column: population."""
    scale: int
    """Values are per this many of the denominator: 10000 inhabitants, 1 town."""
    values: tuple[tuple[int, Decimal], ...]
    """District and value, greatest first; only values with the same wording, unit and scope, as others are
    not comparable."""


@dataclass(frozen=True, slots=True)
class ComparableIndicator:
    """An indicator with values from several districts."""

    key: str
    """Key of an indicator in the domain's own list; empty for one found in the reports at hand."""
    name: str
    """English message id for an indicator of the list, else the name in the reports."""
    values: tuple[IndicatorValue, ...]
    """By district; the first of a district is its main value."""
    per: tuple[PerHead, ...]


class Honour(StrEnum):
    """Distinctions of a measure, by which districts are judged."""

    PROMOTED = "promoted"
    """推广, 转发, 交流发言, 典型案例。"""
    FIRST = "first"
    """首个, 首创, 率先。"""
    PILOT = "pilot"
    """试点, 示范。"""
    AWARDED = "awarded"
    """获评, 荣获, 入选, 表扬。"""


@dataclass(frozen=True, slots=True)
class PeerMeasure:
    """One thing that some districts did or set up, with who did it and whose report lacks it."""

    theme: Theme | None
    passages: tuple[Passage, ...]
    """The clause or clauses that report it, one per district, those with honours first."""
    lacking: tuple[int, ...]
    """Districts whose report has nothing like it.  For a district neither here nor among the passages the case
    is undecided."""
    honours: tuple[Honour, ...]
    weight: float
    """How much it deserves a leader's attention: honours, named documents and acts before slogans; 0 to 1."""


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage that stands in the reports of a few districts, names of places aside."""

    passages: tuple[Passage, ...]
    """One per district, the earliest report first if the dates are known."""
    characters: int
    """Letters of it outside the common phrases of the set."""
    similarity: float
    """Of the first two wordings, names of places and numbers aside; 0 to 1."""
    same_figures: bool
    """Whether the numbers are the same too."""
    left_names: tuple[tuple[int, str], ...]
    """Names of other districts of the set found in the passage: the district it stands in, and the name."""

    @property
    def is_telling(self) -> bool:
        """Whether numbers are the same or another district's name was left in: more than a similar turn of phrase."""
        return self.same_figures or bool(self.left_names)


@dataclass(frozen=True, slots=True)
class Districts:
    """Reports of one year by several issuers, side by side: the one object the outputs read."""

    year: int
    districts: tuple[District, ...]
    """In the order of their names' pinyin, whatever the order of the arguments."""
    themes: tuple[ThemeRow, ...]
    """The nine themes in their order, then sentences without a theme."""
    indicators: tuple[ComparableIndicator, ...]
    """Those of the domain's list in its order, then others found in most of the reports."""
    measures: tuple[PeerMeasure, ...]
    """The weightiest first."""
    shared: tuple[SharedPassage, ...]
    """Those with equal numbers or a leftover name first, then the longest first."""
    is_abridged: bool = False
    """Too many districts to compare every sentence with every other: no measures, no groups of sentences, and
    only the indicators of the list."""

    def text(self, passage: Passage) -> str:
        """A passage as written."""
        return self.districts[passage.district].report.text[passage.start : passage.end]

    def to_html(self, lang: str = "zh") -> str:
        """The set as one self-contained page."""
        return text_of(self, "districts.html", lang)

    def to_json(self, lang: str = "zh") -> str:
        """The set in JSON contract version 1 (``compare/schema/districts-1.json``)."""
        return text_of(self, "districts.json", lang)

    def to_csv(self, lang: str = "zh") -> str:
        """The values of the indicators as one long table."""
        return text_of(self, "districts.csv", lang)

    def to_xlsx(self, lang: str = "zh") -> bytes:
        """The set as a spreadsheet; requires the extra ``xlsx``."""
        return bytes_of(self, "districts.xlsx", lang)

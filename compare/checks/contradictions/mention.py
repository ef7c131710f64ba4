"""A figure where a report gives it, with the words around it, of whom and of which time it is.

Those who hold the figures of a report against one another begin with these: what is of a part, of the plan or of several
years is not comparable with what is of the whole and of the year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compare.figures.clause import clauses_before, text_before
from compare.model import Bound, Figure, FigureKind, Function, Quantity, Report, Sentence, Span

WHOLE_NEAR = re.compile(r"(?:全(?P<all>[区县市旗镇乡省局]|街道)|[我本该](?P<our>[区县市旗局]))")
WHOLE = re.compile(rf"{WHOLE_NEAR.pattern}(?:共有?|现有|的|各类|各级|范围内)?$")
PART = re.compile(
    r"增加(?!到|至|为)|其中|首批|部分|上半年|下半年|季度|去年|上年|截[至止]|同比|抽查|抽取|平均|每|分别|余|首次|[一二三四]季度|\d+月"
)
"""In the clause of a figure: it is of a part of the year or of what there is."""
_FARTHEST = 120


class Mention(NamedTuple):
    """A figure where a report gives it."""

    figure: Figure
    sentence: Sentence
    before: str
    """What stands in front of it in its sentence, at most 120 characters of it."""
    behind: str
    """The same behind it."""
    clauses: Sequence[str]
    """The clauses in front of it without white space, its own last."""
    items: Sequence[str]
    """The same, divided at 、 too."""

    @property
    def quantity(self) -> Quantity:
        """What is printed."""
        return self.figure.quantity

    @property
    def clause(self) -> str:
        """The words in front of it, back to the last mark between two clauses."""
        return self.clauses[-1]

    @property
    def item(self) -> str:
        """The words in front of it, back to the last mark, 、 between two items among them."""
        return self.items[-1]

    @property
    def is_planned(self) -> bool:
        """It stands in the plan."""
        return self.sentence.function is Function.PLAN

    @property
    def is_reviewed(self) -> bool:
        """It stands in the review, whatever time that is of."""
        return self.sentence.function is Function.REVIEW

    @property
    def is_of_the_year(self) -> bool:
        """It stands in the review of the year."""
        return self.is_reviewed and self.sentence.span is Span.YEAR

    @property
    def is_of_the_whole(self) -> bool:
        """全区 or our own stands right in front of it."""
        return bool(WHOLE.search(self.before[-8:].rstrip()))

    @property
    def is_of_a_part(self) -> bool:
        """The words in front of it say that it is of a part of the year or of what there is."""
        return bool(PART.search(self.item))

    def is_count(self, *units: str) -> bool:
        """It is one number of what can be counted, in one of the units if any are given."""
        quantity = self.quantity
        is_one = quantity.kind is FigureKind.COUNT and quantity.bound is Bound.EXACT
        return is_one and (not units or quantity.unit in units)


def mentions(report: Report) -> Sequence[Mention]:
    """The figures of a report where it gives them, in text order."""
    return report.once(_mentions)


def _mentions(report: Report) -> tuple[Mention, ...]:
    return tuple(mention_of(report, figure) for figure in report.figures)


def mention_of(report: Report, figure: Figure) -> Mention:
    """A figure where a report gives it."""
    sentence, end = report.sentences[figure.sentence], figure.quantity.end
    return Mention(
        figure,
        sentence,
        text_before(report, figure, _FARTHEST),
        report.text[end : min(sentence.end, end + _FARTHEST)],
        clauses_before(report, figure),
        clauses_before(report, figure, "、"),
    )


def are_of_a_year(report: Report, one: Figure, other: Figure) -> bool:
    """What five years brought is no contradiction to what one did."""
    return len({report.sentences[figure.sentence].span is Span.YEAR for figure in (one, other)}) == 1

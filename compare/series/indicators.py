"""Indicators through the years, and where the way of counting changed.

A line may join two values only where the same thing was counted in the same unit over the same time;
see :mod:`compare.series.counting`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from rapidfuzz.distance import Indel, LCSseq

from compare.figures.following import LONGEST_NAME
from compare.figures.growth_names import named_as_change
from compare.figures.indicators import OWN, context_of
from compare.figures.pairs import pair_figures
from compare.figures.units import differ_in_style
from compare.model import Comparison, Figure, FigureChange, FigureKind, Report, Span
from compare.model.series import Break, IndicatorLine, IndicatorPoint
from compare.series.chains import Chains, in_newest_order, year_of
from compare.series.counting import is_of_several_years, is_where_it_was, scope_changed

SURE = 0.8
"""Least likeness of two wordings joined across a report without a value."""

SKIPPED = 0.15
"""Likeness deducted for each report skipped: a neighbour's rewording is likelier than a gap, and a gap
likelier than another indicator."""

JOINED = 0.7
"""Least likeness of two wordings that a line may join, if one only adds words to the other."""

REPLACED = 0.8
"""Least likeness for a line if a word is replaced by another: 消费…贡献率 is not 全球…贡献率."""

SAME_ROW = 0.45
"""Least likeness of two wordings worth showing in one row, if one only adds words."""

SAME_ROW_REPLACED = 0.51
"""Least likeness for one row if a word is replaced by another."""

FILLING = 0.6
"""Least likeness, on both sides, of a value that fills a gap."""

_LEAD = 5
"""Letters before the number that name what it counts, whatever comes before them."""

_SAME_LEAD = 0.75
"""Likeness of two clauses that agree in those letters."""

_FILLER = re.compile(
    r"(?:达到?|为|超过?|突破|约|近|至|到)*\d[\d.,]*(?:[十百千万亿]*[\u4e00-\u9fff%％]{1,2})?$"
    "|(?:比|较)(?:上|去)年|同比|全年|累计|持续|继续|又|再"
)
"""Parts of a name that do not belong to it: another value at its end, words of comparison and habit."""

Key = tuple[int, int]
"""Span of a figure in its report."""

Node = tuple[int, Key]
"""Position of a year, and a figure of its report."""


def _key(figure: Figure) -> Key:
    return figure.quantity.start, figure.quantity.end


def _changes(comparison: Comparison) -> tuple[FigureChange, ...]:
    """The figure pairs, including those of a whole term with a year, which share a row but not a line."""
    sentences = (*comparison.old.sentences, *comparison.new.sentences)
    if all(sentence.span is not Span.YEARS for sentence in sentences):
        return comparison.figures
    return pair_figures(comparison.old, comparison.new, comparison.sentences, of_a_term=True)


class IndicatorHistory:
    """The figure pairs of neighbouring years and of years farther apart, joined into chains.

    The most alike are joined first, so that a value a report leaves out is not replaced by another indicator
    of that report.
    """

    def __init__(self, reports: Sequence[Report], comparisons: Mapping[tuple[int, int], Comparison]) -> None:
        """``comparisons`` are by the positions of the two years in the series."""
        self._reports = reports
        self._figures = [{_key(figure): figure for figure in report.figures} for report in reports]
        self._keys = [list(figures) for figures in self._figures]
        self._places = [{key: place for place, key in enumerate(keys)} for keys in self._keys]
        self._chains: Chains[Key] = Chains(self._keys)
        self._contexts: dict[Node, str] = {}
        pairs = self._pairs(comparisons)
        for _, old, new in sorted(pairs):
            self._chains.join(old[0], new[0], old[1], new[1])
        self._fill_gaps(pairs)

    def _fill_gaps(self, pairs: Sequence[tuple[float, Node, Node]]) -> None:
        """Put an unjoined value into a gap if it is paired with both sides."""
        following: dict[Node, list[Node]] = {}
        for unlikeness, old, new in sorted(pairs):
            if unlikeness <= -FILLING:
                following.setdefault(old, []).append(new)
        for old in sorted(following):
            for between in following[old]:
                after = self._chains.following(old)
                if after and between[0] < after[0] and after in following.get(between, ()):
                    self._chains.insert(old, between)

    def _pairs(self, comparisons: Mapping[tuple[int, int], Comparison]) -> list[tuple[float, Node, Node]]:
        """Pairs that may be joined, each with a sort key: the smaller, the surer."""
        found = []
        for (old, new), comparison in comparisons.items():
            cost = SKIPPED * (new - old - 1)
            for change in _changes(comparison):
                if change.old is None or change.new is None:
                    continue
                before, after = self._ends((old, _key(change.old)), (new, _key(change.new)))
                likeness = self._likeness(before, after)
                if likeness >= self._least(before, after) and self._may_join(before, after):
                    # Rounded, so that the order does not depend on the last bit of a sum.
                    found.append((round(cost - likeness, 6), before, after))
        return found

    def _least(self, old: Node, new: Node) -> float:
        """Least likeness for two figures to share a row."""
        if new[0] > old[0] + 1:
            return SURE
        return SAME_ROW_REPLACED if self._is_replaced(old, new) else SAME_ROW

    def _ends(self, old: Node, new: Node) -> tuple[Node, Node]:
        """The pair, using the end of a change in place of its start if the other year has no start."""
        if is_where_it_was(self._context(old)) is is_where_it_was(self._context(new)):
            return old, new
        return self._end(old), self._end(new)

    def _end(self, node: Node) -> Node:
        """57.5% for 52.2% in 由52.2%提高到57.5%; the node itself if it is not the start of a change."""
        if not is_where_it_was(self._context(node)):
            return node
        position, keys = self._places[node[0]][node[1]] + 1, self._keys[node[0]]
        here = self._figures[node[0]][node[1]]
        follows = self._figures[node[0]][keys[position]] if position < len(keys) else None
        if follows and follows.sentence == here.sentence and follows.quantity.kind is here.quantity.kind:
            return node[0], keys[position]
        return node

    def _may_join(self, old: Node, new: Node) -> bool:
        """A target of the plan never continues as a result, nor the start of a change as its end."""
        before, after = (
            self._reports[year].sentences[self._figures[year][key].sentence].function
            for year, key in (old, new)
        )
        return before.agrees_with(after) and is_where_it_was(self._context(old)) is is_where_it_was(
            self._context(new)
        )

    def _context(self, node: Node) -> str:
        if node not in self._contexts:
            report, figure = self._reports[node[0]], self._figures[node[0]][node[1]]
            sentence = report.sentences[figure.sentence]
            wording = report.text[sentence.start : sentence.end]
            self._contexts[node] = context_of(wording, figure.quantity, sentence.start)
        return self._contexts[node]

    def _likeness(self, old: Node, new: Node) -> float:
        """How alike the names and the clauses around two figures are, 0 to 1."""
        before, after = (self._figures[node[0]][node[1]].indicator for node in (old, new))
        contexts = self._context(old), self._context(new)
        return max(
            Indel.normalized_similarity(_FILLER.sub("", before), _FILLER.sub("", after)),
            Indel.normalized_similarity(*contexts),
            _SAME_LEAD if _common_lead(*contexts) >= _LEAD else 0.0,
        )

    def _is_replaced(self, old: Node, new: Node) -> bool:
        """Whether names and clauses each contain something that the other replaces."""
        names = [_FILLER.sub("", self._figures[node[0]][node[1]].indicator) for node in (old, new)]
        return _is_replaced(*names) and _is_replaced(self._context(old), self._context(new))

    def lines(self, sections: Sequence[Mapping[str, str]]) -> tuple[IndicatorLine, ...]:
        """Every indicator in the order of the newest report.

        ``sections`` gives, for each year, the chain of every section id.
        """
        ordered = in_newest_order(self._chains.all(), self._keys)
        return tuple(self._line(number, chain, sections) for number, chain in enumerate(ordered, 1))

    def _line(
        self, number: int, nodes: Sequence[Node], sections: Sequence[Mapping[str, str]]
    ) -> IndicatorLine:
        points = []
        for position, node in enumerate(nodes):
            breaks = self._breaks(nodes[position - 1], node) if position else ()
            points.append(
                IndicatorPoint(year_of(self._reports[node[0]]), self._figures[node[0]][node[1]], breaks)
            )
        last = nodes[-1]
        newest = self._figures[last[0]][last[1]]
        report = self._reports[last[0]]
        sentence = report.sentences[newest.sentence]
        top = _part_of(report, sentence.section)
        figures = [point.figure for point in points]
        return IndicatorLine(
            id=f"i{number}",
            indicator=named_as_change(_name(figures), figures),
            kind=newest.quantity.kind,
            unit=newest.quantity.unit,
            section=sections[last[0]][top] if top else None,
            function=sentence.function,
            points=tuple(points),
        )

    def _breaks(self, old: Node, new: Node) -> tuple[Break, ...]:
        """Why no line may join two neighbouring values of one row."""
        before, after = (self._figures[node[0]][node[1]] for node in (old, new))
        kinds = (before.quantity.kind, after.quantity.kind)
        found = []
        if new[0] > old[0] + 1:
            found.append(Break.GAP)
        if kinds[0] is not kinds[1] or not differ_in_style(before.quantity.unit, after.quantity.unit):
            found.append(Break.UNIT)
        if scope_changed(self._context(old), self._context(new)):
            found.append(Break.SCOPE)
        # A rate is as of one day, whatever period the paragraph covers.
        if FigureKind.RATE not in kinds and self._is_long(old) is not self._is_long(new):
            found.append(Break.PERIOD)
        is_unlike = self._likeness(old, new) < (REPLACED if self._is_replaced(old, new) else JOINED)
        if is_unlike and not _says_what_of(before.indicator, after.indicator):
            found.append(Break.WORDING)
        return tuple(found)

    def _is_long(self, node: Node) -> bool:
        return is_of_several_years(
            self._reports[node[0]], self._figures[node[0]][node[1]], self._context(node)
        )


def _says_what_of(old: str, new: str) -> bool:
    """Whether one name is the other with its whole in front: 收到行政复议申请：受理 and 受理."""
    longer, shorter = sorted((old, new), key=len, reverse=True)
    return longer.endswith(f"：{shorter}")


def _common_lead(old: str, new: str) -> int:
    """Number of letters before the number that two clauses have in common."""
    ends = (text.partition(OWN)[0] for text in (old, new))
    pairs = zip(*(reversed("".join(c for c in end if c.isalnum())) for end in ends), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _is_replaced(old: str, new: str) -> bool:
    """Whether each side has two letters or more that the other lacks in that order."""
    common = LCSseq.similarity(old, new)
    return min(len(old), len(new)) - common >= 2


def _part_of(report: Report, section: str | None) -> str | None:
    """The enclosing section of the first or second level."""
    found = report.section(section) if section else None
    while found and found.parent:
        parent = report.section(found.parent)
        if not parent.parent and found.level > 1:
            break
        found = parent
    return found.id if found else None


def _name(figures: Sequence[Figure]) -> str:
    """The name most years give; the newest of equals.

    A truncated name, or one that contains another value, is used only if there is no other.
    """
    whole = [
        figure
        for figure in figures
        if 0 < len(figure.indicator) < LONGEST_NAME and not re.search(r"\d$|\d[^\d]{1,4}$", figure.indicator)
    ]
    names = Counter(figure.indicator for figure in whole or figures if figure.indicator)
    most = max(names.values(), default=0)
    return next((f.indicator for f in reversed(figures) if names[f.indicator] == most), "")

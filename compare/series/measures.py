"""The life of a measure: since when, last seen, in how many years.

A measure begins where a Comparison calls it new, or is traced back from where one calls it dropped; those of
the first report that every later one mentions are standing ones.  From year to year it is followed through the
sentence links; without a link, to the sentence that holds most of its wording.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording
from compare.measures import measures
from compare.model import Comparison, Function, Measure, MeasureStatus, Report
from compare.model.series import MeasureLife, MeasurePoint
from compare.series.chains import year_of
from compare.wording import CLAUSE, letters

LINKED = 0.45
"""Least share of a measure's wording, by weight, that a linked sentence keeps."""

NAMED = 0.24
"""Least share if the part kept names the measure: 重点行业合规指引扩充到9部 for a measure described at
length."""

NAME = 4.0
"""Least weight of a name of a measure: about four rare pairs of characters."""

ELSEWHERE = 0.65
"""Least share that a sentence without a link must keep to be the same measure."""

_OWN_CLAUSE = 0.34
"""Least share of a clause's wording found in the measure for the clause to belong to it."""


Span = tuple[int, int]


@dataclass(slots=True)
class _Life:
    """A measure being followed: position of the year → span in its report."""

    spans: dict[int, Span]
    weight: float = 0.0

    @property
    def first(self) -> int:
        return min(self.spans)

    @property
    def last(self) -> int:
        return max(self.spans)


@dataclass(slots=True)
class _Side:
    """What following needs from one report."""

    report: Report
    wordings: list[Wording]
    by_gram: dict[str, list[int]] = field(default_factory=dict)
    """Gram → sentences of the review that contain it."""

    def sentences_of(self, span: Span) -> list[int]:
        return [
            s.id for s in self.report.sentences if s.start < span[1] and s.end > span[0] and not s.heading
        ]


class MeasureHistory:
    """The measures of neighbouring years followed through all years."""

    def __init__(self, reports: Sequence[Report], comparisons: Mapping[tuple[int, int], Comparison]) -> None:
        """``comparisons`` are by the positions of the two years in the series."""
        self._reports = reports
        self._comparisons = comparisons
        self._vocabulary = Vocabulary(reports=reports)
        self._sides = [self._side(report) for report in reports]
        self._lives: list[_Life] = []
        self._begin()
        self._end()
        self._return()
        self._stand()

    def _side(self, report: Report) -> _Side:
        side = _Side(report, [self._vocabulary.wording(report.wording(s.id)) for s in report.sentences])
        for sentence in report.sentences:
            if not sentence.heading and sentence.function in (Function.REVIEW, Function.OTHER):
                for gram in side.wordings[sentence.id].grams:
                    side.by_gram.setdefault(gram, []).append(sentence.id)
        return side

    def _begin(self) -> None:
        """Every new measure, followed forward."""
        for year in range(1, len(self._reports)):
            for measure in self._measures(year - 1, year, MeasureStatus.NEW):
                life = _Life({year: (measure.start, measure.end)}, measure.weight)
                while life.last + 1 < len(self._reports):
                    span = self._followed(life.last, life.last + 1, life.spans[life.last])
                    if span is None:
                        break
                    life.spans[life.last + 1] = span
                self._lives.append(life)

    def _end(self) -> None:
        """Every dropped measure not yet in a life, followed back."""
        for year in range(len(self._reports) - 1):
            for measure in self._measures(year, year + 1, MeasureStatus.DROPPED):
                span = (measure.start, measure.end)
                known = [
                    life for life in self._lives if life.last == year and _overlap(life.spans[year], span)
                ]
                for life in known:
                    life.weight = max(life.weight, measure.weight)
                if known:
                    continue
                life = _Life({year: span}, measure.weight)
                while life.first:
                    before = self._followed(life.first, life.first - 1, life.spans[life.first])
                    if before is None:
                        break
                    life.spans[life.first - 1] = before
                self._lives.append(life)

    def _return(self) -> None:
        """Join a measure that ended with one that began later, if the later is the earlier one."""
        for old, new in sorted(self._comparisons, key=lambda years: (years[1] - years[0], years)):
            if new == old + 1:
                continue
            for ended in sorted((li for li in self._lives if li.last == old), key=lambda li: li.spans[old]):
                span = self._followed(old, new, ended.spans[old])
                if span is None:
                    continue
                later = next(
                    (li for li in self._lives if li.first == new and _overlap(li.spans[new], span)), None
                )
                if later is not None:
                    ended.spans.update(later.spans)
                    ended.weight = max(ended.weight, later.weight)
                    self._lives = [life for life in self._lives if life is not later]

    def _stand(self) -> None:
        """What the first report and every later one mention."""
        first = self._reports[0]
        # Compared with an empty report, everything a report did is new.
        silent = replace(first, sentences=(), sections=(), figures=())
        told = Index(self._vocabulary, self._sides[0].wordings)
        nothing = Alignment((), (), self._vocabulary, Index(self._vocabulary, ()), told)
        for measure in measures(silent, first, nothing, ()):
            life = _Life({0: (measure.start, measure.end)}, measure.weight)
            if any(0 in li.spans and _overlap(li.spans[0], life.spans[0]) for li in self._lives):
                continue
            while life.last + 1 < len(self._reports):
                span = self._followed(life.last, life.last + 1, life.spans[life.last])
                if span is None:
                    break
                life.spans[life.last + 1] = span
            if len(life.spans) == len(self._reports):
                self._lives.append(life)

    def _measures(self, old: int, new: int, status: MeasureStatus) -> list[Measure]:
        # A mere plan has no life yet.
        return [m for m in self._comparisons[old, new].measures if m.status is status and not m.is_planned]

    def _followed(self, here: int, there: int, span: Span) -> Span | None:
        """Where another year mentions a measure of this year; None if it does not."""
        old, new = min(here, there), max(here, there)
        comparison = self._comparisons[old, new]
        is_forward = here < there
        gone = MeasureStatus.DROPPED if is_forward else MeasureStatus.NEW
        if any(m.status is gone and _covers((m.start, m.end), span) for m in comparison.measures):
            return None
        text = self._reports[here].text[slice(*span)]
        wording = self._vocabulary.wording(text)
        sentences = self._sides[here].sentences_of(span)
        linked = [
            target
            for link in comparison.sentences
            for source in (link.old if is_forward else link.new)
            if source in sentences
            for target in (link.new if is_forward else link.old)
            if not self._reports[there].sentences[target].heading
        ]
        candidates = [(self._kept(there, target, wording), -target) for target in linked]
        best, target = max(candidates, default=(0.0, 0))
        if not best:
            best, target = self._elsewhere(there, wording)
            if best < ELSEWHERE:
                return None
        return self._clauses(there, -target, wording)

    def _kept(self, year: int, sentence: int, wording: Wording) -> float:
        """Share of the measure's wording a linked sentence keeps; 0 if it may be another measure."""
        told = self._sides[year].wordings[sentence]
        kept = self._vocabulary.containment(wording, told)
        is_named = (
            self._vocabulary.shared(wording, told) >= NAME
            and max(kept, self._vocabulary.containment(told, wording)) >= NAMED
        )
        return kept if kept >= LINKED or is_named else 0.0

    def _elsewhere(self, year: int, wording: Wording) -> tuple[float, int]:
        """The sentence of the review that keeps most of a wording, with its number negated."""
        side = self._sides[year]
        shared: dict[int, float] = {}
        for gram in wording.grams:
            weight = self._vocabulary.weight((gram,))
            for sentence in side.by_gram.get(gram, ()):
                shared[sentence] = shared.get(sentence, 0.0) + weight
        if not shared or not wording.weight:
            return 0.0, 0
        best = min(shared, key=lambda sentence: (-shared[sentence], sentence))
        return shared[best] / wording.weight, -best

    def _clauses(self, year: int, sentence: int, wording: Wording) -> Span:
        """The clauses of a sentence that mention a measure, from the first to the last of them."""
        report = self._reports[year]
        whole = report.sentences[sentence]
        clauses = [
            (match.span(), self._vocabulary.of_letters(letters(match.group())))
            for match in CLAUSE.finditer(report.text, whole.start, whole.end)
        ]
        most = max((self._vocabulary.shared(told, wording) for _, told in clauses), default=0.0)
        own = [
            span
            for span, told in clauses
            if (shared := self._vocabulary.shared(told, wording)) > 0
            and (shared == most or shared >= _OWN_CLAUSE * told.weight)
        ]
        start, end = (own[0][0], own[-1][1]) if own else (whole.start, whole.end)
        while end > start and report.text[end - 1] in "，,；;。：: \u3000\n":
            end -= 1
        while start < end and report.text[start].isspace():
            start += 1
        return start, end

    def lives(self) -> tuple[MeasureLife, ...]:
        """Every measure, by first year, then in text order."""
        ordered = sorted(self._lives, key=lambda life: (life.first, life.spans[life.first]))
        newest = len(self._reports) - 1
        return tuple(
            MeasureLife(
                id=f"m{number}",
                points=tuple(
                    MeasurePoint(
                        year_of(self._reports[year]),
                        self._sides[year].sentences_of(life.spans[year])[0],
                        *life.spans[year],
                    )
                    for year in sorted(life.spans)
                ),
                since_before=life.first == 0,
                is_alive=life.last == newest,
                is_standing=len(life.spans) == len(self._reports),
                weight=life.weight,
            )
            for number, life in enumerate(ordered, 1)
        )


def _covers(part: Span, whole: Span) -> bool:
    """Whether the part covers at least half of the whole."""
    return 2 * (min(part[1], whole[1]) - max(part[0], whole[0])) >= whole[1] - whole[0]


def _overlap(first: Span, second: Span) -> bool:
    """Whether the two share at least half of the shorter."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return shared > 0 and 2 * shared >= min(first[1] - first[0], second[1] - second[0])

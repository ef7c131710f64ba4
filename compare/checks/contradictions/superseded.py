"""Sentences of last year's report that stand beside this year's on the same indicators.

强化审计监督，完成审计项目18个，促进增收节支1860万元, word for word as last year, behind 完成审计项目21个，促进增收节支2015万元;
or the end of one: 举办业务培训班6期，培训1820人次.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compare.checks.contradictions.pairing import grouped
from compare.commitments.target import counted
from compare.evidence import evidence
from compare.figures.parts import own_name
from compare.message import message
from compare.model import LEVELS, Comparison, Fault, Figure, Function, Report, Sentence
from compare.wording import normal

_MARK = re.compile("[，,。；;]")
_LEAST = 2
"""Indicators that both sentences give; one alone may be of two things."""
_MOST_RENEWED = 50
"""Sentences on an indicator that are looked through for one of last year's."""


class _Sources:
    """The sentences of last year's report by their clauses."""

    def __init__(self, report: Report) -> None:
        told = [(s, _clauses(report.wording(s.id))) for s in report.sentences if not s.heading]
        self._by_first = grouped(
            (clause, (s, clauses, at)) for s, clauses in told for at, clause in enumerate(clauses)
        )

    def of(self, wording: str) -> Sentence | None:
        """The first that has all clauses of a sentence, one behind the other."""
        clauses = _clauses(wording)
        alike = self._by_first.get(clauses[0], ())[:_MOST_RENEWED] if clauses else ()
        return next((s for s, run, at in alike if run[at : at + len(clauses)] == clauses), None)


def _clauses(wording: str) -> list[str]:
    return [clause for clause in _MARK.split(normal(wording)) if clause]


def superseded(comparison: Comparison) -> Iterator[Fault]:
    """The sentences of the review that were left, in text order."""
    old, new = comparison.old, comparison.new
    sources = _Sources(old)
    told = [
        (sentence, values, sources.of(new.wording(sentence.id)))
        for sentence, figures in new.told_figures()
        if sentence.function is Function.REVIEW and len(values := _values(figures)) >= _LEAST
    ]
    renewed = grouped(
        ((s.section, name), (s, values)) for s, values, source in told if not source for name in values
    )
    for sentence, values, source in told:
        alike = renewed.get((sentence.section, next(iter(values))), ()) if source else ()
        other = next((s for s, others in alike[:_MOST_RENEWED] if _is_of_the_same(values, others)), None)
        if source and other:
            yield _fault(comparison, sentence, source, other)


def _fault(comparison: Comparison, sentence: Sentence, source: Sentence, other: Sentence) -> Fault:
    report = comparison.new
    text = message("This sentence stands word for word in last year's report; another gives this year's figures for the same.")  # fmt: skip
    hint = message("Take out the sentence that was left over.")
    also = (
        evidence(report, other.start, other.end),
        evidence(comparison.old, source.start, source.end),
    )
    return Fault((sentence.start, sentence.end), text, hint, evidence=also, old_sentence=source.id)


def _values(figures: Sequence[Figure]) -> dict[str, Figure]:
    """The exact values of a sentence by what they count."""
    levels = [f for f in figures if f.quantity.kind in LEVELS and f.quantity.is_exact]
    return {counted(own_name(f.indicator)): f for f in levels if f.indicator}


def _is_of_the_same(values: Mapping[str, Figure], others: Mapping[str, Figure]) -> bool:
    """Every value has another one of its name in the other sentence, and the most of them differ."""
    pairs = [(one, others[name]) for name, one in values.items() if name in others]
    alike = [(one, other) for one, other in pairs if one.quantity.is_comparable(other.quantity)]
    differing = [one for one, other in alike if one.quantity.value != other.quantity.value]
    return len(alike) == len(values) and len(differing) * 2 > len(alike)

"""Checks of what a report tells twice: the pairs that the detectors find as faults, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from compare.checks.contradictions.pairing import WHICH, Pair, Pairing, quantity_of
from compare.checks.contradictions.passing import in_doubt
from compare.checks.rule import Check, Context
from compare.evidence import evidence, sentence_evidence
from compare.figures.precision import may_be_one
from compare.message import message
from compare.model import Evidence, Fault, Figure, Quantity, Report

_Span = tuple[int, int]
_Pairs = Callable[[Context], Iterable[tuple[Figure, Figure]]]
_OFTEN = 2
"""Sentences with one value from which on a reader is told how many there are."""
_MOST_SHOWN = 4


def twice(found: _Pairs) -> Check:
    """Of one number told twice: the mention made in passing is the one to look at."""
    return behind(lambda context: in_doubt(context.report, context.beside, found(context)))


def behind(found: Callable[[Context], Iterable[Pair]]) -> Check:
    """Of a number and what stands for it, in this order."""

    def check(context: Context) -> Iterator[Fault]:
        pairs = list(found(context))
        pairing = Pairing(context.report, pairs)
        for one, other in pairs:
            second = quantity_of(other)
            if not may_be_one(one.quantity, second):
                yield _elsewhere(context.report, one, second, pairing.of(one, other))

    return check


def either(found: _Pairs) -> Check:
    """Of two values of which either may be wrong."""
    return lambda context: (
        replace(_elsewhere(context.report, value, other.quantity), other=value.quantity.start)
        for value, other in found(context)
    )


def worded_again(found: Callable[[Context], Iterable[tuple[_Span, _Span]]]) -> Check:
    """Of what a report words twice: the second is the one to look at."""

    def check(context: Context) -> Iterator[Fault]:
        text = context.report.text
        for first, again in found(context):
            source = evidence(context.report, *first)
            yield _differs(again, text[slice(*again)], text[slice(*first)], first, source)

    return check


def given_for_last_year(found: _Pairs) -> Check:
    """Of values for last year, each with the one that last year's report printed."""
    return lambda context: (_of_last_year(stated, printed) for stated, printed in found(context))


def _of_last_year(stated: Figure, printed: Figure) -> Fault:
    text = message("{stated} is given for last year here; last year's report says {old}.", stated=stated.quantity.text, old=printed.quantity.text)  # fmt: skip
    hint = message("Check which of the two is last year's value.")
    return Fault(stated.quantity.span, text, hint, old_sentence=printed.sentence)


def _elsewhere(report: Report, first: Figure, second: Quantity, mentions: Sequence[Figure] = ()) -> Fault:
    sentences = dict.fromkeys(figure.sentence for figure in (first, *mentions))
    if len(sentences) < _OFTEN:
        source = sentence_evidence(report, first.sentence)
        return _differs(second.span, second.text, first.quantity.text, first.quantity.span, source)
    text = message("{second} here, {first} in {count} other places of the report, for what seems to be the same thing.", first=first.quantity.text, second=second.text, count=len(sentences))  # fmt: skip
    sources = (sentence_evidence(report, sentence) for sentence in islice(sentences, _MOST_SHOWN))
    return Fault(second.span, text, WHICH, evidence=tuple(sources))


def _differs(span: _Span, second: str, first: str, doubted: _Span, source: Evidence) -> Fault:
    """Of what the text gives twice, the second; each with its words, and the place of the first."""
    text = message("{second} here, {first} elsewhere in the report, for what seems to be the same thing.", first=first, second=second)  # fmt: skip
    return Fault(span, text, WHICH, evidence=(source,), doubts=(doubted,))

"""Everything a report says that the numbers beside it contradict, each kind by its own module."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from compare.checks.rates.all_of_them import all_of_them
from compare.checks.rates.balances import balances
from compare.checks.rates.compared_points import compared_points
from compare.checks.rates.contradiction import Contradiction
from compare.checks.rates.converted import converted
from compare.checks.rates.declared import declared
from compare.checks.rates.directions import inner_directions
from compare.checks.rates.done_of_due import done_of_due
from compare.checks.rates.frequencies import frequencies
from compare.checks.rates.mismatched_changes import mismatched_changes
from compare.checks.rates.named_ratios import LOANS, named_shares_of, one_to_many
from compare.checks.rates.rank_moves import rank_moves
from compare.checks.rates.steady import steady_and_records
from compare.checks.rates.superlatives import superlatives
from compare.checks.rates.trends import both_ways, trends
from compare.checks.rates.turns import turns
from compare.checks.rates.worded_shares import worded_shares
from compare.checks.rates.yearly_averages import yearly_averages
from compare.model import Comparison, Report


def own_numbers(report: Report, comparison: Comparison | None) -> Iterator[Contradiction]:
    """The contradictions of a report, with last year's where there is one, each place once and in text order."""
    found = chain(
        rank_moves(report, comparison),
        compared_points(report),
        yearly_averages(report),
        all_of_them(report),
        worded_shares(report),
        inner_directions(report),
        done_of_due(report),
        converted(report),
        turns(report),
        frequencies(report),
        declared(report),
        mismatched_changes(report, comparison),
        balances(report),
        named_shares_of(report, LOANS),
        one_to_many(report),
        trends(report),
        superlatives(report),
        steady_and_records(comparison) if comparison else (),
        both_ways(comparison) if comparison else (),
    )
    by_place = {wrong.span: wrong for wrong in found}
    yield from sorted(by_place.values(), key=lambda wrong: wrong.span)

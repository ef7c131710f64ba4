"""The places at which a rule has found something."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.checks.rule import Same
from compare.checks.run import Taken
from tests.growth import assert_in_proportion

_SPANS = st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda span: (span[0], sum(span)))


@given(st.lists(_SPANS, max_size=12), _SPANS)
def test_a_span_overlaps_any_that_shares_a_character(
    spans: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    taken = Taken()
    for span in spans:
        taken.add(span)
    shares = any(start < asked[1] and asked[0] < end for start, end in spans)
    assert taken.has(asked, Same.OVERLAP) is shares


def test_many_places_are_asked_for_quickly() -> None:
    def fill(count: int) -> None:
        taken = Taken()
        for at in range(count):
            assert not taken.has((3 * at, 3 * at + 2), Same.OVERLAP)
            taken.add((3 * at, 3 * at + 2))

    assert_in_proportion(fill, int, 12_000)

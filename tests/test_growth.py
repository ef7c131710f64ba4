"""The measure of growth tells work in proportion from work that is not."""

from __future__ import annotations

import pytest

from tests.growth import assert_in_proportion


def _pairs(numbers: range) -> int:
    return sum(1 for one in numbers for other in numbers if one < other)


def test_work_in_proportion_passes() -> None:
    assert_in_proportion(sum, range, 20_000_000)


def test_work_that_grows_with_the_square_fails() -> None:
    with pytest.raises(AssertionError, match="for 4 times the input"):
        assert_in_proportion(_pairs, range, 10_000)

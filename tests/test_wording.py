"""The form in which wordings are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.wording import masked

BEHIND = st.sampled_from(["", "-", "~", "至", "年", "/", ")"])


@given(st.integers(10_000, 10**9), BEHIND)
def test_no_number_ends_in_a_year(number: int, behind: str) -> None:
    assert masked(f"受理{number}{behind}") == f"受理#{behind}"


@given(st.integers(0, 9999), st.integers(1900, 2099), st.sampled_from(["", "-", "~", "至", "/", ")"]))
def test_no_decimal_is_a_year(whole: int, decimals: int, behind: str) -> None:
    assert masked(f"增长{whole}.{decimals}{behind}") == f"增长#{behind}"


@given(st.integers(1900, 2099), BEHIND)
def test_a_number_of_four_digits_is_a_year_where_one_may_stand(year: int, behind: str) -> None:
    assert masked(f"自{year}{behind}") == f"自Y{behind}"


@pytest.mark.parametrize("before", ["其中，", "1.", "12.", "全年，", "(", "5月，"])
def test_a_year_follows_a_mark_or_the_number_of_a_heading(before: str) -> None:
    assert masked(f"{before}2024年").endswith("Y年")

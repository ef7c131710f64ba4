"""How precisely a number is printed, and which numbers it may round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.figures.precision import may_be_one, rounds_to
from compare.figures.quantities import quantities
from compare.model import Quantity


def quantity(text: str) -> Quantity:
    (found,) = quantities(f"办结{text}。")
    return found


@pytest.mark.parametrize(
    ("exact", "coarse", "is_one"),
    [
        ("23916件", "2万余件", True),
        ("20000件", "2万余件", True),
        ("29999件", "2万多件", True),
        ("30000件", "2万余件", False),
        ("50000件", "2万余件", False),
        ("19999件", "2万余件", False),
        ("23916件", "2.3万余件", True),
        ("25100件", "2.3万余件", False),
        ("1312件", "1300余件", True),
        ("1412件", "1300余件", False),
        ("11987件", "近1.2万件", True),
        ("8000件", "近1.2万件", False),
        ("12001件", "近1.2万件", False),
        ("18765件", "不足2万件", True),
        ("8765件", "不到2万件", False),
        # What is only bounded from one side may be as far off as it likes on the other.
        ("50000件", "2万件以上", True),
        ("50000件", "不少于2万件", True),
        ("8765件", "2万件以下", True),
        ("19999件", "2万件以上", False),
        ("20001件", "2万件以下", False),
    ],
)
def test_a_number_with_a_bound_rounds_what_it_is_said_of(exact: str, coarse: str, is_one: bool) -> None:
    assert rounds_to(quantity(exact), quantity(coarse)) is is_one
    assert may_be_one(quantity(coarse), quantity(exact)) is is_one


@given(st.integers(1001, 99_999_999), st.integers(1, 3))
def test_what_is_cut_off_after_some_digits_is_that_number_and_more(number: int, kept: int) -> None:
    step = 10 ** (len(str(number)) - kept)
    cut = number // step * step
    assert rounds_to(quantity(f"{number}件"), quantity(f"{cut}余件"))
    # 3000 is no longer 近4000.
    assert rounds_to(quantity(f"{number}件"), quantity(f"近{cut + step}件")) or number == cut
    assert not rounds_to(quantity(f"{cut + 10 * step}件"), quantity(f"{cut}余件")) or cut % (10 * step) == 0

"""What ``import compare`` offers."""

from __future__ import annotations

import pytest

import compare


@pytest.mark.parametrize("name", compare.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(compare, name).__doc__ or name == "__version__"


def test_no_name_is_there_that_is_not_public() -> None:
    assert set(compare._HOMES) | {"__version__"} == set(compare.__all__)

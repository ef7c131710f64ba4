"""How the time of some work grows with what it is given: the same on every machine, traced or not."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_TIMES = 4
"""By how much the larger input is larger."""
_SPARE = 2.5
"""Beyond proportion: work that grows with the square takes 4 times as long as in proportion."""
_RESOLUTION = 0.05
"""CPU seconds below which neighbours, memory and caches weigh more than growth."""
_ATTEMPTS = 3


def _seconds(work: Callable[[T], object], given: T) -> float:
    began = time.process_time()
    work(given)
    return time.process_time() - began


def assert_in_proportion(work: Callable[[T], object], of: Callable[[int], T], size: int) -> None:
    """Fail if the CPU time of ``work(of(size))`` is far out of proportion to that of a quarter of the size.

    Args:
        work: What is measured.  What it loads on first use is loaded before.
        of: Makes what it is given, of a size in whatever unit; not measured.
        size: Of the larger input: large enough that work growing with its square takes seconds.

    Raises:
        AssertionError: If it takes more than 2.5 times as long as proportion allows, three times running.
            Each time the inputs differ a little, so that nothing kept from the last time hides growth.
    """
    work(of(size // _TIMES**2))
    told = []
    for attempt in range(_ATTEMPTS):
        small = _seconds(work, of(size // _TIMES + attempt))
        large = _seconds(work, of(size + _TIMES * attempt))
        if large <= _SPARE * _TIMES * max(small, _RESOLUTION):
            return
        told.append(f"{small:.2f} s, then {large:.2f} s for {_TIMES} times the input")
    raise AssertionError("; ".join(told))

"""Work in steps, each told of when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Steps:
    """Tells of steps; given no one to tell, it tells nobody."""

    on_step: Callable[[str], None] | None

    def done(self, step: str, result: _Result) -> _Result:
        """The result of a step, told of by the step's name."""
        if self.on_step:
            self.on_step(step)
        return result

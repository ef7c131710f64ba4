"""A run of numbers that should count 1, 2, 3: what is out of place in it, each slip told once."""

from __future__ import annotations

from enum import StrEnum


class Slip(StrEnum):
    """What is wrong with a number where it stands."""

    GAP = "gap"
    """A number before it is left out."""
    REPEAT = "repeat"
    """It stands twice."""
    ORDER = "order"
    """It stands behind a higher one."""


class Count:
    """Follows a run of numbers; a list within the list may begin at 1 and end."""

    def __init__(self, first: int) -> None:
        self._levels = [first]
        self._left_out: set[int] = set()
        self._repeats = 0

    @property
    def last(self) -> int:
        """The number taken last."""
        return self._levels[-1]

    def take(self, number: int, *, may_restart: bool = True) -> Slip | None:
        """The slip a further number is, or None where it follows; the number is taken either way."""
        for depth in range(len(self._levels) - 1, -1, -1):
            # After a repeat that nobody mended, the count may go on as if every number were there.
            if number in (self._levels[depth] + 1, self._levels[depth] + 1 + self._repeats):
                del self._levels[depth + 1 :]
                self._levels[depth] = number
                return None
        if number == 1 and may_restart:
            self._levels.append(1)
            return None
        if number in self._left_out:
            # 一、三、二、 is one slip, told at 三、.
            self._left_out.discard(number)
            return None
        if number == self.last:
            self._repeats += 1
            return Slip.REPEAT
        slip = Slip.GAP if number > self.last else Slip.ORDER
        if slip is Slip.GAP:
            self._left_out |= set(range(self.last + 1, min(number, self.last + 20)))
            self._levels[-1] = number
        return slip

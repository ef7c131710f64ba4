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
        self._places = [first]
        """What each level's last number would be if every number were right."""
        self._left_out: set[int] = set()
        self._has_slipped = False

    @property
    def last(self) -> int:
        """The number taken last."""
        return self._levels[-1]

    def take(self, number: int, *, may_restart: bool = True) -> Slip | None:
        """The slip a further number is, or None where it follows; the number is taken either way."""
        for depth in range(len(self._levels) - 1, -1, -1):
            place = self._places[depth] + 1
            # Behind a slip the count may go on from it, or as if every number were right.
            if number == self._levels[depth] + 1 or (self._has_slipped and number == place):
                del self._levels[depth + 1 :], self._places[depth + 1 :]
                self._levels[depth], self._places[depth] = number, place
                return None
        if number == 1 and may_restart:
            self._levels.append(1)
            self._places.append(1)
            return None
        self._places[-1] += 1
        if number in self._left_out:
            # 一、三、二、 is one slip, told at 三、.
            self._left_out.discard(number)
            return None
        self._has_slipped = True
        if number == self.last:
            return Slip.REPEAT
        slip = Slip.GAP if number > self.last else Slip.ORDER
        if slip is Slip.GAP:
            self._left_out |= set(range(self.last + 1, min(number, self.last + 20)))
            self._levels[-1] = number
        return slip

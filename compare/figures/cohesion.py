"""Where words of a report end, without a dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence


class Cohesion:
    """Where words of a report end, without a dictionary.

    Two characters that mostly stand together are not taken apart: mutual dependence of neighbours.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def between(self, left: str, right: str) -> float:
        """0 where the two never stand together, 1 where they always do."""
        # Most names are short enough to be kept whole: a report asks for ten pairs of its five thousand.
        apart = max(1, self._text.count(left)) * max(1, self._text.count(right))
        # Once is no evidence.
        return max(0.0, self._together(left, right) - 0.5) ** 2 / apart

    def _together(self, left: str, right: str) -> int:
        pair = left + right
        if left != right:
            return self._text.count(pair)
        # Three of a kind in a row are two pairs.
        return len(re.findall(f"(?={re.escape(pair)})", self._text))

    def cut(self, text: str, places: Sequence[int]) -> int:
        """The place of those where ``text`` is best divided; the first where several are as good."""
        return min(places, key=lambda place: self.between(text[place - 1], text[place]))

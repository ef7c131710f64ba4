"""Where words of a report end, without a dictionary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_FEW = 400
"""Questions answered one by one.  Most names are short enough to be kept whole: a report asks about ten pairs
of its five thousand.  Only an endless list asks about so many that counting all of them at once pays."""


class Cohesion:
    """Where words of a report end, without a dictionary.

    Two characters that mostly stand together are not separated: mutual dependence of neighbours.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._asked = 0
        self._counted: tuple[Counter[str], Counter[tuple[str, str]]] | None = None

    def between(self, left: str, right: str) -> float:
        """0 where the two never stand together, 1 where they always do."""
        one, other, both = self._counts(left, right)
        # A single occurrence is no evidence.
        return max(0.0, both - 0.5) ** 2 / (max(1, one) * max(1, other))

    def _counts(self, left: str, right: str) -> tuple[int, int, int]:
        """How often each character stands in the text, and the two together."""
        self._asked += 1
        if self._asked > _FEW:
            letters, pairs = self._counted = self._counted or (
                Counter(self._text),
                Counter(pairwise(self._text)),
            )
            return letters[left], letters[right], pairs[left, right]
        return self._text.count(left), self._text.count(right), self._together(left, right)

    def _together(self, left: str, right: str) -> int:
        pair = left + right
        if left != right:
            return self._text.count(pair)
        # Three of a kind in a row are two pairs.
        return len(re.findall(f"(?={re.escape(pair)})", self._text))

    def cut(self, text: str, places: Sequence[int]) -> int:
        """The one of these places where ``text`` is best divided; the first of equals."""
        return min(places, key=lambda place: self.between(text[place - 1], text[place]))

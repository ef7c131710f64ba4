"""A slip: what is written, and what was meant."""

from __future__ import annotations

from typing import NamedTuple


class Slip(NamedTuple):
    """A word or a mark that is written wrong."""

    start: int
    written: str
    right: str
    """What was meant."""
    phrase: str = ""
    """The fixed phrase it breaks, where one does."""
    old_sentence: int | None = None
    """The sentence of last year's report that has it right, where one tells."""

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.start + len(self.written)

"""Links between neighbouring years joined into chains.

A chain holds at most one node of each year.  Neighbouring years are joined first; an end left open is
then looked for in years farther on, nearest first.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

from compare.model import Report

Key = TypeVar("Key", bound=Hashable)
"""Identifies a section or figure within its report."""


class Chains(Generic[Key]):
    """The nodes of every year, and which node of a later year continues which."""

    def __init__(self, keys: Sequence[Sequence[Key]]) -> None:
        """``keys`` are the nodes of each year, years ascending, in text order."""
        self._keys = keys
        self._next: dict[tuple[int, Key], tuple[int, Key]] = {}
        self._previous: dict[tuple[int, Key], tuple[int, Key]] = {}

    def join(self, old_year: int, new_year: int, old: Key, new: Key) -> bool:
        """Let a new key continue an old one; False if either side is already joined.

        Years are positions in the series.
        """
        if (old_year, old) in self._next or (new_year, new) in self._previous:
            return False
        self._next[old_year, old] = (new_year, new)
        self._previous[new_year, new] = (old_year, old)
        return True

    def following(self, node: tuple[int, Key]) -> tuple[int, Key] | None:
        """The node that continues a node; None if there is none."""
        return self._next.get(node)

    def insert(self, old: tuple[int, Key], between: tuple[int, Key]) -> bool:
        """Insert a node after a joined one and before its successor; False if it is already joined."""
        new = self._next[old]
        if between in self._next or between in self._previous:
            return False
        self._next[old], self._previous[between] = between, old
        self._next[between], self._previous[new] = new, between
        return True

    def all(self) -> list[list[tuple[int, Key]]]:
        """Every chain as its nodes ``(year, key)`` ascending; by first year, then in text order."""
        result = []
        for year, keys in enumerate(self._keys):
            for key in keys:
                if (year, key) in self._previous:
                    continue
                chain = [(year, key)]
                while chain[-1] in self._next:
                    chain.append(self._next[chain[-1]])
                result.append(chain)
        return result


def in_newest_order(
    chains: Sequence[Sequence[tuple[int, Key]]], keys: Sequence[Sequence[Key]]
) -> list[Sequence[tuple[int, Key]]]:
    """The chains in the order of the newest year; one that ended stands after the one it followed."""
    owner = {node: number for number, chain in enumerate(chains) for node in chain}
    order: list[int] = []
    placed: set[int] = set()
    for year in reversed(range(len(keys))):
        following: dict[int | None, list[int]] = {}
        last: int | None = None
        for key in keys[year]:
            number = owner[year, key]
            if number in placed:
                last = number
            else:
                following.setdefault(last, []).append(number)
        merged = list(following.get(None, ()))
        for number in order:
            merged.append(number)
            merged.extend(following.get(number, ()))
        order = merged
        placed = set(order)
    return [chains[number] for number in order]


def year_of(report: Report) -> int:
    """The year of a report of a series, which always has one; otherwise ValueError."""
    if report.year is None:
        raise ValueError("a report of a series has a year")
    return report.year

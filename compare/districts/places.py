"""Wordings without the names of places.

A paragraph copied from a neighbour has the neighbour's name and level replaced: 区委 becomes 县委, 全区
becomes 全县.  Without names and levels the two wordings are equal again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from compare.issuer import ground_of, names_of
from compare.wording import letters

_LEVEL_WORD = re.compile(
    r"(?<=[全我本各])[省市州区县旗镇乡]|[省市州区县旗](?=[委级直域属管]|政府|人大|政协|法院|检察院|财政|司法|长信箱)"
)
_TOWNS = re.compile(r"(?:乡镇|镇|乡)街道|乡镇|镇街|街镇")


class Names:
    """The names of the places of a set of reports."""

    def __init__(self, issuers: Iterable[str]) -> None:
        self._by_head: dict[str, list[str]] = {}
        for name in sorted({ground_of(issuer) for issuer in issuers}):
            if len(name) >= 2:
                self._by_head.setdefault(name[:2], []).append(name)

    def within(self, text: str) -> list[str]:
        """The names found in a text in normal form, longest first."""
        heads = self._by_head.keys() & set(map("".join, pairwise(text)))
        found = [name for head in heads for name in self._by_head[head] if name in text]
        return sorted(found, key=lambda name: (-len(name), name))

    def neutral(self, texts: Iterable[str], issuer: str) -> list[str]:
        """The letters of each text of an issuer, without names of places and levels of government."""
        wordings = [letters(text) for text in texts]
        names = [*names_of(issuer), *self.within("\n".join(wordings))]
        return [_neutral(wording, names) for wording in wordings]


def _neutral(wording: str, names: Iterable[str]) -> str:
    for name in names:
        wording = wording.replace(name, "")
    return _TOWNS.sub("镇", _LEVEL_WORD.sub("", wording))

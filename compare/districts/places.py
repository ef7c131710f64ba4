"""Names of places: in an issuer's name, and wordings without them.

A paragraph copied from a neighbour has the neighbour's name and level replaced: 区委 becomes 县委, 全区
becomes 全县.  Without names and levels the two wordings are equal again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from compare.wording import letters, normal

_PLACE = re.compile(r".*(?:新区|开发区|高新区|[省州盟县旗镇乡]|市(?!场)|区(?![域划])|街道)")
_GOVERNMENT = re.compile(r"(?:人民政府|管理委员会|管委会|办事处|办公室)*$")
_LEVEL = re.compile(r"(?:自治|开发|高新)?(?:[省市州盟区县旗镇乡]|街道)$")
_OUTER = re.compile(r".+?(?:省|自治区|市(?!场)|州|盟)(?=.+(?:市(?!场)|[区县旗镇乡]|街道))")
_LEVEL_WORD = re.compile(
    r"(?<=[全我本各])[省市州区县旗镇乡]|[省市州区县旗](?=[委级直域属管]|政府|人大|政协|法院|检察院|财政|司法|长信箱)"
)
_TOWNS = re.compile(r"(?:乡镇|镇|乡)街道|乡镇|镇街|街镇")


def place_of(issuer: str) -> str:
    """望川县 for 望川县人民政府; the whole name if the issuer is not a local government."""
    folded = normal(issuer)
    found = _PLACE.match(folded)
    if found and _GOVERNMENT.fullmatch(folded, found.end()):
        return found.group()
    return folded


def names_of(issuer: str) -> tuple[str, ...]:
    """The names of the issuer and its place, also without the city above and without the level; longest first."""
    folded = normal(issuer)
    found = _PLACE.match(folded)
    place = found.group() if found else folded
    inner = _OUTER.sub("", place) or place
    stem = _LEVEL.sub("", inner)
    names = {folded, place, inner, *((stem,) if len(stem) >= 2 else ())}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def full_name_of(issuer: str) -> str:
    """Place or office without the city above: 青禾区 for 云岭市青禾区人民政府, 青禾区司法局 for 青禾区司法局."""
    place = place_of(issuer)
    return _OUTER.sub("", place) or place


def ground_of(issuer: str) -> str:
    """The place of an issuer, even of an office: 苍屏县 for 苍屏县市场监督管理局; empty if it names none."""
    found = _PLACE.match(normal(issuer))
    return (_OUTER.sub("", found.group()) or found.group()) if found else ""


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

"""Names of places that stand where last year's sentence spoke of the issuer: 与区人民法院 → 与栖河区人民法院.

A word of cooperation or the seat of a court explains a name; not where the issuer's own stood there before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from compare.checks.places.place_names import PlaceName, is_name
from compare.evidence import sentence_at
from compare.model import Comparison, Edit, SentenceLink
from compare.wording import HAN
from compare.words import parts_of_speech, segment

_NAME = re.compile(rf"{HAN}{{2,8}}")
_BRAND = re.compile(rf"“(?P<kind>{HAN}{{2}})(?P<name>{HAN}{{2}})”")
"""无讼 and where: what a practice is called by."""
_QUOTED = re.compile(rf"“(?P<name>{HAN}{{3,8}})”")
_LEAST = 2
"""Characters that two brands have in common beside the name in them."""
_OWN_WORD = re.compile(r"[全我本](?:省|市|州|盟|县|区|旗|镇|乡|街道)?|省|市|州|盟|县|区|旗|镇|乡|街道")
"""全县, 我区 and 区: what a report calls its own place by."""
_BEHIND_BARE = frozenset("经由报向在对被与和同及跟将以请受按给为让是到从把并等的各驻邀，、。；：“（《 ")
"""Characters behind which 区 of 区人民法院 is the issuer's own."""
_LIKE = 0.5
"""Similarity of linked sentences from which what was put in one place of them is told from a new sentence."""
_ELSEWHERE = re.compile("集中管辖|异地管辖|交叉管辖|指定管辖|跨区域|划归|更名|原")
"""Why a body of another place may have taken over."""


def names_for_own(comparison: Comparison, own: Set[str], levels: Sequence[str]) -> Iterator[PlaceName]:
    """Names of the levels that replaced the issuer's own in a linked sentence, or were put in front of its level.

    ``own`` are the issuer's names with their levels; of a short name in its place the level is left out.
    """
    stems = {re.sub(f"(?:{'|'.join(levels)})$", "", name) for name in own}
    for link in comparison.sentences:
        if not link.old or not link.new or link.similarity < _LIKE:
            continue
        if any(_ELSEWHERE.search(comparison.new.wording(number)) for number in link.new):
            continue
        for edit in link.edits:
            found = _named(comparison, link, edit, own, stems, levels)
            if found and _is_alone(comparison, found.text, stems):
                yield found


def _named(
    comparison: Comparison,
    link: SentenceLink,
    edit: Edit,
    own: Set[str],
    stems: Set[str],
    levels: Sequence[str],
) -> PlaceName | None:
    old, new = comparison.old.text, comparison.new.text
    start, end = edit.new
    before, written = old[slice(*edit.old)], new[start:end]
    if not _NAME.fullmatch(written):
        return None
    level = next((level for level in levels if new.startswith(level, end)), "")
    inside = next((level for level in levels if written.endswith(level)), "")
    if level and old.startswith(level, edit.old[1]):
        # 与区人民法院 → 与栖河区人民法院, 与青禾区… → 与栖河区….
        is_own = before in stems or (
            not before and (edit.old[0] == 0 or old[edit.old[0] - 1] in _BEHIND_BARE)
        )
        text, stem, end = written + level, written, end + len(level)
    elif inside:
        is_own = before in own | stems or bool(_OWN_WORD.fullmatch(before))
        text, stem = written, written.removesuffix(inside)
    else:
        # 法治青禾 → 法治霁川.
        is_own, text, stem = before in stems, written, written
    if not is_own or text in own | stems or not is_name(stem, text):
        return None
    return PlaceName(start, end, text, old_sentence=link.old[0])


def brands_for_own(comparison: Comparison, stems: Set[str]) -> Iterator[PlaceName]:
    """Short names in quotation marks that end in a name where last year's ended in one like the issuer's.

    “无讼芦乡” of 芦津市 is gone, and “无讼柳陂” came.
    """
    old, new = comparison.old, comparison.new
    gone = [
        (found["kind"], found["name"], found.start("name"))
        for found in _BRAND.finditer(old.text)
        if f"“{found['kind']}{found['name']}”" not in new.text
    ]
    for found in _BRAND.finditer(new.text) if gone else ():
        kind, name = found["kind"], found["name"]
        before = next((at for was, other, at in gone if was == kind and _is_like(other, stems)), None)
        if before is None or name in old.text or new.text.count(name) > 1 or _is_like(name, stems):
            continue
        sentence = sentence_at(old, before)
        if sentence is not None and is_name(name, name):
            yield PlaceName(*found.span("name"), name, old_sentence=sentence)


def marks_for_own(comparison: Comparison, stems: Set[str]) -> Iterator[PlaceName]:
    """Names in quotation marks that are last year's but for the issuer's name, or a character of it, in them.

    “霁办通” where last year had “青办通” of 青禾区.
    """
    old, new = comparison.old, comparison.new
    known = {found["name"] for found in _QUOTED.finditer(old.text)}
    gone = [
        (found["name"], found.start())
        for found in _QUOTED.finditer(old.text)
        if _is_like(found["name"], stems) and f"“{found['name']}”" not in new.text
    ]
    for found in _QUOTED.finditer(new.text) if gone else ():
        name = found["name"]
        if name in known or new.text.count(f"“{name}”") > 1 or _is_like(name, stems):
            continue
        for other, at in gone:
            sentence = sentence_at(old, at)
            # 无讼 and a name: brands_for_own tells.
            is_told = bool(_BRAND.fullmatch(f"“{name}”")) and name[:_LEAST] == other[:_LEAST]
            if sentence is not None and not is_told and _differ_in_the_name(name, other, stems):
                yield PlaceName(*found.span("name"), name, old_sentence=sentence)
                break


def _differ_in_the_name(name: str, other: str, stems: Set[str]) -> bool:
    """Two names are one but for the issuer's, or a character of it that is a word by itself, in the other."""
    for own in sorted({part for stem in stems for part in (stem, *stem)}, key=len, reverse=True):
        before, found, behind = other.partition(own)
        written = name[len(before) : len(name) - len(behind)]
        if (
            not found
            or len(before + behind) < _LEAST
            or len(written) != len(own)
            or not (name.startswith(before) and name.endswith(behind))
        ):
            continue
        # 青年之家 and 老年之家 have no name in common: 青年 is a word.
        if (own in segment([other])[0]) if len(own) == 1 else _is_no_word(written):
            return True
    return False


def _is_no_word(written: str) -> bool:
    """The dictionary has it for the name of a place, or not at all."""
    return parts_of_speech([written]).get(written, "ns") in ("ns", "nr", "nz")


def _is_like(name: str, stems: Set[str]) -> bool:
    """It has a character of the issuer's short name."""
    return any(not set(stem).isdisjoint(name) for stem in stems)


def _is_alone(comparison: Comparison, text: str, stems: Set[str]) -> bool:
    """The name stands nowhere else, in neither report, and is no form of the issuer's."""
    return (
        comparison.new.text.count(text) == 1
        and text not in comparison.old.text
        and not any(stem and (stem in text or text in stem) for stem in stems)
    )

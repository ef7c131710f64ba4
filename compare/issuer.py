"""Names of issuers and of their places, and which of them name the same body."""

from __future__ import annotations

import re

from compare.model import CarryOver, Comparison, Report
from compare.wording import normal

_OFFICE = re.compile(r"(?:人民政府|管委会)?(?:办公室|办事处)?$")
_SHORT = (
    ("管理委员会", "管委会"),
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("高新技术产业开发区", "高新区"),
    ("高新技术开发区", "高新区"),
)
"""Names of offices in full, and their common forms."""
_PLACE = re.compile(
    r".*(?:新区|开发区|高新区|[省州盟县旗]|镇(?!化)|(?<!城)乡(?!村)"
    r"|市(?!场|政|容|监|(?<=城市)(?:管理|建设|更新|规划|综合|运行))|区(?![域划])|街道)"
)
"""Up to the last level of a name, but not into 住房和城乡建设局 and 城市管理局."""
_GOVERNMENT = re.compile(r"(?:人民政府|管理委员会|管委会|办事处|办公室)*$")
_LEVEL = re.compile(r"(?:自治|开发|高新)?(?:[省市州盟区县旗镇乡]|街道)$")
_OUTER = re.compile(r".+?(?:省|自治区|市(?!场)|州|盟)(?=.+(?:市(?!场)|[区县旗镇乡]|街道))")
"""The province or city in front of a place."""
_OF_ONE_REPORT = 0.5
"""Least share of the sentences that two versions of a report have in common word for word; reports of
neighbouring years reach four tenths, also where one keeps the other's year by mistake."""


def plain_issuer(name: str) -> str:
    """The common name without title words: 望川县 for 望川县人民政府, 云岫经开区 for 云岫经济技术开发区管理委员会."""
    plain = normal(name)
    for full, short in _SHORT:
        plain = plain.replace(full, short)
    return _OFFICE.sub("", plain)


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


def is_same_issuer(first: str, second: str) -> bool:
    """Whether two names mean one body: 渭滨区 is 宝鸡市渭滨区, and a short name the full one.

    宝鸡市 and 宝鸡市渭滨区 are two.
    """
    shorter, longer = sorted((plain_issuer(first), plain_issuer(second)), key=len)
    # 南县 is not a name of 平南县.
    return longer == shorter or bool(
        shorter and longer.endswith(shorter) and _LEVEL.search(longer.removesuffix(shorter))
    )


def is_of_two_issuers(comparison: Comparison) -> bool:
    """Whether both reports name their issuers and these are two bodies."""
    old, new = comparison.old, comparison.new
    return bool(old.issuer and new.issuer and not is_same_issuer(old.issuer, new.issuer))


def are_versions(old: Report, new: Report, carried: CarryOver) -> bool:
    """Whether the two are drafts of one report: of one issuer and year, and for the most part the same."""
    is_one_year = old.year is not None and old.year == new.year
    return bool(
        is_one_year
        and old.issuer
        and is_same_issuer(old.issuer, new.issuer)
        and carried.sentences >= _OF_ONE_REPORT
    )

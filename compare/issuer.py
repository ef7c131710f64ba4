"""Names of issuers, and which of them name the same body."""

from __future__ import annotations

import re

from compare.model import CarryOver, Comparison, Report
from compare.wording import normal

_OFFICE = re.compile(r"(?:人民政府|管委会)?(?:办公室|办事处)?$")
_LEVEL = re.compile("[省市州盟区县旗镇乡]$")
_SHORT = (
    ("管理委员会", "管委会"),
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("高新技术产业开发区", "高新区"),
    ("高新技术开发区", "高新区"),
)
"""Names of offices in full, and their common forms."""

_OF_ONE_REPORT = 0.5
"""Least share of the sentences that two versions of a report have in common word for word; reports of
neighbouring years reach four tenths, also where one keeps the other's year by mistake."""


def plain_issuer(name: str) -> str:
    """The common name without title words: 望川县 for 望川县人民政府, 云岫经开区 for 云岫经济技术开发区管理委员会."""
    plain = normal(name)
    for full, short in _SHORT:
        plain = plain.replace(full, short)
    return _OFFICE.sub("", plain)


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

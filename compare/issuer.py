"""Names of issuers: which of them name the same body."""

from __future__ import annotations

import re

from compare.wording import normal

_OFFICE = re.compile(r"(?:人民政府)?(?:办公室)?$")


def plain_issuer(name: str) -> str:
    """The name without what a title may add: 望川县 of 望川县人民政府."""
    return _OFFICE.sub("", normal(name))


def is_same_issuer(first: str, second: str) -> bool:
    """宝鸡市渭滨区 and 渭滨区 are one; 宝鸡市 and 宝鸡市渭滨区 are not."""
    one, other = plain_issuer(first), plain_issuer(second)
    return one.endswith(other) or other.endswith(one)

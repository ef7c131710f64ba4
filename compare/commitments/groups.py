"""The groups of people that something is done for."""

from __future__ import annotations

import re

_GROUPS = (
    "企业|商户|经营主体|市场主体|个体工商户|企业家",
    "老年人|老人|残疾人|残障人士|孤寡|特殊群体",
    "未成年人|青少年|学生|儿童",
    "农民工|务工人员|骑手|快递员|新就业形态",
    "退役军人|军属|军人",
)
_ANY = "|".join(_GROUPS)
_FOR = re.compile(
    f"(?:为|面向|针对|给)[^，,；;。：:]{{0,8}}?(?P<given>{_ANY})"
    f"|(?P<served>{_ANY})(?=[^，,；;。：:]{{0,10}}(?:服务|帮办|代办|陪办|专窗|窗口|专员|绿色通道))"
)


def groups(said: str) -> frozenset[int]:
    """The groups for which a text says something is done; empty if it does not say."""
    named = {match["given"] or match["served"] for match in _FOR.finditer(said)}
    return frozenset(number for number, words in enumerate(_GROUPS) if not named.isdisjoint(words.split("|")))

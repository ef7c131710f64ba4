"""A measure cut in two: what was done, and the clauses that say more of it."""

from __future__ import annotations

import re

_CLAUSE = r"(?:《[^《》]*》|“[^“”]*”|（[^（）]*）|[^，；])"
_OCCASION = rf"(?:针对|围绕|聚焦|对照|结合|根据|按照|依据|为|从|在当前){_CLAUSE}*，|[^，；]{{1,4}}，"
"""What comes before an act: its occasion, its aim, its day."""
_ACT = re.compile(rf"(?:{_OCCASION})*{_CLAUSE}*")
_LEAST = 4
"""Characters behind the act that are worth telling apart."""


def act_and_context(text: str) -> tuple[str, str]:
    """The first clause that tells an act, with its occasion, and everything behind it; together they are the text."""
    found = _ACT.match(text)
    end = found.end() if found else len(text)
    return (text[:end], text[end:]) if len(text) - end > _LEAST else (text, "")

"""Lists that have not as many items as are announced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.message import message
from compare.model import Fault, Severity

_VERB = re.compile(
    ".*(?:落实|推行|实行|执行|推进|推动|抓好|抓实|贯彻|完善|健全|建立|制定|编制|实施|用好|施行|规范|深化|运用)(?=.{2})"
)


def beginnings(items: Sequence[str]) -> list[tuple[int, int]]:
    """Where a list may begin: the item, and how many of its letters are in front of the list.

    督促镇街、部门严格落实执法公示、法制审核: behind the verb, unless 落实执法公示 is an item itself.
    """
    inside = [(at, verb.end()) for at, item in enumerate(items) if (verb := _VERB.match(item))]
    return inside if inside and inside[0][0] == 0 else [(0, 0), *inside]


def miscount(span: tuple[int, int], number: int, listed: int, severity: Severity | None = None) -> Fault:
    """An announced number at its place, and how many items are listed."""
    return Fault(
        span,
        message("{number} are announced here, {listed} are listed.", number=number, listed=listed),
        message("Count again: an item was dropped or added, or two became one."),
        severity,
    )

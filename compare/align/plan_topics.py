"""Parts of two plans matched by the topic that their headings name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from compare.align.genre import FRAME, MANNER
from compare.model import Function, Report
from compare.wording import letters

_GENERAL = re.compile(
    f"{MANNER}|{FRAME}"
    "|[抓做建][实好优强牢细]|增强|聚[焦力]|坚持|谋划|实施|开展|发挥|规范化?|严格|质[量效]|效[能率果]|基础|启动|新一轮|[与和及]"
)
"""Words that name no topic in the headings of a plan."""

_SHARE_OF_A_TOPIC = 0.5
"""Two plan headings are one field if at least this share of what one names is also named by the other."""


def on_one_topic(old: Report, new: Report, pairs: Mapping[str, str]) -> dict[str, str]:
    """Further matches of subsections of the plan, by a topic that only one heading of either plan names.

    The text planned for a field is new each year, but the field is its topic: 持续规范行政执法 continues
    提高执法规范化水平 though nothing in it is planned again.  But 提升基层执法能力 does not continue
    创新监管执法方式: each names more than they share.
    """
    before, after = _topics(old), _topics(new)
    old_named, new_named = (
        Counter(section for group in topics.values() for section in group) for topics in (before, after)
    )
    taken = set(pairs.values())
    shared: Counter[tuple[str, str]] = Counter()
    for topic in before.keys() & after.keys():
        (source, *other), (target, *another) = before[topic], after[topic]
        if not other and not another and source not in taken and target not in pairs:
            shared[target, source] += 1
    found: dict[str, set[str]] = defaultdict(set)
    for (target, source), topics in shared.items():
        if topics >= _SHARE_OF_A_TOPIC * min(old_named[source], new_named[target]):
            found[target].add(source)
    sources = Counter(source for group in found.values() for source in group)
    return {
        target: source
        for target, group in found.items()
        for source in group
        if len(group) == sources[source] == 1
    }


def _topics(report: Report) -> dict[str, list[str]]:
    """Topic-naming character pairs in the headings below the plan → the sections they name."""
    found: dict[str, list[str]] = defaultdict(list)
    for section in report.sections:
        if section.function is not Function.PLAN or section.level != 2:
            continue
        runs = _GENERAL.sub(" ", letters(section.heading)).split()
        for topic in {run[k : k + 2] for run in runs for k in range(len(run) - 1)}:
            found[topic].append(section.id)
    return found

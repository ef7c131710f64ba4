"""Lists in front of a name that counts them: 执法公示、执法全过程记录、重大执法决定法制审核“三项制度”.

A list in front of a name need not be its: 公安、城管、市场监管“三项制度”. It is where its items are of the kind the name counts
(公示制度、记录制度), where another place lists what the name stands for, or where everybody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from compare.checks.sums.miscount import beginnings, miscount
from compare.figures.numerals import whole_number
from compare.matches import in_sentences
from compare.model import Fault, Report, Severity
from compare.wording import HAN

_ITEM = r"[^，,。；;、：:！？“”\"（）()\d]{2,18}?"
_SET = re.compile(
    rf"(?P<items>(?:{_ITEM}、){{1,8}}{_ITEM})(?P<open>等)?[“\"]?(?P<name>(?P<number>[两三四五六七八九]|\d)(?:项|张|个|本|类|种|大)(?P<noun>{HAN}{{2,6}}?))(?:[”\"]|(?=[，,。；;]))"
)
_JOINS = re.compile("和|与|及")
_KNOWN = {"三项制度": ("公示", "全过程记录", "法制审核")}
"""Words of the items of a name that is the same everywhere."""
_NO_ITEM = re.compile("(?:落实|推行|实行|执行|推进|推动|抓好|贯彻|完善|健全|建立|用好|和|与|及)$")
"""The list ends in front of it: 执法公示、法制审核，…、深入落实“三项制度”."""
_LEAST = 2
"""Items of a known list in another from which on it is that list."""


class _Listed(NamedTuple):
    name: str
    number: int
    items: tuple[str, ...]
    before: tuple[int, ...]
    """How many more there are, wherever else the list may begin."""
    noun: str
    is_open: bool
    span: tuple[int, int]

    @property
    def is_off(self) -> bool:
        """There are more or fewer than the name says, wherever the list begins; 和 may join two items.

        Behind 等 not all need be named.
        """
        joins = len(_JOINS.findall(self.items[-1]))
        counts = [len(self.items) + more for more in (0, *self.before)]
        if self.is_open:
            return min(counts) > self.number
        return not any(count <= self.number <= count + joins for count in counts)


def miscounted_sets(report: Report, old: Report | None) -> Iterator[Fault]:
    """The lists of a report with more or fewer items than the name behind them counts, in text order."""
    lists = list(_lists(report))
    wrong = [one for one in lists if one.is_off]
    if not wrong:
        return
    right = [one for one in (*lists, *(_lists(old) if old else ())) if not one.is_off and not one.is_open]
    for one in wrong:
        if _is_of_its_name(one, right):
            yield miscount(one.span, one.number, len(one.items), Severity.WARNING)


def _lists(report: Report) -> Iterator[_Listed]:
    for _, found in in_sentences(report, _SET):
        items = found["items"].split("、")
        *before, (first, letters) = beginnings(items)
        if _NO_ITEM.search(items[-1]) or first == len(items) - 1:
            continue
        listed = (items[first][letters:], *items[first + 1 :])
        more = tuple(first - at for at, _ in before)
        span = found.end("items") - len("、".join(listed)), found.end()
        number = whole_number(found["number"])
        yield _Listed(found["name"], number, listed, more, found["noun"], found["open"] is not None, span)


def _is_of_its_name(one: _Listed, right: Iterable[_Listed]) -> bool:
    known = [other.items for other in right if other.name == one.name]
    if one.name in _KNOWN:
        known.append(_KNOWN[one.name])
    if any(sum(any(_is_in(word, item) for item in one.items) for word in words) >= _LEAST for words in known):
        return True
    return all(item.endswith(one.noun[-2:]) for item in one.items)


def _is_in(word: str, item: str) -> bool:
    """The first item of a list may have more in front than its name."""
    return item.endswith(word) or word.endswith(item) or word in item

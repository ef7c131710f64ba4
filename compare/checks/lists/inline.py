"""Items of lists in running text: 一是…；二是…, （1）…；（2）…, and paragraphs that begin with a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.checks.lists.sequence import Count, Slip
from compare.checks.sums.tables import is_row
from compare.model import Paragraph, Report, Role
from compare.structure.heading import ordinal_of

_ITEMS = {
    "是": re.compile(r"(?<![一二三四五六七八九十统唯])(?P<number>[一二三四五六七八九十]{1,2})[是要](?!否)"),
    "第": re.compile(r"第(?P<number>[一二三四五六七八九十]{1,2})(?=[，,：:、](?!第))"),
    "（一）": re.compile(r"[（(]\s*(?P<number>[一二三四五六七八九十]{1,3})\s*[）)]"),
    "（1）": re.compile(r"[（(]\s*(?P<number>\d{1,2})\s*[）)](?!\d)"),
    "1.": re.compile(r"(?P<number>\d{1,2})(?:[.．]|、)(?!\d)"),
    "①": re.compile("(?P<number>[\u2460-\u2473])"),
}
_ITEM_START = re.compile(r"(?:^|[。；;：:，,！!？?])\s*$")
_ITEM_START_OF_NUMBERS = re.compile(r"(?:^|[。；;：:！!？?])\s*$")
_SHORTEST_LIST = 2
"""Items of a list from which one in another scheme goes on."""


class Item(NamedTuple):
    """An item of a list in running text."""

    number: int
    text: str
    span: tuple[int, int]
    opens_paragraph: bool


def misnumbered(report: Report) -> Iterator[tuple[Item, Item, Slip]]:
    """The items within paragraphs, and those that begin one, that do not follow the item in front of them, with that one."""
    headings = {section.start for section in report.sections if section.number}
    paragraphs = [p for i, p in enumerate(report.paragraphs) if p.role is Role.BODY and not is_row(report, i)]
    for scheme, pattern in _ITEMS.items():
        across: tuple[Count, Item] | None = None
        for position, paragraph in enumerate(paragraphs):
            run, across = across, None if paragraph.start in headings else across
            within: tuple[Count, Item] | None = None
            for item in _found(report, paragraph, scheme, pattern):
                if item.span[0] in headings:
                    # 1.… 2.… and a last 1.…, that is taken for a heading: the items in front of it are none.
                    is_anew = run and item.number == 1 and not _goes_on(report, paragraphs, position, pattern)
                    slip = run[0].take(1, may_restart=False) if run and is_anew else None
                    if run and slip:
                        yield item, run[1], slip
                    # （一）… and （二）… may be headings where （四）… behind them is not taken for one.
                    within = (Count(item.number), item)
                    continue
                running = across if item.opens_paragraph else within
                running = running or (within if scheme != "是" else None)
                may_restart = not item.opens_paragraph or _goes_on(report, paragraphs, position, pattern)
                slip = running[0].take(item.number, may_restart=may_restart) if running else None
                if running and slip:
                    yield item, running[1], slip
                count = running[0] if running else Count(item.number)
                # Numbers that do not begin with the first may be anything: 第三，… alone.
                if running or item.number == 1 or scheme == "是":
                    within = (count, item)
                    across = within if item.opens_paragraph or across else None


def _goes_on(
    report: Report, paragraphs: Sequence[Paragraph], position: int, pattern: re.Pattern[str]
) -> bool:
    """A list may begin anew with a paragraph: something stands in front of it, or it goes on with 2.

    1.… 2.… 1.… is one list with a slip.
    """
    ahead, following = paragraphs[position - 1 : position], paragraphs[position + 1 : position + 2]
    if not ahead or not pattern.match(report.text[ahead[0].start : ahead[0].end].lstrip()):
        return True
    found = pattern.match(report.text[following[0].start : following[0].end].lstrip()) if following else None
    return bool(found and ordinal_of(found["number"]) == 2)


def of_another_scheme(report: Report) -> Iterator[tuple[Item, Item]]:
    """（1）…；（2）…；（三）…: items that count on from the one in front of them in another scheme, with that one."""
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        lists = {
            scheme: list(_found(report, paragraph, scheme, pattern)) for scheme, pattern in _ITEMS.items()
        }
        for scheme, items in lists.items():
            stray = items[0] if len(items) == 1 else None
            if stray is None or stray.number < _SHORTEST_LIST + 1:
                continue
            for other, own in lists.items():
                numbers = [item.number for item in own]
                before = [item for item in own if item.span[1] <= stray.span[0]]
                goes_on = numbers == [n for n in range(1, len(own) + 2) if n != stray.number][: len(own)]
                if other != scheme and goes_on and len(before) == stray.number - 1:
                    yield stray, before[-1]


def _found(report: Report, paragraph: Paragraph, scheme: str, pattern: re.Pattern[str]) -> Iterator[Item]:
    text = report.text[paragraph.start : paragraph.end]
    starts = _ITEM_START if scheme == "是" else _ITEM_START_OF_NUMBERS
    for found in pattern.finditer(text):
        if not starts.search(text[max(0, found.start() - 3) : found.start()]):
            continue
        number = ordinal_of(found["number"])
        if number is not None:
            span = (paragraph.start + found.start(), paragraph.start + found.end())
            yield Item(number, found.group(), span, not text[: found.start()].strip())

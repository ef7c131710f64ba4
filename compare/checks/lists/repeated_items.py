"""Lists that name one thing twice: 由公安、交通、城管、公安等部门; 发展甲、乙、丙、甲三大产业."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.slips.segmented import paragraphs_with_words
from compare.model import Report
from compare.wording import HAN
from compare.words import parts_of_speech

_LIST = re.compile(rf"(?:{HAN}{{2,12}}、){{2,30}}{HAN}{{2,16}}")
_ENDS = re.compile(
    r"(?:等|和|与|及|以及|[两二三四五六七八九十](?:个|大|类|项|条|种|家|所|名|件|方面|部门|领域)|(?:方面|领域|部门|单位|产业|行业|地区|乡镇|工作|活动|行动|工程|系列)|$)"
)
"""What may stand behind the last item: 公安等部门, not 教育培训."""
_OPENS = ("v", "p", "c", "u", "d", "f")
"""Parts of speech of the word in front of the first item."""
_LONGEST_PREFIX = 4
_LONGEST_ITEM = 8


def repeated_items(report: Report) -> Iterator[tuple[int, int]]:
    """Spans of the item named for the second time, in text order."""
    borders: dict[int, str] | None = None
    for sentence in report.sentences:
        if report.text.count("、", sentence.start, sentence.end) < 2:
            continue
        for found in _LIST.finditer(report.text, sentence.start, sentence.end):
            items = found[0].split("、")
            inner = items[1:-1]
            # 转向依靠消费 is where another list begins.
            if any(len(item) > _LONGEST_ITEM for item in inner):
                continue
            starts = [found.start()]
            for item in items:
                starts.append(starts[-1] + len(item) + 1)
            span = _among(inner, starts)
            if span is None:
                span = _last(items, starts)
            if span is None and any(items[0].endswith(item) for item in inner):
                borders = _words_before(report) if borders is None else borders
                span = _first(items, starts, borders)
            elif span is None and items[0] != items[-1]:
                twice = next(
                    (n for n in range(len(items[0]) - 1, 1, -1) if _opens(items[-1], items[0][-n:])), 0
                )
                said = items[0][-twice:] if twice else ""
                # 进圩场、进渔排、进圩场: items of one form.
                if said and all(item[0] == said[0] and len(item) == len(said) for item in inner):
                    span = starts[-2], starts[-2] + twice
                elif twice:
                    borders = _words_before(report) if borders is None else borders
                    if borders.get(starts[1] - 1 - twice, "")[:1] in _OPENS:
                        span = starts[-2], starts[-2] + twice
            if span is not None:
                yield span


def _among(inner: list[str], starts: list[int]) -> tuple[int, int] | None:
    for at, item in enumerate(inner):
        if item in inner[:at]:
            return starts[at + 1], starts[at + 1] + len(item)
    return None


def _last(items: list[str], starts: list[int]) -> tuple[int, int] | None:
    """The last item begins with one of the others, and nothing behind it makes it another."""
    for item in items[1:-1]:
        if _opens(items[-1], item):
            return starts[-2], starts[-2] + len(item)
    return None


def _opens(last: str, item: str) -> bool:
    return last.startswith(item) and bool(_ENDS.match(last[len(item) :]))


def _first(items: list[str], starts: list[int], borders: dict[int, str]) -> tuple[int, int] | None:
    """The first item ends with one of the others, behind a verb or the like: 由公安、…、公安."""
    for at, item in enumerate(items[1:-1], 1):
        begin = starts[1] - 1 - len(item)
        if items[0] == item or (items[0].endswith(item) and borders.get(begin, "")[:1] in _OPENS):
            return starts[at], starts[at] + len(item)
    return None


def _words_before(report: Report) -> dict[int, str]:
    """Where a word begins → the part of speech of the word in front of it."""
    found: dict[int, str] = {}
    for paragraph, words in paragraphs_with_words(report):
        known = parts_of_speech(
            sorted({word for word in words if re.fullmatch(rf"{HAN}{{1,{_LONGEST_PREFIX}}}", word)})
        )
        at = paragraph.start
        before = ""
        for word in words:
            if before:
                found[at] = known.get(before, "")
            at += len(word)
            before = word
    return found

"""Lists that have more or fewer items than their introduction says: 以下五项工作：一是…四是…, 目录（共12件） with eleven."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.sums.miscount import miscount
from compare.figures.numerals import whole_number
from compare.model import Fault, Paragraph, Report, Role
from compare.structure.heading import ordinal_of
from compare.wording import HAN, pieces

_NUMBER = r"(?P<number>[一二两三四五六七八九十]{1,3}|\d{1,2})"
_INTRODUCED = re.compile(
    rf"(?:以下|下列|如下|下面|重点|主要|集中|做好|抓好|存在|仍有|还有|从|有|在){HAN}{{0,6}}?(?<![第“《]){_NUMBER}\s*"
    rf"(?P<counted>(?:个?方面|项|大?点|个|条|类|件|大){HAN}{{0,12}})[：:。]"
)
_POINTS_ON = re.compile("以下|下列|如下|下面")
_ABSTRACT = re.compile(
    "方面|^大?点|(?:举措|措施|任务|问题|工作|不足|短板|弱项|差距|困难|环节|重点|要求|原因|经验|做法|建议|(?<!案)事|事情)$"
)
"""What a list without a colon is announced by: 抓好四件事.  一是…; 共有执法机关23个.  一是… has no list of them."""
_SPACE = re.compile(r"\s*")
_INLINE = {
    "是": re.compile(r"(?<![一二三四五六七八九十统唯])(?P<item>[一二三四五六七八九十]{1,2})[是要](?!否)"),
    "第": re.compile(r"第(?P<item>[一二三四五六七八九十]{1,2})(?=[，,、])"),
    "（一）": re.compile(r"[（(]\s*(?P<item>[一二三四五六七八九十]{1,3})\s*[）)]"),
    "（1）": re.compile(r"[（(]\s*(?P<item>\d{1,2})\s*[）)]"),
    "1.": re.compile(r"(?<![\d.])(?P<item>\d{1,2})(?:[.．](?!\d)|、(?!\d))"),
    "一、": re.compile(r"(?<![一二三四五六七八九十])(?P<item>[一二三四五六七八九十]{1,2})、"),
}
_STARTS = re.compile(r"(?:^|[。；;：:，,])\s*$")
_CATALOGUE = re.compile(
    r"\s*(?P<title>.{4,60}?)(?P<count>[（(]\s*共?\s*(?P<number>\d{1,3}|[一二三四五六七八九十百]{1,4})\s*[件项份个部]\s*[）)])\s*$"
)
_LISTED = re.compile(r"\s*(?P<item>\d{1,3})\s*[.．、](?!\d)")
_SHORTEST_LIST = 2
_SAME_TITLE = 0.6
"""Share of the two-character pieces of a catalogue's title that stand in the line over its list."""


def miscounted(report: Report) -> Iterator[Fault]:
    """The introductions of a report whose list has another number of items."""
    bodies = [p for p in report.paragraphs if p.role is Role.BODY]
    for position, paragraph in enumerate(bodies):
        for found in _INTRODUCED.finditer(report.text, paragraph.start, paragraph.end):
            if found[0].endswith("。") and not (
                _POINTS_ON.search(found[0]) or _ABSTRACT.search(found["counted"])
            ):
                continue
            number = whole_number(found["number"])
            begin = _after_space(report.text, found.end(), paragraph.end)
            items = (
                _within(report.text, begin, paragraph.end)
                if begin < paragraph.end
                else _below(report, bodies, position + 1)
            )
            # Where a number is left out or stands twice, numbering says so; the last one may be right then.
            if len(items) >= _SHORTEST_LIST and number not in (len(items), items[-1]):
                yield miscount((found.start("number"), found.end() - 1), number, len(items))
    yield from _catalogues(report)


def _after_space(text: str, start: int, end: int) -> int:
    found = _SPACE.match(text, start, end)
    return found.end() if found else start


def _within(text: str, begin: int, end: int) -> list[int]:
    """The numbers of the items that begin at a place of a paragraph, up to the first that begins anew."""
    for pattern in _INLINE.values():
        first = pattern.match(text, begin, end)
        # Only a list that begins here is read on: a paragraph may announce thousands.
        if first is None or ordinal_of(first["item"]) != 1:
            continue
        items = [1]
        for found in pattern.finditer(text, first.end(), end):
            number = ordinal_of(found["item"])
            if number is None or not _STARTS.search(text[max(begin, found.start() - 3) : found.start()]):
                continue
            if number == 1:
                break
            items.append(number)
        return items
    return []


def _below(report: Report, bodies: Sequence[Paragraph], position: int) -> list[int]:
    """The numbers of the items of the paragraphs from a position on, up to the next heading of another kind."""
    items: list[int] = []
    scheme: re.Pattern[str] | None = None
    for at in range(position, len(bodies)):
        text = report.text[bodies[at].start : bodies[at].end].lstrip()
        own = next((p for p in _INLINE.values() if p.match(text)), None)
        first = own.match(text) if own else None
        number = ordinal_of(first["item"]) if first else None
        if scheme is None:
            if own is None or number != 1:
                return []
            scheme = own
        elif _ends(own, scheme, number):
            break
        if own is scheme and number is not None:
            items.append(number)
    return items


def _ends(own: re.Pattern[str] | None, scheme: re.Pattern[str], number: int | None) -> bool:
    """A paragraph begins the list anew, or has the number of a heading above it: 一、 or, above 1., （一）."""
    if own is scheme:
        return number == 1
    return own is _INLINE["一、"] or (own is _INLINE["（一）"] and scheme is not _INLINE["一、"])


def _catalogues(report: Report) -> Iterator[Fault]:
    """目录（共12件） behind the report, and the numbered list under the same title."""
    end = max((p.end for p in report.paragraphs if p.role is Role.BODY), default=0)
    behind = [p for p in report.paragraphs if p.start >= end and p.end > p.start]
    lines = [report.text[p.start : p.end].strip() for p in behind]
    for position, paragraph in enumerate(behind):
        found = _CATALOGUE.match(report.text, paragraph.start, paragraph.end)
        # An item of the list of attachments is no list itself; its own stands further down.
        if found is None:
            continue
        runs = list(_runs(lines[position + 1 :]))
        same = [items for title, items in runs if _alike(found["title"], title)]
        if len(same) != 1:
            continue
        number = whole_number(found["number"])
        if len(same[0]) >= _SHORTEST_LIST and number not in (len(same[0]), same[0][-1]):
            yield miscount(found.span("count"), number, len(same[0]))


def _runs(lines: Sequence[str]) -> Iterator[tuple[str, list[int]]]:
    """Lists numbered from one, each with the line over it."""
    items: list[int] = []
    title = over = ""
    for line in [*lines, ""]:
        found = _LISTED.match(line)
        number = int(found["item"]) if found else 0
        if number == 1:
            if items:
                yield over, items
            items, over = [1], title
        elif number and items:
            items.append(number)
        elif items and not line:
            yield over, items
        if not found:
            title = line


def _alike(title: str, line: str) -> bool:
    wanted = set(pieces(title))
    return bool(wanted) and sum(piece in line for piece in wanted) >= _SAME_TITLE * len(wanted)

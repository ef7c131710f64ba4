"""Where a report ends: signature and date, what is attached, and what below them still belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from compare.model import Block, BlockKind
from compare.structure.furniture import ATTACHMENT, DATE, is_furniture, is_signature
from compare.structure.heading import Scheme, numbered_heading

_OF_A_UNIT = re.compile(r"[（(]?(?:计量)?单位[：:]|填报|制表|截至|日期")
"""Between the title of a table and its rows."""
_MOST_OF_A_TITLE = 3
"""Lines between 附件1 and the rows of its table."""
_RUNNING = re.compile(r"(?!.{2,6}[：:]).{6,}。$", re.DOTALL)
"""A sentence that no word of the page introduces, as in 温馨提示：…。"""
_IDEOGRAPHS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_MOST_OF_A_SIGNATURE = 6
"""Lines above the date."""
_LONGEST_TITLE = 40


class _Pair(NamedTuple):
    """Names and a date, one below the other."""

    start: int
    end: int
    year: str


def ends(blocks: Sequence[Block], body_start: int) -> int:
    """Where the body ends: trailing furniture, signature, date and attachments do not belong to it."""
    end = len(blocks)
    lines = [n for n in range(body_start, len(blocks)) if blocks[n].kind is not BlockKind.TABLE_ROW]
    # Attachments come after most of the text, however long their tables are.
    for position in lines[1 + len(lines) // 2 :]:
        text = blocks[position].text.strip()
        if ATTACHMENT.match(text) and len(text) <= 60:
            end = position
            break
    signed = _signed(blocks, body_start, end)
    if signed is not None:
        return signed
    while end > body_start + 1:
        if not _is_of_the_end(blocks[end - 1]):
            break
        end -= 1
    return end


def dates_of_events(blocks: Sequence[Block], body_start: int, end: int) -> Iterator[int]:
    """Positions of the dates that head events told of under a heading of the body, and are no day of signature."""
    is_headed = False
    checked = body_start
    for pair in _pairs(blocks, body_start, end):
        is_headed = is_headed or any(numbered_heading(block.text) for block in blocks[checked : pair.start])
        checked = max(checked, pair.start)
        if is_headed and pair.end < end and _RUNNING.match(blocks[pair.end].text.strip()):
            yield pair.end - 1


def _signed(blocks: Sequence[Block], body_start: int, end: int) -> int | None:
    """Where the names and the date stand under the body: what follows is of the page or of the print, whatever it says.

    A report may also be signed below its title, so that most of the text stands in front of the signature.  A name and
    a date head the entries of a list of events as well: its text goes on below them.
    """
    written = [0, *accumulate(len(block.text) for block in blocks[body_start:end])]
    pairs = [
        pair for pair in _pairs(blocks, body_start, end) if 2 * written[pair.start - body_start] > written[-1]
    ]
    if pairs:
        inside = _inside(blocks, body_start, end)
        pairs = [pair for pair in pairs if pair.start not in inside]
    if not pairs:
        return None
    behind = [*(pair.start for pair in pairs[1:]), end]
    is_followed = [
        any(_RUNNING.match(block.text.strip()) for block in blocks[pair.end : following])
        for pair, following in zip(pairs, behind, strict=True)
    ]
    if len(pairs) > 1 and all(is_followed):
        return None
    signed, goes_on = pairs[0], False
    for pair, is_told in zip(pairs[1:], is_followed, strict=False):
        goes_on = goes_on or is_told
        # A page is dated below the signature too, but hardly a year later.
        if goes_on and pair.year > signed.year:
            signed, goes_on = pair, False
    return signed.start


def _pairs(blocks: Sequence[Block], body_start: int, end: int) -> Iterator[_Pair]:
    """The dates with names above them or beside them."""
    for position in range(body_start + 1, end):
        text = blocks[position].text.strip()
        is_named = is_signature(text)
        dated = DATE.search(text)
        if not dated or not (is_named or DATE.fullmatch(text)):
            continue
        start = position
        while start > max(body_start, position - _MOST_OF_A_SIGNATURE):
            above = blocks[start - 1]
            if not is_signature(above.text) and not is_furniture(above):
                break
            is_named = is_named or is_signature(above.text)
            start -= 1
        if is_named and start > body_start:
            yield _Pair(start, position + 1, dated.group().translate(_IDEOGRAPHS)[:4])


def _inside(blocks: Sequence[Block], body_start: int, end: int) -> set[int]:
    """Positions between two headings of one series: below 一、 and above 二、, or below （二） and above （三）."""
    found: set[int] = set()
    last: dict[Scheme, tuple[int, int]] = {}
    for position in range(body_start, end):
        block = blocks[position]
        heading = numbered_heading(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if heading is None or heading.scheme is None or heading.ordinal is None:
            continue
        before, ordinal = last.get(heading.scheme, (position, heading.ordinal))
        last[heading.scheme] = position, heading.ordinal
        # Links to other pages are numbered 1., 2.; and what explains the report begins with its own 一、.
        is_next = heading.ordinal == ordinal + 1 and heading.scheme <= max(
            Scheme.BRACKETED_IDEOGRAPH, min(last)
        )
        if is_next or (heading.ordinal > ordinal and heading.scheme <= Scheme.IDEOGRAPH):
            found.update(range(before, position))
    return found


def annexed_tables(blocks: Sequence[Block], end: int) -> Iterator[int]:
    """Titles and rows of the tables attached behind the body: 附：2024年行政执法案件情况表.

    They are part of the report, as a list of attached files or of terms explained is not.  A title may stand in a line
    of its own below 附件1, and the unit below it.
    """
    for position in range(end, len(blocks) - 1):
        if not ATTACHMENT.match(blocks[position].text.strip()):
            continue
        behind = range(position + 1, min(len(blocks), position + 2 + _MOST_OF_A_TITLE))
        rows = next((k for k in behind if _is_row(blocks, k)), None)
        between = [] if rows is None else [k for k in range(position + 1, rows) if blocks[k].text.strip()]
        if rows is None or any(not _may_be_of_a_title(blocks[k].text) for k in between):
            continue
        titles = [k for k in between if not _OF_A_UNIT.match(blocks[k].text.strip())]
        yield titles[-1] if titles else position
        while _is_row(blocks, rows):
            yield rows
            rows += 1


def below_signature(blocks: Sequence[Block], end: int) -> Iterator[int]:
    """Notes, and the rows and titles of tables that stand below the signature without being called attached."""
    for position in range(end, len(blocks)):
        block = blocks[position]
        if ATTACHMENT.match(block.text.strip()):
            return
        if block.kind is BlockKind.FOOTNOTE:
            yield position
        elif block.kind is BlockKind.TABLE_ROW and not is_furniture(block):
            above = blocks[position - 1]
            is_first = position > end and above.kind is BlockKind.PARAGRAPH
            if is_first and _may_be_of_a_title(above.text) and not _is_of_the_end(above):
                yield position - 1
            yield position


def _is_of_the_end(block: Block) -> bool:
    """Whether a line is furniture, a signature or a date."""
    return is_furniture(block) or is_signature(block.text) or bool(DATE.fullmatch(block.text.strip()))


def _may_be_of_a_title(text: str) -> bool:
    return (
        len(text.strip()) <= _LONGEST_TITLE
        and not re.search("[。；;]", text)
        and not ATTACHMENT.match(text.strip())
    )


def _is_row(blocks: Sequence[Block], position: int) -> bool:
    return position < len(blocks) and blocks[position].kind is BlockKind.TABLE_ROW

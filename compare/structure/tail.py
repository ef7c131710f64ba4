"""Where a report ends: signature and date, what is attached, and what below them still belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from compare.model import Block, BlockKind
from compare.structure.furniture import ATTACHMENT, DATE, is_furniture, is_signature

_OF_A_UNIT = re.compile(r"[（(]?(?:计量)?单位[：:]|填报|制表|截至|日期")
"""Between the title of a table and its rows."""
_MOST_OF_A_TITLE = 3
"""Lines between 附件1 and the rows of its table."""
_MOST_OF_A_SIGNATURE = 6
"""Lines above the date."""
_LONGEST_TITLE = 40


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


def _signed(blocks: Sequence[Block], body_start: int, end: int) -> int | None:
    """Where the names and the date stand under the body: what follows is of the page or of the print, whatever it says.

    A report may also be signed below its title, so that most of the text stands in front of the signature.
    """
    written = [0, *accumulate(len(block.text) for block in blocks[body_start:end])]
    for position in range(body_start + 1, end):
        text = blocks[position].text.strip()
        is_named = is_signature(text)
        if not DATE.search(text) or not (is_named or DATE.fullmatch(text)):
            continue
        start = position
        while start > max(body_start, position - _MOST_OF_A_SIGNATURE):
            above = blocks[start - 1]
            if not is_signature(above.text) and not is_furniture(above):
                break
            is_named = is_named or is_signature(above.text)
            start -= 1
        if is_named and start > body_start and 2 * written[start - body_start] > written[-1]:
            return start
    return None


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

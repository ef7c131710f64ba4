"""Passages: what is read in one go for a total and its parts, be it a sentence or a list with a line for each part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from compare.model import BlockKind, Figure, Report, Role

_ITEM = r"\s*(?:[●•·◆■▪○◇□★☆*]|[－–—-]+|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}\s*[.．、]|[①-⑳]|[一二三四五六七八九十]是)\s*"
"""How a line of a list begins."""
_OPENS_ITEM = re.compile(_ITEM)
_LINE_END = re.compile(rf"(?P<opens>[：:])?[；;。，,、]?\s*\n(?:{_ITEM})?")
"""Between two lines of a list: a semicolon, whatever mark is written there."""
_OPENS_LIST = re.compile(r"[：:]\s*$")
_SUMS_UP = re.compile("(?:以上|上述)?(?:合计|总计|共计)")
"""Begins the last line of a list, under its parts."""
_OF_WHICH = re.compile(r"(?:其中|包括|具体(?:情况)?(?:[为是如]下?)?)[：:]\s*$")
"""A sentence that is no more than the opening of a list of what the sentence before it counted."""
_GOES_ON = re.compile(r"[：:；;，,、]\s*$")


def passages(report: Report) -> Iterator[list[Figure]]:
    """Figures up to a full stop: a semicolon may divide a list, and so may the end of a line."""
    lists = _lists(report)
    stops = [0, *accumulate(_stops(report, number, lists) for number in range(len(report.sentences) - 1))]
    for _, together in groupby(
        report.figures, lambda f: (lists[report.sentences[f.sentence].paragraph], stops[f.sentence])
    ):
        yield list(together)


def _stops(report: Report, number: int, lists: Sequence[int]) -> bool:
    """A sentence ends a passage, unless it is a line of a list that goes on."""
    if report.wording(number)[-1:] in "；;" or _OF_WHICH.match(report.wording(number + 1)):
        return False
    here, following = (report.sentences[at].paragraph for at in (number, number + 1))
    return here == following or lists[here] != lists[following]


def _lists(report: Report) -> list[int]:
    """Of each paragraph the one its list was opened in, by a colon at the end; itself where it is in none."""
    opened: list[int] = []
    texts = [report.text[p.start : p.end] for p in report.paragraphs]
    for number, paragraph in enumerate(report.paragraphs):
        above = report.paragraphs[number - 1] if number else None
        if above is None or any(
            p.role is not Role.BODY or p.kind is BlockKind.TABLE_ROW for p in (above, paragraph)
        ):
            opened.append(number)
            continue
        is_opened = bool(_OPENS_LIST.search(texts[number - 1]))
        are_items = [bool(_OPENS_ITEM.match(texts[at])) for at in (number - 1, number)]
        # Behind lines with a sign in front one without it is no part, whatever the last of them ends with.
        goes_on = all(are_items) or (not any(are_items) and bool(_GOES_ON.search(texts[number - 1])))
        goes_on = goes_on or bool(_SUMS_UP.match(texts[number]))
        is_next = goes_on and opened[-1] != number - 1
        opened.append(opened[-1] if is_opened or is_next else number)
    return opened


def on_one_line(between: str) -> str:
    """The text between two figures of a passage, with a semicolon for the end of a line."""
    return _LINE_END.sub(lambda end: end["opens"] or "；", between) if "\n" in between else between

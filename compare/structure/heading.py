"""Heading numbers and the form of headings (GB/T 9704-2012, 7.3.3: 一、 → （一） → 1. → （1）)."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from compare.wording import HAN

_CHINESE = "一二三四五六七八九十百"
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")}

LONGEST_HEADING = 64
"""Characters.  Headings of real reports have 10 to 51; anything longer is a sentence that happens to begin
with a number."""

_SHORTEST_RUN_IN_REST = 2
_LONGEST_LABEL = 24
"""Characters of a high-level heading before a colon."""


class Scheme(IntEnum):
    """The numbering schemes in the order of the standard; a lower one never contains a higher one."""

    PART = 1
    """第一部分, 第二章"""
    IDEOGRAPH = 2
    """一、"""
    BRACKETED_IDEOGRAPH = 3
    """（一）"""
    DIGIT = 4
    """1."""
    DECIMAL = 5
    """1.1 and 1.1.1, as Word numbers the levels of a list."""
    BRACKETED_DIGIT = 6
    """（1）, 1)"""
    CIRCLED = 7
    """①"""


_NAMING = r"1\d{4}(?!\d)|(?:19|20)\d\d年"
"""Digits a heading may begin with after its number: a hotline, a year."""
_NUMBER = re.compile(
    rf"""(?P<PART>第[{_CHINESE}]{{1,3}}(?:部分|章|篇)[、：:\s]?)
    |(?P<IDEOGRAPH>[{_CHINESE}]{{1,3}}\s*(?:[、丶､]|[.．](?!\d)|[.．](?={_NAMING}))|[{_CHINESE}]{{1,3}}[，,](?=[^，,。；]{{4,}}(?:[，,][^，,。；]+)*$))
    |(?P<BRACKETED_IDEOGRAPH>(?:[（(〔]\s*[{_CHINESE}]{{1,3}}\s*[）)〕]|[\u3220-\u3229])[、.．]?)
    |(?P<DECIMAL>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}}[.．、]?\s+(?={HAN}))
    |(?P<DIGIT>\d{{1,2}}\s*(?:[、丶､]|[.．](?!\d)|[.．](?={_NAMING}))|[\u2488-\u249b])
    |(?P<BRACKETED_DIGIT>(?:[（(]\s*\d{{1,2}}\s*[）)]|\d{{1,2}}[）)]|[\u2474-\u2487])[、.．]?)
    |(?P<CIRCLED>[\u2460-\u2473])
    """,
    re.VERBOSE,
)
_ENUMERATOR = re.compile(rf"[{_CHINESE}]{{1,2}}(?:是|要)")
_RUN_IN_END = re.compile(r"[。！？!?：:]")
_SENTENCE_END = "。！？；!?;"
_NOT_A_HEADING_END = "。！？；!?;，,、：:"
_COMPLETE_SENTENCE = re.compile(
    # 2025年主要安排 names a year; 2025年3月2日 is a date.
    r"(?:了(?!解)|已|被|将|(?<!公)共(?![同享建治和青产]))[^，,。]{2,}|[，,].*[，,].*[，,].*[，,]|(?<!\d)(?!(?:19|20)\d\d年(?!\d)|1\d{4}(?!\d))\d{2,}|[％%]"
)

_BRACKETED = re.compile(
    rf"(?:【(?P<a>[^【】]{{2,{LONGEST_HEADING}}})】|〖(?P<b>[^〖〗]{{2,{LONGEST_HEADING}}})〗"
    rf"|［(?P<c>[^［］]{{2,{LONGEST_HEADING}}})］)[：:]?"
)
_NO_TITLE = re.compile(
    # 【字体：大 中 小】, 【打印】【关闭】 and 【本报讯】 belong to the page.
    rf"[：:]|[讯电]$|^\W*{HAN}(?:\W+{HAN})*\W*$"
    r"|^.{0,4}(?:打印|关闭|返回|收藏|纠错|分享|字体|字号|[上下]一[篇页条]|点击|扫码|二维码|编辑|来源|下载|附件).{0,4}$"
)


_CAPTION = re.compile(
    rf"(?:附?[图表])\s*(?:\d{{1,2}}(?:[-—–.．]\d{{1,2}})*|[{_CHINESE}]{{1,3}}(?=[\s:：、.．]))[\s:：、.．]*[^\s。！？；;:：\d年月][^。！？；;]{{1,50}}"
)
_TABLE_TITLE = re.compile(r"[^。！？；;，,:：]{2,40}(?:表|一览|清单)(?:[（(][^（()）]{1,16}[)）])?")
_MAKES_A_LIST = re.compile(
    "(?:编制|编印|公布|公示|发布|印发|制定|制发|出台|梳理|建立|健全|完善|更新|推行|修订|形成|推出|细化|调整|下发|落实|实行|"
    "^.{0,4}(?:公开|开展|推进|组织|规范|强化|加强|明确|设立|设置|执行|实施))(?=.{3,}(?:表|一览|清单))"
)
"""An act whose object may be the list: 编制公布行政许可事项清单; but not 重点任务落实清单."""
_SHOWS = re.compile(
    "(?:情况|统计|汇总|明细|进展|进度|结果|数据)[^，,、]{0,6}表(?:[（(].*)?$"
    "|(?:制定|制发|印发|出台|发布|修订|下发)[^，,、]*(?:文件|规章|法规)(?:清单|一览表?)(?:[（(].*)?$"
)
"""Says what the rows below show, though with a verb: 开展案卷评查情况统计表, 出台规范性文件一览表."""


class Heading(NamedTuple):
    """A heading found at the start of a piece of text; offsets are relative to that piece."""

    scheme: Scheme | None
    """None for a heading without a number."""
    ordinal: int | None
    """The number as a value: 3 for 三、 and （三）."""
    number_end: int
    """End of the number with its punctuation; 0 without a number."""
    heading_end: int
    """End of the heading with the punctuation that closes it."""
    is_run_in: bool


@lru_cache(maxsize=1 << 8)
def ordinal_of(number: str) -> int | None:
    """The value of a heading number: ``（十二）`` is 12, ``㈢`` 3, ``②`` 2, ``1.4`` 4."""
    # Characters containing a whole number (②, ⒉, ⑵, ㈡) become the number and its marks in NFKC.
    number = unicodedata.normalize("NFKC", number)
    digits = re.findall(r"\d+", number)
    if digits:
        return int(digits[-1])
    ideographs = re.search(rf"[{_CHINESE}]+", number)
    if not ideographs:
        return None
    value = 0
    unit = 0
    for character in ideographs.group():
        if character == "十":
            value += (unit or 1) * 10
            unit = 0
        elif character == "百":
            value += (unit or 1) * 100
            unit = 0
        else:
            unit = _DIGITS[character]
    return value + unit


def number_of(piece: str) -> tuple[Scheme, int | None] | None:
    """Scheme and value of the number at the start of ``piece``, be it a heading or an item; None if there is none."""
    found = _NUMBER.match(piece)
    if not found or found.lastgroup is None:
        return None
    return Scheme[found.lastgroup], ordinal_of(found.group())


def is_row(piece: str) -> bool:
    """Whether the paragraph is a row of a table that a text file divides by tabs."""
    return piece.count("\t") > 1


def is_caption(line: str, *, is_above_table: bool = False) -> bool:
    """Whether a line names a figure or table: 图1 办理情况; above the rows of a table also one without number, …统计表."""
    text = line.strip()
    if not is_above_table or _CAPTION.fullmatch(text):
        return bool(_CAPTION.fullmatch(text))
    is_act = _MAKES_A_LIST.search(text) and not _SHOWS.search(text)
    return bool(_TABLE_TITLE.fullmatch(text)) and not is_act


def numbered_heading(piece: str) -> Heading | None:
    """The numbered heading at the start of ``piece`` (one paragraph, or its rest), or None.

    A heading is alone in its paragraph, or runs in: it ends with the first full stop (or colon, or directly
    before 一是 if a page lost the full stop) and text follows.
    """
    found = _NUMBER.match(piece)
    if not found or found.lastgroup is None:
        return None
    scheme = Scheme[found.lastgroup]
    number_end = found.end()
    while number_end < len(piece) and piece[number_end].isspace():
        number_end += 1
    ordinal = ordinal_of(found.group())
    rest = piece[number_end:]
    if not rest.strip():
        return None

    def heading(length: int, is_run_in: bool) -> Heading | None:
        if not 2 <= length <= LONGEST_HEADING:
            return None
        return Heading(scheme, ordinal, number_end, number_end + length, is_run_in)

    closed = bracketed_end(rest)
    if closed:
        return heading(closed, bool(rest[closed:].strip()))
    if not any(c in _SENTENCE_END for c in rest.rstrip()[:-1]) and len(rest) <= LONGEST_HEADING:
        lost_stop = _ENUMERATOR.search(rest, 4)
        if lost_stop and rest[lost_stop.start()] == "一":
            return heading(lost_stop.start(), True)
        colon = rest.find("：") if "：" in rest else rest.find(":")
        is_inside = 0 < colon < len(rest) - _SHORTEST_RUN_IN_REST
        if is_inside and (scheme >= Scheme.DIGIT or _is_label(rest, colon)):
            return heading(colon + 1, True)
        # 1.完成案卷评查600余份； is an item of a list, not a heading; （一）全年受理申请218件，办结201件。 is
        # a heading.
        is_item = scheme >= Scheme.DIGIT or (
            scheme is Scheme.BRACKETED_IDEOGRAPH
            and rest.rstrip()[-1] == "。"
            and re.search("[，,]", rest) is not None
        )
        if rest.rstrip()[-1] in "；;" or (is_item and _COMPLETE_SENTENCE.search(rest)):
            return None
        return heading(len(rest), False)
    end = _RUN_IN_END.search(rest)
    lost_stop = _ENUMERATOR.search(rest, 4)
    if lost_stop and rest[lost_stop.start()] == "一" and (not end or lost_stop.start() < end.start()):
        return heading(lost_stop.start(), True)
    if not end:
        return None
    if end.group() in "：:":
        is_label = scheme >= Scheme.BRACKETED_IDEOGRAPH or _is_label(rest, end.start())
        if not is_label or end.start() > LONGEST_HEADING // 2:
            return None
    if "；" in rest[: end.start()] or ";" in rest[: end.start()]:
        return None
    return heading(end.end(), True)


def _is_label(rest: str, colon: int) -> bool:
    """Whether the text before the colon heads whole sentences: 存在问题：装备老旧，经费不足."""
    title = rest[:colon]
    return (
        colon <= _LONGEST_LABEL
        and rest.rstrip()[-1] == "。"
        and len(rest) > 2 * colon
        and not re.search(r"[，,]", title)
        and not _COMPLETE_SENTENCE.search(title)
    )


def bracketed_end(piece: str) -> int:
    """End of the title in brackets at the start of ``piece``: 【推进政务公开】…; 0 if there is none."""
    found = _BRACKETED.match(piece)
    if not found:
        return 0
    title = next(filter(None, found.groups()))
    if len(re.findall(HAN, title)) < 2 or _NO_TITLE.search(title):
        return 0
    # Adjacent pairs of brackets are a row of buttons.
    return 0 if piece[found.end() :].lstrip()[:1] in ("【", "〖", "［") else found.end()


def is_enumerated(piece: str) -> bool:
    """Whether the piece begins with 一是, 二是 …: an item, not a heading."""
    return bool(_ENUMERATOR.match(piece))


def looks_like_a_bare_heading(piece: str) -> bool:
    """Whether it is a short line without number and closing punctuation: a heading if the page has no numbers."""
    stripped = piece.strip()
    return (
        2 <= len(stripped) <= LONGEST_HEADING // 2
        and stripped[-1] not in _NOT_A_HEADING_END
        and not any(c in _SENTENCE_END for c in stripped)
        and not is_enumerated(stripped)
        and not _COMPLETE_SENTENCE.search(stripped)
    )

"""Words with a character dropped, doubled or in the wrong place, told by the same words elsewhere: 构筑为民务 for 构筑为民服务.

Each character is a word too, so no dictionary tells.  The same passage stands whole in another place of the report or in
last year's, or the two characters are a common word the other way round (业企), or a set phrase (标治本兼).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from compare.checks.slips.context import BESIDE_ANYTHING, is_coined
from compare.checks.slips.parallels import parallels
from compare.checks.slips.phrases import FIELD_WORDS, PHRASES, WORDS
from compare.checks.slips.segmented import (
    GRAMMATICAL,
    alone,
    is_common_word,
    is_content,
    paragraphs_with_words,
    split_pairs,
    texts_of,
)
from compare.checks.slips.slip import Slip
from compare.checks.slips.usage import MEASURES, NEVER_A_SLIP, OFTEN, is_done_a_little
from compare.model import Report, Role
from compare.wording import HAN
from compare.words import frequencies, parts_of_speech

_HAN = re.compile(HAN)
_DOUBLED = re.compile(rf"(?P<one>{HAN})(?P=one)")
_DOUBLED_TWICE = re.compile(rf"({HAN})\1({HAN})\2")
"""捏捏揉揉, 擦擦洗洗: two deeds, each said twice."""
_BESIDE = 2
"""Characters on either side of a place that make it known again."""
_LEAST = 3
"""Of them Chinese ones; a mark is beside many words."""
_AGAIN = 2
"""Times a word stands in the texts that two characters the other way round were meant as."""
_WORD = 2
_LEVELS = "省市州盟县区旗镇乡村街组国"
"""区部门 for 区级部门, 市市场监管局."""
_OPEN_COMPOUNDS = frozenset(_LEVELS + "府院校户路社队站所家人车房水网生师岗园企员房厂店党农工会科线点项类")
"""Nouns that stand in front of another in words the dictionary lacks: 道路路网, 农户户厕, 学生生均."""
_SHORT_FORMS = frozenset(
    _LEVELS
    + "学办建促抓提升增强优保稳防控治管查改补投看听说写读讲用请送转调评选派带引招育护惠助帮推做打创造开通修种养收支减降压缩扩聚融联访问研审批核验报发印制定订立"
    + "新旧老大小高低多少好快长短全总主副前后上下内外年月日时人"
)
"""Characters that are written for a longer word as well: 学法律知识 for 学习法律知识."""
_ARE_VERBS = frozenset("作设应做办建成开改提报请交加有无能可须需使让令派定立送管查审评签动发用")
"""What may begin the next clause of words: 就营商环境工作作专题报告."""
_TAKES_AN_OBJECT = frozenset("到在对向由从把被将以为于让使给")
_CLAUSE_ENDS = re.compile("[，,。；;！!]|$", re.MULTILINE)
_TURNS_ROUND = frozenset("把将让使的被给")
"""把群众的事办在前: behind them what is done stands in front of the deed."""
_OF_RESULT = frozenset("在了得上下出")
"""What stands behind a deed whose object stands in front: 把事办了."""
_LEFT_OUT = frozenset("的性化民过之")
"""Characters that phrases go without."""


class _Words(NamedTuple):
    """The words of title and body in text order."""

    starts: list[int]
    words: list[str]

    def at(self, place: int) -> tuple[int, str] | None:
        """Where the word begins that stands at a place, and the word; None where none does."""
        number = bisect_right(self.starts, place) - 1
        if number < 0 or place >= self.starts[number] + len(self.words[number]):
            return None
        return self.starts[number], self.words[number]


def misplaced(report: Report, earlier: Sequence[Report]) -> Iterator[Slip]:
    """The words of a report that have a character too few or too many, or two in the wrong order."""
    everything = texts_of(report, earlier)
    words = _words_of(report)
    yield from _of_phrases(report, words)
    yield from _dropped(report, words, everything)
    yield from _doubled(report, words, everything)
    yield from _swapped(report, everything)


def _dropped(report: Report, words: _Words, everything: str) -> Iterator[Slip]:
    """Words of which one character is left, alone only here, where the same passage has both elsewhere."""
    counts = alone(report)
    for start, word in zip(words.starts, words.words, strict=True):
        if len(word) > 1 or counts[word] > 1 or not is_content(word):
            continue
        if word in _SHORT_FORMS or word in NEVER_A_SLIP:
            continue
        before, behind = _sides(report.text, start, start + 1)
        if not _is_telling(before, behind):
            continue
        whole = re.search(rf"{re.escape(before)}({word}{HAN}|{HAN}{word}){re.escape(behind)}", everything)
        if whole and is_common_word(whole[1]) and everything.count(before + word + behind) == 1:
            yield Slip(start, word, whole[1])


def _doubled(report: Report, words: _Words, everything: str) -> Iterator[Slip]:
    """Characters that stand twice where one belongs to the word beside it."""
    counts = alone(report)
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        twice = _DOUBLED_TWICE.finditer(report.text, paragraph.start, paragraph.end)
        lively = {at for found in twice for at in (found.start(), found.start() + 2)}
        for found in _DOUBLED.finditer(report.text, paragraph.start, paragraph.end):
            start, one = found.start(), found["one"]
            # 一页页 and 一户户 are one after another.
            if start in lively or report.text[start - 1] == "一":
                continue
            first, second = words.at(start), words.at(start + 1)
            # 天天 and 明明白白 are words.
            if first is None or second is None or first == second:
                continue
            if one in GRAMMATICAL or one in BESIDE_ANYTHING or one in NEVER_A_SLIP or one in _LEVELS:
                continue
            lengths = len(first[1]), len(second[1])
            if lengths[0] == 1 and is_done_a_little(one, second[1]):
                continue
            if min(lengths) > 1 or max(lengths) < _WORD:
                continue
            before, behind = _sides(report.text, start, start + 2)
            is_known = (
                _is_telling(before, behind)
                and before + one + behind in everything
                and everything.count(before + one + one + behind) == 1
            )
            is_closed = one not in _OPEN_COMPOUNDS | _ARE_VERBS
            if (
                is_known
                or (is_closed and counts[one] == 1 and _is_by_itself(report.text, words, start, lengths))
                or (is_closed and _stands_without(report.text, start, lengths, everything))
                or (one in _TAKES_AN_OBJECT and lengths[0] == 1 and _has_none(report.text, second))
            ):
                word = first[1] if lengths[0] > 1 else second[1]
                at = first[0]
                yield Slip(at, report.text[at : second[0] + len(second[1])], word)


def _stands_without(text: str, start: int, lengths: tuple[int, int], everything: str) -> bool:
    """The longer word stands elsewhere right beside the characters that are parted from it here: 提升升群众, 提升群众."""
    if lengths[0] > 1:
        word, side = text[start + 1 - lengths[0] : start + 1], text[start + 2 : start + 2 + _BESIDE]
        whole = word + side
    else:
        word, side = text[start + 1 : start + 1 + lengths[1]], text[max(0, start - _BESIDE) : start]
        whole = side + word
    return len(_HAN.findall(side)) == _BESIDE and whole in everything


def _has_none(text: str, word: tuple[int, str]) -> bool:
    """A word that is no noun ends the clause: 整改到到位 leaves the first 到 without an object."""
    end = word[0] + len(word[1])
    return bool(_CLAUSE_ENDS.match(text, end)) and parts_of_speech([word[1]]).get(word[1], "").startswith(
        ("v", "d")
    )


def _is_by_itself(text: str, words: _Words, start: int, lengths: tuple[int, int]) -> bool:
    """The character too many has no other of one character beside it, with which it makes a word, and no number."""
    if lengths[0] > 1:
        following = words.at(start + 2)
        return following is None or len(following[1]) > 1 or not _HAN.match(following[1])
    ahead = words.at(start - 1)
    return ahead is None or not (text[start - 1].isdigit() or is_content(ahead[1]))


def _swapped(report: Report, everything: str) -> Iterator[Slip]:
    """Two characters that are no word, and are one the other way round."""
    coined = parallels(report)
    places = [
        (start, pair, before, behind)
        for start, pair, before, behind in split_pairs(report)
        if pair[0] != pair[1] and pair not in WORDS and NEVER_A_SLIP.isdisjoint(pair) and start not in coined
    ]
    known = frequencies(word for _, pair, *_ in places for word in (pair, pair[::-1]))
    for start, pair, before, behind in places:
        right = pair[::-1]
        if pair in known or known.get(right, 0) < OFTEN or is_coined(report, start):
            continue
        if everything.count(pair) != 1:
            continue
        sides = _sides(report.text, start, start + 2)
        is_known = _is_telling(*sides) and right.join(sides) in everything
        is_common = GRAMMATICAL.isdisjoint(pair) and (
            everything.count(right) >= _AGAIN or right in FIELD_WORDS
        )
        if is_known or (is_common and pair[0] not in MEASURES and _is_apart(before, behind)):
            yield Slip(start, pair, right)


def _is_apart(before: str, behind: str) -> bool:
    """Neither of the words beside two characters makes them parts of something longer, or an object and its verb."""
    return not (
        is_content(before)
        or is_content(behind)
        or before in _TURNS_ROUND
        or behind in _OF_RESULT
        or before[-1:].isdigit()
    )


def _of_phrases(report: Report, words: _Words) -> Iterator[Slip]:
    """Set phrases with two neighbouring characters in the wrong order, or one in their midst left out.

    In text order, and where one slip breaks several phrases the longest first.
    """
    pairs = list(map(add, report.text, report.text[1:]))
    runs = set(map(add, pairs, pairs[2:]))
    broken = _broken_phrases()
    found = [
        Slip(at, written, right)
        for opening in runs & broken.keys()
        for written, right in broken[opening]
        for at in [report.text.find(written)]
        if at >= 0
        and report.text.count(written) == 1
        and _is_broken(words, at, written)
        and not _is_of_another(report.text, at, written)
    ]
    yield from sorted(found, key=lambda slip: (slip.start, -len(slip.written), slip.right))


def _is_broken(words: _Words, at: int, written: str) -> bool:
    """It begins and ends with words, of which one is a fragment.

    符合性审查 has 合性审查 in it, and no slip; 深入展开 for 深入开展 and 全程记录 for 全过程记录 are words.
    """
    first, last = words.at(at), words.at(at + len(written) - 1)
    if first is None or last is None or first[0] != at or last[0] + len(last[1]) != at + len(written):
        return False
    return any(is_content(found[1]) for place in range(at, at + len(written)) if (found := words.at(place)))


def _is_of_another(text: str, at: int, written: str) -> bool:
    """What is written is part of another set phrase, or has one in it."""
    return any(
        phrase in written or text.startswith(phrase, at - inside)
        for phrase in PHRASES
        for inside in (phrase.find(written),)
        if inside >= 0 or phrase in written
    )


@cache
def _broken_phrases() -> dict[str, list[tuple[str, str]]]:
    """What may become of a set phrase, by its first four characters: as it is written, and the phrase."""
    found: dict[str, list[tuple[str, str]]] = {}
    right = set(PHRASES)
    for phrase in PHRASES:
        broken = set()
        if len(phrase) >= 4:
            for at in range(len(phrase) - 1):
                broken.add(phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :])
        if len(phrase) > 4:
            # 以人为本 is right beside 以人民为中心, and 规范文件 beside 规范性文件.
            for at in (n for n in range(1, len(phrase) - 1) if phrase[n] not in _LEFT_OUT):
                broken.add(phrase[:at] + phrase[at + 1 :])
        for written in broken - right:
            found.setdefault(written[:4], []).append((written, phrase))
    return found


def _words_of(report: Report) -> _Words:
    starts: list[int] = []
    every: list[str] = []
    for paragraph, words in paragraphs_with_words(report):
        starts += list(accumulate(map(len, words), initial=paragraph.start))[:-1]
        every += words
    return _Words(starts, every)


def _sides(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]


def _is_telling(before: str, behind: str) -> bool:
    return len(_HAN.findall(before + behind)) >= _LEAST and "\n" not in before + behind

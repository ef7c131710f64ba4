"""Characters that stand, once, where a phrase or the rest of the text has another that sounds or looks like it.

主动公开 throughout and 筑动公开 once: the neighbours of the character are the same, 筑动 is no word and 主动 is.
规犯性文件 is one character from a fixed phrase, 人民调节 too, though 调节 is a word.  监查 is a word hardly anybody uses: in 环境保护监查 it is a slip
where 环境保护监察 stands elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, compress, count
from operator import add

from compare.checks.slips.confusable import CHOICES, akin, confusable, loosely_alike, nearly_alike
from compare.checks.slips.parallels import parallels
from compare.checks.slips.phrases import PHRASES, WORDS
from compare.checks.slips.segmented import pairs_of, split_pairs, texts_of, words_of_two
from compare.checks.slips.slip import Slip
from compare.checks.slips.usage import MEASURES, NEVER_A_SLIP, OF_PEOPLE, OFTEN, is_deed_in_a_manner
from compare.model import Report
from compare.wording import HAN, HAN_RUN
from compare.words import frequencies

_REACHES = ((3, 0), (2, 1), (1, 2), (0, 3))
"""Characters in front of and behind a character that make up its neighbourhood."""
_RARE = 20
"""Frequency in jieba's dictionary up to which a word is one nobody uses."""
_BODIES = frozenset("府检法警税医校社企政银司审监复行民网站所村居军地林水消保访调教家园商关路信人")
_TOGETHER = re.compile("联动|协作|共建|融合|合作|共治|对接|联合|互动|协同|联席|结合|联手|共管|衔接")
_PLACED = re.compile(r"[居列排](?:全[国省市州县区旗]|首位|前|第|各|同|榜)")
_COINED = re.compile(rf"“{HAN}{{3,6}}”")
_LONGEST_COINED = 8
_OFFICE = re.compile(rf"[省市州盟县区旗镇乡]{HAN}{{1,3}}(?<![委府])[局委厅](?![员托])")
"""A level and an office of few letters: 区卫计局."""
BESIDE_ANYTHING = frozenset("的地得了着过在和与及或并对向从把被将以为于其是有要会能可来去不也都就而则之所")
"""Characters that stand beside anything: 不干是失职 is no slip for 实干."""
_AGAIN = 5
_MOST = 2
"""Times a slip is made; what stands more often is meant."""
_PHRASE_KEYS = {(at, p[:at] + p[at + 1 :]): (p[at], p) for p in PHRASES for at in range(len(p)) if len(p) > 3}
"""Where the gap is in a phrase and what stands around it → the character that belongs there."""
_PHRASE_PAIRS = {p[at : at + 2] for p in PHRASES for at in range(len(p) - 1)}
_PHRASE_GAPS = tuple(
    {p[at : at + before] + p[at + before + 1 : at + 4] for p in PHRASES for at in range(len(p) - 3)}
    for before in range(4)
)
"""Windows of four characters of a phrase without the one behind the first none, one, two or three."""
_PHRASE_LENGTHS = sorted({len(phrase) for phrase in PHRASES if len(phrase) > 3})


_Counts = dict[str, int]
_Key = tuple[int, str]


def context_slips(report: Report, earlier: Sequence[Report], suspected: Collection[int]) -> Iterator[Slip]:
    """The slips of a report in text order, told by its own text and the issuer's earlier reports.

    ``suspected`` are its :func:`suspects`.
    """
    everything = texts_of(report, earlier)
    rare, doubtful = _rare_words(report, earlier)
    misused = dict(_misused(report, everything))
    places = sorted({*suspected, *rare, *doubtful, *misused})
    around = {at: list(_keys(report.text, at)) for pair in places for at in (pair, pair + 1)}
    seen = _neighbourhoods(everything, {key for keys in around.values() for key in keys})
    last = -1
    for start in places:
        if start <= last:
            continue
        found = [
            meant
            for meant in _meant(report, start, around, seen)
            if meant[2] or start not in rare or (start in doubtful and _is_usual(report, meant[0]))
            if start not in misused or start in rare or meant[2] == misused[start]
            if _is_mistaken(report, start, meant)
        ]
        words = frequencies({right for right, _, _ in found})
        coined = is_coined(report, start)
        likely = [
            (words.get(right, 0), right, phrase)
            for right, _, phrase in found
            if (phrase or not coined)
            and not (phrase and _goes_on(report, start, right, phrase))
            and (phrase or words.get(right, 0) >= OFTEN)
        ]
        if likely:
            _, right, phrase = max(likely)
            last = start + 1
            yield Slip(start, report.text[start : start + 2], right, phrase)


def _goes_on(report: Report, start: int, right: str, phrase: str) -> bool:
    """The last character of what would be a phrase begins a word: 将以法治|市场监管 is not 依法治市."""
    gap = start if report.text[start] != right[0] else start + 1
    begin = report.text.find(
        phrase.replace(right[gap - start], report.text[gap]), max(0, gap - len(phrase) + 1), gap + len(phrase)
    )
    last = begin + len(phrase) - 1
    word = report.text[last : last + 2]
    return begin >= 0 and frequencies([word]).get(word, 0) >= OFTEN


def is_coined(report: Report, start: int) -> bool:
    """The pair stands in a short name in quotation marks, which is made of what characters it likes: “柳下法智”."""
    return any(
        found.start() < start < found.end()
        for found in _COINED.finditer(report.text, max(0, start - _LONGEST_COINED), start + _LONGEST_COINED)
    )


def _is_usual(report: Report, right: str) -> bool:
    """The report has the word more than once."""
    return pairs_of(report.text)[right] > 1


def _is_proven(report: Report, start: int, right: str) -> bool:
    """The report has the word again and again, and what is written here nowhere else."""
    counts = pairs_of(report.text)
    return counts[right] >= _AGAIN and counts[report.text[start : start + 2]] == 1


def _is_mistaken(report: Report, start: int, meant: tuple[str, str, str]) -> bool:
    """What was meant, as :func:`_meant` tells it, may have become what is written."""
    right, character, phrase = meant
    written = _replaced(report, start, right)
    return _explains(character, written, phrase) or (
        akin(character, written) and _is_proven(report, start, right)
    )


def _explains(meant: str, written: str, phrase: str) -> bool:
    """The characters are taken for one another; with a phrase around them any common reading will do, or one near to it.

    What the phrase has already may be said twice: 减税减费.
    """
    is_near = nearly_alike(meant, written) and written not in phrase
    return confusable(meant, written) or bool(phrase and (loosely_alike(meant, written) or is_near))


def _replaced(report: Report, start: int, right: str) -> str:
    """The character of a pair that is another one in the word that was meant."""
    written = report.text[start : start + 2]
    return written[0] if written[0] != right[0] else written[1]


def suspects(report: Report, earlier: Sequence[Report]) -> list[int]:
    """Where two words of one character make a pair that is no word and stands hardly anywhere."""
    counts, *before = (pairs_of(r.text) for r in (report, *earlier))
    # 区法治 is 区 and 法治: a pair that cuts a word is none.
    pairs = {
        at: pair
        for at, pair, _, _ in split_pairs(report)
        if counts[pair] <= _MOST
        and counts[pair] + sum(other[pair] for other in before) <= _MOST
        and pair not in WORDS
        and pair[0] not in OF_PEOPLE
        and NEVER_A_SLIP.isdisjoint(pair)
        and not is_deed_in_a_manner(pair)
        and not _cuts_a_word(report.text, at)
        and not _names_two_bodies(report.text, at)
        and not _is_ranked(report.text, at)
        and not _OFFICE.match(report.text, at)
        and not (pair[0] in MEASURES and report.text[at - 1 : at].isdigit())
    }
    known = frequencies(pairs.values())
    coined = parallels(report)
    return [at for at, pair in pairs.items() if pair not in known and at not in coined]


def _is_ranked(text: str, at: int) -> bool:
    """净增数居全市第二: the second character says which place the first has."""
    return _PLACED.match(text, at + 1) is not None


def _names_two_bodies(text: str, at: int) -> bool:
    """医法共建, 府检联动: a character for each of those who work together."""
    return _TOGETHER.match(text, at + 2) is not None and _BODIES.issuperset(text[at : at + 2])


def _cuts_a_word(text: str, at: int) -> bool:
    """One of the two characters makes a word of these reports with its other neighbour: 普惠|率."""
    return text[max(0, at - 1) : at + 1] in WORDS or text[at + 1 : at + 3] in WORDS


def _rare_words(report: Report, earlier: Sequence[Report]) -> tuple[set[int], set[int]]:
    """Where a word stands that hardly anybody uses, and which of the places are in doubt by the report's own words.

    依法刑政 is one character from a fixed phrase; 保障监查 stands where the report has 保障监察.
    """
    counts = pairs_of(report.text)
    places: dict[str, list[int]] = {}
    first: dict[str, str] = {}
    several: set[str] = set()
    for at, word in words_of_two(report):
        beginning = report.text[max(0, at - 2) : at + 1]
        if first.setdefault(beginning, word) != word:
            several.add(beginning)
        if counts[word] <= _MOST and word not in WORDS:
            places.setdefault(word, []).append(at)
    disputed = {
        word
        for word, starts in places.items()
        if any(report.text[max(0, at - 2) : at + 1] in several for at in starts)
        and not any(pairs_of(other.text)[word] for other in earlier)
    }
    beside = _beside_phrases(report.text)
    near = {
        word: starts
        for word, starts in places.items()
        if word in disputed
        or any(gap in beside and _of_phrases(report.text, gap) for at in starts for gap in (at, at + 1))
    }
    known = frequencies(near)
    rare = {word for word, frequency in known.items() if frequency <= _RARE}
    return {at for word in rare for at in near[word]}, {at for word in rare & disputed for at in near[word]}


def _misused(report: Report, everything: str) -> Iterator[tuple[int, str]]:
    """Where a word in common use breaks, once, a phrase the text has elsewhere; with the phrase: 人民调节 for 人民调解."""
    beside = _beside_phrases(report.text)
    for start, word in words_of_two(report):
        if word in _PHRASE_PAIRS:
            continue
        for gap in (start, start + 1):
            for meant, phrase in _of_phrases(report.text, gap) if gap in beside else ():
                written = report.text[gap]
                broken = phrase.replace(meant, written)
                is_choice = {meant, written} in CHOICES or not BESIDE_ANYTHING.isdisjoint((meant, written))
                if (
                    not is_choice
                    and everything.count(phrase) > 1
                    and everything.count(broken) == 1
                    and confusable(meant, written)
                ):
                    yield start, phrase


def _keys(text: str, at: int) -> Iterator[_Key]:
    for reach, (before, behind) in enumerate(_REACHES):
        if at >= before and at + behind < len(text):
            key = text[at - before : at] + text[at + 1 : at + 1 + behind]
            if HAN_RUN.fullmatch(key):
                yield reach, key


def _neighbourhoods(text: str, wanted: set[_Key]) -> Mapping[_Key, _Counts]:
    """For each wanted neighbourhood the characters that stand in it, with their number."""
    seen: dict[_Key, _Counts] = {key: {} for key in wanted}
    anchors: dict[str, set[int]] = {}
    for reach, key in wanted:
        anchors.setdefault(key[-2:] if reach == 2 else key[:2], set()).add(reach)
    for at in compress(count(), map(anchors.__contains__, map(add, text, text[1:-1]))):
        # The pair stands in front of the character (reach 0 and 1) or behind it (2 and 3).
        for reach in anchors[text[at : at + 2]]:
            if reach == 1:
                key, middle = text[at : at + 2] + text[at + 3 : at + 4], at + 2
            elif reach == 2:
                key, middle = text[max(0, at - 2) : max(0, at - 1)] + text[at : at + 2], at - 1
            else:
                key, middle = text[at : at + 3], at - 1 if reach else at + 3
            counts = seen.get((reach, key))
            if counts is not None and 0 <= middle < len(text):
                counts[text[middle]] = counts.get(text[middle], 0) + 1
    return seen


def _meant(
    report: Report, start: int, around: Mapping[int, Sequence[_Key]], seen: Mapping[_Key, _Counts]
) -> Iterator[tuple[str, str, str]]:
    """What a pair may have been meant as: the word, its other character, and the phrase it is part of."""
    written = report.text[start : start + 2]
    for at in (start, start + 1):
        own = report.text[at]
        others: dict[str, str] = dict(_of_phrases(report.text, at))
        for key in around[at]:
            counts = seen[key]
            likely = {c for c, count in counts.items() if count >= counts.get(own, 0)}
            others |= {c: "" for c in sorted(likely) if c not in others}
        for other, phrase in others.items():
            if own in BESIDE_ANYTHING and not phrase:
                continue
            if other != own and other not in NEVER_A_SLIP and HAN_RUN.fullmatch(other):
                right = other + written[1] if at == start else written[0] + other
                yield right, other, phrase


@lru_cache(maxsize=4)
def _beside_phrases(text: str) -> frozenset[int]:
    """Positions of characters with a pair of a phrase right in front of them, or right behind."""
    pairs = list(compress(count(), map(_PHRASE_PAIRS.__contains__, map(add, text, text[1:]))))
    return frozenset(chain((at + 2 for at in pairs), (at - 1 for at in pairs)))


def _touches_phrase(text: str, at: int) -> bool:
    """Three characters around a gap stand around one in a phrase too."""
    return any(
        at >= before and text[at - before : at] + text[at + 1 : at + 1 + behind] in _PHRASE_GAPS[before]
        for before, behind in _REACHES
    )


def _of_phrases(text: str, at: int) -> list[tuple[str, str]]:
    """Characters that would make a fixed phrase of what stands around a position, with the phrase."""
    result: list[tuple[str, str]] = []
    # Three characters around a gap are two of them on one side of it.
    if at not in _beside_phrases(text) or not _touches_phrase(text, at):
        return result
    for length in _PHRASE_LENGTHS:
        for gap in range(length):
            start = at - gap
            if start >= 0 and start + length <= len(text):
                found = _PHRASE_KEYS.get((gap, text[start:at] + text[at + 1 : start + length]))
                if found is not None and found[0] != text[at]:
                    result.append(found)
    return result

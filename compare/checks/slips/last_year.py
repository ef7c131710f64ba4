"""Words that sound or look like the word last year's sentence has in their place: 调解、合解方式 for 调解、和解.

Either one character is all that was changed there (审查 → 审察), or what stands there is no word, while the rest
of the sentence may have changed too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from compare.checks.slips.confusable import CHOICES, confusable
from compare.checks.slips.context import BESIDE_ANYTHING
from compare.checks.slips.phrases import WORDS
from compare.checks.slips.segmented import GRAMMATICAL, count_of, is_content, split_pairs
from compare.checks.slips.slip import Slip
from compare.checks.slips.usage import OFTEN
from compare.model import Comparison, Operation, Report
from compare.wording import HAN_RUN
from compare.words import frequencies

_RARER = 50
"""A homophone this many times rarer than the word it replaced is a slip, not a choice."""
_SAME_SENTENCE = 0.85
"""Similarity of linked sentences from which one changed character is all that was done to them."""
_LONGEST_WORD = 6
"""Characters of an edit that is one slip."""


def slips_against_last_year(comparison: Comparison, suspected: Collection[int]) -> Iterator[Slip]:
    """The slips of the new report, told by the sentences of the old one they are linked with.

    ``suspected`` are the new report's :func:`compare.checks.slips.context.suspects`.  A place may come twice.
    """
    yield from _of_one_character(comparison)
    yield from _no_words(comparison, suspected)


def _of_one_character(comparison: Comparison) -> Iterator[Slip]:
    """One character of a linked sentence replaced by one that sounds or looks like it."""
    old, new = comparison.old, comparison.new
    for link in comparison.sentences:
        for edit in link.edits:
            at = _swapped(old.text[slice(*edit.old)], new.text[slice(*edit.new)])
            if edit.operation is not Operation.REPLACE or at is None:
                continue
            old_at, new_at = edit.old[0] + at, edit.new[0] + at
            pairs = [
                (right, written, start)
                for right, written, start in zip(
                    _windows(old.text, old_at), _windows(new.text, new_at), (new_at - 1, new_at), strict=True
                )
                if not count_of(old, written)
            ]
            known = frequencies({word for right, written, _ in pairs for word in (right, written)})
            pairs.sort(key=lambda pair: -known.get(pair[0], 0))
            for right, written, start in pairs:
                is_only_change = link.similarity >= _SAME_SENTENCE
                if not _is_slip(right, written, known, new, is_only_change=is_only_change):
                    continue
                # Sounds are looked up last: the table of sounds takes longer to read than all else.
                if confusable(old.text[old_at], new.text[new_at]):
                    yield Slip(start, written, right, old_sentence=link.old[0])
                break


def _swapped(before: str, after: str) -> int | None:
    """Where the one Chinese character stands in which two short wordings differ, if it is one."""
    if len(before) != len(after) or len(before) > _LONGEST_WORD:
        return None
    # 审查7件 → 审察5件: the figure beside the word changed too.
    differing = [
        at
        for at, (b, a) in enumerate(zip(before, after, strict=True))
        if b != a and not (b.isdigit() and a.isdigit())
    ]
    if len(differing) != 1:
        return None
    b, a = before[differing[0]], after[differing[0]]
    # 在 and 再, 的 and 得 are chosen, not mistyped; 及 and 击 are not.
    is_choice = b in GRAMMATICAL and a in GRAMMATICAL
    return differing[0] if HAN_RUN.fullmatch(b + a) and not is_choice else None


def _windows(text: str, at: int) -> tuple[str, str]:
    """The two-character strings a character ends and begins."""
    return text[max(0, at - 1) : at + 1], text[at : at + 2]


def _is_slip(
    right: str, written: str, known: Mapping[str, int], new: Report, *, is_only_change: bool
) -> bool:
    if known.get(right, 0) < OFTEN or written in WORDS:
        return False
    frequency = known.get(written, 0)
    if frequency * _RARER <= known[right]:
        return True
    # Both are words; writers choose between some, and a word the report uses throughout is meant.
    changed = next({a, b} for a, b in zip(right, written, strict=True) if a != b)
    if (changed in CHOICES and frequency * 10 > known[right]) or count_of(new, written) != 1:
        return False
    # 依法旅行职责 in a sentence that is otherwise last year's: nobody rewords by one like sound.
    return is_only_change or (count_of(new, right) >= 2 and frequency * 10 <= known[right])


def _no_words(comparison: Comparison, suspected: Collection[int]) -> Iterator[Slip]:
    """Two characters that are no word, where last year's sentence has a word that is gone from this year's."""
    old, new = comparison.old, comparison.new
    # 因城施策: more single characters in a row are a compound.
    places = {
        start: pair
        for start, pair, before, behind in split_pairs(new)
        if start in suspected
        and (GRAMMATICAL | BESIDE_ANYTHING).isdisjoint(pair)
        and not is_content(before)
        and not is_content(behind)
    }
    pairs: dict[int, set[str]] = {}
    for link in comparison.sentences if places else ():
        for number in link.new if link.old else ():
            sentence = new.sentences[number]
            for start in range(sentence.start, sentence.end - 1):
                if start not in places:
                    continue
                pair = places[start]
                for other in link.old:
                    if other not in pairs:
                        pairs[other] = {a + b for a, b in pairwise(old.wording(other))}
                    right = _meant(pair, pairs[other], new.text[sentence.start : sentence.end])
                    if right:
                        yield Slip(start, pair, right, old_sentence=other)
                        break


def _meant(pair: str, before: Collection[str], sentence: str) -> str:
    """The word of last year's sentence that a pair was meant as; empty where there is none."""
    alike = [
        word for word in before if (word[0] == pair[0]) is not (word[1] == pair[1]) and word not in sentence
    ]
    known = frequencies(alike)
    for word in sorted(known, key=lambda word: -known[word]):
        if known[word] >= OFTEN and all(a == b or confusable(a, b) for a, b in zip(pair, word, strict=True)):
            return word
    return ""

"""Terms that lost a character in their midst: 行政机负责人 where the texts have 行政机关负责人 again and again.

What is left of a word of two characters stands there as a word of one, between the very words it stands between
elsewhere, or beside the other word of a fixed phrase (行复议申请).  No dictionary tells, since each character is a word too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from itertools import accumulate, compress, count
from operator import add
from typing import NamedTuple

from compare.checks.slips.context import BESIDE_ANYTHING
from compare.checks.slips.phrases import TASKS
from compare.checks.slips.segmented import is_common_word, is_content, paragraphs_with_words, texts_of
from compare.checks.slips.slip import Slip
from compare.model import Report
from compare.wording import HAN_RUN
from compare.words import parts_of_speech

_AGAIN = 2
"""Times the texts have the whole term."""
_BESIDE = 3
"""Characters of the words beside."""
_WORD = 2
_SHORT_FOR_LONG = ("v", "a", "m", "q", "f", "d")
"""Parts of speech of characters that are written for a longer word as well: 学宪法 for 学习宪法, 新城区 for 新型城区."""
_SHORT_NOUNS = frozenset("学报问宣省市州县区旗镇乡村街党团")
"""Others that jieba's dictionary takes for nouns, or that are: 区部门 for 区级部门."""
_Around = tuple[str, str, str]
"""What stands in front of a character, the character, and what stands behind it."""
_Found = tuple[str, str, int]
"""What is written, what was meant, and how far in front of the character it begins."""


def lost(report: Report, earlier: Sequence[Report]) -> Iterator[Slip]:
    """The terms that stand broken once, in the title and the body of a report, in text order."""
    everything = texts_of(report, earlier)
    candidates = list(_candidates(report))
    between = _between(everything, {c.around for c in candidates if c.around})
    counted = cache(everything.count)
    for one in candidates:
        found = between.get(one.around) if one.around else None
        # 3人调解组 has no 人民调解 in it.
        if not found and not is_content(one.before) and not one.before[-1:].isdigit():
            found = _of_phrase(counted, "", one.word, one.behind)
        if not found and not is_content(one.behind) and not is_content(one.farther):
            found = _of_phrase(counted, one.before, one.word, "")
        if found:
            written, right, ahead = found
            yield Slip(one.start - ahead, written, right)


class _Candidate(NamedTuple):
    """A word of one character that carries meaning, with the words beside it."""

    start: int
    farther: str
    """The second word in front of it."""
    before: str
    word: str
    behind: str

    @property
    def around(self) -> _Around | None:
        """The ends of two longer words it stands between; None where it does not."""
        if min(len(self.before), len(self.behind)) < _WORD or not HAN_RUN.fullmatch(
            self.before + self.behind
        ):
            return None
        return self.before[-_BESIDE:], self.word, self.behind[:_BESIDE]


def _candidates(report: Report) -> Iterator[_Candidate]:
    for paragraph, words in paragraphs_with_words(report):
        around = zip(
            accumulate(map(len, words), initial=paragraph.start),
            ("", "", *words),
            ("", *words),
            words,
            (*words[1:], ""),
            strict=False,
        )
        for start, farther, before, word, behind in around:
            if is_content(word) and word not in BESIDE_ANYTHING:
                yield _Candidate(start, farther, before, word, behind)


def _between(text: str, wanted: Collection[_Around]) -> dict[_Around, _Found]:
    """The terms with the character that stands there elsewhere, between the same two words."""
    places: dict[str, list[int]] = {
        key: [] for front, word, back in wanted for key in (front + word, word + back)
    }
    lengths: dict[str, set[int]] = defaultdict(set)
    for key in places:
        lengths[key[:2]].add(len(key))
    for at in compress(count(), map(lengths.__contains__, map(add, text, text[1:]))):
        for length in lengths[text[at : at + 2]]:
            if (key := text[at : at + length]) in places:
                places[key].append(at)
    parts = parts_of_speech(sorted({word for _, word, _ in wanted}))
    found: dict[_Around, _Found] = {}
    for front, word, back in wanted:
        ends = [at + len(front) + 1 for at in places[front + word]]
        if sum(text.startswith(back, end) for end in ends) > 1:
            continue
        seen = Counter(word + text[end] for end in ends if text.startswith(back, end + 1))
        seen += Counter(
            text[at - 1] + word
            for at in places[word + back]
            if text[max(0, at - 1 - len(front)) : at - 1] == front
        )
        whole = next((w for w, count in seen.most_common() if count >= _AGAIN and is_common_word(w)), None)
        is_short = word in _SHORT_NOUNS or parts.get(word, "").startswith(_SHORT_FOR_LONG)
        if whole and not is_short:
            found[front, word, back] = front + word + back, front + whole + back, len(front)
    return found


def _of_phrase(counted: Callable[[str], int], before: str, word: str, behind: str) -> _Found | None:
    """The fixed phrase that a word of one character and the word beside it are without a character."""
    beside = before or behind
    written = before + word + behind
    if len(beside) < _WORD:
        return None
    for whole, phrase in _phrases().get((word, bool(before), beside), ()):
        if counted(phrase) >= _AGAIN and counted(written) == 1 and is_common_word(whole):
            return written, phrase, len(before)
    return None


@cache
def _phrases() -> dict[tuple[str, bool, str], list[tuple[str, str]]]:
    """What is left of a word of a fixed phrase, whether it ends the phrase, and the rest → the word and the phrase."""
    found: dict[tuple[str, bool, str], list[tuple[str, str]]] = defaultdict(list)
    for phrase in TASKS:
        if len(phrase) < 2 * _WORD:
            continue
        # 出问题 for 突出问题 begins as many a clause does: what a term lost at its ends nothing tells.
        first, last = phrase[:_WORD], phrase[-_WORD:]
        found[first[0], False, phrase[_WORD:]].append((first, phrase))
        found[last[-1], True, phrase[:-_WORD]].append((last, phrase))
    return found

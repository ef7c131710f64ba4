"""Sentences of two reports matched: inside matched sections first, then anywhere, then in parts."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.align.assignment import assign_sparse
from compare.align.genre import named
from compare.align.sections import may_align
from compare.align.similarity import Index, Vocabulary, Wording, candidates
from compare.model import Function, Report, Span
from compare.wording import normal

LINK = 0.38
"""Least probability of a link, see :class:`Evidence`."""

_IDENTICAL = 3.0
"""Log odds added for two sentences with the same wording, beyond what they share."""


class Evidence(NamedTuple):
    """Evidence that two sentences of two years are the same statement.

    The weights are those of a logistic regression on pairs of neighbouring yearly reports in which a person
    linked every sentence by reading.  Estimated on either pair and measured on the other, they give F1 0.75
    and 0.78.
    """

    order: float
    """Share of characters kept in order (Indel similarity)."""
    shared: float
    """Weight of the character pairs in common, which grows with the rare words shared."""
    displacement: float
    """Distance of the two places, as a share of the reports."""
    old_margin: float
    """Overlap minus the old sentence's best overlap with any other; negative if another is better."""
    new_margin: float
    """Overlap minus the new sentence's best overlap with any other."""
    is_mixed: bool
    """One of the two is a heading."""
    is_identical: bool

    def log_odds(self) -> float:
        """Log odds of a link, ignoring its neighbours."""
        return (
            -1.6
            + 0.65 * self.order
            + 2.15 * math.log(self.shared)
            - 0.1 * self.displacement
            + 5.1 * self.old_margin
            + 5.5 * self.new_margin
            - 0.95 * self.is_mixed
            + _IDENTICAL * self.is_identical
        )


_BAR = math.log(LINK / (1 - LINK))
_ANCHOR = 0.5
"""Least log odds at which a link of the first pass predicts the place of its neighbours."""

_REACH = 4
"""Neighbouring sentences on either side whose links are consulted."""

_STEPS = [step for step in range(-_REACH, _REACH + 1) if step]

_FARTHEST = 60
"""In sentences.  Beyond this distance, or without a linked neighbour, all places are equally far."""

_LEAST_SHARED = 0.8
_LEAST_CONTAINED = 0.12
_COMPANY = 0.9
"""Log odds a link loses per unit of log(1 + distance), in sentences from the place its neighbours' links
predict."""
_AVERAGE_COMPANY = 1.2
"""Value of that logarithm assumed in the first pass, where it is not yet known."""

_LARGEST_GROUP = 3
"""Most sentences of one report in one group of links: anything split or merged further is another
statement."""


_LEAST_NAMED = 2.0
"""Least weight of character pairs outside the words of the genre that two linked sentences share, together
with :data:`_ALIKE` times their similarity.  Of 16 links below it in pairs of reports read through, 14 were
wrong."""
_ALIKE = 6.0
_LEAST_OF_THE_NAMED = 0.35
"""Least share of what one sentence names for it to be what the other names, even if that is one word:
规范执法."""


_LEAST_OF_A_PIECE = 1 / 3
"""Share of a piece's wording that the partner of the piece beside it must have."""
_NUMBERS = re.compile(r"[\d.,%|/+-]*\d[\d.,%|/+-]*")
"""A row of a table that contains nothing else."""
_LONGEST_ROW = 200
"""Characters; anything longer is several undivided rows, with no single line to compare."""


class Match(NamedTuple):
    """Two sentences that belong side by side."""

    old: int
    new: int
    similarity: float


def match_sentences(
    old: Report,
    new: Report,
    vocabulary: Vocabulary,
    old_index: Index,
    new_wordings: Sequence[Wording],
    sections: Mapping[str, str],
) -> list[Match]:
    """One-to-one matches first, by global assignment; then parts of split and merged sentences.

    ``sections`` maps matched sections, new id → old id.  The headings of matched sections are matched with
    each other; any other heading may match a sentence of the other report.  Returns matches in order of the
    new report.
    """
    headings = _headings(old, new, vocabulary, sections)
    placed_old, placed_new = {m.old for m in headings}, {m.new for m in headings}
    old_wordings = old_index.wordings

    def may_be_linked(i: int, j: int) -> bool:
        before, after = old.sentences[i], new.sentences[j]
        if (before.heading and after.heading) or i in placed_old or j in placed_new:
            return False
        # A plan for five years is still a plan in each of them; an account of five years is not an account of
        # one.
        is_plan = Function.PLAN in (before.function, after.function)
        if not is_plan and (before.span is Span.BESIDE) is not (after.span is Span.BESIDE):
            # A verbatim copy matches wherever it stands.
            return normal(old.wording(i)) == normal(new.wording(j))
        if may_align(before.function, after.function):
            return True
        # Without a heading, the boundary between review and problems is a guess, so the same words are the
        # same statement. Plan and account are kept apart whatever the words.
        return not is_plan and old_wordings[i].letters == new_wordings[j].letters

    shared = {
        (i, j): old_index.all_shared(new_wordings[j], i, rarer)
        for i, j, rarer in candidates(old_index, new_wordings)
        if may_be_linked(i, j)
    }
    mixed = {(i, j) for i, j in shared if old.sentences[i].heading or new.sentences[j].heading}
    names = _Names(old, new, vocabulary)
    similarities, odds = _odds(shared, mixed, old_wordings, new_wordings, names)
    chosen = assign_sparse({pair: value - _BAR + 0.01 for pair, value in odds.items() if value >= _BAR})
    whole = {(i, j) for i, j in chosen if old_wordings[i].letters == new_wordings[j].letters}
    matches = [Match(i, j, similarities[i, j]) for i, j in (*chosen, *_parts(odds, chosen, whole))]
    matches += _pieces(old, new, old_wordings, new_wordings, [*matches, *headings], vocabulary)
    matches += _without_words(old, new, [*matches, *headings], may_be_linked)
    return sorted((*matches, *headings), key=lambda m: (m.new, m.old))


def _odds(
    shared: Mapping[tuple[int, int], float],
    mixed: Set[tuple[int, int]],
    old_wordings: Sequence[Wording],
    new_wordings: Sequence[Wording],
    names: _Names,
) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]]:
    """Similarity and log odds of a link for every pair that shares enough."""
    overlaps: dict[tuple[int, int], float] = {}
    for (i, j), weight in shared.items():
        first, second = old_wordings[i].weight, new_wordings[j].weight
        if weight >= _LEAST_SHARED and weight >= _LEAST_CONTAINED * min(first, second):
            overlaps[i, j] = 2 * weight / (first + second)
    best_old, best_new = _BestTwo(), _BestTwo()
    for (i, j), overlap in overlaps.items():
        best_old.add(i, overlap)
        best_new.add(j, overlap)
    similarities: dict[tuple[int, int], float] = {}
    alone: dict[tuple[int, int], float] = {}
    old_count, new_count = max(1, len(old_wordings)), max(1, len(new_wordings))
    for (i, j), overlap in overlaps.items():
        order = Indel.normalized_similarity(old_wordings[i].letters, new_wordings[j].letters)
        similarities[i, j] = similarity = (overlap + order) / 2
        odds = Evidence(
            order=order,
            shared=shared[i, j],
            displacement=abs(i / old_count - j / new_count),
            old_margin=best_old.margin(i, overlap),
            new_margin=best_new.margin(j, overlap),
            is_mixed=(i, j) in mixed,
            is_identical=order == 1.0,
        ).log_odds()
        # The neighbours only subtract: what is below the bar already needs no check.
        if odds < _BAR or names.are_shared(i, j, similarity):
            alone[i, j] = odds
    anchors = _anchors({pair: value - _COMPANY * _AVERAGE_COMPANY for pair, value in alone.items()})
    expected = {j: _expected(j, anchors) for j in {j for _, j in alone}}
    return similarities, {
        (i, j): value - _COMPANY * _company(i, expected[j]) for (i, j), value in alone.items()
    }


class _Names:
    """What the sentences of two reports name, computed when two of them are compared."""

    def __init__(self, old: Report, new: Report, vocabulary: Vocabulary) -> None:
        self._reports = (old, new)
        self._weight = vocabulary.weight
        self._known: tuple[dict[int, tuple[frozenset[str], float]], ...] = ({}, {})

    def are_shared(self, i: int, j: int, similarity: float) -> bool:
        """Whether an old and a new sentence name the same things, so far as they name any."""
        if similarity >= _LEAST_NAMED / _ALIKE:
            return True
        (old, old_weight), (new, new_weight) = self._of(0, i), self._of(1, j)
        least = min(old_weight, new_weight)
        if not least:
            return True
        weight = self._weight(old & new)
        return weight + _ALIKE * similarity >= _LEAST_NAMED or weight >= _LEAST_OF_THE_NAMED * least

    def _of(self, side: int, sentence: int) -> tuple[frozenset[str], float]:
        known = self._known[side]
        if sentence not in known:
            grams = named(self._reports[side].wording(sentence))
            known[sentence] = grams, self._weight(grams)
        return known[sentence]


class _BestTwo:
    """The two greatest values per key."""

    def __init__(self) -> None:
        self._best: dict[int, tuple[float, float]] = {}

    def add(self, key: int, value: float) -> None:
        first, second = self._best.get(key, (0.0, 0.0))
        self._best[key] = (value, first) if value > first else (first, max(second, value))

    def margin(self, key: int, value: float) -> float:
        """By how much a value exceeds the key's greatest other value; negative if another is greater."""
        first, second = self._best[key]
        return value - (second if value == first else first)


def _anchors(odds: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """New sentence → old sentence of the surest pairs; each sentence is used once."""
    by_new: dict[int, int] = {}
    taken: set[int] = set()
    for (i, j), value in sorted(odds.items(), key=lambda item: (-item[1], item[0])):
        if value < _ANCHOR:
            break
        if i not in taken and j not in by_new:
            by_new[j] = i
            taken.add(i)
    return by_new


def _expected(j: int, anchors: Mapping[int, int]) -> list[int]:
    """The place in the old report where a new sentence belongs, according to its neighbours' links."""
    return [anchors[j + step] - step for step in _STEPS if j + step in anchors]


def _company(i: int, expected: Sequence[int]) -> float:
    """Log(1 + distance) of an old sentence from the nearest expected place."""
    return math.log1p(min([abs(place - i) for place in expected] + [_FARTHEST]))


def _parts(
    odds: Mapping[tuple[int, int], float],
    chosen: Sequence[tuple[int, int]],
    whole: Set[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Further pairs, likeliest first: the parts of statements that were split, merged or divided otherwise.

    In a group every old sentence belongs to every new one, by assignment or by its own odds.  Nothing is split
    off or added to the word-for-word pairs in ``whole``.
    """
    whole_old, whole_new = {i for i, _ in whole}, {j for _, j in whole}
    group_of: dict[tuple[str, int], tuple[set[int], set[int]]] = {}
    for i, j in chosen:
        group_of["old", i] = group_of["new", j] = ({i}, {j})
    taken = set(chosen)
    result: list[tuple[int, int]] = []
    for (i, j), value in sorted(odds.items(), key=lambda item: (-item[1], item[0])):
        if value < _BAR:
            break
        if (i, j) in taken or i in whole_old or j in whole_new:
            continue
        first = group_of.get(("old", i), ({i}, set()))
        second = group_of.get(("new", j), (set(), {j}))
        joined = (first[0] | second[0], first[1] | second[1])
        if max(map(len, joined)) > _LARGEST_GROUP:
            continue
        if all(odds.get((before, after), -math.inf) >= _BAR for before in joined[0] for after in joined[1]):
            result.append((i, j))
            group_of.update({("old", k): joined for k in joined[0]})
            group_of.update({("new", k): joined for k in joined[1]})
    return result


def _pieces(
    old: Report,
    new: Report,
    old_wordings: Sequence[Wording],
    new_wordings: Sequence[Wording],
    matches: Sequence[Match],
    vocabulary: Vocabulary,
) -> list[Match]:
    """Further parts: what a semicolon divides from a sentence that has its partner, and that partner mostly says.

    ……违法案件9638件，罚款1864万元。 was divided into ……违法案件10247件；罚款1922万元，同比增长3.1%。
    """
    found: list[Match] = []
    for is_old, here, mine, theirs in (
        (False, new, new_wordings, old_wordings),
        (True, old, old_wordings, new_wordings),
    ):
        partners: dict[int, set[int]] = defaultdict(set)
        for match in matches:
            own, other = (match.old, match.new) if is_old else (match.new, match.old)
            partners[own].add(other)
        for k in range(len(here.sentences)):
            if k in partners or here.sentences[k].heading:
                continue
            beside = [n for n in (k - 1, k + 1) if n in partners and _are_one(here, min(k, n))]
            for n in beside:
                if len(partners[n]) != 1:
                    continue
                (other,) = partners[n]
                # What the other piece says of it already was not divided from it.
                rest = theirs[other].grams - mine[n].grams
                shared = vocabulary.weight(mine[k].grams & rest)
                if shared >= _LEAST_SHARED and shared >= _LEAST_OF_A_PIECE * mine[k].weight:
                    pair = (k, other) if is_old else (other, k)
                    similarity = vocabulary.similarity(old_wordings[pair[0]], new_wordings[pair[1]])
                    found.append(Match(*pair, similarity))
                    break
    return found


def _are_one(report: Report, first: int) -> bool:
    """No more than a semicolon stands between a sentence and the next."""
    before, after = report.sentences[first : first + 2]
    is_open = report.text[before.start : before.end].rstrip().endswith(("；", ";"))
    return before.paragraph == after.paragraph and not before.heading and is_open


def _without_words(
    old: Report, new: Report, matches: Sequence[Match], may_be_linked: Callable[[int, int], bool]
) -> list[Match]:
    """Pairs that words cannot decide: a line repeated, and the row of numbers after a row already matched."""
    partner = {m.new: m.old for m in matches}
    taken = set(partner.values())
    waiting: dict[str, list[int]] = defaultdict(list)
    for sentence in reversed(old.sentences):
        if sentence.id not in taken:
            waiting[normal(old.wording(sentence.id))].append(sentence.id)
    found: list[Match] = []
    for sentence in new.sentences:
        j = sentence.id
        if j in partner:
            continue
        text = normal(new.wording(j))
        same = waiting.get(text, [])
        i = next((i for i in reversed(same) if may_be_linked(i, j)), None)
        behind = partner.get(j - 1, -2) + 1
        if (
            i is None
            and behind not in taken
            and 0 <= behind < len(old.sentences)
            and may_be_linked(behind, j)
        ):
            both = (text, normal(old.wording(behind)))
            is_row = all(len(one) <= _LONGEST_ROW and _NUMBERS.fullmatch(one) for one in both)
            i = behind if is_row else None
        if i is not None:
            equal = waiting[normal(old.wording(i))]
            # Nearly always the last one is taken: a list of equal lines may be endless.
            del equal[-1 if equal[-1] == i else equal.index(i)]
            partner[j] = i
            taken.add(i)
            found.append(Match(i, j, Indel.normalized_similarity(normal(old.wording(i)), text)))
    return found


def _headings(old: Report, new: Report, vocabulary: Vocabulary, sections: Mapping[str, str]) -> list[Match]:
    old_headings = {s.section: s.id for s in old.sentences if s.heading and s.section}
    result: list[Match] = []
    for sentence in new.sentences:
        if not sentence.heading:
            continue
        if sentence.section is None:
            titles = [s.id for s in old.sentences if s.heading and s.section is None]
            position = [s.id for s in new.sentences if s.heading and s.section is None].index(sentence.id)
            before = titles[position] if position < len(titles) else None
        else:
            before = old_headings.get(sections.get(sentence.section, ""))
        if before is not None:
            similarity = vocabulary.similarity(
                vocabulary.wording(old.wording(before)), vocabulary.wording(new.wording(sentence.id))
            )
            result.append(Match(before, sentence.id, similarity))
    return result

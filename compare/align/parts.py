"""Parts of statements that one report divides otherwise than the other: split, merged, or parted by a semicolon."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set

from compare.align.features import BAR, LEAST_SHARED
from compare.align.similarity import Vocabulary, Wording
from compare.model import Report

_LARGEST_GROUP = 3
"""Most sentences of one report in one group of links: anything split or merged further is another
statement."""

_LEAST_OF_A_PIECE = 1 / 3
"""Share of a piece's wording that the partner of the piece beside it must have."""


def parts(
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
        if value < BAR:
            break
        if (i, j) in taken or i in whole_old or j in whole_new:
            continue
        first = group_of.get(("old", i), ({i}, set()))
        second = group_of.get(("new", j), (set(), {j}))
        joined = (first[0] | second[0], first[1] | second[1])
        if max(map(len, joined)) > _LARGEST_GROUP:
            continue
        if all(odds.get((before, after), -math.inf) >= BAR for before in joined[0] for after in joined[1]):
            result.append((i, j))
            group_of.update({("old", k): joined for k in joined[0]})
            group_of.update({("new", k): joined for k in joined[1]})
    return result


def pieces(
    old: Report,
    new: Report,
    old_wordings: Sequence[Wording],
    new_wordings: Sequence[Wording],
    linked: Collection[tuple[int, int]],
    vocabulary: Vocabulary,
) -> list[tuple[int, int]]:
    """Further pairs: what a semicolon divides from a sentence that has its partner, and that partner mostly says.

    ……违法案件9638件，罚款1864万元。 was divided into ……违法案件10247件；罚款1922万元，同比增长3.1%。
    """
    found: list[tuple[int, int]] = []
    for is_old, here, mine, theirs in (
        (False, new, new_wordings, old_wordings),
        (True, old, old_wordings, new_wordings),
    ):
        partners: dict[int, set[int]] = defaultdict(set)
        for i, j in linked:
            own, other = (i, j) if is_old else (j, i)
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
                if shared >= LEAST_SHARED and shared >= _LEAST_OF_A_PIECE * mine[k].weight:
                    found.append((k, other) if is_old else (other, k))
                    break
    return found


def _are_one(report: Report, first: int) -> bool:
    """No more than a semicolon stands between a sentence and the next."""
    before, after = report.sentences[first : first + 2]
    is_open = report.text[before.start : before.end].rstrip().endswith(("；", ";"))
    return before.paragraph == after.paragraph and not before.heading and is_open

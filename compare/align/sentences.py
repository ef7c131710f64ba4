"""Sentences of two reports matched: headings with their sections, sentences wherever they stand, then parts and rows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.align.assignment import assign_sparse
from compare.align.features import BAR, Names, least_shared, odds_of_links
from compare.align.parts import parts, pieces
from compare.align.similarity import Index, Vocabulary, candidates
from compare.model import Function, Report, Span
from compare.wording import normal

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
    new_index: Index,
    rarer: Sequence[Mapping[int, float]],
    sections: Mapping[str, str],
) -> list[Match]:
    """One-to-one matches first, by global assignment; then parts of split and merged sentences.

    ``rarer`` is what the old index says each new sentence shares.  ``sections`` maps matched sections, new id → old id.  The headings of matched sections are matched with
    each other; any other heading may match a sentence of the other report.  Returns matches in order of the
    new report.
    """
    headings = _headings(old, new, vocabulary, sections)
    placed_old, placed_new = {m.old for m in headings}, {m.new for m in headings}
    old_wordings, new_wordings = old_index.wordings, new_index.wordings

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
        if before.function.agrees_with(after.function):
            return True
        # Without a heading, the boundary between review and problems is a guess, so the same words are the
        # same statement. Plan and account are kept apart whatever the words.
        return not is_plan and old_wordings[i].letters == new_wordings[j].letters

    shared: dict[tuple[int, int], float] = {}
    old_least, new_least = (list(map(least_shared, wordings)) for wordings in (old_wordings, new_wordings))
    old_common, new_common = old_index.common_weights, new_index.common_weights
    for i, j, weight in candidates(old_wordings, new_wordings, rarer):
        least = min(old_least[i], new_least[j])
        # Nearly all that share as much share it in rarer grams.
        might = weight >= least or weight + min(old_common[i], new_common[j]) >= least
        if might and may_be_linked(i, j):
            all_shared = old_index.all_shared(new_wordings[j], i, weight)
            if all_shared >= least:
                shared[i, j] = all_shared
    mixed = {(i, j) for i, j in shared if old.sentences[i].heading or new.sentences[j].heading}
    names = Names(old, new, vocabulary)
    similarities, odds = odds_of_links(shared, mixed, old_wordings, new_wordings, names)
    chosen = assign_sparse({pair: value - BAR + 0.01 for pair, value in odds.items() if value >= BAR})
    whole = {(i, j) for i, j in chosen if old_wordings[i].letters == new_wordings[j].letters}
    matches = [Match(i, j, similarities[i, j]) for i, j in (*chosen, *parts(odds, chosen, whole))]
    linked = [(m.old, m.new) for m in (*matches, *headings)]
    matches += [
        Match(i, j, vocabulary.similarity(old_wordings[i], new_wordings[j]))
        for i, j in pieces(old, new, old_wordings, new_wordings, linked, vocabulary)
    ]
    matches += _without_words(old, new, [*matches, *headings], may_be_linked)
    return sorted((*matches, *headings), key=lambda m: (m.new, m.old))


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

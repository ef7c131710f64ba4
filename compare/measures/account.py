"""A report as places where a wording of the other may be found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from compare.align.similarity import Index, Vocabulary, Wording
from compare.measures.clauses import Clause, clauses_of
from compare.model import Function, Report

_WINDOW = 3
"""Neighbouring clauses a wording may be spread over."""
_LIKELY = 8
"""Sentences examined closely for a wording."""


class Found(NamedTuple):
    """How much of a wording another report has."""

    told: float
    """Greatest share found in one place of its account, 0 to 1."""
    promised: float
    """The same for its plan."""


class Nearest(NamedTuple):
    """The clause of another report most like a wording."""

    likeness: float
    """Their overlap, 0 if nothing is alike."""
    wording: Wording | None


class Account:
    """A report as places where a wording may be found: clauses, and runs of neighbouring ones."""

    def __init__(self, report: Report, vocabulary: Vocabulary, index: Index) -> None:
        self.report = report
        self.vocabulary = vocabulary
        self.wordings = index.wordings
        self._index = index
        self._clauses: dict[int, list[tuple[Clause, Wording]]] = {}
        self._windows: dict[int, list[frozenset[str]]] = {}
        self._nearest: dict[tuple[str, bool], Nearest] = {}
        self._sentences: dict[str, list[tuple[int, float]]] = {}
        grams: dict[bool, list[frozenset[str]]] = {True: [], False: []}
        for sentence, told in zip(report.sentences, index.wordings, strict=False):
            grams[sentence.function is Function.PLAN].append(told.grams)
        self._told = frozenset[str]().union(*grams[False])
        self._everything = self._told.union(*grams[True])

    def unheard(self, wording: Wording, *, is_planned: bool) -> float:
        """Weight of a wording's pairs that occur nowhere in the report; 0 if the report has no text.

        Planned wording is unheard of if neither account nor plan has it, completed wording if the account
        lacks it: a plan is not an account.
        """
        heard = self._everything if is_planned else self._told
        return self.vocabulary.weight(wording.grams - heard) if heard else 0.0

    def find(self, wording: Wording) -> Found:
        """The greatest shares of a wording in the report; headings and problems do not count."""
        told = promised = 0.0
        for sentence, most in self._likely(wording):
            function = self.report.sentences[sentence].function
            best = promised if function is Function.PLAN else told
            # No place in a sentence has more of a wording than the sentence.
            if function is not Function.PROBLEMS and most > best * wording.weight:
                share = max(map(self.vocabulary.weight, map(wording.grams.__and__, self._places(sentence))))
                best = max(best, share / wording.weight)
                told, promised = (told, best) if function is Function.PLAN else (best, promised)
        return Found(told, promised)

    def told_of(self, wording: Wording, least: float) -> list[str]:
        """The clauses of its account that have at least a given share of a wording, as written."""
        return [
            self.report.text[clause.start : clause.end]
            for sentence, most in self._likely(wording)
            if most >= least * wording.weight
            and self.report.sentences[sentence].function not in (Function.PLAN, Function.PROBLEMS)
            for clause, told in self.clauses(sentence)
            if self.vocabulary.containment(wording, told) >= least
        ]

    def nearest(self, wording: Wording, *, heeds_plan: bool) -> Nearest:
        """The clause most like a wording; the first of equals.  Those of the plan count if ``heeds_plan``."""
        if (wording.letters, heeds_plan) not in self._nearest:
            nearest = Nearest(0.0, None)
            for sentence, most in self._likely(wording):
                if not heeds_plan and self.report.sentences[sentence].function is Function.PLAN:
                    continue
                # The overlap with a clause is at most that with a clause made only of what the sentence
                # shares.
                if 2 * most > nearest.likeness * (wording.weight + most):
                    for _, clause in self.clauses(sentence):
                        alike = self.vocabulary.overlap(wording, clause)
                        if alike > nearest.likeness:
                            nearest = Nearest(alike, clause)
            self._nearest[wording.letters, heeds_plan] = nearest
        return self._nearest[wording.letters, heeds_plan]

    def _likely(self, wording: Wording) -> list[tuple[int, float]]:
        """The sentences that share most with a wording, with the weight shared."""
        if wording.letters not in self._sentences:
            shared = self._index.shared(wording)
            telling = sorted(s for s in shared if not self.report.sentences[s].heading)
            likely = sorted(telling, key=shared.__getitem__, reverse=True)[:_LIKELY]
            self._sentences[wording.letters] = [
                (sentence, self._index.all_shared(wording, sentence, shared[sentence])) for sentence in likely
            ]
        return self._sentences[wording.letters]

    def clauses(self, sentence: int) -> list[tuple[Clause, Wording]]:
        """The clauses of a sentence with their wordings."""
        if sentence not in self._clauses:
            found = self.report.once_for(_clauses, sentence, sentence)
            self._clauses[sentence] = [(c, self.vocabulary.of_letters(c.letters)) for c in found]
        return self._clauses[sentence]

    def _places(self, sentence: int) -> list[frozenset[str]]:
        """The character pairs of every run of neighbouring clauses."""
        if sentence not in self._windows:
            wordings = [wording for _, wording in self.clauses(sentence)]
            joints = [frozenset((a.letters[-1] + b.letters[0],)) for a, b in pairwise(wordings)]
            self._windows[sentence] = [
                frozenset().union(*(w.grams for w in wordings[k : k + _WINDOW]), *joints[k : k + _WINDOW - 1])
                for k in range(max(1, len(wordings) - _WINDOW + 1))
            ]
        return self._windows[sentence]


def _clauses(report: Report, sentence: int) -> Sequence[Clause]:
    return tuple(clauses_of(report.text, report.sentences[sentence]))

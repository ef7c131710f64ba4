"""A clause with the evidence for its being a measure of one report only."""

from __future__ import annotations

import math
from functools import cached_property

from compare.align.similarity import Wording
from compare.measures.account import Account, Found
from compare.measures.clauses import Clause, Words
from compare.measures.evidence import Evidence
from compare.wording import letters


def odds(probability: float) -> float:
    """Logarithm of the odds of a probability, which lies between 0 and 1."""
    return math.log(probability / (1 - probability))


_RIM = odds(0.1)
"""Least log odds of a clause that belongs to the measure told beside it: 评出示范社区，给予挂牌奖励."""
_FADING = 0.6
"""What is left of a promise from one clause to the next: 建成共享法庭，接入镇街9个，在线开庭…."""
_FADED = 0.05
"""What is left of a promise that is none any more."""
_MUCH = 3.0
"""Logarithm of one plus the weight of unknown wording that is much to hear for the first time."""

_UNPROMISED = dict.fromkeys(
    ("is_promised", "follows_promise", "reports_promise", "opens_report", "counts_report"), 0.0
)
"""What is left of the evidence without last year's plan."""


def _between(low: float, high: float, value: float) -> float:
    """Where a value lies between two, 0 to 1."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


class Judged:
    """A clause with what speaks for its being a measure of one report only."""

    def __init__(
        self,
        clause: Clause,
        wording: Wording,
        written: str,
        here: Account,
        there: Account,
        told: Wording | None,
        left: float,
        previous: Judged | None,
        *,
        is_carried_out: bool,
        reports_promise: bool,
        has_figure: bool,
        is_last: bool,
        is_followed: bool,
        is_motto: bool,
    ) -> None:
        self.start = clause.start
        self.end = clause.end
        self.following: Judged | None = None
        self._words = words = Words(written, has_figure=has_figure)
        self._here = here
        self._there = there
        self._previous = previous
        self._is_carried_out = is_carried_out
        self._wording = there.vocabulary.of_letters(letters(words.text)) if words.is_changed else wording
        self._evidence: Evidence = Evidence(
            known_beside=there.vocabulary.containment(self._wording, told) if told else 0.0,
            is_unheard=min(1.0, math.log1p(there.unheard(self._wording)) / _MUCH),
            is_left=min(1.0, left / self._wording.weight) if self._wording.weight else 0.0,
            is_last=is_last and told is not None,
            reports_promise=reports_promise,
            opens_report=reports_promise and previous is None,
            counts_report=reports_promise and words.counts,
            is_reworded=told is not None and not words.is_specific,
            is_followed=is_followed,
            counts=words.counts,
            acts=words.acts or words.names or words.counts,
            is_compared=words.compares,
            is_state=words.is_state,
            is_aim=words.is_aim or words.is_outcome,
            is_opening=is_motto or words.is_opening,
        )

    def is_core(self, bar: float, *, is_promise_known: bool) -> bool:
        """It tells of an act by itself, with log odds that reach the bar."""
        return self._words.may_be_measure and self._reaches(bar, is_promise_known=is_promise_known)

    def is_rim(self, *, is_promise_known: bool) -> bool:
        """It belongs to an act told beside it; what came of that, or opens the telling of another, does not."""
        words = self._words
        belongs = not (words.is_opening or words.is_outcome or words.compares)
        return belongs and self._reaches(_RIM, is_promise_known=is_promise_known)

    def _reaches(self, bar: float, *, is_promise_known: bool) -> bool:
        # Looking through the other report is dear: not for what would not reach the bar whatever it has.
        best = self._evidence._replace(rivalled=1.0, counts_behind=1.0)
        if not is_promise_known:
            best = best._replace(**_UNPROMISED)
        if best.log_odds() < bar:
            return False
        return (self._log_odds if is_promise_known else self._log_odds_unpromised) >= bar

    @cached_property
    def _log_odds(self) -> float:
        return self.evidence.log_odds()

    @cached_property
    def _log_odds_unpromised(self) -> float:
        return self.evidence._replace(**_UNPROMISED).log_odds()

    @cached_property
    def evidence(self) -> Evidence:
        """All that speaks for it and against it."""
        return self._evidence._replace(
            known=_between(0.3, 0.8, self._found.told),
            rivalled=self._rivalled,
            is_promised=self._is_promised,
            follows_promise=self._follows_promise,
            counts_behind=self._counts_behind,
        )

    @cached_property
    def _found(self) -> Found:
        return self._there.find(self._wording)

    @property
    def _rivalled(self) -> float:
        nearest = self._found.nearest
        return max(0.0, self._here.likeness(nearest) - self._found.likeness) if nearest else 1.0

    @property
    def _is_promised(self) -> float:
        return _between(0.3, 0.7, self._found.promised) if self._is_carried_out else 0.0

    @cached_property
    def _promised_before(self) -> float:
        """How far the clauses in front of it carry out a promise."""
        before, best, left = self._previous, 0.0, 1.0
        while self._is_carried_out and before and left > _FADED:
            best = max(best, left * before._is_promised)
            # What was founded without a promise begins something else.
            if before._words.founds and before._found.promised < 0.3:
                break
            before, left = before._previous, left * _FADING
        return best

    @property
    def _follows_promise(self) -> float:
        return 0.0 if self._words.founds else self._promised_before

    @property
    def _counts_behind(self) -> float:
        """How far what the next clause counts, if it founds nothing itself, stands nowhere else."""
        following = self.following
        if not following or not following._words.counts or following._words.founds:
            return 0.0
        found = following._found
        return 1 - max(found.told, following._evidence.known_beside)

"""A clause with the features that speak for its being a measure of one report only."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from compare.align.similarity import Wording
from compare.commitments.undone import admits_of_before
from compare.measures.account import Account, Found
from compare.measures.clauses import Clause
from compare.measures.features import MeasureFeatures
from compare.measures.titles import has_unheard_name
from compare.measures.words import Words
from compare.model import Report
from compare.wording import letters


def odds(probability: float) -> float:
    """Logarithm of the odds of a probability, which lies between 0 and 1."""
    return math.log(probability / (1 - probability))


_RIM = odds(0.1)
"""Least log odds of a clause that belongs to the measure told beside it: 评出示范社区，给予挂牌奖励."""
_KEPT = 0.8
"""Share of a clause's wording in one place of the other report from which that tells it as well."""
_PROMISED = 0.5
"""Share of a clause's wording in one place of a plan from which the plan promised it."""
_CLOSE = 0.35
"""Share of a sentence's wording in what it is linked to from which it may say the same in other words.  Below, the two
may share a subject only, and what one says of it the other does not say at all."""
_MUCH = 3.0
"""Logarithm of one plus the weight of unknown wording that is much to hear for the first time."""


def _between(low: float, high: float, value: float) -> float:
    """Where a value lies between two, 0 to 1."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


class Bars(NamedTuple):
    """Least log odds of a measure."""

    specific: float
    """Of a clause that counts or names something, or tells of an honour or of what came into use: that happens once, and
    whoever tells of it again calls it so."""
    vague: float


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence as its clauses are judged: what stands behind it in both reports."""

    here: Account
    there: Account
    told: Wording | None
    """What the other report says in its place, where it says something."""
    shared: float
    """Share of its wording that stands there too."""
    left: float
    """Weight of the wording that stands there and not in it."""
    is_motto: bool
    is_planned: bool
    heeds_plan: bool
    """Whether what the other report plans counts as its counterpart: what was planned and is done now is news."""


def _words(report: Report, clause: Clause, *, has_figure: bool) -> Words:
    """What a clause of a report is by its own words, whatever report that is compared with."""
    return Words(report.text[clause.start : clause.end], has_figure=has_figure)


class Judged:
    """A clause with what speaks for its being a measure of one report only.

    ``behind`` is what stands in front of it in its paragraph.  ``is_followed`` says that the other report has a figure
    of it, ``is_same`` that it gives the same value; ``is_aside`` that the clause tells why a figure moved or dwells on
    a case, ``is_another`` that it is about a stage or a document the other report does not tell of, however alike the
    words.
    """

    def __init__(
        self,
        clause: Clause,
        wording: Wording,
        telling: Telling,
        *,
        has_figure: bool,
        is_followed: bool,
        is_same: bool,
        is_last: bool,
        behind: str,
        is_aside: bool,
        is_another: bool,
    ) -> None:
        self.start = clause.start
        self.end = clause.end
        self.following: Judged | None = None
        self._telling = telling
        self._here, self._there, self._told = telling.here, telling.there, telling.told
        self._words = words = telling.here.report.once_for(
            _words, (clause.start, clause.end), clause, has_figure=has_figure
        )
        # 对84项事项逐项复核: what was done to the very things that last year only counted is news.
        is_done_to_same = is_same and words.counts_object
        self._is_followed = is_followed and not (words.turned_to or is_done_to_same)
        self._is_last = is_last
        self._is_led = behind.endswith(("，", ","))
        # What was founded is a measure though it is told as the reason why a figure moved.
        self._is_aside = is_aside and not words.founds_anew
        self._is_outcome_told = bool(words.outcome_of) and words.outcome_of in behind
        self._is_another = is_another
        self.wording = wording
        if words.turned_to or words.is_changed:
            self.wording = self._there.vocabulary.of_letters(letters(words.turned_to or words.text))

    @property
    def founds(self) -> bool:
        """It sets something up, publishes or opens it."""
        return self._words.founds

    def is_core(self, bars: Bars) -> bool:
        """It tells of an act by itself, with log odds that reach its bar."""
        words = self._words
        is_sure = words.counts or words.names or words.came_into_use
        bar = bars.specific if is_sure else bars.vague
        if (
            self._is_aside
            or self._is_outcome_told
            or (self._is_led and words.says_how)
            or not (self._may_reach(bar) and self._words.may_be_measure and self._reaches(bar))
        ):
            return False
        following = self.following
        if following is None:
            return True
        return not (
            (words.merely_counts and following._words.is_of_plan) or admits_of_before(following._words.text)
        )

    def is_rim(self) -> bool:
        """It belongs to an act told beside it; what came of that, or opens the telling of another, does not."""
        words = self._words
        # A figure both reports give belongs to what is told each year.
        is_other = (
            self._is_followed
            or self._is_aside
            or words.is_opening
            or words.is_outcome
            or words.compares
            or (words.says_nothing_own and not words.averts)
        )
        return (
            not (is_other or words.goes_on or words.is_note or words.is_remark)
            and self._reaches(_RIM)
            and self._known < _KEPT
        )

    def leans_on(self, before: Judged) -> bool:
        """It makes no sense without the clause before it, which tells by what act it came about, or of whom or what it is.

        6月起实现“一窗通办”; 其中5家入选; 抓紧制定实施办法.
        """
        words, those = self._words, before._words
        return those.goes_over and (
            words.is_part or words.is_unnamed or (words.wants_subject and those.acts and not those.compares)
        )

    @property
    def wants_act(self) -> bool:
        """It says what the act in front of it was for, and is no measure without that: 让村民办证“零跑腿”."""
        return self._is_led and self._words.wants_act

    def completes(self, before: Judged) -> bool:
        """It belongs to the act told before it, or says to what that set something: 下调用水价格，最多可降至2.8元."""
        return self.is_rim() or (self._words.gives_level and before._words.sets_unsaid)

    @property
    def is_promised(self) -> bool:
        """The other report's plan says in one place most of what it says."""
        return self._found.promised >= _PROMISED

    def _may_reach(self, bar: float) -> bool:
        """Whether it may reach a bar, whatever it says: half the clauses of a sentence that was kept cannot."""
        best = self._linked._replace(rivalled=1.0, counts=1.0, counts_behind=1.0, acts=1.0)
        return best.log_odds() >= bar

    def _reaches(self, bar: float) -> bool:
        # Looking through the reports is dear: not for what would not reach the bar whatever is found, and not a
        # second time for what reaches it in any case.
        heard = self._heard._replace(rivalled=1.0, counts_behind=1.0)
        if heard.log_odds() < bar:
            return False
        known = 0.0 if self._is_another else _between(0.3, 0.8, self._known)
        if heard._replace(known=known).log_odds() < bar:
            return False
        return heard._replace(known=known, rivalled=0.0, counts_behind=0.0).log_odds() >= bar or (
            self.features.log_odds() >= bar
        )

    @cached_property
    def features(self) -> MeasureFeatures:
        """All that speaks for it and against it."""
        return self._heard._replace(
            known=0.0 if self._is_another else _between(0.3, 0.8, self._known),
            rivalled=self._rivalled,
            counts_behind=self._counts_behind,
        )

    @cached_property
    def _linked(self) -> MeasureFeatures:
        """What the other report says that is known before it is looked through."""
        wording, there = self.wording, self._there
        return MeasureFeatures(
            known_beside=self._known_beside,
            is_unheard=min(
                1.0, math.log1p(there.unheard(wording, is_planned=self._telling.is_planned)) / _MUCH
            ),
            is_left=min(1.0, self._telling.left / wording.weight)
            if wording.weight and not self._is_another
            else 0.0,
            is_named_anew=self._words.names
            and has_unheard_name(self._words.text, there, heeds_plan=self._telling.heeds_plan),
            is_last=self._is_last and self._told is not None,
            is_followed=self._is_followed,
        )

    @cached_property
    def _heard(self) -> MeasureFeatures:
        """That, and what its own words say of it."""
        words = self._words
        return self._linked._replace(
            is_reworded=0.0 if words.is_specific else min(1.0, self._telling.shared / _CLOSE),
            counts=words.counts,
            acts=words.acts or words.names or words.counts,
            is_compared=words.compares,
            is_state=words.is_state,
            is_aim=words.is_aim or words.is_outcome,
            is_opening=self._telling.is_motto or words.is_opening,
        )

    @cached_property
    def _known_beside(self) -> float:
        if self._told is None or self._is_another:
            return 0.0
        return self._there.vocabulary.containment(self.wording, self._told)

    @cached_property
    def _found(self) -> Found:
        return self._there.find(self.wording)

    @property
    def _known(self) -> float:
        """How far the other report has it in one place: in its account, and for what is planned in its plan too."""
        found = self._found
        return max(found.told, found.promised) if self._telling.is_planned else found.told

    @property
    def _rivalled(self) -> float:
        likeness, nearest = self._there.nearest(self.wording, heeds_plan=self._telling.heeds_plan)
        return max(0.0, self._here.nearest(nearest, heeds_plan=True).likeness - likeness) if nearest else 1.0

    @property
    def _counts_behind(self) -> float:
        """How far what the next clause counts, if it founds nothing itself, stands nowhere else."""
        following = self.following
        if not following or not following._words.counts or following._words.founds:
            return 0.0
        return 1 - max(following._known, following._known_beside)

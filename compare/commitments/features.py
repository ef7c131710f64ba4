"""What speaks for a sentence of this year's review reporting on a promise."""

from __future__ import annotations

import math
from typing import NamedTuple

_PASSING = 0.25
"""Share of a clause below which a deed only has a word of a promise, and needs other features."""


class ReportingFeatures(NamedTuple):
    """What speaks for a deed reporting on a promise.

    The weights are those of a logistic regression on promises and deeds that people linked by reading: pairs
    of neighbouring work reports gave the first weights, the reports of nineteen issuers and then those of
    these and four more pairs adjusted them (ridge of 4, drawn to the weights before).  Estimated without an
    issuer, or without a sixth of the longest plan, they link 194 pairs, 167 of them among the 202 that people
    linked.  The words for things were chosen with some of these issuers in view: accuracy on others will be
    lower.
    """

    overlap: float
    """Weighted Dice coefficient of the two without filler words, 0 to 1."""
    shared: float
    """Weight of what they share, including things in other words: 轮训 and 参训."""
    alone: float
    """How exclusively they share it: the sum over pairs of characters of 1 / (promises with it × deeds with
    it), less for pairs in last year's deeds. 散煤 in one promise and one deed means more than 改革 in thirty
    of each."""
    promise_rank: float
    deed_rank: float
    """The overlap relative to the best of the promise in the year, and of the deed anywhere."""
    told_before: float
    """How surely last year's review had what the two share, 0 to 1.  What was said before the promise hardly
    reports on it."""
    clause: float
    """Greatest share of a clause of the promise found in the deed, 0 to 1."""
    names: int
    """Titles and quoted names of the promise that the deed repeats, documents of the deed on a promised
    subject, and objects of several targets that the deed names without a value."""
    has_target: bool
    """Whether the deed gives a value to an indicator for which the promise sets one:
    调解和解率达到35%以上."""
    things: float
    """Weight of the things both mention, in whatever words: 轮训 and 参训.  Larger the fewer sentences mention
    them, smaller the more of the deed was said before."""
    of_years: bool
    """Whether the deed gives the outcome of several years, which is more than that of a promise for one."""
    is_title: bool
    """Whether it opens a passage of the review and only says that all went well."""
    for_others: bool
    """Whether the deed is for other people than the promise: 老年人, not 企业.  The weight is set by hand:
    common words do not outweigh it, a name does."""

    def is_passing(self) -> bool:
        """Whether the deed only shares a word with the promise: 货运 with 货车治理."""
        return self.clause < _PASSING and not self.names and not self.has_target

    def log_odds(self) -> float:
        """Log odds."""
        return (
            -7.15
            + 1.2 * self.overlap
            + 0.75 * math.log(self.shared)
            + 1.8 * math.log1p(self.alone)
            + 2.15 * self.promise_rank
            + 1.0 * self.deed_rank
            - 1.1 * self.told_before
            + 2.65 * self.clause
            + 0.8 * self.names
            + 1.7 * self.has_target
            + 1.3 * self.things * (1 - self.told_before)
            - 2.0 * self.of_years
            - 1.6 * self.is_title
            - 2.5 * self.for_others
        )

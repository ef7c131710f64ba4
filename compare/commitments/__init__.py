"""What last year's plan promised, where this year's report mentions it, and what to ask about."""

from compare.commitments.claim import asked, verifiable, without_value
from compare.commitments.missed import by_importance
from compare.commitments.promise import promises_of, span_of
from compare.commitments.reporting import commitments

__all__ = ["asked", "by_importance", "commitments", "promises_of", "span_of", "verifiable", "without_value"]

"""Last year's edition of a paper published once more: 修订发布《…清单（2024年版）》 in the report on 2025, whose last report published it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.evidence import sentence_evidence
from compare.matches import in_what_is_told
from compare.message import message
from compare.model import Comparison, Fault
from compare.wording import normal

_EDITION = re.compile(
    r"(?:印发|发布|公布|出台|推出|编印)了?(?P<title>《[^《》]{4,60}[（(](?P<year>20\d\d)\s*年?版[）)]》)"
)


def published_again(comparison: Comparison, year: int) -> Iterator[Fault]:
    """The editions of the year before that a report publishes, as last year's did."""
    before = {
        normal(found["title"]): sentence for sentence, found in in_what_is_told(comparison.old, _EDITION)
    }
    for _, found in in_what_is_told(comparison.new, _EDITION):
        old = before.get(normal(found["title"]))
        if old is not None and int(found["year"]) == year - 1:
            text = message("{title} was published last year already; an edition of {year}?", title=found["title"], year=year)  # fmt: skip
            hint = message("Check whether the year of the edition was taken over from last year's report.")
            also = (sentence_evidence(comparison.old, old.id),)
            yield Fault(found.span("year"), text, hint, evidence=also, old_sentence=old.id)

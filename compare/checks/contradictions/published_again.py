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
    r"(?:印发|发布|公布|出台|推出|编印)了?(?P<title>《(?P<paper>[^《》]{4,60})[（(](?P<year>20\d\d)\s*年?版[）)]》)"
)
_NAMED = re.compile(r"《(?P<paper>[^《》]{4,60})[（(](?P<year>20\d\d)\s*年?版[）)]》")
_THIS_YEARS = re.compile(r"(?:^|[\s，,、。；;：:])(?:修订|重新|更新|全面|及时)*$")
"""What may stand in front of the verb: behind anything else, as in 自印发…以来, it may tell of last year."""
_EARLIER = re.compile("去年|上年|上一年|此前|先前|前期|原来|废止")
_OF_ANOTHER = re.compile("省|市|国家|国务院|厅|委|部(?!门|署|分)")
_OF_THE_STOCK = re.compile("以来|后|基础上|的|进行")
_CLAUSE = re.compile(r"[，,。；;：:\n]")


def published_again(comparison: Comparison, year: int) -> Iterator[Fault]:
    """The editions of the year before that a report publishes, as last year's did."""
    before = {
        normal(found["title"]): sentence for sentence, found in in_what_is_told(comparison.old, _EDITION)
    }
    if not before:
        return
    text = comparison.new.text
    newer = {normal(found["paper"]) for found in _NAMED.finditer(text) if int(found["year"]) >= year}
    for sentence, found in in_what_is_told(comparison.new, _EDITION):
        old = before.get(normal(found["title"]))
        if old is None or int(found["year"]) != year - 1 or normal(found["paper"]) in newer:
            continue
        before_it = text[sentence.start : found.start()]
        if f"{year - 1}年" not in before_it and _is_published(before_it, text[found.end() : sentence.end]):
            told = message("{title} was published last year already; an edition of {year}?", title=found["title"], year=year)  # fmt: skip
            hint = message("Check whether the year of the edition was taken over from last year's report.")
            also = (sentence_evidence(comparison.old, old.id),)
            yield Fault(found.span("year"), told, hint, evidence=also, old_sentence=old.id)


def _is_published(before: str, behind: str) -> bool:
    """Whether a sentence tells that the issuer published the paper this year, from what is in front of the verb and behind the title."""
    return (
        bool(_THIS_YEARS.search(before))
        and not _EARLIER.search(before)
        and not _OF_ANOTHER.search(before)
        and not _OF_THE_STOCK.search(_CLAUSE.split(behind)[0])
    )

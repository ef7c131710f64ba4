"""Papers of last year's report that this year's goes by under another kind of title.

依照《青禾区法治督察工作规定》 where last year's report has 制定《青禾区法治督察工作办法》.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.contradictions.document_titles import Titled, differ_in_kind, titles
from compare.checks.contradictions.pairing import grouped
from compare.evidence import sentence_at
from compare.issuer import ground_of, place_of
from compare.message import message
from compare.model import Comparison, Fault, Report
from compare.wording import last_clause

_SHORTEST_STEM = 6
_BY_LAW = "条例"
"""What a 办法 may be raised to, and what may have a 办法 of its own."""
_GOES_BY = re.compile("依照|按照|依据|根据|遵照|遵循|对照|落实|执行|贯彻|实施|施行|推行|用好")
_MAKES = re.compile(
    "制定|制订|修订|修改|修正|出台|印发|发布|颁布|公布|起草|拟定|新版|废止|代替|替代|取代|升级|上升为|完善"
)
_BEFORE = 40


def renamed_papers(comparison: Comparison) -> Iterator[Fault]:
    """The papers this year's report goes by, whose titles differ in their kind alone from last year's, in text order."""
    new, old = comparison.new, comparison.old
    # The titles of one issuer's papers begin with its name; others may have made a paper of the other kind.
    places = tuple({place for place in (place_of(new.issuer), ground_of(new.issuer)) if place})
    ours, theirs = (grouped(titles(report, _SHORTEST_STEM)) for report in (new, old))
    hint = message("Check the title of the document; where it was replaced, say so.")
    for stem, named in ours.items():
        before = theirs.get(stem, [])
        if not differ_in_kind(before, named) or not stem.startswith(places):
            continue
        paper, source = named[0], before[0]
        is_of_law = any(one.kind.endswith(_BY_LAW) for one in (paper, source))
        if not is_of_law and all(_is_gone_by(new, one) for one in named):
            text = message("{title} here, {old} in last year's report.", title=paper.text, old=source.text)
            yield Fault(paper.span, text, hint, old_sentence=sentence_at(old, source.span[0]))


def _is_gone_by(report: Report, paper: Titled) -> bool:
    """The report acts by a paper there is, and tells nothing of its making."""
    start = paper.span[0]
    before = last_clause(report.text[max(0, start - _BEFORE) : start])
    number = sentence_at(report, start)
    around = report.wording(number) if number is not None else ""
    # 修订 in the title itself, or in the next sentence, is another's.
    around = re.sub("《[^》]*》", "", around)
    return bool(_GOES_BY.search(before)) and not _MAKES.search(around)

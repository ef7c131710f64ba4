"""The issuer's own 党组 called 党委 once, or its 党委 called 党组: 局党委书记 where the report has 局党组 everywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.matches import in_sentences
from compare.message import message
from compare.model import Fault, Report
from compare.wording import HAN, first_clause

_IN_FRONT = "为由经向将把对被以和及与请报给从本我开持加"
_OWN = {
    letter: re.compile(rf"(?:(?<!{HAN})|(?<=[{_IN_FRONT}])){letter}(?P<organ>党[组委])(?!织)")
    for letter in "局厅"
}
"""Nobody else's: 市公安局党委 has a name in front of it."""
_ANOTHER = re.compile(
    rf"[省市州](?:[局厅委]|政府|直|级)|[来到赴][我本]?[局厅]|莅临"
    rf"|(?<={HAN})(?<![{_IN_FRONT}全大布格结副])[局厅](?![长务内面部势机领班属])"
)
"""A body that 局党组 behind it may belong to, or the visit of one."""
_AGAIN = 2
_CHANGED = re.compile("改设|改为|设立|成立|撤销|更名|组建|换届|机构改革|机关党委")


def odd_party_bodies(report: Report, earlier: Sequence[Report]) -> Iterator[Fault]:
    """The one place of a report that gives the issuer the other organ of the Party."""
    own = _OWN.get(report.issuer[-1:])
    if own is None:
        return
    found = list(in_sentences(report, own))
    organs = [match["organ"] for _, match in found]
    for sentence, match in found:
        written = match["organ"]
        right = "党组" if written == "党委" else "党委"
        is_odd = organs.count(written) == 1 and organs.count(right) >= _AGAIN
        known = any(m["organ"] == written for other in earlier for _, m in in_sentences(other, own))
        told = report.text[sentence.start : sentence.end]
        around = told[: match.start() - sentence.start] + first_clause(
            report.text[match.end() : sentence.end]
        )
        if is_odd and not known and not _CHANGED.search(told) and not _ANOTHER.search(around):
            text = message("“{written}” here, “{right}” in all other places of the report.", written=written, right=right)  # fmt: skip
            yield Fault(match.span("organ"), text, message("Check which of the two is right."))

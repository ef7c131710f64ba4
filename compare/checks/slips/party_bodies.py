"""The issuer's own 党组 called 党委 once, or its 党委 called 党组: 局党委书记 where the report has 局党组 everywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.matches import in_sentences
from compare.message import message
from compare.model import Fault, Report
from compare.wording import HAN

_OWN = re.compile(
    rf"(?:(?<!{HAN})|(?<=[为由经向将把对被以和及与请报给从本我开持加]))[局厅](?P<organ>党[组委])(?!织)"
)
"""Nobody else's: 市公安局党委 has a name in front of it."""
_AGAIN = 2
_CHANGED = re.compile("改设|改为|设立|成立|撤销|更名|组建|换届|机构改革|机关党委")


def odd_party_bodies(report: Report, earlier: Sequence[Report]) -> Iterator[Fault]:
    """The one place of a report that gives the issuer the other organ of the Party."""
    if not report.issuer.endswith(("局", "厅")):
        return
    found = [(sentence, match) for sentence, match in in_sentences(report, _OWN)]
    organs = [match["organ"] for _, match in found]
    for sentence, match in found:
        written = match["organ"]
        right = "党组" if written == "党委" else "党委"
        is_odd = organs.count(written) == 1 and organs.count(right) >= _AGAIN
        known = any(m["organ"] == written for other in earlier for _, m in in_sentences(other, _OWN))
        if is_odd and not known and not _CHANGED.search(report.text[sentence.start : sentence.end]):
            text = message("“{written}” here, “{right}” in all other places of the report.", written=written, right=right)  # fmt: skip
            yield Fault(match.span("organ"), text, message("Check which of the two is right."))

"""Codes of another place on the issuer's own papers: 《青禾区…规则》（霁政办发〔2025〕21号) where its others are 青政办发."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.message import message
from compare.model import Fault, Report
from compare.wording import HAN

_TITLED = re.compile(
    rf"《(?P<title>[^《》\n]{{4,60}})》\s*[（(]\s*(?P<place>{HAN}{{1,2}}?)(?P<body>政办?|府办?|[^\W\d_]{{1,2}})(?P<kind>办?[发规函字])\s*[〔\[（(]"
)


def codes_of_others(report: Report, earlier: Sequence[Report], place: str) -> Iterator[Fault]:
    """Codes behind titles that begin with the issuer's place and have none of its characters.

    The report or an earlier one has a code that ends alike and begins with one: nobody knows what else it would be.
    """
    usual: dict[str, str] = {}
    for source in (report, *earlier):
        for found in _TITLED.finditer(source.text):
            if found["place"][0] in place:
                usual.setdefault(found["body"] + found["kind"], found["place"])
    for found in _TITLED.finditer(report.text):
        tail = found["body"] + found["kind"]
        is_own = found["title"].startswith(place)
        if is_own and tail in usual and not set(found["place"]) & set(report.issuer):
            text = message("The code of the issuing body is {written} here, elsewhere it is {usual}.", written=found["place"] + tail, usual=usual[tail] + tail)  # fmt: skip
            hint = message("Check under which code the paper was issued.")
            yield Fault((found.start("place"), found.end("kind")), text, hint)

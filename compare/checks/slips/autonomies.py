"""Names of autonomous counties with other peoples in them, or in another order, than the issuer's: 苗族彝族自治县 for 彝族苗族自治县."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.slips.slip import Slip
from compare.matches import in_body
from compare.model import Report, Role
from compare.wording import HAN

_PEOPLES = f"(?:{HAN}{{1,4}}?族)+"
_NAME = re.compile(f"(?P<place>{HAN}{{2,4}}?){_PEOPLES}(?P<kind>自治[县州旗])")


def misnamed_autonomies(report: Report) -> Iterator[Slip]:
    """Where the issuer's own place is named so, in text order."""
    own = _NAME.search(report.issuer)
    if own is None:
        return
    for found in in_body(report, re.compile(f"{own['place']}{_PEOPLES}{own['kind']}"), Role.TITLE):
        if found[0] != own[0]:
            yield Slip(found.start(), found[0], own[0])

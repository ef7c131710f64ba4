"""Ratios that follow from the values beside them: 优良天数341天、占比93.4%; 城乡居民收入41200元、21300元，收入比1.93."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from decimal import Decimal

from compare.figures.precision import last_decimal
from compare.matches import in_what_is_told
from compare.message import message
from compare.model import Fault, Report
from compare.wording import HAN

_DAYS = re.compile(
    r"优良(?:天数)?(?:累计|共|为|达到?)*(?P<days>[23]\d\d)天\s*[，,、（(]\s*(?:占比?|优良(?:天数)?(?:率|比率|比例)|比例|达标率|优良天数占比)(?:为|达到?)?\s*(?P<share>(?P<value>\d{2}(?:\.\d+)?)\s*[%％])"
)
_DAYS_OF_A_YEAR = range(358, 367)
"""Days on which the air was measured."""
_INCOMES = re.compile(
    r"(?:城乡|城镇、农村|城镇和农村)(?:常住)?居民人均可支配收入(?:分别)?(?:为|达到?|增至|增长到)*\s*(?P<city>[1-9]\d{3,5})元\s*(?:、|和|与|，)\s*(?P<country>[1-9]\d{3,5})元"
)
_RATIO = re.compile(
    rf"(?:城乡)?(?:居民)?收入(?:之|倍差|差距)?比(?:由[^，,。；;]{{0,16}}?)?(?:进一步)?(?:{HAN}{{0,3}}?[到至为])?\s*(?P<ratio>\d\.\d+)(?!\d*[%％万亿个])"
)
_FARTHEST = 200
"""Characters behind the two incomes in which their ratio stands."""
_COMPUTE = message("Check both values and compute the change anew.")


def derived(report: Report) -> Iterator[Fault]:
    """The ratios of a report's review that their own values contradict, in text order."""
    for _, found in in_what_is_told(report, _DAYS):
        days, share = Decimal(found["days"]), Decimal(found["value"])
        step = last_decimal(found["value"])
        if all(abs(days / of * 100 - share) >= step for of in _DAYS_OF_A_YEAR):
            length = 366 if report.year is not None and isleap(report.year) else 365
            text = message("{part} of {whole} is {computed}%, not {claim}%.", part=f"{days}天", whole=f"{length}天", computed=f"{days / length * 100:.1f}", claim=f"{share}")  # fmt: skip
            yield Fault(found.span("share"), text, _COMPUTE)
    for sentence, found in in_what_is_told(report, _INCOMES):
        said = _RATIO.search(report.text, found.end(), min(sentence.end, found.end() + _FARTHEST))
        if said is None:
            continue
        computed, ratio = Decimal(found["city"]) / Decimal(found["country"]), Decimal(said["ratio"])
        if abs(computed - ratio) >= last_decimal(said["ratio"]):
            text = message("{part} to {whole} is a ratio of {computed}, not {claim}.", part=f"{found['city']}元", whole=f"{found['country']}元", computed=f"{computed:.2f}", claim=f"{ratio}")  # fmt: skip
            yield Fault(said.span("ratio"), text, _COMPUTE)

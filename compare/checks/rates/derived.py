"""Ratios that follow from the values beside them: 优良天数341天、占比93.4%; 城乡居民收入41200元、21300元，收入比1.93."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from compare.figures.precision import last_decimal
from compare.matches import in_what_is_told
from compare.model import Report
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


class Derived(NamedTuple):
    """A ratio that does not follow from its values."""

    span: tuple[int, int]
    part: str
    whole: str
    computed: Decimal
    claim: Decimal
    is_share: bool


def derived(report: Report) -> Iterator[Derived]:
    """The ratios of a report's review that their own values contradict, in text order."""
    for _, found in in_what_is_told(report, _DAYS):
        days, share = Decimal(found["days"]), Decimal(found["value"])
        step = last_decimal(found["value"])
        if all(abs(days / of * 100 - share) >= step for of in _DAYS_OF_A_YEAR):
            length = 366 if report.year is not None and isleap(report.year) else 365
            yield Derived(found.span("share"), f"{days}天", f"{length}天", days / length * 100, share, True)
    for sentence, found in in_what_is_told(report, _INCOMES):
        said = _RATIO.search(report.text, found.end(), min(sentence.end, found.end() + _FARTHEST))
        if said is None:
            continue
        computed = Decimal(found["city"]) / Decimal(found["country"])
        ratio = Decimal(said["ratio"])
        if abs(computed - ratio) >= last_decimal(said["ratio"]):
            yield Derived(
                said.span("ratio"), f"{found['city']}元", f"{found['country']}元", computed, ratio, False
            )

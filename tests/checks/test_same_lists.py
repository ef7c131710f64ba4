"""A list whose parts are last year's, which added up then."""

from __future__ import annotations

import pytest

from compare.model import Severity
from tests.checks.test_checks import found, one, texts
from tests.checks.test_figures import before

LAST = "新造林地120亩，其中油茶林30亩、板栗林50亩、杉木林40亩。"


@pytest.mark.parametrize(
    ("last", "now", "told"),
    [
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩。", True),
        (LAST, "造林160亩，其中板栗林52亩、油茶林36亩、杉木林48亩。", True),
        (LAST, "新造林地136亩，其中油茶林36亩、板栗林52亩、杉木林48亩。", False),
        # Last year's left something out, as this year's does, or says that it does.
        (LAST.replace("120", "150"), "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩。", False),
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩等。", False),
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩，另有24亩待补植。", False),
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩，混交林24亩。", False),
        # Other parts.
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、茶园48亩。", False),
        # Another total.
        (LAST, "新造林地1600亩，其中油茶林36亩、板栗林52亩、杉木林48亩。", False),
    ],
)
def test_parts_that_made_the_total_last_year(last: str, now: str, told: bool) -> None:
    assert bool(found("sum-mismatch", one(now), before(last))) is told


def test_what_only_last_years_list_shows_is_to_be_verified() -> None:
    now = "共受理申请160件，其中工伤36件、社保52件、土地48件。"
    last = "共受理申请120件，其中工伤30件、社保50件、土地40件。"
    (told,) = found("sum-mismatch", one(now), before(last))
    assert told.severity is Severity.WARNING
    assert not texts("sum-mismatch", one(now))

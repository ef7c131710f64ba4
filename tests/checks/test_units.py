"""Units that the settings say count the same thing, and those that every report uses for one another."""

from __future__ import annotations

import pytest

from compare.checking import check
from compare.checks.settings import Settings
from tests.checks.drafts import last_year, one


@pytest.mark.parametrize(
    ("rule", "sentence", "last", "wrong"),
    [
        ("sum-mismatch", "组织宣讲900场，其中进机关500场次、进校园200场次、进企业300场次。", "", "900场，其中进机关500场次、进校园200场次、进企业300场次"),
        ("growth-claim", "组织宣讲150场次，同比增长20%。", "组织宣讲100场。", "20%"),
        ("inconsistent-figure", "全区执法站点125场。\n对全区执法站点152场次逐一评估。", "", "152场次"),
    ],
)  # fmt: skip
def test_units_of_the_settings_are_one_to_every_rule(rule: str, sentence: str, last: str, wrong: str) -> None:
    draft, earlier = one(sentence), [last_year(f"一、规范行政执法\n{last}")] if last else []
    told = {}
    for units in ((), (frozenset({"场", "场次"}),)):
        findings = check(draft, earlier, settings=Settings(select=frozenset({rule}), units=units)).findings
        told[len(units)] = [draft.text[f.start : f.end] for f in findings if f.start is not None]
    assert wrong not in told[0]
    assert told[1] == [wrong]

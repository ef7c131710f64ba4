"""A threshold passed is no value where the value that passed it stands beside."""

from __future__ import annotations

import pytest

import compare
from tests.builders import report

LAST = "一、主要举措\n实有经营主体达3.82万户。"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("实有经营主体突破4万户，达4.05万户。", "4.05万户"),
        ("实有经营主体首次突破4万户大关，达到4.05万户。", "4.05万户"),
        ("实有经营主体4.05万户，首次突破4万户大关。", "4.05万户"),
        ("实有经营主体跃上4万户台阶、增至4.05万户。", "4.05万户"),
        ("实有经营主体突破4万户，达4.05万余户。", "4.05万余户"),
        ("实有经营主体突破4万户大关，为4.05万户，增长6%。", "4.05万户"),
        # Nothing beside it tells more.
        ("实有经营主体突破4万户。", "4万户"),
        ("实有经营主体突破4万户，个体工商户达3.1万户。", "4万户"),
        ("实有经营主体突破4万户，4.2万户企业享受补贴。", "4万户"),
        ("实有经营主体突破4万户，为4.2万户企业减免税费。", "4万户"),
        ("实有经营主体突破4万户，完成4.1万户年报公示。", "4万户"),
        ("实有经营主体突破4万户，与上年相比增加。企业4.05万户。", "4万户"),
    ],
)
def test_the_value_is_told_and_not_the_threshold_it_passed(told: str, expected: str) -> None:
    (change, *_) = compare.compare(report(LAST), report(f"一、主要举措\n{told}")).figures
    assert change.indicator == "实有经营主体"
    assert (change.old and change.old.quantity.text, change.new and change.new.quantity.text) == (
        "3.82万户",
        expected,
    )

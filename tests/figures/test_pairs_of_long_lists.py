"""Lists without end: the work of pairing figures grows with the figures, not with their square."""

from __future__ import annotations

import compare
from compare.model import Report
from tests.builders import TITLE, report
from tests.growth import assert_in_proportion

OLD = "青禾区2023年度法治政府建设工作报告"


def lists(size: int) -> tuple[Report, Report]:
    old, new = (
        report(f"一、工作情况\n办理{'、'.join(f'{at * step}件' for at in range(1, size))}。", title=title)
        for step, title in ((2, OLD), (3, TITLE))
    )
    return old, new


def test_a_list_of_hundreds_of_figures_makes_few_pairs() -> None:
    """A hundred for each figure of a sentence and two hundred for each of a report made a quarter of a million of 1,500."""
    assert_in_proportion(lambda given: compare.compare(*given), lists, 1500)

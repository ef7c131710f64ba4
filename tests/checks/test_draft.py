"""What the rules ask of a draft."""

from __future__ import annotations

import pytest

from compare.checks.draft import Draft
from tests.builders import report


@pytest.mark.parametrize(
    ("title", "is_part"),
    [
        ("月湖区2024年度法治政府建设工作报告", False),
        ("明月县2024年度法治政府建设工作报告", False),
        ("青禾区2024年度法治政府建设工作报告（2025年1月20日）", False),
        ("青禾区2024年度法治政府建设工作报告（二〇二五年一月二十日）", False),
        ("青禾区2024年度法治政府建设工作报告", False),
        ("青禾区2024年上半年法治政府建设工作报告", True),
        ("青禾区2024年一季度法治政府建设工作报告", True),
        ("青禾区2024年前三季度法治政府建设工作报告", True),
        ("青禾区2024年第2季度法治政府建设工作报告", True),
        ("青禾区2024年1-6月法治政府建设工作报告", True),
        ("青禾区2024年11月法治政府建设工作报告", True),
        ("月湖区2024年十一月份法治政府建设工作报告", True),
    ],
)
def test_a_draft_of_part_of_a_year_says_so_in_its_title(title: str, is_part: bool) -> None:
    draft = Draft(report("一、规范行政执法\n开展检查。", title=title))
    assert draft.report.title == title
    assert draft.is_of_part_of_a_year is is_part

"""Lists without end: how many figures are held against each other grows with the figures, not with their square."""

from __future__ import annotations

import pytest

import compare
from compare.figures import pairs
from compare.model import Report
from tests.builders import TITLE, report

OLD = "青禾区2023年度法治政府建设工作报告"


def held_against(old: Report, new: Report, monkeypatch: pytest.MonkeyPatch) -> int:
    count = 0

    def counted(*sides: object) -> float:
        nonlocal count
        count += 1
        return likeness(*sides)

    likeness = pairs.likeness
    monkeypatch.setattr(pairs, "likeness", counted)
    compare.compare(old, new)
    monkeypatch.setattr(pairs, "likeness", likeness)
    return count


def test_a_list_of_hundreds_of_figures_makes_few_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred for each figure of a sentence and two hundred for each of a report made a quarter of a million of 1,500."""
    old, new = (
        report(f"一、工作情况\n办理{'、'.join(f'{at * step}件' for at in range(1, 1500))}。", title=title)
        for step, title in ((2, OLD), (3, TITLE))
    )
    assert held_against(old, new, monkeypatch) < 120_000

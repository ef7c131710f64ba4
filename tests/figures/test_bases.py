"""Values of another year that a report gives for the sake of its own."""

from __future__ import annotations

import pytest

from compare.comparison import compare
from compare.language import Language
from compare.model import Change, FigureChange
from compare.render.markdown import render
from compare.summary import summarise
from tests.builders import report


def changes(old: str, new: str) -> tuple[FigureChange, ...]:
    return compare(report(old), report(new)).figures


def values(changes: tuple[FigureChange, ...], *, is_base: bool) -> list[tuple[str, str]]:
    """Both values of each change, 0 of none."""
    return [
        (c.old.quantity.text if c.old else "", c.new.quantity.text if c.new else "")
        for c in changes
        if c.is_base is is_base
    ]


@pytest.mark.parametrize(
    ("old", "new", "listed"),
    [
        ("母婴室由31处增至46处。", "母婴室由46处增至72处。", [("46处", "72处")]),
        ("母婴室46处。", "母婴室由2020年的19处增至72处。", [("46处", "72处")]),
        ("举办读书会14场。", "市属粮站由11家整合为5家。", [("14场", ""), ("", "5家")]),
        ("接待研学学生3.1万人次。", "接待研学学生3.6万人次，比2019年的2.9万人次增长24%。", [("3.1万人次", "3.6万人次"), ("", "24%")]),
        ("鸟类231种。", "鸟类246种，比2020年基线调查的218种多28种。", [("231种", "246种"), ("", "28种")]),
        ("财政收入146.1亿元。", "财政收入152.3亿元（2023年为146.1亿元）。", [("146.1亿元", "152.3亿元")]),
        ("全年发生火灾58起。", "全年发生火灾47起、死亡39人，与上年的58起、48人相比大幅下降。", [("58起", "47起"), ("", "39人")]),
        ("修缮文保单位20处。", "在去年修缮18处文保单位的基础上，今年再修缮文保单位12处。", [("20处", "12处")]),
        ("城乡就业结构调整为31∶28∶41。", "城乡就业结构由31∶28∶41优化为29∶29∶42。", [("31", "29"), ("28", "29"), ("41", "42")]),
        ("将客运业现行12%的费率降至9%。", "将货运业现行11%的费率降至8%。", [("9%", "8%")]),
    ],
)  # fmt: skip
def test_the_value_another_came_from_is_no_change_of_its_own(
    old: str, new: str, listed: list[tuple[str, str]]
) -> None:
    assert values(changes(old, new), is_base=False) == listed


@pytest.mark.parametrize(
    "new",
    [
        "母婴室达到72处，比上年增加26处。",
        "母婴室达到72处（2024年为历年最多）。",
        "母婴室由各镇（街道）管理，共72处。",
        "从严查处占用母婴室72处。",
        "上年结转申请12件，新收申请72件。",
        "补助标准提高20元、达到72元。",
    ],
)
def test_a_value_of_the_year_is_no_base(new: str) -> None:
    assert values(changes("举办读书会14场。", new), is_base=True) == []


def test_bases_are_counted_nowhere_and_still_paired() -> None:
    comparison = compare(report("母婴室由31处增至46处。"), report("母婴室由46处增至72处。"))
    assert values(comparison.figures, is_base=True) == [("31处", "46处")]
    counted = summarise(comparison).figures
    assert (counted[Change.INCREASED], sum(counted.values())) == (1, 1)
    assert render(comparison, Language.EN).count("46处") == 1
    page = comparison.to_html()
    assert "+26处" in page
    assert "+15处" not in page

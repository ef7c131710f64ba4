"""What a draft says of its own numbers, levels, lists, months and years, and what comes near and is right."""

from __future__ import annotations

import pytest

from compare.model import Report
from tests.builders import report
from tests.checks.drafts import found, one, texts


def of_year(year: int, sentence: str) -> Report:
    return report(f"一、规范行政执法\n{sentence}", title=f"青禾区{year}年度法治政府建设工作报告")


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("在上年20个“一件事”套餐的基础上，又推出14个，累计达到36个。", "36个"),
        ("监督联系点由12家扩充，新增3家，达到16家。", "16家"),
        ("监督联系点由12家增至16家，新增3家。", "16家"),
        ("监督联系点新增3家，由12家扩大到16家。", "16家"),
        ("原有调解室12个，新建5个，总数达到18个。", "18个"),
        ("在原有12名法律顾问的基础上，新聘5名，增至18名。", "18名"),
        ("在上年1.2万亩的基础上，新增0.35万亩，达到1.65万亩。", "1.65万亩"),
    ],
)
def test_a_base_and_what_is_added_make_the_total(sentence: str, wrong: str) -> None:
    assert texts("growth-claim/additions", one(sentence)) == [wrong]


@pytest.mark.parametrize(
    "sentence",
    [
        "在上年20个“一件事”套餐的基础上，又推出14个，累计达到34个。",
        # What a year brought is no stock, and what was given up may be told.
        "在去年新建12个口袋公园的基础上，再建10个，累计达到56个。",
        "监督联系点由12家扩充，新增3家，退出1家，达到14家。",
        # Other years added to it, other things were counted, more was added.
        "在2020年12个试点的基础上，今年新增3个，达到26个。",
        "在原有12个社区的基础上，新增3个服务站，达到26个。",
        "在上年18个套餐的基础上，又推出12个、优化8个，累计达到32个。",
        "原有调解室12个，新建5个、改建3个，总数达到20个。",
        "由12家增至16家，其中新增企业3家。",
        "由12家增加到15家，再新增5家，达到20家。",
        "持证人员由126名增加到142名，新招录9名。",
        # Rounded, or made one.
        "在1.2万亩的基础上，新增0.35万亩，达到1.5万亩。",
        "在原有5个中队的基础上，新设3个，整合为4个。",
    ],
)
def test_other_additions_are_left_alone(sentence: str) -> None:
    assert not found("growth-claim", one(sentence))

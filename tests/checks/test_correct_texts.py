"""Correct paragraphs by people who have not seen the program, and what the rules still find in what comes near them."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.checking import check
from compare.model import Severity
from tests.builders import report
from tests.checks.drafts import one, texts

TEXTS = Path(__file__).parent.parent / "data" / "correct"
TITLES = {
    "county": "青岚县人民政府关于2024年度法治政府建设情况的报告",
    "work_report": "霁川区2024年政府工作报告",
    "city": "沅屏市人民政府关于2024年度法治政府建设情况的报告",
    "rare": "沅屏市人民政府关于2024年度法治政府建设情况的报告",
}
OF_A_WHOLE_REPORT = frozenset(["missing-part", "document-number", "unreported-commitment"])
"""Rules on what a report must have, which paragraphs by themselves have not."""
TOGETHER = 15
"""Paragraphs of a report."""
AHEAD = ("下一年度", "2025年", "今年经济社会发展")
"""Begins a plan, which goes on to the end of a report."""


@pytest.mark.parametrize("name", TITLES)
def test_correct_text_gives_neither_warning_nor_error(name: str) -> None:
    lines = [line.strip() for line in (TEXTS / f"{name}.txt").read_text("utf-8").splitlines() if line.strip()]
    alarms = [
        (found.rule, str(found.message), written.text[found.start : found.end])
        for at in range(0, len(lines), TOGETHER)
        for some in [sorted(lines[at : at + TOGETHER], key=lambda line: line.startswith(AHEAD))]
        for written in [report("一、2024年工作回顾\n" + "\n".join(some), title=TITLES[name])]
        for found in check(written).findings
        if found.severity is not Severity.NOTE and found.rule not in OF_A_WHOLE_REPORT
    ]
    assert alarms == []


@pytest.mark.parametrize(
    ("rule", "sentence", "expected"),
    [
        # What stands beside another year's value is still held to this year's.
        ("sum-mismatch", "规模以上工业企业214家（上年为198家），其中制造业187家、采矿业8家、电力热力业18家。", ["214家（上年为198家），其中制造业187家、采矿业8家、电力热力业18家"]),
        ("sum-mismatch", "记录到兰科植物37种，比2018年的29种多8种，其中国家一级3种、二级11种，其余24种。", ["37种，比2018年的29种多8种，其中国家一级3种、二级11种，其余24种"]),
        ("growth-claim", "发生火灾126起、受伤7人，与上年的141起、9人相比，分别下降15.6%和22.2%。", ["15.6%"]),
        ("growth-claim", "年末专精特新企业64家，比上年净增9家，增长26.4%。", ["26.4%"]),
        ("growth-claim", "受理申请26件，较上年减少4件，下降23.3%。", ["23.3%"]),
        ("growth-claim", "监测到野生鸟类296种，比2020年基线调查的218种多28种。", ["28种"]),
        ("growth-claim", "评定信用村1179个、信用乡镇82个，信用村占全市1684个行政村的75%。", ["75%"]),
        ("typo", "入户讲讲解政策。", ["讲讲解"]),
    ],
)  # fmt: skip
def test_slips_beside_what_is_silent_are_found(rule: str, sentence: str, expected: list[str]) -> None:
    assert texts(rule, one(sentence)) == expected

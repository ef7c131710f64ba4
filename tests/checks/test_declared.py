"""Statements that come near to one a number contradicts, and are right."""

from __future__ import annotations

import pytest

from tests.checks.test_checks import found, one, texts


@pytest.mark.parametrize(
    "sentence",
    [
        # The number is of another thing than the statement.
        "首次跻身省级示范区，群众安全感测评已连续4年居全市首位。",
        "入围全国百强区，绿色发展指数居全国区域第142位。",
        "居全省第15位，进入全市前五。",
        "有4个街道排名第16位以后。",
        "窗口服务实现全覆盖，自助终端覆盖率92%。",
        "申请事项全部办结，按期办结率99.2%。",
        "创建零投诉窗口，全年受理消费投诉36件。",
        "计划投资40亿元，争取专项债券25亿元，超额完成争取任务。",
        "每季度召开1次调度会议，全年督促整改问题3次。",
        "居全市第一，紧随其后的是服务业投资。",
        # Letters that are part of another word.
        "普惠小微增长41.6%。",
        "战略提升38%。",
        # How much is much depends on what it is.
        "公证办理量大幅上升1.2%。",
    ],
)
def test_a_statement_that_no_number_contradicts(sentence: str) -> None:
    assert not found("growth-claim", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("创建零投诉窗口，投诉率1.8%。", ["零投诉窗口，投诉率1.8%"]),
        ("计划投资40亿元，完成投资25亿元，超额完成任务。", ["计划投资40亿元，完成投资25亿元，超额"]),
        ("坚持每季度一次，全年召开3次。", ["3次"]),
        ("群众安全感居全市首位，仅次于澜阳区。", ["首位"]),
    ],
)
def test_a_statement_that_a_number_contradicts(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence)) == wrong

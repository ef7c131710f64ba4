"""What the page quotes of a sentence that tells of a promise."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from compare.render.page.quotation import LONGEST, quotation


@pytest.mark.parametrize(
    ("promise", "told", "quoted"),
    [
        (
            "出台《青禾区房屋安全管理办法》。",
            "全年制发行政规范性文件2件，其中《青禾区住房租赁合同备案管理办法》（青住建规〔2024〕1号）于4月印发，"
            "《青禾区房屋安全管理办法》（青住建规〔2024〕2号）于9月印发。",
            "…《青禾区房屋安全管理办法》（青住建规〔2024〕2号）于9月印发。",
        ),
        (
            "制定住建领域行政处罚裁量基准。",
            "按照《云岭市人民政府办公室关于进一步规范行政裁量权基准制定和管理工作的意见》（云政办发〔2024〕27号）要求，"
            "制定住建领域行政处罚裁量基准，基本形成制度体系。",
            "…制定住建领域行政处罚裁量基准，基本形成制度体系。",
        ),
        (
            "聘请行政执法监督员30名，建成涉外法律服务中心。",
            "从企业家、律师和人大代表当中聘请行政执法监督员32名，全年列席案卷评查和专题座谈12次，"
            "提出改进意见建议并督促落实47条，涉外法律服务中心9月建成。",
            "从企业家、律师和人大代表当中聘请行政执法监督员32名…涉外法律服务中心9月建成。",
        ),
        (
            "修订区政府合同管理办法。",
            "印发《青禾区人民政府合同审查规则》，明确送审范围、审查时限和退回修改的情形，区政府合同审查员增至11名，审查合同260份。",
            "印发《青禾区人民政府合同审查规则》，明确送审范围、审查时限和退回修改的情形…",
        ),
        ("建成法治公园3处。", "建成法治公园4处，接待群众2万人次。", "建成法治公园4处，接待群众2万人次。"),
    ],
)
def test_the_clauses_that_tell_of_a_promise_are_quoted(promise: str, told: str, quoted: str) -> None:
    assert quotation(promise, told) == quoted


def test_a_sentence_with_nothing_in_common_is_quoted_from_its_beginning() -> None:
    told = "甲乙丙丁戊己" * 10
    assert quotation("建成法治公园3处。", told) == f"{told[: LONGEST - 1]}…"


def test_of_a_long_clause_the_words_in_common_are_seen() -> None:
    told = f"{'甲乙丙丁' * 20}之后建成法治公园4处并且{'戊己庚辛' * 20}。"
    said = quotation("建成法治公园3处。", told)
    assert "建成法治公园4处" in said
    assert said.startswith("…")
    assert said.endswith("…")
    assert len(said) == LONGEST + 2


def test_the_clauses_chosen_do_not_depend_on_the_order_of_a_set() -> None:
    promise = "设立行政复议受理点，组建行政争议调解专家库，行政机关负责人出庭应诉率提高到98%以上。"
    told = "全县行政机关办理一审行政应诉案件72件，行政首长出庭应诉71件，出庭应诉率提高到98.6%，败诉率处于较低水平；"
    code = (
        f"from compare.render.page.quotation import quotation\nprint(ascii(quotation({promise!r}, {told!r})))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in "01234567"
    }
    assert len(said) == 1
